//! From words worth a look to hits: the longest term that letter case, language and exceptions allow.

use super::compiled::{
    Case, Class, Compiled, ConceptId, Flaw, FormId, FormRecord, Slot, TermId, TermRecord,
};
use super::derive::{Derived, derive};
use super::fit::{Fit, collapse, fit, starts_sentence};
use super::scan::{Analysis, Scan, Scanner, gap};
use crate::base::{Lang, MatchKind, Span};
use crate::document::Segment;
use crate::glossary::Status;
use crate::text::fold::{fold, join_hash};
use crate::text::grammar::{FormKind, Pos};
use crate::text::token::Token;

/// A term found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// What was matched, whole words, in the segment's text.
    pub span: Span,
    /// The term's own part of it; less than `span` in a compound.
    pub part: Span,
    /// The first of the matched words, among the words of the unit.
    pub first: usize,
    /// The last of them.
    pub last: usize,
    /// The form that was matched.
    pub form: FormId,
    /// Its term.
    pub term: TermId,
    /// Its concept.
    pub concept: ConceptId,
    /// Language of the term.
    pub lang: Lang,
    /// How it matched.
    pub kind: MatchKind,
    /// What is wrong with the spelling itself.
    pub flaw: HitFlaw,
    /// Whether the term belongs to the other language than the text.
    pub foreign: bool,
}

/// What is wrong with the spelling of a hit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum HitFlaw {
    /// Nothing.
    None,
    /// Letter case.
    Case,
    /// The apostrophe of a genitive.
    Genitive,
    /// Accents or tremas are missing.
    Diacritics,
    /// A hyphen too few or too many.
    Hyphen,
    /// A space in what is one word.
    Split,
    /// A compound that lacks the hyphen after an acronym.
    Unjoined,
    /// A typing error.
    Misspelling,
}

/// The hits of a unit, in order and not overlapping but for several parts of one compound.
pub fn resolve(
    scanner: &Scanner<'_>,
    scan: &Scan,
    unit: usize,
    segment: &Segment<'_>,
    lang: Lang,
) -> Vec<Hit> {
    let mut resolver = Resolver {
        scanner,
        compiled: scanner.compiled,
        words: scan.words(unit),
        segment,
        lang,
        exceptions: Vec::new(),
        hits: Vec::new(),
    };
    let mut next = 0;
    for (word, analysis) in scan.marks(unit) {
        if word < next || segment.masked(resolver.words[word].span) {
            continue;
        }
        let analysis = scanner.analysis(analysis);
        if let Some(last) = resolver.longest(word, analysis) {
            next = last + 1;
        } else {
            resolver.derived(word, analysis);
        }
    }
    resolver.hits
}

struct Resolver<'a> {
    scanner: &'a Scanner<'a>,
    compiled: Compiled<'a>,
    words: &'a [Token],
    segment: &'a Segment<'a>,
    lang: Lang,
    /// Concepts that a phrase excludes up to and with some word.
    exceptions: Vec<(ConceptId, usize)>,
    hits: Vec<Hit>,
}

impl Resolver<'_> {
    /// Takes the longest form that starts at `first`; gives the last word it covers.
    fn longest(&mut self, first: usize, analysis: &Analysis) -> Option<usize> {
        let mut ends: Vec<(usize, Slot)> = Vec::new();
        let mut slot = analysis.slot?;
        let mut hash = self.words[first].hash;
        let mut last = first;
        loop {
            if slot.len > 0 {
                ends.push((last, slot));
            }
            if !slot.prefix {
                break;
            }
            let Some(next) = self.words.get(last + 1) else { break };
            let between = Span::new(self.words[last].span.end, next.span.start);
            let Some(gap) = gap(&self.segment.text, between) else { break };
            hash = join_hash(hash, gap, next.hash);
            let Some(found) = self.compiled.slot(hash) else { break };
            slot = found;
            last += 1;
        }
        for &(last, slot) in ends.iter().rev() {
            if let Some(hit) = self.best(first, last, slot) {
                self.hits.push(hit);
                return Some(last);
            }
        }
        None
    }

    /// The best of the forms that have the same hash.
    fn best(&mut self, first: usize, last: usize, slot: Slot) -> Option<Hit> {
        let span = self.words[first].span.to(self.words[last].span);
        let surface = self.segment.slice(span);
        let folded = fold(surface).into_owned();
        let folded = collapse(&folded);
        let starts = starts_sentence(&self.segment.text, span.start);
        let mut best: Option<(Rank, Hit)> = None;
        for form in self.compiled.forms_of(slot) {
            let term = self.compiled.term(form.term);
            if fold(form.text) != folded {
                continue;
            }
            if form.flaw == Flaw::Exception {
                self.exceptions.push((term.concept, last));
                continue;
            }
            if self.exceptions.iter().any(|&(concept, end)| concept == term.concept && last <= end)
            {
                continue;
            }
            let foreign = term.lang != self.lang;
            if foreign && !is_name(term) {
                continue;
            }
            let Some(fit) = fit(surface, form.text, term.case, starts, self.segment.heading) else {
                continue;
            };
            // A foreign name takes the genitive of the text's language; any other mistake in a word of the other
            // language is that language's business.
            let genitive = form.flaw == Flaw::Genitive;
            if foreign && (fit == Fit::Flawed || !(genitive || form.flaw == Flaw::None))
                || !foreign && genitive && term.lang == Lang::En
            {
                continue;
            }
            let hit = Hit {
                span,
                part: span,
                first,
                last,
                form: form.id,
                term: term.id,
                concept: term.concept,
                lang: term.lang,
                kind: kind_of(form, fit),
                flaw: if foreign { HitFlaw::None } else { flaw_of(form, fit) },
                foreign,
            };
            let rank =
                (foreign, hit.flaw, fit != Fit::Exact, term.status, kind_rank(form.kind), form.id);
            if best.as_ref().is_none_or(|(other, _)| rank < *other) {
                best = Some((rank, hit));
            }
        }
        best.map(|(_, hit)| hit)
    }

    /// Hits that were worked out of a word.
    fn derived(&mut self, word: usize, analysis: &Analysis) {
        let span = self.words[word].span;
        let surface = self.segment.slice(span);
        // Another spelling of the same word (a soft hyphen, a combining accent) has its parts elsewhere.
        let anew;
        let derived = if analysis.len == span.len() {
            &analysis.derived
        } else {
            anew = derive(self.scanner.compiled, surface);
            &anew
        };
        for derived in derived {
            let (form, part, kind, flaw) = match *derived {
                Derived::Part { form, span: part, head, unjoined } => {
                    let kind =
                        if head { MatchKind::CompoundHead } else { MatchKind::CompoundModifier };
                    let flaw = if unjoined { HitFlaw::Unjoined } else { HitFlaw::None };
                    (form, part.shifted(span.start), kind, flaw)
                }
                Derived::Near { form } => {
                    (form, span, MatchKind::Misspelling, HitFlaw::Misspelling)
                }
            };
            let record = self.compiled.form(form);
            let term = self.compiled.term(record.term);
            if term.lang != self.lang {
                continue;
            }
            // A name with a slip is only a name where it has its capital.
            let named = record.text.chars().next().is_some_and(char::is_uppercase);
            // And a common word with a capital in the middle of a sentence is somebody's name.
            let capital = surface.chars().next().is_some_and(char::is_uppercase);
            let starts = || starts_sentence(&self.segment.text, span.start) || self.segment.heading;
            if flaw == HitFlaw::Misspelling && named != capital && (named || !starts()) {
                continue;
            }
            self.hits.push(Hit {
                span,
                part,
                first: word,
                last: word,
                form,
                term: term.id,
                concept: term.concept,
                lang: term.lang,
                kind,
                flaw,
                foreign: false,
            });
        }
    }
}

/// What makes one candidate better than another, the most important first.
type Rank = (bool, HitFlaw, bool, Status, u8, FormId);

/// Whether a term of the other language is worth recognising: a name is, a common word is not.
fn is_name(term: TermRecord<'_>) -> bool {
    let capital = term.text.chars().any(char::is_uppercase);
    capital
        && (term.pos == Some(Pos::ProperNoun) || term.class == Class::Acronym)
        && term.case != Case::Ignore
}

/// Forms that are likelier than others to be meant when they look alike.
const fn kind_rank(kind: FormKind) -> u8 {
    match kind {
        FormKind::Base => 0,
        FormKind::Plural | FormKind::Inflected => 1,
        FormKind::Genitive | FormKind::PluralGenitive | FormKind::Listed => 2,
        _ => 3,
    }
}

fn kind_of(form: FormRecord<'_>, fit: Fit) -> MatchKind {
    match form.flaw {
        Flaw::Genitive => return MatchKind::Genitive,
        Flaw::Diacritics => return MatchKind::Diacritics,
        Flaw::Hyphen | Flaw::Split => return MatchKind::Hyphen,
        Flaw::None | Flaw::Exception => {}
    }
    if fit == Fit::Flawed {
        return MatchKind::Case;
    }
    match form.kind {
        FormKind::Base => MatchKind::Exact,
        FormKind::Plural => MatchKind::Plural,
        FormKind::Genitive | FormKind::PluralGenitive => MatchKind::Genitive,
        FormKind::Diminutive | FormKind::DiminutivePlural => MatchKind::Diminutive,
        _ => MatchKind::Inflected,
    }
}

fn flaw_of(form: FormRecord<'_>, fit: Fit) -> HitFlaw {
    match form.flaw {
        Flaw::Genitive => HitFlaw::Genitive,
        Flaw::Diacritics => HitFlaw::Diacritics,
        Flaw::Hyphen => HitFlaw::Hyphen,
        Flaw::Split => HitFlaw::Split,
        Flaw::None | Flaw::Exception if fit == Fit::Flawed => HitFlaw::Case,
        Flaw::None | Flaw::Exception => HitFlaw::None,
    }
}

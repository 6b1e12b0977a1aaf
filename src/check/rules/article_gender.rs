//! *De* before a *het*-word, *het* before a *de*-word.

use crate::base::{Lang, MatchKind};
use crate::check::{Check, Run, SegmentView, context};
use crate::finding::{Finding, Fix, Message, Rule, Severity};
use crate::matcher::{Class, Hit, HitFlaw};
use crate::text::fold::folded_hash;
use crate::text::grammar::{FormKind, Gender, Number, Pos};
use crate::text::language::function_word;

pub(super) static CHECK: Check = Check { rule: &RULE, run: Run::Segment(run) };

static RULE: Rule = Rule {
    id: "article-gender",
    severity: Severity::Warning,
    summary_nl: "Een lidwoord of aanwijzend woord dat niet bij het woord past: het NAVO.",
    summary_en: "A Dutch article or demonstrative of the wrong gender: het NAVO.",
    docs: include_str!("../../../docs/rules/article-gender.md"),
};

/// The determiners that tell gender, as *de*-word and as *het*-word.
const PAIRS: &[(&str, &str)] = &[("de", "het"), ("deze", "dit")];

/// Prepositions: after one of them, *het* is an article and no pronoun.
const PREPOSITIONS: &[&str] = &[
    "aan", "achter", "bij", "binnen", "boven", "buiten", "door", "in", "langs", "met", "na",
    "naar", "naast", "om", "onder", "op", "over", "per", "rond", "sinds", "tegen", "tijdens",
    "tot", "tussen", "uit", "van", "vanaf", "vanuit", "via", "volgens", "voor", "zonder",
];

fn run(view: &SegmentView<'_>, out: &mut Vec<Finding>) {
    if view.lang != Lang::Nl {
        return;
    }
    for hit in view.hits.iter().filter(|hit| !hit.foreign && hit.flaw <= HitFlaw::Case) {
        if let Some(finding) = look(view, hit) {
            out.push(finding);
        }
    }
}

fn look(view: &SegmentView<'_>, hit: &Hit) -> Option<Finding> {
    let term = view.compiled.term(hit.term);
    let gender = term.gender?;
    let acronym = term.class == Class::Acronym;
    let singular = match hit.kind {
        MatchKind::Exact | MatchKind::Case => view.compiled.form(hit.form).kind == FormKind::Base,
        _ => false,
    };
    let common =
        term.pos == Some(Pos::Noun) && !matches!(term.number, Some(Number::Plural | Number::Mass));
    if !singular || !(common || acronym) || !is_unambiguous(view, hit) {
        return None;
    }
    let (span, word) = context::word_before(view, hit)?;
    let (right, is_het_word) = PAIRS.iter().find_map(|&(de, het)| {
        let wanted = if gender.article() == "de" { de } else { het };
        ((word == de || word == het) && word != wanted).then_some((wanted, word == het))
    })?;
    // *het* may be a pronoun (*of het oorlog wordt*), unless a preposition shows that it is not.
    if is_het_word && !acronym {
        let first = view.words.iter().position(|token| token.span == span)?;
        let before = first.checked_sub(1).and_then(|index| view.words.get(index))?;
        let before = crate::text::fold::fold(before.of(&view.segment.text));
        if !PREPOSITIONS.contains(&&*before) {
            return None;
        }
    }
    // What follows may be the noun that the article belongs to: *de NAVO top*.
    let follows = context::word_after(view, hit);
    if follows.is_some_and(|(_, word)| acronym && function_word(folded_hash(&word)).is_none()) {
        return None;
    }
    let found = view.slice(span);
    let replacement = crate::check::mend::recase(found, &word, right, false);
    let noun = view.slice(hit.span);
    let message = Message {
        nl: format!("het is `{replacement} {noun}`, niet `{found} {noun}`"),
        en: format!("`{noun}` takes `{right}`, not `{word}`"),
    };
    let fixes = vec![Fix { span, replacement, safe: false }];
    let place = crate::finding::Place { span, ..view.finding(&RULE, hit, message.clone()).place };
    Some(Finding { place, fixes, ..view.finding(&RULE, hit, message) })
}

/// Whether no other noun of the other gender is spelled the same.
fn is_unambiguous(view: &SegmentView<'_>, hit: &Hit) -> bool {
    let gender = view.compiled.term(hit.term).gender;
    let Some(token) = view.words.get(hit.first).filter(|_| hit.first == hit.last) else {
        return true;
    };
    let Some(slot) = view.compiled.slot(token.hash) else { return true };
    view.compiled.forms_of(slot).all(|form| {
        let term = view.compiled.term(form.term);
        term.lang != Lang::Nl
            || term.gender.is_none()
            || term.gender.map(Gender::article) == gender.map(Gender::article)
    })
}

//! From a glossary to its compiled form: every form of every term, and the slips that people make with them.

use super::compiled::{
    CASE, CLASS, Case, Class, FORM_LEN, Flaw, GENDER, NUMBER, POS, SLOT_LEN, TERM_LEN, assemble,
    pack, u32_of,
};
use super::derive::NearKey;
use super::scan::gap;
use crate::base::{Lang, Span};
use crate::glossary::{CasePolicy, Compounds, Concept, Glossary, Resolved, Status, Term, TermType};
use crate::text::fold::{join_hash, strip_accents};
use crate::text::grammar::{Form, FormKind, Pos, Traits};
use crate::text::inflect;
use crate::text::lexicon::knows;
use crate::text::nl::compound;
use crate::text::token::{Token, tokenize};
use rustc_hash::{FxHashMap, FxHashSet};

/// Compiles `glossary` for one style. `fingerprint` stands for all inputs; it is kept in the header.
pub fn build(glossary: &Glossary, style: &Resolved, fingerprint: u64) -> Vec<u8> {
    let mut builder = Builder::default();
    for (number, concept) in glossary.concepts.iter().enumerate() {
        builder.concept(number, concept, style);
    }
    builder.finish(fingerprint)
}

/// Letters from which on a form is entered in the index of near spellings.
const NEAR_LETTERS_MIN: usize = 5;

#[derive(Default)]
struct Builder {
    forms: Vec<u8>,
    terms: Vec<u8>,
    concepts: Vec<u8>,
    near: Vec<(u32, u64, u32)>,
    arena: Vec<u8>,
    interned: FxHashMap<String, u32>,
    /// Hash of a sequence of words → the forms that are spelled so.
    keys: FxHashMap<u64, Vec<u32>>,
    prefixes: FxHashSet<u64>,
    /// Hashes of sound forms, with their language: a slip that is one of them is no slip.
    sound: FxHashSet<(Lang, u64)>,
    /// Slips wait until all sound forms are known.
    slips: Vec<Slip>,
    form_count: u32,
}

struct Slip {
    term: u32,
    lang: Lang,
    kind: FormKind,
    flaw: Flaw,
    text: String,
}

impl Builder {
    fn concept(&mut self, number: usize, concept: &Concept, style: &Resolved) {
        let id = self.intern(&concept.id);
        let first_term = u32_of(self.terms.len() / TERM_LEN);
        for value in [id, u32_of(concept.id.len()), first_term, u32_of(concept.terms.len())] {
            self.concepts.extend(value.to_le_bytes());
        }
        for (index, term) in concept.terms.iter().enumerate() {
            let forms = self.paradigm(first_term + u32_of(index), term, style);
            let instead = instead(concept, index, style);
            self.term(u32_of(number), term, forms, instead, first_term, style);
        }
    }

    /// Enters the sound forms of a term; gives the first one's number and how many there are.
    fn paradigm(&mut self, number: u32, term: &Term, style: &Resolved) -> (u32, u16) {
        let forms = if term.matching.inflect {
            inflect(term.lang, &term.text, &term.traits())
        } else {
            let listed = term.forms.iter().map(|form| Form::new(form, FormKind::Listed, "listed"));
            std::iter::once(Form::new(&term.text, FormKind::Base, "the term itself"))
                .chain(listed)
                .collect()
        };
        let first = self.form_count;
        for form in &forms {
            self.form(number, term.lang, form.kind, Flaw::None, &form.text);
            self.slip(number, term, form, &forms, style);
        }
        for phrase in &term.except {
            self.form(number, term.lang, FormKind::Base, Flaw::Exception, phrase);
        }
        (first, u16::try_from(self.form_count - first).unwrap_or(u16::MAX))
    }

    fn term(
        &mut self,
        concept: u32,
        term: &Term,
        forms: (u32, u16),
        instead: Option<usize>,
        first_term: u32,
        style: &Resolved,
    ) {
        let text = self.intern(&term.text);
        let unliked = instead.is_some() || !in_force(term, style);
        let instead = instead.map_or(u32::MAX, |index| first_term + u32_of(index));
        self.terms.extend(concept.to_le_bytes());
        self.terms.extend(text.to_le_bytes());
        self.terms.extend(u16::try_from(term.text.len()).unwrap_or(u16::MAX).to_le_bytes());
        self.terms.extend(forms.1.to_le_bytes());
        self.terms.extend(forms.0.to_le_bytes());
        self.terms.extend(0u32.to_le_bytes());
        self.terms.extend(instead.to_le_bytes());
        let case = match term.matching.case {
            CasePolicy::Smart => Case::Smart,
            CasePolicy::Exact => Case::Exact,
            CasePolicy::Ignore => Case::Ignore,
        };
        let compounds = match term.matching.compounds {
            Compounds::None => 0,
            Compounds::Hyphen => 1,
            Compounds::Any => 2,
        };
        let status = if in_force(term, style) { term.status } else { Status::Superseded };
        self.terms.extend([
            u8::from(term.lang == Lang::En),
            status as u8,
            pack(term.pos, &POS),
            pack(term.gender, &GENDER),
            pack(term.number, &NUMBER),
            pack(Some(class_of(term)), &CLASS),
            pack(Some(case), &CASE),
            compounds,
            u8::from(!unliked),
        ]);
        self.terms.resize(self.terms.len().next_multiple_of(TERM_LEN), 0);
    }

    fn form(&mut self, term: u32, lang: Lang, kind: FormKind, flaw: Flaw, text: &str) {
        let Some((hash, prefixes)) = key(text) else { return };
        let number = self.form_count;
        self.form_count += 1;
        let start = self.intern(text);
        self.forms.extend(term.to_le_bytes());
        self.forms.extend(start.to_le_bytes());
        self.forms.extend(u16::try_from(text.len()).unwrap_or(u16::MAX).to_le_bytes());
        self.forms.extend([kind as u8, flaw as u8]);
        self.keys.entry(hash).or_default().push(number);
        let single = prefixes.is_empty();
        self.prefixes.extend(prefixes);
        if flaw != Flaw::None {
            return;
        }
        self.sound.insert((lang, hash));
        if single
            && let Some(near) = NearKey::of(text)
            && text.chars().count() >= NEAR_LETTERS_MIN
        {
            self.near.push((near.number(), near.signature, number));
        }
    }

    /// Notes the slips that people make with a form.
    fn slip(&mut self, number: u32, term: &Term, form: &Form, forms: &[Form], style: &Resolved) {
        if term.lang == Lang::En {
            self.dutch_genitive(number, term, form);
            return;
        }
        if !term.matching.inflect {
            return;
        }
        let mut note = |flaw: Flaw, text: String| {
            if forms.iter().all(|other| other.text != text) && !knows(term.lang, &text) {
                let kind = form.kind;
                self.slips.push(Slip { term: number, lang: term.lang, kind, flaw, text });
            }
        };
        let bare = strip_accents(&form.text);
        if !form.text.is_ascii() && form.text.chars().count() >= 4 {
            note(Flaw::Diacritics, recase(&bare, &form.text));
        }
        let name = term.pos == Some(Pos::ProperNoun) && class_of(term) != Class::Acronym;
        if form.kind == FormKind::Genitive && name && !style.tolerant_genitive() {
            let lemma = &term.text;
            if form.text == format!("{lemma}s") {
                note(Flaw::Genitive, format!("{lemma}'s"));
            } else if form.text == format!("{lemma}'s") && lemma.len() >= 5 {
                note(Flaw::Genitive, format!("{lemma}s"));
            }
        }
        if form.text.contains('-') && !form.text.contains(' ') && class_of(term) != Class::Acronym {
            note(Flaw::Split, form.text.replace('-', " "));
            if form.text.chars().filter(|c| c.is_alphabetic()).count() >= 7 {
                note(Flaw::Hyphen, form.text.replace('-', ""));
            }
        } else if matches!(form.kind, FormKind::Base | FormKind::Plural)
            && matches!(term.pos, Some(Pos::Noun) | None)
            && let Some(split) = compound::split(&form.text, &|part| knows(Lang::Nl, part))
            && split.parts.len() >= 2
        {
            for part in split.parts.iter().skip(1) {
                let (left, right) =
                    (Span::new(0, part.span.start), Span::new(part.span.start, form.text.len()));
                note(Flaw::Split, format!("{} {}", left.of(&form.text), right.of(&form.text)));
            }
        }
    }

    /// An English name in a Dutch text takes the Dutch genitive: *Ushakovs*.
    fn dutch_genitive(&mut self, number: u32, term: &Term, form: &Form) {
        if term.pos != Some(Pos::ProperNoun)
            || form.kind != FormKind::Base
            || !term.matching.inflect
        {
            return;
        }
        for genitive in
            inflect(Lang::Nl, &term.text, &Traits { listed: Vec::new(), ..term.traits() })
        {
            if genitive.kind == FormKind::Genitive {
                let (lang, kind, flaw) = (Lang::En, FormKind::Genitive, Flaw::Genitive);
                self.slips.push(Slip { term: number, lang, kind, flaw, text: genitive.text });
            }
        }
    }

    fn intern(&mut self, text: &str) -> u32 {
        if let Some(&start) = self.interned.get(text) {
            return start;
        }
        let start = u32_of(self.arena.len());
        self.arena.extend(text.as_bytes());
        self.interned.insert(text.to_owned(), start);
        start
    }

    fn finish(mut self, fingerprint: u64) -> Vec<u8> {
        for slip in std::mem::take(&mut self.slips) {
            if key(&slip.text).is_some_and(|(hash, _)| !self.sound.contains(&(slip.lang, hash))) {
                self.form(slip.term, slip.lang, slip.kind, slip.flaw, &slip.text);
            }
        }
        let (slots, lists) = self.table();
        self.near.sort_unstable();
        let mut near = Vec::new();
        for (key, signature, form) in &self.near {
            near.extend(signature.to_le_bytes());
            near.extend(key.to_le_bytes());
            near.extend(form.to_le_bytes());
        }
        debug_assert_eq!(
            self.forms.len(),
            self.form_count as usize * FORM_LEN,
            "one record a form"
        );
        assemble(
            [&slots, &lists, &self.forms, &self.terms, &self.concepts, &near],
            &self.arena,
            fingerprint,
        )
    }

    /// The hash table and the lists it points into; the same bytes for the same forms.
    fn table(&self) -> (Vec<u8>, Vec<u8>) {
        let mut hashes: Vec<u64> = self.keys.keys().chain(&self.prefixes).copied().collect();
        hashes.sort_unstable();
        hashes.dedup();
        let count = (hashes.len() * 2).next_power_of_two().max(2);
        let mut slots = vec![0u8; count * SLOT_LEN];
        let mut lists = Vec::new();
        let mut used = vec![false; count];
        for hash in hashes {
            let stored = hash.max(1);
            let mut index = (stored >> 20) as usize & (count - 1);
            while used[index] {
                index = (index + 1) & (count - 1);
            }
            used[index] = true;
            let forms = self.keys.get(&hash).map_or(&[][..], Vec::as_slice);
            let prefix = if self.prefixes.contains(&hash) { 0x8000 } else { 0 };
            let len = u32_of(forms.len()).min(0x7FFF);
            let at = index * SLOT_LEN;
            slots[at..at + 8].copy_from_slice(&stored.to_le_bytes());
            slots[at + 8..at + 12].copy_from_slice(&u32_of(lists.len() / 4).to_le_bytes());
            slots[at + 12..at + 16].copy_from_slice(&(len | prefix).to_le_bytes());
            for form in forms.iter().take(0x7FFF) {
                lists.extend(form.to_le_bytes());
            }
        }
        (slots, lists)
    }
}

/// The hash of the words of a form, and the hashes of the sequences it begins with. `None` for a form without
/// words, or with a gap that no term may have.
fn key(text: &str) -> Option<(u64, Vec<u64>)> {
    let mut tokens: Vec<Token> = Vec::new();
    tokenize(text, &mut tokens);
    let (first, rest) = tokens.split_first()?;
    let mut hash = first.hash;
    let mut end = first.span.end;
    let mut prefixes = Vec::new();
    for token in rest {
        prefixes.push(hash);
        hash = join_hash(hash, gap(text, Span::new(end, token.span.start))?, token.hash);
        end = token.span.end;
    }
    Some((hash, prefixes))
}

/// `folded` with the capitals of `model`, letter by letter.
fn recase(folded: &str, model: &str) -> String {
    let composed = crate::text::fold::compose(model);
    let mut model = composed.chars();
    let mut out = String::new();
    for c in folded.chars() {
        match model.next() {
            Some(m) if m.is_uppercase() => out.extend(c.to_uppercase()),
            _ => out.push(c),
        }
    }
    out
}

/// Which class a term competes in.
pub(super) fn class_of(term: &Term) -> Class {
    match term.kind {
        Some(TermType::Full) => Class::Full,
        Some(TermType::Acronym | TermType::Initialism | TermType::Abbreviation) => Class::Acronym,
        Some(TermType::Short) => Class::Short,
        _ => Class::Plain,
    }
}

fn in_force(term: &Term, style: &Resolved) -> bool {
    term.valid.as_ref().is_none_or(|valid| {
        valid.until.is_none_or(|until| style.today <= until)
            && valid.from.is_none_or(|from| from <= style.today)
    })
}

/// The term of the concept that should stand in the place of term `index`, if another should.
fn instead(concept: &Concept, index: usize, style: &Resolved) -> Option<usize> {
    let term = &concept.terms[index];
    let sound = matches!(term.status, Status::Preferred | Status::Admitted | Status::Proposed)
        && in_force(term, style);
    let same_class = |other: &Term| class_of(other) == class_of(term);
    let wished = concept.terms.iter().enumerate().find(|(_, other)| {
        other.lang == term.lang && same_class(other) && style.prefers(concept, other)
    });
    if let Some((number, _)) = wished {
        return (number != index).then_some(number);
    }
    if sound {
        return None;
    }
    let candidates = || {
        concept.terms.iter().enumerate().filter(|(number, other)| {
            *number != index && other.lang == term.lang && in_force(other, style)
        })
    };
    let of = |status: Status, classed: bool| {
        candidates().find(|(_, other)| other.status == status && (!classed || same_class(other)))
    };
    of(Status::Preferred, true)
        .or_else(|| of(Status::Admitted, true))
        .or_else(|| of(Status::Preferred, false))
        .map(|(number, _)| number)
}

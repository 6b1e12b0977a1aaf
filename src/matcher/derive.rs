//! What a word that is in no table still says: a term inside a compound, a term with a typing error, a name in
//! another spelling.

use super::compiled::{Case, Class, Compiled, Flaw, FormId, FormRecord};
use super::fit::is_upper;
use crate::base::{Lang, Span};
use crate::text::fold::{compose, fold, folded_hash, strip};
use crate::text::grammar::{FormKind, Pos};
use crate::text::lexicon::knows;
use crate::text::nl::compound;

/// Something worked out of a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Derived {
    /// A term is a part of the word.
    Part {
        /// The form that the part is.
        form: FormId,
        /// Where it stands in the word.
        span: Span,
        /// Whether it is the head.
        head: bool,
        /// Whether a hyphen is missing at its end: *`NAVOlidmaatschap`*.
        unjoined: bool,
    },
    /// A form is one or two typing errors away.
    Near {
        /// The form.
        form: FormId,
    },
}

/// Letters that a word must have before a typing error in it can be told from another word.
const NEAR_LETTERS_MIN: usize = 6;
/// Letters from which on two errors are looked for.
const NEAR_TWO_LETTERS_MIN: usize = 11;
/// Letters of the shortest compound written without a hyphen.
const COMPOUND_LETTERS_MIN: usize = 7;

/// Works out a word, given as it stands in the text.
pub(super) fn derive(compiled: Compiled<'_>, word: &str) -> Vec<Derived> {
    let mut out = Vec::new();
    if word.contains(['-', '\u{2011}']) {
        hyphenated(compiled, word, &mut out);
    } else if word.chars().count() >= COMPOUND_LETTERS_MIN {
        closed(compiled, word, &mut out);
    }
    if out.is_empty()
        && let Some(form) = nearest(compiled, word)
    {
        out.push(Derived::Near { form });
    }
    out
}

/// *NAVO-bondgenoten*: the parts before a hyphen and the part after the last one.
fn hyphenated(compiled: Compiled<'_>, word: &str, out: &mut Vec<Derived>) {
    let cuts: Vec<usize> = word.match_indices(['-', '\u{2011}']).map(|(at, _)| at).collect();
    // The longest known beginning, so that *Noord-Korea-beleid* is about North Korea.
    for &cut in cuts.iter().rev() {
        let span = Span::new(0, cut);
        if let Some(form) = part(compiled, span.of(word), &fits_before_hyphen) {
            out.push(Derived::Part { form, span, head: false, unjoined: false });
            break;
        }
    }
    for &cut in &cuts {
        let width = word.get(cut..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
        let span = Span::new(cut + width, word.len());
        if let Some(form) = part(compiled, span.of(word), &fits_as_head) {
            out.push(Derived::Part { form, span, head: true, unjoined: false });
            break;
        }
    }
}

/// A form that `text` spells in its own case and that `fits`.
fn part(
    compiled: Compiled<'_>,
    text: &str,
    fits: &dyn Fn(Compiled<'_>, FormRecord<'_>) -> bool,
) -> Option<FormId> {
    let slot = compiled.slot(folded_hash(text))?;
    let composed = compose(text);
    let spells = |form: &FormRecord<'_>| {
        let same = form.text == composed;
        let lower = form.text.chars().all(|c| !c.is_uppercase());
        same || (lower && fold(text) == form.text) || (is_upper(form.text) && is_upper(&composed))
    };
    let forms = compiled.forms_of(slot);
    forms
        .filter(|form| form.flaw == Flaw::None && spells(form) && fits(compiled, *form))
        .map(|form| form.id)
        .next()
}

fn fits_before_hyphen(compiled: Compiled<'_>, form: FormRecord<'_>) -> bool {
    let term = compiled.term(form.term);
    let name = term.class == Class::Acronym || term.pos == Some(Pos::ProperNoun);
    term.compounds >= 1 && (name || matches!(term.pos, Some(Pos::Noun | Pos::Adjective) | None))
}

fn fits_as_head(compiled: Compiled<'_>, form: FormRecord<'_>) -> bool {
    let term = compiled.term(form.term);
    term.compounds >= 1 && matches!(term.pos, Some(Pos::Noun | Pos::Adjective) | None)
}

/// *troepenopbouwplan*, *Cubabeleid*, *`NAVOlidmaatschap`*: a Dutch term at the seam of a word written as one.
fn closed(compiled: Compiled<'_>, word: &str, out: &mut Vec<Derived>) {
    let folded = fold(word);
    if let Some(derived) = unjoined(compiled, word) {
        out.push(derived);
        return;
    }
    if folded.len() != word.len() {
        return;
    }
    let bounds: Vec<usize> = folded.char_indices().map(|(at, _)| at).collect();
    let mut seams: Option<Option<compound::Split>> = None;
    let mut is_seam = |at: usize| {
        let split =
            seams.get_or_insert_with(|| compound::split(&folded, &|part| knows(Lang::Nl, part)));
        split.as_ref().is_some_and(|split| {
            split.parts.iter().any(|part| part.span.start == at || part.span.end == at)
        })
    };
    for &at in bounds.iter().skip(3).rev().skip(2) {
        let span = Span::new(0, at);
        if let Some(form) = part(compiled, span.of(word), &fits_in_closed)
            && is_seam(at)
        {
            out.push(Derived::Part { form, span, head: false, unjoined: false });
            break;
        }
    }
    for &at in bounds.iter().skip(3).rev().skip(3).rev() {
        let span = Span::new(at, folded.len());
        if let Some(form) = part(compiled, span.of(word), &fits_in_closed)
            && is_seam(at)
        {
            out.push(Derived::Part { form, span, head: true, unjoined: false });
            break;
        }
    }
}

fn fits_in_closed(compiled: Compiled<'_>, form: FormRecord<'_>) -> bool {
    let term = compiled.term(form.term);
    term.lang == Lang::Nl
        && term.compounds == 2
        && term.class != Class::Acronym
        && matches!(term.pos, Some(Pos::Noun | Pos::ProperNoun) | None)
        && matches!(form.kind, FormKind::Base | FormKind::Plural | FormKind::Listed)
}

/// An acronym in capitals with a word stuck to it.
fn unjoined(compiled: Compiled<'_>, word: &str) -> Option<Derived> {
    let capitals = word.char_indices().find(|(_, c)| !c.is_uppercase())?.0;
    let span = Span::new(0, capitals);
    let rest = Span::new(capitals, word.len()).of(word);
    if capitals < 2 || rest.len() < 3 || !knows(Lang::Nl, rest) {
        return None;
    }
    let acronym = |compiled: Compiled<'_>, form: FormRecord<'_>| {
        let term = compiled.term(form.term);
        term.class == Class::Acronym && term.lang == Lang::Nl && form.text == span.of(word)
    };
    let form = part(compiled, span.of(word), &acronym)?;
    Some(Derived::Part { form, span, head: false, unjoined: true })
}

/// The nearest form of a word that neither glossary nor lexicon knows; the first in the glossary of equals.
fn nearest(compiled: Compiled<'_>, word: &str) -> Option<FormId> {
    let key = NearKey::of(word)?;
    if key.letters < NEAR_LETTERS_MIN {
        return None;
    }
    let distance_max = if key.letters >= NEAR_TWO_LETTERS_MIN { 2 } else { 1 };
    let folded = fold(word);
    let mut best: Option<(usize, FormId)> = None;
    for letters in key.letters.saturating_sub(distance_max)..=key.letters + distance_max {
        for (signature, form) in compiled.near(NearKey { letters, ..key }.number()) {
            if (signature ^ key.signature).count_ones()
                > 2 * u32::try_from(distance_max).unwrap_or(2)
            {
                continue;
            }
            let record = compiled.form(form);
            let distance = strsim::osa_distance(&folded, &fold(record.text));
            let better = best.is_none_or(|(other, _)| distance < other);
            if distance > 0
                && distance <= distance_max
                && better
                && is_slip(compiled, word, &folded, record, distance)
            {
                best = Some((distance, form));
            }
        }
    }
    let (_, form) = best?;
    let known = |lang| knows(lang, word) || knows(lang, &folded);
    // *Merkenrechten* is a compound of its own, however near it is to *mensenrechten*.
    let compound = || compound::split(&folded, &|part| knows(Lang::Nl, part)).is_some();
    (!known(Lang::Nl) && !known(Lang::En) && !compound()).then_some(form)
}

/// Whether the difference may be a slip of the pen, and not an ending or another name.
fn is_slip(
    compiled: Compiled<'_>,
    word: &str,
    folded: &str,
    form: FormRecord<'_>,
    distance: usize,
) -> bool {
    let term = compiled.term(form.term);
    let target = fold(form.text);
    let capital = form.text.chars().next().is_some_and(char::is_uppercase);
    if capital && !word.chars().next().is_some_and(char::is_uppercase) || term.case == Case::Ignore
    {
        return false;
    }
    // An ending of a language that the paradigm does not foresee is no slip: *Kremlins*, *Zelenska*.
    let common = folded.chars().zip(target.chars()).take_while(|(one, other)| one == other).count();
    let (left, right) = (folded.chars().count() - common, target.chars().count() - common);
    if left.max(right) <= 2 {
        return false;
    }
    // A letter's difference makes another name; of surnames even more than of places.
    let name = term.pos == Some(Pos::ProperNoun);
    let person = name && matches!(term.class, Class::Short | Class::Full);
    let letters_min = if person { 8 } else { 7 };
    !name || (distance == 1 && target.chars().count() >= letters_min)
}

/// What a word must share with a form to be near it: first letter and about the same number of letters.
#[derive(Debug, Clone, Copy)]
pub(super) struct NearKey {
    first: u8,
    letters: usize,
    /// Two bits for each letter of the alphabet: present, present twice.
    pub(super) signature: u64,
}

impl NearKey {
    /// The key of a word of letters; `None` for anything else.
    pub(super) fn of(word: &str) -> Option<Self> {
        let plain = if word.is_ascii() { word.to_ascii_lowercase() } else { strip(word) };
        let mut signature = 0u64;
        let mut letters = 0;
        for byte in plain.bytes().filter(|&byte| byte != b'-' && byte != b'\'') {
            let bit = byte.checked_sub(b'a').filter(|&bit| bit < 26)?;
            let once = 1u64 << bit;
            signature |= if signature & once == 0 { once } else { once << 26 };
            letters += 1;
        }
        let first = plain.bytes().next()?;
        Some(Self { first, letters, signature })
    }

    /// The number under which compiled glossaries keep near spellings.
    pub(super) fn number(self) -> u32 {
        u32::from(self.first) << 16 | u32::try_from(self.letters).unwrap_or(0xFFFF).min(0xFFFF)
    }
}

//! Dutch names and abbreviations.

use super::spelling::is_vowel;
use crate::text::grammar::{Form, FormKind, Pos};

/// Adds the genitive of a name (Leidraad 14): -s attached; an apostrophe and s after a single long vowel; an
/// apostrophe alone after a sibilant.
pub(super) fn genitive(lemma: &str, out: &mut Vec<Form>) {
    let mut ends = lemma.chars().rev();
    let (Some(last), before) = (ends.next(), ends.next()) else { return };
    let lower = lemma.to_lowercase();
    if ["s", "z", "x", "ce", "sh", "ge", "sch", "tch"].iter().any(|end| lower.ends_with(end)) {
        out.push(Form::new(
            format!("{lemma}'"),
            FormKind::Genitive,
            "genitive: apostrophe after a sibilant",
        ));
        return;
    }
    let single = !before.is_some_and(is_vowel);
    if matches!(last, 'a' | 'i' | 'o' | 'u' | 'y') && single {
        out.push(Form::new(
            format!("{lemma}'s"),
            FormKind::Genitive,
            "genitive: 's after a single long vowel",
        ));
    } else if last.is_alphabetic() {
        out.push(Form::new(format!("{lemma}s"), FormKind::Genitive, "genitive -s"));
    }
}

/// Adds the forms of an acronym, an initialism or another abbreviation: apostrophe and s for plural and genitive.
pub(super) fn abbreviation(lemma: &str, pos: Pos, out: &mut Vec<Form>) {
    let Some(last) = lemma.chars().next_back().filter(|c| c.is_alphanumeric()) else { return };
    let sibilant = matches!(last, 'S' | 's' | 'X' | 'x' | 'Z' | 'z');
    let word = lemma.chars().skip(1).all(char::is_lowercase);
    if word && lemma.chars().next().is_some_and(char::is_uppercase) {
        genitive(lemma, out);
        return;
    }
    let kind = if pos == Pos::Noun { FormKind::Plural } else { FormKind::Genitive };
    if sibilant && kind == FormKind::Genitive {
        out.push(Form::new(format!("{lemma}'"), kind, "genitive: apostrophe after a sibilant"));
    } else {
        out.push(Form::new(format!("{lemma}'s"), kind, "'s after letters"));
    }
}

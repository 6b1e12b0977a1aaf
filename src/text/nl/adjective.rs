//! Dutch adjectives.

use super::spelling::{is_vowel, open, syllables};
use crate::text::grammar::{Form, FormKind};

/// Adds -e, -s and the degrees of comparison.
pub(super) fn inflect(lemma: &str, out: &mut Vec<Form>) {
    let name = lemma.chars().any(char::is_uppercase);
    let Some(last) = lemma.chars().next_back() else { return };
    if lemma.ends_with("en") && syllables(lemma) > 1 && !lemma.ends_with("een")
        || is_vowel(last) && last != 'e'
    {
        return;
    }
    if last != 'e' {
        let inflected = with_e(lemma);
        out.push(Form::new(&inflected, FormKind::Inflected, "adjective -e"));
    }
    if !lemma.ends_with('s') && last != 'e' {
        out.push(Form::new(format!("{lemma}s"), FormKind::Partitive, "adjective -s after iets"));
    }
    // Names and what derives from them have no degrees; neither have adjectives of belonging.
    if name
        || lemma.ends_with("isch")
        || lemma.ends_with("aal")
        || lemma.ends_with("air")
        || last == 'e'
    {
        return;
    }
    let stem = with_e(lemma);
    let stem = stem.strip_suffix('e').unwrap_or(&stem);
    let comparative = if last == 'r' { format!("{lemma}der") } else { format!("{stem}er") };
    let superlative = if lemma.ends_with('s') { format!("{lemma}t") } else { format!("{lemma}st") };
    out.push(Form::new(
        format!("{comparative}e"),
        FormKind::ComparativeInflected,
        "comparative with -e",
    ));
    out.push(Form::new(comparative, FormKind::Comparative, "comparative -er"));
    out.push(Form::new(
        format!("{superlative}e"),
        FormKind::SuperlativeInflected,
        "superlative with -e",
    ));
    out.push(Form::new(superlative, FormKind::Superlative, "superlative -st"));
}

/// The form with -e.
pub(super) fn with_e(lemma: &str) -> String {
    let derived = ["ig", "lijk", "isch", "end", "loos", "baar", "zaam"]
        .iter()
        .any(|end| lemma.ends_with(end));
    let ens = lemma.ends_with("ns")
        || lemma.ends_with("rs")
        || lemma.ends_with("ls")
        || lemma.ends_with("isch");
    // *Boos* has *boze*, but *Europees* and *Parijs* keep their s.
    let name = lemma.chars().any(char::is_uppercase) || lemma.ends_with("ees");
    let voiced = lemma.ends_with("loos") || !(ens || name);
    let weak =
        syllables(lemma) > 1 && ["er", "el", "em", "es"].iter().any(|end| lemma.ends_with(end));
    let stressed = !(derived || weak);
    open(lemma, voiced, stressed) + "e"
}

//! Dutch and English as such: letters, words, sentences, word forms, compounds, names.
//!
//! Knows no glossary and no file. Every span it gives points at the text it was given; a normal form may
//! differ from the text, its span never does.

pub mod en;
pub mod fold;
pub mod grammar;
pub mod language;
pub mod lexicon;
pub mod nl;
pub mod romanisation;
pub mod token;

use crate::base::Lang;
use grammar::{Form, Traits};

/// All forms of `lemma` that differ from each other, the lemma itself first. Each says how it was made.
///
/// The lemma is one word or several; of several the one that inflects does (*economische sanctie(s)*,
/// *attorney(s) general*).
pub fn inflect(lang: Lang, lemma: &str, traits: &Traits) -> Vec<Form> {
    match lang {
        Lang::Nl => nl::inflect(lemma, traits),
        Lang::En => en::inflect(lemma, traits),
    }
}

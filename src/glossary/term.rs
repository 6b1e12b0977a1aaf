use super::concept::{FilePlace, History};
use super::date::Date;
use crate::base::Lang;
use crate::text::grammar::{Gender, Number, Pos, Traits};
use serde::Deserialize;

/// A designation of a concept in one language (TBX `termSec`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// As it is written.
    pub text: String,
    /// Its language.
    pub lang: Lang,
    /// Whether it should be used.
    pub status: Status,
    /// Part of speech.
    pub pos: Option<Pos>,
    /// Dutch gender.
    pub gender: Option<Gender>,
    /// Number.
    pub number: Option<Number>,
    /// What sort of designation it is.
    pub kind: Option<TermType>,
    /// Regions in which it is used: NL, BE, GB, US.
    pub region: Vec<String>,
    /// Register.
    pub register: Option<String>,
    /// How it is used.
    pub usage: Option<String>,
    /// How to carry it over into the other language.
    pub transfer: Option<String>,
    /// A note for people.
    pub note: Option<String>,
    /// The source of the norm.
    pub source: Option<String>,
    /// Example sentences.
    pub context: Vec<String>,
    /// Irregular forms.
    pub forms: Vec<String>,
    /// Phrases in which it is not this concept.
    pub except: Vec<String>,
    /// When it is the norm.
    pub valid: Option<Valid>,
    /// How texts are matched with it.
    pub matching: Matching,
    /// The full form in the same language that it abbreviates.
    pub expands_to: Option<String>,
    /// The term in the same language that took its place.
    pub replaced_by: Option<String>,
    /// Who did what and when.
    pub history: Vec<History>,
    /// Where it stands.
    pub place: FilePlace,
}

impl Term {
    /// What inflection needs to know of it.
    pub fn traits(&self) -> Traits {
        let abbreviation = matches!(
            self.kind,
            Some(TermType::Acronym | TermType::Initialism | TermType::Abbreviation)
        );
        Traits {
            pos: self.pos,
            gender: self.gender,
            number: self.number,
            abbreviation,
            listed: self.forms.clone(),
        }
    }
}

/// Whether a term should be used (TBX `administrativeStatus`, with two of our own).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
#[repr(u8)]
pub enum Status {
    /// The one to use.
    Preferred,
    /// Good as well.
    #[default]
    Admitted,
    /// Should not be used.
    Deprecated,
    /// Was used once.
    Superseded,
    /// Must not be used.
    Forbidden,
    /// Not yet decided.
    Proposed,
}

impl Status {
    /// In the order of declaration.
    pub const ALL: [Self; 6] = [
        Self::Preferred,
        Self::Admitted,
        Self::Deprecated,
        Self::Superseded,
        Self::Forbidden,
        Self::Proposed,
    ];

    /// The name in TOML and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Preferred => "preferred",
            Self::Admitted => "admitted",
            Self::Deprecated => "deprecated",
            Self::Superseded => "superseded",
            Self::Forbidden => "forbidden",
            Self::Proposed => "proposed",
        }
    }
}

/// What sort of designation a term is (TBX `termType`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TermType {
    /// The full form, beside a shorter one.
    Full,
    /// Made of first letters or parts, read as a word.
    Acronym,
    /// Made of first letters, read letter by letter.
    Initialism,
    /// Another abbreviation.
    Abbreviation,
    /// A shorter name: a surname.
    Short,
    /// A variant.
    Variant,
    /// A phrase.
    Phrase,
    /// Written by its sound.
    Transcription,
    /// Written letter for letter from another script.
    Transliteration,
}

/// When a term is the norm; both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Valid {
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub until: Option<Date>,
}

/// How texts are matched with a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Matching {
    /// How letter case counts.
    pub case: CasePolicy,
    /// Whether inflected forms are the term too.
    pub inflect: bool,
    /// In which compounds it is recognised.
    pub compounds: Compounds,
}

impl Default for Matching {
    fn default() -> Self {
        Self { case: CasePolicy::Smart, inflect: true, compounds: Compounds::Any }
    }
}

/// How letter case counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CasePolicy {
    /// A wrong case is still the term, and a finding, unless it makes another word.
    #[default]
    Smart,
    /// Another case is another word.
    Exact,
    /// Any case is right.
    Ignore,
}

/// In which compounds a term is recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Compounds {
    /// In none.
    None,
    /// In those with a hyphen.
    Hyphen,
    /// In all.
    #[default]
    Any,
}

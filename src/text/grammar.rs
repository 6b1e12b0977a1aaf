//! The words of grammar: part of speech, gender, number, and the kinds of form.

use serde::{Deserialize, Serialize};

/// Part of speech (TBX `partOfSpeech`, with proper nouns apart).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pos {
    /// A common noun.
    Noun,
    /// A name.
    ProperNoun,
    /// A verb; its lemma is the infinitive.
    Verb,
    /// An adjective; its lemma is the uninflected form.
    Adjective,
    /// An adverb.
    Adverb,
    /// Anything else.
    Other,
}

/// Grammatical gender of a Dutch noun: by article, or the three genders of the south.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Gender {
    /// Common gender: *de*.
    De,
    /// Neuter: *het*.
    Het,
    /// Masculine.
    M,
    /// Feminine.
    F,
    /// Neuter.
    N,
}

impl Gender {
    /// The definite article of the singular.
    pub const fn article(self) -> &'static str {
        match self {
            Self::De | Self::M | Self::F => "de",
            Self::Het | Self::N => "het",
        }
    }
}

/// Grammatical number of a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Number {
    /// Only singular, or a singular lemma.
    Singular,
    /// The lemma is a plural.
    Plural,
    /// Uncountable: no plural.
    Mass,
}

/// What inflection needs to know of a lemma.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Traits {
    /// Part of speech; guessed from the shape where it is not known.
    pub pos: Option<Pos>,
    /// Gender.
    pub gender: Option<Gender>,
    /// Number.
    pub number: Option<Number>,
    /// Whether the lemma is an acronym, an initialism or an abbreviation.
    pub abbreviation: bool,
    /// Forms that the glossary lists: they replace what the rules would make of the same kind where the kind
    /// can be told, and are added else.
    pub listed: Vec<String>,
}

/// One form of a lemma.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// The form as it is written.
    pub text: String,
    /// Which form it is.
    pub kind: FormKind,
    /// How it was made, for people: "plural -en, consonant doubled".
    pub rule: &'static str,
}

impl Form {
    /// A form with the rule that made it.
    pub fn new(text: impl Into<String>, kind: FormKind, rule: &'static str) -> Self {
        Self { text: text.into(), kind, rule }
    }
}

/// The slots of the Dutch and English paradigms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum FormKind {
    /// The lemma: singular, uninflected adjective, infinitive.
    Base,
    /// Plural noun.
    Plural,
    /// Genitive or possessive singular: *Poetins*, *Putin's*.
    Genitive,
    /// Possessive plural: *leaders'*, *presidents'*.
    PluralGenitive,
    /// Dutch diminutive.
    Diminutive,
    /// Plural of the diminutive.
    DiminutivePlural,
    /// Adjective (or participle) with -e.
    Inflected,
    /// Adjective with -s after *iets*, *wat*, *niets*.
    Partitive,
    /// Comparative.
    Comparative,
    /// Comparative with -e.
    ComparativeInflected,
    /// Superlative.
    Superlative,
    /// Superlative with -e.
    SuperlativeInflected,
    /// First person singular: the stem.
    PresentStem,
    /// Second and third person singular: *valt binnen*, *binnenvalt*, *annexes*.
    PresentThird,
    /// Past singular; in English the past.
    Past,
    /// Past plural, Dutch.
    PastPlural,
    /// Past participle.
    PastParticiple,
    /// Past participle with -e.
    PastParticipleInflected,
    /// Present participle: *vallend*; in English the -ing form.
    PresentParticiple,
    /// Present participle with -e.
    PresentParticipleInflected,
    /// Infinitive of a separable verb with *te*: *binnen te vallen*.
    TeInfinitive,
    /// A form that the glossary lists and whose kind cannot be told.
    Listed,
}

impl FormKind {
    /// All kinds, in the order of declaration; the position is the kind's number in compiled glossaries.
    pub const ALL: [Self; 22] = [
        Self::Base,
        Self::Plural,
        Self::Genitive,
        Self::PluralGenitive,
        Self::Diminutive,
        Self::DiminutivePlural,
        Self::Inflected,
        Self::Partitive,
        Self::Comparative,
        Self::ComparativeInflected,
        Self::Superlative,
        Self::SuperlativeInflected,
        Self::PresentStem,
        Self::PresentThird,
        Self::Past,
        Self::PastPlural,
        Self::PastParticiple,
        Self::PastParticipleInflected,
        Self::PresentParticiple,
        Self::PresentParticipleInflected,
        Self::TeInfinitive,
        Self::Listed,
    ];

    /// The name that people read.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Base => "base",
            Self::Plural => "plural",
            Self::Genitive => "genitive",
            Self::PluralGenitive => "plural genitive",
            Self::Diminutive => "diminutive",
            Self::DiminutivePlural => "diminutive plural",
            Self::Inflected => "inflected",
            Self::Partitive => "partitive",
            Self::Comparative => "comparative",
            Self::ComparativeInflected => "comparative, inflected",
            Self::Superlative => "superlative",
            Self::SuperlativeInflected => "superlative, inflected",
            Self::PresentStem => "present, first person",
            Self::PresentThird => "present, third person",
            Self::Past => "past",
            Self::PastPlural => "past plural",
            Self::PastParticiple => "past participle",
            Self::PastParticipleInflected => "past participle, inflected",
            Self::PresentParticiple => "present participle",
            Self::PresentParticipleInflected => "present participle, inflected",
            Self::TeInfinitive => "infinitive with te",
            Self::Listed => "listed",
        }
    }
}

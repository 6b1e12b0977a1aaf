use std::fmt;

/// How a place in a text matches a term. The names are a contract (`"match"` in JSON).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MatchKind {
    /// Letter for letter, or with a capital where a sentence begins.
    Exact,
    /// Differs in letter case.
    Case,
    /// Another inflected form: adjective -e, verb forms, comparison.
    Inflected,
    /// A genitive or possessive.
    Genitive,
    /// A diminutive.
    Diminutive,
    /// A plural.
    Plural,
    /// Last part of a compound: *klimaatakkoord* for *akkoord*.
    CompoundHead,
    /// Another part of a compound: *NAVO-top* for *NAVO*.
    CompoundModifier,
    /// Differs in accents or tremas: *Oekraine*.
    Diacritics,
    /// Differs in hyphens, or in a space inside the word: *deescalatie*, *klimaat akkoord*.
    Hyphen,
    /// One or two typing errors away.
    Misspelling,
    /// A name in the spelling of another romanisation.
    Romanisation,
    /// An abbreviation of the term.
    Abbreviation,
}

impl MatchKind {
    /// All kinds, in the order of declaration.
    pub const ALL: [Self; 13] = [
        Self::Exact,
        Self::Case,
        Self::Inflected,
        Self::Genitive,
        Self::Diminutive,
        Self::Plural,
        Self::CompoundHead,
        Self::CompoundModifier,
        Self::Diacritics,
        Self::Hyphen,
        Self::Misspelling,
        Self::Romanisation,
        Self::Abbreviation,
    ];

    /// The name in JSON and messages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Case => "case",
            Self::Inflected => "inflected",
            Self::Genitive => "genitive",
            Self::Diminutive => "diminutive",
            Self::Plural => "plural",
            Self::CompoundHead => "compound-head",
            Self::CompoundModifier => "compound-modifier",
            Self::Diacritics => "diacritics",
            Self::Hyphen => "hyphen",
            Self::Misspelling => "misspelling",
            Self::Romanisation => "romanisation",
            Self::Abbreviation => "abbreviation",
        }
    }
}

impl fmt::Display for MatchKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

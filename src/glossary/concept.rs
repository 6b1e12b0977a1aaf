use super::date::Date;
use super::style::Style;
use super::term::Term;
use crate::base::Span;
use serde::Deserialize;

/// All concepts and styles of a run.
#[derive(Debug, Clone, Default)]
pub struct Glossary {
    /// The files it was read from.
    pub files: Vec<GlossaryFile>,
    /// Sorted by id.
    pub concepts: Vec<Concept>,
    /// Sorted by name.
    pub styles: Vec<Style>,
}

/// One file of a glossary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GlossaryFile {
    /// As the user would name it; `builtin:states.toml` for the glossary inside the program.
    pub path: String,
    /// The glossary's id.
    pub id: String,
    /// Its title.
    pub title: Option<String>,
}

/// Where something stands in the files of a glossary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct FilePlace {
    /// Index in `Glossary::files` (for styles: of the files handed in).
    pub file: usize,
    /// Bytes of that file's text.
    pub span: Span,
}

/// A unit of thought with the terms that name it (ISO 1087; TBX `conceptEntry`).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Concept {
    /// Unique over all files: a lower-case letter, then letters, digits, `.`, `_`, `-`.
    pub id: String,
    /// Subject fields.
    pub subject: Vec<String>,
    /// Definitions, at most one a language.
    pub definition: Vec<Definition>,
    /// The name in its own script and language, from which spellings are derived.
    pub origin: Option<Origin>,
    /// What `align` knew when the concept was accepted.
    pub evidence: Option<Evidence>,
    /// A note for people.
    pub note: Option<String>,
    /// Web addresses.
    pub links: Vec<String>,
    /// Addresses of pictures.
    pub image: Vec<String>,
    /// Ids of related concepts.
    pub see: Vec<String>,
    /// Customer (TBX `customerSubset`).
    pub customer: Option<String>,
    /// Project (TBX `projectSubset`).
    pub project: Option<String>,
    /// From 1 to 10 (TBX `reliabilityCode`).
    pub reliability: Option<u8>,
    /// Who did what and when.
    pub history: Vec<History>,
    /// Whether it replaces a concept of the same id from another file of the project.
    pub r#override: bool,
    /// Dutch terms first, then English, each in file order.
    pub terms: Vec<Term>,
    /// Where it stands.
    pub place: FilePlace,
}

/// What a concept is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Definition {
    /// `nl`, `en`, or `_` for a definition of the concept as such.
    pub lang: &'static str,
    /// The definition.
    pub text: String,
    /// Where it is from.
    pub source: Option<String>,
}

/// A name in its own language and script.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    /// BCP 47 tag.
    pub lang: String,
    /// The name.
    pub text: String,
}

/// Where a concept was found before it was accepted.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// How often.
    #[serde(default)]
    pub count: u64,
    /// In which documents.
    #[serde(default)]
    pub documents: Vec<String>,
    /// First date seen.
    pub first: Option<toml::value::Date>,
    /// Last date seen.
    pub last: Option<toml::value::Date>,
    /// Competing forms.
    #[serde(default)]
    pub forms: Vec<String>,
}

/// A step in the life of a concept or term (TBX `transacGrp`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    /// `origination` or `modification`.
    pub action: String,
    /// When.
    pub date: Option<Date>,
    /// By whom.
    pub by: Option<String>,
}

//! Plain data about problems: rules, findings, fixes, recognised occurrences.
//!
//! Knows neither checks nor reports, so that both can speak of the same thing.

mod rule;
mod suppress;

pub use rule::{Rule, Severity};
pub use suppress::{Silence, Silences};

use crate::base::{Lang, MatchKind, Span};

/// Where in a document something stands: a stretch of one side of one unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Index of the unit in its document.
    pub unit: usize,
    /// Which side of it.
    pub side: Side,
    /// Bytes of the segment's text.
    pub span: Span,
}

/// A side of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The only side, or the source of a bilingual file.
    Source,
    /// The target.
    Target,
}

impl Side {
    /// The name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Target => "target",
        }
    }
}

/// Something that a rule found, before it is located in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// How bad; the rule's own severity, unless the rule knows better or the settings say otherwise.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// What is wrong, in the two languages of our own words.
    pub message: Message,
    /// A way out in a few words, where the fix does not say it.
    pub hint: Option<Message>,
    /// Id of the concept it is about.
    pub concept: Option<String>,
    /// Language of the text there.
    pub lang: Lang,
    /// How the text matched.
    pub kind: Option<MatchKind>,
    /// What would mend it, best first.
    pub fixes: Vec<Fix>,
    /// Further places in the same file that belong to it.
    pub places: Vec<Place>,
}

/// A phrase in Dutch and in English: lower-case, no full stop, words of the text between backticks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Message {
    /// Dutch.
    pub nl: String,
    /// English.
    pub en: String,
}

impl Message {
    /// The phrase in one language.
    pub fn in_lang(&self, lang: Lang) -> &str {
        match lang {
            Lang::Nl => &self.nl,
            Lang::En => &self.en,
        }
    }
}

/// A replacement of some bytes of the same segment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What it replaces: bytes of the segment's text; the finding's own span or a part of it.
    pub span: Span,
    /// What comes in its place.
    pub replacement: String,
    /// Whether it can be applied without a person looking at it.
    pub safe: bool,
}

/// A recognised occurrence of a concept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrence {
    /// Where.
    pub place: Place,
    /// Id of the concept.
    pub concept: String,
    /// Language of the matched term.
    pub lang: Lang,
    /// Status of the matched term.
    pub status: &'static str,
    /// How it matched.
    pub kind: MatchKind,
}

/// A finding as reports see it: located in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located {
    /// The finding.
    pub finding: Finding,
    /// Where it stands.
    pub at: Location,
    /// The text there, as the reader sees it.
    pub text: String,
    /// The id of its unit, in bilingual files.
    pub unit: Option<String>,
    /// Its side, in bilingual files.
    pub side: Option<Side>,
    /// Its fixes as changes of the file.
    pub fixes: Vec<LocatedFix>,
    /// Its further places; `path` is set where they are in another file.
    pub places: Vec<LocatedPlace>,
}

/// A place in a file, in every way that reports need it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Location {
    /// Bytes of the file's text (UTF-8; for files in another encoding, of the decoded text).
    pub bytes: Span,
    /// First line, from 1.
    pub line: usize,
    /// First column, from 1, in code points.
    pub column: usize,
    /// Last line.
    pub end_line: usize,
    /// One past the last column.
    pub end_column: usize,
}

/// A fix as a change of the file's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocatedFix {
    /// Where.
    pub at: Location,
    /// What comes there, escaped as the format asks.
    pub replacement: String,
    /// Whether it is safe.
    pub safe: bool,
}

/// A further place, located.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocatedPlace {
    /// The other file, where it is another.
    pub path: Option<String>,
    /// Where.
    pub at: Location,
    /// What stands there.
    pub text: String,
}

/// An occurrence, located.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocatedOccurrence {
    /// The occurrence.
    pub occurrence: Occurrence,
    /// Where it stands.
    pub at: Location,
    /// The text there.
    pub text: String,
}

//! The rules, and the view of a text that they look through.
//!
//! A check is a rule and a function without state: all it knows comes in the view. It knows no format, no report
//! and no other check. What rules share (how to put one term in the place of another, what a quotation is) lies
//! beside them in `mend` and `context`.

mod context;
mod mend;
pub mod rules;
mod usage;
mod vocabulary;

pub use context::is_machine_text;
pub use mend::is_sound;
pub use usage::{Apart, Tally, Usage};
pub use vocabulary::{Cluster, WordTally, WordUsage, clusters};

use crate::base::{Lang, MatchKind, Span};
use crate::document::Segment;
use crate::finding::{Finding, Fix, Located, Message, Place, Rule, Side};
use crate::matcher::{Compiled, Hit};
use crate::text::token::Token;

/// A rule and what it runs on.
#[derive(Debug)]
pub struct Check {
    /// The rule.
    pub rule: &'static Rule,
    /// How it looks.
    pub run: Run,
}

/// What a check looks at.
#[derive(Debug, Clone, Copy)]
pub enum Run {
    /// One segment at a time; only segments in which something was recognised or a word stands twice.
    Segment(fn(&SegmentView<'_>, &mut Vec<Finding>)),
    /// How the concepts are named in all files of the run.
    Corpus(fn(&CorpusView<'_>, &mut Vec<(usize, Located)>)),
    /// Spellings that compete in all files of the run.
    Words(fn(&WordsView<'_>, &mut Vec<(usize, Located)>)),
    /// Nothing: findings of it are made where ignores are applied.
    Suppression,
}

/// A segment with what was worked out of it once for all checks.
#[derive(Debug, Clone, Copy)]
pub struct SegmentView<'a> {
    /// Index of its unit in the document.
    pub unit: usize,
    /// Which side of the unit it is.
    pub side: Side,
    /// The segment.
    pub segment: &'a Segment<'a>,
    /// The language it is in.
    pub lang: Lang,
    /// Its words.
    pub words: &'a [Token],
    /// The terms found in it, in order.
    pub hits: &'a [Hit],
    /// Words, by index, that look like names romanised for one of the languages.
    pub names: &'a [usize],
    /// Whether some word stands twice in a row.
    pub doubled: bool,
    /// The glossary.
    pub compiled: Compiled<'a>,
}

/// How concepts are named in the files of a run.
#[derive(Debug, Clone, Copy)]
pub struct CorpusView<'a> {
    /// One for each file, in the order of the run.
    pub files: &'a [Usage],
    /// The glossary.
    pub compiled: Compiled<'a>,
    /// Whether each file is weighed by itself.
    pub each_file: bool,
}

/// Competing spellings in the files of a run.
#[derive(Debug, Clone, Copy)]
pub struct WordsView<'a> {
    /// One for each file, in the order of the run.
    pub files: &'a [WordUsage],
    /// The clusters of spellings.
    pub clusters: &'a [Cluster],
}

impl SegmentView<'_> {
    /// The text that `span` covers.
    pub fn slice(&self, span: Span) -> &str {
        self.segment.slice(span)
    }

    /// A finding about a hit.
    pub fn finding(&self, rule: &'static Rule, hit: &Hit, message: Message) -> Finding {
        Finding {
            concept: Some(self.compiled.concept(hit.concept).id.to_owned()),
            kind: Some(hit.kind),
            ..self.finding_at(rule, hit.span, message)
        }
    }

    /// A finding about any stretch of the segment.
    pub fn finding_at(&self, rule: &'static Rule, span: Span, message: Message) -> Finding {
        Finding {
            rule,
            severity: rule.severity,
            place: Place { unit: self.unit, side: self.side, span },
            message,
            hint: None,
            concept: None,
            lang: self.lang,
            kind: None::<MatchKind>,
            fixes: Vec::<Fix>::new(),
            places: Vec::new(),
        }
    }
}

use crate::base::MatchKind;
use crate::finding::{Location, Place};
use crate::matcher::{ConceptId, TermId};
use std::collections::{BTreeMap, BTreeSet};

/// How the concepts are named in one file.
#[derive(Debug, Clone, Default)]
pub struct Usage {
    /// The file.
    pub path: String,
    /// Compounds of an acronym with a hyphen, folded: *eu-leiders*.
    pub joined: BTreeSet<String>,
    /// Acronyms with a word behind them that may belong to them.
    pub apart: Vec<Apart>,
    /// Per concept and term, how often and where first.
    pub terms: BTreeMap<(ConceptId, TermId), Tally>,
}

/// An acronym and the word behind it, with a space between them: *EU leiders*.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Apart {
    /// As one word, folded: *eu-leiders*.
    pub joined: String,
    /// Both words.
    pub first: Place,
    /// Where they are in the file.
    pub at: Location,
    /// The space between them.
    pub gap: Location,
    /// As it stands there.
    pub text: String,
    /// The concept of the acronym.
    pub concept: ConceptId,
}

/// How often something stands in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// How often.
    pub count: usize,
    /// Where first.
    pub first: Place,
    /// Where that is in the file.
    pub at: Location,
    /// What stands there.
    pub text: String,
    /// How it matched there.
    pub kind: MatchKind,
}

impl Usage {
    /// Counts one more place; `first` is asked for the place when it is the first.
    pub fn add(&mut self, concept: ConceptId, term: TermId, first: impl FnOnce() -> Tally) {
        self.terms
            .entry((concept, term))
            .and_modify(|tally| tally.count += 1)
            .or_insert_with(first);
    }
}

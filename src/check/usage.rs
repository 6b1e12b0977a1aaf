use crate::base::MatchKind;
use crate::finding::{Location, Place};
use crate::matcher::{ConceptId, TermId};
use std::collections::BTreeMap;

/// How the concepts are named in one file.
#[derive(Debug, Clone, Default)]
pub struct Usage {
    /// The file.
    pub path: String,
    /// Per concept and term, how often and where first.
    pub terms: BTreeMap<(ConceptId, TermId), Tally>,
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

use crate::base::MatchKind;
use crate::finding::Place;
use crate::matcher::{ConceptId, TermId};
use std::collections::BTreeMap;

/// How the concepts are named in one file.
#[derive(Debug, Clone, Default)]
pub struct Usage {
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
    /// What stands there.
    pub text: String,
    /// How it matched there.
    pub kind: MatchKind,
}

impl Usage {
    /// Counts one more place.
    pub fn add(&mut self, concept: ConceptId, term: TermId, place: Place, text: &str, kind: MatchKind) {
        let entry = self.terms.entry((concept, term));
        entry
            .and_modify(|tally| tally.count += 1)
            .or_insert_with(|| Tally { count: 1, first: place, text: text.to_owned(), kind });
    }
}

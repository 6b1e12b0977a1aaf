//! Spellings that compete in a text without the help of a glossary.

use crate::base::{Lang, Span};
use crate::finding::{Location, Place};
use crate::text::fold::{folded_hash, strip};
use crate::text::lexicon::knows;
use crate::text::nl::compound;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};

/// Words that differ only in a hyphen, a trema or a linking -s-, sorted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cluster {
    /// Two words or more, folded.
    pub words: Vec<String>,
}

/// How often a word stands in a file, and where first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordTally {
    /// How often.
    pub count: usize,
    /// Where first.
    pub first: Place,
    /// Where that is in the file.
    pub at: Location,
    /// As it stands there.
    pub text: String,
}

/// The words of clusters in one file.
#[derive(Debug, Clone, Default)]
pub struct WordUsage {
    /// The file.
    pub path: String,
    /// By folded word.
    pub words: BTreeMap<String, WordTally>,
}

/// Finds the clusters among distinct folded words.
pub fn clusters(words: &BTreeSet<String>) -> Vec<Cluster> {
    let mut groups: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    hyphens_and_tremas(words, &mut groups);
    linking_s(words, &mut groups);
    let plausible = |word: &&&str| is_dutch(word);
    groups
        .into_values()
        .map(|group| {
            group.iter().filter(plausible).map(|word| (*word).to_owned()).collect::<Vec<_>>()
        })
        .filter(|words| words.len() > 1)
        .map(|words| Cluster { words })
        .collect()
}

/// *netwerk-kaart* and *netwerkkaart*, *coördinatie* and *coordinatie*.
fn hyphens_and_tremas<'a>(
    words: &'a BTreeSet<String>,
    groups: &mut BTreeMap<String, BTreeSet<&'a str>>,
) {
    // Acute accents are stress marks: *vóórkomen* is a good way to write *voorkomen*.
    let stressed = |word: &str| word.contains(['á', 'é', 'í', 'ó', 'ú', 'à', 'è']);
    for word in
        words.iter().filter(|word| (word.contains('-') || !word.is_ascii()) && !stressed(word))
    {
        let bare = strip(word);
        let mut add = |other: &'a str| {
            groups.entry(bare.clone()).or_default().extend([word.as_str(), other]);
        };
        if let Some(other) = words.get(&bare) {
            add(other);
        }
        let unhyphened = word.replace('-', "");
        if let Some(other) = words.get(&unhyphened).filter(|other| *other != word) {
            add(other);
        }
    }
}

/// *ambtsgenoot* and *ambtgenoot*: the -s- stands at a seam of both.
fn linking_s<'a>(words: &'a BTreeSet<String>, groups: &mut BTreeMap<String, BTreeSet<&'a str>>) {
    let by_hash: FxHashMap<u64, &'a str> =
        words.iter().map(|word| (folded_hash(word), word.as_str())).collect();
    for word in words.iter().filter(|word| word.is_ascii() && word.len() >= WITH_LINK_LEN_MIN) {
        let inner = Span::new(PART_LEN_MIN, word.len() - PART_LEN_MIN);
        for (offset, _) in inner.of(word).match_indices('s') {
            let at = inner.start + offset;
            let (left, right) = (Span::new(0, at).of(word), Span::new(at + 1, word.len()).of(word));
            let without = format!("{left}{right}");
            let Some(other) =
                by_hash.get(&folded_hash(&without)).filter(|other| **other == without)
            else {
                continue;
            };
            if has_seam(word, at) && has_seam(other, at) {
                groups.entry(without).or_default().extend([word.as_str(), *other]);
            }
        }
    }
}

const WITH_LINK_LEN_MIN: usize = 9;
const PART_LEN_MIN: usize = 4;

/// Whether a part of the compound `word` ends at byte `at`.
fn has_seam(word: &str, at: usize) -> bool {
    let split = compound::split(word, &|part| knows(Lang::Nl, part));
    split.is_some_and(|split| split.parts.iter().any(|part| part.span.end == at))
}

fn is_dutch(word: &str) -> bool {
    knows(Lang::Nl, word) || compound::split(word, &|part| knows(Lang::Nl, part)).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variants_and_look_alikes() {
        let words = [
            "ambtgenoot",
            "ambtsgenoot",
            "beleid",
            "beleids",
            "netwerkkaart",
            "netwerk-kaart",
            "voorkomen",
            "vóórkomen",
        ];
        let found = clusters(&words.iter().map(|word| (*word).to_owned()).collect());
        let found: Vec<String> = found.iter().map(|cluster| cluster.words.join(" ")).collect();
        assert_eq!(found, ["ambtgenoot ambtsgenoot", "netwerk-kaart netwerkkaart"]);
    }
}

//! Spellings that compete in a run: the second look at the files, for the words that turned out to have rivals.

use super::check::{Checked, Input, Settings};
use super::parallel;
use super::pass::location;
use crate::base::LineIndex;
use crate::check::rules::CHECKS;
use crate::check::{Cluster, Run, WordTally, WordUsage, WordsView};
use crate::finding::{Place, Side};
use crate::format::{encoding, of_name, plain};
use crate::text::fold::folded_hash;
use crate::text::token::tokenize;
use rustc_hash::FxHashMap;

/// Counts the words of clusters in all files, and runs the rules that look at them.
pub(super) fn weigh_words(
    inputs: &[Input],
    files: &mut [Checked],
    clusters: &[Cluster],
    settings: &Settings<'_>,
) {
    if clusters.is_empty() {
        return;
    }
    let words = clusters.iter().flat_map(|cluster| &cluster.words);
    let wanted: FxHashMap<u64, &str> =
        words.map(|word| (folded_hash(word), word.as_str())).collect();
    let text = |index: usize| {
        let bytes = inputs[index].bytes().ok()?;
        Some(encoding::decode(&bytes).ok()?.text.into_owned())
    };
    let count = |index: usize| {
        let mut usage = WordUsage { path: inputs[index].name(), ..WordUsage::default() };
        if let Some(text) = text(index) {
            count_words(&text, &usage.path.clone(), &wanted, &mut usage);
        }
        usage
    };
    let usages =
        parallel::run(inputs.len(), settings.jobs, || (), |(), index| count(index), |()| {});
    let mut found = Vec::new();
    for check in CHECKS {
        if let Run::Words(run) = check.run {
            run(&WordsView { files: &usages, clusters }, &mut found);
        }
    }
    for (index, located) in found {
        let file = &mut files[index];
        if file.text.is_empty() {
            file.text = text(index).unwrap_or_default();
        }
        file.findings.push(located);
    }
}

fn count_words(text: &str, name: &str, wanted: &FxHashMap<u64, &str>, usage: &mut WordUsage) {
    let document = of_name(name).unwrap_or_else(plain).documents.read(text);
    let mut lines = None;
    let mut tokens = Vec::new();
    for (unit, segment) in document.units.iter().map(|unit| &unit.source).enumerate() {
        tokens.clear();
        tokenize(&segment.text, &mut tokens);
        for token in &tokens {
            let Some(word) = wanted.get(&token.hash) else { continue };
            let Some(bytes) = segment.locate(token.span).filter(|_| !segment.masked(token.span))
            else {
                continue;
            };
            if let Some(tally) = usage.words.get_mut(*word) {
                tally.count += 1;
                continue;
            }
            let at = location(lines.get_or_insert_with(|| LineIndex::new(text)), text, bytes);
            let first = Place { unit, side: Side::Source, span: token.span };
            let tally = WordTally { count: 1, first, at, text: token.of(&segment.text).to_owned() };
            usage.words.insert((*word).to_owned(), tally);
        }
    }
}

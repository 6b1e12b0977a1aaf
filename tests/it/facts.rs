//! What stands in texts that others wrote, counted by a script, is what the matcher finds.
//!
//! The texts are no part of the project: the test says so and ends where they are not there.

use super::support::{checked, root};
use std::collections::BTreeMap;
use woordkeur::text::token::tokenize;

#[test]
fn counts_of_forms_agree_with_the_facts() {
    let shared = root().join("../shared");
    let Ok(facts) = std::fs::read_to_string(shared.join("data/seeds-facts.tsv")) else {
        println!("skipped: ../shared is not there");
        return;
    };
    let mut names: Vec<_> = std::fs::read_dir(shared.join("seeds"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    names.sort();
    let texts: Vec<Vec<u8>> = names.iter().map(|path| std::fs::read(path).unwrap()).collect();
    let inputs: Vec<(&str, &[u8])> =
        texts.iter().map(|text| ("seed.nl.txt", text.as_slice())).collect();
    let files = checked(&inputs, None, |settings| settings.hits = true);
    // How often each form is the text of a hit, or a run of whole words in one, by file.
    let mut found: BTreeMap<(String, usize), usize> = BTreeMap::new();
    for (index, file) in files.iter().enumerate() {
        let mut last = None;
        for hit in &file.hits {
            // A compound is one hit for each of its parts.
            if last == Some(hit.at.bytes) {
                continue;
            }
            last = Some(hit.at.bytes);
            let text = hit.text.split_whitespace().collect::<Vec<_>>().join(" ");
            let mut words = Vec::new();
            tokenize(&text, &mut words);
            for first in 0..words.len() {
                for last in first..words.len() {
                    let run = &text[words[first].span.start..words[last].span.end];
                    *found.entry((run.to_owned(), index)).or_default() += 1;
                }
            }
        }
    }
    let mut compared = 0;
    for line in facts.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [_, variant, counts @ .., _total] = cells.as_slice() else { continue };
        // Only forms of a concept: a form that is found nowhere is none, unless it is a concept's name.
        let known = (0..files.len()).any(|file| found.contains_key(&((*variant).to_owned(), file)));
        if !known {
            continue;
        }
        for (file, count) in counts.iter().enumerate() {
            let expected: usize = count.parse().unwrap();
            let got = found.get(&((*variant).to_owned(), file)).copied().unwrap_or(0);
            assert_eq!(got, expected, "`{variant}` in file {file}");
            compared += 1;
        }
    }
    println!("{compared} counts agree");
    assert!(compared >= 300, "only {compared} counts were compared");
}

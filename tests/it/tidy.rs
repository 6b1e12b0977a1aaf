//! The shape of the source: layers look down only, lists are sorted, files stay short, every rule has its page.

use super::support::root;
use std::fs;
use std::path::{Path, PathBuf};
use woordkeur::check::rules::{CHECKS, rules};

/// Each layer with the layers it may use, lowest first.
const LAYERS: &[(&str, &[&str])] = &[
    ("base", &[]),
    ("text", &["base"]),
    ("glossary", &["base", "text"]),
    ("document", &["base"]),
    ("finding", &["base", "document"]),
    ("matcher", &["base", "text", "glossary", "document"]),
    ("format", &["base", "document"]),
    ("check", &["base", "text", "glossary", "document", "finding", "matcher"]),
    ("report", &["base", "finding"]),
    ("project", &["base", "finding"]),
    (
        "jobs",
        &[
            "base", "text", "glossary", "document", "finding", "matcher", "format", "check",
            "project",
        ],
    ),
    (
        "cli",
        &[
            "base", "text", "glossary", "finding", "matcher", "format", "check", "report",
            "project", "jobs",
        ],
    ),
];

const LINES_MAX: usize = 600;

fn sources(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            out.push(path);
        }
    }
    out.sort();
}

#[test]
fn layers_look_down_only() {
    let mut faults = Vec::new();
    for (layer, allowed) in LAYERS {
        let mut files = Vec::new();
        sources(&root().join("src").join(layer), &mut files);
        assert!(!files.is_empty(), "the layer {layer} is gone");
        for file in files {
            let text = fs::read_to_string(&file).unwrap();
            for (number, line) in text.lines().enumerate() {
                for (at, _) in line.match_indices("crate::") {
                    let used: String = line[at + 7..]
                        .chars()
                        .take_while(|c| c.is_alphanumeric() || *c == '_')
                        .collect();
                    let known = LAYERS.iter().any(|(name, _)| *name == used);
                    if known && used != *layer && !allowed.contains(&used.as_str()) {
                        faults.push(format!(
                            "{}:{}: {layer} uses {used}",
                            file.display(),
                            number + 1
                        ));
                    }
                }
            }
        }
    }
    assert_eq!(faults, [""; 0]);
}

#[test]
fn files_stay_short() {
    let mut files = Vec::new();
    sources(&root().join("src"), &mut files);
    for file in files {
        let lines = fs::read_to_string(&file).unwrap().lines().count();
        assert!(lines <= LINES_MAX, "{} has {lines} lines; split it", file.display());
    }
}

#[test]
fn rules_are_sorted_and_documented() {
    assert!(CHECKS.is_sorted_by_key(|check| check.rule.id));
    assert!(rules().windows(2).all(|pair| pair[0].id < pair[1].id));
    for check in CHECKS {
        let rule = check.rule;
        assert!(
            rule.docs.starts_with(&format!("# {}\n", rule.id)),
            "the page of {} has its title",
            rule.id
        );
        for heading in [
            "## What it finds",
            "## Why it matters",
            "## Example",
            "## What it leaves alone",
            "## Fix",
            "## Settings",
        ] {
            assert!(rule.docs.contains(heading), "the page of {} has `{heading}`", rule.id);
        }
        let file = root().join(format!("src/check/rules/{}.rs", rule.id.replace('-', "_")));
        assert!(file.is_file(), "{} has its own file", rule.id);
    }
}

#[test]
fn the_glossary_is_sound_and_in_order() {
    let folder = root().join("glossary");
    let files = woordkeur::project::read_glossary_folder(&folder).unwrap();
    let loaded = woordkeur::jobs::load_glossary(true, &[]).unwrap();
    assert_eq!(loaded.mistakes.iter().map(ToString::to_string).collect::<Vec<_>>(), [""; 0]);
    assert!(loaded.glossary.concepts.len() >= 400);
    for (path, text) in files {
        assert_eq!(woordkeur::glossary::format(&path, &text).unwrap(), text, "{path}");
    }
}

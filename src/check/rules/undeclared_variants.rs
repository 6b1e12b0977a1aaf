//! Variants that the texts show and the glossary does not know: *ambtgenoot* beside *ambtsgenoot*.

use crate::base::{Lang, MatchKind};
use crate::check::{Check, Run, WordUsage, WordsView};
use crate::finding::{Finding, Located, LocatedPlace, Message, Rule, Severity};

pub(super) static CHECK: Check = Check { rule: &RULE, run: Run::Words(run) };

static RULE: Rule = Rule {
    id: "undeclared-variants",
    severity: Severity::Note,
    summary_nl: "Schrijfwijzen door elkaar van een woord dat niet in de woordenlijst staat.",
    summary_en: "Competing spellings of a word that is not in the glossary.",
    docs: include_str!("../../../docs/rules/undeclared-variants.md"),
};

fn run(view: &WordsView<'_>, out: &mut Vec<(usize, Located)>) {
    for cluster in view.clusters {
        let count = |word: &String| {
            view.files
                .iter()
                .filter_map(|file| file.words.get(word))
                .map(|tally| tally.count)
                .sum::<usize>()
        };
        let mut order: Vec<(usize, &String)> = cluster
            .words
            .iter()
            .map(|word| (count(word), word))
            .filter(|(count, _)| *count > 0)
            .collect();
        // The most frequent one stays; of equals the first in the alphabet.
        order.sort_by_key(|(count, word)| (std::cmp::Reverse(*count), *word));
        let Some((&(kept_count, keep), others)) = order.split_first() else { continue };
        for &(count, word) in others {
            let first = view
                .files
                .iter()
                .enumerate()
                .find_map(|(file, usage)| Some((file, usage.words.get(word)?)));
            let Some((file, tally)) = first else { continue };
            let message = Message {
                nl: format!("twee schrijfwijzen: `{word}` {count}× naast `{keep}` {kept_count}×"),
                en: format!("two spellings: `{word}` {count}× beside `{keep}` {kept_count}×"),
            };
            let finding = Finding {
                rule: &RULE,
                severity: RULE.severity,
                place: tally.first,
                message,
                hint: Some(Message {
                    nl: "kies er een, of neem het woord op in de woordenlijst".to_owned(),
                    en: "choose one, or add the word to the glossary".to_owned(),
                }),
                concept: None,
                lang: Lang::Nl,
                kind: Some(MatchKind::Hyphen).filter(|_| word.contains('-') != keep.contains('-')),
                fixes: Vec::new(),
                places: Vec::new(),
            };
            let places = place_of(view.files, file, keep).into_iter().collect();
            let text = tally.text.clone();
            out.push((
                file,
                Located {
                    finding,
                    at: tally.at,
                    text,
                    unit: None,
                    side: None,
                    fixes: Vec::new(),
                    places,
                },
            ));
        }
    }
}

/// Where the word that stays is seen first, in the same file if it is there.
fn place_of(files: &[WordUsage], file: usize, word: &str) -> Option<LocatedPlace> {
    let of = |index: usize| {
        let usage = files.get(index)?;
        let tally = usage.words.get(word)?;
        let path = (index != file).then(|| usage.path.clone());
        Some(LocatedPlace { path, at: tally.at, text: tally.text.clone() })
    };
    of(file).or_else(|| (0..files.len()).find_map(of))
}

//! Two variants of one concept in the same document or the same run.

use crate::base::Lang;
use crate::check::{Check, CorpusView, Run, Tally, Usage};
use crate::finding::{Finding, Located, LocatedPlace, Message, Rule, Severity};
use crate::matcher::{Class, ConceptId, TermId};
use std::collections::BTreeMap;

pub(super) static CHECK: Check = Check { rule: &RULE, run: Run::Corpus(run) };

static RULE: Rule = Rule {
    id: "mixed-variants",
    severity: Severity::Warning,
    summary_nl: "Twee vormen van één begrip door elkaar: NAVO en Navo.",
    summary_en: "Two variants of one concept side by side: NAVO and Navo.",
    docs: include_str!("../../../docs/rules/mixed-variants.md"),
};

/// The variants of one concept in one language and class, with how often each stands in the weighed files.
type Counts = BTreeMap<(ConceptId, Lang, Class), BTreeMap<TermId, usize>>;

fn run(view: &CorpusView<'_>, out: &mut Vec<(usize, Located)>) {
    if view.each_file {
        for file in 0..view.files.len() {
            weigh(view, &[file], out);
        }
    } else {
        let all: Vec<usize> = (0..view.files.len()).collect();
        weigh(view, &all, out);
    }
}

/// Weighs these files together.
fn weigh(view: &CorpusView<'_>, files: &[usize], out: &mut Vec<(usize, Located)>) {
    let mut counts = Counts::new();
    for (&(concept, id), tally) in files.iter().flat_map(|&file| &view.files[file].terms) {
        let term = view.compiled.term(id);
        let variants = counts.entry((concept, term.lang, term.class)).or_default();
        *variants.entry(id).or_default() += tally.count;
    }
    for ((concept, lang, _), variants) in counts.iter().filter(|(_, variants)| variants.len() > 1) {
        let rank = |id: TermId| {
            let term = view.compiled.term(id);
            (std::cmp::Reverse(variants[&id]), !term.liked, term.status, id)
        };
        let mut order: Vec<TermId> = variants.keys().copied().collect();
        order.sort_by_key(|&id| rank(id));
        let Some((&keep, others)) = order.split_first() else { continue };
        for &file in files {
            for &id in others {
                if let Some(tally) = view.files[file].terms.get(&(*concept, id)) {
                    let message = message(view, variants, id, keep, &order);
                    out.push((
                        file,
                        finding(view, files, file, (*concept, *lang), (keep, tally), message),
                    ));
                }
            }
        }
    }
}

fn message(
    view: &CorpusView<'_>,
    variants: &BTreeMap<TermId, usize>,
    id: TermId,
    keep: TermId,
    order: &[TermId],
) -> Message {
    let name = |id: TermId| view.compiled.term(id).text;
    let others: Vec<String> = order
        .iter()
        .filter(|&&other| other != id && other != keep)
        .map(|&other| format!("`{}` {}×", name(other), variants[&other]))
        .collect();
    let rest = if others.is_empty() { String::new() } else { format!(", {}", others.join(", ")) };
    let (one, other) = (
        format!("`{}` {}×", name(id), variants[&id]),
        format!("`{}` {}×", name(keep), variants[&keep]),
    );
    Message {
        nl: format!("vormen door elkaar: {one} naast {other}{rest}"),
        en: format!("mixed variants: {one} beside {other}{rest}"),
    }
}

fn finding(
    view: &CorpusView<'_>,
    files: &[usize],
    file: usize,
    (concept, lang): (ConceptId, Lang),
    (keep, tally): (TermId, &Tally),
    message: Message,
) -> Located {
    let first_of = |other: usize| {
        let usage: &Usage = &view.files[other];
        let path = (other != file).then(|| usage.path.clone());
        let tally = usage.terms.get(&(concept, keep))?;
        Some(LocatedPlace { path, at: tally.at, text: tally.text.clone() })
    };
    let place = first_of(file).or_else(|| files.iter().find_map(|&other| first_of(other)));
    let finding = Finding {
        rule: &RULE,
        severity: RULE.severity,
        place: tally.first,
        message,
        hint: Some(Message {
            nl: "kies één vorm, of leg de keuze vast in een huisstijl".to_owned(),
            en: "choose one of them, or settle it in a house style".to_owned(),
        }),
        concept: Some(view.compiled.concept(concept).id.to_owned()),
        lang,
        kind: Some(tally.kind),
        fixes: Vec::new(),
        places: Vec::new(),
    };
    Located {
        finding,
        at: tally.at,
        text: tally.text.clone(),
        unit: None,
        side: None,
        fixes: Vec::new(),
        places: place.into_iter().collect(),
    }
}

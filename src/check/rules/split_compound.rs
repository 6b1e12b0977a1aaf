//! One word written as two: *klimaat akkoord*, *NAVO top* (Leidraad 6).
//!
//! Only where the closed form is in the glossary, is made of a term of it by a seam that the lexicon confirms, or
//! is written with a hyphen elsewhere in the same text.

use crate::base::{Lang, MatchKind};
use crate::check::{Apart, Check, CorpusView, Run, SegmentView, mend};
use crate::finding::{Finding, Located, LocatedFix, Message, Rule, Severity};
use crate::matcher::HitFlaw;

pub(super) static CHECK: Check = Check { rule: &RULE, run: Run::Segment(run) };

/// Acronyms: *EU leiders* where *EU-leiders* stands elsewhere in the run.
pub(super) static ATTESTED: Check = Check { rule: &RULE, run: Run::Corpus(attested) };

static RULE: Rule = Rule {
    id: "split-compound",
    severity: Severity::Warning,
    summary_nl: "Eén woord als twee geschreven: klimaat akkoord.",
    summary_en: "A Dutch compound written as two words: klimaat akkoord.",
    docs: include_str!("../../../docs/rules/split-compound.md"),
};

fn run(view: &SegmentView<'_>, out: &mut Vec<Finding>) {
    for hit in view.hits {
        if hit.flaw == HitFlaw::Split {
            out.extend(mend::misspelling(
                view,
                &RULE,
                hit,
                true,
                ["schrijf aaneen:", "write it as one word:"],
            ));
        }
    }
}

fn attested(view: &CorpusView<'_>, out: &mut Vec<(usize, Located)>) {
    for (file, usage) in view.files.iter().enumerate() {
        let known = |apart: &&Apart| {
            let near = if view.each_file { &view.files[file..=file] } else { view.files };
            near.iter().any(|usage| usage.joined.contains(&apart.joined))
        };
        for apart in usage.apart.iter().filter(known) {
            out.push((file, joined(view, apart)));
        }
    }
}

fn joined(view: &CorpusView<'_>, apart: &Apart) -> Located {
    let right = apart.text.split_whitespace().collect::<Vec<_>>().join("-");
    let message = Message {
        nl: format!("elders staat `{right}`, hier `{}`", apart.text),
        en: format!("elsewhere it is `{right}`, here `{}`", apart.text),
    };
    let finding = Finding {
        rule: &RULE,
        severity: RULE.severity,
        place: apart.first,
        message,
        hint: None,
        concept: Some(view.compiled.concept(apart.concept).id.to_owned()),
        lang: Lang::Nl,
        kind: Some(MatchKind::Hyphen),
        fixes: Vec::new(),
        places: Vec::new(),
    };
    // *Waar de EU leiders ontvangt* is right all the same, so somebody should look.
    let fixes = vec![LocatedFix { at: apart.gap, replacement: "-".to_owned(), safe: false }];
    Located {
        finding,
        at: apart.at,
        text: apart.text.clone(),
        unit: None,
        side: None,
        fixes,
        places: Vec::new(),
    }
}

//! One word written as two: *klimaat akkoord*, *NAVO top* (Leidraad 6).
//!
//! Only where the closed form is in the glossary, is made of a term of it by a seam that the lexicon confirms, or
//! is written with a hyphen elsewhere in the same text.

use crate::check::{Check, Run, SegmentView, mend};
use crate::finding::{Finding, Rule, Severity};
use crate::matcher::HitFlaw;

pub(super) static CHECK: Check = Check { rule: &RULE, run: Run::Segment(run) };

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

//! Terms that the glossary lists as deprecated or superseded.

use crate::check::{Check, Run, SegmentView, mend};
use crate::finding::{Finding, Rule, Severity};
use crate::glossary::Status;
use crate::matcher::HitFlaw;

pub(super) static CHECK: Check = Check { rule: &RULE, run: Run::Segment(run) };

static RULE: Rule = Rule {
    id: "deprecated-term",
    severity: Severity::Warning,
    summary_nl: "Een term die de woordenlijst afraadt of die vervangen is.",
    summary_en: "A term that the glossary deprecates or that has been superseded.",
    docs: include_str!("../../../docs/rules/deprecated-term.md"),
};

fn run(view: &SegmentView<'_>, out: &mut Vec<Finding>) {
    for hit in view.hits.iter().filter(|hit| !hit.foreign && hit.flaw <= HitFlaw::Case) {
        let words = match view.compiled.term(hit.term).status {
            Status::Deprecated => ["wordt afgeraden", "is deprecated"],
            Status::Superseded => ["is verouderd", "has been superseded"],
            _ => continue,
        };
        out.push(mend::bad_term(view, &RULE, hit, words));
    }
}

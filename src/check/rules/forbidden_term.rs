//! Terms that the glossary forbids.

use crate::check::{Check, Run, SegmentView, mend};
use crate::finding::{Finding, Rule, Severity};
use crate::glossary::Status;
use crate::matcher::HitFlaw;

pub(super) static CHECK: Check = Check { rule: &RULE, run: Run::Segment(run) };

static RULE: Rule = Rule {
    id: "forbidden-term",
    severity: Severity::Error,
    summary_nl: "Een term die de woordenlijst verbiedt.",
    summary_en: "A term that the glossary forbids.",
    docs: include_str!("../../../docs/rules/forbidden-term.md"),
};

fn run(view: &SegmentView<'_>, out: &mut Vec<Finding>) {
    for hit in view.hits.iter().filter(|hit| !hit.foreign && hit.flaw <= HitFlaw::Case) {
        if view.compiled.term(hit.term).status == Status::Forbidden {
            out.push(mend::bad_term(view, &RULE, hit, ["mag niet", "is forbidden"]));
        }
    }
}

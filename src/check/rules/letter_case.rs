//! Terms in a letter case that is not theirs.

use crate::check::{Check, Run, SegmentView, mend};
use crate::finding::{Finding, Rule, Severity};
use crate::matcher::HitFlaw;

pub(super) static CHECK: Check = Check { rule: &RULE, run: Run::Segment(run) };

static RULE: Rule = Rule {
    id: "letter-case",
    severity: Severity::Warning,
    summary_nl: "Een term met hoofdletters of kleine letters die er niet horen.",
    summary_en: "A term in a letter case that is not its own.",
    docs: include_str!("../../../docs/rules/letter-case.md"),
};

fn run(view: &SegmentView<'_>, out: &mut Vec<Finding>) {
    for hit in view.hits.iter().filter(|hit| hit.flaw == HitFlaw::Case) {
        let term = view.compiled.term(hit.term);
        // A term that must go anyway needs no second finding.
        if mend::is_sound(term) && term.instead.is_none() {
            out.extend(mend::misspelling(view, &RULE, hit, true, ["schrijf", "write"]));
        }
    }
}

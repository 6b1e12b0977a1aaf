//! Genitives with an apostrophe too many or too few (Leidraad 14).

use crate::check::{Check, Run, SegmentView, mend};
use crate::finding::{Finding, Rule, Severity};
use crate::matcher::HitFlaw;

pub(super) static CHECK: Check = Check { rule: &RULE, run: Run::Segment(run) };

static RULE: Rule = Rule {
    id: "genitive",
    severity: Severity::Warning,
    summary_nl: "Een bezitsvorm met een apostrof te veel of te weinig: Poetin's voor Poetins.",
    summary_en: "A Dutch genitive with an apostrophe too many or too few: Poetin's for Poetins.",
    docs: include_str!("../../../docs/rules/genitive.md"),
};

fn run(view: &SegmentView<'_>, out: &mut Vec<Finding>) {
    for hit in view.hits.iter().filter(|hit| hit.flaw == HitFlaw::Genitive) {
        out.extend(mend::misspelling(
            view,
            &RULE,
            hit,
            true,
            ["de bezitsvorm is", "the genitive is"],
        ));
    }
}

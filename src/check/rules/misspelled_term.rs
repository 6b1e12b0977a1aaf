//! Words one or two typing errors away from a term, or without its trema.

use crate::check::{Check, Run, SegmentView, mend};
use crate::finding::{Finding, Rule, Severity};
use crate::matcher::HitFlaw;

pub(super) static CHECK: Check = Check { rule: &RULE, run: Run::Segment(run) };

static RULE: Rule = Rule {
    id: "misspelled-term",
    severity: Severity::Warning,
    summary_nl: "Een term met een tikfout of zonder trema of accent.",
    summary_en: "A term with a typing error, or without its trema or accent.",
    docs: include_str!("../../../docs/rules/misspelled-term.md"),
};

fn run(view: &SegmentView<'_>, out: &mut Vec<Finding>) {
    for hit in view.hits {
        match hit.flaw {
            // A missing trema has one cure; what a typing error should have been is a guess.
            HitFlaw::Diacritics => {
                out.extend(mend::misspelling(view, &RULE, hit, true, ["schrijf", "write"]));
            }
            HitFlaw::Misspelling => {
                out.extend(mend::misspelling(
                    view,
                    &RULE,
                    hit,
                    false,
                    ["bedoeld is misschien", "perhaps"],
                ));
            }
            _ => {}
        }
    }
}

//! A wrong or missing hyphen in what is written as one word (Leidraad 6).

use crate::check::{Check, Run, SegmentView, mend};
use crate::finding::{Finding, Fix, Message, Rule, Severity};
use crate::matcher::HitFlaw;

pub(super) static CHECK: Check = Check { rule: &RULE, run: Run::Segment(run) };

static RULE: Rule = Rule {
    id: "compound-joint",
    severity: Severity::Warning,
    summary_nl: "Een samenstelling met een koppelteken te weinig of te veel: NAVOlidmaatschap.",
    summary_en: "A compound with a hyphen too few or too many: NAVOlidmaatschap.",
    docs: include_str!("../../../docs/rules/compound-joint.md"),
};

fn run(view: &SegmentView<'_>, out: &mut Vec<Finding>) {
    for hit in view.hits {
        match hit.flaw {
            HitFlaw::Hyphen => {
                out.extend(mend::misspelling(view, &RULE, hit, true, ["schrijf", "write"]));
            }
            HitFlaw::Unjoined => {
                let replacement = format!("{}-", view.slice(hit.part));
                let (found, right) = (
                    view.slice(hit.span),
                    view.slice(hit.span).replacen(view.slice(hit.part), &replacement, 1),
                );
                let message = Message {
                    nl: format!(
                        "na een letterwoord hoort een koppelteken: `{right}`, niet `{found}`"
                    ),
                    en: format!(
                        "an acronym in a compound takes a hyphen: `{right}`, not `{found}`"
                    ),
                };
                let fixes = vec![Fix { span: hit.part, replacement, safe: true }];
                out.push(Finding { fixes, ..view.finding(&RULE, hit, message) });
            }
            _ => {}
        }
    }
}

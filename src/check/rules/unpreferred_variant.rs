//! Admitted designations where the active house style prefers another of the same kind.

use crate::check::{Check, Run, SegmentView, mend};
use crate::finding::{Finding, Message, Rule, Severity};
use crate::matcher::HitFlaw;

pub(super) static CHECK: Check = Check { rule: &RULE, run: Run::Segment(run) };

static RULE: Rule = Rule {
    id: "unpreferred-variant",
    severity: Severity::Warning,
    summary_nl: "Een toegelaten vorm waar de huisstijl een andere wil.",
    summary_en: "An admitted form where the house style wants another.",
    docs: include_str!("../../../docs/rules/unpreferred-variant.md"),
};

fn run(view: &SegmentView<'_>, out: &mut Vec<Finding>) {
    for hit in view.hits.iter().filter(|hit| !hit.foreign && hit.flaw <= HitFlaw::Case) {
        let term = view.compiled.term(hit.term);
        let Some(instead) = term.instead.filter(|_| mend::is_sound(term)) else { continue };
        let target = view.compiled.term(instead);
        let fixes: Vec<_> = mend::fix(view, hit, target).into_iter().collect();
        let (found, wanted) =
            (view.slice(hit.part), fixes.first().map_or(target.text, |fix| &fix.replacement));
        let message = Message {
            nl: format!("`{found}` mag, maar de huisstijl wil `{wanted}`"),
            en: format!("`{found}` is admitted, but the house style prefers `{wanted}`"),
        };
        out.push(Finding { fixes, ..view.finding(&RULE, hit, message) });
    }
}

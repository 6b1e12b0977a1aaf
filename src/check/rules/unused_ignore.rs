//! Ignores that silence nothing (any more).

use crate::base::{Lang, Span};
use crate::check::{Check, Run};
use crate::finding::{Finding, Message, Place, Rule, Severity, Side};

pub(super) static CHECK: Check = Check { rule: &RULE, run: Run::Suppression };

static RULE: Rule = Rule {
    id: "unused-ignore",
    severity: Severity::Note,
    summary_nl: "Een opmerking die niets (meer) stilhoudt.",
    summary_en: "An ignore comment that silences nothing.",
    docs: include_str!("../../../docs/rules/unused-ignore.md"),
};

/// The finding for a directive that silenced nothing. It stands outside every segment, so its place is told apart
/// and given in bytes of the file.
pub fn finding(name: Option<&str>, unit: usize) -> Finding {
    let message = match name {
        Some(name) => Message {
            nl: format!("`{name}` houdt hier niets stil"),
            en: format!("ignoring `{name}` silences nothing here"),
        },
        None => Message {
            nl: "deze opmerking houdt niets stil".to_owned(),
            en: "this comment silences nothing".to_owned(),
        },
    };
    Finding {
        rule: &RULE,
        severity: RULE.severity,
        place: Place { unit, side: Side::Source, span: Span::new(0, 0) },
        message,
        hint: None,
        concept: None,
        lang: Lang::Nl,
        kind: None,
        fixes: Vec::new(),
        places: Vec::new(),
    }
}

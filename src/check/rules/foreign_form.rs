//! Names in the form of the other language: *Putin* in a Dutch text, *Poetin* in an English one.

use crate::base::{Lang, MatchKind};
use crate::check::{Check, Run, SegmentView, context, mend};
use crate::finding::{Finding, Fix, Message, Rule, Severity};
use crate::matcher::Hit;
use crate::text::lexicon::knows;
use crate::text::romanisation::respell;

pub(super) static CHECK: Check = Check { rule: &RULE, run: Run::Segment(run) };

static RULE: Rule = Rule {
    id: "foreign-form",
    severity: Severity::Warning,
    summary_nl: "Een naam in de vorm van de andere taal: Putin in een Nederlandse tekst.",
    summary_en: "A name in the form of the other language: Poetin in an English text.",
    docs: include_str!("../../../docs/rules/foreign-form.md"),
};

fn run(view: &SegmentView<'_>, out: &mut Vec<Finding>) {
    let mut foreign = view.hits.iter().filter(|hit| hit.foreign).peekable();
    if (foreign.peek().is_none() && view.names.is_empty()) || !context::is_running_text(view) {
        return;
    }
    for &name in view.names {
        out.extend(unlisted(view, name));
    }
    for hit in foreign {
        let Some(target) = mend::counterpart(view, hit, view.lang) else { continue };
        if context::is_foreign_quotation(view, hit) || context::is_part_of_foreign_name(view, hit) {
            continue;
        }
        out.push(listed(view, hit, target.text, mend::fix(view, hit, target)));
    }
}

/// A name that is in no glossary: a note, since only its spelling speaks.
fn unlisted(view: &SegmentView<'_>, name: usize) -> Option<Finding> {
    let span = view.words.get(name)?.span;
    let found = view.slice(span);
    let covered = view.hits.iter().any(|hit| hit.span.overlaps(span));
    if covered
        || view.segment.masked(span)
        || knows(view.lang, found)
        || context::is_machine_text(&view.segment.text, span)
    {
        return None;
    }
    let wanted = respell(found, view.lang)?;
    let message = Message {
        nl: format!(
            "`{found}` lijkt geschreven voor het {}; hier past `{wanted}`",
            if view.lang == Lang::Nl { "Engels" } else { "Nederlands" }
        ),
        en: format!(
            "`{found}` looks spelled for {}; `{wanted}` fits here",
            if view.lang == Lang::Nl { "English" } else { "Dutch" }
        ),
    };
    let fixes = vec![Fix { span, replacement: wanted, safe: false }];
    let kind = Some(MatchKind::Romanisation);
    Some(Finding { severity: Severity::Note, fixes, kind, ..view.finding_at(&RULE, span, message) })
}

fn listed(view: &SegmentView<'_>, hit: &Hit, target: &str, fix: Option<Fix>) -> Finding {
    let found = view.slice(hit.part);
    let wanted = fix.as_ref().map_or(target, |fix| &fix.replacement);
    let message = match view.lang {
        Lang::Nl => Message {
            nl: format!("`{found}` is de Engelse vorm; in het Nederlands is het `{wanted}`"),
            en: format!("`{found}` is the English form; Dutch has `{wanted}`"),
        },
        Lang::En => Message {
            nl: format!("`{found}` is de Nederlandse vorm; in het Engels is het `{wanted}`"),
            en: format!("`{found}` is the Dutch form; English has `{wanted}`"),
        },
    };
    Finding { fixes: fix.into_iter().collect(), ..view.finding(&RULE, hit, message) }
}

//! Putting one designation in the place of another: same form, same case pattern, same compound.

use super::SegmentView;
use crate::base::Lang;
use crate::finding::{Finding, Fix, Message, Rule};
use crate::glossary::Status;
use crate::matcher::{Class, Flaw, FormRecord, Hit, HitFlaw, TermRecord, starts_sentence};
use crate::text::fold::compose;
use crate::text::grammar::{FormKind, Pos};

/// How `target` would be written in the place of `hit`, as a fix of the hit's own part; `None` where its paradigm
/// lacks the form.
pub(super) fn fix(view: &SegmentView<'_>, hit: &Hit, target: TermRecord<'_>) -> Option<Fix> {
    let form = view.compiled.form(hit.form);
    let kind = if hit.part == hit.span { form.kind } else { compound_kind(form) };
    let wanted = counterpart_form(view, target, kind)?;
    let surface = compose(view.slice(hit.part)).into_owned();
    let replacement = recase(
        &surface,
        form.text,
        wanted.text,
        starts_sentence(&view.segment.text, hit.span.start),
    );
    let source = view.compiled.term(hit.term);
    let safe = replaces_safely(source, target) && (kind == wanted.kind);
    (replacement != surface).then_some(Fix { span: hit.part, replacement, safe })
}

/// The term of the hit's concept that a text in `lang` should use for it: of the same class where there is one.
pub(super) fn counterpart<'a>(
    view: &SegmentView<'a>,
    hit: &Hit,
    lang: Lang,
) -> Option<TermRecord<'a>> {
    let class = view.compiled.term(hit.term).class;
    let terms =
        || view.compiled.terms(hit.concept, lang).filter(|term| term.liked && is_sound(*term));
    let best = |classed: bool| {
        terms()
            .filter(|term| !classed || term.class == class)
            .min_by_key(|term| (term.status, term.id))
    };
    best(true).or_else(|| best(false))
}

/// Whether a term is a good designation, whatever a house style makes of it.
pub fn is_sound(term: TermRecord<'_>) -> bool {
    matches!(term.status, Status::Preferred | Status::Admitted | Status::Proposed)
}

/// The finding for a term that must go: what takes its place, if the glossary knows.
pub(super) fn bad_term(
    view: &SegmentView<'_>,
    rule: &'static Rule,
    hit: &Hit,
    [nl, en]: [&str; 2],
) -> Finding {
    let found = view.slice(hit.part);
    let target = view.compiled.term(hit.term).instead.map(|id| view.compiled.term(id));
    let fixes: Vec<Fix> = target.and_then(|target| fix(view, hit, target)).into_iter().collect();
    let wanted =
        fixes.first().map(|fix| fix.replacement.as_str()).or(target.map(|target| target.text));
    let message = match wanted {
        Some(wanted) => Message {
            nl: format!("`{found}` {nl}; gebruik `{wanted}`"),
            en: format!("`{found}` {en}; use `{wanted}`"),
        },
        None => Message { nl: format!("`{found}` {nl}"), en: format!("`{found}` {en}") },
    };
    Finding { fixes, ..view.finding(rule, hit, message) }
}

/// The finding for a term that is there, but wrongly spelled; `None` where the right spelling is not to be had.
pub(super) fn misspelling(
    view: &SegmentView<'_>,
    rule: &'static Rule,
    hit: &Hit,
    safe: bool,
    [nl, en]: [&str; 2],
) -> Option<Finding> {
    let right = sound_form(view, hit)?;
    let found = view.slice(hit.part);
    // Where the case itself is wrong, it is not kept.
    let replacement = if hit.flaw == HitFlaw::Case {
        right.text.to_owned()
    } else {
        recase(&compose(found), view.compiled.form(hit.form).text, right.text, false)
    };
    if replacement == found {
        return None;
    }
    let message = Message {
        nl: format!("{nl} `{replacement}`, niet `{found}`"),
        en: format!("{en} `{replacement}`, not `{found}`"),
    };
    let fixes = vec![Fix { span: hit.part, replacement, safe }];
    Some(Finding { fixes, ..view.finding(rule, hit, message) })
}

/// The form that the same word has in its right spelling, for a flawed form.
pub(super) fn sound_form<'a>(view: &SegmentView<'a>, hit: &Hit) -> Option<FormRecord<'a>> {
    let form = view.compiled.form(hit.form);
    if form.flaw == Flaw::None {
        return Some(form);
    }
    let term = view.compiled.term(form.term);
    let letters = |text: &str| -> String {
        crate::text::fold::strip(text).chars().filter(|c| c.is_alphanumeric()).collect()
    };
    let wanted = letters(form.text);
    let sound = |other: &FormRecord<'_>| other.flaw == Flaw::None && letters(other.text) == wanted;
    let same_kind =
        view.compiled.paradigm(term).find(|other| sound(other) && other.kind == form.kind);
    same_kind.or_else(|| view.compiled.paradigm(term).find(sound))
}

/// `wanted` in the case pattern that `surface` has over `form`.
pub(super) fn recase(surface: &str, form: &str, wanted: &str, starts: bool) -> String {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
    let upper = |text: &str| text.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    if letters(surface) >= 4 && upper(surface) && !upper(form) {
        return wanted.to_uppercase();
    }
    let capital = |text: &str| text.chars().next().is_some_and(char::is_uppercase);
    let raised = capital(surface) && !capital(form);
    if raised || (starts && capital(surface)) {
        return crate::text::fold::capital_first(wanted);
    }
    wanted.to_owned()
}

/// Inside a compound the form itself says little: its modifier is the bare term.
fn compound_kind(form: FormRecord<'_>) -> FormKind {
    form.kind
}

fn counterpart_form<'a>(
    view: &SegmentView<'a>,
    target: TermRecord<'a>,
    kind: FormKind,
) -> Option<FormRecord<'a>> {
    let sound = || view.compiled.paradigm(target).filter(|form| form.flaw == Flaw::None);
    sound().find(|form| form.kind == kind).or_else(|| {
        // A plural term has no plural of its own.
        let same = matches!(kind, FormKind::Plural | FormKind::Listed) && target.number.is_some();
        sound().find(|form| same && form.kind == FormKind::Base)
    })
}

/// Whether nothing around the term must change with it: no article, no adjective, no *a* or *an*.
fn replaces_safely(source: TermRecord<'_>, target: TermRecord<'_>) -> bool {
    let name =
        |term: TermRecord<'_>| term.pos == Some(Pos::ProperNoun) || term.class == Class::Acronym;
    if target.lang == Lang::En {
        let vowel =
            |text: &str| text.starts_with(['a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O', 'U']);
        return source.class == target.class && vowel(source.text) == vowel(target.text);
    }
    if name(source) && name(target) {
        return source.class == target.class;
    }
    let article = |term: TermRecord<'_>| term.gender.map(crate::text::grammar::Gender::article);
    source.pos == target.pos
        && (source.pos != Some(Pos::Noun) || article(source) == article(target))
}

//! What a glossary as a whole must keep to.

use super::concept::{Concept, FilePlace, Glossary};
use super::mistake::Mistake;
use super::style::Resolved;
use super::term::{Status, Term};
use crate::base::Lang;
use crate::text::fold::compose;

/// The mistakes of a glossary whose files have these paths and texts.
pub(super) fn validate(glossary: &Glossary, texts: &[&(String, String)]) -> Vec<Mistake> {
    let mut sink = Sink { texts, mistakes: Vec::new() };
    for concept in &glossary.concepts {
        check_concept(glossary, concept, &mut sink);
    }
    for style in &glossary.styles {
        for base in &style.extends {
            if !glossary.styles.iter().any(|other| other.name == *base) {
                sink.add(
                    style.place,
                    format!("style `{}` extends `{base}`, which does not exist", style.name),
                );
            }
        }
        for (lang, id, designation) in &style.prefer {
            match glossary.concepts.iter().find(|concept| concept.id == *id) {
                None => sink.add(
                    style.place,
                    format!(
                        "style `{}` names the concept `{id}`, which does not exist",
                        style.name
                    ),
                ),
                Some(concept) if !terms(concept, *lang).any(|term| term.text == *designation) => {
                    let known: Vec<String> =
                        terms(concept, *lang).map(|term| format!("`{}`", term.text)).collect();
                    let message = format!(
                        "`{designation}` is no {lang} term of `{id}`; it has {}",
                        known.join(", ")
                    );
                    sink.add(style.place, message);
                }
                Some(_) => {}
            }
        }
        if let Err(message) = Resolved::new(glossary, Some(&style.name), super::Date::default())
            && message.contains("extends itself")
        {
            sink.add(style.place, message);
        }
    }
    sink.mistakes.sort_by(|one, other| (&one.path, one.span).cmp(&(&other.path, other.span)));
    sink.mistakes
}

struct Sink<'a> {
    texts: &'a [&'a (String, String)],
    mistakes: Vec<Mistake>,
}

impl Sink<'_> {
    fn add(&mut self, place: FilePlace, message: String) {
        if let Some((path, text)) = self.texts.get(place.file) {
            self.mistakes.push(Mistake::new(path, text, place.span, message));
        }
    }
}

fn terms(concept: &Concept, lang: Lang) -> impl Iterator<Item = &Term> {
    concept.terms.iter().filter(move |term| term.lang == lang)
}

fn check_concept(glossary: &Glossary, concept: &Concept, sink: &mut Sink<'_>) {
    let id = &concept.id;
    let good = id.starts_with(|c: char| c.is_ascii_lowercase())
        && id
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '_' | '-'));
    if !good {
        sink.add(
            concept.place,
            format!("`{id}` is no id: a lower-case letter, then letters, digits, `.`, `_` or `-`"),
        );
    }
    for other in &concept.see {
        if glossary.concepts.binary_search_by(|concept| concept.id.cmp(other)).is_err() {
            sink.add(
                concept.place,
                format!("`see` names the concept `{other}`, which does not exist"),
            );
        }
    }
    for lang in Lang::ALL {
        let preferred = terms(concept, lang).filter(|term| {
            term.status == Status::Preferred && term.region.is_empty() && term.valid.is_none()
        });
        for term in preferred.skip(1) {
            sink.add(
                term.place,
                format!(
                    "`{id}` has a second preferred {lang} term, `{}`; one is enough",
                    term.text
                ),
            );
        }
    }
    for (index, term) in concept.terms.iter().enumerate() {
        check_term(concept, index, term, sink);
    }
}

fn check_term(concept: &Concept, index: usize, term: &Term, sink: &mut Sink<'_>) {
    let text = &term.text;
    if !text.chars().any(char::is_alphanumeric) {
        sink.add(term.place, format!("a term needs a letter or a digit; found `{text}`"));
    } else if text.trim() != text || text.contains("  ") || text.contains(['\n', '\t']) {
        sink.add(
            term.place,
            format!("`{text}` has white space at an end, or more than one space inside"),
        );
    } else if unicode_normalization::is_nfc(text) {
        if text.contains('\u{ad}') || compose(text).len() > text.len() {
            sink.add(term.place, format!("`{text}` has invisible characters"));
        }
    } else {
        sink.add(term.place, format!("`{text}` is not in Unicode form NFC"));
    }
    let earlier = concept.terms.iter().take(index);
    if earlier.clone().any(|other| other.lang == term.lang && other.text == *text) {
        sink.add(term.place, format!("`{}` has the {} term `{text}` twice", concept.id, term.lang));
    }
    for (key, other) in [("expands_to", &term.expands_to), ("replaced_by", &term.replaced_by)] {
        if let Some(other) = other
            && !terms(concept, term.lang).any(|term| term.text == *other)
        {
            sink.add(
                term.place,
                format!(
                    "`{key}` names `{other}`, which is no {} term of `{}`",
                    term.lang, concept.id
                ),
            );
        }
    }
    if let Some(valid) = term.valid
        && let (Some(from), Some(until)) = (valid.from, valid.until)
        && until < from
    {
        sink.add(
            term.place,
            format!("`{text}` is valid until {until}, before it is valid from {from}"),
        );
    }
    for form in term.forms.iter().chain(&term.except) {
        if !form.chars().any(char::is_alphanumeric) {
            sink.add(
                term.place,
                format!("a form or an exception needs a letter or a digit; found `{form}`"),
            );
        }
    }
}

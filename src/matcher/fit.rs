//! Whether letter case lets a stretch of text be a form.

use super::compiled::Case;
use crate::base::{Lang, Span};
use crate::text::fold::{capital_first, compose};
use crate::text::lexicon::knows;

/// How a stretch of text fits a form that it equals but for letter case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fit {
    /// As written.
    Exact,
    /// In another case that is nobody's mistake.
    Cased,
    /// In a case that is a mistake.
    Flawed,
}

/// Weighs the case of `surface` against `form`; `None` when it must be another word.
pub(super) fn fit(
    surface: &str,
    form: &str,
    case: Case,
    starts: bool,
    heading: bool,
) -> Option<Fit> {
    let surface = collapse(&compose(surface));
    if surface == form {
        return Some(Fit::Exact);
    }
    if case == Case::Ignore {
        return Some(Fit::Cased);
    }
    let letters = form.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = form.chars().any(char::is_uppercase);
    if is_upper(&surface) && !is_upper(form) && letters >= 2 {
        // A heading in capitals, or a name that is shouted; not a short word that may be an acronym.
        return (letters >= 5 || (heading && letters >= 3)).then_some(Fit::Cased);
    }
    if !capitals {
        return Some(match case {
            Case::Exact if !starts && !heading => Fit::Flawed,
            _ if is_title(&surface, form) => Fit::Cased,
            _ => Fit::Flawed,
        });
    }
    if case == Case::Exact || letters < 4 && !surface.chars().any(char::is_uppercase) {
        return (starts && capital_first(form) == surface).then_some(Fit::Cased);
    }
    // White House where a sentence starts may be `White house`; `witte huis` is a house.
    let known = |word: &str| knows(Lang::Nl, word) || knows(Lang::En, word);
    if !surface.chars().any(char::is_uppercase) && surface.split([' ', '-']).all(known) {
        return None;
    }
    if surface.contains(' ') && starts && is_title(&surface, &surface.to_lowercase()) {
        let rest_known = surface.split(' ').all(|word| known(&word.to_lowercase()));
        if rest_known {
            return None;
        }
    }
    (capital_first(form) != surface).then_some(Fit::Flawed).or(Some(Fit::Cased))
}

/// One space for each run of white space.
pub(super) fn collapse(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Whether there are at least two letters and all of them are capitals, a Dutch or English -s at the end apart.
pub(super) fn is_upper(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| c.is_alphabetic());
    text.chars().filter(|c| c.is_alphabetic()).nth(1).is_some() && letters.all(char::is_uppercase)
}

/// Whether `surface` is `form` with a capital at the start of some of its words.
fn is_title(surface: &str, form: &str) -> bool {
    let mut surface_words = surface.split(' ');
    let mut form_words = form.split(' ');
    loop {
        match (surface_words.next(), form_words.next()) {
            (None, None) => return true,
            (Some(one), Some(other)) if one == other || *one == capital_first(other) => {}
            _ => return false,
        }
    }
}

/// Whether a sentence, a quotation or a list item may begin at byte `at` of `text`.
pub fn starts_sentence(text: &str, at: usize) -> bool {
    let before = Span::new(0, at.min(text.len())).of(text);
    let before = before.trim_end_matches(|c: char| {
        c.is_whitespace()
            || matches!(c, '"' | '\'' | '“' | '”' | '‘' | '’' | '„' | '«' | '(' | '[' | '*' | '_')
    });
    before.chars().next_back().is_none_or(|c| {
        matches!(
            c,
            '.' | '!' | '?' | ':' | ';' | '…' | '-' | '–' | '—' | '•' | '#' | '>' | '|' | '/'
        )
    })
}

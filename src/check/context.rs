//! What stands around a hit: quotations, longer names, the word before.

use super::SegmentView;
use crate::base::{Lang, Span};
use crate::matcher::Hit;
use crate::text::fold::fold;
use crate::text::language::{Counts, function_word};
use crate::text::lexicon::knows;

/// The folded word before the hit, when only white space stands between them.
pub(super) fn word_before(view: &SegmentView<'_>, hit: &Hit) -> Option<(Span, String)> {
    neighbour(view, hit.first.checked_sub(1)?, hit.span, true)
}

/// The folded word after the hit, when only white space stands between them.
pub(super) fn word_after(view: &SegmentView<'_>, hit: &Hit) -> Option<(Span, String)> {
    neighbour(view, hit.last + 1, hit.span, false)
}

/// Whether the unit shows by a function word that it is a text in its own language, and no list of names.
pub(super) fn is_running_text(view: &SegmentView<'_>) -> bool {
    view.words.iter().any(|token| function_word(token.hash) == Some(view.lang))
}

fn neighbour(
    view: &SegmentView<'_>,
    word: usize,
    span: Span,
    before: bool,
) -> Option<(Span, String)> {
    let token = view.words.get(word)?;
    let gap = if before {
        Span::new(token.span.end, span.start)
    } else {
        Span::new(span.end, token.span.start)
    };
    let plain = view.slice(gap).chars().all(char::is_whitespace) && !gap.is_empty();
    plain.then(|| (token.span, fold(token.of(&view.segment.text)).into_owned()))
}

/// Whether the hit stands between quotation marks around text of another language than the segment's, or in a
/// quotation too short to tell that begins with a capital: a title.
pub(super) fn is_foreign_quotation(view: &SegmentView<'_>, hit: &Hit) -> bool {
    let Some(inside) = quotation(&view.segment.text, hit.span) else { return false };
    let mut counts = Counts::default();
    for token in view.words.iter().filter(|token| inside.contains(token.span)) {
        match function_word(token.hash) {
            Some(Lang::Nl) => counts.nl += 1,
            Some(Lang::En) => counts.en += 1,
            None => {}
        }
    }
    counts.verdict() == Some(view.lang.other())
        || (counts == Counts::default() && view.slice(inside).starts_with(char::is_uppercase))
}

/// The inside of the innermost quotation around `span`.
fn quotation(text: &str, span: Span) -> Option<Span> {
    const PAIRS: &[(char, char)] =
        &[('“', '”'), ('‘', '’'), ('„', '”'), ('«', '»'), ('"', '"'), ('\'', '\''), ('„', '“')];
    let before = Span::new(0, span.start).of(text);
    let after = Span::new(span.end, text.len()).of(text);
    let mut best: Option<Span> = None;
    for &(open, close) in PAIRS {
        let Some(start) = opening(before, open, close) else { continue };
        let end = after.char_indices().find(|&(at, c)| {
            let next = after.get(at + c.len_utf8()..).and_then(|rest| rest.chars().next());
            c == close && !next.is_some_and(char::is_alphanumeric)
        });
        let Some((end, _)) = end else { continue };
        let inside = Span::new(start, span.end + end);
        if best.is_none_or(|other| inside.len() < other.len()) {
            best = Some(inside);
        }
    }
    best
}

/// Where the text after an `open` mark that is still open at the end of `before` starts.
fn opening(before: &str, open: char, close: char) -> Option<usize> {
    let mut start = None;
    let mut last = ' ';
    for (at, c) in before.char_indices() {
        let inner = last.is_alphanumeric();
        if c == open && !inner && (open != close || start.is_none()) {
            start = Some(at + c.len_utf8());
        } else if c == close {
            let next = before.get(at + c.len_utf8()..).and_then(|rest| rest.chars().next());
            if !(inner && next.is_some_and(char::is_alphanumeric)) {
                start = None;
            }
        }
        last = c;
    }
    start
}

/// Whether the hit is part of a longer name or title in the other language: a capitalised neighbour that neither
/// the glossary nor the language of the text knows.
pub(super) fn is_part_of_foreign_name(view: &SegmentView<'_>, hit: &Hit) -> bool {
    let strange = |word: usize, before: bool| {
        let Some(token) = view.words.get(word) else { return false };
        let (span, surface) = (token.span, token.of(&view.segment.text));
        let folded = fold(surface);
        let gap = if before {
            Span::new(span.end, hit.span.start)
        } else {
            Span::new(hit.span.end, span.start)
        };
        // An address goes on over commas: *Weavers Lane, London*.
        let near = view.slice(gap).chars().all(|c| c.is_whitespace() || c == ',');
        if !near {
            return false;
        }
        let capital = surface.chars().next().is_some_and(char::is_uppercase);
        let in_hit = view.hits.iter().any(|other| other.span.overlaps(span));
        let starts = before && crate::matcher::starts_sentence(&view.segment.text, span.start);
        capital && !in_hit && !starts && !knows(view.lang, &folded)
    };
    let of = |word: &str| matches!(word, "of" | "the" | "and" | "for" | "&" | "in");
    let linked = |word: Option<(Span, String)>| {
        word.is_some_and(|(_, word)| view.lang == Lang::Nl && word != "in" && of(&word))
    };
    let is_number = |word: &usize| {
        view.words
            .get(*word)
            .is_some_and(|token| token.of(&view.segment.text).bytes().all(|b| b.is_ascii_digit()))
    };
    let address = || hit.first.checked_sub(1).as_ref().is_some_and(is_number) && hit.first > 1;
    let slash = |at: Option<char>| at == Some('/');
    let before = Span::new(0, hit.span.start).of(&view.segment.text).chars().next_back();
    let after =
        Span::new(hit.span.end, view.segment.text.len()).of(&view.segment.text).chars().next();
    slash(before)
        || slash(after)
        || address()
        || hit.first.checked_sub(1).is_some_and(|word| strange(word, true))
        || strange(hit.last + 1, false)
        || linked(word_before(view, hit))
}

/// Whether the hit is part of an address, a path or other machine text.
pub fn is_machine_text(text: &str, span: Span) -> bool {
    let before = Span::new(0, span.start).of(text);
    let after = Span::new(span.end, text.len()).of(text);
    let start = before.rfind(char::is_whitespace).map_or(0, |at| {
        at + before.get(at..).and_then(|s| s.chars().next()).map_or(1, char::len_utf8)
    });
    let end = span.end + after.find(char::is_whitespace).unwrap_or(after.len());
    let chunk = Span::new(start, end).of(text);
    let trimmed = chunk.trim_matches(|c: char| {
        matches!(
            c,
            '(' | ')'
                | '<'
                | '>'
                | '"'
                | '\''
                | ','
                | ';'
                | '.'
                | '!'
                | '?'
                | ':'
                | '“'
                | '”'
                | '‘'
                | '’'
        )
    });
    chunk.contains("://")
        || chunk.contains('@') && !chunk.ends_with('@')
        || chunk.contains('\\')
        || chunk.contains('_')
        || trimmed.starts_with("www.")
        || trimmed.starts_with(['/', '~', '$', '#'])
        || trimmed.matches('/').count() >= 2
        || has_extension(trimmed)
}

/// Whether a word ends as files and web sites do: *verslag.docx*, *nos.nl*.
fn has_extension(word: &str) -> bool {
    let Some((stem, extension)) = word.rsplit_once('.') else { return false };
    let letters = (2..=5).contains(&extension.len())
        && extension.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    letters
        && !stem.is_empty()
        && !stem.ends_with(char::is_whitespace)
        && stem.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '/'))
}

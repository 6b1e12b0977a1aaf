//! The text with each finding marked, for people at a terminal.

use super::{Header, Report, Source, Summary};
use crate::base::{Lang, Span};
use crate::finding::{Located, LocatedOccurrence, Severity};
use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};
use std::io::{self, Write};
use unicode_width::UnicodeWidthChar;

pub(super) struct Full {
    messages: Lang,
    renderer: Renderer,
    width: usize,
}

/// Columns that a line of text may take where the width of the terminal is not known.
const WIDTH: usize = 100;
/// Columns that line numbers and the frame take.
const FRAME: usize = 10;

impl Default for Full {
    fn default() -> Self {
        Self { messages: Lang::En, renderer: Renderer::plain(), width: WIDTH - FRAME }
    }
}

impl Report for Full {
    fn begin(&mut self, header: &Header, _out: &mut dyn Write) -> io::Result<()> {
        self.messages = header.messages;
        let renderer = if header.colour { Renderer::styled() } else { Renderer::plain() };
        let width = header.width.unwrap_or(WIDTH).clamp(50, 160);
        self.width = width - FRAME;
        self.renderer = renderer.term_width(width + FRAME);
        Ok(())
    }

    fn finding(
        &mut self,
        source: Source<'_>,
        found: &Located,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let finding = &found.finding;
        let message = finding.message.in_lang(self.messages).to_owned();
        let level = match finding.severity {
            Severity::Error => Level::ERROR.with_name(word(self.messages, "error", "fout")),
            Severity::Warning => {
                Level::WARNING.with_name(word(self.messages, "warning", "waarschuwing"))
            }
            Severity::Note => Level::NOTE.with_name(word(self.messages, "note", "opmerking")),
        };
        let window = Window::around(source.text, found.at.bytes, self.width);
        let label = self.label(found);
        let annotation =
            AnnotationKind::Primary.span(window.mark.start..window.mark.end).label(label);
        let snippet =
            Snippet::source(window.text.clone()).line_start(found.at.line).annotation(annotation);
        let origin =
            Origin::path(source.path.to_owned()).line(found.at.line).char_column(found.at.column);
        let mut group: Group<'_> =
            level.primary_title(message).id(finding.rule.id).element(origin).element(snippet);
        for place in &found.places {
            let path = place.path.as_deref().unwrap_or(source.path);
            let also = word(self.messages, "also", "zie ook");
            let text = format!(
                "{also} `{}`: {path}:{}:{}",
                one_line(&place.text),
                place.at.line,
                place.at.column
            );
            group = group.element(Element::from(
                Level::NOTE.with_name(word(self.messages, "note", "opmerking")).message(text),
            ));
        }
        if let Some(hint) = &finding.hint {
            let hint = hint.in_lang(self.messages).to_owned();
            group = group.element(Element::from(Level::HELP.with_name("hint").message(hint)));
        }
        writeln!(out, "{}\n", without_gap(&self.renderer.render(&[group])))
    }

    fn hit(
        &mut self,
        source: Source<'_>,
        hit: &LocatedOccurrence,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        super::concise::Concise::default().hit(source, hit, out)
    }

    fn finish(&mut self, _summary: &Summary, _out: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }
}

impl Full {
    /// What stands under the marked words: the replacement, where there is one.
    fn label(&self, found: &Located) -> String {
        let Some(fix) = found.fixes.first() else { return String::new() };
        if fix.replacement.is_empty() {
            return word(self.messages, "leave out", "weglaten").to_owned();
        }
        if fix.at == found.at {
            format!("→ {}", fix.replacement)
        } else {
            format!("→ … {} …", fix.replacement)
        }
    }
}

const fn word(lang: Lang, en: &'static str, nl: &'static str) -> &'static str {
    match lang {
        Lang::Nl => nl,
        Lang::En => en,
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The renderer separates place and text by a line that only says `:::`; it is left out.
fn without_gap(rendered: &str) -> String {
    let is_gap = |line: &&str| {
        line.contains(":::")
            && !line.chars().any(|c| c.is_alphanumeric() && !c.is_ascii_digit() && c != 'm')
    };
    rendered.lines().filter(|line| !is_gap(line)).collect::<Vec<_>>().join("\n")
}

/// The part of a line, or of several lines, that is shown.
struct Window {
    text: String,
    /// Bytes of `text` that are marked.
    mark: Span,
}

impl Window {
    /// The lines around `span`, cut to `width` columns where a line is longer.
    fn around(text: &str, span: Span, width: usize) -> Self {
        let line_start =
            Span::new(0, span.start).of(text).rfind(['\n', '\r']).map_or(0, |at| at + 1);
        let line_end = Span::new(span.end, text.len())
            .of(text)
            .find(['\n', '\r'])
            .map_or(text.len(), |at| span.end + at);
        let before = Span::new(line_start, span.start).of(text).trim_start_matches('\u{feff}');
        let marked = span.of(text);
        let after = Span::new(span.end, line_end).of(text);
        let room = width.saturating_sub(columns(marked.lines().next().unwrap_or_default()));
        let (before_width, after_width) = (columns(before), columns(after));
        let left = if before_width + after_width <= room {
            before_width
        } else {
            (room * 2 / 5).max(room.saturating_sub(after_width))
        };
        let front = last_columns(before, left);
        let back = first_columns(after, room.saturating_sub(left.min(before_width)));
        let mut shown = String::new();
        if front.len() < before.len() {
            shown.push('…');
        }
        shown.push_str(front);
        let start = shown.len();
        shown.push_str(marked);
        let end = shown.len();
        shown.push_str(back);
        if back.len() < after.len() {
            shown.push('…');
        }
        Self { text: shown, mark: Span::new(start, end) }
    }
}

fn columns(text: &str) -> usize {
    text.chars().map(|c| c.width().unwrap_or(1)).sum()
}

/// The end of `text` that fits in `width` columns, starting at a word where that loses little.
fn last_columns(text: &str, width: usize) -> &str {
    let mut used = 0;
    let mut start = text.len();
    for (at, c) in text.char_indices().rev() {
        used += c.width().unwrap_or(1);
        if used > width {
            let rest = Span::new(start, text.len()).of(text);
            let word = rest.find(' ').filter(|&at| at < 20).map_or(0, |at| at + 1);
            return Span::new(start + word, text.len()).of(text);
        }
        start = at;
    }
    text
}

/// The beginning of `text` that fits in `width` columns, ending at a word where that loses little.
fn first_columns(text: &str, width: usize) -> &str {
    let mut used = 0;
    for (at, c) in text.char_indices() {
        used += c.width().unwrap_or(1);
        if used > width {
            let head = Span::new(0, at).of(text);
            let end = head.rfind(' ').filter(|&space| at - space < 20).unwrap_or(at);
            return Span::new(0, end).of(text);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_cut_around_the_mark() {
        let text = format!(
            "{} Navo {}\nvolgende",
            "lang woord ".repeat(200).trim(),
            "nog meer ".repeat(200).trim()
        );
        let at = text.find("Navo").unwrap();
        let window = Window::around(&text, Span::new(at, at + 4), 60);
        assert_eq!(window.mark.of(&window.text), "Navo");
        assert!(columns(&window.text) <= 62, "{}", window.text);
        assert!(window.text.starts_with('…') && window.text.ends_with('…'));
        let short = Window::around("De Navo.", Span::new(3, 7), 60);
        assert_eq!(short.text, "De Navo.");
    }
}

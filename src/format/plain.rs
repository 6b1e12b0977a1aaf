//! Plain text: paragraphs with blank lines between them.

use super::DocumentFormat;
use crate::base::Span;
use crate::document::{Directive, Document, Problem, Segment, Unit};

/// Plain text.
pub(super) struct Plain;

impl DocumentFormat for Plain {
    fn read<'a>(&self, text: &'a str) -> Document<'a> {
        let mut document = Document::default();
        let bytes = text.as_bytes();
        let mut start = text.len() - text.trim_start_matches('\u{feff}').len();
        let mut at = start;
        // A unit ends where a line holds nothing but white space.
        while let Some(end) = find_newline(bytes, at) {
            let mut next = end + 1;
            while next < bytes.len() && matches!(bytes[next], b' ' | b'\t' | b'\r') {
                next += 1;
            }
            if next < bytes.len() && bytes[next] == b'\n' {
                unit(text, Span::new(start, end), &mut document);
                while next < bytes.len() && matches!(bytes[next], b' ' | b'\t' | b'\r' | b'\n') {
                    next += 1;
                }
                start = next;
            }
            at = next;
        }
        unit(text, Span::new(start.min(text.len()), text.len()), &mut document);
        document
    }
}

fn find_newline(bytes: &[u8], from: usize) -> Option<usize> {
    memchr::memchr(b'\n', bytes.get(from..)?).map(|at| from + at)
}

fn unit<'a>(text: &'a str, span: Span, document: &mut Document<'a>) {
    let body = span.of(text);
    if body.contains("woordkeur:") {
        directives(text, span, document);
    }
    if !body.trim().is_empty() {
        document.units.push(Unit::of(Segment::verbatim(body, span.start)));
    }
}

/// Reads comments in the style of HTML, and lines that begin with `#` or `//`.
fn directives(text: &str, span: Span, document: &mut Document<'_>) {
    let mut start = span.start;
    for line in span.of(text).split_inclusive('\n') {
        let trimmed = line.trim();
        let inside = trimmed
            .strip_prefix("<!--")
            .and_then(|rest| rest.strip_suffix("-->"))
            .or_else(|| trimmed.strip_prefix("//"))
            .or_else(|| trimmed.strip_prefix('#'));
        let at = Span::new(start, start + line.trim_end().len());
        match inside.and_then(|inside| Directive::parse(inside, at)) {
            Some(Ok(directive)) => document.directives.push(directive),
            Some(Err(message)) => document.problems.push(Problem { span: at, message }),
            None => {}
        }
        start += line.len();
    }
}

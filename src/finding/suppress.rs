use super::Located;
use crate::base::{LineIndex, Span};
use crate::document::{Directive, DirectiveKind, Document, Scope};

/// A stretch of a file in which some findings are kept quiet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Silence {
    /// Bytes of the file.
    pub span: Span,
    /// Rule ids and concept ids with whether each silenced anything; empty for all rules.
    pub names: Vec<(String, bool)>,
    /// Where the comment stands.
    pub directive: Span,
    /// Whether it silenced anything at all.
    pub used: bool,
}

/// What the comments of a file keep quiet.
#[derive(Debug, Clone, Default)]
pub struct Silences {
    /// In the order of the comments.
    pub list: Vec<Silence>,
}

impl Silences {
    /// Works out what the directives of a document reach.
    pub fn of(document: &Document<'_>, text: &str) -> Self {
        let mut list = Vec::new();
        let mut open: Option<&Directive> = None;
        for directive in &document.directives {
            let reach = match directive.kind {
                DirectiveKind::Ignore(Scope::File) => Span::new(0, text.len()),
                DirectiveKind::Ignore(Scope::Line) => line_reach(text, directive.span),
                DirectiveKind::Ignore(Scope::NextBlock) => block_reach(document, directive.span),
                DirectiveKind::Off => {
                    open = open.or(Some(directive));
                    continue;
                }
                DirectiveKind::On => {
                    if let Some(off) = open.take() {
                        list.push(silence(off, Span::new(off.span.start, directive.span.end)));
                    }
                    continue;
                }
            };
            list.push(silence(directive, reach));
        }
        if let Some(off) = open {
            list.push(silence(off, Span::new(off.span.start, text.len())));
        }
        Self { list }
    }

    /// Whether a finding is kept quiet; notes which comment did it.
    pub fn hush(&mut self, found: &Located) -> bool {
        let mut hushed = false;
        for silence in &mut self.list {
            let at = found.at.bytes;
            let inside = silence.span.start <= at.start && at.end <= silence.span.end;
            if !inside {
                continue;
            }
            let concept = found.finding.concept.as_deref();
            let mut named = silence.names.is_empty();
            for (name, used) in &mut silence.names {
                if name == found.finding.rule.id || Some(name.as_str()) == concept {
                    *used = true;
                    named = true;
                }
            }
            silence.used |= named;
            hushed |= named;
        }
        hushed
    }
}

fn silence(directive: &Directive, span: Span) -> Silence {
    let names = directive.names.iter().map(|name| (name.clone(), false)).collect();
    Silence { span, names, directive: directive.span, used: false }
}

/// The line of the comment; the next line where the comment stands alone.
fn line_reach(text: &str, comment: Span) -> Span {
    let index = LineIndex::new(text);
    let line = index.line_column(text, comment.start).line;
    let own = index.line_span(text, line);
    let alone = own.of(text).trim() == comment.of(text).trim();
    if alone && line < index.line_count() { index.line_span(text, line + 1) } else { own }
}

/// The first unit that begins after the comment.
fn block_reach(document: &Document<'_>, comment: Span) -> Span {
    let extents = document.units.iter().filter_map(|unit| {
        let whole = Span::new(0, unit.source.text.len());
        let source = unit.source.locate(whole)?;
        let target =
            unit.target.as_ref().and_then(|target| target.locate(Span::new(0, target.text.len())));
        Some(target.map_or(source, |target| source.to(target)))
    });
    // In plain text the comment is part of its unit.
    let mut after = extents.filter(|extent| extent.end > comment.end);
    after.next().map_or(Span::new(comment.end, comment.end), |extent| {
        Span::new(comment.end.max(extent.start), extent.end)
    })
}

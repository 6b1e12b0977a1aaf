use crate::base::{Lang, Span};
use std::borrow::Cow;

/// Text that belongs together, with the way back to the file.
#[derive(Debug, Clone, Default)]
pub struct Segment<'a> {
    /// What a reader of the document reads. Inline markup is left out.
    pub text: Cow<'a, str>,
    /// Which bytes of `text` stand where in the file; sorted, not overlapping, covering all of `text`.
    pub pieces: Vec<Piece>,
    /// Parts of `text` that are no running text, sorted.
    pub masks: Vec<Mask>,
    /// The language that the file declares here.
    pub lang: Option<Lang>,
    /// Whether this is a heading or title, where capitals are nobody's mistake.
    pub heading: bool,
}

/// A stretch of a segment's text and the bytes it was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    /// First byte in the segment's text.
    pub text: usize,
    /// Length in the segment's text, in bytes.
    pub text_len: usize,
    /// First byte in the file's text.
    pub file: usize,
    /// Length in the file's text. Where it equals `text_len`, the bytes are the same; else (an entity, an
    /// escape) the piece is one indivisible whole.
    pub file_len: usize,
}

/// A stretch of text in which no terms are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mask {
    /// Bytes of the segment's text.
    pub span: Span,
    /// Why.
    pub kind: MaskKind,
}

/// What a mask hides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MaskKind {
    /// Program text.
    Code,
    /// A web address or e-mail address.
    Address,
    /// A path or file name.
    Path,
    /// Mark-up that the format could not take out.
    Markup,
}

impl<'a> Segment<'a> {
    /// A segment whose text stands unchanged in the file, from byte `file` on.
    pub fn verbatim(text: &'a str, file: usize) -> Self {
        let piece = Piece { text: 0, text_len: text.len(), file, file_len: text.len() };
        Self { text: Cow::Borrowed(text), pieces: vec![piece], ..Self::default() }
    }

    /// The bytes of the file behind `span` of the text. A span that starts or ends inside an indivisible piece
    /// grows to the whole of it. `None` where the span lies outside the text.
    pub fn locate(&self, span: Span) -> Option<Span> {
        if span.end > self.text.len() {
            return None;
        }
        let start = self.locate_offset(span.start, Edge::Start)?;
        let end = if span.is_empty() { start } else { self.locate_offset(span.end, Edge::End)? };
        (start <= end).then(|| Span::new(start, end))
    }

    /// The text that `span` covers.
    pub fn slice(&self, span: Span) -> &str {
        span.of(&self.text)
    }

    /// Whether a mask touches `span`.
    pub fn masked(&self, span: Span) -> bool {
        let first = self.masks.partition_point(|mask| mask.span.end <= span.start);
        self.masks.get(first).is_some_and(|mask| mask.span.overlaps(span))
    }

    fn locate_offset(&self, offset: usize, edge: Edge) -> Option<usize> {
        let index = match edge {
            Edge::Start => {
                self.pieces.partition_point(|piece| piece.text + piece.text_len <= offset)
            }
            Edge::End => self.pieces.partition_point(|piece| piece.text + piece.text_len < offset),
        };
        let Some(piece) = self.pieces.get(index) else {
            return self.pieces.last().map(|piece| piece.file + piece.file_len);
        };
        if piece.text_len == piece.file_len {
            return Some(piece.file + offset.checked_sub(piece.text)?);
        }
        Some(match edge {
            Edge::Start => piece.file,
            Edge::End => piece.file + piece.file_len,
        })
    }
}

#[derive(Clone, Copy)]
enum Edge {
    Start,
    End,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_go_back_to_the_file_through_entities() {
        // "a &amp; <b>bc</b>" reads as "a & bc".
        let segment = Segment {
            text: Cow::Borrowed("a & bc"),
            pieces: vec![
                Piece { text: 0, text_len: 2, file: 0, file_len: 2 },
                Piece { text: 2, text_len: 1, file: 2, file_len: 5 },
                Piece { text: 3, text_len: 1, file: 7, file_len: 1 },
                Piece { text: 4, text_len: 2, file: 11, file_len: 2 },
            ],
            ..Segment::default()
        };
        assert_eq!(segment.locate(Span::new(2, 3)), Some(Span::new(2, 7)));
        assert_eq!(segment.locate(Span::new(4, 6)), Some(Span::new(11, 13)));
        assert_eq!(segment.locate(Span::new(0, 6)), Some(Span::new(0, 13)));
        assert_eq!(segment.locate(Span::new(3, 4)), Some(Span::new(7, 8)));
        assert_eq!(segment.locate(Span::new(5, 7)), None);
    }
}

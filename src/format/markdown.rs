//! Markdown (`CommonMark` with tables, footnotes and front matter).

use super::DocumentFormat;
use crate::base::{Lang, Span};
use crate::document::{Directive, Document, Mask, MaskKind, Piece, Problem, Segment, Unit};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// Markdown.
pub(super) struct Markdown;

impl DocumentFormat for Markdown {
    fn read<'a>(&self, text: &'a str) -> Document<'a> {
        let bom = text.len() - text.trim_start_matches('\u{feff}').len();
        let body = Span::new(bom, text.len()).of(text);
        let mut reader =
            Reader { text, document: Document::default(), block: None, code: 0, comment: None };
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_DEFINITION_LIST
            | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
            | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS;
        for (event, range) in Parser::new_ext(body, options).into_offset_iter() {
            reader.event(event, range.start + bom..range.end + bom);
        }
        reader.close();
        reader.document
    }
}

struct Reader<'a> {
    text: &'a str,
    document: Document<'a>,
    /// The unit being read.
    block: Option<Block>,
    /// Depth of code blocks, metadata and other blocks without running text.
    code: usize,
    /// An HTML comment that goes on over several events.
    comment: Option<Span>,
}

#[derive(Default)]
struct Block {
    text: String,
    pieces: Vec<Piece>,
    masks: Vec<Mask>,
    heading: bool,
}

impl Block {
    /// Appends `text`, which stands in the file at `file`.
    fn push(&mut self, text: &str, file: Range<usize>) {
        if text.is_empty() {
            return;
        }
        let piece = Piece {
            text: self.text.len(),
            text_len: text.len(),
            file: file.start,
            file_len: file.len(),
        };
        self.text.push_str(text);
        // Neighbours that stand unchanged in the file grow together.
        if let Some(last) = self.pieces.last_mut()
            && last.text_len == last.file_len
            && piece.text_len == piece.file_len
            && last.file + last.file_len == piece.file
        {
            last.text_len += piece.text_len;
            last.file_len += piece.file_len;
            return;
        }
        self.pieces.push(piece);
    }
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(&tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if self.code == 0 => self.text_event(&text, range),
            Event::Code(code) => self.masked(&code, &range, MaskKind::Code),
            Event::SoftBreak | Event::HardBreak => {
                if let Some(block) = &mut self.block {
                    block.push("\n", range);
                }
            }
            Event::Html(html) | Event::InlineHtml(html) => self.html(&html, range),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::CodeBlock(_) => {
                self.close();
                self.code += 1;
            }
            Tag::MetadataBlock(_) => {
                self.close();
                self.code += 1;
                self.front_matter(range);
            }
            Tag::Heading { .. } => {
                self.close();
                self.block = Some(Block { heading: true, ..Block::default() });
            }
            Tag::Paragraph
            | Tag::Item
            | Tag::TableCell
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::FootnoteDefinition(_)
            | Tag::BlockQuote(_) => {
                self.close();
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::CodeBlock | TagEnd::MetadataBlock(_) => self.code = self.code.saturating_sub(1),
            TagEnd::Paragraph
            | TagEnd::Heading(_)
            | TagEnd::Item
            | TagEnd::TableCell
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::FootnoteDefinition
            | TagEnd::BlockQuote(_) => self.close(),
            TagEnd::HtmlBlock => self.comment = None,
            _ => {}
        }
    }

    fn text_event(&mut self, text: &str, range: Range<usize>) {
        let block = self.block.get_or_insert_default();
        block.push(text, range);
    }

    fn masked(&mut self, text: &str, range: &Range<usize>, kind: MaskKind) {
        let block = self.block.get_or_insert_default();
        let start = block.text.len();
        // The back quotes stand in the file and not in the text, so the code is one whole piece.
        block.push(text, range.clone());
        block.masks.push(Mask { span: Span::new(start, block.text.len()), kind });
    }

    fn html(&mut self, html: &str, range: Range<usize>) {
        let span = Span::new(range.start, range.end);
        let whole = match self.comment {
            Some(open) => open.to(span),
            None if html.trim_start().starts_with("<!--") => span,
            None => return,
        };
        let source = whole.of(self.text);
        let Some(inside) =
            source.trim().strip_prefix("<!--").and_then(|rest| rest.split_once("-->"))
        else {
            self.comment = Some(whole);
            return;
        };
        self.comment = None;
        let at = Span::new(whole.start, whole.start + source.trim_end().len());
        match Directive::parse(inside.0, at) {
            Some(Ok(directive)) => self.document.directives.push(directive),
            Some(Err(message)) => self.document.problems.push(Problem { span: at, message }),
            None => {}
        }
    }

    /// Titles and descriptions in front matter are text; `lang` is the document's language.
    fn front_matter(&mut self, range: Range<usize>) {
        let mut start = range.start;
        for line in Span::new(range.start, range.end).of(self.text).split_inclusive('\n') {
            let line_start = start;
            start += line.len();
            let Some((key, value)) = line.split_once([':', '=']) else { continue };
            let value_start = line_start + key.len() + 1;
            let trimmed = value.trim().trim_matches(['"', '\'']);
            match key.trim() {
                "lang" | "language" => self.document.lang = Lang::of_tag(trimmed),
                "title" | "description" | "summary" | "subtitle" if !trimmed.is_empty() => {
                    let at = value_start + value.find(trimmed).unwrap_or(0);
                    let mut segment =
                        Segment::verbatim(Span::new(at, at + trimmed.len()).of(self.text), at);
                    segment.heading = true;
                    self.document.units.push(Unit::of(segment));
                }
                _ => {}
            }
        }
    }

    fn close(&mut self) {
        let Some(block) = self.block.take() else { return };
        if block.text.trim().is_empty() {
            return;
        }
        self.document.units.push(Unit::of(Segment {
            text: block.text.into(),
            pieces: block.pieces,
            masks: block.masks,
            lang: None,
            heading: block.heading,
        }));
    }
}

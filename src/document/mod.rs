//! What a file holds, with its format forgotten: units of segments that know where their text stands.
//!
//! Knows no file format. The one idea: a segment's text may differ from the bytes of the file (entities,
//! markup, another encoding), but each byte of it can be traced back, so that a finding points at the file
//! and a fix is a splice of bytes.

mod directive;
mod segment;
mod splice;

pub use directive::{Directive, DirectiveKind, Scope};
pub use segment::{Mask, MaskKind, Piece, Segment};
pub use splice::{Splice, SpliceError, splice};

use crate::base::{Lang, Span};
use std::borrow::Cow;

/// One file, read.
#[derive(Debug, Clone, Default)]
pub struct Document<'a> {
    /// In file order.
    pub units: Vec<Unit<'a>>,
    /// What comments in the file say to woordkeur, in file order.
    pub directives: Vec<Directive>,
    /// The language that the file itself declares for all of it.
    pub lang: Option<Lang>,
    /// Mistakes inside the file that did not stop the reading, in file order.
    pub problems: Vec<Problem>,
}

/// A mistake in a file that was read all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Bytes of the file's text.
    pub span: Span,
    /// A lower-case phrase without a full stop.
    pub message: String,
}

/// A paragraph, heading, cell or translation unit.
#[derive(Debug, Clone)]
pub struct Unit<'a> {
    /// The format's own id of the unit, where it has one.
    pub id: Option<String>,
    /// The text, or the source side of a bilingual file.
    pub source: Segment<'a>,
    /// The target side of a bilingual file.
    pub target: Option<Segment<'a>>,
}

impl<'a> Unit<'a> {
    /// A unit of one language.
    pub fn of(source: Segment<'a>) -> Self {
        Self { id: None, source, target: None }
    }
}

/// The text of a file, decoded, with what is needed to write it back in its own encoding.
#[derive(Debug, Clone)]
pub struct Text<'a> {
    /// The text; offsets in a `Document` are bytes of it. Keeps a BOM as U+FEFF.
    pub text: Cow<'a, str>,
    /// How the bytes were encoded.
    pub encoding: Encoding,
}

/// The encodings of plain files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Encoding {
    /// UTF-8, with or without BOM.
    #[default]
    Utf8,
    /// UTF-16, little end first.
    Utf16Le,
    /// UTF-16, big end first.
    Utf16Be,
    /// Windows code page 1252, the superset of ISO 8859-1.
    Windows1252,
}

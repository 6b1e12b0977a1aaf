use crate::base::{LineIndex, Span};
use std::fmt;

/// Something wrong in a glossary, a style or a settings file, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// The file as the user named it.
    pub path: String,
    /// Bytes of the file's text.
    pub span: Span,
    /// From 1.
    pub line: usize,
    /// From 1, in code points.
    pub column: usize,
    /// A lower-case phrase: what was found and what was expected.
    pub message: String,
}

impl Mistake {
    /// A mistake in `text`, the content of the file at `path`.
    pub fn new(path: &str, text: &str, span: Span, message: impl Into<String>) -> Self {
        let at = LineIndex::new(text).line_column(text, span.start);
        Self {
            path: path.to_owned(),
            span,
            line: at.line,
            column: at.column,
            message: message.into(),
        }
    }

    /// What the TOML parser found wrong.
    pub fn of_toml(path: &str, text: &str, error: &toml::de::Error) -> Self {
        let span = error
            .span()
            .map_or(Span::new(0, 0), |range| Span::new(range.start, range.end.max(range.start)));
        Self::new(path, text, span, error.message().replace('\n', "; "))
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {}", self.path, self.line, self.column, self.message)
    }
}

impl std::error::Error for Mistake {}

//! File formats: from the text of a file to a document.
//!
//! Knows no path, no check. Reading never re-serialises: a document says which bytes of the file its text stands
//! on, and changes are splices of those bytes.

pub mod encoding;
mod markdown;
mod plain;

use crate::document::Document;
use std::borrow::Cow;

/// A file format and what it can do.
pub struct Format {
    /// Lower-case name, for settings and messages.
    pub name: &'static str,
    /// File name extensions, lower case, without the full stop.
    pub extensions: &'static [&'static str],
    /// How documents are read.
    pub documents: &'static dyn DocumentFormat,
}

/// Reading documents.
pub trait DocumentFormat: Sync {
    /// Reads the text of a file. Mistakes inside the file go to `Document::problems`.
    fn read<'a>(&self, text: &'a str) -> Document<'a>;

    /// How `replacement` must be written in the file to be read as itself.
    fn escape<'a>(&self, replacement: &'a str) -> Cow<'a, str> {
        Cow::Borrowed(replacement)
    }
}

/// Every format, sorted by name.
pub static FORMATS: &[Format] = &[
    Format {
        name: "markdown",
        extensions: &["markdown", "md", "mdown", "mkd"],
        documents: &markdown::Markdown,
    },
    Format { name: "plain", extensions: &["text", "txt"], documents: &plain::Plain },
];

/// The format of a file with this name, by its extension.
pub fn of_name(name: &str) -> Option<&'static Format> {
    let (_, extension) = name.rsplit_once('.')?;
    let extension = extension.to_ascii_lowercase();
    FORMATS.iter().find(|format| format.extensions.contains(&extension.as_str()))
}

/// The format for files that are named outright and have no known extension.
pub fn plain() -> &'static Format {
    FORMATS.iter().find(|format| format.name == "plain").expect("plain text is on the list")
}

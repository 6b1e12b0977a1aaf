//! Checkstyle's XML, which many tools read.

use super::xml::escape;
use super::{Header, Report, Source, Summary};
use crate::base::Lang;
use crate::finding::{Located, Severity};
use std::io::{self, Write};

#[derive(Default)]
pub(super) struct Checkstyle {
    messages: Option<Lang>,
    /// The file whose element is open.
    open: Option<String>,
}

impl Report for Checkstyle {
    fn begin(&mut self, header: &Header, out: &mut dyn Write) -> io::Result<()> {
        self.messages = Some(header.messages);
        writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">")
    }

    fn finding(
        &mut self,
        source: Source<'_>,
        found: &Located,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        if self.open.as_deref() != Some(source.path) {
            if self.open.is_some() {
                writeln!(out, "  </file>")?;
            }
            writeln!(out, "  <file name=\"{}\">", escape(source.path))?;
            self.open = Some(source.path.to_owned());
        }
        let severity = match found.finding.severity {
            Severity::Note => "info",
            other => other.name(),
        };
        writeln!(
            out,
            "    <error line=\"{}\" column=\"{}\" severity=\"{severity}\" message=\"{}\" source=\"woordkeur.{}\"/>",
            found.at.line,
            found.at.column,
            escape(found.finding.message.in_lang(self.messages.unwrap_or(Lang::En))),
            found.finding.rule.id,
        )
    }

    fn finish(&mut self, _summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
        if self.open.is_some() {
            writeln!(out, "  </file>")?;
        }
        writeln!(out, "</checkstyle>")
    }
}

//! Workflow commands that GitHub Actions shows beside the changed lines.

use super::{Header, Report, Source, Summary};
use crate::base::Lang;
use crate::finding::{Located, Severity};
use std::io::{self, Write};

#[derive(Default)]
pub(super) struct GitHub {
    messages: Option<Lang>,
}

impl Report for GitHub {
    fn begin(&mut self, header: &Header, _out: &mut dyn Write) -> io::Result<()> {
        self.messages = Some(header.messages);
        Ok(())
    }

    fn finding(
        &mut self,
        source: Source<'_>,
        found: &Located,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let (finding, at) = (&found.finding, found.at);
        let command = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        let message = data(finding.message.in_lang(self.messages.unwrap_or(Lang::En)));
        let (path, rule) = (property(source.path), property(finding.rule.id));
        write!(out, "::{command} file={path},line={},endLine={}", at.line, at.end_line)?;
        // Columns hold for a single line only.
        if at.line == at.end_line {
            write!(out, ",col={},endColumn={}", at.column, at.end_column)?;
        }
        writeln!(out, ",title={rule}::{message}")
    }

    fn finish(&mut self, _summary: &Summary, _out: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

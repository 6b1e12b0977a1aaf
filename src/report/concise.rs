//! `path:line:column: severity[rule] message`, one line for each finding.

use super::{Header, Report, Source, Summary};
use crate::base::Lang;
use crate::finding::{Located, LocatedOccurrence};
use std::io::{self, Write};

#[derive(Default)]
pub(super) struct Concise {
    messages: Option<Lang>,
}

impl Report for Concise {
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
        let message = finding.message.in_lang(self.messages.unwrap_or(Lang::En));
        writeln!(
            out,
            "{}:{}:{}: {}[{}] {message}",
            source.path, at.line, at.column, finding.severity, finding.rule.id
        )
    }

    fn hit(
        &mut self,
        source: Source<'_>,
        hit: &LocatedOccurrence,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let (occurrence, at) = (&hit.occurrence, hit.at);
        let text = hit.text.split_whitespace().collect::<Vec<_>>().join(" ");
        writeln!(
            out,
            "{}:{}:{}: hit[{}] {text} ({})",
            source.path, at.line, at.column, occurrence.concept, occurrence.kind
        )
    }

    fn finish(&mut self, _summary: &Summary, _out: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }
}

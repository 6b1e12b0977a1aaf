//! GitLab's code quality report (a subset of Code Climate's).

use super::sarif::fingerprint;
use super::{Header, Report, Source, Summary};
use crate::base::Lang;
use crate::finding::{Located, Severity};
use serde_json::{Value, json};
use std::io::{self, Write};

#[derive(Default)]
pub(super) struct GitLab {
    messages: Option<Lang>,
    issues: Vec<Value>,
}

impl Report for GitLab {
    fn begin(&mut self, header: &Header, _out: &mut dyn Write) -> io::Result<()> {
        self.messages = Some(header.messages);
        Ok(())
    }

    fn finding(
        &mut self,
        source: Source<'_>,
        found: &Located,
        _out: &mut dyn Write,
    ) -> io::Result<()> {
        let severity = match found.finding.severity {
            Severity::Error => "major",
            Severity::Warning => "minor",
            Severity::Note => "info",
        };
        self.issues.push(json!({
            "description": found.finding.message.in_lang(self.messages.unwrap_or(Lang::En)),
            "check_name": found.finding.rule.id,
            "fingerprint": fingerprint(source, found),
            "severity": severity,
            "location": {
                "path": source.path,
                "positions": {
                    "begin": { "line": found.at.line, "column": found.at.column },
                    "end": { "line": found.at.end_line, "column": found.at.end_column },
                },
                "lines": { "begin": found.at.line, "end": found.at.end_line },
            },
        }));
        Ok(())
    }

    fn finish(&mut self, _summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
        serde_json::to_writer_pretty(&mut *out, &Value::Array(std::mem::take(&mut self.issues)))?;
        writeln!(out)
    }
}

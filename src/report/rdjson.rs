//! reviewdog's diagnostic format; its columns count UTF-8 bytes.

use super::{Header, Report, Source, Summary};
use crate::base::{Lang, Span};
use crate::finding::{Located, Location, Severity};
use serde_json::{Value, json};
use std::io::{self, Write};

#[derive(Default)]
pub(super) struct RdJson {
    messages: Option<Lang>,
    diagnostics: Vec<Value>,
}

impl Report for RdJson {
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
            Severity::Error => "ERROR",
            Severity::Warning => "WARNING",
            Severity::Note => "INFO",
        };
        let suggestions: Vec<Value> = found
            .fixes
            .iter()
            .map(|fix| json!({ "range": range(source.text, fix.at), "text": fix.replacement }))
            .collect();
        let mut value = json!({
            "message": found.finding.message.in_lang(self.messages.unwrap_or(Lang::En)),
            "location": { "path": source.path, "range": range(source.text, found.at) },
            "severity": severity,
            "code": { "value": found.finding.rule.id },
        });
        if !suggestions.is_empty()
            && let Some(object) = value.as_object_mut()
        {
            object.insert("suggestions".to_owned(), Value::Array(suggestions));
        }
        self.diagnostics.push(value);
        Ok(())
    }

    fn finish(&mut self, _summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
        let value = json!({
            "source": { "name": "woordkeur" },
            "diagnostics": std::mem::take(&mut self.diagnostics),
        });
        serde_json::to_writer_pretty(&mut *out, &value)?;
        writeln!(out)
    }
}

fn range(text: &str, at: Location) -> Value {
    json!({
        "start": { "line": at.line, "column": byte_column(text, at.bytes.start) },
        "end": { "line": at.end_line, "column": byte_column(text, at.bytes.end) },
    })
}

/// From 1, in bytes of the line.
fn byte_column(text: &str, offset: usize) -> usize {
    let before = Span::new(0, offset).of(text);
    before.len() - before.rfind(['\n', '\r']).map_or(0, |at| at + 1) + 1
}

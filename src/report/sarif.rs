//! SARIF 2.1.0 (OASIS): for code scanning and editors.

use super::{Header, Report, Source, Summary};
use crate::base::Lang;
use crate::finding::{Located, Location, Severity};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::io::{self, Write};

#[derive(Default)]
pub(super) struct Sarif {
    messages: Option<Lang>,
    rules: Vec<Value>,
    ids: Vec<&'static str>,
    version: &'static str,
    results: Vec<Value>,
}

impl Report for Sarif {
    fn begin(&mut self, header: &Header, _out: &mut dyn Write) -> io::Result<()> {
        self.messages = Some(header.messages);
        self.version = header.version;
        for rule in &header.rules {
            self.ids.push(rule.id);
            self.rules.push(json!({
                "id": rule.id,
                "shortDescription": { "text": rule.summary(header.messages) },
                "help": { "text": rule.docs, "markdown": rule.docs },
                "defaultConfiguration": { "level": level(rule.severity) },
            }));
        }
        Ok(())
    }

    fn finding(
        &mut self,
        source: Source<'_>,
        found: &Located,
        _out: &mut dyn Write,
    ) -> io::Result<()> {
        let finding = &found.finding;
        let uri = uri(source.path);
        let mut result = json!({
            "ruleId": finding.rule.id,
            "level": level(finding.severity),
            "message": { "text": finding.message.in_lang(self.messages.unwrap_or(Lang::En)) },
            "locations": [{ "physicalLocation": physical(&uri, found.at) }],
            "partialFingerprints": { "woordkeur/1": fingerprint(source, found) },
        });
        if let Some(object) = result.as_object_mut() {
            if let Some(index) = self.ids.iter().position(|id| *id == finding.rule.id) {
                object.insert("ruleIndex".to_owned(), json!(index));
            }
            if !found.places.is_empty() {
                let related = |place: &crate::finding::LocatedPlace| {
                    let uri = place.path.as_deref().map_or_else(|| uri.clone(), self::uri);
                    json!({ "physicalLocation": physical(&uri, place.at), "message": { "text": place.text } })
                };
                object.insert(
                    "relatedLocations".to_owned(),
                    found.places.iter().map(related).collect(),
                );
            }
            if !found.fixes.is_empty() {
                let fix = |fix: &crate::finding::LocatedFix| {
                    json!({
                        "description": { "text": fix.replacement },
                        "artifactChanges": [{
                            "artifactLocation": { "uri": uri },
                            "replacements": [{
                                "deletedRegion": region(fix.at),
                                "insertedContent": { "text": fix.replacement },
                            }],
                        }],
                    })
                };
                object.insert("fixes".to_owned(), found.fixes.iter().map(fix).collect());
            }
        }
        self.results.push(result);
        Ok(())
    }

    fn finish(&mut self, _summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
        let value = json!({
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [{
                "tool": { "driver": {
                    "name": "woordkeur",
                    "semanticVersion": self.version,
                    "rules": std::mem::take(&mut self.rules),
                } },
                "columnKind": "unicodeCodePoints",
                "results": std::mem::take(&mut self.results),
            }],
        });
        serde_json::to_writer_pretty(&mut *out, &value)?;
        writeln!(out)
    }
}

const fn level(severity: Severity) -> &'static str {
    severity.name()
}

fn physical(uri: &str, at: Location) -> Value {
    json!({ "artifactLocation": { "uri": uri }, "region": region(at) })
}

fn region(at: Location) -> Value {
    json!({
        "startLine": at.line,
        "startColumn": at.column,
        "endLine": at.end_line,
        "endColumn": at.end_column,
    })
}

/// A path as a relative URI reference (RFC 3986).
fn uri(path: &str) -> String {
    let mut out = String::new();
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                out.push(char::from(byte));
            }
            _ => {
                // Writing into a string cannot fail.
                let _: std::fmt::Result = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}

/// What makes a finding the same one after lines above it have changed: rule, file, text and the line it stands in.
pub(super) fn fingerprint(source: Source<'_>, found: &Located) -> String {
    let line = crate::base::LineIndex::new(source.text)
        .line_span(source.text, found.at.line)
        .of(source.text);
    let key = format!(
        "{}\0{}\0{}\0{line}\0{}",
        found.finding.rule.id, source.path, found.text, found.at.column
    );
    format!("{:016x}", xxhash_rust::xxh3::xxh3_64(key.as_bytes()))
}

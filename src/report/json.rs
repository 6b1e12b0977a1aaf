//! `woordkeur.findings/1` and the same objects line by line.

use super::{Header, Report, Source, Summary};
use crate::base::Lang;
use crate::finding::{Located, LocatedFix, LocatedOccurrence, Location};
use serde::Serialize;
use serde_json::{Value, json};
use std::io::{self, Write};

/// One object with a summary in front: findings are kept until the end.
#[derive(Default)]
pub(super) struct Json {
    messages: Option<Lang>,
    with_hits: bool,
    findings: Vec<Value>,
    hits: Vec<Value>,
}

impl Report for Json {
    fn begin(&mut self, header: &Header, _out: &mut dyn Write) -> io::Result<()> {
        self.messages = Some(header.messages);
        self.with_hits = header.hits;
        Ok(())
    }

    fn finding(
        &mut self,
        source: Source<'_>,
        finding: &Located,
        _out: &mut dyn Write,
    ) -> io::Result<()> {
        self.findings.push(finding_value(source, finding, self.messages.unwrap_or(Lang::En)));
        Ok(())
    }

    fn hit(
        &mut self,
        source: Source<'_>,
        hit: &LocatedOccurrence,
        _out: &mut dyn Write,
    ) -> io::Result<()> {
        self.hits.push(hit_value(source, hit));
        Ok(())
    }

    fn finish(&mut self, summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
        let mut value = json!({
            "schema": "woordkeur.findings/1",
            "summary": {
                "files": summary.files,
                "findings": summary.findings(),
                "errors": summary.errors,
                "warnings": summary.warnings,
                "notes": summary.notes,
            },
            "findings": std::mem::take(&mut self.findings),
        });
        if self.with_hits
            && let Some(object) = value.as_object_mut()
        {
            object.insert("hits".to_owned(), Value::Array(std::mem::take(&mut self.hits)));
        }
        serde_json::to_writer_pretty(&mut *out, &value)?;
        writeln!(out)
    }
}

/// The same objects, each on a line of its own; hits have no `rule`.
#[derive(Default)]
pub(super) struct JsonLines {
    messages: Option<Lang>,
}

impl Report for JsonLines {
    fn begin(&mut self, header: &Header, _out: &mut dyn Write) -> io::Result<()> {
        self.messages = Some(header.messages);
        Ok(())
    }

    fn finding(
        &mut self,
        source: Source<'_>,
        finding: &Located,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        serde_json::to_writer(
            &mut *out,
            &finding_value(source, finding, self.messages.unwrap_or(Lang::En)),
        )?;
        writeln!(out)
    }

    fn hit(
        &mut self,
        source: Source<'_>,
        hit: &LocatedOccurrence,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        serde_json::to_writer(&mut *out, &hit_value(source, hit))?;
        writeln!(out)
    }

    fn finish(&mut self, _summary: &Summary, _out: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }
}

/// A place, in the order of the contract.
#[derive(Serialize)]
struct Position {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    byte: usize,
    end_byte: usize,
}

impl From<Location> for Position {
    fn from(at: Location) -> Self {
        Self {
            line: at.line,
            column: at.column,
            end_line: at.end_line,
            end_column: at.end_column,
            byte: at.bytes.start,
            end_byte: at.bytes.end,
        }
    }
}

#[derive(Serialize)]
struct FindingObject<'a> {
    rule: &'a str,
    severity: &'a str,
    path: &'a str,
    #[serde(flatten)]
    at: Position,
    text: &'a str,
    message: &'a str,
    concept: Option<&'a str>,
    lang: &'a str,
    r#match: Option<&'a str>,
    unit: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    side: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hint: Option<&'a str>,
    fixes: Vec<FixObject>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    places: Vec<PlaceObject<'a>>,
}

#[derive(Serialize)]
struct FixObject {
    replacement: String,
    safe: bool,
    /// Only where the fix replaces something else than the finding's own text.
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    at: Option<Position>,
}

#[derive(Serialize)]
struct PlaceObject<'a> {
    path: &'a str,
    #[serde(flatten)]
    at: Position,
    text: &'a str,
}

fn finding_value(source: Source<'_>, found: &Located, messages: Lang) -> Value {
    let finding = &found.finding;
    let fix = |fix: &'_ LocatedFix| FixObject {
        replacement: fix.replacement.clone(),
        safe: fix.safe,
        at: (fix.at != found.at).then(|| Position::from(fix.at)),
    };
    let object = FindingObject {
        rule: finding.rule.id,
        severity: finding.severity.name(),
        path: source.path,
        at: found.at.into(),
        text: &found.text,
        message: finding.message.in_lang(messages),
        concept: finding.concept.as_deref(),
        lang: finding.lang.tag(),
        r#match: finding.kind.map(crate::base::MatchKind::name),
        unit: found.unit.as_deref(),
        side: found.side.map(crate::finding::Side::name),
        hint: finding.hint.as_ref().map(|hint| hint.in_lang(messages)),
        fixes: found.fixes.iter().map(fix).collect(),
        places: found
            .places
            .iter()
            .map(|place| PlaceObject {
                path: place.path.as_deref().unwrap_or(source.path),
                at: place.at.into(),
                text: &place.text,
            })
            .collect(),
    };
    serde_json::to_value(object).unwrap_or_default()
}

fn hit_value(source: Source<'_>, hit: &LocatedOccurrence) -> Value {
    let at = hit.at;
    json!({
        "path": source.path,
        "line": at.line,
        "column": at.column,
        "end_line": at.end_line,
        "end_column": at.end_column,
        "byte": at.bytes.start,
        "end_byte": at.bytes.end,
        "text": hit.text,
        "concept": hit.occurrence.concept,
        "lang": hit.occurrence.lang.tag(),
        "status": hit.occurrence.status,
        "match": hit.occurrence.kind.name(),
    })
}

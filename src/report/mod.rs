//! Findings in the shapes that people and machines read.
//!
//! Knows findings, never the checks that made them nor the glossary.

mod checkstyle;
mod concise;
mod full;
mod github;
mod gitlab;
mod json;
mod junit;
mod rdjson;
mod sarif;
mod xml;

use crate::base::Lang;
use crate::finding::{Located, LocatedOccurrence, Rule, Severity};
use std::io::{self, Write};

/// What a report knows before the first finding.
#[derive(Debug, Clone)]
pub struct Header {
    /// Language of our own words.
    pub messages: Lang,
    /// Every rule of the run, sorted by id.
    pub rules: Vec<&'static Rule>,
    /// Version of woordkeur.
    pub version: &'static str,
    /// Whether every recognised occurrence is asked for.
    pub hits: bool,
    /// Width of the terminal in columns, where there is one.
    pub width: Option<usize>,
    /// Whether to write with colours.
    pub colour: bool,
}

/// A shape of report.
pub struct ReportFormat {
    /// For `--format`.
    pub name: &'static str,
    /// What it is for, in a few words.
    pub summary: &'static str,
    /// Makes one.
    pub make: fn() -> Box<dyn Report>,
}

/// Every shape, sorted by name.
pub static REPORTS: &[ReportFormat] = &[
    ReportFormat {
        name: "checkstyle",
        summary: "Checkstyle XML",
        make: || Box::<checkstyle::Checkstyle>::default(),
    },
    ReportFormat {
        name: "concise",
        summary: "one line for each finding",
        make: || Box::<concise::Concise>::default(),
    },
    ReportFormat {
        name: "full",
        summary: "the text with each finding marked",
        make: || Box::<full::Full>::default(),
    },
    ReportFormat {
        name: "github",
        summary: "annotations in GitHub Actions",
        make: || Box::<github::GitHub>::default(),
    },
    ReportFormat {
        name: "gitlab",
        summary: "GitLab code quality report",
        make: || Box::<gitlab::GitLab>::default(),
    },
    ReportFormat {
        name: "json",
        summary: "one JSON object",
        make: || Box::<json::Json>::default(),
    },
    ReportFormat {
        name: "jsonl",
        summary: "one JSON object a line for each finding",
        make: || Box::<json::JsonLines>::default(),
    },
    ReportFormat { name: "junit", summary: "JUnit XML", make: || Box::<junit::JUnit>::default() },
    ReportFormat {
        name: "rdjson",
        summary: "reviewdog diagnostics",
        make: || Box::<rdjson::RdJson>::default(),
    },
    ReportFormat { name: "sarif", summary: "SARIF 2.1.0", make: || Box::<sarif::Sarif>::default() },
];

/// One checked file as reports see it.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// Path as the user would write it, with `/`.
    pub path: &'a str,
    /// The file's text, decoded; locations are bytes of it.
    pub text: &'a str,
}

/// What a run came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Summary {
    /// Files checked.
    pub files: usize,
    /// Findings shown, by severity.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Notes.
    pub notes: usize,
}

impl Summary {
    /// All findings.
    pub const fn findings(&self) -> usize {
        self.errors + self.warnings + self.notes
    }

    /// Counts one finding.
    pub const fn count(&mut self, severity: Severity) {
        match severity {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
            Severity::Note => self.notes += 1,
        }
    }
}

/// A sink for findings: files in order, in each file findings by place and then rule, then its occurrences.
pub trait Report {
    /// Called once, first.
    fn begin(&mut self, header: &Header, out: &mut dyn Write) -> io::Result<()>;
    /// A finding.
    fn finding(
        &mut self,
        source: Source<'_>,
        finding: &Located,
        out: &mut dyn Write,
    ) -> io::Result<()>;
    /// A recognised occurrence; only called when the header says so.
    fn hit(
        &mut self,
        _source: Source<'_>,
        _hit: &LocatedOccurrence,
        _out: &mut dyn Write,
    ) -> io::Result<()> {
        Ok(())
    }
    /// Called once, last.
    fn finish(&mut self, summary: &Summary, out: &mut dyn Write) -> io::Result<()>;
}

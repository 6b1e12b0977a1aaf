use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Known findings that a run keeps quiet about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    /// Always `woordkeur.baseline/1`.
    pub schema: String,
    /// Sorted.
    pub findings: Vec<BaselineEntry>,
}

/// One known finding. Lines are not kept, so that text above it may change.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BaselineEntry {
    /// The file.
    pub path: String,
    /// Rule id.
    pub rule: String,
    /// The text that the finding points at.
    pub text: String,
    /// How many findings are alike in this file.
    pub count: usize,
}

impl Baseline {
    const SCHEMA: &str = "woordkeur.baseline/1";

    /// Counts findings, each a path, a rule id and a text.
    pub fn of(findings: impl Iterator<Item = (String, String, String)>) -> Self {
        let mut counts: BTreeMap<(String, String, String), usize> = BTreeMap::new();
        for finding in findings {
            *counts.entry(finding).or_default() += 1;
        }
        let entry = |((path, rule, text), count)| BaselineEntry { path, rule, text, count };
        Self { schema: Self::SCHEMA.to_owned(), findings: counts.into_iter().map(entry).collect() }
    }

    /// Reads what `write` wrote.
    pub fn parse(text: &str) -> Result<Self, String> {
        let baseline: Self = serde_json::from_str(text).map_err(|error| error.to_string())?;
        if baseline.schema != Self::SCHEMA {
            return Err(format!(
                "the baseline has the schema `{}`, not `{}`",
                baseline.schema,
                Self::SCHEMA
            ));
        }
        Ok(baseline)
    }

    /// As JSON, one entry a line would not be shorter than this.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }

    /// Takes one finding off the baseline; `false` when it is not on it.
    pub fn take(&mut self, path: &str, rule: &str, text: &str) -> bool {
        let found = self.findings.iter_mut().find(|entry| {
            entry.count > 0 && entry.path == path && entry.rule == rule && entry.text == text
        });
        found.is_some_and(|entry| {
            entry.count -= 1;
            true
        })
    }

    /// How many known findings were not there any more.
    pub fn stale(&self) -> usize {
        self.findings.iter().map(|entry| entry.count).sum()
    }
}

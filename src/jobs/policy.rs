//! Which findings are shown, and how bad each is.

use crate::finding::{Located, Rule, Severity};
use crate::project::{Config, Override};
use globset::{Glob, GlobMatcher};
use std::path::Path;

/// What settings and arguments say of findings.
#[derive(Debug, Clone, Default)]
pub struct Policy {
    /// Only these rules; empty for all.
    pub select: Vec<String>,
    /// Not these rules or concepts.
    pub ignore: Vec<String>,
    /// Milder findings are not shown.
    pub min_severity: Option<Severity>,
    /// Severities of single rules.
    pub severity: Vec<(String, Severity)>,
    overrides: Vec<(Vec<GlobMatcher>, Override)>,
}

impl Policy {
    /// The policy of settings, with globs counted from `folder`.
    pub fn of(config: &Config) -> Self {
        let matcher = |pattern: &String| Glob::new(pattern).ok().map(|glob| glob.compile_matcher());
        let overrides = config
            .overrides
            .iter()
            .map(|item| (item.paths.iter().filter_map(matcher).collect(), item.clone()));
        Self {
            select: config.check.select.clone(),
            ignore: config.check.ignore.clone(),
            min_severity: config.check.min_severity,
            severity: config
                .check
                .severity
                .iter()
                .map(|(rule, severity)| (rule.clone(), *severity))
                .collect(),
            overrides: overrides.collect(),
        }
    }

    /// Sets the severity of a finding in `path`; `false` when it is not to be shown.
    pub fn admit(&self, path: &Path, found: &mut Located) -> bool {
        let rule: &Rule = found.finding.rule;
        let concept = found.finding.concept.as_deref();
        let names = |list: &[String]| {
            list.iter().any(|name| name == rule.id || Some(name.as_str()) == concept)
        };
        let mut select = &self.select;
        let mut ignored = names(&self.ignore);
        let mut severity = find(&self.severity, rule.id);
        for (_, over) in
            self.overrides.iter().filter(|(globs, _)| globs.iter().any(|glob| glob.is_match(path)))
        {
            if let Some(own) = &over.select {
                select = own;
            }
            ignored |= names(&over.ignore);
            severity = over.severity.get(rule.id).copied().or(severity);
        }
        if let Some(severity) = severity {
            found.finding.severity = severity;
        }
        let selected = select.is_empty() || names(select);
        selected
            && !ignored
            && self.min_severity.is_none_or(|least| found.finding.severity >= least)
    }

    /// The language that the settings give to a file.
    pub fn lang(&self, path: &Path) -> Option<crate::base::Lang> {
        let matching = self
            .overrides
            .iter()
            .rev()
            .filter(|(globs, _)| globs.iter().any(|glob| glob.is_match(path)));
        matching.filter_map(|(_, over)| over.lang.as_deref()).find_map(crate::base::Lang::of_tag)
    }
}

fn find(list: &[(String, Severity)], rule: &str) -> Option<Severity> {
    list.iter().find(|(name, _)| name == rule).map(|(_, severity)| *severity)
}

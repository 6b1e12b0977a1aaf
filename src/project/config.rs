use super::files::{FileError, read};
use crate::base::{LineIndex, Span};
use crate::finding::Severity;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The settings of a project: `woordkeur.toml`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// `[project]`
    pub project: Project,
    /// `[check]`
    pub check: Check,
    /// `[[override]]`, in order; later ones win.
    #[serde(rename = "override", skip_serializing_if = "Vec::is_empty")]
    pub overrides: Vec<Override>,
    /// `[files]`
    pub files: Files,
    /// Where the settings were found; `None` for the defaults.
    #[serde(skip)]
    pub path: Option<PathBuf>,
}

/// Languages, style and glossary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Project {
    /// Language that texts are written in when nothing tells otherwise.
    pub source: Option<String>,
    /// House style.
    pub style: Option<String>,
    /// Glossary files and folders, from the folder of the settings.
    pub glossary: Vec<PathBuf>,
    /// Whether the glossary inside the program is used as well.
    pub builtin: bool,
}

impl Default for Project {
    fn default() -> Self {
        Self { source: None, style: None, glossary: Vec::new(), builtin: true }
    }
}

/// What is reported.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Check {
    /// Only these rules.
    pub select: Vec<String>,
    /// Not these rules or concepts.
    pub ignore: Vec<String>,
    /// Milder findings are not shown.
    pub min_severity: Option<Severity>,
    /// A finding at least this bad makes the run end with 1.
    pub fail_on: Option<Severity>,
    /// Severities of single rules.
    pub severity: BTreeMap<String, Severity>,
}

/// Settings for some of the files.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Override {
    /// Globs, from the folder of the settings.
    pub paths: Vec<String>,
    /// Rules to report there, in the place of `[check] select`.
    pub select: Option<Vec<String>>,
    /// Rules or concepts not to report there, besides `[check] ignore`.
    pub ignore: Vec<String>,
    /// Severities there.
    pub severity: BTreeMap<String, Severity>,
    /// Language of these files.
    pub lang: Option<String>,
}

/// Which files.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Files {
    /// Globs of files that are left out when folders are walked.
    pub exclude: Vec<String>,
}

/// Settings that could not be read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ConfigError {
    /// The file could not be read.
    #[error(transparent)]
    File(#[from] FileError),
    /// It says something that is not known.
    #[error("{path}:{line}:{column}: {message}")]
    Content {
        /// The file.
        path: String,
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
        /// What is wrong, and what is known.
        message: String,
    },
}

impl Config {
    /// The name of settings files.
    pub const FILE_NAME: &str = "woordkeur.toml";

    /// Reads settings from a file.
    pub fn load(path: &Path) -> Result<Self, ConfigError> {
        let bytes = read(path)?;
        let text = String::from_utf8_lossy(&bytes);
        let mut config: Self = toml::from_str(&text).map_err(|error| {
            let span = error.span().map_or(Span::default(), |range| {
                Span::new(range.start, range.end.max(range.start))
            });
            let at = LineIndex::new(&text).line_column(&text, span.start);
            let message = error.message().replace('\n', "; ");
            ConfigError::Content {
                path: path.display().to_string(),
                line: at.line,
                column: at.column,
                message,
            }
        })?;
        config.path = Some(path.to_owned());
        Ok(config)
    }

    /// The nearest settings in `folder` or above it; the defaults where there are none.
    pub fn find(folder: &Path) -> Result<Self, ConfigError> {
        let path = folder
            .ancestors()
            .map(|folder| folder.join(Self::FILE_NAME))
            .find(|path| path.is_file());
        path.map_or_else(|| Ok(Self::default()), |path| Self::load(&path))
    }

    /// The folder that relative paths in the settings start from.
    pub fn folder(&self) -> &Path {
        self.path.as_deref().and_then(Path::parent).unwrap_or(Path::new(""))
    }
}

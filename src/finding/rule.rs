use crate::base::Lang;
use std::fmt;

/// A rule that findings name. Ids are a contract: never renamed, never reused.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// Kebab-case; names the pattern found.
    pub id: &'static str,
    /// What a finding of it is worth unless the settings say otherwise.
    pub severity: Severity,
    /// One sentence, Dutch.
    pub summary_nl: &'static str,
    /// One sentence, English.
    pub summary_en: &'static str,
    /// Its page, Markdown.
    pub docs: &'static str,
}

impl Rule {
    /// The one-sentence summary.
    pub const fn summary(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Nl => self.summary_nl,
            Lang::En => self.summary_en,
        }
    }
}

/// How bad a finding is (SARIF `level`); ordered, the mildest first.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth a look.
    Note,
    /// Most likely wrong, or against the house style.
    Warning,
    /// Must not be published.
    Error,
}

impl Severity {
    /// The name in JSON and settings.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

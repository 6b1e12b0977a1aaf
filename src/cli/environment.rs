//! What the process is told by its surroundings, gathered once.

use crate::base::Lang;
use crate::glossary::Date;
use std::env;
use std::io::IsTerminal;
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

/// The surroundings.
#[derive(Debug, Clone)]
pub(super) struct Environment {
    /// The folder that the command was started in.
    pub(super) folder: PathBuf,
    /// Today, in UTC.
    pub(super) today: Date,
    /// Language of our own words.
    pub(super) messages: Lang,
    /// Whether standard output takes colour.
    pub(super) colour: bool,
    /// Whether standard error is a terminal, so that progress can be shown.
    pub(super) progress: bool,
    /// Width of the terminal.
    pub(super) width: Option<usize>,
    /// Where compiled glossaries are kept.
    pub(super) cache: Option<PathBuf>,
    /// Settings named by `WOORDKEUR_CONFIG`.
    pub(super) config: Option<PathBuf>,
}

impl Environment {
    /// Gathers it, with what the arguments say of language and colour.
    pub(super) fn gather(messages: Option<&str>, color: &str) -> Self {
        let variable = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
        let terminal = std::io::stdout().is_terminal();
        let plain = variable("NO_COLOR").is_some() || variable("TERM").as_deref() == Some("dumb");
        let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs());
        let locale =
            variable("LC_ALL").or_else(|| variable("LC_MESSAGES")).or_else(|| variable("LANG"));
        let asked = messages.map(str::to_owned).or(locale);
        Self {
            folder: env::current_dir().unwrap_or_default(),
            today: Date::from_unix_days(seconds / 86_400),
            messages: asked.as_deref().and_then(Lang::of_tag).unwrap_or(Lang::En),
            colour: color == "always" || (color == "auto" && terminal && !plain),
            progress: std::io::stderr().is_terminal(),
            width: variable("COLUMNS")
                .and_then(|columns| columns.parse().ok())
                .or_else(|| terminal.then(terminal_width).flatten()),
            cache: crate::project::cache_folder(variable),
            config: variable("WOORDKEUR_CONFIG").map(PathBuf::from),
        }
    }

    /// One of our own words.
    pub(super) const fn word(&self, en: &'static str, nl: &'static str) -> &'static str {
        match self.messages {
            Lang::Nl => nl,
            Lang::En => en,
        }
    }
}

fn terminal_width() -> Option<usize> {
    terminal_size::terminal_size().map(|(width, _)| usize::from(width.0))
}

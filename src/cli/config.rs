//! `woordkeur config show`, and how settings are found.

use super::environment::Environment;
use crate::project::{Config, ConfigError};
use anyhow::Context;
use clap::{Args, Subcommand};
use std::path::{Path, PathBuf};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Show the settings that hold for a file or folder
    Show {
        /// The file or folder
        #[arg(default_value = ".")]
        path: PathBuf,
        #[command(flatten)]
        source: Source,
    },
}

/// Where settings come from.
#[derive(Debug, Clone, Default, Args)]
pub(super) struct Source {
    /// Take the settings from this file
    #[arg(long, value_name = "FILE")]
    pub(super) config: Option<PathBuf>,
    /// Do not look for settings
    #[arg(long)]
    pub(super) isolated: bool,
}

impl Source {
    /// The settings for what lies at `path`: as named, else the nearest upward.
    pub(super) fn find(
        &self,
        path: &Path,
        environment: &Environment,
    ) -> Result<Config, ConfigError> {
        let named =
            self.config.as_deref().or(environment.config.as_deref().filter(|_| !self.isolated));
        if let Some(named) = named {
            return Config::load(named);
        }
        if self.isolated {
            return Ok(Config::default());
        }
        let absolute = environment.folder.join(path);
        let folder = if absolute.is_dir() {
            absolute.as_path()
        } else {
            absolute.parent().unwrap_or(&environment.folder)
        };
        Config::find(folder)
    }
}

pub(super) fn run(arguments: &Arguments, environment: &Environment) -> anyhow::Result<u8> {
    let Command::Show { path, source } = &arguments.command;
    let config = source.find(path, environment)?;
    match &config.path {
        Some(path) => println!("# {}", path.display()),
        None => println!(
            "# {}",
            environment.word(
                "no settings file; these are the defaults",
                "geen instellingenbestand; dit is wat dan geldt"
            )
        ),
    }
    print!("{}", toml::to_string(&config).context("settings can be written as TOML")?);
    Ok(0)
}

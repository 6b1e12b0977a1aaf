//! `woordkeur init`.

use super::environment::Environment;
use crate::project::write;
use anyhow::bail;
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The folder of the project
    #[arg(default_value = ".")]
    folder: PathBuf,
}

const SETTINGS: &str = r#"# Settings of woordkeur; `woordkeur config show` shows all that can be set.

[project]
source = "nl"
style = "taalunie"
glossary = ["glossary"]
"#;

const GLOSSARY: &str = r#"# The concepts of this project. They come before those of the built-in glossary.

[glossary]
format = 1
id = "project"
title = "Our own terms"

[[concept]]
id = "desk-editor"
nl = [
  { term = "eindredacteur", status = "preferred", pos = "noun", gender = "de" },
]
en = [
  { term = "desk editor", status = "preferred", pos = "noun" },
  { term = "copy editor", status = "admitted", pos = "noun" },
]
"#;

pub(super) fn run(arguments: &Arguments, environment: &Environment) -> anyhow::Result<u8> {
    let files = [("woordkeur.toml", SETTINGS), ("glossary/project.toml", GLOSSARY)];
    for (name, _) in files {
        let path = arguments.folder.join(name);
        if path.exists() {
            bail!(
                "{} {}",
                path.display(),
                environment.word(
                    "is already there; nothing was changed",
                    "bestaat al; er is niets veranderd"
                )
            );
        }
    }
    std::fs::create_dir_all(arguments.folder.join("glossary"))?;
    for (name, text) in files {
        let path = arguments.folder.join(name);
        write(&path, text.as_bytes())?;
        println!("{}", path.display());
    }
    Ok(0)
}

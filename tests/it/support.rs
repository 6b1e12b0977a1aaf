//! What several tests need: the built-in glossary, checked texts, files that are written anew on request.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use woordkeur::base::Lang;
use woordkeur::glossary::Date;
use woordkeur::jobs::{Checked, Compilation, Input, Policy, Settings, check, compile};
use woordkeur::matcher::Compiled;

/// The folder of the project.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Checks texts, each under a name, with the built-in glossary and what `adjust` makes of the settings.
pub(crate) fn checked(
    texts: &[(&str, &[u8])],
    style: Option<&str>,
    adjust: impl FnOnce(&mut Settings<'_>),
) -> Vec<Checked> {
    checked_with(&[], texts, style, adjust)
}

/// The same with glossary files of one's own.
pub(crate) fn checked_with(
    paths: &[PathBuf],
    texts: &[(&str, &[u8])],
    style: Option<&str>,
    adjust: impl FnOnce(&mut Settings<'_>),
) -> Vec<Checked> {
    let what = Compilation {
        builtin: true,
        paths: paths.to_vec(),
        style: style.map(str::to_owned),
        today: Date { year: 2026, month: 1, day: 1 },
        cache: None,
    };
    let bytes = compile(&what).expect("the glossary is sound");
    let compiled = Compiled::open(&bytes, None).expect("it was just compiled");
    let mut settings = Settings {
        compiled,
        lang: None,
        fallback: Lang::Nl,
        policy: Policy::default(),
        each_file: false,
        hits: false,
        jobs: 1,
    };
    adjust(&mut settings);
    let inputs: Vec<Input> = texts
        .iter()
        .map(|(name, bytes)| Input::Memory { name: (*name).to_owned(), bytes: bytes.to_vec() })
        .collect();
    check(&inputs, &settings, &|_| {})
}

/// Compares `found` with the file at `path`, which `SNAPSHOTS=overwrite` writes anew.
pub(crate) fn compare(path: &Path, found: &str) {
    if std::env::var("SNAPSHOTS").is_ok_and(|value| value == "overwrite") {
        std::fs::write(path, found).unwrap();
    }
    let expected = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        found == expected,
        "{} differs; SNAPSHOTS=overwrite cargo test accepts this:\n{found}",
        path.display()
    );
}

/// Runs the command in `folder`, away from the settings and the cache of whoever runs the tests.
pub(crate) fn command(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_woordkeur"))
        .args(arguments)
        .current_dir(folder)
        .env("XDG_CACHE_HOME", folder.join(".cache"))
        .env("LC_ALL", "C")
        .env_remove("WOORDKEUR_CONFIG")
        .output()
        .expect("the command was built")
}

/// What the command wrote and its exit code.
pub(crate) fn told(output: &Output) -> (i32, String, String) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code().unwrap_or(-1), text(&output.stdout), text(&output.stderr))
}

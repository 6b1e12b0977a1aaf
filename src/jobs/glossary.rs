//! From glossary files to a compiled glossary, by way of the cache.

use crate::glossary::{Date, Glossary, Loaded, Mistake, Resolved, load};
use crate::matcher::{Compiled, build};
use crate::project::{Bytes, FileError, load_cached, read_glossary_folder, store_cached};
use std::path::{Path, PathBuf};
use xxhash_rust::xxh3::Xxh3;

/// The glossary inside the program: file names and texts.
pub static BUILTIN: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/builtin.rs"));

/// What to compile.
#[derive(Debug, Clone)]
pub struct Compilation<'a> {
    /// Whether the glossary inside the program is part of it.
    pub builtin: bool,
    /// Glossary files and folders of the project.
    pub paths: Vec<PathBuf>,
    /// House style.
    pub style: Option<String>,
    /// Today.
    pub today: Date,
    /// Where compiled glossaries are kept; `None` to do without.
    pub cache: Option<&'a Path>,
}

/// Why there is no glossary.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum GlossaryError {
    /// A file could not be read.
    #[error(transparent)]
    File(#[from] FileError),
    /// The files have mistakes.
    #[error("the glossary has {} mistake(s)", .0.len())]
    Mistakes(Vec<Mistake>),
    /// The style cannot be used.
    #[error("{0}")]
    Style(String),
}

/// Reads the glossary files; mistakes in them come back with what could be read.
pub fn load_glossary(builtin: bool, paths: &[PathBuf]) -> Result<Loaded, FileError> {
    Ok(load(&layers(builtin, paths)?))
}

/// The compiled glossary, from the cache where it is there.
pub fn compile(what: &Compilation<'_>) -> Result<Bytes, GlossaryError> {
    let layers = layers(what.builtin, &what.paths)?;
    let fingerprint = fingerprint(&layers, what);
    if let Some(bytes) = what.cache.and_then(|folder| load_cached(folder, fingerprint))
        && Compiled::open(&bytes, Some(fingerprint)).is_ok()
    {
        return Ok(bytes);
    }
    let loaded = load(&layers);
    if !loaded.mistakes.is_empty() {
        return Err(GlossaryError::Mistakes(loaded.mistakes));
    }
    let style = resolve(&loaded.glossary, what.style.as_deref(), what.today)?;
    let bytes = build(&loaded.glossary, &style, fingerprint);
    if let Some(folder) = what.cache {
        // A cache that cannot be written costs time, nothing else.
        drop(store_cached(folder, fingerprint, &bytes));
    }
    Ok(Bytes::Owned(bytes))
}

fn resolve(
    glossary: &Glossary,
    style: Option<&str>,
    today: Date,
) -> Result<Resolved, GlossaryError> {
    Resolved::new(glossary, style, today).map_err(GlossaryError::Style)
}

fn layers(builtin: bool, paths: &[PathBuf]) -> Result<Vec<Vec<(String, String)>>, FileError> {
    let mut layers = Vec::new();
    if builtin {
        let own = |&(name, text): &(&str, &str)| (format!("builtin:{name}"), text.to_owned());
        layers.push(BUILTIN.iter().map(own).collect());
    }
    let mut project = Vec::new();
    for path in paths {
        project.extend(read_glossary_folder(path)?);
    }
    layers.push(project);
    Ok(layers)
}

fn fingerprint(layers: &[Vec<(String, String)>], what: &Compilation<'_>) -> u64 {
    let mut hasher = Xxh3::new();
    let mut add = |text: &str| {
        hasher.update(&(text.len() as u64).to_le_bytes());
        hasher.update(text.as_bytes());
    };
    add(env!("WOORDKEUR_BUILD"));
    add(what.style.as_deref().unwrap_or_default());
    add(&what.today.to_string());
    for layer in layers {
        add("layer");
        for (path, text) in layer {
            add(path);
            add(text);
        }
    }
    hasher.digest()
}

use super::files::{FileError, write};
use super::map::Bytes;
use std::fs;
use std::path::{Path, PathBuf};

/// Where compiled glossaries are kept, given what the environment says; `None` where there is no such place.
pub fn cache_folder(variable: impl Fn(&str) -> Option<String>) -> Option<PathBuf> {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    set("XDG_CACHE_HOME")
        .or_else(|| set("LOCALAPPDATA"))
        .or_else(|| set("HOME").map(|home| home.join(".cache")))
        .map(|folder| folder.join("woordkeur"))
}

/// The cached bytes made of inputs with this fingerprint, if there are any.
pub fn load_cached(folder: &Path, fingerprint: u64) -> Option<Bytes> {
    Bytes::map(&file_of(folder, fingerprint)).ok()
}

/// Keeps bytes for the next run.
pub fn store_cached(folder: &Path, fingerprint: u64, bytes: &[u8]) -> Result<(), FileError> {
    fs::create_dir_all(folder).map_err(|error| FileError::new(folder, "make the folder", error))?;
    write(&file_of(folder, fingerprint), bytes)
}

fn file_of(folder: &Path, fingerprint: u64) -> PathBuf {
    folder.join(format!("{fingerprint:016x}.glossary"))
}

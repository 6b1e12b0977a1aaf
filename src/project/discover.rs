use super::files::FileError;
use globset::{Glob, GlobSet, GlobSetBuilder};
use ignore::WalkBuilder;
use std::io;
use std::path::{Path, PathBuf};

/// The files that some paths stand for.
#[derive(Debug, Default)]
pub struct Found {
    /// Sorted, each once.
    pub files: Vec<PathBuf>,
    /// Paths that led nowhere; the others were walked all the same.
    pub errors: Vec<FileError>,
}

/// Finds the files under `paths`. A file named outright is always there unless `force_exclude`; a folder is walked
/// without what `.gitignore`, `.ignore` and `.woordkeurignore` leave out, hidden files, what `exclude` names, and
/// files that `wanted` does not want by their name.
pub fn discover(
    paths: &[PathBuf],
    exclude: &[String],
    force_exclude: bool,
    wanted: &dyn Fn(&str) -> bool,
) -> Found {
    let mut found = Found::default();
    let excluded = globs(exclude);
    for path in paths {
        match std::fs::metadata(path) {
            Err(error) => found.errors.push(FileError::new(path, "read", error)),
            Ok(metadata) if metadata.is_file() => {
                if !(force_exclude && is_excluded(path, &excluded)) {
                    found.files.push(path.clone());
                }
            }
            Ok(metadata) if metadata.is_dir() => walk(path, &excluded, wanted, &mut found),
            Ok(_) => {
                let error = io::Error::other("neither a file nor a folder");
                found.errors.push(FileError::new(path, "read", error));
            }
        }
    }
    found.files.sort();
    found.files.dedup();
    found
}

fn walk(folder: &Path, excluded: &GlobSet, wanted: &dyn Fn(&str) -> bool, found: &mut Found) {
    let mut builder = WalkBuilder::new(folder);
    builder
        .add_custom_ignore_filename(".woordkeurignore")
        .require_git(false)
        .sort_by_file_path(Ord::cmp);
    for entry in builder.build() {
        match entry {
            Ok(entry) => {
                let path = entry.path();
                let name = entry.file_name().to_string_lossy();
                let is_file = entry.file_type().is_some_and(|kind| kind.is_file());
                if is_file && wanted(&name) && !is_excluded(path, excluded) {
                    let clean = path.strip_prefix("./").unwrap_or(path);
                    found.files.push(clean.to_owned());
                }
            }
            Err(error) => {
                let place = folder.to_owned();
                let source = error.io_error().map_or_else(
                    || io::Error::other(error.to_string()),
                    |io| io::Error::new(io.kind(), error.to_string()),
                );
                found.errors.push(FileError { path: place, action: "walk", source });
            }
        }
    }
}

fn is_excluded(path: &Path, excluded: &GlobSet) -> bool {
    path.ancestors().any(|part| !part.as_os_str().is_empty() && excluded.is_match(part))
}

/// The globs that can be read; the settings have refused the others before.
fn globs(patterns: &[String]) -> GlobSet {
    let mut builder = GlobSetBuilder::new();
    for pattern in patterns {
        for pattern in [pattern.clone(), format!("**/{pattern}")] {
            if let Ok(glob) = Glob::new(&pattern) {
                builder.add(glob);
            }
        }
    }
    builder.build().unwrap_or_else(|_| GlobSet::empty())
}

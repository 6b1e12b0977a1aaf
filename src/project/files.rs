use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A file that could not be read or written.
#[derive(Debug, thiserror::Error)]
#[error("cannot {action} {}", path.display())]
pub struct FileError {
    /// The file.
    pub path: PathBuf,
    /// `read`, `write`, `open the folder`.
    pub action: &'static str,
    /// Why.
    #[source]
    pub source: io::Error,
}

impl FileError {
    pub(super) fn new(path: &Path, action: &'static str, source: io::Error) -> Self {
        Self { path: path.to_owned(), action, source }
    }
}

/// All bytes of a file.
pub fn read(path: &Path) -> Result<Vec<u8>, FileError> {
    fs::read(path).map_err(|error| FileError::new(path, "read", error))
}

/// Puts `bytes` in the place of a file, all or nothing: they are written beside it and take its name in one step.
/// Permissions stay, a link keeps pointing at the file, and a read-only file is left alone.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let fail = |error| FileError::new(path, "write", error);
    let target = if path.exists() { path.canonicalize().map_err(fail)? } else { path.to_owned() };
    let permissions = match fs::metadata(&target) {
        Ok(metadata) => Some(metadata.permissions()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(fail(error)),
    };
    if permissions.as_ref().is_some_and(fs::Permissions::readonly) {
        return Err(fail(io::Error::new(io::ErrorKind::PermissionDenied, "the file is read-only")));
    }
    let folder =
        target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(fail)?;
    file.write_all(bytes).map_err(fail)?;
    if let Some(permissions) = permissions {
        file.as_file().set_permissions(permissions).map_err(fail)?;
    }
    file.as_file().sync_all().map_err(fail)?;
    file.persist(&target).map_err(|error| fail(error.error))?;
    Ok(())
}

/// The TOML files of a glossary folder, with their texts, sorted by path; of a single file just that one.
pub fn read_glossary_folder(folder: &Path) -> Result<Vec<(String, String)>, FileError> {
    let mut paths = Vec::new();
    collect(folder, &mut paths)?;
    paths.sort();
    let text = |path: PathBuf| {
        let text =
            fs::read_to_string(&path).map_err(|error| FileError::new(&path, "read", error))?;
        Ok((path.to_string_lossy().replace('\\', "/"), text))
    };
    paths.into_iter().map(text).collect()
}

fn collect(path: &Path, out: &mut Vec<PathBuf>) -> Result<(), FileError> {
    let fail = |error| FileError::new(path, "read the glossary at", error);
    if fs::metadata(path).map_err(fail)?.is_file() {
        out.push(path.to_owned());
        return Ok(());
    }
    for entry in fs::read_dir(path).map_err(fail)? {
        let path = entry.map_err(fail)?.path();
        if path.is_dir() {
            collect(&path, out)?;
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            out.push(path);
        }
    }
    Ok(())
}

//! Files shown in memory instead of being read. The one module with `unsafe`.

#![expect(unsafe_code, reason = "mapping a file is unsafe: another process may change it")]

use memmap2::Mmap;
use std::fs::File;
use std::io;
use std::ops::Deref;
use std::path::Path;

/// Bytes of a cache file, or of one that was just made.
#[derive(Debug)]
pub enum Bytes {
    /// Mapped.
    Mapped(Mmap),
    /// In memory of our own.
    Owned(Vec<u8>),
}

impl Bytes {
    /// Maps a file.
    ///
    /// Cache files are written whole under another name and then renamed, never changed in place, so what is mapped
    /// stays as it is even when a newer file takes the name.
    pub(super) fn map(path: &Path) -> io::Result<Self> {
        let file = File::open(path)?;
        // SAFETY: the file is ours by name and place, and nothing of ours writes into an existing one. Should a
        // stranger do so, the checksum made at opening may no longer hold; every offset is checked on reading.
        let map = unsafe { Mmap::map(&file)? };
        Ok(Self::Mapped(map))
    }
}

impl Deref for Bytes {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        match self {
            Self::Mapped(map) => map,
            Self::Owned(bytes) => bytes,
        }
    }
}

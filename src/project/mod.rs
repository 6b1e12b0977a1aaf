//! Settings and files: the only library layer that reads and writes the disk.
//!
//! Knows nothing of checks. What the edges gathered (folder, environment, time) is handed in.

#![expect(clippy::disallowed_methods, reason = "this is the layer that opens files")]

mod baseline;
mod cache;
mod config;
mod discover;
mod files;
mod map;

pub use baseline::{Baseline, BaselineEntry};
pub use cache::{cache_folder, load_cached, store_cached};
pub use config::{Config, ConfigError, Override};
pub use discover::{Found, discover};
pub use files::{FileError, read, read_glossary_folder, write};
pub use map::Bytes;

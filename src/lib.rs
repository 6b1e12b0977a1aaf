//! woordkeur checks Dutch and English texts against a glossary of concepts, and mends what is safe to mend.
//!
//! The layers, lowest first; each may use only those above it in this list, and `tests/it/tidy.rs` holds
//! the exact table. Data flows one way: bytes → document → tokens → hits → findings → report.

pub mod base;
pub mod check;
pub mod cli;
pub mod document;
pub mod finding;
pub mod format;
pub mod glossary;
pub mod jobs;
pub mod matcher;
pub mod project;
pub mod report;
pub mod text;

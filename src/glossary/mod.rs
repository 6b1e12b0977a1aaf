//! Concepts, the terms that name them in Dutch and English, and the house styles that choose between terms.
//!
//! The data model is that of ISO 1087 and ISO 30042 (TBX); the master is TOML, format 1, as
//! `docs/glossary-file.md` describes it. Works on text that is handed in and knows no file system, no format but
//! TOML, and no check.

mod concept;
mod date;
mod format;
mod load;
mod mistake;
mod style;
mod term;
mod validate;

pub use concept::{
    Concept, Definition, Evidence, FilePlace, Glossary, GlossaryFile, History, Origin,
};
pub use date::Date;
pub use format::format;
pub use load::{Loaded, load};
pub use mistake::Mistake;
pub use style::{Acronyms, GenitiveNorm, Ize, Resolved, Style, Switches};
pub use term::{CasePolicy, Compounds, Matching, Status, Term, TermType, Valid};

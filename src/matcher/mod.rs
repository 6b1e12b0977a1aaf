//! Where the terms of a glossary stand in a text.
//!
//! Knows glossaries and language, nothing of findings. The one idea: whatever can be known of a word is
//! worked out once. Forms are expanded when the glossary is compiled, a text is cut into words that are only
//! hashes, and a memo holds for each hash whether it is worth a look at all. Letters are compared, compounds
//! taken apart and neighbours weighed only where something was recognised.

mod build;
mod compiled;
mod derive;
mod fit;
mod resolve;
mod scan;

pub use build::build;
pub use compiled::{
    Case, Class, Compiled, CompiledError, ConceptId, ConceptRecord, Flaw, FormId, FormRecord,
    MAGIC, Slot, TermId, TermRecord,
};
pub use fit::starts_sentence;
pub use resolve::{Hit, HitFlaw, resolve};
pub use scan::{Scan, Scanner, UnitScan};

//! One use case a file: plain data in, plain data out.
//!
//! Knows neither arguments nor terminals. What the edges need (progress) they hand in as a function.

mod check;
mod fix;
mod glossary;
mod parallel;
mod pass;
mod policy;
mod words;

pub use check::{Checked, Input, Settings, check};
pub use fix::{Mended, mend};
pub use glossary::{BUILTIN, Compilation, GlossaryError, compile, load_glossary};
pub use policy::Policy;

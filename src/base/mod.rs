//! Offsets, languages and the few words that every layer speaks.
//!
//! Knows nothing but `std`. Offsets are bytes everywhere; characters exist only in reports.

mod lang;
mod line_index;
mod match_kind;
mod span;

pub use lang::Lang;
pub use line_index::{LineColumn, LineIndex};
pub use match_kind::MatchKind;
pub use span::Span;

//! The one test binary beside the unit tests.

#![expect(clippy::disallowed_methods, reason = "tests read and write files")]
#![expect(
    clippy::unwrap_used,
    clippy::string_slice,
    reason = "a failing test may say so by a panic"
)]

mod bad_input;
mod behaviour;
mod checks;
mod facts;
mod fixes;
mod formats;
mod lexicon;
mod oracle;
mod reports;
mod schemas;
mod support;
mod tidy;

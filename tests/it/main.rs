//! The one test binary beside the unit tests.

#![expect(clippy::disallowed_methods, reason = "tests read and write files")]

mod bad_input;
mod behaviour;
mod checks;
mod facts;
mod fixes;
mod formats;
mod lexicon;
mod reports;
mod support;
mod tidy;

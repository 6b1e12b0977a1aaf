//! The one test binary beside the unit tests.

#![expect(clippy::disallowed_methods, reason = "tests read and write files")]

mod lexicon;

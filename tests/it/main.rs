//! The one test binary beside the unit tests.

mod lexicon;

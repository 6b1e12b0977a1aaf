//! Mending a file with the fixes of its findings.

use super::check::{Checked, Input, Settings, check};
use crate::document::{Splice, splice};

/// What mending a file came to.
#[derive(Debug, Clone)]
pub struct Mended {
    /// The mended text.
    pub text: String,
    /// How many fixes were applied.
    pub applied: usize,
    /// What is left to report of the mended text.
    pub rest: Checked,
}

/// Rounds after which mending ends even if a fix should make new work.
const ROUNDS_MAX: usize = 8;

/// Applies the fixes of a file's findings, safe ones or all, until none is left. `None` where there is none.
/// The rules that weigh all files together have no fixes, so one file is mended at a time.
pub fn mend(file: &Checked, settings: &Settings<'_>, with_unsafe: bool) -> Option<Mended> {
    let mut text = file.text.clone();
    let mut applied = 0;
    let mut current = file.clone();
    for _ in 0..ROUNDS_MAX {
        let fixes = current.findings.iter().filter_map(|found| found.fixes.first());
        let splices: Vec<Splice> = fixes
            .filter(|fix| fix.safe || with_unsafe)
            .map(|fix| Splice { span: fix.at.bytes, replacement: fix.replacement.clone() })
            .collect();
        if splices.is_empty() {
            break;
        }
        let (mended, left_out) = splice(&text, &splices).ok()?;
        applied += splices.len() - left_out.len();
        text = mended;
        let input = Input::Memory { name: file.name.clone(), bytes: text.clone().into_bytes() };
        current = check(&[input], settings, &|_| {}).pop()?;
    }
    (applied > 0).then_some(Mended { text, applied, rest: current })
}

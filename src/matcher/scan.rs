//! The quick pass over a text: words, their hashes, and which of them are worth a look.

use super::compiled::{Compiled, Slot};
use super::derive::{Derived, derive};
use crate::base::{Lang, Span};
use crate::text::fold::fold;
use crate::text::language::{Counts, function_word};
use crate::text::romanisation::respell;
use crate::text::token::{Token, tokenize};
use std::collections::BTreeSet;
use std::ops::Range;

/// Bytes of the shortest word whose spelling is compared with others.
const VOCABULARY_LEN_MIN: usize = 7;

/// What the quick pass found in the units of one document. Reused from document to document.
#[derive(Debug, Default)]
pub struct Scan {
    /// The words of all units.
    pub tokens: Vec<Token>,
    /// Per unit, in order.
    pub units: Vec<UnitScan>,
    /// Words worth a look: index into `tokens`, and number of the analysis.
    marks: Vec<(u32, u32)>,
}

/// What the quick pass found in one unit.
#[derive(Debug, Clone, Default)]
pub struct UnitScan {
    /// Its words in `Scan::tokens`.
    pub tokens: Range<usize>,
    /// Its marks in `Scan::marks`.
    marks: Range<usize>,
    /// Function words seen.
    pub counts: Counts,
    /// Whether some word stands twice in a row.
    pub doubled: bool,
}

impl Scan {
    /// Forgets the last document.
    pub fn clear(&mut self) {
        self.tokens.clear();
        self.units.clear();
        self.marks.clear();
    }

    /// Function words of all units.
    pub fn counts(&self) -> Counts {
        let mut sum = Counts::default();
        for unit in &self.units {
            sum.add(unit.counts);
        }
        sum
    }

    /// Whether nothing in the unit is worth a second look.
    pub fn is_quiet(&self, unit: usize) -> bool {
        self.units.get(unit).is_none_or(|unit| unit.marks.is_empty() && !unit.doubled)
    }

    /// The words of a unit.
    pub fn words(&self, unit: usize) -> &[Token] {
        let range = self.units.get(unit).map_or(0..0, |unit| unit.tokens.clone());
        self.tokens.get(range).unwrap_or_default()
    }

    /// The marked words of a unit: index among the unit's words, and number of the analysis.
    pub(super) fn marks(&self, unit: usize) -> impl Iterator<Item = (usize, u32)> {
        let unit = self.units.get(unit).cloned().unwrap_or_default();
        let marks = self.marks.get(unit.marks).unwrap_or_default();
        marks.iter().map(move |&(token, analysis)| (token as usize - unit.tokens.start, analysis))
    }
}

/// What is known of a word, whatever its place.
#[derive(Debug, Clone, Default)]
pub(super) struct Analysis {
    /// Its forms in the glossary, and whether longer terms begin with it.
    pub(super) slot: Option<Slot>,
    /// What was worked out of a word that is in no table.
    pub(super) derived: Vec<Derived>,
    /// Whether it looks like a name in the romanisation of one of the languages.
    pub(super) romanised: bool,
    /// Length in bytes of the spelling that `derived` was worked out of.
    pub(super) len: usize,
}

/// Scans documents one after another. One a thread: the memo grows wiser as it goes.
#[derive(Debug)]
pub struct Scanner<'a> {
    /// The glossary.
    pub compiled: Compiled<'a>,
    memo: Memo,
    analyses: Vec<Analysis>,
    vocabulary: BTreeSet<String>,
}

impl<'a> Scanner<'a> {
    /// A scanner that has seen nothing yet.
    pub fn new(compiled: Compiled<'a>) -> Self {
        Self {
            compiled,
            memo: Memo::new(),
            analyses: vec![Analysis::default()],
            vocabulary: BTreeSet::new(),
        }
    }

    /// Scans the text of the next unit.
    pub fn scan(&mut self, text: &str, scan: &mut Scan) {
        let first = scan.tokens.len();
        let first_mark = scan.marks.len();
        tokenize(text, &mut scan.tokens);
        let mut counts = Counts::default();
        let mut doubled = false;
        let mut last = 0;
        for (index, token) in scan.tokens.iter().enumerate().skip(first) {
            doubled |= token.hash == last;
            last = token.hash;
            let value = match self.memo.get(token.hash) {
                Some(value) => value,
                None => self.meet(token.of(text), token.hash),
            };
            counts.nl += value & 1;
            counts.en += (value >> 1) & 1;
            if value > 3 {
                scan.marks.push((u32::try_from(index).unwrap_or(u32::MAX), value >> 2));
            }
        }
        scan.units.push(UnitScan {
            tokens: first..scan.tokens.len(),
            marks: first_mark..scan.marks.len(),
            counts,
            doubled,
        });
    }

    /// The distinct long words without a capital that are no terms, folded: those whose spelling may compete.
    pub fn into_vocabulary(self) -> BTreeSet<String> {
        self.vocabulary
    }

    fn note(&mut self, word: &str, slot: Option<Slot>) {
        let plain = |c: char| (c.is_alphabetic() && !c.is_uppercase()) || c == '-';
        if word.len() >= VOCABULARY_LEN_MIN
            && slot.is_none_or(|slot| slot.len == 0)
            && word.chars().all(plain)
        {
            self.vocabulary.insert(fold(word).into_owned());
        }
    }

    /// The words of a unit, by index, that are in no table and look like romanised names.
    pub fn names(&self, scan: &Scan, unit: usize) -> Vec<usize> {
        scan.marks(unit)
            .filter(|(_, number)| self.analysis(*number).romanised)
            .map(|(word, _)| word)
            .collect()
    }

    /// What is known under the number that a mark holds.
    pub(super) fn analysis(&self, number: u32) -> &Analysis {
        self.analyses.get(number as usize).unwrap_or(&self.analyses[0])
    }

    /// Works out a word that the memo does not know.
    #[cold]
    fn meet(&mut self, word: &str, hash: u64) -> u32 {
        let mut value = match function_word(hash) {
            Some(Lang::Nl) => 1,
            Some(Lang::En) => 2,
            None => 0,
        };
        let slot = self.compiled.slot(hash);
        self.note(word, slot);
        let in_table = slot.is_some_and(|slot| slot.len > 0);
        let derived = if in_table || value != 0 { Vec::new() } else { derive(self.compiled, word) };
        let romanised =
            !in_table && Lang::ALL.into_iter().any(|lang| respell(word, lang).is_some());
        if slot.is_some() || romanised || !derived.is_empty() {
            value |= u32::try_from(self.analyses.len()).unwrap_or(0) << 2;
            self.analyses.push(Analysis { slot, derived, romanised, len: word.len() });
        }
        self.memo.set(hash, value);
        value
    }
}

/// A direct-mapped memory of word hashes. A word that was pushed out is simply worked out again.
#[derive(Debug)]
struct Memo {
    entries: Vec<(u64, u32)>,
    filled: usize,
}

impl Memo {
    /// Small at first: a single short file should not pay for megabytes of zeroes.
    const LEN_MIN: usize = 1 << 12;
    const LEN_MAX: usize = 1 << 18;

    fn new() -> Self {
        Self { entries: vec![(0, 0); Self::LEN_MIN], filled: 0 }
    }

    fn get(&self, hash: u64) -> Option<u32> {
        let entry = self.entries[self.index(hash)];
        (entry.0 == hash).then_some(entry.1)
    }

    fn set(&mut self, hash: u64, value: u32) {
        if self.filled * 2 > self.entries.len() && self.entries.len() < Self::LEN_MAX {
            let old = std::mem::take(&mut self.entries);
            self.entries = vec![(0, 0); old.len() * 8];
            self.entries.truncate(Self::LEN_MAX);
            for entry in old.into_iter().filter(|entry| entry.0 != 0) {
                let index = self.index(entry.0);
                self.entries[index] = entry;
            }
        }
        let index = self.index(hash);
        self.filled += usize::from(self.entries[index].0 == 0);
        self.entries[index] = (hash, value);
    }

    #[expect(clippy::cast_possible_truncation, reason = "masked to the length")]
    fn index(&self, hash: u64) -> usize {
        hash as usize & (self.entries.len() - 1)
    }
}

/// The gap between two words as far as terms care: `Some` with a number that is equal for gaps that may stand for
/// each other, `None` where no term goes on.
pub(super) fn gap(text: &str, between: Span) -> Option<u64> {
    let gap = between.of(text);
    if gap.len() > 12 {
        return None;
    }
    if gap == " " {
        return Some(SPACE);
    }
    let mut newlines = 0;
    let mut number = 0u64;
    for c in gap.chars() {
        match c {
            '\n' => newlines += 1,
            _ if c.is_whitespace() => {}
            ',' | ';' | '!' | '?' | '(' | ')' | '"' | '“' | '”' => return None,
            _ => number = number.wrapping_mul(131).wrapping_add(u64::from(u32::from(c))),
        }
    }
    (newlines < 2).then_some(if number == 0 { SPACE } else { number })
}

/// White space, also with one line break or a no-break space.
pub(super) const SPACE: u64 = 1;

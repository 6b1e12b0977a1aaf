//! The compiled glossary: every form of every term in one block of bytes.
//!
//! The block is what the cache file holds and what a memory map shows: a header, a hash table, fixed-size
//! records and an arena of text, all little-endian. Reading it needs no allocation and no parsing, so opening
//! costs the same for four hundred concepts and for fifty thousand. The bytes are checked once when opened;
//! afterwards an offset that points nowhere reads as nothing instead of panicking.

use crate::base::Lang;
use crate::glossary::Status;
use crate::text::grammar::{FormKind, Gender, Number, Pos};
use std::ops::Range;

/// First bytes of a compiled glossary; the last one is the version of the layout.
pub const MAGIC: [u8; 8] = *b"wkglos\x00\x01";

/// Bytes of a header: magic, fingerprint of the inputs, checksum of the body, six section starts, total.
const HEADER_LEN: usize = 8 + 8 + 8 + SECTIONS * 4 + 4;
const SECTIONS: usize = 6;

pub(super) const SLOT_LEN: usize = 16;
pub(super) const FORM_LEN: usize = 12;
pub(super) const TERM_LEN: usize = 40;
pub(super) const CONCEPT_LEN: usize = 16;
pub(super) const NEAR_LEN: usize = 16;

/// The sections that hold records of one length, by their place in the file; the hash table is the first, the
/// index of near spellings the last.
#[derive(Clone, Copy)]
enum Section {
    Lists = 1,
    Forms = 2,
    Terms = 3,
    Concepts = 4,
}

/// Why bytes are no compiled glossary that this version can use. The remedy is always the same: compile anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CompiledError {
    /// Another kind of file, or another version.
    #[error("this is no compiled glossary of this version")]
    Foreign,
    /// Cut off or changed.
    #[error("the compiled glossary is damaged")]
    Damaged,
    /// Made of other inputs.
    #[error("the compiled glossary is out of date")]
    Stale,
}

/// A compiled glossary over bytes that somebody else keeps.
#[derive(Debug, Clone, Copy)]
pub struct Compiled<'a> {
    bytes: &'a [u8],
    starts: [usize; SECTIONS + 1],
    slot_mask: usize,
}

/// Number of a form in a compiled glossary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FormId(pub u32);

/// Number of a term in a compiled glossary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TermId(pub u32);

/// Number of a concept in a compiled glossary; ascending with its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ConceptId(pub u32);

/// What is wrong with a form that the compiler listed because people write it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Flaw {
    /// Nothing.
    None,
    /// Apostrophe before a genitive -s that is simply attached: *Poetin's*; or the reverse, *Obamas*.
    Genitive,
    /// Accents or tremas left out: *Oekraine*.
    Diacritics,
    /// A hyphen left out or put in: *deescalatie*.
    Hyphen,
    /// One word written as two: *klimaat akkoord*.
    Split,
    /// Not a form at all but a phrase in which the term is not this concept: *kip Kiev*.
    Exception,
}

impl Flaw {
    const ALL: [Self; 6] =
        [Self::None, Self::Genitive, Self::Diacritics, Self::Hyphen, Self::Split, Self::Exception];

    fn of(number: u8) -> Self {
        Self::ALL.get(usize::from(number)).copied().unwrap_or(Self::Exception)
    }
}

/// What the table says of a hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Slot {
    /// First entry in the lists of form numbers.
    pub list: u32,
    /// How many forms have this hash.
    pub len: u16,
    /// Whether longer sequences of words begin like this.
    pub prefix: bool,
}

/// A form of a term.
#[derive(Debug, Clone, Copy)]
pub struct FormRecord<'a> {
    /// Its number.
    pub id: FormId,
    /// Its term.
    pub term: TermId,
    /// Which form it is.
    pub kind: FormKind,
    /// What is wrong with it.
    pub flaw: Flaw,
    /// How it is written; a flawed form as people write it.
    pub text: &'a str,
}

/// A term with what checks ask of it.
#[derive(Debug, Clone, Copy)]
pub struct TermRecord<'a> {
    /// Its number.
    pub id: TermId,
    /// Its concept.
    pub concept: ConceptId,
    /// Its language.
    pub lang: Lang,
    /// Its status.
    pub status: Status,
    /// Part of speech.
    pub pos: Option<Pos>,
    /// Gender.
    pub gender: Option<Gender>,
    /// Number.
    pub number: Option<Number>,
    /// Which of its kind it is: variants compete within a class only.
    pub class: Class,
    /// Whether another case than its own can still be this term.
    pub case: Case,
    /// Whether it may be part of a compound: 0 never, 1 with a hyphen, 2 any.
    pub compounds: u8,
    /// Whether it holds for the active style: `false` when the style wants `instead`.
    pub liked: bool,
    /// The term.
    pub text: &'a str,
    /// Its forms: the paradigm first (the lemma first of all), then the flawed ones.
    pub forms: (u32, u16),
    /// What should stand in its place, where something should.
    pub instead: Option<TermId>,
}

/// Terms of one class are variants of each other; an acronym beside its full form is not a variant of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Class {
    /// No type, or `variant`, `phrase`, `transcription`, `transliteration`.
    Plain,
    /// `full`.
    Full,
    /// `acronym`, `initialism`, `abbreviation`.
    Acronym,
    /// `short`: a surname beside the full name.
    Short,
}

/// How letter case counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Case {
    /// Must be as in the term, but for a capital where a sentence begins and headings in capitals.
    Exact,
    /// A wrong case is still this term (and a finding).
    Smart,
    /// Any case is right.
    Ignore,
}

/// A concept.
#[derive(Debug, Clone, Copy)]
pub struct ConceptRecord<'a> {
    /// Its id in the glossary.
    pub id: &'a str,
    /// Its terms, Dutch first.
    pub terms: (u32, u32),
}

impl<'a> Compiled<'a> {
    /// Checks and opens a compiled glossary made of inputs with this fingerprint (`None`: of any).
    pub fn open(bytes: &'a [u8], fingerprint: Option<u64>) -> Result<Self, CompiledError> {
        if bytes.len() < HEADER_LEN || bytes.get(..8) != Some(&MAGIC[..]) {
            return Err(CompiledError::Foreign);
        }
        if fingerprint.is_some_and(|wanted| wanted != u64_at(bytes, 8)) {
            return Err(CompiledError::Stale);
        }
        let body = bytes.get(24..).unwrap_or_default();
        if u64_at(bytes, 16) != xxhash_rust::xxh3::xxh3_64(body) {
            return Err(CompiledError::Damaged);
        }
        let mut starts = [0; SECTIONS + 1];
        for (index, start) in starts.iter_mut().enumerate() {
            *start = u32_at(bytes, 24 + 4 * index) as usize;
        }
        let slots = (starts[1].wrapping_sub(starts[0])) / SLOT_LEN;
        let sound = starts[0] == HEADER_LEN
            && starts.is_sorted()
            && starts[SECTIONS] <= bytes.len()
            && slots.is_power_of_two();
        if !sound {
            return Err(CompiledError::Damaged);
        }
        Ok(Self { bytes, starts, slot_mask: slots - 1 })
    }

    /// What stands in the table under `hash`.
    pub fn slot(&self, hash: u64) -> Option<Slot> {
        // A hash of zero marks an empty slot, so the builder and this function never use it.
        let wanted = hash.max(1);
        let mut index = (wanted >> 20) as usize & self.slot_mask;
        for _ in 0..=self.slot_mask {
            let at = self.starts[0] + index * SLOT_LEN;
            let found = u64_at(self.bytes, at);
            if found == wanted {
                let packed = u32_at(self.bytes, at + 12);
                return Some(Slot {
                    list: u32_at(self.bytes, at + 8),
                    len: (packed & 0x7FFF) as u16,
                    prefix: packed & 0x8000 != 0,
                });
            }
            if found == 0 {
                return None;
            }
            index = (index + 1) & self.slot_mask;
        }
        None
    }

    /// The forms of a slot, in ascending order.
    pub fn forms_of(self, slot: Slot) -> impl Iterator<Item = FormRecord<'a>> {
        let range = slot.list..slot.list + u32::from(slot.len);
        range.map(move |entry| {
            let at = self.record(Section::Lists, entry, 4);
            self.form(FormId(u32_at(self.bytes, at)))
        })
    }

    /// A form by number.
    pub fn form(self, id: FormId) -> FormRecord<'a> {
        let at = self.record(Section::Forms, id.0, FORM_LEN);
        FormRecord {
            id,
            term: TermId(u32_at(self.bytes, at)),
            text: self.arena(u32_at(self.bytes, at + 4), usize::from(u16_at(self.bytes, at + 8))),
            kind: FormKind::ALL
                .get(usize::from(u8_at(self.bytes, at + 10)))
                .copied()
                .unwrap_or(FormKind::Listed),
            flaw: Flaw::of(u8_at(self.bytes, at + 11)),
        }
    }

    /// A term by number.
    pub fn term(self, id: TermId) -> TermRecord<'a> {
        let at = self.record(Section::Terms, id.0, TERM_LEN);
        let byte = |offset: usize| u8_at(self.bytes, at + offset);
        let word = |offset: usize| u32_at(self.bytes, at + offset);
        let instead = word(20);
        TermRecord {
            id,
            concept: ConceptId(word(0)),
            text: self.arena(word(4), usize::from(u16_at(self.bytes, at + 8))),
            forms: (word(12), u16_at(self.bytes, at + 10)),
            lang: if byte(24) == 0 { Lang::Nl } else { Lang::En },
            status: Status::ALL.get(usize::from(byte(25))).copied().unwrap_or_default(),
            pos: unpack(byte(26), &POS),
            gender: unpack(byte(27), &GENDER),
            number: unpack(byte(28), &NUMBER),
            class: unpack(byte(29), &CLASS).unwrap_or(Class::Plain),
            case: unpack(byte(30), &CASE).unwrap_or(Case::Exact),
            compounds: byte(31),
            liked: byte(32) != 0,
            instead: (instead != u32::MAX).then_some(TermId(instead)),
        }
    }

    /// A concept by number.
    pub fn concept(self, id: ConceptId) -> ConceptRecord<'a> {
        let at = self.record(Section::Concepts, id.0, CONCEPT_LEN);
        let word = |offset: usize| u32_at(self.bytes, at + offset);
        ConceptRecord {
            id: self.arena(word(0), word(4) as usize),
            terms: (word(8), word(8).saturating_add(word(12))),
        }
    }

    /// The forms of a term; flawed ones come last.
    pub fn paradigm(self, term: TermRecord<'a>) -> impl Iterator<Item = FormRecord<'a>> {
        (term.forms.0..term.forms.0 + u32::from(term.forms.1)).map(move |id| self.form(FormId(id)))
    }

    /// The terms of a concept in one language, in the order of the glossary.
    pub fn terms(self, concept: ConceptId, lang: Lang) -> impl Iterator<Item = TermRecord<'a>> {
        let (start, end) = self.concept(concept).terms;
        (start..end).map(move |id| self.term(TermId(id))).filter(move |term| term.lang == lang)
    }

    /// How many concepts there are.
    pub fn concept_count(&self) -> usize {
        (self.starts[5] - self.starts[4]) / CONCEPT_LEN
    }

    /// How many forms there are, flawed ones included.
    pub fn form_count(&self) -> usize {
        (self.starts[3] - self.starts[2]) / FORM_LEN
    }

    /// The entries of the index of near spellings under `key`: signature of letters and number of the form.
    pub(super) fn near(self, key: u32) -> impl Iterator<Item = (u64, FormId)> {
        let count = (self.starts[6] - self.starts[5]) / NEAR_LEN;
        let key_of = move |index: usize| u32_at(self.bytes, self.starts[5] + index * NEAR_LEN + 8);
        let range = partition(0..count, |index| key_of(index) < key);
        (range..count).take_while(move |&index| key_of(index) == key).map(move |index| {
            let at = self.starts[5] + index * NEAR_LEN;
            (u64_at(self.bytes, at), FormId(u32_at(self.bytes, at + 12)))
        })
    }

    fn record(&self, section: Section, index: u32, len: usize) -> usize {
        self.starts[section as usize].saturating_add((index as usize).saturating_mul(len))
    }

    fn arena(self, start: u32, len: usize) -> &'a str {
        let start = self.starts[SECTIONS] + start as usize;
        let bytes = self.bytes.get(start..start + len).unwrap_or_default();
        str::from_utf8(bytes).unwrap_or_default()
    }
}

/// Writes the sections after each other under a header.
pub(super) fn assemble(sections: [&[u8]; SECTIONS], arena: &[u8], fingerprint: u64) -> Vec<u8> {
    let mut body = Vec::new();
    let mut at = HEADER_LEN;
    for section in sections {
        body.extend(u32_of(at).to_le_bytes());
        at += section.len();
    }
    body.extend(u32_of(at).to_le_bytes());
    for section in sections {
        body.extend_from_slice(section);
    }
    body.extend_from_slice(arena);
    let mut out = Vec::with_capacity(24 + body.len());
    out.extend(MAGIC);
    out.extend(fingerprint.to_le_bytes());
    out.extend(xxhash_rust::xxh3::xxh3_64(&body).to_le_bytes());
    out.extend(body);
    out
}

/// A size as the file format stores it; compiled glossaries are limited to 4 GiB.
pub(super) fn u32_of(size: usize) -> u32 {
    u32::try_from(size).unwrap_or(u32::MAX)
}

pub(super) const POS: [Pos; 6] =
    [Pos::Noun, Pos::ProperNoun, Pos::Verb, Pos::Adjective, Pos::Adverb, Pos::Other];
pub(super) const GENDER: [Gender; 5] = [Gender::De, Gender::Het, Gender::M, Gender::F, Gender::N];
pub(super) const NUMBER: [Number; 3] = [Number::Singular, Number::Plural, Number::Mass];
pub(super) const CLASS: [Class; 4] = [Class::Plain, Class::Full, Class::Acronym, Class::Short];
pub(super) const CASE: [Case; 3] = [Case::Exact, Case::Smart, Case::Ignore];

/// The number under which a value is stored; 0 means none.
pub(super) fn pack<T: PartialEq>(value: Option<T>, all: &[T]) -> u8 {
    let position = value.and_then(|value| all.iter().position(|other| *other == value));
    position.map_or(0, |index| u8::try_from(index + 1).unwrap_or(0))
}

fn unpack<T: Copy>(number: u8, all: &[T]) -> Option<T> {
    usize::from(number).checked_sub(1).and_then(|index| all.get(index).copied())
}

fn u8_at(bytes: &[u8], at: usize) -> u8 {
    bytes.get(at).copied().unwrap_or_default()
}

fn u16_at(bytes: &[u8], at: usize) -> u16 {
    bytes
        .get(at..)
        .and_then(|rest| rest.first_chunk())
        .map_or(0, |chunk| u16::from_le_bytes(*chunk))
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    bytes
        .get(at..)
        .and_then(|rest| rest.first_chunk())
        .map_or(0, |chunk| u32::from_le_bytes(*chunk))
}

fn u64_at(bytes: &[u8], at: usize) -> u64 {
    bytes
        .get(at..)
        .and_then(|rest| rest.first_chunk())
        .map_or(0, |chunk| u64::from_le_bytes(*chunk))
}

/// The first index of `range` for which `before` no longer holds.
fn partition(range: Range<usize>, before: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (range.start, range.end);
    while low < high {
        let middle = low + (high - low) / 2;
        if before(middle) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

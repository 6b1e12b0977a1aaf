//! Normal forms of words: what two spellings must share to be the same word to the matcher.
//!
//! *Folded* is lower case, NFC, with straight apostrophes and without soft hyphens. *Stripped* is folded without
//! accents and hyphens: *Oekraïne* and *oekraine* share it, *één* and *een* as well.

use std::borrow::Cow;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark, is_nfc};

/// Whether `c` is an apostrophe inside a word; all of them fold to `'`.
pub const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '´' | '`')
}

/// Whether `c` is invisible inside a word: soft hyphen, zero-width joiners, word joiner.
pub const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// The folded form of a word.
pub fn fold(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b" '-.".contains(&b)) {
        return Cow::Borrowed(word);
    }
    if word.is_ascii() {
        return Cow::Owned(word.to_ascii_lowercase());
    }
    Cow::Owned(compose(word).chars().flat_map(char::to_lowercase).collect())
}

/// The form with case kept, but NFC, straight apostrophes, plain hyphens and nothing invisible.
pub fn compose(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        return Cow::Borrowed(word);
    }
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            _ if is_apostrophe(c) => out.push('\''),
            _ if is_invisible(c) => {}
            '\u{2010}' | '\u{2011}' => out.push('-'),
            '\u{a0}' | '\u{202f}' => out.push(' '),
            'ĳ' => out.push_str("ij"),
            'Ĳ' => out.push_str("IJ"),
            _ => out.push(c),
        }
    }
    if is_nfc(&out) { Cow::Owned(out) } else { Cow::Owned(out.nfc().collect()) }
}

/// Folded, without accents and hyphens.
pub fn strip(word: &str) -> String {
    fold(word).nfd().filter(|&c| !is_combining_mark(c) && c != '-').collect()
}

/// Folded, without accents.
pub fn strip_accents(word: &str) -> String {
    fold(word).nfd().filter(|&c| !is_combining_mark(c)).collect()
}

/// `text` with a capital in front; an initial *ij* becomes *IJ* as Dutch writes it.
pub fn capital_first(text: &str) -> String {
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return String::new() };
    if text.starts_with("ij") {
        return format!("IJ{}", text.trim_start_matches("ij"));
    }
    first.to_uppercase().chain(chars).collect()
}

/// A hash of the folded form; equal for every spelling of a word that folds alike.
pub fn folded_hash(word: &str) -> u64 {
    if word.is_ascii() { hash_bytes(word.as_bytes()) } else { hash_bytes(fold(word).as_bytes()) }
}

/// Joins the hash of a sequence of words with the next gap and word.
pub const fn join_hash(before: u64, gap: u64, word: u64) -> u64 {
    mix(before ^ gap.wrapping_mul(0xD6E8_FEB8_6659_FD93), word ^ 0xA076_1D64_78BD_642F)
}

/// Hash of the bytes with 0x20 set in each: upper and lower case ASCII letters are one, and no two of the other
/// characters that stand in words (digits, `'`, `-`, `.`) fall together by it. Non-ASCII bytes come in folded, and
/// setting the bit in them only costs a few collisions that the matcher's comparison of bytes settles.
pub fn hash_bytes(bytes: &[u8]) -> u64 {
    const FOLD: u64 = 0x2020_2020_2020_2020;
    let mut hash = 0x9E37_79B9_7F4A_7C15 ^ (bytes.len() as u64);
    let (chunks, rest) = bytes.as_chunks::<8>();
    for chunk in chunks {
        hash = mix(hash ^ (u64::from_le_bytes(*chunk) | FOLD), 0xE703_7ED1_A0B4_28DB);
    }
    if !rest.is_empty() {
        let mut tail = 0u64;
        for (at, &byte) in rest.iter().enumerate() {
            tail |= u64::from(byte | 0x20) << (8 * at);
        }
        hash = mix(hash ^ tail, 0x8EBC_6AF0_9C88_C6E3);
    }
    hash
}

#[expect(clippy::cast_possible_truncation, reason = "the two halves of a product are wanted")]
const fn mix(a: u64, b: u64) -> u64 {
    let product = (a as u128).wrapping_mul(b as u128);
    (product as u64) ^ ((product >> 64) as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_that_fold_alike() {
        for (one, other) in [
            ("Oekraïne", "oekrai\u{308}ne"),
            ("Foto's", "foto’s"),
            ("NAVO", "navo"),
            ("ĳs", "IJs"),
            ("klimaat\u{ad}akkoord", "Klimaatakkoord"),
            ("NAVO\u{2011}top", "navo-top"),
        ] {
            assert_eq!(fold(one), fold(other), "{one} {other}");
            assert_eq!(folded_hash(one), folded_hash(other), "{one} {other}");
        }
        assert_ne!(folded_hash("Oekraine"), folded_hash("Oekraïne"));
        assert_eq!(strip("De-escalatie"), "deescalatie");
        assert_eq!(strip("Coördinatie"), "coordinatie");
    }
}

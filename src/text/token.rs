//! Words of a text.
//!
//! A word is a maximal run of letters and digits, joined by single inner hyphens, apostrophes and full stops:
//! *NAVO-bondgenoten*, *Poetin's*, *V.S* and *1.500* are one word each. Soft hyphens and other invisible
//! characters belong to the word they stand in.

use super::fold::{fold, hash_bytes, is_apostrophe, is_invisible};
use crate::base::Span;
use unicode_normalization::char::is_combining_mark;

/// A word: where it stands, and the hash of its folded form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Bytes of the text.
    pub span: Span,
    /// `fold::folded_hash` of the text there.
    pub hash: u64,
}

impl Token {
    /// The word as it stands in `text`.
    pub fn of(self, text: &str) -> &str {
        self.span.of(text)
    }
}

/// Appends the words of `text` to `tokens`.
pub fn tokenize(text: &str, tokens: &mut Vec<Token>) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(start) = skip(bytes, at, |class| class != WORD) {
        let mut all = 0u8;
        at = start;
        loop {
            let run = bytes.get(at..).unwrap_or_default();
            let len = run
                .iter()
                .take_while(|&&byte| CLASS[usize::from(byte)] == WORD)
                .inspect(|&&byte| all |= byte)
                .count();
            at += len;
            match bytes.get(at..) {
                Some([joiner, next, ..])
                    if CLASS[usize::from(*joiner)] == JOINER
                        && CLASS[usize::from(*next)] == WORD =>
                {
                    at += 1;
                }
                _ => break,
            }
        }
        let span = Span::new(start, at);
        if all < 0x80 {
            tokens.push(Token { span, hash: hash_bytes(&bytes[start..at]) });
        } else {
            tokenize_unicode(text, span, tokens);
        }
    }
}

/// The first byte from `at` on whose class `skips` does not skip.
fn skip(bytes: &[u8], at: usize, skips: impl Fn(u8) -> bool) -> Option<usize> {
    let rest = bytes.get(at..)?;
    rest.iter().position(|&byte| !skips(CLASS[usize::from(byte)])).map(|offset| at + offset)
}

const OTHER: u8 = 0;
const WORD: u8 = 1;
const JOINER: u8 = 2;

/// What a byte is to the quick pass: bytes of non-ASCII characters count as letters there, and
/// `tokenize_unicode` looks again.
static CLASS: [u8; 256] = {
    let mut class = [OTHER; 256];
    let mut byte = 0;
    while byte < 256 {
        #[expect(clippy::cast_possible_truncation, reason = "byte is below 256")]
        let b = byte as u8;
        if b.is_ascii_alphanumeric() || b >= 0x80 {
            class[byte] = WORD;
        } else if matches!(b, b'\'' | b'-' | b'.') {
            class[byte] = JOINER;
        }
        byte += 1;
    }
    class
};

/// The words of a run that holds non-ASCII characters.
#[cold]
fn tokenize_unicode(text: &str, run: Span, tokens: &mut Vec<Token>) {
    let mut push = |start: usize, end: usize| {
        let span = Span::new(run.start + start, run.start + end);
        let word = span.of(text);
        if word.chars().any(char::is_alphanumeric) {
            tokens.push(Token { span, hash: hash_bytes(fold(word).as_bytes()) });
        }
    };
    let body = run.of(text);
    // The word being read: its start, and the end of its last letter.
    let mut word: Option<(usize, usize)> = None;
    for (at, c) in body.char_indices() {
        let end = at + c.len_utf8();
        let letter = c.is_alphanumeric() || is_combining_mark(c);
        word = match word {
            Some((start, _)) if letter => Some((start, end)),
            None if letter => Some((at, end)),
            // A single joiner after a letter stays open; what follows decides.
            Some((start, last)) if last == at && is_joiner(c) => Some((start, last)),
            Some((start, last)) if is_invisible(c) => Some((start, last)),
            Some((start, last)) => {
                push(start, last);
                None
            }
            None => None,
        };
        // Two joiners in a row end the word.
        if let Some((start, last)) = word
            && !letter
            && !is_invisible(c)
            && last != at
        {
            push(start, last);
            word = None;
        }
    }
    if let Some((start, last)) = word {
        push(start, last);
    }
}

fn is_joiner(c: char) -> bool {
    matches!(c, '-' | '.' | '\u{2010}' | '\u{2011}') || is_apostrophe(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::folded_hash;
    use proptest::prelude::*;

    fn words(text: &str) -> Vec<&str> {
        let mut tokens = Vec::new();
        tokenize(text, &mut tokens);
        tokens.iter().map(|token| token.of(text)).collect()
    }

    #[test]
    fn words_as_people_see_them() {
        for (text, expected) in [
            ("De NAVO-bondgenoten, Poetin's!", vec!["De", "NAVO-bondgenoten", "Poetin's"]),
            ("Poetin’s ‘kolossale’ V.S. – “nee”…", vec!["Poetin’s", "kolossale", "V.S", "nee"]),
            ("één\u{a0}op\u{a0}één", vec!["één", "op", "één"]),
            ("klimaat\u{ad}akkoord en 1.500,50", vec!["klimaat\u{ad}akkoord", "en", "1.500", "50"]),
            ("Oekrai\u{308}ne--nee a''b", vec!["Oekrai\u{308}ne", "nee", "a", "b"]),
            ("é--x ’s-Hertogenbosch é’", vec!["é", "x", "s-Hertogenbosch", "é"]),
            ("", vec![]),
        ] {
            assert_eq!(words(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn spans_are_true_and_hashes_are_of_the_folded_form(text in "[a-zA-Zéï'’. \u{ad}\u{308}-]{0,40}") {
            let mut tokens = Vec::new();
            tokenize(&text, &mut tokens);
            let mut end = 0;
            for token in tokens {
                prop_assert!(token.span.start >= end && !token.span.is_empty());
                prop_assert_eq!(token.hash, folded_hash(token.of(&text)));
                end = token.span.end;
            }
        }
    }
}

//! Which of the two languages a text is in, told by its function words.

use super::fold::hash_bytes;
use crate::base::Lang;

/// Words that are common in Dutch and no English words.
const NL: &[&str] = &[
    "aan", "als", "bij", "dat", "de", "deze", "dit", "een", "en", "er", "geen", "haar", "heb",
    "hebben", "heeft", "hem", "het", "hij", "hoe", "hun", "ik", "je", "jij", "kan", "kunnen",
    "maar", "meer", "mijn", "moet", "naar", "niet", "nog", "nu", "om", "onder", "onze", "ook",
    "op", "te", "tegen", "toen", "tot", "tussen", "u", "uit", "uw", "van", "veel", "voor", "waar",
    "wanneer", "waren", "werd", "wij", "wil", "worden", "wordt", "zal", "ze", "zich", "zij",
    "zijn", "zoals", "zou",
];

/// Words that are common in English and no Dutch words.
const EN: &[&str] = &[
    "a", "about", "after", "all", "also", "an", "and", "are", "be", "been", "between", "but", "by",
    "can", "could", "for", "from", "has", "have", "his", "how", "if", "into", "it", "its", "may",
    "more", "no", "not", "one", "or", "other", "our", "out", "said", "she", "should", "than",
    "that", "the", "their", "them", "then", "there", "these", "they", "this", "to", "up", "were",
    "what", "when", "which", "who", "will", "with", "would", "you", "your",
];

/// Whether the folded word with this hash is a function word of just one of the two languages, and of which.
pub fn function_word(hash: u64) -> Option<Lang> {
    use std::sync::LazyLock;
    static WORDS: LazyLock<rustc_hash::FxHashMap<u64, Lang>> = LazyLock::new(|| {
        let of = |words: &'static [&'static str], lang: Lang| {
            words.iter().map(move |word| (hash_bytes(word.as_bytes()), lang))
        };
        of(NL, Lang::Nl).chain(of(EN, Lang::En)).collect()
    });
    WORDS.get(&hash).copied()
}

/// How many function words of each language were seen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Of Dutch.
    pub nl: u32,
    /// Of English.
    pub en: u32,
}

impl Counts {
    /// Adds what another stretch of text came to.
    pub const fn add(&mut self, other: Self) {
        self.nl += other.nl;
        self.en += other.en;
    }

    /// The language, where the evidence is clear: twice as much for the one as for the other.
    pub const fn verdict(self) -> Option<Lang> {
        if self.nl > 0 && self.nl >= 2 * self.en {
            Some(Lang::Nl)
        } else if self.en > 0 && self.en >= 2 * self.nl {
            Some(Lang::En)
        } else {
            None
        }
    }

    /// The language with more evidence; `None` on a tie.
    pub const fn majority(self) -> Option<Lang> {
        match (self.nl > self.en, self.nl < self.en) {
            (true, _) => Some(Lang::Nl),
            (_, true) => Some(Lang::En),
            _ => None,
        }
    }
}

/// The counts of a text, for callers that have no tokens at hand.
pub fn count(text: &str) -> Counts {
    let mut tokens = Vec::new();
    super::token::tokenize(text, &mut tokens);
    let mut counts = Counts::default();
    for token in tokens {
        match function_word(token.hash) {
            Some(Lang::Nl) => counts.nl += 1,
            Some(Lang::En) => counts.en += 1,
            None => {}
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_enough() {
        for (text, expected) in [
            ("De president sprak met zijn ambtgenoot.", Some(Lang::Nl)),
            ("The president spoke with his counterpart.", Some(Lang::En)),
            ("Nord Stream 2", None),
        ] {
            assert_eq!(count(text).verdict(), expected, "{text}");
        }
        assert!(NL.iter().all(|word| !EN.contains(word)));
    }
}

//! Word lists of general language: which words exist.
//!
//! The lists are derived from Debian's `wdutch` (`OpenTaal`) and `wbritish` and `wamerican` (SCOWL) by the test
//! `lexicon` in `tests/it`, which `SNAPSHOTS=overwrite cargo test lexicon` lets write them anew. Their licences stand
//! beside them. They are finite-state sets: ready to ask without any work at start-up.

use crate::base::Lang;
use fst::Set;
use std::sync::LazyLock;

static NL: LazyLock<Option<Set<&'static [u8]>>> =
    LazyLock::new(|| Set::new(&include_bytes!("nl.fst")[..]).ok());
static EN: LazyLock<Option<Set<&'static [u8]>>> =
    LazyLock::new(|| Set::new(&include_bytes!("en.fst")[..]).ok());

/// Whether `word` is a word of the language: as it is listed, or with a capital in front or all in capitals where
/// the list has it in lower case.
pub fn knows(lang: Lang, word: &str) -> bool {
    let set = match lang {
        Lang::Nl => &NL,
        Lang::En => &EN,
    };
    let Some(set) = &**set else { return false };
    if set.contains(word) {
        return true;
    }
    let mut chars = word.chars();
    if !chars.next().is_some_and(char::is_uppercase) {
        return false;
    }
    if chars.clone().any(char::is_uppercase) {
        // All capitals, or a mixture that no list has.
        return chars.all(|c| !c.is_lowercase()) && set.contains(word.to_lowercase());
    }
    set.contains(word.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_no_words() {
        for (lang, word, expected) in [
            (Lang::Nl, "huis", true),
            (Lang::Nl, "Huis", true),
            (Lang::Nl, "HUIS", true),
            (Lang::Nl, "huizen", true),
            (Lang::Nl, "oekraïne", false),
            (Lang::Nl, "Oekraïne", true),
            (Lang::Nl, "Oekraine", false),
            (Lang::En, "counterpart", true),
            (Lang::En, "ambtgenoot", false),
            (Lang::Nl, "", false),
        ] {
            assert_eq!(knows(lang, word), expected, "{word}");
        }
    }
}

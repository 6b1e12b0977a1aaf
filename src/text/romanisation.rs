//! Names from Cyrillic as Dutch and English spell them.
//!
//! Both languages write the sounds of Russian and Ukrainian names, each with its own letters: у is *oe* and *u*, ш *sj*
//! and *sh*, ч *tsj* and *ch*, х *ch* and *kh*, ж *zj* and *zh*, ю *joe* and *yu*, я *ja* and *ya* (Onze Taal after
//! Schaeken 2011 for Dutch, BGN/PCGN as the press simplifies it for English). A name that is in no glossary is
//! recognised by its ending and by letters that only one of the languages would use.

use crate::base::{Lang, Span};

/// Endings of Russian and Ukrainian surnames that both languages share, and those of one of them.
const ENDINGS: &[&str] = &["ov", "ova", "ev", "eva", "sky", "ski", "enko"];
const ENDINGS_EN: &[&str] =
    &["skaya", "skyi", "skiy", "chuk", "ovich", "evich", "ovych", "shin", "khin"];
const ENDINGS_NL: &[&str] = &["skaja", "tsjoek", "ovitsj", "evitsj", "ovytsj", "sjin", "sjvili"];

/// English spellings and their Dutch counterparts, longest first.
const EN_TO_NL: &[(&str, &str)] = &[
    ("shch", "sjtsj"),
    ("sh", "sj"),
    ("zh", "zj"),
    ("kh", "ch"),
    ("ch", "tsj"),
    ("yu", "joe"),
    ("ya", "ja"),
    ("ye", "je"),
    ("yo", "jo"),
    ("iy", "i"),
    ("yi", "y"),
    ("u", "oe"),
];

/// The same the other way.
const NL_TO_EN: &[(&str, &str)] = &[
    ("sjtsj", "shch"),
    ("tsj", "ch"),
    ("sj", "sh"),
    ("zj", "zh"),
    ("ch", "kh"),
    ("joe", "yu"),
    ("ja", "ya"),
    ("je", "ye"),
    ("jo", "yo"),
    ("oe", "u"),
];

/// How a name that looks romanised for the other language would be written in `lang`; `None` when it shows nothing
/// of the other language, or does not look like such a name.
pub fn respell(word: &str, lang: Lang) -> Option<String> {
    let mut chars = word.chars();
    let capital = chars.next().is_some_and(char::is_uppercase);
    if !capital || !word.is_ascii() || word.len() < 6 || !chars.all(|c| c.is_ascii_lowercase()) {
        return None;
    }
    let lower = word.to_ascii_lowercase();
    let (table, own) = match lang {
        Lang::Nl => (EN_TO_NL, ENDINGS_EN),
        Lang::En => (NL_TO_EN, ENDINGS_NL),
    };
    if !ENDINGS.iter().chain(own).any(|ending| lower.ends_with(ending))
        || !shows_other(&lower, lang)
    {
        return None;
    }
    let respelled = replace(&lower, table);
    (respelled != lower).then(|| crate::text::fold::capital_first(&respelled))
}

/// Whether the spelling has letters that only the other language uses for these sounds. A single *u* or *ch* says too
/// little: *Duda*, *Bachmanov*.
fn shows_other(lower: &str, lang: Lang) -> bool {
    let signs: &[&str] = match lang {
        Lang::Nl => {
            &["sh", "zh", "kh", "yu", "ya", "chuk", "chenk", "chev", "chov", "vich", "vych"]
        }
        Lang::En => &["sj", "zj", "oe", "ja", "tsj", "joe"],
    };
    signs.iter().any(|sign| lower.contains(sign))
}

fn replace(lower: &str, table: &[(&str, &str)]) -> String {
    let mut out = String::new();
    let mut at = 0;
    while at < lower.len() {
        let rest = Span::new(at, lower.len()).of(lower);
        match table.iter().find(|(from, _)| rest.starts_with(from)) {
            Some((from, to)) => {
                out.push_str(to);
                at += from.len();
            }
            None => {
                out.extend(rest.chars().next());
                at += 1;
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_and_names_that_are_none() {
        for (word, lang, expected) in [
            ("Shevchenko", Lang::Nl, Some("Sjevtsjenko")),
            ("Sjevtsjenko", Lang::En, Some("Shevchenko")),
            ("Zhukov", Lang::Nl, Some("Zjoekov")),
            ("Khrushchev", Lang::Nl, Some("Chroesjtsjev")),
            ("Tereshkova", Lang::Nl, Some("Teresjkova")),
            ("Bondarchuk", Lang::Nl, Some("Bondartsjoek")),
            ("Oesjakov", Lang::En, Some("Ushakov")),
            ("Ivanov", Lang::Nl, None),
            ("Lavrov", Lang::En, None),
            ("Bachmanov", Lang::Nl, None),
            ("Jeroen", Lang::En, None),
            ("Washington", Lang::Nl, None),
            ("Sjoerd", Lang::En, None),
        ] {
            assert_eq!(respell(word, lang).as_deref(), expected, "{word}");
        }
    }
}

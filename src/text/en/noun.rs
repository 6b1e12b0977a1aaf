//! English nouns.

use crate::base::Span;

/// Irregular nouns by their end: *spokesman* as *man*.
const IRREGULAR: &[(&str, &str)] = &[
    ("aircraft", "aircraft"),
    ("alumnus", "alumni"),
    ("analysis", "analyses"),
    ("axis", "axes"),
    ("basis", "bases"),
    ("calf", "calves"),
    ("child", "children"),
    ("corps", "corps"),
    ("crisis", "crises"),
    ("criterion", "criteria"),
    ("datum", "data"),
    ("embargo", "embargoes"),
    ("foot", "feet"),
    ("goose", "geese"),
    ("half", "halves"),
    ("headquarters", "headquarters"),
    ("hero", "heroes"),
    ("hypothesis", "hypotheses"),
    ("knife", "knives"),
    ("leaf", "leaves"),
    ("life", "lives"),
    ("loaf", "loaves"),
    ("louse", "lice"),
    ("matrix", "matrices"),
    ("means", "means"),
    ("medium", "media"),
    ("mouse", "mice"),
    ("ox", "oxen"),
    ("person", "people"),
    ("phenomenon", "phenomena"),
    ("potato", "potatoes"),
    ("quiz", "quizzes"),
    ("self", "selves"),
    ("series", "series"),
    ("sheep", "sheep"),
    ("shelf", "shelves"),
    ("species", "species"),
    ("stimulus", "stimuli"),
    ("synthesis", "syntheses"),
    ("thesis", "theses"),
    ("thief", "thieves"),
    ("tomato", "tomatoes"),
    ("tooth", "teeth"),
    ("torpedo", "torpedoes"),
    ("veto", "vetoes"),
    ("wife", "wives"),
    ("wolf", "wolves"),
    ("cargo", "cargoes"),
    ("echo", "echoes"),
    ("man", "men"),
];

/// Words in -man that are no men.
const NO_MAN: &[&str] =
    &["human", "German", "Roman", "Ottoman", "Norman", "Afghan", "talisman", "shaman", "ottoman"];

/// What follows the head of a noun phrase.
const AFTER_HEAD: &[&str] =
    &["of", "for", "to", "in", "on", "at", "from", "with", "against", "and"];
/// Adjectives behind their noun.
const POSTPOSED: &[&str] =
    &["general", "elect", "designate", "plenipotentiary", "extraordinary", "martial"];

/// The plurals of a noun or noun phrase.
pub(super) fn plurals(lemma: &str) -> Vec<String> {
    let words: Vec<&str> = lemma.split(' ').collect();
    let mut head =
        words.iter().position(|word| AFTER_HEAD.contains(word)).unwrap_or(words.len()).max(1) - 1;
    if head > 0
        && words.get(head).is_some_and(|word| POSTPOSED.contains(word))
        && matches!(
            words[head - 1],
            "attorney"
                | "secretary"
                | "governor"
                | "consul"
                | "president"
                | "court"
                | "solicitor"
                | "auditor"
        )
    {
        head -= 1;
    }
    let plural = plural_word(words[head]);
    let text = words
        .iter()
        .enumerate()
        .map(|(index, word)| if index == head { plural.as_str() } else { word });
    vec![text.collect::<Vec<_>>().join(" ")]
}

fn plural_word(word: &str) -> String {
    if let Some((left, right)) = word.split_once('-')
        && (POSTPOSED.contains(&right)
            || AFTER_HEAD.iter().any(|after| right.starts_with(&format!("{after}-"))))
    {
        return format!("{}-{right}", plural_word(left));
    }
    if !NO_MAN.iter().any(|no| word.ends_with(no))
        && let Some((end, plural)) = IRREGULAR.iter().find(|(end, _)| word.ends_with(end))
    {
        let stem = Span::new(0, word.len() - end.len()).of(word);
        if stem.is_empty() || stem.len() >= 3 {
            return format!("{stem}{plural}");
        }
    }
    let before_y = word.strip_suffix('y').and_then(|stem| stem.chars().next_back());
    if let (Some(before), Some(stem)) = (before_y, word.strip_suffix('y'))
        && !matches!(before, 'a' | 'e' | 'i' | 'o' | 'u')
        && word.chars().next().is_some_and(char::is_lowercase)
    {
        return format!("{stem}ies");
    }
    if ["s", "x", "z", "ch", "sh"].iter().any(|end| word.ends_with(end)) {
        return format!("{word}es");
    }
    format!("{word}s")
}

/// The possessive: 's, or an apostrophe alone after a plural -s.
pub(super) fn possessive(word: &str) -> String {
    if word.ends_with('s') { format!("{word}'") } else { format!("{word}'s") }
}

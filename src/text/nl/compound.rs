//! Taking Dutch compounds apart.
//!
//! A compound is written as one word; its last part is the head. Between parts may stand a linking element: -s-
//! (*veiligheidsgarantie*), -en- or -e- (*troepenopbouw*, *zonneschijn*), -er- (*kinderarts*), or a hyphen
//! (*NAVO-top*). *Minister* is no *mini-ster*: short parts count only when they are on a list, and what looks like an
//! ending is no head.

use crate::base::Span;

/// A compound taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Split {
    /// Two parts or more, in order; linking elements belong to none.
    pub parts: Vec<Part>,
}

/// A part of a compound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Bytes of the word, without the linking element.
    pub span: Span,
    /// What links it to the next part.
    pub link: Link,
}

/// What stands between two parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Link {
    /// Nothing, or this is the head.
    None,
    /// -s-
    S,
    /// -en-
    En,
    /// -e-
    E,
    /// -n-
    N,
    /// -er-
    Er,
    /// A hyphen.
    Hyphen,
}

const LINKS: &[(&str, Link)] = &[
    ("", Link::None),
    ("s", Link::S),
    ("en", Link::En),
    ("e", Link::E),
    ("n", Link::N),
    ("er", Link::Er),
];

/// Parts of three letters that do stand in compounds.
const SHORT: &[&str] = &[
    "aas", "auto", "bad", "bal", "bed", "bel", "bos", "bus", "dag", "dak", "dam", "eed", "eis",
    "erf", "eur", "fee", "gas", "gat", "gif", "god", "hof", "hok", "hut", "jas", "jet", "kas",
    "kat", "kop", "lab", "lek", "lid", "lip", "lot", "mat", "mes", "net", "olie", "oor", "oog",
    "pak", "pas", "pen", "pet", "pil", "pin", "pot", "raf", "ram", "rij", "rit", "rok", "rol",
    "rug", "ski", "sap", "set", "sla", "som", "tak", "tas", "tel", "tin", "ton", "top", "vak",
    "van", "vat", "vee", "vel", "vet", "vis", "vlo", "vod", "vuur", "wal", "was", "web", "weg",
    "wet", "wol", "zak", "zee", "zin", "zon",
];

/// What ends words without being a word there: a derivation, no compound.
const NO_HEADS: &[&str] = &[
    "achtig",
    "baar",
    "baarheid",
    "dom",
    "elijk",
    "end",
    "ende",
    "eren",
    "erig",
    "ering",
    "erij",
    "haftig",
    "heden",
    "heid",
    "heids",
    "iek",
    "ieke",
    "ing",
    "ingen",
    "isch",
    "ische",
    "isme",
    "ist",
    "isten",
    "iteit",
    "lijk",
    "lijke",
    "lijks",
    "lijkheid",
    "ling",
    "maatschap",
    "lingen",
    "loos",
    "loze",
    "matig",
    "matige",
    "nis",
    "rijk",
    "schap",
    "schappen",
    "schappij",
    "sel",
    "sels",
    "ste",
    "ster",
    "sters",
    "tand",
    "tie",
    "ties",
    "tje",
    "tjes",
    "voudig",
    "waarts",
    "zaam",
    "zame",
    "ten",
    "den",
    "ren",
    "gen",
    "sen",
    "ken",
    "pen",
    "pje",
    "ers",
    "aars",
    "teit",
    "teiten",
    "ant",
    "anten",
    "ent",
    "enten",
    "eur",
    "eurs",
    "baren",
    "kunde",
    "kundig",
    "kundige",
    "delen",
    "eert",
    "eerd",
    "eerde",
    "eerden",
    "ige",
    "igen",
    "oot",
];

/// What begins words without being a part of its own.
const NO_MODIFIERS: &[&str] = &[
    "aan", "ab", "af", "al", "an", "anti", "be", "bij", "con", "de", "dis", "door", "een", "er",
    "ge", "her", "het", "hoe", "in", "inter", "mee", "met", "mini", "mis", "na", "niet", "om",
    "on", "onder", "ont", "op", "over", "per", "pre", "pro", "re", "samen", "sub", "te", "tegen",
    "toe", "tot", "trans", "uit", "van", "ver", "vol", "voor", "wan", "weer", "zelf", "mede",
    "vast", "terug", "voort", "waar", "daar", "hier", "naar", "zoals", "binnen", "buiten",
    "achter", "boven", "neer", "langs", "tussen", "rond", "los", "open", "goed", "dood",
];

/// Letters of the shortest word that is taken apart.
const LETTERS_MIN: usize = 7;
/// Letters that a part has unless it is on the list of short ones.
const PART_LETTERS_MIN: usize = 4;
/// Compounds of compounds are taken apart up to this many parts.
const PARTS_MAX: usize = 4;

/// Takes `word` apart with the words that `knows` knows; `None` when it is no compound. Lower case is expected, but
/// for names and acronyms before a hyphen.
pub fn split(word: &str, knows: &dyn Fn(&str) -> bool) -> Option<Split> {
    if let Some((cut, _)) = word.match_indices('-').next_back() {
        let (left, right) = (Span::new(0, cut), Span::new(cut + 1, word.len()));
        let whole = !left.is_empty() && !right.is_empty();
        return whole.then(|| Split {
            parts: vec![
                Part { span: left, link: Link::Hyphen },
                Part { span: right, link: Link::None },
            ],
        });
    }
    if word.chars().count() < LETTERS_MIN || !word.chars().all(char::is_alphabetic) {
        return None;
    }
    let parts = search(word, Span::new(0, word.len()), knows, PARTS_MAX)?;
    (parts.len() >= 2).then_some(Split { parts })
}

/// The best way to read `span` as one part or several: the fewest parts, then the fewest and plainest links, then
/// the longest head.
fn search(
    word: &str,
    span: Span,
    knows: &dyn Fn(&str) -> bool,
    parts_max: usize,
) -> Option<Vec<Part>> {
    let mut best: Option<(Cost, Vec<Part>)> = None;
    for (at, _) in span.of(word).char_indices().skip(3) {
        let head = Span::new(span.start + at, span.end);
        if !is_head(head.of(word), knows) {
            continue;
        }
        for &(link_text, link) in LINKS {
            let rest = Span::new(span.start, head.start);
            let Some(stem) = rest.of(word).strip_suffix(link_text).filter(|stem| stem.len() >= 3)
            else {
                continue;
            };
            if !link_fits(stem, link, head.of(word)) {
                continue;
            }
            let stem_span = Span::new(span.start, span.start + stem.len());
            let left = if is_modifier(stem, link, knows) {
                vec![Part { span: stem_span, link }]
            } else if parts_max > 2 && stem.len() >= LETTERS_MIN {
                let Some(mut left) =
                    search(word, stem_span, knows, parts_max - 1).filter(|left| left.len() > 1)
                else {
                    continue;
                };
                if let Some(last) = left.last_mut() {
                    last.link = link;
                }
                left
            } else {
                continue;
            };
            let mut parts = left;
            parts.push(Part { span: head, link: Link::None });
            let cost = (parts.len(), link_cost(stem, link, knows), usize::MAX - head.len());
            if best.as_ref().is_none_or(|(other, _)| cost < *other) {
                best = Some((cost, parts));
            }
        }
    }
    best.map(|(_, parts)| parts)
}

type Cost = (usize, u8, usize);

fn is_head(head: &str, knows: &dyn Fn(&str) -> bool) -> bool {
    let letters = head.chars().count();
    let long = letters >= PART_LETTERS_MIN || SHORT.contains(&head);
    letters >= 3 && long && !NO_HEADS.contains(&head) && knows(head)
}

fn is_modifier(stem: &str, link: Link, knows: &dyn Fn(&str) -> bool) -> bool {
    let letters = stem.chars().count();
    let long = letters >= PART_LETTERS_MIN || SHORT.contains(&stem);
    if !long || NO_MODIFIERS.contains(&stem) {
        return false;
    }
    // troepen-: the plural shows the stem's spelling; zonne-: zon + n + e does not.
    let doubled = || {
        stem.chars().next_back().is_some_and(|last| {
            stem.ends_with(&format!("{last}{last}")) && knows(stem.trim_end_matches(last))
                || knows(&format!("{stem}en"))
        })
    };
    match link {
        Link::En | Link::E => knows(stem) || doubled(),
        _ => knows(stem),
    }
}

fn link_fits(stem: &str, link: Link, head: &str) -> bool {
    match link {
        // After a sibilant no -s- is heard, and before one it cannot be told.
        Link::S => !stem.ends_with(['s', 'z', 'x']) && !head.starts_with('z'),
        Link::N => stem.ends_with('e'),
        Link::En | Link::E | Link::Er => !stem.ends_with(['a', 'e', 'i', 'o', 'u']),
        Link::None | Link::Hyphen => true,
    }
}

fn link_cost(stem: &str, link: Link, knows: &dyn Fn(&str) -> bool) -> u8 {
    let wants_s = ["ing", "heid", "teit", "schap", "tie", "sie", "dom", "ier", "eur"]
        .iter()
        .any(|end| stem.ends_with(end));
    match link {
        Link::S if wants_s => 0,
        // troepen- is troep with -en- rather than its plural, and staats- is staat with -s-.
        Link::None
            if stem.ends_with("en")
                || stem.strip_suffix('s').is_some_and(|stem| stem.len() > 3 && knows(stem)) =>
        {
            3
        }
        Link::None | Link::Hyphen => 1,
        Link::S | Link::En => 2,
        Link::E | Link::N => 3,
        Link::Er => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Lang;
    use crate::text::lexicon::knows;

    fn parts(word: &str) -> String {
        let split = split(word, &|part| knows(Lang::Nl, part));
        let spans = split.map(|split| split.parts).unwrap_or_default();
        spans.iter().map(|part| part.span.of(word)).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn compounds_and_no_compounds() {
        for (word, expected) in [
            ("klimaatakkoord", "klimaat|akkoord"),
            ("veiligheidsgarantie", "veiligheid|garantie"),
            ("veiligheidsgaranties", "veiligheid|garanties"),
            ("troepenopbouw", "troep|opbouw"),
            ("telefoongesprek", "telefoon|gesprek"),
            ("staatshoofd", "staat|hoofd"),
            ("landsgrens", "land|grens"),
            ("invloedssfeer", "invloed|sfeer"),
            ("gaspijpleiding", "gas|pijpleiding"),
            ("NAVO-top", "NAVO|top"),
            ("minister", ""),
            ("president", ""),
            ("regering", ""),
            ("veiligheid", ""),
            ("lidmaatschap", ""),
            ("militair", ""),
            ("Oekraïne", ""),
        ] {
            assert_eq!(parts(word), expected, "{word}");
        }
    }
}

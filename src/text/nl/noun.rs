//! Dutch nouns: plurals and diminutives.

use super::spelling::{cut, is_vowel, open, syllables, tail};
use crate::text::grammar::{Form, FormKind};

/// Irregular nouns by their end, so that compounds inherit it: *regeringslid* as *lid*.
const IRREGULAR: &[(&str, &str)] = &[
    ("aanbod", "aanbiedingen"),
    ("ambtsman", "ambtslieden"),
    ("bad", "baden"),
    ("blad", "bladen"),
    ("dag", "dagen"),
    ("dak", "daken"),
    ("dal", "dalen"),
    ("ei", "eieren"),
    ("gat", "gaten"),
    ("gebed", "gebeden"),
    ("gelid", "gelederen"),
    ("gemoed", "gemoederen"),
    ("glas", "glazen"),
    ("god", "goden"),
    ("goed", "goederen"),
    ("hof", "hoven"),
    ("hertog", "hertogen"),
    ("hol", "holen"),
    ("kalf", "kalveren"),
    ("kind", "kinderen"),
    ("lam", "lammeren"),
    ("lid", "leden"),
    ("lied", "liederen"),
    ("loon", "lonen"),
    ("lot", "loten"),
    ("musicus", "musici"),
    ("oorlog", "oorlogen"),
    ("pad", "paden"),
    ("politicus", "politici"),
    ("rad", "raderen"),
    ("rund", "runderen"),
    ("schip", "schepen"),
    ("slag", "slagen"),
    ("slot", "sloten"),
    ("smid", "smeden"),
    ("spel", "spelen"),
    ("stad", "steden"),
    ("technicus", "technici"),
    ("academicus", "academici"),
    ("criticus", "critici"),
    ("diplomaticus", "diplomatici"),
    ("vat", "vaten"),
    ("verdrag", "verdragen"),
    ("verslag", "verslagen"),
    ("beslag", "beslagen"),
    ("gezag", "gezagen"),
    ("bedrag", "bedragen"),
    ("gedrag", "gedragingen"),
    ("verlof", "verloven"),
    ("volk", "volkeren"),
    ("weg", "wegen"),
    ("ontwerp", "ontwerpen"),
    ("datum", "data"),
    ("museum", "musea"),
    ("centrum", "centra"),
    ("medium", "media"),
    ("ministerie", "ministeries"),
    ("referendum", "referendums"),
    ("embargo", "embargo's"),
    ("basis", "bases"),
    ("analyse", "analyses"),
    ("these", "theses"),
];

/// Words that end in one of these are no cases of the shorter irregular word: *aanslag* is one of *slag*, but *oorlog*
/// none of *log*; *ontslag* and *overslag* are, *gezin* is none of *zin*.
const REGULAR: &[&str] = &[
    "eiland", "beleid", "afscheid", "gebied", "tijdstip", "klomp", "bloed", "moed", "tegoed",
    "spoed", "voed", "vergoed",
];

/// Words whose plural takes -s though they end in a consonant: loans from English and French.
const WITH_S: &[&str] = &[
    "agent provocateur",
    "bataljon",
    "blog",
    "bondscoach",
    "budget",
    "camp",
    "cent",
    "chip",
    "club",
    "coach",
    "consul",
    "crash",
    "deal",
    "detail",
    "drone",
    "team",
    "tank",
    "film",
    "hack",
    "hit",
    "hotel",
    "hub",
    "inspecteur",
    "interview",
    "kanon",
    "kiosk",
    "kolonel",
    "kompas",
    "leak",
    "link",
    "lunch",
    "manager",
    "mail",
    "marathon",
    "oom",
    "park",
    "partner",
    "perron",
    "pistool",
    "planner",
    "podcast",
    "poll",
    "premier",
    "project",
    "ransomware",
    "rest",
    "restaurant",
    "roman",
    "salon",
    "sergeant",
    "server",
    "shirt",
    "show",
    "smartphone",
    "spot",
    "station",
    "strip",
    "tablet",
    "test",
    "ton",
    "top",
    "tour",
    "train",
    "tram",
    "trend",
    "trip",
    "truck",
    "tweet",
    "update",
    "upgrade",
    "virus",
    "website",
    "wagon",
    "workshop",
];

/// Those of the list above that in fact take -en; kept here since they end like loans.
const WITH_EN: &[&str] = &[
    "ton", "test", "project", "rest", "park", "kanon", "sergeant", "top", "hotel", "budget",
    "virus", "kompas", "kolonel", "agent",
];

/// Adds plural and diminutives of a single-word noun.
pub(super) fn inflect(lemma: &str, out: &mut Vec<Form>) {
    for (text, rule) in plurals(lemma) {
        out.push(Form::new(text, FormKind::Plural, rule));
    }
    for (text, rule) in diminutives(lemma) {
        out.push(Form::new(
            format!("{text}s"),
            FormKind::DiminutivePlural,
            "diminutive with plural -s",
        ));
        out.push(Form::new(text, FormKind::Diminutive, rule));
    }
}

/// The plurals of a noun, the most usual first.
pub(super) fn plurals(lemma: &str) -> Vec<(String, &'static str)> {
    if !REGULAR.iter().any(|end| lemma.ends_with(end)) {
        let irregular = IRREGULAR
            .iter()
            .filter(|(end, _)| lemma.ends_with(end))
            .max_by_key(|(end, _)| end.len());
        if let Some((end, plural)) = irregular
            && is_part(lemma, end)
        {
            let stem = cut(lemma, end.chars().count());
            let mut forms = vec![(format!("{stem}{plural}"), "irregular plural")];
            match *end {
                "volk" => forms.insert(0, (format!("{lemma}en"), "plural -en")),
                "centrum" | "museum" | "datum" => forms.push((format!("{lemma}s"), "plural -s")),
                "referendum" => forms.push((format!("{stem}referenda"), "Latin plural")),
                "basis" => forms.push((format!("{lemma}sen"), "plural -en")),
                _ => {}
            }
            return forms;
        }
    }
    if lemma.ends_with("crisis") {
        return vec![
            (format!("{lemma}sen"), "plural -en, consonant doubled"),
            (cut(lemma, 2) + "es", "Greek plural"),
        ];
    }
    if let Some(stem) = lemma.strip_suffix("heid") {
        return vec![(format!("{stem}heden"), "-heid becomes -heden")];
    }
    if let Some(stem) = lemma.strip_suffix("sman").filter(|stem| stem.len() >= 2) {
        return vec![
            (format!("{stem}smannen"), "plural -en, consonant doubled"),
            (format!("{stem}slieden"), "-man becomes -lieden"),
        ];
    }
    if let Some(stem) = lemma.strip_suffix("man") {
        return vec![(format!("{stem}mannen"), "plural -en, consonant doubled")];
    }
    let end = tail(lemma, 3);
    let Some(&last) = end.last() else { return Vec::new() };
    let before = end.len().checked_sub(2).map(|index| end[index]);
    if is_vowel(last) {
        return vowel_plural(lemma, before, last);
    }
    consonant_plural(lemma, before)
}

fn vowel_plural(lemma: &str, before: Option<char>, last: char) -> Vec<(String, &'static str)> {
    let digraph = before.is_some_and(is_vowel);
    match (before, last) {
        (Some('e'), 'e') => vec![(format!("{lemma}ën"), "plural -ën after ee")],
        (Some('i'), 'e')
            if syllables(lemma) == 1
                || lemma.ends_with("knie")
                || STRESSED_IE.iter().any(|end| lemma.ends_with(end)) =>
        {
            vec![(format!("{lemma}ën"), "plural -ën after stressed ie")]
        }
        (_, 'e' | 'é' | 'è') => vec![(format!("{lemma}s"), "plural -s after e")],
        (_, 'y' | 'a' | 'i' | 'o' | 'u') if !digraph => {
            vec![(format!("{lemma}'s"), "plural 's after a single vowel")]
        }
        (Some('e'), 'i') => vec![(format!("{lemma}en"), "plural -en")],
        _ => vec![(format!("{lemma}s"), "plural -s")],
    }
}

/// Ends of nouns in stressed -ie that take -ën.
const STRESSED_IE: &[&str] = &[
    "partij",
    "democratie",
    "monarchie",
    "bureaucratie",
    "autocratie",
    "theorie",
    "categorie",
    "kopie",
    "melodie",
    "industrie",
    "epidemie",
    "allergie",
    "ceremonie",
    "harmonie",
];

fn consonant_plural(lemma: &str, before: Option<char>) -> Vec<(String, &'static str)> {
    let ends = |ends: &[&str]| ends.iter().any(|end| lemma.ends_with(end));
    let many = syllables(lemma) > 1;
    let loan = WITH_S.iter().any(|loan| lemma.ends_with(loan))
        && !WITH_EN.iter().any(|loan| lemma.ends_with(loan));
    let unstressed = many
        && before == Some('e')
        && ends(&["el", "em", "en", "er"])
        && !ends(&["eel", "eem", "een", "eer", "iel"]);
    let person = many
        && ends(&["aar", "aard", "eur", "foon", "erd"])
        && !ends(&[
            "gevaar", "bezwaar", "altaar", "gebaar", "paard", "zwaard", "kleur", "deur", "kaart",
        ]);
    let no_person = ends(&["kleur", "scheur", "voordeur", "achterdeur"]);
    if ends(&["eur", "foon"]) && many && !no_person {
        return vec![(format!("{lemma}s"), "plural -s")];
    }
    if loan || unstressed || (person && !ends(&["foon"])) {
        let mut forms = vec![(format!("{lemma}s"), "plural -s")];
        if ends(&["aar"]) && person {
            forms.push((open(lemma, false, false) + "en", "plural -en, vowel shortened"));
        }
        return forms;
    }
    if ends(&["ier"])
        && many
        && !ends(&[
            "dier",
            "vier",
            "manier",
            "rivier",
            "officier",
            "passagier",
            "scholier",
            "formulier",
            "papier",
        ])
    {
        return vec![(format!("{lemma}s"), "plural -s")];
    }
    if ends(&["or"]) && many {
        return vec![(format!("{lemma}en"), "plural -en"), (format!("{lemma}s"), "plural -s")];
    }
    let stem = open(lemma, voices(lemma), stresses_last(lemma));
    let rule = match (stem.chars().count(), lemma.chars().count()) {
        (one, other) if one > other => "plural -en, consonant doubled",
        (one, other) if one < other => "plural -en, vowel shortened",
        _ if stem != lemma => "plural -en, end voiced",
        _ => "plural -en",
    };
    vec![(stem + "en", rule)]
}

/// Whether a final f or s becomes v or z: *brief*, *huis*, *grens*; not *fotograaf*, *kans*, *prijs* does.
fn voices(lemma: &str) -> bool {
    const HARD: &[&str] = &[
        "graaf",
        "soof",
        "kans",
        "dans",
        "mens",
        "wens",
        "lens",
        "prins",
        "kruis",
        "eis",
        "paus",
        "bus",
        "balans",
        "alliantie",
        "chef",
        "ans",
        "moes",
        "klos",
        "los",
        "jas",
        "kas",
        "pas",
        "tas",
        "les",
        "mes",
        "koers",
        "vers",
        "pers",
        "bourgeois",
        "fles",
        "krans",
        "schans",
        "romans",
        "triomf",
        "nimf",
    ];
    !HARD.iter().any(|end| lemma.ends_with(end))
        || lemma.ends_with("reis")
        || lemma.ends_with("paleis")
        || lemma.ends_with("vleis")
}

/// Whether the last syllable has the stress, so that its consonant is doubled: *gesprek*, *kabinet*; not *havik*.
fn stresses_last(lemma: &str) -> bool {
    const WEAK: &[&str] = &["ik", "ig", "es", "em", "el", "er", "en", "et"];
    const STRONG: &[&str] = &[
        "gesprek", "kabinet", "gebrek", "bestek", "vertrek", "besluit", "bevel", "geheim",
        "verzet", "portret", "recept", "toilet", "blik", "ogenblik", "begrip", "gezet", "wet",
        "net", "lek", "trek", "stel", "hotel", "model", "pakket", "budget", "raket", "tablet",
        "boeket", "loket", "trompet", "rel", "cel", "hel", "ster", "kel", "proces", "succes",
        "adres", "congres", "bordes", "kompres", "stem", "rem", "klem", "problem", "pen", "ren",
        "ven", "ken", "den", "artikel", "bed", "gebed", "spel", "fles", "mes", "les", "bes", "zet",
        "pet", "bijeen", "gezin", "begin",
    ];
    if syllables(lemma) <= 1 || STRONG.iter().any(|end| lemma.ends_with(end)) {
        return true;
    }
    // A compound keeps the stress of its head as far as spelling goes.
    let weak = WEAK.iter().any(|end| lemma.ends_with(end));
    let sis = lemma.ends_with("is")
        || lemma.ends_with("us")
        || lemma.ends_with("as")
        || lemma.ends_with("os");
    sis || !weak
}

/// The diminutives of a noun (Leidraad 13; Algemene Nederlandse Spraakkunst 12.3.1.4).
pub(super) fn diminutives(lemma: &str) -> Vec<(String, &'static str)> {
    let end = tail(lemma, 3);
    let [.., before, last] = end[..] else { return Vec::new() };
    let two_back = end.len().checked_sub(3).map(|index| end[index]);
    let one = |text: String, rule| vec![(text, rule)];
    if last == 'y' && !is_vowel(before) {
        return one(format!("{lemma}'tje"), "diminutive 'tje after y");
    }
    if is_vowel(last) {
        let single = !is_vowel(before);
        return match last {
            'a' | 'o' | 'u' if single => {
                one(format!("{lemma}{last}tje"), "diminutive -tje, vowel doubled")
            }
            'i' if single => one(format!("{lemma}etje"), "diminutive -tje after i"),
            _ => one(format!("{lemma}tje"), "diminutive -tje"),
        };
    }
    let short = is_vowel(before) && !two_back.is_some_and(is_vowel);
    let monosyllable = syllables(lemma) == 1
        || lemma.ends_with("man")
        || lemma.ends_with("spel")
        || lemma.ends_with("plan");
    if lemma.ends_with("ing") && syllables(lemma) > 1 {
        let kje = cut(lemma, 1) + "kje";
        return vec![(kje, "-ing becomes -inkje"), (format!("{lemma}etje"), "diminutive -etje")];
    }
    if short && monosyllable && matches!(last, 'b' | 'l' | 'm' | 'n' | 'r') {
        return one(format!("{lemma}{last}etje"), "diminutive -etje, consonant doubled");
    }
    if lemma.ends_with("ng") {
        return one(format!("{lemma}etje"), "diminutive -etje");
    }
    if last == 'm' {
        return one(format!("{lemma}pje"), "diminutive -pje");
    }
    if matches!(last, 'l' | 'n' | 'r' | 'w') || (last == 'j' && before == 'i') {
        return one(format!("{lemma}tje"), "diminutive -tje");
    }
    one(format!("{lemma}je"), "diminutive -je")
}

/// Whether `end` is a word part of `lemma` and no chance end: the whole word, or what is left is long enough.
fn is_part(lemma: &str, end: &str) -> bool {
    let rest = lemma.len() - end.len();
    rest == 0 || (rest >= 2 && end.len() >= 4) || rest >= 3
}

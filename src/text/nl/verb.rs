//! Dutch verbs.

use super::spelling::{close, is_vowel, syllables};
use crate::text::grammar::{Form, FormKind};

/// Strong and irregular verbs: infinitive, past singular, past plural, participle. Prefixed and separable verbs
/// inherit by their end.
const STRONG: &[(&str, &str, &str, &str)] = &[
    ("bedriegen", "bedroog", "bedrogen", "bedrogen"),
    ("beginnen", "begon", "begonnen", "begonnen"),
    ("besluiten", "besloot", "besloten", "besloten"),
    ("bewegen", "bewoog", "bewogen", "bewogen"),
    ("bieden", "bood", "boden", "geboden"),
    ("bijten", "beet", "beten", "gebeten"),
    ("binden", "bond", "bonden", "gebonden"),
    ("blijken", "bleek", "bleken", "gebleken"),
    ("blijven", "bleef", "bleven", "gebleven"),
    ("breken", "brak", "braken", "gebroken"),
    ("brengen", "bracht", "brachten", "gebracht"),
    ("buigen", "boog", "bogen", "gebogen"),
    ("denken", "dacht", "dachten", "gedacht"),
    ("doen", "deed", "deden", "gedaan"),
    ("dragen", "droeg", "droegen", "gedragen"),
    ("drijven", "dreef", "dreven", "gedreven"),
    ("dringen", "drong", "drongen", "gedrongen"),
    ("drinken", "dronk", "dronken", "gedronken"),
    ("dwingen", "dwong", "dwongen", "gedwongen"),
    ("eten", "at", "aten", "gegeten"),
    ("gaan", "ging", "gingen", "gegaan"),
    ("gelden", "gold", "golden", "gegolden"),
    ("geven", "gaf", "gaven", "gegeven"),
    ("gieten", "goot", "goten", "gegoten"),
    ("grijpen", "greep", "grepen", "gegrepen"),
    ("hangen", "hing", "hingen", "gehangen"),
    ("helpen", "hielp", "hielpen", "geholpen"),
    ("houden", "hield", "hielden", "gehouden"),
    ("kiezen", "koos", "kozen", "gekozen"),
    ("kijken", "keek", "keken", "gekeken"),
    ("klinken", "klonk", "klonken", "geklonken"),
    ("komen", "kwam", "kwamen", "gekomen"),
    ("kopen", "kocht", "kochten", "gekocht"),
    ("krijgen", "kreeg", "kregen", "gekregen"),
    ("kruipen", "kroop", "kropen", "gekropen"),
    ("laten", "liet", "lieten", "gelaten"),
    ("lezen", "las", "lazen", "gelezen"),
    ("liegen", "loog", "logen", "gelogen"),
    ("liggen", "lag", "lagen", "gelegen"),
    ("lijden", "leed", "leden", "geleden"),
    ("lijken", "leek", "leken", "geleken"),
    ("lopen", "liep", "liepen", "gelopen"),
    ("meten", "mat", "maten", "gemeten"),
    ("nemen", "nam", "namen", "genomen"),
    ("roepen", "riep", "riepen", "geroepen"),
    ("rijden", "reed", "reden", "gereden"),
    ("rijzen", "rees", "rezen", "gerezen"),
    ("scheiden", "scheidde", "scheidden", "gescheiden"),
    ("schenken", "schonk", "schonken", "geschonken"),
    ("schieten", "schoot", "schoten", "geschoten"),
    ("schijnen", "scheen", "schenen", "geschenen"),
    ("schrijven", "schreef", "schreven", "geschreven"),
    ("schuiven", "schoof", "schoven", "geschoven"),
    ("slaan", "sloeg", "sloegen", "geslagen"),
    ("slapen", "sliep", "sliepen", "geslapen"),
    ("sluiten", "sloot", "sloten", "gesloten"),
    ("snijden", "sneed", "sneden", "gesneden"),
    ("spreken", "sprak", "spraken", "gesproken"),
    ("springen", "sprong", "sprongen", "gesprongen"),
    ("staan", "stond", "stonden", "gestaan"),
    ("steken", "stak", "staken", "gestoken"),
    ("stelen", "stal", "stalen", "gestolen"),
    ("sterven", "stierf", "stierven", "gestorven"),
    ("stijgen", "steeg", "stegen", "gestegen"),
    ("strijden", "streed", "streden", "gestreden"),
    ("treden", "trad", "traden", "getreden"),
    ("treffen", "trof", "troffen", "getroffen"),
    ("trekken", "trok", "trokken", "getrokken"),
    ("vallen", "viel", "vielen", "gevallen"),
    ("vangen", "ving", "vingen", "gevangen"),
    ("varen", "voer", "voeren", "gevaren"),
    ("vechten", "vocht", "vochten", "gevochten"),
    ("verdwijnen", "verdween", "verdwenen", "verdwenen"),
    ("vergeten", "vergat", "vergaten", "vergeten"),
    ("verliezen", "verloor", "verloren", "verloren"),
    ("vinden", "vond", "vonden", "gevonden"),
    ("vliegen", "vloog", "vlogen", "gevlogen"),
    ("vragen", "vroeg", "vroegen", "gevraagd"),
    ("werpen", "wierp", "wierpen", "geworpen"),
    ("werven", "wierf", "wierven", "geworven"),
    ("weten", "wist", "wisten", "geweten"),
    ("wijken", "week", "weken", "geweken"),
    ("wijzen", "wees", "wezen", "gewezen"),
    ("winnen", "won", "wonnen", "gewonnen"),
    ("worden", "werd", "werden", "geworden"),
    ("zeggen", "zei", "zeiden", "gezegd"),
    ("zenden", "zond", "zonden", "gezonden"),
    ("zien", "zag", "zagen", "gezien"),
    ("zingen", "zong", "zongen", "gezongen"),
    ("zinken", "zonk", "zonken", "gezonken"),
    ("zitten", "zat", "zaten", "gezeten"),
    ("zoeken", "zocht", "zochten", "gezocht"),
    ("zwemmen", "zwom", "zwommen", "gezwommen"),
    ("zweren", "zwoer", "zwoeren", "gezworen"),
    ("zwijgen", "zweeg", "zwegen", "gezwegen"),
    ("hebben", "had", "hadden", "gehad"),
];

/// Particles that are always separable, and those that are unless the verb is on the list below.
const PARTICLES: &[&str] = &[
    "aan",
    "achteruit",
    "af",
    "bij",
    "binnen",
    "dicht",
    "door",
    "goed",
    "in",
    "klaar",
    "los",
    "mee",
    "na",
    "neer",
    "om",
    "onder",
    "op",
    "open",
    "over",
    "plaats",
    "samen",
    "stil",
    "stop",
    "tegen",
    "teleur",
    "terug",
    "thuis",
    "toe",
    "uit",
    "vast",
    "vol",
    "voor",
    "voorbij",
    "vooruit",
    "voort",
    "weg",
    "weer",
];

/// Verbs that begin like separable ones and are not.
const INSEPARABLE: &[&str] = &[
    "aanbidden",
    "aanvaarden",
    "achterhalen",
    "doorbreken",
    "doorstaan",
    "doorzoeken",
    "omarmen",
    "omgeven",
    "omringen",
    "omschrijven",
    "omsingelen",
    "omvatten",
    "onderbreken",
    "onderdrukken",
    "ondergaan",
    "onderhandelen",
    "onderhouden",
    "ondermijnen",
    "ondernemen",
    "onderschatten",
    "onderscheiden",
    "onderscheppen",
    "ondersteunen",
    "onderstrepen",
    "ondertekenen",
    "ondervinden",
    "ondervragen",
    "onderwerpen",
    "onderwijzen",
    "onderzoeken",
    "overdrijven",
    "overhandigen",
    "overheersen",
    "overhalen",
    "overkomen",
    "overleggen",
    "overleven",
    "overlijden",
    "overtreden",
    "overtreffen",
    "overtuigen",
    "overwegen",
    "overwinnen",
    "voldoen",
    "volbrengen",
    "voltooien",
    "voorkomen",
    "voorspellen",
    "voorzien",
    "weerhouden",
    "weerleggen",
    "weerspiegelen",
    "weerstaan",
    "openbaren",
    "volharden",
    "overvallen",
    "overstromen",
];

/// Prefixes that take the place of ge-.
const UNSTRESSED: &[&str] = &["be", "ge", "er", "her", "ont", "ver"];

/// The particle and the verb of a separable verb: *binnenvallen* → *binnen*, *vallen*.
pub(super) fn separable_particle(lemma: &str) -> Option<(&'static str, &str)> {
    if INSEPARABLE.contains(&lemma) {
        return None;
    }
    let particle = PARTICLES
        .iter()
        .filter(|particle| lemma.starts_with(**particle))
        .max_by_key(|particle| particle.len())?;
    let verb = lemma.strip_prefix(particle)?;
    (verb.len() >= 4
        && verb.ends_with('n')
        && crate::text::lexicon::knows(crate::base::Lang::Nl, verb))
    .then_some((*particle, verb))
}

/// Adds the forms of a verb; of a separable one the joined forms.
pub(super) fn inflect(lemma: &str, out: &mut Vec<Form>) {
    if lemma.contains(' ') || !lemma.ends_with('n') {
        return;
    }
    let (particle, verb) = separable_particle(lemma).unwrap_or(("", lemma));
    let Some(parts) = principal_parts(verb) else { return };
    let joined = |form: &str| format!("{particle}{form}");
    let mut push =
        |text: String, kind: FormKind, rule: &'static str| out.push(Form::new(text, kind, rule));
    push(joined(&parts.stem), FormKind::PresentStem, "stem");
    push(joined(&parts.third), FormKind::PresentThird, "stem with -t");
    push(joined(&parts.past), FormKind::Past, parts.rule);
    push(joined(&parts.past_plural), FormKind::PastPlural, parts.rule);
    push(joined(&parts.participle), FormKind::PastParticiple, parts.rule);
    if !parts.participle.ends_with("en") && !parts.participle.ends_with("aan") {
        push(
            joined(&parts.participle) + "e",
            FormKind::PastParticipleInflected,
            "participle with -e",
        );
    }
    push(format!("{lemma}d"), FormKind::PresentParticiple, "infinitive with -d");
    push(format!("{lemma}de"), FormKind::PresentParticipleInflected, "infinitive with -de");
    if !particle.is_empty() {
        push(
            format!("{particle} te {verb}"),
            FormKind::TeInfinitive,
            "te between particle and verb",
        );
    }
}

struct Parts {
    stem: String,
    third: String,
    past: String,
    past_plural: String,
    participle: String,
    rule: &'static str,
}

fn principal_parts(verb: &str) -> Option<Parts> {
    if let Some(parts) = strong(verb) {
        return Some(parts);
    }
    let open = verb.strip_suffix("en")?;
    let stressed = !is_unstressed(open);
    let stem = close(open, stressed);
    // 't kofschip, by the sound of the infinitive: reizen has z, so reisde.
    let last = open.chars().next_back()?;
    let hard = matches!(last, 't' | 'k' | 'f' | 's' | 'p' | 'x')
        || open.ends_with("ch")
        || open.ends_with("sh");
    let (past, ending) = if hard { ("te", "t") } else { ("de", "d") };
    let third = if stem.ends_with('t') { stem.clone() } else { format!("{stem}t") };
    let participle = if stem.ends_with('t') || stem.ends_with('d') {
        ge(&stem)
    } else {
        ge(&format!("{stem}{ending}"))
    };
    Some(Parts {
        third,
        past: format!("{stem}{past}"),
        past_plural: format!("{stem}{past}n"),
        participle,
        stem,
        rule: if hard { "weak, -te" } else { "weak, -de" },
    })
}

fn strong(verb: &str) -> Option<Parts> {
    let row = STRONG.iter().filter(|row| verb.ends_with(row.0)).max_by_key(|row| row.0.len())?;
    let prefix = verb.strip_suffix(row.0)?;
    if !(prefix.is_empty()
        || UNSTRESSED.contains(&prefix)
        || PARTICLES.contains(&prefix)
        || prefix == "mis")
    {
        return None;
    }
    let stem = match row.0 {
        "gaan" | "slaan" | "staan" | "doen" | "zien" => verb.strip_suffix('n')?.replace("aa", "a"),
        "komen" => format!("{prefix}kom"),
        "hebben" => format!("{prefix}heb"),
        _ => close(verb.strip_suffix("en")?, true),
    };
    let third = match row.0 {
        "gaan" | "slaan" | "staan" | "doen" | "zien" => verb.strip_suffix('n')?.to_owned() + "t",
        "hebben" => format!("{prefix}heeft"),
        _ if stem.ends_with('t') => stem.clone(),
        _ => format!("{stem}t"),
    };
    let participle = if prefix.is_empty() {
        row.3.to_owned()
    } else {
        let bare = row.3.strip_prefix("ge").filter(|_| !row.0.starts_with("ge")).unwrap_or(row.3);
        format!("{prefix}{bare}")
    };
    Some(Parts {
        stem,
        third,
        past: format!("{prefix}{}", row.1),
        past_plural: format!("{prefix}{}", row.2),
        participle,
        rule: "strong or irregular",
    })
}

/// Whether the syllable before -en has no stress: *leveren*, *onderhandelen*, *openen*; not *annexeren*.
fn is_unstressed(open: &str) -> bool {
    let ends = |ends: &[&str]| ends.iter().any(|end| open.ends_with(end));
    if syllables(open) < 2 || open.ends_with("eer") {
        return false;
    }
    let after_prefix = UNSTRESSED
        .iter()
        .any(|prefix| open.strip_prefix(prefix).is_some_and(|rest| syllables(rest) == 1));
    if after_prefix && !ends(&["el", "em", "en"]) {
        // besteden, vernemen: the stem carries the stress; verbeteren has two syllables left.
        return false;
    }
    if ends(&["el", "em", "en"]) {
        return true;
    }
    // *lever-*, *herinner-*; *-er-* from *-eren* after a consonant other than in loans: *annexer-*, *provocer-*.
    ends(&["er"]) && !is_loan(open) || ends(&["ig", "ik"])
}

/// Whether a verb in -eren has its stress there: loans, whose stem ends in -eer.
fn is_loan(open: &str) -> bool {
    const NATIVE: &[&str] = &[
        "lever",
        "herinner",
        "verbeter",
        "verander",
        "wijziger",
        "luister",
        "foeter",
        "schitter",
        "verover",
        "vorder",
        "hinder",
        "wonder",
        "minder",
        "weiger",
        "tover",
        "offer",
        "vergroter",
        "verzeker",
        "verhinder",
        "nader",
        "bekeer",
        "ervar",
        "wapper",
        "fluister",
        "overwinter",
        "bevorder",
        "beheer",
        "regen",
        "zuiver",
        "ijver",
        "sluimer",
        "steiger",
        "bunker",
        "filter",
        "kopper",
        "verbitter",
        "versplinter",
        "hunker",
        "mijmer",
        "duister",
        "koester",
        "kluister",
        "boycotter",
        "monster",
        "plunder",
        "zonder",
        "vermeerder",
        "verminder",
        "vernieuwer",
        "betover",
        "ontcijfer",
        "cijfer",
        "slinger",
        "vlinder",
        "klungel",
        "ader",
        "benader",
        "vergader",
        "verwijder",
        "verlener",
    ];
    !NATIVE.iter().any(|native| open.ends_with(native))
}

/// With ge-, unless a prefix takes its place.
fn ge(rest: &str) -> String {
    let prefixed = UNSTRESSED.iter().any(|prefix| {
        rest.strip_prefix(prefix).is_some_and(|after| {
            syllables(after) >= 1
                && after.chars().next().is_some_and(|c| !is_vowel(c) || *prefix != "er")
                && after.len() > 2
        })
    });
    let prefix_verb = prefixed
        || INSEPARABLE_PREFIXES.iter().any(|prefix| {
            rest.starts_with(prefix) && syllables(rest) > 2 && !rest.ends_with("eerd")
        });
    if prefix_verb && !WITH_GE.iter().any(|word| rest.starts_with(word)) {
        return rest.to_owned();
    }
    match rest.chars().next() {
        Some('e') => format!("geë{}", rest.strip_prefix('e').unwrap_or_default()),
        Some('i') if !rest.starts_with("ij") => {
            format!("geï{}", rest.strip_prefix('i').unwrap_or_default())
        }
        Some('u') if !rest.starts_with("ui") => {
            format!("geü{}", rest.strip_prefix('u').unwrap_or_default())
        }
        _ => format!("ge{rest}"),
    }
}

/// Prepositions that open inseparable verbs.
const INSEPARABLE_PREFIXES: &[&str] =
    &["onder", "over", "om", "voor", "weer", "door", "vol", "aanvaard"];
/// Words whose first letters only look like a prefix.
const WITH_GE: &[&str] =
    &["erv", "her", "beef", "geef", "verf", "bel", "bek", "beet", "best", "germ", "gespt"];

//! English verbs.

use crate::text::grammar::{Form, FormKind};

/// Irregular verbs by their end: infinitive, past, participle.
const IRREGULAR: &[(&str, &str, &str)] = &[
    ("become", "became", "become"),
    ("begin", "began", "begun"),
    ("break", "broke", "broken"),
    ("bring", "brought", "brought"),
    ("build", "built", "built"),
    ("buy", "bought", "bought"),
    ("cast", "cast", "cast"),
    ("catch", "caught", "caught"),
    ("choose", "chose", "chosen"),
    ("come", "came", "come"),
    ("cut", "cut", "cut"),
    ("deal", "dealt", "dealt"),
    ("do", "did", "done"),
    ("draw", "drew", "drawn"),
    ("drive", "drove", "driven"),
    ("fall", "fell", "fallen"),
    ("feel", "felt", "felt"),
    ("fight", "fought", "fought"),
    ("find", "found", "found"),
    ("fly", "flew", "flown"),
    ("forbid", "forbade", "forbidden"),
    ("forgive", "forgave", "forgiven"),
    ("freeze", "froze", "frozen"),
    ("get", "got", "got"),
    ("give", "gave", "given"),
    ("go", "went", "gone"),
    ("grow", "grew", "grown"),
    ("hear", "heard", "heard"),
    ("hit", "hit", "hit"),
    ("hold", "held", "held"),
    ("keep", "kept", "kept"),
    ("know", "knew", "known"),
    ("lay", "laid", "laid"),
    ("lead", "led", "led"),
    ("leave", "left", "left"),
    ("lend", "lent", "lent"),
    ("let", "let", "let"),
    ("lose", "lost", "lost"),
    ("make", "made", "made"),
    ("meet", "met", "met"),
    ("pay", "paid", "paid"),
    ("put", "put", "put"),
    ("read", "read", "read"),
    ("ride", "rode", "ridden"),
    ("rise", "rose", "risen"),
    ("run", "ran", "run"),
    ("say", "said", "said"),
    ("see", "saw", "seen"),
    ("seek", "sought", "sought"),
    ("sell", "sold", "sold"),
    ("send", "sent", "sent"),
    ("set", "set", "set"),
    ("shoot", "shot", "shot"),
    ("show", "showed", "shown"),
    ("shut", "shut", "shut"),
    ("sink", "sank", "sunk"),
    ("sit", "sat", "sat"),
    ("speak", "spoke", "spoken"),
    ("spend", "spent", "spent"),
    ("spread", "spread", "spread"),
    ("stand", "stood", "stood"),
    ("steal", "stole", "stolen"),
    ("strike", "struck", "struck"),
    ("swear", "swore", "sworn"),
    ("take", "took", "taken"),
    ("teach", "taught", "taught"),
    ("tear", "tore", "torn"),
    ("tell", "told", "told"),
    ("think", "thought", "thought"),
    ("throw", "threw", "thrown"),
    ("wear", "wore", "worn"),
    ("win", "won", "won"),
    ("write", "wrote", "written"),
];

/// Verbs of more syllables whose last consonant is doubled, by their end.
const DOUBLING: &[&str] = &[
    "deter", "defer", "refer", "prefer", "infer", "transfer", "occur", "admit", "commit", "permit",
    "submit", "omit", "expel", "compel", "control", "patrol", "rebel", "travel", "cancel", "label",
    "level", "signal", "equip", "regret", "format",
];

/// Adds the forms of a verb; of a phrasal verb (*call off*) the first word inflects.
pub(super) fn inflect(lemma: &str, out: &mut Vec<Form>) {
    let (verb, rest) = lemma
        .split_once(' ')
        .map_or((lemma, String::new()), |(verb, rest)| (verb, format!(" {rest}")));
    let mut push = |text: String, kind: FormKind, rule: &'static str| {
        out.push(Form::new(text + &rest, kind, rule));
    };
    push(third(verb), FormKind::PresentThird, "third person -s");
    let stem = if doubles(verb) {
        verb.to_owned() + &verb.chars().next_back().map(String::from).unwrap_or_default()
    } else {
        verb.to_owned()
    };
    let ing = match verb.strip_suffix('e') {
        Some(_) if verb.ends_with("ee") || verb.ends_with("ye") || verb.ends_with("oe") => {
            format!("{verb}ing")
        }
        Some(short) if short.ends_with('i') => format!("{}ying", short.trim_end_matches('i')),
        Some(short) => format!("{short}ing"),
        None => format!("{stem}ing"),
    };
    push(ing, FormKind::PresentParticiple, "-ing");
    let irregular =
        IRREGULAR.iter().filter(|row| verb.ends_with(row.0)).max_by_key(|row| row.0.len());
    if let Some((end, past, participle)) = irregular
        && let Some(prefix) = verb.strip_suffix(end)
        && (prefix.is_empty()
            || ["with", "over", "under", "fore", "mis", "re", "out", "up", "broad", "fore", "de-"]
                .contains(&prefix))
    {
        push(format!("{prefix}{past}"), FormKind::Past, "irregular past");
        push(format!("{prefix}{participle}"), FormKind::PastParticiple, "irregular participle");
        return;
    }
    let past = if verb.ends_with('e') {
        format!("{verb}d")
    } else if let Some(short) =
        verb.strip_suffix('y').filter(|short| !short.ends_with(['a', 'e', 'i', 'o', 'u']))
    {
        format!("{short}ied")
    } else {
        format!("{stem}ed")
    };
    push(past, FormKind::Past, "past -ed");
}

fn third(verb: &str) -> String {
    if let Some(short) =
        verb.strip_suffix('y').filter(|short| !short.ends_with(['a', 'e', 'i', 'o', 'u']))
    {
        return format!("{short}ies");
    }
    if ["s", "x", "z", "ch", "sh", "o"].iter().any(|end| verb.ends_with(end)) {
        return format!("{verb}es");
    }
    format!("{verb}s")
}

/// Whether the last consonant is doubled: *ban*, *deter*; not *warn*, *open*, *allow*.
fn doubles(verb: &str) -> bool {
    if DOUBLING.iter().any(|end| verb.ends_with(end)) {
        return true;
    }
    let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u');
    let chars: Vec<char> = verb.chars().collect();
    let groups = chars.windows(2).filter(|pair| vowel(pair[0]) && !vowel(pair[1])).count();
    let [.., before, middle, last] = chars[..] else { return false };
    groups == 1
        && !vowel(before)
        && vowel(middle)
        && !vowel(last)
        && !matches!(last, 'w' | 'x' | 'y')
}

//! Spelling rules that all inflection shares: open and closed syllables, voiced and voiceless ends.

/// Whether `c` is a vowel letter; *y* counts.
pub(super) fn is_vowel(c: char) -> bool {
    matches!(
        c,
        'a' | 'e'
            | 'i'
            | 'o'
            | 'u'
            | 'y'
            | 'ä'
            | 'ë'
            | 'ï'
            | 'ö'
            | 'ü'
            | 'á'
            | 'é'
            | 'í'
            | 'ó'
            | 'ú'
            | 'è'
            | 'ê'
    )
}

/// How many syllables a word has, roughly: groups of vowels, a trema starting a new one.
pub(super) fn syllables(word: &str) -> usize {
    let mut count = 0;
    let mut last_vowel = false;
    for c in word.to_lowercase().chars() {
        let vowel = is_vowel(c);
        if vowel && (!last_vowel || matches!(c, 'ë' | 'ï' | 'ö' | 'ü')) {
            count += 1;
        }
        last_vowel = vowel;
    }
    count
}

/// The last `n` characters.
pub(super) fn tail(word: &str, n: usize) -> Vec<char> {
    let mut chars: Vec<char> = word.chars().rev().take(n).collect();
    chars.reverse();
    chars
}

/// `word` without its last `n` characters.
pub(super) fn cut(word: &str, n: usize) -> String {
    let count = word.chars().count();
    word.chars().take(count.saturating_sub(n)).collect()
}

/// How a stem is written before an ending that begins with a vowel: *raam* → *ram-*, *bom* → *bomm-*, *brief* →
/// *briev-*, *huis* → *huiz-*. `voiced` says whether f and s may become v and z; `stressed` whether the last
/// syllable has the stress, so that its consonant is doubled.
pub(super) fn open(stem: &str, voiced: bool, stressed: bool) -> String {
    let end = tail(stem, 4);
    let [.., before, last] = end[..] else { return stem.to_owned() };
    let two_back = end.len().checked_sub(3).map(|index| end[index]);
    let three_back = end.len().checked_sub(4).map(|index| end[index]);
    if is_vowel(last) || last == 'j' && before == 'i' {
        return stem.to_owned();
    }
    let long =
        two_back.is_some_and(|vowel| vowel == before && matches!(vowel, 'a' | 'e' | 'o' | 'u'));
    let trema_long =
        matches!((two_back, before), (Some('ë'), 'e') | (Some('ü'), 'u') | (Some('ö'), 'o'));
    if long || trema_long {
        return cut(stem, 2) + &voice(last, voiced);
    }
    let diphthong = two_back.is_some_and(|vowel| is_vowel(vowel) && is_vowel(before));
    if diphthong
        || (!is_vowel(before)
            && voiced
            && matches!(last, 's' | 'f')
            && matches!(before, 'r' | 'l' | 'n' | 'm' | 'w'))
    {
        return cut(stem, 1) + &voice(last, voiced);
    }
    if !is_vowel(before) {
        return stem.to_owned();
    }
    // A single vowel before a single consonant: qu- is a consonant in front of it.
    let after_q = before != 'u' || two_back != Some('q');
    let digraph_y =
        two_back.is_some_and(is_vowel) && !(two_back == Some('u') && three_back == Some('q'));
    let doubles = stressed
        && after_q
        && !digraph_y
        && !matches!(last, 'x' | 'w' | 'h' | 'j' | 'v' | 'z' | 'c');
    if doubles { format!("{stem}{last}") } else { stem.to_owned() }
}

fn voice(last: char, voiced: bool) -> String {
    match last {
        'f' if voiced => "v".to_owned(),
        's' if voiced => "z".to_owned(),
        _ => last.to_string(),
    }
}

/// The stem of what stands before an infinitive's -en, or an adjective's -e: *nem* → *neem*, *vall* → *val*, *beev*
/// → *beef*. `stressed` says whether the last syllable has the stress: *leveren* has *lever*, *waarschuwen* has *u*.
pub(super) fn close(open: &str, stressed: bool) -> String {
    let end = tail(open, 3);
    let [.., before, last] = end[..] else { return open.to_owned() };
    let two_back = end.len().checked_sub(3).map(|index| end[index]);
    let hard = match last {
        'v' => 'f',
        'z' => 's',
        _ => last,
    };
    if before == last {
        return cut(open, 1);
    }
    let single = is_vowel(before) && before != 'i' && !two_back.is_some_and(is_vowel);
    let u_after_q = two_back == Some('q');
    if single
        && stressed
        && !is_vowel(last)
        && !u_after_q
        && !matches!(last, 'w' | 'j' | 'x')
        && matches!(before, 'a' | 'e' | 'o' | 'u')
    {
        return cut(open, 1) + &before.to_string() + &hard.to_string();
    }
    // schrijv- → schrijf, geloov- cannot come; reiz- → reis.
    cut(open, 1) + &hard.to_string()
}

//! Terms of several words, and which of their words inflects.

use super::{adjective, name, noun, verb};
use crate::base::Span;
use crate::text::grammar::{Form, FormKind, Pos, Traits};

/// Words after which nothing of a noun phrase inflects any more.
const AFTER_HEAD: &[&str] = &[
    "van", "voor", "tegen", "in", "op", "bij", "aan", "te", "tot", "met", "der", "des", "den",
    "en", "over", "ter", "zonder", "het",
];
/// Adjectives behind their noun.
const POSTPOSED: &[&str] = &["generaal", "fiscaal", "militair"];

/// Adds the forms of a term of one word or several.
pub(super) fn inflect(lemma: &str, pos: Pos, traits: &Traits, out: &mut Vec<Form>) {
    let spaced = lemma.contains(' ');
    match pos {
        Pos::ProperNoun => name::genitive(lemma, out),
        Pos::Adjective if !spaced => adjective::inflect(lemma, out),
        Pos::Verb => verb::inflect(lemma, out),
        Pos::Noun => noun_phrase(lemma, spaced, traits, out),
        Pos::Adjective | Pos::Adverb | Pos::Other => {}
    }
}

fn noun_phrase(lemma: &str, spaced: bool, traits: &Traits, out: &mut Vec<Form>) {
    // staakt-het-vuren, kop-van-jut: words that are frozen.
    if lemma.contains('-') && AFTER_HEAD.iter().any(|word| lemma.contains(&format!("-{word}-"))) {
        return;
    }
    if !spaced {
        if let Some((left, right)) = lemma.split_once('-')
            && POSTPOSED.contains(&right)
        {
            for (text, rule) in noun::plurals(left) {
                out.push(Form::new(format!("{text}-{right}"), FormKind::Plural, rule));
            }
            return;
        }
        if lemma == "minister-president" || lemma.ends_with("minister-president") {
            out.push(Form::new(format!("{lemma}en"), FormKind::Plural, "plural -en"));
            out.push(Form::new(
                lemma.replace("minister-president", "ministers-presidenten"),
                FormKind::Plural,
                "both parts in the plural",
            ));
            return;
        }
        noun::inflect(lemma, out);
        return;
    }
    let words: Vec<(usize, &str)> = lemma
        .match_indices(' ')
        .map(|(at, _)| at)
        .chain([lemma.len()])
        .scan(0, |start, end| {
            let word = (*start, Span::new(*start, end).of(lemma));
            *start = end + 1;
            Some(word)
        })
        .collect();
    let stop = words.iter().position(|(_, word)| AFTER_HEAD.contains(word)).unwrap_or(words.len());
    let Some(&(start, head)) = stop.checked_sub(1).and_then(|index| words.get(index)) else {
        return;
    };
    if traits.number.is_some_and(|number| number != crate::text::grammar::Number::Singular) {
        return;
    }
    let (before, after) =
        (Span::new(0, start).of(lemma), Span::new(start + head.len(), lemma.len()).of(lemma));
    let adjectives = words.get(..stop.saturating_sub(1)).unwrap_or_default();
    for (text, rule) in noun::plurals(head) {
        // *Bilateraal gesprek* has *bilaterale gesprekken*.
        let mut front = before.to_owned();
        if let [(0, first)] = adjectives
            && !first.ends_with('e')
            && !first.ends_with("en")
            && traits.gender.is_some_and(|gender| gender.article() == "het")
        {
            front = format!("{} ", adjective::with_e(first));
        }
        out.push(Form::new(format!("{front}{text}{after}"), FormKind::Plural, rule));
        // The definite form: *het bilaterale gesprek*.
        if front != before {
            out.push(Form::new(
                format!("{front}{head}{after}"),
                FormKind::Inflected,
                "adjective -e after het",
            ));
        }
    }
}

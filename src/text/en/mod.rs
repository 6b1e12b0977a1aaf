//! English: word forms.

mod noun;
mod verb;

use super::grammar::{Form, FormKind, Number, Pos, Traits};

/// All forms of an English lemma, the lemma first.
pub fn inflect(lemma: &str, traits: &Traits) -> Vec<Form> {
    let mut forms = vec![Form::new(lemma, FormKind::Base, "the term itself")];
    let pos = traits.pos.unwrap_or_else(|| guess_pos(lemma));
    match pos {
        Pos::ProperNoun => {
            forms.push(Form::new(noun::possessive(lemma), FormKind::Genitive, "possessive"));
        }
        Pos::Noun => {
            if traits.number.is_none_or(|number| number == Number::Singular) {
                for plural in noun::plurals(lemma) {
                    forms.push(Form::new(
                        noun::possessive(&plural),
                        FormKind::PluralGenitive,
                        "possessive of the plural",
                    ));
                    forms.push(Form::new(plural, FormKind::Plural, "plural"));
                }
            }
            let kind = if traits.number == Some(Number::Plural) {
                FormKind::PluralGenitive
            } else {
                FormKind::Genitive
            };
            forms.push(Form::new(noun::possessive(lemma), kind, "possessive"));
        }
        Pos::Verb => verb::inflect(lemma, &mut forms),
        Pos::Adjective | Pos::Adverb | Pos::Other => {}
    }
    for text in &traits.listed {
        if forms.iter().all(|form| form.text != *text) {
            let kind = if pos == Pos::Noun { FormKind::Plural } else { FormKind::Listed };
            if kind == FormKind::Plural {
                forms.retain(|form| {
                    !matches!(form.kind, FormKind::Plural | FormKind::PluralGenitive)
                        || form.rule == LISTED
                });
                forms.push(Form::new(noun::possessive(text), FormKind::PluralGenitive, LISTED));
            }
            forms.push(Form::new(text, kind, LISTED));
        }
    }
    forms.sort_by_key(|form| form.kind);
    let mut seen = rustc_hash::FxHashSet::default();
    forms.retain(|form| seen.insert(form.text.clone()));
    forms
}

const LISTED: &str = "listed in the glossary";

/// The likely part of speech of a lemma that the glossary says nothing of.
pub fn guess_pos(lemma: &str) -> Pos {
    if lemma.chars().any(char::is_uppercase) { Pos::ProperNoun } else { Pos::Noun }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(lemma: &str, pos: Pos, kind: FormKind) -> String {
        let traits = Traits { pos: Some(pos), ..Traits::default() };
        let forms = inflect(lemma, &traits);
        let of_kind: Vec<&str> =
            forms.iter().filter(|form| form.kind == kind).map(|form| form.text.as_str()).collect();
        of_kind.join("/")
    }

    #[test]
    fn nouns() {
        for (lemma, plural) in [
            ("sanction", "sanctions"),
            ("ally", "allies"),
            ("day", "days"),
            ("spokesman", "spokesmen"),
            ("crisis", "crises"),
            ("wolf", "wolves"),
            ("coach", "coaches"),
            ("embargo", "embargoes"),
            ("attorney general", "attorneys general"),
            ("head of state", "heads of state"),
            ("secretary-general", "secretaries-general"),
            ("security guarantee", "security guarantees"),
            ("aircraft", "aircraft"),
            ("MP", "MPs"),
            ("person", "people"),
        ] {
            assert_eq!(
                form(lemma, Pos::Noun, FormKind::Plural),
                if plural == lemma { "" } else { plural },
                "{lemma}"
            );
        }
        assert_eq!(form("leader", Pos::Noun, FormKind::PluralGenitive), "leaders'");
        assert_eq!(form("Putin", Pos::ProperNoun, FormKind::Genitive), "Putin's");
    }

    #[test]
    fn verbs() {
        for (lemma, third, past, participle, ing) in [
            ("annex", "annexes", "annexed", "", "annexing"),
            ("invade", "invades", "invaded", "", "invading"),
            ("deny", "denies", "denied", "", "denying"),
            ("ban", "bans", "banned", "", "banning"),
            ("withdraw", "withdraws", "withdrew", "withdrawn", "withdrawing"),
            ("warn", "warns", "warned", "", "warning"),
            ("deter", "deters", "deterred", "", "deterring"),
            ("veto", "vetoes", "vetoed", "", "vetoing"),
        ] {
            assert_eq!(form(lemma, Pos::Verb, FormKind::PresentThird), third, "{lemma}");
            assert_eq!(form(lemma, Pos::Verb, FormKind::Past), past, "{lemma}");
            assert_eq!(form(lemma, Pos::Verb, FormKind::PastParticiple), participle, "{lemma}");
            assert_eq!(form(lemma, Pos::Verb, FormKind::PresentParticiple), ing, "{lemma}");
        }
    }
}

//! Dutch: word forms by the rules of the Woordenlijst (Leidraad), and compounds.

mod adjective;
pub mod compound;
mod name;
mod noun;
mod phrase;
mod spelling;
mod verb;

use super::grammar::{Form, FormKind, Number, Pos, Traits};

/// All forms of a Dutch lemma, the lemma first.
pub fn inflect(lemma: &str, traits: &Traits) -> Vec<Form> {
    let mut forms = vec![Form::new(lemma, FormKind::Base, "the term itself")];
    let pos = traits.pos.unwrap_or_else(|| guess_pos(lemma));
    if traits.abbreviation {
        name::abbreviation(lemma, pos, &mut forms);
    } else {
        phrase::inflect(lemma, pos, traits, &mut forms);
    }
    take_listed(&traits.listed, &mut forms);
    let alone = traits.number.is_some_and(|number| number != Number::Singular);
    let of_singular =
        |kind| matches!(kind, FormKind::Plural | FormKind::Diminutive | FormKind::DiminutivePlural);
    forms.retain(|form| !(alone && form.rule != LISTED && of_singular(form.kind)));
    dedup(forms)
}

/// The likely part of speech of a lemma that the glossary says nothing of: names have capitals, the rest are nouns.
pub fn guess_pos(lemma: &str) -> Pos {
    if lemma.chars().any(char::is_uppercase) { Pos::ProperNoun } else { Pos::Noun }
}

/// Listed forms replace what the rules made of the same kind.
fn take_listed(listed: &[String], forms: &mut Vec<Form>) {
    for text in listed {
        if forms.iter().any(|form| form.text == *text) {
            continue;
        }
        let plural = forms.iter().any(|form| form.kind == FormKind::Plural);
        let kind = if plural && !text.ends_with("je") && !text.ends_with("jes") {
            FormKind::Plural
        } else {
            FormKind::Listed
        };
        if kind == FormKind::Plural {
            forms.retain(|form| form.kind != FormKind::Plural || form.rule == LISTED);
        }
        forms.push(Form::new(text, kind, LISTED));
    }
}

const LISTED: &str = "listed in the glossary";

/// The first of several forms with the same text, in paradigm order.
fn dedup(mut forms: Vec<Form>) -> Vec<Form> {
    forms.sort_by_key(|form| form.kind);
    let mut seen = rustc_hash::FxHashSet::default();
    forms.retain(|form| seen.insert(form.text.clone()));
    forms
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
        for (lemma, plural, diminutive) in [
            ("raam", "ramen", "raampje"),
            ("bom", "bommen", "bommetje"),
            ("brief", "brieven", "briefje"),
            ("huis", "huizen", "huisje"),
            ("leider", "leiders", "leidertje"),
            ("president", "presidenten", "presidentje"),
            ("foto", "foto's", "fotootje"),
            ("baby", "baby's", "baby'tje"),
            ("sanctie", "sancties", "sanctietje"),
            ("garantie", "garanties", "garantietje"),
            ("knie", "knieën", "knietje"),
            ("idee", "ideeën", "ideetje"),
            ("zee", "zeeën", "zeetje"),
            ("mogelijkheid", "mogelijkheden", "mogelijkheidje"),
            ("universiteit", "universiteiten", "universiteitje"),
            ("lid", "leden", "lidje"),
            ("regeringslid", "regeringsleden", "regeringslidje"),
            ("hoofdstad", "hoofdsteden", "hoofdstadje"),
            ("schip", "schepen", "schipje"),
            ("kind", "kinderen", "kindje"),
            ("bewindsman", "bewindsmannen/bewindslieden", "bewindsmannetje"),
            ("ambassadeur", "ambassadeurs", "ambassadeurtje"),
            ("spanning", "spanningen", "spanninkje/spanningetje"),
            ("grens", "grenzen", "grensje"),
            ("crisis", "crisissen/crises", "crisisje"),
            ("gesprek", "gesprekken", "gesprekje"),
            ("staatshoofd", "staatshoofden", "staatshoofdje"),
            ("wet", "wetten", "wetje"),
            ("dag", "dagen", "dagje"),
            ("weg", "wegen", "wegje"),
            ("militair", "militairen", "militairtje"),
            ("functionaris", "functionarissen", "functionarisje"),
            ("secretaris-generaal", "secretarissen-generaal", ""),
            ("tank", "tanks", "tankje"),
            ("drone", "drones", "dronetje"),
            ("kabinet", "kabinetten", "kabinetje"),
        ] {
            assert_eq!(form(lemma, Pos::Noun, FormKind::Plural), plural, "{lemma}");
            if !diminutive.is_empty() {
                assert_eq!(form(lemma, Pos::Noun, FormKind::Diminutive), diminutive, "{lemma}");
            }
        }
    }

    #[test]
    fn names() {
        for (lemma, genitive) in [
            ("Poetin", "Poetins"),
            ("Obama", "Obama's"),
            ("Macron", "Macrons"),
            ("Agnes", "Agnes'"),
            ("Joyce", "Joyce'"),
            ("Marx", "Marx'"),
            ("Bush", "Bush'"),
            ("Disney", "Disneys"),
            ("Manou", "Manous"),
            ("Aimé", "Aimés"),
            ("Willy", "Willy's"),
            ("Vladimir Poetin", "Vladimir Poetins"),
            ("Rusland", "Ruslands"),
            ("Zelensky", "Zelensky's"),
        ] {
            assert_eq!(form(lemma, Pos::ProperNoun, FormKind::Genitive), genitive, "{lemma}");
        }
    }

    #[test]
    fn adjectives() {
        for (lemma, inflected) in [
            ("Russisch", "Russische"),
            ("Oekraïens", "Oekraïense"),
            ("Amerikaans", "Amerikaanse"),
            ("economisch", "economische"),
            ("groot", "grote"),
            ("wit", "witte"),
            ("boos", "boze"),
            ("lief", "lieve"),
            ("gouden", ""),
            ("westers", "westerse"),
            ("bilateraal", "bilaterale"),
            ("diplomatiek", "diplomatieke"),
            ("Europees", "Europese"),
            ("Chinees", "Chinese"),
        ] {
            assert_eq!(form(lemma, Pos::Adjective, FormKind::Inflected), inflected, "{lemma}");
        }
        assert_eq!(form("groot", Pos::Adjective, FormKind::Comparative), "groter");
        assert_eq!(form("Russisch", Pos::Adjective, FormKind::Comparative), "");
    }

    #[test]
    fn verbs() {
        for (lemma, third, past, participle, te) in [
            ("annexeren", "annexeert", "annexeerde", "geannexeerd", ""),
            ("waarschuwen", "waarschuwt", "waarschuwde", "gewaarschuwd", ""),
            ("dreigen", "dreigt", "dreigde", "gedreigd", ""),
            ("werken", "werkt", "werkte", "gewerkt", ""),
            ("binnenvallen", "binnenvalt", "binnenviel", "binnengevallen", "binnen te vallen"),
            ("aanvallen", "aanvalt", "aanviel", "aangevallen", "aan te vallen"),
            ("bespreken", "bespreekt", "besprak", "besproken", ""),
            ("onderhandelen", "onderhandelt", "onderhandelde", "onderhandeld", ""),
            ("leveren", "levert", "leverde", "geleverd", ""),
            ("toetreden", "toetreedt", "toetrad", "toegetreden", "toe te treden"),
            ("de-escaleren", "de-escaleert", "de-escaleerde", "gede-escaleerd", ""),
            ("steunen", "steunt", "steunde", "gesteund", ""),
            ("provoceren", "provoceert", "provoceerde", "geprovoceerd", ""),
            ("intrekken", "intrekt", "introk", "ingetrokken", "in te trekken"),
            ("reizen", "reist", "reisde", "gereisd", ""),
            ("beven", "beeft", "beefde", "gebeefd", ""),
        ] {
            assert_eq!(form(lemma, Pos::Verb, FormKind::PresentThird), third, "{lemma}");
            assert_eq!(form(lemma, Pos::Verb, FormKind::Past), past, "{lemma}");
            assert_eq!(form(lemma, Pos::Verb, FormKind::PastParticiple), participle, "{lemma}");
            assert_eq!(form(lemma, Pos::Verb, FormKind::TeInfinitive), te, "{lemma}");
        }
    }

    #[test]
    fn phrases() {
        for (lemma, plural) in [
            ("economische sanctie", "economische sancties"),
            ("minister van Buitenlandse Zaken", "ministers van Buitenlandse Zaken"),
            ("minister-president", "minister-presidenten/ministers-presidenten"),
            ("staakt-het-vuren", ""),
        ] {
            assert_eq!(form(lemma, Pos::Noun, FormKind::Plural), plural, "{lemma}");
        }
        let traits =
            Traits { pos: Some(Pos::Noun), number: Some(Number::Plural), ..Traits::default() };
        assert_eq!(inflect("verkiezingen", &traits).len(), 1);
        let acronym =
            Traits { pos: Some(Pos::ProperNoun), abbreviation: true, ..Traits::default() };
        let forms: Vec<_> = inflect("NAVO", &acronym).into_iter().map(|form| form.text).collect();
        assert_eq!(forms, ["NAVO", "NAVO's"]);
    }
}

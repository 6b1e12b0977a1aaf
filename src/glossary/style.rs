use super::concept::{Concept, FilePlace, Glossary};
use super::date::Date;
use super::term::{Term, TermType};
use crate::base::Lang;
use rustc_hash::FxHashMap;
use serde::Deserialize;

/// A house style: which of several good designations to use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Style {
    /// By which people choose it.
    pub name: String,
    /// For people.
    pub title: Option<String>,
    /// The norm it follows.
    pub source: Option<String>,
    /// Styles that decide where this one is silent, the first one first.
    pub extends: Vec<String>,
    /// First day on which it holds.
    pub from: Option<Date>,
    /// Last day on which it holds.
    pub until: Option<Date>,
    /// Rule families.
    pub switches: Switches,
    /// Concept id and designation, per language, in file order.
    pub prefer: Vec<(Lang, String, String)>,
    /// Where it stands.
    pub place: FilePlace,
}

/// Choices that hold for a whole family of terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Switches {
    /// Acronyms of four and more letters that are read as words.
    pub acronyms: Option<Acronyms>,
    /// Dutch genitives.
    pub genitive: Option<GenitiveNorm>,
    /// English verbs.
    pub ize: Option<Ize>,
}

/// How acronyms of four and more letters are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Acronyms {
    /// NAVO, NATO.
    Capitals,
    /// Navo, Nato.
    Word,
}

/// How strict Dutch genitives are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum GenitiveNorm {
    /// Poetins, never Poetin's (Leidraad 14).
    Strict,
    /// Both, as Onze Taal's Spellingwijzer has it.
    Tolerant,
}

/// English -ise or -ize.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Ize {
    /// Oxford and American spelling.
    Ize,
    /// Common British spelling.
    Ise,
}

/// A style with the styles it extends, worked out for a glossary and a day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Resolved {
    /// Its name; `None` for no style at all.
    pub name: Option<String>,
    /// Today.
    pub today: Date,
    /// The switches, each from the first style that sets it.
    pub switches: Switches,
    prefer: FxHashMap<(String, Lang), String>,
}

impl Default for Date {
    fn default() -> Self {
        Self { year: 1970, month: 1, day: 1 }
    }
}

impl Resolved {
    /// Works out the style called `name`. Gives a phrase that lists what there is when there is no such style, or
    /// that shows the chain when a style extends itself.
    pub fn new(glossary: &Glossary, name: Option<&str>, today: Date) -> Result<Self, String> {
        let mut resolved = Self { name: name.map(str::to_owned), today, ..Self::default() };
        if let Some(name) = name {
            resolved.take(glossary, name, &mut Vec::new())?;
        }
        Ok(resolved)
    }

    fn take(
        &mut self,
        glossary: &Glossary,
        name: &str,
        chain: &mut Vec<String>,
    ) -> Result<(), String> {
        if chain.iter().any(|other| other == name) {
            return Err(format!("style `{name}` extends itself: {} → {name}", chain.join(" → ")));
        }
        let Some(style) = glossary.styles.iter().find(|style| style.name == name) else {
            let known: Vec<String> =
                glossary.styles.iter().map(|style| format!("`{}`", style.name)).collect();
            return Err(format!("there is no style `{name}`; known are {}", known.join(", ")));
        };
        chain.push(name.to_owned());
        let holds = style.from.is_none_or(|from| from <= self.today)
            && style.until.is_none_or(|until| self.today <= until);
        if holds {
            for (lang, concept, designation) in &style.prefer {
                self.prefer.entry((concept.clone(), *lang)).or_insert_with(|| designation.clone());
            }
            self.switches.acronyms = self.switches.acronyms.or(style.switches.acronyms);
            self.switches.genitive = self.switches.genitive.or(style.switches.genitive);
            self.switches.ize = self.switches.ize.or(style.switches.ize);
        }
        for base in &style.extends {
            self.take(glossary, base, chain)?;
        }
        chain.pop();
        Ok(())
    }

    /// Whether the style singles out this term of the concept: by name, or by a switch.
    pub fn prefers(&self, concept: &Concept, term: &Term) -> bool {
        if let Some(designation) = self.prefer.get(&(concept.id.clone(), term.lang)) {
            // A wish about an acronym says nothing of the full form.
            let wished = concept
                .terms
                .iter()
                .find(|other| other.lang == term.lang && other.text == *designation);
            if wished.is_some_and(|wished| wished.kind == term.kind) {
                return term.text == *designation;
            }
        }
        let twin = |other: &&Term| {
            other.lang == term.lang
                && other.text != term.text
                && plain_ise(&other.text) == plain_ise(&term.text)
        };
        if let (Some(wish), Some(other)) = (self.switches.ize, concept.terms.iter().find(twin)) {
            let zeds = |text: &str| text.matches('z').count();
            return (zeds(&term.text) > zeds(&other.text)) == (wish == Ize::Ize);
        }
        let acronym =
            |term: &Term| matches!(term.kind, Some(TermType::Acronym | TermType::Initialism));
        let (Some(wish), true) = (self.switches.acronyms, acronym(term)) else { return false };
        let twin = |other: &&Term| {
            other.lang == term.lang
                && acronym(other)
                && other.text != term.text
                && other.text.eq_ignore_ascii_case(&term.text)
        };
        let capitals = term.text.chars().all(|c| !c.is_lowercase());
        term.text.chars().count() >= 4
            && concept.terms.iter().any(|other| twin(&other))
            && capitals == (wish == Acronyms::Capitals)
    }

    /// Whether *Poetin's* is let pass.
    pub fn tolerant_genitive(&self) -> bool {
        self.switches.genitive == Some(GenitiveNorm::Tolerant)
    }
}

/// A word with -iz- written -is-, so that the two spellings of *mobilise* are one.
fn plain_ise(text: &str) -> String {
    text.replace("iz", "is")
}

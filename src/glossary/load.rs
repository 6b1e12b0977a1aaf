//! Reading glossary and style files.

use super::concept::{
    Concept, Definition, Evidence, FilePlace, Glossary, GlossaryFile, History, Origin,
};
use super::date::Date;
use super::mistake::Mistake;
use super::style::{Style, Switches};
use super::term::{CasePolicy, Compounds, Matching, Status, Term, TermType, Valid};
use super::validate::validate;
use crate::base::{Lang, Span};
use crate::text::grammar::{Gender, Number, Pos};
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

/// A glossary with what is wrong in its files.
#[derive(Debug, Clone, Default)]
pub struct Loaded {
    /// What could be read.
    pub glossary: Glossary,
    /// In file order, then by place.
    pub mistakes: Vec<Mistake>,
}

/// Reads files, each a path for messages and its text. Files later in the list come before earlier ones: their
/// concepts replace concepts with the same id of an earlier *layer*, and a layer is a group of files; within one
/// layer an id may be used once.
pub fn load(layers: &[Vec<(String, String)>]) -> Loaded {
    let mut loaded = Loaded::default();
    let mut concepts: BTreeMap<String, Concept> = BTreeMap::new();
    for layer in layers {
        let mut of_layer: BTreeMap<String, Concept> = BTreeMap::new();
        let mut silenced = Vec::new();
        for (path, text) in layer {
            read_file(path, text, &mut loaded, &mut of_layer, &mut silenced);
        }
        concepts.retain(|id, _| !silenced.contains(id));
        concepts.append(&mut of_layer);
    }
    loaded.glossary.concepts = concepts.into_values().collect();
    loaded.glossary.styles.sort_by(|one, other| one.name.cmp(&other.name));
    let texts: Vec<&(String, String)> = layers.iter().flatten().collect();
    loaded.mistakes.extend(validate(&loaded.glossary, &texts));
    loaded
}

fn read_file(
    path: &str,
    text: &str,
    loaded: &mut Loaded,
    concepts: &mut BTreeMap<String, Concept>,
    silenced: &mut Vec<String>,
) {
    let file = loaded.glossary.files.len();
    let mut entry = GlossaryFile { path: path.to_owned(), id: String::new(), title: None };
    let is_style = text.lines().any(|line| line.trim() == "[style]");
    if is_style {
        match toml::from_str::<RawStyleFile>(text) {
            Ok(raw) => add_style(raw, file, text, path, loaded),
            Err(error) => loaded.mistakes.push(Mistake::of_toml(path, text, &error)),
        }
        loaded.glossary.files.push(entry);
        return;
    }
    match toml::from_str::<RawFile>(text) {
        Err(error) => loaded.mistakes.push(Mistake::of_toml(path, text, &error)),
        Ok(raw) => {
            let format = raw.glossary.get_ref().format;
            if format != 1 {
                let message = format!(
                    "glossary format {format} is not known here; this version reads format 1"
                );
                loaded.mistakes.push(Mistake::new(path, text, span(&raw.glossary), message));
            } else {
                let header = raw.glossary.into_inner();
                entry.id = header.id;
                entry.title = header.title;
                silenced.extend(header.silence);
                for raw in raw.concept {
                    add_concept(raw, file, text, path, loaded, concepts);
                }
            }
        }
    }
    loaded.glossary.files.push(entry);
}

fn add_concept(
    raw: Spanned<RawConcept>,
    file: usize,
    text: &str,
    path: &str,
    loaded: &mut Loaded,
    concepts: &mut BTreeMap<String, Concept>,
) {
    let place = FilePlace { file, span: span(&raw) };
    let raw = raw.into_inner();
    let id = raw.id.get_ref().clone();
    if let Some(other) = concepts.get(&id)
        && !raw.r#override
    {
        let at = loaded.glossary.files.get(other.place.file).map_or(path, |file| &file.path);
        let message = format!(
            "concept `{id}` is already defined in {at}; give one of them another id, or `override = true`"
        );
        loaded.mistakes.push(Mistake::new(path, text, span(&raw.id), message));
        return;
    }
    let concept = raw.into_concept(place, file);
    concepts.insert(id, concept);
}

fn add_style(raw: RawStyleFile, file: usize, text: &str, path: &str, loaded: &mut Loaded) {
    let place = FilePlace { file, span: span(&raw.style) };
    let style = raw.style.into_inner();
    if loaded.glossary.styles.iter().any(|other| other.name == style.name) {
        // A style of the project takes the place of the built-in one.
        loaded.glossary.styles.retain(|other| other.name != style.name);
    }
    if style.name.trim().is_empty() {
        loaded.mistakes.push(Mistake::new(path, text, place.span, "a style needs a name"));
        return;
    }
    let extends = match style.extends {
        None => Vec::new(),
        Some(OneOrMore::One(one)) => vec![one],
        Some(OneOrMore::More(more)) => more,
    };
    let of = |lang, table: BTreeMap<String, String>| {
        table.into_iter().map(move |(id, term)| (lang, id, term))
    };
    let prefer = of(Lang::Nl, raw.nl).chain(of(Lang::En, raw.en)).collect();
    loaded.glossary.styles.push(Style {
        name: style.name,
        title: style.title,
        source: style.source,
        extends,
        from: style.from.and_then(|date| date.date).map(Date::from),
        until: style.until.and_then(|date| date.date).map(Date::from),
        switches: raw.switches.unwrap_or_default(),
        prefer,
        place,
    });
}

fn span<T>(value: &Spanned<T>) -> Span {
    let range = value.span();
    Span::new(range.start, range.end.max(range.start))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFile {
    glossary: Spanned<RawHeader>,
    #[serde(default)]
    concept: Vec<Spanned<RawConcept>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawHeader {
    format: i64,
    id: String,
    title: Option<String>,
    /// Concepts of the built-in glossary that this project does without.
    #[serde(default)]
    silence: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawConcept {
    id: Spanned<String>,
    #[serde(default)]
    subject: Vec<String>,
    #[serde(default)]
    definition: BTreeMap<DefinitionLang, Text>,
    origin: Option<Origin>,
    evidence: Option<Evidence>,
    note: Option<String>,
    #[serde(default)]
    links: Vec<String>,
    #[serde(default)]
    image: Vec<String>,
    #[serde(default)]
    see: Vec<String>,
    customer: Option<String>,
    project: Option<String>,
    reliability: Option<u8>,
    #[serde(default)]
    history: Vec<RawHistory>,
    #[serde(default)]
    r#override: bool,
    #[serde(default)]
    nl: Vec<Spanned<RawTerm>>,
    #[serde(default)]
    en: Vec<Spanned<RawTerm>>,
}

impl RawConcept {
    fn into_concept(self, place: FilePlace, file: usize) -> Concept {
        let nl = self.nl.into_iter().map(|term| into_term(term, Lang::Nl, file));
        let en = self.en.into_iter().map(|term| into_term(term, Lang::En, file));
        Concept {
            id: self.id.into_inner(),
            subject: self.subject,
            definition: self
                .definition
                .into_iter()
                .map(|(lang, text)| text.into_definition(lang))
                .collect(),
            origin: self.origin,
            evidence: self.evidence,
            note: self.note,
            links: self.links,
            image: self.image,
            see: self.see,
            customer: self.customer,
            project: self.project,
            reliability: self.reliability,
            history: self.history.into_iter().map(RawHistory::into_history).collect(),
            r#override: self.r#override,
            terms: nl.chain(en).collect(),
            place,
        }
    }
}

#[derive(Clone, Copy, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
enum DefinitionLang {
    #[serde(rename = "_")]
    Concept,
    #[serde(rename = "nl")]
    Nl,
    #[serde(rename = "en")]
    En,
}

#[derive(Deserialize)]
#[serde(untagged, expecting = "expected a text, or `{ text = \"…\", source = \"…\" }`")]
enum Text {
    Plain(String),
    Sourced { text: String, source: Option<String> },
}

impl Text {
    fn into_definition(self, lang: DefinitionLang) -> Definition {
        let lang = match lang {
            DefinitionLang::Concept => "_",
            DefinitionLang::Nl => "nl",
            DefinitionLang::En => "en",
        };
        match self {
            Self::Plain(text) => Definition { lang, text, source: None },
            Self::Sourced { text, source } => Definition { lang, text, source },
        }
    }

    fn into_text(self) -> String {
        match self {
            Self::Plain(text) | Self::Sourced { text, .. } => text,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTerm {
    term: String,
    #[serde(default)]
    status: Status,
    pos: Option<Pos>,
    gender: Option<Gender>,
    number: Option<Number>,
    r#type: Option<TermType>,
    #[serde(default)]
    region: Vec<String>,
    register: Option<String>,
    usage: Option<String>,
    transfer: Option<String>,
    note: Option<String>,
    source: Option<String>,
    #[serde(default)]
    context: Vec<Text>,
    #[serde(default)]
    forms: Vec<String>,
    #[serde(default)]
    except: Vec<String>,
    valid: Option<RawValid>,
    r#match: Option<RawMatching>,
    expands_to: Option<String>,
    replaced_by: Option<String>,
    #[serde(default)]
    history: Vec<RawHistory>,
}

fn into_term(raw: Spanned<RawTerm>, lang: Lang, file: usize) -> Term {
    let place = FilePlace { file, span: span(&raw) };
    let raw = raw.into_inner();
    Term {
        text: raw.term,
        lang,
        status: raw.status,
        pos: raw.pos,
        gender: raw.gender,
        number: raw.number,
        kind: raw.r#type,
        region: raw.region,
        register: raw.register,
        usage: raw.usage,
        transfer: raw.transfer,
        note: raw.note,
        source: raw.source,
        context: raw.context.into_iter().map(Text::into_text).collect(),
        forms: raw.forms,
        except: raw.except,
        valid: raw.valid.map(|valid| Valid {
            from: valid.from.and_then(|date| date.date).map(Date::from),
            until: valid.until.and_then(|date| date.date).map(Date::from),
        }),
        matching: raw.r#match.map_or_else(Matching::default, |raw| Matching {
            case: raw.case.unwrap_or_default(),
            inflect: raw.inflect.unwrap_or(true),
            compounds: raw.compounds.unwrap_or_default(),
        }),
        expands_to: raw.expands_to,
        replaced_by: raw.replaced_by,
        history: raw.history.into_iter().map(RawHistory::into_history).collect(),
        place,
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawValid {
    from: Option<toml::value::Datetime>,
    until: Option<toml::value::Datetime>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawMatching {
    case: Option<CasePolicy>,
    inflect: Option<bool>,
    compounds: Option<Compounds>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawHistory {
    action: String,
    date: Option<toml::value::Datetime>,
    by: Option<String>,
}

impl RawHistory {
    fn into_history(self) -> History {
        History {
            action: self.action,
            date: self.date.and_then(|date| date.date).map(Date::from),
            by: self.by,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawStyleFile {
    style: Spanned<RawStyle>,
    switches: Option<Switches>,
    #[serde(default)]
    nl: BTreeMap<String, String>,
    #[serde(default)]
    en: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawStyle {
    name: String,
    title: Option<String>,
    source: Option<String>,
    extends: Option<OneOrMore>,
    from: Option<toml::value::Datetime>,
    until: Option<toml::value::Datetime>,
}

#[derive(Deserialize)]
#[serde(untagged, expecting = "expected the name of a style, or an array of names")]
enum OneOrMore {
    One(String),
    More(Vec<String>),
}

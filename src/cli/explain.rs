//! `woordkeur explain`.

use super::config::Source;
use super::environment::Environment;
use crate::check::rules::{rule, rules};
use crate::jobs::{Compilation, Input, Policy, Settings, check, compile};
use crate::matcher::Compiled;
use anyhow::bail;
use std::path::Path;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// A rule or a concept
    #[arg(value_name = "RULE|CONCEPT", required_unless_present = "text")]
    name: Option<String>,
    /// A text: tell what is recognised in it, and how
    #[arg(long, conflicts_with = "name")]
    text: Option<String>,
    #[command(flatten)]
    source: Source,
}

pub(super) fn run(arguments: &Arguments, environment: &Environment) -> anyhow::Result<u8> {
    if let Some(text) = &arguments.text {
        return explain_text(text, arguments, environment);
    }
    let name = arguments.name.as_deref().unwrap_or_default();
    if let Some(rule) = rule(name) {
        println!("{}", rule.docs.trim());
        return Ok(0);
    }
    let loaded = super::glossary::loaded(&arguments.source, environment)?;
    if let Some(concept) = loaded.concepts.iter().find(|concept| concept.id == name) {
        super::glossary::show(concept, environment);
        return Ok(0);
    }
    let known: Vec<&str> = rules().iter().map(|rule| rule.id).collect();
    bail!("`{name}` is no rule and no concept; rules are {}", known.join(", "));
}

fn explain_text(
    text: &str,
    arguments: &Arguments,
    environment: &Environment,
) -> anyhow::Result<u8> {
    let config = arguments.source.find(Path::new("."), environment)?;
    let style = super::check::style_of(&config, None);
    let paths = super::glossary::paths(&config);
    let what = Compilation {
        builtin: config.project.builtin,
        paths,
        style,
        today: environment.today,
        cache: environment.cache.as_deref(),
    };
    let bytes = compile(&what)?;
    let compiled = Compiled::open(&bytes, None)?;
    let settings = Settings {
        compiled,
        lang: None,
        fallback: crate::base::Lang::Nl,
        policy: Policy::default(),
        each_file: true,
        hits: true,
        jobs: 1,
    };
    let input = Input::Memory { name: "text.txt".to_owned(), bytes: text.as_bytes().to_vec() };
    for file in check(&[input], &settings, &|_| {}) {
        if file.hits.is_empty() && file.findings.is_empty() {
            println!(
                "{}",
                environment.word(
                    "nothing in it is in the glossary",
                    "niets erin staat in de woordenlijst"
                )
            );
        }
        for hit in &file.hits {
            let occurrence = &hit.occurrence;
            println!(
                "`{}`: {} ({}, {}, {})",
                hit.text, occurrence.concept, occurrence.kind, occurrence.lang, occurrence.status
            );
        }
        for found in &file.findings {
            let finding = &found.finding;
            println!(
                "{}[{}] {}",
                finding.severity,
                finding.rule.id,
                finding.message.in_lang(environment.messages)
            );
        }
    }
    Ok(0)
}

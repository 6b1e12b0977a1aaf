//! `woordkeur glossary`.

use super::config::Source;
use super::environment::Environment;
use crate::base::Lang;
use crate::glossary::{Concept, Glossary, Mistake, Status, Term, format};
use crate::jobs::load_glossary;
use crate::project::{Config, read_glossary_folder, write};
use crate::text::grammar::{Form, FormKind};
use crate::text::inflect;
use anyhow::{Context, bail};
use clap::{Args, Subcommand};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    source: Source,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// List the concepts, each with its first term in both languages
    List {
        /// Only concepts of this subject
        #[arg(long)]
        subject: Option<String>,
    },
    /// Show a concept
    Show {
        /// Its id
        concept: String,
    },
    /// Show the forms that stand for a concept, and how each was made
    Forms {
        /// Its id
        concept: String,
    },
    /// Find mistakes in the glossary files
    Lint {
        /// Files and folders [default: those of the settings, and the built-in glossary]
        paths: Vec<PathBuf>,
    },
    /// Put the concepts of glossary files in order
    Fmt {
        /// Files and folders [default: those of the settings]
        paths: Vec<PathBuf>,
        /// Change nothing; exit with 1 when a file is not in order
        #[arg(long)]
        check: bool,
    },
    /// Count concepts and terms
    Stats,
}

pub(super) fn run(arguments: &Arguments, environment: &Environment) -> anyhow::Result<u8> {
    let source = &arguments.source;
    match &arguments.command {
        Command::List { subject } => {
            for concept in loaded(source, environment)?.concepts {
                if subject.as_ref().is_none_or(|subject| concept.subject.contains(subject)) {
                    let first = |lang| {
                        concept
                            .terms
                            .iter()
                            .find(|term: &&Term| term.lang == lang)
                            .map_or("–", |term| term.text.as_str())
                    };
                    println!("{}\t{}\t{}", concept.id, first(Lang::Nl), first(Lang::En));
                }
            }
        }
        Command::Show { concept } => show(&find(source, environment, concept)?, environment),
        Command::Forms { concept } => forms(&find(source, environment, concept)?),
        Command::Lint { paths } => return lint(paths, source, environment),
        Command::Fmt { paths, check } => return fmt(paths, *check, source, environment),
        Command::Stats => stats(&loaded(source, environment)?),
    }
    Ok(0)
}

/// The glossary files that the settings name, from where the settings lie.
pub(super) fn paths(config: &Config) -> Vec<PathBuf> {
    config.project.glossary.iter().map(|path| config.folder().join(path)).collect()
}

/// The glossary of the settings, which must be sound.
pub(super) fn loaded(source: &Source, environment: &Environment) -> anyhow::Result<Glossary> {
    let config = source.find(Path::new("."), environment)?;
    let loaded = load_glossary(config.project.builtin, &paths(&config))?;
    complain(&loaded.mistakes)?;
    Ok(loaded.glossary)
}

/// Prints mistakes; an error if there are any.
pub(super) fn complain(mistakes: &[Mistake]) -> anyhow::Result<()> {
    for mistake in mistakes {
        eprintln!("{mistake}");
    }
    if !mistakes.is_empty() {
        bail!("the glossary has mistakes: {}", mistakes.len());
    }
    Ok(())
}

fn find(source: &Source, environment: &Environment, id: &str) -> anyhow::Result<Concept> {
    let glossary = loaded(source, environment)?;
    let near = |concept: &&Concept| strsim::jaro_winkler(&concept.id, id) > 0.85;
    let guess: Vec<&str> =
        glossary.concepts.iter().filter(near).take(5).map(|concept| concept.id.as_str()).collect();
    let hint = if guess.is_empty() {
        String::new()
    } else {
        format!("; did you mean {}?", guess.join(", "))
    };
    let position = glossary.concepts.binary_search_by(|concept| concept.id.as_str().cmp(id));
    position
        .ok()
        .and_then(|index| glossary.concepts.get(index).cloned())
        .with_context(|| format!("there is no concept `{id}`{hint}"))
}

/// Prints a concept.
pub(super) fn show(concept: &Concept, environment: &Environment) {
    println!("{}", concept.id);
    if !concept.subject.is_empty() {
        println!("  {}: {}", environment.word("subject", "onderwerp"), concept.subject.join(", "));
    }
    for definition in &concept.definition {
        println!("  {}: {}", environment.word("definition", "definitie"), definition.text);
    }
    if let Some(origin) = &concept.origin {
        println!(
            "  {}: {} ({})",
            environment.word("origin", "oorsprong"),
            origin.text,
            origin.lang
        );
    }
    for term in &concept.terms {
        let mut notes = vec![term.status.name().to_owned()];
        notes.extend(term.gender.map(|gender| gender.article().to_owned()));
        notes.extend(term.kind.map(|kind| format!("{kind:?}").to_lowercase()));
        notes.extend(term.source.clone());
        println!("  {}  {}  ({})", term.lang, term.text, notes.join(", "));
    }
    if !concept.see.is_empty() {
        println!("  {}: {}", environment.word("see", "zie"), concept.see.join(", "));
    }
}

fn forms(concept: &Concept) {
    for term in &concept.terms {
        println!("{}  {}", term.lang, term.text);
        let made = if term.matching.inflect {
            inflect(term.lang, &term.text, &term.traits())
        } else {
            vec![Form::new(&term.text, FormKind::Base, "does not inflect")]
        };
        for form in made {
            println!("      {:<28} {} – {}", form.text, form.kind.name(), form.rule);
        }
    }
}

fn lint(paths: &[PathBuf], source: &Source, environment: &Environment) -> anyhow::Result<u8> {
    let config = source.find(Path::new("."), environment)?;
    let (builtin, paths) = if paths.is_empty() {
        (config.project.builtin, self::paths(&config))
    } else {
        (false, paths.to_vec())
    };
    let loaded = load_glossary(builtin, &paths)?;
    for mistake in &loaded.mistakes {
        println!("{mistake}");
    }
    let count = loaded.glossary.concepts.len();
    let (concepts, mistakes) =
        (environment.word("concepts", "begrippen"), environment.word("mistakes", "fouten"));
    eprintln!("{count} {concepts}, {} {mistakes}", loaded.mistakes.len());
    Ok(u8::from(!loaded.mistakes.is_empty()))
}

fn fmt(
    paths: &[PathBuf],
    check: bool,
    source: &Source,
    environment: &Environment,
) -> anyhow::Result<u8> {
    let config = source.find(Path::new("."), environment)?;
    let paths = if paths.is_empty() { self::paths(&config) } else { paths.to_vec() };
    let mut changed = 0;
    for path in &paths {
        for (name, text) in read_glossary_folder(path)? {
            let ordered = format(&name, &text).map_err(|mistake| anyhow::anyhow!("{mistake}"))?;
            if ordered != text {
                changed += 1;
                println!("{name}");
                if !check {
                    write(Path::new(&name), ordered.as_bytes())?;
                }
            }
        }
    }
    Ok(u8::from(check && changed > 0))
}

fn stats(glossary: &Glossary) {
    println!("{:>7} concepts", glossary.concepts.len());
    let mut terms: BTreeMap<(Lang, Status), usize> = BTreeMap::new();
    let mut subjects: BTreeMap<&str, usize> = BTreeMap::new();
    for concept in &glossary.concepts {
        for subject in &concept.subject {
            *subjects.entry(subject).or_default() += 1;
        }
        for term in &concept.terms {
            *terms.entry((term.lang, term.status)).or_default() += 1;
        }
    }
    for ((lang, status), count) in terms {
        println!("{count:>7} {lang} terms, {}", status.name());
    }
    for (subject, count) in subjects {
        println!("{count:>7} about {subject}");
    }
    let styles: Vec<&str> = glossary.styles.iter().map(|style| style.name.as_str()).collect();
    println!("styles: {}", styles.join(", "));
}

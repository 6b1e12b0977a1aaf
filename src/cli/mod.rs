//! The command line: arguments in, exit code out.
//!
//! Findings go to standard output, everything else to standard error. Exit codes: 0 clean, 1 findings, 2 the run
//! failed. One file a subcommand.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "this is the layer that speaks to people"
)]
#![expect(
    clippy::disallowed_methods,
    reason = "the edge gathers environment and time for the layers below"
)]

mod check;
mod completions;
mod config;
mod environment;
mod explain;
mod glossary;
mod init;

use clap::{Parser, Subcommand};
use environment::Environment;
use std::process::ExitCode;

/// Dutch and English terminology: check drafts against a glossary that knows how words inflect and compound.
#[derive(Debug, Parser)]
#[command(name = "woordkeur", version, max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// Language of our own words: `nl` or `en` [default: from the locale]
    #[arg(long, global = true, value_name = "LANG")]
    messages: Option<String>,
    /// Whether to write in colour
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto", value_parser = ["auto", "always", "never"])]
    color: String,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Check drafts; mend what is safe to mend
    Check(Box<check::Arguments>),
    /// Look at the glossary: its concepts, their forms, its mistakes
    Glossary(glossary::Arguments),
    /// Tell what a rule means, what a concept is, or why a text matches
    Explain(explain::Arguments),
    /// Start a project: woordkeur.toml and glossary/
    Init(init::Arguments),
    /// Show the settings that hold
    Config(config::Arguments),
    /// Write a completion script for a shell
    Completions(completions::Arguments),
    /// Write the manual page
    Man,
}

/// Runs the command with the arguments of the process.
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let environment = Environment::gather(arguments.messages.as_deref(), &arguments.color);
    let outcome = match arguments.command {
        Command::Check(own) => check::run(&own, &environment),
        Command::Glossary(own) => glossary::run(&own, &environment),
        Command::Explain(own) => explain::run(&own, &environment),
        Command::Init(own) => init::run(&own, &environment),
        Command::Config(own) => config::run(&own, &environment),
        Command::Completions(own) => completions::run(&own),
        Command::Man => completions::man(),
    };
    match outcome {
        Ok(code) => ExitCode::from(code),
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            let label = environment.word("error", "fout");
            eprintln!("{label}: {error:#}");
            ExitCode::from(2)
        }
    }
}

/// Whether whoever read our output went away, which is their good right.
fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let io = cause.downcast_ref::<std::io::Error>();
        let json =
            cause.downcast_ref::<serde_json::Error>().and_then(serde_json::Error::io_error_kind);
        io.map(std::io::Error::kind).or(json) == Some(std::io::ErrorKind::BrokenPipe)
    })
}

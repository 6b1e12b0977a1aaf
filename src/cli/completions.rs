//! `woordkeur completions` and `woordkeur man`.

use clap::CommandFactory;
use clap_complete::Shell;
use std::io::Write;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The shell
    shell: Shell,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<u8> {
    let mut out = Vec::new();
    clap_complete::generate(
        arguments.shell,
        &mut super::Arguments::command(),
        "woordkeur",
        &mut out,
    );
    std::io::stdout().write_all(&out)?;
    Ok(0)
}

pub(super) fn man() -> anyhow::Result<u8> {
    let mut out = Vec::new();
    clap_mangen::Man::new(super::Arguments::command()).render(&mut out)?;
    std::io::stdout().write_all(&out)?;
    Ok(0)
}

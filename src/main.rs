//! The command `woordkeur`.

use std::process::ExitCode;

fn main() -> ExitCode {
    woordkeur::cli::main()
}

//! Speed, as ratios: `cargo bench --bench speed [FOLDER]`.
//!
//! Without a folder the texts in `seeds/` are repeated to 100 MB in 2,000 files. Prints the scanner's rate on one
//! core beside the rate of merely counting line ends, and the time of `check` beside GNU grep looking for the bare
//! terms of the glossary in the same files.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a bench reads files and prints"
)]
#![expect(clippy::cast_precision_loss, reason = "rates are rounded anyway")]
#![expect(clippy::unwrap_used, reason = "a bench may stop where it stands")]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use woordkeur::glossary::Date;
use woordkeur::jobs::{Compilation, compile, load_glossary};
use woordkeur::matcher::{Compiled, Scan, Scanner};

const TOTAL: usize = 100_000_000;
const FILE: usize = 50_000;
const RUNS: usize = 5;

fn main() {
    let given =
        std::env::args().skip(1).find(|argument| !argument.starts_with('-')).map(PathBuf::from);
    let made = tempfile::tempdir().unwrap();
    let folder = given.unwrap_or_else(|| {
        make(made.path());
        made.path().to_owned()
    });
    let mut paths: Vec<PathBuf> =
        fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let texts: Vec<String> = paths.iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    let bytes: usize = texts.iter().map(String::len).sum();
    println!("{} files, {:.1} MB", texts.len(), bytes as f64 / 1e6);

    let today = Date { year: 2026, month: 1, day: 1 };
    let what = Compilation { builtin: true, paths: Vec::new(), style: None, today, cache: None };
    let start = Instant::now();
    let compiled = compile(&what).unwrap();
    println!(
        "glossary compiled in {:.1} ms, {} KB",
        start.elapsed().as_secs_f64() * 1e3,
        compiled.len() / 1024
    );
    let compiled = Compiled::open(&compiled, None).unwrap();
    println!("{} concepts, {} forms", compiled.concept_count(), compiled.form_count());

    let lines = best(|| {
        texts.iter().map(|text| memchr::memchr_iter(b'\n', text.as_bytes()).count()).sum::<usize>()
    });
    let scan = best(|| {
        let mut scanner = Scanner::new(compiled);
        let mut scan = Scan::default();
        let mut words = 0;
        for text in &texts {
            scan.clear();
            scanner.scan(text, &mut scan);
            words += scan.tokens.len();
        }
        words
    });
    let rate = |time: Duration| bytes as f64 / 1e6 / time.as_secs_f64();
    println!(
        "scanner, one core: {:.0} MB/s (counting line ends: {:.0} MB/s)",
        rate(scan),
        rate(lines)
    );

    let check = best(|| {
        run(Command::new(env!("CARGO_BIN_EXE_woordkeur"))
            .args(["check", "--exit-zero", "--format", "concise"])
            .arg(&folder))
    });
    println!("check, whole command: {:.3} s", check.as_secs_f64());
    if let Some(grep) = grep(&folder, made.path()) {
        println!(
            "grep -F -w -o -n -f, bare terms: {:.3} s = {:.1} times check",
            grep.as_secs_f64(),
            grep.as_secs_f64() / check.as_secs_f64()
        );
    }
}

/// The shortest of some runs.
fn best<T>(mut run: impl FnMut() -> T) -> Duration {
    (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            std::hint::black_box(run());
            start.elapsed()
        })
        .min()
        .unwrap()
}

fn run(command: &mut Command) -> bool {
    command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.code().is_some())
}

fn grep(folder: &Path, scratch: &Path) -> Option<Duration> {
    let list = scratch.join("terms.list");
    let mut file = fs::File::create(&list).unwrap();
    let glossary = load_glossary(true, &[]).unwrap().glossary;
    for term in glossary.concepts.iter().flat_map(|concept| &concept.terms) {
        writeln!(file, "{}", term.text).unwrap();
    }
    let mut command = Command::new("grep");
    command.args(["-r", "-F", "-w", "-o", "-n", "-f"]).arg(&list).arg(folder);
    let there = run(Command::new("grep").arg("--version"));
    let time = there.then(|| best(|| run(&mut command)));
    fs::remove_file(&list).unwrap();
    time
}

fn make(folder: &Path) {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let mut names: Vec<PathBuf> =
        fs::read_dir(seeds).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.retain(|path| path.to_string_lossy().contains(".nl."));
    names.sort();
    let all: String = names.iter().map(|path| fs::read_to_string(path).unwrap() + "\n\n").collect();
    let text = all.repeat(FILE / all.len() + 1);
    for number in 0..TOTAL / text.len() {
        fs::write(folder.join(format!("{number:04}.txt")), &text).unwrap();
    }
}

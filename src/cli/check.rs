//! `woordkeur check`.

use super::config::Source;
use super::environment::Environment;
use crate::base::Lang;
use crate::check::rules::rules;
use crate::finding::Severity;
use crate::format::{encoding, of_name};
use crate::jobs::{
    Checked, Compilation, GlossaryError, Input, Policy, Settings, check, compile, mend,
};
use crate::matcher::Compiled;
use crate::project::{Baseline, Bytes, Config, discover, read, write};
use crate::report::{Header, REPORTS, Report, Source as ReportSource, Summary};
use anyhow::{Context, bail};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use notify::{RecursiveMode, Watcher};
use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

#[derive(Debug, clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub(super) struct Arguments {
    /// Files and folders; `-` for standard input
    #[arg(default_value = ".")]
    paths: Vec<PathBuf>,
    /// The shape of the report
    #[arg(long, value_name = "FORMAT", default_value = "full", value_parser = report_names())]
    format: String,
    /// Write the report to this file
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Report every recognised occurrence of a concept as well
    #[arg(long)]
    hits: bool,
    /// House style [default: that of the settings, else taalunie]
    #[arg(long, value_name = "NAME")]
    style: Option<String>,
    /// Language of the texts
    #[arg(long, value_name = "LANG", default_value = "auto", value_parser = ["nl", "en", "auto"])]
    lang: String,
    /// Only these rules
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    select: Vec<String>,
    /// Not these rules or concepts
    #[arg(long, value_name = "RULE|CONCEPT", value_delimiter = ',')]
    ignore: Vec<String>,
    /// Show nothing milder
    #[arg(long, value_name = "SEVERITY", value_parser = severity)]
    min_severity: Option<Severity>,
    /// Exit with 1 from this severity on [default: warning]
    #[arg(long, value_name = "SEVERITY", value_parser = severity)]
    fail_on: Option<Severity>,
    /// Exit with 0 whatever is found
    #[arg(long)]
    exit_zero: bool,
    /// What is weighed together for mixed variants
    #[arg(long, default_value = "run", value_parser = ["run", "file"])]
    scope: String,
    /// Mend what is safe to mend
    #[arg(long)]
    fix: bool,
    /// Mend also what someone should look at
    #[arg(long)]
    unsafe_fixes: bool,
    /// Show what mending would change, and change nothing
    #[arg(long)]
    diff: bool,
    /// Keep quiet about the findings in this file
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Write all findings to this file, to keep quiet about them from now on
    #[arg(long, value_name = "FILE", conflicts_with = "baseline")]
    write_baseline: Option<PathBuf>,
    /// Check again whenever a file changes
    #[arg(long, conflicts_with_all = ["fix", "diff"])]
    watch: bool,
    /// Leave out files that the settings exclude even when they are named
    #[arg(long)]
    force_exclude: bool,
    /// What standard input is called
    #[arg(long, value_name = "NAME", default_value = "stdin.txt")]
    stdin_filename: String,
    /// Threads [default: one for each core]
    #[arg(long, value_name = "N")]
    jobs: Option<usize>,
    /// Neither read nor write compiled glossaries
    #[arg(long)]
    no_cache: bool,
    #[command(flatten)]
    source: Source,
}

/// The style of projects that name none.
const STYLE: &str = "taalunie";

fn report_names() -> Vec<&'static str> {
    REPORTS.iter().map(|report| report.name).collect()
}

fn severity(text: &str) -> Result<Severity, String> {
    let all = [Severity::Note, Severity::Warning, Severity::Error];
    all.into_iter()
        .find(|severity| severity.name() == text)
        .ok_or_else(|| "known are note, warning and error".to_owned())
}

/// The style of a run; a project without the built-in glossary has no style unless it names one.
pub(super) fn style_of(config: &Config, asked: Option<&str>) -> Option<String> {
    let named = asked.map(str::to_owned).or_else(|| config.project.style.clone());
    named.or_else(|| config.project.builtin.then(|| STYLE.to_owned()))
}

pub(super) fn run(arguments: &Arguments, environment: &Environment) -> anyhow::Result<u8> {
    for name in &arguments.select {
        if crate::check::rules::rule(name).is_none() {
            let known: Vec<&str> = rules().iter().map(|rule| rule.id).collect();
            bail!("`{name}` is no rule; known are {}", known.join(", "));
        }
    }
    if arguments.watch {
        return watch(arguments, environment);
    }
    once(arguments, environment)
}

fn once(arguments: &Arguments, environment: &Environment) -> anyhow::Result<u8> {
    let start = Instant::now();
    let (groups, mut failed) = gather(arguments, environment)?;
    let total: usize = groups.iter().map(|group| group.inputs.len()).sum();
    let bar = progress(total, environment);
    let mut files: Vec<Checked> = Vec::new();
    let mut fail_on = arguments.fail_on;
    for group in &groups {
        fail_on = fail_on.or(group.config.check.fail_on);
        let bytes = glossary(&group.config, arguments, environment)?;
        let settings = settings(&group.config, arguments, Compiled::open(&bytes, None)?);
        let before = files.len();
        let done = |finished: usize| {
            bar.set_position(u64::try_from(before + finished).unwrap_or(u64::MAX));
        };
        let mut checked = check(&group.inputs, &settings, &done);
        if arguments.fix || arguments.unsafe_fixes || arguments.diff {
            failed |= mend_all(&mut checked, &settings, arguments, environment)?;
        }
        files.append(&mut checked);
    }
    bar.finish_and_clear();
    files.sort_by(|one, other| one.name.cmp(&other.name));
    for file in &files {
        if let Some(error) = &file.error {
            eprintln!("{}: {error}", environment.word("error", "fout"));
            failed = true;
        }
    }
    baseline(&mut files, arguments, environment)?;
    let summary = report(&files, arguments, environment)?;
    say_summary(&summary, start.elapsed(), environment);
    let least = fail_on.unwrap_or(Severity::Warning);
    let bad =
        files.iter().flat_map(|file| &file.findings).any(|found| found.finding.severity >= least);
    Ok(if failed { 2 } else { u8::from(bad && !arguments.exit_zero) })
}

/// Files that share settings.
struct Group {
    config: Config,
    inputs: Vec<Input>,
}

fn gather(arguments: &Arguments, environment: &Environment) -> anyhow::Result<(Vec<Group>, bool)> {
    let mut failed = false;
    let stdin = Path::new("-");
    let paths: Vec<PathBuf> =
        arguments.paths.iter().filter(|path| *path != stdin).cloned().collect();
    let near = arguments
        .source
        .find(paths.first().map_or(Path::new("."), PathBuf::as_path), environment)?;
    let known = |name: &str| of_name(name).is_some();
    let found = discover(&paths, &near.files.exclude, arguments.force_exclude, &known);
    for error in found.errors {
        failed = true;
        eprintln!("{}: {:#}", environment.word("error", "fout"), anyhow::Error::new(error));
    }
    let mut groups: BTreeMap<Option<PathBuf>, Group> = BTreeMap::new();
    let mut by_folder: BTreeMap<PathBuf, Config> = BTreeMap::new();
    let mut add = |input: Input, place: &Path| -> anyhow::Result<()> {
        let folder = place.parent().unwrap_or(Path::new("")).to_owned();
        let config = match by_folder.get(&folder) {
            Some(config) => config.clone(),
            None => {
                let config = arguments.source.find(place, environment)?;
                by_folder.insert(folder, config.clone());
                config
            }
        };
        check_names(&config)?;
        groups
            .entry(config.path.clone())
            .or_insert_with(|| Group { config, inputs: Vec::new() })
            .inputs
            .push(input);
        Ok(())
    };
    if arguments.paths.iter().any(|path| path == stdin) {
        let mut bytes = Vec::new();
        std::io::stdin().read_to_end(&mut bytes).context("cannot read standard input")?;
        add(
            Input::Memory { name: arguments.stdin_filename.clone(), bytes },
            Path::new(&arguments.stdin_filename),
        )?;
    }
    for file in found.files {
        add(Input::File(file.clone()), &file)?;
    }
    Ok((groups.into_values().collect(), failed))
}

/// Rules that settings name must exist; in `ignore` a name may be a concept.
fn check_names(config: &Config) -> anyhow::Result<()> {
    let selected = config
        .overrides
        .iter()
        .flat_map(|over| over.select.iter().flatten().chain(over.severity.keys()));
    for name in config.check.select.iter().chain(config.check.severity.keys()).chain(selected) {
        if crate::check::rules::rule(name).is_none() {
            let known: Vec<&str> = rules().iter().map(|rule| rule.id).collect();
            let path = config.path.as_deref().unwrap_or(Path::new(Config::FILE_NAME));
            bail!("{}: `{name}` is no rule; known are {}", path.display(), known.join(", "));
        }
    }
    for tag in config
        .project
        .source
        .iter()
        .chain(config.overrides.iter().filter_map(|over| over.lang.as_ref()))
    {
        if Lang::of_tag(tag).is_none() {
            bail!("`{tag}` is no language that woordkeur knows; known are nl and en");
        }
    }
    Ok(())
}

fn glossary(
    config: &Config,
    arguments: &Arguments,
    environment: &Environment,
) -> anyhow::Result<Bytes> {
    let what = Compilation {
        builtin: config.project.builtin,
        paths: super::glossary::paths(config),
        style: style_of(config, arguments.style.as_deref()),
        today: environment.today,
        cache: environment.cache.as_deref().filter(|_| !arguments.no_cache),
    };
    compile(&what).map_err(|error| {
        if let GlossaryError::Mistakes(mistakes) = &error {
            for mistake in mistakes {
                eprintln!("{mistake}");
            }
        }
        error.into()
    })
}

fn settings<'a>(config: &Config, arguments: &Arguments, compiled: Compiled<'a>) -> Settings<'a> {
    let mut policy = Policy::of(config);
    if !arguments.select.is_empty() {
        policy.select.clone_from(&arguments.select);
    }
    policy.ignore.extend(arguments.ignore.iter().cloned());
    policy.min_severity = arguments.min_severity.or(policy.min_severity);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    Settings {
        compiled,
        lang: Lang::of_tag(&arguments.lang),
        fallback: config.project.source.as_deref().and_then(Lang::of_tag).unwrap_or(Lang::Nl),
        policy,
        each_file: arguments.scope == "file",
        hits: arguments.hits,
        jobs: arguments.jobs.unwrap_or(cores),
    }
}

/// Shows progress when a run takes longer than a second on a terminal.
fn progress(total: usize, environment: &Environment) -> ProgressBar {
    if !environment.progress {
        return ProgressBar::hidden();
    }
    let bar =
        ProgressBar::with_draw_target(u64::try_from(total).ok(), ProgressDrawTarget::hidden());
    let style = ProgressStyle::with_template("{bar:40} {pos}/{len} {eta}")
        .unwrap_or_else(|_| ProgressStyle::default_bar());
    bar.set_style(style);
    let shown = bar.downgrade();
    std::thread::spawn(move || {
        std::thread::sleep(Duration::from_secs(1));
        if let Some(bar) = shown.upgrade().filter(|bar| !bar.is_finished()) {
            bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    });
    bar
}

/// Mends files, or shows what mending would change. True when a file could not be mended.
fn mend_all(
    files: &mut [Checked],
    settings: &Settings<'_>,
    arguments: &Arguments,
    environment: &Environment,
) -> anyhow::Result<bool> {
    let mut failed = false;
    let mut fixes = 0;
    let mut changed = 0;
    for file in files.iter_mut().filter(|file| file.error.is_none()) {
        let Some(mended) = mend(file, settings, arguments.unsafe_fixes) else { continue };
        if arguments.diff {
            show_diff(&file.name, &file.text, &mended.text)?;
            continue;
        }
        let bytes = match encoding::encode(&mended.text, file.encoding) {
            Ok(bytes) => bytes,
            Err(error) => {
                eprintln!("{}: {}: {error}", environment.word("error", "fout"), file.name);
                failed = true;
                continue;
            }
        };
        if is_stdin(file, arguments) {
            std::io::stdout().write_all(&bytes)?;
        } else if let Err(error) = write(Path::new(&file.name), &bytes) {
            eprintln!("{}: {:#}", environment.word("error", "fout"), anyhow::Error::new(error));
            failed = true;
            continue;
        }
        fixes += mended.applied;
        changed += 1;
        let encoding = file.encoding;
        *file = mended.rest;
        file.encoding = encoding;
    }
    if !arguments.diff {
        eprintln!(
            "{fixes} {} {changed} {}",
            environment.word("fixes in", "verbeteringen in"),
            environment.word("files", "bestanden")
        );
    }
    Ok(failed)
}

fn is_stdin(file: &Checked, arguments: &Arguments) -> bool {
    file.name == arguments.stdin_filename
        && arguments.paths.iter().any(|path| path == Path::new("-"))
}

fn show_diff(name: &str, before: &str, after: &str) -> anyhow::Result<()> {
    let diff = similar::TextDiff::from_lines(before, after);
    let mut unified = diff.unified_diff();
    let shown =
        unified.header(&format!("a/{name}"), &format!("b/{name}")).context_radius(1).to_string();
    std::io::stdout().write_all(shown.as_bytes())?;
    Ok(())
}

fn baseline(
    files: &mut [Checked],
    arguments: &Arguments,
    environment: &Environment,
) -> anyhow::Result<()> {
    if let Some(path) = &arguments.write_baseline {
        let all = files.iter().flat_map(|file| {
            file.findings.iter().map(|found| {
                (file.name.clone(), found.finding.rule.id.to_owned(), found.text.clone())
            })
        });
        write(path, Baseline::of(all).to_json().as_bytes())?;
        for file in files {
            file.findings.clear();
        }
    } else if let Some(path) = &arguments.baseline {
        let bytes = read(path)?;
        let mut known = Baseline::parse(&String::from_utf8_lossy(&bytes))
            .map_err(|message| anyhow::anyhow!("{}: {message}", path.display()))?;
        for file in files {
            let name = file.name.clone();
            file.findings.retain(|found| !known.take(&name, found.finding.rule.id, &found.text));
        }
        if known.stale() > 0 {
            let words = environment.word(
                "known findings are gone; write the baseline anew",
                "bekende bevindingen zijn er niet meer; schrijf de lijst opnieuw",
            );
            eprintln!("{}: {} {words}", environment.word("note", "opmerking"), known.stale());
        }
    }
    Ok(())
}

fn report(
    files: &[Checked],
    arguments: &Arguments,
    environment: &Environment,
) -> anyhow::Result<Summary> {
    let mut summary = Summary {
        files: files.iter().filter(|file| file.error.is_none()).count(),
        ..Summary::default()
    };
    for found in files.iter().flat_map(|file| &file.findings) {
        summary.count(found.finding.severity);
    }
    if arguments.diff {
        return Ok(summary);
    }
    let format = REPORTS
        .iter()
        .find(|report| report.name == arguments.format)
        .context("clap checks the name")?;
    let mut shape: Box<dyn Report> = (format.make)();
    let header = Header {
        messages: environment.messages,
        rules: rules(),
        version: env!("CARGO_PKG_VERSION"),
        hits: arguments.hits,
        width: environment.width,
        colour: environment.colour && arguments.output.is_none(),
    };
    let mut out = Vec::new();
    shape.begin(&header, &mut out)?;
    for file in files {
        let source = ReportSource { path: &file.name, text: &file.text };
        for found in &file.findings {
            shape.finding(source, found, &mut out)?;
        }
        for hit in &file.hits {
            shape.hit(source, hit, &mut out)?;
        }
    }
    shape.finish(&summary, &mut out)?;
    match &arguments.output {
        Some(path) => write(path, &out)?,
        None => {
            let mut stdout = std::io::stdout().lock();
            stdout.write_all(&out)?;
            stdout.flush()?;
        }
    }
    Ok(summary)
}

fn say_summary(summary: &Summary, elapsed: Duration, environment: &Environment) {
    let Summary { files, errors, warnings, notes } = *summary;
    let seconds = elapsed.as_secs_f64();
    match environment.messages {
        Lang::Nl => eprintln!(
            "{files} bestanden: {errors} fouten, {warnings} waarschuwingen, {notes} opmerkingen ({seconds:.2} s)"
        ),
        Lang::En => eprintln!(
            "{files} files: {errors} errors, {warnings} warnings, {notes} notes ({seconds:.2} s)"
        ),
    }
}

/// Checks again after every change, until interrupted.
fn watch(arguments: &Arguments, environment: &Environment) -> anyhow::Result<u8> {
    let (sender, receiver) = std::sync::mpsc::channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        let changed = event.is_ok_and(|event| !event.kind.is_access());
        if changed {
            // Nobody listens any more when the program ends.
            let _: Result<(), _> = sender.send(());
        }
    })?;
    let config = arguments.source.find(Path::new("."), environment)?;
    for path in arguments.paths.iter().cloned().chain(super::glossary::paths(&config)) {
        watcher
            .watch(&path, RecursiveMode::Recursive)
            .with_context(|| format!("cannot watch {}", path.display()))?;
    }
    loop {
        if let Err(error) = once(arguments, environment) {
            eprintln!("{}: {error:#}", environment.word("error", "fout"));
        }
        receiver.recv()?;
        // Editors write a file in several steps.
        while receiver.recv_timeout(Duration::from_millis(100)).is_ok() {}
    }
}

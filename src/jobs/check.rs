//! Checking files.

use super::parallel;
use super::pass::{Pass, location};
use super::policy::Policy;
use super::words::weigh_words;
use crate::base::{Lang, LineIndex};
use crate::check::rules::{CHECKS, unused_ignore};
use crate::check::{CorpusView, Run, Usage, clusters, is_machine_text};
use crate::document::{Document, Encoding, Segment};
use crate::finding::{Located, LocatedOccurrence, Silences};
use crate::format::{Format, encoding, of_name, plain};
use crate::matcher::{Compiled, Scan, Scanner, resolve};
use crate::project::{FileError, read};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// A file to check.
#[derive(Debug, Clone)]
pub enum Input {
    /// On the disk.
    File(PathBuf),
    /// Handed in, under some name.
    Memory {
        /// Tells the format.
        name: String,
        /// Its content.
        bytes: Vec<u8>,
    },
}

impl Input {
    /// Its content.
    pub(super) fn bytes(&self) -> Result<Cow<'_, [u8]>, FileError> {
        match self {
            Self::Memory { bytes, .. } => Ok(Cow::Borrowed(bytes)),
            Self::File(path) => read(path).map(Cow::Owned),
        }
    }

    /// The path that reports show, with `/`.
    pub fn name(&self) -> String {
        match self {
            Self::File(path) => path.to_string_lossy().replace('\\', "/"),
            Self::Memory { name, .. } => name.clone(),
        }
    }
}

/// How to check.
#[derive(Debug, Clone)]
pub struct Settings<'a> {
    /// The glossary.
    pub compiled: Compiled<'a>,
    /// Language of all files, whatever they look like.
    pub lang: Option<Lang>,
    /// Language where nothing tells.
    pub fallback: Lang,
    /// What is shown.
    pub policy: Policy,
    /// Whether each file is weighed by itself for mixed variants.
    pub each_file: bool,
    /// Whether recognised occurrences are wanted.
    pub hits: bool,
    /// Threads; at least one.
    pub jobs: usize,
}

/// A checked file.
#[derive(Debug, Clone, Default)]
pub struct Checked {
    /// The path that reports show.
    pub name: String,
    /// The file's text; empty where there is nothing to report.
    pub text: String,
    /// How the file was encoded.
    pub encoding: Encoding,
    /// By place, then rule.
    pub findings: Vec<Located>,
    /// By place; only where they are wanted.
    pub hits: Vec<LocatedOccurrence>,
    /// Why the file could not be checked.
    pub error: Option<String>,
    pub(super) usage: Usage,
    silences: Silences,
}

/// Checks files in parallel. The result is in the order of `inputs`, and the same for any number of threads.
/// `done` is told after each file how many are finished.
pub fn check(
    inputs: &[Input],
    settings: &Settings<'_>,
    done: &(dyn Fn(usize) + Sync),
) -> Vec<Checked> {
    let finished = AtomicUsize::new(0);
    let vocabulary: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());
    let mut files = parallel::run(
        inputs.len(),
        settings.jobs,
        || Worker { scanner: Scanner::new(settings.compiled), scan: Scan::default(), settings },
        |worker, index| {
            let checked = worker.file(&inputs[index]);
            done(finished.fetch_add(1, Ordering::Relaxed) + 1);
            checked
        },
        |worker| {
            let mut words = worker.scanner.into_vocabulary();
            vocabulary.lock().unwrap_or_else(PoisonError::into_inner).append(&mut words);
        },
    );
    weigh_corpus(&mut files, settings);
    let vocabulary = vocabulary.into_inner().unwrap_or_else(PoisonError::into_inner);
    weigh_words(inputs, &mut files, &clusters(&vocabulary), settings);
    for file in &mut files {
        settle(file, settings);
    }
    files
}

/// Runs the rules that look at all files together.
fn weigh_corpus(files: &mut [Checked], settings: &Settings<'_>) {
    let usages: Vec<Usage> = files.iter_mut().map(|file| std::mem::take(&mut file.usage)).collect();
    let view =
        CorpusView { files: &usages, compiled: settings.compiled, each_file: settings.each_file };
    let mut found = Vec::new();
    for check in CHECKS {
        if let Run::Corpus(run) = check.run {
            run(&view, &mut found);
        }
    }
    for (file, located) in found {
        files[file].findings.push(located);
    }
}

/// Applies ignores and settings, and puts findings in order.
fn settle(file: &mut Checked, settings: &Settings<'_>) {
    let mut silences = std::mem::take(&mut file.silences);
    file.findings.retain(|found| !silences.hush(found));
    for silence in &silences.list {
        let unused: Vec<Option<&str>> = if silence.names.is_empty() {
            if silence.used { Vec::new() } else { vec![None] }
        } else {
            silence
                .names
                .iter()
                .filter(|(_, used)| !used)
                .map(|(name, _)| Some(name.as_str()))
                .collect()
        };
        for name in unused {
            let index = LineIndex::new(&file.text);
            let at = location(&index, &file.text, silence.directive);
            file.findings.push(Located {
                finding: unused_ignore(name, 0),
                at,
                text: silence.directive.of(&file.text).to_owned(),
                unit: None,
                side: None,
                fixes: Vec::new(),
                places: Vec::new(),
            });
        }
    }
    let path = PathBuf::from(&file.name);
    file.findings.retain_mut(|found| settings.policy.admit(&path, found));
    file.findings.sort_by(|one, other| {
        (one.at.bytes, one.finding.rule.id).cmp(&(other.at.bytes, other.finding.rule.id))
    });
    if file.findings.is_empty() && file.hits.is_empty() {
        file.text = String::new();
    }
}

struct Worker<'a> {
    scanner: Scanner<'a>,
    scan: Scan,
    settings: &'a Settings<'a>,
}

impl Worker<'_> {
    fn file(&mut self, input: &Input) -> Checked {
        let name = input.name();
        let bytes = match input.bytes() {
            Ok(bytes) => bytes,
            Err(error) => {
                let cause = std::error::Error::source(&error).map(|cause| format!(": {cause}"));
                return Checked {
                    error: Some(format!("{error}{}", cause.unwrap_or_default())),
                    name,
                    ..Checked::default()
                };
            }
        };
        match encoding::decode(&bytes) {
            Ok(text) => {
                let format = of_name(&name).unwrap_or_else(plain);
                let mut checked = self.text(&name, &text.text, format);
                checked.encoding = text.encoding;
                checked
            }
            Err(error) => {
                Checked { error: Some(format!("{name}: {error}")), name, ..Checked::default() }
            }
        }
    }

    /// Checks one text: the pass that `docs/architecture.md` describes.
    fn text(&mut self, name: &str, text: &str, format: &Format) -> Checked {
        let document = format.documents.read(text);
        self.scan.clear();
        for unit in &document.units {
            self.scanner.scan(&unit.source.text, &mut self.scan);
        }
        let mut checked = Checked { name: name.to_owned(), ..Checked::default() };
        name.clone_into(&mut checked.usage.path);
        let quiet = (0..document.units.len()).all(|unit| self.scan.is_quiet(unit));
        if quiet && document.directives.is_empty() && document.problems.is_empty() {
            return checked;
        }
        let lines = LineIndex::new(text);
        let mut pass = Pass {
            settings: self.settings,
            document: &document,
            text,
            lines: &lines,
            format,
            checked,
        };
        for unit in 0..document.units.len() {
            if self.scan.is_quiet(unit) {
                continue;
            }
            let segment = &document.units[unit].source;
            let lang =
                language(self.settings, &document, segment, &self.scan, unit, Path::new(name));
            let mut hits = resolve(&self.scanner, &self.scan, unit, segment, lang);
            hits.retain(|hit| !is_machine_text(&segment.text, hit.span));
            let names = self.scanner.names(&self.scan, unit);
            pass.unit(&self.scan, unit, lang, (&hits, &names));
        }
        let mut checked = pass.checked;
        checked.silences = Silences::of(&document, text);
        let wanted = !checked.findings.is_empty()
            || !checked.hits.is_empty()
            || !checked.silences.list.is_empty();
        if wanted || !checked.usage.terms.is_empty() {
            text.clone_into(&mut checked.text);
        }
        checked
    }
}

/// The language of a unit: as ordered, else by strong evidence of its own, else as the file says, else as most of
/// the file is, else as the settings say.
fn language(
    settings: &Settings<'_>,
    document: &Document<'_>,
    segment: &Segment<'_>,
    scan: &Scan,
    unit: usize,
    path: &Path,
) -> Lang {
    const STRONG: u32 = 4;
    let counts = scan.units.get(unit).map(|unit| unit.counts).unwrap_or_default();
    let own = counts.verdict().filter(|_| counts.nl + counts.en >= STRONG);
    let declared = || {
        segment
            .lang
            .or(document.lang)
            .or_else(|| settings.policy.lang(path))
            .or_else(|| of_file_name(path))
    };
    settings
        .lang
        .or(own)
        .or_else(declared)
        .or_else(|| scan.counts().majority())
        .unwrap_or(settings.fallback)
}

/// The language that a file name such as `draft.nl.md` tells.
fn of_file_name(path: &Path) -> Option<Lang> {
    let stem = path.file_stem()?.to_str()?;
    Lang::of_tag(stem.rsplit_once('.')?.1).filter(|_| {
        stem.rsplit_once('.').is_some_and(|(_, tag)| tag.len() == 2 || tag.contains('-'))
    })
}

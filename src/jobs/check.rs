//! Checking files.

use super::parallel;
use super::policy::Policy;
use crate::base::{Lang, LineIndex, MatchKind, Span};
use crate::check::rules::{CHECKS, unused_ignore};
use crate::check::{
    Apart, Cluster, CorpusView, Run, SegmentView, Tally, Usage, WordTally, WordUsage, WordsView,
    clusters, is_machine_text, is_sound,
};
use crate::document::{Document, Encoding, Segment};
use crate::finding::{
    Finding, Located, LocatedFix, LocatedOccurrence, LocatedPlace, Location, Occurrence, Place,
    Side, Silences,
};
use crate::format::{Format, encoding, of_name, plain};
use crate::matcher::{Class, Compiled, Hit, HitFlaw, Scan, Scanner, resolve};
use crate::project::{FileError, read};
use crate::text::fold::{fold, folded_hash};
use crate::text::language::function_word;
use crate::text::token::tokenize;
use rustc_hash::FxHashMap;
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
    fn bytes(&self) -> Result<Cow<'_, [u8]>, FileError> {
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
    usage: Usage,
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

/// Counts the words of clusters in all files, and runs the rules that look at them.
fn weigh_words(
    inputs: &[Input],
    files: &mut [Checked],
    clusters: &[Cluster],
    settings: &Settings<'_>,
) {
    if clusters.is_empty() {
        return;
    }
    let words = clusters.iter().flat_map(|cluster| &cluster.words);
    let wanted: FxHashMap<u64, &str> =
        words.map(|word| (folded_hash(word), word.as_str())).collect();
    let text = |index: usize| {
        let bytes = inputs[index].bytes().ok()?;
        Some(encoding::decode(&bytes).ok()?.text.into_owned())
    };
    let count = |index: usize| {
        let mut usage = WordUsage { path: inputs[index].name(), ..WordUsage::default() };
        if let Some(text) = text(index) {
            count_words(&text, &usage.path.clone(), &wanted, &mut usage);
        }
        usage
    };
    let usages =
        parallel::run(inputs.len(), settings.jobs, || (), |(), index| count(index), |()| {});
    let mut found = Vec::new();
    for check in CHECKS {
        if let Run::Words(run) = check.run {
            run(&WordsView { files: &usages, clusters }, &mut found);
        }
    }
    for (index, located) in found {
        let file = &mut files[index];
        if file.text.is_empty() {
            file.text = text(index).unwrap_or_default();
        }
        file.findings.push(located);
    }
}

fn count_words(text: &str, name: &str, wanted: &FxHashMap<u64, &str>, usage: &mut WordUsage) {
    let document = of_name(name).unwrap_or_else(plain).documents.read(text);
    let mut lines = None;
    let mut tokens = Vec::new();
    for (unit, segment) in document.units.iter().map(|unit| &unit.source).enumerate() {
        tokens.clear();
        tokenize(&segment.text, &mut tokens);
        for token in &tokens {
            let Some(word) = wanted.get(&token.hash) else { continue };
            let Some(bytes) = segment.locate(token.span).filter(|_| !segment.masked(token.span))
            else {
                continue;
            };
            if let Some(tally) = usage.words.get_mut(*word) {
                tally.count += 1;
                continue;
            }
            let at = location(lines.get_or_insert_with(|| LineIndex::new(text)), text, bytes);
            let first = Place { unit, side: Side::Source, span: token.span };
            let tally = WordTally { count: 1, first, at, text: token.of(&segment.text).to_owned() };
            usage.words.insert((*word).to_owned(), tally);
        }
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

/// What is being put together for one file.
struct Pass<'a> {
    settings: &'a Settings<'a>,
    document: &'a Document<'a>,
    text: &'a str,
    lines: &'a LineIndex,
    format: &'a Format,
    checked: Checked,
}

impl Pass<'_> {
    fn unit(&mut self, scan: &Scan, unit: usize, lang: Lang, (hits, names): (&[Hit], &[usize])) {
        let view = SegmentView {
            unit,
            side: Side::Source,
            segment: &self.document.units[unit].source,
            lang,
            words: scan.words(unit),
            hits,
            names,
            doubled: scan.units.get(unit).is_some_and(|unit| unit.doubled),
            compiled: self.settings.compiled,
        };
        let mut findings = Vec::new();
        for check in CHECKS {
            if let Run::Segment(run) = check.run {
                run(&view, &mut findings);
            }
        }
        for finding in findings {
            if let Some(located) = self.locate(finding) {
                self.checked.findings.push(located);
            }
        }
        self.count(&view);
        if self.settings.hits {
            self.occurrences(&view);
        }
    }

    /// Notes which variants are used.
    fn count(&mut self, view: &SegmentView<'_>) {
        for hit in view.hits {
            self.count_joints(view, hit);
            let term = view.compiled.term(hit.term);
            let derived =
                hit.kind == MatchKind::CompoundHead || hit.kind == MatchKind::CompoundModifier;
            let named = hit.flaw == HitFlaw::None && !hit.foreign && is_sound(term);
            // A compound shows how a name is spelled; a common word may have to be this one in it.
            if !named || (derived && term.class == Class::Plain) {
                continue;
            }
            let place = Place { unit: view.unit, side: view.side, span: hit.span };
            let Some(bytes) = view.segment.locate(hit.span) else { continue };
            let (lines, text) = (self.lines, self.text);
            self.checked.usage.add(hit.concept, hit.term, || Tally {
                count: 1,
                first: place,
                at: location(lines, text, bytes),
                text: view.slice(hit.span).to_owned(),
                kind: hit.kind,
            });
        }
    }

    /// Notes acronyms in compounds, joined by a hyphen or standing apart from the next word.
    fn count_joints(&mut self, view: &SegmentView<'_>, hit: &Hit) {
        let acronym = view.compiled.term(hit.term).class == Class::Acronym;
        if !acronym || view.lang != Lang::Nl || hit.foreign {
            return;
        }
        if hit.kind == MatchKind::CompoundModifier {
            self.checked.usage.joined.insert(fold(view.slice(hit.span)).into_owned());
            return;
        }
        let Some(next) = view.words.get(hit.last + 1) else { return };
        let word = next.of(&view.segment.text);
        let gap = Span::new(hit.span.end, next.span.start);
        let noun = word.chars().all(char::is_lowercase) && function_word(next.hash).is_none();
        if !noun || view.slice(gap) != " " || hit.kind != MatchKind::Exact {
            return;
        }
        let span = hit.span.to(next.span);
        let (Some(bytes), Some(gap)) = (view.segment.locate(span), view.segment.locate(gap)) else {
            return;
        };
        self.checked.usage.apart.push(Apart {
            joined: format!("{}-{}", fold(view.slice(hit.span)), fold(word)),
            first: Place { unit: view.unit, side: view.side, span },
            at: location(self.lines, self.text, bytes),
            gap: location(self.lines, self.text, gap),
            text: view.slice(span).to_owned(),
            concept: hit.concept,
        });
    }

    fn occurrences(&mut self, view: &SegmentView<'_>) {
        for hit in view.hits {
            let place = Place { unit: view.unit, side: view.side, span: hit.span };
            let Some(bytes) = view.segment.locate(hit.span) else { continue };
            let term = view.compiled.term(hit.term);
            let occurrence = Occurrence {
                place,
                concept: view.compiled.concept(hit.concept).id.to_owned(),
                lang: hit.lang,
                status: term.status.name(),
                kind: hit.kind,
            };
            let at = location(self.lines, self.text, bytes);
            self.checked.hits.push(LocatedOccurrence {
                occurrence,
                at,
                text: view.slice(hit.span).to_owned(),
            });
        }
    }

    fn segment(&self, place: Place) -> Option<&Segment<'_>> {
        let unit = self.document.units.get(place.unit)?;
        match place.side {
            Side::Source => Some(&unit.source),
            Side::Target => unit.target.as_ref(),
        }
    }

    fn at(&self, place: Place) -> Option<Location> {
        let bytes = self.segment(place)?.locate(place.span)?;
        Some(location(self.lines, self.text, bytes))
    }

    fn locate(&self, finding: Finding) -> Option<Located> {
        let at = self.at(finding.place)?;
        let text = self.segment(finding.place)?.slice(finding.place.span).to_owned();
        let fix = |fix: &crate::finding::Fix| {
            let at = self.at(Place { span: fix.span, ..finding.place })?;
            let replacement = self.format.documents.escape(&fix.replacement).into_owned();
            Some(LocatedFix { at, replacement, safe: fix.safe })
        };
        let place = |place: &Place| {
            let text = self.segment(*place)?.slice(place.span).to_owned();
            Some(LocatedPlace { path: None, at: self.at(*place)?, text })
        };
        let fixes = finding.fixes.iter().filter_map(fix).collect();
        let places = finding.places.iter().filter_map(place).collect();
        let bilingual =
            self.document.units.get(finding.place.unit).is_some_and(|unit| unit.target.is_some());
        let side = bilingual.then_some(finding.place.side);
        let unit = self.document.units.get(finding.place.unit).and_then(|unit| unit.id.clone());
        Some(Located { finding, at, text, unit, side, fixes, places })
    }
}

/// Bytes of a text as lines and columns.
fn location(lines: &LineIndex, text: &str, bytes: Span) -> Location {
    let start = lines.line_column(text, bytes.start);
    let end = lines.line_column(text, bytes.end);
    Location {
        bytes,
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
    }
}

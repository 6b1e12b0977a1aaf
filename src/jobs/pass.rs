//! The pass over one document: rules look at its units, findings are located, uses of terms are counted.

use super::check::{Checked, Settings};
use crate::base::{Lang, LineIndex, MatchKind, Span};
use crate::check::rules::CHECKS;
use crate::check::{Apart, Run, SegmentView, Tally, is_sound};
use crate::document::{Document, Segment};
use crate::finding::{
    Finding, Located, LocatedFix, LocatedOccurrence, LocatedPlace, Location, Occurrence, Place,
    Side,
};
use crate::format::Format;
use crate::matcher::{Class, Hit, HitFlaw, Scan};
use crate::text::fold::fold;
use crate::text::language::function_word;

/// What is being put together for one file.
pub(super) struct Pass<'a> {
    pub(super) settings: &'a Settings<'a>,
    pub(super) document: &'a Document<'a>,
    pub(super) text: &'a str,
    pub(super) lines: &'a LineIndex,
    pub(super) format: &'a Format,
    pub(super) checked: Checked,
}

impl Pass<'_> {
    pub(super) fn unit(
        &mut self,
        scan: &Scan,
        unit: usize,
        lang: Lang,
        (hits, names): (&[Hit], &[usize]),
    ) {
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
pub(super) fn location(lines: &LineIndex, text: &str, bytes: Span) -> Location {
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

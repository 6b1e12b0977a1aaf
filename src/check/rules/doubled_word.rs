//! The same word twice in a row.

use crate::base::{Lang, Span};
use crate::check::{Check, Run, SegmentView};
use crate::finding::{Finding, Fix, Message, Rule, Severity};
use crate::text::fold::capital_first;
use crate::text::language::function_word;
use crate::text::lexicon::knows;

pub(super) static CHECK: Check = Check { rule: &RULE, run: Run::Segment(run) };

static RULE: Rule = Rule {
    id: "doubled-word",
    severity: Severity::Warning,
    summary_nl: "Een woord dat twee keer achter elkaar staat.",
    summary_en: "A word that is written twice in a row.",
    docs: include_str!("../../../docs/rules/doubled-word.md"),
};

/// Dutch words that good sentences double: *wat is is*, *dat dat kan*, *ze zijn zijn beste vrienden*.
const NL: &[&str] = &[
    "dat", "die", "haar", "heel", "het", "in", "is", "ja", "je", "nee", "op", "u", "was", "we",
    "zijn", "zo",
];
/// English ones: *all that that implies*, *he had had enough*.
const EN: &[&str] = &["had", "her", "is", "so", "that", "very", "you"];

fn run(view: &SegmentView<'_>, out: &mut Vec<Finding>) {
    if !view.doubled {
        return;
    }
    let usual = if view.lang == Lang::Nl { NL } else { EN };
    for pair in view.words.windows(2) {
        let [one, two] = pair else { continue };
        let gap = view.slice(Span::new(one.span.end, two.span.start));
        let (first, second) = (view.slice(one.span), view.slice(two.span));
        let word = second.chars().all(char::is_alphabetic) && second.chars().count() > 1;
        // *De de* where a sentence starts; *Cursor cursor* is program text.
        let started = function_word(one.hash) == Some(view.lang) && capital_first(second) == first;
        let same = first == second || started;
        // Two capitals in a row are a name: *Duran Duran*.
        let name = second.chars().next().is_some_and(char::is_uppercase);
        let spaced = !gap.is_empty()
            && gap.chars().all(char::is_whitespace)
            && gap.matches('\n').count() < 2;
        let whole = Span::new(one.span.start, two.span.end);
        if one.hash != two.hash
            || !word
            || !same
            || name
            || !spaced
            || !knows(view.lang, second)
            || usual.contains(&second)
            || view.segment.masked(whole)
        {
            continue;
        }
        let message = Message {
            nl: format!("`{second}` staat er twee keer"),
            en: format!("`{second}` is written twice"),
        };
        let fixes = vec![Fix {
            span: Span::new(one.span.end, two.span.end),
            replacement: String::new(),
            safe: true,
        }];
        out.push(Finding { fixes, ..view.finding_at(&RULE, whole, message) });
    }
}

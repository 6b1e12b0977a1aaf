//! The literate cases in `tests/checks`: one file a rule, with the findings under the texts.
//!
//! A case is a block of lines `nl: …` or `en: …`; a line `style: NAME` in front sets the house style. Under each text
//! stand its findings of the file's rule, as carets and message. No caret line means: silent.

use super::support::{checked_with, compare, root};
use std::fmt::Write as _;
use woordkeur::base::Lang;
use woordkeur::check::rules::CHECKS;

#[test]
fn every_rule_has_a_case_that_fires_and_one_that_is_silent() {
    for check in CHECKS {
        let id = check.rule.id;
        let path = root().join(format!("tests/checks/{id}.md"));
        let text = std::fs::read_to_string(&path)
            .unwrap_or_else(|_| panic!("{} is missing", path.display()));
        let (rendered, fired, silent) = render(&text, id);
        compare(&path, &rendered);
        assert!(fired > 0, "no case of {id} fires");
        assert!(silent > 0, "no case of {id} is silent");
    }
}

/// The file with the findings as they are, and how many texts had some and how many had none.
fn render(text: &str, rule: &str) -> (String, usize, usize) {
    let mut out = String::new();
    let (mut fired, mut silent) = (0, 0);
    let mut in_case = false;
    let mut style: Option<String> = None;
    for line in text.lines() {
        if line.starts_with("```") {
            in_case = line == "```case";
            style = None;
        }
        let text_line =
            line.split_once(": ").and_then(|(tag, text)| Some((Lang::of_tag(tag)?, text)));
        match (in_case, text_line) {
            (true, Some((lang, text))) => {
                out.push_str(line);
                out.push('\n');
                let findings = findings(text, lang, rule, style.as_deref());
                if findings.is_empty() {
                    silent += 1;
                } else {
                    fired += 1;
                }
                out.push_str(&findings);
            }
            (true, None) if line.trim_start().starts_with('^') => {}
            _ => {
                if let Some(name) = line.strip_prefix("style: ").filter(|_| in_case) {
                    style = Some(name.to_owned());
                }
                out.push_str(line);
                out.push('\n');
            }
        }
    }
    (out, fired, silent)
}

fn findings(text: &str, lang: Lang, rule: &str, style: Option<&str>) -> String {
    // In a case `¶` is a line end, so that a case stays on one line.
    let source = text.replace('¶', "\n");
    let own = [root().join("tests/checks/forbidden.toml")];
    let files = checked_with(&own, &[("case.md", source.as_bytes())], style, |settings| {
        settings.lang = Some(lang);
        settings.policy.select = vec![rule.to_owned()];
    });
    let mut out = String::new();
    for found in files.iter().flat_map(|file| &file.findings) {
        let before = source[..found.at.bytes.start].chars().count();
        let marked = found.text.chars().count();
        let fix = found.fixes.first().map(|fix| {
            let safe = if fix.safe { "safe" } else { "unsafe" };
            format!(" [{safe}: {}]", fix.replacement)
        });
        let carets = "^".repeat(marked);
        let message = &found.finding.message.en;
        writeln!(out, "    {}{carets} {message}{}", " ".repeat(before), fix.unwrap_or_default())
            .unwrap();
    }
    out
}

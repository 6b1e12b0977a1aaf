//! Spellings in which a term must be found: the rows that other tools miss.

use super::support::checked_with;

const GLOSSARY: &str = r#"
[glossary]
format = 1
id = "rows"

[[concept]]
id = "wind-turbine"
nl = [ { term = "windturbine", status = "preferred", pos = "noun", gender = "de" } ]

[[concept]]
id = "financial-market"
nl = [ { term = "financiële markt", status = "preferred", pos = "noun", gender = "de" } ]

[[concept]]
id = "photograph"
nl = [ { term = "foto's", status = "preferred", pos = "noun", number = "plural" } ]
"#;

#[test]
fn rows_that_other_tools_miss() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("rows.toml"), GLOSSARY).unwrap();
    for (text, concept, found) in [
        ("Een windturbine draait.", "wind-turbine", "windturbine"),
        ("Windturbine aan zee.", "wind-turbine", "Windturbine"),
        ("EEN WINDTURBINE DRAAIT.", "wind-turbine", "WINDTURBINE"),
        ("Twee windturbines draaien.", "wind-turbine", "windturbines"),
        ("Het windturbinepark is groot.", "wind-turbine", "windturbinepark"),
        ("De windturbine-eigenaar is er.", "wind-turbine", "windturbine-eigenaar"),
        ("De financiële markt daalt.", "financial-market", "financiële markt"),
        ("De financie\u{308}le markt daalt.", "financial-market", "financie\u{308}le markt"),
        ("De financiële\nmarkt daalt.", "financial-market", "financiële\nmarkt"),
        ("De financiële\u{a0}markt daalt.", "financial-market", "financiële\u{a0}markt"),
        ("Mooie foto's zijn het.", "photograph", "foto's"),
        ("Mooie foto’s zijn het.", "photograph", "foto’s"),
        ("Een wind\u{ad}turbine draait.", "wind-turbine", "wind\u{ad}turbine"),
        ("Op financiële markten daalt het.", "financial-market", "financiële markten"),
    ] {
        let hits = hits(folder.path(), text);
        assert!(hits.contains(&(concept.to_owned(), found.to_owned())), "{text}: {hits:?}");
    }
    for silent in [
        "`windturbine`",
        "https://example.org/windturbine/index",
        "windturbine.docx",
        "a_windturbine_b",
    ] {
        let text = format!("Dit is {silent} en meer.");
        assert_eq!(hits(folder.path(), &text), [], "{text}");
    }
}

fn hits(folder: &std::path::Path, text: &str) -> Vec<(String, String)> {
    let files =
        checked_with(&[folder.to_owned()], &[("a.nl.md", text.as_bytes())], None, |settings| {
            settings.hits = true;
        });
    files[0].hits.iter().map(|hit| (hit.occurrence.concept.clone(), hit.text.clone())).collect()
}

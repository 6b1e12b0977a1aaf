//! Every shape of report over one text with the traps: accents in two forms, a wide character, a tab, CRLF, a long line.

use super::support::{command, compare, root, told};
use woordkeur::report::REPORTS;

const TEXT: &str =
    "Eén 😀 en de Navo.\r\n\r\n\tIn Oekrai\u{308}ne is de Navo & co <er> \"nu\".\r\n\r\n";

#[test]
fn every_shape_is_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let long = format!(
        "{TEXT}{} de Navo {}\r\n",
        "een lange zin ".repeat(120).trim(),
        "met nog meer ".repeat(120).trim()
    );
    std::fs::write(folder.path().join("a b.nl.txt"), long).unwrap();
    for report in REPORTS {
        let arguments = ["check", "--hits", "--format", report.name, "a b.nl.txt"];
        let (code, out, err) = told(&command(folder.path(), &arguments));
        assert_eq!(code, 1, "{err}");
        let out = out.replace(env!("CARGO_PKG_VERSION"), "VERSION");
        compare(&root().join(format!("tests/reports/{}.txt", report.name)), &out);
    }
}

#[test]
fn sarif_and_rdjson_keep_to_their_schemas() {
    let schemas = root().join("../shared/data/schemas/reports");
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.nl.txt"), TEXT).unwrap();
    for (name, schema) in
        [("sarif", "sarif-2.1.0.json"), ("rdjson", "rdf/reviewdog.rdf.DiagnosticResult.json")]
    {
        let Some(path) = find(&schemas, schema) else {
            println!("skipped: the schema {schema} is not there");
            continue;
        };
        let schema: serde_json::Value =
            serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
        let (_, out, _) = told(&command(folder.path(), &["check", "--format", name, "."]));
        let value: serde_json::Value = serde_json::from_str(&out).unwrap();
        let validator = jsonschema::validator_for(&schema).unwrap();
        let errors: Vec<String> =
            validator.iter_errors(&value).map(|error| error.to_string()).collect();
        assert_eq!(errors, [""; 0], "{name}");
    }
}

fn find(folder: &std::path::Path, name: &str) -> Option<std::path::PathBuf> {
    let path = folder.join(name);
    path.is_file().then_some(path)
}

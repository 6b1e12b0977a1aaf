//! The JSON Schemas in `docs/schema` say what the code reads: the same keys, and every file of ours keeps to them.

use super::support::{command, root, told};
use serde_json::Value;
use std::collections::BTreeSet;

fn schema(name: &str) -> Value {
    let path = root().join(format!("docs/schema/{name}.schema.json"));
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

/// The keys that the code names when it meets one it does not know.
fn known_keys(message: &str) -> BTreeSet<String> {
    let list = message.split("expected").nth(1).unwrap_or_else(|| panic!("no keys in: {message}"));
    list.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

fn keys(schema: &Value, pointer: &str) -> BTreeSet<String> {
    let at = schema.pointer(pointer).unwrap_or_else(|| panic!("{pointer} is not in the schema"));
    at["properties"].as_object().unwrap().keys().cloned().collect()
}

#[test]
fn keys_are_those_of_the_code() {
    const HEAD: &str = "[glossary]\nformat = 1\nid = \"a\"\n";
    let glossary = schema("glossary");
    let style = schema("style");
    let of_glossary = |text: &str| {
        let loaded = woordkeur::glossary::load(&[vec![("a.toml".to_owned(), text.to_owned())]]);
        known_keys(&loaded.mistakes[0].message)
    };
    for (text, schema, pointer) in [
        ("[glossary]\nx = 1\n".to_owned(), &glossary, "/properties/glossary"),
        (format!("{HEAD}[[concept]]\nx = 1\n"), &glossary, "/$defs/concept"),
        (
            format!("{HEAD}[[concept]]\nid = \"a\"\nnl = [ {{ x = 1 }} ]\n"),
            &glossary,
            "/$defs/term",
        ),
        (
            format!(
                "{HEAD}[[concept]]\nid = \"a\"\nnl = [ {{ term = \"a\", match = {{ x = 1 }} }} ]\n"
            ),
            &glossary,
            "/$defs/term/properties/match",
        ),
        ("x = 1\n[style]\nname = \"a\"\n".to_owned(), &style, ""),
        ("[style]\nx = 1\n".to_owned(), &style, "/properties/style"),
        ("[style]\nname = \"a\"\n[switches]\nx = 1\n".to_owned(), &style, "/properties/switches"),
    ] {
        assert_eq!(of_glossary(&text), keys(schema, pointer), "{pointer}");
    }
    let settings = schema("woordkeur");
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.md"), "Een zin.\n").unwrap();
    for (text, pointer) in [
        ("x = 1\n", ""),
        ("[project]\nx = 1\n", "/properties/project"),
        ("[check]\nx = 1\n", "/properties/check"),
        ("[[override]]\nx = 1\n", "/properties/override/items"),
        ("[files]\nx = 1\n", "/properties/files"),
    ] {
        std::fs::write(folder.path().join("woordkeur.toml"), text).unwrap();
        let (_, _, err) = told(&command(folder.path(), &["check", "a.md"]));
        assert_eq!(known_keys(&err), keys(&settings, pointer), "{pointer}");
    }
}

#[test]
fn our_own_files_keep_to_the_schemas() {
    let validator = |name: &str| jsonschema::validator_for(&schema(name)).unwrap();
    let (glossary, style) = (validator("glossary"), validator("style"));
    for (path, text) in woordkeur::project::read_glossary_folder(&root().join("glossary")).unwrap()
    {
        let value: Value =
            serde_json::to_value(toml::from_str::<toml::Value>(&text).unwrap()).unwrap();
        let validator = if value.get("style").is_some() { &style } else { &glossary };
        let errors: Vec<String> =
            validator.iter_errors(&value).map(|error| error.to_string()).collect();
        assert_eq!(errors, [""; 0], "{path}");
    }
}

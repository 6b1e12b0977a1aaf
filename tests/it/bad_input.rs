//! Bad input gets a message that names file and place, exit code 2, and harms nothing else.

use super::support::{command, told};
use std::fs;
use std::path::Path;

fn glossary(folder: &Path, text: &str) {
    fs::create_dir_all(folder.join("glossary")).unwrap();
    fs::write(folder.join("glossary/a.toml"), text).unwrap();
    fs::write(folder.join("woordkeur.toml"), "[project]\nglossary = [\"glossary\"]\n").unwrap();
    fs::write(folder.join("draft.md"), "Een zin.\n").unwrap();
}

#[test]
fn mistakes_in_glossaries_name_file_line_and_column() {
    const HEAD: &str = "[glossary]\nformat = 1\nid = \"a\"\n\n";
    for (text, expected) in [
        ("[glossary\n".to_owned(), "a.toml:1:10"),
        ("[glossary]\nformat = 9\nid = \"a\"\n".to_owned(), "this version reads format 1"),
        (
            format!("{HEAD}[[concept]]\nid = \"x\"\ncolour = 1\n"),
            "a.toml:7:1: unknown field `colour`",
        ),
        (
            format!("{HEAD}[[concept]]\nid = \"x\"\n\n[[concept]]\nid = \"x\"\n"),
            "a.toml:9:6: concept `x` is already defined",
        ),
        (
            format!("{HEAD}[[concept]]\nid = \"x\"\nnl = [ {{ term = \"…\" }} ]\n"),
            "a.toml:7:8: a term needs a letter",
        ),
        (
            format!("{HEAD}[[concept]]\nid = \"x\"\nnl = [ {{ term = \"\" }} ]\n"),
            "a.toml:7:8: a term needs a letter",
        ),
        (
            format!(
                "{HEAD}[[concept]]\nid = \"x\"\nnl = [ {{ term = \"y\", status = \"good\" }} ]\n"
            ),
            "unknown variant `good`",
        ),
        (format!("{HEAD}[[concept]]\nid = \"X\"\n"), "is no id"),
        (
            format!("{HEAD}[[concept]]\nid = \"x\"\nsee = [\"zz\"]\n"),
            "`see` names the concept `zz`",
        ),
        ("[style]\nname = \"s\"\nextends = \"s\"\n".to_owned(), "extends itself: s → s"),
        (
            "[style]\nname = \"s\"\n\n[nl]\nnato = \"Nafo\"\n".to_owned(),
            "`Nafo` is no nl term of `nato`",
        ),
    ] {
        let folder = tempfile::tempdir().unwrap();
        glossary(folder.path(), &text);
        let (code, out, err) = told(&command(folder.path(), &["check", "."]));
        assert_eq!((code, out.as_str()), (2, ""), "{err}");
        assert!(err.contains(expected), "{expected} is not in: {err}");
    }
}

#[test]
fn bad_files_are_named_and_the_others_are_checked() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("good.nl.md"), "De Navo vergadert van van de week.\n").unwrap();
    fs::write(folder.path().join("binary.txt"), b"abc\x00def").unwrap();
    let arguments = ["check", "--format", "concise", "missing.md", "binary.txt", "good.nl.md"];
    let (code, out, err) = told(&command(folder.path(), &arguments));
    assert_eq!(code, 2, "{err}");
    assert!(out.contains("good.nl.md:1:4: warning[unpreferred-variant]"), "{out}");
    assert!(out.contains("good.nl.md:1:19: warning[doubled-word]"), "{out}");
    assert!(
        err.contains("missing.md") && err.contains("binary.txt: this is not a text file: byte 3"),
        "{err}"
    );
}

#[test]
fn settings_say_what_is_known() {
    let folder = tempfile::tempdir().unwrap();
    for (text, expected) in [
        (
            "[project]\nsorce = \"nl\"\n",
            "woordkeur.toml:2:1: unknown field `sorce`, expected one of `source`",
        ),
        ("[check]\nselect = [\"genitief\"]\n", "`genitief` is no rule; known are article-gender"),
        ("[project]\nstyle = \"krant\"\n", "there is no style `krant`; known are `en-oxford`"),
        ("[project]\nsource = \"de\"\n", "known are nl and en"),
    ] {
        fs::write(folder.path().join("woordkeur.toml"), text).unwrap();
        fs::write(folder.path().join("a.md"), "Een zin.\n").unwrap();
        let (code, _, err) = told(&command(folder.path(), &["check", "a.md"]));
        assert_eq!(code, 2, "{err}");
        assert!(err.contains(expected), "{expected} is not in: {err}");
    }
    let (code, _, err) = told(&command(folder.path(), &["check", "--isolated", "a.md"]));
    assert_eq!(code, 0, "{err}");
}

#[cfg(unix)]
#[test]
fn a_read_only_file_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.nl.md");
    fs::write(&path, "De Navo.\n").unwrap();
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let (code, _, err) = told(&command(folder.path(), &["check", "--fix", "a.nl.md"]));
    assert_eq!(code, 2, "{err}");
    assert!(err.contains("cannot write a.nl.md: the file is read-only"), "{err}");
    assert_eq!(fs::read(&path).unwrap(), b"De Navo.\n");
}

#[test]
fn ignores_baselines_and_standard_input() {
    let folder = tempfile::tempdir().unwrap();
    let text = "<!-- woordkeur: ignore nato -->\n\nDe Navo.\n\n<!-- woordkeur: ignore genitive -->\n\nDe Navo.\n";
    fs::write(folder.path().join("a.nl.md"), text).unwrap();
    let (_, out, _) = told(&command(
        folder.path(),
        &["check", "--format", "concise", "--min-severity", "note", "."],
    ));
    assert_eq!(
        out,
        "a.nl.md:5:1: note[unused-ignore] ignoring `genitive` silences nothing here\n\
         a.nl.md:7:4: warning[unpreferred-variant] `Navo` is admitted, but the house style prefers `NAVO`\n"
    );
    let (code, _, _) =
        told(&command(folder.path(), &["check", "--write-baseline", "known.json", "."]));
    assert_eq!(code, 0);
    let (code, out, _) = told(&command(
        folder.path(),
        &["check", "--baseline", "known.json", "--format", "concise", "."],
    ));
    assert_eq!((code, out.as_str()), (0, ""));
}

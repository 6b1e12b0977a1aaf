//! Lists the glossary files that go into the program, and stamps the build so that compiled glossaries of another
//! build are not used.

#![expect(clippy::disallowed_methods, reason = "a build script reads the sources")]

use std::fmt::Write as _;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

fn main() {
    let root = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let out = PathBuf::from(std::env::var("OUT_DIR").expect("cargo sets it"));
    let mut files = Vec::new();
    collect(&root.join("glossary"), "toml", &mut files);
    let mut list = String::from("&[\n");
    for file in &files {
        let name = file
            .strip_prefix(root.join("glossary"))
            .expect("it was found there")
            .to_string_lossy()
            .replace('\\', "/");
        writeln!(list, "    ({name:?}, include_str!({:?})),", file.display().to_string())
            .expect("strings take text");
    }
    list.push(']');
    fs::write(out.join("builtin.rs"), list).expect("cargo's folder can be written");

    let mut sources = Vec::new();
    collect(&root.join("src"), "rs", &mut sources);
    collect(&root.join("src"), "fst", &mut sources);
    let mut hasher = DefaultHasher::new();
    for source in &sources {
        fs::read(source).expect("a source file can be read").hash(&mut hasher);
    }
    println!("cargo::rustc-env=WOORDKEUR_BUILD={:016x}", hasher.finish());
    println!("cargo::rerun-if-changed=glossary");
    println!("cargo::rerun-if-changed=src");
}

fn collect(folder: &Path, extension: &str, out: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, extension, out);
        } else if path.extension().is_some_and(|found| found == extension) {
            out.push(path);
        }
    }
    out.sort();
}

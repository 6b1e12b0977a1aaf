//! Mending files.

use super::support::{checked, command, told};
use woordkeur::jobs::mend;

#[test]
fn a_fix_keeps_case_inflection_genitive_and_compound() {
    for (text, expected) in [
        ("De Navo-top en Navo's plannen.", "De NAVO-top en NAVO's plannen."),
        ("Poetin's adviseur sprak met de pers.", "Poetins adviseur sprak met de pers."),
        (
            "Het gaat om de grens met oekraine en Oekraine.",
            "Het gaat om de grens met Oekraïne en Oekraïne.",
        ),
        ("Volgens Putins adviseur is dat zo.", "Volgens Poetins adviseur is dat zo."),
        ("Volgens Ushakov is dat een fout.", "Volgens Oesjakov is dat een fout."),
        ("Het klimaat akkoord is van van ons.", "Het klimaatakkoord is van ons."),
    ] {
        let mended = mended(text.as_bytes());
        assert_eq!(mended.as_deref().unwrap_or(text), expected);
    }
}

/// The text after all safe fixes; a second round finds none.
fn mended(bytes: &[u8]) -> Option<String> {
    let mut text = None;
    let files = checked(&[("a.nl.md", bytes)], Some("taalunie"), |_| {});
    checked(&[("a.nl.md", bytes)], Some("taalunie"), |settings| {
        text = mend(&files[0], settings, false).map(|mended| mended.text);
        if let Some(text) = &text {
            let input = woordkeur::jobs::Input::Memory {
                name: "a.nl.md".into(),
                bytes: text.clone().into(),
            };
            let again = woordkeur::jobs::check(&[input], settings, &|_| {});
            assert!(
                mend(&again[0], settings, false).is_none(),
                "a second run finds nothing: {text}"
            );
        }
    });
    text
}

#[test]
fn line_ends_marks_and_encodings_stay() {
    let folder = tempfile::tempdir().unwrap();
    let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let cases: [(&str, Vec<u8>, Vec<u8>); 4] = [
        (
            "crlf.md",
            b"De Navo.\r\n\r\nEen zin.\r\n".to_vec(),
            b"De NAVO.\r\n\r\nEen zin.\r\n".to_vec(),
        ),
        ("bom.txt", "\u{feff}De Navo.".into(), "\u{feff}De NAVO.".into()),
        ("utf16.txt", utf16("\u{feff}De Navo en ë."), utf16("\u{feff}De NAVO en ë.")),
        (
            "cp1252.txt",
            b"De Navo en de Oekra\xefense regering.".to_vec(),
            b"De NAVO en de Oekra\xefense regering.".to_vec(),
        ),
    ];
    for (name, before, _) in &cases {
        std::fs::write(folder.path().join(name), before).unwrap();
    }
    let (code, _, _) = told(&command(folder.path(), &["check", "--fix", "."]));
    assert_eq!(code, 0);
    for (name, _, after) in &cases {
        assert_eq!(&std::fs::read(folder.path().join(name)).unwrap(), after, "{name}");
    }
}

//! The contract of all formats: a place in the text is the same text in the file, and no input panics.

use proptest::prelude::*;
use woordkeur::base::Span;
use woordkeur::document::Document;
use woordkeur::format::FORMATS;

/// Every character of every segment, located in the file, is that character, unless it stands for an escape.
fn places_are_true(document: &Document<'_>, text: &str) {
    for unit in &document.units {
        let segment = &unit.source;
        for piece in &segment.pieces {
            let (here, there) = (
                Span::new(piece.text, piece.text + piece.text_len).of(&segment.text),
                Span::new(piece.file, piece.file + piece.file_len).of(text),
            );
            if piece.text_len == piece.file_len {
                assert_eq!(here, there);
            } else {
                assert!(!there.is_empty(), "a piece stands on bytes of the file");
            }
        }
        let covered: usize = segment.pieces.iter().map(|piece| piece.text_len).sum();
        assert_eq!(covered, segment.text.len(), "pieces cover the text");
    }
}

proptest! {
    #[test]
    fn places_are_true_in_every_format(text in "([a-zé#*_`\\[\\]()<>!&;|:.~-]|\\n|\\r\\n|  |&amp;|<!-- woordkeur: off -->|\u{feff}|---\\n){0,60}") {
        for format in FORMATS {
            places_are_true(&format.documents.read(&text), &text);
        }
    }
}

#[test]
fn markdown_keeps_code_links_and_comments_apart() {
    let text = "---\ntitle: De Navo\nlang: nl\n---\n\n# Kop\n\nTekst met `code`, [anker](http://a.nl/Navo) en &amp;.\n\n<!-- woordkeur: ignore nato -->\n\n- een\n- twee\n\n| a | b |\n|---|---|\n| c | d |\n\n    code\n";
    let format = woordkeur::format::of_name("a.md").unwrap();
    let document = format.documents.read(text);
    places_are_true(&document, text);
    let units: Vec<&str> = document.units.iter().map(|unit| &*unit.source.text).collect();
    assert_eq!(
        units,
        ["De Navo", "Kop", "Tekst met code, anker en &.", "een", "twee", "a", "b", "c", "d"]
    );
    assert_eq!(document.directives.len(), 1);
    assert_eq!(document.lang, Some(woordkeur::base::Lang::Nl));
    assert_eq!(document.units[2].source.masks.len(), 1);
}

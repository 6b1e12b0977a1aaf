//! The matcher finds what a slow and obvious search finds.

use super::support::checked_with;
use proptest::prelude::*;
use woordkeur::base::Lang;
use woordkeur::glossary::load;
use woordkeur::text::fold::fold;
use woordkeur::text::inflect;
use woordkeur::text::token::{Token, tokenize};

/// Terms that overlap, begin alike and contain each other.
const GLOSSARY: &str = r#"
[glossary]
format = 1
id = "oracle"

[[concept]]
id = "o-border"
nl = [ { term = "slagboom", status = "preferred", pos = "noun", gender = "de" } ]

[[concept]]
id = "o-border-post"
nl = [ { term = "rode slagboom", status = "preferred", pos = "noun", gender = "de" } ]

[[concept]]
id = "o-long"
nl = [ { term = "rode slagboom van hout", status = "preferred", pos = "noun", gender = "de" } ]

[[concept]]
id = "o-wood"
nl = [ { term = "hout", status = "preferred", pos = "noun", gender = "het", number = "mass" } ]

[[concept]]
id = "o-hyphen"
nl = [ { term = "zee-egel", status = "preferred", pos = "noun", gender = "de" } ]
"#;

/// The spans of the longest forms, from left to right, by comparing every form with the words at every place.
fn slow(text: &str) -> Vec<(usize, usize, String)> {
    let loaded = load(&[vec![("oracle.toml".to_owned(), GLOSSARY.to_owned())]]);
    let mut forms = Vec::new();
    for concept in &loaded.glossary.concepts {
        for term in &concept.terms {
            for form in inflect(Lang::Nl, &term.text, &term.traits()) {
                forms.push((words(&form.text).0, concept.id.clone()));
            }
        }
    }
    let (folded, tokens) = words(text);
    let mut out = Vec::new();
    let mut first = 0;
    while first < tokens.len() {
        let fits = |form: &&(Vec<String>, String)| {
            let end = first + form.0.len();
            let joined = |index: usize| {
                let gap = &text[tokens[index].span.end..tokens[index + 1].span.start];
                gap.chars().all(char::is_whitespace) && gap.matches('\n').count() < 2
            };
            folded.get(first..end) == Some(&form.0[..]) && (first..end - 1).all(joined)
        };
        match forms.iter().filter(fits).max_by_key(|form| form.0.len()) {
            Some((form, concept)) => {
                let last = first + form.len() - 1;
                out.push((tokens[first].span.start, tokens[last].span.end, concept.clone()));
                first = last + 1;
            }
            None => first += 1,
        }
    }
    out
}

fn words(text: &str) -> (Vec<String>, Vec<Token>) {
    let mut tokens = Vec::new();
    tokenize(text, &mut tokens);
    (tokens.iter().map(|token| fold(token.of(text)).into_owned()).collect(), tokens)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn quick_and_slow_agree(
        parts in prop::collection::vec(("(rode|slagboom|slagbomen|van|hout|zee-egel|zee-egels|de|is)", "( |\n|, |  )"), 0..40)
    ) {
        let text: String = parts.iter().flat_map(|(word, gap)| [word.as_str(), gap.as_str()]).collect();
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("oracle.toml"), GLOSSARY).unwrap();
        let files = checked_with(&[folder.path().to_owned()], &[("a.nl.txt", text.as_bytes())], None, |settings| {
            settings.hits = true;
            settings.lang = Some(Lang::Nl);
        });
        let quick: Vec<_> = files[0]
            .hits
            .iter()
            .filter(|hit| hit.occurrence.concept.starts_with("o-"))
            .map(|hit| (hit.at.bytes.start, hit.at.bytes.end, hit.occurrence.concept.clone()))
            .collect();
        prop_assert_eq!(quick, slow(&text));
    }
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let texts: Vec<(String, Vec<u8>)> = (0..40)
        .map(|number| {
            (
                format!("{number:02}.nl.md"),
                format!("De Navo {number} en de NAVO-top van van Poetin's.\n").into_bytes(),
            )
        })
        .collect();
    let inputs: Vec<(&str, &[u8])> =
        texts.iter().map(|(name, text)| (name.as_str(), text.as_slice())).collect();
    let with = |jobs: usize| {
        let files = checked_with(&[], &inputs, Some("taalunie"), |settings| settings.jobs = jobs);
        files.into_iter().map(|file| (file.name, file.findings)).collect::<Vec<_>>()
    };
    assert_eq!(with(1), with(4));
}

//! The word lists in `src/text/lexicon` are what Debian's packages give.
//!
//! `SNAPSHOTS=overwrite cargo test lexicon` writes them anew.

use std::collections::BTreeSet;
use std::path::Path;

#[test]
fn lexicon_is_what_the_packages_give() {
    for (name, sources) in
        [("nl", &["dutch"][..]), ("en", &["american-english", "british-english"][..])]
    {
        let mut words = BTreeSet::new();
        for source in sources {
            let path = Path::new("/usr/share/dict").join(source);
            let Ok(text) = std::fs::read_to_string(&path) else {
                println!("skipped: {} is not installed", path.display());
                return;
            };
            // English possessives follow from the rules; Dutch plurals such as foto's do not.
            let possessive = |word: &str| name == "en" && word.ends_with("'s");
            let kept =
                text.lines().map(str::trim).filter(|word| !word.is_empty() && !possessive(word));
            words.extend(kept.map(str::to_owned));
        }
        let mut builder = fst::SetBuilder::memory();
        for word in &words {
            builder.insert(word).unwrap();
        }
        let bytes = builder.into_inner().unwrap();
        let path =
            Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/text/lexicon/{name}.fst"));
        if std::env::var("SNAPSHOTS").is_ok_and(|value| value == "overwrite") {
            std::fs::write(&path, &bytes).unwrap();
        }
        assert!(
            std::fs::read(&path).unwrap() == bytes,
            "{} is stale: SNAPSHOTS=overwrite cargo test lexicon",
            path.display()
        );
    }
}

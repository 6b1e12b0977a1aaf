//! English.

use super::grammar::{Form, FormKind, Traits};

/// All forms of an English lemma.
pub fn inflect(lemma: &str, _traits: &Traits) -> Vec<Form> {
    vec![Form::new(lemma, FormKind::Base, "the term itself")]
}

//! Dutch.

use super::grammar::{Form, FormKind, Traits};

/// All forms of a Dutch lemma.
pub fn inflect(lemma: &str, _traits: &Traits) -> Vec<Form> {
    vec![Form::new(lemma, FormKind::Base, "the term itself")]
}

//! The list of rules, one file each, sorted by id.

mod article_gender;
mod compound_joint;
mod deprecated_term;
mod doubled_word;
mod forbidden_term;
mod foreign_form;
mod genitive;
mod letter_case;
mod misspelled_term;
mod mixed_variants;
mod split_compound;
mod undeclared_variants;
mod unpreferred_variant;
mod unused_ignore;

use super::Check;
use crate::finding::Rule;

/// Every check.
pub static CHECKS: &[&Check] = &[
    &article_gender::CHECK,
    &compound_joint::CHECK,
    &deprecated_term::CHECK,
    &doubled_word::CHECK,
    &forbidden_term::CHECK,
    &foreign_form::CHECK,
    &genitive::CHECK,
    &letter_case::CHECK,
    &misspelled_term::CHECK,
    &mixed_variants::CHECK,
    &split_compound::CHECK,
    &split_compound::ATTESTED,
    &undeclared_variants::CHECK,
    &unpreferred_variant::CHECK,
    &unused_ignore::CHECK,
];

/// Every rule once, sorted by id; a rule may have more than one check.
pub fn rules() -> Vec<&'static Rule> {
    let mut rules: Vec<&'static Rule> = CHECKS.iter().map(|check| check.rule).collect();
    rules.dedup_by_key(|rule| rule.id);
    rules
}

/// The rule with this id.
pub fn rule(id: &str) -> Option<&'static Rule> {
    CHECKS.iter().map(|check| check.rule).find(|rule| rule.id == id)
}

pub use unused_ignore::finding as unused_ignore;

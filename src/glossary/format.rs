//! The canonical layout of a glossary file.

use super::mistake::Mistake;
use crate::base::Span;
use toml_edit::{DocumentMut, Item, Table};

/// Concepts in the order of their ids; everything else stays as it is, comments included. Text that is in order
/// comes back byte for byte.
pub fn format(path: &str, text: &str) -> Result<String, Mistake> {
    let mut document: DocumentMut = text.parse().map_err(|error: toml_edit::TomlError| {
        let span = error.span().map_or(Span::new(0, 0), |range| Span::new(range.start, range.end));
        Mistake::new(path, text, span, error.message().replace('\n', "; "))
    })?;
    let Some(Item::ArrayOfTables(concepts)) = document.get_mut("concept") else {
        return Ok(text.to_owned());
    };
    let id = |table: &Table| table.get("id").and_then(Item::as_str).unwrap_or_default().to_owned();
    let mut tables: Vec<Table> = concepts.iter().cloned().collect();
    if tables.is_sorted_by_key(&id) {
        return Ok(text.to_owned());
    }
    let positions: Vec<_> = tables.iter().map(Table::position).collect();
    tables.sort_by_key(&id);
    for (table, position) in tables.iter_mut().zip(positions) {
        table.set_position(position);
    }
    concepts.clear();
    for table in tables {
        concepts.push(table);
    }
    Ok(document.to_string())
}

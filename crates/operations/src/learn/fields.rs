//! The field that a column of a table becomes in an agreement.

use std::collections::HashSet;

use records::{Catalogue, FieldOf, FieldType, Folded, Origin};
use scoring::learn::Table;

/// A column as conditions name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LearntField {
    /// The column's name, as written.
    pub column: String,
    /// The key.
    pub key: String,
    /// The type.
    pub ty: FieldType,
    /// Whether an agreement has to declare it: it is no field of every base, or its column goes by another name.
    pub is_declared: bool,
}

/// The fields of a table's columns. A column that is a field of the catalogue is that field; every other gets a key of its
/// own that reads well in a condition.
pub(super) fn fields(table: &Table, catalogue: &Catalogue) -> Vec<LearntField> {
    let mut taken: HashSet<Folded> = HashSet::new();
    let field = |column: &scoring::learn::Column| {
        let base = key_of(&column.name);
        let mut number = 1;
        loop {
            let key = if number == 1 { base.clone() } else { format!("{base}_{number}") };
            number += 1;
            let Some(folded) = Folded::new(&key).filter(|folded| !taken.contains(folded)) else { continue };
            let Some(ty) = type_under(catalogue, &key, column.ty) else { continue };
            taken.insert(folded);
            let is_known = catalogue.get(FieldOf::Contact, &key).is_some();
            let is_declared = !is_known || !column.name.eq_ignore_ascii_case(&key);
            return LearntField { column: column.name.clone(), key, ty, is_declared };
        }
    };
    table.columns.iter().map(field).collect()
}

/// The type of a field of this key; nothing where the key is that of another field.
fn type_under(catalogue: &Catalogue, key: &str, ty: FieldType) -> Option<FieldType> {
    let Some((_, known)) = catalogue.get(FieldOf::Contact, key) else { return Some(ty) };
    let is_text = |ty| matches!(ty, FieldType::Text | FieldType::Choice);
    let is_ours = known.ty == ty || (is_text(known.ty) && is_text(ty));
    (is_ours && !matches!(known.origin, Origin::Scored(_))).then_some(known.ty)
}

/// Small letters and digits with underscores between them, where the name is written in Latin letters without accents;
/// else the name itself, which conditions quote.
fn key_of(name: &str) -> String {
    let name = name.trim();
    if !name.is_ascii() {
        return name.to_lowercase();
    }
    let mut key = String::new();
    for letter in name.chars().map(|letter| letter.to_ascii_lowercase()) {
        if letter.is_ascii_alphanumeric() {
            key.push(letter);
        } else if !key.is_empty() && !key.ends_with('_') {
            key.push('_');
        }
    }
    let key = key.trim_end_matches('_');
    if key.is_empty() || key.starts_with(|first: char| first.is_ascii_digit()) {
        format!("column_{key}")
    } else {
        key.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use scoring::learn::ColumnBuilder;

    #[test]
    fn a_column_gets_a_key_that_reads_well_and_is_nobody_elses() {
        let columns = [
            ("Total Time Spent on Website", "4"),
            ("Industry", "Energy"),
            ("employees", "many"),
            ("stage", "won"),
            ("Lead  source!", "web"),
            ("lead source", "web"),
            ("Durée (jours)", "3"),
            ("2nd call", "yes"),
        ];
        let columns = columns.map(|(name, cell)| {
            let mut column = ColumnBuilder::new(name, None);
            column.push(Some(cell));
            column.finish()
        });
        let table = Table { rows: 1, columns: columns.to_vec() };
        let found = fields(&table, &Catalogue::built_in());
        let keys: Vec<(&str, bool)> = found.iter().map(|field| (field.key.as_str(), field.is_declared)).collect();
        assert_eq!(
            keys,
            [
                ("total_time_spent_on_website", true),
                ("industry", false),
                ("employees_2", true),
                ("stage_2", true),
                ("lead_source", true),
                ("lead_source_2", true),
                ("durée (jours)", true),
                ("column_2nd_call", true),
            ]
        );
    }
}

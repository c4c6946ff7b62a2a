//! A bin as the condition that a person would write.

use conditions::{Literal, Of};
use records::FieldType;
use scoring::learn::Holds;

use super::fields::LearntField;

/// The condition that is true of exactly the rows of a bin.
pub(super) fn condition(field: &LearntField, holds: &Holds) -> String {
    let key = Of::Field(field.key.clone());
    let list = |texts: &[String]| texts.iter().map(|text| literal(field.ty, text)).collect::<Vec<_>>().join(", ");
    match holds {
        Holds::Below(limit) => format!("{key} < {limit}"),
        Holds::Between(from, to) => format!("{key} >= {from} AND {key} < {to}"),
        Holds::From(limit) => format!("{key} >= {limit}"),
        Holds::AnyNumber => format!("{key} IS NOT NULL"),
        Holds::OneOf(texts) => match texts.as_slice() {
            [text] => format!("{key} = {}", literal(field.ty, text)),
            texts => format!("{key} IN ({})", list(texts)),
        },
        Holds::OtherThan(texts) => match texts.as_slice() {
            [text] => format!("{key} <> {}", literal(field.ty, text)),
            texts => format!("{key} NOT IN ({})", list(texts)),
        },
        Holds::Unknown => format!("{key} IS NULL"),
    }
}

fn literal(ty: FieldType, text: &str) -> String {
    if ty == FieldType::Boolean {
        return text.to_ascii_uppercase();
    }
    Literal::Text(text.to_owned()).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use agreement::{Agreement, Surroundings};

    fn texts(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn conditions_are_those_that_a_person_would_write_and_an_agreement_reads() {
        for (key, ty, holds, written) in [
            ("size", FieldType::Number, Holds::Below(50.0), "size < 50"),
            ("size", FieldType::Number, Holds::Between(0.5, 1e6), "size >= 0.5 AND size < 1000000"),
            ("size", FieldType::Number, Holds::From(-0.25), "size >= -0.25"),
            ("size", FieldType::Number, Holds::AnyNumber, "size IS NOT NULL"),
            ("source", FieldType::Text, Holds::OneOf(texts(&["O'Hara"])), "source = 'O''Hara'"),
            ("source", FieldType::Text, Holds::OneOf(texts(&["a", "b"])), "source IN ('a', 'b')"),
            ("source", FieldType::Text, Holds::OtherThan(texts(&["a", "b"])), "source NOT IN ('a', 'b')"),
            ("durée (jours)", FieldType::Text, Holds::Unknown, "\"durée (jours)\" IS NULL"),
            ("in", FieldType::Boolean, Holds::OneOf(texts(&["true"])), "\"in\" = TRUE"),
        ] {
            let field = LearntField { column: key.to_owned(), key: key.to_owned(), ty, is_declared: true };
            let condition = condition(&field, &holds);
            assert_eq!(condition, written);
            let declared = if key == "source" { "" } else { &format!("[[fields]]\nkey = '{key}'\ntype = '{ty}'\n") };
            let source = format!(
                "format = 1\n{declared}[[scoring.fit.groups]]\nname = 'g'\n[[scoring.fit.groups.rules]]\nname = 'r'\n\
                 points = 1\nwhen = '''{condition}'''\n"
            );
            assert!(Agreement::read(&source, &Surroundings::of_no_base()).is_ok(), "{condition}");
        }
    }
}

//! The filters of a list in words, each to be changed or taken away.

use operations::lists::{Field, Filter, Holds, Listed, NOBODY, Op};

use super::shown;
use crate::reader::Reader;

/// A filter that can be changed or taken away.
pub(crate) struct Chip {
    pub(crate) field: String,
    pub(crate) says: String,
    pub(crate) values: String,
    pub(crate) without: String,
    /// Where it can be changed; nothing for the search and for facets.
    pub(crate) change: Option<String>,
    /// It asks for what is no value of the field.
    pub(crate) misread: bool,
}

/// What filters are said with.
pub(crate) struct Asking<'a> {
    pub(crate) reader: &'a Reader,
    pub(crate) of: Listed,
    pub(crate) fields: &'a [Field],
    /// Filters that could not be read.
    pub(crate) misread: &'a [Filter],
}

impl Asking<'_> {
    /// A filter in words; `change` is where one by a field is changed, `named` names a record that is a value.
    pub(crate) fn chip(
        &self,
        filter: &Filter,
        without: String,
        change: impl Fn(&str) -> String,
        named: impl Fn(&Field, &str) -> Option<String>,
    ) -> Chip {
        let field = self.fields.iter().find(|field| field.key == filter.field);
        let values: Vec<String> = match field {
            Some(field) => filter.values.iter().map(|value| self.value(field, value, &named)).collect(),
            None => filter.values.clone(),
        };
        let is_value = !matches!(filter.op, Op::Blank | Op::Known);
        Chip {
            field: field.map_or_else(|| filter.field.clone(), |field| shown::field_name(self.reader, self.of, field)),
            says: if filter.op == Op::Is { String::new() } else { op_name(self.reader, filter.op, field) },
            values: if is_value { values.join(", ") } else { String::new() },
            without,
            change: field.map(|field| change(&field.key)),
            misread: self.misread.contains(filter),
        }
    }

    fn value(&self, field: &Field, raw: &str, named: impl Fn(&Field, &str) -> Option<String>) -> String {
        let is_link = matches!(
            field.holds,
            Holds::Person | Holds::Account | Holds::Contact | Holds::Campaign | Holds::Content | Holds::Interest
        );
        if !is_link {
            return match field.holds {
                Holds::Kind => t!(self.reader, "filter-chosen"),
                Holds::Money | Holds::Number if field.name() == "probability" => raw.to_owned(),
                _ => shown::value(self.reader, self.of, field, raw),
            };
        }
        if raw == NOBODY {
            return t!(self.reader, "nobody-yet");
        }
        named(field, raw).unwrap_or_else(|| t!(self.reader, "filter-chosen"))
    }

    /// What one can filter by: the record's own fields, then those of what is behind it.
    pub(crate) fn filterable(&self) -> Vec<(String, String)> {
        let own_name = |field: &&Field| field.holds == Holds::Name && field.on == operations::lists::On::Record;
        let fields = self.fields.iter().filter(|field| !own_name(field));
        fields.map(|field| (field.key.clone(), shown::field_name(self.reader, self.of, field))).collect()
    }
}

/// What a filter asks, in words.
pub(crate) fn op_name(reader: &Reader, op: Op, field: Option<&Field>) -> String {
    let is_day = field.is_some_and(|field| matches!(field.holds, Holds::Date | Holds::Instant));
    match op {
        Op::Is => t!(reader, "op-is"),
        Op::Not => t!(reader, "op-not"),
        Op::Has => t!(reader, "op-has"),
        Op::From if is_day => t!(reader, "op-since"),
        Op::From => t!(reader, "op-from"),
        Op::To if is_day => t!(reader, "op-until"),
        Op::To => t!(reader, "op-to"),
        Op::Blank => t!(reader, "op-blank"),
        Op::Known => t!(reader, "op-known"),
    }
}

//! The columns of an exported record: a name, what it holds, and where that stands in the record.

use std::fmt::Display;
use std::sync::Arc;

use columnar::{Datum, Head, Holds};
use records::{CustomField, CustomType, CustomValues, Date, Facts, Instant, Keyed, Money};
use serde_json::Value as Json;
use store::Record;

use crate::qualify::Dictionary;

/// A record that can be taken out.
pub(super) trait Exported: Record<Id: Display> + 'static {
    /// Its columns, in the order in which people read them; kinds of activities by their words.
    fn columns(words: &Arc<Dictionary>) -> Columns<Self>;

    /// Its custom values, where it can have any.
    fn custom_values(&self) -> Option<&CustomValues> {
        None
    }
}

type Cell<R> = Box<dyn Fn(&R) -> Option<Datum> + Send + Sync>;

/// The columns of a kind of record while they are told.
pub(super) struct Columns<R>(Vec<(Head, Cell<R>)>);

impl<R: Exported> Columns<R> {
    /// The first column: the id.
    pub(super) fn with_id() -> Self {
        Columns(Vec::new()).word("id", |record: &R| Some(record.id()))
    }

    pub(super) fn heads(&self) -> Vec<Head> {
        self.0.iter().map(|(head, _)| head.clone()).collect()
    }

    pub(super) fn cells<'c>(&'c self, record: &'c R) -> impl Iterator<Item = Option<Datum>> + 'c {
        self.0.iter().map(|(_, cell)| cell(record))
    }

    /// A name is a column's own: where a custom field is called as another column, it gets an underscore more.
    fn push(mut self, name: &str, holds: Holds, cell: impl Fn(&R) -> Option<Datum> + Send + Sync + 'static) -> Self {
        let mut name = name.to_owned();
        while self.0.iter().any(|(head, _)| head.name.eq_ignore_ascii_case(&name)) {
            name.push('_');
        }
        self.0.push((Head { name, holds }, Box::new(cell)));
        self
    }

    /// Texts, and whatever is written as one.
    pub(super) fn word<T: ToString>(self, name: &str, of: impl Fn(&R) -> Option<T> + Send + Sync + 'static) -> Self {
        self.push(name, Holds::Text, move |record| of(record).map(|value| Datum::Text(value.to_string())))
    }

    /// The words of a closed list.
    pub(super) fn key<K: Keyed>(self, name: &str, of: fn(&R) -> Option<K>) -> Self {
        self.word(name, move |record| of(record).map(|value| value.key().to_owned()))
    }

    pub(super) fn number(self, name: &str, of: fn(&R) -> Option<f64>) -> Self {
        self.push(name, Holds::Number, move |record| of(record).map(Datum::Number))
    }

    pub(super) fn boolean(self, name: &str, of: fn(&R) -> bool) -> Self {
        self.push(name, Holds::Boolean, move |record| Some(Datum::Boolean(of(record))))
    }

    pub(super) fn date(self, name: &str, of: fn(&R) -> Option<Date>) -> Self {
        self.push(name, Holds::Date, move |record| of(record).map(Datum::Date))
    }

    pub(super) fn instant(self, name: &str, of: fn(&R) -> Option<Instant>) -> Self {
        self.push(name, Holds::Instant, move |record| of(record).map(Datum::Instant))
    }

    /// Two columns: the amount, to be added up, and its currency.
    pub(super) fn money(self, name: &str, of: impl Fn(&R) -> Option<Money> + Clone + Send + Sync + 'static) -> Self {
        let amount = of.clone();
        self.push(name, Holds::Decimal, move |record| amount(record).map(decimal))
            .word(&format!("{name}_currency"), move |record| of(record).map(|money| money.currency))
    }

    /// A built-in fact, as it is written.
    pub(super) fn fact(self, key: &'static str) -> Self
    where
        R: Facts,
    {
        self.word(key, move |record| record.fact(key))
    }

    /// A custom field.
    pub(super) fn custom(self, field: &CustomField) -> Self {
        let key = field.key.clone();
        let value = move |record: &R| record.custom_values().and_then(|values| values.get(&key)).cloned();
        let name = &field.key;
        match field.ty {
            CustomType::Money => self.money(name, move |record| value(record).as_ref().and_then(money)),
            CustomType::Number => self.push(name, Holds::Number, move |record| {
                value(record).as_ref().and_then(Json::as_f64).map(Datum::Number)
            }),
            CustomType::YesNo => self.push(name, Holds::Boolean, move |record| {
                value(record).as_ref().and_then(Json::as_bool).map(Datum::Boolean)
            }),
            CustomType::Date => self.push(name, Holds::Date, move |record| {
                value(record).as_ref().and_then(Json::as_str).and_then(Date::read).map(Datum::Date)
            }),
            CustomType::Choices => self.push(name, Holds::Texts, move |record| value(record).as_ref().map(texts)),
            CustomType::Text | CustomType::Choice => self.word(name, move |record| value(record).map(text)),
        }
    }
}

fn decimal(money: Money) -> Datum {
    Datum::Decimal { units: money.minor, decimals: money.currency.decimals() }
}

fn money(value: &Json) -> Option<Money> {
    let part = |key: &str| value.get(key).and_then(Json::as_str);
    Money::parse(part("amount")?, part("currency")?.parse().ok()?).ok()
}

fn text(value: Json) -> String {
    match value {
        Json::String(text) => text,
        other => other.to_string(),
    }
}

fn texts(value: &Json) -> Datum {
    Datum::Texts(match value {
        Json::Array(words) => words.iter().cloned().map(text).collect(),
        other => vec![text(other.clone())],
    })
}

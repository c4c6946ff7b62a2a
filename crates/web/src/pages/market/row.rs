//! One row of the editor: a field, an operator and values, as a form sends them, and what they ask.

use conditions::{Asked, Literal, Of, Op, Takes};
use operations::market::Offer;
use records::{Date, FieldType, read_number, words_of_list};

use crate::form::Typed;

/// Before the key of a field, to tell it from the two functions.
pub(super) const FIELD: &str = "f:";
pub(super) const COUNT: &str = "count";
pub(super) const DAYS_SINCE: &str = "days_since";

/// A row as it was typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct TypedRow {
    /// What it looks at: nothing yet, a field by its key, or one of the functions.
    pub(super) of: String,
    /// The kind of activity that a function counts.
    pub(super) kind: String,
    /// Within how many days.
    pub(super) days: String,
    pub(super) op: String,
    /// The values that were ticked.
    pub(super) picked: Vec<String>,
    pub(super) value: String,
    /// The second of two bounds.
    pub(super) upper: String,
}

/// What is wrong with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowWrong {
    /// It asks for no value.
    ValueMissing,
    /// The value is no number.
    NotANumber,
    /// The value is no day.
    NotADate,
    /// No kind of activity is named.
    KindMissing,
    /// The days are no number above 0.
    Days,
}

impl TypedRow {
    pub(super) fn from_form(typed: &Typed, place: usize) -> Self {
        let text = |name: &str| typed.text(&format!("{name}.{place}")).unwrap_or_default().to_owned();
        Self {
            of: text("of"),
            kind: text("kind"),
            days: text("days"),
            op: text("op"),
            picked: typed.every(&format!("pick.{place}")).map(str::to_owned).collect(),
            value: text("value"),
            upper: text("upper"),
        }
    }

    /// A row of a condition; of several values those that are offered will be ticks.
    pub(super) fn of_asked(asked: &Asked) -> Self {
        let (of, kind, days) = match &asked.of {
            Of::Field(name) => (format!("{FIELD}{name}"), String::new(), None),
            Of::Count { kind, days } => (COUNT.to_owned(), kind.clone(), *days),
            Of::DaysSince { kind } => (DAYS_SINCE.to_owned(), kind.clone(), None),
        };
        let value = |place: usize| asked.values.get(place).map(plain).unwrap_or_default();
        let several = asked.op.takes() == Takes::Several;
        Self {
            of,
            kind,
            days: days.map(|days| days.to_string()).unwrap_or_default(),
            op: asked.op.key().to_owned(),
            picked: if several { asked.values.iter().map(plain).collect() } else { Vec::new() },
            value: if several { String::new() } else { value(0) },
            upper: if asked.op.takes() == Takes::Two { value(1) } else { String::new() },
        }
    }

    pub(super) fn is_blank(&self) -> bool {
        self.of.is_empty()
    }

    /// The key of the field that it looks at.
    pub(super) fn field(&self) -> Option<&str> {
        self.of.strip_prefix(FIELD)
    }

    /// The type of what it looks at.
    pub(super) fn ty(&self, offers: &[Offer]) -> FieldType {
        match self.field() {
            Some(key) => offer(offers, key).map_or(FieldType::Text, |offer| offer.ty),
            None => FieldType::Number,
        }
    }

    /// The operator, or the first that fits where the one typed does not.
    pub(super) fn op(&self, offers: &[Offer]) -> Op {
        let ops = ops(&self.of, self.ty(offers));
        let typed = Op::from_key(&self.op).filter(|op| fits(*op, self.ty(offers)) && self.may(*op));
        typed.unwrap_or(ops[0])
    }

    /// A number of activities is never unknown, and no function is yes or no.
    pub(super) fn may(&self, op: Op) -> bool {
        !(self.of == COUNT && matches!(op, Op::Known | Op::Unknown))
    }

    /// What the row asks.
    pub(super) fn asked(&self, offers: &[Offer]) -> Result<Asked, RowWrong> {
        let (ty, op) = (self.ty(offers), self.op(offers));
        let kind = || Some(self.kind.clone()).filter(|kind| !kind.is_empty()).ok_or(RowWrong::KindMissing);
        let of = match self.field() {
            // The key as the field has it, whatever its case in a text.
            Some(key) => Of::Field(offer(offers, key).map_or_else(|| key.to_owned(), |offer| offer.key.clone())),
            None if self.of == DAYS_SINCE => Of::DaysSince { kind: kind()? },
            None => {
                let days = match self.days.as_str() {
                    "" => None,
                    days => Some(read_number(days).filter(|days| *days > 0.0).ok_or(RowWrong::Days)?),
                };
                Of::Count { kind: kind()?, days }
            }
        };
        let values = match op.takes() {
            Takes::Nothing => Vec::new(),
            Takes::One => vec![literal(ty, op, &self.value)?],
            Takes::Two => vec![literal(ty, op, &self.value)?, literal(ty, op, &self.upper)?],
            Takes::Several => self.several(ty, op)?,
        };
        Ok(Asked { of, op, values })
    }

    fn several(&self, ty: FieldType, op: Op) -> Result<Vec<Literal>, RowWrong> {
        let mut texts = self.picked.clone();
        for more in words_of_list(&self.value) {
            if !texts.contains(&more) {
                texts.push(more);
            }
        }
        if texts.is_empty() {
            return Err(RowWrong::ValueMissing);
        }
        texts.iter().map(|text| literal(ty, op, text)).collect()
    }
}

pub(super) fn offer<'o>(offers: &'o [Offer], key: &str) -> Option<&'o Offer> {
    offers.iter().find(|offer| offer.key.eq_ignore_ascii_case(key))
}

/// A value as the field of a form holds it.
fn plain(literal: &Literal) -> String {
    match literal {
        Literal::Text(text) => text.clone(),
        Literal::Number(number) => number.to_string(),
        Literal::Boolean(truth) => truth.to_string(),
        Literal::Date(date) => date.to_string(),
    }
}

fn literal(ty: FieldType, op: Op, typed: &str) -> Result<Literal, RowWrong> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(RowWrong::ValueMissing);
    }
    Ok(match ty {
        _ if is_pattern(op) => Literal::Text(typed.to_owned()),
        FieldType::Text | FieldType::Choice | FieldType::Choices => Literal::Text(typed.to_owned()),
        FieldType::Number => Literal::Number(read_number(typed).ok_or(RowWrong::NotANumber)?),
        FieldType::Boolean => Literal::Boolean(typed == "true"),
        FieldType::Date | FieldType::Instant => Literal::Date(Date::read(typed).ok_or(RowWrong::NotADate)?),
    })
}

/// The operators on offer, the usual one first.
pub(super) fn ops(of: &str, ty: FieldType) -> &'static [Op] {
    match (of, ty) {
        (COUNT, _) => &[Op::AtLeast, Op::AtMost, Op::Between, Op::Equal],
        (DAYS_SINCE, _) => &[Op::AtMost, Op::AtLeast, Op::Known, Op::Unknown],
        (_, FieldType::Text) => &[
            Op::OneOf,
            Op::NoneOf,
            Op::Contains,
            Op::ContainsNot,
            Op::StartsWith,
            Op::EndsWith,
            Op::Known,
            Op::Unknown,
        ],
        (_, FieldType::Choice | FieldType::Choices) => &[Op::OneOf, Op::NoneOf, Op::Known, Op::Unknown],
        (_, FieldType::Number) => &[Op::AtLeast, Op::AtMost, Op::Between, Op::Equal, Op::Known, Op::Unknown],
        (_, FieldType::Boolean) => &[Op::Holds, Op::HoldsNot, Op::Known, Op::Unknown],
        (_, FieldType::Date | FieldType::Instant) => &[Op::AtLeast, Op::AtMost, Op::Between, Op::Known, Op::Unknown],
    }
}

/// Whether its value is a part of a text, or a pattern of one.
pub(super) fn is_pattern(op: Op) -> bool {
    matches!(op, Op::Contains | Op::ContainsNot | Op::StartsWith | Op::EndsWith | Op::Like | Op::NotLike)
}

/// Whether the language of conditions asks this of a value of this type.
fn fits(op: Op, ty: FieldType) -> bool {
    let is_text = matches!(ty, FieldType::Text | FieldType::Choice | FieldType::Choices);
    match op {
        Op::Equal | Op::Unequal | Op::OneOf | Op::NoneOf | Op::Known | Op::Unknown => true,
        Op::Contains | Op::ContainsNot | Op::StartsWith | Op::EndsWith | Op::Like | Op::NotLike => is_text,
        Op::Holds | Op::HoldsNot => ty == FieldType::Boolean,
        Op::AtLeast | Op::AtMost | Op::Above | Op::Below | Op::Between | Op::NotBetween => {
            !matches!(ty, FieldType::Boolean | FieldType::Choices)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use conditions::Rows;
    use operations::market::Whose;

    fn offers() -> Vec<Offer> {
        let offer =
            |key: &str, ty| Offer { key: key.to_owned(), ty, label: None, whose: Whose::Person, retired: false };
        vec![
            offer("industry", FieldType::Text),
            offer("employees", FieldType::Number),
            offer("created_at", FieldType::Instant),
            offer("has_email", FieldType::Boolean),
            offer("Lead Source", FieldType::Choice),
        ]
    }

    #[test]
    fn a_row_that_nobody_touched_asks_what_it_asked() {
        for text in [
            "industry IN ('manufacturing', 'a; b', 'logistics')",
            "industry NOT LIKE '%50\\%%'",
            "industry = 'retail'",
            "employees BETWEEN 50 AND 1000",
            "employees < 12.5",
            "created_at >= DATE '2026-01-31'",
            "has_email",
            "NOT has_email",
            "has_email = FALSE",
            "\"Lead Source\" IS NULL",
            "count('page view', 30) >= 3",
            "days_since('demo') IS NOT NULL",
        ] {
            let rows = Rows::of(text).expect("well formed").expect("rows").rows;
            assert_eq!(TypedRow::of_asked(&rows[0]).asked(&offers()).as_ref(), Ok(&rows[0]), "{text}");
        }
    }

    #[test]
    fn another_field_takes_the_first_operator_that_it_knows() {
        let row =
            TypedRow { of: "f:EMPLOYEES".into(), op: "contains".into(), value: "50".into(), ..TypedRow::default() };
        let asked = row.asked(&offers()).expect("a row");
        assert_eq!((asked.op, asked.of), (Op::AtLeast, Of::Field("employees".into())));
    }

    #[test]
    fn what_is_missing_in_a_row_is_said() {
        let row = |of: &str, op: &str, value: &str| TypedRow {
            of: of.into(),
            op: op.into(),
            value: value.into(),
            ..TypedRow::default()
        };
        for (row, wrong) in [
            (row("f:industry", "one_of", " ; "), RowWrong::ValueMissing),
            (row("f:employees", "at_least", "many"), RowWrong::NotANumber),
            (row("f:created_at", "at_least", "soon"), RowWrong::NotADate),
            (row("count", "at_least", "1"), RowWrong::KindMissing),
            (TypedRow { kind: "visit".into(), days: "-3".into(), ..row("count", "at_least", "1") }, RowWrong::Days),
        ] {
            assert_eq!(row.asked(&offers()), Err(wrong), "{row:?}");
        }
    }
}

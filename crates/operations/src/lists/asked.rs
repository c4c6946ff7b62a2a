//! Filters as addresses carry them, and what they ask of the base.

use records::{Currency, CustomType, Date, Instant, Keyed, MICROSECONDS_A_DAY, Zone, read_number};
use store::{Holds, Operand, Test, Tested, searchable};

use super::Field;
use crate::kept;

/// What a filter asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Op {
    /// Is one of these.
    Is,
    /// Is none of these.
    Not,
    /// Has this in it.
    Has,
    /// Is this or more, this day or later.
    From,
    /// Is this or less, this day or earlier.
    To,
    /// Is blank.
    Blank,
    /// Is not blank.
    Known,
}

impl Keyed for Op {
    const ALL: &'static [Self] = &[Self::Is, Self::Not, Self::Has, Self::From, Self::To, Self::Blank, Self::Known];

    fn key(self) -> &'static str {
        match self {
            Self::Is => "is",
            Self::Not => "not",
            Self::Has => "has",
            Self::From => "from",
            Self::To => "to",
            Self::Blank => "blank",
            Self::Known => "known",
        }
    }
}

/// In the place of a person: nobody.
pub const NOBODY: &str = "none";

/// A filter by one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// The field's key.
    pub field: String,
    /// What is asked.
    pub op: Op,
    /// With what; nothing for blank and known.
    pub values: Vec<String>,
}

/// What filters are read with.
pub(super) struct Reading<'a> {
    pub(super) zone: &'a Zone,
    pub(super) currency: Currency,
}

impl Reading<'_> {
    /// What a filter asks; nothing where it asks for what is no value of its field.
    pub(super) fn tested(&self, filter: &Filter, fields: &[Field]) -> Option<Tested> {
        let field = fields.iter().find(|field| field.key == filter.field)?;
        let one = || filter.values.first().map(String::as_str);
        let test = match filter.op {
            Op::Blank => Test::Blank,
            Op::Known => Test::Known,
            Op::Has if field.holds == Holds::Name => Test::Has(searchable(one()?)),
            Op::Has => Test::Has(one()?.to_owned()),
            Op::From => Test::From(self.operand(field, one()?, Op::From)?),
            Op::To => Test::To(self.operand(field, one()?, Op::To)?),
            Op::Is if filter.values.iter().any(|value| value == NOBODY) && field.holds == Holds::Person => {
                let others: Vec<String> = filter.values.iter().filter(|value| *value != NOBODY).cloned().collect();
                let others: Option<Vec<_>> = others.iter().map(|value| self.operand(field, value, Op::Is)).collect();
                Test::AnyOrBlank(others?)
            }
            Op::Not if field.holds == Holds::Person && filter.values.iter().all(|value| value == NOBODY) => Test::Known,
            Op::Is => Test::AnyOf(self.operands(field, &filter.values)?),
            Op::Not => Test::NoneOf(self.operands(field, &filter.values)?),
        };
        Some(Tested { on: field.on, field: field.name().to_owned(), custom: field.custom, test })
    }

    fn operands(&self, field: &Field, values: &[String]) -> Option<Vec<Operand>> {
        if field.custom == Some(CustomType::YesNo) {
            // As each database writes the truth of JSON.
            let yes = yes(values.first()?)?;
            let words = if yes { ["true", "1"] } else { ["false", "0"] };
            return Some(words.iter().map(|word| Operand::Text((*word).to_owned())).collect());
        }
        let all: Option<Vec<_>> = values.iter().map(|value| self.operand(field, value, Op::Is)).collect();
        all.filter(|all| !all.is_empty())
    }

    fn operand(&self, field: &Field, raw: &str, op: Op) -> Option<Operand> {
        let raw = raw.trim();
        Some(match field.holds {
            Holds::Name => Operand::Text(searchable(raw)),
            Holds::Text | Holds::Word => Operand::Text(raw.to_owned()),
            Holds::Number => {
                let number = read_number(raw)?;
                let is_share = field.custom.is_none() && field.name() == "probability";
                Operand::Number(if is_share { number / 100.0 } else { number })
            }
            Holds::Money => {
                let money = kept::money(Some(raw), self.currency).ok()??;
                Operand::Money(money.minor, money.currency)
            }
            Holds::Date => Operand::Text(Date::read(raw)?.to_string()),
            Holds::Instant => Operand::Whole(self.edge_of_day(Date::read(raw)?, op).as_micros()),
            Holds::YesNo => Operand::YesNo(yes(raw)?),
            Holds::Kind => Operand::Whole(raw.parse::<records::KindId>().ok()?.number()),
            refers => Operand::Whole(kept::named(super::lines::leads_to(refers)?, raw)?.number),
        })
    }

    /// The first instant of a day, or its last.
    fn edge_of_day(&self, day: Date, op: Op) -> Instant {
        if op != Op::To {
            return self.zone.start_of_day(day);
        }
        let noon_of_next = self.zone.start_of_day(day).as_micros() + MICROSECONDS_A_DAY * 3 / 2;
        let next = self.zone.local_date(Instant::from_micros(noon_of_next));
        Instant::from_micros(self.zone.start_of_day(next).as_micros() - 1)
    }
}

fn yes(raw: &str) -> Option<bool> {
    match raw {
        "yes" | "true" => Some(true),
        "no" | "false" => Some(false),
        _ => None,
    }
}

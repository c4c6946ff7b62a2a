//! One row of the editor: a field, an operator, and values with those on offer, as a form sends them and as it is drawn.

use askama::Template;
use conditions::{Asked, Literal, Of, Op, Takes};
use operations::market::{Offer, Offered, Whose};
use records::{Date, FieldOf, FieldType, list_of_words, read_number, words_of_list};
use words::vocabulary;

use crate::draw::icon::Icon;
use crate::form::Typed;
use crate::label;
use crate::reader::Reader;

/// Before the key of a field, to tell it from the two functions.
const FIELD: &str = "f:";
const COUNT: &str = "count";
const DAYS_SINCE: &str = "days_since";

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
    fn ty(&self, offers: &[Offer]) -> FieldType {
        match self.field() {
            Some(key) => offer(offers, key).map_or(FieldType::Text, |offer| offer.ty),
            None => FieldType::Number,
        }
    }

    /// The operator, or the first that fits where the one typed does not.
    fn op(&self, offers: &[Offer]) -> Op {
        let ops = ops(&self.of, self.ty(offers));
        let typed = Op::from_key(&self.op).filter(|op| fits(*op, self.ty(offers)) && self.may(*op));
        typed.unwrap_or(ops[0])
    }

    /// A number of activities is never unknown, and no function is yes or no.
    fn may(&self, op: Op) -> bool {
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

fn offer<'o>(offers: &'o [Offer], key: &str) -> Option<&'o Offer> {
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
    let is_pattern =
        matches!(op, Op::Contains | Op::ContainsNot | Op::StartsWith | Op::EndsWith | Op::Like | Op::NotLike);
    Ok(match ty {
        _ if is_pattern => Literal::Text(typed.to_owned()),
        FieldType::Text | FieldType::Choice | FieldType::Choices => Literal::Text(typed.to_owned()),
        FieldType::Number => Literal::Number(read_number(typed).ok_or(RowWrong::NotANumber)?),
        FieldType::Boolean => Literal::Boolean(typed == "true"),
        FieldType::Date | FieldType::Instant => Literal::Date(Date::read(typed).ok_or(RowWrong::NotADate)?),
    })
}

/// The operators on offer, the usual one first.
fn ops(of: &str, ty: FieldType) -> &'static [Op] {
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

/// A group of what a row can look at.
pub(super) struct Group {
    pub(super) name: String,
    pub(super) options: Vec<(String, String)>,
}

/// What rows can look at, by whose it is.
pub(super) fn groups(reader: &Reader, offers: &[Offer]) -> Vec<Group> {
    let of = |whose: Whose, name: String| {
        let theirs = offers.iter().filter(|offer| offer.whose == whose && !offer.retired);
        let mut options: Vec<_> =
            theirs.map(|offer| (format!("{FIELD}{}", offer.key), field_name(reader, offer))).collect();
        options.sort_by_key(|(_, name)| name.to_lowercase());
        Group { name, options }
    };
    let deeds =
        vec![(COUNT.to_owned(), t!(reader, "row-count")), (DAYS_SINCE.to_owned(), t!(reader, "row-days-since"))];
    let groups = [
        of(Whose::Company, t!(reader, "row-group-company")),
        of(Whose::Person, t!(reader, "row-group-person")),
        of(Whose::Own, t!(reader, "own-fields")),
        Group { name: t!(reader, "activities"), options: deeds },
    ];
    groups.into_iter().filter(|group| !group.options.is_empty()).collect()
}

fn field_name(reader: &Reader, offer: &Offer) -> String {
    offer.label.clone().unwrap_or_else(|| vocabulary::field(reader.locale, FieldOf::Contact, &offer.key))
}

/// How the values of a row are filled in.
pub(super) enum Input {
    Nothing,
    /// One field of this type, or two.
    Plain {
        kind: &'static str,
        two: bool,
    },
    /// One field with values to choose from, beside any other.
    Offering(Vec<(String, String)>),
    /// One of these.
    Select(Vec<(String, String)>),
    /// Some of these: value, name, and whether it is ticked; beside them, unless the list is closed, any other.
    Ticks {
        choices: Vec<(String, String, bool)>,
        others: Option<String>,
    },
}

/// A row as the form draws it.
#[derive(Template)]
#[template(path = "market/row.html")]
pub(super) struct RowView<'v> {
    reader: &'v Reader,
    /// Where its changes are sent.
    action: &'v str,
    place: usize,
    typed: &'v TypedRow,
    groups: &'v [Group],
    /// The field that it names, where that is not among those on offer.
    unlisted: Option<(String, String)>,
    kinds: Vec<&'v str>,
    ops: Vec<(&'static str, String, bool)>,
    input: Input,
    wrong: Option<String>,
}

/// What every row of an editor is drawn with.
pub(super) struct Ground<'g> {
    pub(super) reader: &'g Reader,
    pub(super) action: &'g str,
    pub(super) offers: &'g [Offer],
    pub(super) groups: &'g [Group],
    pub(super) kinds: &'g [String],
}

impl<'v> RowView<'v> {
    pub(super) fn new(
        ground: &'v Ground<'v>,
        (place, typed): (usize, &'v TypedRow),
        offered: &Offered,
        wrong: Option<RowWrong>,
    ) -> Self {
        let (ty, op) = (typed.ty(ground.offers), typed.op(ground.offers));
        let mut ops = ops(&typed.of, ty).to_vec();
        if !ops.contains(&op) {
            ops.push(op);
        }
        let named = |known: Op| (known.key(), op_name(ground.reader, known, ty), known == op);
        Self {
            reader: ground.reader,
            action: ground.action,
            place,
            typed,
            groups: ground.groups,
            unlisted: unlisted(ground, typed),
            kinds: kinds(ground, typed),
            ops: ops.into_iter().map(named).collect(),
            input: input(ground.reader, typed, (ty, op), offered),
            wrong: wrong.map(|wrong| sentence(ground.reader, wrong)),
        }
    }

    fn is_count(&self) -> bool {
        self.typed.of == COUNT
    }

    fn counts(&self) -> bool {
        self.is_count() || self.typed.of == DAYS_SINCE
    }

    /// A name ignores case in conditions.
    fn is_picked(&self, of: &str) -> bool {
        self.typed.of.eq_ignore_ascii_case(of)
    }

    fn is_kind(&self, kind: &str) -> bool {
        self.typed.kind.to_lowercase() == kind.to_lowercase()
    }

    fn kind_name(&self, kind: &str) -> String {
        vocabulary::kind(self.reader.locale, kind)
    }

    /// What a reader of the page aloud hears before each of the row's fields.
    fn number(&self) -> usize {
        self.place + 1
    }
}

/// A field that is retired, or that is no more: the row keeps it until another is chosen.
fn unlisted(ground: &Ground<'_>, typed: &TypedRow) -> Option<(String, String)> {
    let mut listed = ground.groups.iter().flat_map(|group| &group.options);
    let is_listed = typed.is_blank() || listed.any(|(of, _)| of.eq_ignore_ascii_case(&typed.of));
    let key = typed.field().filter(|_| !is_listed)?;
    let name = offer(ground.offers, key).map_or_else(|| key.to_owned(), |offer| field_name(ground.reader, offer));
    Some((typed.of.clone(), name))
}

/// The kinds of activity on offer, with the one that the row names.
fn kinds<'g>(ground: &Ground<'g>, typed: &'g TypedRow) -> Vec<&'g str> {
    let is_known = ground.kinds.iter().any(|kind| kind.to_lowercase() == typed.kind.to_lowercase());
    let own = Some(typed.kind.as_str()).filter(|kind| !kind.is_empty() && !is_known);
    own.into_iter().chain(ground.kinds.iter().map(String::as_str)).collect()
}

fn input(reader: &Reader, typed: &TypedRow, (ty, op): (FieldType, Op), offered: &Offered) -> Input {
    let key = typed.field().unwrap_or_default();
    let named = |value: &String| (value.clone(), label::value(reader, key, value));
    let is_pattern =
        matches!(op, Op::Contains | Op::ContainsNot | Op::StartsWith | Op::EndsWith | Op::Like | Op::NotLike);
    let kind = match ty {
        FieldType::Number => "number",
        FieldType::Date | FieldType::Instant => "date",
        FieldType::Text | FieldType::Boolean | FieldType::Choice | FieldType::Choices => "text",
    };
    match op.takes() {
        Takes::Nothing => Input::Nothing,
        Takes::Two => Input::Plain { kind, two: true },
        Takes::Several => ticks(typed, offered, named),
        Takes::One if ty == FieldType::Boolean => Input::Select(vec![
            ("true".to_owned(), words::text::capitalised(&t!(reader, "yes"))),
            ("false".to_owned(), words::text::capitalised(&t!(reader, "no"))),
        ]),
        Takes::One if kind != "text" || is_pattern || offered.values.is_empty() => Input::Plain { kind, two: false },
        Takes::One if offered.closed => {
            let unlisted = Some(&typed.value).filter(|value| !value.is_empty() && !offered.values.contains(value));
            Input::Select(unlisted.into_iter().chain(&offered.values).map(named).collect())
        }
        Takes::One => Input::Offering(offered.values.iter().map(named).collect()),
    }
}

/// Boxes for the values on offer, ticked where they are among those picked; what is picked and not on offer is a text.
fn ticks(typed: &TypedRow, offered: &Offered, named: impl Fn(&String) -> (String, String)) -> Input {
    let mut picked = typed.picked.clone();
    picked.extend(words_of_list(&typed.value));
    let same = |one: &str, other: &str| one.to_lowercase() == other.to_lowercase();
    let choice = |value: &String| {
        // Where the condition writes the value in another case, that is the one that stays.
        let own = picked.iter().find(|own| same(own, value));
        let (_, name) = named(value);
        (own.unwrap_or(value).clone(), name, own.is_some())
    };
    let mut choices: Vec<_> = offered.values.iter().map(choice).collect();
    let others: Vec<&String> =
        picked.iter().filter(|own| offered.values.iter().all(|value| !same(own, value))).collect();
    if offered.closed {
        choices.extend(others.into_iter().map(|own| (own.clone(), named(own).1, true)));
        return Input::Ticks { choices, others: None };
    }
    Input::Ticks { choices, others: Some(list_of_words(others)) }
}

fn sentence(reader: &Reader, wrong: RowWrong) -> String {
    match wrong {
        RowWrong::ValueMissing => t!(reader, "row-wrong-value"),
        RowWrong::NotANumber => t!(reader, "wrong-number"),
        RowWrong::NotADate => t!(reader, "wrong-date"),
        RowWrong::KindMissing => t!(reader, "row-wrong-kind"),
        RowWrong::Days => t!(reader, "row-wrong-days"),
    }
}

fn op_name(reader: &Reader, op: Op, ty: FieldType) -> String {
    let is_day = matches!(ty, FieldType::Date | FieldType::Instant);
    match op {
        Op::Equal => t!(reader, "row-op-equal"),
        Op::Unequal => t!(reader, "row-op-unequal"),
        Op::OneOf => t!(reader, "row-op-one-of"),
        Op::NoneOf => t!(reader, "row-op-none-of"),
        Op::AtLeast if is_day => t!(reader, "row-op-from"),
        Op::AtMost if is_day => t!(reader, "row-op-until"),
        Op::Above if is_day => t!(reader, "row-op-after"),
        Op::Below if is_day => t!(reader, "row-op-before"),
        Op::AtLeast => t!(reader, "row-op-at-least"),
        Op::AtMost => t!(reader, "row-op-at-most"),
        Op::Above => t!(reader, "row-op-above"),
        Op::Below => t!(reader, "row-op-below"),
        Op::Between => t!(reader, "row-op-between"),
        Op::NotBetween => t!(reader, "row-op-not-between"),
        Op::Contains => t!(reader, "row-op-contains"),
        Op::ContainsNot => t!(reader, "row-op-contains-not"),
        Op::StartsWith => t!(reader, "row-op-starts-with"),
        Op::EndsWith => t!(reader, "row-op-ends-with"),
        Op::Like => t!(reader, "row-op-like"),
        Op::NotLike => t!(reader, "row-op-not-like"),
        Op::Known => t!(reader, "row-op-known"),
        Op::Unknown => t!(reader, "row-op-unknown"),
        Op::Holds => t!(reader, "row-op-holds"),
        Op::HoldsNot => t!(reader, "row-op-holds-not"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use conditions::Rows;

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

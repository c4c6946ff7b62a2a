//! A row of the editor as it is drawn: what it can look at, the operators and the values on offer, what is wrong with it.

use askama::Template;
use conditions::{Op, Takes};
use operations::market::{Offer, Offered, Whose};
use records::{FieldOf, FieldType, list_of_words, words_of_list};
use words::vocabulary;

use super::row::{COUNT, DAYS_SINCE, FIELD, RowWrong, TypedRow, is_pattern, offer, ops};
use crate::draw::icon::Icon;
use crate::label;
use crate::reader::Reader;

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
        Takes::One if kind != "text" || is_pattern(op) || offered.values.is_empty() => {
            Input::Plain { kind, two: false }
        }
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

//! Rows and texts lead to each other, or the text stays a text.

use conditions::{Asked, Joined, Literal, Of, Op, Rows, Takes, parse};
use proptest::prelude::*;
use records::Date;

fn text() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec!["a", "it's", "50%", "c:\\new", "_x", "é \"b\"", "and", "100"]);
    prop_oneof![
        4 => words.prop_map(str::to_owned),
        1 => "[a-z%_\\\\' é]{1,6}".prop_map(|text| text.trim().to_owned()).prop_filter("a word", |text| !text.is_empty()),
    ]
}

fn literal() -> impl Strategy<Value = Literal> {
    prop_oneof![
        text().prop_map(Literal::Text),
        prop::sample::select(vec![0.0, -1.5, 50.0, 1e21, 0.1]).prop_map(Literal::Number),
        any::<bool>().prop_map(Literal::Boolean),
        Just(Literal::Date(Date::new(2026, 12, 31).expect("a day"))),
    ]
}

fn of() -> impl Strategy<Value = Of> {
    let names = prop::sample::select(vec!["employees", "Lead Source", "order", "NULL", "Ville d'été", "a\"b", "date"]);
    let days = prop::option::of(prop::sample::select(vec![30.0, 0.5]));
    prop_oneof![
        3 => names.prop_map(|name| Of::Field(name.to_owned())),
        1 => (text(), days).prop_map(|(kind, days)| Of::Count { kind, days }),
        1 => text().prop_map(|kind| Of::DaysSince { kind }),
    ]
}

fn asked() -> impl Strategy<Value = Asked> {
    let values = prop::collection::vec(literal(), 3);
    (of(), prop::sample::select(Op::ALL.to_vec()), values, text()).prop_map(|(of, op, mut values, text)| {
        let is_pattern = matches!(op, Op::Contains | Op::ContainsNot | Op::StartsWith | Op::EndsWith);
        let (op, of) = match (op, of) {
            // A wildcard that stands free is another operator's, and only a field is yes or no by itself.
            (Op::Like | Op::NotLike, of) => (Op::Contains, of),
            (Op::Holds | Op::HoldsNot, Of::Count { .. } | Of::DaysSince { .. }) => (op, Of::Field("has_email".into())),
            (op, of) => (op, of),
        };
        values.truncate(match op.takes() {
            Takes::Nothing => 0,
            Takes::One => 1,
            Takes::Two => 2,
            Takes::Several => 3,
        });
        if is_pattern || op == Op::Contains {
            values = vec![Literal::Text(text)];
        }
        Asked { of, op, values }
    })
}

fn rows() -> impl Strategy<Value = Rows> {
    (prop::sample::select(vec![Joined::All, Joined::Any]), prop::collection::vec(asked(), 1..5))
        .prop_map(|(joined, rows)| Rows { joined: if rows.len() == 1 { Joined::All } else { joined }, rows })
}

proptest! {
    #[test]
    fn rows_read_back_as_they_were_written(rows in rows()) {
        let text = rows.to_string();
        prop_assert_eq!(Rows::of(&text), Ok(Some(rows)), "{}", text);
    }

    #[test]
    fn a_text_that_has_rows_means_what_they_write(text in "[a-b =<>'%_(),.0-9A-D\n-]{0,24}|(a|b|NOT |IN |LIKE |IS |NULL|AND |OR |BETWEEN |'x%' |'%x' |\\(|\\)|1 |, |= |>= ){1,9}") {
        if let Ok(Some(rows)) = Rows::of(&text) {
            prop_assert_eq!(parse(&rows.to_string()), parse(&text), "{}", rows);
        }
    }
}

#[test]
fn what_rows_cannot_say_stays_a_text() {
    for text in [
        "a = 1 AND (b = 2 OR c = 3)",
        "a = 1 -- only since March\nAND b = 2",
        "a = b",
        "5 < a",
        "NOT a = 1",
        "did_in_order('a', 'b')",
        "a = ''",
        "a = ' x'",
        "TRUE",
        "count('a', 30, 2) > 1",
    ] {
        assert_eq!(Rows::of(text), Ok(None), "{text}");
    }
    assert_eq!(Rows::of("a =").map_err(|mistake| mistake.at), Err(3));
}

#[test]
fn a_pattern_is_told_by_the_plainest_operator() {
    for (text, op, value) in [
        ("a LIKE '%pump%'", Op::Contains, "pump"),
        ("a NOT LIKE '%pump%'", Op::ContainsNot, "pump"),
        ("a LIKE 'head of%'", Op::StartsWith, "head of"),
        ("a LIKE '%manager'", Op::EndsWith, "manager"),
        ("a LIKE '%50\\%%'", Op::Contains, "50%"),
        ("a LIKE 'p_mp%'", Op::Like, "p_mp%"),
        ("a NOT LIKE 'pump%'", Op::NotLike, "pump%"),
        ("a LIKE '%\\x%'", Op::Like, "%\\x%"),
    ] {
        let rows = Rows::of(text).expect("well formed").expect("rows").rows;
        assert_eq!((rows[0].op, &rows[0].values), (op, &vec![Literal::Text(value.to_owned())]), "{text}");
    }
}

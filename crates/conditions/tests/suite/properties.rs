//! What holds for every condition.

use std::collections::BTreeMap;

use conditions::{Context, Scope, Signals, compile, describe, parse};
use proptest::prelude::*;
use records::{Activity, ActivityKey, Catalogue, Date, FieldOf, Folded, Instant, MICROSECONDS_A_DAY, Row, Value, Zone};

use crate::case::catalogue;
use crate::obvious::{FALSE, TRUE, UNKNOWN, World, truth_of};

fn fields() -> Catalogue {
    let declared = [("nps", "number"), ("signed_on", "date"), ("last_call_at", "instant"), ("tags", "choices")];
    catalogue(&BTreeMap::from(declared.map(|(key, ty)| (key.to_owned(), ty.to_owned()))))
}

fn one_of(texts: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::sample::select(texts).prop_map(str::to_owned)
}

fn text_literal() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => one_of(&["'A'", "'b'", "' Ab '", "''", "'é'", "'straße'"]),
        1 => "\\PC{0,5}".prop_map(|text| format!("'{}'", text.replace('\'', "''"))),
    ]
}

fn number() -> impl Strategy<Value = String> {
    one_of(&[
        "0",
        "1",
        "2",
        "-1",
        "- 1.5",
        "nps",
        "employees",
        "(2)",
        "1e3",
        ".5",
        "count('a')",
        "COUNT('b', 2)",
        "days_since('a')",
    ])
}

fn day() -> impl Strategy<Value = String> {
    one_of(&["DATE '2026-01-01'", "date '2026-01-02'", "signed_on", "created_at", "last_call_at", "DATE '2026-01-03'"])
}

fn comparison() -> impl Strategy<Value = String> {
    one_of(&["=", "<>", "!=", "<", "<=", ">", ">="])
}

fn not() -> impl Strategy<Value = String> {
    one_of(&["", "NOT ", "not "])
}

fn pattern() -> impl Strategy<Value = String> {
    "[abé%_\\\\]{0,4}".prop_map(|pattern| format!("'{pattern}'"))
}

/// A predicate whose names and types are right.
fn predicate() -> impl Strategy<Value = String> {
    let text_field = || one_of(&["industry", "CITY", "\"country\"", "(industry)"]);
    let either = |a: BoxedStrategy<String>, b: BoxedStrategy<String>| prop_oneof![a, b];
    let text = move || either(text_field().boxed(), text_literal().boxed());
    let numbers = prop::collection::vec(one_of(&["0", "1", "-1.5", "2"]), 1..4).prop_map(|items| items.join(", "));
    let texts = || prop::collection::vec(text_literal(), 1..12).prop_map(|items| items.join(","));
    let days = prop::collection::vec(one_of(&["DATE '2026-01-01'", "DATE '2026-01-03'"]), 1..3)
        .prop_map(|items| items.join(","));
    prop_oneof![
        one_of(&[
            "has_email",
            "TRUE",
            "FALSE",
            "did_in_order('a', 'b')",
            "did_in_order('b','a','b', 3)",
            "has_email = has_phone"
        ]),
        (text(), comparison(), text()).prop_map(|(a, op, b)| format!("{a} {op} {b}")),
        (number(), comparison(), number()).prop_map(|(a, op, b)| format!("{a} {op} {b}")),
        (day(), comparison(), day()).prop_map(|(a, op, b)| format!("{a} {op} {b}")),
        (one_of(&["=", "<>"]), text_literal()).prop_map(|(op, b)| format!("tags {op} {b}")),
        (one_of(&["industry", "tags"]), not(), texts()).prop_map(|(a, not, items)| format!("{a} {not}IN ({items})")),
        (number(), not(), numbers).prop_map(|(a, not, items)| format!("{a} {not}IN ({items})")),
        (day(), not(), days).prop_map(|(a, not, items)| format!("{a} {not}IN ({items})")),
        (number(), not(), number(), number())
            .prop_map(|(a, not, low, high)| format!("{a} {not}BETWEEN {low} AND {high}")),
        (text(), not(), text(), text()).prop_map(|(a, not, low, high)| format!("{a} {not}BETWEEN {low} AND {high}")),
        (one_of(&["industry", "city", "tags"]), not(), pattern()).prop_map(|(a, not, p)| format!("{a} {not}LIKE {p}")),
        (number(), not()).prop_map(|(a, not)| format!("{a} IS {not}NULL")),
        (text(), not()).prop_map(|(a, not)| format!("{a} IS {not}NULL")),
    ]
}

/// A condition whose names and types are right.
fn condition() -> impl Strategy<Value = String> {
    predicate().prop_recursive(4, 24, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 2..4).prop_map(|parts| parts.join(" AND ")),
            prop::collection::vec(inner.clone(), 2..4).prop_map(|parts| parts.join(" or ")),
            inner.clone().prop_map(|part| format!("NOT {part}")),
            inner.prop_map(|part| format!("({part})")),
        ]
    })
}

fn row() -> impl Strategy<Value = Row> {
    let text = || prop::option::of(one_of(&["a", "b", "ab", "É", "STRASSE", ""]));
    let number = || prop::option::of(prop::sample::select(vec!["0", "1", "2", "-1.5", "x"]));
    let instant = || prop::option::of(one_of(&["2026-01-01T23:30:00Z", "2026-01-02", "2026-01-02T10:00:00+01:00"]));
    let rest = (
        prop::option::of(any::<bool>()),
        prop::option::of(any::<bool>()),
        one_of(&["", "2026-01-01", "2026-01-02"]),
        one_of(&["", "a", "b;AB", "é; a"]),
    );
    (text(), text(), text(), number(), number(), instant(), instant(), rest).prop_map(
        |(industry, city, country, employees, nps, created_at, last_call_at, (email, phone, signed_on, tags))| {
            let (catalogue, zone) = (fields(), paris());
            let mut row = Row::new(catalogue.len(FieldOf::Contact));
            let mut set = |key: &str, raw: Option<String>| {
                let (id, field) = catalogue.get(FieldOf::Contact, key).expect("a known field");
                row.set(id, raw.and_then(|raw| field.ty.read(&raw, &zone).unwrap_or(None)));
            };
            set("industry", industry);
            set("city", city);
            set("country", country);
            set("employees", employees.map(str::to_owned));
            set("nps", nps.map(str::to_owned));
            set("created_at", created_at);
            set("last_call_at", last_call_at);
            set("has_email", email.map(|truth| truth.to_string()));
            set("has_phone", phone.map(|truth| truth.to_string()));
            set("signed_on", Some(signed_on));
            set("tags", Some(tags));
            row
        },
    )
}

fn paris() -> Zone {
    Zone::named("Europe/Paris").expect("a known zone")
}

/// Some activities of the last days before and the first after `t`, in order.
fn activities() -> impl Strategy<Value = Vec<Activity>> {
    prop::collection::vec((prop::sample::select(vec!["a", "b", "c"]), -8_i64..3), 0..6).prop_map(|raw| {
        let mut listed: Vec<Activity> = raw
            .into_iter()
            .enumerate()
            .map(|(key, (kind, halves))| Activity {
                key: ActivityKey::Number(key as i64),
                at: Instant::from_micros(T.as_micros() + halves * MICROSECONDS_A_DAY / 2),
                kind: Folded::new(kind).expect("not blank"),
                row: Row::default(),
            })
            .collect();
        listed.sort_by(|a, b| a.order().cmp(&b.order()));
        listed
    })
}

const T: Instant = Instant::from_micros(1_767_312_000_000_000);

fn evaluate(text: &str, row: &Row, activities: &[Activity]) -> Option<bool> {
    let condition = compile(text, &fields(), Scope::Fit).unwrap_or_else(|wrong| panic!("{text}: {wrong:?}"));
    let zone = paris();
    let context = Context { row, activities, t: Some(T), zone: &zone, signals: Signals::none() };
    let result = condition.evaluate(&context);
    let explanation = condition.explain(&context);
    assert_eq!(explanation.result, result, "{text}");
    assert!(explanation.deciding().iter().all(|clause| clause.parts.is_empty()));
    let _ = describe(&condition);
    result
}

/// What people might type: pieces of conditions in any order.
fn soup() -> impl Strategy<Value = String> {
    let piece = one_of(&[
        "industry",
        " ",
        "=",
        "<",
        "'a'",
        "'",
        "\"",
        "(",
        ")",
        ",",
        "AND",
        " or ",
        "NOT",
        " IN ",
        " BETWEEN ",
        "LIKE",
        " IS ",
        "NULL",
        "5",
        "1e",
        ".",
        "-",
        "--",
        "/*",
        "*/",
        "DATE",
        "'2026-01-01'",
        "count",
        "did_in_order",
        "\n",
        "é",
        "’",
        "TRUE",
    ]);
    prop::collection::vec(piece, 0..16).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_text_makes_the_parser_panic(text in prop_oneof![soup(), "\\PC*"]) {
        let length = text.chars().count();
        match compile(&text, &fields(), Scope::Fit) {
            Ok(condition) => { let _ = describe(&condition); }
            Err(mistakes) => {
                prop_assert!(!mistakes.is_empty() && mistakes.iter().all(|mistake| mistake.at <= length));
                prop_assert!(mistakes.is_sorted_by_key(|mistake| mistake.at));
            }
        }
    }

    #[test]
    fn a_printed_tree_parses_to_itself(text in condition()) {
        let tree = parse(&text).expect("a right condition");
        let printed = tree.to_string();
        prop_assert_eq!(parse(&printed).expect("a right condition"), tree, "{}", printed);
        prop_assert_eq!(parse(&printed).expect("a right condition").to_string(), printed);
    }

    #[test]
    fn the_obvious_evaluator_agrees(text in condition(), row in row(), activities in activities()) {
        let (catalogue, zone) = (fields(), paris());
        let world = World { catalogue: &catalogue, row: &row, activities: &activities, t: T, zone: &zone };
        let obvious = match truth_of(&parse(&text).expect("a right condition").root, &world) {
            FALSE => Some(false),
            TRUE => Some(true),
            UNKNOWN => None,
            other => panic!("no truth is {other}"),
        };
        prop_assert_eq!(evaluate(&text, &row, &activities), obvious, "{}", text);
    }

    #[test]
    fn de_morgan_holds_with_the_unknown(a in condition(), b in condition(), row in row(), activities in activities()) {
        let both = evaluate(&format!("NOT (({a}) AND ({b}))"), &row, &activities);
        prop_assert_eq!(both, evaluate(&format!("NOT ({a}) OR NOT ({b})"), &row, &activities));
        let either = evaluate(&format!("NOT (({a}) OR ({b}))"), &row, &activities);
        prop_assert_eq!(either, evaluate(&format!("NOT ({a}) AND NOT ({b})"), &row, &activities));
    }

    #[test]
    fn not_in_negates_in(field in one_of(&["industry", "tags", "city"]), items in prop::collection::vec(text_literal(), 1..5), row in row()) {
        let items = items.join(", ");
        let outside = evaluate(&format!("{field} NOT IN ({items})"), &row, &[]);
        prop_assert_eq!(outside, evaluate(&format!("NOT {field} IN ({items})"), &row, &[]));
    }
}

#[test]
fn days_compare_by_the_calendar_of_the_zone() {
    let (catalogue, mut row) = (fields(), Row::default());
    let (created_at, _) = catalogue.get(FieldOf::Contact, "created_at").expect("a built-in field");
    let late = Instant::read("2026-01-31T23:30:00Z", &Zone::utc()).expect("an instant");
    row.set(created_at, Some(Value::Instant(late)));
    let day = Date::new(2026, 2, 1).expect("a day");
    assert_eq!(evaluate(&format!("created_at = DATE '{day}'"), &row, &[]), Some(true));
}

//! Scoring everybody from columns gives the bits of scoring one after the other.

use columnar::{Columns, ColumnsBuilder, Ids, Plan};
use document::Document;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use records::{
    Activity, ActivityKey, Catalogue, Date, Field, FieldOf, FieldType, Folded, Instant, Origin, Row, Value, Zone,
};
use scoring::{Model, Score, Scorer, Subject};

const T: i64 = 1_793_491_200_000_000;

/// The built-in fields, and one of each further type.
pub(crate) fn catalogue() -> Catalogue {
    let mut catalogue = Catalogue::built_in();
    let fields = [
        ("signed", FieldType::Date, FieldOf::Contact),
        ("tags", FieldType::Choices, FieldOf::Contact),
        ("seats", FieldType::Number, FieldOf::Contact),
        ("ends", FieldType::Instant, FieldOf::Activity),
    ];
    for (key, ty, of) in fields {
        let field = Field { key: key.to_owned(), ty, of, origin: Origin::Declared, choices: Vec::new() };
        catalogue.insert(field).expect("a new field");
    }
    catalogue
}

/// Conditions on contacts, of every form.
const OF_CONTACTS: [&str; 30] = [
    "industry = 'it'",
    "industry <> 'Energy'",
    "industry IN ('it', 'energy', '')",
    "industry NOT IN ('it')",
    "industry LIKE 'e%'",
    "industry IS NULL",
    "NOT industry > 'h'",
    "industry = city",
    "employees >= 50",
    "50 < employees",
    "employees BETWEEN 10 AND 60.5",
    "employees NOT BETWEEN 10 AND seats",
    "employees IN (1, 50, 20)",
    "employees NOT IN (1, 50, 20)",
    "employees <> 50",
    "employees IS NOT NULL",
    "has_email",
    "has_email = FALSE",
    "tags = 'vip'",
    "tags NOT IN ('vip', 'x')",
    "signed <= DATE '2026-03-29'",
    "signed IS NULL",
    "created_at > DATE '2026-03-28'",
    "created_at = signed",
    "count('a') >= 2",
    "count('hot', 40) BETWEEN 1 AND 3",
    "days_since('b') < 12.5",
    "did_in_order('a', 'hot', 'b')",
    "NOT did_in_order('a', 'c', 90)",
    "count('a') > employees",
];

const OF_ACTIVITIES: [&str; 8] = [
    "value >= 3",
    "content_kind = 'case_study'",
    "content_kind IN ('guide', 'case_study') AND value < 4",
    "kind = 'a' OR interest = 'x'",
    "kind <> 'c' AND content_kind IS NULL",
    "ends > DATE '2026-03-29'",
    "NOT (value > 1 AND content_kind LIKE '%study')",
    "interest IS NOT NULL",
];

fn condition() -> impl Strategy<Value = String> {
    let leaf = select(OF_CONTACTS.to_vec()).prop_map(str::to_owned);
    leaf.prop_recursive(2, 6, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 1..4).prop_map(|parts| format!("({})", parts.join(" AND "))),
            prop::collection::vec(inner.clone(), 1..4).prop_map(|parts| format!("({})", parts.join(" OR "))),
            inner.prop_map(|part| format!("NOT ({part})")),
        ]
    })
}

fn bounds() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("cap = 9.9\n".to_owned()),
        Just("floor = -3.3\n".to_owned()),
        Just("floor = 0.7\ncap = 20\n".to_owned()),
    ]
}

fn fit_group() -> impl Strategy<Value = String> {
    let rule = (condition(), -20.0..20.0_f64).prop_map(|(when, points)| {
        format!("[[scoring.fit.groups.rules]]\nname = 'r'\nwhen = \"{when}\"\npoints = {points:?}\n")
    });
    (bounds(), prop::collection::vec(rule, 0..5))
        .prop_map(|(bounds, rules)| format!("[[scoring.fit.groups]]\nname = 'g'\n{bounds}{}", rules.concat()))
}

fn decay() -> impl Strategy<Value = String> {
    let days = || prop::option::of(select(vec![0.5, 7.5, 30.0, 90.0, 365.0]));
    (days(), days(), days()).prop_map(|(half_life, linear, expires)| {
        let part = |key: &str, days: Option<f64>| days.map(|days| format!("{key} = {days:?}"));
        let parts = [part("half_life_days", half_life), part("linear_days", linear), part("expires_days", expires)];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        if parts.is_empty() { String::new() } else { format!("decay = {{ {} }}\n", parts.join(", ")) }
    })
}

fn on() -> impl Strategy<Value = String> {
    subsequence(vec!["a", "b", "c", "d"], 1..4).prop_map(|kinds| format!("on = {kinds:?}\n"))
}

fn optional(key: &'static str, of: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::option::of(select(of.to_vec()))
        .prop_map(move |value| value.map_or_else(String::new, |value| format!("{key} = \"{value}\"\n")))
}

fn activity_group(plain: bool) -> impl Strategy<Value = String> {
    let limit = prop::option::of((1..4_u32, select(vec!["day", "week", "month", "ever"])));
    let limit = limit.prop_map(|limit| match limit {
        Some((times, per)) => format!("limit = {{ times = {times}, per = '{per}' }}\n"),
        None => String::new(),
    });
    let rule = (on(), optional("where", &OF_ACTIVITIES), limit, decay(), bounds(), -9.0..20.0_f64).prop_map(
        move |(on, where_, limit, decay, bounds, points)| {
            let further = if plain { String::new() } else { format!("{where_}{limit}") };
            format!("[[scoring.activity.groups.rules]]\nname = 'r'\npoints = {points:?}\n{on}{further}{bounds}{decay}")
        },
    );
    (bounds(), prop::collection::vec(rule, 0..4))
        .prop_map(|(bounds, rules)| format!("[[scoring.activity.groups]]\nname = 'g'\n{bounds}{}", rules.concat()))
}

const REST: &str = "
[[signals]]
name = 'hot'
on = ['a', 'd']
where = \"content_kind = 'case_study'\"
[[interests]]
key = 'X'
label = { en = 'X' }
hot_at = 3
[[interests]]
key = 'nobody'
label = { en = 'Nobody' }
hot_at = 1
[[buying_stages]]
key = 'one'
[[buying_stages]]
key = 'two'
[[intent]]
name = 'i'
steps = [{ on = ['a'] }, { on = ['b', 'c'], where = \"value > 2\" }]
within_days = 30
raises_to = 'two'
[[intent]]
name = 'j'
steps = [{ on = ['d'] }]
raises_to = 'one'
[[disqualify]]
name = 'many'
when = \"count('d') > 6\"
unless = \"industry = 'it'\"
[[fast_track]]
name = 'set off'
on = ['c']
where = \"value > 4\"
within_days = 20
[[fast_track]]
name = 'asked'
when = \"(interest_hot AND activity > 5 AND cell IN ('A4', 'D1', 'C2')) OR buying_stage = 'two' OR fit >= level_limit\"
[grid]
mql = ['A4', 'B4', 'C4', 'A3']
refuse = ['D1']
";

/// The text of an agreement; a plain one has neither limits nor `where`.
pub(crate) fn agreement(plain: bool) -> impl Strategy<Value = String> {
    let zones = select(vec!["UTC", "Europe/Paris", "America/Havana", "Asia/Tehran"]);
    let fit = prop::collection::vec(fit_group(), 0..3);
    let activity = prop::collection::vec(activity_group(plain), 0..4);
    (zones, bounds(), fit, bounds(), activity, any::<bool>()).prop_map(
        |(zone, of_fit, fit, of_activity, activity, rest)| {
            let rest = if rest { REST.replace("fit >= level_limit", "(fit > 12 AND level = '2')") } else { String::new() };
            let grades = "grades = { A = 12, B = 6, C = 0.5, D = 'below' }\n";
            format!(
                "[agreement]\ntime_zone = '{zone}'\n[scoring.fit]\n{of_fit}{grades}{}[scoring.activity]\n{of_activity}{}{rest}",
                fit.concat(),
                activity.concat()
            )
        },
    )
}

pub(crate) fn model(text: &str, catalogue: &Catalogue) -> Model {
    let document = Document::parse(text);
    let root = document.root();
    let zone = root.table("agreement").and_then(|section| section.text("time_zone"));
    let zone = zone.map_or(Zone::utc(), |name| Zone::named(&name.value).expect("a known zone"));
    let (model, wrongs) = Model::read(&root, catalogue, &zone);
    assert!(wrongs.is_empty(), "{wrongs:?} in\n{text}");
    model.expect("a right agreement")
}

/// A contact: some of its fields, and what it did.
pub(crate) type Person = (Vec<Option<u8>>, Vec<(i64, i64, u8, Vec<Option<u8>>)>);

pub(crate) fn people() -> impl Strategy<Value = Vec<Person>> {
    let fields = || prop::collection::vec(prop::option::of(0_u8..6), 8);
    // Coarse instants, so that some coincide and the id decides; some lie after the instant of the score.
    let activity = (0_i64..1_000_000, -6_i64..800, 0_u8..5, fields());
    prop::collection::vec((fields(), prop::collection::vec(activity, 0..30)), 0..12)
}

/// The rows of people.
pub(crate) fn rows(people: &[Person], catalogue: &Catalogue) -> Vec<(Row, Vec<Activity>)> {
    let text = |texts: &[&str], n: u8| Folded::new(texts[usize::from(n) % texts.len()]).map(Value::Text);
    let contact = |field: usize, n: u8| match field {
        0 => ("industry", text(&["IT", "Energy", "health"], n)),
        1 => ("city", text(&["it", "Paris", "energy"], n)),
        2 => ("employees", Some(Value::Number([1.0, 50.0, 60.5, 20.0, 0.1, 1e9][usize::from(n)]))),
        3 => ("seats", Some(Value::Number(f64::from(n) * 25.0))),
        4 => ("has_email", Some(Value::Boolean(n > 2))),
        5 => {
            let tags = ["vip", "x", "y"].iter().take(1 + usize::from(n) % 3).filter_map(|tag| Folded::new(tag));
            ("tags", Some(Value::Choices(tags.collect())))
        }
        6 => ("signed", Some(Value::Date(Date::from_days(20_540 + i32::from(n))))),
        _ => (
            "created_at",
            Some(Value::Instant(Instant::from_micros(1_774_740_000_000_000 + i64::from(n) * 3_600_000_000))),
        ),
    };
    let own = |field: usize, n: u8| match field {
        0 => ("value", Some(Value::Number(f64::from(n) * 1.1))),
        1 => ("content_kind", text(&["case_study", "guide"], n)),
        2 => ("interest", text(&["x", "y"], n)),
        3 => ("ends", Some(Value::Instant(Instant::from_micros(1_774_740_000_000_000 + i64::from(n) * 7_200_000_000)))),
        _ => ("url", None),
    };
    let filled = |of, fields: &[Option<u8>], value: &dyn Fn(usize, u8) -> (&'static str, Option<Value>)| {
        let mut row = Row::default();
        for (field, n) in fields.iter().enumerate().filter_map(|(field, n)| Some((field, (*n)?))) {
            let (key, value) = value(field, n);
            row.set(catalogue.get(of, key).expect("a known field").0, value);
        }
        row
    };
    let kind_field = catalogue.get(FieldOf::Activity, "kind").expect("a built-in field").0;
    let person = |(fields, did): &Person| {
        let activity = |(id, ago, kind, fields): &(i64, i64, u8, Vec<Option<u8>>)| {
            let mut row = filled(FieldOf::Activity, fields, &own);
            let kind = Folded::new(["a", "b", "c", "d", "e"][usize::from(*kind)]).expect("a kind");
            row.set(kind_field, Some(Value::Text(kind.clone())));
            let at = Instant::from_micros(T - ago * 10_800_000_000 - (id % 3) * 1_000);
            Activity { key: ActivityKey::Number(*id), at, kind, row }
        };
        let mut activities: Vec<Activity> = did.iter().map(activity).collect();
        activities.sort_by(|a, b| a.key.cmp(&b.key));
        activities.dedup_by(|a, b| a.key == b.key);
        activities.sort_by(|a, b| a.order().cmp(&b.order()));
        (filled(FieldOf::Contact, fields, &contact), activities)
    };
    people.iter().map(person).collect()
}

pub(crate) fn columns(rows: &[(Row, Vec<Activity>)], catalogue: &Catalogue) -> Columns {
    let mut builder = ColumnsBuilder::new(catalogue);
    for (row, activities) in rows {
        builder.contact(row, activities).expect("few kinds");
        builder.recorded(activities.iter().map(|activity| activity.at.as_micros()));
    }
    builder.finish(Ids::Whole((0..rows.len() as i64).collect()))
}

pub(crate) fn bits(score: &Score) -> Vec<u64> {
    let interests = score.interests.iter().map(|interest| interest.score);
    [score.fit, score.activity].into_iter().chain(interests).map(f64::to_bits).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn everybody_together_scores_as_each_alone(
        text in any::<bool>().prop_flat_map(agreement),
        people in people(),
        later in 0_i64..3,
    ) {
        let catalogue = catalogue();
        let (model, rows) = (model(&text, &catalogue), rows(&people, &catalogue));
        let columns = columns(&rows, &catalogue);
        let plan = Plan::new(&model, &catalogue, &columns).expect("the same fields");
        let t = Instant::from_micros(T + later * 86_400_000_000 * 40);
        let mut scorer = Scorer::new(&model);
        let together = plan.score(t, 2);
        prop_assert_eq!(together.len(), rows.len());
        for (contact, (row, activities)) in rows.iter().enumerate() {
            let alone = scorer.score(&Subject::new(row, activities), t);
            let scored = together.score(contact, &model);
            prop_assert_eq!(&scored, &alone, "{}", text);
            prop_assert_eq!(bits(&scored), bits(&alone));
        }
    }

    #[test]
    fn columns_give_back_the_rows_that_they_were_made_of(people in people()) {
        let catalogue = catalogue();
        let rows = rows(&people, &catalogue);
        let columns = columns(&rows, &catalogue);
        for (contact, (row, activities)) in rows.iter().enumerate() {
            let again = columns.row(contact, &catalogue);
            for (field, _) in catalogue.fields(FieldOf::Contact) {
                prop_assert_eq!(again.get(field), row.get(field));
            }
            let theirs = columns.activities_of(contact, &catalogue);
            prop_assert_eq!(theirs.len(), activities.len());
            for (again, activity) in theirs.iter().zip(activities) {
                prop_assert_eq!((again.at, &again.kind), (activity.at, &activity.kind));
                for (field, _) in catalogue.fields(FieldOf::Activity) {
                    prop_assert_eq!(again.row.get(field), activity.row.get(field));
                }
            }
        }
    }
}

#[test]
fn many_contacts_and_one_of_many_activities_score_as_each_alone() {
    let catalogue = catalogue();
    let text = "[scoring.fit]\n[[scoring.fit.groups]]\nname = 'g'\n[[scoring.fit.groups.rules]]\nname = 'r'\n\
                when = \"employees > 300\"\npoints = 3\n[scoring.activity]\n[[scoring.activity.groups]]\nname = 'g'\n\
                [[scoring.activity.groups.rules]]\nname = 'r'\non = ['a', 'b']\npoints = 1.1\n\
                decay = { half_life_days = 30, expires_days = 90 }\n";
    let model = model(text, &catalogue);
    let employees = catalogue.get(FieldOf::Contact, "employees").expect("a built-in field").0;
    let person = |number: usize| {
        let mut row = Row::default();
        row.set(employees, Some(Value::Number(number as f64)));
        let kind = |n: usize| Folded::new(["a", "b", "c"][n % 3]).expect("a kind");
        let count = if number == 700 { 5_000 } else { number % 7 };
        let activity = |n: usize| Activity {
            key: ActivityKey::Number(n as i64),
            at: Instant::from_micros(T - (count - n) as i64 * 7_654_321_000),
            kind: kind(n),
            row: Row::default(),
        };
        (row, (0..count).map(activity).collect::<Vec<_>>())
    };
    let rows: Vec<_> = (0..10_000).map(person).collect();
    let columns = columns(&rows, &catalogue);
    let plan = Plan::new(&model, &catalogue, &columns).expect("the same fields");
    let t = Instant::from_micros(T);
    let (alone, together) = (plan.score(t, 1), plan.score(t, 3));
    assert_eq!(alone, together, "the bits do not depend on how many work");
    let mut scorer = Scorer::new(&model);
    for (contact, (row, activities)) in rows.iter().enumerate() {
        assert_eq!(together.score(contact, &model), scorer.score(&Subject::new(row, activities), t), "{contact}");
    }
}

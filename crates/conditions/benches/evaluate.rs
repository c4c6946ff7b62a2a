//! How long one contact takes: the inner loop of scoring a whole base.

use std::hint::black_box;

use conditions::{Context, Scope, Signals, compile};
use criterion::{Criterion, criterion_group, criterion_main};
use records::{Activity, ActivityKey, Catalogue, FieldOf, Folded, Instant, MICROSECONDS_A_DAY, Row, Zone};

const CONDITIONS: [(&str, &str); 6] = [
    ("equal", "country = 'FR'"),
    ("in 3", "industry IN ('manufacturing', 'logistics', 'energy')"),
    ("between", "employees BETWEEN 50 AND 500"),
    ("like", "title LIKE '%market%' OR title LIKE 'chief%'"),
    ("day", "created_at >= DATE '2026-01-01'"),
    ("count", "count('download', 30) >= 2 AND did_in_order('visit', 'download', 90)"),
];

fn row(catalogue: &Catalogue, zone: &Zone) -> Row {
    let mut row = Row::new(catalogue.len(FieldOf::Contact));
    for (key, raw) in [
        ("country", "DE"),
        ("industry", "Energy"),
        ("employees", "120"),
        ("title", "Head of International Marketing"),
        ("created_at", "2026-03-01T10:00:00Z"),
    ] {
        let (id, field) = catalogue.get(FieldOf::Contact, key).expect("a built-in field");
        row.set(id, field.ty.read(raw, zone).expect("a value of its type"));
    }
    row
}

fn activities() -> Vec<Activity> {
    let kinds = ["visit", "email_open", "download"].map(|kind| Folded::new(kind).expect("not blank"));
    (0..60)
        .map(|day| Activity {
            key: ActivityKey::Number(day),
            at: Instant::from_micros(day * MICROSECONDS_A_DAY),
            kind: kinds[day as usize % kinds.len()].clone(),
            row: Row::default(),
        })
        .collect()
}

fn evaluate(criterion: &mut Criterion) {
    let (catalogue, zone) = (Catalogue::built_in(), Zone::named("Europe/Paris").expect("a known zone"));
    let (row, activities) = (row(&catalogue, &zone), activities());
    let t = Some(Instant::from_micros(60 * MICROSECONDS_A_DAY));
    let context = Context { row: &row, activities: &activities, t, zone: &zone, signals: Signals::none() };
    for (name, text) in CONDITIONS {
        let condition = compile(text, &catalogue, Scope::Fit).expect("a right condition");
        criterion.bench_function(name, |bench| bench.iter(|| black_box(&condition).evaluate(black_box(&context))));
    }
}

criterion_group!(benches, evaluate);
criterion_main!(benches);

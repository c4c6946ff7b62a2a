//! Scoring one contact of fifty activities under thirty rules of fit and thirty of activity.

use std::fmt::Write as _;
use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use document::Document;
use records::{Activity, ActivityKey, Catalogue, Folded, Instant, Row, Zone};
use scoring::{Model, Scorer, Subject, exp2, explain};

fn agreement() -> String {
    let mut text = "[scoring.fit]\n[[scoring.fit.groups]]\nname = 'Fit'\n".to_owned();
    for rule in 0..30 {
        let when = format!("industry IN ('software', 'energy') AND employees >= {}", rule * 10);
        let _ = write!(text, "[[scoring.fit.groups.rules]]\nname = '{rule}'\nwhen = \"{when}\"\npoints = {rule}\n");
    }
    text.push_str("[scoring.activity]\n[[scoring.activity.groups]]\nname = 'Activity'\n");
    for rule in 0..30 {
        let _ = write!(
            text,
            "[[scoring.activity.groups.rules]]\nname = '{rule}'\non = ['kind_{rule}']\npoints = {rule}\ncap = 50\ndecay = {{ half_life_days = 30 }}\n"
        );
    }
    text
}

fn model() -> Model {
    let source = agreement();
    let document = Document::parse(&source);
    let (model, wrongs) = Model::read(&document.root(), &Catalogue::built_in(), &Zone::utc());
    assert!(wrongs.is_empty(), "{wrongs:?}");
    model.expect("a right agreement")
}

fn activities() -> Vec<Activity> {
    let activity = |number: i64| Activity {
        key: ActivityKey::Number(number),
        at: Instant::from_micros(number * 86_400_000_000),
        kind: Folded::new(&format!("kind_{}", number % 40)).expect("a kind"),
        row: Row::default(),
    };
    (0..50).map(activity).collect()
}

fn benches(criterion: &mut Criterion) {
    let (model, activities, row) = (model(), activities(), Row::default());
    let t = Instant::from_micros(60 * 86_400_000_000);
    let mut scorer = Scorer::new(&model);
    let subject = Subject::new(&row, &activities);
    criterion.bench_function("score a contact of 50 activities", |bencher| {
        bencher.iter(|| scorer.score(black_box(&subject), t));
    });
    criterion.bench_function("explain a contact of 50 activities", |bencher| {
        bencher.iter(|| explain(black_box(&model), &subject, t));
    });
    criterion.bench_function("exp2", |bencher| bencher.iter(|| exp2(black_box(-1.234_567))));
}

criterion_group!(all, benches);
criterion_main!(all);

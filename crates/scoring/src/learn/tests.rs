//! What whoever learns a card relies on.

use proptest::prelude::*;

use super::*;

/// A table of columns by their cells, and the outcomes that its first column holds.
fn table(columns: &[(&str, Vec<String>)]) -> (Table, Outcomes, Terms) {
    let built = |(name, cells): &(&str, Vec<String>)| {
        let mut builder = ColumnBuilder::new(name, None);
        cells.iter().for_each(|cell| builder.push(Some(cell)));
        builder.finish()
    };
    let table = Table { rows: columns[0].1.len(), columns: columns.iter().map(built).collect() };
    let outcomes = Outcomes::of(&table.columns[0], None).expect("clear outcomes");
    let terms = Terms { columns: (1..table.columns.len()).collect(), holdout: Holdout::Share(0.3), seed: 1 };
    (table, outcomes, terms)
}

/// A number between 0 and 999 that looks drawn by chance.
fn drawn(row: usize, of: usize) -> usize {
    let mut state = (row * 31 + of) as u64;
    for _ in 0..3 {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        state ^= state >> 29;
    }
    (state >> 20) as usize % 1000
}

/// Leads whose chance rises with their size and depends on their industry.
fn leads(rows: usize) -> Vec<(&'static str, Vec<String>)> {
    let size = |row: usize| drawn(row, 1);
    let industry = |row: usize| ["Energy", "Retail", "Software", ""][drawn(row, 2) % 4];
    let chance = |row: usize| size(row) / 3 + if industry(row) == "Energy" { 300 } else { 50 };
    let text = |of: &dyn Fn(usize) -> String| (0..rows).map(of).collect::<Vec<_>>();
    vec![
        ("won", text(&|row| usize::from(drawn(row, 3) < chance(row)).to_string())),
        ("size", text(&|row| size(row).to_string())),
        ("industry", text(&|row| industry(row).to_owned())),
        ("chance", text(&|row| ["x", "y", "z"][drawn(row, 4) % 3].to_owned())),
    ]
}

#[test]
fn a_card_finds_what_outcomes_depend_on_and_nothing_else() {
    let (table, outcomes, terms) = table(&leads(6000));
    let learnt = learn(&table, &outcomes, &terms);
    let card = learnt.card.expect("a card");
    let mut columns: Vec<usize> = card.columns.iter().map(|column| column.column).collect();
    columns.sort_unstable();
    assert_eq!(columns, [1, 2]);
    let figures = learnt.figures.expect("figures");
    assert!(figures.holdout.auc > 0.65 && figures.stability < 0.1);
    let expected: f64 = figures.calibration.iter().map(|band| band.expected * band.all.rows as f64).sum();
    assert!((expected - figures.holdout.all.wins as f64).abs() < 60.0, "{expected} wins are expected");
}

#[test]
fn points_are_whole_and_the_worst_of_each_column_has_none() {
    let (table, outcomes, terms) = table(&leads(3000));
    let card = learn(&table, &outcomes, &terms).card.expect("a card");
    for column in &card.columns {
        assert_eq!(column.bins.iter().map(|bin| bin.points).min(), Some(0));
        assert!(column.most() > 0);
    }
    assert!(card.thresholds.windows(2).all(|pair| pair[0] > pair[1]));
}

#[test]
fn the_same_input_and_seed_give_the_same_card_and_another_seed_other_rows() {
    let (table, outcomes, terms) = table(&leads(2000));
    let again = |seed| learn(&table, &outcomes, &Terms { seed, ..terms.clone() });
    assert_eq!(again(1), again(1));
    assert_ne!(again(1).figures, again(2).figures);
}

#[test]
fn a_column_that_knows_the_outcome_is_a_leak() {
    let mut columns = leads(2000);
    let leak = columns[0].1.iter().map(|won| if won == "1" { "950".to_owned() } else { "0".to_owned() }).collect();
    columns.push(("value", leak));
    let (table, outcomes, terms) = table(&columns);
    let learnt = learn(&table, &outcomes, &terms);
    let leaks = learnt.warnings.iter().filter(|warning| warning.kind.key() == "leak");
    assert_eq!(leaks.map(|warning| warning.column).collect::<Vec<_>>(), [Some(4)]);
}

#[test]
fn where_nothing_carries_a_signal_there_is_no_card() {
    let columns: Vec<(&str, Vec<String>)> = vec![
        ("won", (0..3000).map(|row| (drawn(row, 3) % 2).to_string()).collect()),
        ("a", (0..3000).map(|row| drawn(row, 1).to_string()).collect()),
        ("b", (0..3000).map(|row| format!("agent {}", drawn(row, 2) % 30)).collect()),
    ];
    for seed in 1..=20 {
        let (table, outcomes, terms) = table(&columns);
        let learnt = learn(&table, &outcomes, &Terms { seed, ..terms });
        assert!(learnt.card.is_err(), "seed {seed}");
    }
}

#[test]
fn what_cannot_be_learned_from_is_told() {
    let rows = 500;
    let of = |cell: fn(usize) -> String| (0..rows).map(cell).collect::<Vec<String>>();
    let half = || of(|row| (row % 2).to_string());
    type Columns = Vec<(&'static str, Vec<String>)>;
    let cases: Vec<(&str, Columns, NothingLearnt)> = vec![
        ("one outcome", vec![("won", of(|_| "1".to_owned())), ("a", half())], NothingLearnt::OneOutcome),
        ("no outcome", vec![("won", of(|_| String::new())), ("a", half())], NothingLearnt::OneOutcome),
        ("no row", vec![("won", Vec::new()), ("a", Vec::new())], NothingLearnt::OneOutcome),
        ("no column", vec![("won", half())], NothingLearnt::NoSignal),
        ("all missing", vec![("won", half()), ("a", of(|_| String::new()))], NothingLearnt::NoSignal),
        ("constant", vec![("won", half()), ("a", of(|_| "7".to_owned()))], NothingLearnt::NoSignal),
        ("infinite", vec![("won", half()), ("a", of(|_| "inf".to_owned()))], NothingLearnt::NoSignal),
        ("ids", vec![("won", half()), ("a", of(|row| format!("id {row}")))], NothingLearnt::NoSignal),
        (
            "four wins",
            vec![("won", of(|row| usize::from(row < 4).to_string())), ("a", half())],
            NothingLearnt::TooFew { needed: FEWEST },
        ),
    ];
    for (what, columns, reason) in cases {
        let (table, outcomes, terms) = table(&columns);
        assert_eq!(learn(&table, &outcomes, &terms).card, Err(reason), "{what}");
    }
}

#[test]
fn what_came_later_is_kept_aside_however_many_instants_there_are() {
    let mut at = ColumnBuilder::new("at", Some(FieldType::Instant));
    let mut won = ColumnBuilder::new("won", None);
    let rows = MOST_TEXTS + 1000;
    for row in 0..rows {
        at.push(Some(&format!("2026-01-{:02}T00:00:{:02}.{:06}", 1 + row * 28 / rows, row % 60, row)));
        won.push(Some(if row % 3 == 0 { "1" } else { "0" }));
    }
    let table = Table { rows, columns: vec![won.finish(), at.finish()] };
    let outcomes = Outcomes::of(&table.columns[0], None).expect("clear outcomes");
    let holdout = Holdout::Latest { column: 1, share: 0.25 };
    let learnt = learn(&table, &outcomes, &Terms { columns: Vec::new(), holdout, seed: 1 });
    let share = learnt.holdout.rows as f64 / rows as f64;
    assert!((share - 0.25).abs() < 0.01, "{share}");
}

#[test]
fn a_holdout_that_takes_all_or_nothing_is_told() {
    let (table, outcomes, terms) = table(&leads(1000));
    for holdout in [Holdout::After(0), Holdout::After(9999), Holdout::Share(0.0), Holdout::Share(1.0)] {
        let learnt = learn(&table, &outcomes, &Terms { holdout, ..terms.clone() });
        assert_eq!(learnt.card, Err(NothingLearnt::TooFew { needed: FEWEST }));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn no_table_ends_in_a_panic(
        cells in prop::collection::vec(
            (any::<bool>(), prop::option::of(any::<f64>()), prop::option::of("[a-d]{1,2}"), "[01]?|inf|true"),
            0..300,
        ),
        seed in any::<u64>(),
        share in 0.0_f64..1.0,
    ) {
        let columns = vec![
            ("won", cells.iter().map(|(won, ..)| u8::from(*won).to_string()).collect::<Vec<_>>()),
            ("number", cells.iter().map(|(_, number, ..)| number.map_or(String::new(), |n| n.to_string())).collect()),
            ("text", cells.iter().map(|(_, _, text, _)| text.clone().unwrap_or_default()).collect()),
            ("mixed", cells.iter().map(|(.., mixed)| mixed.clone()).collect()),
        ];
        let (table, outcomes, terms) = table(&columns);
        let learnt = learn(&table, &outcomes, &Terms { seed, holdout: Holdout::Share(share), ..terms });
        prop_assert_eq!(learnt.train.rows + learnt.holdout.rows, cells.len() as u64);
    }
}

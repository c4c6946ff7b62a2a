//! Conditions of a size that nobody writes by hand, but a program might.

use conditions::{Context, Scope, Wrong, compile, describe, parse};
use records::{Catalogue, Row, Zone};

#[test]
fn a_hundred_thousand_parts_lie_side_by_side() {
    let (catalogue, row, zone) = (Catalogue::built_in(), Row::default(), Zone::utc());
    for (joint, result) in [(" AND ", None), (" OR ", Some(true))] {
        let text = format!("{}{joint}TRUE", vec!["employees = 5"; 100_000].join(joint));
        let condition = compile(&text, &catalogue, Scope::Fit).expect("a right condition");
        let context = Context::of_row(&row, &zone);
        assert_eq!(condition.evaluate(&context), result);
        assert_eq!(condition.explain(&context).deciding().len(), 1);
        let _ = describe(&condition);
        assert_eq!(condition.tree().to_string(), text);
    }
}

#[test]
fn a_hundred_thousand_mistakes_are_all_told() {
    let text = vec!["nope = 5"; 100_000].join(" AND ");
    let mistakes = compile(&text, &Catalogue::built_in(), Scope::Fit).expect_err("only mistakes");
    assert_eq!(mistakes.len(), 100_000);
}

#[test]
fn a_hundred_levels_are_enough_and_one_more_is_refused_where_it_opens() {
    for (opening, closing) in [("(", ")"), ("NOT ", "")] {
        let nested = |levels: usize| format!("{}TRUE{}", opening.repeat(levels), closing.repeat(levels));
        assert!(parse(&nested(100)).is_ok());
        for levels in [101, 100_000] {
            let mistake = parse(&nested(levels)).expect_err("too deep");
            assert_eq!((mistake.at, mistake.what), (100 * opening.len(), Wrong::TooDeep { maximum: 100 }));
        }
    }
}

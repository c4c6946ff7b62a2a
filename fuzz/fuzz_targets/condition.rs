//! Any text given as a condition is refused at a place within it, or prints as a condition that means the same.

#![no_main]

use std::sync::LazyLock;

use conditions::{Context, Scope, compile, describe, parse};
use libfuzzer_sys::fuzz_target;
use records::{Catalogue, Row, Zone};

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(Catalogue::built_in);

fuzz_target!(|text: &str| {
    if let Ok(tree) = parse(text) {
        assert_eq!(parse(&tree.to_string()).as_ref(), Ok(&tree));
    }
    match compile(text, &CATALOGUE, Scope::Stage) {
        Err(mistakes) => {
            let length = text.chars().count();
            assert!(!mistakes.is_empty() && mistakes.iter().all(|mistake| mistake.at <= length));
        }
        Ok(condition) => {
            let (row, zone) = (Row::default(), Zone::utc());
            let context = Context::of_row(&row, &zone);
            assert_eq!(condition.explain(&context).result, condition.evaluate(&context));
            let _ = describe(&condition);
        }
    }
});

//! Any text given as an agreement is refused at places within it, or is written as one that reads as the same.

#![no_main]

use std::sync::LazyLock;

use agreement::{Agreement, Surroundings};
use libfuzzer_sys::fuzz_target;

static SURROUNDINGS: LazyLock<Surroundings> = LazyLock::new(Surroundings::of_no_base);

fuzz_target!(|text: &str| {
    match Agreement::read(text, &SURROUNDINGS) {
        Err(wrongs) => {
            let lines = text.split('\n').count() as u32;
            assert!(!wrongs.is_empty() && wrongs.iter().all(|wrong| (1..=lines).contains(&wrong.place.line)));
        }
        Ok(reading) => {
            let again = Agreement::read(&reading.agreement.to_toml(), &SURROUNDINGS);
            assert_eq!(again.map(|again| again.agreement), Ok(reading.agreement));
        }
    }
});

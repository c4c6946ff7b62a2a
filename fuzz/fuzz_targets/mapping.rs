//! Any text given as a mapping file is read, or refused at places within it, in sentences of every language.

#![no_main]

use libfuzzer_sys::fuzz_target;
use operations::import::{ImportError, Mapping, refusal_sentence};
use words::{Language, Locale};

fuzz_target!(|text: &str| {
    let Err(faults) = Mapping::read(text) else { return };
    let lines = text.split('\n').count() as u32;
    assert!(!faults.is_empty() && faults.iter().all(|fault| (1..=lines).contains(&fault.place.line)));
    let count = faults.len();
    let refused = ImportError::Mapping(faults);
    for language in [Language::En, Language::Fr, Language::Es] {
        assert!(refusal_sentence(Locale::from(language), "mapping.toml", &refused).len() >= count);
    }
});

//! The sentences of mistakes in conditions, against the cases that say what they must mention.

use std::path::{Path, PathBuf};

use conditions::{Mistake, Scope, compile};
use records::{Catalogue, Field, FieldOf, FieldType, Origin};
use serde_json::Value;
use words::{Language, sentence};

/// Where the cases lie: beside the repository, or where `ENTENTE_SHARED` says.
fn cases() -> PathBuf {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    std::env::var_os("ENTENTE_SHARED").map_or_else(beside, PathBuf::from).join("conformance/conditions.jsonl")
}

#[test]
fn every_mistake_is_said_with_what_it_is_about() {
    let Ok(file) = std::fs::read_to_string(cases()) else {
        eprintln!("skipped: {} is not there", cases().display());
        return;
    };
    let cases: Vec<Value> = file.lines().map(|line| serde_json::from_str(line).expect("a case")).collect();
    let wrong: Vec<&Value> = cases.iter().filter(|case| case.get("error").is_some()).collect();
    assert!(wrong.len() > 30, "only {} cases of mistakes", wrong.len());
    for case in wrong {
        verify(case);
    }
}

fn verify(case: &Value) {
    let mistakes = mistakes(case);
    let also = case.get("also").and_then(Value::as_array).into_iter().flatten();
    for wanted in std::iter::once(&case["error"]).chain(also) {
        let at = wanted["at"].as_u64().map(|at| at as usize - 1);
        let said: Vec<String> = mistakes
            .iter()
            .filter(|mistake| at.is_none_or(|at| mistake.at == at))
            .map(|mistake| sentence(Language::En, &mistake.what))
            .collect();
        let mentions = wanted["mentions"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let mentions: Vec<String> = mentions.map(str::to_lowercase).collect();
        let found = said.iter().any(|sentence| mentions.iter().all(|word| sentence.to_lowercase().contains(word)));
        assert!(found, "{}: {said:?} should mention {mentions:?}", case["name"]);
    }
    for mistake in &mistakes {
        for language in Language::ALL {
            let sentence = sentence(language, &mistake.what);
            assert!(!sentence.contains("No localization") && !sentence.contains("{"), "{language}: {sentence}");
        }
    }
}

fn mistakes(case: &Value) -> Vec<Mistake> {
    let (of, scope) = match case.get("scope").and_then(Value::as_str) {
        Some("activity") => (FieldOf::Activity, Scope::Activity),
        _ => (FieldOf::Contact, Scope::Record),
    };
    let mut catalogue = Catalogue::built_in();
    for (key, ty) in case["catalogue"].as_object().into_iter().flatten() {
        let ty = ty.as_str().and_then(FieldType::from_key).expect("a type");
        let field = Field { key: key.clone(), ty, of, origin: Origin::Declared, choices: Vec::new() };
        if catalogue.get(of, key).is_none() {
            catalogue.insert(field).expect("a new key");
        }
    }
    compile(case["condition"].as_str().expect("a condition"), &catalogue, scope).expect_err("a wrong condition")
}

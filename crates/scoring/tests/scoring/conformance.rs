//! The conformance cases of scoring, where they are to be had.

use std::fs;
use std::path::PathBuf;

use records::{FieldOf, FieldType};
use serde_json::{Map, Value as Json};

use crate::story::{Story, catalogue_with, instant};

/// Where the cases lie: beside the repository, or where `ENTENTE_SHARED` says.
fn folder() -> PathBuf {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    std::env::var_os("ENTENTE_SHARED").map_or_else(beside, PathBuf::from).join("conformance/scoring")
}

#[test]
fn every_case_is_explained_as_expected() {
    let Ok(files) = fs::read_dir(folder()) else {
        eprintln!("skipped: there are no conformance cases in {}", folder().display());
        return;
    };
    let mut failures = Vec::new();
    let mut held = 0;
    for file in files {
        let path = file.expect("a readable folder").path();
        let case: Json = serde_json::from_str(&fs::read_to_string(&path).expect("a readable case")).expect("JSON");
        let differences = differences(&case);
        held += usize::from(differences.is_empty());
        failures.extend(differences.into_iter().map(|difference| format!("{}: {difference}", path.display())));
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert!(held > 0, "the folder holds no case");
}

fn differences(case: &Json) -> Vec<String> {
    let custom = [("contact", FieldOf::Contact), ("activity", FieldOf::Activity)].into_iter().flat_map(|(name, of)| {
        let fields = case["custom"][name].as_object().cloned().unwrap_or_default();
        fields.into_iter().map(move |(key, ty)| (of, key, ty.as_str().and_then(FieldType::from_key).expect("a type")))
    });
    let objects = |key: &str| -> Vec<Map<String, Json>> {
        case[key].as_array().into_iter().flatten().filter_map(|row| row.as_object().cloned()).collect()
    };
    let story = Story::with_fields(case["agreement"].as_str().expect("a text"), catalogue_with(custom))
        .contact(case["contact"].as_object().expect("an object"))
        .did(&objects("activities"));
    let t = instant(case["as_of"].as_str().expect("a text"), &story.model.zone);
    let subject = scoring::Subject::new(&story.row, &story.activities);
    let explanation = scoring::explain(&story.model, &subject, t);
    let mut differences = Vec::new();
    if scoring::score(&story.model, &subject, t) != explanation.score {
        differences.push("score and explanation differ".to_owned());
    }
    let found = serde_json::to_value(&explanation).expect("JSON");
    let is_exact = case["expected"]["exact"] == Json::Bool(true);
    compare(&case["expected"], &found, is_exact, "", &mut differences);
    differences
}

/// Holds whatever is expected against what was found; more may be found at the top.
fn compare(expected: &Json, found: &Json, is_exact: bool, at: &str, differences: &mut Vec<String>) {
    match (expected, found) {
        (Json::Object(expected), Json::Object(found)) => {
            for (key, value) in expected {
                let nothing = Json::Null;
                let place = format!("{at}/{key}");
                compare(value, found.get(key).unwrap_or(&nothing), is_exact, &place, differences);
            }
            if !at.is_empty() && expected.len() != found.len() {
                differences.push(format!("{at}: {:?} instead of {:?}", found.keys(), expected.keys()));
            }
        }
        (Json::Array(expected), Json::Array(found)) if expected.len() == found.len() => {
            for (index, (expected, found)) in expected.iter().zip(found).enumerate() {
                compare(expected, found, is_exact, &format!("{at}/{index}"), differences);
            }
        }
        _ if expected == found || (!is_exact && are_close(expected, found)) => {}
        _ => differences.push(format!("{at}: {found} instead of {expected}")),
    }
}

fn are_close(expected: &Json, found: &Json) -> bool {
    let number = |value: &Json| value.as_str().and_then(|text| text.parse::<f64>().ok());
    match (number(expected), number(found)) {
        (Some(expected), Some(found)) => (expected - found).abs() <= 1e-12 * expected.abs().max(found.abs()),
        _ => false,
    }
}

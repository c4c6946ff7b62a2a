//! The tables: our own, and the conformance cases where they are at hand.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::case::{Case, catalogue};

#[test]
fn every_case_of_our_own_comes_out_as_written() {
    let declared = [
        ("nps", "number"),
        ("signed_on", "date"),
        ("last_call_at", "instant"),
        ("tier", "choice"),
        ("tags", "choices"),
        ("order", "text"),
        ("date", "text"),
        ("Ville d'été", "text"),
    ];
    let declared = declared.map(|(key, ty)| (key.to_owned(), ty.to_owned())).into();
    verify_all(include_str!("../cases.jsonl"), &declared);
}

#[test]
fn the_conformance_cases_come_out_as_written() {
    let shared = std::env::var_os("ENTENTE_SHARED")
        .map_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared")), PathBuf::from);
    let folder = shared.join("conformance");
    let Ok(cases) = std::fs::read_to_string(folder.join("conditions.jsonl")) else {
        eprintln!("skipped: no conformance cases in {}", folder.display());
        return;
    };
    let types = std::fs::read_to_string(folder.join("catalogue.json")).expect("the catalogue beside the cases");
    verify_all(&cases, &serde_json::from_str(&types).expect("an object of texts"));
}

fn verify_all(cases: &str, declared: &BTreeMap<String, String>) {
    let catalogue = catalogue(declared);
    let mut failures = Vec::new();
    for (line, text) in cases.lines().enumerate() {
        let case: Case = serde_json::from_str(text).unwrap_or_else(|error| panic!("line {}: {error}", line + 1));
        if let Err(difference) = case.verify(&catalogue) {
            failures.push(format!("line {}: {}: {difference}", line + 1, case.name));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

//! What cannot be used is told by line and column with what to do, in the reader's language, and costs nothing else.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::program::{Program, told};

const CASES: &str = include_str!("bad_input.toml");
const TWENTY_ERRORS: &str = include_str!("../../../agreement/tests/twenty_errors.toml");
const LANGUAGES: [&str; 3] = ["en", "fr", "es"];

const MAPPING: &str = r#"
[account.fields]
name = "Company"
employees = "Staff"
annual_revenue = "Revenue"
[contact.fields]
email = "Email"
first_name = "First"
created_at = "Since"
"#;

fn cases() -> Vec<toml::Table> {
    let table: toml::Table = CASES.parse().expect("a table of cases");
    let cases = table["case"].as_array().expect("cases").iter();
    cases.map(|case| case.as_table().expect("a case").clone()).collect()
}

fn text<'a>(case: &'a toml::Table, key: &str) -> &'a str {
    case.get(key).and_then(toml::Value::as_str).unwrap_or_default()
}

fn is_set(case: &toml::Table, key: &str) -> bool {
    case.get(key).and_then(toml::Value::as_bool).unwrap_or(false)
}

/// The bytes of a case's file.
fn bytes(case: &toml::Table) -> Vec<u8> {
    let text = text(case, "file")
        .trim_start_matches('\n')
        .replace("<NUL>", "\0")
        .replace("<1MB>", &"x".repeat(1 << 20))
        .replace("<17MB>", &"x".repeat(17 << 20))
        .replace("<ZEROS>", &"0".repeat(40 << 20));
    let mut bytes = Vec::with_capacity(text.len());
    for (index, part) in text.split("<FF>").enumerate() {
        bytes.extend((index > 0).then_some(0xff));
        bytes.extend(part.as_bytes());
    }
    if is_set(case, "gzip") {
        let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
        packed.write_all(&bytes).expect("memory takes it");
        bytes = packed.finish().expect("memory takes it");
    }
    let cut =
        case.get("cut").and_then(toml::Value::as_integer).map_or(0, |cut| usize::try_from(cut).expect("a length"));
    bytes.truncate(bytes.len() - cut);
    bytes
}

/// What the program says, without what depends on where the test runs.
fn said(program: &Program, folder: &Path, language: &str, arguments: &[&str]) -> String {
    let output = program.command(&[&["--lang", language], arguments].concat()).output().expect("the program starts");
    assert!(output.status.code().is_some(), "{arguments:?} was killed");
    let mut said = told(&output) + &String::from_utf8_lossy(&output.stdout);
    said = said.replace(&folder.display().to_string(), "FOLDER");
    if !output.status.success() {
        said.push_str("(refused)\n");
    }
    said
}

#[test]
fn what_cannot_be_used_is_said_in_the_readers_language() {
    let folder = tempfile::tempdir().unwrap();
    let program = Program::on(&folder.path().join("base"), None);
    let (file, mapping) = (folder.path().join("file.csv"), folder.path().join("mapping.toml"));
    let arguments = ["import", &file.display().to_string(), "--map", &mapping.display().to_string(), "--dry-run"]
        .map(str::to_owned);
    let mut told = LANGUAGES.map(|_| String::new());
    for case in cases() {
        std::fs::write(&file, bytes(&case)).unwrap();
        let own = if is_set(&case, "instead") { "" } else { MAPPING };
        std::fs::write(&mapping, format!("name = \"Contacts\"\nsource = \"test\"\n{own}{}", text(&case, "mapping")))
            .unwrap();
        for (language, told) in LANGUAGES.iter().zip(&mut told) {
            let said = said(&program, folder.path(), language, &arguments.each_ref().map(String::as_str));
            assert!(said.len() < 4096, "{}: a page at most, not {} bytes", text(&case, "name"), said.len());
            writeln!(told, "# {}\n{said}", text(&case, "name")).unwrap();
        }
    }
    for (language, told) in LANGUAGES.iter().zip(told) {
        insta::assert_snapshot!(format!("bad_input_{language}"), told);
    }
}

#[test]
fn a_preset_that_is_mistyped_is_guessed() {
    let folder = tempfile::tempdir().unwrap();
    let program = Program::on(&folder.path().join("base"), None);
    for language in LANGUAGES {
        let said = said(&program, folder.path(), language, &["import", "leads.csv", "--map", "olist-lead"]);
        assert!(said.contains("olist-lead:") || said.contains("olist-lead\u{a0}:"), "{said}");
        assert!(said.contains("olist-leads") && said.ends_with("(refused)\n"), "{said}");
    }
}

#[test]
fn files_that_are_not_there_or_not_for_us_are_said() {
    let folder = tempfile::tempdir().unwrap();
    let program = Program::on(&folder.path().join("base"), None);
    let agreement = folder.path().join("twenty_errors.toml");
    std::fs::write(&agreement, TWENTY_ERRORS).unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    let (agreement, nowhere, unwritable) =
        (agreement.display().to_string(), at("nowhere.csv"), at("no/such/contacts.csv"));
    let here = folder.path().display().to_string();
    let commands: [&[&str]; 5] = [
        &["check", &agreement],
        &["import", &nowhere, "--map", "olist-leads"],
        &["import", &here, "--map", "olist-leads"],
        &["import", &agreement, "--map", &nowhere],
        &["export", "contacts", "--out", &unwritable],
    ];
    for language in LANGUAGES {
        let told: Vec<String> =
            commands.iter().map(|arguments| said(&program, folder.path(), language, arguments)).collect();
        insta::assert_snapshot!(format!("files_{language}"), told.join("\n"));
    }
}

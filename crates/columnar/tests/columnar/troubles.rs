//! What ends the reading, as a typed refusal.

use std::path::Path;

use columnar::{Contacts, Sheet, Trouble};

use crate::Folder;

#[test]
fn a_file_that_cannot_be_read_says_why() {
    let folder = Folder::new();
    for (name, content) in [("c.xlsx", "PK"), ("c.jsonl", "{\"a\":1}\n[2]\n"), ("c.parquet", "not parquet")] {
        let trouble = Sheet::open(&folder.file(name, content)).expect_err(name);
        let is_expected = match name {
            "c.xlsx" => matches!(trouble, Trouble::UnknownForm { .. }),
            "c.jsonl" => matches!(trouble, Trouble::Json { line: 2, .. }),
            _ => matches!(trouble, Trouble::Parquet { .. }),
        };
        assert!(is_expected, "{name}: {trouble:?}");
    }
    let missing = Sheet::open(Path::new("nowhere/c.csv")).expect_err("no such file");
    assert!(matches!(missing, Trouble::Io { .. }), "{missing:?}");
}

#[test]
fn a_missing_column_is_named_with_those_that_are_near() {
    let mut folder = Folder::new();
    let trouble = folder.contacts("c.csv", "contact,contac_id\n1,2\n").expect_err("no contact_id");
    let Trouble::MissingColumn { column, nearest, .. } = trouble else { panic!("{trouble:?}") };
    assert_eq!((column.as_str(), nearest), ("contact_id", vec!["contac_id".to_owned(), "contact".to_owned()]));
}

#[test]
fn an_instant_that_cannot_be_read_ends_the_reading_at_its_row() {
    let mut folder = Folder::new();
    let contacts: Contacts = folder.contacts("c.csv", "contact_id\na\n").expect("a right file");
    let content = "contact_id,kind,at\na,x,2026-01-01\na,x,31/01/2026\n";
    let trouble = folder.activities(&contacts, "f.csv", content).expect_err("no instant");
    let Trouble::UnusableCell { row, column, found, .. } = &trouble else { panic!("{trouble:?}") };
    assert_eq!((*row, column.as_str(), found.as_str()), (2, "at", "31/01/2026"));
}

#[test]
fn empty_files_and_headers_alone_are_no_panic() {
    let mut folder = Folder::new();
    let trouble = folder.contacts("c.csv", "").expect_err("no column at all");
    assert!(matches!(trouble, Trouble::MissingColumn { .. }), "{trouble:?}");
    assert!(folder.contacts("c.jsonl", "").expect("no line is no contact").ids.is_empty());
    assert!(folder.contacts("c.csv", "contact_id,city\n").expect("a header").ids.is_empty());
}

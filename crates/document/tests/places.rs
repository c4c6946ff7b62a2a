//! The way back from a character of a decoded text to its place in the file.

use document::{Document, Place};
use proptest::prelude::*;

/// Where each `x` of a text stands, once found in the file and once by way of the decoded text.
fn places_of_x(source: &str) -> (Vec<Place>, Vec<Place>) {
    let mut in_file = Vec::new();
    for (line, text) in source.split('\n').enumerate() {
        for (column, character) in text.chars().enumerate() {
            if character == 'x' {
                in_file.push(Place { line: line as u32 + 1, column: column as u32 + 1 });
            }
        }
    }
    let document = Document::parse(source);
    let condition = document.root().condition("w").unwrap_or_else(|| panic!("{source}: {:?}", document.problems()));
    let positions = condition.text.chars().enumerate().filter(|(_, character)| *character == 'x');
    (in_file, positions.map(|(index, _)| condition.place_of(index)).collect())
}

#[test]
fn every_way_of_writing_a_text_leads_back_to_the_file() {
    let sources = [
        "w = 'x é x'",
        "w = \"é\\\"x\\t\\u00e9x\\U0001F600x\"",
        "w = '''x\n  x'''",
        "w = '''\nx\nx '' x'''",
        "w = \"\"\"\nx \\\n   \n   x\\\\x \" x\"\"\"",
        "\n\n   w   =   \"\"\"x\\  \n x\"\"\"   # x-less",
        "w = '''\r\nx\r\nx'''\r\n",
        "w = \"\"\"\\\r\n  x\r\nx\"\"\"\r\n",
    ];
    for source in sources {
        let source = source.replace("x-less", "");
        let (in_file, by_text) = places_of_x(&source);
        assert_eq!(by_text, in_file, "{source:?}");
    }
}

#[test]
fn the_end_of_a_text_is_its_closing_quote() {
    for (source, expected) in [
        ("w = 'ab'", Place { line: 1, column: 8 }),
        ("w = ''", Place { line: 1, column: 6 }),
        ("w = \"\"\"\nab\\\n  \"\"\"", Place { line: 3, column: 3 }),
    ] {
        let document = Document::parse(source);
        let condition = document.root().condition("w").expect("a text");
        assert_eq!(condition.place_of(condition.text.chars().count()), expected, "{source:?}");
    }
}

proptest! {
    #[test]
    fn any_text_leads_back_to_the_file(pieces in prop::collection::vec(
        prop::sample::select(vec!["x", " ", "é", "\\n", "\\\\", "\\u00e9", "\n", "\\\n  ", "😀", "\\x41", "'", "\\\""]), 0..40)) {
        let text = pieces.concat();
        let (in_file, by_text) = places_of_x(&format!("w = \"\"\"{text}\"\"\""));
        // The escape `\x41` has an x of its own in the file.
        let escapes = pieces.iter().filter(|piece| **piece == "\\x41").count();
        prop_assert_eq!(by_text.len() + escapes, in_file.len());
        prop_assert!(by_text.iter().all(|place| in_file.contains(place)));
    }

    #[test]
    fn nothing_that_is_read_makes_the_reader_fail(source in "[\\[\\]{}=\"'#.,a-c0-9 \n\\\\é_:-]{0,120}") {
        let document = Document::parse(&source);
        let root = document.root();
        for entry in root.entries() {
            if let Some(condition) = entry.item.condition() {
                condition.place_of(condition.text.chars().count());
            }
            entry.item.number();
            entry.item.list();
            if let Some(table) = entry.item.table() {
                table.finish();
            }
        }
        document.problems();
    }
}

//! A file with twenty mistakes gives exactly these twenty, each at its place, in the order of the file.

use agreement::{Agreement, Surroundings};

const FILE: &str = include_str!("twenty_errors.toml");

/// The mistakes announce themselves: each line with one ends in `# ^COLUMN what`.
#[test]
fn twenty_mistakes_are_told_at_once() {
    let expected: Vec<(u32, u32)> = FILE
        .lines()
        .enumerate()
        .flat_map(|(line, text)| {
            let marks = text.split("# ^").skip(1);
            marks.filter_map(move |mark| Some((line as u32 + 1, mark.split(' ').next()?.parse().ok()?)))
        })
        .collect();
    assert_eq!(expected.len(), 20);
    let wrongs = Agreement::read(FILE, &Surroundings::of_no_base()).expect_err("twenty mistakes");
    let found: Vec<(u32, u32)> = wrongs.iter().map(|wrong| (wrong.place.line, wrong.place.column)).collect();
    assert_eq!(found, expected, "{wrongs:#?}");
    insta::assert_debug_snapshot!(wrongs.into_iter().map(|wrong| wrong.what).collect::<Vec<_>>());
}

//! What a user relies on: every row arrives, however damaged its neighbours are.

use std::io::{Cursor, Write};

use flate2::Compression;
use flate2::write::GzEncoder;
use proptest::prelude::*;

use super::*;

/// Columns, and each record's line and cells.
type Table = (Vec<String>, Vec<(u64, Vec<String>)>);

fn read_with(bytes: impl AsRef<[u8]>, options: &Options) -> (Table, Vec<Vec<Problem>>, Detected) {
    let mut reader = from_reader(Cursor::new(bytes.as_ref().to_vec()), options).unwrap();
    let records: Vec<Record> = reader.records().map(Result::unwrap).collect();
    let rows = records.iter().map(|record| (record.line(), record.iter().map(str::to_owned).collect())).collect();
    let problems = records.iter().map(|record| record.problems().to_vec()).collect();
    ((reader.columns().to_vec(), rows), problems, reader.detected())
}

fn cells(bytes: impl AsRef<[u8]>) -> Vec<String> {
    let ((_, rows), _, _) = read_with(bytes, &Options { header: Some(true), ..Options::default() });
    rows.into_iter().map(|(line, cells)| format!("{line}: {}", cells.join("|"))).collect()
}

fn problems(bytes: impl AsRef<[u8]>) -> Vec<Problem> {
    read_with(bytes, &Options { header: Some(true), ..Options::default() }).1.concat()
}

/// Whether every row is as wide as the columns, except those that are said to be wider.
fn is_as_wide_as_said((columns, rows): &Table, problems: &[Vec<Problem>]) -> bool {
    let expected = columns.len();
    rows.iter().zip(problems).all(|((_, cells), problems)| {
        let found = cells.len();
        found == expected || (found > expected && problems.contains(&Problem::TooManyCells { expected, found }))
    })
}

#[test]
fn rows_arrive_with_their_line_and_cost_nobody_else() {
    let cases: &[(&str, &str, &[&str])] = &[
        ("plain", "a,b\n1,2\n3,4\n", &["2: 1|2", "3: 3|4"]),
        ("no last line end", "a,b\n1,2", &["2: 1|2"]),
        ("line ends of Windows", "a,b\r\n1,2\r\n", &["2: 1|2"]),
        ("line ends of old Macintoshes", "a,b\r1,2\r3,4", &["2: 1|2", "3: 3|4"]),
        ("blank lines and rows", "a,b\n\n1,2\n,\n \n3,4\n\n", &["3: 1|2", "6: 3|4"]),
        ("quotes", "a,b\n\"1,5\",\"say \"\"no\"\"\"\n", &["2: 1,5|say \"no\""]),
        ("a cell over two lines", "a,b\n\"1\n2\",3\n4,5\n", &["2: 1\n2|3", "4: 4|5"]),
        ("a quoted cell before a line end of Windows", "a,b\r\n1,\"2\"\r\n3,4", &["2: 1|2", "3: 3|4"]),
        ("a quote within a cell", "a,b\n5\" pipe,2\n", &["2: 5\" pipe|2"]),
        ("quotes that were not doubled", "a,b\n\"the \"best\" one\",2\n", &["2: the \"best\" one|2"]),
        ("a quote that nobody closes", "a,b\n1,\"2\n3,4\n5,6\n", &["2: 1|\"2", "3: 3|4", "4: 5|6"]),
        ("a quote closed by a later opening", "a,b\n1,\"2\n3,\"4\"\n5,6\n", &["2: 1|\"2", "3: 3|4", "4: 5|6"]),
        (
            "a quote closed by a later end",
            "a,b,c\n1,\"2,3\n4\",5,6\n7,8,9\n",
            &["2: 1|\"2|3", "3: 4\"|5|6", "4: 7|8|9"],
        ),
        ("a row quoted whole", "a,b\n\"1,\"\"2,5\"\"\"\n3,4\n", &["2: 1|2,5", "3: 3|4"]),
        ("too few cells", "a,b,c\n1,2\n3,4,5\n", &["2: 1|2|", "3: 3|4|5"]),
        ("cells too many, for whoever mends them", "a,b\n1,2,,3\n4,5\n", &["2: 1|2||3", "3: 4|5"]),
        ("blank cells too many", "a,b\n1,2,,\n", &["2: 1|2"]),
        ("NUL characters", "a,b\n1\0,\x002\n", &["2: 1|2"]),
        ("only a header", "a,b\n", &[]),
        ("nothing", "", &[]),
        ("only line ends", "\n\r\n\n", &[]),
    ];
    for (name, text, expected) in cases {
        assert_eq!(cells(text), *expected, "{name}");
    }
}

#[test]
fn what_was_wrong_with_a_row_is_said() {
    let cases: &[(&str, &[u8], &[Problem])] = &[
        ("nothing", b"a,b\n1,2\n", &[]),
        ("too few", b"a,b\n1\n", &[Problem::TooFewCells { expected: 2, found: 1 }]),
        ("too many", b"a,b\n1,2,3\n", &[Problem::TooManyCells { expected: 2, found: 3 }]),
        ("blank ones too many", b"a,b\n1,2,\n", &[]),
        ("broken text", "a,b\né,\u{1}\n".as_bytes(), &[]),
        ("broken text", b"a,b\n\xc3\xa9\xc3\xa9,\xc3\n", &[Problem::BrokenText { replaced: 1 }]),
        ("NUL", b"a,b\n\0x\0,y\n", &[Problem::NulCharacters { dropped: 2 }]),
        ("unclosed", b"a,b\n1,\"2\n", &[Problem::UnclosedQuote]),
        ("stray", b"a,b\n1,\"2\"3\"\n", &[Problem::StrayQuote]),
        ("quoted whole", b"a,b\n\"1,2\"\n", &[Problem::QuotedWhole]),
    ];
    for (name, bytes, expected) in cases {
        assert_eq!(problems(bytes), *expected, "{name}");
    }
}

#[test]
fn the_form_is_detected() {
    let utf_16 = |text: &str, little: bool| -> Vec<u8> {
        text.encode_utf16().flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
    };
    let table = "prénom;ville\nZoé;Orléans\nAda;Londres\n";
    let latin: Vec<u8> = table.chars().map(|character| character as u8).collect();
    let marked = |mark: &[u8], bytes: Vec<u8>| [mark, &bytes].concat();
    let cases: Vec<(&str, Vec<u8>, &str, bool)> = vec![
        ("UTF-8", table.into(), "UTF-8", false),
        ("UTF-8 with a mark", marked(b"\xef\xbb\xbf", table.into()), "UTF-8", true),
        ("UTF-16LE with a mark", marked(b"\xff\xfe", utf_16(table, true)), "UTF-16LE", true),
        ("UTF-16BE with a mark", marked(b"\xfe\xff", utf_16(table, false)), "UTF-16BE", true),
        ("UTF-16LE", utf_16(table, true), "UTF-16LE", false),
        ("UTF-16BE", utf_16(table, false), "UTF-16BE", false),
        ("western European", latin, "windows-1252", false),
    ];
    for (name, bytes, encoding, mark) in cases {
        let ((columns, rows), problems, detected) = read_with(&bytes, &Options::default());
        assert_eq!((detected.encoding, detected.byte_order_mark, detected.delimiter), (encoding, mark, ';'), "{name}");
        assert_eq!(columns, ["prénom", "ville"], "{name}");
        assert_eq!(rows[0], (2, vec!["Zoé".to_owned(), "Orléans".to_owned()]), "{name}");
        assert!(problems.concat().is_empty(), "{name}");
    }
}

#[test]
fn an_accent_far_down_the_file_still_tells_the_encoding() {
    let mut bytes = b"name,city\n".to_vec();
    bytes.extend(b"Ada,London\n".repeat(100_000));
    bytes.extend(b"Zo\xe9,Orl\xe9ans\nRen\xe9,Besan\xe7on\n");
    let ((_, rows), problems, detected) = read_with(&bytes, &Options::default());
    assert_eq!(detected.encoding, "windows-1252");
    assert_eq!(rows.last().map(|(line, cells)| (*line, cells.join("|"))), Some((100_003, "René|Besançon".into())));
    assert!(problems.concat().is_empty());
}

#[test]
fn delimiter_and_header_are_detected() {
    let cases = [
        ("a,b\nx;y,z\nu,v\n", ',', true),
        ("name;amount\nAda;1,50\nBob;2,50\n", ';', true),
        ("name\tcity\nAda\tLondon, Paris\n", '\t', true),
        ("name|city\nAda|London\n", '|', true),
        ("\"a,b\";\"c\"\n\"d,e\";\"f\"\n", ';', true),
        ("1,2\n3,4\n", ',', false),
        ("ada@example.com,Ada\n", ',', false),
        ("2026-01-31,x\n", ',', false),
        ("dac32acd4db4c29c230538b72f8dd87d,x\n", ',', false),
        ("name\nAda\n", ',', true),
        ("sep=;\na,x;b,y\n1;2\n", ';', true),
    ];
    for (text, delimiter, header) in cases {
        let detected = read_with(text, &Options::default()).2;
        assert_eq!((detected.delimiter, detected.header), (delimiter, header), "{text:?}");
    }
}

#[test]
fn what_is_stated_wins() {
    let options =
        Options { delimiter: Some('|'), header: Some(false), encoding: Some("latin1".into()), ..Options::default() };
    let ((columns, rows), _, _) = read_with(b"a,b|\xe9\n", &options);
    assert_eq!(columns, ["column_1", "column_2"]);
    assert_eq!(rows, [(1, vec!["a,b".to_owned(), "é".to_owned()])]);
    for (options, error) in [
        (Options { delimiter: Some('"'), ..Options::default() }, "'\"' cannot part cells"),
        (Options { encoding: Some("klingon".into()), ..Options::default() }, "no encoding is called klingon"),
    ] {
        assert_eq!(from_reader(&b"a,b\n"[..], &options).unwrap_err().to_string(), error);
    }
}

#[test]
fn faults_of_the_header_are_told() {
    let reader = from_reader(&b"Name,name ,,city\n1,2,3,4\n"[..], &Options::default()).unwrap();
    assert_eq!(
        reader.header_problems(),
        [HeaderProblem::Repeated { name: "name".into(), first: 0, again: 1 }, HeaderProblem::Unnamed { column: 2 }]
    );
}

#[test]
fn a_cell_of_a_megabyte_is_a_cell() {
    let long = "x".repeat(1 << 20);
    let text = format!("a,b\n1,{long}\n2,\"{long}\n{long}\"\n3,4\n");
    let ((_, rows), _, _) = read_with(&text, &Options { header: Some(true), ..Options::default() });
    assert_eq!(
        rows.iter().map(|(line, cells)| (*line, cells[1].len())).collect::<Vec<_>>(),
        [(2, 1 << 20), (3, (2 << 20) + 1), (5, 1)]
    );
}

#[test]
fn a_record_beyond_all_measure_is_left_out() {
    let limits = Limits { record: 1 << 20, ..Limits::default() };
    let text = format!("a,b\n1,{}\n2,3\n4,\"{}\n5,6\n", "x".repeat(5 << 20), "y\n".repeat(2 << 20));
    let options = Options { header: Some(true), limits, ..Options::default() };
    let ((_, rows), problems, _) = read_with(text, &options);
    assert_eq!(problems[0], [Problem::TooLong { limit: 1 << 20 }]);
    assert_eq!(rows[1], (3, vec!["2".to_owned(), "3".to_owned()]));
    assert_eq!(rows.last().map(|(_, cells)| cells.join("|")), Some("5|6".to_owned()));
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn an_archive_reads_as_what_it_holds() {
    let two_members = [gzip(b"a,b\n1,2\n"), gzip(b"3,4\n")].concat();
    let ((_, rows), _, detected) = read_with(two_members, &Options::default());
    assert_eq!((rows.len(), detected.gzip), (2, true));
}

#[test]
fn a_damaged_archive_is_refused() {
    let mut archive = gzip("a,b\n1,2\n".repeat(50_000).as_bytes());
    archive.truncate(archive.len() / 2);
    let error = from_reader(Cursor::new(archive), &Options::default())
        .and_then(|mut reader| reader.records().collect::<Result<Vec<_>, _>>());
    assert!(matches!(error, Err(ReadError::DamagedArchive { .. })), "{error:?}");
}

#[test]
fn an_archive_that_expands_beyond_measure_is_refused() {
    let bomb = gzip(&vec![b'x'; 8 << 20]);
    let limits = Limits { expansion_from: 1 << 20, ..Limits::default() };
    let read = from_reader(Cursor::new(bomb), &Options { limits, ..Options::default() })
        .and_then(|mut reader| reader.records().collect::<Result<Vec<_>, _>>());
    assert!(matches!(read, Err(ReadError::Bomb { expansion: 200, .. })), "{read:?}");
}

#[test]
fn dates_read_in_their_order() {
    use DateOrder::{DayFirst, MonthFirst, YearFirst};
    let cases = [
        ("2018-02-26", DayFirst, Ok("2018-02-26")),
        ("26-02-2018", DayFirst, Ok("2018-02-26")),
        ("26/2/18", DayFirst, Ok("2018-02-26")),
        ("01.02.69", DayFirst, Ok("1969-02-01")),
        ("2/26/2018", MonthFirst, Ok("2018-02-26")),
        ("18/02/26", YearFirst, Ok("2018-02-26")),
        ("26-02-2018 19:58", DayFirst, Ok("2018-02-26T19:58:00")),
        ("2/26/2018 7:58 PM", MonthFirst, Ok("2018-02-26T19:58:00")),
        ("2/26/2018 12:05 am", MonthFirst, Ok("2018-02-26T00:05:00")),
        ("2018-02-26T19:58:54.5Z", DayFirst, Ok("2018-02-26T19:58:54.5")),
        ("2018-02-26 19:58:54+01:00", DayFirst, Ok("2018-02-26T19:58:54")),
        ("31-02-2018", DayFirst, Err(NoDate::Impossible)),
        ("26-02-2018", MonthFirst, Err(NoDate::Impossible)),
        ("01-01-2018 25:00", DayFirst, Err(NoDate::Impossible)),
        ("0-0-2018", DayFirst, Err(NoDate::Impossible)),
        ("soon", DayFirst, Err(NoDate::Unreadable)),
        ("", DayFirst, Err(NoDate::Unreadable)),
        ("1-2", DayFirst, Err(NoDate::Unreadable)),
        ("1-2/2018", DayFirst, Err(NoDate::Unreadable)),
        ("01-01-2018 noon", DayFirst, Err(NoDate::Unreadable)),
        ("01-01-2018 10:00 é", DayFirst, Err(NoDate::Unreadable)),
        ("01-01-2018x", DayFirst, Err(NoDate::Unreadable)),
    ];
    for (text, order, expected) in cases {
        let read = order.read(text).map(|clock| match clock.time {
            Some(time) => clock.date.to_datetime(time).to_string(),
            None => clock.date.to_string(),
        });
        assert_eq!(read, expected.map(str::to_owned), "{text} {order:?}");
    }
}

#[test]
fn a_column_tells_its_order() {
    use DateOrder::{DayFirst, MonthFirst, YearFirst};
    let cases: &[(&[&str], OrderSeen)] = &[
        (&["", "soon"], OrderSeen::Nothing),
        (&["2018-02-26"], OrderSeen::Known(YearFirst)),
        (&["01-02-2018", "26-02-2018"], OrderSeen::Known(DayFirst)),
        (&["01/02/18", "02/26/18"], OrderSeen::Known(MonthFirst)),
        (&["01/02/2018", "03/04/2018"], OrderSeen::Ambiguous),
        (&["01/01/2018"], OrderSeen::Nothing),
        (&["01.02.2018"], OrderSeen::Known(DayFirst)),
        (&["26/02/2018", "02/26/2018"], OrderSeen::Mixed),
        (&["2018-02-26", "26/02/2018"], OrderSeen::Known(DayFirst)),
    ];
    for (column, expected) in cases {
        let mut dates = Dates::default();
        column.iter().for_each(|cell| dates.observe(cell));
        assert_eq!(dates.seen(), *expected, "{column:?}");
    }
}

/// A cell as a spreadsheet writes it.
fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

proptest! {
    #[test]
    fn what_was_written_properly_is_read_back(
        rows in prop::collection::vec(prop::collection::vec("[a-c,;\"\n é]{0,6}", 3), 1..8),
    ) {
        let rows: Vec<Vec<String>> = rows.into_iter().filter(|row| row.iter().any(|cell| !cell.trim().is_empty())).collect();
        let mut text = "x,y,z\n".to_owned();
        for row in &rows {
            text.push_str(&row.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(","));
            text.push('\n');
        }
        let options = Options { header: Some(true), delimiter: Some(','), ..Options::default() };
        let ((_, read), problems, _) = read_with(&text, &options);
        prop_assert_eq!(read.into_iter().map(|(_, cells)| cells).collect::<Vec<_>>(), rows);
        prop_assert!(problems.concat().is_empty());
    }

    #[test]
    fn any_bytes_are_read_to_the_end(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let (table, problems, _) = read_with(&bytes, &Options::default());
        prop_assert!(is_as_wide_as_said(&table, &problems));
    }

    #[test]
    fn any_table_of_quotes_and_line_ends_is_read_to_the_end(text in "[ab,;\"\r\n]{0,200}") {
        let (table, problems, _) = read_with(&text, &Options::default());
        prop_assert!(is_as_wide_as_said(&table, &problems));
    }
}

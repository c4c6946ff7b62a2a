//! What is written reads back, in every form, by the reader that imports and scores read with.

use std::fs::File;

use proptest::prelude::*;
use records::{FieldType, Value, Zone};

use super::*;
use crate::sheet::Sheet;

#[test]
fn formulas_are_texts() {
    for (text, expected) in [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+33 1 23 45", "'+33 1 23 45"),
        ("@cmd", "'@cmd"),
        ("\tx", "'\tx"),
        ("-1+2", "'-1+2"),
        ("'=1", "''=1"),
        ("'s Graveland", "'s Graveland"),
        ("-12.5", "-12.5"),
        ("'", "'"),
        ("Ada", "Ada"),
        ("", ""),
    ] {
        assert_eq!(neutral(text), expected);
        assert_eq!(as_it_was(expected), text, "and back");
    }
}

/// A table of texts as CSV, and what an import reads of it: the names, then each row.
fn through_csv(names: &[&str], row: Vec<Datum>) -> Vec<Vec<String>> {
    let heads: Vec<Head> = names.iter().map(|name| Head { name: (*name).to_owned(), holds: Holds::Text }).collect();
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("t.csv");
    let mut table =
        TableWriter::begin(Form::Csv, &heads, File::create(&path).expect("a writable folder")).expect("a table");
    table.row(row.into_iter().map(Some)).expect("a row");
    table.end().expect("the end");
    let options = crate::delimited::Options { header: Some(false), delimiter: Some(','), ..Default::default() };
    let mut reader = crate::delimited::open(&path, &options).expect("a file that can be read");
    let (mut rows, mut record) = (Vec::new(), crate::delimited::Record::default());
    while reader.read(&mut record).expect("a row that can be read") {
        rows.push(record.iter().map(|cell| as_it_was(cell.trim()).to_owned()).collect());
    }
    rows
}

#[test]
fn what_leaves_as_csv_comes_back_as_it_was() {
    let phone = "+33 1 02 03 04 05";
    let words = vec!["lathe".to_owned(), "mill; 5 axes".to_owned(), "-".to_owned()];
    let row = vec![Datum::Text(phone.to_owned()), Datum::Text("'=x".to_owned()), Datum::Texts(words.clone())];
    let read = through_csv(&["+phone", "=note", "machines"], row);
    assert_eq!(read[0], ["+phone", "=note", "machines"]);
    assert_eq!(read[1][..2], [phone, "'=x"]);
    assert_eq!(records::words_of_list(&read[1][2]), words);
}

#[test]
fn amounts_keep_their_decimals() {
    for (units, decimals, written) in
        [(-5, 2, "-0.05"), (1200, 0, "1200"), (1234, 3, "1.234"), (i64::MIN, 2, "-92233720368547758.08")]
    {
        assert_eq!(decimal(units, decimals), written);
    }
}

const HOLDS: [Holds; 8] = [
    Holds::Text,
    Holds::Number,
    Holds::Decimal,
    Holds::Boolean,
    Holds::Date,
    Holds::Instant,
    Holds::Texts,
    Holds::Whole,
];

fn any_text() -> impl Strategy<Value = String> {
    "[a-zA-Z=+@'\"éß, .|\n-]{0,12}[a-zé]"
}

fn any_row() -> impl Strategy<Value = Vec<Option<Datum>>> {
    let cells = (
        any_text().prop_map(Datum::Text),
        (-1e12..1e12_f64).prop_map(Datum::Number),
        // As far as a double, which the reader makes of amounts, is exact.
        (-900_000_000_000..900_000_000_000_i64, 0..=4_u32)
            .prop_map(|(units, decimals)| Datum::Decimal { units, decimals }),
        any::<bool>().prop_map(Datum::Boolean),
        (-200_000..200_000).prop_map(|days| Datum::Date(Date::from_days(days))),
        (-9_000_000_000_000_000..9_000_000_000_000_000_i64)
            .prop_map(|micros| Datum::Instant(Instant::from_micros(micros))),
        prop::collection::vec("[a-z]{1,6}", 1..4).prop_map(Datum::Texts),
        (-9_007_199_254_740_992..9_007_199_254_740_992_i64).prop_map(Datum::Whole),
    );
    let row = cells.prop_map(|(a, b, c, d, e, f, g, h)| vec![a, b, c, d, e, f, g, h]);
    (row, prop::array::uniform8(any::<bool>())).prop_map(|(row, present)| {
        row.into_iter().zip(present).map(|(datum, present)| present.then_some(datum)).collect()
    })
}

/// What a reader finds in a cell of a form.
fn as_read(datum: &Datum, form: Form) -> (Option<String>, Option<Value>) {
    let text = |text: &str| if form == Form::Csv { neutral(text).into_owned() } else { text.to_owned() };
    match datum {
        Datum::Text(written) => (Some(text(written)), None),
        Datum::Number(number) => (None, Some(Value::Number(number + 0.0))),
        Datum::Decimal { units, decimals } => {
            (None, Some(Value::Number(decimal(*units, *decimals).parse::<f64>().expect("a number") + 0.0)))
        }
        Datum::Whole(number) => (None, Some(Value::Number(*number as f64))),
        Datum::Boolean(truth) => (None, Some(Value::Boolean(*truth))),
        Datum::Date(date) => (None, Some(Value::Date(*date))),
        Datum::Instant(instant) => (None, Some(Value::Instant(*instant))),
        Datum::Texts(texts) => {
            let between = if form == Form::Csv { "; " } else { ";" };
            (Some(texts.join(between)), None)
        }
    }
}

fn field_type(holds: Holds) -> FieldType {
    match holds {
        Holds::Text | Holds::Texts => FieldType::Text,
        Holds::Number | Holds::Decimal | Holds::Whole => FieldType::Number,
        Holds::Boolean => FieldType::Boolean,
        Holds::Date => FieldType::Date,
        Holds::Instant => FieldType::Instant,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_table_reads_back_from_each_form(mut rows in prop::collection::vec(any_row(), 1..20)) {
        // A row that is blank throughout is no row of a CSV file.
        rows.iter_mut().for_each(|row| { row[3].get_or_insert(Datum::Boolean(true)); });
        let head = |holds: &Holds| Head { name: format!("{holds:?}"), holds: *holds };
        let heads: Vec<Head> = HOLDS.iter().map(head).collect();
        let folder = tempfile::tempdir().expect("a temporary folder");
        for (form, name) in [(Form::Csv, "t.csv"), (Form::JsonLines, "t.jsonl"), (Form::Parquet, "t.parquet")] {
            let path = folder.path().join(name);
            let file = File::create(&path).expect("a writable folder");
            let mut table = TableWriter::begin(form, &heads, file).expect("a table");
            for row in &rows {
                table.row(row.iter().cloned()).expect("a row");
            }
            table.end().expect("the end");
            let sheet = Sheet::open(&path).expect("a file that can be read");
            let mut number = 0;
            sheet.each_row(&mut |line| {
                for (head, written) in heads.iter().zip(&rows[number]) {
                    let Some(column) = sheet.column(&head.name) else {
                        assert!(rows.iter().all(|row| row[HOLDS.iter().position(|h| *h == head.holds).unwrap()].is_none()));
                        continue;
                    };
                    let cell = line.cell(column);
                    match written.as_ref().map(|datum| as_read(datum, form)) {
                        None => assert!(cell.is_blank(), "{form:?} {head:?} {cell:?}"),
                        Some((Some(text), _)) if head.holds == Holds::Texts && form == Form::JsonLines => {
                            assert_eq!(cell.to_text().unwrap().replace(['[', ']', '"'], "").replace(',', ";"), text);
                        }
                        Some((Some(text), _)) => assert_eq!(cell.to_text(), Some(text), "{form:?} {head:?}"),
                        Some((None, value)) => {
                            let read = cell.value(field_type(head.holds), &Zone::utc()).expect("of its type");
                            assert_eq!(read, value, "{form:?} {head:?}");
                        }
                    }
                }
                number += 1;
                Ok(())
            }).expect("rows that can be read");
            prop_assert_eq!(number, rows.len());
        }
    }

    /// As an import reads it: texts and days to the sign, numbers to 15 digits, instants to the millisecond.
    #[test]
    fn a_table_reads_back_from_a_workbook(mut rows in prop::collection::vec(any_row(), 1..20)) {
        rows.iter_mut().for_each(|row| { row[3].get_or_insert(Datum::Boolean(true)); });
        let head = |holds: &Holds| Head { name: format!("={holds:?}"), holds: *holds };
        let heads: Vec<Head> = HOLDS.iter().map(head).collect();
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("t");
        let mut table = TableWriter::begin(Form::Xlsx, &heads, File::create(&path).unwrap()).unwrap();
        for row in &rows {
            table.row(row.iter().cloned()).expect("a row");
        }
        table.end().expect("the end");
        let mut read = crate::rows::open(&path, &crate::rows::Options::default()).expect("a workbook");
        prop_assert_eq!(read.columns(), heads.iter().map(|head| head.name.clone()).collect::<Vec<_>>());
        let mut record = crate::delimited::Record::default();
        for row in &rows {
            prop_assert!(read.read(&mut record).expect("a row"));
            for (cell, written) in record.iter().zip(row) {
                let number = || cell.parse::<f64>().expect("a number");
                let is_same = match written {
                    None => cell.is_empty(),
                    Some(Datum::Number(written)) => (number() - written).abs() <= written.abs() * 1e-14,
                    Some(Datum::Decimal { units, decimals }) => number() == decimal(*units, *decimals).parse::<f64>().unwrap(),
                    Some(Datum::Instant(written)) => {
                        let read = Instant::read(cell, &Zone::utc()).expect("an instant");
                        cell.ends_with('Z') && (read.as_micros() - written.as_micros()).abs() <= 500
                    }
                    Some(Datum::Text(written)) => cell == written,
                    Some(datum) => cell == in_csv(datum),
                };
                prop_assert!(is_same, "{:?} became {:?}", written, cell);
            }
        }
        prop_assert!(!read.read(&mut record).expect("the end"));
    }

    /// Amounts are exact in Parquet, whatever a reader makes of them afterwards.
    #[test]
    fn amounts_are_exact_in_parquet(units in any::<i64>(), decimals in 0..=4_u32) {
        use arrow::array::AsArray;
        use arrow::datatypes::Decimal128Type;
        use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;

        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("t.parquet");
        let heads = [Head { name: "amount".to_owned(), holds: Holds::Decimal }];
        let mut table = TableWriter::begin(Form::Parquet, &heads, File::create(&path).unwrap()).unwrap();
        table.row([Some(Datum::Decimal { units, decimals })].into_iter()).unwrap();
        table.end().unwrap();
        let reader = ParquetRecordBatchReaderBuilder::try_new(File::open(&path).unwrap()).unwrap().build().unwrap();
        let batch = reader.into_iter().next().unwrap().unwrap();
        let read = batch.column(0).as_primitive::<Decimal128Type>().value(0);
        prop_assert_eq!(read, i128::from(units) * 10_i128.pow(4 - decimals));
    }
}

//! Workbooks as people and programs make them.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::strings::without_codes;
use super::styles::{Shown, shown_by};
use crate::archive::ArchiveWriter;
use crate::delimited::{Limits, Problem, ReadError as BytesError, Record};
use crate::rows::{self, Detected, Foreign, Options, ReadError, Rows};

/// What is in a workbook but its first sheet.
const TYPES: &str = "<Types/>";
const MAIN: &str = r#"<Relationships><Relationship Id="rId1" Type="http://x/officeDocument" Target="/xl/workbook.xml"/></Relationships>"#;
const WORKBOOK: &str = r#"<?xml version="1.0"?><x:workbook xmlns:x="m" xmlns:r="r"><x:sheets>
    <x:sheet name="Hidden" sheetId="9" state="hidden" r:id="rId3"/>
    <x:sheet name="R&amp;D" sheetId="1" r:id="rId1"/><x:sheet name="Other" sheetId="2" r:id="rId2"/>
    </x:sheets></x:workbook>"#;
const RELATIONS: &str = r#"<Relationships><Relationship Id="rId1" Type="t/worksheet" Target="worksheets/sheet1.xml"/>
    <Relationship Id="rId2" Type="t/worksheet" Target="worksheets/sheet2.xml"/>
    <Relationship Id="rId3" Type="t/worksheet" Target="worksheets/sheet2.xml"/>
    <Relationship Id="rId4" Type="t/sharedStrings" Target="sharedStrings.xml"/>
    <Relationship Id="rId5" Type="t/styles" Target="styles.xml"/></Relationships>"#;
const STRINGS: &str = r#"<sst><si><t>Name</t></si><si><r><t>A</t></r><r><t xml:space="preserve">da </t></r><rPh><t>no</t></rPh></si>
    <si><t>a&lt;b &#233;_x000D_</t></si><si><t>Since</t></si></sst>"#;
/// 0 plain, 1 a day, 2 a day and a time, 3 a time, 4 how long, 5 of UTC.
const STYLES: &str = r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[h]:mm"/><numFmt numFmtId="165" formatCode="yyyy\-mm\-dd hh:mm&quot;Z&quot;"/></numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>"#;
const OTHER: &str =
    r#"<worksheet><sheetData><row><c t="inlineStr"><is><t>only</t></is></c></row></sheetData></worksheet>"#;

struct Folder(TempDir);

impl Folder {
    fn new() -> Folder {
        Folder(tempfile::tempdir().expect("a temporary folder"))
    }

    /// An archive of these parts; the name of the file tells nothing.
    fn archive(&self, parts: &[(&str, &str)]) -> PathBuf {
        let path = self.0.path().join("table.csv");
        let mut archive = ArchiveWriter::new(std::fs::File::create(&path).expect("a file"));
        for (name, text) in parts {
            archive.begin_short(name).expect("a part");
            archive.write_all(text.as_bytes()).expect("its bytes");
        }
        archive.end().expect("the end");
        path
    }

    /// A workbook whose first sheet has these rows, and what follows them.
    fn workbook(&self, rows: &str, after: &str) -> PathBuf {
        let sheet = format!("<worksheet><sheetData>{rows}</sheetData>{after}</worksheet>");
        self.archive(&[
            ("[Content_Types].xml", TYPES),
            ("_rels/.rels", MAIN),
            ("xl/workbook.xml", WORKBOOK),
            ("xl/_rels/workbook.xml.rels", RELATIONS),
            ("xl/worksheets/sheet1.xml", &sheet),
            ("xl/worksheets/sheet2.xml", OTHER),
            ("xl/SharedStrings.xml", STRINGS),
            ("xl/styles.xml", STYLES),
        ])
    }
}

fn records(path: &Path, options: &Options) -> (Rows, Vec<Record>) {
    let mut rows = rows::open(path, options).expect("a workbook");
    let (mut records, mut record) = (Vec::new(), Record::default());
    while rows.read(&mut record).expect("a row") {
        records.push(record.clone());
    }
    (rows, records)
}

/// Columns, then each record's cells.
fn table(path: &Path) -> Vec<Vec<String>> {
    let (rows, records) = records(path, &Options::default());
    let cells = records.iter().map(|record| record.iter().map(str::to_owned).collect());
    [rows.columns().to_vec()].into_iter().chain(cells).collect()
}

#[test]
fn a_cell_reads_as_a_person_sees_it() {
    let folder = Folder::new();
    for (cell, expected, is_number) in [
        (r#"<c r="A2" t="s"><v>1</v></c>"#, "Ada ", false),
        (r#"<c r="A2" t="s"><v>2</v></c>"#, "a<b é\r", false),
        (r#"<c r="A2" t="inlineStr"><is><t>x &amp; y</t></is></c>"#, "x & y", false),
        (r#"<c r="A2" t="str"><f>A1&amp;"x"</f><v>Namex</v></c>"#, "Namex", false),
        (r#"<c r="A2" t="b"><v>1</v></c>"#, "true", false),
        (r#"<c r="A2"><v>0.30000000000000004</v></c>"#, "0.3", true),
        (r#"<c r="A2"><v>59.969999999999999</v></c>"#, "59.97", true),
        (r#"<c r="A2"><v>1.234</v></c>"#, "1.234", true),
        (r#"<c r="A2"><v>1E3</v></c>"#, "1000", true),
        (r#"<c r="A2"><v>12345678901234567</v></c>"#, "12345678901234567", true),
        (r#"<c r="A2"><f>1+1</f><v>2</v></c>"#, "2", true),
        (r#"<c r="A2" s="1"><v>45306</v></c>"#, "2024-01-15", false),
        (r#"<c r="A2" s="1"><v>1</v></c>"#, "1900-01-01", false),
        (r#"<c r="A2" s="1"><v>61</v></c>"#, "1900-03-01", false),
        (r#"<c r="A2" s="2"><v>45306.354166666664</v></c>"#, "2024-01-15T08:30:00", false),
        (r#"<c r="A2" s="2"><v>45306.99999999999</v></c>"#, "2024-01-16", false),
        (r#"<c r="A2" s="5"><v>45306</v></c>"#, "2024-01-15T00:00:00Z", false),
        (r#"<c r="A2" s="3"><v>0.5</v></c>"#, "12:00:00", false),
        (r#"<c r="A2" s="4"><v>1.5</v></c>"#, "1.5", true),
        (r#"<c r="A2" t="d"><v>2024-01-15T08:30:00</v></c>"#, "2024-01-15T08:30:00", false),
        (r#"<c r="A2" s="1"><v>-3</v></c>"#, "-3", true),
    ] {
        let path =
            folder.workbook(&format!(r#"<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2">{cell}</row>"#), "");
        let (_, records) = records(&path, &Options::default());
        assert_eq!(records.len(), 1, "{cell}");
        assert_eq!((records[0].get(0), records[0].is_typed_number(0)), (Some(expected), is_number), "{cell}");
    }
}

#[test]
fn rows_keep_their_numbers_and_gaps_are_blank() {
    let folder = Folder::new();
    let path = folder.workbook(
        r#"<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>3</v></c></row><row r="3"/>
           <row r="7"><c r="C7" s="1"><v>45306</v></c><c r="D7"><v>1</v></c></row><row><c t="s"><v>1</v></c><c/><c t="e"><v>#N/A</v></c></row>
           <row><c r="Z9"><v>4</v></c></row>"#,
        "",
    );
    let (rows, records) = records(&path, &Options::default());
    assert_eq!(rows.columns(), ["Name", "", "Since"]);
    let told: Vec<_> = records.iter().map(|r| (r.line(), r.number(), r.iter().collect::<Vec<_>>().join("|"))).collect();
    assert_eq!(told, [(7, 0, "||2024-01-15".to_owned()), (8, 1, "Ada ||".to_owned())]);
    assert_eq!(records[1].problems(), [Problem::NoValue { cells: 1 }]);
    let Detected::Workbook(detected) = rows.detected() else { panic!("a workbook") };
    assert_eq!((detected.sheet.as_str(), detected.sheets.len()), ("R&D", 3));
}

#[test]
fn a_merged_cell_holds_for_each_of_its_rows_and_a_title_is_no_header() {
    let folder = Folder::new();
    let text = |place: &str, text: &str| format!(r#"<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>"#);
    let row = |cells: &[(&str, &str)]| {
        format!("<row>{}</row>", cells.iter().map(|(place, said)| text(place, said)).collect::<String>())
    };
    let rows = [
        row(&[("A1", "Leads of sheetData 2026")]),
        row(&[("A2", "Company"), ("B2", "Email")]),
        row(&[("A3", "Acme"), ("B3", "a@acme.example")]),
        row(&[("B4", "b@acme.example")]),
        "<row/>".to_owned(),
        row(&[("A6", "Bolt"), ("B6", "c@bolt.example")]),
    ];
    let merged = r#"<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="A3:A5"/><mergeCell ref="wrong"/></mergeCells>"#;
    let path = folder.workbook(&rows.concat(), merged);
    assert_eq!(
        table(&path),
        [["Company", "Email"], ["Acme", "a@acme.example"], ["Acme", "b@acme.example"], ["Bolt", "c@bolt.example"],]
    );
}

#[test]
fn the_sheet_that_is_named_is_read() {
    let folder = Folder::new();
    let path = folder.workbook("", "");
    let named = |name: &str| Options { sheet: Some(name.to_owned()), ..Options::default() };
    let (rows, _) = records(&path, &named(" other"));
    assert_eq!(rows.columns(), ["only"]);
    let Err(ReadError::NoSheet { sheets, .. }) = rows::open(&path, &named("Leads")) else { panic!("refused") };
    assert_eq!(sheets, ["Hidden", "R&D", "Other"]);
}

#[test]
fn of_two_hundred_sheets_only_the_one_that_is_read_is_unpacked() {
    let sheets: String = (0..200).map(|n| format!(r#"<sheet name="S{n}" r:id="r{n}"/>"#)).collect();
    let relations: String =
        (0..200).map(|n| format!(r#"<Relationship Id="r{n}" Type="t/worksheet" Target="s{n}.xml"/>"#)).collect();
    let folder = Folder::new();
    // The parts of all others are not even there.
    let path = folder.archive(&[
        ("xl/workbook.xml", &format!("<workbook><sheets>{sheets}</sheets></workbook>")),
        ("xl/_rels/workbook.xml.rels", &format!("<Relationships>{relations}</Relationships>")),
        ("xl/s150.xml", OTHER),
    ]);
    let (rows, _) = records(&path, &Options { sheet: Some("S150".to_owned()), ..Options::default() });
    assert_eq!(rows.columns(), ["only"]);
    let Detected::Workbook(detected) = rows.detected() else { panic!("a workbook") };
    assert_eq!(detected.sheets.len(), 200);
}

#[test]
fn what_is_no_table_says_what_it_is() {
    let folder = Folder::new();
    let foreign = |path: &Path| match rows::open(path, &Options::default()) {
        Err(ReadError::Foreign(foreign)) => foreign,
        other => panic!("{other:?}"),
    };
    for (parts, expected) in [
        (&[("notes.txt", "x")][..], Foreign::Archive),
        (&[("xl/workbook.bin", "x")], Foreign::BinaryWorkbook),
        (&[("content.xml", "x"), ("META-INF/manifest.xml", "x")], Foreign::OpenDocument),
    ] {
        assert_eq!(foreign(&folder.archive(parts)), expected);
    }
    for (bytes, expected) in [
        (&b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 rest"[..], Foreign::OldWorkbook),
        (b"PAR1....", Foreign::Parquet),
        (b" [ {\"a\": 1} ]", Foreign::JsonArray),
        (b"%PDF-1.7", Foreign::Pdf),
    ] {
        let path = folder.0.path().join("x.xlsx");
        std::fs::write(&path, bytes).expect("a file");
        assert_eq!(foreign(&path), expected);
    }
}

#[test]
fn a_bomb_and_a_damaged_workbook_are_refused() {
    let folder = Folder::new();
    let limits = Limits { expansion: 20, expansion_from: 1 << 10, ..Limits::default() };
    let options = Options { text: crate::delimited::Options { limits, ..Default::default() }, sheet: None };
    let bomb = folder.workbook(&r#"<row r="1"><c r="A1"><v>1</v></c></row>"#.repeat(5_000), "");
    let Err(ReadError::Bytes(BytesError::Bomb { .. })) = rows::open(&bomb, &options) else { panic!("refused") };
    for rows in [
        r#"<row><c t="s"><v>99</v></c></row>"#,
        r#"<row><c t="n"><v>many</v></c></row>"#,
        r#"<row><c t="inlineStr"><is><t>&unknown;</t></is></c></row>"#,
        r#"<!DOCTYPE x [<!ENTITY a "b">]>"#,
        r#"<row><c"#,
    ] {
        let opened = rows::open(&folder.workbook(rows, ""), &Options::default());
        assert!(matches!(opened, Err(ReadError::DamagedWorkbook { .. })), "{rows}: {opened:?}");
    }
    let wide = rows::open(&folder.workbook(r#"<row><c r="XFE1"><v>1</v></c></row>"#, ""), &Options::default());
    assert!(matches!(wide, Err(ReadError::TooManyColumns { .. })), "{wide:?}");
    let whole = std::fs::read(folder.workbook("", "")).expect("the file");
    for length in (0..whole.len()).step_by(7) {
        let path = folder.0.path().join("cut.xlsx");
        std::fs::write(&path, &whole[..length]).expect("a file");
        if let Ok(mut rows) = rows::open(&path, &Options::default()) {
            let _ = rows.read(&mut Record::default());
        }
    }
}

#[test]
fn a_format_tells_whether_a_number_is_a_day() {
    for (format, expected) in [
        ("General", Shown::Number),
        ("0.00E+00", Shown::Number),
        ("#,##0 \"days\"", Shown::Number),
        ("[Red]0.00;[Blue]-0.00", Shown::Number),
        ("dd/mm/yyyy", Shown::Date),
        ("mmm yy", Shown::Date),
        ("[$-409]d-mmm;@", Shown::Date),
        ("yyyy\\-mm\\-dd hh:mm", Shown::Date),
        ("hh:mm:ss AM/PM", Shown::Time),
        ("[hh]:mm", Shown::Number),
        ("yyyy\\-mm\\-dd hh:mm:ss\"Z\"", Shown::Utc),
    ] {
        assert_eq!(shown_by(format), expected, "{format}");
    }
}

#[test]
fn signs_that_xml_cannot_hold_come_back() {
    for (written, expected) in
        [("a_x000D_b", "a\rb"), ("_x005F_x000D_", "_x000D_"), ("_xyz_", "_xyz_"), ("_x00", "_x00")]
    {
        assert_eq!(without_codes(written), expected);
    }
}

//! A table as a workbook (`.xlsx`), written as it comes.
//!
//! Texts are texts: a cell says of itself that it holds one, so none is ever run. Days are days, instants are shown in UTC
//! and end with a Z, by which an import knows them again. A table longer than a sheet goes on in the next.
//!
//! Written by hand because the parts are few and their order is free: so rows go straight into the archive, and neither
//! memory nor a temporary file holds them.

use std::fmt;
use std::io::{self, Write};

use records::{Date, Instant};

use super::{Datum, Head, Holds, decimal};
use crate::archive::ArchiveWriter;

/// As many rows as a sheet can have.
const ROWS: u32 = 1_048_576;
/// As many signs as a cell can hold, in UTF-16.
const SIGNS: usize = 32_767;
/// 1 January 1970 in days as workbooks count them.
const EPOCH: i32 = 25_569;
/// 1 March 1900, from which on everybody counts alike, and the last day of 9999, in days since 1970.
const DAYS: std::ops::RangeInclusive<i32> = 61 - EPOCH..=2_958_465 - EPOCH;
const MICROS_A_DAY: i64 = 86_400_000_000;

const BOLD: u32 = 1;
const DAY: u32 = 2;
const UTC: u32 = 3;

const XML: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const TYPES: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// A workbook under way.
pub(super) struct Workbook<W: Write> {
    archive: ArchiveWriter<W>,
    heads: Vec<Head>,
    /// The letters of each column.
    letters: Vec<String>,
    sheets: u32,
    /// Rows of the sheet under way, its header included.
    rows: u32,
    line: String,
}

impl<W: Write> fmt::Debug for Workbook<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Workbook").field("sheets", &self.sheets).field("rows", &self.rows).finish_non_exhaustive()
    }
}

impl<W: Write> Workbook<W> {
    pub(super) fn begin(heads: &[Head], out: W) -> io::Result<Self> {
        let letters = (0..heads.len()).map(letters_of).collect();
        let archive = ArchiveWriter::new(out);
        let mut workbook = Self { archive, heads: heads.to_vec(), letters, sheets: 0, rows: 0, line: String::new() };
        workbook.begin_sheet()?;
        Ok(workbook)
    }

    pub(super) fn row(&mut self, cells: impl Iterator<Item = Option<Datum>>) -> io::Result<()> {
        if self.rows == ROWS {
            self.end_sheet()?;
            self.begin_sheet()?;
        }
        self.begin_row();
        for (column, cell) in cells.enumerate() {
            if let Some(datum) = cell {
                let place = Place { letters: &self.letters[column], row: self.rows };
                write_cell(&mut self.line, place, &datum);
            }
        }
        self.end_row()
    }

    pub(super) fn end(mut self) -> io::Result<()> {
        self.end_sheet()?;
        let sheets = 1..=self.sheets;
        let each = |one: &dyn Fn(u32) -> String| sheets.clone().map(one).collect::<String>();
        let parts = [
            ("[Content_Types].xml", content_types(&each)),
            ("_rels/.rels", relations(&[(1, "officeDocument", "xl/workbook.xml".to_owned())])),
            ("xl/workbook.xml", workbook(&each)),
            ("xl/_rels/workbook.xml.rels", workbook_relations(self.sheets)),
            ("xl/styles.xml", styles()),
        ];
        for (name, text) in parts {
            self.archive.begin_short(name)?;
            self.archive.write_all(text.as_bytes())?;
        }
        self.archive.end()
    }

    fn begin_sheet(&mut self) -> io::Result<()> {
        self.sheets += 1;
        self.rows = 0;
        self.archive.begin_short(&format!("xl/worksheets/sheet{}.xml", self.sheets))?;
        let widths = self.heads.iter().zip(1..).map(|(head, column)| {
            let width = width_of(head.holds);
            format!(r#"<col min="{column}" max="{column}" width="{width}" customWidth="1"/>"#)
        });
        let widths: String = widths.collect();
        let columns = if widths.is_empty() { widths } else { format!("<cols>{widths}</cols>") };
        let frozen = r#"<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>"#;
        let views = format!(r#"<sheetViews><sheetView workbookViewId="0">{frozen}</sheetView></sheetViews>"#);
        write!(self.archive, r#"{XML}<worksheet xmlns="{MAIN}">{views}{columns}<sheetData>"#)?;
        self.begin_row();
        for (head, letters) in self.heads.iter().zip(&self.letters) {
            write_text(&mut self.line, Place { letters, row: self.rows }, &head.name, BOLD);
        }
        self.end_row()
    }

    fn end_sheet(&mut self) -> io::Result<()> {
        self.archive.write_all(b"</sheetData></worksheet>")
    }

    fn begin_row(&mut self) {
        self.rows += 1;
        self.line.clear();
        self.line.push_str(&format!(r#"<row r="{}">"#, self.rows));
    }

    fn end_row(&mut self) -> io::Result<()> {
        self.line.push_str("</row>");
        self.archive.write_all(self.line.as_bytes())
    }
}

#[derive(Clone, Copy)]
struct Place<'p> {
    letters: &'p str,
    row: u32,
}

fn write_cell(line: &mut String, place: Place<'_>, datum: &Datum) {
    match datum {
        Datum::Text(text) => write_text(line, place, text, 0),
        Datum::Texts(texts) => write_text(line, place, &records::list_of_words(texts), 0),
        Datum::Number(number) => write_value(line, place, "", 0, &number.to_string()),
        Datum::Whole(number) => write_value(line, place, "", 0, &number.to_string()),
        Datum::Decimal { units, decimals } => write_value(line, place, "", 0, &decimal(*units, *decimals)),
        Datum::Boolean(truth) => write_value(line, place, r#" t="b""#, 0, if *truth { "1" } else { "0" }),
        Datum::Date(date) => match day(*date) {
            Some(days) => write_value(line, place, "", DAY, &days.to_string()),
            None => write_text(line, place, &date.to_string(), 0),
        },
        Datum::Instant(instant) => match serial(*instant) {
            Some(days) => write_value(line, place, "", UTC, &days.to_string()),
            None => write_text(line, place, &instant.to_string(), 0),
        },
    }
}

/// A day as workbooks count them; nothing for one that they cannot hold.
fn day(date: Date) -> Option<i32> {
    DAYS.contains(&date.days()).then(|| date.days() + EPOCH)
}

fn serial(instant: Instant) -> Option<f64> {
    let micros = instant.as_micros();
    let days = i32::try_from(micros.div_euclid(MICROS_A_DAY)).ok().filter(|days| DAYS.contains(days))?;
    Some(f64::from(days + EPOCH) + micros.rem_euclid(MICROS_A_DAY) as f64 / MICROS_A_DAY as f64)
}

fn write_value(line: &mut String, place: Place<'_>, kind: &str, style: u32, value: &str) {
    begin_cell(line, place, style);
    line.push_str(kind);
    line.push_str("><v>");
    line.push_str(value);
    line.push_str("</v></c>");
}

fn write_text(line: &mut String, place: Place<'_>, text: &str, style: u32) {
    if text.is_empty() {
        return;
    }
    begin_cell(line, place, style);
    line.push_str(r#" t="inlineStr"><is><t xml:space="preserve">"#);
    let mut signs = SIGNS;
    for (at, sign) in text.char_indices() {
        if signs < 3 && text[at..].encode_utf16().nth(signs).is_some() {
            // Longer than a cell can be: the end is left out, and seen to be.
            line.push('…');
            break;
        }
        signs -= sign.len_utf16();
        write_sign(line, sign, &text[at..]);
    }
    line.push_str("</t></is></c>");
}

/// A sign as XML has it; those that XML cannot hold, and what looks like one of them, by their codes.
fn write_sign(line: &mut String, sign: char, rest: &str) {
    match sign {
        '&' => line.push_str("&amp;"),
        '<' => line.push_str("&lt;"),
        '>' => line.push_str("&gt;"),
        '\t' | '\n' => line.push(sign),
        '_' if is_code(rest) => line.push_str("_x005F_"),
        '\0'..'\u{20}' | '\u{FFFE}' | '\u{FFFF}' => line.push_str(&format!("_x{:04X}_", u32::from(sign))),
        _ => line.push(sign),
    }
}

fn is_code(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() >= 7 && bytes[1] == b'x' && bytes[6] == b'_' && bytes[2..6].iter().all(u8::is_ascii_hexdigit)
}

fn begin_cell(line: &mut String, place: Place<'_>, style: u32) {
    line.push_str(r#"<c r=""#);
    line.push_str(place.letters);
    line.push_str(&place.row.to_string());
    line.push('"');
    if style > 0 {
        line.push_str(&format!(r#" s="{style}""#));
    }
}

/// A, B ... Z, AA, AB ...
fn letters_of(column: usize) -> String {
    let (mut letters, mut rest) = (Vec::new(), column + 1);
    while rest > 0 {
        letters.push(b'A' + ((rest - 1) % 26) as u8);
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().map(|letter| char::from(*letter)).collect()
}

/// In signs.
fn width_of(holds: Holds) -> u32 {
    match holds {
        Holds::Text | Holds::Texts => 24,
        Holds::Number | Holds::Whole | Holds::Decimal | Holds::Date => 14,
        Holds::Boolean => 10,
        Holds::Instant => 22,
    }
}

/// Writes something for each sheet, by its number.
type EachSheet<'e> = dyn Fn(&dyn Fn(u32) -> String) -> String + 'e;

fn content_types(each: &EachSheet<'_>) -> String {
    let kind =
        |part: &str, kind: &str| format!(r#"<Override PartName="/xl/{part}.xml" ContentType="{TYPES}.{kind}+xml"/>"#);
    let sheets = each(&|number| kind(&format!("worksheets/sheet{number}"), "worksheet"));
    let (workbook, styles) = (kind("workbook", "sheet.main"), kind("styles", "styles"));
    let relations = "application/vnd.openxmlformats-package.relationships+xml";
    format!(
        r#"{XML}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="{relations}"/><Default Extension="xml" ContentType="application/xml"/>{workbook}{styles}{sheets}</Types>"#
    )
}

fn workbook(each: &EachSheet<'_>) -> String {
    let sheets = each(&|number| format!(r#"<sheet name="{number}" sheetId="{number}" r:id="rId{number}"/>"#));
    format!(
        r#"{XML}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><bookViews><workbookView/></bookViews><sheets>{sheets}</sheets></workbook>"#
    )
}

fn workbook_relations(sheets: u32) -> String {
    let styles = (sheets + 1, "styles", "styles.xml".to_owned());
    let sheets = (1..=sheets).map(|number| (number, "worksheet", format!("worksheets/sheet{number}.xml")));
    relations(&sheets.chain([styles]).collect::<Vec<_>>())
}

fn relations(targets: &[(u32, &str, String)]) -> String {
    let one = |(number, kind, target): &(u32, &str, String)| {
        format!(r#"<Relationship Id="rId{number}" Type="{RELATIONS}/{kind}" Target="{target}"/>"#)
    };
    let all: String = targets.iter().map(one).collect();
    format!(r#"{XML}<Relationships xmlns="{PACKAGE}/relationships">{all}</Relationships>"#)
}

/// In the order of [`BOLD`], [`DAY`] and [`UTC`], after the plain one.
fn styles() -> String {
    let formats = r#"<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="yyyy\-mm\-dd hh:mm:ss&quot;Z&quot;"/></numFmts>"#;
    let fonts = r#"<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>"#;
    let fills = r#"<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>"#;
    let borders = r#"<borders count="1"><border/></borders>"#;
    let base = r#"<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>"#;
    let xf = |format: u32, font: u32| {
        format!(
            r#"<xf numFmtId="{format}" fontId="{font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>"#
        )
    };
    let cells = [xf(0, 0), xf(0, 1), xf(164, 0), xf(165, 0)].concat();
    format!(
        r#"{XML}<styleSheet xmlns="{MAIN}">{formats}{fonts}{fills}{borders}{base}<cellXfs count="4">{cells}</cellXfs></styleSheet>"#
    )
}

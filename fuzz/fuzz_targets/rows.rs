//! Any bytes given as a file are told apart by their content and read to their end: as text, as JSON Lines, as a workbook whose
//! parts the bytes are, in records as wide as the columns or said to be wider.

#![no_main]

use std::io::Write;
use std::path::Path;

use columnar::ArchiveWriter;
use columnar::delimited::{Limits, Problem, Record};
use columnar::rows::{self, Options};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("file");
    std::fs::write(&path, bytes).expect("a file");
    read(&path);
    // The same as the parts of a workbook that is otherwise whole, for no chance finds the sums of an archive.
    let mut archive = ArchiveWriter::new(std::fs::File::create(&path).expect("a file"));
    let parts = bytes.splitn(3, |byte| *byte == 0).chain(std::iter::repeat(&[][..]));
    for (name, part) in [
        ("xl/workbook.xml", &b"<workbook><sheets><sheet name=\"a\" r:id=\"a\"/></sheets></workbook>"[..]),
        (
            "xl/_rels/workbook.xml.rels",
            b"<r><Relationship Id=\"a\" Type=\"/worksheet\" Target=\"a\"/><Relationship Id=\"b\" Type=\"/styles\" Target=\"b\"/>\
              <Relationship Id=\"c\" Type=\"/sharedStrings\" Target=\"c\"/></r>",
        ),
    ]
    .into_iter()
    .chain(["xl/a", "xl/b", "xl/c"].into_iter().zip(parts))
    {
        archive.begin(name).expect("a part");
        archive.write_all(part).expect("its bytes");
    }
    archive.end().expect("the end");
    read(&path);
});

fn read(path: &Path) {
    let limits = Limits { record: 1 << 16, expansion: 50, expansion_from: 1 << 16, total: 1 << 24 };
    let mut options = Options::default();
    options.text.limits = limits;
    let Ok(mut rows) = rows::open(path, &options) else { return };
    let mut record = Record::default();
    while let Ok(true) = rows.read(&mut record) {
        let (found, expected) = (record.len(), rows.columns().len());
        let is_too_wide = record.problems().contains(&Problem::TooManyCells { expected, found });
        let is_no_object = record.problems().contains(&Problem::NotAnObject);
        assert!(found == expected || is_no_object || (found > expected && is_too_wide));
    }
}

//! Any bytes given as delimited text are read to their end, in records as wide as the columns or said to be wider.

#![no_main]

use std::io::Cursor;

use columnar::delimited::{Limits, Options, Problem, ReadError, Record, from_reader};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let limits = Limits { record: 1 << 16, expansion: 50, expansion_from: 1 << 16, total: 1 << 24 };
    let options = Options { limits, ..Options::default() };
    let Ok(mut reader) = from_reader(Cursor::new(bytes.to_vec()), &options) else { return };
    let mut record = Record::default();
    let mut line = 0;
    loop {
        match reader.read(&mut record) {
            Ok(true) => {
                let (found, expected) = (record.len(), reader.columns().len());
                let is_too_wide = record.problems().contains(&Problem::TooManyCells { expected, found });
                assert!(found == expected || (found > expected && is_too_wide));
                assert!(record.line() > line);
                line = record.line();
            }
            Ok(false) => break,
            Err(ReadError::Io(error)) => panic!("bytes in memory cannot fail: {error}"),
            Err(_) => break,
        }
    }
});

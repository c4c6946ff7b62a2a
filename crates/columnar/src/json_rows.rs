//! JSON Lines, one object after the other.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use serde_json::{Map, Value as Json};

use crate::trouble::Trouble;

/// What is done with each row: its line, its object.
pub(crate) type Visit<'v> = dyn FnMut(u64, &Map<String, Json>) -> Result<(), Trouble> + 'v;

/// Hands over each object with its number, from 1; blank lines are none.
pub(crate) fn each_object(path: &Path, visit: &mut Visit<'_>) -> Result<(), Trouble> {
    let io = |source| Trouble::Io { path: path.to_owned(), source };
    let mut lines = BufReader::with_capacity(1 << 20, File::open(path).map_err(io)?);
    let (mut line, mut number, mut text) = (0, 0, Vec::new());
    loop {
        text.clear();
        if lines.read_until(b'\n', &mut text).map_err(io)? == 0 {
            return Ok(());
        }
        line += 1;
        let text = if line == 1 { text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&text) } else { &text };
        if text.trim_ascii().is_empty() {
            continue;
        }
        let refused = |reason: String| Trouble::Json { path: path.to_owned(), line, reason };
        let object: Map<String, Json> = serde_json::from_slice(text).map_err(|error| refused(error.to_string()))?;
        number += 1;
        visit(number, &object)?;
    }
}

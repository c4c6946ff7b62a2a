//! The text of a condition, with the way back from its characters to the file.

use crate::Place;

/// A text out of the file that is a language of its own, whose errors must be shown at their place in the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// The decoded text.
    pub text: String,
    /// Where the value begins in the file, at its opening quote.
    pub place: Place,
    /// The full path of its key, as `scoring.fit.groups[0].rules[2].when`.
    pub path: String,
    raw: String,
}

impl Source {
    pub(crate) fn new(text: String, raw: &str, place: Place, path: String) -> Self {
        Source { text, place, path, raw: raw.to_owned() }
    }

    /// The place in the file of the character at `index` (from 0) of the decoded text; at its end, that of the closing
    /// quote.
    pub fn place_of(&self, index: usize) -> Place {
        let offset = self.raw_offset(index);
        let mut place = self.place;
        for character in self.raw[..offset].chars() {
            if character == '\n' {
                place = Place { line: place.line + 1, column: 1 };
            } else {
                place.column += 1;
            }
        }
        place
    }

    /// Walks the text as it is written, up to where the character `index` of the decoded text begins.
    fn raw_offset(&self, index: usize) -> usize {
        let mut written = Written::open(&self.raw);
        for _ in 0..index {
            written.skip_character();
        }
        written.skip_line_endings_removed();
        written.at
    }
}

/// A string as TOML writes it, walked one decoded character at a time.
struct Written<'r> {
    raw: &'r str,
    at: usize,
    /// Where the closing quotes begin.
    end: usize,
    has_escapes: bool,
}

impl<'r> Written<'r> {
    fn open(raw: &'r str) -> Self {
        let quotes = if raw.starts_with("\"\"\"") || raw.starts_with("'''") { 3 } else { 1 };
        let is_closed = raw.len() >= 2 * quotes && raw.ends_with(&raw[..quotes]);
        let end = if is_closed { raw.len() - quotes } else { raw.len() };
        let mut written = Written { raw, at: quotes.min(end), end, has_escapes: raw.starts_with('"') };
        if quotes == 3 {
            // A newline right after the opening quotes is not part of the text.
            written.at +=
                ["\r\n", "\n"].iter().find(|newline| written.rest().starts_with(**newline)).map_or(0, |n| n.len());
        }
        written
    }

    fn rest(&self) -> &'r str {
        &self.raw[self.at..self.end]
    }

    /// Goes past one character of the decoded text.
    fn skip_character(&mut self) {
        self.skip_line_endings_removed();
        let rest = self.rest();
        let mut characters = rest.chars();
        self.at += match (characters.next(), characters.next()) {
            (Some('\\'), Some(escape)) if self.has_escapes => escaped_length(escape).min(rest.len()),
            (Some(character), _) => character.len_utf8(),
            (None, _) => 0,
        };
    }

    /// Goes past any backslash that ends a line, with all blanks and newlines that it removes.
    fn skip_line_endings_removed(&mut self) {
        while self.has_escapes && self.rest().starts_with('\\') {
            let after = &self.rest()[1..];
            let blanks = after.len() - after.trim_start_matches([' ', '\t', '\r', '\n']).len();
            if !after[..blanks].contains('\n') {
                return;
            }
            self.at += 1 + blanks;
        }
    }
}

/// How many bytes an escape takes, its backslash included.
fn escaped_length(escape: char) -> usize {
    match escape {
        'x' => 4,
        'u' => 6,
        'U' => 10,
        _ => 2,
    }
}

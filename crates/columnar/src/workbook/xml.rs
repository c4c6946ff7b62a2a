//! The XML of a workbook's parts, piece by piece.
//!
//! As much of XML as workbooks are made of: elements, attributes, texts, the five named entities and numbered ones. A
//! document type is refused, so nothing can be defined that grows. No piece is longer than a limit, which is why this is
//! read by a scanner of our own: an element or a text would else be held whole however long it is.

use std::borrow::Cow;
use std::io::BufRead;

use memchr::{memchr, memchr2};

use super::archive::{damaged, unreadable};
use crate::rows::ReadError;

/// No element and no text is longer.
const PIECE: usize = 16 << 20;

/// What comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Event {
    Start,
    End,
    Text,
    Eof,
}

/// Reads one part. Names come without their prefix.
#[derive(Debug)]
pub(super) struct Xml<R> {
    input: R,
    part: String,
    piece: Vec<u8>,
    text: String,
    /// How many bytes of the piece are its name, and where in it that begins.
    name: std::ops::Range<usize>,
    /// Whether the sign that opens an element was taken.
    in_element: bool,
    /// Whether the element that began ends at once.
    ends: bool,
}

impl<R: BufRead> Xml<R> {
    pub(super) fn new(input: R, part: &str) -> Xml<R> {
        let (piece, text) = (Vec::new(), String::new());
        Xml { input, part: part.to_owned(), piece, text, name: 0..0, in_element: false, ends: false }
    }

    /// The next start, end or text; blank texts between elements too.
    pub(super) fn next(&mut self) -> Result<Event, ReadError> {
        if std::mem::take(&mut self.ends) {
            return Ok(Event::End);
        }
        loop {
            if !self.in_element {
                self.piece.clear();
                self.in_element = self.until(b'<')?;
                if !self.piece.is_empty() {
                    self.text = unescaped(&self.piece).ok_or_else(|| self.damaged("a text is not well formed"))?;
                    return Ok(Event::Text);
                }
                if !self.in_element {
                    return Ok(Event::Eof);
                }
            }
            self.in_element = false;
            self.element()?;
            match self.piece.first() {
                Some(b'?') => {}
                Some(b'!') if self.piece.starts_with(b"!--") => {}
                Some(b'!') if self.piece.starts_with(b"![CDATA[") => {
                    let text = &self.piece[8..self.piece.len() - 2];
                    self.text = String::from_utf8_lossy(text).into_owned();
                    return Ok(Event::Text);
                }
                Some(b'!') | None => return Err(self.damaged("it has a document type")),
                Some(b'/') => {
                    self.set_name(1);
                    return Ok(Event::End);
                }
                Some(_) => {
                    if self.piece.last() == Some(&b'/') {
                        self.piece.pop();
                        self.ends = true;
                    }
                    self.set_name(0);
                    return Ok(Event::Start);
                }
            }
        }
    }

    /// The name of the element that began or ended.
    pub(super) fn name(&self) -> &[u8] {
        &self.piece[self.name.clone()]
    }

    /// The text that was read.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// An attribute of the element that began, by its name without prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<Cow<'_, str>> {
        let mut rest = &self.piece[self.name.end..];
        loop {
            rest = rest.trim_ascii_start();
            let equals = memchr(b'=', rest)?;
            let key = rest[..equals].trim_ascii();
            rest = rest[equals + 1..].trim_ascii_start();
            let quote = *rest.first().filter(|sign| matches!(sign, b'"' | b'\''))?;
            let length = memchr(quote, &rest[1..])?;
            let value = &rest[1..=length];
            rest = &rest[length + 2..];
            if without_prefix(key) == name.as_bytes() {
                return match memchr(b'&', value) {
                    None => Some(String::from_utf8_lossy(value)),
                    Some(_) => unescaped(value).map(Cow::Owned),
                };
            }
        }
    }

    pub(super) fn damaged(&self, reason: &'static str) -> ReadError {
        damaged(&self.part, reason)
    }

    fn set_name(&mut self, start: usize) {
        let ends = |byte: &u8| byte.is_ascii_whitespace();
        let whole = &self.piece[start..];
        let length = whole.iter().position(ends).unwrap_or(whole.len());
        let local = without_prefix(&whole[..length]).len();
        self.name = start + length - local..start + length;
    }

    /// Reads what stands between the signs of an element into the piece.
    fn element(&mut self) -> Result<(), ReadError> {
        self.piece.clear();
        loop {
            if !self.until(b'>')? {
                return Err(self.damaged("it ends in the middle"));
            }
            let piece = &self.piece;
            let is_whole = if piece.starts_with(b"!--") {
                piece.len() >= 5 && piece.ends_with(b"--")
            } else if piece.starts_with(b"![CDATA[") {
                piece.ends_with(b"]]")
            } else {
                quotes_are_closed(piece)
            };
            if is_whole {
                return Ok(());
            }
            self.piece.push(b'>');
        }
    }

    /// Adds to the piece what comes before a sign, and takes the sign; false at the end of the part.
    fn until(&mut self, sign: u8) -> Result<bool, ReadError> {
        loop {
            let buffer = self.input.fill_buf().map_err(|error| unreadable(&self.part, error))?;
            if buffer.is_empty() {
                return Ok(false);
            }
            let found = memchr(sign, buffer);
            let length = found.unwrap_or(buffer.len());
            self.piece.extend_from_slice(&buffer[..length]);
            self.input.consume(length + usize::from(found.is_some()));
            if found.is_some() {
                return Ok(true);
            }
            if self.piece.len() > PIECE {
                return Err(self.damaged("a text in it is too long"));
            }
        }
    }
}

fn without_prefix(name: &[u8]) -> &[u8] {
    memchr(b':', name).map_or(name, |colon| &name[colon + 1..])
}

fn quotes_are_closed(piece: &[u8]) -> bool {
    let mut rest = piece;
    while let Some(open) = memchr2(b'"', b'\'', rest) {
        let Some(length) = memchr(rest[open], &rest[open + 1..]) else { return false };
        rest = &rest[open + length + 2..];
    }
    true
}

/// A text without entities; nothing where one is unknown.
fn unescaped(raw: &[u8]) -> Option<String> {
    let raw = String::from_utf8_lossy(raw);
    if !raw.contains('&') {
        return Some(raw.into_owned());
    }
    let mut text = String::with_capacity(raw.len());
    let mut rest = &*raw;
    while let Some((before, after)) = rest.split_once('&') {
        text.push_str(before);
        let (entity, after) = after.split_once(';')?;
        text.push(match entity {
            "lt" => '<',
            "gt" => '>',
            "amp" => '&',
            "quot" => '"',
            "apos" => '\'',
            numbered => character(numbered)?,
        });
        rest = after;
    }
    text.push_str(rest);
    Some(text)
}

fn character(entity: &str) -> Option<char> {
    let number = entity.strip_prefix('#')?;
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code)
}

//! The texts that cells of a workbook share, in one buffer.

use std::io::BufRead;

use super::xml::{Event, Xml};
use crate::delimited::ReadError as BytesError;
use crate::rows::ReadError;

/// So many bytes of texts are held in memory at most.
const BYTES: usize = 512 << 20;

/// All shared texts.
#[derive(Debug, Default)]
pub(super) struct SharedStrings {
    text: String,
    /// Where each text ends; it begins where the one before ends.
    ends: Vec<usize>,
}

impl SharedStrings {
    pub(super) fn read(xml: &mut Xml<impl BufRead>) -> Result<SharedStrings, ReadError> {
        let mut strings = SharedStrings::default();
        loop {
            match xml.next()? {
                Event::Eof => return Ok(strings),
                Event::Start if xml.name() == b"si" => {
                    read_item(xml, b"si", &mut strings.text)?;
                    strings.ends.push(strings.text.len());
                    if strings.text.len() + strings.ends.len() * size_of::<usize>() > BYTES {
                        return Err(BytesError::TooLarge { limit: BYTES as u64 }.into());
                    }
                }
                _ => {}
            }
        }
    }

    pub(super) fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)?;
        let start = if index == 0 { 0 } else { self.ends[index - 1] };
        Some(&self.text[start..end])
    }
}

/// Adds the text of an item that has begun, up to its end: in one piece, or in several that look different. How it is
/// pronounced is left out.
pub(super) fn read_item(xml: &mut Xml<impl BufRead>, item: &[u8], into: &mut String) -> Result<(), ReadError> {
    let (mut in_text, mut in_pronounced) = (false, false);
    let start = into.len();
    loop {
        match xml.next()? {
            Event::Start => match xml.name() {
                b"t" => in_text = true,
                b"rPh" => in_pronounced = true,
                _ => {}
            },
            Event::Text if in_text && !in_pronounced => into.push_str(xml.text()),
            Event::Text => {}
            Event::End => match xml.name() {
                b"t" => in_text = false,
                b"rPh" => in_pronounced = false,
                name if name == item => break,
                _ => {}
            },
            Event::Eof => return Err(xml.damaged("it ends in the middle")),
        }
    }
    if into[start..].contains("_x") {
        let plain = without_codes(&into[start..]);
        into.truncate(start);
        into.push_str(&plain);
    }
    Ok(())
}

/// Signs that XML cannot hold stand in a workbook as `_x000D_` (ECMA-376, part 1, 22.9.2.19).
pub(super) fn without_codes(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let code = rest.get(at + 2..at + 6).filter(|_| rest.as_bytes().get(at + 6) == Some(&b'_'));
        match code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32) {
            Some(sign) => {
                plain.push_str(&rest[..at]);
                plain.push(sign);
                rest = &rest[at + 7..];
            }
            None => {
                plain.push_str(&rest[..at + 2]);
                rest = &rest[at + 2..];
            }
        }
    }
    plain.push_str(rest);
    plain
}

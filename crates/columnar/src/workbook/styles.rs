//! Which cells of a workbook are dates: a cell holds a number, and its style says whether that is a day.

use std::collections::HashMap;
use std::io::BufRead;

use super::xml::{Event, Xml};
use crate::rows::ReadError;

/// What a style makes of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    Number,
    /// A day, with a time or without.
    Date,
    /// A day and a time of UTC: the format ends with the letter Z.
    Utc,
    /// A time of no day.
    Time,
}

/// The styles of a workbook, by their number.
#[derive(Debug, Default)]
pub(super) struct Styles(Vec<Shown>);

impl Styles {
    pub(super) fn read(xml: &mut Xml<impl BufRead>) -> Result<Styles, ReadError> {
        let mut own: HashMap<u32, Shown> = HashMap::new();
        let mut styles = Vec::new();
        let mut in_cells = false;
        loop {
            match xml.next()? {
                Event::Eof => return Ok(Styles(styles)),
                Event::Start => match xml.name() {
                    b"numFmt" => {
                        let id = xml.attribute("numFmtId").and_then(|id| id.parse().ok());
                        let code = xml.attribute("formatCode").unwrap_or_default();
                        own.extend(id.map(|id| (id, shown_by(&code))));
                    }
                    b"cellXfs" => in_cells = true,
                    b"xf" if in_cells => {
                        let id = xml.attribute("numFmtId").and_then(|id| id.parse().ok()).unwrap_or(0);
                        styles.push(own.get(&id).copied().unwrap_or_else(|| built_in(id)));
                    }
                    _ => {}
                },
                Event::End if xml.name() == b"cellXfs" => in_cells = false,
                Event::End | Event::Text => {}
            }
        }
    }

    pub(super) fn shown(&self, style: usize) -> Shown {
        self.0.get(style).copied().unwrap_or(Shown::Number)
    }
}

/// Formats that a workbook need not write down (ECMA-376, part 1, 18.8.30), those of East Asia included.
fn built_in(id: u32) -> Shown {
    match id {
        14..=17 | 22 | 27..=31 | 34..=36 | 50..=54 | 57..=58 => Shown::Date,
        18..=21 | 32..=33 | 45 | 47 | 55..=56 => Shown::Time,
        _ => Shown::Number,
    }
}

/// What a format makes of a number: by the letters of its first section that stand for parts of a date.
pub(super) fn shown_by(format: &str) -> Shown {
    let (mut day, mut month, mut clock, mut last) = (false, false, false, String::new());
    let mut signs = format.chars();
    while let Some(sign) = signs.next() {
        match sign {
            ';' => break,
            '"' => {
                last = signs.by_ref().take_while(|sign| *sign != '"').collect();
                continue;
            }
            '\\' => {
                last = signs.next().map(String::from).unwrap_or_default();
                continue;
            }
            '_' | '*' => {
                signs.next();
            }
            '[' => {
                let within: String = signs.by_ref().take_while(|sign| *sign != ']').collect();
                let is_elapsed = !within.is_empty() && within.chars().all(|sign| "hmsHMS".contains(sign));
                if is_elapsed {
                    // Hours beyond a day: how long something took.
                    return Shown::Number;
                }
            }
            'y' | 'Y' | 'd' | 'D' => day = true,
            'm' | 'M' => month = true,
            'h' | 'H' | 's' | 'S' => clock = true,
            _ => {}
        }
        last.clear();
    }
    match (day, month, clock) {
        (true, _, true) if last == "Z" => Shown::Utc,
        (true, _, _) | (_, true, false) => Shown::Date,
        (_, _, true) => Shown::Time,
        (false, false, false) => Shown::Number,
    }
}

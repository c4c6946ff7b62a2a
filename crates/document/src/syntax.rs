//! TOML itself: parsing that goes on after a mistake, and the parser's complaints as typed ones.

use std::ops::Range;

use toml::de::DeTable;

use crate::place::Lines;
use crate::tree::{Node, Value};
use crate::wrong::Syntax;

/// A mistake of syntax: where it lies, in bytes, and what it is.
#[derive(Debug)]
pub(crate) struct Mistake {
    pub(crate) span: Range<usize>,
    pub(crate) what: Syntax,
}

/// What could be read of a file, and where it could not be.
#[derive(Debug)]
pub(crate) struct Parsed {
    pub(crate) root: Node,
    /// What to tell: of each value and of each line only the first mistake, since those after it mostly follow from it.
    pub(crate) mistakes: Vec<Mistake>,
    /// The bytes that any mistake is about, so also those that are not told.
    pub(crate) damage: Vec<Range<usize>>,
}

/// The parser gives up at a key without a value, so that line is blanked and the rest parsed again; this bounds how
/// often, since each time reads the whole file.
const MOST_PASSES: usize = 64;

/// Parses as much of `text` as can be understood.
pub(crate) fn parse(text: &str, lines: &Lines) -> Parsed {
    let mut readable = text.to_owned();
    let mut mistakes = Vec::new();
    loop {
        let (table, errors) = DeTable::parse_recoverable(&readable);
        let lost_at = errors.iter().find(|error| loses_the_rest(error.message())).and_then(toml::de::Error::span);
        if let Some(span) = lost_at.filter(|_| mistakes.len() < MOST_PASSES) {
            let line = lines.bytes_of(lines.line_of(span.start), text);
            mistakes.push(Mistake { span, what: Syntax::MissingEquals });
            blank(&mut readable, line);
            continue;
        }
        let root = Node::of_table(&table);
        let values = scalars_and_inline(&root);
        mistakes.extend(errors.iter().map(|error| typed(error, text, &values)));
        let damage = mistakes.iter().map(|mistake| mistake.span.clone()).collect();
        let mistakes = first_of_each(mistakes, &values, lines);
        return Parsed { root, mistakes, damage };
    }
}

fn loses_the_rest(message: &str) -> bool {
    message.starts_with("key with no value")
}

fn blank(text: &mut String, bytes: Range<usize>) {
    let blanks: String = text[bytes.clone()].bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect();
    text.replace_range(bytes, &blanks);
}

/// All values whose span covers their whole text, outer before inner. A table under a heading covers the heading alone,
/// which is told by its first character.
fn scalars_and_inline(root: &Node) -> Vec<&Node> {
    let mut values = Vec::new();
    root.walk(&mut |node| values.push(node));
    values.retain(|node| !node.span.is_empty());
    values
}

fn typed(error: &toml::de::Error, text: &str, values: &[&Node]) -> Mistake {
    let span = error.span().unwrap_or(0..0);
    let written = text.get(span.clone()).unwrap_or_default();
    let what = classify(error.message(), written);
    let opens_at = match what {
        Syntax::UnclosedText => {
            let value = opening(values, &span, |value| matches!(value, Value::Text(_)));
            value.or_else(|| open_quote(text, span.start))
        }
        Syntax::UnclosedList => opening(values, &span, |value| matches!(value, Value::List(_))),
        Syntax::UnclosedTable => opening(values, &span, |value| matches!(value, Value::Table(_))),
        _ => None,
    };
    match opens_at {
        Some(start) => Mistake { span: start..span.end.max(start), what },
        None => Mistake { span, what },
    }
}

/// Where the innermost value of a kind begins that `span` lies in or ends.
fn opening(values: &[&Node], span: &Range<usize>, of_kind: impl Fn(&Value) -> bool) -> Option<usize> {
    let holds = |node: &&&Node| of_kind(&node.value) && node.span.start <= span.start && span.start <= node.span.end;
    values.iter().filter(holds).map(|node| node.span.start).max()
}

/// The quote that is still open at `offset`, of a text that began on the same line.
fn open_quote(text: &str, offset: usize) -> Option<usize> {
    let line_start = text[..offset].rfind('\n').map_or(0, |newline| newline + 1);
    let mut open: Option<(usize, char)> = None;
    let mut characters = text[line_start..offset].char_indices();
    while let Some((at, character)) = characters.next() {
        match open {
            None if matches!(character, '"' | '\'') => open = Some((line_start + at, character)),
            Some((_, '"')) if character == '\\' => _ = characters.next(),
            Some((_, quote)) if character == quote => open = None,
            _ => {}
        }
    }
    open.map(|(at, _)| at)
}

/// The parser speaks in English texts alone; these are the beginnings of those of `toml_parser` 1.1 and `toml` 1.2, where
/// the first that fits counts.
const KNOWN: &[(&str, Syntax)] = &[
    ("unclosed array table", Syntax::UnclosedHeading),
    ("unclosed array", Syntax::UnclosedList),
    ("unclosed inline table", Syntax::UnclosedTable),
    ("unclosed table", Syntax::UnclosedHeading),
    ("missing table open", Syntax::UnclosedHeading),
    ("missing value", Syntax::MissingValue),
    ("missing key for inline", Syntax::MissingValue),
    ("missing assignment", Syntax::MissingEquals),
    ("key with no value", Syntax::MissingEquals),
    ("extra assignment", Syntax::MissingEquals),
    ("extra `=`", Syntax::MissingEquals),
    ("unexpected `=`", Syntax::MissingEquals),
    ("missing comma", Syntax::MissingComma),
    ("extra comma", Syntax::ExtraComma),
    ("invalid unquoted key", Syntax::BadKey),
    ("unquoted keys", Syntax::BadKey),
    ("keys cannot be", Syntax::BadKey),
    ("missing escaped", Syntax::BadEscape),
    ("too few unicode", Syntax::BadEscape),
    ("invalid value, expected unicode", Syntax::BadEscape),
    ("carriage return", Syntax::BadCharacter),
    ("invalid comment character", Syntax::BadCharacter),
    ("cannot recurse", Syntax::TooDeep),
    ("recursion limit", Syntax::TooDeep),
    ("invalid date", Syntax::BadDateTime),
    ("invalid time", Syntax::BadDateTime),
    ("`_` may only go between digits", Syntax::BadNumber),
    ("integers with a radix", Syntax::BadNumber),
    ("radix must be", Syntax::BadNumber),
    ("redundant", Syntax::BadNumber),
    ("unexpected leading zero", Syntax::BadNumber),
    ("unexpected sign", Syntax::BadNumber),
];

/// What a later version of the parser words anew is still reported at its place, as [`Syntax::Unexpected`].
fn classify(message: &str, written: &str) -> Syntax {
    let written = written.trim();
    if message.starts_with("duplicate key") {
        Syntax::RepeatedKey { key: written.to_owned() }
    } else if message.starts_with("cannot extend value") {
        Syntax::NotExtensible { key: written.to_owned() }
    } else if message.starts_with("string values must be quoted") {
        let nothing_written = written.is_empty();
        if nothing_written { Syntax::MissingValue } else { Syntax::UnquotedText { text: written.to_owned() } }
    } else if message.starts_with("invalid ") && message.contains(" string") {
        if message.contains("characters") { Syntax::BadCharacter } else { Syntax::UnclosedText }
    } else {
        let known = KNOWN.iter().find(|(beginning, _)| message.starts_with(beginning));
        known.map_or(Syntax::Unexpected, |(_, syntax)| syntax.clone())
    }
}

/// Keeps the first mistake of each outermost value and of each line.
fn first_of_each(mut mistakes: Vec<Mistake>, values: &[&Node], lines: &Lines) -> Vec<Mistake> {
    // An open text swallows the brackets after it, so of one line it is told rather than what it leaves open.
    mistakes.sort_by_key(|mistake| {
        let start = mistake.span.start;
        (lines.line_of(start), mistake.what != Syntax::UnclosedText, start)
    });
    let mut kept: Vec<Mistake> = Vec::new();
    for mistake in mistakes {
        let follows = kept.last().is_some_and(|last| {
            let same_line = lines.line_of(last.span.start) == lines.line_of(mistake.span.start);
            let same_value =
                values.iter().any(|node| touches(&node.span, &last.span) && touches(&node.span, &mistake.span));
            same_line || same_value
        });
        if !follows {
            kept.push(mistake);
        }
    }
    kept
}

/// Whether two spans share a byte or meet, so that a mistake at the very end of a value is one of it.
pub(crate) fn touches(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start <= other.end && other.start <= one.end
}

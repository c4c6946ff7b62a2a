//! What can be wrong with an agreement file before anybody asks what it means.

use crate::Place;

/// A complaint about the form of the file. `key` is the key at fault as it is written, without its section.
#[derive(Debug, Clone, PartialEq)]
pub enum Wrong {
    /// See [`Syntax`].
    Syntax(Syntax),
    /// "“{key}” is not a key of {section}. Did you mean {nearest}?" (`section` is empty at the top of the file.)
    UnknownKey { key: String, section: String, nearest: Vec<String> },
    /// "{section} needs the key “{key}”." (`section` is empty at the top of the file.)
    MissingKey { key: String, section: String },
    /// "“{key}” must be {expected}, not {found}."
    WrongType { key: String, expected: Kind, found: Kind },
    /// "“{value}” is not possible for “{key}”. Write one of {choices}." `nearest` holds the choices that look alike.
    NotAChoice { key: String, value: String, choices: Vec<String>, nearest: Vec<String> },
    /// "“{key}” must be a finite number."
    NotFinite { key: String },
    /// "“{key}” must lie between -1,000,000,000 and 1,000,000,000."
    BeyondLimit { key: String },
    /// "“{key}” must be at least {least}; it is {found}."
    TooSmall { key: String, least: f64, found: f64 },
    /// "“{key}” must be above {bound}; it is {found}."
    NotAbove { key: String, bound: f64, found: f64 },
    /// "“{key}” is empty."
    Blank { key: String },
    /// "“{value}” cannot be used as “{key}”: take small letters a to z, digits and _, beginning with a letter."
    NotAnIdentifier { key: String, value: String },
    /// "“{key}” names nothing: write it in at least one of en, fr, es."
    NoLanguage { key: String },
    /// "“{value}” was already used for “{key}” on line {first.line}."
    Repeated { key: String, value: String, first: Place },
}

/// What TOML calls a value, in the words that a person would use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// "a text in quotes"
    Text,
    /// "a number"
    Number,
    /// "a whole number"
    WholeNumber,
    /// "true or false"
    Boolean,
    /// "a date or time without quotes"
    DateTime,
    /// "a list"
    List,
    /// "a table"
    Table,
    /// "a list of tables"
    ListOfTables,
}

/// A place where the file is not TOML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Syntax {
    /// "The key “{key}” is written twice."
    RepeatedKey { key: String },
    /// "A text that opens here is never closed."
    UnclosedText,
    /// "A list that opens here is never closed with ]."
    UnclosedList,
    /// "A table that opens here is never closed with }."
    UnclosedTable,
    /// "This heading is not closed: write [section] or [[section]]."
    UnclosedHeading,
    /// "“{text}” must stand in quotes."
    UnquotedText { text: String },
    /// "A value is missing here."
    MissingValue,
    /// "A key must be followed by = and its value."
    MissingEquals,
    /// "A comma is missing here."
    MissingComma,
    /// "There is a comma too many here."
    ExtraComma,
    /// "A key may hold letters, digits, - and _; put any other in quotes."
    BadKey,
    /// "This is not a number as TOML writes it."
    BadNumber,
    /// "This is not a date or a time as TOML writes it."
    BadDateTime,
    /// "A backslash in double quotes must begin one of \\b \\t \\n \\f \\r \\e \\\" \\\\ \\x.. \\u.... \\U........; single
    /// quotes take it as it is."
    BadEscape,
    /// "This character may not stand here."
    BadCharacter,
    /// "“{key}” already has a value that is no table, so nothing can be added to it."
    NotExtensible { key: String },
    /// "Tables and lists are nested too deeply."
    TooDeep,
    /// "This is not understood here."
    Unexpected,
}

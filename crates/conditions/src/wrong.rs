//! What can be wrong with a condition, as values that `words` turns into sentences.

use records::FieldType;

use crate::scope::Scope;
use crate::tree::Function;

/// Something wrong, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Mistake {
    /// The character at which it is, from 0; the end of the text is its length.
    pub at: usize,
    /// What it is.
    pub what: Wrong,
}

/// What is wrong. The quoted sentence is the English one that is meant; what it names must stay in every wording.
#[derive(Clone, Debug, PartialEq)]
pub enum Wrong {
    /// "the condition is empty"
    Empty,
    /// "this text has no closing quote '"
    UnclosedText,
    /// "this name has no closing quote \""
    UnclosedName,
    /// "this comment /* is never closed with */"
    UnclosedComment,
    /// "‘ is not a quote here: write text between straight quotes, 'like this'"
    CurlyQuote {
        /// The quote that was found.
        quote: char,
    },
    /// "; has no meaning here" (for `*`, `/` and `%` one may add that arithmetic is not offered; for a letter such as é,
    /// that the name of a field with other letters than A to Z stands in double quotes)
    UnknownCharacter {
        /// The character.
        character: char,
    },
    /// "5x... is not a number"
    NotANumber {
        /// What was found, up to the first character that does not belong.
        text: String,
    },
    /// "the number 1e309 is too large"
    NumberTooLarge {
        /// The number as written.
        text: String,
    },
    /// "more than 100 levels of ( ) and NOT"
    TooDeep {
        /// How many there may be.
        maximum: usize,
    },
    /// "expected AND, OR or the end, but found industry" and the hint after a semicolon
    Unexpected {
        /// What could have stood there.
        expected: Expected,
        /// What stood there.
        found: Found,
        /// What the author may have wanted.
        hint: Option<Hint>,
    },
    /// "lower is not a function here; there are count, days_since and did_in_order"
    UnknownFunction {
        /// The name as written.
        name: String,
    },
    /// "the kind of an activity is written in quotes: 'download'"
    UnquotedKind {
        /// The name as written.
        name: String,
    },
    /// "DATE '2026-02-30' is not a day of the calendar: write DATE '2026-12-31'"
    NotADay {
        /// The text after DATE.
        text: String,
    },
    /// "there is no field industri; did you mean industry?" and for a quoted one: "Double quotes hold the name of a field; text is written 'industri'."
    UnknownField {
        /// The name as written.
        name: String,
        /// Up to three that may have been meant, the nearest first.
        nearest: Vec<String>,
        /// Did it stand in double quotes?
        quoted: bool,
    },
    /// "cell cannot be read in a fit rule, since it follows from the score" (or what the scope is)
    FieldNotHere {
        /// The field's key.
        name: String,
        /// Where the condition stands.
        scope: Scope,
    },
    /// "count looks at all activities of a contact, so it cannot stand in `where`"
    FunctionInWhere {
        /// The function.
        function: Function,
    },
    /// "count takes kinds in quotes, then at most one number of days"
    TooManyArguments {
        /// The function.
        function: Function,
    },
    /// "count needs the kind of an activity, in quotes"
    KindMissing {
        /// The function.
        function: Function,
    },
    /// "did_in_order needs at least two kinds"
    TwoKindsNeeded,
    /// "count takes one kind"
    OneKindOnly {
        /// The function.
        function: Function,
    },
    /// "the kind of an activity cannot be empty"
    EmptyKind,
    /// "days_since takes one kind and nothing else"
    NoDaysTaken,
    /// "the days of count are a number, not a yes/no"
    DaysNotANumber {
        /// The function.
        function: Function,
        /// The type that was found.
        found: FieldType,
    },
    /// "the days of count must be above 0"
    DaysNotPositive {
        /// The function.
        function: Function,
    },
    /// "employees is a number, but this is a text: write 50 without quotes"
    TypesDiffer {
        /// The left operand.
        left: Told,
        /// Its type.
        left_type: FieldType,
        /// The right operand, item or bound.
        right: Told,
        /// Its type.
        right_type: FieldType,
        /// How to write it.
        rewrite: Option<Rewrite>,
    },
    /// "industry is a text: compare it with something"
    Alone {
        /// The operand.
        what: Told,
        /// Its type.
        ty: FieldType,
    },
    /// "has_email is a yes/no, which has no order: use = or <>"; "tags is a list of choices, which has no order: use =, <>, IN or LIKE"
    NoOrder {
        /// The operand.
        what: Told,
        /// Its type: boolean or choices.
        ty: FieldType,
    },
    /// "employees is a number; LIKE is for texts"
    LikeNotText {
        /// The operand.
        what: Told,
        /// Its type.
        ty: FieldType,
    },
}

/// How a sentence names an operand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// A literal: "this".
    This,
    /// A field or function, by the name as written.
    Named(String),
}

/// What could have stood at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// "AND, OR or the end"
    AndOrEnd,
    /// "NULL" after IS
    Null,
    /// "("
    Opening,
    /// ")"
    Closing,
    /// ", or )"
    CommaOrClosing,
    /// "AND, as in BETWEEN 1 AND 10"
    BetweenAnd,
    /// "a pattern in quotes"
    Pattern,
    /// "IN, BETWEEN or LIKE after NOT"
    AfterNot,
    /// "a number" after a sign
    Number,
    /// "a value: a text in quotes, a number, TRUE, FALSE or DATE"
    Value,
}

/// What stood at a place where something else was expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// "the condition ends"
    End,
    /// "found ESCAPE", as written
    Token(String),
}

/// What the author of an unexpected token may have wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// "to ask for a missing value write IS NULL or IS NOT NULL"
    IsNull,
    /// "LIKE already ignores case"
    LikeIgnoresCase,
    /// "ESCAPE is not offered: write \% or \_ in the pattern"
    NoEscape,
    /// "arithmetic is not offered"
    NoArithmetic,
    /// "write one = only"
    OneEqualsSign,
}

/// How to write a literal so that it has the type of what it meets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rewrite {
    /// "write 50 without quotes"
    WithoutQuotes(String),
    /// "write it in quotes: '75001'"
    InQuotes(String),
    /// "write DATE '2026-12-31'", with the text's own day if it is one
    AsDate(Option<String>),
    /// "write TRUE or FALSE"
    TrueOrFalse,
}

/// Something allowed that its author hardly meant.
#[derive(Clone, Debug, PartialEq)]
pub struct Remark {
    /// The character at which it is, from 0.
    pub at: usize,
    /// What it is.
    pub what: Advice,
}

/// What a condition's author may want to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// "nothing equals an empty text: to ask for a missing value write IS NULL"
    EmptyText,
}

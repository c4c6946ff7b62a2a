//! From characters to tokens. The whole text is cut before any of it is parsed.

use records::read_number;

use crate::tree::{Comparison, Span};
use crate::wrong::{Mistake, Wrong};

/// A token and its place.
#[derive(Clone, Debug)]
pub(crate) struct Token<'s> {
    pub(crate) what: What<'s>,
    pub(crate) span: Span,
}

/// What a token is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum What<'s> {
    Number(f64),
    /// Without its quotes.
    Text(String),
    /// A name in double quotes, without them.
    Quoted(String),
    Word(&'s str),
    Keyword(Keyword),
    Comparison(Comparison),
    Opening,
    Closing,
    Comma,
    Plus,
    Minus,
    End,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keyword {
    And,
    Or,
    Not,
    In,
    Between,
    Like,
    Is,
    Null,
    True,
    False,
}

impl Keyword {
    fn from_word(word: &str) -> Option<Keyword> {
        const WORDS: [(&str, Keyword); 10] = [
            ("and", Keyword::And),
            ("or", Keyword::Or),
            ("not", Keyword::Not),
            ("in", Keyword::In),
            ("between", Keyword::Between),
            ("like", Keyword::Like),
            ("is", Keyword::Is),
            ("null", Keyword::Null),
            ("true", Keyword::True),
            ("false", Keyword::False),
        ];
        WORDS.into_iter().find(|(name, _)| name.eq_ignore_ascii_case(word)).map(|(_, keyword)| keyword)
    }
}

/// Cuts a text into tokens, ended by [`What::End`].
pub(crate) fn tokens(source: &str) -> Result<Vec<Token<'_>>, Mistake> {
    let mut cutter = Cutter { source, byte: 0, character: 0 };
    let mut tokens = Vec::new();
    loop {
        cutter.skip_blanks_and_comments()?;
        let (start, at) = (cutter.byte, cutter.character);
        let what = cutter.token()?;
        let ended = what == What::End;
        tokens.push(Token { what, span: Span { at, start, end: cutter.byte } });
        if ended {
            return Ok(tokens);
        }
    }
}

struct Cutter<'s> {
    source: &'s str,
    byte: usize,
    character: usize,
}

impl<'s> Cutter<'s> {
    fn rest(&self) -> &'s str {
        &self.source[self.byte..]
    }

    /// Moves past so many bytes and gives their text.
    fn take(&mut self, bytes: usize) -> &'s str {
        let taken = &self.rest()[..bytes];
        self.byte += bytes;
        self.character += if taken.is_ascii() { bytes } else { taken.chars().count() };
        taken
    }

    fn wrong(&self, what: Wrong) -> Mistake {
        Mistake { at: self.character, what }
    }

    fn skip_blanks_and_comments(&mut self) -> Result<(), Mistake> {
        loop {
            let rest = self.rest();
            let blanks = rest.len() - rest.trim_start().len();
            if blanks > 0 {
                self.take(blanks);
            } else if rest.starts_with("--") {
                self.take(rest.find('\n').unwrap_or(rest.len()));
            } else if let Some(comment) = rest.strip_prefix("/*") {
                let length = comment.find("*/").ok_or_else(|| self.wrong(Wrong::UnclosedComment))?;
                self.take(length + 4);
            } else {
                return Ok(());
            }
        }
    }

    fn token(&mut self) -> Result<What<'s>, Mistake> {
        let rest = self.rest();
        let mut characters = rest.chars();
        let Some(first) = characters.next() else { return Ok(What::End) };
        let second = characters.next();
        match first {
            '0'..='9' => self.number(),
            '.' if second.is_some_and(|digit| digit.is_ascii_digit()) => self.number(),
            '\'' => self.enclosed('\'', Wrong::UnclosedText).map(What::Text),
            '"' => self.enclosed('"', Wrong::UnclosedName).map(What::Quoted),
            'A'..='Z' | 'a'..='z' | '_' => {
                let length = rest.find(|c: char| !belongs_to_word(c)).unwrap_or(rest.len());
                let word = self.take(length);
                Ok(Keyword::from_word(word).map_or(What::Word(word), What::Keyword))
            }
            _ => self.symbol(first, second),
        }
    }

    fn symbol(&mut self, first: char, second: Option<char>) -> Result<What<'s>, Mistake> {
        let (what, length) = match (first, second) {
            ('<', Some('>')) | ('!', Some('=')) => (What::Comparison(Comparison::Unequal), 2),
            ('<', Some('=')) => (What::Comparison(Comparison::AtMost), 2),
            ('>', Some('=')) => (What::Comparison(Comparison::AtLeast), 2),
            ('<', _) => (What::Comparison(Comparison::Less), 1),
            ('>', _) => (What::Comparison(Comparison::Greater), 1),
            ('=', _) => (What::Comparison(Comparison::Equal), 1),
            ('(', _) => (What::Opening, 1),
            (')', _) => (What::Closing, 1),
            (',', _) => (What::Comma, 1),
            ('+', _) => (What::Plus, 1),
            ('-', _) => (What::Minus, 1),
            ('‘' | '’' | '“' | '”' | '´' | '`', _) => {
                return Err(self.wrong(Wrong::CurlyQuote { quote: first }));
            }
            _ => return Err(self.wrong(Wrong::UnknownCharacter { character: first })),
        };
        self.take(length);
        Ok(what)
    }

    fn number(&mut self) -> Result<What<'s>, Mistake> {
        let rest = self.rest();
        let length = length_of_number(rest);
        let text = &rest[..length];
        if let Some(next) = rest[length..].chars().next().filter(|next| *next == '.' || belongs_to_word(*next)) {
            return Err(self.wrong(Wrong::NotANumber { text: format!("{text}{next}") }));
        }
        let number = read_number(text).ok_or_else(|| self.wrong(Wrong::NumberTooLarge { text: text.to_owned() }))?;
        self.take(length);
        Ok(What::Number(number))
    }

    /// A text or name in quotes, in which a doubled quote stands for itself.
    fn enclosed(&mut self, quote: char, unclosed: Wrong) -> Result<String, Mistake> {
        let rest = self.rest();
        let mut value = String::new();
        let mut from = 1;
        while let Some(length) = rest[from..].find(quote) {
            value.push_str(&rest[from..from + length]);
            from += length + 1;
            if !rest[from..].starts_with(quote) {
                self.take(from);
                return Ok(value);
            }
            value.push(quote);
            from += 1;
        }
        // Without an end, the last quote is the one that opens: `'it''s` is a text 'it', and a text that is never closed.
        self.take(rest.rfind(quote).unwrap_or(0));
        Err(self.wrong(unclosed))
    }
}

fn belongs_to_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

/// The length of `digits[.[digits]]` or `.digits`, with `e[+-]digits` if that follows in full.
fn length_of_number(text: &str) -> usize {
    let bytes = text.as_bytes();
    let digits_from = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut length = digits_from(0);
    if bytes.get(length) == Some(&b'.') {
        length += 1 + digits_from(length + 1);
    }
    if matches!(bytes.get(length), Some(b'e' | b'E')) {
        let sign = usize::from(matches!(bytes.get(length + 1), Some(b'+' | b'-')));
        let digits = bytes.get(length + 1 + sign..).map_or(0, |_| digits_from(length + 1 + sign));
        if digits > 0 {
            length += 1 + sign + digits;
        }
    }
    length
}

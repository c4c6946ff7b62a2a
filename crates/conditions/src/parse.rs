//! From tokens to a tree: OR binds loosest, then AND, then NOT, then one predicate.

use records::Date;

use crate::tokens::{Keyword, Token, What, tokens};
use crate::tree::{Call, Comparison, Form, Function, Literal, Node, Operand, Span, Term, Tree, Written};
use crate::wrong::{Expected, Found, Hint, Mistake, Wrong};

/// How many brackets and NOTs may stand within one another.
pub const MAXIMUM_DEPTH: usize = 100;

/// Parses a condition. The mistake is the first of its form; names and types are for [`crate::compile`].
///
/// ```
/// let tree = conditions::parse("employees >= 50 and not country in ('FR')").expect("well formed");
/// assert_eq!(tree.to_string(), "employees >= 50 AND NOT country IN ('FR')");
/// assert_eq!(conditions::parse("employees >=").map_err(|mistake| mistake.at), Err(12));
/// ```
pub fn parse(text: &str) -> Result<Tree, Mistake> {
    let mut parser = Parser { source: text, tokens: tokens(text)?, next: 0, depth: 0 };
    if parser.what() == &What::End {
        return Err(parser.wrong(Wrong::Empty));
    }
    let root = parser.joined(Joint::Or)?;
    if parser.what() != &What::End {
        return Err(parser.unexpected(Expected::AndOrEnd));
    }
    Ok(Tree { root })
}

/// The words that join conditions, with how tightly they bind: an OR joins what ANDs make, an AND what NOTs make.
#[derive(Clone, Copy)]
enum Joint {
    Or,
    And,
}

struct Parser<'s> {
    source: &'s str,
    tokens: Vec<Token<'s>>,
    next: usize,
    depth: usize,
}

impl Parser<'_> {
    fn what(&self) -> &What<'_> {
        &self.tokens[self.next].what
    }

    /// What follows the next token; the end follows itself.
    fn what_follows(&self) -> &What<'_> {
        &self.tokens[(self.next + 1).min(self.tokens.len() - 1)].what
    }

    fn span(&self) -> Span {
        self.tokens[self.next].span
    }

    /// Moves on if the next token is this one.
    fn take(&mut self, wanted: What<'static>) -> Option<Span> {
        (*self.what() == wanted).then(|| self.advance())
    }

    fn take_keyword(&mut self, wanted: Keyword) -> Option<Span> {
        self.take(What::Keyword(wanted))
    }

    fn advance(&mut self) -> Span {
        let span = self.span();
        self.next += 1;
        span
    }

    /// From a first token to the last one taken.
    fn since(&self, first: Span) -> Span {
        Span { end: self.tokens[self.next - 1].span.end, ..first }
    }

    fn wrong(&self, what: Wrong) -> Mistake {
        Mistake { at: self.span().at, what }
    }

    fn unexpected(&self, expected: Expected) -> Mistake {
        let Span { start, end, .. } = self.span();
        let found = &self.source[start..end];
        let hint = match self.what() {
            What::Keyword(Keyword::Null) => Some(Hint::IsNull),
            What::Word(word) if word.eq_ignore_ascii_case("ilike") => Some(Hint::LikeIgnoresCase),
            What::Word(word) if word.eq_ignore_ascii_case("escape") => Some(Hint::NoEscape),
            What::Plus | What::Minus => Some(Hint::NoArithmetic),
            What::Comparison(Comparison::Equal) if self.source[..start].ends_with('=') => Some(Hint::OneEqualsSign),
            _ => None,
        };
        let found = if self.what() == &What::End { Found::End } else { Found::Token(found.to_owned()) };
        self.wrong(Wrong::Unexpected { expected, found, hint })
    }

    fn expect(&mut self, wanted: What<'static>, expected: Expected) -> Result<(), Mistake> {
        match self.take(wanted) {
            Some(_) => Ok(()),
            None => Err(self.unexpected(expected)),
        }
    }

    /// Enters one more level of brackets or NOT, which opened at `span`.
    fn deeper(&mut self, span: Span) -> Result<(), Mistake> {
        self.depth += 1;
        if self.depth > MAXIMUM_DEPTH {
            return Err(Mistake { at: span.at, what: Wrong::TooDeep { maximum: MAXIMUM_DEPTH } });
        }
        Ok(())
    }

    /// One condition, or several with the joint's word between them.
    fn joined(&mut self, joint: Joint) -> Result<Node, Mistake> {
        let first = self.span();
        let word = match joint {
            Joint::Or => Keyword::Or,
            Joint::And => Keyword::And,
        };
        let mut parts = vec![self.part_of(joint)?];
        while self.take_keyword(word).is_some() {
            parts.push(self.part_of(joint)?);
        }
        let form = match joint {
            _ if parts.len() == 1 => return Ok(parts.remove(0)),
            Joint::Or => Form::Or(parts),
            Joint::And => Form::And(parts),
        };
        Ok(Node { span: self.since(first), form })
    }

    fn part_of(&mut self, joint: Joint) -> Result<Node, Mistake> {
        match joint {
            Joint::Or => self.joined(Joint::And),
            Joint::And => self.negation(),
        }
    }

    fn negation(&mut self) -> Result<Node, Mistake> {
        let Some(not) = self.take_keyword(Keyword::Not) else { return self.predicate() };
        self.deeper(not)?;
        let part = self.negation()?;
        self.depth -= 1;
        Ok(Node { span: self.since(not), form: Form::Not(Box::new(part)) })
    }

    /// An operand with what is asked of it, or a condition in brackets, after which nothing may be asked.
    fn predicate(&mut self) -> Result<Node, Mistake> {
        let first = self.span();
        let left = match self.primary()? {
            Node { form: Form::Alone(operand), .. } => operand,
            condition => return Ok(condition),
        };
        let form = self.asked_of(left)?;
        Ok(Node { span: self.since(first), form })
    }

    fn asked_of(&mut self, left: Operand) -> Result<Form, Mistake> {
        if let What::Comparison(comparison) = *self.what() {
            self.advance();
            return Ok(Form::Compare { left, comparison, right: self.operand()? });
        }
        if self.take_keyword(Keyword::Is).is_some() {
            let negated = self.take_keyword(Keyword::Not).is_some();
            self.expect(What::Keyword(Keyword::Null), Expected::Null)?;
            return Ok(Form::Null { of: left, negated });
        }
        let negated = self.take_keyword(Keyword::Not).is_some();
        if self.take_keyword(Keyword::In).is_some() {
            return Ok(Form::In { left, items: self.items()?, negated });
        }
        if self.take_keyword(Keyword::Between).is_some() {
            let low = self.operand()?;
            self.expect(What::Keyword(Keyword::And), Expected::BetweenAnd)?;
            return Ok(Form::Between { left, low, high: self.operand()?, negated });
        }
        if self.take_keyword(Keyword::Like).is_some() {
            let What::Text(pattern) = self.what() else { return Err(self.unexpected(Expected::Pattern)) };
            let pattern = pattern.clone();
            self.advance();
            return Ok(Form::Like { left, pattern, negated });
        }
        if negated { Err(self.unexpected(Expected::AfterNot)) } else { Ok(Form::Alone(left)) }
    }

    /// The bracketed literals after IN.
    fn items(&mut self) -> Result<Vec<Written>, Mistake> {
        self.expect(What::Opening, Expected::Opening)?;
        let mut items = vec![self.literal()?];
        while self.take(What::Comma).is_some() {
            items.push(self.literal()?);
        }
        self.expect(What::Closing, Expected::CommaOrClosing)?;
        Ok(items)
    }

    /// An operand, or a condition in brackets. Brackets belong to what they hold.
    fn primary(&mut self) -> Result<Node, Mistake> {
        let Some(opening) = self.take(What::Opening) else {
            let operand = self.operand()?;
            return Ok(Node { span: operand.span, form: Form::Alone(operand) });
        };
        self.deeper(opening)?;
        let inner = self.joined(Joint::Or)?;
        self.expect(What::Closing, Expected::Closing)?;
        self.depth -= 1;
        let span = self.since(opening);
        let form = match inner.form {
            Form::Alone(operand) => Form::Alone(Operand { span, ..operand }),
            form => form,
        };
        Ok(Node { span, form })
    }

    fn operand(&mut self) -> Result<Operand, Mistake> {
        let first = self.span();
        if self.take(What::Opening).is_some() {
            self.deeper(first)?;
            let inner = self.operand()?;
            self.expect(What::Closing, Expected::Closing)?;
            self.depth -= 1;
            return Ok(Operand { span: self.since(first), term: inner.term });
        }
        let term = match self.what() {
            What::Quoted(name) => Term::Field { name: name.clone(), quoted: true },
            What::Word(_) if self.at_date() => return self.literal_operand(),
            What::Word(name) if *self.what_follows() == What::Opening => {
                let name = (*name).to_owned();
                Term::Call(self.call(name)?)
            }
            What::Word(name) => Term::Field { name: (*name).to_owned(), quoted: false },
            _ => return self.literal_operand(),
        };
        if let Term::Field { .. } = term {
            self.advance();
        }
        Ok(Operand { span: self.since(first), term })
    }

    fn literal_operand(&mut self) -> Result<Operand, Mistake> {
        let Written { span, literal } = self.literal()?;
        Ok(Operand { span, term: Term::Literal(literal) })
    }

    /// `date` is a field unless a text follows it.
    fn at_date(&self) -> bool {
        matches!(self.what(), What::Word(word) if word.eq_ignore_ascii_case("date"))
            && matches!(self.what_follows(), What::Text(_))
    }

    fn literal(&mut self) -> Result<Written, Mistake> {
        let first = self.span();
        let literal = match self.what() {
            What::Plus | What::Minus => return self.signed_number(first),
            What::Number(number) => Literal::Number(*number),
            What::Text(text) => Literal::Text(text.clone()),
            What::Keyword(Keyword::True) => Literal::Boolean(true),
            What::Keyword(Keyword::False) => Literal::Boolean(false),
            What::Word(_) if self.at_date() => Literal::Date(self.date()?),
            _ => return Err(self.unexpected(Expected::Value)),
        };
        self.advance();
        Ok(Written { span: self.since(first), literal })
    }

    fn signed_number(&mut self, sign: Span) -> Result<Written, Mistake> {
        let negative = self.what() == &What::Minus;
        self.advance();
        let What::Number(number) = *self.what() else { return Err(self.unexpected(Expected::Number)) };
        self.advance();
        // Adding +0.0 makes -0.0 the one zero and changes nothing else.
        let number = if negative { -number } else { number } + 0.0;
        Ok(Written { span: self.since(sign), literal: Literal::Number(number) })
    }

    /// Moves from the word DATE to its text and reads that.
    fn date(&mut self) -> Result<Date, Mistake> {
        let word = self.advance();
        let What::Text(text) = self.what() else { return Err(self.unexpected(Expected::Value)) };
        Date::read(text).ok_or_else(|| Mistake { at: word.at, what: Wrong::NotADay { text: text.clone() } })
    }

    /// A function and the literals in its brackets; which of them it takes is a matter of meaning.
    fn call(&mut self, name: String) -> Result<Call, Mistake> {
        let Some(function) = Function::from_name(&name) else {
            return Err(self.wrong(Wrong::UnknownFunction { name }));
        };
        self.advance();
        self.expect(What::Opening, Expected::Opening)?;
        let mut arguments = Vec::new();
        loop {
            let closed = self.span().at;
            if self.take(What::Closing).is_some() {
                return Ok(Call { function, arguments, closed });
            }
            if !arguments.is_empty() {
                self.expect(What::Comma, Expected::CommaOrClosing)?;
            }
            match self.what() {
                What::Word(word) if !word.eq_ignore_ascii_case("date") => {
                    return Err(self.wrong(Wrong::UnquotedKind { name: (*word).to_owned() }));
                }
                _ => arguments.push(self.literal()?),
            }
        }
    }
}

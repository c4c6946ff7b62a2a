//! From a tree to a checked condition: names are looked up, types compared, all mistakes gathered.

use std::sync::Arc;

use records::{Catalogue, Date, FieldType, Folded, nearest, read_number};

use crate::clause::{Clause, Constant, List, Subject, Test};
use crate::like::Pattern;
use crate::scope::Scope;
use crate::tree::{Call, Comparison, Form, Function, Literal, Node, Operand, Term, Tree, Written};
use crate::wrong::{Mistake, Rewrite, Told, Wrong};

/// Checks a tree against the fields that its scope may read; all mistakes at once, in the order of their places.
pub(crate) fn check(tree: &Tree, catalogue: &Catalogue, scope: Scope) -> Result<Clause, Vec<Mistake>> {
    let mut checker = Checker { catalogue, scope, mistakes: Vec::new() };
    let clause = checker.clause(&tree.root);
    checker.mistakes.sort_by_key(|mistake| mistake.at);
    match clause {
        Some(clause) if checker.mistakes.is_empty() => Ok(clause),
        _ => Err(checker.mistakes),
    }
}

struct Checker<'c> {
    catalogue: &'c Catalogue,
    scope: Scope,
    mistakes: Vec<Mistake>,
}

/// An operand whose name is known: what to call it, where it stands, its type, and itself unless something in it is wrong.
struct Known<'t> {
    operand: &'t Operand,
    ty: FieldType,
    subject: Option<Subject>,
}

/// The right side of a comparison: an operand, item or bound.
struct Right<'t> {
    at: usize,
    ty: FieldType,
    told: Told,
    literal: Option<&'t Literal>,
}

impl Checker<'_> {
    fn wrong(&mut self, at: usize, what: Wrong) {
        self.mistakes.push(Mistake { at, what });
    }

    /// Gives a clause unless something in it is wrong; goes through all of it either way.
    fn clause(&mut self, node: &Node) -> Option<Clause> {
        let test = match &node.form {
            Form::And(parts) => Test::All(self.clauses(parts)?),
            Form::Or(parts) => Test::Any(self.clauses(parts)?),
            Form::Not(part) => Test::Not(Box::new(self.clause(part)?)),
            Form::Alone(operand) => Test::Holds(self.alone(operand)?),
            Form::Compare { left, comparison, right } => self.compare(left, *comparison, right)?,
            Form::In { left, items, negated } => self.list(left, items, *negated)?,
            Form::Between { left, low, high, negated } => self.between(left, [low, high], *negated)?,
            Form::Like { left, pattern, negated } => self.like(left, pattern, *negated)?,
            Form::Null { of, negated } => Test::Null { of: self.operand(of)?.subject?, negated: *negated },
        };
        Some(Clause { span: node.span, test })
    }

    fn clauses(&mut self, parts: &[Node]) -> Option<Vec<Clause>> {
        let mut clauses = Some(Vec::with_capacity(parts.len()));
        for part in parts {
            match (self.clause(part), &mut clauses) {
                (Some(clause), Some(clauses)) => clauses.push(clause),
                _ => clauses = None,
            }
        }
        clauses
    }

    fn alone(&mut self, operand: &Operand) -> Option<Subject> {
        let known = self.operand(operand)?;
        if known.ty != FieldType::Boolean {
            self.wrong(operand.span.at, Wrong::Alone { what: told(operand), ty: known.ty });
        }
        known.subject
    }

    fn compare(&mut self, left: &Operand, comparison: Comparison, right: &Operand) -> Option<Test> {
        let (left, right) = (self.operand(left), self.operand(right));
        if let Some(left) = &left
            && (!comparison.is_order() || self.has_order(left))
            && let Some(right) = &right
        {
            self.alike(left, &right.as_right());
            if comparison.is_order() {
                self.no_choices_beside_a_text(left, right);
            }
        }
        Some(Test::Compare { left: left?.subject?, comparison, right: right?.subject? })
    }

    fn list(&mut self, left: &Operand, items: &[Written], negated: bool) -> Option<Test> {
        let left = self.operand(left);
        for item in items {
            if let Some(left) = &left {
                let ty = item.literal.ty();
                self.alike(left, &Right { at: item.span.at, ty, told: Told::This, literal: Some(&item.literal) });
            }
        }
        let list = List::new(items.iter().map(constant).collect());
        Some(Test::In { left: left?.subject?, list, negated })
    }

    fn between(&mut self, left: &Operand, bounds: [&Operand; 2], negated: bool) -> Option<Test> {
        let left = self.operand(left);
        let bounds = bounds.map(|bound| self.operand(bound));
        if let Some(left) = &left
            && self.has_order(left)
        {
            for bound in bounds.iter().flatten() {
                self.alike(left, &bound.as_right());
                self.no_choices_beside_a_text(left, bound);
            }
        }
        let [low, high] = bounds;
        Some(Test::Between { left: left?.subject?, low: low?.subject?, high: high?.subject?, negated })
    }

    fn like(&mut self, left: &Operand, pattern: &str, negated: bool) -> Option<Test> {
        let known = self.operand(left)?;
        if !matches!(known.ty, FieldType::Text | FieldType::Choice | FieldType::Choices) {
            self.wrong(left.span.at, Wrong::LikeNotText { what: told(left), ty: known.ty });
        }
        let written = pattern.to_owned();
        Some(Test::Like { left: known.subject?, pattern: Pattern::new(pattern), written, negated })
    }

    /// The type of an operand; none, and a mistake, if its name is unknown.
    fn operand<'t>(&mut self, operand: &'t Operand) -> Option<Known<'t>> {
        let (ty, subject) = match &operand.term {
            Term::Literal(literal) => {
                let written = Written { span: operand.span, literal: literal.clone() };
                (literal.ty(), Some(Subject::Constant(constant(&written))))
            }
            Term::Field { name, quoted } => {
                let field = self.field(name, *quoted, operand.span.at)?;
                (field.ty(), Some(field))
            }
            Term::Call(call) => {
                let ty = match call.function {
                    Function::Count | Function::DaysSince => FieldType::Number,
                    Function::DidInOrder => FieldType::Boolean,
                };
                (ty, self.call(call, operand.span.at))
            }
        };
        Some(Known { operand, ty, subject })
    }

    fn field(&mut self, name: &str, quoted: bool, at: usize) -> Option<Subject> {
        let (scope, of) = (self.scope, self.scope.reads());
        let what = match self.catalogue.get(of, name) {
            Some((id, field)) if scope.may_read(field) => {
                return Some(Subject::Field { id, key: Arc::from(field.key.as_str()), ty: field.ty });
            }
            Some((_, field)) => Wrong::FieldNotHere { name: field.key.clone(), scope },
            None => {
                let readable = self.catalogue.fields(of).filter(|(_, field)| scope.may_read(field));
                let nearest = nearest(name, readable.map(|(_, field)| field.key.as_str()));
                Wrong::UnknownField { name: name.to_owned(), nearest, quoted }
            }
        };
        self.wrong(at, what);
        None
    }

    /// Texts first, which are kinds, then at most one number of days.
    fn call(&mut self, call: &Call, at: usize) -> Option<Subject> {
        let function = call.function;
        if self.scope == Scope::Activity {
            self.wrong(at, Wrong::FunctionInWhere { function });
            return None;
        }
        let before = self.mistakes.len();
        let texts = call.arguments.iter().take_while(|argument| matches!(argument.literal, Literal::Text(_))).count();
        let (kinds, rest) = call.arguments.split_at(texts);
        for argument in rest.iter().skip(1) {
            self.wrong(argument.span.at, Wrong::TooManyArguments { function });
        }
        let at_end_of_kinds = rest.first().map_or(call.closed, |argument| argument.span.at);
        self.number_of_kinds(function, kinds, at_end_of_kinds);
        for kind in kinds.iter().filter(|kind| kind.literal.value().is_none()) {
            self.wrong(kind.span.at, Wrong::EmptyKind);
        }
        let days = rest.first().and_then(|argument| self.days(function, argument));
        (self.mistakes.len() == before).then(|| subject_of(function, kinds, days)).flatten()
    }

    fn number_of_kinds(&mut self, function: Function, kinds: &[Written], at: usize) {
        match (function, kinds) {
            (Function::DidInOrder, [] | [_]) => self.wrong(at, Wrong::TwoKindsNeeded),
            (Function::DidInOrder, _) => {}
            (Function::Count | Function::DaysSince, []) => self.wrong(at, Wrong::KindMissing { function }),
            (Function::Count | Function::DaysSince, [_, more @ ..]) => {
                for kind in more {
                    self.wrong(kind.span.at, Wrong::OneKindOnly { function });
                }
            }
        }
    }

    fn days(&mut self, function: Function, argument: &Written) -> Option<f64> {
        let what = match (function, &argument.literal) {
            (Function::DaysSince, _) => Wrong::NoDaysTaken,
            (_, Literal::Number(days)) if *days > 0.0 => return Some(*days),
            (_, Literal::Number(_)) => Wrong::DaysNotPositive { function },
            (_, other) => Wrong::DaysNotANumber { function, found: other.ty() },
        };
        self.wrong(argument.span.at, what);
        None
    }

    fn has_order(&mut self, known: &Known<'_>) -> bool {
        let ordered = !matches!(known.ty, FieldType::Boolean | FieldType::Choices);
        if !ordered {
            self.wrong(known.operand.span.at, Wrong::NoOrder { what: told(known.operand), ty: known.ty });
        }
        ordered
    }

    /// Choices may equal a text, but they are neither before nor after it.
    fn no_choices_beside_a_text(&mut self, left: &Known<'_>, right: &Known<'_>) {
        if right.ty == FieldType::Choices && matches!(left.ty, FieldType::Text | FieldType::Choice) {
            self.has_order(right);
        }
    }

    /// Both sides must be alike; a choice is a text, choices may meet a text, a date may meet an instant.
    fn alike(&mut self, left: &Known<'_>, right: &Right<'_>) {
        let as_text = |ty| if ty == FieldType::Choice { FieldType::Text } else { ty };
        let meet = match (as_text(left.ty), as_text(right.ty)) {
            (FieldType::Choices, FieldType::Choices) => false,
            (FieldType::Date, FieldType::Instant) | (FieldType::Instant, FieldType::Date) => true,
            (FieldType::Choices, FieldType::Text) | (FieldType::Text, FieldType::Choices) => true,
            (left, right) => left == right,
        };
        if !meet {
            let what = Wrong::TypesDiffer {
                left: told(left.operand),
                left_type: as_text(left.ty),
                right: right.told.clone(),
                right_type: as_text(right.ty),
                rewrite: right.literal.and_then(|literal| rewrite(as_text(left.ty), literal)),
            };
            self.wrong(right.at, what);
        }
    }
}

impl<'t> Known<'t> {
    fn as_right(&self) -> Right<'t> {
        let literal = match &self.operand.term {
            Term::Literal(literal) => Some(literal),
            _ => None,
        };
        Right { at: self.operand.span.at, ty: self.ty, told: told(self.operand), literal }
    }
}

fn told(operand: &Operand) -> Told {
    match &operand.term {
        Term::Literal(_) => Told::This,
        Term::Field { name, .. } => Told::Named(name.clone()),
        Term::Call(call) => Told::Named(call.function.name().to_owned()),
    }
}

fn constant(written: &Written) -> Constant {
    Constant { span: written.span, written: written.literal.clone(), value: written.literal.value() }
}

/// The function as it is evaluated, once its arguments are known to be right.
fn subject_of(function: Function, kinds: &[Written], days: Option<f64>) -> Option<Subject> {
    let written: Vec<String> = kinds.iter().filter_map(|kind| kind_text(kind).map(str::to_owned)).collect();
    let mut folded: Vec<Folded> = kinds.iter().filter_map(|kind| kind_text(kind).and_then(Folded::new)).collect();
    Some(match function {
        Function::DidInOrder => Subject::DidInOrder { kinds: folded, written, days },
        Function::Count => Subject::Count { kind: folded.pop()?, written: written.concat(), days },
        Function::DaysSince => Subject::DaysSince { kind: folded.pop()?, written: written.concat() },
    })
}

fn kind_text(kind: &Written) -> Option<&str> {
    match &kind.literal {
        Literal::Text(text) => Some(text.trim()),
        _ => None,
    }
}

/// How to write a literal for something of another type, where there is a way.
fn rewrite(wanted: FieldType, literal: &Literal) -> Option<Rewrite> {
    match (wanted, literal) {
        (FieldType::Number, Literal::Text(text)) => {
            let text = text.trim();
            read_number(text).map(|_| Rewrite::WithoutQuotes(text.to_owned()))
        }
        (FieldType::Date | FieldType::Instant, Literal::Text(text)) => {
            Some(Rewrite::AsDate(Date::read(text.trim()).map(|date| date.to_string())))
        }
        (FieldType::Text | FieldType::Choices, Literal::Number(number)) => Some(Rewrite::InQuotes(number.to_string())),
        (FieldType::Boolean, Literal::Text(_) | Literal::Number(_)) => Some(Rewrite::TrueOrFalse),
        _ => None,
    }
}

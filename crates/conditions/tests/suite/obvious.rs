//! The meaning of conditions again, slow and plain: over the tree as written, with truth as 0, 1 (unknown) or 2.

use conditions::{Call, Comparison, Form, Function, Literal, Node, Operand, Term, Written};
use records::{Activity, Catalogue, FieldOf, Folded, Instant, Row, Value, Zone};

pub(crate) struct World<'a> {
    pub(crate) catalogue: &'a Catalogue,
    pub(crate) row: &'a Row,
    pub(crate) activities: &'a [Activity],
    pub(crate) t: Instant,
    pub(crate) zone: &'a Zone,
}

pub(crate) const FALSE: u8 = 0;
pub(crate) const UNKNOWN: u8 = 1;
pub(crate) const TRUE: u8 = 2;

fn truth(known: bool) -> u8 {
    if known { TRUE } else { FALSE }
}

/// AND is the least, OR the greatest, NOT the mirror.
pub(crate) fn truth_of(node: &Node, world: &World<'_>) -> u8 {
    let turned = |negated: bool, truth: u8| if negated { TRUE - truth } else { truth };
    match &node.form {
        Form::And(parts) => parts.iter().map(|part| truth_of(part, world)).min().unwrap_or(TRUE),
        Form::Or(parts) => parts.iter().map(|part| truth_of(part, world)).max().unwrap_or(FALSE),
        Form::Not(part) => TRUE - truth_of(part, world),
        Form::Alone(operand) => match value(operand, world) {
            Some(Value::Boolean(known)) => truth(known),
            _ => UNKNOWN,
        },
        Form::Compare { left, comparison, right } => {
            compare(value(left, world), *comparison, value(right, world), world)
        }
        Form::In { left, items, negated } => {
            let equals = |item: &Written| compare(value(left, world), Comparison::Equal, literal(&item.literal), world);
            turned(*negated, items.iter().map(equals).max().unwrap_or(FALSE))
        }
        Form::Between { left, low, high, negated } => {
            let from = compare(value(left, world), Comparison::AtLeast, value(low, world), world);
            turned(*negated, from.min(compare(value(left, world), Comparison::AtMost, value(high, world), world)))
        }
        Form::Like { left, pattern, negated } => {
            let texts: Vec<Folded> = match value(left, world) {
                Some(Value::Text(text)) => vec![text],
                Some(Value::Choices(choices)) => choices.to_vec(),
                _ => return UNKNOWN,
            };
            let Some(pattern) = Folded::new(pattern) else { return UNKNOWN };
            let pattern: Vec<char> = pattern.chars().collect();
            let any = texts.iter().any(|text| like(&pattern, &text.chars().collect::<Vec<_>>()));
            turned(*negated, truth(any))
        }
        Form::Null { of, negated } => turned(*negated, truth(value(of, world).is_none())),
    }
}

fn like(pattern: &[char], text: &[char]) -> bool {
    match pattern {
        [] => text.is_empty(),
        ['%', rest @ ..] => (0..=text.len()).any(|skipped| like(rest, &text[skipped..])),
        ['\\', escaped @ ('%' | '_' | '\\'), rest @ ..] => text.first() == Some(escaped) && like(rest, &text[1..]),
        ['_', rest @ ..] => !text.is_empty() && like(rest, &text[1..]),
        [plain, rest @ ..] => text.first() == Some(plain) && like(rest, &text[1..]),
    }
}

fn literal(literal: &Literal) -> Option<Value> {
    match literal {
        Literal::Text(text) => Folded::new(text).map(Value::Text),
        Literal::Number(number) => Some(Value::Number(*number)),
        Literal::Boolean(known) => Some(Value::Boolean(*known)),
        Literal::Date(date) => Some(Value::Date(*date)),
    }
}

fn value(operand: &Operand, world: &World<'_>) -> Option<Value> {
    match &operand.term {
        Term::Literal(written) => literal(written),
        Term::Field { name, .. } => {
            let (id, _) = world.catalogue.get(FieldOf::Contact, name).expect("a checked name");
            world.row.get(id).cloned()
        }
        Term::Call(call) => function(call, world),
    }
}

fn function(call: &Call, world: &World<'_>) -> Option<Value> {
    let mut kinds = Vec::new();
    let mut days = f64::INFINITY;
    for argument in &call.arguments {
        match &argument.literal {
            Literal::Text(text) => kinds.push(Folded::new(text).expect("a checked kind")),
            Literal::Number(number) => days = *number,
            other => panic!("a checked call holds no {other}"),
        }
    }
    let age = |activity: &Activity| (world.t.as_micros() - activity.at.as_micros()) as f64 / 86_400_000_000.0;
    let seen: Vec<&Activity> =
        world.activities.iter().filter(|activity| activity.at <= world.t && age(activity) <= days).collect();
    match call.function {
        Function::Count => {
            let mut count = 0.0;
            for activity in seen {
                count += f64::from(u8::from(activity.kind == kinds[0]));
            }
            Some(Value::Number(count))
        }
        Function::DaysSince => {
            let ages = seen.iter().filter(|activity| activity.kind == kinds[0]).map(|activity| age(activity));
            ages.min_by(f64::total_cmp).map(Value::Number)
        }
        Function::DidInOrder => Some(Value::Boolean(is_subsequence(&kinds, &seen))),
    }
}

/// Tries the first activity with the first kind and without it.
fn is_subsequence(kinds: &[Folded], seen: &[&Activity]) -> bool {
    match (kinds, seen) {
        ([], _) => true,
        (_, []) => false,
        ([kind, kinds_left @ ..], [first, later @ ..]) => {
            (first.kind == *kind && is_subsequence(kinds_left, later)) || is_subsequence(kinds, later)
        }
    }
}

fn compare(left: Option<Value>, comparison: Comparison, right: Option<Value>, world: &World<'_>) -> u8 {
    let (Some(left), Some(right)) = (left, right) else { return UNKNOWN };
    let day = |instant: Instant| Value::Date(world.zone.local_date(instant));
    let (left, right) = match (left, right) {
        (Value::Choices(choices), Value::Text(text)) | (Value::Text(text), Value::Choices(choices)) => {
            let holds = choices.contains(&text);
            return truth(holds == (comparison == Comparison::Equal));
        }
        (Value::Instant(instant), right @ Value::Date(_)) => (day(instant), right),
        (left @ Value::Date(_), Value::Instant(instant)) => (left, day(instant)),
        pair => pair,
    };
    let less = |left: &Value, right: &Value| match (left, right) {
        (Value::Text(left), Value::Text(right)) => left.chars().lt(right.chars()),
        (Value::Number(left), Value::Number(right)) => left < right,
        (Value::Date(left), Value::Date(right)) => left < right,
        (Value::Instant(left), Value::Instant(right)) => left < right,
        _ => false,
    };
    truth(match comparison {
        Comparison::Equal => left == right,
        Comparison::Unequal => left != right,
        Comparison::Less => less(&left, &right),
        Comparison::AtMost => !less(&right, &left),
        Comparison::Greater => less(&right, &left),
        Comparison::AtLeast => !less(&left, &right),
    })
}

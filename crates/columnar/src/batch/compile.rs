//! From conditions to what answers them for columns.

use std::collections::HashMap;

use conditions::{Clause, Comparison, Condition, Context, Filter, Subject, Test};
use records::{Catalogue, FieldId, FieldOf, Folded, Row, Scored, Value};
use scoring::{Model, longest_within};

use super::asked::{Asked, Take, Who};
use super::block::{CELL, GIVEN_CODES, GIVEN_NUMBERS, GRADE, HOT, LEVEL, OF_ACTIVITY, OF_FIT, STAGE};
use super::truth::{self, Codes, EachRow, From, NumberTest, Numbers, Truth};
use crate::columns::{Column, Columns, Table};

/// Makes the conditions of a model ready for columns, and gathers what has to be worked out for them.
pub(crate) struct Compiler<'a> {
    pub(crate) model: &'a Model,
    pub(crate) columns: &'a Columns,
    of_contacts: Vec<Option<From>>,
    of_activities: Vec<Option<From>>,
    masks: Vec<Truth>,
    /// Masks by the text of their condition.
    known: HashMap<String, usize>,
    asked: Vec<Asked>,
    numbers: usize,
    codes: usize,
}

impl<'a> Compiler<'a> {
    pub(crate) fn new(model: &'a Model, catalogue: &'a Catalogue, columns: &'a Columns) -> Compiler<'a> {
        let mut of_contacts = sources(FieldOf::Contact, catalogue, &columns.contacts);
        for (scored, from) in scores(model) {
            of_contacts[Catalogue::scored(scored).index()] = Some(from);
        }
        let mut of_activities = sources(FieldOf::Activity, catalogue, &columns.activities);
        if let Some((kind, _)) = catalogue.get(FieldOf::Activity, "kind") {
            let kinds = columns.kinds().iter().map(|kind| Some(Value::Text(kind.clone()))).collect();
            of_activities[kind.index()] = Some(From::Codes(Codes::Kind, kinds));
        }
        Compiler {
            model,
            columns,
            of_contacts,
            of_activities,
            masks: Vec::new(),
            known: HashMap::new(),
            asked: Vec::new(),
            numbers: GIVEN_NUMBERS,
            codes: GIVEN_CODES,
        }
    }

    /// What was gathered: masks of activities, and what functions ask.
    pub(crate) fn finish(self) -> (Vec<Truth>, Vec<Asked>) {
        (self.masks, self.asked)
    }

    /// A condition on contacts.
    pub(crate) fn of_contacts(&mut self, condition: &Condition) -> Truth {
        self.clause(condition.root(), FieldOf::Contact)
    }

    /// A condition on activities: the place of its mask.
    pub(crate) fn mask(&mut self, condition: &Condition) -> usize {
        if let Some(known) = self.known.get(condition.text()) {
            return *known;
        }
        let truth = self.clause(condition.root(), FieldOf::Activity);
        self.masks.push(truth);
        self.known.insert(condition.text().to_owned(), self.masks.len() - 1);
        self.masks.len() - 1
    }

    /// Which activities a filter takes, by their kind.
    pub(crate) fn who(&mut self, filter: &Filter) -> Who {
        let take = filter.where_.as_ref().map_or(Take::Yes, |condition| Take::Where(self.mask(condition)));
        let kinds = self.columns.kinds().iter();
        Who(kinds.map(|kind| if filter.on.contains(kind) { take } else { Take::No }).collect())
    }

    /// The column of interests of activities, if there is one of texts.
    pub(crate) fn interests(&self) -> Option<usize> {
        match &self.of_activities[self.model.interest_field().index()] {
            Some(From::Codes(Codes::Column(place), _)) => Some(*place),
            _ => None,
        }
    }

    /// Which activities are of a kind or signal.
    fn who_is(&mut self, name: &Folded) -> Who {
        let signal = self.model.signals.get(name);
        let mut who = signal.map_or_else(|| Who(vec![Take::No; self.columns.kinds().len()]), |filter| self.who(filter));
        if let Some(own) = self.columns.kinds().iter().position(|kind| kind == name) {
            who.0[own] = Take::Yes;
        }
        who
    }

    fn clause(&mut self, clause: &Clause, of: FieldOf) -> Truth {
        match &clause.test {
            Test::All(parts) => Truth::All(parts.iter().map(|part| self.clause(part, of)).collect()),
            Test::Any(parts) => Truth::Any(parts.iter().map(|part| self.clause(part, of)).collect()),
            Test::Not(part) => Truth::Not(Box::new(self.clause(part, of))),
            _ => self.leaf(clause, of),
        }
    }

    fn leaf(&mut self, clause: &Clause, of: FieldOf) -> Truth {
        let mut fields: Vec<FieldId> = Vec::new();
        let mut functions: Vec<Subject> = Vec::new();
        clause.for_each_subject(&mut |subject| match subject {
            Subject::Constant(_) => {}
            Subject::Field { id, .. } => fields.push(*id),
            function => functions.push(function.clone()),
        });
        fields.sort_unstable();
        fields.dedup();
        let sources = if of == FieldOf::Contact { &self.of_contacts } else { &self.of_activities };
        let from = |id: &FieldId| Some((*id, sources.get(id.index())?.clone()?));
        let mut bound: Vec<(FieldId, From)> = fields.iter().filter_map(from).collect();
        match (&mut bound[..], &functions[..]) {
            ([], []) => Truth::Constant(self.says(clause, &Row::default())),
            ([(id, From::Codes(codes, values))], []) => {
                let (id, codes) = (*id, *codes);
                let truths = values.drain(..).map(|value| {
                    let mut row = Row::default();
                    row.set(id, value);
                    self.says(clause, &row)
                });
                Truth::Coded { codes, truths: truths.collect() }
            }
            ([(_, From::Numbers(numbers))], []) => {
                let numbers = *numbers;
                match number_test(&clause.test) {
                    Some(test) => Truth::Number { numbers, test },
                    None => each_row(clause, bound, false),
                }
            }
            ([], [function]) => self.of_function(clause, function).unwrap_or_else(|| each_row(clause, bound, true)),
            (_, functions) => {
                let asks_activities = !functions.is_empty();
                each_row(clause, bound, asks_activities)
            }
        }
    }

    fn says(&self, clause: &Clause, row: &Row) -> u8 {
        truth::of(clause.evaluate(&Context::of_row(row, &self.model.zone)))
    }

    /// A test of what a function gives, against constants.
    fn of_function(&mut self, clause: &Clause, function: &Subject) -> Option<Truth> {
        match function {
            Subject::Count { kind, days, .. } => {
                let test = number_test(&clause.test)?;
                let who = self.who_is(kind);
                Some(self.number(Asked::Count { who, within: within(*days), to: self.numbers }, test))
            }
            Subject::DaysSince { kind, .. } => {
                let test = number_test(&clause.test)?;
                let who = self.who_is(kind);
                Some(self.number(Asked::DaysSince { who, to: self.numbers }, test))
            }
            Subject::DidInOrder { kinds, days, .. } if matches!(clause.test, Test::Holds(_)) => {
                let steps = kinds.iter().map(|kind| self.who_is(kind)).collect();
                self.asked.push(Asked::DidInOrder { steps, within: within(*days), to: self.codes });
                self.codes += 1;
                Some(Truth::Coded { codes: Codes::Given(self.codes - 1), truths: vec![truth::FALSE, truth::TRUE] })
            }
            _ => None,
        }
    }

    fn number(&mut self, asked: Asked, test: NumberTest) -> Truth {
        self.asked.push(asked);
        self.numbers += 1;
        Truth::Number { numbers: Numbers::Given(self.numbers - 1), test }
    }
}

fn each_row(clause: &Clause, fields: Vec<(FieldId, From)>, asks_activities: bool) -> Truth {
    Truth::EachRow(Box::new(EachRow { clause: clause.clone(), fields, asks_activities }))
}

/// The greatest age that days allow, in microseconds.
pub(crate) fn within(days: Option<f64>) -> i64 {
    days.map_or(i64::MAX, longest_within)
}

/// Where the fields of a catalogue come from.
fn sources(of: FieldOf, catalogue: &Catalogue, table: &Table) -> Vec<Option<From>> {
    let from = |place: usize| match &table.0[place].column {
        Column::Coded { values, .. } => {
            let values = std::iter::once(None).chain(values.iter().cloned().map(Some)).collect();
            From::Codes(Codes::Column(place), values)
        }
        Column::Numbers(_) => From::Numbers(Numbers::Column(place)),
        Column::Instants(_) => From::Column(place),
    };
    table.places(of, catalogue).into_iter().map(|place| place.map(from)).collect()
}

/// What scoring adds to contacts, for the conditions of fast tracks.
fn scores(model: &Model) -> [(Scored, From); 7] {
    let text = |text: &str| Folded::new(text).map(Value::Text);
    let (grades, levels) = (&model.fit.grades, &model.activity.levels);
    let cells = grades.labels().flat_map(|grade| levels.labels().map(move |level| text(&format!("{grade}{level}"))));
    let stages = model.intents.iter().map(|intent| Some(Value::Text(intent.raises_to.clone())));
    let codes = |place, values| From::Codes(Codes::Given(place), values);
    [
        (Scored::Fit, From::Numbers(Numbers::Given(OF_FIT))),
        (Scored::Activity, From::Numbers(Numbers::Given(OF_ACTIVITY))),
        (Scored::Grade, codes(GRADE, grades.labels().map(|label| text(label)).collect())),
        (Scored::Level, codes(LEVEL, levels.labels().map(|label| text(label)).collect())),
        (Scored::Cell, codes(CELL, cells.collect())),
        (Scored::InterestHot, codes(HOT, [false, true].map(|truth| Some(Value::Boolean(truth))).to_vec())),
        (Scored::BuyingStage, codes(STAGE, std::iter::once(None).chain(stages).collect())),
    ]
}

/// A test of one number against constants, if it is one.
fn number_test(test: &Test) -> Option<NumberTest> {
    let constant = |subject: &Subject| match subject {
        Subject::Constant(constant) => match &constant.value {
            Some(Value::Number(number)) => Some(*number),
            _ => None,
        },
        _ => None,
    };
    let is_asked = |subject: &Subject| !matches!(subject, Subject::Constant(_));
    match test {
        Test::Compare { left, comparison, right } if is_asked(left) => {
            Some(NumberTest::Compare(*comparison, constant(right)?))
        }
        Test::Compare { left, comparison, right } if is_asked(right) => {
            Some(NumberTest::Compare(turned(*comparison), constant(left)?))
        }
        Test::Between { left, low, high, negated } if is_asked(left) => {
            Some(NumberTest::Between { low: constant(low)?, high: constant(high)?, negated: *negated })
        }
        Test::In { left, list, negated } if is_asked(left) => {
            let numbers = list.items.iter().map(|item| match &item.value {
                Some(Value::Number(number)) => Ok(Some(*number)),
                None => Ok(None),
                Some(_) => Err(()),
            });
            let numbers: Vec<Option<f64>> = numbers.collect::<Result<_, ()>>().ok()?;
            let holds_null = numbers.contains(&None);
            Some(NumberTest::In { items: numbers.into_iter().flatten().collect(), holds_null, negated: *negated })
        }
        Test::Null { of, negated } if is_asked(of) => Some(NumberTest::Null { negated: *negated }),
        _ => None,
    }
}

/// The comparison that says the same with its sides changed.
fn turned(comparison: Comparison) -> Comparison {
    match comparison {
        Comparison::Equal => Comparison::Equal,
        Comparison::Unequal => Comparison::Unequal,
        Comparison::Less => Comparison::Greater,
        Comparison::AtMost => Comparison::AtLeast,
        Comparison::Greater => Comparison::Less,
        Comparison::AtLeast => Comparison::AtMost,
    }
}

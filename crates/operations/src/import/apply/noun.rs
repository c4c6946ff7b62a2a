//! What the kinds of records have in common for an import: a number, a name, fields that can be set.

use records::{
    Account, AccountId, Campaign, CampaignId, Contact, ContactId, Content, ContentId, CustomType, FactRefused, Facts,
    Instant, Interest, InterestId, Keyed, Opportunity, OpportunityId, Outcome, Person, PersonId, Product, ProductId,
    RecordKind, Role, Team, TeamId,
};
use serde_json::{Value as Json, json};

use super::super::cell::Value;
use super::super::problem::RowProblem;
use super::Job;

/// A kind of record that rows make and refer to.
pub(super) trait Noun: Clone + PartialEq {
    const KIND: RecordKind;
    fn number(&self) -> i64;
    /// What it is called by files.
    fn called(&self) -> &str;
    /// A new record of which only the name is known.
    fn named(number: i64, name: &str, job: &Job) -> Self;
    /// Whether a field has no value.
    fn is_blank(&self, key: &str) -> bool;
    /// Sets a field that is no reference.
    fn set(&mut self, key: &str, value: &Value, job: &Job) -> Result<(), FactRefused>;
}

fn text(value: &Value) -> String {
    value.clone().into_fact()
}

/// The text of a fact: a country by its two letters, however the file names it, because conditions and lists compare
/// these.
fn fact(key: &str, value: &Value) -> String {
    let text = text(value);
    match key {
        "country" => words::place::country_code(&text).map_or(text, str::to_owned),
        _ => text,
    }
}

fn word<K: Keyed>(value: &Value) -> Result<K, FactRefused> {
    let choices = || K::ALL.iter().map(|known| known.key().to_owned()).collect();
    K::from_key(&text(value)).ok_or_else(|| FactRefused::NotAChoice { choices: choices() })
}

impl Noun for Account {
    const KIND: RecordKind = RecordKind::Account;

    fn number(&self) -> i64 {
        self.id.number()
    }

    fn called(&self) -> &str {
        &self.name
    }

    fn named(number: i64, name: &str, job: &Job) -> Self {
        Account::named(AccountId::new(number), name, job.now)
    }

    fn is_blank(&self, key: &str) -> bool {
        self.fact(key).is_none()
    }

    fn set(&mut self, key: &str, value: &Value, job: &Job) -> Result<(), FactRefused> {
        match (key, value) {
            ("created_at", Value::Instant(at)) => self.created_at = *at,
            // An address without a host says nothing.
            ("domain", value) if Account::domain_of(&text(value)).is_none() => {}
            (key, value) => self.set_fact(key, Some(&fact(key, value)), &job.fields, job.currency)?,
        }
        Ok(())
    }
}

impl Noun for Contact {
    const KIND: RecordKind = RecordKind::Contact;

    fn number(&self) -> i64 {
        self.id.number()
    }

    fn called(&self) -> &str {
        ""
    }

    fn named(number: i64, _: &str, job: &Job) -> Self {
        Contact::blank(ContactId::new(number), job.now)
    }

    fn is_blank(&self, key: &str) -> bool {
        self.fact(key).is_none()
    }

    fn set(&mut self, key: &str, value: &Value, job: &Job) -> Result<(), FactRefused> {
        match (key, value) {
            ("created_at", Value::Instant(at)) => self.created_at = *at,
            // Another spelling of the same address is no news.
            ("email", value) if self.email.as_ref().is_some_and(|email| email.key() == text(value).to_lowercase()) => {}
            (key, value) => self.set_fact(key, Some(&fact(key, value)), &job.fields, job.currency)?,
        }
        Ok(())
    }
}

impl Noun for Person {
    const KIND: RecordKind = RecordKind::Person;

    fn number(&self) -> i64 {
        self.id.number()
    }

    fn called(&self) -> &str {
        &self.name
    }

    /// Somebody of whom only the name is known may only look, and cannot sign in.
    fn named(number: i64, name: &str, job: &Job) -> Self {
        Person {
            id: PersonId::new(number),
            email: None,
            name: name.to_owned(),
            role: Role::Viewer,
            team: None,
            region: None,
            language: None,
            active: true,
            created_at: job.now,
        }
    }

    fn is_blank(&self, key: &str) -> bool {
        match key {
            "email" => self.email.is_none(),
            "region" => self.region.is_none(),
            "language" => self.language.is_none(),
            "team" => self.team.is_none(),
            _ => false,
        }
    }

    fn set(&mut self, key: &str, value: &Value, _: &Job) -> Result<(), FactRefused> {
        match key {
            "name" => self.name = text(value),
            "email" => self.email = Some(records::Email::parse(&text(value)).map_err(|_| FactRefused::NotAnEmail)?),
            "role" => self.role = word(value)?,
            "region" => self.region = Some(text(value)),
            "language" => self.language = Some(text(value)),
            other => return Err(FactRefused::Unknown(other.to_owned())),
        }
        Ok(())
    }
}

impl Noun for Team {
    const KIND: RecordKind = RecordKind::Team;

    fn number(&self) -> i64 {
        self.id.number()
    }

    fn called(&self) -> &str {
        &self.name
    }

    fn named(number: i64, name: &str, _: &Job) -> Self {
        Team { id: TeamId::new(number), name: name.to_owned(), manager: None }
    }

    fn is_blank(&self, key: &str) -> bool {
        key == "manager" && self.manager.is_none()
    }

    fn set(&mut self, key: &str, value: &Value, _: &Job) -> Result<(), FactRefused> {
        match key {
            "name" => self.name = text(value),
            other => return Err(FactRefused::Unknown(other.to_owned())),
        }
        Ok(())
    }
}

impl Noun for Product {
    const KIND: RecordKind = RecordKind::Product;

    fn number(&self) -> i64 {
        self.id.number()
    }

    fn called(&self) -> &str {
        &self.name
    }

    fn named(number: i64, name: &str, _: &Job) -> Self {
        Product { id: ProductId::new(number), name: name.to_owned(), family: None, price: None, interest: None }
    }

    fn is_blank(&self, key: &str) -> bool {
        match key {
            "family" => self.family.is_none(),
            "price" => self.price.is_none(),
            _ => false,
        }
    }

    fn set(&mut self, key: &str, value: &Value, _: &Job) -> Result<(), FactRefused> {
        match (key, value) {
            ("name", value) => self.name = text(value),
            ("family", value) => self.family = Some(text(value)),
            ("price", Value::Money(price)) => self.price = Some(*price),
            (other, _) => return Err(FactRefused::Unknown(other.to_owned())),
        }
        Ok(())
    }
}

impl Noun for Campaign {
    const KIND: RecordKind = RecordKind::Campaign;

    fn number(&self) -> i64 {
        self.id.number()
    }

    fn called(&self) -> &str {
        &self.name
    }

    fn named(number: i64, name: &str, _: &Job) -> Self {
        let id = CampaignId::new(number);
        Campaign { id, name: name.to_owned(), goal: None, channel: None, budget: None, starts_on: None, ends_on: None }
    }

    fn is_blank(&self, key: &str) -> bool {
        match key {
            "goal" => self.goal.is_none(),
            "channel" => self.channel.is_none(),
            "budget" => self.budget.is_none(),
            "starts_on" => self.starts_on.is_none(),
            "ends_on" => self.ends_on.is_none(),
            _ => false,
        }
    }

    fn set(&mut self, key: &str, value: &Value, _: &Job) -> Result<(), FactRefused> {
        match (key, value) {
            ("name", value) => self.name = text(value),
            ("goal", value) => self.goal = Some(word(value)?),
            ("channel", value) => self.channel = Some(text(value)),
            ("budget", Value::Money(budget)) => self.budget = Some(*budget),
            ("starts_on", Value::Date(date)) => self.starts_on = Some(*date),
            ("ends_on", Value::Date(date)) => self.ends_on = Some(*date),
            (other, _) => return Err(FactRefused::Unknown(other.to_owned())),
        }
        Ok(())
    }
}

impl Noun for Interest {
    const KIND: RecordKind = RecordKind::Interest;

    fn number(&self) -> i64 {
        self.id.number()
    }

    fn called(&self) -> &str {
        &self.key
    }

    fn named(number: i64, name: &str, _: &Job) -> Self {
        Interest { id: InterestId::new(number), key: name.to_owned(), name: name.to_owned() }
    }

    fn is_blank(&self, _: &str) -> bool {
        false
    }

    fn set(&mut self, key: &str, _: &Value, _: &Job) -> Result<(), FactRefused> {
        Err(FactRefused::Unknown(key.to_owned()))
    }
}

impl Noun for Content {
    const KIND: RecordKind = RecordKind::Content;

    fn number(&self) -> i64 {
        self.id.number()
    }

    fn called(&self) -> &str {
        &self.title
    }

    fn named(number: i64, name: &str, _: &Job) -> Self {
        Content {
            id: ContentId::new(number),
            title: name.to_owned(),
            kind: None,
            persona: None,
            buying_stage: None,
            interest: None,
            language: None,
            url: None,
        }
    }

    fn is_blank(&self, _: &str) -> bool {
        false
    }

    fn set(&mut self, key: &str, _: &Value, _: &Job) -> Result<(), FactRefused> {
        Err(FactRefused::Unknown(key.to_owned()))
    }
}

impl Noun for Opportunity {
    const KIND: RecordKind = RecordKind::Opportunity;

    fn number(&self) -> i64 {
        self.id.number()
    }

    fn called(&self) -> &str {
        self.name.as_deref().unwrap_or_default()
    }

    fn named(number: i64, _: &str, job: &Job) -> Self {
        Opportunity::blank(OpportunityId::new(number), job.now)
    }

    fn is_blank(&self, key: &str) -> bool {
        match key {
            "name" => self.name.is_none(),
            "outcome" => self.outcome == Outcome::Open,
            "step" => self.step.is_none(),
            "amount" => self.amount.is_none(),
            "probability" => self.probability.is_none(),
            "opened_at" => self.opened_at.is_none(),
            "expected_close" => self.expected_close.is_none(),
            "closed_at" => self.closed_at.is_none(),
            "reason" => self.reason.is_none(),
            "competitor" => self.competitor.is_none(),
            custom => self.custom.get(custom).is_none(),
        }
    }

    fn set(&mut self, key: &str, value: &Value, job: &Job) -> Result<(), FactRefused> {
        match (key, value) {
            ("name", value) => self.name = Some(text(value)),
            ("outcome", value) => self.outcome = word(value)?,
            ("step", value) => self.step = Some(text(value)),
            ("amount", Value::Money(amount)) => self.amount = Some(*amount),
            ("probability", Value::Number(probability)) => self.probability = Some(*probability),
            ("opened_at", Value::Instant(at)) => set_instant(&mut self.opened_at, *at),
            ("closed_at", Value::Instant(at)) => set_instant(&mut self.closed_at, *at),
            ("created_at", Value::Instant(at)) => self.created_at = *at,
            ("expected_close", Value::Date(date)) => self.expected_close = Some(*date),
            ("reason", value) => self.reason = Some(text(value)),
            ("competitor", value) => self.competitor = Some(text(value)),
            (custom, value) => {
                let field = job.fields.iter().find(|field| field.key == custom);
                let field = field.ok_or_else(|| FactRefused::Unknown(custom.to_owned()))?;
                self.custom.set(custom, custom_json(field.ty, value));
            }
        }
        Ok(())
    }
}

/// A custom value as [`CustomValues`](records::CustomValues) documents it.
fn custom_json(ty: CustomType, value: &Value) -> Json {
    match (ty, value) {
        (CustomType::Choices, Value::Text(words)) => match records::words_of_list(words) {
            words if words.is_empty() => Json::Null,
            words => words.into(),
        },
        (_, Value::Number(number)) => json!(number),
        (_, Value::YesNo(answer)) => json!(answer),
        (_, Value::Money(money)) => json!({ "amount": money.amount(), "currency": money.currency.code() }),
        (_, value) => json!(text(value)),
    }
}

/// Sets an instant, unless it is the one that is known with its seconds cut off, as spreadsheets do.
fn set_instant(known: &mut Option<Instant>, at: Instant) {
    if !known.is_some_and(|known| is_same_moment(known, at)) {
        *known = Some(at);
    }
}

/// Whether `at` is `known`, or its full minute.
pub(super) fn is_same_moment(known: Instant, at: Instant) -> bool {
    const MINUTE: i64 = 60_000_000;
    let within = known.as_micros() - at.as_micros();
    within == 0 || (at.as_micros() % MINUTE == 0 && (0..MINUTE).contains(&within))
}

/// The complaint about a value that a record refused.
pub(super) fn refusal(refused: FactRefused, column: String, value: &Value) -> RowProblem {
    let shown = super::super::cell::shown(&text(value));
    match refused {
        FactRefused::NotAnEmail => RowProblem::NotAnEmail { column, text: shown },
        FactRefused::Negative => RowProblem::Negative { column, text: shown },
        FactRefused::NotADate => RowProblem::NotADate { column, text: shown },
        FactRefused::NotYesOrNo => RowProblem::NotYesOrNo { column, text: shown },
        FactRefused::NotAChoice { choices } => RowProblem::NotAChoice { column, text: shown, choices },
        FactRefused::NotANumber | FactRefused::NotMoney => RowProblem::NotANumber { column, text: shown },
        FactRefused::Unknown(_) | FactRefused::Blank => RowProblem::Missing { column },
    }
}

//! The facts of a contact and of an account by key, as texts: what a form shows, a file brings, and the history of
//! facts keeps before and after each change.
//!
//! Invariant: [`Facts::differences`] names everything that can differ between two states of a record, and
//! [`Facts::restore`] takes each difference back exactly, so that a history can be walked to any earlier state.

use std::borrow::Cow;

use crate::custom_text::{self, one_of};
use crate::{
    Account, BantAnswer, BuyingRole, Contact, Currency, CustomField, CustomValues, Email, Instant, Keyed, RecordKind,
    Tier, Zone, read_number,
};

/// Why a text is not taken as the value of a fact.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FactRefused {
    /// The record has no such fact.
    #[error("there is no fact {0}")]
    Unknown(String),
    /// Not an address.
    #[error("not an email address")]
    NotAnEmail,
    /// Not a number.
    #[error("not a number")]
    NotANumber,
    /// A count or an amount that cannot be below nothing.
    #[error("below zero")]
    Negative,
    /// Not an amount with its currency.
    #[error("not an amount of money")]
    NotMoney,
    /// Not a day of the calendar.
    #[error("not a date")]
    NotADate,
    /// Neither yes nor no.
    #[error("neither yes nor no")]
    NotYesOrNo,
    /// Not one of the words that the fact may hold.
    #[error("not one of {}", .choices.join(", "))]
    NotAChoice {
        /// The words, as keys.
        choices: Vec<String>,
    },
    /// A name that a record cannot be without.
    #[error("blank")]
    Blank,
}

/// A fact that differs between two states of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Its key.
    pub key: String,
    /// Before; nothing for blank.
    pub before: Option<String>,
    /// After; nothing for blank.
    pub after: Option<String>,
}

/// A record whose facts can be read and set by key.
pub trait Facts {
    /// The kind of the record, whose custom fields it has.
    const OF: RecordKind;
    /// The keys of the built-in facts, in the order in which people read them.
    const KEYS: &'static [&'static str];
    /// The keys of what places a record among others and in time. They have a history as facts do, but are not typed
    /// as texts.
    const TIES: &'static [&'static str];

    /// The fact as text; nothing where it is blank or not a fact of the record.
    fn fact(&self, key: &str) -> Option<String>;

    /// Sets a fact from text; nothing or blanks make it blank. Amounts without a currency are in `currency`.
    fn set_fact(
        &mut self,
        key: &str,
        raw: Option<&str>,
        fields: &[CustomField],
        currency: Currency,
    ) -> Result<(), FactRefused>;

    /// Sets a tie from its text.
    fn set_tie(&mut self, key: &str, text: Option<&str>) -> Result<(), FactRefused>;

    /// The words that a built-in fact may hold; none where any text will do.
    fn choices(key: &str) -> Vec<String>;

    /// The custom values.
    fn custom(&self) -> &CustomValues;

    /// The custom values, to change.
    fn custom_mut(&mut self) -> &mut CustomValues;

    /// Sets a fact to a text that [`fact`](Self::fact) gave once: to a word, too, that a choice no longer offers.
    fn restore(&mut self, key: &str, text: Option<&str>, fields: &[CustomField]) -> Result<(), FactRefused> {
        if Self::TIES.contains(&key) {
            return self.set_tie(key, text);
        }
        if Self::KEYS.contains(&key) {
            // An amount was written with its currency, so the one given here counts for nothing.
            return self.set_fact(key, text, fields, Currency::EUR);
        }
        let field = custom_field::<Self>(key, fields)?;
        self.custom_mut().restore(field, text)
    }

    /// What differs between this state and a later one.
    fn differences(&self, after: &Self) -> Vec<Difference> {
        let customs = self.custom().iter().chain(after.custom().iter()).map(|(key, _)| key);
        let mut keys: Vec<&str> = Self::KEYS.iter().chain(Self::TIES).copied().chain(customs).collect();
        let mut seen = std::collections::HashSet::new();
        keys.retain(|key| seen.insert(*key));
        let differing = keys.into_iter().map(|key| Difference {
            key: key.to_owned(),
            before: self.fact(key),
            after: after.fact(key),
        });
        differing.filter(|difference| difference.before != difference.after).collect()
    }
}

/// What somebody typed, without NULs, which no database keeps, and blanks around it; nothing where nothing is left.
fn typed(raw: Option<&str>) -> Option<Cow<'_, str>> {
    let raw = raw?;
    let said = match raw.contains('\0') {
        true => Cow::Owned(raw.replace('\0', "").trim().to_owned()),
        false => Cow::Borrowed(raw.trim()),
    };
    Some(said).filter(|said| !said.is_empty())
}

fn custom_field<'a, R: Facts + ?Sized>(key: &str, fields: &'a [CustomField]) -> Result<&'a CustomField, FactRefused> {
    let field = fields.iter().find(|field| field.of == R::OF && field.key == key);
    field.ok_or_else(|| FactRefused::Unknown(key.to_owned()))
}

/// Sets a custom value from what somebody typed or a file brought.
fn set_custom<R: Facts + ?Sized>(
    record: &mut R,
    key: &str,
    raw: Option<&str>,
    fields: &[CustomField],
    currency: Currency,
) -> Result<(), FactRefused> {
    let field = custom_field::<R>(key, fields)?;
    let value = raw.map(|raw| custom_text::taken(field, raw, currency)).transpose()?;
    record.custom_mut().set(key, value.unwrap_or_default());
    Ok(())
}

/// A link, from the id that it was written as.
fn link<I: std::str::FromStr>(key: &str, text: Option<&str>) -> Result<Option<I>, FactRefused> {
    text.map(str::parse).transpose().map_err(|_| FactRefused::Unknown(key.to_owned()))
}

fn instant(text: Option<&str>) -> Result<Instant, FactRefused> {
    text.and_then(|text| Instant::read(text, &Zone::utc())).ok_or(FactRefused::NotADate)
}

impl Facts for Contact {
    const OF: RecordKind = RecordKind::Contact;

    const TIES: &'static [&'static str] = &["account", "created_at"];

    const KEYS: &'static [&'static str] = &[
        "first_name",
        "last_name",
        "email",
        "phone",
        "title",
        "seniority",
        "function",
        "language",
        "country",
        "region",
        "city",
        "postal_code",
        "source",
        "buying_role",
        "bant_budget",
        "bant_authority",
        "bant_need",
        "bant_timeframe",
    ];

    fn fact(&self, key: &str) -> Option<String> {
        let keyed = |answer: Option<BantAnswer>| answer.map(|answer| answer.key().to_owned());
        match key {
            "first_name" => self.first_name.clone(),
            "last_name" => self.last_name.clone(),
            "email" => self.email.as_ref().map(|email| email.as_str().to_owned()),
            "phone" => self.phone.clone(),
            "title" => self.title.clone(),
            "seniority" => self.seniority.clone(),
            "function" => self.function.clone(),
            "language" => self.language.clone(),
            "country" => self.country.clone(),
            "region" => self.region.clone(),
            "city" => self.city.clone(),
            "postal_code" => self.postal_code.clone(),
            "source" => self.source.clone(),
            "buying_role" => self.buying_role.map(|role| role.key().to_owned()),
            "bant_budget" => keyed(self.bant.budget),
            "bant_authority" => keyed(self.bant.authority),
            "bant_need" => keyed(self.bant.need),
            "bant_timeframe" => keyed(self.bant.timeframe),
            "account" => self.account.map(|account| account.to_string()),
            "created_at" => Some(self.created_at.to_string()),
            custom => self.custom.text(custom),
        }
    }

    fn set_fact(
        &mut self,
        key: &str,
        raw: Option<&str>,
        fields: &[CustomField],
        currency: Currency,
    ) -> Result<(), FactRefused> {
        let raw = typed(raw);
        let raw = raw.as_deref();
        let text = || raw.map(str::to_owned);
        match key {
            "first_name" => self.first_name = text(),
            "last_name" => self.last_name = text(),
            "email" => self.email = raw.map(Email::parse).transpose().map_err(|_| FactRefused::NotAnEmail)?,
            "phone" => self.phone = text(),
            "title" => self.title = text(),
            "seniority" => self.seniority = text(),
            "function" => self.function = text(),
            "language" => self.language = text(),
            "country" => self.country = text(),
            "region" => self.region = text(),
            "city" => self.city = text(),
            "postal_code" => self.postal_code = text(),
            "source" => self.source = text(),
            "buying_role" => self.buying_role = raw.map(one_of::<BuyingRole>).transpose()?,
            "bant_budget" => self.bant.budget = raw.map(one_of).transpose()?,
            "bant_authority" => self.bant.authority = raw.map(one_of).transpose()?,
            "bant_need" => self.bant.need = raw.map(one_of).transpose()?,
            "bant_timeframe" => self.bant.timeframe = raw.map(one_of).transpose()?,
            custom => set_custom(self, custom, raw, fields, currency)?,
        }
        Ok(())
    }

    fn set_tie(&mut self, key: &str, text: Option<&str>) -> Result<(), FactRefused> {
        match key {
            "account" => self.account = link(key, text)?,
            "created_at" => self.created_at = instant(text)?,
            other => return Err(FactRefused::Unknown(other.to_owned())),
        }
        Ok(())
    }

    fn choices(key: &str) -> Vec<String> {
        match key {
            "buying_role" => keys_of::<BuyingRole>(),
            "bant_budget" | "bant_authority" | "bant_need" | "bant_timeframe" => keys_of::<BantAnswer>(),
            _ => Vec::new(),
        }
    }

    fn custom(&self) -> &CustomValues {
        &self.custom
    }

    fn custom_mut(&mut self) -> &mut CustomValues {
        &mut self.custom
    }
}

impl Account {
    /// The domain that a text names, as it is kept and compared: `https://www.Example.com/about` names `example.com`.
    pub fn domain_of(text: &str) -> Option<String> {
        let lower = text.trim().to_lowercase();
        let bare = lower.split_once("://").map_or(lower.as_str(), |(_, rest)| rest);
        let mut host = bare.split(['/', '?', '#', ':']).next().unwrap_or_default().trim();
        // Until none is left, so that what is kept reads back as itself.
        while let Some(rest) = host.strip_prefix("www.") {
            host = rest.trim_start();
        }
        (!host.is_empty()).then(|| host.to_owned())
    }
}

impl Facts for Account {
    const OF: RecordKind = RecordKind::Account;

    const TIES: &'static [&'static str] = &["parent", "owner", "created_at"];

    const KEYS: &'static [&'static str] = &[
        "name",
        "domain",
        "industry",
        "country",
        "region",
        "city",
        "postal_code",
        "employees",
        "annual_revenue",
        "tier",
    ];

    fn fact(&self, key: &str) -> Option<String> {
        match key {
            "name" => Some(self.name.clone()),
            "domain" => self.domain.clone(),
            "industry" => self.industry.clone(),
            "country" => self.country.clone(),
            "region" => self.region.clone(),
            "city" => self.city.clone(),
            "postal_code" => self.postal_code.clone(),
            "employees" => self.employees.map(|count| count.to_string()),
            "annual_revenue" => self.annual_revenue.map(|amount| amount.to_string()),
            "tier" => self.tier.map(|tier| tier.key().to_owned()),
            "parent" => self.parent.map(|parent| parent.to_string()),
            "owner" => self.owner.map(|owner| owner.to_string()),
            "created_at" => Some(self.created_at.to_string()),
            custom => self.custom.text(custom),
        }
    }

    fn set_fact(
        &mut self,
        key: &str,
        raw: Option<&str>,
        fields: &[CustomField],
        currency: Currency,
    ) -> Result<(), FactRefused> {
        let raw = typed(raw);
        let raw = raw.as_deref();
        let text = || raw.map(str::to_owned);
        match key {
            "name" => self.name = text().ok_or(FactRefused::Blank)?,
            "domain" => self.domain = raw.and_then(Account::domain_of),
            "industry" => self.industry = text(),
            "country" => self.country = text(),
            "region" => self.region = text(),
            "city" => self.city = text(),
            "postal_code" => self.postal_code = text(),
            "employees" => self.employees = raw.map(count).transpose()?,
            "annual_revenue" => self.annual_revenue = raw.map(|raw| custom_text::money(raw, currency)).transpose()?,
            "tier" => self.tier = raw.map(one_of::<Tier>).transpose()?,
            custom => set_custom(self, custom, raw, fields, currency)?,
        }
        Ok(())
    }

    fn set_tie(&mut self, key: &str, text: Option<&str>) -> Result<(), FactRefused> {
        match key {
            "parent" => self.parent = link(key, text)?,
            "owner" => self.owner = link(key, text)?,
            "created_at" => self.created_at = instant(text)?,
            other => return Err(FactRefused::Unknown(other.to_owned())),
        }
        Ok(())
    }

    fn choices(key: &str) -> Vec<String> {
        if key == "tier" { keys_of::<Tier>() } else { Vec::new() }
    }

    fn custom(&self) -> &CustomValues {
        &self.custom
    }

    fn custom_mut(&mut self) -> &mut CustomValues {
        &mut self.custom
    }
}

/// The keys of a closed list.
fn keys_of<K: Keyed>() -> Vec<String> {
    K::ALL.iter().map(|known| known.key().to_owned()).collect()
}

/// A number that counts something.
fn count(raw: &str) -> Result<f64, FactRefused> {
    let number = read_number(raw).ok_or(FactRefused::NotANumber)?;
    if number < 0.0 { Err(FactRefused::Negative) } else { Ok(number) }
}

#[cfg(test)]
mod tests;

//! The facts of a contact and of an account by key, as texts: what a form shows, a file brings, and the history of
//! facts keeps before and after each change.
//!
//! A fact reads back from the text that it was written as, so a history can be walked in either direction.

use serde_json::Value as Json;

use crate::{
    Account, BantAnswer, BuyingRole, Contact, Currency, CustomField, CustomType, CustomValues, Date, Email, Keyed,
    Money, Tier, read_number,
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
    /// The keys of the built-in facts, in the order in which people read them.
    const KEYS: &'static [&'static str];

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

    /// The words that a built-in fact may hold; none where any text will do.
    fn choices(key: &str) -> Vec<String>;

    /// The custom values.
    fn custom(&self) -> &CustomValues;

    /// What differs between this state and a later one.
    fn differences(&self, after: &Self) -> Vec<Difference> {
        let customs = self.custom().iter().chain(after.custom().iter()).map(|(key, _)| key);
        let mut keys: Vec<&str> = Self::KEYS.iter().copied().chain(customs).collect();
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

impl Facts for Contact {
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
            custom => self.custom.get(custom).map(written),
        }
    }

    fn set_fact(
        &mut self,
        key: &str,
        raw: Option<&str>,
        fields: &[CustomField],
        currency: Currency,
    ) -> Result<(), FactRefused> {
        let raw = raw.map(str::trim).filter(|raw| !raw.is_empty());
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
            custom => set_custom(&mut self.custom, custom, raw, fields, currency)?,
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
}

impl Facts for Account {
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
            custom => self.custom.get(custom).map(written),
        }
    }

    fn set_fact(
        &mut self,
        key: &str,
        raw: Option<&str>,
        fields: &[CustomField],
        currency: Currency,
    ) -> Result<(), FactRefused> {
        let raw = raw.map(str::trim).filter(|raw| !raw.is_empty());
        let text = || raw.map(str::to_owned);
        match key {
            "name" => self.name = text().ok_or(FactRefused::Blank)?,
            "domain" => self.domain = text(),
            "industry" => self.industry = text(),
            "country" => self.country = text(),
            "region" => self.region = text(),
            "city" => self.city = text(),
            "postal_code" => self.postal_code = text(),
            "employees" => self.employees = raw.map(count).transpose()?,
            "annual_revenue" => self.annual_revenue = raw.map(|raw| money(raw, currency)).transpose()?,
            "tier" => self.tier = raw.map(one_of::<Tier>).transpose()?,
            custom => set_custom(&mut self.custom, custom, raw, fields, currency)?,
        }
        Ok(())
    }

    fn choices(key: &str) -> Vec<String> {
        if key == "tier" { keys_of::<Tier>() } else { Vec::new() }
    }

    fn custom(&self) -> &CustomValues {
        &self.custom
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

/// An amount, with its currency behind it or in the one given.
fn money(raw: &str, currency: Currency) -> Result<Money, FactRefused> {
    let (amount, currency) = match raw.rsplit_once(' ') {
        Some((amount, code)) => (amount, code.parse().map_err(|_| FactRefused::NotMoney)?),
        None => (raw, currency),
    };
    Money::parse(amount, currency).map_err(|_| FactRefused::NotMoney)
}

/// The variant of a closed list that the text names, as its key in any case.
fn one_of<K: Keyed>(raw: &str) -> Result<K, FactRefused> {
    K::from_key(&raw.to_lowercase()).ok_or_else(|| FactRefused::NotAChoice { choices: keys_of::<K>() })
}

fn set_custom(
    values: &mut CustomValues,
    key: &str,
    raw: Option<&str>,
    fields: &[CustomField],
    currency: Currency,
) -> Result<(), FactRefused> {
    let field = fields.iter().find(|field| field.key == key).ok_or_else(|| FactRefused::Unknown(key.to_owned()))?;
    let value = raw.map(|raw| custom_value(field, raw, currency)).transpose()?;
    values.set(key, value.unwrap_or(Json::Null));
    Ok(())
}

/// The JSON of a custom value, as [`CustomValues`] documents it.
fn custom_value(field: &CustomField, raw: &str, currency: Currency) -> Result<Json, FactRefused> {
    let chosen = |raw: &str| {
        let known = field.choices.iter().find(|choice| choice.to_lowercase() == raw.to_lowercase());
        known.cloned().ok_or_else(|| FactRefused::NotAChoice { choices: field.choices.clone() })
    };
    Ok(match field.ty {
        CustomType::Text => Json::from(raw),
        CustomType::Number => Json::from(read_number(raw).ok_or(FactRefused::NotANumber)?),
        CustomType::Money => {
            let money = money(raw, currency)?;
            serde_json::json!({ "amount": money.amount(), "currency": money.currency.code() })
        }
        CustomType::Date => Json::from(Date::read(raw).ok_or(FactRefused::NotADate)?.to_string()),
        CustomType::YesNo => Json::from(yes_or_no(raw)?),
        CustomType::Choice => Json::from(chosen(raw)?),
        CustomType::Choices => {
            let words = raw.split(';').map(str::trim).filter(|word| !word.is_empty());
            Json::from(words.map(chosen).collect::<Result<Vec<_>, _>>()?)
        }
    })
}

fn yes_or_no(raw: &str) -> Result<bool, FactRefused> {
    match raw.to_lowercase().as_str() {
        "true" | "t" | "yes" | "y" | "1" => Ok(true),
        "false" | "f" | "no" | "n" | "0" => Ok(false),
        _ => Err(FactRefused::NotYesOrNo),
    }
}

/// A custom value as the text that it is read from.
fn written(value: &Json) -> String {
    match value {
        Json::String(text) => text.clone(),
        Json::Array(words) => words.iter().map(written).collect::<Vec<_>>().join("; "),
        Json::Object(money) => {
            let part = |key: &str| money.get(key).and_then(Json::as_str).unwrap_or_default();
            format!("{} {}", part("amount"), part("currency"))
        }
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{AccountId, ContactId, CustomFieldId, Instant, RecordKind};

    fn contact() -> Contact {
        Contact {
            id: ContactId::new(1),
            account: None,
            email: None,
            first_name: None,
            last_name: None,
            phone: None,
            title: None,
            seniority: None,
            function: None,
            language: None,
            country: None,
            region: None,
            city: None,
            postal_code: None,
            source: None,
            buying_role: None,
            bant: crate::Bant::default(),
            custom: CustomValues::new(),
            created_at: Instant::from_micros(0),
        }
    }

    fn account() -> Account {
        Account {
            id: AccountId::new(1),
            name: "Laiteries du Nord".into(),
            domain: None,
            industry: None,
            country: None,
            region: None,
            city: None,
            postal_code: None,
            employees: None,
            annual_revenue: None,
            tier: None,
            parent: None,
            owner: None,
            custom: CustomValues::new(),
            created_at: Instant::from_micros(0),
        }
    }

    fn field(key: &str, ty: CustomType) -> CustomField {
        let choices = vec!["Gold".to_owned(), "Silver".to_owned()];
        let id = CustomFieldId::new(1);
        CustomField { id, of: RecordKind::Contact, key: key.into(), label: key.into(), ty, choices, retired: false }
    }

    /// A fact, the text typed, and the text it is kept as (or why it is refused).
    #[test]
    fn a_fact_reads_back_as_it_was_set() {
        let fields = [
            field("note", CustomType::Text),
            field("nps", CustomType::Number),
            field("spent", CustomType::Money),
            field("renewal", CustomType::Date),
            field("partner", CustomType::YesNo),
            field("level", CustomType::Choice),
            field("levels", CustomType::Choices),
        ];
        let cases = [
            ("first_name", " Inès ", "Inès"),
            ("email", "Ines@Example.com", "Ines@Example.com"),
            ("buying_role", "Decision_Maker", "decision_maker"),
            ("bant_need", "yes", "yes"),
            ("note", "x", "x"),
            ("nps", "9", "9.0"),
            ("spent", "12.5", "12.50 EUR"),
            ("spent", "12.5 USD", "12.50 USD"),
            ("renewal", "2026-12-31", "2026-12-31"),
            ("partner", "Yes", "true"),
            ("level", "gold", "Gold"),
            ("levels", "gold; SILVER", "Gold; Silver"),
        ];
        for (key, raw, kept) in cases {
            let mut contact = contact();
            contact.set_fact(key, Some(raw), &fields, Currency::EUR).unwrap();
            assert_eq!(contact.fact(key).as_deref(), Some(kept), "{key}");
            let mut again = contact.clone();
            again.set_fact(key, Some(kept), &fields, Currency::EUR).unwrap();
            assert_eq!(again, contact, "{key} reads back");
            contact.set_fact(key, Some("  "), &fields, Currency::EUR).unwrap();
            assert_eq!(contact.fact(key), None, "{key} becomes blank");
        }
    }

    #[test]
    fn what_is_not_a_value_is_refused_and_changes_nothing() {
        let mut account = account();
        let before = account.clone();
        for (key, raw, why) in [
            ("name", " ", FactRefused::Blank),
            ("employees", "many", FactRefused::NotANumber),
            ("employees", "-3", FactRefused::Negative),
            ("annual_revenue", "1,5", FactRefused::NotMoney),
            ("annual_revenue", "1.5 XYZ", FactRefused::NotMoney),
            ("shoe_size", "44", FactRefused::Unknown("shoe_size".into())),
        ] {
            assert_eq!(account.set_fact(key, Some(raw), &[], Currency::EUR), Err(why), "{key}");
            assert_eq!(account, before);
        }
    }

    #[test]
    fn differences_name_each_fact_once() {
        let (before, mut after) = (contact(), contact());
        after.set_fact("title", Some("Buyer"), &[], Currency::EUR).unwrap();
        let fields = [field("nps", CustomType::Number)];
        after.set_fact("nps", Some("9"), &fields, Currency::EUR).unwrap();
        let keys: Vec<_> = before.differences(&after).into_iter().map(|difference| difference.key).collect();
        assert_eq!(keys, ["title", "nps"]);
        assert!(after.differences(&after.clone()).is_empty());
    }
}

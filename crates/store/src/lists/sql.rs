//! Filters and searches as conditions of SQL: the one place where they are.

use records::CustomType;
use sea_orm::DbBackend;
use sea_orm::Value as Bound;

use super::{Holds, ListField, Listed, On, Operand, Test, Tested};
use crate::error::{Result, StoreError};
use crate::fold::searchable;
use crate::sql::Values;

/// The conditions that a filter stands for.
pub(crate) struct Conditions<'v> {
    pub(crate) of: Listed,
    pub(crate) backend: DbBackend,
    pub(crate) values: &'v mut Values,
}

/// What is compared: an expression, and whether it is a text.
struct Compared {
    sql: String,
    is_text: bool,
    /// Whether it is a list of words, as JSON.
    is_list: bool,
    /// Where its currency stands, of an amount.
    currency: Option<String>,
}

impl Conditions<'_> {
    /// All of them must hold.
    pub(crate) fn all(&mut self, tests: &[Tested], search: Option<&str>) -> Result<String> {
        let mut all = tests.iter().map(|tested| self.tested(tested)).collect::<Result<Vec<_>>>()?;
        for word in words(search) {
            let pattern = pattern(&word);
            let found = self.found(&[pattern]);
            all.push(found);
        }
        Ok(if all.is_empty() { "TRUE".to_owned() } else { all.join(" AND ") })
    }

    fn tested(&mut self, tested: &Tested) -> Result<String> {
        match tested.on {
            On::Record => {
                let compared = self.compared(self.of, &tested.field, tested.custom)?;
                self.holds(&compared, &tested.test)
            }
            On::Account => self.behind("account", Listed::Accounts, tested),
            On::Contact => self.behind("contact", Listed::Contacts, tested),
        }
    }

    /// A test of the record that another leads to by `link`.
    fn behind(&mut self, link: &str, of: Listed, tested: &Tested) -> Result<String> {
        let compared = self.compared(of, &tested.field, tested.custom)?;
        let holds = self.holds(&compared, &tested.test)?;
        let theirs = format!("t.{link} IN (SELECT t.id FROM {} t WHERE {holds})", of.table());
        // Of a record that leads nowhere nothing is known about it.
        let or_none = matches!(tested.test, Test::Blank | Test::NoneOf(_) | Test::AnyOrBlank(_));
        Ok(if or_none { format!("(t.{link} IS NULL OR {theirs})") } else { theirs })
    }

    fn compared(&self, of: Listed, key: &str, custom: Option<CustomType>) -> Result<Compared> {
        let Some(custom) = custom else {
            let field = of.field(key).ok_or_else(|| unknown(key))?;
            return Ok(built_in(field));
        };
        // The one place that looks into the custom values: each database in its own words. An empty text holds none.
        let path = |steps: &[&str]| match self.backend {
            DbBackend::Postgres => {
                let (last, before) = steps.split_last().unwrap_or((&"", &[]));
                let before: String = before.iter().map(|step| format!(" -> {}", quoted(step))).collect();
                format!("(NULLIF(t.custom, '')::jsonb{before} ->> {})", quoted(last))
            }
            _ => {
                let path: String = steps.iter().map(|step| format!(".\"{}\"", step.replace('"', ""))).collect();
                format!("(NULLIF(t.custom, '') ->> {})", quoted(&format!("${path}")))
            }
        };
        let number = |text: String| format!("CAST({text} AS DOUBLE PRECISION)");
        Ok(match custom {
            CustomType::Number => {
                Compared { sql: number(path(&[key])), is_text: false, is_list: false, currency: None }
            }
            CustomType::Money => Compared {
                sql: number(path(&[key, "amount"])),
                is_text: false,
                is_list: false,
                currency: Some(path(&[key, "currency"])),
            },
            ty => Compared { sql: path(&[key]), is_text: true, is_list: ty == CustomType::Choices, currency: None },
        })
    }

    fn holds(&mut self, compared: &Compared, test: &Test) -> Result<String> {
        let sql = &compared.sql;
        Ok(match test {
            Test::Blank => format!("{sql} IS NULL"),
            Test::Known => format!("{sql} IS NOT NULL"),
            Test::Has(text) => {
                format!("lower({sql}) LIKE {} ESCAPE '\\'", self.values.place(pattern(&text.to_lowercase())))
            }
            Test::AnyOf(operands) => self.one_of(compared, operands),
            Test::AnyOrBlank(operands) => format!("({sql} IS NULL OR {})", self.one_of(compared, operands)),
            Test::NoneOf(operands) => format!("({sql} IS NULL OR NOT {})", self.one_of(compared, operands)),
            Test::From(operand) => self.beside(compared, ">=", operand),
            Test::To(operand) => self.beside(compared, "<=", operand),
        })
    }

    fn one_of(&mut self, compared: &Compared, operands: &[Operand]) -> String {
        if compared.is_list {
            return self.one_of_words(&compared.sql, operands);
        }
        let places: Vec<_> = operands.iter().map(|operand| self.place(operand)).collect();
        let list = if places.is_empty() { "NULL".to_owned() } else { places.join(", ") };
        let sql = &compared.sql;
        if compared.is_text { format!("lower({sql}) IN ({list})") } else { format!("{sql} IN ({list})") }
    }

    /// Whether a list, written as JSON, has one of these words.
    fn one_of_words(&mut self, sql: &str, operands: &[Operand]) -> String {
        let texts = operands.iter().filter_map(|operand| match operand {
            Operand::Text(text) => Some(serde_json::Value::from(text.to_lowercase()).to_string()),
            _ => None,
        });
        let places: Vec<_> = texts.map(|text| self.values.place(pattern(&text))).collect();
        let any: Vec<_> = places.iter().map(|place| format!("lower({sql}) LIKE {place} ESCAPE '\\'")).collect();
        if any.is_empty() { "FALSE".to_owned() } else { format!("({})", any.join(" OR ")) }
    }

    fn beside(&mut self, compared: &Compared, relation: &str, operand: &Operand) -> String {
        let sql = &compared.sql;
        match (operand, &compared.currency) {
            (Operand::Money(minor, currency), Some(column)) => {
                // A custom amount is a text in major units, another one a whole number of minor ones.
                let amount = if compared.sql.starts_with("CAST") {
                    let major = records::Money { minor: *minor, currency: *currency }.major();
                    self.values.place(major)
                } else {
                    self.values.place(*minor)
                };
                let code = self.values.place(currency.code());
                format!("({sql} {relation} {amount} AND {column} = {code})")
            }
            _ => {
                let place = self.place(operand);
                format!("{sql} {relation} {place}")
            }
        }
    }

    fn place(&mut self, operand: &Operand) -> String {
        let value: Bound = match operand {
            Operand::Text(text) => text.to_lowercase().into(),
            Operand::Number(number) => (*number).into(),
            Operand::Whole(whole) | Operand::Money(whole, _) => (*whole).into(),
            Operand::YesNo(yes) => (*yes).into(),
        };
        self.values.place(value)
    }

    /// Whether what a record is found by has any of these patterns in it.
    pub(super) fn found(&mut self, patterns: &[String]) -> String {
        let places: Vec<_> = patterns.iter().map(|pattern| self.values.place(pattern.as_str())).collect();
        let like = |column: &str| {
            places.iter().map(|place| format!("{column} LIKE {place} ESCAPE '\\'")).collect::<Vec<_>>().join(" OR ")
        };
        let company = || format!("t.account IN (SELECT id FROM accounts WHERE {})", like("name_key"));
        let person = || format!("t.contact IN (SELECT id FROM contacts WHERE {})", like("name_key"));
        match self.of {
            Listed::Leads => format!("({})", like("t.search")),
            Listed::Contacts => format!("({} OR {})", like("t.name_key"), company()),
            Listed::Accounts => format!("({} OR {})", like("t.name_key"), like("t.domain")),
            Listed::Opportunities => format!("({} OR {} OR {})", like("t.name_key"), company(), person()),
            Listed::Activities => format!("({})", person()),
            Listed::Campaigns | Listed::Contents => format!("({})", like("t.name_key")),
        }
    }
}

fn built_in(field: &ListField) -> Compared {
    let currency = (field.holds == Holds::Money).then(|| format!("{}_currency", field.column));
    let is_text = matches!(field.holds, Holds::Name | Holds::Text | Holds::Word | Holds::Date);
    Compared { sql: field.column.to_owned(), is_text, is_list: false, currency }
}

/// The words of a search, as records are found by them.
pub(crate) fn words(search: Option<&str>) -> Vec<String> {
    let folded = searchable(search.unwrap_or_default());
    folded.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The pattern of a text anywhere in another.
pub(crate) fn pattern(text: &str) -> String {
    format!("%{}%", text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"))
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

fn unknown(key: &str) -> StoreError {
    StoreError::Unreadable { expected: "a field of the list", value: key.to_owned() }
}

//! What the base holds, counted.

use async_recursion::async_recursion as boxed;
use std::collections::BTreeMap;

use records::{Currency, Keyed, Money, Outcome};
use serde::ser::{Serialize, SerializeMap, SerializeStruct, Serializer};

use crate::column::cell;
use crate::error::{Result, StoreError};
use crate::read::Read;

/// How many of each kind, and what deals are worth.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Stats {
    /// Companies.
    pub accounts: i64,
    /// People at companies.
    pub contacts: i64,
    /// The company's own people.
    pub people: i64,
    /// Products.
    pub products: i64,
    /// What happened.
    pub activities: i64,
    /// Campaigns.
    pub campaigns: i64,
    /// Leads.
    pub leads: LeadStats,
    /// Deals, by how they stand; each outcome is there, with zero where there is none.
    pub opportunities: BTreeMap<Outcome, OpportunityStats>,
}

/// How many leads, in all and by where they stand.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize)]
pub struct LeadStats {
    /// In all.
    pub total: i64,
    /// By the key of their stage; stages without leads are left out.
    pub by_stage: BTreeMap<String, i64>,
    /// By their cell; leads not yet scored are left out.
    pub by_cell: BTreeMap<String, i64>,
}

/// How many deals, and what they are worth in each currency.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OpportunityStats {
    /// How many.
    pub count: i64,
    /// The sum in each currency.
    pub amount: BTreeMap<Currency, Money>,
}

impl Serialize for Stats {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Stats", 8)?;
        out.serialize_field("accounts", &self.accounts)?;
        out.serialize_field("contacts", &self.contacts)?;
        out.serialize_field("people", &self.people)?;
        out.serialize_field("products", &self.products)?;
        out.serialize_field("activities", &self.activities)?;
        out.serialize_field("campaigns", &self.campaigns)?;
        out.serialize_field("leads", &self.leads)?;
        let opportunities: BTreeMap<_, _> =
            self.opportunities.iter().map(|(outcome, stats)| (outcome.key(), stats)).collect();
        out.serialize_field("opportunities", &opportunities)?;
        out.end()
    }
}

impl Serialize for OpportunityStats {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let amounts: BTreeMap<_, _> =
            self.amount.iter().map(|(currency, sum)| (currency.to_string(), sum.amount())).collect();
        let mut out = serializer.serialize_map(Some(2))?;
        out.serialize_entry("count", &self.count)?;
        out.serialize_entry("amount", &amounts)?;
        out.end()
    }
}

impl Read<'_> {
    /// How many leads stand in each stage.
    #[boxed]
    pub async fn leads_by_stage(&self) -> Result<BTreeMap<String, i64>> {
        self.leads_by("stage").await
    }

    /// What the base holds.
    #[boxed]
    pub async fn stats(&self) -> Result<Stats> {
        let count = async |table: &str| self.number(format!("SELECT count(*) FROM {table}"), Vec::new()).await;
        Ok(Stats {
            accounts: count("accounts").await?,
            contacts: count("contacts").await?,
            people: count("people").await?,
            products: count("products").await?,
            activities: count("activities").await?,
            campaigns: count("campaigns").await?,
            leads: LeadStats {
                total: count("leads").await?,
                by_stage: self.leads_by_stage().await?,
                by_cell: self.leads_by("cell").await?,
            },
            opportunities: self.opportunity_stats().await?,
        })
    }

    async fn leads_by(&self, column: &str) -> Result<BTreeMap<String, i64>> {
        let sql = format!("SELECT {column}, count(*) FROM leads WHERE {column} IS NOT NULL GROUP BY {column}");
        self.conn.all(sql, Vec::new()).await?.iter().map(|row| Ok((cell(row, 0)?, cell(row, 1)?))).collect()
    }

    async fn opportunity_stats(&self) -> Result<BTreeMap<Outcome, OpportunityStats>> {
        let mut stats: BTreeMap<_, _> =
            Outcome::ALL.iter().map(|outcome| (*outcome, OpportunityStats::default())).collect();
        // PostgreSQL adds whole numbers up to a decimal, which no column here is.
        let sql = "SELECT outcome, amount_currency, count(*), CAST(sum(amount) AS BIGINT) FROM opportunities \
                   GROUP BY outcome, amount_currency";
        for row in self.conn.all(sql, Vec::new()).await? {
            let of_outcome = stats.entry(cell(&row, 0)?).or_default();
            of_outcome.count += cell::<i64>(&row, 2)?;
            let code: Option<String> = cell(&row, 1)?;
            let sum: Option<i64> = cell(&row, 3)?;
            if let Some((code, minor)) = code.zip(sum) {
                let currency: Currency =
                    code.parse().map_err(|_| StoreError::Unreadable { expected: "a currency", value: code })?;
                of_outcome.amount.insert(currency, Money { minor, currency });
            }
        }
        Ok(stats)
    }
}

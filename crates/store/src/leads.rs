//! Leads: begun, moved, given to somebody; each step is kept.

use async_recursion::async_recursion as boxed;
use std::collections::HashMap;

use records::{
    AccountId, Contact, ContactId, Keyed, Lead, LeadId, Motion, PersonId, RecordKind, RecordRef, Stage, StageChange,
};
use sea_orm::Value;

use crate::column::{Bound, cell};
use crate::error::{Result, StoreError};
use crate::fold::searchable;
use crate::read::{LIST, Read};
use crate::sql::Values;
use crate::table::Row;
use crate::write::Write;

/// A lead to be begun, with what its line in the lists is made from.
#[derive(Debug, Clone)]
pub struct NewLead<'a> {
    /// The lead.
    pub lead: Lead,
    /// Its contact.
    pub contact: &'a Contact,
    /// The name of the contact's company.
    pub company: Option<&'a str>,
    /// The company's country, which counts where the contact's own is blank.
    pub company_country: Option<&'a str>,
}

/// What the lists show, sort and search of a lead's contact.
struct Listing {
    open: bool,
    name: String,
    name_key: String,
    company: Option<String>,
    email: Option<String>,
    country: Option<String>,
    search: String,
}

impl Listing {
    fn of(contact: &Contact, company: Option<&str>, company_country: Option<&str>, stage: Stage) -> Self {
        let name = contact.display_name().unwrap_or_default();
        let email = contact.email.as_ref().map(|email| email.key().to_owned());
        let name_key = searchable(&name);
        let mut search = name_key.clone();
        for part in [email.as_deref(), company].into_iter().flatten() {
            search.push(' ');
            search.push_str(&searchable(part));
        }
        Self {
            open: stage.is_open(),
            name,
            name_key,
            company: company.map(str::to_owned),
            email,
            country: contact.country.as_deref().or(company_country).map(str::to_owned),
            search,
        }
    }

    const COLUMNS: [&str; 7] = ["open", "name", "name_key", "company", "email", "country", "search"];

    fn bind(self, out: &mut Vec<Value>) {
        out.extend([
            self.open.into(),
            self.name.into(),
            self.name_key.into(),
            Value::String(self.company),
            Value::String(self.email),
            Value::String(self.country),
            self.search.into(),
        ]);
    }
}

impl Row for NewLead<'_> {
    const TABLE: &'static str = Lead::TABLE;

    fn columns() -> &'static [String] {
        static COLUMNS: std::sync::OnceLock<Vec<String>> = std::sync::OnceLock::new();
        COLUMNS.get_or_init(|| Lead::columns().iter().cloned().chain(Listing::COLUMNS.map(str::to_owned)).collect())
    }

    fn bind(&self, out: &mut Vec<Value>) {
        self.lead.bind(out);
        Listing::of(self.contact, self.company, self.company_country, self.lead.stage).bind(out);
    }
}

impl Write {
    /// Begins leads. Each one's first step, to the stage where it stands since `stage_since`, is written with it.
    ///
    /// A second open lead of a contact in one motion is refused as [`StoreError::Taken`].
    #[boxed]
    pub async fn add_leads(&mut self, leads: &[NewLead<'_>]) -> Result<()> {
        let (recorded_at, by) = (self.recorded_at().await?, self.by());
        self.note_made(RecordKind::Lead, leads.iter().map(|new| new.lead.id.number()));
        self.insert(leads).await?;
        let steps: Vec<_> = leads
            .iter()
            .map(|new| StageChange {
                lead: new.lead.id,
                from: None,
                to: new.lead.stage,
                at: new.lead.stage_since,
                recorded_at,
                by,
                reason: None,
                version: None,
            })
            .collect();
        self.insert(&steps).await
    }

    /// Begins leads that took all their steps before they came here: `history` holds every one of them, the first too.
    #[boxed]
    pub async fn add_leads_with_history(&mut self, leads: &[NewLead<'_>], history: &[StageChange]) -> Result<()> {
        self.insert(leads).await?;
        self.insert(history).await
    }

    /// Moves a lead as `change` says: its stage, since when, whether that was stated by a person or a file rather than
    /// judged by a rule. The contact becomes due, because rules can read the stage.
    #[boxed]
    pub async fn move_lead(&mut self, change: &StageChange, stated: bool) -> Result<()> {
        let mut values = Values::new();
        let sql = format!(
            "UPDATE leads SET stage = {}, stage_since = {}, stage_stated = {}, open = {} WHERE id = {} RETURNING contact",
            values.place(change.to.key()),
            values.place(change.at.as_micros()),
            values.place(stated),
            values.place(change.to.is_open()),
            values.place(Bound(change.lead)),
        );
        let row = self.conn().one(sql, values.into_vec()).await?.ok_or(StoreError::Missing)?;
        let contact: ContactId = cell(&row, 0)?;
        self.insert(std::slice::from_ref(change)).await?;
        self.mark_due(&[contact]).await
    }

    /// Writes down steps that leads took before they came here, without moving them.
    #[boxed]
    pub async fn add_stage_history(&mut self, changes: &[StageChange]) -> Result<()> {
        self.insert(changes).await
    }

    /// Makes a lead what `after` says of owner, source and campaign, with its history. Stages change by
    /// [`move_lead`](Write::move_lead) alone.
    #[boxed]
    pub async fn update_lead(&mut self, after: &Lead) -> Result<Vec<records::FactChange>> {
        // From here on nobody moves the lead, so that the stage which is kept is the one where it stands.
        self.recorded_at().await?;
        let before = self.read().find::<Lead>(after.id).await?.ok_or(StoreError::Missing)?;
        let kept = Lead {
            stage: before.stage,
            stage_since: before.stage_since,
            stage_stated: before.stage_stated,
            ..after.clone()
        };
        self.replace(&kept).await
    }

    /// Gives leads to somebody, or to nobody, with their history.
    #[boxed]
    pub async fn give_leads(&mut self, leads: &[LeadId], owner: Option<PersonId>) -> Result<()> {
        self.recorded_at().await?;
        let found = self.read().find_all::<Lead>(leads).await?;
        for lead in found {
            self.replace(&Lead { owner, ..lead }).await?;
        }
        Ok(())
    }

    /// Brings the lines of these contacts' leads up to date with names, addresses, companies and countries.
    pub(crate) async fn refresh_listings(&mut self, contacts: &[ContactId]) -> Result<()> {
        for some in contacts.chunks(LIST) {
            let leads = self.read().leads_of(some).await?;
            if leads.is_empty() {
                continue;
            }
            let people: HashMap<_, _> =
                self.read().find_all::<Contact>(some).await?.into_iter().map(|contact| (contact.id, contact)).collect();
            let accounts: Vec<AccountId> = people.values().filter_map(|contact| contact.account).collect();
            let companies: HashMap<_, _> = self
                .read()
                .find_all::<records::Account>(&accounts)
                .await?
                .into_iter()
                .map(|account| (account.id, account))
                .collect();
            for lead in leads {
                let Some(contact) = people.get(&lead.contact) else { continue };
                let company = contact.account.and_then(|account| companies.get(&account));
                let name = company.map(|company| company.name.as_str());
                let country = company.and_then(|company| company.country.as_deref());
                self.write_listing(lead.id, Listing::of(contact, name, country, lead.stage)).await?;
            }
        }
        Ok(())
    }

    async fn write_listing(&mut self, lead: LeadId, listing: Listing) -> Result<()> {
        let mut bound = Vec::new();
        listing.bind(&mut bound);
        let mut values = Values::new();
        let sets: Vec<_> = Listing::COLUMNS
            .iter()
            .zip(bound)
            .map(|(column, value)| format!("{column} = {}", values.place(value)))
            .collect();
        let id = values.place(Bound(lead));
        let sql = format!("UPDATE leads SET {} WHERE id = {id}", sets.join(", "));
        self.conn().run(sql, values.into_vec()).await.map(|_| ())
    }
}

impl Read<'_> {
    /// The leads of these contacts, oldest first.
    #[boxed]
    pub async fn leads_of(&self, contacts: &[ContactId]) -> Result<Vec<Lead>> {
        let mut found = Vec::new();
        for some in contacts.chunks(LIST) {
            let mut values = Values::new();
            let list = values.list(some.iter().map(|contact| Bound(*contact)));
            found.extend(
                self.select(&format!("WHERE t.contact IN {list} ORDER BY t.created_at, t.id"), values.into_vec())
                    .await?,
            );
        }
        Ok(found)
    }

    /// The open lead of a contact in a motion.
    #[boxed]
    pub async fn open_lead(&self, contact: ContactId, motion: Motion) -> Result<Option<Lead>> {
        let rest = "WHERE t.contact = $1 AND t.motion = $2 AND t.open";
        self.first(rest, vec![Bound(contact).into(), motion.key().into()]).await
    }

    /// The steps of a lead, oldest first.
    #[boxed]
    pub async fn stage_changes(&self, lead: LeadId) -> Result<Vec<StageChange>> {
        self.select("WHERE t.lead = $1 ORDER BY t.at, t.recorded_at", vec![Bound(lead).into()]).await
    }

    /// The steps of these leads, each lead's oldest first.
    #[boxed]
    pub async fn stage_changes_of(&self, leads: &[LeadId]) -> Result<Vec<StageChange>> {
        let mut found = Vec::new();
        for some in leads.chunks(LIST) {
            let mut values = Values::new();
            let list = values.list(some.iter().map(|lead| Bound(*lead)));
            let rest = format!("WHERE t.lead IN {list} ORDER BY t.lead, t.at, t.recorded_at");
            found.extend(self.select::<StageChange>(&rest, values.into_vec()).await?);
        }
        Ok(found)
    }

    /// What was written into the audit log about a record, newest first.
    pub async fn audit_of(&self, record: impl Into<RecordRef>, limit: u32) -> Result<Vec<records::AuditEntry>> {
        let record = record.into();
        let rest = format!("WHERE t.record_kind = $1 AND t.record_number = $2 ORDER BY t.at DESC LIMIT {limit}");
        self.select(&rest, vec![record.kind.key().into(), record.number.into()]).await
    }
}

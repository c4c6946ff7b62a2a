//! What a chunk may touch of the base, loaded at once.

use std::collections::BTreeSet;

use records::{
    Account, AccountId, Campaign, Contact, ContactId, Content, Email, Interest, Opportunity, OpportunityId, Person,
    PersonId, Product, RecordKind, Role, Team, TeamId,
};
use store::{Ids, Read, Result, Write};

use super::super::cell::{Value, column_name, shown};
use super::super::mapping::{By, CellMap, FieldMap, Holds, MappedField, RecordMap, Unknown, Update};
use super::super::plan::Draft;
use super::super::problem::{Kind, RowProblem};
use super::noun::{Noun, domain, refusal};
use super::pool::{Key, Pool, keys_of, stands_alone};
use super::{Job, Row};

/// The records of one kind, and fresh ids for new ones.
#[derive(Debug)]
pub(super) struct Shelf<R> {
    pub(super) pool: Pool<R>,
    ids: Option<Ids>,
}

impl<R> Default for Shelf<R> {
    fn default() -> Self {
        Shelf { pool: Pool::default(), ids: None }
    }
}

#[derive(Debug, Default)]
pub(super) struct Base {
    pub(super) teams: Shelf<Team>,
    pub(super) people: Shelf<Person>,
    pub(super) products: Shelf<Product>,
    pub(super) campaigns: Shelf<Campaign>,
    pub(super) interests: Shelf<Interest>,
    pub(super) contents: Shelf<Content>,
    pub(super) accounts: Shelf<Account>,
    pub(super) contacts: Shelf<Contact>,
    pub(super) opportunities: Shelf<Opportunity>,
}

/// What the rows of a chunk ask for, of one kind.
#[derive(Debug, Default)]
struct Wanted {
    /// How many records they might make.
    count: usize,
    externals: BTreeSet<String>,
    names: BTreeSet<String>,
    emails: BTreeSet<String>,
    domains: BTreeSet<String>,
    /// Of identity by chosen fields: the first field and its values.
    chosen: BTreeSet<String>,
    chosen_field: Option<String>,
}

impl Wanted {
    fn of(job: &Job, rows: &[Row], kind: RecordKind) -> Wanted {
        let mut wanted = Wanted::default();
        for row in rows.iter().filter(|row| !row.plan.refused) {
            for draft in &row.plan.drafts {
                let map = &job.mapping.records[draft.record];
                if map.kind == kind {
                    wanted.draft(map, draft);
                }
                for (field, text) in references(map, draft, kind) {
                    wanted.count += 1;
                    match field.cell.by {
                        By::Name => wanted.names.insert(text.to_owned()),
                        By::ExternalId => wanted.externals.insert(text.to_owned()),
                    };
                }
            }
        }
        wanted
    }

    fn draft(&mut self, map: &RecordMap, draft: &Draft) {
        self.count += 1;
        self.emails.extend(draft.text(map, "email").map(str::to_lowercase));
        for field in &map.identity {
            let Some(text) = draft.text(map, field).map(str::to_owned) else { continue };
            match field.as_str() {
                "external_id" => self.externals.insert(text),
                "name" => self.names.insert(text),
                "domain" => self.domains.insert(domain(&text)),
                "email" => false,
                _ => {
                    let first = self.chosen_field.get_or_insert_with(|| field.clone());
                    first == field && self.chosen.insert(text)
                }
            };
        }
    }
}

/// The references of a draft to records of a kind, with the texts that name them.
fn references<'a>(
    map: &'a RecordMap,
    draft: &'a Draft,
    kind: RecordKind,
) -> impl Iterator<Item = (&'a FieldMap, &'a str)> {
    map.fields.iter().zip(&draft.values).filter_map(move |(field, value)| match (field.holds(), value) {
        (Holds::Reference(to), Some(Value::Text(text))) if to == kind => Some((field, text.as_str())),
        _ => None,
    })
}

/// Whether the mapping makes records of a kind or refers to them.
fn touches(job: &Job, kind: RecordKind) -> bool {
    let refers =
        |map: &RecordMap| map.fields.iter().any(|field| matches!(field.holds(), Holds::Reference(to) if to == kind));
    job.mapping.records.iter().any(|map| map.kind == kind || refers(map))
}

impl Base {
    pub(super) async fn load(write: &mut Write, job: &Job, rows: &[Row]) -> Result<Base> {
        let mut base = Base::default();
        base.teams = Shelf::all(write, job, rows).await?;
        base.people = Shelf::all(write, job, rows).await?;
        base.products = Shelf::all(write, job, rows).await?;
        base.campaigns = Shelf::all(write, job, rows).await?;
        base.interests = Shelf::all(write, job, rows).await?;
        base.contents = Shelf::all(write, job, rows).await?;
        if touches(job, RecordKind::Person) {
            base.know_people(write, job, rows).await?;
        }
        if touches(job, RecordKind::Account) {
            base.load_accounts(write, job, rows).await?;
        }
        if touches(job, RecordKind::Contact) {
            base.load_contacts(write, job, rows).await?;
        }
        if touches(job, RecordKind::Opportunity) {
            base.load_opportunities(write, job, rows).await?;
        }
        Ok(base)
    }

    async fn know_people(&mut self, write: &Write, job: &Job, rows: &[Row]) -> Result<()> {
        let wanted = Wanted::of(job, rows, RecordKind::Person);
        let pool = &mut self.people.pool;
        for (external, number) in externals(write.read(), job, RecordKind::Person, &wanted).await? {
            if let Some(index) = pool.find(&Key::Number(number)) {
                pool.know(Key::External(external), index);
            }
        }
        for person in write.read().all::<Person>().await? {
            if let (Some(index), Some(email)) = (pool.find(&Key::Number(person.number())), &person.email) {
                pool.know(Key::Email(email.key().to_owned()), index);
            }
        }
        Ok(())
    }

    async fn load_accounts(&mut self, write: &mut Write, job: &Job, rows: &[Row]) -> Result<()> {
        let wanted = Wanted::of(job, rows, RecordKind::Account);
        self.accounts.ids = Some(write.ids(wanted.count).await?);
        let (read, pool) = (write.read(), &mut self.accounts.pool);
        let known = externals(read, job, RecordKind::Account, &wanted).await?;
        let ids: Vec<_> = known.iter().map(|(_, number)| AccountId::new(*number)).collect();
        for account in read.find_all::<Account>(&ids).await? {
            pool.hold(account.number(), &account);
        }
        know_externals(pool, known);
        let names: Vec<String> = wanted.names.into_iter().collect();
        for (name, account) in read.accounts_by_name(&names).await? {
            let index = pool.hold(account.number(), &account);
            pool.know(Key::Name(name), index);
        }
        let domains: Vec<String> = wanted.domains.into_iter().collect();
        let mut found: Vec<Account> = read.find_by("domain", &domains).await?;
        found.sort_by_key(|account| account.id);
        for account in found {
            let index = pool.hold(account.number(), &account);
            pool.know(Key::Domain(account.domain.unwrap_or_default()), index);
        }
        Ok(())
    }

    async fn load_contacts(&mut self, write: &mut Write, job: &Job, rows: &[Row]) -> Result<()> {
        let wanted = Wanted::of(job, rows, RecordKind::Contact);
        self.contacts.ids = Some(write.ids(wanted.count).await?);
        let (read, pool) = (write.read(), &mut self.contacts.pool);
        let known = externals(read, job, RecordKind::Contact, &wanted).await?;
        let ids: Vec<_> = known.iter().map(|(_, number)| ContactId::new(*number)).collect();
        for contact in read.find_all::<Contact>(&ids).await? {
            pool.hold(contact.number(), &contact);
        }
        know_externals(pool, known);
        let emails: Vec<String> = wanted.emails.into_iter().collect();
        for (email, contact) in read.contacts_by_email(&emails).await? {
            let index = pool.hold(contact.number(), &contact);
            pool.know(Key::Email(email), index);
        }
        if let (Some(field), Some(map)) = (wanted.chosen_field, job.mapping.record(RecordKind::Contact)) {
            let values: Vec<String> = wanted.chosen.into_iter().collect();
            let mut found: Vec<Contact> = read.find_by(&field, &values).await?;
            found.sort_by_key(|contact| contact.id);
            for contact in found {
                let index = pool.hold(contact.number(), &contact);
                if let Some(key) = chosen_key(map, &contact) {
                    pool.know(key, index);
                }
            }
        }
        Ok(())
    }

    async fn load_opportunities(&mut self, write: &mut Write, job: &Job, rows: &[Row]) -> Result<()> {
        let wanted = Wanted::of(job, rows, RecordKind::Opportunity);
        self.opportunities.ids = Some(write.ids(wanted.count).await?);
        let known = externals(write.read(), job, RecordKind::Opportunity, &wanted).await?;
        let ids: Vec<_> = known.iter().map(|(_, number)| OpportunityId::new(*number)).collect();
        let pool = &mut self.opportunities.pool;
        for opportunity in write.read().find_all::<Opportunity>(&ids).await? {
            pool.hold(opportunity.number(), &opportunity);
        }
        know_externals(pool, known);
        Ok(())
    }

    /// Refuses rows whose record is not in the base where the mapping does not create it, before they change anything.
    pub(super) fn refuse_unknown(&self, job: &Job, rows: &mut [Row]) {
        for row in rows.iter_mut().filter(|row| !row.plan.refused) {
            for draft in &row.plan.drafts {
                let map = &job.mapping.records[draft.record];
                let keys = keys_of(map, draft);
                let known = match map.kind {
                    RecordKind::Account => keys.iter().any(|key| self.accounts.pool.find(key).is_some()),
                    RecordKind::Contact => keys.iter().any(|key| self.contacts.pool.find(key).is_some()),
                    RecordKind::Person => keys.iter().any(|key| self.people.pool.find(key).is_some()),
                    RecordKind::Product => keys.iter().any(|key| self.products.pool.find(key).is_some()),
                    RecordKind::Campaign => keys.iter().any(|key| self.campaigns.pool.find(key).is_some()),
                    _ => true,
                };
                if map.unknown == Unknown::Reject && !known {
                    let text = map.identity.iter().find_map(|field| draft.text(map, field)).unwrap_or_default();
                    row.plan.problems.push(RowProblem::UnknownRecord { kind: Kind(map.kind), text: shown(text) });
                    row.plan.refused = true;
                }
            }
        }
    }

    /// Applies what a row says of people, companies and contacts, once all that it refers to is found.
    pub(super) fn take_row(&mut self, job: &Job, row: &mut Row) {
        let mut drafts = std::mem::take(&mut row.plan.drafts);
        for draft in &mut drafts {
            self.link(job, &job.mapping.records[draft.record], draft, row);
        }
        for draft in drafts.iter().filter(|_| !row.plan.refused).collect::<Vec<_>>() {
            let map = &job.mapping.records[draft.record];
            match map.kind {
                RecordKind::Team => self.take_team(job, map, draft, row),
                RecordKind::Person => self.take_person(job, map, draft, row),
                RecordKind::Product => {
                    self.products.take(job, map, draft, row);
                }
                RecordKind::Campaign => {
                    self.campaigns.take(job, map, draft, row);
                }
                RecordKind::Account => self.take_account(job, map, draft, row),
                RecordKind::Contact => self.take_contact(job, map, draft, row),
                _ => {}
            }
        }
        row.plan.drafts = drafts;
    }

    /// Finds, or creates, what the fields of a draft refer to; parents are linked once all accounts are known.
    fn link(&mut self, job: &Job, map: &RecordMap, draft: &mut Draft, row: &mut Row) {
        for (place, field) in map.fields.iter().enumerate() {
            let (Holds::Reference(kind), Some(Value::Text(text))) = (field.holds(), &draft.values[place]) else {
                continue;
            };
            if field.key == "parent" {
                continue;
            }
            let number = match kind {
                RecordKind::Team => self.teams.refer(job, &field.cell, text, row),
                RecordKind::Person => self.person(job, &field.cell, text, row),
                RecordKind::Product => self.products.refer(job, &field.cell, text, row),
                RecordKind::Campaign => self.campaigns.refer(job, &field.cell, text, row),
                RecordKind::Interest => self.interests.refer(job, &field.cell, text, row),
                RecordKind::Content => self.contents.refer(job, &field.cell, text, row),
                RecordKind::Account => self.accounts.refer(job, &field.cell, text, row),
                _ => None,
            };
            draft.links.extend(number.map(|number| (place, number)));
        }
    }

    fn take_team(&mut self, job: &Job, map: &RecordMap, draft: &Draft, row: &mut Row) {
        let Some(index) = self.teams.take(job, map, draft, row) else { return };
        let is_new = self.teams.pool.is_new(index);
        let manager = draft.link(map, "manager").map(PersonId::new);
        row.updated |= settle(&mut self.teams.pool.get_mut(index).manager, manager, map.update) && !is_new;
    }

    fn take_person(&mut self, job: &Job, map: &RecordMap, draft: &Draft, row: &mut Row) {
        let Some(index) = self.people.take(job, map, draft, row) else { return };
        let is_new = self.people.pool.is_new(index);
        let team = draft.link(map, "team").map(TeamId::new);
        row.updated |= settle(&mut self.people.pool.get_mut(index).team, team, map.update) && !is_new;
    }

    fn take_account(&mut self, job: &Job, map: &RecordMap, draft: &Draft, row: &mut Row) {
        let Some(index) = self.accounts.take(job, map, draft, row) else { return };
        let is_new = self.accounts.pool.is_new(index);
        let owner = draft.link(map, "owner").map(PersonId::new);
        let account = self.accounts.pool.get_mut(index);
        row.updated |= settle(&mut account.owner, owner, map.update) && !is_new;
        row.account = Some(account.id);
    }

    fn take_contact(&mut self, job: &Job, map: &RecordMap, draft: &Draft, row: &mut Row) {
        let keys = keys_of(map, draft);
        let known = keys.iter().find_map(|key| self.contacts.pool.find(key));
        let address = draft.text(map, "email").map(str::to_lowercase);
        let holder = address.and_then(|address| self.contacts.pool.find(&Key::Email(address)));
        // One address belongs to one contact; a file that gives it to a second one is told so.
        let taken = holder.is_some() && known.is_some() && holder != known;
        let mut mine = draft.clone();
        if taken && let Some(place) = map.fields.iter().position(|field| field.key == "email") {
            let text = mine.values[place].take().map(Value::into_fact).unwrap_or_default();
            let column = column_name(&map.fields[place].cell);
            row.plan.problems.push(RowProblem::EmailTaken { column, text: shown(&text) });
        }
        let known = known.or(holder);
        let Some(index) = self.contacts.take_known(job, map, &mine, row, known) else { return };
        let is_new = self.contacts.pool.is_new(index);
        let account = row.account.or(draft.link(map, "account").map(AccountId::new));
        let contact = self.contacts.pool.get_mut(index);
        row.updated |= settle(&mut contact.account, account, map.update) && !is_new;
        row.account = row.account.or(contact.account);
        row.contact = Some(contact.id);
        if let Some(email) = contact.email.as_ref().map(Email::key).map(str::to_owned) {
            self.contacts.pool.know(Key::Email(email), index);
        }
    }

    /// The person whom a cell names.
    fn person(&mut self, job: &Job, cell: &CellMap, text: &str, row: &mut Row) -> Option<i64> {
        let number = self.people.refer(job, cell, text, row)?;
        let index = self.people.pool.find(&Key::Number(number))?;
        let is_new = self.people.pool.is_new(index);
        let person = self.people.pool.get_mut(index);
        // Who has no address cannot sign in, so a role here is what the person does and gives no rights. Somebody named
        // both as SDR and as AE is an AE, whichever row comes first.
        if let Some(role) = cell.role
            && person.email.is_none()
            && (person.role == Role::Viewer || (person.role == Role::Sdr && role == Role::Ae))
        {
            row.updated |= !is_new && person.role != role;
            person.role = role;
        }
        Some(number)
    }

    /// Links accounts to their parents, once all accounts of the chunk are known.
    pub(super) fn link_parents(&mut self, job: &Job, rows: &mut [Row]) {
        let Some(map) = job.mapping.record(RecordKind::Account) else { return };
        let Some(place) = map.fields.iter().position(|field| field.key == "parent") else { return };
        for row in rows.iter_mut().filter(|row| !row.plan.refused) {
            let drafts = row.plan.drafts.iter();
            let mut named = drafts.filter(|draft| job.mapping.records[draft.record].kind == RecordKind::Account);
            let Some(Value::Text(text)) = named.next().and_then(|draft| draft.values[place].clone()) else { continue };
            self.link_parent(job, map, &map.fields[place].cell, &text, row);
        }
    }

    fn link_parent(&mut self, job: &Job, map: &RecordMap, cell: &CellMap, text: &str, row: &mut Row) {
        let child = row.account.and_then(|id| self.accounts.pool.find(&Key::Number(id.number())));
        let Some(parent) = self.accounts.refer(job, cell, text, row) else { return };
        let (Some(child), Some(above)) = (child, self.accounts.pool.find(&Key::Number(parent))) else { return };
        if self.is_above(child, above) {
            row.plan.problems.push(RowProblem::ParentRing { column: column_name(cell), text: shown(text) });
            return;
        }
        let is_new = self.accounts.pool.is_new(child);
        let known = &mut self.accounts.pool.get_mut(child).parent;
        row.updated |= settle(known, Some(AccountId::new(parent)), map.update) && !is_new;
    }
}

impl Base {
    /// Whether an account is another one or stands above it, as far as this chunk knows them.
    fn is_above(&self, account: usize, other: usize) -> bool {
        let pool = &self.accounts.pool;
        let up = |index: &usize| {
            let parent = pool.get(*index).parent?;
            pool.find(&Key::Number(parent.number()))
        };
        std::iter::successors(Some(other), up).any(|index| index == account)
    }
}

/// Sets a reference as the rule of updating says; whether that changed it.
pub(super) fn settle<I: PartialEq>(known: &mut Option<I>, given: Option<I>, update: Update) -> bool {
    let kept = given.is_none() || *known == given || (known.is_some() && update != Update::Overwrite);
    if !kept {
        *known = given;
    }
    !kept
}

async fn externals(read: Read<'_>, job: &Job, kind: RecordKind, wanted: &Wanted) -> Result<Vec<(String, i64)>> {
    let externals: Vec<String> = wanted.externals.iter().cloned().collect();
    Ok(read.by_external_id(kind, &job.mapping.source, &externals).await?.into_iter().collect())
}

fn know_externals<R: Clone + PartialEq>(pool: &mut Pool<R>, known: Vec<(String, i64)>) {
    for (external, number) in known {
        if let Some(index) = pool.find(&Key::Number(number)) {
            pool.know(Key::External(external), index);
        }
    }
}

fn chosen_key(map: &RecordMap, contact: &Contact) -> Option<Key> {
    let chosen = map.identity.iter().filter(|field| !stands_alone(field));
    let values = chosen.map(|field| records::Facts::fact(contact, field).map(|fact| store::searchable(&fact)));
    values.collect::<Option<Vec<_>>>().map(Key::Chosen)
}

impl<R: Noun + store::Record> Shelf<R> {
    /// All records of a kind that a company has dozens or hundreds of.
    async fn all(write: &mut Write, job: &Job, rows: &[Row]) -> Result<Shelf<R>> {
        let mut shelf = Shelf::default();
        if touches(job, <R as Noun>::KIND) {
            let wanted = Wanted::of(job, rows, <R as Noun>::KIND);
            shelf.ids = Some(write.ids(wanted.count).await?);
            for record in write.read().all::<R>().await? {
                let index = shelf.pool.hold(record.number(), &record);
                shelf.pool.know(Key::Name(store::searchable(record.name())), index);
                shelf.pool.know(Key::Chosen(vec![bare(record.name())]), index);
            }
        }
        Ok(shelf)
    }
}

/// A name without anything but its letters and digits: what `GTXPro` and `GTX Pro` share.
fn bare(name: &str) -> String {
    store::searchable(name).chars().filter(|character| character.is_alphanumeric()).collect()
}

impl<R: Noun> Shelf<R> {
    /// Applies a draft to the record that it speaks of.
    pub(super) fn take(&mut self, job: &Job, map: &RecordMap, draft: &Draft, row: &mut Row) -> Option<usize> {
        let known = keys_of(map, draft).iter().find_map(|key| self.pool.find(key));
        self.take_known(job, map, draft, row, known)
    }

    fn take_known(
        &mut self,
        job: &Job,
        map: &RecordMap,
        draft: &Draft,
        row: &mut Row,
        known: Option<usize>,
    ) -> Option<usize> {
        let index = match known {
            Some(index) => {
                let before = self.pool.get(index).clone();
                fill(self.pool.get_mut(index), job, map, draft, false, row);
                row.updated |= before != *self.pool.get(index);
                index
            }
            None => {
                let name = draft.text(map, "name").or_else(|| draft.text(map, "external_id")).unwrap_or_default();
                let index = self.add(job, name)?;
                fill(self.pool.get_mut(index), job, map, draft, true, row);
                row.created = true;
                index
            }
        };
        for key in keys_of(map, draft) {
            if !matches!(key, Key::External(_)) {
                self.pool.know(key, index);
            }
        }
        if let Some(external) = draft.text(map, "external_id") {
            self.pool.note_external(index, external);
        }
        Some(index)
    }

    fn add(&mut self, job: &Job, name: &str) -> Option<usize> {
        let number = self.ids.as_mut()?.next()?;
        Some(self.pool.add(number, R::named(number, name, job)))
    }

    /// The number of the record that a cell names; created, or complained about, where there is none.
    fn refer(&mut self, job: &Job, cell: &CellMap, text: &str, row: &mut Row) -> Option<i64> {
        let named = match cell.by {
            By::Name => Key::Name(store::searchable(text)),
            By::ExternalId => Key::External(text.to_owned()),
        };
        if let Some(index) = self.pool.find(&named) {
            return Some(self.pool.get(index).number());
        }
        if cell.by == By::Name
            && let Some(index) = self.pool.find(&Key::Chosen(vec![bare(text)]))
        {
            let near = self.pool.get(index);
            let (column, matched) = (column_name(cell), near.name().to_owned());
            row.plan.problems.push(RowProblem::NearName { kind: Kind(R::KIND), column, text: shown(text), matched });
            return Some(near.number());
        }
        self.refer_to_unknown(job, cell, named, text, row)
    }

    fn refer_to_unknown(&mut self, job: &Job, cell: &CellMap, named: Key, text: &str, row: &mut Row) -> Option<i64> {
        if cell.unknown == Unknown::Create {
            let index = self.add(job, text)?;
            match named {
                Key::External(external) => self.pool.note_external(index, &external),
                key => self.pool.know(key, index),
            }
            return Some(self.pool.get(index).number());
        }
        row.plan.refused |= cell.unknown == Unknown::Reject;
        let column = column_name(cell);
        row.plan.problems.push(RowProblem::UnknownReference { kind: Kind(R::KIND), column, text: shown(text) });
        None
    }
}

/// Sets the fields of a record as the draft and the rule of updating say.
fn fill<R: Noun>(record: &mut R, job: &Job, map: &RecordMap, draft: &Draft, is_new: bool, row: &mut Row) {
    for (field, value) in map.fields.iter().zip(&draft.values) {
        let Some(value) = value else { continue };
        let elsewhere = matches!(field.holds(), Holds::Reference(_) | Holds::ExternalId);
        let first_only = field.key == "created_at" && matches!(field.field, MappedField::BuiltIn(_));
        let kept = !is_new
            && (first_only
                || match map.update {
                    Update::Overwrite => false,
                    Update::FillBlanks => !record.is_blank(&field.key),
                    Update::Keep => true,
                });
        if elsewhere || kept {
            continue;
        }
        if let Err(refused) = record.set(&field.key, value, job) {
            row.plan.problems.push(refusal(refused, column_name(&field.cell), value));
        }
    }
}

//! What a chunk may touch of the base, loaded at once.

use records::{
    Account, AccountId, Campaign, Contact, ContactId, Content, Email, Interest, Opportunity, OpportunityId, Person,
    PersonId, Product, RecordKind, Role, Team, TeamId,
};
use store::{Read, Result, Write};

use super::super::cell::{Value, column_name, shown};
use super::super::key::{Key, chosen_form, stands_alone};
use super::super::mapping::{CellMap, Holds, RecordMap, Unknown, Update};
use super::super::plan::Draft;
use super::super::problem::{Kind, RowProblem};
use super::noun::Noun;
use super::pool::Pool;
use super::shelf::Shelf;
use super::wanted::{Wanted, touches};
use super::{Job, Row};

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

impl Base {
    pub(super) async fn load(write: &mut Write, job: &Job, rows: &[Row]) -> Result<Base> {
        let mut base = Base {
            teams: Shelf::all(write, job, rows).await?,
            people: Shelf::all(write, job, rows).await?,
            products: Shelf::all(write, job, rows).await?,
            campaigns: Shelf::all(write, job, rows).await?,
            interests: Shelf::all(write, job, rows).await?,
            contents: Shelf::all(write, job, rows).await?,
            ..Base::default()
        };
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
                if map.unknown != Unknown::Reject {
                    continue;
                }
                let keys = &draft.keys;
                let known = match map.kind {
                    RecordKind::Account => keys.iter().any(|key| self.accounts.pool.find(key).is_some()),
                    RecordKind::Contact => keys.iter().any(|key| self.contacts.pool.find(key).is_some()),
                    RecordKind::Person => keys.iter().any(|key| self.people.pool.find(key).is_some()),
                    RecordKind::Product => keys.iter().any(|key| self.products.pool.find(key).is_some()),
                    RecordKind::Campaign => keys.iter().any(|key| self.campaigns.pool.find(key).is_some()),
                    RecordKind::Team => keys.iter().any(|key| self.teams.pool.find(key).is_some()),
                    RecordKind::Opportunity => keys.iter().any(|key| self.opportunities.pool.find(key).is_some()),
                    // A mapping cannot reject leads and activities: see `mapping::read`.
                    _ => true,
                };
                if !known {
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
        let (mine, known) = with_own_address(&self.people.pool, map, draft, row);
        let Some(index) = self.people.take_known(job, map, &mine, row, known) else { return };
        let is_new = self.people.pool.is_new(index);
        let team = draft.link(map, "team").map(TeamId::new);
        let person = self.people.pool.get_mut(index);
        row.updated |= settle(&mut person.team, team, map.update) && !is_new;
        if let Some(email) = person.email.as_ref().map(|email| email.key().to_owned()) {
            self.people.pool.know(Key::Email(email), index);
        }
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
        let (mine, known) = with_own_address(&self.contacts.pool, map, draft, row);
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

    /// Links accounts to their parents, once all accounts of the chunk are known. Whether that cost a row, whose
    /// records are here all the same: then the others are to be taken again without it.
    pub(super) fn link_parents(&mut self, job: &Job, rows: &mut [Row]) -> bool {
        let Some(map) = job.mapping.record(RecordKind::Account) else { return false };
        let Some(place) = map.fields.iter().position(|field| field.key == "parent") else { return false };
        let mut cost_a_row = false;
        for row in rows.iter_mut().filter(|row| !row.plan.refused) {
            let drafts = row.plan.drafts.iter();
            let mut named = drafts.filter(|draft| job.mapping.records[draft.record].kind == RecordKind::Account);
            let Some(Value::Text(text)) = named.next().and_then(|draft| draft.values[place].clone()) else { continue };
            self.link_parent(job, map, &map.fields[place].cell, &text, row);
            cost_a_row |= row.plan.refused;
        }
        cost_a_row
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

/// Whom a draft speaks of, if that is known, and the draft without an address that is somebody else's: one address
/// belongs to one record, and a file that gives it to a second one is told so.
fn with_own_address<R: Clone + PartialEq>(
    pool: &Pool<R>,
    map: &RecordMap,
    draft: &Draft,
    row: &mut Row,
) -> (Draft, Option<usize>) {
    let known = draft.keys.iter().find_map(|key| pool.find(key));
    let address = draft.text(map, "email").map(str::to_lowercase);
    let holder = address.and_then(|address| pool.find(&Key::Email(address)));
    let is_taken = holder.is_some() && known.is_some() && holder != known;
    let mut mine = draft.clone();
    if is_taken && let Some(place) = map.fields.iter().position(|field| field.key == "email") {
        let text = mine.values[place].take().map(Value::into_fact).unwrap_or_default();
        mine.keys.retain(|key| !matches!(key, Key::Email(_)));
        let column = column_name(&map.fields[place].cell);
        row.plan.problems.push(RowProblem::EmailTaken { column, text: shown(&text) });
    }
    (mine, known.or(holder))
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
    let values = chosen.map(|field| records::Facts::fact(contact, field).map(|fact| chosen_form(&fact)));
    values.collect::<Option<Vec<_>>>().map(Key::Chosen)
}

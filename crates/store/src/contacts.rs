//! Accounts and contacts: added in bulk, found by what identifies them, changed with their history.
//!
//! Whoever changes a fact here makes the contact due for scoring, tells the feed, and brings the lists up to date, in
//! the same transaction.

use async_recursion::async_recursion as boxed;
use std::collections::HashMap;

use records::{Account, AccountId, Actor, Consent, Contact, ContactId, ExternalId, FactChange, Keyed, RecordKind};

use crate::bulk;
use crate::column::{Bound, cell};
use crate::error::{Result, StoreError};
use crate::feed::{ChangeKind, Pending};
use crate::fold::searchable;
use crate::names;
use crate::read::{LIST, Read};
use crate::sql::Values;
use crate::table::{Record, Recorded, Row};
use crate::write::Write;

macro_rules! named {
    ($named:ident, $record:ident) => {
        /// A record with the name that it is found and sorted by.
        struct $named<'a> {
            record: Recorded<'a, $record>,
            name_key: String,
        }

        impl Row for $named<'_> {
            const TABLE: &'static str = $record::TABLE;

            fn columns() -> &'static [String] {
                static COLUMNS: std::sync::OnceLock<Vec<String>> = std::sync::OnceLock::new();
                COLUMNS.get_or_init(|| {
                    Recorded::<$record>::columns().iter().cloned().chain(["name_key".to_owned()]).collect()
                })
            }

            fn bind(&self, out: &mut Vec<sea_orm::Value>) {
                self.record.bind(out);
                out.push(self.name_key.as_str().into());
            }
        }
    };
}

named!(NamedAccount, Account);
named!(NamedContact, Contact);

impl Write {
    /// Adds accounts; a parent stands before its children.
    #[boxed]
    pub async fn add_accounts(&mut self, accounts: &[Account]) -> Result<()> {
        self.note_made(RecordKind::Account, accounts.iter().map(|account| account.id.number()));
        let recorded_at = self.recorded_at().await?;
        let rows: Vec<_> = accounts
            .iter()
            .map(|account| NamedAccount {
                name_key: searchable(&account.name),
                record: Recorded { record: account, recorded_at },
            })
            .collect();
        self.insert(&rows).await
    }

    /// Adds contacts, makes them due for scoring, and tells the feed.
    #[boxed]
    pub async fn add_contacts(&mut self, contacts: &[Contact]) -> Result<()> {
        self.note_made(RecordKind::Contact, contacts.iter().map(|contact| contact.id.number()));
        let recorded_at = self.recorded_at().await?;
        let rows: Vec<_> = contacts
            .iter()
            .map(|record| NamedContact {
                name_key: names::of_contact(record),
                record: Recorded { record, recorded_at },
            })
            .collect();
        self.insert(&rows).await?;
        let ids: Vec<_> = contacts.iter().map(|contact| contact.id).collect();
        self.mark_due(&ids).await?;
        for (first, last) in runs(ids.iter().map(|id| id.number())) {
            self.pending.push(Pending { kind: ChangeKind::ContactsAdded, contact: None, first, last });
        }
        Ok(())
    }

    /// Makes a contact what `after` says; its history, its due mark, the feed and its leads' lines follow.
    #[boxed]
    pub async fn update_contact(&mut self, after: &Contact) -> Result<Vec<FactChange>> {
        let facts = self.replace_facts(after).await?;
        if !facts.is_empty() {
            let sql = "UPDATE contacts SET name_key = $1 WHERE id = $2";
            self.conn().run(sql, vec![names::of_contact(after).into(), after.id.number().into()]).await?;
            self.facts_changed(&[after.id]).await?;
            if let Some(account) = after.account {
                let sql = "UPDATE leads SET account = $1 WHERE contact = $2";
                self.conn().run(sql, vec![account.number().into(), after.id.number().into()]).await?;
            }
        }
        Ok(facts)
    }

    /// Makes an account what `after` says; the facts of all its contacts change with it.
    #[boxed]
    pub async fn update_account(&mut self, after: &Account) -> Result<Vec<FactChange>> {
        let facts = self.replace_facts(after).await?;
        if !facts.is_empty() {
            let sql = "UPDATE accounts SET name_key = $1 WHERE id = $2";
            self.conn().run(sql, vec![searchable(&after.name).into(), after.id.number().into()]).await?;
            let contacts = self.read().contacts_of(after.id).await?;
            self.facts_changed(&contacts).await?;
        }
        Ok(facts)
    }

    /// What follows from changed facts of contacts.
    pub(crate) async fn facts_changed(&mut self, contacts: &[ContactId]) -> Result<()> {
        self.mark_due(contacts).await?;
        for contact in contacts {
            let number = contact.number();
            self.pending.push(Pending {
                kind: ChangeKind::Facts,
                contact: Some(*contact),
                first: number,
                last: number,
            });
        }
        self.refresh_listings(contacts).await
    }

    /// Adds what contacts agreed to or took back.
    #[boxed]
    pub async fn add_consents(&mut self, consents: &[Consent]) -> Result<()> {
        self.insert(consents).await
    }

    /// Notes the ids that another system gives to records; those already noted stay as they are.
    #[boxed]
    pub async fn add_external_ids(&mut self, ids: &[ExternalId]) -> Result<u64> {
        let by = self.by();
        let rows: Vec<_> = ids.iter().map(|record| NotedId { record, by }).collect();
        bulk::insert_new(self.conn(), &rows).await
    }
}

/// An id of another system with who noted it.
struct NotedId<'a> {
    record: &'a ExternalId,
    by: Actor,
}

crate::table::noted!(NotedId, ExternalId);

impl Read<'_> {
    /// The contacts with these email keys (lower case), by key.
    #[boxed]
    pub async fn contacts_by_email(&self, keys: &[String]) -> Result<HashMap<String, Contact>> {
        let found: Vec<Contact> = self.find_by("email_key", keys).await?;
        Ok(found.into_iter().filter_map(|contact| Some((contact.email.as_ref()?.key().to_owned(), contact))).collect())
    }

    /// The ids of the contacts with these email keys (lower case), by key: for who needs no more of them.
    #[boxed]
    pub async fn contact_ids_by_email(&self, keys: &[String]) -> Result<HashMap<String, ContactId>> {
        let mut found = HashMap::with_capacity(keys.len());
        for some in keys.chunks(LIST) {
            let mut values = Values::new();
            let list = values.list(some.iter().map(String::as_str));
            let sql = format!("SELECT email_key, id FROM contacts WHERE email_key IN {list}");
            for row in self.conn.all(sql, values.into_vec()).await? {
                found.insert(cell(&row, 0)?, cell(&row, 1)?);
            }
        }
        Ok(found)
    }

    /// The accounts with these names, by the form of the name that ignores case, accents and blanks
    /// ([`searchable`](crate::searchable)); of two with one name the older.
    #[boxed]
    pub async fn accounts_by_name(&self, names: &[String]) -> Result<HashMap<String, Account>> {
        let keys: Vec<_> = names.iter().map(|name| searchable(name)).collect();
        let mut found: Vec<Account> = self.find_by("name_key", &keys).await?;
        found.sort_by_key(|account| std::cmp::Reverse(account.id));
        Ok(found.into_iter().map(|account| (searchable(&account.name), account)).collect())
    }

    /// The records whose text in `column` is one of `values`, for identity by chosen fields.
    ///
    /// A column that the record does not have is refused as [`StoreError::Unreadable`].
    pub async fn find_by<R: Record>(&self, column: &str, values: &[String]) -> Result<Vec<R>> {
        if column != "name_key" && !R::columns().iter().any(|known| known == column) {
            return Err(StoreError::Unreadable { expected: "a column of the record", value: column.to_owned() });
        }
        let mut found = Vec::new();
        for some in values.chunks(LIST) {
            let mut places = Values::new();
            let list = places.list(some.iter().map(String::as_str));
            found.extend(self.select(&format!("WHERE t.\"{column}\" IN {list}"), places.into_vec()).await?);
        }
        Ok(found)
    }

    /// The numbers of the records that another system knows by these ids.
    #[boxed]
    pub async fn by_external_id(
        &self,
        kind: RecordKind,
        source: &str,
        externals: &[String],
    ) -> Result<HashMap<String, i64>> {
        let mut found = HashMap::with_capacity(externals.len());
        for some in externals.chunks(LIST) {
            let mut values = Values::new();
            let (kind, source) = (values.place(kind.key()), values.place(source));
            let list = values.list(some.iter().map(String::as_str));
            let sql = format!(
                "SELECT external, record_number FROM external_ids \
                 WHERE record_kind = {kind} AND source = {source} AND external IN {list}"
            );
            for row in self.conn.all(sql, values.into_vec()).await? {
                found.insert(cell(&row, 0)?, cell(&row, 1)?);
            }
        }
        Ok(found)
    }

    /// The contacts of an account, oldest first.
    #[boxed]
    pub async fn contacts_of(&self, account: AccountId) -> Result<Vec<ContactId>> {
        let sql = "SELECT id FROM contacts WHERE account = $1 ORDER BY id";
        self.conn.all(sql, vec![Bound(account).into()]).await?.iter().map(|row| cell(row, 0)).collect()
    }

    /// What a contact agreed to and took back, newest first.
    #[boxed]
    pub async fn consents_of(&self, contact: ContactId) -> Result<Vec<Consent>> {
        self.select("WHERE t.contact = $1 ORDER BY t.at DESC", vec![Bound(contact).into()]).await
    }
}

/// The runs of consecutive numbers in a rising sequence, as first and last.
pub(crate) fn runs(numbers: impl Iterator<Item = i64>) -> Vec<(i64, i64)> {
    let mut runs: Vec<(i64, i64)> = Vec::new();
    for number in numbers {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => runs.push((number, number)),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::runs;

    #[test]
    fn consecutive_numbers_make_one_run() {
        assert_eq!(runs([1, 2, 3, 7, 9, 10].into_iter()), [(1, 3), (7, 7), (9, 10)]);
        assert!(runs(std::iter::empty()).is_empty());
    }
}

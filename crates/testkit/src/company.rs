//! A small company to tell stories about.

use records::{
    Account, AccountId, ActivityId, ActivityRecord, Actor, Contact, ContactId, Email, Identity, Instant, Lead, LeadId,
    Motion, Person, PersonId, Role, Stage,
};
use store::NewLead;

use crate::Base;

/// One account with its first person to sign in.
#[derive(Debug, Clone)]
pub struct Company {
    /// The administrator.
    pub administrator: Person,
    /// An account to put contacts in.
    pub account: Account,
}

impl Base {
    /// A company with an administrator and an account.
    pub async fn company(&self) -> Company {
        let mut write = self.store.write(Actor::Program).await.expect("a transaction");
        let mut ids = write.ids(2).await.expect("ids");
        let mut id = || ids.next().expect("as many ids as asked for");
        let administrator = Person {
            id: PersonId::new(id()),
            email: Some(Email::parse("admin@example.com").expect("an address")),
            name: "Alex Admin".into(),
            role: Role::Administrator,
            team: None,
            region: None,
            language: None,
            active: true,
            created_at: self.clock.now(),
        };
        let account = Account::named(AccountId::new(id()), "Mécalis", self.clock.now());
        write.add(std::slice::from_ref(&administrator)).await.expect("a person");
        write.add_accounts(std::slice::from_ref(&account)).await.expect("an account");
        write.commit().await.expect("a commit");
        Company { administrator, account }
    }

    /// A contact of an account, with its lead at suspect.
    pub async fn contact(&self, account: &Account, name: &str, email: &str) -> (Contact, Lead) {
        let mut write = self.store.write(Actor::Program).await.expect("a transaction");
        let mut ids = write.ids(2).await.expect("ids");
        let mut id = || ids.next().expect("as many ids as asked for");
        let contact = contact(ContactId::new(id()), Some(account.id), name, email, self.clock.now());
        let lead = lead(LeadId::new(id()), &contact, Stage::Suspect, self.clock.now());
        write.add_contacts(std::slice::from_ref(&contact)).await.expect("a contact");
        let new = NewLead {
            lead: lead.clone(),
            contact: &contact,
            company: Some(&account.name),
            company_country: account.country.as_deref(),
        };
        write.add_leads(&[new]).await.expect("a lead");
        write.commit().await.expect("a commit");
        (contact, lead)
    }

    /// Something that a contact did now.
    pub async fn activity(&self, contact: ContactId, kind: &str) -> ActivityRecord {
        let mut write = self.store.write(Actor::Program).await.expect("a transaction");
        let kind = write.kinds(&[kind]).await.expect("a kind")[kind];
        let id = ActivityId::new(write.next_id().await.expect("an id"));
        let recorded_at = write.recorded_at().await.expect("an instant");
        let activity = ActivityRecord {
            id,
            contact,
            at: self.clock.now(),
            kind,
            identity: Identity::from(id),
            interest: None,
            campaign: None,
            content: None,
            value: None,
            properties: None,
            recorded_at,
        };
        write.add_activities(std::slice::from_ref(&activity)).await.expect("an activity");
        write.commit().await.expect("a commit");
        activity
    }
}

/// A contact of which only name, address and company are known. The name's last word is the family's.
///
/// # Panics
/// When the address is none.
pub fn contact(id: ContactId, account: Option<AccountId>, name: &str, email: &str, created_at: Instant) -> Contact {
    let (first, last) = name.rsplit_once(' ').unwrap_or(("", name));
    Contact {
        account,
        email: Some(Email::parse(email).expect("an address")),
        first_name: Some(first.to_owned()).filter(|first| !first.is_empty()),
        last_name: Some(last.to_owned()),
        ..Contact::blank(id, created_at)
    }
}

/// A lead of new business.
pub fn lead(id: LeadId, contact: &Contact, stage: Stage, at: Instant) -> Lead {
    Lead {
        id,
        contact: contact.id,
        account: contact.account,
        motion: Motion::NewBusiness,
        stage,
        stage_since: at,
        stage_stated: false,
        owner: None,
        source: contact.source.clone(),
        campaign: None,
        created_at: at,
    }
}

//! Whatever was changed, the history leads back to every earlier state.

use std::sync::atomic::{AtomicI64, Ordering};

use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use records::{
    Account, AccountId, Actor, Contact, ContactId, Currency, CustomField, CustomFieldId, CustomType, Facts, Instant,
    Keyed, PersonId, RecordKind,
};
use testkit::Base;

/// One transaction: facts of the contact and of its account that are set, by their place among all, with the choice of a
/// text for each.
type Edit = Vec<(bool, prop::sample::Index, prop::sample::Index)>;

/// Texts for a fact; nothing makes it blank.
fn texts(key: &str) -> Vec<Option<String>> {
    let some: &[&str] = match key {
        "email" => return vec![None, Some(format!("p{}@example.com", fresh()))],
        "name" => return vec![Some(format!("Company {}", fresh()))],
        "buying_role" => &["decision_maker", "blocker"],
        "tier" => &["strategic", "other"],
        "employees" => &["12", "0.5", "1e300"],
        "annual_revenue" => &["1200.50 EUR", "1200.50 USD", "1200 JPY", "1.234 KWD", "-3 EUR"],
        bant if bant.starts_with("bant_") => &["yes", "no", "unknown"],
        "own_number" => &["9", "-0.1", "1e21"],
        "own_money" => &["12.5 EUR", "12.5 USD", "12 JPY"],
        "own_date" => &["2026-12-31", "0001-01-01"],
        "own_yes_no" => &["yes", "no"],
        "own_choice" => &["gold", "mill; 5 axes"],
        "own_choices" => &["gold", "gold; SILVER", "\"mill; 5 axes\"; silver", "\"19\"\" rack\""],
        _ => &["x", "Inès; \"Ana\"", "=1+2", "true", "7.0", "1 EUR"],
    };
    some.iter().map(|text| Some((*text).to_owned())).chain([None]).collect()
}

/// A number that nothing else in this process was given.
fn fresh() -> i64 {
    static NEXT: AtomicI64 = AtomicI64::new(1);
    NEXT.fetch_add(1, Ordering::SeqCst)
}

/// A custom field of every type for a kind of record.
fn custom_fields(of: RecordKind) -> impl Iterator<Item = CustomField> {
    CustomType::ALL.iter().map(move |ty| {
        let key = format!("own_{}", ty.key());
        let choices = ["Gold", "Silver", "mill; 5 axes", "19\" rack"].map(str::to_owned).to_vec();
        CustomField { id: CustomFieldId::new(fresh()), of, label: key.clone(), key, ty: *ty, choices, retired: false }
    })
}

fn edit<R: Facts>(record: &mut R, which: &prop::sample::Index, text: &prop::sample::Index, fields: &[CustomField]) {
    let own = fields.iter().filter(|field| field.of == R::OF).map(|field| field.key.as_str());
    let keys: Vec<&str> = R::KEYS.iter().copied().chain(own).collect();
    let key = which.get(&keys);
    record.set_fact(key, text.get(&texts(key)).as_deref(), fields, Currency::EUR).unwrap();
}

/// A contact with its account, at one moment.
#[derive(Debug, Clone, PartialEq)]
struct State {
    contact: Contact,
    account: Account,
}

/// The base with what a contact and an account can be tied to.
struct World<'a> {
    base: &'a Base,
    fields: Vec<CustomField>,
    accounts: Vec<Option<AccountId>>,
    owners: Vec<Option<PersonId>>,
}

impl World<'_> {
    async fn begin(&self) -> State {
        let mut write = self.base.store.write(Actor::Program).await.unwrap();
        let (account, contact) = (write.next_id().await.unwrap(), write.next_id().await.unwrap());
        let now = self.base.clock.now();
        let account = Account::named(AccountId::new(account), format!("Begin {account}"), now);
        let email = format!("begin{contact}@example.com");
        let contact = testkit::contact(ContactId::new(contact), Some(account.id), "Ana Díaz", &email, now);
        write.add_accounts(std::slice::from_ref(&account)).await.unwrap();
        write.add_contacts(std::slice::from_ref(&contact)).await.unwrap();
        write.commit().await.unwrap();
        State { contact, account }
    }

    /// Makes an edit; says what is true after it, and since when.
    async fn edit(&self, before: &State, edit_: &Edit) -> (State, Option<Instant>) {
        let State { mut contact, mut account } = before.clone();
        for (of_contact, which, text) in edit_ {
            if *of_contact {
                edit(&mut contact, which, text, &self.fields);
                contact.account = *text.get(&self.accounts);
            } else {
                edit(&mut account, which, text, &self.fields);
                account.parent = which.get(&self.accounts).filter(|parent| *parent != account.id);
                account.owner = *text.get(&self.owners);
                account.created_at = Instant::from_micros(account.created_at.as_micros() - 1_234_567);
            }
        }
        let mut write = self.base.store.write(Actor::Program).await.unwrap();
        write.update_account(&account).await.unwrap();
        write.update_contact(&contact).await.unwrap();
        let committed = write.commit().await.unwrap();
        (State { contact, account }, committed.recorded_at)
    }

    /// Every state, latest first, by walking back from today's along the history.
    async fn walk_back(&self, end: &State, instants: &[Option<Instant>]) -> Vec<State> {
        let read = self.base.store.read();
        let contact = read.find::<Contact>(end.contact.id).await.unwrap().unwrap();
        let account = read.find::<Account>(end.account.id).await.unwrap().unwrap();
        let mut changes = read.fact_changes(contact.id).await.unwrap();
        changes.extend(read.fact_changes(account.id).await.unwrap());
        // A word that was offered once is restored although no field offers any today.
        let fields: Vec<CustomField> =
            self.fields.iter().map(|field| CustomField { choices: Vec::new(), ..field.clone() }).collect();
        let mut state = State { contact, account };
        let mut states = vec![state.clone()];
        for instant in instants.iter().rev() {
            for change in changes.iter().filter(|change| Some(change.recorded_at) == *instant) {
                let before = change.before.as_deref();
                match change.record.kind {
                    RecordKind::Contact => state.contact.restore(&change.field, before, &fields).unwrap(),
                    _ => state.account.restore(&change.field, before, &fields).unwrap(),
                }
            }
            states.push(state.clone());
        }
        states
    }

    async fn tell(&self, edits: Vec<Edit>) -> Result<(), TestCaseError> {
        let mut states = vec![self.begin().await];
        let mut instants = Vec::new();
        for edit in &edits {
            let (state, recorded_at) = self.edit(states.last().unwrap(), edit).await;
            states.push(state);
            instants.push(recorded_at);
        }
        states.reverse();
        let walked = self.walk_back(&states[0], &instants).await;
        prop_assert_eq!(walked, states);
        Ok(())
    }
}

testkit::on_both_databases! {
    /// What one writer replaces is what the other left, however they meet.
    async fn two_writers_of_one_contact_leave_a_history_without_a_break(base: Base) {
        const EACH: usize = 30;
        let company = base.company().await;
        let (contact, _) = base.contact(&company.account, "Ana Díaz", "ana@example.com").await;
        let stores = [base.store.clone(), base.open_again().await];
        let writers = stores.into_iter().enumerate().map(|(who, store)| {
            let contact = contact.clone();
            tokio::spawn(async move {
                for n in 0..EACH {
                    let after = Contact { title: Some(format!("Title {n} by {who}")), ..contact.clone() };
                    let mut write = store.write(Actor::Program).await.unwrap();
                    write.update_contact(&after).await.unwrap();
                    write.commit().await.unwrap();
                }
            })
        });
        for writer in writers.collect::<Vec<_>>() {
            writer.await.unwrap();
        }
        let read = base.store.read();
        let changes = read.fact_changes(contact.id).await.unwrap();
        assert_eq!(changes.len(), 2 * EACH);
        let mut known = contact.title;
        for change in changes {
            assert_eq!((change.field.as_str(), change.before), ("title", known));
            known = change.after;
        }
        assert_eq!(read.find::<Contact>(contact.id).await.unwrap().unwrap().title, known);
    }

    async fn the_history_leads_back_to_every_earlier_state(base: Base) {
        let company = base.company().await;
        let fields: Vec<_> = [RecordKind::Contact, RecordKind::Account].into_iter().flat_map(custom_fields).collect();
        let world = World {
            base: &base,
            fields,
            accounts: vec![None, Some(company.account.id)],
            owners: vec![None, Some(company.administrator.id)],
        };
        let edit = prop::collection::vec((any::<bool>(), any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..8);
        let edits = prop::collection::vec(edit, 1..6);
        let mut runner = TestRunner::new(Config { cases: 40, failure_persistence: None, ..Config::default() });
        let runtime = tokio::runtime::Handle::current();
        let told = tokio::task::block_in_place(|| runner.run(&edits, |edits| runtime.block_on(world.tell(edits))));
        told.unwrap();
    }
}

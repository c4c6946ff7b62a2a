//! Every kind of record comes back as it was kept, and what changes leaves what was.

use records::*;
use serde_json::json;
use store::{Plain, StoreError};
use testkit::Base;

async fn comes_back<R: Plain + PartialEq + std::fmt::Debug>(base: &Base, record: R)
where
    R::Id: PartialEq,
{
    let mut write = base.store.write(Actor::Program).await.unwrap();
    write.add(std::slice::from_ref(&record)).await.unwrap();
    write.commit().await.unwrap();
    assert_eq!(base.store.read().find::<R>(record.id()).await.unwrap(), Some(record));
}

fn eur(minor: i64) -> Option<Money> {
    Some(Money { minor, currency: Currency::EUR })
}

testkit::on_both_databases! {
    async fn every_plain_record_comes_back_as_it_was_kept(base: Base) {
        let now = base.clock.now();
        comes_back(&base, Team { id: TeamId::new(9001), name: "Field sales".into(), manager: None }).await;
        comes_back(&base, Interest { id: InterestId::new(9002), key: "robots".into(), name: "Robots".into() }).await;
        comes_back(&base, Product {
            id: ProductId::new(9003), name: "GTX Pro".into(), family: Some("GTX".into()), price: eur(482_100),
            interest: Some(InterestId::new(9002)),
        }).await;
        comes_back(&base, Campaign {
            id: CampaignId::new(9004), name: "Hannover 2026".into(), goal: Some(Goal::Demand),
            channel: Some("trade_show".into()), budget: eur(2_500_000), starts_on: Date::new(2026, 4, 20), ends_on: None,
        }).await;
        comes_back(&base, Content {
            id: ContentId::new(9005), title: "Price list".into(), kind: Some("price_list".into()), persona: None,
            buying_stage: Some("deciding".into()), interest: None, language: Some("fr".into()), url: None,
        }).await;
        comes_back(&base, CustomField {
            id: CustomFieldId::new(9006), of: RecordKind::Contact, key: "machines".into(), label: "Machines".into(),
            ty: CustomType::Choices, choices: vec!["lathe".into(), "mill; 5 axes".into()], retired: false,
        }).await;
        comes_back(&base, NamedCondition {
            id: NamedConditionId::new(9007), kind: NamedConditionKind::Segment, key: "big".into(), name: "Big".into(),
            condition: "employees >= 500".into(), about: None,
        }).await;
        comes_back(&base, AgreementVersion {
            id: AgreementId::new(9008), number: 1, name: "Acme B2B".into(), status: VersionStatus::InForce,
            source: "format = 1".into(), signed: false, in_force_from: Some(now), in_force_until: None, created_at: now,
            by: Actor::Program,
        }).await;
        comes_back(&base, SavedView {
            id: ViewId::new(9009), page: "leads".into(), name: "Hot".into(), query: "cell=A4".into(), owner: None,
        }).await;
        assert_eq!(base.store.read().agreement_in_force().await.unwrap().unwrap().number, 1);
    }

    async fn a_changed_account_leaves_what_it_was_and_makes_its_contacts_due(base: Base) {
        let company = base.company().await;
        let (contact, _) = base.contact(&company.account, "Ana Díaz", "ana@example.com").await;
        let mut write = base.store.write(Actor::Person(company.administrator.id)).await.unwrap();
        let due = write.claim_due(10, 1).await.unwrap();
        write.scored(&due).await.unwrap();
        write.commit().await.unwrap();
        base.clock.advance_seconds(60);

        let mut write = base.store.write(Actor::Person(company.administrator.id)).await.unwrap();
        let mut after = company.account.clone();
        after.employees = Some(120.0);
        after.annual_revenue = eur(1_250_000_000);
        after.country = Some("FR".into());
        after.custom.set("machines", json!(["lathe"]));
        let changes = write.update_account(&after).await.unwrap();
        write.commit().await.unwrap();

        let fields: Vec<_> = changes.iter().map(|change| (change.field.as_str(), change.after.as_deref())).collect();
        assert_eq!(fields, [
            ("country", Some("FR")),
            ("employees", Some("120")),
            ("annual_revenue", Some("12500000.00 EUR")),
            ("machines", Some("lathe")),
        ]);
        let read = base.store.read();
        assert_eq!(read.find::<Account>(after.id).await.unwrap(), Some(after.clone()));
        assert_eq!(read.fact_changes(after.id).await.unwrap().len(), 4);
        assert_eq!(read.due_count().await.unwrap(), 1);
        let facts = read.facts(&[contact.id]).await.unwrap();
        assert_eq!(facts[0].account, Some(after));
    }

    async fn what_says_nothing_new_writes_nothing(base: Base) {
        let company = base.company().await;
        let mut write = base.store.write(Actor::Program).await.unwrap();
        assert!(write.update(&company.administrator).await.unwrap().is_empty());
        let committed = write.commit().await.unwrap();
        assert_eq!(committed.recorded_at, None);
    }

    async fn what_is_taken_is_refused_by_table_and_column(base: Base) {
        let company = base.company().await;
        let mut write = base.store.write(Actor::Program).await.unwrap();
        let twin = Person { id: PersonId::new(9001), ..company.administrator.clone() };
        let refused = write.add(&[twin]).await;
        assert!(
            matches!(&refused, Err(StoreError::Taken { table, column }) if table == "people" && column == "email_key"),
            "{refused:?}"
        );
    }

    async fn a_record_that_points_nowhere_is_refused(base: Base) {
        let mut write = base.store.write(Actor::Program).await.unwrap();
        let stray = Product {
            id: ProductId::new(1), name: "Stray".into(), family: None, price: None, interest: Some(InterestId::new(404)),
        };
        let refused = write.add(&[stray]).await;
        assert!(matches!(refused, Err(StoreError::Dangling)), "{refused:?}");
    }

    async fn a_nul_in_a_text_is_left_out_whichever_way_it_comes(base: Base) {
        let company = base.company().await;
        let (contact, _) = base.contact(&company.account, "Ana Díaz", "ana@example.com").await;
        let mut write = base.store.write(Actor::Program).await.unwrap();
        write.update_contact(&Contact { title: Some("Head\0 of it".into()), ..contact.clone() }).await.unwrap();
        let id = AccountId::new(write.next_id().await.unwrap());
        write.add_accounts(&[Account::named(id, "Nul\0 & Co", base.clock.now())]).await.unwrap();
        write.commit().await.unwrap();
        let read = base.store.read();
        assert_eq!(read.find::<Contact>(contact.id).await.unwrap().unwrap().title.as_deref(), Some("Head of it"));
        assert_eq!(read.find::<Account>(id).await.unwrap().unwrap().name, "Nul & Co");
        assert_eq!(read.accounts_by_name(&["nul & co".to_owned()]).await.unwrap().len(), 1);
    }

    async fn what_is_not_committed_never_was(base: Base) {
        let mut write = base.store.write(Actor::Program).await.unwrap();
        write.add(&[Team { id: TeamId::new(1), name: "Ghosts".into(), manager: None }]).await.unwrap();
        write.enqueue("haunt", "{}".into(), None).await.unwrap();
        drop(write);
        assert_eq!(base.store.read().count::<Team>().await.unwrap(), 0);
        assert_eq!(base.store.read().waiting_jobs().await.unwrap(), 0);
    }

    async fn contacts_are_found_by_what_identifies_them(base: Base) {
        let company = base.company().await;
        let (contact, _) = base.contact(&company.account, "Ana Díaz", "Ana@Example.com").await;
        let mut write = base.store.write(Actor::Program).await.unwrap();
        let id = ExternalId { record: contact.id.into(), source: "crm".into(), external: "0031".into() };
        assert_eq!(write.add_external_ids(&[id.clone(), id.clone()]).await.unwrap(), 1);
        assert_eq!(write.add_external_ids(&[id]).await.unwrap(), 0);
        write.commit().await.unwrap();

        let read = base.store.read();
        let keys = vec!["ana@example.com".to_owned(), "bob@example.com".to_owned()];
        let by_email = read.contacts_by_email(&keys).await.unwrap();
        assert_eq!(by_email.keys().collect::<Vec<_>>(), ["ana@example.com"]);
        let externals = vec!["0031".to_owned(), "0032".to_owned()];
        let by_external = read.by_external_id(RecordKind::Contact, "crm", &externals).await.unwrap();
        assert_eq!(by_external.get("0031"), Some(&contact.id.number()));
        assert_eq!(by_external.len(), 1);
        let by_field: Vec<Contact> = read.find_by("last_name", &["Díaz".to_owned()]).await.unwrap();
        assert_eq!(by_field, [contact]);
        assert!(read.find_by::<Contact>("password", &keys).await.is_err());
        let accounts = read.accounts_by_name(&["MECALIS ".to_owned()]).await.unwrap();
        assert_eq!(accounts.get("mecalis").map(|account| account.id), Some(company.account.id));
    }

    async fn walking_meets_every_record_once(base: Base) {
        let mut write = base.store.write(Actor::Program).await.unwrap();
        let teams: Vec<_> =
            (1..=25).map(|n| Team { id: TeamId::new(n), name: format!("Team {n}"), manager: None }).collect();
        write.add(&teams).await.unwrap();
        write.commit().await.unwrap();
        let (mut met, mut after) = (Vec::new(), None);
        loop {
            let some: Vec<Team> = base.store.read().walk(after, 10).await.unwrap();
            let Some(last) = some.last() else { break };
            after = Some(last.id);
            met.extend(some);
        }
        assert_eq!(met, teams);
    }
}

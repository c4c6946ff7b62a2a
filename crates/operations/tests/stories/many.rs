//! Many records and many activities at once: what is wrong with one costs no other.

use operations::kept::{SaveRefused, ToSave, TypedField, save_many};
use operations::lists::Listed;
use operations::record::{ActivityRefused, NewActivity, With, add_activities};
use records::{Account, Actor, ContactId, Lead, RecordKind, RecordRef};
use testkit::Base;

use crate::house;

fn field(key: &str, raw: &str) -> TypedField {
    TypedField { key: key.into(), raw: raw.into() }
}

fn to_save(record: Option<RecordRef>, version: Option<i64>, fields: Vec<TypedField>) -> ToSave {
    ToSave { record, version, fields }
}

testkit::on_both_databases! {
    async fn records_are_made_and_changed_each_with_its_own_outcome(base: Base) {
        let operations = house(&base).await;
        let company = base.company().await;
        let by = Actor::Person(company.administrator.id);
        let known = RecordRef::from(company.account.id);
        let nobody = RecordRef { kind: RecordKind::Account, number: 999_999 };
        let wanted = [
            to_save(None, None, vec![field("name", "Tuilerie du Lez"), field("employees", "85")]),
            to_save(None, None, vec![field("name", "Papelera"), field("employees", "many")]),
            to_save(Some(known), Some(0), vec![field("city", "Lyon")]),
            to_save(Some(known), Some(0), vec![field("city", "Nîmes")]),
            to_save(Some(known), None, vec![field("tier", "target")]),
            to_save(Some(nobody), None, vec![field("city", "Lyon")]),
            to_save(None, None, Vec::new()),
        ];
        let outcomes = save_many(&operations, by, Listed::Accounts, &wanted).await.unwrap();
        let right: Vec<bool> = outcomes.iter().map(Result::is_ok).collect();
        assert_eq!(right, [true, false, true, false, true, false, false]);
        assert!(matches!(&outcomes[1], Err(SaveRefused::Fields(wrong)) if wrong[0].0 == "employees"));
        assert!(matches!(outcomes[3], Err(SaveRefused::Changed)), "the version was that of before");
        assert!(matches!(&outcomes[6], Err(SaveRefused::Fields(wrong)) if wrong[0].0 == "name"));
        let account = base.store.read().find::<Account>(company.account.id).await.unwrap().unwrap();
        assert_eq!((account.city.as_deref(), account.tier), (Some("Lyon"), Some(records::Tier::Target)));
        assert_eq!(base.store.read().count::<Account>().await.unwrap(), 2);
    }

    async fn a_lead_is_given_to_somebody_by_the_same_way(base: Base) {
        let operations = house(&base).await;
        let company = base.company().await;
        let (_, lead) = base.contact(&company.account, "Ana Díaz", "ana@example.com").await;
        let person = company.administrator.id;
        let wanted = [to_save(Some(lead.id.into()), Some(0), vec![field("owner", &person.to_string())])];
        let outcomes = save_many(&operations, Actor::Person(person), Listed::Leads, &wanted).await.unwrap();
        assert!(outcomes[0].is_ok(), "{outcomes:?}");
        let kept = base.store.read().find::<Lead>(lead.id).await.unwrap().unwrap();
        assert_eq!((kept.owner, kept.stage), (Some(person), lead.stage));
    }

    async fn activities_are_written_down_in_their_order_each_with_its_own_outcome(base: Base) {
        let operations = house(&base).await;
        let company = base.company().await;
        let (contact, lead) = base.contact(&company.account, "Ana Díaz", "ana@example.com").await;
        let now = base.clock.now();
        let later = records::Instant::from_micros(now.as_micros() + records::MICROSECONDS_A_DAY);
        let of = |kind: &str| NewActivity::of(kind, now);
        let wanted = vec![
            (With::Contact(contact.id), NewActivity { url: Some("https://a.example/x".into()), ..of("page_view") }),
            (With::Contact(ContactId::new(999_999)), of("page_view")),
            (With::Lead(lead.id), NewActivity::of("call", later)),
            (With::Lead(lead.id), NewActivity { interest: Some("nothing".into()), ..of("call") }),
            (With::Lead(lead.id), of(" ")),
            (With::Lead(lead.id), NewActivity { value: Some(3.0), ..of("order") }),
        ];
        let by = Actor::Person(company.administrator.id);
        let outcomes = add_activities(&operations, by, wanted).await.unwrap();
        assert!(matches!(outcomes[1], Err(ActivityRefused::Nobody)));
        assert!(matches!(outcomes[2], Err(ActivityRefused::InTheFuture)));
        assert!(matches!(outcomes[3], Err(ActivityRefused::UnknownInterest)));
        assert!(matches!(outcomes[4], Err(ActivityRefused::NoKind)));
        let kept = base.store.read().activities_of(contact.id, now).await.unwrap();
        let ids: Vec<_> = kept.iter().map(|activity| activity.id).collect();
        for place in [0, 5] {
            assert!(outcomes[place].as_ref().is_ok_and(|id| ids.contains(id)), "{:?}", outcomes[place]);
        }
        assert_eq!(kept.len(), 2);
        assert!(kept.iter().any(|activity| activity.value == Some(3.0)));
    }
}

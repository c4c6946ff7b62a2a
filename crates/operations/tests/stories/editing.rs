use operations::record::{ActivityRefused, EditRefused, FactOf, TypedFact, add_note, edit_facts, version_of};
use records::{Actor, Contact, FactRefused};
use testkit::Base;

use crate::{house, judge_all};

fn fact(key: &str, raw: &str) -> TypedFact {
    TypedFact { of: FactOf::Contact, key: key.into(), raw: raw.into() }
}

testkit::on_both_databases! {
    async fn two_people_at_one_contact_do_not_overwrite_each_other(base: Base) {
        let operations = house(&base).await;
        let company = base.company().await;
        let (contact, _) = base.contact(&company.account, "Nuria Casals", "nuria@mecalis.example").await;
        let by = Actor::Person(company.administrator.id);
        let both_read = version_of(&operations, contact.id).await.unwrap();
        edit_facts(&operations, by, contact.id, both_read, &[fact("title", "Directora")]).await.unwrap();
        let late = edit_facts(&operations, by, contact.id, both_read, &[fact("title", "Jefa")]).await;
        assert!(matches!(late, Err(EditRefused::Changed)));
        let kept = base.store.read().find::<Contact>(contact.id).await.unwrap().unwrap();
        assert_eq!(kept.title.as_deref(), Some("Directora"));
    }

    async fn what_is_not_a_value_is_refused_with_all_its_reasons_and_changes_nothing(base: Base) {
        let operations = house(&base).await;
        let company = base.company().await;
        let (contact, _) = base.contact(&company.account, "Rosa Arriaga", "rosa@mecalis.example").await;
        base.contact(&company.account, "Karim Haddad", "karim@mecalis.example").await;
        let by = Actor::Person(company.administrator.id);
        let version = version_of(&operations, contact.id).await.unwrap();
        let typed = [fact("title", "Jefa"), fact("email", "rosa"), fact("buying_role", "queen")];
        let refused = edit_facts(&operations, by, contact.id, version, &typed).await.unwrap_err();
        let EditRefused::Fields(fields) = refused else { panic!("{refused:?}") };
        assert_eq!(fields[0], ("email".to_owned(), FactRefused::NotAnEmail));
        assert!(matches!(fields[1].1, FactRefused::NotAChoice { .. }));
        let taken = edit_facts(&operations, by, contact.id, version, &[fact("email", "KARIM@mecalis.example")]).await;
        assert!(matches!(taken, Err(EditRefused::EmailTaken)));
        assert_eq!(base.store.read().find::<Contact>(contact.id).await.unwrap().unwrap(), contact);
    }

    async fn an_edit_keeps_before_and_after_and_who(base: Base) {
        let operations = house(&base).await;
        let company = base.company().await;
        let (contact, lead) = base.contact(&company.account, "Elena Urrutia", "elena@mecalis.example").await;
        let by = Actor::Person(company.administrator.id);
        let version = version_of(&operations, contact.id).await.unwrap();
        edit_facts(&operations, by, contact.id, version, &[fact("title", "Directora de planta")]).await.unwrap();
        add_note(&operations, by, lead.id, "Llamar el martes").await.unwrap();
        assert!(matches!(add_note(&operations, by, lead.id, "  ").await, Err(ActivityRefused::EmptyNote)));
        judge_all(&operations).await;
        let changes = base.store.read().fact_changes(contact.id).await.unwrap();
        let change = &changes[0];
        assert_eq!((change.field.as_str(), change.before.as_deref(), change.by), ("title", None, by));
        assert_eq!(change.after.as_deref(), Some("Directora de planta"));
        let audit = base.store.read().audit_of(contact.id, 10).await.unwrap();
        assert_eq!(audit[0].details.as_deref(), Some(r#"{"title":[null,"Directora de planta"]}"#));
    }
}

use super::*;
use crate::{AccountId, ContactId, CustomFieldId, CustomType, Instant, RecordKind};

fn contact() -> Contact {
    Contact::blank(ContactId::new(1), Instant::from_micros(0))
}

fn account() -> Account {
    Account::named(AccountId::new(1), "Laiteries du Nord", Instant::from_micros(0))
}

fn field(key: &str, ty: CustomType) -> CustomField {
    let choices = vec!["Gold".to_owned(), "Silver".to_owned()];
    let id = CustomFieldId::new(1);
    CustomField { id, of: RecordKind::Contact, key: key.into(), label: key.into(), ty, choices, retired: false }
}

/// A fact, the text typed, and the text it is kept as (or why it is refused).
#[test]
fn a_fact_reads_back_as_it_was_set() {
    let fields = [
        field("note", CustomType::Text),
        field("nps", CustomType::Number),
        field("spent", CustomType::Money),
        field("renewal", CustomType::Date),
        field("partner", CustomType::YesNo),
        field("level", CustomType::Choice),
        field("levels", CustomType::Choices),
    ];
    let cases = [
        ("first_name", " Inès ", "Inès"),
        ("last_name", " Rol\0dán \0", "Roldán"),
        ("note", "\0 x", "x"),
        ("email", "Ines@Example.com", "Ines@Example.com"),
        ("buying_role", "Decision_Maker", "decision_maker"),
        ("bant_need", "yes", "yes"),
        ("note", "x", "x"),
        ("nps", "9", "9.0"),
        ("spent", "12.5", "12.50 EUR"),
        ("spent", "12.5 USD", "12.50 USD"),
        ("renewal", "2026-12-31", "2026-12-31"),
        ("partner", "Yes", "true"),
        ("level", "gold", "Gold"),
        ("levels", "gold; SILVER", "Gold; Silver"),
    ];
    for (key, raw, kept) in cases {
        let mut contact = contact();
        contact.set_fact(key, Some(raw), &fields, Currency::EUR).unwrap();
        assert_eq!(contact.fact(key).as_deref(), Some(kept), "{key}");
        let mut again = contact.clone();
        again.set_fact(key, Some(kept), &fields, Currency::EUR).unwrap();
        assert_eq!(again, contact, "{key} reads back");
        contact.set_fact(key, Some(" \0 "), &fields, Currency::EUR).unwrap();
        assert_eq!(contact.fact(key), None, "{key} becomes blank");
    }
}

#[test]
fn what_is_not_a_value_is_refused_and_changes_nothing() {
    let mut account = account();
    let before = account.clone();
    for (key, raw, why) in [
        ("name", " ", FactRefused::Blank),
        ("employees", "many", FactRefused::NotANumber),
        ("employees", "-3", FactRefused::Negative),
        ("annual_revenue", "1,5", FactRefused::NotMoney),
        ("annual_revenue", "1.5 XYZ", FactRefused::NotMoney),
        ("shoe_size", "44", FactRefused::Unknown("shoe_size".into())),
    ] {
        assert_eq!(account.set_fact(key, Some(raw), &[], Currency::EUR), Err(why), "{key}");
        assert_eq!(account, before);
    }
}

#[test]
fn a_domain_is_one_however_it_is_written() {
    let cases = [
        ("example.com", Some("example.com")),
        (" Example.COM ", Some("example.com")),
        ("https://www.Example.com/about?x=1", Some("example.com")),
        ("http://example.com:8080", Some("example.com")),
        ("www. www.example.com", Some("example.com")),
        ("https://", None),
        ("www.", None),
        (" ", None),
    ];
    for (typed, kept) in cases {
        let mut account = account();
        account.set_fact("domain", Some(typed), &[], Currency::EUR).unwrap();
        assert_eq!(account.fact("domain").as_deref(), kept, "{typed}");
        account.set_fact("domain", kept, &[], Currency::EUR).unwrap();
        assert_eq!(account.fact("domain").as_deref(), kept, "{typed} reads back");
    }
}

/// What is taken back is what was, whatever the field offers by now, and in the currency in which it was.
#[test]
fn a_fact_is_restored_to_what_it_was() {
    let level = field("levels", CustomType::Choices);
    let none_offered = [CustomField { choices: Vec::new(), ..level.clone() }];
    let mut before = contact();
    before.set_fact("levels", Some("gold; silver"), &[level], Currency::EUR).unwrap();
    let mut restored = contact();
    restored.restore("levels", before.fact("levels").as_deref(), &none_offered).unwrap();
    assert_eq!(restored, before);

    let mut before = account();
    before.set_fact("annual_revenue", Some("1200 JPY"), &[], Currency::USD).unwrap();
    before.parent = Some(AccountId::new(7));
    let mut restored = account();
    for Difference { key, after, .. } in account().differences(&before) {
        restored.restore(&key, after.as_deref(), &[]).unwrap();
    }
    assert_eq!(restored, before);
}

#[test]
fn differences_name_each_fact_once() {
    let (before, mut after) = (contact(), contact());
    after.set_fact("title", Some("Buyer"), &[], Currency::EUR).unwrap();
    let fields = [field("nps", CustomType::Number)];
    after.set_fact("nps", Some("9"), &fields, Currency::EUR).unwrap();
    let keys: Vec<_> = before.differences(&after).into_iter().map(|difference| difference.key).collect();
    assert_eq!(keys, ["title", "nps"]);
    assert!(after.differences(&after.clone()).is_empty());
}

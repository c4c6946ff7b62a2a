use operations::audit::{self, AuditBy, AuditFilter, Who};
use operations::fields::{self, FieldRefused, NewField};
use operations::people::{CREATE_SAMPLE, SampleState, company};
use operations::rates::{self, RateField, RateRefused, RateTyped};
use operations::{Clock, Operations, Randomness, qualify, sample};
use records::{Actor, Currency, CustomType, Date, Money, RecordKind};
use testkit::Base;

use crate::house;

fn field(label: &str, ty: CustomType, choices: &[&str]) -> NewField {
    let choices = choices.iter().map(|word| (*word).to_owned()).collect();
    NewField { of: RecordKind::Contact, label: label.into(), ty, choices }
}

testkit::on_both_databases! {
    async fn a_field_of_ones_own_never_hides_another(base: Base) {
        let operations = house(&base).await;
        let add = async |new| fields::add_field(&operations, Actor::Program, new).await;
        add(field("Nombre d’usines", CustomType::Number, &[])).await.unwrap();
        for label in ["nombre d'usines", "Industry", "Kind", "Fit score", "—", ""] {
            let refused = add(field(label, CustomType::Text, &[])).await;
            let is_free = label == "Fit score";
            assert_eq!(refused.is_ok(), is_free, "{label}: {refused:?}");
        }
        assert!(matches!(add(field("Size", CustomType::Choice, &[" "])).await, Err(FieldRefused::NoChoices)));
        let in_force = operations.in_force().await.unwrap();
        assert!(in_force.agreement.catalogue.get(records::FieldOf::Contact, "nombre_d_usines").is_some());
        // A word of the language of conditions can be asked for there too.
        let id = add(field("Like", CustomType::YesNo, &[])).await.unwrap();
        assert_eq!(fields::field(&operations, id).await.unwrap().key, "field_like");
    }

    async fn rates_are_dated_exact_and_of_the_company_s_currency(base: Base) {
        let operations = house(&base).await;
        let typed = |currency: &str, on: &str, rate: &str| RateTyped { currency: currency.into(), on: on.into(), rate: rate.into() };
        let put = async |typed: RateTyped| rates::put_rate(&operations, Actor::Program, &typed).await;
        put(typed("usd", "2026-01-01", "0.9187654321")).await.unwrap();
        put(typed("USD", "2026-03-01", "0.9")).await.unwrap();
        put(typed("USD", "2026-03-01", "0.91")).await.unwrap();
        let refused = put(typed("EUR", "soon", "nothing")).await.unwrap_err();
        let RateRefused::Fields(wrong) = refused else { panic!("{refused:?}") };
        assert_eq!(wrong, [RateField::Currency, RateField::On, RateField::Rate]);
        let known = rates::rates(&operations).await.unwrap();
        let day = |text: &str| Date::read(text).unwrap();
        let worth = |on: &str| {
            let dollars = Money { minor: 100_000_000, currency: Currency::USD };
            dollars.converted(Currency::EUR, day(on), &known).map(|money| money.amount())
        };
        assert_eq!(worth("2026-02-28").as_deref(), Some("918765.43"));
        assert_eq!(worth("2026-05-19").as_deref(), Some("910000.00"));
        assert_eq!(worth("2025-12-31"), None);
        rates::remove_rate(&operations, Actor::Program, Currency::USD, day("2026-03-01")).await.unwrap();
        assert_eq!(rates::rates(&operations).await.unwrap().len(), 1);
    }

    async fn the_audit_log_is_read_page_by_page_and_never_changed(base: Base) {
        let operations = house(&base).await;
        let there = base.company().await;
        let by = Actor::Person(there.administrator.id);
        for number in 0..7 {
            operations::offer::put_interest(&operations, by, None, &format!("Interest {number}")).await.unwrap();
        }
        let filter = AuditFilter { by: Some(AuditBy::Actor(by)), ..AuditFilter::default() };
        let (mut met, mut before) = (Vec::new(), None);
        loop {
            let page = audit::page(&operations, &filter, before, 3).await.unwrap();
            met.extend(page.rows);
            let Some(older) = page.older else { break };
            before = Some(older);
        }
        let names: Vec<_> = met.iter().map(|row| row.record.as_ref().and_then(|(_, name)| name.clone()).unwrap()).collect();
        assert_eq!(names, (0..7).rev().map(|number| format!("Interest {number}")).collect::<Vec<_>>());
        assert!(met.iter().all(|row| row.who == Who::Person("Alex Admin".into())));
        let found = AuditFilter { search: Some("INTEREST 3".into()), ..filter.clone() };
        assert_eq!(audit::page(&operations, &found, None, 10).await.unwrap().rows.len(), 1);
        let nothing = AuditFilter { search: Some("%".into()), ..filter };
        assert!(audit::page(&operations, &nothing, None, 10).await.unwrap().rows.is_empty(), "no sign stands for others");
        for past in ["UPDATE audit_log SET action = 'nothing'", "DELETE FROM audit_log"] {
            assert!(base.store.run_past_operations(past).await.is_err(), "{past}");
        }
        let mut export = audit::export(&operations, by, AuditFilter::default()).await.unwrap();
        let mut file = Vec::new();
        while let Some(piece) = export.piece().await.unwrap() {
            file.extend(piece);
        }
        let file = String::from_utf8(file).unwrap();
        assert_eq!(file.lines().filter(|line| line.contains("add_interest")).count(), 7, "{file}");
        assert_eq!(file.lines().filter(|line| line.contains("export_audit_log")).count(), 1);
    }

    async fn a_sample_that_was_cut_short_is_given_up_at_once_and_the_page_says_so(base: Base) {
        let operations = house(&base).await;
        let there = base.company().await;
        base.contact(&there.account, "Ana Roldán", "ana@mecalis.example").await;
        let mut write = base.store.write(Actor::Program).await.unwrap();
        write.enqueue(CREATE_SAMPLE, "{}".into(), None).await.unwrap();
        write.commit().await.unwrap();
        assert_eq!(company(&operations).await.unwrap().sample, SampleState::InProgress);
        while qualify::round(&operations).await.unwrap() {}
        assert_eq!(company(&operations).await.unwrap().sample, SampleState::GivenUp);
        let dead = base.store.read().dead_jobs(10).await.unwrap();
        assert_eq!((dead.len(), dead[0].attempts), (1, 1));
    }

    async fn the_sample_is_made_also_where_its_people_are_here_already(base: Base) {
        let elsewhere = base.fresh_place().await;
        let store = store::Store::open(elsewhere.url(), elsewhere.data(), base.clock.clock()).await.unwrap();
        let drawn = Operations::open(store, clock(&base), Randomness::seeded(7)).await.unwrap();
        sample::create(&drawn, Actor::Program, (1, 20), &mut |_| ()).await.unwrap();
        let people = drawn.store().read().all::<records::Person>().await.unwrap();
        let email = people.into_iter().find_map(|person| person.email).expect("somebody with an address");

        let operations = house(&base).await;
        let password = operations::people::Password::choose("correct horse battery").unwrap();
        let new = operations::people::NewPerson { email, name: None, role: records::Role::Administrator, password };
        operations::people::add_person(&operations, Actor::Program, new).await.unwrap();
        sample::create(&operations, Actor::Program, (1, 20), &mut |_| ()).await.unwrap();
        assert!(sample::is_whole(&operations).await.unwrap());
    }
}

fn clock(base: &Base) -> Clock {
    base.clock.clock()
}

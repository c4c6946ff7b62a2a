use operations::people::{
    CREATE_SAMPLE, Device, FirstRun, FirstRunField, FirstRunRefused, Found, SampleState, SignInRefused, Start, Why,
    company, first_run, found, is_set_up, session, sign_in, sign_out,
};
use operations::sample;
use records::Actor;
use testkit::Base;
use tokio::task::JoinSet;

use crate::house;

fn wanted() -> FirstRun {
    FirstRun {
        name: "Alex Admin".into(),
        email: "alex@example.com".into(),
        password: "correct horse battery".into(),
        language: "fr".into(),
        time_zone: "Europe/Paris".into(),
        currency: "EUR".into(),
        company: "Mécalis".into(),
        start: Start::Empty,
    }
}

testkit::on_both_databases! {
    async fn the_first_run_lets_one_administrator_in_and_no_second(base: Base) {
        let operations = house(&base).await;
        assert!(!is_set_up(&operations).await.unwrap());
        let entered = first_run(&operations, wanted(), &Device::default()).await.unwrap();
        assert!(is_set_up(&operations).await.unwrap());
        let session = session(&operations, &entered.token).await.unwrap().unwrap();
        assert_eq!(session.preferences.language.as_deref(), Some("fr"));
        let again = first_run(&operations, wanted(), &Device::default()).await;
        assert!(matches!(again, Err(FirstRunRefused::AlreadySetUp)));
        let strange = FirstRun { password: "short".into(), ..wanted() };
        let again = first_run(&operations, strange, &Device::default()).await;
        assert!(matches!(again, Err(FirstRunRefused::AlreadySetUp)), "nothing is looked at any more");
    }

    async fn of_first_runs_at_the_same_time_one_alone_makes_an_administrator(base: Base) {
        let operations = house(&base).await;
        let mut runs = JoinSet::new();
        for number in 0..4 {
            let operations = operations.clone();
            let wanted = FirstRun { email: format!("alex{number}@example.com"), ..wanted() };
            runs.spawn(async move { first_run(&operations, wanted, &Device::default()).await });
        }
        let runs = runs.join_all().await;
        let refused = runs.iter().filter(|run| matches!(run, Err(FirstRunRefused::AlreadySetUp))).count();
        assert_eq!((refused, runs.len()), (3, 4), "{runs:?}");
    }

    async fn a_first_run_that_finds_the_sample_asks_for_no_company(base: Base) {
        let operations = house(&base).await;
        assert_eq!(found(&operations).await.unwrap(), Found::Nothing);
        sample::create(&operations, Actor::Program, (1, 20), &mut |_| ()).await.unwrap();
        assert_eq!(found(&operations).await.unwrap(), Found::Sample);
        let unasked = || String::new();
        let wanted =
            FirstRun { company: unasked(), time_zone: unasked(), currency: unasked(), start: Start::Sample, ..wanted() };
        first_run(&operations, wanted, &Device::default()).await.unwrap();
        let company = company(&operations).await.unwrap();
        assert_eq!((company.name.as_str(), company.sample), ("Cadrenne", SampleState::Settled));
        assert_eq!(company.language, words::Language::Fr);
    }

    async fn an_administrator_whose_address_only_owned_records_keeps_them(base: Base) {
        let operations = house(&base).await;
        sample::create(&operations, Actor::Program, (1, 20), &mut |_| ()).await.unwrap();
        let people = base.store.read().all::<records::Person>().await.unwrap();
        let owner = people.into_iter().find(|person| person.email.is_some()).unwrap();
        let email = owner.email.as_ref().unwrap().as_str().to_uppercase();
        let entered = first_run(&operations, FirstRun { email, ..wanted() }, &Device::default()).await.unwrap();
        assert_eq!((entered.person.id, entered.person.role), (owner.id, records::Role::Administrator));
        assert_eq!(entered.person.team, owner.team);
    }

    async fn nobody_who_signs_in_already_is_taken_over_by_a_first_run(base: Base) {
        let operations = house(&base).await;
        let email = records::Email::parse("alex@example.com").unwrap();
        let password = operations::people::Password::choose("a password of their own").unwrap();
        let new = operations::people::NewPerson { email, name: None, role: records::Role::Sdr, password };
        operations::people::add_person(&operations, Actor::Program, new).await.unwrap();
        let refused = first_run(&operations, wanted(), &Device::default()).await.unwrap_err();
        let FirstRunRefused::Fields(fields) = refused else { panic!("{refused:?}") };
        assert_eq!(fields, [(FirstRunField::Email, Why::Taken)]);
        sign_in(&operations, "alex@example.com", "a password of their own", &Device::default()).await.unwrap();
    }

    async fn a_first_run_that_finds_contacts_makes_no_sample_among_them(base: Base) {
        let operations = house(&base).await;
        let there = base.company().await;
        // Somebody without a password administers nothing.
        base.contact(&there.account, "Ana Roldán", "ana@mecalis.example").await;
        assert_eq!(found(&operations).await.unwrap(), Found::Contacts);
        first_run(&operations, FirstRun { start: Start::Sample, ..wanted() }, &Device::default()).await.unwrap();
        assert!(!base.store.read().is_job_waiting(CREATE_SAMPLE).await.unwrap());
        assert_eq!(company(&operations).await.unwrap().name, "Mécalis");
    }

    async fn everything_that_is_wrong_is_said_at_once(base: Base) {
        let operations = house(&base).await;
        let wrong = FirstRun {
            name: " ".into(),
            email: "alex".into(),
            password: "short".into(),
            time_zone: "Europe/Atlantis".into(),
            currency: "XYZ".into(),
            ..wanted()
        };
        let refused = first_run(&operations, wrong, &Device::default()).await.unwrap_err();
        let FirstRunRefused::Fields(fields) = refused else { panic!("{refused:?}") };
        let expected = [
            (FirstRunField::Name, Why::Missing),
            (FirstRunField::Email, Why::NotAnEmail),
            (FirstRunField::Password, Why::TooShort { least: 10 }),
            (FirstRunField::TimeZone, Why::UnknownTimeZone),
            (FirstRunField::Currency, Why::UnknownCurrency),
        ];
        assert_eq!(fields, expected);
        assert!(!is_set_up(&operations).await.unwrap());
    }

    async fn nobody_learns_which_addresses_exist(base: Base) {
        let operations = house(&base).await;
        first_run(&operations, wanted(), &Device::default()).await.unwrap();
        for (email, password) in [("alex@example.com", "wrong"), ("nobody@example.com", "wrong"), ("not an address", "x")] {
            let refused = sign_in(&operations, email, password, &Device::default()).await.unwrap_err();
            assert!(matches!(refused, SignInRefused::WrongCredentials), "{email}");
        }
        sign_in(&operations, " Alex@Example.com", "correct horse battery", &Device::default()).await.unwrap();
    }

    async fn too_many_tries_must_wait_and_waiting_helps(base: Base) {
        let operations = house(&base).await;
        first_run(&operations, wanted(), &Device::default()).await.unwrap();
        for _ in 0..6 {
            let _ = sign_in(&operations, "alex@example.com", "wrong", &Device::default()).await;
        }
        let refused = sign_in(&operations, "alex@example.com", "correct horse battery", &Device::default()).await;
        assert!(matches!(refused, Err(SignInRefused::TooManyTries { .. })));
        base.clock.advance_seconds(16);
        sign_in(&operations, "alex@example.com", "correct horse battery", &Device::default()).await.unwrap();
    }

    async fn tries_at_the_same_time_are_counted_one_by_one(base: Base) {
        let operations = house(&base).await;
        first_run(&operations, wanted(), &Device::default()).await.unwrap();
        let mut tries = JoinSet::new();
        for _ in 0..20 {
            let operations = operations.clone();
            tries.spawn(async move { sign_in(&operations, "alex@example.com", "wrong", &Device::default()).await });
        }
        let tries = tries.join_all().await;
        let looked_at = tries.iter().filter(|tried| matches!(tried, Err(SignInRefused::WrongCredentials))).count();
        let waiting = tries.iter().filter(|tried| matches!(tried, Err(SignInRefused::TooManyTries { .. }))).count();
        assert_eq!((looked_at, waiting), (6, 14));
    }

    async fn the_right_password_forgets_the_tries_before_it(base: Base) {
        let operations = house(&base).await;
        first_run(&operations, wanted(), &Device::default()).await.unwrap();
        for _ in 0..3 {
            for _ in 0..5 {
                let refused = sign_in(&operations, "alex@example.com", "wrong", &Device::default()).await;
                assert!(matches!(refused, Err(SignInRefused::WrongCredentials)));
            }
            sign_in(&operations, "alex@example.com", "correct horse battery", &Device::default()).await.unwrap();
        }
    }

    async fn a_session_ends_when_it_is_signed_out_and_when_its_time_is_over(base: Base) {
        let operations = house(&base).await;
        let first = first_run(&operations, wanted(), &Device::default()).await.unwrap();
        let second = sign_in(&operations, "alex@example.com", "correct horse battery", &Device::default()).await.unwrap();
        sign_out(&operations, &first.token).await.unwrap();
        assert!(session(&operations, &first.token).await.unwrap().is_none());
        assert!(session(&operations, &second.token).await.unwrap().is_some());
        base.clock.advance_days(15);
        assert!(session(&operations, &second.token).await.unwrap().is_none());
        assert!(session(&operations, "a token that nobody has").await.unwrap().is_none());
    }
}

use operations::people::{
    Device, FirstRun, FirstRunField, FirstRunRefused, SignInRefused, Start, Why, first_run, is_set_up, session,
    sign_in, sign_out,
};
use testkit::Base;

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

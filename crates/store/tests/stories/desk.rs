//! Sign-in, sessions, views, settings.

use records::Actor;
use records::{Email, Instant, WebSession};
use testkit::Base;

testkit::on_both_databases! {
    async fn a_session_lasts_until_its_time_is_over_or_it_is_ended(base: Base) {
        let company = base.company().await;
        let person = company.administrator.id;
        let now = base.clock.now();
        let session = |hash: &str, seconds: i64| WebSession {
            token_hash: hash.into(), person, created_at: now, seen_at: now,
            expires_at: Instant::from_micros(now.as_micros() + seconds * 1_000_000), user_agent: Some("Firefox".into()),
        };
        let mut write = base.store.write(Actor::Person(person)).await.unwrap();
        write.open_session(&session("short", 60)).await.unwrap();
        write.open_session(&session("long", 6000)).await.unwrap();
        write.commit().await.unwrap();
        assert_eq!(base.store.read().session("short").await.unwrap(), Some(session("short", 60)));

        base.clock.advance_seconds(61);
        let mut write = base.store.write(Actor::Program).await.unwrap();
        assert_eq!(write.end_expired_sessions().await.unwrap(), 1);
        write.touch_session("long", base.clock.now()).await.unwrap();
        write.commit().await.unwrap();
        let left = base.store.read().sessions_of(person).await.unwrap();
        assert_eq!(left.iter().map(|session| (session.token_hash.as_str(), session.seen_at)).collect::<Vec<_>>(), [
            ("long", base.clock.now()),
        ]);
        let mut write = base.store.write(Actor::Program).await.unwrap();
        assert_eq!(write.end_sessions_of(person).await.unwrap(), 1);
    }

    async fn failed_sign_ins_are_counted_until_one_succeeds(base: Base) {
        for _ in 0..3 {
            let mut write = base.store.write(Actor::Program).await.unwrap();
            write.note_sign_in_failure("203.0.113.7").await.unwrap();
            write.commit().await.unwrap();
        }
        let noted = base.store.read().sign_in_failures("203.0.113.7").await.unwrap().unwrap();
        assert_eq!((noted.failures, noted.last_at), (3, base.clock.now()));
        let mut write = base.store.write(Actor::Program).await.unwrap();
        write.forget_sign_in_failures("203.0.113.7").await.unwrap();
        write.commit().await.unwrap();
        assert_eq!(base.store.read().sign_in_failures("203.0.113.7").await.unwrap(), None);
    }

    async fn a_person_signs_in_by_any_spelling_of_the_address(base: Base) {
        let company = base.company().await;
        let mut write = base.store.write(Actor::Program).await.unwrap();
        write.set_password_hash(company.administrator.id, Some("$argon2id$...".into())).await.unwrap();
        write.set_setting("company.name", "Mécalis").await.unwrap();
        write.set_setting("company.name", "Mécalis SA").await.unwrap();
        write.commit().await.unwrap();
        let read = base.store.read();
        let found = read.person_by_email(&Email::parse(" ADMIN@example.COM").unwrap()).await.unwrap();
        assert_eq!(found, Some(company.administrator.clone()));
        assert_eq!(read.password_hash(company.administrator.id).await.unwrap().as_deref(), Some("$argon2id$..."));
        assert_eq!(read.setting("company.name").await.unwrap().as_deref(), Some("Mécalis SA"));
        assert_eq!(read.setting("company.zone").await.unwrap(), None);
    }
}

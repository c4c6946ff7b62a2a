//! Schemas: opened once and again, from every earlier one on, and never by an older program.

use records::{Actor, Person};
use store::{Store, StoreError};
use testkit::Base;

testkit::on_both_databases! {
    async fn a_base_keeps_what_it_had_when_it_is_opened_again(base: Base) {
        let company = base.company().await;
        let again = base.open_again().await;
        let kept = again.read().find::<Person>(company.administrator.id).await.unwrap();
        assert_eq!(kept, Some(company.administrator));
    }

    async fn the_schema_grows_from_every_earlier_one(base: Base) {
        for steps in 0..=store::schema_versions() {
            let earlier = base.fresh_place().await;
            let old = Store::open_at(earlier.url(), earlier.data(), base.clock.clock(), Some(steps)).await.unwrap();
            old.close().await.unwrap();
            let new = Store::open(earlier.url(), earlier.data(), base.clock.clock()).await.unwrap();
            assert_eq!(new.read().count::<Person>().await.unwrap(), 0, "from the schema after {steps} migrations");
            new.close().await.unwrap();
        }
    }

    async fn a_base_of_a_newer_program_is_left_alone(base: Base) {
        base.store.pretend_newer("m9999_from_the_future").await.unwrap();
        let refused = Store::open(base.url.as_deref(), base.data(), base.clock.clock()).await;
        assert!(
            matches!(&refused, Err(StoreError::NewerSchema { unknown }) if unknown == "m9999_from_the_future"),
            "{refused:?}"
        );
    }

    async fn two_programs_that_start_at_once_migrate_once(base: Base) {
        let place = base.fresh_place().await;
        let open = || Store::open(place.url(), place.data(), base.clock.clock());
        let (one, other) = tokio::join!(open(), open());
        one.unwrap().write(Actor::Program).await.unwrap().commit().await.unwrap();
        other.unwrap().write(Actor::Program).await.unwrap().commit().await.unwrap();
    }
}

/// What a folder is called is never read as a part of an address.
#[test]
fn a_folder_of_any_name_holds_its_own_base() {
    testkit::Base::run(testkit::Kind::Sqlite, |base| async move {
        for name in ["a%20b", "100%", "what?mode=memory", "a#b", "Größe und ñ", "a b"] {
            let folder = base.data().join(name);
            std::fs::create_dir(&folder).unwrap();
            let store = Store::open(None, &folder, base.clock.clock()).await.unwrap();
            store.write(Actor::Program).await.unwrap().commit().await.unwrap();
            store.close().await.unwrap();
            assert!(folder.join("entente.db").is_file(), "{name}");
        }
    });
}

#[test]
fn an_address_that_is_none_is_refused_without_its_password() {
    testkit::Base::run(testkit::Kind::Sqlite, |base| async move {
        let refused = Store::open(Some("mysql://me:secret@host/base"), base.data(), base.clock.clock()).await;
        let said = refused.unwrap_err().to_string();
        assert!(said.contains("host/base") && !said.contains("secret"), "{said}");
    });
}

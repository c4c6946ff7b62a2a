//! Keeping a whole base, and putting it back: on the same database or the other.

use std::path::{Path, PathBuf};

use operations::backup::{Held, Put, RestoreError, back_up, check, put_back};
use operations::{Operations, Randomness, sample};
use records::{Actor, Contact};
use store::{Store, StoreError};
use testkit::{Base, Kind};

use crate::house;

/// The sample company, judged.
async fn company(base: &Base) -> Operations {
    let operations = house(base).await;
    sample::create(&operations, Actor::Program, (3, 40), &mut |_| ()).await.unwrap();
    operations
}

async fn keep(base: &Base, store: &Store, name: &str) -> (PathBuf, Held) {
    let path = base.data().join(name).with_extension("unfinished");
    let mut out = std::fs::File::create(&path).unwrap();
    let held = back_up(store, base.data(), "1.2.3", base.clock.now(), &mut out).await.unwrap();
    (path, held)
}

/// Every table of a backup with the hash of its rows, rows in whatever order.
fn tables(path: &Path) -> Vec<String> {
    let manifest = check(path).unwrap();
    let mut archive = columnar::ArchiveReader::open(path).unwrap();
    let json = serde_json::to_value(&manifest).unwrap();
    let mut told = Vec::new();
    for table in json["tables"].as_array().unwrap() {
        let mut text = String::new();
        let name = table["name"].as_str().unwrap();
        let mut part = archive.part(&format!("tables/{name}.jsonl")).unwrap();
        std::io::Read::read_to_string(&mut part, &mut text).unwrap();
        // Each database counts ids in its own place.
        let mut lines: Vec<&str> = text.lines().filter(|line| !line.starts_with("[\"id\",")).collect();
        lines.sort_unstable();
        told.push(format!("{name} {}\n{}", table["columns"], lines.join("\n")));
    }
    told
}

async fn other_place(base: &Base) -> (Base, testkit::Place) {
    let kind = if base.url.is_some() { Kind::Sqlite } else { Kind::Postgres };
    let other = Base::open(kind).await;
    let place = other.fresh_place().await;
    (other, place)
}

testkit::on_both_databases! {
    async fn what_was_kept_comes_back_on_either_database(base: Base) {
        let operations = company(&base).await;
        std::fs::create_dir(base.data().join("uploads")).unwrap();
        std::fs::write(base.data().join("uploads/7.csv"), b"Email\n").unwrap();
        std::fs::write(base.data().join("key"), [0, 159, 146, 150]).unwrap();
        let (kept, held) = keep(&base, operations.store(), "kept").await;
        assert!(held.rows > 1_000 && held.files == 2, "{held:?}");
        let same = base.fresh_place().await;
        let (_other, elsewhere) = other_place(&base).await;
        for place in [&same, &elsewhere] {
            let put = put_back(&kept, place.url(), place.data(), Put::IntoAnEmptyBase).await.unwrap();
            assert_eq!(put, held);
            assert_eq!(std::fs::read(place.data().join("key")).unwrap(), [0, 159, 146, 150]);
            assert_eq!(std::fs::read(place.data().join("uploads/7.csv")).unwrap(), b"Email\n");
            let store = Store::open(place.url(), place.data(), base.clock.clock()).await.unwrap();
            let (again, _) = keep(&base, &store, "again").await;
            assert_eq!(tables(&again), tables(&kept));
            // Ids go on after the last.
            let there = store.read().all::<Contact>().await.unwrap();
            let mut write = store.write(Actor::Program).await.unwrap();
            let next = write.next_id().await.unwrap();
            assert!(there.iter().all(|contact| contact.id.number() < next));
            write.commit().await.unwrap();
            Operations::open(store, base.clock.clock(), Randomness::seeded(1)).await.unwrap().in_force().await.unwrap();
        }
    }

    async fn a_base_with_records_is_replaced_only_when_told_so_while_it_is_open(base: Base) {
        let operations = company(&base).await;
        let store = operations.store();
        let (kept, _) = keep(&base, store, "kept").await;
        let before = store.read().count::<Contact>().await.unwrap();
        let company = base.company().await;
        base.contact(&company.account, "Rosa Arriaga", "rosa@new.example").await;
        assert_eq!(store.read().count::<Contact>().await.unwrap(), before + 1);
        let refused = put_back(&kept, base.url.as_deref(), base.data(), Put::IntoAnEmptyBase).await;
        assert!(matches!(refused, Err(RestoreError::HasRecords)), "{refused:?}");
        assert_eq!(store.read().count::<Contact>().await.unwrap(), before + 1);
        put_back(&kept, base.url.as_deref(), base.data(), Put::InPlaceOfAll).await.unwrap();
        assert_eq!(store.read().count::<Contact>().await.unwrap(), before);
        store.write(Actor::Program).await.unwrap().commit().await.unwrap();
    }

    async fn a_backup_that_is_none_touches_nothing(base: Base) {
        let operations = company(&base).await;
        let (kept, _) = keep(&base, operations.store(), "kept").await;
        let whole = std::fs::read(&kept).unwrap();
        let place = base.fresh_place().await;
        let put = async |bytes: &[u8]| {
            let path = base.data().join("put.unfinished");
            std::fs::write(&path, bytes).unwrap();
            put_back(&path, place.url(), place.data(), Put::InPlaceOfAll).await.unwrap_err()
        };
        assert!(matches!(put(b"not one").await, RestoreError::NotABackup));
        assert!(matches!(put(&whole[..whole.len() / 2]).await, RestoreError::NotABackup));
        for at in [whole.len() / 3, whole.len() / 2] {
            let mut broken = whole.clone();
            broken[at] ^= 0x55;
            let error = put(&broken).await;
            assert!(matches!(error, RestoreError::Damaged { .. } | RestoreError::NotABackup), "{error:?}");
        }
        assert_eq!(std::fs::read_dir(place.data()).unwrap().count(), 0, "not even a database was made");
    }

    async fn a_backup_of_a_newer_program_is_refused(base: Base) {
        base.store.pretend_newer("m9999_from_the_future").await.unwrap();
        let (kept, _) = keep(&base, &base.store, "kept").await;
        let place = base.fresh_place().await;
        let refused = put_back(&kept, place.url(), place.data(), Put::InPlaceOfAll).await;
        let is_newer = matches!(&refused, Err(RestoreError::Store(StoreError::NewerSchema { unknown })) if unknown.contains("future"));
        assert!(is_newer, "{refused:?}");
    }

    async fn a_backup_of_every_earlier_schema_grows_to_this_one(base: Base) {
        for steps in 1..=store::schema_versions() {
            let earlier = base.fresh_place().await;
            let old = Store::open_at(earlier.url(), earlier.data(), base.clock.clock(), Some(steps)).await.unwrap();
            let (kept, _) = keep(&base, &old, "kept").await;
            let place = base.fresh_place().await;
            put_back(&kept, place.url(), place.data(), Put::IntoAnEmptyBase).await.unwrap();
            let store = Store::open(place.url(), place.data(), base.clock.clock()).await.unwrap();
            assert_eq!(store.read().count::<Contact>().await.unwrap(), 0, "from the schema after {steps} migrations");
        }
    }
}

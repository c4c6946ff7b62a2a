//! What whoever brings a long file of activities relies on: it goes a shorter way, and that is all that differs.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::Path;

use operations::import::{Options, Progress, Report, run_import};
use records::{ActivityRecord, Actor, Contact};
use store::Store;
use testkit::{Base, Place};

use crate::imports::{bring, ground};

/// What contacts did, and nothing else: the short way.
const DEEDS: &str = r#"
name = "Deeds"
source = "test"

[contact]
identity = ["email"]

[contact.fields]
email = "Email"

[[activities]]
[activities.fields]
kind = "Kind"
at = "At"
url = "Page"
"#;

/// The same, but it could say more of a contact: the way of all other files.
fn wider() -> String {
    let name = "name = \"Deeds\"";
    let email = "email = \"Email\"\n";
    assert!(DEEDS.contains(name) && DEEDS.contains(email));
    let title = "title = { column = \"Title\", optional = true }\n";
    DEEDS.replace(name, "name = \"Deeds and more\"").replace(email, &format!("{email}{title}"))
}

const HEAD: &str = "Email,Kind,At,Page\n";

/// Activities of 700 people in the order of time, some of them twice, some without a date or with an odd address.
fn deeds(rows: usize) -> String {
    let mut text = HEAD.to_owned();
    for row in 0..rows {
        let person = row * 7919 % 700;
        let (kind, minute) = (["page_view", "download", "webinar"][row % 3], row % 1440);
        let at = format!("2026-01-{:02} {:02}:{:02}", 1 + row / 1440 % 28, minute / 60, minute % 60);
        text += &match row % 97 {
            13 => format!("p{person}@example.com,{kind},yesterday,/odd\n"),
            29 => format!("nobody,{kind},{at},/odd\n"),
            31 => format!("P{person}@Example.com,{kind},{at},/twice\nP{person}@example.com,{kind},{at},/twice\n"),
            _ => format!("p{person}@example.com,{kind},{at},/page/{}\n", row % 11),
        };
    }
    text
}

fn file(folder: &Path, text: &str) -> std::path::PathBuf {
    let path = folder.join("deeds.csv");
    std::fs::write(&path, text).unwrap();
    path
}

/// Everything that the base knows of activities, by person, in the order of scoring.
async fn told(store: &Store) -> BTreeMap<String, Vec<String>> {
    let contacts = store.read().all::<Contact>().await.unwrap();
    let ids: Vec<_> = contacts.iter().map(|contact| contact.id).collect();
    let mut activities = store.read().activities_of_all(&ids).await.unwrap();
    let kinds: BTreeMap<_, _> =
        store.read().kinds().await.unwrap().into_iter().map(|kind| (kind.id, kind.name)).collect();
    let line = |activity: ActivityRecord| {
        format!("{} {} {:?} {:?}", activity.at, kinds[&activity.kind], activity.identity, activity.properties)
    };
    contacts
        .into_iter()
        .map(|contact| {
            let email = contact.email.map(|email| email.key().to_owned()).unwrap_or_default();
            (email, activities.remove(&contact.id).unwrap_or_default().into_iter().map(line).collect())
        })
        .collect()
}

/// Rows, created, updated, unchanged, rejected, warned; and the complaints that are told first.
fn outcome(report: &Report) -> ([i64; 6], Vec<(u64, bool)>) {
    let counts = report.counts;
    let first = report.first.iter().map(|noticed| (noticed.line, noticed.refused)).collect();
    ([counts.rows, counts.created, counts.updated, counts.unchanged, counts.rejected, counts.warned], first)
}

/// Small windows, so that a short file has several.
const WINDOWS: Options = Options { dry_run: false, window: 500, import: None };

async fn bring_in_windows(store: &Store, file: &Path) -> Report {
    let mut go_on = |_: &Progress| ControlFlow::Continue(());
    run_import(store, Actor::Program, &ground(), file, DEEDS, WINDOWS, &mut go_on).await.unwrap()
}

/// Another base, there as long as its place is.
async fn fresh(base: &Base) -> (Place, Store) {
    let place = base.fresh_place().await;
    let store = Store::open(place.url(), place.data(), base.clock.clock()).await.unwrap();
    (place, store)
}

testkit::on_both_databases! {
    async fn the_short_way_leads_where_the_long_one_does(base: Base) {
        let (_place, other) = fresh(&base).await;
        let path = file(base.data(), &deeds(4_000));
        let short = bring_in_windows(&base.store, &path).await;
        let long = bring(&other, &path, &wider()).await;
        assert_eq!(outcome(&short), outcome(&long));
        assert!(short.counts.rejected > 0 && short.counts.unchanged > 0, "{:?}", short.counts);
        assert_eq!(told(&base.store).await, told(&other).await);
        let again = bring(&base.store, &path, &DEEDS.replace("Deeds", "Deeds again")).await;
        assert_eq!((again.counts.created, again.counts.updated), (0, 0), "{:?}", again.counts);
    }

    async fn a_stop_at_any_transaction_neither_loses_nor_doubles(base: Base) {
        let path = file(base.data(), &deeds(3_000));
        let (_place, undisturbed) = fresh(&base).await;
        let whole = bring_in_windows(&undisturbed, &path).await;
        for stops in 1..6 {
            let (_its_place, store) = fresh(&base).await;
            let mut heard = 0;
            let mut stop = |_: &Progress| {
                heard += 1;
                if heard == stops { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            };
            let ground = ground();
            let cut = run_import(&store, Actor::Program, &ground, &path, DEEDS, WINDOWS, &mut stop).await;
            assert!(!cut.unwrap().finished, "stopped after {stops}");
            let resumed = bring_in_windows(&store, &path).await;
            assert_eq!(resumed.counts, whole.counts, "stopped after {stops}");
            assert_eq!(told(&store).await, told(&undisturbed).await, "stopped after {stops}");
        }
    }

    async fn two_processes_at_once_write_each_activity_once(base: Base) {
        let path = file(base.data(), &deeds(3_000));
        let (_place, undisturbed) = fresh(&base).await;
        let whole = bring_in_windows(&undisturbed, &path).await;
        let other = base.open_again().await;
        let (one, two) = tokio::join!(bring_in_windows(&base.store, &path), bring_in_windows(&other, &path));
        assert_eq!(one.counts.rows.max(two.counts.rows), whole.counts.rows);
        assert_eq!(told(&base.store).await, told(&undisturbed).await);
    }
}

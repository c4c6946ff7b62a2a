//! The audit log: its lines keep their order when the schema grows, and stay as they are.

use records::{Actor, PersonId, RecordKind, RecordRef};
use store::{AuditBy, AuditFilter, Store};
use testkit::Base;

const SETTINGS: RecordRef = RecordRef { kind: RecordKind::Settings, number: 0 };

async fn written(store: &Store, by: Actor, actions: &[&str]) {
    let mut write = store.write(by).await.unwrap();
    for action in actions {
        write.audit(action, SETTINGS, Some(format!("{{\"what\":\"{action}\"}}"))).await.unwrap();
    }
    write.commit().await.unwrap();
}

async fn actions(store: &Store, filter: &AuditFilter) -> Vec<String> {
    let lines = store.read().audit_lines(filter, None, 100).await.unwrap();
    lines.into_iter().map(|line| line.entry.action).collect()
}

testkit::on_both_databases! {
    async fn lines_of_an_earlier_schema_are_numbered_in_their_order(base: Base) {
        let place = base.fresh_place().await;
        let old = Store::open_at(place.url(), place.data(), base.clock.clock(), Some(1)).await.unwrap();
        for action in ["one", "two", "three"] {
            written(&old, Actor::Program, &[action]).await;
        }
        old.close().await.unwrap();
        let new = Store::open(place.url(), place.data(), base.clock.clock()).await.unwrap();
        written(&new, Actor::Program, &["four"]).await;
        assert_eq!(actions(&new, &AuditFilter::default()).await, ["four", "three", "two", "one"]);
        new.close().await.unwrap();
    }

    async fn lines_of_one_instant_follow_each_other_over_pages(base: Base) {
        written(&base.store, Actor::Rule, &["a", "b", "c", "d", "e"]).await;
        let read = base.store.read();
        let first = read.audit_lines(&AuditFilter::default(), None, 2).await.unwrap();
        let second = read.audit_lines(&AuditFilter::default(), first.last().map(|line| line.number), 10).await.unwrap();
        let all: Vec<_> = first.into_iter().chain(second).map(|line| line.entry.action).collect();
        assert_eq!(all, ["e", "d", "c", "b", "a"]);
    }

    async fn lines_are_found_by_who_what_and_when(base: Base) {
        let person = Actor::Person(PersonId::new(7));
        written(&base.store, person, &["edit_facts"]).await;
        written(&base.store, Actor::Import(records::ImportId::new(8)), &["end_import"]).await;
        base.clock.advance_days(1);
        written(&base.store, Actor::Program, &["create_sample"]).await;
        let now = base.clock.now();
        let cases = [
            (AuditFilter { by: Some(AuditBy::Actor(person)), ..Default::default() }, vec!["edit_facts"]),
            (AuditFilter { by: Some(AuditBy::Imports), ..Default::default() }, vec!["end_import"]),
            (AuditFilter { action: Some("create_sample".into()), ..Default::default() }, vec!["create_sample"]),
            (AuditFilter { from: Some(now), ..Default::default() }, vec!["create_sample"]),
            (AuditFilter { until: Some(now), ..Default::default() }, vec!["end_import", "edit_facts"]),
            (AuditFilter { search: Some("END_imp".into()), ..Default::default() }, vec!["end_import"]),
            (AuditFilter { kind: Some(RecordKind::Lead), ..Default::default() }, vec![]),
            (AuditFilter { record: Some(SETTINGS), search: Some("facts".into()), ..Default::default() }, vec!["edit_facts"]),
        ];
        for (filter, expected) in cases {
            assert_eq!(actions(&base.store, &filter).await, expected, "{filter:?}");
        }
        assert_eq!(base.store.read().audit_actions().await.unwrap(), ["create_sample", "edit_facts", "end_import"]);
    }

    async fn nobody_changes_or_cuts_the_log_past_the_program(base: Base) {
        written(&base.store, Actor::Program, &["first_run"]).await;
        for past in ["UPDATE audit_log SET action = 'nothing'", "DELETE FROM audit_log WHERE action = 'first_run'"] {
            assert!(base.store.run_past_operations(past).await.is_err(), "{past}");
        }
        assert_eq!(actions(&base.store, &AuditFilter::default()).await, ["first_run"]);
    }
}

//! Recorded instants, the change feed and the group committer.

use records::{ActivityRecord, Actor, Identity};
use store::{Arrival, ChangeKind};
use testkit::Base;

fn arrival(base: &Base, contact: records::ContactId, kind: &str) -> Arrival {
    Arrival {
        contact,
        at: base.clock.now(),
        kind: kind.into(),
        identity: None,
        interest: None,
        campaign: None,
        content: None,
        value: Some(1.5),
        properties: Some(r#"{"utm":"x"}"#.into()),
    }
}

testkit::on_both_databases! {
    async fn recorded_instants_rise_although_the_clock_stands_still(base: Base) {
        let mut last = None;
        for _ in 0..5 {
            let mut write = base.store.write(Actor::Program).await.unwrap();
            let at = write.recorded_at().await.unwrap();
            assert_eq!(write.recorded_at().await.unwrap(), at, "one transaction, one instant");
            write.commit().await.unwrap();
            assert!(Some(at) > last);
            last = Some(at);
        }
        assert_eq!(last.unwrap().as_micros(), base.clock.now().as_micros() + 4);
    }

    async fn the_feed_has_every_change_in_the_order_of_commits(base: Base) {
        let company = base.company().await;
        let (contact, _) = base.contact(&company.account, "Ana Díaz", "ana@example.com").await;
        let activity = base.activity(contact.id, "download").await;
        let mut write = base.store.write(Actor::Program).await.unwrap();
        let mut after = contact.clone();
        after.title = Some("Head of production".into());
        write.update_contact(&after).await.unwrap();
        let committed = write.commit().await.unwrap();

        let changes = base.store.read().changes_after(0, 100).await.unwrap();
        let kinds: Vec<_> = changes.iter().map(|change| (change.change_no, change.kind, change.contact)).collect();
        assert_eq!(kinds, [
            (1, ChangeKind::ContactsAdded, None),
            (2, ChangeKind::Activities, Some(contact.id)),
            (3, ChangeKind::Facts, Some(contact.id)),
        ]);
        assert_eq!((changes[1].first, changes[1].last), (activity.id.number(), activity.id.number()));
        assert!(changes.windows(2).all(|pair| pair[0].recorded_at < pair[1].recorded_at));
        assert_eq!(committed.change_no, Some(3));
        assert_eq!(base.store.read().last_change().await.unwrap(), 3);
    }

    async fn writers_at_once_leave_no_gap_and_no_disorder(base: Base) {
        let company = base.company().await;
        let (contact, _) = base.contact(&company.account, "Ana Díaz", "ana@example.com").await;
        let committer = base.store.committer();
        let senders = (0..40).map(|n| {
            let (committer, arrival) = (committer.clone(), arrival(&base, contact.id, &format!("kind {}", n % 3)));
            tokio::spawn(async move { committer.record(Actor::Program, vec![arrival]).await.unwrap().recorded_at })
        });
        let updaters = (0..10).map(|n| {
            let (store, mut after) = (base.store.clone(), contact.clone());
            tokio::spawn(async move {
                after.title = Some(format!("Title {n}"));
                let mut write = store.write(Actor::Program).await.unwrap();
                write.update_contact(&after).await.unwrap();
                write.commit().await.unwrap().recorded_at
            })
        });
        for task in senders.chain(updaters).collect::<Vec<_>>() {
            assert!(task.await.unwrap().is_some());
        }
        let changes = base.store.read().changes_after(0, 1000).await.unwrap();
        assert!(changes.iter().map(|change| change.change_no).eq(1..=changes.len() as i64));
        assert!(changes.windows(2).all(|pair| pair[0].recorded_at <= pair[1].recorded_at));
        let stored = base.store.read().activities_of(contact.id, base.clock.now()).await.unwrap();
        assert_eq!(stored.len(), 40);
        assert_eq!(base.store.read().kinds().await.unwrap().len(), 3);
        assert_eq!(stored[0].properties.as_deref(), Some(r#"{"utm":"x"}"#));
    }

    /// While another transaction holds the counter, what the committer took first waits, and all the rest goes into one
    /// transaction after it: wherever the cut falls, one batch holds good and bad.
    async fn one_bad_arrival_does_not_cost_the_others(base: Base) {
        let company = base.company().await;
        let (contact, _) = base.contact(&company.account, "Ana Díaz", "ana@example.com").await;
        base.activity(contact.id, "download").await;
        let committer = base.store.committer();
        let mut held = base.store.write(Actor::Program).await.unwrap();
        held.recorded_at().await.unwrap();
        let sent = (0..16).map(|n| {
            let kind = if n % 2 == 0 { "download" } else { "   " };
            committer.record(Actor::Program, vec![arrival(&base, contact.id, kind)])
        });
        let release = async { held.commit().await.unwrap() };
        let (answers, _) = tokio::join!(futures::future::join_all(sent), release);
        for (n, answer) in answers.iter().enumerate() {
            assert_eq!(answer.is_ok(), n % 2 == 0, "arrival {n}: {answer:?}");
        }
        let stored = base.store.read().activities_of(contact.id, base.clock.now()).await.unwrap();
        assert_eq!(stored.len(), 1 + 8);
    }

    async fn a_kind_that_two_writers_meet_at_once_is_one(base: Base) {
        let stores = [base.store.clone(), base.open_again().await];
        for round in 0..12 {
            let meet = move |(turned, store): (usize, store::Store)| async move {
                let mut names = [format!("Kind {round}"), format!("Other {round}")];
                names.rotate_left(turned);
                let names: Vec<&str> = names.iter().map(String::as_str).collect();
                let mut write = store.write(Actor::Program).await?;
                let kinds = write.kinds(&names).await?;
                write.commit().await?;
                Ok::<_, store::StoreError>(kinds)
            };
            let writers = stores.clone().into_iter().enumerate().map(|both| tokio::spawn(meet(both)));
            let mut found = Vec::new();
            for writer in writers.collect::<Vec<_>>() {
                found.push(writer.await.unwrap().unwrap());
            }
            assert_eq!(found[0], found[1]);
        }
        assert_eq!(base.store.read().kinds().await.unwrap().len(), 24);
    }

    async fn a_kind_is_one_with_and_without_a_nul(base: Base) {
        let company = base.company().await;
        let (contact, _) = base.contact(&company.account, "Ana Díaz", "ana@example.com").await;
        for kind in ["Down\0load", "download", "\0download "] {
            base.activity(contact.id, kind).await;
        }
        let kinds = base.store.read().kinds().await.unwrap();
        assert_eq!(kinds.iter().map(|kind| kind.name.as_str()).collect::<Vec<_>>(), ["Download"]);
        let mut write = base.store.write(Actor::Program).await.unwrap();
        assert!(write.kinds(&["\0"]).await.is_err(), "nothing is left of it");
    }

    async fn the_same_activity_sent_twice_is_kept_once(base: Base) {
        let company = base.company().await;
        let (contact, _) = base.contact(&company.account, "Ana Díaz", "ana@example.com").await;
        let first = base.activity(contact.id, "download").await;
        let mut write = base.store.write(Actor::Program).await.unwrap();
        let again = ActivityRecord { id: records::ActivityId::new(write.next_id().await.unwrap()), ..first.clone() };
        assert_eq!(write.add_activities(std::slice::from_ref(&again)).await.unwrap(), 0);
        let other = ActivityRecord { identity: Identity::from(again.id), ..again };
        assert_eq!(write.add_activities(&[other]).await.unwrap(), 1);
    }
}

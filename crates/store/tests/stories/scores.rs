//! Scores: replaced in place, their moves kept, the lists told.

use records::{Actor, AgreementId, CellChange, CurrentScore, Decision, Instant};
use store::{Direction, LeadFilter, LeadQuery, LeadSort};
use testkit::Base;

fn score(contact: records::ContactId, fit: f64, t: Instant) -> CurrentScore {
    CurrentScore {
        contact,
        fit,
        activity: 61.25,
        grade: "A".into(),
        level: "4".into(),
        decision: Decision::Mql,
        fast_track: None,
        buying_stage: Some("comparing".into()),
        interests: Some(r#"{"robots":12.5}"#.into()),
        t,
        version: AgreementId::new(1),
    }
}

testkit::on_both_databases! {
    async fn a_score_replaces_the_one_before_and_shows_in_the_list(base: Base) {
        let company = base.company().await;
        let (contact, lead) = base.contact(&company.account, "Ana Díaz", "ana@example.com").await;
        let activity = base.activity(contact.id, "webinar").await;
        for fit in [70.1, 80.000_000_000_000_01] {
            let mut write = base.store.write(Actor::Rule).await.unwrap();
            write.put_scores(&[score(contact.id, fit, base.clock.now())]).await.unwrap();
            write.commit().await.unwrap();
        }
        let kept = base.store.read().score_of(contact.id).await.unwrap().unwrap();
        assert_eq!(kept, score(contact.id, 80.000_000_000_000_01, base.clock.now()));
        assert_eq!(kept.fit.to_bits(), 80.000_000_000_000_01_f64.to_bits(), "to the last bit");

        let query = LeadQuery {
            filter: LeadFilter { cells: vec!["A4".into()], ..LeadFilter::default() },
            sort: LeadSort::Fit,
            direction: Direction::Descending,
            cursor: None,
            limit: 10,
        };
        let page = base.store.read().leads_page(&query).await.unwrap();
        let line = &page.lines[0];
        assert_eq!((line.id, line.cell.as_deref(), line.decision.as_deref()), (lead.id, Some("A4"), Some("mql")));
        assert_eq!(line.last_activity(), Some((activity.at, activity.kind)));
    }

    async fn scoring_reads_contact_account_and_activities_together(base: Base) {
        let company = base.company().await;
        let (ana, _) = base.contact(&company.account, "Ana Díaz", "ana@example.com").await;
        let (bob, _) = base.contact(&company.account, "Bob Dupont", "bob@example.com").await;
        for kind in ["download", "webinar"] {
            base.clock.advance_days(1);
            base.activity(bob.id, kind).await;
        }
        let facts = base.store.read().facts(&[bob.id, ana.id]).await.unwrap();
        assert_eq!(facts.iter().map(|facts| facts.contact.id).collect::<Vec<_>>(), [bob.id, ana.id]);
        assert_eq!(facts[0].activities.len(), 2);
        assert!(facts[0].activities[0].at < facts[0].activities[1].at);
        assert_eq!(facts[1].account.as_ref(), Some(&company.account));
        assert!(facts[1].activities.is_empty());
    }

    async fn moves_from_cell_to_cell_are_kept_in_order(base: Base) {
        let company = base.company().await;
        let (contact, _) = base.contact(&company.account, "Ana Díaz", "ana@example.com").await;
        let change = |level: &str, at| CellChange {
            contact: contact.id, at, grade: "A".into(), level: level.into(), decision: Decision::Nurture, fit: 80.0,
            activity: 5.0, version: AgreementId::new(1),
        };
        let changes = ["1", "2"].map(|level| {
            base.clock.advance_days(1);
            change(level, base.clock.now())
        });
        let mut write = base.store.write(Actor::Rule).await.unwrap();
        write.add_cell_changes(&changes).await.unwrap();
        write.commit().await.unwrap();
        assert_eq!(base.store.read().cell_changes(contact.id).await.unwrap(), changes);
    }
}

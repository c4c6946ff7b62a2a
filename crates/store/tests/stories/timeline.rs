//! One timeline of everything, newest first, page by page without loss.

use records::{Actor, Stage, StageChange};
use store::{Event, Showing};
use testkit::Base;

testkit::on_both_databases! {
    async fn the_timeline_merges_everything_and_loses_nothing_between_pages(base: Base) {
        let company = base.company().await;
        let (contact, lead) = base.contact(&company.account, "Ana Díaz", "ana@example.com").await;
        for day in 0..12 {
            base.clock.advance_days(1);
            base.activity(contact.id, "page_view").await;
            base.activity(contact.id, "download").await;
            if day == 5 {
                let mut write = base.store.write(Actor::Rule).await.unwrap();
                let at = base.clock.now();
                write.move_lead(&StageChange {
                    lead: lead.id, from: Some(Stage::Suspect), to: Stage::Mql, at, recorded_at: at, by: Actor::Rule,
                    reason: None, version: None,
                }, false).await.unwrap();
                let mut after = contact.clone();
                after.title = Some("Buyer".into());
                write.update_contact(&after).await.unwrap();
                let mut account = company.account.clone();
                account.employees = Some(120.0);
                write.update_account(&account).await.unwrap();
                write.commit().await.unwrap();
            }
        }
        let (mut events, mut before) = (Vec::new(), None);
        loop {
            let page = base.store.read().timeline(contact.id, &Showing::everything(), before, 5).await.unwrap();
            events.extend(page.events);
            match page.before {
                Some(instant) => before = Some(instant),
                None => break,
            }
        }
        assert!(events.windows(2).all(|pair| pair[0].at() >= pair[1].at()), "newest first");
        let count = |wanted: fn(&Event) -> bool| events.iter().filter(|event| wanted(event)).count();
        assert_eq!(count(|event| matches!(event, Event::Activity(_))), 24);
        assert_eq!(count(|event| matches!(event, Event::Stage(_))), 2);
        assert_eq!(count(|event| matches!(event, Event::Fact(_))), 2, "one of the contact, one of its account");
    }
}

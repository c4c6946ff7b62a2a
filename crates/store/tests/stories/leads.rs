//! Leads: one open per contact and motion, every step kept.

use records::{Actor, Lead, LeadId, Motion, Stage, StageChange};
use store::{NewLead, StoreError};
use testkit::Base;

fn step(lead: LeadId, from: Stage, to: Stage, base: &Base) -> StageChange {
    let at = base.clock.now();
    StageChange {
        lead,
        from: Some(from),
        to,
        at,
        recorded_at: at,
        by: Actor::Rule,
        reason: Some("won".into()),
        version: None,
    }
}

testkit::on_both_databases! {
    async fn a_contact_has_at_most_one_open_lead_in_a_motion(base: Base) {
        let company = base.company().await;
        let (contact, lead) = base.contact(&company.account, "Ana Díaz", "ana@example.com").await;
        let another = |id: i64, motion| NewLead {
            lead: Lead { id: LeadId::new(id), motion, ..lead.clone() },
            contact: &contact,
            company: None,
            company_country: None,
        };
        let mut write = base.store.write(Actor::Program).await.unwrap();
        let refused = write.add_leads(&[another(9001, Motion::NewBusiness)]).await;
        assert!(
            matches!(&refused, Err(StoreError::Taken { table, column }) if table == "leads" && column == "contact"),
            "{refused:?}"
        );
        drop(write);

        let mut write = base.store.write(Actor::Program).await.unwrap();
        write.add_leads(&[another(9002, Motion::Expansion)]).await.unwrap();
        write.move_lead(&step(lead.id, Stage::Suspect, Stage::Lost, &base), false).await.unwrap();
        write.add_leads(&[another(9003, Motion::NewBusiness)]).await.unwrap();
        write.commit().await.unwrap();
        let open = base.store.read().open_lead(contact.id, Motion::NewBusiness).await.unwrap().unwrap();
        assert_eq!(open.id, LeadId::new(9003));
        assert_eq!(base.store.read().leads_of(&[contact.id]).await.unwrap().len(), 3);
    }

    async fn every_step_is_kept_with_its_author_and_reason(base: Base) {
        let company = base.company().await;
        let (_, lead) = base.contact(&company.account, "Ana Díaz", "ana@example.com").await;
        base.clock.advance_days(3);
        let to_mql = step(lead.id, Stage::Suspect, Stage::Mql, &base);
        let mut write = base.store.write(Actor::Rule).await.unwrap();
        write.move_lead(&to_mql, true).await.unwrap();
        write.audit("move_lead", Some(lead.id.into()), None).await.unwrap();
        write.commit().await.unwrap();

        let read = base.store.read();
        let moved: Lead = read.find(lead.id).await.unwrap().unwrap();
        assert_eq!((moved.stage, moved.stage_since, moved.stage_stated), (Stage::Mql, to_mql.at, true));
        let steps = read.stage_changes(lead.id).await.unwrap();
        assert_eq!(steps.iter().map(|step| (step.from, step.to)).collect::<Vec<_>>(), [
            (None, Stage::Suspect),
            (Some(Stage::Suspect), Stage::Mql),
        ]);
        assert_eq!(steps[1], to_mql);
        assert_eq!(read.audit_of(lead.id, 10).await.unwrap()[0].action, "move_lead");
    }

    async fn giving_a_lead_to_somebody_is_written_down(base: Base) {
        let company = base.company().await;
        let (_, lead) = base.contact(&company.account, "Ana Díaz", "ana@example.com").await;
        let mut write = base.store.write(Actor::Rule).await.unwrap();
        write.give_leads(&[lead.id], Some(company.administrator.id)).await.unwrap();
        write.commit().await.unwrap();
        let given: Lead = base.store.read().find(lead.id).await.unwrap().unwrap();
        assert_eq!(given.owner, Some(company.administrator.id));
        let changes = base.store.read().fact_changes(lead.id).await.unwrap();
        assert_eq!(changes.iter().map(|change| change.field.as_str()).collect::<Vec<_>>(), ["owner"]);
    }
}

//! Today: what is shown to whom, and the next steps that it reminds of.

use operations::today::{LONGEST_STEP, StepRefused, Today, set_next_step, today};
use records::{Actor, Date, LeadId, Person, Role, Stage, StageChange, Zone};
use testkit::Base;

use crate::house;

fn as_role(person: &Person, role: Role) -> Person {
    Person { role, ..person.clone() }
}

/// Moves a lead to a stage and gives it to somebody.
async fn give(base: &Base, lead: LeadId, to: Stage, reason: Option<&str>, owner: &Person) {
    let mut write = base.store.write(Actor::Program).await.unwrap();
    let recorded_at = write.recorded_at().await.unwrap();
    let change = StageChange {
        lead,
        from: Some(Stage::Suspect),
        to,
        at: base.clock.now(),
        recorded_at,
        by: Actor::Program,
        reason: reason.map(str::to_owned),
        version: None,
    };
    write.move_lead(&change, true).await.unwrap();
    write.give_leads(&[lead], Some(owner.id)).await.unwrap();
    write.commit().await.unwrap();
}

testkit::on_both_databases! {
    async fn an_sdr_sees_own_leads_and_the_steps_that_are_due(base: Base) {
        let operations = house(&base).await;
        let company = base.company().await;
        let me = as_role(&company.administrator, Role::Sdr);
        let (by, zone) = (Actor::Person(me.id), Zone::utc());
        let (_, waiting) = base.contact(&company.account, "Nuria Casals", "nuria@mecalis.example").await;
        let (_, elsewhere) = base.contact(&company.account, "Rosa Arriaga", "rosa@mecalis.example").await;
        give(&base, waiting.id, Stage::Mql, None, &me).await;
        let day = zone.local_date(base.clock.now());
        let tomorrow = Date::from_days(day.days() + 1);
        set_next_step(&operations, by, waiting.id, Some((" Call back ", day)), &zone).await.unwrap();
        set_next_step(&operations, by, elsewhere.id, Some(("Not mine", day)), &zone).await.unwrap();

        let Today::Work(work) = today(&operations, &me, &zone).await.unwrap() else { panic!("work of one's own") };
        assert_eq!((work.waiting, work.leads[0].id), (1, waiting.id));
        let steps: Vec<_> = work.steps.iter().map(|due| (due.step.what.as_str(), due.name.as_str(), due.overdue)).collect();
        assert_eq!(steps, [("Call back", "Nuria Casals", false)]);

        set_next_step(&operations, by, waiting.id, Some(("Call back", tomorrow)), &zone).await.unwrap();
        let Today::Work(work) = today(&operations, &me, &zone).await.unwrap() else { panic!("work of one's own") };
        assert!(work.steps.is_empty(), "due tomorrow only");
        base.clock.advance_days(2);
        let Today::Work(work) = today(&operations, &me, &zone).await.unwrap() else { panic!("work of one's own") };
        assert!(work.steps[0].overdue);

        set_next_step(&operations, by, waiting.id, None, &zone).await.unwrap();
        let Today::Work(work) = today(&operations, &me, &zone).await.unwrap() else { panic!("work of one's own") };
        assert!(work.steps.is_empty());
        let changes = base.store.read().fact_changes(waiting.id).await.unwrap();
        let told: Vec<_> = changes.iter().filter(|change| change.field == "next_step").map(|c| c.after.as_deref()).collect();
        assert_eq!(told, [Some("Call back"), None]);
    }

    async fn a_step_that_cannot_be_is_refused(base: Base) {
        let operations = house(&base).await;
        let company = base.company().await;
        let (_, lead) = base.contact(&company.account, "Nuria Casals", "nuria@mecalis.example").await;
        let (by, zone) = (Actor::Person(company.administrator.id), Zone::utc());
        let day = zone.local_date(base.clock.now());
        let yesterday = Date::from_days(day.days() - 1);
        let long = "x".repeat(LONGEST_STEP + 1);
        let try_step = async |what: &str, due: Date| set_next_step(&operations, by, lead.id, Some((what, due)), &zone).await;
        assert!(matches!(try_step("  ", day).await, Err(StepRefused::Empty)));
        assert!(matches!(try_step(&long, day).await, Err(StepRefused::TooLong)));
        assert!(matches!(try_step("Call", yesterday).await, Err(StepRefused::Past)));
        assert_eq!(base.store.read().next_step(lead.id).await.unwrap(), None);
    }

    async fn marketing_sees_new_mqls_and_what_is_missing_and_heads_see_volumes(base: Base) {
        let operations = house(&base).await;
        let company = base.company().await;
        let zone = Zone::utc();
        let (_, mql) = base.contact(&company.account, "Nuria Casals", "nuria@mecalis.example").await;
        let (_, refused) = base.contact(&company.account, "Rosa Arriaga", "rosa@mecalis.example").await;
        give(&base, mql.id, Stage::Mql, None, &company.administrator).await;
        give(&base, refused.id, Stage::Rejected, Some("no_budget"), &company.administrator).await;

        let marketing = as_role(&company.administrator, Role::MarketingOperations);
        let Today::Base(day) = today(&operations, &marketing, &zone).await.unwrap() else { panic!("the base") };
        assert_eq!((day.new_mqls, day.leads.len(), day.missing.contacts), (1, 1, 2));
        let lacking: Vec<_> = day.missing.lacking.iter().filter(|(_, count)| *count == 0).map(|(key, _)| *key).collect();
        assert_eq!(lacking, ["email", "account"], "what testkit's contacts have");

        let head = as_role(&company.administrator, Role::HeadOfSales);
        let Today::Volumes(volumes) = today(&operations, &head, &zone).await.unwrap() else { panic!("volumes") };
        let monday = zone.local_date(base.clock.now()).monday();
        assert_eq!((volumes.weeks.len(), volumes.weeks.last()), (8, Some(&(monday, 1))));
        assert_eq!(volumes.stages.iter().find(|(stage, _)| *stage == Stage::Mql), Some(&(Stage::Mql, 1)));
        assert_eq!(volumes.refusals, [(Some("no_budget".to_owned()), 1)]);
    }
}

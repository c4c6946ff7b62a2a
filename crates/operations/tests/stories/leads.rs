//! What whoever looks at leads relies on.

use std::ops::ControlFlow;

use operations::import::{Options, Progress, run_import};
use records::{Actor, Contact, Instant, Lead, MICROSECONDS_A_DAY, Stage, StageChange};
use testkit::Base;

use crate::{house, imports, judge_all};

testkit::on_both_databases! {
    /// The contact came and was judged before a file said that it is a lead.
    async fn a_lead_that_a_file_begins_shows_the_score_of_its_contact(base: Base) {
        let operations = house(&base).await;
        let import = async |name: &str, text: &str, mapping: &str| {
            let file = base.data().join(name);
            std::fs::write(&file, text).unwrap();
            let mut go_on = |_: &Progress| ControlFlow::Continue(());
            let (ground, options) = (imports::ground(), Options::default());
            run_import(&base.store, Actor::Program, &ground, &file, mapping, options, &mut go_on).await.unwrap();
        };
        let contact = "name = \"Contacts\"\nsource = \"crm\"\n[contact]\nidentity = [\"email\"]\n\
                       [contact.fields]\nemail = \"Email\"\n";
        import("contacts.csv", "Email\nana@mecalis.example\n", contact).await;
        judge_all(&operations).await;
        let contacts = base.store.read().all::<Contact>().await.unwrap();
        let score = base.store.read().score_of(contacts[0].id).await.unwrap().unwrap();

        let lead = format!("{contact}[lead]\n[[lead.stages]]\nstage = \"mql\"\nat = \"Mql\"\n");
        import("leads.csv", "Email,Mql\nana@mecalis.example,2024-03-01\n", &lead).await;
        judge_all(&operations).await;
        let query = store::LeadQuery {
            filter: store::LeadFilter::default(),
            sort: store::LeadSort::Name,
            direction: store::Direction::Ascending,
            cursor: None,
            limit: 10,
        };
        let page = base.store.read().leads_page(&query).await.unwrap();
        let cells: Vec<_> = page.lines.iter().map(|line| line.cell.clone()).collect();
        assert_eq!(cells, [Some(score.cell())]);
    }

    /// A deal from before the contact was known dates the last step before the first.
    async fn the_stage_where_a_lead_stands_is_not_shown_as_left(base: Base) {
        let operations = house(&base).await;
        let company = base.company().await;
        let (_, lead) = base.contact(&company.account, "Ana Díaz", "ana@example.com").await;
        let mut write = base.store.write(Actor::Program).await.unwrap();
        let change = StageChange {
            lead: lead.id,
            from: Some(Stage::Suspect),
            to: Stage::Customer,
            at: Instant::from_micros(lead.stage_since.as_micros() - 30 * MICROSECONDS_A_DAY),
            recorded_at: write.recorded_at().await.unwrap(),
            by: Actor::Program,
            reason: None,
            version: None,
        };
        write.move_lead(&change, true).await.unwrap();
        write.commit().await.unwrap();
        let stands = base.store.read().find::<Lead>(lead.id).await.unwrap().unwrap().stage;
        let view = operations::leads::lead(&operations, lead.id).await.unwrap();
        let step = view.path.iter().find(|step| step.stage == stands).unwrap();
        assert_eq!((step.stage, step.entered_at, step.left_at), (Stage::Customer, Some(change.at), None));
    }
}

//! What whoever takes an import back relies on.

use operations::import::undo::{UndoRefused, Undone, undo_import};
use operations::import::{Options, Progress, run_import};
use operations::{Operations, record};
use records::{
    Account, ActivityRecord, Actor, Contact, CustomField, Import, ImportId, ImportStatus, Lead, Motion, Opportunity,
    OpportunityContact, OpportunityId, Person, RecordKind, Stage, Team,
};
use std::ops::ControlFlow;
use store::Built;
use testkit::Base;

use crate::imports::ground;
use crate::{house, judge_all};

/// A file that makes something of almost everything.
const WIDE: &str = r#"
name = "Wide"
source = "crm"
currency = "EUR"

[campaign.fields]
name = "campaign"

[account.fields]
name = "company"
employees = "staff"

[contact]
identity = ["email"]

[contact.fields]
email = "email"
external_id = "id"
first_name = "first"
boot_size = { column = "size", custom = "number", label = "Boot size" }

[lead]
[lead.fields]
owner = "owner"
[[lead.stages]]
stage = "mql"
at = "since"

[opportunity]
identity = ["external_id"]
[opportunity.fields]
external_id = "deal"
amount = "amount"
outcome = { constant = "open" }
product = "product"

[[activities]]
[activities.fields]
kind = { constant = "trade_show" }
at = "since"
campaign = "campaign"
"#;
const HEAD: &str = "email,id,first,company,staff,size,owner,since,deal,amount,product,campaign\n";
const ROWS: &str = "\
ada@example.com,1,Ada,Acme,10,38,Nadia Benali,2026-03-01,d1,100,Lathe,Fair\n\
bob@example.com,2,Bob,Acme,10,44,Nadia Benali,2026-03-02,d2,200,Mill,Fair\n";

async fn bring(base: &Base, name: &str, rows: &str, mapping: &str) -> ImportId {
    let path = base.data().join(name);
    std::fs::write(&path, rows).unwrap();
    let mut go_on = |_: &Progress| ControlFlow::Continue(());
    let done = run_import(&base.store, Actor::Program, &ground(), &path, mapping, Options::default(), &mut go_on).await;
    done.unwrap().import.unwrap()
}

async fn bring_wide(base: &Base) -> ImportId {
    bring(base, "wide.csv", &format!("{HEAD}{ROWS}"), WIDE).await
}

async fn undo(house: &Operations, import: ImportId) -> Undone {
    undo_import(house, Actor::Program, import).await.expect("nothing was built on it")
}

async fn built(house: &Operations, import: ImportId) -> Vec<Built> {
    match undo_import(house, Actor::Program, import).await {
        Err(UndoRefused::Built(built)) => built,
        other => panic!("not refused: {other:?}"),
    }
}

/// How many there are of each kind that the file makes.
async fn holdings(base: &Base) -> [i64; 9] {
    let read = base.store.read();
    let activities = read.activities_between(0, i64::MAX).await.unwrap().len() as i64;
    [
        read.count::<Account>().await.unwrap(),
        read.count::<Contact>().await.unwrap(),
        read.count::<Lead>().await.unwrap(),
        read.count::<Opportunity>().await.unwrap(),
        read.count::<Person>().await.unwrap(),
        read.count::<records::Product>().await.unwrap(),
        read.count::<records::Campaign>().await.unwrap(),
        read.count::<CustomField>().await.unwrap(),
        activities,
    ]
}

async fn contact(base: &Base, email: &str) -> Contact {
    base.store.read().contacts_by_email(&[email.to_owned()]).await.unwrap().remove(email).expect("a contact")
}

testkit::on_both_databases! {
    async fn all_that_an_import_made_is_gone_and_it_can_come_again(base: Base) {
        let house = house(&base).await;
        let before = holdings(&base).await;
        let import = bring_wide(&base).await;
        judge_all(&house).await;
        let with_it = holdings(&base).await;
        assert_eq!(with_it, [1, 2, 2, 2, 1, 2, 1, 1, 2]);
        let undone = undo(&house, import).await;
        assert_eq!((holdings(&base).await, undone.kept), (before, 0));
        let read = base.store.read();
        assert_eq!(read.find::<Import>(import).await.unwrap().unwrap().status, ImportStatus::Undone);
        assert!(read.by_external_id(RecordKind::Contact, "crm", &["1".into(), "2".into()]).await.unwrap().is_empty());
        let audit = read.audit_of(import, 10).await.unwrap();
        assert_eq!(audit[0].action, "undo_import");
        assert_eq!(read.due_count().await.unwrap(), 0);
        assert!(matches!(undo_import(&house, Actor::Program, import).await, Err(UndoRefused::NotNow)));
        bring_wide(&base).await;
        judge_all(&house).await;
        assert_eq!(holdings(&base).await, with_it);
    }

    async fn what_it_changed_is_as_before_unless_somebody_changed_it_since(base: Base) {
        let house = house(&base).await;
        let head = "email,first,company,staff\n";
        let mapping = "name = \"a\"\nsource = \"a\"\n[account.fields]\nname = \"company\"\nemployees = \"staff\"\n\
            [contact]\nidentity = [\"email\"]\n[contact.fields]\nemail = \"email\"\nfirst_name = \"first\"\n";
        bring(&base, "a.csv", &format!("{head}ada@example.com,Ada,Acme,10\nbob@example.com,Bob,Acme,10\n"), mapping).await;
        let rows = format!("{head}ada@example.com,Augusta,Acme,12\nbob@example.com,Robert,Beta,7\ncy@example.com,Cy,Acme,12\n");
        let import = bring(&base, "b.csv", &rows, mapping).await;
        let ada = contact(&base, "ada@example.com").await;
        let mut write = base.store.write(Actor::Program).await.unwrap();
        write.update_contact(&Contact { first_name: Some("Ada L.".into()), ..ada }).await.unwrap();
        write.commit().await.unwrap();

        let undone = undo(&house, import).await;
        assert_eq!(undone.kept, 1, "what somebody wrote since stays");
        let [ada, bob] = [contact(&base, "ada@example.com").await, contact(&base, "bob@example.com").await];
        assert_eq!(ada.first_name.as_deref(), Some("Ada L."));
        assert_eq!(bob.first_name.as_deref(), Some("Bob"));
        assert_eq!(ada.account, bob.account, "Bob is back at Acme");
        let accounts = base.store.read().all::<Account>().await.unwrap();
        assert_eq!(accounts.iter().map(|account| (account.name.as_str(), account.employees)).collect::<Vec<_>>(), [("Acme", Some(10.0))]);
        let history = base.store.read().fact_changes(bob.id).await.unwrap();
        assert_eq!(history.last().unwrap().by, Actor::Import(import), "there and back again");
        assert_eq!(base.store.read().count::<Contact>().await.unwrap(), 2);
    }

    async fn imports_that_lie_on_each_other_are_taken_back_from_the_last(base: Base) {
        let house = house(&base).await;
        let head = "email,first\n";
        let mapping = "name = \"a\"\nsource = \"a\"\n[contact]\nidentity = [\"email\"]\n[contact.fields]\n\
            email = \"email\"\nfirst_name = \"first\"\n";
        let first = bring(&base, "a.csv", &format!("{head}ada@example.com,Ada\n"), mapping).await;
        let second = bring(&base, "b.csv", &format!("{head}ada@example.com,Augusta\n"), mapping).await;
        let third = bring(&base, "c.csv", &format!("{head}ada@example.com,Countess\n"), mapping).await;
        assert_eq!(built(&house, first).await, [Built::Changed { kind: RecordKind::Contact, count: 1 }]);
        for (import, name) in [(third, "Augusta"), (second, "Ada")] {
            undo(&house, import).await;
            assert_eq!(contact(&base, "ada@example.com").await.first_name.as_deref(), Some(name));
        }
        undo(&house, first).await;
        assert_eq!(base.store.read().count::<Contact>().await.unwrap(), 0);
    }

    async fn it_is_refused_while_somebody_builds_on_it(base: Base) {
        let house = house(&base).await;
        let import = bring_wide(&base).await;
        judge_all(&house).await;
        let before = holdings(&base).await;
        let ada = contact(&base, "ada@example.com").await;
        let lead = base.store.read().leads_of(&[ada.id]).await.unwrap().remove(0);

        record::add_note(&house, Actor::Program, lead.id, "They called back.").await.unwrap();
        assert_eq!(
            built(&house, import).await,
            [Built::Added { kind: RecordKind::Activity, to: RecordKind::Contact, count: 1 }]
        );
        let mut write = base.store.write(Actor::Program).await.unwrap();
        write.update_contact(&Contact { title: Some("CEO".into()), ..ada.clone() }).await.unwrap();
        let id = OpportunityId::new(write.next_id().await.unwrap());
        let deal = base.store.read().all::<Opportunity>().await.unwrap().remove(0);
        write.add(&[Opportunity { id, contact: None, lead: None, ..deal.clone() }]).await.unwrap();
        write.add_opportunity_contacts(&[OpportunityContact { opportunity: deal.id, contact: ada.id, role: None }]).await.unwrap();
        write.commit().await.unwrap();
        let found = built(&house, import).await;
        for expected in [
            Built::Changed { kind: RecordKind::Contact, count: 1 },
            Built::Changed { kind: RecordKind::Opportunity, count: 1 },
            Built::Added { kind: RecordKind::Opportunity, to: RecordKind::Account, count: 1 },
        ] {
            assert!(found.contains(&expected), "{expected:?} in {found:?}");
        }
        let mut now = holdings(&base).await;
        now[3] -= 1;
        now[8] -= 1;
        assert_eq!(now, before, "nothing of it was undone");
    }

    async fn leads_that_it_moved_stand_again_where_they_stood(base: Base) {
        let house = house(&base).await;
        let head = "email,stage_day,won_day\n";
        let mapping = |stage: &str, column: &str| format!(
            "name = \"a\"\nsource = \"a\"\n[contact]\nidentity = [\"email\"]\n[contact.fields]\nemail = \"email\"\n\
             [lead]\n[[lead.stages]]\nstage = \"{stage}\"\nat = \"{column}\"\n"
        );
        let rows = format!("{head}ada@example.com,2026-01-05,2026-02-01\nbob@example.com,2026-01-06,\n");
        bring(&base, "a.csv", &rows, &mapping("mql", "stage_day")).await;
        let import = bring(&base, "a.csv", &rows, &mapping("customer", "won_day")).await;
        let ada = contact(&base, "ada@example.com").await;
        assert_eq!(base.store.read().leads_of(&[ada.id]).await.unwrap()[0].stage, Stage::Customer);

        assert_eq!(undo(&house, import).await.leads, 1);
        let lead = base.store.read().leads_of(&[ada.id]).await.unwrap().remove(0);
        assert_eq!((lead.stage, lead.stage_stated), (Stage::Mql, true));
        assert_eq!(lead.stage_since.to_string(), "2026-01-04T23:00:00Z");
        assert_eq!(base.store.read().stage_changes(lead.id).await.unwrap().len(), 1);
        assert!(base.store.read().open_lead(ada.id, Motion::NewBusiness).await.unwrap().is_some());
    }

    async fn a_lead_that_went_on_is_not_called_back(base: Base) {
        let house = house(&base).await;
        let import = bring_wide(&base).await;
        let ada = contact(&base, "ada@example.com").await;
        let lead = base.store.read().leads_of(&[ada.id]).await.unwrap().remove(0);
        let mut write = base.store.write(Actor::Program).await.unwrap();
        let recorded_at = write.recorded_at().await.unwrap();
        let step = records::StageChange {
            lead: lead.id, from: Some(lead.stage), to: Stage::Sal, at: recorded_at, recorded_at, by: Actor::Program,
            reason: None, version: None,
        };
        write.move_lead(&step, true).await.unwrap();
        write.commit().await.unwrap();
        assert_eq!(built(&house, import).await, [Built::LeadsMoved { count: 1 }]);
    }

    async fn a_file_of_deeds_is_taken_back_from_contacts_that_stay(base: Base) {
        let house = house(&base).await;
        let contacts = "name = \"c\"\nsource = \"c\"\n[contact.fields]\nemail = \"email\"\n";
        bring(&base, "c.csv", "email\nada@example.com\n", contacts).await;
        let deeds = "name = \"d\"\nsource = \"d\"\n[contact.fields]\nemail = \"email\"\n[[activities]]\n[activities.fields]\n\
            kind = { constant = \"trade_show\" }\nat = \"at\"\n";
        let rows = "email,at\nada@example.com,2026-05-01 10:00\nnew@example.com,2026-05-02 10:00\n";
        let import = bring(&base, "d.csv", rows, deeds).await;
        judge_all(&house).await;
        let ada = contact(&base, "ada@example.com").await;
        assert!(base.store.read().score_of(ada.id).await.unwrap().unwrap().activity > 0.0);
        undo(&house, import).await;
        judge_all(&house).await;
        assert_eq!(base.store.read().score_of(ada.id).await.unwrap().unwrap().activity, 0.0);
        assert_eq!(base.store.read().activities_between(0, i64::MAX).await.unwrap(), Vec::<ActivityRecord>::new());
        assert_eq!(base.store.read().count::<Contact>().await.unwrap(), 1);
    }

    async fn people_and_teams_go_and_those_who_were_there_are_as_before(base: Base) {
        let house = house(&base).await;
        let mapping = "name = \"p\"\nsource = \"p\"\n[team.fields]\nname = \"team\"\nmanager = \"manager\"\n\
            [person.fields]\nname = \"name\"\nregion = \"region\"\nteam = \"team\"\n";
        bring(&base, "p.csv", "name,region,team,manager\nAna,North,Alpha,Marta\n", mapping).await;
        let import = bring(&base, "q.csv", "name,region,team,manager\nAna,South,Beta,Zoe\n", mapping).await;
        undo(&house, import).await;
        let people = base.store.read().all::<Person>().await.unwrap();
        let ana = people.iter().find(|person| person.name == "Ana").unwrap();
        let teams = base.store.read().all::<Team>().await.unwrap();
        assert_eq!((people.len(), teams.len(), ana.region.as_deref()), (2, 1, Some("North")));
        assert_eq!(ana.team, Some(teams[0].id));
    }
}

use operations::qualify::judge::Judge;
use operations::qualify::{self, Dictionary, load_cases};
use operations::record::{FactOf, NewActivity, TypedFact, add_activity, edit_facts, version_of};
use operations::{Operations, Randomness};
use records::{Account, AccountId, Actor, Contact, ContactId, Lead, LeadId, Stage, StageChange};
use testkit::Base;

use crate::{house, judge_all};

fn fact(of: FactOf, key: &str, raw: &str) -> TypedFact {
    TypedFact { of, key: key.into(), raw: raw.into() }
}

fn happened(base: &Base, kind: &str, content_kind: Option<&str>, outcome: Option<&str>) -> NewActivity {
    NewActivity {
        outcome: outcome.map(Into::into),
        content_kind: content_kind.map(Into::into),
        ..NewActivity::of(kind, base.clock.now())
    }
}

async fn stage(base: &Base, lead: LeadId) -> Stage {
    base.store.read().find::<Lead>(lead).await.unwrap().unwrap().stage
}

async fn another_company(base: &Base) -> Account {
    let mut write = base.store.write(Actor::Program).await.unwrap();
    let id = AccountId::new(write.next_id().await.unwrap());
    let account = Account { country: Some("FR".into()), ..Account::named(id, "Norvia", base.clock.now()) };
    write.add_accounts(std::slice::from_ref(&account)).await.unwrap();
    write.commit().await.unwrap();
    account
}

async fn move_to(base: &Base, contact: ContactId, account: AccountId) {
    let mut write = base.store.write(Actor::Program).await.unwrap();
    let before = write.read().find::<Contact>(contact).await.unwrap().unwrap();
    write.update_contact(&Contact { account: Some(account), ..before }).await.unwrap();
    write.commit().await.unwrap();
}

testkit::on_both_databases! {
    /// Fit comes from facts, activity from what happens, and the lead goes on by itself, once.
    async fn a_good_fit_that_asks_for_a_demo_becomes_an_mql(base: Base) {
        let operations = house(&base).await;
        let company = base.company().await;
        let (contact, lead) = base.contact(&company.account, "Inès Roldán", "ines@mecalis.example").await;
        judge_all(&operations).await;
        assert_eq!(stage(&base, lead.id).await, Stage::Suspect);

        let by = Actor::Person(company.administrator.id);
        let version = version_of(&operations, contact.id).await.unwrap();
        base.clock.advance_seconds(60);
        let facts = [
            fact(FactOf::Contact, "seniority", "director"),
            fact(FactOf::Contact, "function", "operations"),
            fact(FactOf::Contact, "phone", "+33 1 02 03 04 05"),
            fact(FactOf::Account, "industry", "manufacturing"),
            fact(FactOf::Account, "employees", "200"),
            fact(FactOf::Account, "country", "FR"),
        ];
        edit_facts(&operations, by, contact.id, version, &facts).await.unwrap();
        let score = base.store.read().score_of(contact.id).await.unwrap().unwrap();
        assert_eq!((score.fit, score.cell().as_str()), (82.0, "A1"));
        assert_eq!(stage(&base, lead.id).await, Stage::Prospect);

        base.clock.advance_seconds(60);
        add_activity(&operations, by, lead.id, happened(&base, "form", Some("demo_request"), None)).await.unwrap();
        let score = base.store.read().score_of(contact.id).await.unwrap().unwrap();
        assert_eq!(score.cell(), "A3");
        assert_eq!(stage(&base, lead.id).await, Stage::Mql);

        judge_all(&operations).await;
        let steps = base.store.read().stage_changes(lead.id).await.unwrap();
        let to: Vec<_> = steps.iter().map(|step| step.to).collect();
        assert_eq!(to, [Stage::Suspect, Stage::Prospect, Stage::Mql]);
        let in_force = operations.in_force().await.unwrap().id;
        assert!(steps[1..].iter().all(|step| step.by == Actor::Rule && step.version == Some(in_force)));
        let cells: Vec<_> = base.store.read().cell_changes(contact.id).await.unwrap();
        let cells: Vec<_> = cells.iter().map(|change| format!("{}{}", change.grade, change.level)).collect();
        assert_eq!(cells, ["D1", "A1", "A3"]);
    }

    /// What was judged live is what a replay of the records gives, to the bit, at every instant that was judged.
    async fn live_and_replay_agree_to_the_bit(base: Base) {
        let operations = house(&base).await;
        let company = base.company().await;
        let (contact, lead) = base.contact(&company.account, "Owen Pritchard", "owen@mecalis.example").await;
        let by = Actor::Person(company.administrator.id);
        let elsewhere = another_company(&base).await;
        let mut live = Vec::new();
        for round in 0..7 {
            base.clock.advance_seconds(40_000);
            match round % 3 {
                // Somebody changes to another company, which has facts of its own.
                0 if round == 3 => move_to(&base, contact.id, elsewhere.id).await,
                0 => add_activity(&operations, by, lead.id, happened(&base, "call", None, Some("reached"))).await.unwrap(),
                1 => add_activity(&operations, by, lead.id, happened(&base, "download", Some("case_study"), None)).await.unwrap(),
                _ => {
                    let version = version_of(&operations, contact.id).await.unwrap();
                    let facts = [
                        fact(FactOf::Contact, "seniority", ["vp", "intern"][round / 3]),
                        fact(FactOf::Account, "industry", ["software", "energy"][round / 3]),
                        fact(FactOf::Account, "annual_revenue", ["20000000 EUR", "900 EUR"][round / 3]),
                    ];
                    edit_facts(&operations, by, contact.id, version, &facts).await.unwrap();
                }
            }
            judge_all(&operations).await;
            live.push(base.store.read().score_of(contact.id).await.unwrap().unwrap());
        }
        let read = base.store.read();
        let version = operations.in_force().await.unwrap();
        let dictionary = Dictionary::load(read).await.unwrap();
        let mut case = load_cases(read, &[contact.id]).await.unwrap().remove(0);
        // All the history of the facts, not only what came after the last score.
        case.last = None;
        case.former = read.find_all::<Account>(&[company.account.id]).await.unwrap();
        case.changes = read.fact_changes(contact.id).await.unwrap();
        case.changes.extend(read.fact_changes(company.account.id).await.unwrap());
        case.changes.extend(read.fact_changes(elsewhere.id).await.unwrap());
        case.changes.sort_by_key(|change| change.recorded_at);
        let judge = Judge::new(&version, &dictionary);
        for score in live {
            let (row, activities) = judge.as_known(&case, score.t);
            let replayed = scoring::score(&version.agreement.scoring, &scoring::Subject::new(&row, &activities), score.t);
            assert_eq!((replayed.fit.to_bits(), replayed.activity.to_bits()), (score.fit.to_bits(), score.activity.to_bits()));
            assert_eq!(replayed.cell.to_string(), score.cell());
        }
    }

    /// Whoever judges everybody anew never puts an older score over a newer, nor takes a step twice.
    async fn judging_everybody_meanwhile_undoes_nothing(base: Base) {
        let operations = house(&base).await;
        let company = base.company().await;
        let mut leads = Vec::new();
        for number in 0..12 {
            let (_, lead) = base.contact(&company.account, "Ada Roy", &format!("ada{number}@mecalis.example")).await;
            leads.push(lead);
        }
        judge_all(&operations).await;
        base.clock.advance_seconds(60);
        let elsewhere = Operations::open(base.open_again().await, base.clock.clock(), Randomness::seeded(8)).await.unwrap();
        let by = Actor::Person(company.administrator.id);
        let work = async {
            for kind in ["form", "webinar", "meeting"] {
                for lead in &leads {
                    add_activity(&operations, by, lead.id, happened(&base, kind, Some("demo_request"), None)).await.unwrap();
                }
            }
        };
        let anew = async {
            for _ in 0..10 {
                qualify::rescore(&elsewhere, &|_| ()).await.unwrap();
            }
        };
        tokio::join!(work, anew);
        judge_all(&operations).await;
        for lead in &leads {
            let score = base.store.read().score_of(lead.contact).await.unwrap().unwrap();
            let activities = base.store.read().activities_of(lead.contact, base.clock.now()).await.unwrap();
            assert_eq!(Some(score.t), activities.iter().map(|activity| activity.recorded_at).max());
            let steps = base.store.read().stage_changes(lead.id).await.unwrap();
            for pair in steps.windows(2) {
                assert_eq!(pair[1].from, Some(pair[0].to), "{steps:?}");
            }
            assert_eq!(steps.last().map(|step| step.to), Some(stage(&base, lead.id).await));
        }
    }

    /// A company's history from before a contact was known is none of the contact's.
    async fn a_new_contact_is_judged_from_when_it_came(base: Base) {
        let operations = house(&base).await;
        let company = base.company().await;
        for employees in [10.0, 250.0] {
            base.clock.advance_days(30);
            let mut write = base.store.write(Actor::Program).await.unwrap();
            let after = Account { employees: Some(employees), ..company.account.clone() };
            write.update_account(&after).await.unwrap();
            write.commit().await.unwrap();
        }
        base.clock.advance_days(30);
        let came = base.clock.now();
        let (contact, _) = base.contact(&company.account, "Mara Lind", "mara@mecalis.example").await;
        judge_all(&operations).await;
        let cells = base.store.read().cell_changes(contact.id).await.unwrap();
        assert!(cells.len() == 1 && cells[0].at >= came, "{cells:?}");
    }

    /// Rescoring repeats each contact's own instant and changes nothing; a stage that was stated stays.
    async fn rescoring_changes_nothing_and_leaves_a_stated_stage(base: Base) {
        let operations = house(&base).await;
        let company = base.company().await;
        let (contact, lead) = base.contact(&company.account, "Priya Raman", "priya@mecalis.example").await;
        let mut write = base.store.write(Actor::Program).await.unwrap();
        let recorded_at = write.recorded_at().await.unwrap();
        let stated = StageChange {
            lead: lead.id,
            from: Some(Stage::Suspect),
            to: Stage::Sql,
            at: base.clock.now(),
            recorded_at,
            by: Actor::Program,
            reason: None,
            version: None,
        };
        write.move_lead(&stated, true).await.unwrap();
        write.commit().await.unwrap();
        judge_all(&operations).await;
        let before = base.store.read().score_of(contact.id).await.unwrap().unwrap();
        base.clock.advance_days(30);
        assert_eq!(qualify::rescore(&operations, &|_| ()).await.unwrap(), 1);
        assert_eq!(base.store.read().score_of(contact.id).await.unwrap().unwrap(), before);
        assert_eq!(stage(&base, lead.id).await, Stage::Sql);
    }

    /// Time alone takes points: the sweep judges at the instant that it is told, and the history keeps the move.
    async fn the_sweep_lets_an_old_request_fade(base: Base) {
        let operations = house(&base).await;
        let company = base.company().await;
        let (contact, lead) = base.contact(&company.account, "Lotte Vermeulen", "lotte@mecalis.example").await;
        let by = Actor::Person(company.administrator.id);
        add_activity(&operations, by, lead.id, happened(&base, "form", Some("quote_request"), None)).await.unwrap();
        judge_all(&operations).await;
        let cell = base.store.read().score_of(contact.id).await.unwrap().unwrap().cell();
        assert_eq!(cell, "D3");
        base.clock.advance_days(90);
        let midnight = base.clock.now();
        assert_eq!(qualify::sweep(&operations, midnight).await.unwrap(), 1);
        let score = base.store.read().score_of(contact.id).await.unwrap().unwrap();
        assert_eq!((score.cell().as_str(), score.t), ("D1", midnight));
        assert_eq!(base.store.read().cell_changes(contact.id).await.unwrap().last().unwrap().at, midnight);
    }
}

//! What whoever shows, measures or learns from the sample relies on.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, OnceLock};

use agreement::{Agreement, Surroundings};
use proptest::prelude::*;
use records::{
    Actor, AgreementId, Catalogue, Contact, ContactId, Currency, Instant, Keyed, KindId, LeadId, Outcome, Person,
    Stage, Zone,
};
use store::{Clock, Store};

use super::{Draw, Family, Kind, Law, Sample, SampleRefused, create, is_whole};
use crate::facts::Reading;
use crate::people::CREATE_SAMPLE;
use crate::qualify::round;
use crate::{Operations, Randomness};

/// A sample with all its families in one.
struct Drawn {
    sizes: Vec<usize>,
    all: Family,
}

fn starter() -> &'static (Agreement, Reading) {
    static STARTER: OnceLock<(Agreement, Reading)> = OnceLock::new();
    STARTER.get_or_init(|| {
        let surroundings = Surroundings { catalogue: Catalogue::built_in(), columns: Vec::new(), kinds: Vec::new() };
        let agreement =
            Agreement::read(agreement::starter(), &surroundings).expect("the starter agreement reads").agreement;
        let reading = Reading::new(Arc::new(agreement.catalogue.clone()), agreement.zone().clone(), Currency::EUR);
        (agreement, reading)
    })
}

fn now() -> Instant {
    Instant::read("2026-05-19T08:42:00Z", &Zone::utc()).expect("an instant")
}

fn draw(seed: u64, contacts: usize) -> Drawn {
    let (agreement, reading) = starter();
    let version = AgreementId::new(1);
    let law = Law { reading, model: &agreement.scoring, lifecycle: &agreement.lifecycle, version };
    let kinds: BTreeMap<_, _> = Kind::ALL.iter().zip(1..).map(|(kind, number)| (*kind, KindId::new(number))).collect();
    let mut numbers = 100..;
    let mut sample = Sample::new(Draw { seed, contacts, now: now() }, law, kinds, &mut numbers);
    let mut drawn = Drawn { sizes: Vec::new(), all: Family::default() };
    while let Some(family) = sample.next_family(&mut numbers) {
        drawn.sizes.push(family.len());
        drawn.all.append(family);
    }
    drawn
}

/// A sample of some size, drawn once for all who only look at it.
fn example() -> &'static Family {
    static EXAMPLE: OnceLock<Drawn> = OnceLock::new();
    &EXAMPLE.get_or_init(|| draw(1, 1_500)).all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn the_same_seed_draws_the_same_base(seed: u64, contacts in 1_usize..60) {
        let (one, other) = (draw(seed, contacts), draw(seed, contacts));
        prop_assert_eq!(format!("{:?}", one.all), format!("{:?}", other.all));
        prop_assert_eq!(one.all.contacts.len(), contacts);
    }

    #[test]
    fn another_seed_draws_another_base(seed: u64) {
        let (one, other) = (draw(seed, 20), draw(seed.wrapping_add(1), 20));
        prop_assert_ne!(format!("{:?}", one.all.contacts), format!("{:?}", other.all.contacts));
    }

    #[test]
    fn whoever_is_in_the_base_can_be_reached(seed: u64) {
        let unreachable = |contact: &&Contact| contact.email.is_none() && contact.phone.is_none();
        prop_assert_eq!(draw(seed, 80).all.contacts.iter().filter(unreachable).count(), 0);
    }

    #[test]
    fn nothing_happens_before_its_cause_or_after_now(seed: u64) {
        let family = draw(seed, 80).all;
        let known: HashMap<ContactId, Instant> = family.contacts.iter().map(|one| (one.id, one.created_at)).collect();
        for activity in &family.activities {
            prop_assert!(known[&activity.contact] <= activity.at && activity.at <= now(), "{:?}", activity);
        }
        let mut last: HashMap<LeadId, Instant> = HashMap::new();
        for change in &family.stage_changes {
            let before = last.insert(change.lead, change.at);
            prop_assert!(before.is_none_or(|before| before <= change.at) && change.at <= now(), "{:?}", change);
        }
        for deal in &family.opportunities {
            let closed = deal.closed_at.is_none_or(|closed| Some(closed) > deal.opened_at && closed <= now());
            prop_assert!(closed, "{:?}", deal);
        }
    }
}

#[test]
fn the_agreement_in_force_judges_it_just_so() {
    let (agreement, reading) = starter();
    let family = example();
    let names: Vec<_> = Kind::ALL.iter().map(|kind| kind.folded()).collect();
    for score in family.scores.iter().step_by(7) {
        let contact =
            family.contacts.iter().find(|contact| contact.id == score.contact).expect("a score has a contact");
        let account = family.accounts.iter().find(|account| contact.account == Some(account.id));
        let row = reading.row(contact, account);
        let of_contact = family.activities.iter().filter(|activity| activity.contact == contact.id);
        let activities: Vec<_> = of_contact
            .map(|activity| {
                let properties = activity.properties.as_deref().map(|json| serde_json::from_str(json).expect("JSON"));
                reading.activity(&crate::facts::ActivityParts {
                    id: activity.id,
                    at: activity.at,
                    kind: names[activity.kind.number() as usize - 1].clone(),
                    interest: None,
                    campaign: None,
                    content: None,
                    value: activity.value,
                    properties: properties.as_ref(),
                })
            })
            .collect();
        let judged = scoring::score(&agreement.scoring, &scoring::Subject::new(&row, &activities), score.t);
        assert_eq!(
            (judged.fit, judged.activity, judged.decision),
            (score.fit, score.activity, score.decision),
            "{contact:?}"
        );
    }
}

#[test]
fn a_lead_stands_where_its_history_ends() {
    let mut last: HashMap<LeadId, (Option<Stage>, Instant)> = HashMap::new();
    for change in &example().stage_changes {
        let before = last.insert(change.lead, (Some(change.to), change.at));
        assert_eq!(before.and_then(|(stage, _)| stage), change.from, "{change:?}");
    }
    for lead in &example().leads {
        assert_eq!(last.get(&lead.id), Some(&(Some(lead.stage), lead.stage_since)), "{lead:?}");
    }
}

#[test]
fn its_figures_are_those_of_a_company_that_does_well() {
    let family = example();
    let ever = |stage| {
        family
            .stage_changes
            .iter()
            .filter(|change| change.to == stage)
            .map(|change| change.lead)
            .collect::<BTreeSet<_>>()
    };
    let share = |part: usize, whole: usize| part * 100 / whole.max(1);
    let (mql, sal) = (ever(Stage::Mql), ever(Stage::Sal));
    let closed = |outcome| family.opportunities.iter().filter(|deal| deal.outcome == outcome).count();
    let (won, lost) = (closed(Outcome::Won), closed(Outcome::Lost));
    assert!((5..=16).contains(&share(mql.len(), family.leads.len())), "{} MQL of {}", mql.len(), family.leads.len());
    assert!((60..=90).contains(&share(sal.len(), mql.len())), "{} accepted of {}", sal.len(), mql.len());
    assert!((20..=65).contains(&share(won, won + lost)), "{won} won, {lost} lost");
}

#[test]
fn some_lead_shows_decay_cap_and_limit_at_once() {
    let (agreement, _) = starter();
    let pages = agreement
        .scoring
        .activity
        .groups
        .iter()
        .flat_map(|group| &group.rules)
        .filter(|rule| rule.limit.is_some() && rule.bounds.cap.is_some());
    assert!(pages.count() > 0, "the starter agreement limits and caps");
    let busy_day = |contact: &Contact| {
        let views = example()
            .activities
            .iter()
            .filter(|activity| activity.contact == contact.id && activity.kind == KindId::new(1));
        let mut days: BTreeMap<i64, usize> = BTreeMap::new();
        views.for_each(|view| *days.entry(view.at.as_micros() / records::MICROSECONDS_A_DAY).or_default() += 1);
        days.values().filter(|views| **views > 3).count() >= 3
    };
    assert!(example().contacts.iter().filter(|contact| busy_day(contact)).count() > 10);
}

#[test]
fn addresses_are_nobodys() {
    let emails = example().contacts.iter().filter_map(|contact| contact.email.as_ref());
    let mut seen = BTreeSet::new();
    for email in emails {
        assert!(email.domain().ends_with(".example"), "{email}");
        assert!(seen.insert(email.key()), "{email} twice");
    }
}

/// One after the other is what keeps a sample of any size in little memory.
#[test]
fn a_family_stays_small() {
    assert!(draw(3, 400).sizes.into_iter().max() < Some(super::NUMBERS_A_FAMILY / 2));
}

testkit::on_both_databases! {
    async fn a_sample_fills_an_empty_base_once(base: testkit::Base) {
        let operations = open(&base).await;
        let mut heard = 0;
        let made = create(&operations, Actor::Program, (7, 120), &mut |made| heard = made.contacts).await.expect("a sample");
        let stats = base.store.read().stats().await.expect("figures");
        let opportunities: i64 = stats.opportunities.values().map(|deals| deals.count).sum();
        assert_eq!((made.contacts, heard, stats.contacts), (120, 120, 120));
        assert_eq!((made.accounts as i64, made.activities as i64), (stats.accounts, stats.activities));
        assert_eq!((made.opportunities as i64, stats.people), (opportunities, 20));
        assert_eq!(stats.leads.by_cell.values().sum::<i64>(), stats.leads.total);
        assert_eq!(base.store.read().due_count().await.expect("a count"), 0, "they were judged as they were drawn");
        let again = create(&operations, Actor::Program, (7, 120), &mut |_| ()).await;
        assert!(matches!(again, Err(SampleRefused::NotEmpty)), "{again:?}");
    }

    async fn a_sample_cut_short_has_no_company_without_contacts_and_is_not_whole(base: testkit::Base) {
        // The clock breaks at its nth reading; so the sample is cut short within each of its transactions in turn.
        let readings = Arc::new(AtomicI64::new(0));
        let (left, hand) = (readings.clone(), base.clock.clone());
        let clock = Clock::new(move || {
            assert_ne!(left.fetch_sub(1, Ordering::SeqCst), 1, "cut short on purpose");
            hand.now()
        });
        let store = Store::open(base.url.as_deref(), base.data(), clock.clone()).await.expect("a base");
        let operations = Operations::open(store, clock, Randomness::seeded(1)).await.expect("operations");
        operations.in_force().await.expect("the agreement");
        let read = base.store.read();
        for reading in 1.. {
            readings.store(reading, Ordering::SeqCst);
            let cut = operations.clone();
            let made = async move { create(&cut, Actor::Program, (1, 1_500), &mut |_| ()).await.map(|_| ()) };
            assert!(tokio::spawn(made).await.is_err(), "cut short before its last transaction");
            let (people, contacts) = (read.count::<Person>().await.unwrap(), read.count::<Contact>().await.unwrap());
            assert_eq!(people > 0, contacts > 0, "at reading {reading}");
            assert!(!is_whole(&operations).await.unwrap());
            if contacts > 0 {
                break;
            }
        }
        readings.store(0, Ordering::SeqCst);
        let again = create(&operations, Actor::Program, (1, 1_500), &mut |_| ()).await;
        assert!(matches!(again, Err(SampleRefused::NotEmpty)), "{again:?}");
    }

    async fn the_job_takes_no_other_contacts_for_the_sample(base: testkit::Base) {
        let operations = open(&base).await;
        let company = base.company().await;
        base.contact(&company.account, "Ana Roldán", "ana@mecalis.example").await;
        let mut write = base.store.write(Actor::Program).await.unwrap();
        write.enqueue(CREATE_SAMPLE, "{}".to_owned(), None).await.unwrap();
        write.commit().await.unwrap();
        for _ in 0..store::TRIES {
            while round(&operations).await.unwrap() {}
            base.clock.advance_seconds(3600);
        }
        let given_up = base.store.read().dead_jobs(10).await.unwrap();
        let said = given_up[0].last_error.as_deref().unwrap_or_default();
        assert!(said.contains("no whole sample company") && said.contains("another folder or database"), "{said}");
    }

    async fn the_job_is_done_where_the_sample_is_whole(base: testkit::Base) {
        let operations = open(&base).await;
        create(&operations, Actor::Program, (7, 60), &mut |_| ()).await.expect("a sample");
        assert!(is_whole(&operations).await.unwrap());
        let mut write = base.store.write(Actor::Program).await.unwrap();
        write.enqueue(CREATE_SAMPLE, "{}".to_owned(), None).await.unwrap();
        write.commit().await.unwrap();
        while round(&operations).await.unwrap() {}
        let read = base.store.read();
        assert_eq!((read.waiting_jobs().await.unwrap(), read.dead_jobs(10).await.unwrap().len()), (0, 0));
        assert_eq!(read.count::<Contact>().await.unwrap(), 60);
    }
}

async fn open(base: &testkit::Base) -> Operations {
    let operations = Operations::open(base.store.clone(), base.clock.clock(), Randomness::seeded(1)).await;
    operations.expect("a fresh base opens")
}

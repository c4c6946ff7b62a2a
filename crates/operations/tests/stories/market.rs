//! Personas and segments as people use them: made, counted, changed by two at once; market books confirmed by both heads.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use operations::fields::{NewField, add_field};
use operations::market::{
    self, BookRefused, BookTyped, BookWrong, ConfirmRefused, DeleteRefused, NameWrong, PitchTyped, PointTyped, Size,
    SubjectRefused, SubjectTyped,
};
use operations::{Clock, Operations, Randomness, audit, sample};
use records::{
    Actor, Content, ContentId, CustomType, Instant, NamedConditionId, NamedConditionKind, Person, PersonId, PointKind,
    RecordKind, Role, Side,
};
use testkit::{Base, Company};

use crate::{house, judge_all};

const SEGMENT: NamedConditionKind = NamedConditionKind::Segment;
const PERSONA: NamedConditionKind = NamedConditionKind::Persona;

fn typed(name: &str, condition: &str) -> SubjectTyped {
    SubjectTyped { name: name.into(), condition: condition.into(), ..SubjectTyped::default() }
}

async fn segment(operations: &Operations, name: &str, condition: &str) -> NamedConditionId {
    market::create(operations, Actor::Program, SEGMENT, &typed(name, condition)).await.expect("a segment")
}

/// What a condition matches.
async fn size(operations: &Operations, text: &str) -> Size {
    let version = operations.in_force().await.expect("an agreement");
    let condition = market::compiled(&version, text).expect("a right condition");
    market::sizes(operations, vec![condition]).await.expect("a count")[0]
}

/// Three contacts of a company in France with 120 people; the first wrote and called, the second called long ago.
async fn people(base: &Base) -> Company {
    let company = base.company().await;
    let mut account = company.account.clone();
    account.country = Some("FR".into());
    account.employees = Some(120.0);
    let mut write = base.store.write(Actor::Program).await.unwrap();
    write.update_account(&account).await.unwrap();
    write.commit().await.unwrap();
    let mut contacts = Vec::new();
    for (name, email) in [("Ana Díaz", "ana@a.example"), ("Bob Ode", "bob@a.example"), ("Cid Roy", "cid@a.example")] {
        contacts.push(base.contact(&account, name, email).await.0);
    }
    base.activity(contacts[1].id, "call").await;
    base.clock.advance_days(40);
    for kind in ["call", "form"] {
        base.activity(contacts[0].id, kind).await;
    }
    base.clock.advance_seconds(60);
    Company { account, ..company }
}

async fn person(base: &Base, role: Role) -> PersonId {
    let mut write = base.store.write(Actor::Program).await.unwrap();
    let id = PersonId::new(write.next_id().await.unwrap());
    let name = role.to_string();
    let created_at = base.clock.now();
    let person =
        Person { id, email: None, name, role, team: None, region: None, language: None, active: true, created_at };
    write.add(&[person]).await.unwrap();
    write.commit().await.unwrap();
    id
}

fn a_book() -> BookTyped {
    let point = |name: &str, text: &str| PointTyped { name: name.into(), text: text.into() };
    BookTyped {
        trends: "Fewer technicians.".into(),
        value_proposition: "A plan that is followed.".into(),
        review_on: "2027-05-19".into(),
        competitors: vec![point("Spreadsheets", "Ask who could say today what is overdue."), point(" ", "")],
        benefits: vec![point("31% less downtime", "A foundry, over two years.")],
        ..BookTyped::default()
    }
}

testkit::on_both_databases! {
    async fn a_size_counts_contacts_and_their_open_leads_by_facts_and_by_what_they_did(base: Base) {
        let operations = house(&base).await;
        people(&base).await;
        judge_all(&operations).await;
        for (condition, contacts) in [
            ("country = 'fr'", 3),
            ("country = 'fr' AND employees > 120", 0),
            ("email LIKE 'a%' OR email LIKE 'c%'", 2),
            ("title IS NULL", 3),
            ("title = 'x' OR NOT title = 'x'", 0),
            ("count('call') >= 1", 2),
            ("count('call', 30) >= 1", 1),
            ("count('call', 30) = 0 AND country = 'fr'", 2),
            ("country = 'de' AND count('call') >= 1", 0),
            ("days_since('call') > 30", 1),
            ("days_since('call') IS NULL", 1),
            ("did_in_order('call', 'form', 10)", 1),
            ("NOT did_in_order('form', 'call')", 3),
        ] {
            let counted = size(&operations, condition).await;
            let expected = Size { contacts, leads: contacts, looked_at: 3, of: 3 };
            // A call and a form may make a lead of nobody: what is counted are leads that are open.
            assert_eq!((counted.contacts, counted.looked_at, counted.of), (expected.contacts, 3, 3), "{condition}");
            assert!(counted.leads <= expected.leads && counted.is_whole(), "{condition}: {counted:?}");
        }
        assert_eq!(size(&operations, "country = 'fr'").await.leads, 3);
    }

    async fn members_are_those_whom_a_size_counts(base: Base) {
        let operations = house(&base).await;
        sample::create(&operations, Actor::Program, (3, 160), &mut |_| ()).await.unwrap();
        let version = operations.in_force().await.unwrap();
        for text in ["has_email", "industry IN ('manufacturing', 'logistics')", "count('page_view', 90) >= 2", "city = 'nowhere'"] {
            let condition = market::compiled(&version, text).unwrap();
            let (mut seen, mut after, mut pages) = (Vec::new(), None, 0);
            loop {
                let members = market::members(&operations, &condition, after).await.unwrap();
                assert!(!members.rests, "a clock that stands runs out of no patience");
                seen.extend(members.lines.lines.iter().map(|line| line.record.number));
                pages += 1;
                match members.next {
                    Some(next) => after = Some(next),
                    None => break,
                }
            }
            let counted = size(&operations, text).await;
            assert_eq!((seen.len() as u64, pages), (counted.contacts, counted.contacts.div_ceil(50).max(1)), "{text}");
            assert!(seen.is_sorted_by(|one, other| one < other), "each once: {text}");
        }
    }

    async fn a_count_that_takes_too_long_says_how_far_it_came(base: Base) {
        sample::create(&house(&base).await, Actor::Program, (3, 300), &mut |_| ()).await.unwrap();
        let (ticks, start) = (Arc::new(AtomicI64::new(0)), base.clock.now().as_micros());
        // Whoever looks at this clock finds it a second later.
        let clock = Clock::new(move || {
            Instant::from_micros(start + ticks.fetch_add(1, Ordering::SeqCst) * 1_000_000)
        });
        let operations = Operations::open(base.store.clone(), clock, Randomness::seeded(1)).await.unwrap();
        let counted = size(&operations, "has_email").await;
        assert!(counted.looked_at > 0 && counted.looked_at < 300 && counted.of == 300, "{counted:?}");
        assert!(counted.contacts <= counted.looked_at && !counted.is_whole(), "{counted:?}");
        let version = operations.in_force().await.unwrap();
        let condition = market::compiled(&version, "city = 'nowhere'").unwrap();
        let (mut after, mut pages) = (None, 0);
        loop {
            let members = market::members(&operations, &condition, after).await.unwrap();
            assert!(members.lines.lines.is_empty());
            pages += 1;
            let Some(next) = members.next else { break };
            assert!(members.rests, "it says that it rests");
            after = Some(next);
        }
        assert!(pages > 1, "it goes on where it rested");
    }

    async fn what_is_wrong_with_a_segment_is_said_all_at_once(base: Base) {
        let operations = house(&base).await;
        segment(&operations, "Big ones", "employees >= 500").await;
        for (name, condition, wrong, mistakes) in [
            ("", "employees >= 500", Some(NameWrong::Missing), 0),
            ("big ONES", "employes >= '500'", Some(NameWrong::Taken), 1),
            ("Other", "industri = 'it' AND employees = '50'", None, 2),
            ("Other", "", None, 1),
            ("Other", "cell = 'A1'", None, 1),
        ] {
            let refused = market::create(&operations, Actor::Program, SEGMENT, &typed(name, condition)).await;
            let Err(SubjectRefused::Fields { name: found, mistakes: told }) = refused else { panic!("{name} {condition}") };
            assert_eq!((found, told.len()), (wrong, mistakes), "{name} {condition}");
        }
        let same_name = market::create(&operations, Actor::Program, PERSONA, &typed("Big ones", "has_email")).await;
        assert!(same_name.is_ok(), "a persona may be called as a segment is");
        assert_eq!(market::list(&operations, SEGMENT).await.unwrap().len(), 1);
    }

    async fn of_two_people_at_one_segment_neither_overwrites_the_other_unawares(base: Base) {
        let operations = house(&base).await;
        let company = base.company().await;
        let by = Actor::Person(company.administrator.id);
        let id = segment(&operations, "Big ones", "employees >= 500").await;
        let version = market::view(&operations, SEGMENT, id).await.unwrap().version;
        let pitch = PitchTyped { language: "fr".into(), messages: "Bonjour\r\n".into(), offers: String::new() };
        let mine = SubjectTyped { pitches: vec![pitch.clone()], ..typed("Big ones", "employees >= 500") };
        market::edit(&operations, by, (SEGMENT, id), version, &mine).await.unwrap();
        let theirs = typed("Bigger ones", "employees >= 900");
        let refused = market::edit(&operations, by, (SEGMENT, id), version, &theirs).await;
        assert!(matches!(refused, Err(SubjectRefused::Changed)), "words alone are a change too");

        let view = market::view(&operations, SEGMENT, id).await.unwrap();
        assert_eq!(view.pitches[0].messages.as_deref(), Some("Bonjour"));
        assert_eq!(view.changed.and_then(|deed| deed.by).as_deref(), Some("Alex Admin"));
        market::edit(&operations, by, (SEGMENT, id), view.version, &theirs).await.unwrap();
        let view = market::view(&operations, SEGMENT, id).await.unwrap();
        assert_eq!((view.named.name.as_str(), view.named.key.as_str()), ("Bigger ones", "big_ones"), "the key stays");
        assert_eq!(view.pitches.len(), 1, "a language that the form did not have is left alone");
        let empty = PitchTyped { messages: " ".into(), ..pitch };
        let without = SubjectTyped { pitches: vec![empty], ..theirs };
        market::edit(&operations, by, (SEGMENT, id), view.version, &without).await.unwrap();
        assert!(market::view(&operations, SEGMENT, id).await.unwrap().pitches.is_empty());

        let log = audit::page(&operations, &audit::AuditFilter::default(), None, 20).await.unwrap();
        let deeds: Vec<_> = log.rows.iter().filter(|row| row.record.is_some()).map(|row| row.action.as_str()).collect();
        assert_eq!(deeds[..4], ["edit_named_condition", "edit_named_condition", "edit_named_condition", "create_named_condition"]);
        assert_eq!(log.rows[0].record.as_ref().and_then(|(_, name)| name.as_deref()), Some("Bigger ones"));
        assert!(matches!(market::view(&operations, PERSONA, id).await, Err(operations::Failure::NotFound)));
    }

    async fn a_segment_is_deleted_with_its_book_and_a_persona_only_while_no_content_is_meant_for_it(base: Base) {
        let operations = house(&base).await;
        let id = segment(&operations, "Big ones", "employees >= 500").await;
        market::write_book(&operations, Actor::Program, id, 0, &a_book()).await.unwrap();
        market::delete(&operations, Actor::Program, (SEGMENT, id)).await.unwrap();
        assert!(market::list(&operations, SEGMENT).await.unwrap().is_empty());

        let persona = market::create(&operations, Actor::Program, PERSONA, &typed("Head of IT", "function = 'it'")).await.unwrap();
        let mut write = base.store.write(Actor::Program).await.unwrap();
        let content = ContentId::new(write.next_id().await.unwrap());
        write.add(&[Content {
            id: content, title: "Security file".into(), kind: None, persona: Some("head_of_it".into()), buying_stage: None,
            interest: None, language: None, url: None,
        }]).await.unwrap();
        write.commit().await.unwrap();
        let refused = market::delete(&operations, Actor::Program, (PERSONA, persona)).await;
        assert!(matches!(refused, Err(DeleteRefused::InUse { contents: 1 })));
    }

    async fn a_market_book_is_confirmed_by_both_heads_and_unconfirmed_by_a_change(base: Base) {
        let operations = house(&base).await;
        let (marketing, sales) = (person(&base, Role::HeadOfMarketing).await, person(&base, Role::HeadOfSales).await);
        let id = segment(&operations, "Big ones", "employees >= 500").await;
        assert!(market::book(&operations, id).await.unwrap().is_none());
        let author = Actor::Person(marketing);
        assert!(!market::write_book(&operations, author, id, 0, &a_book()).await.unwrap());
        let book = market::book(&operations, id).await.unwrap().expect("a book");
        assert_eq!((book.competitors.len(), book.benefits.len(), book.book.revision), (1, 1, 1));
        assert_eq!(book.author.as_deref(), Some("head_of_marketing"));

        let wrong = market::confirm_book(&operations, marketing, Side::Sales, id, 1).await;
        assert!(matches!(wrong, Err(ConfirmRefused::NotTheHead)));
        let other = market::confirm_book(&operations, marketing, Side::Marketing, id, 7).await;
        assert!(matches!(other, Err(ConfirmRefused::Changed)), "what is confirmed is what was read");
        market::confirm_book(&operations, marketing, Side::Marketing, id, 1).await.unwrap();
        market::confirm_book(&operations, sales, Side::Sales, id, 1).await.unwrap();
        assert!(market::book(&operations, id).await.unwrap().expect("a book").book.is_confirmed());

        assert!(!market::write_book(&operations, author, id, 1, &a_book()).await.unwrap(), "nothing changed");
        assert!(market::book(&operations, id).await.unwrap().expect("a book").book.is_confirmed());
        let changed = BookTyped { trends: "Even fewer technicians.".into(), ..a_book() };
        assert!(market::write_book(&operations, author, id, 1, &changed).await.unwrap(), "confirmations were taken back");
        let book = market::book(&operations, id).await.unwrap().expect("a book");
        assert!(book.confirmed.iter().all(|(_, given)| given.is_none()));
        let late = market::write_book(&operations, author, id, 1, &a_book()).await;
        assert!(matches!(late, Err(BookRefused::Changed)));
    }

    async fn one_person_does_not_confirm_for_both_sides(base: Base) {
        let operations = house(&base).await;
        let head = person(&base, Role::HeadOfMarketing).await;
        let id = segment(&operations, "Big ones", "employees >= 500").await;
        market::write_book(&operations, Actor::Program, id, 0, &a_book()).await.unwrap();
        market::confirm_book(&operations, head, Side::Marketing, id, 1).await.unwrap();
        // Whoever changes sides took the other's signature along.
        let mut write = base.store.write(Actor::Program).await.unwrap();
        let known = write.read().find::<Person>(head).await.unwrap().expect("a person");
        write.update(&Person { role: Role::HeadOfSales, ..known }).await.unwrap();
        write.commit().await.unwrap();
        let refused = market::confirm_book(&operations, head, Side::Sales, id, 1).await;
        assert!(matches!(refused, Err(ConfirmRefused::SamePerson)));
    }

    async fn a_market_book_without_proof_or_answer_or_with_a_past_review_is_refused(base: Base) {
        let operations = house(&base).await;
        let id = segment(&operations, "Big ones", "employees >= 500").await;
        let half = |name: &str, text: &str| vec![PointTyped { name: name.into(), text: text.into() }];
        let typed = BookTyped {
            review_on: "2026-05-19".into(),
            competitors: half("", "Ask for a reference."),
            benefits: half("Cheaper", " "),
            ..a_book()
        };
        let Err(BookRefused::Fields(wrong)) = market::write_book(&operations, Actor::Program, id, 0, &typed).await else {
            panic!("it is refused");
        };
        let expected =
            [BookWrong::HalfAPoint(PointKind::Competitor, 0), BookWrong::HalfAPoint(PointKind::Benefit, 0), BookWrong::ReviewOn];
        assert_eq!(wrong, expected);
        assert!(market::book(&operations, id).await.unwrap().is_none());
    }

    async fn what_to_say_is_that_of_the_segments_and_personas_of_a_contact(base: Base) {
        let operations = house(&base).await;
        let company = people(&base).await;
        let contacts = base.store.read().contacts_of(company.account.id).await.unwrap();
        market::create(&operations, Actor::Program, PERSONA, &typed("Anas", "email LIKE 'ana@%'")).await.unwrap();
        let caller = segment(&operations, "Callers", "country = 'fr' AND count('call', 30) >= 1").await;
        segment(&operations, "Elsewhere", "country = 'de'").await;
        market::write_book(&operations, Actor::Program, caller, 0, &a_book()).await.unwrap();
        let names = |concerns: Vec<market::Concern>| concerns.into_iter().map(|it| it.named.name).collect::<Vec<_>>();
        let ana = market::concerning(&operations, contacts[0]).await.unwrap();
        assert_eq!(ana[0].book.as_ref().map(|book| book.competitors.len()), Some(1));
        assert_eq!(names(ana), ["Callers", "Anas"], "segments first");
        assert!(market::concerning(&operations, contacts[1]).await.unwrap().is_empty());
    }

    async fn the_editor_offers_closed_words_and_words_in_use(base: Base) {
        let operations = house(&base).await;
        people(&base).await;
        let machines = NewField {
            of: RecordKind::Contact,
            label: "Machines".into(),
            ty: CustomType::Choices,
            choices: vec!["lathe".into(), "mill".into()],
        };
        add_field(&operations, Actor::Program, machines).await.unwrap();
        let offered = async |key: &str| {
            let offered = market::offered(&operations, key).await.unwrap();
            (offered.values, offered.closed)
        };
        assert_eq!(offered("country").await, (vec!["FR".to_owned()], false));
        assert!(offered("account_tier").await.1, "tiers are a closed list");
        assert_eq!(offered("machines").await, (vec!["lathe".to_owned(), "mill".to_owned()], true));
        assert_eq!(offered("title").await, (Vec::new(), false));
        assert_eq!(market::kinds(&operations).await.unwrap().iter().filter(|kind| *kind == "call").count(), 1);
        let fields = market::fields(&operations).await.unwrap();
        assert!(fields.iter().any(|field| field.key == "machines" && field.label.as_deref() == Some("Machines")));
        assert!(fields.iter().all(|field| field.key != "cell"), "what follows from a score is no ground for a segment");

        let version = operations.in_force().await.unwrap();
        let condition = market::compiled(&version, "count('cal') > 0 AND count('form') > 0").unwrap();
        let unseen = market::unseen_kinds(&operations, &condition).await.unwrap();
        assert_eq!(unseen.len(), 1);
        assert!(unseen[0].1.contains(&"call".to_owned()), "{unseen:?}");
    }

    async fn the_sample_company_means_what_its_agreement_can_read(base: Base) {
        let operations = house(&base).await;
        sample::create(&operations, Actor::Program, (5, 200), &mut |_| ()).await.unwrap();
        let (segments, personas) =
            (market::list(&operations, SEGMENT).await.unwrap(), market::list(&operations, PERSONA).await.unwrap());
        assert!(segments.iter().chain(&personas).all(|line| line.condition.is_ok()));
        let conditions = personas.iter().filter_map(|line| line.condition.clone().ok()).collect();
        let sizes = market::sizes(&operations, conditions).await.unwrap();
        assert!(sizes.iter().any(|size| size.contacts > 0), "{sizes:?}");
        let confirmed = segments.iter().filter_map(|line| line.book.as_ref()).filter(|book| book.is_confirmed()).count();
        assert_eq!((confirmed, segments.iter().filter(|line| line.book.is_some()).count()), (1, 2));
    }
}

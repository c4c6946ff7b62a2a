//! The list of leads: every filter and sort, pages both ways, counts that agree with the list.

use std::collections::BTreeMap;

use records::{Actor, AgreementId, Contact, ContactId, CurrentScore, Decision, Keyed, LeadId, Motion, Stage};
use store::{Direction, LeadFilter, LeadLine, LeadQuery, LeadSort, NewLead, On, Operand, Test, Tested};
use testkit::{Base, Company};

/// Enough that a common search passes the number up to which matches are gathered and sorted in memory.
const MANY: i64 = 5_400;

/// Names that languages sort each in their own way: a list has one order on every server, whichever way it is found.
const FIRST: [&str; 11] =
    ["Élise", "ana", "Zoë", "Bob", "Éric", "Ánna", "Łukasz", "Øyvind", "Anna-Lise", "Anna_Lise", "D'Arcy"];
const STAGES: [Stage; 4] = [Stage::Suspect, Stage::Mql, Stage::Customer, Stage::Nurturing];

async fn fill(base: &Base, company: &Company, count: i64) {
    let now = base.clock.now();
    let contacts: Vec<Contact> = (0..count)
        .map(|n| {
            let name = format!("{} Name{:04}", FIRST[n as usize % FIRST.len()], (n * 7919) % count);
            let mut contact = testkit::contact(
                ContactId::new(100_000 + n),
                Some(company.account.id),
                &name,
                &format!("c{n}@example.com"),
                now,
            );
            contact.country = Some(["FR", "DE", "ES"][n as usize % 3].into());
            contact.title = Some(["CEO", "CTO"][n as usize % 2].into());
            contact
        })
        .collect();
    let leads: Vec<NewLead<'_>> = contacts
        .iter()
        .zip(0..)
        .map(|(contact, n)| {
            let at = records::Instant::from_micros(now.as_micros() - (n * 104_729) % 1000);
            let mut lead = testkit::lead(LeadId::new(200_000 + n), contact, STAGES[n as usize % 4], at);
            lead.owner = (n % 5 == 0).then_some(company.administrator.id);
            NewLead { lead, contact, company: Some(&company.account.name), company_country: None }
        })
        .collect();
    let scores: Vec<CurrentScore> = (0..count)
        .filter(|n| n % 4 != 3)
        .map(|n| CurrentScore {
            contact: ContactId::new(100_000 + n),
            fit: ((n * 31) % 97) as f64,
            activity: ((n * 17) % 89) as f64 / 2.0,
            grade: ["A", "B", "C"][n as usize % 3].into(),
            level: ["4", "3"][n as usize % 2].into(),
            decision: Decision::Nurture,
            fast_track: None,
            buying_stage: None,
            interests: None,
            t: now,
            version: AgreementId::new(1),
        })
        .collect();
    let mut write = base.store.write(Actor::Program).await.unwrap();
    write.add_contacts(&contacts).await.unwrap();
    write.add_leads(&leads).await.unwrap();
    write.put_scores(&scores).await.unwrap();
    write.commit().await.unwrap();
}

fn tested(on: On, field: &str, is: &str) -> Tested {
    Tested { on, field: field.into(), custom: None, test: Test::AnyOf(vec![Operand::Text(is.into())]) }
}

/// All pages from the first to the last, then back; the way back must show the same.
async fn walk(base: &Base, filter: &LeadFilter, sort: LeadSort, direction: Direction) -> Vec<LeadLine> {
    let mut query = LeadQuery { filter: filter.clone(), sort, direction, cursor: None, limit: 250 };
    let (mut forth, mut back) = (Vec::new(), Vec::new());
    loop {
        let page = base.store.read().leads_page(&query).await.unwrap();
        forth.push(page.lines);
        match page.next {
            Some(cursor) => query.cursor = Some(cursor),
            None => {
                back.push(forth.last().unwrap().clone());
                query.cursor = page.previous;
                break;
            }
        }
    }
    while query.cursor.is_some() {
        let page = base.store.read().leads_page(&query).await.unwrap();
        back.push(page.lines);
        query.cursor = page.previous;
    }
    back.reverse();
    assert_eq!(back, forth, "the way back by {} {direction:?}", sort.key());
    forth.concat()
}

testkit::on_both_databases! {
    async fn every_sort_shows_every_lead_once_and_in_order(base: Base) {
        let company = base.company().await;
        fill(&base, &company, MANY).await;
        for sort in LeadSort::ALL {
            for direction in [Direction::Ascending, Direction::Descending] {
                let lines = walk(&base, &LeadFilter::default(), *sort, direction).await;
                assert_eq!(lines.len() as i64, MANY, "{}", sort.key());
                let keys: Vec<_> = lines.iter().map(|line| (line.cursor(*sort, false).key, line.id)).collect();
                let ordered = keys.windows(2).all(|pair| match direction {
                    Direction::Ascending => pair[0] < pair[1],
                    Direction::Descending => pair[0] > pair[1],
                });
                assert!(ordered, "{} {direction:?}", sort.key());
            }
        }
    }

    async fn every_filter_shows_what_it_says_and_counts_agree(base: Base) {
        let company = base.company().await;
        fill(&base, &company, MANY).await;
        let admin = company.administrator.id;
        let none = LeadFilter::default();
        type Holds = fn(&LeadLine) -> bool;
        let cases: Vec<(&str, LeadFilter, Holds)> = vec![
            ("open", LeadFilter { open: Some(true), ..none.clone() }, |line| line.stage.is_open()),
            ("closed", LeadFilter { open: Some(false), ..none.clone() }, |line| !line.stage.is_open()),
            ("stages", LeadFilter { stages: vec![Stage::Mql, Stage::Suspect], ..none.clone() }, |line| {
                matches!(line.stage, Stage::Mql | Stage::Suspect)
            }),
            ("cell", LeadFilter { cells: vec!["A4".into()], ..none.clone() }, |line| line.cell.as_deref() == Some("A4")),
            ("owner", LeadFilter { owners: vec![admin], ..none.clone() }, |line| line.owner.is_some()),
            ("nobody's", LeadFilter { unowned: true, ..none.clone() }, |line| line.owner.is_none()),
            ("anybody's", LeadFilter { unowned: true, owners: vec![admin], ..none.clone() }, |_| true),
            ("country", LeadFilter { countries: vec!["ES".into()], ..none.clone() }, |line| {
                line.country.as_deref() == Some("ES")
            }),
            ("motion", LeadFilter { motion: Some(Motion::Expansion), ..none.clone() }, |_| false),
            ("search", LeadFilter { search: Some("ELISE mecalis".into()), ..none.clone() }, |line| {
                line.name.starts_with("Élise")
            }),
            ("search of what all have", LeadFilter { search: Some("example.com".into()), ..none.clone() }, |_| true),
            ("search and facet", LeadFilter {
                search: Some("example.com".into()), cells: vec!["A4".into()], ..none.clone()
            }, |line| line.cell.as_deref() == Some("A4")),
            ("search by address", LeadFilter { search: Some("c17@example".into()), ..none.clone() }, |line| {
                line.email.as_deref() == Some("c17@example.com")
            }),
            ("search of a NUL alone", LeadFilter { search: Some("\0".into()), ..none.clone() }, |_| true),
            ("search with a NUL", LeadFilter { search: Some("éli\0se".into()), ..none.clone() }, |line| {
                line.name.starts_with("Élise")
            }),
            ("a country that is none", LeadFilter { countries: vec!["\0".into()], ..none.clone() }, |_| false),
            ("search of a sign", LeadFilter { search: Some("100%".into()), ..none.clone() }, |_| false),
            ("a field of the contact", LeadFilter {
                tests: vec![tested(On::Contact, "title", "ceo")], open: Some(true), ..none.clone()
            }, |line| line.contact.number() % 2 == 0 && line.stage.is_open()),
            ("a field of its company", LeadFilter {
                tests: vec![tested(On::Account, "name", "somebody else's")], ..none.clone()
            }, |_| false),
            ("a field of its own and a search", LeadFilter {
                tests: vec![tested(On::Record, "country", "de")], search: Some("bob".into()), ..none.clone()
            }, |line| line.country.as_deref() == Some("DE") && line.name.starts_with("Bob")),
            ("several", LeadFilter {
                open: Some(true), stages: vec![Stage::Mql], countries: vec!["DE".into()], ..none.clone()
            }, |line| line.stage == Stage::Mql && line.country.as_deref() == Some("DE")),
        ];
        let all = walk(&base, &none, LeadSort::Name, Direction::Ascending).await;
        for (name, filter, holds) in cases {
            let lines = walk(&base, &filter, LeadSort::Name, Direction::Ascending).await;
            let expected: Vec<_> = all.iter().filter(|line| holds(line)).map(|line| line.id).collect();
            assert_eq!(lines.iter().map(|line| line.id).collect::<Vec<_>>(), expected, "{name}");
            assert_eq!(base.store.read().leads_count(&filter).await.unwrap(), expected.len() as i64, "{name}");
            let (sort, direction) = (LeadSort::Fit, Direction::Descending);
            let query = LeadQuery { filter, sort, direction, cursor: None, limit: 1 };
            let total = base.store.read().leads_page(&query).await.unwrap().total;
            assert_eq!(total, expected.len() as i64, "total of {name}");
        }
    }

    async fn a_slip_in_a_search_is_forgiven_where_nobody_is_spelled_so(base: Base) {
        let company = base.company().await;
        fill(&base, &company, 400).await;
        let search = |typed: &str, cells: &[&str]| LeadFilter {
            search: Some(typed.into()),
            cells: cells.iter().map(|cell| (*cell).to_owned()).collect(),
            ..LeadFilter::default()
        };
        for (filter, near, expected) in [
            (search("elise", &[]), false, "Élise"),
            (search("elsie", &[]), true, "Élise"),
            (search("elsie", &["A4"]), true, "Élise"),
        ] {
            let (sort, direction) = (LeadSort::Activity, Direction::Descending);
            let query = LeadQuery { filter: filter.clone(), sort, direction, cursor: None, limit: 500 };
            let page = base.store.read().leads_page(&query).await.unwrap();
            assert_eq!(page.near, near, "{filter:?}");
            assert!(!page.lines.is_empty() && page.lines.iter().all(|line| line.name.starts_with(expected)), "{filter:?}");
            let counts = base.store.read().lead_counts(&filter).await.unwrap();
            assert_eq!(counts.iter().map(|count| count.leads).sum::<i64>(), page.total, "{filter:?}");
        }
        let nobody = LeadFilter { cells: vec!["no such cell".into()], ..search("elise", &[]) };
        let (sort, direction) = (LeadSort::Name, Direction::Ascending);
        let query = LeadQuery { filter: nobody, sort, direction, cursor: None, limit: 5 };
        let page = base.store.read().leads_page(&query).await.unwrap();
        assert_eq!((page.total, page.near), (0, false), "somebody is spelled so, though not in that cell");
    }

    async fn the_counts_of_the_facets_add_up_to_the_list(base: Base) {
        let company = base.company().await;
        fill(&base, &company, 400).await;
        let filter = LeadFilter { open: Some(true), ..LeadFilter::default() };
        let lines = walk(&base, &filter, LeadSort::Fit, Direction::Descending).await;
        let counts = base.store.read().lead_counts(&filter).await.unwrap();
        let mut counted: BTreeMap<Option<String>, i64> = BTreeMap::new();
        let mut listed = counted.clone();
        for count in &counts {
            *counted.entry(count.cell.clone()).or_default() += count.leads;
        }
        for line in &lines {
            *listed.entry(line.cell.clone()).or_default() += 1;
        }
        assert_eq!(counted, listed);
        let stats = base.store.read().stats().await.unwrap();
        assert_eq!((stats.leads.total, stats.contacts), (400, 400));
        assert_eq!(stats.leads.by_stage["mql"], 100);
    }

    async fn a_renamed_contact_moves_in_the_list(base: Base) {
        let company = base.company().await;
        let (contact, lead) = base.contact(&company.account, "Zoé Martin", "zm@example.com").await;
        let mut write = base.store.write(Actor::Program).await.unwrap();
        let mut renamed = contact.clone();
        renamed.first_name = Some("Anaïs".into());
        write.update_contact(&renamed).await.unwrap();
        let mut moved = company.account.clone();
        moved.name = "Ötzi Maschinenbau".into();
        write.update_account(&moved).await.unwrap();
        write.commit().await.unwrap();
        let search = |text: &str| LeadFilter { search: Some(text.into()), ..LeadFilter::default() };
        for (text, found) in [("zoe martin", 0), ("anais", 1), ("otzi", 1), ("mecalis", 0)] {
            assert_eq!(base.store.read().leads_count(&search(text)).await.unwrap(), found, "{text}");
        }
        let page = walk(&base, &search("anais"), LeadSort::Name, Direction::Ascending).await;
        assert_eq!((page[0].id, page[0].company.as_deref()), (lead.id, Some("Ötzi Maschinenbau")));
    }
}

//! How fast the store is: bulk writing, and the list of leads on what was written.
//!
//!     cargo run --profile ci -p store --example store_speed -- CONTACTS ACTIVITIES [postgres://...]
//!
//! Writes one JSON object with rates in rows a second and times in milliseconds.
#![expect(clippy::disallowed_methods, reason = "a bench reads the machine's clock; that is what it is for")]
#![expect(clippy::print_stdout, reason = "a bench prints its figures")]

use std::time::Instant as Stopwatch;

use records::*;
use serde_json::{Value, json};
use store::{Clock, Cursor, Direction, LeadFilter, LeadQuery, LeadSort, NewLead, Result, Store};

/// How many rows one transaction carries.
const CHUNK: i64 = 4_000;
const COUNTRIES: [&str; 8] = ["FR", "DE", "ES", "US", "CA", "IT", "BE", "CH"];

#[tokio::main]
async fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number = |at: usize, otherwise: i64| arguments.get(at).and_then(|text| text.parse().ok()).unwrap_or(otherwise);
    let (contacts, activities) = (number(0, 100_000), number(1, 1_000_000));
    let folder = std::env::temp_dir().join(format!("entente-speed-{}", std::process::id()));
    let _ = std::fs::create_dir_all(&folder);
    let clock = Clock::new(|| Instant::from_micros(1_779_180_120_000_000));
    let store = Store::open(arguments.get(2).map(String::as_str), &folder, clock).await?;

    let contacts_a_second = write_contacts(&store, contacts).await?;
    let (activities_a_second, longest_ms) = write_activities(&store, contacts, activities).await?;
    let scores_a_second = write_scores(&store, contacts).await?;
    store.optimize().await?;
    let pages = time_pages(&store).await?;
    let counts_ms = time_counts(&store).await?;
    println!(
        "{:#}",
        json!({
            "contacts_with_accounts_and_leads_a_second": contacts_a_second,
            "activities_a_second": activities_a_second,
            "longest_transaction_ms": longest_ms,
            "scores_a_second": scores_a_second,
            "pages_ms": pages,
            "counts_ms": counts_ms,
        })
    );
    store.close().await?;
    let _ = std::fs::remove_dir_all(&folder);
    Ok(())
}

fn rate(rows: i64, since: Stopwatch) -> i64 {
    (rows as f64 / since.elapsed().as_secs_f64()) as i64
}

/// A number that looks random and is the same each time (SplitMix64, Steele and others 2014).
fn scattered(n: i64) -> usize {
    let mut z = (n as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    (z ^ (z >> 31)) as usize
}

async fn write_contacts(store: &Store, count: i64) -> Result<i64> {
    let start = Stopwatch::now();
    for first in (0..count).step_by(CHUNK as usize) {
        let numbers: Vec<i64> = (first..(first + CHUNK).min(count)).collect();
        let accounts: Vec<_> = numbers.iter().filter(|n| **n % 4 == 0).map(|n| account(*n)).collect();
        let contacts: Vec<_> = numbers.iter().map(|n| contact(*n)).collect();
        let mut write = store.write(Actor::Program).await?;
        write.add_accounts(&accounts).await?;
        write.add_contacts(&contacts).await?;
        let leads: Vec<_> = contacts
            .iter()
            .map(|contact| NewLead {
                lead: lead(contact),
                contact,
                company: Some(&accounts[((contact.id.number() - 1 - first) / 4) as usize].name),
                company_country: None,
            })
            .collect();
        write.add_leads(&leads).await?;
        write.commit().await?;
    }
    Ok(rate(count, start))
}

fn account(n: i64) -> Account {
    let mut account = Account::named(
        AccountId::new(n + 1),
        format!("Company {:07}", scattered(n) % 9_999_999),
        Instant::from_micros(n),
    );
    account.industry = Some("manufacturing".into());
    account.country = Some(COUNTRIES[scattered(n) % 8].into());
    account.employees = Some((scattered(n) % 5000) as f64);
    account
}

fn contact(n: i64) -> Contact {
    let family = scattered(n) % 99_991;
    let mut contact = testkit::contact(
        ContactId::new(n + 1),
        Some(AccountId::new(n / 4 * 4 + 1)),
        &format!("Given{} Family{family:05}", n % 300),
        &format!("given{}.family{family}.{n}@example{}.com", n % 300, n / 4),
        Instant::from_micros(n),
    );
    contact.phone = Some(format!("+3360000{n:07}"));
    contact.title = Some("Head of production".into());
    contact.country = Some(COUNTRIES[scattered(n) % 8].into());
    contact.city = Some("Lyon".into());
    contact.source = Some("web".into());
    contact
}

fn lead(contact: &Contact) -> Lead {
    let n = contact.id.number();
    let stage =
        [Stage::Suspect, Stage::Prospect, Stage::Mql, Stage::Sal, Stage::Nurturing, Stage::Customer][scattered(n) % 6];
    testkit::lead(
        LeadId::new(n + 10_000_000),
        contact,
        stage,
        Instant::from_micros((scattered(n) % 1_000_000_000) as i64),
    )
}

async fn write_activities(store: &Store, contacts: i64, count: i64) -> Result<(i64, f64)> {
    let mut write = store.write(Actor::Program).await?;
    let names = ["page_view", "download", "webinar", "email_open"];
    let known = write.kinds(&names).await?;
    write.commit().await?;
    let kinds: Vec<KindId> = names.iter().map(|name| known[*name]).collect();
    let (start, mut longest) = (Stopwatch::now(), 0_f64);
    for first in (0..count).step_by(CHUNK as usize) {
        let rows = CHUNK.min(count - first);
        let mut write = store.write(Actor::Program).await?;
        let ids = write.ids(rows as usize).await?;
        let held = Stopwatch::now();
        let recorded_at = write.recorded_at().await?;
        let activities: Vec<_> = ids
            .zip(first..)
            .map(|(id, n)| ActivityRecord {
                id: ActivityId::new(id),
                contact: ContactId::new((scattered(n) as i64).rem_euclid(contacts) + 1),
                at: Instant::from_micros(1_700_000_000_000_000 + n * 12_000_000),
                kind: kinds[scattered(n) % 4],
                identity: Identity(n),
                interest: None,
                campaign: None,
                content: None,
                value: Some(1.0),
                properties: None,
                recorded_at,
            })
            .collect();
        write.add_activities(&activities).await?;
        write.commit().await?;
        longest = longest.max(held.elapsed().as_secs_f64() * 1000.0);
    }
    Ok((rate(count, start), longest))
}

async fn write_scores(store: &Store, contacts: i64) -> Result<i64> {
    let start = Stopwatch::now();
    for first in (0..contacts).step_by(1000) {
        let scores: Vec<_> = (first..(first + 1000).min(contacts)).map(score).collect();
        let mut write = store.write(Actor::Rule).await?;
        write.put_scores(&scores).await?;
        write.commit().await?;
    }
    Ok(rate(contacts, start))
}

fn score(n: i64) -> CurrentScore {
    let (fit, activity) = ((scattered(n) % 101) as f64, (scattered(n + 7) % 1001) as f64 / 10.0);
    CurrentScore {
        contact: ContactId::new(n + 1),
        fit,
        activity,
        grade: ["D", "C", "B", "A"][(fit as usize / 26).min(3)].into(),
        level: ["1", "2", "3", "4"][(activity as usize / 26).min(3)].into(),
        decision: Decision::Nurture,
        fast_track: None,
        buying_stage: None,
        interests: None,
        t: Instant::from_micros(1),
        version: AgreementId::new(1),
    }
}

fn filters() -> Vec<(&'static str, LeadFilter)> {
    let none = LeadFilter::default();
    vec![
        ("all", none.clone()),
        ("open", LeadFilter { open: Some(true), ..none.clone() }),
        ("closed", LeadFilter { open: Some(false), ..none.clone() }),
        ("mql", LeadFilter { open: Some(true), stages: vec![Stage::Mql], ..none.clone() }),
        ("sql, none there", LeadFilter { stages: vec![Stage::Sql], ..none.clone() }),
        ("A4", LeadFilter { cells: vec!["A4".into()], ..none.clone() }),
        (
            "A4 and B4 in FR, open",
            LeadFilter {
                open: Some(true),
                cells: vec!["A4".into(), "B4".into()],
                countries: vec!["FR".into()],
                ..none.clone()
            },
        ),
        ("nobody's", LeadFilter { unowned: true, ..none.clone() }),
        ("search, one", LeadFilter { search: Some("given17 family00017".into()), ..none.clone() }),
        ("search, some", LeadFilter { search: Some("family123".into()), ..none.clone() }),
        ("search, most", LeadFilter { search: Some("given1".into()), ..none }),
    ]
}

/// For each filter the slowest of all sorts and ways, at the first page and at the hundredth.
async fn time_pages(store: &Store) -> Result<Value> {
    let mut figures = serde_json::Map::new();
    for (name, filter) in filters() {
        let (mut first, mut hundredth) = (0_f64, 0_f64);
        for sort in LeadSort::ALL {
            for direction in [Direction::Ascending, Direction::Descending] {
                let mut query = LeadQuery { filter: filter.clone(), sort: *sort, direction, cursor: None, limit: 50 };
                first = first.max(time_page(store, &query).await?);
                query.cursor = skip_to_hundredth(store, &query).await?;
                hundredth = hundredth.max(time_page(store, &query).await?);
            }
        }
        figures.insert(name.to_owned(), json!({"first": round(first), "hundredth": round(hundredth)}));
    }
    Ok(Value::Object(figures))
}

async fn skip_to_hundredth(store: &Store, query: &LeadQuery) -> Result<Option<Cursor>> {
    let page = store.read().leads_page(&LeadQuery { limit: 99 * 50, ..query.clone() }).await?;
    Ok(page.lines.last().map(|line| line.cursor(query.sort, false)))
}

/// The median of five.
async fn time_page(store: &Store, query: &LeadQuery) -> Result<f64> {
    let mut times = Vec::new();
    for _ in 0..5 {
        let start = Stopwatch::now();
        store.read().leads_page(query).await?;
        times.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    Ok(times[2])
}

async fn time_counts(store: &Store) -> Result<Value> {
    let mut figures = serde_json::Map::new();
    for (name, filter) in filters() {
        let start = Stopwatch::now();
        store.read().lead_counts(&filter).await?;
        figures.insert(name.to_owned(), json!(round(start.elapsed().as_secs_f64() * 1000.0)));
    }
    Ok(Value::Object(figures))
}

fn round(ms: f64) -> f64 {
    (ms * 10.0).round() / 10.0
}

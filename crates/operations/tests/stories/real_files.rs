//! The real files beside the repository, brought in from end to end; skipped with a message where they are absent.

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;

use operations::export::{self, Form};
use operations::import::{Report, preset};
use records::{Contact, Instant, Lead, LeadId, Opportunity, Person, Product, RecordKind, Role, Stage, Team};
use store::Store;
use testkit::Base;

use crate::imports::{bring, ground};

/// The folder of the real data, if it is there.
fn data() -> Option<PathBuf> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let named = std::env::var_os("ENTENTE_REAL_DATA").map(PathBuf::from);
    let shared = std::env::var_os("ENTENTE_SHARED").map(|shared| PathBuf::from(shared).join("data"));
    let folder = named.or(shared).unwrap_or_else(beside);
    folder.is_dir().then_some(folder)
}

macro_rules! data_or_skip {
    () => {
        match data() {
            Some(folder) => folder,
            None => {
                #[allow(clippy::print_stderr, reason = "tells whoever runs the tests what they did not see")]
                {
                    eprintln!("skipped: the real data is not there; name its folder in ENTENTE_REAL_DATA");
                }
                return;
            }
        }
    };
}

async fn by_preset(store: &Store, folder: &std::path::Path, file: &str, name: &str) -> Report {
    let report = bring(store, &folder.join(file), preset(name).unwrap().source).await;
    assert_eq!(report.counts.rejected, 0, "{file}: {:?}", report.first);
    report
}

async fn fresh(base: &Base) -> (testkit::Place, Store) {
    let place = base.fresh_place().await;
    let store = Store::open(place.url(), place.data(), base.clock.clock()).await.unwrap();
    (place, store)
}

async fn sheet(store: &Store, kind: RecordKind) -> String {
    let mut out = Vec::new();
    export::export(store, kind, Form::Csv, &mut out).await.unwrap();
    String::from_utf8(out).unwrap()
}

/// Everything that a file can bring, seconds apart: a spreadsheet cuts them.
async fn everything(store: &Store) -> Vec<String> {
    let kinds = [
        RecordKind::Account,
        RecordKind::Contact,
        RecordKind::Lead,
        RecordKind::Opportunity,
        RecordKind::Person,
        RecordKind::Product,
        RecordKind::Team,
    ];
    let mut sheets = Vec::new();
    for kind in kinds {
        sheets.push(to_the_minute(&sheet(store, kind).await));
    }
    let leads: Vec<LeadId> = store.read().all::<Lead>().await.unwrap().into_iter().map(|lead| lead.id).collect();
    let steps = store.read().stage_changes_of(&leads).await.unwrap();
    let steps: Vec<String> = steps.iter().map(|s| format!("{} {:?} {} {}", s.lead, s.from, s.to, s.at)).collect();
    sheets.push(to_the_minute(&steps.join("\n")));
    sheets
}

/// `19:58:54Z` becomes `19:58:00Z`.
fn to_the_minute(text: &str) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for end in 6..bytes.len() {
        if bytes[end] == b'Z' && bytes[end - 3] == b':' && bytes[end - 6] == b':' {
            bytes[end - 2..end].copy_from_slice(b"00");
        }
    }
    String::from_utf8(bytes).unwrap()
}

fn stages(leads: &[Lead]) -> BTreeMap<Stage, usize> {
    let mut counted = BTreeMap::new();
    for lead in leads {
        *counted.entry(lead.stage).or_default() += 1;
    }
    counted
}

/// Leads and customers by a property of theirs, as the reference has them: `key,leads,customers`.
async fn conversion(store: &Store, key: impl Fn(&Lead, &Contact) -> String) -> BTreeMap<String, (usize, usize)> {
    let contacts: HashMap<_, _> =
        store.read().all::<Contact>().await.unwrap().into_iter().map(|contact| (contact.id, contact)).collect();
    let mut counted: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for lead in store.read().all::<Lead>().await.unwrap() {
        let (all, won) = counted.entry(key(&lead, &contacts[&lead.contact])).or_default();
        *all += 1;
        *won += usize::from(lead.stage == Stage::Customer);
    }
    counted
}

fn reference(folder: &std::path::Path, file: &str) -> BTreeMap<String, (usize, usize)> {
    let text = std::fs::read_to_string(folder.join("reference").join(file)).unwrap();
    let row = |line: &str| {
        let cells: Vec<&str> = line.split(',').collect();
        (cells[0].to_owned(), (cells[1].parse().unwrap(), cells[2].parse().unwrap()))
    };
    text.lines().skip(1).map(row).collect()
}

testkit::on_both_databases! {
    async fn olist_becomes_8000_leads_and_842_customers(base: Base) {
        let folder = data_or_skip!();
        let store = &base.store;
        by_preset(store, &folder, "olist/olist_marketing_qualified_leads_dataset.csv", "olist-leads").await;
        let leads = store.read().all::<Lead>().await.unwrap();
        assert_eq!(stages(&leads), BTreeMap::from([(Stage::Mql, 8_000)]));
        assert!(leads.iter().all(|lead| lead.stage_stated && lead.stage_since == lead.created_at));

        let deals = by_preset(store, &folder, "olist/olist_closed_deals_dataset.csv", "olist-deals").await;
        assert_eq!(deals.noticed, BTreeMap::from([("stage_before_stage".to_owned(), 1)]));
        let leads = store.read().all::<Lead>().await.unwrap();
        assert_eq!(stages(&leads), BTreeMap::from([(Stage::Mql, 7_158), (Stage::Customer, 842)]));
        let customers: Vec<LeadId> = leads.iter().filter(|l| l.stage == Stage::Customer).map(|l| l.id).collect();
        let steps = store.read().stage_changes_of(&customers).await.unwrap();
        assert_eq!(steps.len(), 2 * 842, "each customer has both dates");
        let won = store.read().all::<Opportunity>().await.unwrap();
        assert_eq!(won.iter().filter(|deal| deal.owner.is_some() && deal.lead.is_some()).count(), 842);
        let people = store.read().all::<Person>().await.unwrap();
        let owners = |role| people.iter().filter(|person| person.role == role).count();
        assert_eq!((owners(Role::Sdr) + owners(Role::Ae), owners(Role::Ae)), (people.len(), 22));

        let origin = |_: &Lead, contact: &Contact| contact.source.clone().unwrap_or_else(|| "(blank)".into());
        assert_eq!(conversion(store, origin).await, reference(&folder, "olist_conversion_by_origin.csv"));
        let zone = ground().zone;
        let month = |lead: &Lead, _: &Contact| zone.local_date(lead.created_at).to_string()[..7].to_owned();
        assert_eq!(conversion(store, month).await, reference(&folder, "olist_conversion_by_month.csv"));
    }

    async fn olists_damaged_copies_give_the_same_base(base: Base) {
        let folder = data_or_skip!();
        let clean = ("olist/olist_marketing_qualified_leads_dataset.csv", "olist/olist_closed_deals_dataset.csv");
        let damaged = [
            ("olist/dirty/mql_ddmmyyyy_excel.csv", "olist/dirty/closed_deals_ddmmyyyy_excel.csv"),
            ("olist/dirty/mql_edited_spaces.csv", clean.1),
        ];
        by_preset(&base.store, &folder, clean.0, "olist-leads").await;
        by_preset(&base.store, &folder, clean.1, "olist-deals").await;
        let expected = everything(&base.store).await;
        for (leads, deals) in damaged {
            let (_place, store) = fresh(&base).await;
            by_preset(&store, &folder, leads, "olist-leads").await;
            by_preset(&store, &folder, deals, "olist-deals").await;
            assert!(everything(&store).await == expected, "{leads}, {deals}");
            // Brought over the clean base, the damaged copies find nothing new.
            let again = by_preset(&base.store, &folder, deals, "olist-deals").await;
            assert_eq!(again.counts.unchanged, 842, "{deals}");
        }
    }

    async fn x_education_loses_not_one_row(base: Base) {
        let folder = data_or_skip!();
        by_preset(&base.store, &folder, "leads/Leads.csv", "x-education").await;
        let leads = base.store.read().all::<Lead>().await.unwrap();
        assert_eq!(stages(&leads), BTreeMap::from([(Stage::Customer, 3_561), (Stage::Lost, 5_679)]));
        let expected = everything(&base.store).await;
        for copy in ["leads/Leads_338_rows_quoted_whole.csv", "leads/Leads_trailing_comma_38col.csv"] {
            let (_place, store) = fresh(&base).await;
            by_preset(&store, &folder, copy, "x-education").await;
            assert!(everything(&store).await == expected, "{copy}");
        }
    }

    async fn maven_keeps_its_figures(base: Base) {
        let folder = data_or_skip!();
        let store = &base.store;
        by_preset(store, &folder, "crm/accounts.csv", "maven-accounts").await;
        by_preset(store, &folder, "crm/products.csv", "maven-products").await;
        by_preset(store, &folder, "crm/sales_teams.csv", "maven-people").await;
        let pipeline = by_preset(store, &folder, "crm/sales_pipeline.csv", "maven-opportunities").await;
        assert_eq!(pipeline.noticed, BTreeMap::from([("near_name".to_owned(), 1_480)]));
        let stats = serde_json::to_value(store.read().stats().await.unwrap()).unwrap();
        assert_eq!(stats["accounts"], 85);
        assert_eq!(stats["opportunities"]["won"]["count"], 4_238);
        assert_eq!(stats["opportunities"]["won"]["amount"]["USD"], "10005534.00");
        assert_eq!(stats["opportunities"]["lost"]["count"], 2_473);
        assert_eq!(stats["opportunities"]["open"]["count"], 2_089);
        assert_eq!(store.read().count::<Product>().await.unwrap(), 7);
        let people = store.read().all::<Person>().await.unwrap();
        assert_eq!((people.len(), people.iter().filter(|person| person.team.is_some()).count()), (41, 35));
        let teams = store.read().all::<Team>().await.unwrap();
        assert_eq!((teams.len(), teams.iter().filter(|team| team.manager.is_some()).count()), (6, 6));
        let accounts = store.read().all::<records::Account>().await.unwrap();
        assert_eq!(accounts.iter().filter(|account| account.parent.is_some()).count(), 15);
        let dirty = by_preset(store, &folder, "crm/dirty/sales_pipeline_ddmmyy.csv", "maven-opportunities").await;
        assert_eq!(dirty.counts.unchanged, 8_800);
        let opened = store.read().all::<Opportunity>().await.unwrap().iter().filter_map(|deal| deal.opened_at).min();
        assert_eq!(opened, Instant::read("2016-10-20", &ground().zone));
    }
}

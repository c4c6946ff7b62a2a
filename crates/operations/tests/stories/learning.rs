//! Cards of points learned from outcomes: on real files beside the repository, on files made here, and on a base.

use std::fs;
use std::path::{Path, PathBuf};

use operations::files::{self, Inputs, Remarks};
use operations::learn::{BaseTerms, FileTerms, Kept, Lesson, from_base, from_file};
use records::{Actor, Contact, Lead, LeadId, Stage, StageChange};
use scoring::learn::Figures;
use store::NewLead;
use testkit::Base;
use words::{Language, Locale};

use crate::house;

/// The folder of the real data, if it is there; else whoever runs the tests is told what they did not see.
fn data() -> Option<PathBuf> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let named = std::env::var_os("ENTENTE_REAL_DATA").map(PathBuf::from);
    let shared = std::env::var_os("ENTENTE_SHARED").map(|shared| PathBuf::from(shared).join("data"));
    let folder = named.or(shared).unwrap_or_else(beside);
    if !folder.is_dir() {
        #[allow(clippy::print_stderr, reason = "tells whoever runs the tests what they did not see")]
        {
            eprintln!("skipped: the real data is not there; name its folder in ENTENTE_REAL_DATA");
        }
        return None;
    }
    Some(folder)
}

/// A question to one of the real files.
#[derive(Clone, Copy)]
struct Asked {
    file: &'static str,
    target: &'static str,
    positive: Option<&'static str>,
    exclude: &'static [&'static str],
}

/// What knows the outcome, and what names one row; last what is known late alone.
const X_EDUCATION_EARLY: &[&str] = &[
    "Prospect ID",
    "Lead Number",
    "Tags",
    "Lead Quality",
    "Lead Profile",
    "Asymmetrique Activity Index",
    "Asymmetrique Profile Index",
    "Asymmetrique Activity Score",
    "Asymmetrique Profile Score",
    "Last Notable Activity",
    "Last Activity",
];
const X_EDUCATION: &[&str] = X_EDUCATION_EARLY.split_at(9).0;
const LEADS: Asked =
    Asked { file: "leads/Leads.csv", target: "Converted", positive: None, exclude: &["Prospect ID", "Lead Number"] };
const BANK: Asked =
    Asked { file: "bank/bank-additional-full.csv", target: "y", positive: Some("yes"), exclude: &["duration"] };
const MAVEN: Asked = Asked {
    file: "crm/sales_pipeline.csv",
    target: "deal_stage",
    positive: Some("Won"),
    exclude: &["opportunity_id", "engage_date", "close_date", "close_value"],
};

fn learned(folder: &Path, asked: Asked, kept: Kept, seed: u64) -> Lesson {
    let terms = FileTerms {
        table: folder.join(asked.file),
        target: asked.target.to_owned(),
        positive: asked.positive.map(str::to_owned),
        id: None,
        exclude: asked.exclude.iter().map(|column| (*column).to_owned()).collect(),
        kept,
        seed,
    };
    from_file(&terms, &mut Remarks::default(), &mut |_| ()).expect("a table that can be learned from")
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    f64::midpoint(values[(values.len() - 1) / 2], values[values.len() / 2])
}

/// Medians of the area under the curve and of the curve of gains over the seeds 1 to 10.
fn figures(folder: &Path, asked: Asked) -> (f64, f64) {
    let seeds: Vec<Figures> = (1..=10)
        .map(|seed| learned(folder, asked, Kept::Share(0.3), seed).learnt.figures.expect("a card").holdout)
        .collect();
    let of = |figure: fn(&Figures) -> f64| median(seeds.iter().map(figure).collect());
    (of(|figures| figures.auc), of(|figures| figures.alift))
}

#[test]
fn real_leads_are_told_apart_better_than_by_another_vendors_scores() {
    let Some(folder) = data() else { return };
    // The other vendor's scores of activity and profile, added up, reach 0.66 where they are known.
    let (auc, _) = figures(&folder, Asked { exclude: X_EDUCATION, ..LEADS });
    assert!(auc >= 0.89, "AUC {auc}");
    let (auc, _) = figures(&folder, Asked { exclude: X_EDUCATION_EARLY, ..LEADS });
    assert!(auc >= 0.86, "AUC {auc}");
}

#[test]
fn a_real_telephone_campaign_is_told_apart_at_random_and_in_time() {
    let Some(folder) = data() else { return };
    let (auc, alift) = figures(&folder, BANK);
    assert!(auc >= 0.78 && alift >= 0.745, "AUC {auc}, ALIFT {alift}");
    let later = learned(&folder, BANK, Kept::After(32_950), 1).learnt.figures.expect("a card").holdout;
    assert!(later.auc >= 0.745 && later.alift >= 0.66, "AUC {}, ALIFT {}", later.auc, later.alift);
}

#[test]
fn columns_that_were_filled_in_afterwards_are_leaks_and_good_ones_are_not() {
    let Some(folder) = data() else { return };
    for (asked, leaks, no_leaks) in [
        (LEADS, &["Tags", "Lead Quality"][..], &["Lead Origin", "Total Time Spent on Website"][..]),
        (Asked { exclude: &[], ..BANK }, &["duration"], &["euribor3m"]),
        (Asked { exclude: &["opportunity_id", "engage_date", "close_date"], ..MAVEN }, &["close_value"], &["product"]),
    ] {
        let lesson = learned(&folder, asked, Kept::Share(0.3), 1);
        let warned: Vec<&str> = lesson
            .learnt
            .warnings
            .iter()
            .filter(|warning| warning.kind.key() == "leak")
            .filter_map(|warning| lesson.column_of(warning.column))
            .collect();
        assert!(leaks.iter().all(|column| warned.contains(column)), "{warned:?}");
        assert!(!no_leaks.iter().any(|column| warned.contains(column)), "{warned:?}");
    }
}

#[test]
fn deals_whose_attributes_carry_no_signal_are_refused() {
    let Some(folder) = data() else { return };
    for seed in 1..=10 {
        let lesson = learned(&folder, MAVEN, Kept::Share(0.3), seed);
        assert!(lesson.is_refused(), "seed {seed}");
        assert_eq!(lesson.agreement(Locale::from(Language::En)), None);
    }
}

/// What `entente score` gives the rows of a table, and how the rows kept aside ended, of the agreement of a lesson.
fn scored(folder: &Path, lesson: &Lesson, table: &Path, id: &str, first: usize, won: &[bool]) -> Figures {
    let (agreement, activities, out) =
        (folder.join("agreement.toml"), folder.join("activities.csv"), folder.join("scores.csv"));
    fs::write(&agreement, lesson.agreement(Locale::from(Language::En)).expect("an agreement")).expect("written");
    fs::write(&activities, "contact_id,kind,at\n").expect("written");
    files::check(&agreement, Some(table)).expect("a right agreement");
    let inputs = Inputs {
        agreement,
        contacts: table.to_owned(),
        activities,
        as_of: "2026-01-01".to_owned(),
        id_column: Some(id.to_owned()),
    };
    files::score(&inputs, 2, &out, &mut |_| ()).expect("scored");
    let scores = fs::read_to_string(out).expect("scores");
    let fit = |line: &str| line.split(',').nth(1).and_then(|fit| fit.parse::<f64>().ok()).expect("a score") as i64;
    let fits: Vec<i64> = scores.lines().skip(1).map(fit).collect();
    assert_eq!(fits.len(), won.len());
    Figures::of(fits.into_iter().zip(won.iter().copied()).skip(first))
}

#[test]
fn scores_by_the_agreement_rank_real_leads_as_reported() {
    let Some(folder) = data() else { return };
    let first = 6_468;
    let lesson = learned(&folder, Asked { exclude: X_EDUCATION, ..LEADS }, Kept::After(first), 1);
    let table = folder.join(LEADS.file);
    let text = fs::read_to_string(&table).expect("a file");
    let won: Vec<bool> = text.lines().skip(1).map(|line| line.split(',').nth(6) == Some("1")).collect();
    let aside = tempfile::tempdir().expect("a folder");
    let figures = scored(aside.path(), &lesson, &table, "Lead Number", first, &won);
    let reported = lesson.learnt.figures.expect("figures").holdout;
    assert_eq!(figures, reported);
}

/// Leads with awkward names of columns and values, of which some are won.
fn awkward(rows: usize) -> (String, Vec<bool>) {
    let mut text = "Lead No,\"Score's \"\"weight\"\"\",Durée,stage,employees,won\n".to_owned();
    let mut outcomes = Vec::new();
    for row in 0..rows {
        let drawn = |of: usize| ((row * 7_919 + of * 104_729) ^ (row / 3)) % 97;
        let won = drawn(1) * 2 + if drawn(2) > 60 { 80 } else { 0 } > 100 + drawn(3);
        let stage = ["O'Hara", "ärger", "\"quoted\"", ""][drawn(2) / 25];
        let (weight, length) =
            (drawn(1) as f64 / 7.0, if row % 11 == 0 { "inf".to_owned() } else { drawn(4).to_string() });
        let stage = stage.replace('"', "\"\"");
        text.push_str(&format!("{row},{weight},{length},\"{stage}\",{},{}\n", drawn(5), u8::from(won)));
        outcomes.push(won);
    }
    (text, outcomes)
}

#[test]
fn an_agreement_of_awkward_names_passes_the_check_and_ranks_as_reported() {
    let folder = tempfile::tempdir().expect("a folder");
    let table = folder.path().join("leads.csv");
    let (text, won) = awkward(3_000);
    fs::write(&table, text).expect("written");
    let asked = Asked { file: "leads.csv", target: "won", positive: None, exclude: &["Lead No"] };
    let lesson = learned(folder.path(), asked, Kept::After(2_000), 1);
    let figures = scored(folder.path(), &lesson, &table, "Lead No", 2_000, &won);
    assert_eq!(figures, lesson.learnt.figures.as_ref().expect("figures").holdout);
    assert!(figures.auc > 0.7);
}

#[test]
fn the_same_rows_and_seed_give_the_same_files() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("leads.csv"), awkward(2_000).0).expect("written");
    let asked = Asked { file: "leads.csv", target: "won", positive: None, exclude: &["Lead No"] };
    let written = |seed| {
        let lesson = learned(folder.path(), asked, Kept::Share(0.3), seed);
        (lesson.agreement(Locale::from(Language::Fr)), lesson.report(Locale::from(Language::Fr)).to_string())
    };
    assert_eq!(written(7), written(7));
    assert_ne!(written(7).1, written(8).1);
}

/// Ends a contact's lead now.
async fn end(base: &Base, lead: LeadId, to: Stage) {
    let mut write = base.store.write(Actor::Program).await.unwrap();
    let recorded_at = write.recorded_at().await.unwrap();
    let (from, at, by) = (Some(Stage::Suspect), base.clock.now(), Actor::Program);
    let change = StageChange { lead, from, to, at, recorded_at, by, reason: None, version: None };
    write.move_lead(&change, true).await.unwrap();
    write.commit().await.unwrap();
}

testkit::on_both_databases! {
    async fn a_base_teaches_by_what_was_known_before_the_outcome(base: Base) {
        let operations = house(&base).await;
        let company = base.company().await;
        let mut people: Vec<(Contact, Lead)> = Vec::new();
        let mut write = base.store.write(Actor::Program).await.unwrap();
        let mut ids = write.ids(480).await.unwrap();
        for place in 0..240 {
            let title = if place % 2 == 0 { "Buyer" } else { "Guest" };
            let (id, lead) = (ids.next().unwrap(), ids.next().unwrap());
            let blank = testkit::contact(records::ContactId::new(id), Some(company.account.id), "A B", &format!("p{place}@x.example"), base.clock.now());
            let contact = Contact { title: Some(title.to_owned()), ..blank };
            let lead = testkit::lead(LeadId::new(lead), &contact, Stage::Suspect, base.clock.now());
            people.push((contact, lead));
        }
        let contacts: Vec<Contact> = people.iter().map(|(contact, _)| contact.clone()).collect();
        write.add_contacts(&contacts).await.unwrap();
        let leads: Vec<NewLead<'_>> = people
            .iter()
            .map(|(contact, lead)| NewLead { lead: lead.clone(), contact, company: None, company_country: None })
            .collect();
        write.add_leads(&leads).await.unwrap();
        write.commit().await.unwrap();
        // Four of five buyers buy, and one of five guests; whoever bought gets a region afterwards.
        for (place, (contact, lead)) in people.iter().enumerate() {
            let won = (place / 2 % 5 < 4) == (place % 2 == 0);
            base.clock.advance_seconds(60);
            end(&base, lead.id, if won { Stage::Customer } else { Stage::Lost }).await;
            if won {
                base.clock.advance_seconds(60);
                let mut write = base.store.write(Actor::Program).await.unwrap();
                write.update_contact(&Contact { region: Some("customers".to_owned()), ..contact.clone() }).await.unwrap();
                write.commit().await.unwrap();
            }
        }
        let terms = BaseTerms { exclude: Vec::new(), kept: Kept::Share(0.3), seed: 1 };
        let lesson = from_base(&operations, &terms).await.unwrap();
        assert_eq!(lesson.rows, 240);
        let card = lesson.learnt.card.as_ref().expect("a card");
        let columns: Vec<_> = card.columns.iter().filter_map(|column| lesson.column_of(Some(column.column))).collect();
        assert_eq!(columns, ["title"], "the region came after the outcome");
        let agreement = lesson.agreement(Locale::from(Language::En)).expect("an agreement");
        assert!(agreement.contains("title = 'buyer'"), "{agreement}");
    }

    async fn a_base_without_outcomes_says_so(base: Base) {
        let operations = house(&base).await;
        let terms = BaseTerms { exclude: Vec::new(), kept: Kept::Share(0.3), seed: 1 };
        let lesson = from_base(&operations, &terms).await.unwrap();
        assert_eq!((lesson.rows, lesson.is_refused()), (0, true));
    }
}

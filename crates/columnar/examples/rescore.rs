//! How long scoring everybody takes from loaded columns: `rescore FOLDER AS_OF [RUNS] [THREADS]`, where FOLDER holds
//! `contacts.parquet`, `activities.parquet` and agreements; prints a line of JSON for each agreement.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "an example is read in a terminal")]

use std::path::Path;
use std::time::Instant as Clock;

use columnar::{Columns, ColumnsOfFields, FilesOfColumns, Plan, Sheet, SourceColumns, read_columns};
use document::Document;
use records::{Catalogue, FieldOf, Instant, Zone};
use scoring::Model;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let folder = Path::new(arguments.get(1).ok_or("a folder is missing")?);
    let t = Instant::read(arguments.get(2).ok_or("an instant is missing")?, &Zone::utc()).ok_or("not an instant")?;
    let runs: usize = arguments.get(3).map_or(Ok(5), |runs| runs.parse())?;
    let threads: usize = arguments.get(4).map_or(Ok(2), |threads| threads.parse())?;
    let catalogue = Catalogue::built_in();
    let (columns, load) = timed(|| load(folder, &catalogue, threads));
    let columns = columns?;
    eprintln!("loaded in {load:.3} s: {}", serde_json::to_string(&columns.cost())?);
    for name in ["agreement.toml", "rich.toml"] {
        let Ok(text) = std::fs::read_to_string(folder.join(name)) else { continue };
        let model = read(&text, &catalogue)?;
        let plan = Plan::new(&model, &catalogue, &columns)?;
        let mut seconds: Vec<f64> = (0..runs).map(|_| timed(|| plan.score(t, threads)).1).collect();
        seconds.sort_by(f64::total_cmp);
        let scores = plan.score(t, threads);
        let mql = scores.decision.iter().filter(|decision| **decision == records::Decision::Mql).count();
        let figures = serde_json::json!({
            "agreement": name,
            "best_s": seconds[0],
            "median_s": seconds[runs / 2],
            "ns_per_activity": seconds[runs / 2] / columns.activity_count() as f64 * 1e9,
            "sum_fit": scores.fit.iter().sum::<f64>(),
            "sum_activity": scores.activity.iter().sum::<f64>(),
            "mql": mql,
        });
        println!("{figures}");
    }
    Ok(())
}

fn load(folder: &Path, catalogue: &Catalogue, threads: usize) -> Result<Columns, Box<dyn std::error::Error>> {
    let contacts = Sheet::open(&folder.join("contacts.parquet"))?;
    let activities = Sheet::open(&folder.join("activities.parquet"))?;
    let names = SourceColumns::default();
    let fields = |sheet: &Sheet, of, reserved: &[&str]| {
        ColumnsOfFields::of(sheet, of, reserved, &names, catalogue, &mut |remark| eprintln!("{remark:?}"))
    };
    let of_contacts = fields(&contacts, FieldOf::Contact, &["contact_id"]);
    let of_activities = fields(&activities, FieldOf::Activity, &["contact_id", "at"]);
    let files = FilesOfColumns {
        contacts: &contacts,
        activities: &activities,
        id_column: "contact_id",
        of_contacts: &of_contacts,
        of_activities: &of_activities,
        catalogue,
        zone: &Zone::utc(),
        threads,
    };
    Ok(read_columns(&files, &mut |remark| eprintln!("{remark:?}"))?)
}

fn read(text: &str, catalogue: &Catalogue) -> Result<Model, Box<dyn std::error::Error>> {
    let document = Document::parse(text);
    let root = document.root();
    let zone = root.table("agreement").and_then(|section| section.text("time_zone"));
    let zone = zone.map_or(Ok(Zone::utc()), |name| Zone::named(&name.value))?;
    let (model, wrongs) = Model::read(&root, catalogue, &zone);
    model.ok_or_else(|| format!("{wrongs:?}").into())
}

#[expect(clippy::disallowed_methods, reason = "it measures, and nothing else")]
fn timed<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let begun = Clock::now();
    let done = work();
    (done, begun.elapsed().as_secs_f64())
}

//! `entente backtest`.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use columnar::backtest::{Course, Mode, Period, Report, Side, read_outcomes, relive};
use columnar::{Datum, Form, Head, Holds, Plan, Sheet, TableWriter, Trouble, Unfinished};
use records::Instant;

use super::inputs::{Inputs, ReadColumns};
use super::refusal::{Refusal, Remarks};
use super::score::Step;

/// What is relived.
#[derive(Clone, Debug)]
pub struct Backtest {
    /// The agreement that is tried, with its files; the instant is the last.
    pub inputs: Inputs,
    /// The agreement that it is held against.
    pub against: Option<PathBuf>,
    /// What became of contacts.
    pub outcomes: Option<PathBuf>,
    /// The first instant, as somebody wrote it.
    pub from: String,
    /// What was known at an instant of the past.
    pub mode: Mode,
    /// So many threads work.
    pub threads: usize,
}

/// What was done.
#[derive(Debug)]
pub struct Backtested {
    /// What it shows.
    pub report: Report,
    /// Activities read.
    pub activities: usize,
    /// The new agreement's zone, whose calendar the report follows.
    pub zone: records::Zone,
    /// What was remarked on.
    pub remarks: Remarks,
}

/// Relives a period under one agreement or two, and writes `report.json` and `entries.csv` into a folder. `done` hears of each
/// step at its end.
pub fn backtest(asked: &Backtest, out: &Path, done: &mut dyn FnMut(Step)) -> Result<Backtested, Refusal> {
    let new = asked.inputs.read_columns(asked.threads)?;
    let old = asked.against.as_ref().map(|agreement| {
        let inputs = Inputs { agreement: agreement.clone(), ..asked.inputs.clone() };
        inputs.read_columns_like(&new, asked.threads)
    });
    let old = old.transpose()?;
    let zone = new.agreement.zone().clone();
    let from = Instant::read(&asked.from, &zone).ok_or_else(|| Refusal::NotAnInstant { text: asked.from.clone() })?;
    if from > new.t {
        return Err(Refusal::FromAfterTo);
    }
    let mut remarks = new.remarks.clone();
    let outcomes = asked.outcomes.as_ref().map(|path| {
        let sheet = Sheet::open(path)?;
        read_outcomes(&sheet, &new.columns.ids, &zone, &mut |remark| remarks.add(remark))
    });
    let outcomes = outcomes.transpose()?;
    done(Step::Read);
    let period = Period { from, to: new.t };
    let side = |read: &ReadColumns| {
        let plan = Plan::new(&read.agreement.scoring, &read.agreement.catalogue, &read.columns);
        let plan = plan.expect("the columns were read with these very fields");
        let not_recorded = || Refusal::NotRecorded { path: asked.inputs.activities.clone() };
        relive(&plan, period, asked.mode, asked.threads).ok_or_else(not_recorded)
    };
    let of_new = side(&new)?;
    let of_old = old.as_ref().map(side).transpose()?;
    let models = (&new.agreement.scoring, old.as_ref().map(|old| &old.agreement.scoring));
    let report =
        Report::of(period, asked.mode, (&of_new, models.0), of_old.as_ref().zip(models.1), outcomes.as_deref());
    done(Step::Scored);
    write(out, &report, &new, &of_new, of_old.as_ref())?;
    done(Step::Written);
    Ok(Backtested { report, activities: new.columns.activity_count(), zone, remarks })
}

fn write(out: &Path, report: &Report, read: &ReadColumns, new: &Side, old: Option<&Side>) -> Result<(), Refusal> {
    let unwritable = |path: &Path, source| Refusal::File(Trouble::Io { path: path.to_owned(), source });
    fs::create_dir_all(out).map_err(|source| unwritable(out, source))?;
    let json = serde_json::to_string_pretty(report).expect("a report can be written as JSON");
    let entries = entries(read, new, old).map_err(|source| unwritable(&out.join("entries.csv"), source))?;
    for (name, content) in [("report.json", format!("{json}\n").into_bytes()), ("entries.csv", entries)] {
        let path = out.join(name);
        whole(&path, &content).map_err(|source| unwritable(&path, source))?;
    }
    Ok(())
}

fn whole(path: &Path, content: &[u8]) -> io::Result<()> {
    let (unfinished, mut file) = Unfinished::create(path)?;
    file.write_all(content)?;
    unfinished.finish()
}

/// A line for each contact and agreement where something happened.
fn entries(read: &ReadColumns, new: &Side, old: Option<&Side>) -> io::Result<Vec<u8>> {
    let names = ["contact_id", "agreement", "was_mql", "entered_at", "re_entries"];
    let holds = [Holds::Text, Holds::Text, Holds::Boolean, Holds::Instant, Holds::Whole];
    let heads: Vec<Head> =
        names.into_iter().zip(holds).map(|(name, holds)| Head { name: name.to_owned(), holds }).collect();
    let mut csv = Vec::new();
    let mut table = TableWriter::begin(Form::Csv, &heads, &mut csv)?;
    let sides = [("new", Some(new)), ("old", old)];
    for contact in 0..new.courses.len() {
        for (name, side) in sides.iter().filter_map(|(name, side)| Some((name, (*side)?))) {
            let Course { was_mql, entered, re_entries } = side.courses[contact];
            if was_mql || entered.is_some() || re_entries > 0 {
                let id = Datum::Text(read.columns.ids.text(contact));
                let (name, again) = (Datum::Text((*name).to_owned()), Datum::Whole(re_entries.into()));
                let cells =
                    [Some(id), Some(name), Some(Datum::Boolean(was_mql)), entered.map(Datum::Instant), Some(again)];
                table.row(cells.into_iter())?;
            }
        }
    }
    table.end()?;
    Ok(csv)
}

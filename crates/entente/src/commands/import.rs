//! `entente import`

use std::fs;
use std::io::{BufWriter, ErrorKind, Write as _};
use std::ops::ControlFlow;
use std::path::PathBuf;

use clap::Args;
use columnar::delimited::ReadError as BytesError;
use columnar::rows::ReadError;
use indicatif::ProgressBar;
use operations::export::Unfinished;
use operations::import::{
    Ground, ImportError, Options, PRESETS, Progress, RejectsForm, Report, preset, refusal_sentence, run_import,
    write_rejects,
};
use records::{Actor, nearest};
use words::{Locale, number, sentence, text};

use crate::base::{Base, with_runtime};
use crate::commands::rescore::bar;
use crate::said::{Refused, said, system};
use crate::terminal::Terminal;

const AFTER_HELP: &str = "\
Examples:
  entente import leads.csv --map map.toml --dry-run
  entente import leads.csv --map map.toml --report report.json --rejects rejects.csv
  entente import fair.xlsx --map trade-show

What a mapping can say: docs/import.md. Presets: hubspot-companies, hubspot-contacts, hubspot-deals,
salesforce-people, salesforce-accounts, salesforce-contacts, salesforce-opportunities,
mautic-companies, mautic-contacts, odoo-companies, odoo-contacts, odoo-opportunities, trade-show,
webinar; and, to try things on: olist-leads, olist-deals, x-education, maven-accounts,
maven-products, maven-people, maven-opportunities. A row that is wrong never costs another: mend the
file of rejects, and bring it in.";

/// Bring a file in by a mapping; bringing it in twice changes nothing, and what was interrupted goes on
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Import {
    /// The file: CSV or JSON Lines, or gzip of them, or a workbook (.xlsx); told by its content
    file: PathBuf,
    /// The mapping: a TOML file, or the name of a preset, as olist-leads
    #[arg(long, value_name = "MAP")]
    map: String,
    /// Show what would happen, and change nothing
    #[arg(long)]
    dry_run: bool,
    /// Write what became of the file, as JSON
    #[arg(long, value_name = "R.json")]
    report: Option<PathBuf>,
    /// Write the refused rows with their reasons, to mend and bring in again
    #[arg(long, value_name = "F.csv")]
    rejects: Option<PathBuf>,
}

pub(crate) fn run(arguments: &Import, base: &Base, terminal: &mut Terminal) -> Result<(), Refused> {
    let mapping = mapping(&arguments.map, terminal.locale)?;
    with_runtime(terminal, async |terminal| {
        let operations = base.operations().await?;
        let in_force = operations.in_force().await.map_err(Refused::Operation)?;
        let ground = Ground { zone: in_force.reading.zone().clone(), currency: in_force.reading.currency() };
        let (options, bar) = (Options { dry_run: arguments.dry_run, ..Options::default() }, bar(0));
        let mut progress = |progress: &Progress| shown(&bar, progress);
        let done =
            run_import(operations.store(), Actor::Program, &ground, &arguments.file, &mapping, options, &mut progress);
        let report = done.await.map_err(|error| refused(arguments, terminal, error))?;
        bar.finish_and_clear();
        write_report(arguments, &report, terminal)?;
        if let (Some(path), Some(import)) = (&arguments.rejects, report.import) {
            let not_written = |source| Refused::NotWritten { path: path.clone(), source };
            let (unfinished, file) = Unfinished::create(path).map_err(not_written)?;
            let form = RejectsForm::of(&report.survey, &mapping);
            let written = write_rejects(operations.store(), import, &form, terminal.locale, BufWriter::new(file)).await;
            written.map_err(|error| refused(arguments, terminal, error))?;
            unfinished.finish().map_err(not_written)?;
        }
        tell(&report, terminal);
        Ok(())
    })
}

/// The mapping's text: of a preset of that name, else of the file.
fn mapping(map: &str, locale: Locale) -> Result<String, Refused> {
    if let Some(preset) = preset(map) {
        return Ok(preset.source.to_owned());
    }
    fs::read_to_string(map).map_err(|source| {
        let near = nearest(map, PRESETS.iter().map(|preset| preset.name));
        // A file has a folder or an ending; a word alone was meant as a preset.
        if source.kind() != ErrorKind::NotFound || map.contains(['/', '\\', '.']) {
            return Refused::NotRead { path: PathBuf::from(map), source };
        }
        let missing = said!(locale, "file-unusable", file = map, reason = system(locale, &source));
        let meant = said!(locale, "usage-meant", nearest = text::either(locale, &near));
        let names: Vec<&str> = PRESETS.iter().map(|preset| preset.name).collect();
        let known = said!(locale, "import-presets", names = names.join(", "));
        let first = if near.is_empty() { missing } else { format!("{missing}. {meant}") };
        Refused::Said(format!("{first}\n{known}"))
    })
}

fn shown(bar: &ProgressBar, progress: &Progress) -> ControlFlow<()> {
    bar.set_length(progress.rows);
    bar.set_position(progress.rows_done);
    ControlFlow::Continue(())
}

fn refused(arguments: &Import, terminal: &Terminal, error: ImportError) -> Refused {
    match (error, &arguments.rejects) {
        (ImportError::Unreadable(ReadError::Bytes(BytesError::Io(source))), _) => {
            Refused::NotRead { path: arguments.file.clone(), source }
        }
        (ImportError::Io(source), Some(path)) => Refused::NotWritten { path: path.clone(), source },
        (error, _) => Refused::Said(refusal_sentence(terminal.locale, &arguments.map, &error).join("\n")),
    }
}

fn write_report(arguments: &Import, report: &Report, terminal: &Terminal) -> Result<(), Refused> {
    let Some(path) = &arguments.report else { return Ok(()) };
    let json = serde_json::to_string_pretty(&report.to_json(terminal.locale)).expect("a report is plain data");
    let write = || {
        let (unfinished, mut file) = Unfinished::create(path)?;
        file.write_all(json.as_bytes())?;
        file.write_all(b"\n")?;
        unfinished.finish()
    };
    write().map_err(|source| Refused::NotWritten { path: path.clone(), source })
}

fn tell(report: &Report, terminal: &mut Terminal) {
    let locale = terminal.locale;
    for noticed in &report.first {
        let line = number::whole(locale, i64::try_from(noticed.line).unwrap_or(i64::MAX));
        let what = sentence(locale, &noticed.problem);
        let refused = if noticed.refused { "yes" } else { "no" };
        terminal.tell(&said!(locale, "import-noticed", refused = refused, line = line, what = what));
    }
    let counts = report.counts;
    terminal.print(&said!(
        locale,
        "import-done",
        rows = counts.rows,
        created = counts.created,
        updated = counts.updated,
        unchanged = counts.unchanged,
        rejected = counts.rejected,
        warned = counts.warned
    ));
    if report.import.is_none() {
        terminal.print(&said!(locale, "import-dry"));
    }
}

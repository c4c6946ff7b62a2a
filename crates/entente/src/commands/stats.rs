//! `entente stats`

use clap::Args;
use records::{Keyed, Stage};
use store::Stats as Figures;
use words::{Locale, label, number};

use crate::base::{Base, with_runtime};
use crate::said::{Refused, said};
use crate::terminal::Terminal;

const AFTER_HELP: &str = "\
Examples:
  entente stats --data demo
  entente stats --data demo --json";

/// Say what the base holds
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Stats {
    /// As JSON, for programs
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(arguments: &Stats, base: &Base, terminal: &mut Terminal) -> Result<(), Refused> {
    with_runtime(terminal, async |terminal| {
        let operations = base.operations().await?;
        let figures = operations.store().read().stats().await.map_err(Refused::Store)?;
        if arguments.json {
            let json = serde_json::to_string_pretty(&figures).expect("counts can be written as JSON");
            terminal.print(&json);
        } else {
            in_words(terminal.locale, &figures).iter().for_each(|line| terminal.print(line));
        }
        Ok(())
    })
}

fn in_words(locale: Locale, figures: &Figures) -> Vec<String> {
    let line = |name: String, count: i64| format!("{name:<32} {:>14}", number::whole(locale, count));
    let mut lines = vec![
        line(said!(locale, "stats-accounts"), figures.accounts),
        line(said!(locale, "stats-contacts"), figures.contacts),
        line(said!(locale, "stats-leads"), figures.leads.total),
    ];
    for (stage, count) in &figures.leads.by_stage {
        let name = Stage::from_key(stage).map_or_else(|| stage.clone(), |stage| label(locale, stage));
        lines.push(line(format!("  {name}"), *count));
    }
    lines.push(line(said!(locale, "stats-activities"), figures.activities));
    lines.push(line(said!(locale, "stats-campaigns"), figures.campaigns));
    lines.push(line(said!(locale, "stats-products"), figures.products));
    lines.push(line(said!(locale, "stats-people"), figures.people));
    for (outcome, deals) in &figures.opportunities {
        let amounts: Vec<_> = deals.amount.values().map(ToString::to_string).collect();
        let name = match outcome {
            records::Outcome::Won => said!(locale, "stats-won"),
            records::Outcome::Lost => said!(locale, "stats-lost"),
            records::Outcome::Open => said!(locale, "stats-open"),
        };
        lines.push(format!("{}  {}", line(name, deals.count), amounts.join(", ")).trim_end().to_owned());
    }
    lines
}

//! `entente sample`

use clap::Args;
use operations::sample::{self, SampleRefused};
use records::Actor;

use crate::base::{Base, with_runtime};
use crate::commands::rescore::bar;
use crate::said::{Refused, said};
use crate::terminal::Terminal;

const AFTER_HELP: &str = "\
Examples:
  entente sample --data demo
  entente sample --data large --contacts 100000 --seed 7

The company is the same for the same seed and size. Then: entente serve --data demo";

/// Fill an empty base with a sample company: two years of accounts, contacts, activities and deals
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Sample {
    /// The same seed makes the same company
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How many contacts
    #[arg(long, default_value_t = sample::CONTACTS)]
    contacts: usize,
}

pub(crate) fn run(arguments: &Sample, base: &Base, terminal: &mut Terminal) -> Result<(), Refused> {
    let locale = terminal.locale;
    with_runtime(terminal, async |terminal| {
        let operations = base.operations().await?;
        let bar = bar(arguments.contacts as u64);
        let mut progress = |made: sample::Made| bar.set_position(made.contacts as u64);
        let (seed, contacts) = (arguments.seed, arguments.contacts);
        let made = match sample::create(&operations, Actor::Program, (seed, contacts), &mut progress).await {
            Ok(made) => made,
            Err(SampleRefused::NotEmpty) => return Err(Refused::Said(said!(locale, "sample-not-empty"))),
            Err(SampleRefused::Failure(failure)) => return Err(Refused::Operation(failure)),
        };
        bar.finish_and_clear();
        terminal.print(&said!(
            locale,
            "sample-made",
            accounts = made.accounts,
            contacts = made.contacts,
            activities = made.activities,
            opportunities = made.opportunities
        ));
        Ok(())
    })
}

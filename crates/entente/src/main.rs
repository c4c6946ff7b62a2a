//! `entente`: the command line, and the one place that holds the clock and the configuration.

mod arguments;
mod base;
mod commands;
mod said;
mod terminal;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Verb};
use terminal::Terminal;

/// Imports and exports take and free memory by the row, which the system's allocator is slow at.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    run(Arguments::parse())
}

/// The program on one screen: each verb is a room of its own under `commands`.
fn run(arguments: Arguments) -> ExitCode {
    let mut terminal = Terminal::new(arguments.language());
    let base = &arguments.base;
    let done = match &arguments.verb {
        Verb::Serve(serve) => commands::serve::run(serve, base, &mut terminal),
        Verb::Sample(sample) => commands::sample::run(sample, base, &mut terminal),
        Verb::Import(import) => commands::import::run(import, base, &mut terminal),
        Verb::Export(export) => commands::export::run(export, base, &mut terminal),
        Verb::Stats(stats) => commands::stats::run(stats, base, &mut terminal),
        Verb::Agreement(agreement) => commands::agreement::run(agreement, base, &mut terminal),
        Verb::People(people) => commands::people::run(people, base, &mut terminal),
        Verb::Rescore(rescore) => commands::rescore::run(rescore, base, &mut terminal),
        Verb::Migrate(migrate) => commands::migrate::run(migrate, base, &mut terminal),
        Verb::Check(check) => commands::check::run(check, &mut terminal),
        Verb::Score(score) => commands::score::run(score, &mut terminal),
        Verb::Explain(explain) => commands::explain::run(explain, &mut terminal),
        Verb::Completion(completion) => commands::completion::run(completion, &mut terminal),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(refused) => {
            refused.tell(&mut terminal);
            ExitCode::FAILURE
        }
    }
}

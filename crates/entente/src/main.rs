//! `entente`: the command line, and the one place that holds the clock and the configuration.

mod arguments;
mod base;
mod commands;
mod said;
mod settings;
mod terminal;
mod usage;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Verb};
use base::Base;
use said::Refused;
use settings::Settings;
use terminal::Terminal;

/// Imports and exports take and free memory by the row, which the system's allocator is slow at.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    match Arguments::try_parse() {
        Ok(arguments) => run(&arguments),
        Err(error) => usage::tell(&error, settings::locale(usage::language_asked(), &environment)),
    }
}

/// What a variable of the environment is set to, unless to nothing.
fn environment(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.trim().is_empty())
}

/// The program on one screen: the settings, then the verb.
fn run(arguments: &Arguments) -> ExitCode {
    let (locale, settings) = settings::gather(&arguments.given, &arguments.server(), &environment);
    let mut terminal = Terminal::new(locale);
    let done = match (&arguments.verb, settings) {
        // Whoever mends a file of settings wants to see the default, however wrong the file is.
        (Verb::Config(config), Err(_)) if !config.in_effect => commands::config::print_default(&mut terminal),
        (verb, Ok(settings)) => perform(verb, &settings, &mut terminal),
        (_, Err(refused)) => Err(refused),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(refused) => {
            refused.tell(&mut terminal);
            refused.exit_code()
        }
    }
}

/// Does what the verb says: each is a room of its own under `commands`.
fn perform(verb: &Verb, settings: &Settings, terminal: &mut Terminal) -> Result<(), Refused> {
    let base = &Base::of(settings);
    match verb {
        Verb::Serve(_) => commands::serve::run(settings, base, terminal),
        Verb::Sample(sample) => commands::sample::run(sample, base, terminal),
        Verb::Import(import) => commands::import::run(import, base, terminal),
        Verb::Export(export) => commands::export::run(export, base, terminal),
        Verb::Stats(stats) => commands::stats::run(stats, base, terminal),
        Verb::Agreement(agreement) => commands::agreement::run(agreement, base, terminal),
        Verb::People(people) => commands::people::run(people, settings, base, terminal),
        Verb::Token(token) => commands::token::run(token, base, terminal),
        Verb::Rescore(rescore) => commands::rescore::run(rescore, base, terminal),
        Verb::Migrate(migrate) => commands::migrate::run(migrate, base, terminal),
        Verb::Backup(backup) => commands::backup::run(backup, base, terminal),
        Verb::Restore(restore) => commands::restore::run(restore, base, terminal),
        Verb::Config(config) => commands::config::run(config, settings, terminal),
        Verb::Check(check) => commands::check::run(check, terminal),
        Verb::Score(score) => commands::score::run(score, terminal),
        Verb::Backtest(backtest) => commands::backtest::run(backtest, terminal),
        Verb::Explain(explain) => commands::explain::run(explain, terminal),
        Verb::Learn(learn) => commands::learn::run(learn, base, terminal),
        Verb::Completion(completion) => commands::completion::run(completion, terminal),
    }
}

//! `entente`: the command line, and the one place that holds the clock and the configuration.

mod arguments;
mod commands;
mod said;
mod terminal;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Verb};
use terminal::Terminal;

fn main() -> ExitCode {
    run(Arguments::parse())
}

/// The program on one screen: each verb is a room of its own under `commands`.
fn run(arguments: Arguments) -> ExitCode {
    let mut terminal = Terminal::new(arguments.language());
    let done = match &arguments.verb {
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

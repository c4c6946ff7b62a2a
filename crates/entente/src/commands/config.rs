//! `entente config`

use clap::Args;
use records::nearest;
use words::text;

use crate::said::{Refused, said};
use crate::settings::{DEFAULT, Origin, Settings, VARIABLES};
use crate::terminal::Terminal;

/// What every variable of ours begins with.
const PREFIX: &str = "ENTENTE_";

const AFTER_HELP: &str = "\
Examples:
  entente config > entente.toml
  entente config --in-effect
  ENTENTE_LISTEN=127.0.0.1:9000 entente config --in-effect --data demo

The file counts less than the environment (ENTENTE_LISTEN ...), and that less than flags.";

/// Print the settings: all of them with their defaults and what they mean, or those in effect
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Config {
    /// Print what holds instead, and where each value comes from; passwords are left out
    #[arg(long)]
    pub(crate) in_effect: bool,
}

pub(crate) fn run(arguments: &Config, settings: &Settings, terminal: &mut Terminal) -> Result<(), Refused> {
    if arguments.in_effect {
        print_in_effect(settings, terminal);
        Ok(())
    } else {
        print_default(terminal)
    }
}

/// Prints the commented default.
pub(crate) fn print_default(terminal: &mut Terminal) -> Result<(), Refused> {
    terminal.print(DEFAULT.trim_end());
    Ok(())
}

fn print_in_effect(settings: &Settings, terminal: &mut Terminal) {
    let locale = terminal.locale;
    for (key, found) in settings.shown() {
        let (value, origin) = match found {
            None => (said!(locale, "setting-none"), String::new()),
            Some((value, Origin::Default)) => (value, said!(locale, "setting-default")),
            Some((value, origin)) => (value, origin.to_string()),
        };
        terminal.print(format!("{key:<14}  {value:<32}  {origin}").trim_end());
    }
    let names = std::env::vars_os().filter_map(|(name, _)| name.into_string().ok());
    for name in names.filter(|name| !VARIABLES.contains(&name.as_str())) {
        // Whatever is not near a variable of ours belongs to somebody else.
        let Some(own) = name.strip_prefix(PREFIX) else { continue };
        let near = nearest(own, VARIABLES.iter().filter_map(|known| known.strip_prefix(PREFIX)));
        if !near.is_empty() {
            let near: Vec<String> = near.iter().map(|own| format!("{PREFIX}{own}")).collect();
            terminal.tell(&said!(locale, "setting-not-read", name = name, nearest = text::either(locale, &near)));
        }
    }
}

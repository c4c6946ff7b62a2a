//! `entente people add`

use std::io::{self, IsTerminal};

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand};
use operations::people::{AddRefused, NewPerson, Password, PasswordRefused, add_person};
use records::{Actor, Email, Keyed, Role};

use crate::base::{Base, with_runtime};
use crate::said::{Refused, said};
use crate::terminal::Terminal;

/// Add the company's own people
#[derive(Debug, Args)]
pub(crate) struct People {
    #[command(subcommand)]
    verb: PeopleVerb,
}

#[derive(Debug, Subcommand)]
enum PeopleVerb {
    /// Add somebody who signs in; the password is read from standard input
    Add(Add),
}

const AFTER_HELP: &str = "\
Examples:
  entente people add ana@company.example --role administrator --name 'Ana Ruiz'
  pass show entente/ana | entente people add ana@company.example --role sdr

The password is the first line of standard input.";

#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
struct Add {
    /// The address to sign in with
    email: String,
    /// What they may do
    #[arg(long, value_parser = PossibleValuesParser::new(Role::ALL.iter().map(|role| role.key())).map(role))]
    role: Role,
    /// First and last name
    #[arg(long)]
    name: Option<String>,
}

fn role(key: String) -> Role {
    Role::from_key(&key).expect("only the keys of roles pass")
}

pub(crate) fn run(arguments: &People, base: &Base, terminal: &mut Terminal) -> Result<(), Refused> {
    let PeopleVerb::Add(add) = &arguments.verb;
    let locale = terminal.locale;
    let email = Email::parse(&add.email)
        .map_err(|_| Refused::Said(said!(locale, "people-not-an-email", email = add.email.clone())))?;
    let password = password(terminal)?;
    with_runtime(terminal, async |terminal| {
        let operations = base.operations().await?;
        let new = NewPerson { email, name: add.name.clone(), role: add.role, password };
        match add_person(&operations, Actor::Program, new).await {
            Ok(_) => {
                terminal.print(&said!(locale, "people-added", email = add.email.clone()));
                Ok(())
            }
            Err(AddRefused::Taken) => Err(Refused::Said(said!(locale, "people-taken", email = add.email.clone()))),
            Err(AddRefused::Failure(failure)) => Err(Refused::Operation(failure)),
        }
    })
}

fn password(terminal: &mut Terminal) -> Result<Password, Refused> {
    let locale = terminal.locale;
    if io::stdin().is_terminal() {
        terminal.tell(&said!(locale, "people-password"));
    }
    let mut typed = String::new();
    io::stdin().read_line(&mut typed).map_err(Refused::System)?;
    Password::choose(typed.trim_end_matches(['\n', '\r'])).map_err(|refused| {
        Refused::Said(match refused {
            PasswordRefused::TooShort { least } => said!(locale, "people-password-short", least = least),
            PasswordRefused::TooLong => said!(locale, "people-password-long"),
        })
    })
}

//! `entente people add`

use std::io::{self, IsTerminal};

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand};
use console::Term;
use operations::people::{self, AddRefused, InviteRefused, NewPerson, Password, PasswordRefused, add_person};
use records::{Actor, Email, Keyed, Role};

use crate::base::{Base, with_runtime};
use crate::said::{Refused, said};
use crate::settings::Settings;
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
    /// Invite somebody by a link that works once; the link is printed
    Invite(Invite),
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

const AFTER_INVITE_HELP: &str = "\
Examples:
  entente people invite luc@company.example --role sdr
  entente people invite luc@company.example --role sdr --site https://entente.company.example

Whoever opens the link says name and language and chooses a password. It works once, for a week; for somebody
who is there already and only owns records, it opens the way in.";

#[derive(Debug, Args)]
#[command(after_help = AFTER_INVITE_HELP)]
struct Invite {
    /// The address to sign in with
    email: String,
    /// What they may do
    #[arg(long, value_parser = PossibleValuesParser::new(Role::ALL.iter().map(|role| role.key())).map(role))]
    role: Role,
    /// First and last name, if you know it
    #[arg(long)]
    name: Option<String>,
    /// Where people reach the server, for the link [default: http:// and where the server listens]
    #[arg(long, value_name = "ADDRESS")]
    site: Option<String>,
}

fn role(key: String) -> Role {
    Role::from_key(&key).expect("only the keys of roles pass")
}

pub(crate) fn run(
    arguments: &People,
    settings: &Settings,
    base: &Base,
    terminal: &mut Terminal,
) -> Result<(), Refused> {
    match &arguments.verb {
        PeopleVerb::Add(new) => add(new, base, terminal),
        PeopleVerb::Invite(new) => {
            let listens = || format!("http://{}", settings.listen.value);
            let site = new.site.clone().unwrap_or_else(listens);
            invite(new, site.trim_end_matches('/'), base, terminal)
        }
    }
}

fn invite(new: &Invite, site: &str, base: &Base, terminal: &mut Terminal) -> Result<(), Refused> {
    let locale = terminal.locale;
    let wanted = people::Invite { email: new.email.clone(), name: new.name.clone(), role: new.role, team: None };
    with_runtime(terminal, async |terminal| {
        let operations = base.operations().await?;
        let email = new.email.clone();
        let refused = match people::invite(&operations, Actor::Program, &wanted).await {
            Ok(link) => {
                terminal.tell(&said!(locale, "people-invited", email = email));
                terminal.print(&format!("{site}{}", link.path()));
                return Ok(());
            }
            Err(InviteRefused::Failure(failure)) => return Err(Refused::Operation(failure)),
            Err(InviteRefused::NotAnEmail) => said!(locale, "people-not-an-email", email = email),
            Err(InviteRefused::Left) => said!(locale, "people-left", email = email),
            Err(_) => said!(locale, "people-taken", email = email),
        };
        Err(Refused::Said(refused))
    })
}

fn add(add: &Add, base: &Base, terminal: &mut Terminal) -> Result<(), Refused> {
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
    let typed = if io::stdin().is_terminal() {
        terminal.tell(&said!(locale, "people-password"));
        unseen().map_err(Refused::System)?
    } else {
        first_line().map_err(Refused::System)?
    };
    Password::choose(typed.trim_end_matches(['\n', '\r'])).map_err(|refused| {
        Refused::Said(match refused {
            PasswordRefused::TooShort { least } => said!(locale, "people-password-short", least = least),
            PasswordRefused::TooLong => said!(locale, "people-password-long"),
        })
    })
}

/// What is typed at a terminal, and not shown there.
fn unseen() -> io::Result<String> {
    match [Term::stderr(), Term::stdout()].into_iter().find(Term::is_term) {
        Some(terminal) => terminal.read_secure_line(),
        None => first_line(),
    }
}

fn first_line() -> io::Result<String> {
    let mut typed = String::new();
    io::stdin().read_line(&mut typed)?;
    Ok(typed)
}

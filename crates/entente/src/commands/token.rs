//! `entente token`

use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand};
use operations::people::{TokenRefused, TokenView, TokenWanted, add_token, revoke_token, tokens};
use records::{Actor, ApiTokenId, Keyed, Permission, Scopes};
use words::{Locale, label, text};

use crate::base::{Base, with_runtime};
use crate::said::{Refused, said};
use crate::terminal::Terminal;

/// Tokens by which other programs act in somebody's name
#[derive(Debug, Args)]
pub(crate) struct Token {
    #[command(subcommand)]
    verb: TokenVerb,
}

#[derive(Debug, Subcommand)]
enum TokenVerb {
    /// Make a token; it is printed once and kept nowhere
    Add(Add),
    /// List the tokens, without themselves
    List,
    /// Refuse a token from now on
    Revoke(Revoke),
}

const AFTER_HELP: &str = "\
Examples:
  entente token add ana@company.example --scope see_records --name 'Weekly report'
  entente token add ana@company.example --scope see_records --scope import --days 90 > token.txt

A token may never do more than the person's own role; it is refused once the person is deactivated.";

#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
struct Add {
    /// The address of whom it acts for
    email: String,
    /// What it may do; give it again for more
    #[arg(long = "scope", required = true, value_name = "SCOPE",
          value_parser = PossibleValuesParser::new(Scopes::all().map(Permission::key)))]
    scopes: Vec<String>,
    /// The program that uses it, so that you know which to revoke
    #[arg(long, default_value = "Command line")]
    name: String,
    /// For how many days it is good; without, until it is revoked
    #[arg(long, value_name = "DAYS")]
    days: Option<i64>,
}

#[derive(Debug, Args)]
struct Revoke {
    /// Its id, as the list shows it
    token: String,
}

pub(crate) fn run(arguments: &Token, base: &Base, terminal: &mut Terminal) -> Result<(), Refused> {
    match &arguments.verb {
        TokenVerb::Add(new) => add(new, base, terminal),
        TokenVerb::List => list(base, terminal),
        TokenVerb::Revoke(known) => revoke(known, base, terminal),
    }
}

fn add(new: &Add, base: &Base, terminal: &mut Terminal) -> Result<(), Refused> {
    let locale = terminal.locale;
    let scopes: Scopes = new.scopes.join(" ").parse().expect("only the keys of scopes pass");
    let wanted = TokenWanted { email: new.email.clone(), name: new.name.clone(), scopes, days: new.days };
    with_runtime(terminal, async |terminal| {
        let operations = base.operations().await?;
        match add_token(&operations, Actor::Program, &wanted).await {
            Ok(token) => {
                terminal.tell(&said!(locale, "token-added", id = token.id.to_string()));
                terminal.print(&token.token);
                Ok(())
            }
            Err(TokenRefused::Failure(failure)) => Err(Refused::Operation(failure)),
            Err(refused) => Err(Refused::Said(in_words(locale, &refused, &wanted.email))),
        }
    })
}

fn in_words(locale: Locale, refused: &TokenRefused, email: &str) -> String {
    let email = email.to_owned();
    match refused {
        TokenRefused::NoSuchPerson => said!(locale, "token-nobody", email = email),
        TokenRefused::Left => said!(locale, "token-person-left", email = email),
        TokenRefused::NameMissing => said!(locale, "token-no-name"),
        TokenRefused::BeyondRole(scope) => {
            said!(locale, "token-beyond-role", scope = text::quoted(locale, &label(locale, *scope)))
        }
        TokenRefused::Days => said!(locale, "token-days"),
        // Failures are told by their own sentences.
        TokenRefused::Failure(failure) => failure.to_string(),
    }
}

fn list(base: &Base, terminal: &mut Terminal) -> Result<(), Refused> {
    with_runtime(terminal, async |terminal| {
        let operations = base.operations().await?;
        for view in tokens(&operations).await.map_err(Refused::Operation)? {
            terminal.print(&line(terminal.locale, &view));
        }
        Ok(())
    })
}

fn line(locale: Locale, view: &TokenView) -> String {
    let email = view.person.email.as_ref().map(|email| email.as_str().to_owned()).unwrap_or_default();
    let state = if view.is_good { said!(locale, "token-good") } else { said!(locale, "token-refused") };
    let token = &view.token;
    format!("{}  {}  {email}  {}  {state}", token.id, token.name, token.scopes)
}

fn revoke(known: &Revoke, base: &Base, terminal: &mut Terminal) -> Result<(), Refused> {
    let locale = terminal.locale;
    let unknown = || Refused::Said(said!(locale, "token-unknown", id = text::quoted(locale, &known.token)));
    let id: ApiTokenId = known.token.parse().map_err(|_| unknown())?;
    with_runtime(terminal, async |terminal| {
        let operations = base.operations().await?;
        match revoke_token(&operations, Actor::Program, id).await {
            Ok(()) => {
                terminal.print(&said!(locale, "token-is-revoked", id = id.to_string()));
                Ok(())
            }
            Err(operations::Failure::NotFound) => Err(unknown()),
            Err(failure) => Err(Refused::Operation(failure)),
        }
    })
}

//! What can be typed after `entente`.

use clap::{Parser, Subcommand};

use crate::commands::agreement::Agreement;
use crate::commands::backtest::Backtest;
use crate::commands::backup::Backup;
use crate::commands::check::Check;
use crate::commands::completion::Completion;
use crate::commands::config::Config;
use crate::commands::explain::Explain;
use crate::commands::export::Export;
use crate::commands::import::Import;
use crate::commands::learn::Learn;
use crate::commands::migrate::Migrate;
use crate::commands::people::People;
use crate::commands::rescore::Rescore;
use crate::commands::restore::Restore;
use crate::commands::sample::Sample;
use crate::commands::score::Score;
use crate::commands::serve::Serve;
use crate::commands::stats::Stats;
use crate::commands::token::Token;
use crate::settings::{Given, GivenToServer};

const AFTER_HELP: &str = "\
Begin with the sample company, or with your own files:
  entente sample --data demo
  entente serve --data demo
  entente import leads.csv --map mapping.toml --dry-run

Try an agreement on your own files, with no server:
  entente check agreement.toml
  entente score --agreement agreement.toml --contacts contacts.csv --activities activities.csv \\
                --as-of 2026-11-01 --out scores.csv
  entente explain --agreement agreement.toml --contacts contacts.csv --activities activities.csv \\
                  --as-of 2026-11-01 CONTACT_ID
  entente backtest --agreement new.toml --against agreement.toml --contacts contacts.csv \\
                   --activities activities.csv --from 2025-11-01 --to 2026-11-01 --out backtest

Let the leads that were won and lost propose one:
  entente learn --table leads.csv --target converted --out learned

Every verb explains itself: entente help score. Every setting is explained by: entente config";

/// Lead management on an agreement that Marketing and Sales both signed.
#[derive(Debug, Parser)]
#[command(name = "entente", version, after_help = AFTER_HELP, max_term_width = 100)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) given: Given,
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

/// One room each under `commands`.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    Serve(Serve),
    Sample(Sample),
    Import(Import),
    Export(Export),
    Stats(Stats),
    Agreement(Agreement),
    People(People),
    Token(Token),
    Rescore(Rescore),
    Migrate(Migrate),
    Backup(Backup),
    Restore(Restore),
    Config(Config),
    Check(Check),
    Score(Score),
    Backtest(Backtest),
    Explain(Explain),
    Learn(Learn),
    Completion(Completion),
}

impl Arguments {
    /// What flags of the server were given.
    pub(crate) fn server(&self) -> GivenToServer {
        match &self.verb {
            Verb::Serve(serve) => serve.given.clone(),
            _ => GivenToServer::default(),
        }
    }
}

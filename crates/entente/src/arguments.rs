//! What can be typed after `entente`.

use clap::{Parser, Subcommand};
use words::{Language, Locale};

use crate::base::Base;
use crate::commands::agreement::Agreement;
use crate::commands::check::Check;
use crate::commands::completion::Completion;
use crate::commands::explain::Explain;
use crate::commands::export::Export;
use crate::commands::import::Import;
use crate::commands::migrate::Migrate;
use crate::commands::people::People;
use crate::commands::rescore::Rescore;
use crate::commands::sample::Sample;
use crate::commands::score::Score;
use crate::commands::serve::Serve;
use crate::commands::stats::Stats;

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

Every verb explains itself: entente help score";

/// Lead management on an agreement that Marketing and Sales both signed.
#[derive(Debug, Parser)]
#[command(name = "entente", version, after_help = AFTER_HELP, max_term_width = 100)]
pub(crate) struct Arguments {
    /// Language of what is said: en, fr or es; else that of the environment
    #[arg(long, global = true, value_name = "LANGUAGE")]
    lang: Option<Language>,
    #[command(flatten)]
    pub(crate) base: Base,
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
    Rescore(Rescore),
    Migrate(Migrate),
    Check(Check),
    Score(Score),
    Explain(Explain),
    Completion(Completion),
}

impl Arguments {
    /// The language asked for, else that of the environment as programs on a terminal find it, else English.
    pub(crate) fn language(&self) -> Locale {
        let environment = || {
            let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok());
            set.filter(|value| !value.is_empty()).find_map(|tag| Language::from_tag(&tag))
        };
        self.lang.or_else(environment).unwrap_or(Language::En).into()
    }
}

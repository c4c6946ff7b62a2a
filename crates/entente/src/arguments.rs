//! What can be typed after `entente`.

use clap::{Parser, Subcommand};
use words::{Language, Locale};

use crate::commands::check::Check;
use crate::commands::completion::Completion;
use crate::commands::explain::Explain;
use crate::commands::score::Score;

const AFTER_HELP: &str = "\
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
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

/// One room each under `commands`.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
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

//! One verb or noun each: its arguments, and what it does with them.

pub(crate) mod agreement;
pub(crate) mod backup;
pub(crate) mod config;
pub(crate) mod export;
pub(crate) mod import;
pub(crate) mod migrate;
pub(crate) mod people;
pub(crate) mod rescore;
pub(crate) mod restore;
pub(crate) mod sample;
pub(crate) mod serve;
pub(crate) mod stats;
pub(crate) mod token;

pub(crate) mod backtest;
pub(crate) mod check;
pub(crate) mod completion;
pub(crate) mod explain;
pub(crate) mod learn;
pub(crate) mod score;
mod stopwatch;

use std::path::PathBuf;

use clap::Args;
use operations::files::Inputs;

/// The files that an agreement is tried on.
#[derive(Debug, Args)]
pub(crate) struct Files {
    /// The agreement, a TOML file
    #[arg(long, value_name = "A.toml")]
    agreement: PathBuf,
    /// Contacts: .csv, .jsonl or .parquet, with a column contact_id and any fields
    #[arg(long, value_name = "C")]
    contacts: PathBuf,
    /// Activities: .csv, .jsonl or .parquet, with the columns contact_id, kind and at
    #[arg(long, value_name = "F")]
    activities: PathBuf,
    /// The instant of the score; without an offset it is a wall clock of the agreement's time zone
    #[arg(long, value_name = "INSTANT")]
    as_of: String,
    /// The column of contacts that holds their ids, if it is not contact_id
    #[arg(long, value_name = "COLUMN")]
    id: Option<String>,
}

impl Files {
    fn inputs(&self) -> Inputs {
        Inputs {
            agreement: self.agreement.clone(),
            contacts: self.contacts.clone(),
            activities: self.activities.clone(),
            as_of: self.as_of.clone(),
            id_column: self.id.clone(),
        }
    }
}

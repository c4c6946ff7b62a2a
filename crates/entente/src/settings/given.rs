//! The flags that set what the file of settings can set too.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;
use words::Language;

use super::held::{CallsAMinute, Database, LogForm, LogLevel, Megabytes, Roles, flag};

/// What flags can set, before or after any verb.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Options of every verb")]
pub(crate) struct Given {
    /// File of settings; else ENTENTE_CONFIG, else entente.toml in this folder (see: entente help config)
    #[arg(long, global = true, value_name = "FILE")]
    pub(super) config: Option<PathBuf>,
    /// Folder of the base: its database, uploads and keys; else ENTENTE_DATA, else "data"
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) data: Option<PathBuf>,
    /// Address of a PostgreSQL or SQLite database, in place of the SQLite file in the folder; else ENTENTE_DATABASE
    #[arg(long, global = true, value_name = "URL", value_parser = flag::<Database>)]
    pub(super) database: Option<Database>,
    /// Language of what is said: en, fr or es; else ENTENTE_LANG, else that of the environment
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = flag::<Language>)]
    pub(super) lang: Option<Language>,
}

/// What flags of the server can set.
#[derive(Debug, Default, Clone, Args)]
pub(crate) struct GivenToServer {
    /// Where to listen; port 0 takes a free one, which is printed [default: 127.0.0.1:8080]
    #[arg(long, value_name = "ADDRESS:PORT", value_parser = flag::<SocketAddr>)]
    pub(super) listen: Option<SocketAddr>,
    /// What this process does: web, worker, or both [default: web,worker]
    #[arg(long, value_name = "ROLES", value_parser = flag::<Roles>)]
    pub(super) roles: Option<Roles>,
    /// People reach the server by https, through a proxy: cookies then travel by https alone
    #[arg(long, value_name = "YES", num_args = 0..=1, default_missing_value = "true", require_equals = true,
          value_parser = flag::<bool>)]
    pub(super) https: Option<bool>,
    /// How many megabytes a file may have that somebody brings in the pages [default: 512]
    #[arg(long = "upload-megabytes", value_name = "MEGABYTES", value_parser = flag::<Megabytes>)]
    pub(super) upload: Option<Megabytes>,
    /// How many calls a minute another program may make with one token [default: 600]
    #[arg(long = "api-calls-a-minute", value_name = "CALLS", value_parser = flag::<CallsAMinute>)]
    pub(super) calls: Option<CallsAMinute>,
    /// Which log lines are written: error, warn, info, debug, trace; or as info,operations=debug [default: info]
    #[arg(long, value_name = "LEVEL", value_parser = flag::<LogLevel>)]
    pub(super) log_level: Option<LogLevel>,
    /// How log lines are written: text, or json, an object a line [default: text]
    #[arg(long, value_name = "FORM", value_parser = flag::<LogForm>)]
    pub(super) log_form: Option<LogForm>,
}

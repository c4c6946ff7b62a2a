//! `entente migrate`

use clap::Args;

use crate::base::{Base, with_runtime};
use crate::said::{Refused, said};
use crate::terminal::Terminal;

const AFTER_HELP: &str = "\
Example:
  entente migrate --database postgres://entente@db.example/entente

A base that a newer program has written is refused, and left as it is.";

/// Bring the schema of the base up to date; every other verb does so by itself
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Migrate {}

pub(crate) fn run(_: &Migrate, base: &Base, terminal: &mut Terminal) -> Result<(), Refused> {
    with_runtime(terminal, async |terminal| {
        base.operations().await?;
        terminal.print(&said!(terminal.locale, "migrated"));
        Ok(())
    })
}

//! `entente migrate`

use clap::Args;

use crate::base::{Base, with_runtime};
use crate::said::{Refused, said};
use crate::terminal::Terminal;

/// Bring the schema of the base up to date; every other verb does so by itself
#[derive(Debug, Args)]
pub(crate) struct Migrate {}

pub(crate) fn run(_: &Migrate, base: &Base, terminal: &mut Terminal) -> Result<(), Refused> {
    with_runtime(terminal, async |terminal| {
        base.operations().await?;
        terminal.print(&said!(terminal.locale, "migrated"));
        Ok(())
    })
}

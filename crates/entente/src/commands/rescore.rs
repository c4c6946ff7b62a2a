//! `entente rescore`

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use operations::qualify;

use crate::base::{Base, with_runtime};
use crate::said::{Refused, said};
use crate::terminal::Terminal;

const AFTER_HELP: &str = "\
Nothing needs it in daily work: whatever is recorded is judged at once, and everybody at midnight
and when an agreement takes force. It is for looking whether a score is what it should be: the same
inputs give the same bits.";

/// Judge everybody anew under the agreement in force, each at the instant of the last score
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Rescore {}

pub(crate) fn run(_: &Rescore, base: &Base, terminal: &mut Terminal) -> Result<(), Refused> {
    with_runtime(terminal, async |terminal| {
        let operations = base.operations().await?;
        let contacts = operations.store().read().count::<records::Contact>().await.map_err(Refused::Store)?;
        let bar = bar(u64::try_from(contacts).unwrap_or(0));
        while qualify::qualify_due(&operations).await.map_err(Refused::Operation)? > 0 {}
        let judged = qualify::rescore(&operations, &|done| bar.set_position(done)).await;
        let judged = judged.map_err(Refused::Operation)?;
        bar.finish_and_clear();
        terminal.print(&said!(terminal.locale, "rescored", count = judged));
        Ok(())
    })
}

/// A bar for work of a known size, on standard error where that is a terminal.
pub(crate) fn bar(length: u64) -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:40} {human_pos}/{human_len} {eta}");
    ProgressBar::new(length).with_style(style.expect("the template of the bar is right"))
}

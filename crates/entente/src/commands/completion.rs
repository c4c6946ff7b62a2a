//! `entente completion`

use std::io;

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use crate::arguments::Arguments;
use crate::said::Refused;
use crate::terminal::Terminal;

/// Print the completion of a shell, to be loaded by it: source <(entente completion bash)
#[derive(Debug, Args)]
pub(crate) struct Completion {
    shell: Shell,
}

pub(crate) fn run(arguments: &Completion, _terminal: &mut Terminal) -> Result<(), Refused> {
    clap_complete::generate(arguments.shell, &mut Arguments::command(), "entente", &mut io::stdout());
    Ok(())
}

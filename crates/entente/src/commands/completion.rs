//! `entente completion`

use std::io;

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use crate::arguments::Arguments;
use crate::said::Refused;
use crate::terminal::Terminal;

const AFTER_HELP: &str = "\
Examples:
  source <(entente completion bash)
  entente completion zsh > ~/.zfunc/_entente
  entente completion fish > ~/.config/fish/completions/entente.fish";

/// Print the completion of a shell, to be loaded by it
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Completion {
    /// The shell
    shell: Shell,
}

pub(crate) fn run(arguments: &Completion, _terminal: &mut Terminal) -> Result<(), Refused> {
    clap_complete::generate(arguments.shell, &mut Arguments::command(), "entente", &mut io::stdout());
    Ok(())
}

//! Where the program speaks: results on standard output, everything else on standard error.

use std::io::{self, Write};

use words::Locale;

/// The terminal, and the language spoken there.
#[derive(Debug)]
pub(crate) struct Terminal {
    pub(crate) locale: Locale,
}

impl Terminal {
    pub(crate) fn new(locale: Locale) -> Terminal {
        Terminal { locale }
    }

    /// A line of the result. A reader that went away, as `head` does, wants no more of it.
    pub(crate) fn print(&mut self, line: &str) {
        let _ = writeln!(io::stdout(), "{line}");
    }

    /// A line beside the result.
    pub(crate) fn tell(&mut self, line: &str) {
        let _ = writeln!(io::stderr(), "{line}");
    }
}

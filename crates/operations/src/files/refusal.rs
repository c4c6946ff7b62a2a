//! What ends a command on files, and what it remarks on without ending.

use std::path::PathBuf;

use agreement::Wrong;
use columnar::{Remark, Trouble};
use document::Located;

/// Why a command on files did nothing.
#[derive(Debug)]
pub enum Refusal {
    /// The file of the agreement cannot be read.
    NoAgreement {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The agreement is wrong.
    Agreement {
        /// The file.
        path: PathBuf,
        /// All that is, in the order of the file.
        wrongs: Vec<Located<Wrong>>,
    },
    /// A file of contacts, activities or scores.
    File(Trouble),
    /// The instant of the score cannot be read.
    NotAnInstant {
        /// As written.
        text: String,
    },
    /// A period ends before it begins.
    FromAfterTo,
    /// The file of activities does not say of each when it was written down.
    NotRecorded {
        /// The file.
        path: PathBuf,
    },
    /// There is no such contact.
    NoSuchContact {
        /// As written.
        id: String,
        /// The file.
        path: PathBuf,
    },
}

impl From<Trouble> for Refusal {
    fn from(trouble: Trouble) -> Refusal {
        Refusal::File(trouble)
    }
}

/// What was remarked on while files were read: the first of it, and how much there was.
#[derive(Clone, Debug, Default)]
pub struct Remarks {
    /// The first.
    pub first: Vec<Remark>,
    /// How many there were.
    pub total: u64,
}

impl Remarks {
    /// So many are kept; a file with more has one fault many times.
    const KEPT: usize = 20;

    pub(crate) fn add(&mut self, remark: Remark) {
        self.total += 1;
        if self.first.len() < Remarks::KEPT {
            self.first.push(remark);
        }
    }
}

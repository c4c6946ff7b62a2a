//! `entente check`.

use std::path::Path;

use agreement::{Advice, Agreement};
use columnar::Sheet;
use document::Located;
use records::FieldOf;

use super::inputs::{Names, read_against, source};
use super::refusal::Refusal;

/// An agreement without a mistake.
#[derive(Debug)]
pub struct Checked {
    /// The agreement.
    pub agreement: Agreement,
    /// What its writers may want to know, in the order of the file.
    pub advice: Vec<Located<Advice>>,
}

/// Checks an agreement; its conditions may name the columns of a file of contacts, where one is given.
pub fn check(agreement: &Path, contacts: Option<&Path>) -> Result<Checked, Refusal> {
    let source = source(agreement)?;
    let columns = match contacts {
        Some(contacts) => Names::of(&source, None).offered(&Sheet::open(contacts)?, FieldOf::Contact),
        None => Vec::new(),
    };
    let reading = read_against(agreement, &source, columns)?;
    Ok(Checked { agreement: reading.agreement, advice: reading.advice })
}

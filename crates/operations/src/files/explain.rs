//! `entente explain`.

use agreement::Agreement;
use scoring::Explanation;

use super::inputs::Inputs;
use super::refusal::{Refusal, Remarks};

/// The score of one contact, explained.
#[derive(Debug)]
pub struct Explained {
    /// Under this agreement.
    pub agreement: Agreement,
    /// The explanation.
    pub explanation: Explanation,
    /// What was remarked on.
    pub remarks: Remarks,
}

/// Explains the score of one contact of a file.
pub fn explain(inputs: &Inputs, contact_id: &str) -> Result<Explained, Refusal> {
    let read = inputs.read()?;
    let contact = read
        .contacts
        .place(contact_id)
        .ok_or_else(|| Refusal::NoSuchContact { id: contact_id.to_owned(), path: inputs.contacts.clone() })?;
    let explanation = scoring::explain(&read.agreement.scoring, &read.subject(contact), read.t);
    Ok(Explained { agreement: read.agreement, explanation, remarks: read.remarks })
}

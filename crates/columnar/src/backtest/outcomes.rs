//! What became of contacts in truth.

use records::{FieldType, Instant, Keyed, Value, Zone};

use crate::columns::{Finder, Ids, NOBODY};
use crate::sheet::Sheet;
use crate::trouble::{Remark, Trouble};

/// A kind of outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OutcomeKind {
    /// Bought.
    Won,
    /// Bought elsewhere, or not.
    Lost,
    /// Sales took it.
    Accepted,
    /// Sales did not.
    Rejected,
}

impl Keyed for OutcomeKind {
    const ALL: &'static [Self] = &[Self::Won, Self::Lost, Self::Accepted, Self::Rejected];

    fn key(self) -> &'static str {
        match self {
            Self::Won => "won",
            Self::Lost => "lost",
            Self::Accepted => "accepted",
            Self::Rejected => "rejected",
        }
    }
}

/// One outcome of a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The place of the contact.
    pub contact: u32,
    /// What it was.
    pub kind: OutcomeKind,
    /// When.
    pub at: Instant,
}

/// Reads the outcomes of a file, with the columns `contact_id`, `outcome` and `at`.
///
/// # Errors
/// Where one of them is missing, where an `at` is no instant, and where the file cannot be read.
pub fn read_outcomes(
    sheet: &Sheet,
    ids: &Ids,
    zone: &Zone,
    remark: &mut dyn FnMut(Remark),
) -> Result<Vec<Outcome>, Trouble> {
    if sheet.is_bare() {
        return Ok(Vec::new());
    }
    let [id, kind, at] = ["contact_id", "outcome", "at"].map(|name| sheet.required_column(name));
    let (id, kind, at, finder) = (id?, kind?, at?, Finder::of(ids));
    let (mut outcomes, mut of_nobody) = (Vec::new(), 0);
    sheet.each_row(&mut |line| {
        if let Some(line) = line.damaged() {
            remark(Remark::DamagedRow { line });
            return Ok(());
        }
        let cell = line.cell(at);
        let Ok(Some(Value::Instant(at))) = cell.value(FieldType::Instant, zone) else {
            let (path, column) = (sheet.path().to_owned(), sheet.columns()[at].name.clone());
            let found = cell.to_text().unwrap_or_default();
            return Err(Trouble::UnusableCell { path, row: line.number, column, found });
        };
        let text = line.cell(kind).to_text().unwrap_or_default();
        let Some(kind) = OutcomeKind::from_key(&text.trim().to_lowercase()) else {
            remark(Remark::UnknownOutcome { row: line.number, found: text });
            return Ok(());
        };
        match line.cell(id).to_text().map_or(NOBODY, |id| finder.text(&id)) {
            NOBODY => of_nobody += 1,
            contact => outcomes.push(Outcome { contact, kind, at }),
        }
        Ok(())
    })?;
    if of_nobody > 0 {
        remark(Remark::OutcomesOfNobody { outcomes: of_nobody });
    }
    Ok(outcomes)
}

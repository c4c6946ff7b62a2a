//! Scores, as a table.

use std::io::BufWriter;
use std::path::Path;

use records::Keyed;
use scoring::{Score, shortest};

use crate::contacts::Contacts;
use crate::form::Form;
use crate::table::{Datum, Head, Holds, TableWriter};
use crate::trouble::Trouble;
use crate::unfinished::Unfinished;

/// Writes one row a contact, in their order, in the form that the file's ending tells. The file appears when it is
/// whole: a disk that fills up leaves what was there before.
///
/// # Errors
/// Where the ending is unknown, and where the file cannot be written.
pub fn write_scores(path: &Path, contacts: &Contacts, scores: &[Score]) -> Result<(), Trouble> {
    let form = Form::of_written(path).ok_or_else(|| Trouble::UnknownForm { path: path.to_owned() })?;
    let write = || {
        let (unfinished, file) = Unfinished::create(path)?;
        let mut table = TableWriter::begin(form, &heads(form, contacts), BufWriter::new(file))?;
        for (id, score) in contacts.ids.iter().zip(scores) {
            table.row(row(form, contacts, id, score).into_iter().map(Some))?;
        }
        table.end()?;
        unfinished.finish()
    };
    write().map_err(|source| Trouble::Io { path: path.to_owned(), source })
}

/// In a text, a number stands with the fewest digits that give it back, and an id as the contacts' file has it.
fn heads(form: Form, contacts: &Contacts) -> [Head; 7] {
    let head = |name: &str, holds| Head { name: name.to_owned(), holds };
    let number = if form == Form::Csv { Holds::Text } else { Holds::Number };
    let id = if has_whole_ids(form, contacts) { Holds::Whole } else { Holds::Text };
    let words = ["grade", "level", "cell", "decision"].map(|name| head(name, Holds::Text));
    let [grade, level, cell, decision] = words;
    [head("contact_id", id), head("fit", number), head("activity", number), grade, level, cell, decision]
}

fn row(form: Form, contacts: &Contacts, id: &str, score: &Score) -> [Datum; 7] {
    let number = |value: f64| if form == Form::Csv { Datum::Text(shortest(value)) } else { Datum::Number(value) };
    let text = |text: &str| Datum::Text(text.to_owned());
    let whole = has_whole_ids(form, contacts).then(|| id.trim().parse().ok()).flatten();
    [
        whole.map_or_else(|| text(id), Datum::Whole),
        number(score.fit),
        number(score.activity),
        text(score.grade()),
        text(score.level()),
        text(&score.cell.to_string()),
        text(score.decision.key()),
    ]
}

/// A text keeps the noughts with which an id begins.
fn has_whole_ids(form: Form, contacts: &Contacts) -> bool {
    contacts.ids_are_whole && matches!(form, Form::JsonLines | Form::Parquet)
}

//! Scores, written to a file.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::sync::Arc;

use arrow::array::{ArrayRef, Float64Array, Int64Array, RecordBatch, StringArray};
use parquet::arrow::ArrowWriter;
use parquet::basic::Compression;
use parquet::file::properties::WriterProperties;
use records::Keyed;
use scoring::{Score, shortest};
use serde_json::{Value as Json, json};

use crate::contacts::Contacts;
use crate::form::Form;
use crate::table::neutral;
use crate::trouble::Trouble;
use crate::unfinished::Unfinished;

const COLUMNS: [&str; 7] = ["contact_id", "fit", "activity", "grade", "level", "cell", "decision"];

/// Writes one row a contact, in their order, in the form that the file's ending tells. The file appears when it is
/// whole: a disk that fills up leaves what was there before.
///
/// # Errors
/// Where the ending is unknown, and where the file cannot be written.
pub fn write_scores(path: &Path, contacts: &Contacts, scores: &[Score]) -> Result<(), Trouble> {
    let form = Form::of_written(path).ok_or_else(|| Trouble::UnknownForm { path: path.to_owned() })?;
    let write = || {
        let (unfinished, file) = Unfinished::create(path)?;
        match form {
            Form::Csv => write_csv(file, contacts, scores)?,
            Form::JsonLines => write_json(file, contacts, scores)?,
            Form::Parquet => write_parquet(file, contacts, scores)?,
        }
        unfinished.finish()
    };
    write().map_err(|source| Trouble::Io { path: path.to_owned(), source })
}

fn write_csv(file: File, contacts: &Contacts, scores: &[Score]) -> std::io::Result<()> {
    let mut writer = csv::Writer::from_writer(BufWriter::new(file));
    writer.write_record(COLUMNS)?;
    for (id, score) in contacts.ids.iter().zip(scores) {
        let (fit, activity, cell) = (shortest(score.fit), shortest(score.activity), score.cell.to_string());
        let decision = score.decision.key();
        // The labels of grades and levels are an agreement's own words.
        let [id, grade, level, cell] = [&**id, score.grade(), score.level(), cell.as_str()].map(neutral);
        writer.write_record([&*id, fit.as_str(), &activity, &grade, &level, &cell, decision])?;
    }
    writer.flush()
}

fn write_json(file: File, contacts: &Contacts, scores: &[Score]) -> std::io::Result<()> {
    let mut out = BufWriter::new(file);
    for (id, score) in contacts.ids.iter().zip(scores) {
        let row = json!({
            "contact_id": whole(contacts, id).map_or_else(|| json!(id), Json::from),
            "fit": score.fit,
            "activity": score.activity,
            "grade": score.grade(),
            "level": score.level(),
            "cell": score.cell,
            "decision": score.decision.key(),
        });
        serde_json::to_writer(&mut out, &row)?;
        out.write_all(b"\n")?;
    }
    out.flush()
}

fn write_parquet(file: File, contacts: &Contacts, scores: &[Score]) -> std::io::Result<()> {
    let ids: ArrayRef = if contacts.ids_are_whole {
        Arc::new(contacts.ids.iter().map(|id| whole(contacts, id)).collect::<Int64Array>())
    } else {
        Arc::new(StringArray::from_iter_values(&contacts.ids))
    };
    let number =
        |of: fn(&Score) -> f64| -> ArrayRef { Arc::new(Float64Array::from_iter_values(scores.iter().map(of))) };
    let text =
        |of: &dyn Fn(&Score) -> String| -> ArrayRef { Arc::new(StringArray::from_iter_values(scores.iter().map(of))) };
    let columns = [
        ids,
        number(|score| score.fit),
        number(|score| score.activity),
        text(&|score| score.grade().to_owned()),
        text(&|score| score.level().to_owned()),
        text(&|score| score.cell.to_string()),
        text(&|score| score.decision.key().to_owned()),
    ];
    let batch = RecordBatch::try_from_iter(COLUMNS.into_iter().zip(columns)).map_err(std::io::Error::other)?;
    let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
    let mut writer = ArrowWriter::try_new(file, batch.schema(), Some(properties))?;
    writer.write(&batch)?;
    writer.close()?;
    Ok(())
}

/// The id as a whole number, where the file of contacts has such ids.
fn whole(contacts: &Contacts, id: &str) -> Option<i64> {
    if contacts.ids_are_whole { id.trim().parse().ok() } else { None }
}

//! Scores, as a table.

use std::fs::File;
use std::io::{self, BufWriter};
use std::path::Path;
use std::sync::Arc;

use arrow::array::{ArrayRef, DictionaryArray, Float64Array, Int64Array, RecordBatch, StringArray, UInt8Array};
use arrow::datatypes::UInt8Type;
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_writer::ArrowWriterOptions;
use parquet::basic::Compression;
use parquet::file::properties::WriterProperties;
use parquet::schema::types::ColumnPath;
use records::Keyed;
use scoring::{Model, shortest};

use crate::batch::Scores;
use crate::columns::Ids;
use crate::form::Form;
use crate::table::{Datum, Head, Holds, TableWriter};
use crate::trouble::Trouble;
use crate::unfinished::Unfinished;

/// The columns, in their order.
const NAMES: [&str; 7] = ["contact_id", "fit", "activity", "grade", "level", "cell", "decision"];
/// So many rows of a Parquet file stand together.
const GROUP: usize = 131_072;

/// Writes one row a contact, in their order, in the form that the file's ending tells. The file appears when it is
/// whole: a disk that fills up leaves what was there before.
///
/// # Errors
/// Where the ending is unknown, and where the file cannot be written.
pub fn write_scores(path: &Path, ids: &Ids, scores: &Scores, model: &Model) -> Result<(), Trouble> {
    let form = Form::of_written(path).ok_or_else(|| Trouble::UnknownForm { path: path.to_owned() })?;
    let write = || {
        let (unfinished, file) = Unfinished::create(path)?;
        let words = Words::of(model);
        match form {
            Form::Parquet => write_parquet(file, ids, scores, &words)?,
            Form::Csv | Form::JsonLines | Form::Xlsx => write_rows(form, file, ids, scores, &words)?,
        }
        unfinished.finish()
    };
    write().map_err(|source| Trouble::Io { path: path.to_owned(), source })
}

/// The words that scores are made of.
struct Words {
    grades: Vec<String>,
    levels: Vec<String>,
    /// By grade, then level.
    cells: Vec<String>,
    decisions: Vec<String>,
}

impl Words {
    fn of(model: &Model) -> Words {
        let grades: Vec<String> = model.fit.grades.labels().map(ToString::to_string).collect();
        let levels: Vec<String> = model.activity.levels.labels().map(ToString::to_string).collect();
        let cells = grades.iter().flat_map(|grade| levels.iter().map(move |level| format!("{grade}{level}"))).collect();
        let decisions = records::Decision::ALL.iter().map(|decision| decision.key().to_owned()).collect();
        Words { grades, levels, cells, decisions }
    }

    /// The words of a contact, as places of these: grade, level, cell and decision.
    fn of_contact(&self, scores: &Scores, contact: usize) -> [u8; 4] {
        let (grade, level) = (scores.grade[contact], scores.level[contact]);
        let cell = usize::from(grade) * self.levels.len() + usize::from(level);
        let decided = records::Decision::ALL.iter().position(|decision| *decision == scores.decision[contact]);
        [grade, level, cell as u8, decided.unwrap_or(0) as u8]
    }

    fn each(&self) -> [&[String]; 4] {
        [&self.grades, &self.levels, &self.cells, &self.decisions]
    }
}

fn write_rows(form: Form, file: File, ids: &Ids, scores: &Scores, words: &Words) -> io::Result<()> {
    let mut table = TableWriter::begin(form, &heads(form, ids), BufWriter::new(file))?;
    for contact in 0..scores.len() {
        let number = |value: f64| if form == Form::Csv { Datum::Text(shortest(value)) } else { Datum::Number(value) };
        let id = ids.text(contact);
        let whole = has_whole_ids(form, ids).then(|| id.trim().parse().ok()).flatten();
        let id = whole.map_or_else(|| Datum::Text(id), Datum::Whole);
        let scored = [id, number(scores.fit[contact]), number(scores.activity[contact])];
        let of_contact = words.of_contact(scores, contact);
        let words = words.each().into_iter().zip(of_contact);
        let words = words.map(|(words, place)| Datum::Text(words[usize::from(place)].clone()));
        table.row(scored.into_iter().chain(words).map(Some))?;
    }
    table.end()
}

/// In a text, a number stands with the fewest digits that give it back, and an id as the contacts' file has it.
fn heads(form: Form, ids: &Ids) -> Vec<Head> {
    let number = if form == Form::Csv { Holds::Text } else { Holds::Number };
    let id = if has_whole_ids(form, ids) { Holds::Whole } else { Holds::Text };
    let holds = [id, number, number, Holds::Text, Holds::Text, Holds::Text, Holds::Text];
    NAMES.into_iter().zip(holds).map(|(name, holds)| Head { name: name.to_owned(), holds }).collect()
}

/// A text keeps the noughts with which an id begins.
fn has_whole_ids(form: Form, ids: &Ids) -> bool {
    ids.are_whole() && matches!(form, Form::JsonLines | Form::Parquet)
}

/// Whole columns, not rows: numbers hardly come again, so that looking for them would only take time, and words do.
fn write_parquet(file: File, ids: &Ids, scores: &Scores, words: &Words) -> io::Result<()> {
    let properties = [0, 1, 2].into_iter().fold(
        WriterProperties::builder().set_compression(Compression::SNAPPY).set_max_row_group_row_count(Some(GROUP)),
        |properties, column| properties.set_column_dictionary_enabled(ColumnPath::from(NAMES[column]), false),
    );
    let options = ArrowWriterOptions::new().with_properties(properties.build()).with_skip_arrow_metadata(true);
    let schema = batch(ids, scores, words, 0..0)?.schema();
    let mut writer = ArrowWriter::try_new_with_options(file, schema, options)?;
    for first in (0..scores.len()).step_by(GROUP) {
        writer.write(&batch(ids, scores, words, first..(first + GROUP).min(scores.len()))?)?;
    }
    writer.close()?;
    Ok(())
}

fn batch(ids: &Ids, scores: &Scores, words: &Words, rows: std::ops::Range<usize>) -> io::Result<RecordBatch> {
    let id: ArrayRef = match ids {
        Ids::Whole(ids) => Arc::new(Int64Array::from(ids[rows.clone()].to_vec())),
        Ids::Text { ids, are_whole: true } => {
            let whole: Option<Vec<i64>> = ids[rows.clone()].iter().map(|id| id.trim().parse().ok()).collect();
            Arc::new(Int64Array::from(whole.unwrap_or_default()))
        }
        Ids::Text { ids, .. } => Arc::new(StringArray::from_iter_values(&ids[rows.clone()])),
    };
    let number = |numbers: &[f64]| -> ArrayRef { Arc::new(Float64Array::from(numbers[rows.clone()].to_vec())) };
    let mut arrays = vec![id, number(&scores.fit), number(&scores.activity)];
    let places: Vec<[u8; 4]> = rows.clone().map(|contact| words.of_contact(scores, contact)).collect();
    for (column, words) in words.each().into_iter().enumerate() {
        let keys = UInt8Array::from_iter_values(places.iter().map(|places| places[column]));
        let words: ArrayRef = Arc::new(StringArray::from_iter_values(words));
        arrays.push(Arc::new(DictionaryArray::<UInt8Type>::try_new(keys, words).map_err(io::Error::other)?));
    }
    RecordBatch::try_from_iter_with_nullable(NAMES.into_iter().zip(arrays).map(|(name, array)| (name, array, true)))
        .map_err(io::Error::other)
}

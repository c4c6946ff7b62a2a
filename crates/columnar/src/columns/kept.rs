//! Columns kept as Arrow IPC files, which need no decoding: reading them is reading their bytes.
//!
//! Three files: contacts, activities, and the values that codes stand for; and a list of them, written last, with the length and
//! the check sum of each, and a stamp of whoever keeps them. Each is written beside its place, brought to the disk, and only
//! then given its name. Where a file is not what the list says, or the list of another form or stamp, nothing is kept.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, BufWriter, Cursor, Write};
use std::path::Path;
use std::sync::Arc;

use arrow::array::{
    Array, ArrayRef, AsArray, Float64Array, Int64Array, RecordBatch, StringArray, UInt16Array, UInt32Array,
};
use arrow::datatypes::{Field, Float64Type, Int64Type, Schema, UInt16Type, UInt32Type};
use arrow::ipc::reader::FileReader;
use arrow::ipc::writer::FileWriter;
use records::{Date, FieldType, Folded, Value};
use serde_json::{Value as Json, json};

use super::Columns;
use super::column::Column;
use super::ids::Ids;
use super::table::{NamedColumn, Table};
use crate::unfinished::Unfinished;

/// Files of another form are as good as none.
const FORM: &str = "1";
const LIST: &str = "columns.json";
const TYPE: &str = "entente.type";
const WHOLE: &str = "entente.whole";
/// Columns that hold no field have names that no field can have.
const ID: &str = "\u{1}id";
const START: &str = "\u{1}start";
const AT: &str = "\u{1}at";
const KIND: &str = "\u{1}kind";
const RECORDED_AT: &str = "\u{1}recorded_at";

/// Where the values of codes belong.
const OF_CONTACTS: u32 = 0;
const OF_ACTIVITIES: u32 = 1;
const OF_KINDS: u32 = 2;

impl Columns {
    /// Keeps the columns in a folder, under a stamp that says what they were made of.
    ///
    /// # Errors
    /// Where the folder cannot be written.
    pub fn keep(&self, folder: &Path, stamp: &str) -> io::Result<()> {
        let id: ArrayRef = match &self.ids {
            Ids::Whole(ids) => Arc::new(Int64Array::new(ids.clone(), None)),
            Ids::Text { ids, .. } => Arc::new(StringArray::from_iter_values(ids)),
        };
        let starts = self.starts.slice(0, self.len());
        let contacts = [(ID, id), (START, Arc::new(Int64Array::new(starts, None)) as ArrayRef)];
        let mut activities: Vec<(&str, ArrayRef)> = vec![
            (AT, Arc::new(Int64Array::new(self.at.clone(), None))),
            (KIND, Arc::new(UInt16Array::new(self.kind.clone(), None))),
        ];
        if let Some(recorded_at) = &self.recorded_at {
            activities.push((RECORDED_AT, Arc::new(Int64Array::new(recorded_at.clone(), None))));
        }
        let whole = self.ids.are_whole();
        let files = [
            ("contacts.arrow", write(&folder.join("contacts.arrow"), whole, &contacts, &self.contacts)?),
            ("activities.arrow", write(&folder.join("activities.arrow"), whole, &activities, &self.activities)?),
            ("values.arrow", write(&folder.join("values.arrow"), whole, &self.values(), &Table::default())?),
        ];
        let files: serde_json::Map<String, Json> =
            files.into_iter().map(|(name, (bytes, sum))| (name.to_owned(), json!([bytes, sum]))).collect();
        let (unfinished, mut list) = Unfinished::create(&folder.join(LIST))?;
        list.write_all(json!({ "form": FORM, "stamp": stamp, "files": files }).to_string().as_bytes())?;
        list.sync_all()?;
        unfinished.finish()
    }

    /// The columns that a folder keeps under a stamp; `None` where it keeps none, others, or damaged ones.
    #[must_use]
    pub fn kept(folder: &Path, stamp: &str) -> Option<Columns> {
        let list: Json = serde_json::from_slice(&fs::read(folder.join(LIST)).ok()?).ok()?;
        if list.get("form")? != FORM || list.get("stamp")? != stamp {
            return None;
        }
        let batch = |name: &str| read(&folder.join(name), list.get("files")?.get(name)?);
        let (contacts, activities) = (batch("contacts.arrow")?, batch("activities.arrow")?);
        let values = Values::of(&batch("values.arrow")?)?;
        let ids = contacts.column_by_name(ID)?;
        let ids = match ids.as_primitive_opt::<Int64Type>() {
            Some(ids) => Ids::Whole(ids.values().clone()),
            None => Ids::Text {
                ids: ids.as_string_opt::<i32>()?.iter().map(|id| id.map(Arc::from)).collect::<Option<_>>()?,
                are_whole: contacts.schema().metadata().get(WHOLE)? == "true",
            },
        };
        let whole = |batch: &RecordBatch, name: &str| {
            Some(batch.column_by_name(name)?.as_primitive_opt::<Int64Type>()?.values().clone())
        };
        let at = whole(&activities, AT)?;
        let mut starts = whole(&contacts, START)?.to_vec();
        starts.push(at.len() as i64);
        let kinds = values.those(OF_KINDS, 0).iter().map(|value| match value {
            Value::Text(kind) => Some(kind.clone()),
            _ => None,
        });
        let columns = Columns {
            ids,
            contacts: table(&contacts, OF_CONTACTS, &values)?,
            activities: table(&activities, OF_ACTIVITIES, &values)?,
            starts: starts.into(),
            kind: activities.column_by_name(KIND)?.as_primitive_opt::<UInt16Type>()?.values().clone(),
            recorded_at: whole(&activities, RECORDED_AT),
            at,
            kinds: kinds.collect::<Option<Vec<Folded>>>()?.into(),
        };
        columns.fit_together().then_some(columns)
    }

    /// Whether every place that one column names is there in the other.
    fn fit_together(&self) -> bool {
        self.starts.first() == Some(&0)
            && self.starts.is_sorted()
            && self.kind.iter().max().is_none_or(|kind| usize::from(*kind) < self.kinds.len())
            && (0..self.len()).all(|contact| self.at[self.range(contact)].is_sorted())
    }

    /// All values that codes stand for, in their order.
    fn values(&self) -> [(&'static str, ArrayRef); 3] {
        let (mut tables, mut columns, mut texts) = (Vec::new(), Vec::new(), Vec::new());
        let mut put = |table: u32, column: usize, value: &Value| {
            tables.push(table);
            columns.push(column as u32);
            texts.push(told(value).to_string());
        };
        for (table, of) in [(OF_CONTACTS, &self.contacts), (OF_ACTIVITIES, &self.activities)] {
            for (place, named) in of.0.iter().enumerate() {
                if let Column::Coded { values, .. } = &named.column {
                    values.iter().for_each(|value| put(table, place, value));
                }
            }
        }
        self.kinds.iter().for_each(|kind| put(OF_KINDS, 0, &Value::Text(kind.clone())));
        [
            ("table", Arc::new(UInt32Array::from(tables))),
            ("column", Arc::new(UInt32Array::from(columns))),
            ("value", Arc::new(StringArray::from(texts))),
        ]
    }
}

/// A file under way, with its length and its check sum so far.
struct Summed {
    file: File,
    sum: flate2::Crc,
    bytes: u64,
}

impl Write for Summed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.sum.update(&bytes[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// Writes a file; gives its length and its check sum.
fn write(path: &Path, whole: bool, own: &[(&str, ArrayRef)], table: &Table) -> io::Result<(u64, u32)> {
    let mut fields: Vec<Field> =
        own.iter().map(|(name, array)| Field::new(*name, array.data_type().clone(), false)).collect();
    let mut arrays: Vec<ArrayRef> = own.iter().map(|(_, array)| array.clone()).collect();
    for named in &table.0 {
        let array: ArrayRef = match &named.column {
            Column::Coded { codes, .. } => Arc::new(UInt32Array::new(codes.clone(), None)),
            Column::Numbers(numbers) => Arc::new(Float64Array::new(numbers.clone(), None)),
            Column::Instants(instants) => Arc::new(Int64Array::new(instants.clone(), None)),
        };
        let metadata = HashMap::from([(TYPE.to_owned(), named.ty.key().to_owned())]);
        fields.push(Field::new(&named.key, array.data_type().clone(), false).with_metadata(metadata));
        arrays.push(array);
    }
    let metadata = HashMap::from([(WHOLE.to_owned(), whole.to_string())]);
    let schema = Arc::new(Schema::new_with_metadata(fields, metadata));
    let batch = RecordBatch::try_new(schema.clone(), arrays).map_err(io::Error::other)?;
    let (unfinished, file) = Unfinished::create(path)?;
    let file = BufWriter::new(Summed { file, sum: flate2::Crc::new(), bytes: 0 });
    let mut writer = FileWriter::try_new(file, &schema).map_err(io::Error::other)?;
    writer.write(&batch).and_then(|()| writer.finish()).map_err(io::Error::other)?;
    let file = writer.into_inner().map_err(io::Error::other)?;
    let summed = file.into_inner().map_err(io::IntoInnerError::into_error)?;
    summed.file.sync_all()?;
    unfinished.finish()?;
    Ok((summed.bytes, summed.sum.sum()))
}

/// The one batch of a file that is what the list says.
fn read(path: &Path, said: &Json) -> Option<RecordBatch> {
    let bytes = fs::read(path).ok()?;
    let mut sum = flate2::Crc::new();
    sum.update(&bytes);
    if *said != json!([bytes.len(), sum.sum()]) {
        return None;
    }
    let mut reader = FileReader::try_new(Cursor::new(bytes), None).ok()?;
    reader.next()?.ok()
}

fn table(batch: &RecordBatch, of: u32, values: &Values) -> Option<Table> {
    let mut named = Vec::new();
    for (field, array) in batch.schema().fields().iter().zip(batch.columns()) {
        let Some(ty) = field.metadata().get(TYPE) else { continue };
        let ty = FieldType::ALL.into_iter().find(|known| known.key() == ty)?;
        let column = match ty {
            FieldType::Number => Column::Numbers(array.as_primitive_opt::<Float64Type>()?.values().clone()),
            FieldType::Instant => Column::Instants(array.as_primitive_opt::<Int64Type>()?.values().clone()),
            _ => {
                let codes = array.as_primitive_opt::<UInt32Type>()?.values().clone();
                let values: Vec<Value> = values.those(of, named.len()).to_vec();
                if codes.iter().max().is_some_and(|code| *code as usize > values.len()) {
                    return None;
                }
                Column::Coded { codes, values: values.into() }
            }
        };
        named.push(NamedColumn { key: field.name().clone(), ty, column });
    }
    Some(Table(named))
}

/// What codes stand for, by table and column.
struct Values(HashMap<(u32, u32), Vec<Value>>);

impl Values {
    fn of(batch: &RecordBatch) -> Option<Values> {
        let place = |name| Some(batch.column_by_name(name)?.as_primitive_opt::<UInt32Type>()?.values().clone());
        let (tables, columns) = (place("table")?, place("column")?);
        let texts = batch.column_by_name("value")?.as_string_opt::<i32>()?;
        let mut values: HashMap<(u32, u32), Vec<Value>> = HashMap::new();
        for ((table, column), text) in tables.iter().zip(columns.iter()).zip(texts.iter()) {
            values.entry((*table, *column)).or_default().push(value(text?)?);
        }
        Some(Values(values))
    }

    fn those(&self, table: u32, column: usize) -> &[Value] {
        self.0.get(&(table, column as u32)).map_or(&[], Vec::as_slice)
    }
}

/// A value with what tells its type.
fn told(value: &Value) -> Json {
    match value {
        Value::Text(text) => json!({ "text": text }),
        Value::Boolean(truth) => json!({ "boolean": truth }),
        Value::Date(date) => json!({ "date": date.days() }),
        Value::Choices(choices) => json!({ "choices": choices }),
        // No code stands for these.
        Value::Number(_) | Value::Instant(_) => Json::Null,
    }
}

fn value(text: &str) -> Option<Value> {
    let json: Json = serde_json::from_str(text).ok()?;
    let (ty, told) = json.as_object()?.iter().next()?;
    Some(match ty.as_str() {
        "text" => Value::Text(Folded::new(told.as_str()?)?),
        "boolean" => Value::Boolean(told.as_bool()?),
        "date" => Value::Date(Date::from_days(i32::try_from(told.as_i64()?).ok()?)),
        "choices" => {
            Value::Choices(told.as_array()?.iter().map(|choice| Folded::new(choice.as_str()?)).collect::<Option<_>>()?)
        }
        _ => return None,
    })
}

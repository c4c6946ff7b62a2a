//! Columns read from Parquet: fields of contacts side by side, activities by row groups side by side, never as rows.

mod activities;
mod contacts;
mod order;
mod push;

use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use arrow::array::RecordBatch;
use arrow::datatypes::{DataType, Field as ArrowField, Schema};
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{ArrowReaderMetadata, ArrowReaderOptions, ParquetRecordBatchReaderBuilder};

use self::activities::Activities;
use super::Columns;
use super::ids::{Finder, NOBODY};
use super::of_files::FilesOfColumns;
use crate::form::Form;
use crate::parquet_rows::refused;
use crate::trouble::{Remark, Trouble};

/// So many rows are decoded together: few enough for a processor's own memory.
const BATCH: usize = 16_384;

/// Whether both files can be read so: Parquet, with ids of activities that are whole numbers, if there are any, and fewer
/// rows than places can count.
pub(super) fn can_read(files: &FilesOfColumns<'_>) -> bool {
    let sheets = [files.contacts, files.activities];
    let ids_are_whole =
        files.activities.column("activity_id").is_none_or(|id| files.activities.columns()[id].holds_whole_numbers);
    let few = |path: &Path| Source::open(path).is_ok_and(|source| source.rows < NOBODY as usize);
    sheets.iter().all(|sheet| sheet.form() == Form::Parquet && few(sheet.path())) && ids_are_whole
}

pub(super) fn read(files: &FilesOfColumns<'_>, remark: &mut dyn FnMut(Remark)) -> Result<Columns, Trouble> {
    let (ids, contacts) = contacts::read(files, remark)?;
    let finder = Finder::of(&ids);
    let read = Activities::read(files, &finder, remark)?;
    let mut columns = read.in_order(ids.len(), remark);
    (columns.ids, columns.contacts) = (ids, contacts);
    Ok(columns)
}

/// A Parquet file whose texts are read as codes.
struct Source {
    metadata: ArrowReaderMetadata,
    rows: usize,
}

impl Source {
    fn open(path: &Path) -> Result<Source, Trouble> {
        let file = File::open(path).map_err(|source| Trouble::Io { path: path.to_owned(), source })?;
        let own = ArrowReaderMetadata::load(&file, ArrowReaderOptions::new()).map_err(|e| refused(path, &e))?;
        let coded = |field: &Arc<ArrowField>| match field.data_type() {
            DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View => {
                let codes = DataType::Dictionary(Box::new(DataType::Int32), Box::new(DataType::Utf8));
                Arc::new(field.as_ref().clone().with_data_type(codes))
            }
            _ => field.clone(),
        };
        let fields: Vec<Arc<ArrowField>> = own.schema().fields().iter().map(coded).collect();
        let schema = Arc::new(Schema::new_with_metadata(fields, own.schema().metadata().clone()));
        let options = ArrowReaderOptions::new().with_schema(schema);
        // A reader that cannot read texts as codes reads them as they are.
        let metadata = ArrowReaderMetadata::try_new(own.metadata().clone(), options).unwrap_or(own);
        let rows = metadata.metadata().file_metadata().num_rows();
        Ok(Source { metadata, rows: usize::try_from(rows).unwrap_or(0) })
    }

    /// Hands over batches of some columns of some row groups, or of all.
    fn each_batch(
        &self,
        path: &Path,
        columns: &[usize],
        groups: Option<Vec<usize>>,
        visit: &mut dyn FnMut(&RecordBatch) -> Result<(), Trouble>,
    ) -> Result<(), Trouble> {
        let file = File::open(path).map_err(|source| Trouble::Io { path: path.to_owned(), source })?;
        let mut builder = ParquetRecordBatchReaderBuilder::new_with_metadata(file, self.metadata.clone());
        let mask = ProjectionMask::roots(builder.parquet_schema(), columns.iter().copied());
        builder = builder.with_projection(mask).with_batch_size(BATCH);
        if let Some(groups) = groups {
            builder = builder.with_row_groups(groups);
        }
        for batch in builder.build().map_err(|error| refused(path, &error))? {
            visit(&batch.map_err(|error| refused(path, &error))?)?;
        }
        Ok(())
    }
}

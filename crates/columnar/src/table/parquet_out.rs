//! Rows gathered into batches, and batches into row groups of a Parquet file.

use std::fmt;
use std::io::{self, Write};
use std::sync::Arc;

use arrow::array::{
    ArrayBuilder, ArrayRef, BooleanBuilder, Date32Builder, Decimal128Builder, Float64Builder, Int64Builder,
    ListBuilder, RecordBatch, StringBuilder, TimestampMicrosecondBuilder,
};
use arrow::datatypes::{DataType, Field, Schema, SchemaRef, TimeUnit};
use parquet::arrow::ArrowWriter;
use parquet::basic::Compression;
use parquet::file::properties::WriterProperties;

use super::{Datum, Head, Holds};

/// So many rows are gathered before they are handed on.
const BATCH: usize = 4_096;
/// So many rows make a row group, all of which is in memory until it is written.
const GROUP: usize = 65_536;
/// Digits of an amount: more than any whole number of 64 bits has, of any currency.
const PRECISION: u8 = 24;
/// Decimals of an amount: as many as the currency with most has.
const SCALE: u32 = 4;

/// A Parquet file under way.
pub(super) struct Batches<W: Write + Send> {
    schema: SchemaRef,
    columns: Vec<Column>,
    rows: usize,
    writer: ArrowWriter<W>,
}

impl<W: Write + Send> fmt::Debug for Batches<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Batches").field("schema", &self.schema).field("rows", &self.rows).finish_non_exhaustive()
    }
}

/// The cells of a column that wait for their batch.
enum Column {
    Text(StringBuilder),
    Number(Float64Builder),
    Whole(Int64Builder),
    Decimal(Decimal128Builder),
    Boolean(BooleanBuilder),
    Date(Date32Builder),
    Instant(TimestampMicrosecondBuilder),
    Texts(ListBuilder<StringBuilder>),
}

impl<W: Write + Send> Batches<W> {
    pub(super) fn begin(heads: &[Head], out: W) -> io::Result<Self> {
        let field = |head: &Head| Field::new(&head.name, data_type(head.holds), true);
        let schema = Arc::new(Schema::new(heads.iter().map(field).collect::<Vec<_>>()));
        let properties =
            WriterProperties::builder().set_compression(Compression::SNAPPY).set_max_row_group_row_count(Some(GROUP));
        let writer = ArrowWriter::try_new(out, Arc::clone(&schema), Some(properties.build()))?;
        let columns = heads.iter().map(|head| Column::new(head.holds)).collect();
        Ok(Self { schema, columns, rows: 0, writer })
    }

    pub(super) fn row(&mut self, cells: impl Iterator<Item = Option<Datum>>) -> io::Result<()> {
        for (column, cell) in self.columns.iter_mut().zip(cells) {
            column.push(cell);
        }
        self.rows += 1;
        if self.rows == BATCH { self.hand_on() } else { Ok(()) }
    }

    pub(super) fn end(mut self) -> io::Result<()> {
        self.hand_on()?;
        self.writer.close()?;
        Ok(())
    }

    fn hand_on(&mut self) -> io::Result<()> {
        if self.rows > 0 {
            let columns = self.columns.iter_mut().map(Column::finish).collect();
            let batch = RecordBatch::try_new(Arc::clone(&self.schema), columns).map_err(io::Error::other)?;
            self.writer.write(&batch)?;
            self.rows = 0;
        }
        Ok(())
    }
}

fn data_type(holds: Holds) -> DataType {
    match holds {
        Holds::Text => DataType::Utf8,
        Holds::Number => DataType::Float64,
        Holds::Whole => DataType::Int64,
        Holds::Decimal => DataType::Decimal128(PRECISION, SCALE as i8),
        Holds::Boolean => DataType::Boolean,
        Holds::Date => DataType::Date32,
        Holds::Instant => DataType::Timestamp(TimeUnit::Microsecond, Some("UTC".into())),
        Holds::Texts => DataType::List(Arc::new(Field::new_list_field(DataType::Utf8, true))),
    }
}

impl Column {
    fn new(holds: Holds) -> Column {
        match holds {
            Holds::Text => Column::Text(StringBuilder::new()),
            Holds::Number => Column::Number(Float64Builder::new()),
            Holds::Whole => Column::Whole(Int64Builder::new()),
            Holds::Decimal => Column::Decimal(Decimal128Builder::new().with_data_type(data_type(holds))),
            Holds::Boolean => Column::Boolean(BooleanBuilder::new()),
            Holds::Date => Column::Date(Date32Builder::new()),
            Holds::Instant => Column::Instant(TimestampMicrosecondBuilder::new().with_data_type(data_type(holds))),
            Holds::Texts => Column::Texts(ListBuilder::new(StringBuilder::new())),
        }
    }

    fn push(&mut self, cell: Option<Datum>) {
        match (self, cell) {
            (Column::Text(column), Some(Datum::Text(text))) => column.append_value(text),
            (Column::Text(column), None) => column.append_null(),
            (Column::Number(column), Some(Datum::Number(number))) => column.append_value(number),
            (Column::Number(column), None) => column.append_null(),
            (Column::Whole(column), Some(Datum::Whole(number))) => column.append_value(number),
            (Column::Whole(column), None) => column.append_null(),
            (Column::Decimal(column), Some(Datum::Decimal { units, decimals })) => {
                column.append_value(i128::from(units) * 10_i128.pow(SCALE.saturating_sub(decimals)));
            }
            (Column::Decimal(column), None) => column.append_null(),
            (Column::Boolean(column), Some(Datum::Boolean(truth))) => column.append_value(truth),
            (Column::Boolean(column), None) => column.append_null(),
            (Column::Date(column), Some(Datum::Date(date))) => column.append_value(date.days()),
            (Column::Date(column), None) => column.append_null(),
            (Column::Instant(column), Some(Datum::Instant(instant))) => column.append_value(instant.as_micros()),
            (Column::Instant(column), None) => column.append_null(),
            (Column::Texts(column), Some(Datum::Texts(texts))) => column.append_value(texts.into_iter().map(Some)),
            (Column::Texts(column), None) => column.append_null(),
            (_, Some(datum)) => panic!("a cell is of what its column holds, and {datum:?} is not"),
        }
    }

    fn finish(&mut self) -> ArrayRef {
        match self {
            Column::Text(column) => ArrayBuilder::finish(column),
            Column::Number(column) => ArrayBuilder::finish(column),
            Column::Whole(column) => ArrayBuilder::finish(column),
            Column::Decimal(column) => ArrayBuilder::finish(column),
            Column::Boolean(column) => ArrayBuilder::finish(column),
            Column::Date(column) => ArrayBuilder::finish(column),
            Column::Instant(column) => ArrayBuilder::finish(column),
            Column::Texts(column) => ArrayBuilder::finish(column),
        }
    }
}

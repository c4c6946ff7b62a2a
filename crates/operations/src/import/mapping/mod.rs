//! A mapping: how the columns of a file become records. Read from TOML (`docs/import.md` is its reference).

mod kinds;
mod read;

use std::collections::HashMap;

use columnar::delimited::DateOrder;
use columnar::rows;
use document::{Located, Place, Wrong};
use records::{Currency, CustomType, Folded, RecordKind, Zone};

pub use kinds::{FieldSpec, Holds, fields_of, identities, takes_custom_fields};

/// How the columns of a file become records.
#[derive(Debug, Clone)]
pub struct Mapping {
    /// What people call it.
    pub name: String,
    /// The other system: external ids are its own.
    pub source: String,
    /// The zone of wall clocks in the file; the base's where it is not stated.
    pub zone: Option<Zone>,
    /// The currency of amounts; the base's where it is not stated.
    pub currency: Option<Currency>,
    /// Cells that stand for "no answer", in any column.
    pub blanks: Vec<Folded>,
    /// What is known of the form of the file.
    pub file: rows::Options,
    /// What each row makes, in the order in which it is made.
    pub records: Vec<RecordMap>,
}

/// What stands before the decimals of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Decimal {
    Point,
    Comma,
}

/// How one kind of record is made from a row.
#[derive(Debug, Clone)]
pub struct RecordMap {
    pub kind: RecordKind,
    /// Where the section stands in the mapping file.
    pub place: Place,
    /// The fields by which a record is known again.
    pub identity: Vec<String>,
    pub unknown: Unknown,
    pub update: Update,
    pub fields: Vec<FieldMap>,
    /// Of a lead: its stages with their instants, in order.
    pub stages: Vec<StageMap>,
}

/// What to do with a row whose record, or whose reference, is not in the base.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unknown {
    Create,
    /// Leave the reference blank and say so.
    Warn,
    Reject,
}

/// What a file may change of a record that is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Update {
    /// What the file says counts; its blank cells change nothing.
    Overwrite,
    /// Only what is blank is filled.
    FillBlanks,
    /// What is there stays.
    Keep,
}

/// One field of a record and the cells that it comes from.
#[derive(Debug, Clone)]
pub struct FieldMap {
    pub key: String,
    pub field: MappedField,
    pub cell: CellMap,
}

/// A built-in field, or one of the company's own.
#[derive(Debug, Clone)]
pub enum MappedField {
    BuiltIn(FieldSpec),
    /// Declared here; created where the base does not have it.
    Custom {
        ty: CustomType,
        label: String,
    },
    /// A property of an activity.
    Property,
}

/// A stage of a lead and when it was reached.
#[derive(Debug, Clone)]
pub struct StageMap {
    /// Where it stands in the mapping file.
    pub place: Place,
    pub stage: CellMap,
    /// When; the instant of the import where the file does not tell.
    pub at: Option<CellMap>,
}

/// Where a value comes from, and how it is read.
#[derive(Debug, Clone)]
pub struct CellMap {
    pub place: Place,
    pub from: From,
    /// Cells, folded, and what they stand for; a blank text for no answer.
    pub values: HashMap<Folded, String>,
    /// What every other cell stands for.
    pub otherwise: Option<String>,
    /// The value of a blank cell.
    pub default: Option<String>,
    /// What parts several values in one cell.
    pub split: Option<String>,
    /// Which number of a date comes first; told from the column where it is not stated.
    pub dates: Option<DateOrder>,
    /// What stands before the decimals; told from the column where it is not stated.
    pub decimal: Option<Decimal>,
    pub currency: Option<CurrencyMap>,
    /// By how many places the decimal sign moves to the right: revenue given in millions, or to the left: percents.
    pub shift: i32,
    pub negative: bool,
    pub required: bool,
    /// Where the cell counts only in some rows: in which.
    pub only: Option<Only>,
    /// Of a reference: by what the other record is known.
    pub by: By,
    /// Of a reference: what to do where no record is found.
    pub unknown: Unknown,
    /// Of a person whom the reference creates.
    pub role: Option<records::Role>,
}

/// Where the text of a value comes from.
#[derive(Debug, Clone)]
pub enum From {
    /// One column, or several whose cells are joined.
    Columns {
        columns: Vec<ColumnRef>,
        join: String,
    },
    Constant(String),
}

/// A column by its name, and where it stands once a file is open.
#[derive(Debug, Clone)]
pub struct ColumnRef {
    pub name: String,
    /// A file without it is fine: its cells read as blank.
    pub optional: bool,
    pub index: Option<usize>,
}

/// In which rows a cell counts: those where another column holds one of these words, whatever their case.
#[derive(Debug, Clone)]
pub struct Only {
    pub column: ColumnRef,
    pub values: Vec<Folded>,
}

/// Where the currency of an amount comes from.
#[derive(Debug, Clone)]
pub enum CurrencyMap {
    Stated(Currency),
    Column(ColumnRef),
}

/// By what a referenced record is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    Name,
    ExternalId,
}

/// A fault of a mapping file.
#[derive(Debug, Clone, PartialEq)]
pub enum MappingFault {
    /// Of its form.
    Form(Wrong),
    /// "“{format}” is a form of mappings that this program does not know."
    UnknownFormat { format: i64 },
    /// "There is no time zone “{name}”."
    UnknownZone { name: String },
    /// "“{code}” is no currency."
    UnknownCurrency { code: String },
    /// "“{key}” is no field of {kind}."
    UnknownField { kind: RecordKind, key: String, nearest: Vec<String> },
    /// "Records of {kind} take no fields of the company's own."
    NoCustomFields { kind: RecordKind },
    /// "The mapping makes no record."
    NoRecords,
    /// "{kind} needs fields by which it is known again."
    NoIdentity { kind: RecordKind },
    /// "{kind} is known again by “{key}”, which is not mapped."
    IdentityNotMapped { kind: RecordKind, key: String },
    /// "{kind} cannot be known again by “{key}”; it can by {choices}."
    NotAnIdentity { kind: RecordKind, key: String, choices: Vec<&'static str> },
    /// "{kind} belongs to a contact: map one too."
    NeedsContact { kind: RecordKind },
    /// "{key} needs a column, columns or a constant."
    NoSource { key: String },
    /// "“{key}” takes one of {choices}."
    NotAWord { key: String, value: String, choices: Vec<String> },
    /// "scale must be a power of ten."
    NotAPowerOfTen { found: f64 },
}

/// Why a mapping does not fit a file.
#[derive(Debug, Clone, PartialEq)]
pub enum Misfit {
    /// The file has no such column.
    NoColumn { column: String, nearest: Vec<String> },
    /// Two columns of the file bear the name.
    Ambiguous { column: String },
}

impl Mapping {
    /// Reads a mapping file; all its faults at once.
    ///
    /// # Errors
    /// Every fault with its place in the file, in the order of the file.
    pub fn read(source: &str) -> Result<Mapping, Vec<Located<MappingFault>>> {
        read::mapping(source)
    }

    /// Points every column of the mapping to its place in a file with these `columns`.
    ///
    /// # Errors
    /// All columns that the file lacks or has twice, each with its place in the mapping.
    pub fn bind(&mut self, columns: &[String]) -> Result<(), Vec<Located<Misfit>>> {
        let mut misfits = Vec::new();
        for (place, column) in self.columns_mut() {
            match find(columns, &column.name) {
                Ok(index) => column.index = Some(index),
                Err(Misfit::NoColumn { .. }) if column.optional => column.index = None,
                Err(misfit) => {
                    let misfit = Located::new(place, misfit);
                    if !misfits.contains(&misfit) {
                        misfits.push(misfit);
                    }
                }
            }
        }
        if misfits.is_empty() { Ok(()) } else { Err(misfits) }
    }

    /// The map of a kind of record, if a row makes one.
    pub fn record(&self, kind: RecordKind) -> Option<&RecordMap> {
        self.records.iter().find(|record| record.kind == kind)
    }

    /// Every cell of the mapping with what its field holds.
    pub fn cells(&self) -> impl Iterator<Item = (&CellMap, Holds)> {
        let fields =
            self.records.iter().flat_map(|record| record.fields.iter().map(|field| (&field.cell, field.holds())));
        let stages = self.records.iter().flat_map(|record| &record.stages);
        fields.chain(stages.flat_map(|stage| stage.at.iter().map(|at| (at, Holds::Instant))))
    }

    fn columns_mut(&mut self) -> impl Iterator<Item = (Place, &mut ColumnRef)> {
        self.records.iter_mut().flat_map(RecordMap::cells_mut).flat_map(|cell| {
            let place = cell.place;
            cell.columns_mut().map(move |column| (place, column))
        })
    }
}

impl RecordMap {
    fn cells_mut(&mut self) -> impl Iterator<Item = &mut CellMap> {
        let fields = self.fields.iter_mut().map(|field| &mut field.cell);
        let stages = self.stages.iter_mut().flat_map(|stage| [Some(&mut stage.stage), stage.at.as_mut()]);
        fields.chain(stages.flatten())
    }
}

impl FieldMap {
    /// What the field takes from its cell.
    pub fn holds(&self) -> Holds {
        match &self.field {
            MappedField::BuiltIn(spec) => spec.holds,
            MappedField::Property => Holds::Text,
            MappedField::Custom { ty, .. } => match ty {
                CustomType::Text | CustomType::Choice => Holds::Text,
                CustomType::Number => Holds::Number,
                CustomType::Money => Holds::Money,
                CustomType::Date => Holds::Date,
                CustomType::YesNo => Holds::YesNo,
                CustomType::Choices => Holds::Choices,
            },
        }
    }

    /// Whether a cell that cannot be read costs the row.
    pub fn is_weighty(&self) -> bool {
        self.cell.required || matches!(&self.field, MappedField::BuiltIn(spec) if spec.weighty)
    }
}

impl CellMap {
    /// The single column that the value comes from, if it is one.
    pub fn column(&self) -> Option<&ColumnRef> {
        match &self.from {
            From::Columns { columns, .. } => columns.first(),
            From::Constant(_) => None,
        }
    }

    fn columns_mut(&mut self) -> impl Iterator<Item = &mut ColumnRef> {
        let from = match &mut self.from {
            From::Columns { columns, .. } => columns.as_mut_slice(),
            From::Constant(_) => &mut [],
        };
        let currency = match &mut self.currency {
            Some(CurrencyMap::Column(column)) => Some(column),
            _ => None,
        };
        from.iter_mut().chain(currency).chain(self.only.as_mut().map(|only| &mut only.column))
    }
}

/// Names of columns are compared without case and outer blanks.
fn find(columns: &[String], name: &str) -> Result<usize, Misfit> {
    let wanted = Folded::new(name);
    let mut found = columns.iter().enumerate().filter(|(_, column)| Folded::new(column) == wanted);
    match (found.next(), found.next()) {
        (Some((index, _)), None) => Ok(index),
        (Some(_), Some(_)) => Err(Misfit::Ambiguous { column: name.to_owned() }),
        (None, _) => {
            let nearest = records::nearest(name, columns.iter().map(String::as_str));
            Err(Misfit::NoColumn { column: name.to_owned(), nearest })
        }
    }
}

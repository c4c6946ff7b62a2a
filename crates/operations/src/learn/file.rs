//! Learning from a table in a file.

use std::path::PathBuf;

use columnar::{Sheet, Trouble, read_table};
use records::Catalogue;
use scoring::learn::{Holdout, Outcomes, Table, Terms, UnclearOutcome, learn};

use super::Lesson;
use super::fields::fields;
use crate::files::Remarks;

/// A table with an outcome in each row, and how to learn from it.
#[derive(Debug, Clone)]
pub struct FileTerms {
    /// A CSV, JSON Lines or Parquet file.
    pub table: PathBuf,
    /// The column of the outcome.
    pub target: String,
    /// The value of the outcome that is a win; found out where it says so of itself.
    pub positive: Option<String>,
    /// The column of ids, which earns no points; `contact_id` unless said.
    pub id: Option<String>,
    /// Columns that earn no points.
    pub exclude: Vec<String>,
    /// The rows kept aside.
    pub kept: Kept,
    /// Draws the rows kept aside.
    pub seed: u64,
}

/// Which rows are kept aside to see how the card does.
#[derive(Debug, Clone, PartialEq)]
pub enum Kept {
    /// A share of the rows, drawn.
    Share(f64),
    /// All but the first so many rows.
    After(usize),
    /// A share of the rows, the latest by a column.
    Latest {
        /// The column.
        column: String,
        /// The share.
        share: f64,
    },
}

/// A part of the work, for whoever measures it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// The table was read.
    Loaded,
    /// The card was made and tried.
    Learned,
}

/// Why nothing was tried.
#[derive(Debug)]
pub enum LearnRefused {
    /// The file.
    File(Trouble),
    /// It cannot be told which rows were won.
    Unclear {
        /// The column of the outcome.
        column: String,
        /// What was said to be a win.
        positive: Option<String>,
        /// What is unclear.
        unclear: UnclearOutcome,
    },
    /// The column that should say what came later holds neither days nor instants nor numbers.
    NotInTime {
        /// The column.
        column: String,
    },
}

impl From<Trouble> for LearnRefused {
    fn from(trouble: Trouble) -> LearnRefused {
        LearnRefused::File(trouble)
    }
}

/// Learns from a table. `done` hears of each phase at its end.
pub fn from_file(
    terms: &FileTerms,
    remarks: &mut Remarks,
    done: &mut dyn FnMut(Phase),
) -> Result<Lesson, LearnRefused> {
    let sheet = Sheet::open(&terms.table)?;
    let asked = Asked::of(terms, &sheet)?;
    let table = read_table(&sheet, &mut |remark| remarks.add(remark))?;
    done(Phase::Loaded);
    let target = place(&table, &sheet, &terms.target)?;
    let outcomes = Outcomes::of(&table.columns[target], terms.positive.as_deref()).map_err(|unclear| {
        LearnRefused::Unclear { column: terms.target.clone(), positive: terms.positive.clone(), unclear }
    })?;
    let holdout = asked.holdout(&table, &sheet, &terms.kept)?;
    let earns = |place: &usize| *place != target && !asked.excludes(&table.columns[*place].name);
    let columns = (0..table.columns.len()).filter(earns).collect();
    let learnt = learn(&table, &outcomes, &Terms { columns, holdout, seed: terms.seed });
    done(Phase::Learned);
    let name = terms.table.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut lesson = Lesson::new(name, &table, &outcomes, fields(&table, &Catalogue::built_in()), learnt);
    lesson.target = Some(terms.target.clone());
    Ok(lesson)
}

/// The place of a column of the table, which the file has.
fn place(table: &Table, sheet: &Sheet, name: &str) -> Result<usize, Trouble> {
    let column = sheet.required_column(name)?;
    let name = &sheet.columns()[column].name;
    let missing =
        || Trouble::MissingColumn { path: sheet.path().to_owned(), column: name.clone(), nearest: Vec::new() };
    table.place(name).ok_or_else(missing)
}

/// The columns that earn no points, by their names in the file.
struct Asked(Vec<String>);

impl Asked {
    /// A name that is a column stands for it; else it may be several names with commas between them.
    fn of(terms: &FileTerms, sheet: &Sheet) -> Result<Asked, Trouble> {
        let mut names: Vec<&str> = Vec::new();
        for excluded in &terms.exclude {
            if sheet.column(excluded).is_some() {
                names.push(excluded);
            } else {
                names.extend(excluded.split(',').map(str::trim).filter(|name| !name.is_empty()));
            }
        }
        names.extend(terms.id.as_deref().or_else(|| sheet.column("contact_id").map(|_| "contact_id")));
        if let Kept::Latest { column, .. } = &terms.kept {
            names.push(column);
        }
        let column = |name: &&str| Ok(sheet.columns()[sheet.required_column(name)?].name.clone());
        names.iter().map(column).collect::<Result<_, Trouble>>().map(Asked)
    }

    fn excludes(&self, column: &str) -> bool {
        self.0.iter().any(|excluded| excluded == column)
    }

    fn holdout(&self, table: &Table, sheet: &Sheet, kept: &Kept) -> Result<Holdout, LearnRefused> {
        Ok(match kept {
            Kept::Share(share) => Holdout::Share(*share),
            Kept::After(first) => Holdout::After(*first),
            Kept::Latest { column, share } => {
                let column = place(table, sheet, column)?;
                if !matches!(table.columns[column].values, scoring::learn::Values::Numbers(_)) {
                    return Err(LearnRefused::NotInTime { column: table.columns[column].name.clone() });
                }
                Holdout::Latest { column, share: *share }
            }
        })
    }
}

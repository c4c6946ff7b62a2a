//! Bringing files in: a file and a mapping become records, once, however often and however interrupted.
//!
//! [`Mapping`] says how columns become records; [`preset`]s are mappings that come with the program. [`run_import`] reads
//! the file twice: a [`Survey`] tells rows, date orders and decimal signs and takes the file's fingerprint; then rows are
//! planned on a thread of their own and applied chunk by chunk, each chunk in one transaction with the import's position.
//! A file that only tells what contacts did, the longest of all, goes a shorter way (`deeds`).
//!
//! Invariant: the position moves only with the rows that it counts, under a lock that all imports share, so that an
//! import that was killed, or that two processes run at once, neither loses nor doubles a row.
//!
//! Invariant: memory is bounded by the chunk and not by the file.

mod cell;
mod deed;
mod key;
mod mapping;
mod number;
mod plan;
mod presets;
mod problem;
mod survey;

mod ahead;
mod apply;
mod begin;
mod chunks;
mod deeds;
mod examples;
mod run;

mod rejects;
mod report;
mod say;

pub mod desk;
pub mod undo;

mod compose;
mod look;
mod suggest;
mod trial;
pub(crate) mod work;

pub use compose::{Draft, Line, LineFrom, NotATarget, SectionDraft, SectionName, Target, redraft};
pub use examples::{Changed, Example, Fate};
pub use look::{ColumnLook, FormSeen, Look, Shape, look};
pub use mapping::{
    By, CellMap, Decimal, FieldMap, FieldSpec, Holds, Mapping, MappingFault, Misfit, Only, RecordMap, Unknown, Update,
    fields_of, identities, takes_custom_fields,
};
pub use number::SignSeen;
pub use presets::{PRESETS, Preset, preset};
pub use problem::{Kind, RowProblem, Stated};
pub use rejects::{RejectsForm, write_rejects};
pub use report::{Noticed, Report};
pub use run::{Ground, ImportError, Options, Progress, run_import};
pub use say::{built_sentences, refusal_sentence, unreadable_sentence};
pub use suggest::{Fit, fits, suggest};
pub use survey::{ColumnForm, Survey};
pub use trial::Trial;

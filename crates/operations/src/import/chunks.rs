//! The rows of a file, planned on a thread of its own, some chunks ahead of whoever applies them.

use std::path::PathBuf;

use columnar::delimited::Record;
use tokio::sync::mpsc;

use super::ahead::Ahead;
use super::apply::Row;
use super::cell::{Form, Habits};
use super::mapping::Mapping;
use super::plan::Planner;
use super::run::ImportError;
use super::survey;

/// A chunk ends early where its rows hold so many bytes, because each may be as long as a megabyte and more.
const BYTES: usize = 16 << 20;

/// Rows of the file as the mapping reads them, from the first that is not done.
pub(super) struct Chunk {
    /// How many rows of the file come before it.
    pub(super) start: i64,
    pub(super) rows: Vec<Row>,
}

impl Chunk {
    /// How many rows of the file stand before its end.
    pub(super) fn end(&self) -> i64 {
        self.start + self.rows.len() as i64
    }
}

/// A file with all that its rows are read by.
#[derive(Debug, Clone)]
pub(super) struct Source {
    pub(super) file: PathBuf,
    pub(super) mapping: Mapping,
    pub(super) habits: Habits,
    /// In the order of [`Mapping::cells`].
    pub(super) forms: Vec<Form>,
}

/// Chunks as they come.
pub(super) type Chunks = Ahead<Chunk>;

impl Source {
    /// The rows after the first `position`, `size` at a time, planned on a thread of its own.
    pub(super) fn chunks(&self, position: i64, size: usize) -> Chunks {
        let mut source = self.clone();
        let mut plan = move |sender| {
            if let Err(error) = source.send(position, size, &sender) {
                // Nobody listens any more where the import was stopped.
                let _ = sender.blocking_send(Err(error));
            }
        };
        Ahead::of(move |sender| tokio::task::spawn_blocking(move || plan(sender)))
    }

    fn send(
        &mut self,
        position: i64,
        size: usize,
        sender: &mpsc::Sender<Result<Chunk, ImportError>>,
    ) -> Result<(), ImportError> {
        let mut reader = survey::open(&self.file, &mut self.mapping)?;
        let planner = Planner { mapping: &self.mapping, habits: &self.habits, forms: &self.forms };
        let mut record = Record::default();
        let mut chunk = Chunk { start: position, rows: Vec::with_capacity(size) };
        let mut bytes = 0;
        while reader.read(&mut record)? {
            if (record.number() as i64) < position {
                continue;
            }
            chunk.rows.push(Row::new(planner.plan(&record)));
            bytes += record.iter().map(str::len).sum::<usize>();
            if chunk.rows.len() == size || bytes >= BYTES {
                let next = Chunk { start: chunk.end(), rows: Vec::with_capacity(size) };
                if sender.blocking_send(Ok(std::mem::replace(&mut chunk, next))).is_err() {
                    return Ok(());
                }
                bytes = 0;
            }
        }
        if !chunk.rows.is_empty() {
            let _ = sender.blocking_send(Ok(chunk));
        }
        Ok(())
    }
}

//! Files that only tell what contacts did: the longest of all, so they go a way of their own.
//!
//! Contacts are found once and remembered, and activities are gathered over many rows and written in the order of their
//! contacts: written in the order of the file, each would touch another page of the index.
//!
//! Invariant: whatever a window wrote before the process was killed is met again as there already, and counts once: new
//! rows are counted in the transaction that writes them, refused ones in the window's last, which moves the position;
//! what is left at the end of the file was there before.

use std::collections::HashMap;
use std::ops::ControlFlow;
use std::sync::Arc;

use records::{ActivityId, ActivityRecord, Actor, ContactId, ImportCounts, Instant, KindId, RecordKind};
use store::{ChangeKind, Store, StoreError};

use super::ahead::Ahead;
use super::apply::activities::{activity, kind_names};
use super::apply::{self, Job, Row};
use super::chunks::{Chunks, Source};
use super::key::Key;
use super::mapping::{Holds, Mapping};
use super::run::{ImportError, Run, Tell, add, insist, may_go_on, problems, take_turn, tally};

/// Rows that are planned together, and activities that are written in one transaction.
const TOGETHER: usize = 4_000;
/// A window ends early where its activities hold so many bytes of properties.
const BYTES: usize = 48 << 20;
/// A window with so many rows to complain about ends early, because it keeps them whole.
const DOUBTED: usize = 5_000;
/// So many contacts are remembered.
const REMEMBERED: usize = 500_000;

/// Whether a file says no more of a contact than who it is, and one thing that it did.
pub(super) fn tells_only_deeds(mapping: &Mapping) -> bool {
    let [contact, deed] = mapping.records.as_slice() else { return false };
    let [field] = contact.fields.as_slice() else { return false };
    let plain = |key: &str| matches!(key, "email" | "external_id");
    contact.kind == RecordKind::Contact
        && deed.kind == RecordKind::Activity
        && plain(&field.key)
        && contact.identity == [field.key.as_str()]
        && deed.fields.iter().all(|field| !matches!(field.holds(), Holds::Reference(_)))
}

/// Applies a file of activities, window by window: one is written while the next is read.
pub(super) async fn take_all(
    run: &mut Run,
    store: &Store,
    job: &Job,
    source: &Source,
    mut position: i64,
    tell: Tell<'_>,
) -> Result<ControlFlow<()>, ImportError> {
    let shared = Arc::new(job.clone());
    'anew: loop {
        let chunks = source.chunks(position, TOGETHER.min(run.window));
        let mut windows = windows(store.clone(), shared.clone(), chunks, position, run.window);
        while let Some(mut window) = windows.next().await? {
            match write_out(store, job, &mut window, tell).await? {
                Written::All(counts) => run.counts = counts,
                Written::Stopped(counts) => {
                    run.counts = counts;
                    return Ok(ControlFlow::Break(()));
                }
                Written::Elsewhere(at) => {
                    position = at;
                    continue 'anew;
                }
            }
            run.notice(&window.doubted);
        }
        return Ok(ControlFlow::Continue(()));
    }
}

/// Windows as a task of their own gathers them.
fn windows(store: Store, job: Arc<Job>, mut chunks: Chunks, mut start: i64, size: usize) -> Ahead<Window> {
    Ahead::of(|sender| {
        tokio::spawn(async move {
            let gather = async {
                let mut directory = Directory::open(store, job, size).await?;
                // Room for a window comes before the window, so that memory holds two: this and the one being written.
                while let Ok(room) = sender.reserve().await {
                    let window = directory.gather(&mut chunks, start).await?;
                    if window.is_empty() {
                        break;
                    }
                    start = window.end;
                    room.send(Ok(window));
                }
                Ok(())
            };
            if let Err(failed) = gather.await {
                // Nobody listens any more where the import was stopped.
                let _ = sender.send(Err(failed)).await;
            }
        })
    })
}

/// Activities of many rows, to be written together.
struct Window {
    /// How many rows of the file come before it.
    start: i64,
    /// How many rows of the file stand before its end.
    end: i64,
    activities: Vec<ActivityRecord>,
    /// Of the properties of its activities.
    bytes: usize,
    /// How many rows it should have.
    size: usize,
    /// The rows with something to complain about.
    doubted: Vec<Row>,
    /// The change of the base up to which its contacts are known to be right.
    seen: i64,
}

impl Window {
    fn is_empty(&self) -> bool {
        self.start == self.end
    }

    fn is_full(&self) -> bool {
        self.end - self.start >= self.size as i64 || self.bytes >= BYTES || self.doubted.len() >= DOUBTED
    }
}

/// The contacts and kinds that the file has named so far.
struct Directory {
    store: Store,
    job: Arc<Job>,
    contacts: HashMap<Key, ContactId>,
    kinds: HashMap<String, KindId>,
    /// The change of the base up to which the contacts are known to be right.
    seen: i64,
    /// How many rows a window should have.
    window: usize,
}

impl Directory {
    async fn open(store: Store, job: Arc<Job>, window: usize) -> Result<Directory, StoreError> {
        let seen = store.read().last_change().await?;
        Ok(Directory { store, job, contacts: HashMap::new(), kinds: HashMap::new(), seen, window })
    }

    /// Reads on until a window is full or the file ends.
    async fn gather(&mut self, chunks: &mut Chunks, start: i64) -> Result<Window, ImportError> {
        let (activities, doubted) = (Vec::new(), Vec::new());
        let (size, seen) = (self.window, self.seen);
        let mut window = Window { start, end: start, activities, bytes: 0, size, doubted, seen };
        while !window.is_full()
            && let Some(chunk) = chunks.next().await?
        {
            window.end = chunk.end();
            let mut rows = chunk.rows;
            self.look_up(&mut rows).await?;
            for deed in rows.iter().filter_map(|row| self.deed(row)) {
                window.bytes += deed.properties.as_ref().map_or(0, String::len);
                window.activities.push(deed);
            }
            let mut unknown: Vec<Row> = rows.extract_if(.., |row| is_unknown(row)).collect();
            if !unknown.is_empty() {
                insist!(take_unknown(&self.store, &self.job, &mut unknown))?;
                rows.append(&mut unknown);
            }
            rows.retain(|row| !row.plan.problems.is_empty());
            rows.sort_by_key(|row| row.plan.line);
            window.doubted.append(&mut rows);
        }
        Ok(window)
    }

    /// Looks up whom the rows are about, and the kinds that they name.
    async fn look_up(&mut self, rows: &mut [Row]) -> Result<(), StoreError> {
        let read = self.store.read();
        let now = read.last_change().await?;
        let turned = [ChangeKind::Facts, ChangeKind::Merge, ChangeKind::Erasure];
        if self.contacts.len() > REMEMBERED || read.has_changed(self.seen, &turned).await? {
            self.contacts.clear();
        }
        self.seen = now;
        self.recognise(rows);
        let (mut emails, mut externals) = (Vec::new(), Vec::new());
        for row in rows.iter().filter(|row| is_unknown(row)) {
            match key_of(row) {
                Some(Key::Email(email)) => emails.push(email.clone()),
                Some(Key::External(external)) => externals.push(external.clone()),
                _ => {}
            }
        }
        for (email, contact) in read.contact_ids_by_email(&emails).await? {
            self.contacts.insert(Key::Email(email), contact);
        }
        for (external, number) in read.by_external_id(RecordKind::Contact, &self.job.mapping.source, &externals).await?
        {
            self.contacts.insert(Key::External(external), ContactId::new(number));
        }
        self.recognise(rows);
        let names = kind_names(&self.job, rows);
        let new: Vec<&str> = names.into_iter().filter(|name| !self.kinds.contains_key(*name)).collect();
        if !new.is_empty() {
            self.kinds.extend(insist!(add_kinds(&self.store, &self.job, &new))?);
        }
        Ok(())
    }

    /// Notes on each row whom it is about, as far as that is known.
    fn recognise(&self, rows: &mut [Row]) {
        for row in rows.iter_mut().filter(|row| is_unknown(row)) {
            row.contact = key_of(row).and_then(|key| self.contacts.get(key)).copied();
        }
    }

    fn deed(&self, row: &Row) -> Option<ActivityRecord> {
        let contact = row.contact?;
        // The transaction that writes it says when it was recorded.
        row.plan.drafts.iter().find_map(|draft| activity(&self.job, draft, contact, &self.kinds, Instant::MIN))
    }
}

/// Whether a row is about somebody who has not been found.
fn is_unknown(row: &Row) -> bool {
    !row.plan.refused && row.contact.is_none() && key_of(row).is_some()
}

/// What tells whom a row is about.
fn key_of(row: &Row) -> Option<&Key> {
    row.plan.drafts.iter().find_map(|draft| draft.keys.first())
}

async fn add_kinds(store: &Store, job: &Job, names: &[&str]) -> Result<HashMap<String, KindId>, StoreError> {
    let mut write = store.write(Actor::Import(job.import)).await?;
    let kinds = write.kinds(names).await?;
    write.commit().await?;
    Ok(kinds)
}

/// Applies rows about contacts that the base does not have as those of any other file.
async fn take_unknown(store: &Store, job: &Job, rows: &mut [Row]) -> Result<(), StoreError> {
    let mut write = store.write(Actor::Import(job.import)).await?;
    let import = take_turn(&mut write, job).await?;
    if !may_go_on(&import) {
        // The window that these rows belong to finds the same, and stops.
        return Ok(());
    }
    write.recorded_at().await?;
    apply::apply(&mut write, job, rows).await?;
    let ImportCounts { created, updated, .. } = tally(rows);
    let counts = add(import.counts, ImportCounts { created, updated, ..ImportCounts::default() });
    write.advance_import(job.import, import.position, counts).await?;
    write.commit().await.map(|_| ())
}

/// What became of a window.
enum Written {
    All(ImportCounts),
    /// Whoever is told of the progress wants no more.
    Stopped(ImportCounts),
    /// Another process has moved the import, or contacts were merged or erased: to be read again from this position.
    Elsewhere(i64),
}

async fn write_out(store: &Store, job: &Job, window: &mut Window, tell: Tell<'_>) -> Result<Written, ImportError> {
    // Activities of one contact and instant stay in the order of the file.
    window.activities.sort_by_key(|activity| activity.contact);
    let mut activities = std::mem::take(&mut window.activities);
    let mut done = 0;
    loop {
        let next = activities.len().min(done + TOGETHER);
        let is_last = next == activities.len();
        let written = insist!(write_some(store, job, window, &mut activities[done..next], is_last))?;
        let Written::All(counts) = written else { return Ok(written) };
        done = next;
        let rows = if is_last { window.end } else { window.start + done as i64 };
        if tell(ImportCounts { rows, ..counts }).is_break() {
            return Ok(Written::Stopped(counts));
        }
        if is_last {
            return Ok(Written::All(counts));
        }
    }
}

/// Writes some activities of a window; with the last of them go its complaints and the position.
async fn write_some(
    store: &Store,
    job: &Job,
    window: &Window,
    activities: &mut [ActivityRecord],
    is_last: bool,
) -> Result<Written, StoreError> {
    let mut write = store.write(Actor::Import(job.import)).await?;
    let import = take_turn(&mut write, job).await?;
    if !may_go_on(&import) {
        return Ok(Written::Stopped(import.counts));
    }
    let gone = [ChangeKind::Merge, ChangeKind::Erasure];
    if import.position != window.start || write.read().has_changed(window.seen, &gone).await? {
        return Ok(Written::Elsewhere(import.position));
    }
    let ids = write.ids(activities.len()).await?;
    let recorded_at = write.recorded_at().await?;
    for (activity, id) in activities.iter_mut().zip(ids) {
        (activity.id, activity.recorded_at) = (ActivityId::new(id), recorded_at);
    }
    let created = write.add_activities(activities).await? as i64;
    let mut counts = add(import.counts, ImportCounts { created, ..ImportCounts::default() });
    if is_last {
        let ImportCounts { rejected, warned, .. } = tally(&window.doubted);
        counts = add(counts, ImportCounts { rejected, warned, ..ImportCounts::default() });
        counts.rows = window.end;
        let problems = problems(job.import, &window.doubted, import.counts.warned);
        if !problems.is_empty() {
            write.add_import_problems(&problems).await?;
        }
    }
    let position = if is_last { window.end } else { window.start };
    write.advance_import(job.import, position, counts).await?;
    write.commit().await?;
    Ok(Written::All(counts))
}

//! Long lists, taken out in the background: asked for, made by a worker, fetched by whoever asked, taken away after some days.

use std::path::PathBuf;
use std::time::Duration;

use async_recursion::async_recursion as boxed;
use records::{Actor, ExportId, Instant, Job, Keyed, ListExport, MICROSECONDS_A_DAY, Permission, Person, PersonId};
use serde_json::{Value as Json, json};
use store::{Direction, Listed, TRIES};
use tokio::sync::watch;

use super::{Form, export_list};
use crate::import::work::{Ended, LEASE_MICROS};
use crate::lists::{self, Filter, ListAsked, Op};
use crate::{Failure, Operations, Result};

/// The kind of the job.
pub(crate) const EXPORT_LIST: &str = "export_list";
/// A list of more records is made in the background.
pub const LONG: i64 = 20_000;
/// For so many days a file can be fetched.
pub const KEPT_DAYS: i64 = 7;
/// How often a worker says that it is still at it.
const BEAT: Duration = Duration::from_secs(10);

/// Whether a list is too long to wait for. Activities are never counted, so they always are.
#[boxed]
pub async fn is_long(operations: &Operations, asked: &ListAsked) -> Result<bool> {
    if operations.uploads().is_none() {
        return Ok(false);
    }
    if asked.of == Listed::Activities {
        return Ok(true);
    }
    let fields = lists::fields(operations, asked.of).await?;
    let (query, _) = lists::query(operations, asked, &fields).await?;
    Ok(operations.store().read().list_count(&query).await? > LONG)
}

/// Asks a worker to make a list into a file.
#[boxed]
pub async fn ask_for_list(
    operations: &Operations,
    person: PersonId,
    asked: &ListAsked,
    form: Form,
) -> Result<ExportId> {
    let mut write = operations.store().write(Actor::Person(person)).await?;
    let id = ExportId::new(write.next_id().await?);
    let export = ListExport {
        id,
        person,
        list: asked.of.key().to_owned(),
        asked: written(asked).to_string(),
        form: form.ending().to_owned(),
        stored: String::new(),
        records: 0,
        bytes: 0,
        asked_at: operations.now(),
        ended_at: None,
        failed: false,
    };
    write.put_list_export(&export).await?;
    write.enqueue(EXPORT_LIST, json!({ "export": id.number() }).to_string(), None).await?;
    write.commit().await?;
    operations.wake_workers();
    Ok(id)
}

/// The exports of somebody, the latest first.
#[boxed]
pub async fn exports_of(operations: &Operations, person: PersonId) -> Result<Vec<ListExport>> {
    Ok(operations.store().read().list_exports_of(person).await?)
}

/// The file of an export, for whoever asked for it and nobody else.
#[boxed]
pub async fn file_of(operations: &Operations, person: PersonId, id: ExportId) -> Result<(ListExport, PathBuf)> {
    let export = operations.store().read().list_export(id).await?;
    let export =
        export.filter(|export| export.person == person && !export.stored.is_empty()).ok_or(Failure::NotFound)?;
    let path = operations.uploads().ok_or(Failure::NotFound)?.path(&export.stored);
    Ok((export, path))
}

/// Takes an export away, with its file.
#[boxed]
pub async fn forget(operations: &Operations, person: PersonId, id: ExportId) -> Result<()> {
    let export = operations.store().read().list_export(id).await?;
    let export = export.filter(|export| export.person == person).ok_or(Failure::NotFound)?;
    take_away(operations, &export).await
}

async fn take_away(operations: &Operations, export: &ListExport) -> Result<()> {
    let mut write = operations.store().write(Actor::Program).await?;
    write.forget_list_export(export.id).await?;
    write.commit().await?;
    take_file_away(operations, export).await;
    Ok(())
}

async fn take_file_away(operations: &Operations, export: &ListExport) {
    if let Some(uploads) = operations.uploads().filter(|_| !export.stored.is_empty()) {
        // Where it cannot be taken away now, it is only in the way.
        let _ = tokio::fs::remove_file(uploads.path(&export.stored)).await;
    }
}

/// Does what a job asks for, until it is done or `stop` says that the process ends.
pub(crate) async fn work_on(operations: &Operations, job: &Job, mut stop: watch::Receiver<bool>) -> Result<Ended> {
    let payload: Json = serde_json::from_str(&job.payload).map_err(anyhow::Error::from)?;
    let id = ExportId::new(payload["export"].as_i64().unwrap_or_default());
    let Some(export) = operations.store().read().list_export(id).await? else { return Ok(Ended::Finished) };
    if export.ended_at.is_some() {
        return Ok(Ended::Finished);
    }
    let made = tokio::select! {
        biased;
        _ = stop.wait_for(|stop| *stop) => return Ok(Ended::HandedBack),
        made = make(operations, &export) => made,
        lost = beat(operations, job) => Err(lost),
    };
    match made {
        Ok(made) => end(operations, &made).await,
        Err(Refused::NotAllowed) => end(operations, &ListExport { failed: true, ..export }).await,
        Err(Refused::Failure(failure)) if job.attempts >= TRIES => {
            tracing::error!(export = %id, error = crate::failure::chain(&failure), "an export was given up");
            end(operations, &ListExport { failed: true, ..export }).await
        }
        Err(Refused::Failure(failure)) => Err(failure),
    }
}

/// Why a list is not made into a file.
enum Refused {
    /// Whoever asked may take nothing out any more.
    NotAllowed,
    Failure(Failure),
}

impl<E: Into<Failure>> From<E> for Refused {
    fn from(error: E) -> Self {
        Self::Failure(error.into())
    }
}

async fn make(operations: &Operations, export: &ListExport) -> Result<ListExport, Refused> {
    let person = operations.store().read().find::<Person>(export.person).await?;
    if !person.is_some_and(|person| person.active && person.role.may(Permission::Export)) {
        return Err(Refused::NotAllowed);
    }
    let broken = |why: &'static str| Refused::Failure(Failure::Broken(anyhow::anyhow!(why)));
    let uploads = operations.uploads().ok_or_else(|| broken("this process keeps no files"))?;
    let asked = read(&export.list, &export.asked).ok_or_else(|| broken("an export asks for what is no list"))?;
    let stored = format!("{}.{}", export.id, export.form);
    let form = Form::of_written(stored.as_ref()).ok_or_else(|| broken("an export has a form that is not known"))?;
    let (half, whole) = (uploads.path(&format!("{stored}.unfinished")), uploads.path(&stored));
    tokio::fs::create_dir_all(&uploads.folder).await.map_err(not_kept)?;
    let file = tokio::fs::File::create(&half).await.map_err(not_kept)?.into_std().await;
    let records = export_list(operations, Actor::Person(export.person), &asked, form, file).await?;
    let bytes = tokio::fs::metadata(&half).await.map_err(not_kept)?.len();
    tokio::fs::rename(&half, &whole).await.map_err(not_kept)?;
    let counted = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    Ok(ListExport { stored, records: counted(records), bytes: counted(bytes), ..export.clone() })
}

fn not_kept(error: std::io::Error) -> Failure {
    Failure::Broken(error.into())
}

async fn end(operations: &Operations, export: &ListExport) -> Result<Ended> {
    let mut write = operations.store().write(Actor::Program).await?;
    // Whoever asked may have taken it away meanwhile: then nothing of it stays.
    if write.read().list_export(export.id).await?.is_none() {
        drop(write);
        take_file_away(operations, export).await;
        return Ok(Ended::Finished);
    }
    write.put_list_export(&ListExport { ended_at: Some(operations.now()), ..export.clone() }).await?;
    write.commit().await?;
    Ok(Ended::Finished)
}

/// Keeps the job until the base cannot be reached.
async fn beat(operations: &Operations, job: &Job) -> Refused {
    let mut ticks = tokio::time::interval(BEAT);
    loop {
        ticks.tick().await;
        let renewed = async {
            let mut write = operations.store().write(Actor::Program).await?;
            write.renew_job(job.id, LEASE_MICROS).await?;
            write.commit().await
        };
        if let Err(error) = renewed.await {
            return error.into();
        }
    }
}

/// Files hold people's data: they go after some days, whether or not anybody exports anything again.
pub(crate) async fn take_old_ones_away(operations: &Operations) -> Result<()> {
    // A process without the folder could only forget the files that stay.
    if operations.uploads().is_none() {
        return Ok(());
    }
    let before = Instant::from_micros(operations.now().as_micros() - KEPT_DAYS * MICROSECONDS_A_DAY);
    for export in operations.store().read().list_exports_ended_before(before).await? {
        take_away(operations, &export).await?;
    }
    Ok(())
}

/// What of a list is asked for, as it is kept; columns and pages are no matter of a file.
fn written(asked: &ListAsked) -> Json {
    let filter = |filter: &Filter| json!({ "field": filter.field, "op": filter.op.key(), "values": filter.values });
    let sort = asked.sort.as_ref().map(|(key, direction)| json!([key, *direction == Direction::Descending]));
    json!({ "search": asked.search, "filters": asked.filters.iter().map(filter).collect::<Vec<_>>(), "sort": sort })
}

fn read(list: &str, asked: &str) -> Option<ListAsked> {
    let of = Listed::from_key(list)?;
    let asked: Json = serde_json::from_str(asked).ok()?;
    let texts = |json: &Json| -> Option<Vec<String>> {
        json.as_array()?.iter().map(|text| text.as_str().map(str::to_owned)).collect()
    };
    let filter = |json: &Json| {
        let (field, op) = (json["field"].as_str()?.to_owned(), Op::from_key(json["op"].as_str()?)?);
        Some(Filter { field, op, values: texts(&json["values"])? })
    };
    let filters: Option<Vec<Filter>> = asked["filters"].as_array()?.iter().map(filter).collect();
    let direction = |turned: &Json| if turned == &json!(true) { Direction::Descending } else { Direction::Ascending };
    let sort = asked["sort"][0].as_str().map(|key| (key.to_owned(), direction(&asked["sort"][1])));
    let search = asked["search"].as_str().map(str::to_owned);
    Some(ListAsked { of, search, filters: filters?, sort, columns: Vec::new(), cursor: None, limit: 0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_asked_reads_back_as_it_was_written() {
        let filter = |field: &str, op, values: &[&str]| Filter {
            field: field.into(),
            op,
            values: values.iter().map(|value| (*value).to_owned()).collect(),
        };
        let asked = ListAsked {
            of: Listed::Contacts,
            search: Some("Kowalczyk".into()),
            filters: vec![filter("country", Op::Is, &["FR", "DE"]), filter("email", Op::Blank, &[])],
            sort: Some(("created_at".into(), Direction::Descending)),
            columns: Vec::new(),
            cursor: None,
            limit: 0,
        };
        assert_eq!(read("contacts", &written(&asked).to_string()), Some(asked));
        assert_eq!(read("shoes", "{}"), None);
    }
}

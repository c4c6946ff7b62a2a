//! A file that arrived is kept, as an import that has not begun.

use std::path::Path;

use async_recursion::async_recursion as boxed;
use records::{Actor, CustomField, Import, ImportCounts, ImportFile, ImportId, ImportStatus, RecordRef};

use super::super::compose::{Draft, redraft};
use super::super::look::{Look, look};
use super::super::suggest::{Fit, fits, suggest};
use super::mappings::known_mappings;
use super::options_of;
use crate::uploads::{Arriving, UploadRefused};
use crate::{Failure, Operations, Result};

/// Keeps a file that arrived, as an import that has not begun. Its first mapping is that of the import `like` it where
/// there is one (rows that were mended are brought again), else one that fits wholly, else one by the names of its columns.
#[boxed]
pub async fn receive(
    operations: &Operations,
    by: Actor,
    arriving: Arriving,
    name: &str,
    like: Option<ImportId>,
) -> Result<ImportId, UploadRefused> {
    let bytes = i64::try_from(arriving.bytes()).unwrap_or(i64::MAX);
    let mut write = operations.store().write(by).await.map_err(Failure::from)?;
    let id = ImportId::new(write.next_id().await.map_err(Failure::from)?);
    // The id alone is used of this transaction: the file is looked at before anything is held.
    write.commit().await.map_err(Failure::from)?;
    let name: String = name.rsplit(['/', '\\']).next().unwrap_or_default().chars().take(200).collect();
    let stored = format!("{id}{}", ending(&name));
    let path = arriving.keep(&stored).await?;
    let kept = keep_draft(operations, by, id, &name, (&stored, bytes), &path, like).await;
    if kept.is_err() {
        // Nobody knows of the file, so nobody would take it away.
        let _ = tokio::fs::remove_file(&path).await;
    }
    Ok(kept?)
}

async fn keep_draft(
    operations: &Operations,
    by: Actor,
    id: ImportId,
    name: &str,
    (stored, bytes): (&str, i64),
    path: &Path,
    like: Option<ImportId>,
) -> Result<ImportId> {
    let first = match like {
        Some(like) => operations.store().read().find::<Import>(like).await?.ok_or(Failure::NotFound)?.mapping,
        None => first_mapping(operations, path, name).await?,
    };
    let mut write = operations.store().write(by).await?;
    let import = Import {
        id,
        file: name.to_owned(),
        fingerprint: String::new(),
        mapping: first,
        status: ImportStatus::Draft,
        position: 0,
        counts: ImportCounts::default(),
        by,
        started_at: write.now(),
        finished_at: None,
    };
    write.add(&[import]).await?;
    let file = ImportFile {
        import: id,
        stored: stored.to_owned(),
        bytes,
        columns: Vec::new(),
        work: None,
        rows_done: 0,
        rows_all: 0,
        trial: None,
        failure: None,
    };
    write.put_import_file(&file).await?;
    write.audit("upload_import", RecordRef::from(id), None).await?;
    write.commit().await?;
    Ok(id)
}

/// The end of a file's name that tells its form, in small letters: `.csv`, `.csv.gz`; none that a folder would stumble over.
fn ending(name: &str) -> String {
    let parts: Vec<&str> = name.split('.').skip(1).collect();
    let is_plain =
        |part: &&&str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let mut last: Vec<&str> = parts.iter().rev().take_while(is_plain).take(2).copied().collect();
    if last.first().is_some_and(|end| !end.eq_ignore_ascii_case("gz")) {
        last.truncate(1);
    }
    last.iter().rev().map(|part| format!(".{}", part.to_lowercase())).collect()
}

async fn first_mapping(operations: &Operations, path: &Path, name: &str) -> Result<String> {
    // A file that cannot be read has its mapping all the same: its page says what is wrong with it.
    let Some(look) = look_at(path, Draft::default()).await else { return Ok(redraft("", &named(name), &[])) };
    let columns = look.names();
    let known = known_mappings(operations).await?;
    let whole = known.iter().filter(|mapping| fits(&columns, mapping).is_some_and(Fit::is_whole));
    // Of several that fit wholly, the one that asks for most says most.
    if let Some(best) = whole.max_by_key(|mapping| fits(&columns, mapping).map(|fit| fit.all)) {
        return Ok(best.clone());
    }
    let fields = operations.store().read().all::<CustomField>().await?;
    Ok(suggest(&look, name, known.iter().map(String::as_str), &fields))
}

fn named(name: &str) -> Draft {
    Draft { name: name.to_owned(), source: "file".to_owned(), ..Draft::default() }
}

async fn look_at(path: &Path, draft: Draft) -> Option<Look> {
    let (path, options) = (path.to_owned(), options_of(&draft));
    tokio::task::spawn_blocking(move || look(&path, &options).ok()).await.ok().flatten()
}

#[cfg(test)]
mod tests {
    use super::ending;

    #[test]
    fn a_file_is_kept_under_the_end_of_its_name() {
        let cases = [
            ("leads.csv", ".csv"),
            ("Leads 2026.CSV", ".csv"),
            ("a.b.csv.gz", ".csv.gz"),
            ("report.v2.xlsx", ".xlsx"),
            ("no ending", ""),
            ("../../etc/passwd", ""),
            ("x.c/../sv", ""),
            ("x.waytoolongforanending", ""),
        ];
        for (name, kept) in cases {
            assert_eq!(ending(name), kept, "{name}");
        }
    }
}

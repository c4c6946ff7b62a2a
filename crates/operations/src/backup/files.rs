//! What lies in the data folder beside the database.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

/// The database itself and what belongs to it; its rows are kept as rows.
const DATABASE: &str = "entente.db";
/// A file that somebody is writing.
const UNFINISHED: [&str; 2] = [".unfinished", ".restoring"];

/// Every file of the folder, by its path within it, parted by slashes, in order. Links are left alone.
pub(super) fn of_folder(data: &Path) -> io::Result<Vec<String>> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(folder) = folders.pop() {
        let entries = match fs::read_dir(data.join(&folder)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            entries => entries?,
        };
        for entry in entries {
            let entry = entry?;
            let path = folder.join(entry.file_name());
            let kind = entry.file_type()?;
            if kind.is_dir() {
                folders.push(path);
            } else if kind.is_file() && is_kept(&path) {
                found.extend(path.to_str().map(|path| path.replace('\\', "/")));
            }
        }
    }
    found.sort_unstable();
    Ok(found)
}

fn is_kept(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let is_database = path.components().count() == 1 && name.starts_with(DATABASE);
    !is_database && !UNFINISHED.iter().any(|ending| name.ends_with(ending))
}

/// Where a file of a backup belongs; nothing for a path that would leave the folder, or take the database's place.
pub(super) fn place(data: &Path, path: &str) -> Option<PathBuf> {
    let relative = Path::new(path);
    let is_within = !path.is_empty() && relative.components().all(|part| matches!(part, Component::Normal(_)));
    (is_within && is_kept(relative)).then(|| data.join(relative))
}

/// The name of a file until what it belongs to is there.
pub(super) fn until_then(place: &Path) -> PathBuf {
    let mut name = place.file_name().unwrap_or_default().to_owned();
    name.push(UNFINISHED[1]);
    place.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_path_leaves_the_folder() {
        let data = Path::new("data");
        for path in ["../x", "/etc/passwd", "a/../../b", "", "entente.db", "entente.db-wal", "a/x.unfinished"] {
            assert_eq!(place(data, path), None, "{path}");
        }
        assert_eq!(place(data, "uploads/1.csv"), Some(PathBuf::from("data/uploads/1.csv")));
        assert_eq!(place(data, "uploads/entente.db"), Some(PathBuf::from("data/uploads/entente.db")));
    }
}

//! A disk that fills up: said in the reader's language with what to do, nothing lost, and gone on with once there is room.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::program::{Program, leads_file, told};

const ROWS: usize = 12_000;

/// What each language says, and what to do.
const SAID: [(&str, &str, &str); 3] = [
    ("en", "disk of the database is full", "run the same import again"),
    ("fr", "disque de la base de données est plein", "relancez le même import"),
    ("es", "disco de la base de datos está lleno", "ejecute de nuevo la misma importación"),
];

/// A folder with little room: a small disk of its own where that may be mounted (by root), else a limit on the size of
/// files, which the system enforces alike.
enum SmallDisk {
    Mounted(PathBuf),
    Limited,
}

impl SmallDisk {
    fn at(folder: &Path) -> Self {
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", "size=8m", "tmpfs"]).arg(folder).output();
        match mounted {
            Ok(output) if output.status.success() => Self::Mounted(folder.to_path_buf()),
            _ => Self::Limited,
        }
    }

    fn run(&self, program: &Program, arguments: &[&str]) -> Output {
        let mut command = program.command(arguments);
        if let Self::Limited = self {
            // In blocks of 512 bytes. The signal that comes with the limit is ignored, as a server would.
            let limited = "trap '' XFSZ; ulimit -f 8192; exec \"$@\"";
            let inner = command;
            command = Command::new("sh");
            command.args(["-c", limited, "sh"]).arg(inner.get_program()).args(inner.get_args());
            for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
                command.env_remove(name);
            }
        }
        command.output().expect("the program starts")
    }

    fn make_room(&self) {
        if let Self::Mounted(folder) = self {
            let done = Command::new("mount").args(["-o", "remount,size=512m"]).arg(folder).status();
            assert!(done.expect("mount").success(), "a mounted disk can be made larger");
        }
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        if let Self::Mounted(folder) = self {
            let _ = Command::new("umount").arg(folder).status();
        }
    }
}

#[test]
fn a_full_disk_is_said_and_the_import_goes_on_once_there_is_room() {
    let folder = tempfile::tempdir().unwrap();
    let (small, large) = (folder.path().join("small"), folder.path().join("large"));
    std::fs::create_dir(&small).unwrap();
    let (file, mapping) = leads_file(folder.path(), ROWS);
    let uninterrupted = Program::on(&large, None);
    uninterrupted.run(&["import", &file, "--map", &mapping]);

    let disk = SmallDisk::at(&small);
    let program = Program::on(&small, None);
    for (language, full, what_to_do) in SAID {
        let output = disk.run(&program, &["--lang", language, "import", &file, "--map", &mapping]);
        let told = told(&output);
        assert!(!output.status.success(), "{language}");
        assert!(told.contains(full) && told.contains(what_to_do), "{language}: {told}");
        assert!(!told.contains("panicked") && told.lines().count() <= 2, "{language}: {told}");
    }

    disk.make_room();
    program.run(&["import", &file, "--map", &mapping]);
    assert_eq!(program.contents(), uninterrupted.contents());
}

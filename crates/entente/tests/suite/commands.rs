//! Every verb, by transcripts in `tests/cases`.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::cases;

macro_rules! transcripts {
    ($($name:ident),+ $(,)?) => {
        $(#[test] fn $name() { cases::run(stringify!($name)); })+

        #[test]
        fn every_transcript_is_run() {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
            let files = fs::read_dir(folder).expect("the transcripts are there");
            let files: BTreeSet<String> = files
                .map(|file| file.expect("a readable folder").path())
                .map(|path| path.file_stem().expect("a name").to_string_lossy().into_owned())
                .collect();
            assert_eq!(files, [$(stringify!($name).to_owned()),+].into());
        }
    };
}

transcripts!(
    agreement, backup, base, completion, config, export, files, help, import, languages, learn, people, token, usage
);

//! What is written reads back to the same bits.

use columnar::{Sheet, write_scores};
use records::{Activity, Catalogue, Row, Zone};
use scoring::{Model, Score, Subject, score};

use crate::Folder;

#[test]
fn scores_read_back_from_each_form() {
    let mut folder = Folder::new();
    let contacts = folder.contacts("c.csv", "contact_id\n\"a, b\"\n2\n").expect("a right file");
    let model = Model::empty(Zone::utc(), &Catalogue::built_in());
    let (row, nothing): (Row, &[Activity]) = (Row::default(), &[]);
    let zero = score(&model, &Subject::new(&row, nothing), records::Instant::MAX);
    let scores: Vec<Score> =
        [0.1 + 0.2, -1e-300].map(|fit| Score { fit, activity: 5e-324, ..zero.clone() }).into_iter().collect();
    for name in ["s.csv", "s.jsonl", "s.parquet"] {
        let path = folder.file(name, "");
        write_scores(&path, &contacts, &scores).expect("a writable folder");
        let sheet = Sheet::open(&path).expect("a right file");
        let names: Vec<&str> = sheet.columns().iter().map(|column| column.name.as_str()).collect();
        assert_eq!(names, ["contact_id", "fit", "activity", "grade", "level", "cell", "decision"], "{name}");
        let again = folder.contacts(name, std::fs::read(&path).expect("the file")).expect("a right file");
        assert_eq!(again.ids, contacts.ids, "{name}");
    }
    let csv = std::fs::read_to_string(folder.file("again.csv", "").with_file_name("s.csv")).expect("the file");
    assert_eq!(
        csv,
        "contact_id,fit,activity,grade,level,cell,decision\n\
         \"a, b\",0.30000000000000004,5e-324,D,1,D1,nurture\n\
         2,-1e-300,5e-324,D,1,D1,nurture\n"
    );
}

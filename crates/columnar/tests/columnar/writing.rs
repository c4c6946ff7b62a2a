//! What is written reads back to the same bits.

use arrow::array::AsArray;
use arrow::datatypes::Float64Type;
use columnar::{ColumnsBuilder, Contacts, Ids, Plan, Scores, Sheet, write_scores};
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use records::{Catalogue, Instant, Row, Zone};
use scoring::Model;

use crate::Folder;

/// The scores of contacts of whom nothing is known.
fn of_nothing(contacts: &Contacts, model: &Model) -> (Ids, Scores) {
    let catalogue = Catalogue::built_in();
    let mut builder = ColumnsBuilder::new(&catalogue);
    contacts.ids.iter().for_each(|_| builder.contact(&Row::default(), &[]).expect("few kinds"));
    let ids = Ids::Text { ids: contacts.ids.clone(), are_whole: contacts.ids_are_whole };
    let columns = builder.finish(ids.clone());
    let scores = Plan::new(model, &catalogue, &columns).expect("the same fields").score(Instant::MAX, 1);
    (ids, scores)
}

#[test]
fn scores_read_back_from_each_form() {
    let mut folder = Folder::new();
    let contacts = folder.contacts("c.csv", "contact_id\n\"a, b\"\n2\n").expect("a right file");
    let model = Model::empty(Zone::utc(), &Catalogue::built_in());
    let (ids, mut scores) = of_nothing(&contacts, &model);
    scores.fit = vec![0.1 + 0.2, -1e-300];
    scores.activity = vec![5e-324; 2];
    for name in ["s.csv", "s.jsonl", "s.parquet"] {
        let path = folder.file(name, "");
        write_scores(&path, &ids, &scores, &model).expect("a writable folder");
        let sheet = Sheet::open(&path).expect("a right file");
        let names: Vec<&str> = sheet.columns().iter().map(|column| column.name.as_str()).collect();
        assert_eq!(names, ["contact_id", "fit", "activity", "grade", "level", "cell", "decision"], "{name}");
        let again = folder.contacts(name, std::fs::read(&path).expect("the file")).expect("a right file");
        assert_eq!(again.ids, contacts.ids, "{name}");
    }
    let both = scores.fit.iter().zip(&scores.activity);
    let written: Vec<[u64; 2]> = both.map(|(fit, activity)| [fit.to_bits(), activity.to_bits()]).collect();
    let folder_of = |name: &str| folder.file("again.txt", "").with_file_name(name);
    let json = std::fs::read_to_string(folder_of("s.jsonl")).expect("the file");
    let lines = json.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).expect("JSON"));
    let of_json =
        |line: serde_json::Value| ["fit", "activity"].map(|key| line[key].as_f64().expect("a number").to_bits());
    assert_eq!(lines.map(of_json).collect::<Vec<_>>(), written);
    let parquet = std::fs::File::open(folder_of("s.parquet")).expect("the file");
    let mut batches = ParquetRecordBatchReaderBuilder::try_new(parquet).expect("Parquet").build().expect("Parquet");
    let batch = batches.next().expect("a batch").expect("Parquet");
    let column =
        |key: &str| batch.column_by_name(key).expect("a column").as_primitive::<Float64Type>().values().to_vec();
    let of_parquet =
        column("fit").into_iter().zip(column("activity")).map(|(fit, activity)| [fit.to_bits(), activity.to_bits()]);
    assert_eq!(of_parquet.collect::<Vec<_>>(), written);
    let csv = std::fs::read_to_string(folder.file("again.csv", "").with_file_name("s.csv")).expect("the file");
    assert_eq!(
        csv,
        "contact_id,fit,activity,grade,level,cell,decision\n\
         \"a, b\",0.30000000000000004,5e-324,D,1,D1,nurture\n\
         2,-1e-300,5e-324,D,1,D1,nurture\n"
    );
}

#[test]
fn an_id_that_a_spreadsheet_would_run_is_written_as_a_text() {
    let mut folder = Folder::new();
    let contacts = folder.contacts("c.csv", "contact_id\n=1+2\n-7\n").expect("a right file");
    let model = Model::empty(Zone::utc(), &Catalogue::built_in());
    let (ids, scores) = of_nothing(&contacts, &model);
    let path = folder.file("s.csv", "");
    write_scores(&path, &ids, &scores, &model).expect("a writable folder");
    let csv = std::fs::read_to_string(&path).expect("the file");
    let ids: Vec<&str> = csv.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    assert_eq!(ids, ["'=1+2", "-7"]);
}

use std::collections::BTreeMap;
use std::path::Path;

use columnar::delimited::Record;
use columnar::{Form, Sheet, rows};
use operations::export::{self, KINDS, background};
use operations::lists::{ListAsked, Listed};
use operations::record::{FactOf, TypedFact, edit_facts, version_of};
use operations::{Uploads, qualify, sample};
use records::{
    Actor, Contact, CustomField, CustomFieldId, CustomType, Facts, FieldType, Instant, PersonId, RecordKind, Zone,
};
use store::Store;
use testkit::Base;

use crate::house;

const FORMS: [(&str, Form); 3] = [("csv", Form::Csv), ("jsonl", Form::JsonLines), ("parquet", Form::Parquet)];

async fn written(store: &Store, kind: RecordKind, form: Form, path: &Path) -> u64 {
    let file = std::fs::File::create(path).unwrap();
    export::export(store, kind, form, file).await.unwrap()
}

/// The type of each column of a file.
fn types(sheet: &Sheet) -> BTreeMap<String, Option<FieldType>> {
    sheet.columns().iter().map(|column| (column.name.clone(), column.ty)).collect()
}

/// The columns and rows of a file as an import reads them.
fn read_back(path: &Path) -> (Vec<String>, Vec<Vec<String>>) {
    let mut rows = rows::open(path, &rows::Options::default()).unwrap();
    let (mut all, mut record) = (Vec::new(), Record::default());
    while rows.read(&mut record).unwrap() {
        all.push(record.iter().map(|cell| columnar::as_it_was(cell).to_owned()).collect());
    }
    (rows.columns().to_vec(), all)
}

/// Whether two forms hold the same in a cell: a workbook tells instants to the millisecond and amounts without noughts.
fn is_same(one: &str, other: &str) -> bool {
    let number = |text: &str| text.parse::<f64>().ok();
    let micros = |text: &str| Instant::read(text, &Zone::utc()).map(|instant| instant.as_micros());
    one == other
        || number(one)
            .is_some_and(|value| number(other).is_some_and(|other| (value - other).abs() <= 1e-13 * value.abs()))
        || micros(one).is_some_and(|value| micros(other).is_some_and(|other| (value - other).abs() <= 500))
}

async fn add_fields(store: &Store, fields: &[(&str, CustomType)]) {
    let mut write = store.write(Actor::Program).await.unwrap();
    let ids = write.ids(fields.len()).await.unwrap();
    let field = |(id, (key, ty)): (i64, &(&str, CustomType))| CustomField {
        id: CustomFieldId::new(id),
        of: RecordKind::Contact,
        key: (*key).to_owned(),
        label: (*key).to_owned(),
        ty: *ty,
        choices: vec!["Gold".to_owned(), "Silver".to_owned()],
        retired: false,
    };
    let fields: Vec<CustomField> = ids.zip(fields).map(field).collect();
    write.add(&fields).await.unwrap();
    write.commit().await.unwrap();
}

testkit::on_both_databases! {
    /// Names and types are the same in each form, and every record is there.
    async fn every_kind_goes_into_every_form(base: Base) {
        let operations = house(&base).await;
        sample::create(&operations, Actor::Program, (3, 60), &mut |_| ()).await.unwrap();
        let store = operations.store();
        for (name, kind) in KINDS {
            let mut columns = Vec::new();
            let workbook = base.data().join(format!("{name}.xlsx"));
            let in_workbook = (written(store, kind, Form::Xlsx, &workbook).await, read_back(&workbook));
            for (ending, form) in FORMS {
                let path = base.data().join(format!("{name}.{ending}"));
                let rows = written(store, kind, form, &path).await;
                let sheet = Sheet::open(&path).unwrap();
                let parquet = types(&sheet);
                columns.push((rows, sheet.columns().iter().map(|column| column.name.clone()).collect::<Vec<_>>()));
                if form == Form::Parquet {
                    for (column, ty) in [
                        ("created_at", FieldType::Instant),
                        ("employees", FieldType::Number),
                        ("amount", FieldType::Number),
                        ("amount_currency", FieldType::Text),
                        ("active", FieldType::Boolean),
                        ("expected_close", FieldType::Date),
                        ("postal_code", FieldType::Text),
                    ] {
                        assert!(parquet.get(column).is_none_or(|found| *found == Some(ty)), "{name}.{column}");
                    }
                }
            }
            assert_eq!(columns[0], columns[2], "{name}");
            assert_eq!((in_workbook.0, in_workbook.1.0.clone()), columns[0], "{name}");
            let in_text = read_back(&base.data().join(format!("{name}.csv"))).1;
            for (ours, theirs) in in_workbook.1.1.iter().zip(&in_text) {
                assert!(ours.iter().zip(theirs).all(|(one, other)| is_same(one, other)), "{name}: {ours:?} {theirs:?}");
            }
            assert_eq!(in_workbook.1.1.len(), in_text.len(), "{name}");
            if kind == RecordKind::Activity {
                let csv = std::fs::read_to_string(base.data().join("activities.csv")).unwrap();
                assert!(!csv.contains("knd_"), "kinds are words");
            }
            // A line of JSON Lines names only what it has.
            assert_eq!(columns[0].0, columns[1].0, "{name}");
            assert!(columns[1].1.iter().all(|column| columns[0].1.contains(column)), "{name}");
        }
    }

    async fn a_long_list_is_fetched_by_whoever_asked_alone_and_goes_after_a_week(base: Base) {
        let uploads = Uploads { folder: base.data().join("uploads"), most_bytes: 4096 };
        let operations = house(&base).await.with_uploads(uploads);
        let company = base.company().await;
        base.contact(&company.account, "Rosa Arriaga", "rosa@mecalis.example").await;
        let (asker, other) = (company.administrator.id, PersonId::new(999_999));
        let asked = ListAsked {
            of: Listed::Contacts,
            search: None,
            filters: Vec::new(),
            sort: None,
            columns: Vec::new(),
            cursor: None,
            limit: 0,
        };
        let id = background::ask_for_list(&operations, asker, &asked, Form::Csv).await.unwrap();
        while qualify::round(&operations).await.unwrap() {}
        let (export, path) = background::file_of(&operations, asker, id).await.unwrap();
        assert_eq!(export.records, 1);
        assert!(std::fs::read_to_string(&path).unwrap().contains("rosa@mecalis.example"));
        assert!(background::file_of(&operations, other, id).await.is_err(), "nobody else fetches it");
        assert!(background::forget(&operations, other, id).await.is_err(), "nor takes it away");
        base.clock.advance_days(background::KEPT_DAYS + 1);
        while qualify::round(&operations).await.unwrap() {}
        assert!(background::exports_of(&operations, asker).await.unwrap().is_empty());
        assert!(!path.exists(), "though nobody exported anything since");
    }

    async fn what_was_typed_stands_in_the_file(base: Base) {
        let operations = house(&base).await;
        let company = base.company().await;
        let (contact, _) = base.contact(&company.account, "Rosa Arriaga", "rosa@mecalis.example").await;
        let store = operations.store();
        add_fields(store, &[
            ("nps", CustomType::Number),
            ("spent", CustomType::Money),
            ("spent_currency", CustomType::Text),
            ("renewal", CustomType::Date),
            ("partner", CustomType::YesNo),
            ("levels", CustomType::Choices),
        ]).await;
        let typed = [
            ("phone", "+34 600"), ("title", "=HYPERLINK(1)"), ("nps", "9"), ("spent", "12.50 EUR"),
            ("spent_currency", "ours"), ("renewal", "2026-12-31"), ("partner", "yes"), ("levels", "gold; silver"),
        ].map(|(key, raw)| TypedFact { of: FactOf::Contact, key: key.into(), raw: raw.into() });
        let version = version_of(&operations, contact.id).await.unwrap();
        edit_facts(&operations, Actor::Program, contact.id, version, &typed).await.unwrap();

        let parquet = base.data().join("contacts.parquet");
        written(store, RecordKind::Contact, Form::Parquet, &parquet).await;
        let types = types(&Sheet::open(&parquet).unwrap());
        for (column, ty) in [
            ("nps", FieldType::Number),
            ("spent", FieldType::Number),
            ("spent_currency", FieldType::Text),
            ("spent_currency_", FieldType::Text),
            ("renewal", FieldType::Date),
            ("partner", FieldType::Boolean),
            ("levels", FieldType::Choices),
        ] {
            assert_eq!(types[column], Some(ty), "{column}");
        }

        let mut lines = Vec::new();
        export::export(store, RecordKind::Contact, Form::JsonLines, &mut lines).await.unwrap();
        let line: serde_json::Value = serde_json::from_slice(&lines).unwrap();
        let kept = store.read().find::<Contact>(contact.id).await.unwrap().unwrap();
        for key in Contact::KEYS {
            assert_eq!(line.get(key).and_then(|value| value.as_str()).map(str::to_owned), kept.fact(key), "{key}");
        }
        assert_eq!(line["spent"], serde_json::json!(12.5));
        assert_eq!(line["levels"], serde_json::json!(["Gold", "Silver"]));

        let mut csv = Vec::new();
        export::export(store, RecordKind::Contact, Form::Csv, &mut csv).await.unwrap();
        let csv = String::from_utf8(csv).unwrap();
        assert!(csv.contains("'=HYPERLINK(1)") && csv.contains("12.50,EUR,ours") && csv.contains("Gold; Silver"), "{csv}");
    }
}

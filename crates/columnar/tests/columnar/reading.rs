//! What is read.

use std::sync::Arc;

use arrow::array::{Array, Decimal128Array, ListBuilder, RecordBatch, StringBuilder, UInt64Array};
use columnar::{Remark, Sheet};
use records::{ActivityKey, Date, FieldType, Folded, Instant, Value, Zone};

use crate::Folder;

fn text(text: &str) -> Option<Value> {
    Folded::new(text).map(Value::Text)
}

const CSV: &str = "contact_id;Industry;employees;score;signed;seen;active;email;phone
7;Énergie ;50;1.5;2026-01-31;2026-01-31 10:00;true;ada@univ.ac.uk;
8;;;;;;;bo@Gmail.com;+33 1
9;IT;many;2;2026-02-28;2026-03-01;FALSE;;
";

const JSON: &str = r#"
{"contact_id":7,"Industry":"Énergie ","employees":50,"score":1.5,"active":true,"email":"ada@univ.ac.uk","phone":null}

{"contact_id":8,"email":"bo@Gmail.com","phone":"+33 1","tags":["a","B"]}
{"contact_id":9,"Industry":"IT","employees":"many","score":2,"active":false}
"#;

#[test]
fn forms_of_a_file_give_the_same_contacts() {
    for (name, content) in [("c.csv", CSV), ("c.jsonl", JSON)] {
        let mut folder = Folder::new();
        let contacts = folder.contacts(name, content).expect("a right file");
        assert_eq!(contacts.ids.iter().map(|id| &**id).collect::<Vec<_>>(), ["7", "8", "9"]);
        assert!(contacts.ids_are_whole);
        for (id, key, value) in [
            ("7", "industry", text("énergie")),
            ("7", "employees", Some(Value::Number(50.0))),
            ("7", "score", Some(Value::Number(1.5))),
            ("7", "active", Some(Value::Boolean(true))),
            ("7", "email_kind", text("edu")),
            ("7", "email_domain", text("univ.ac.uk")),
            ("7", "has_phone", Some(Value::Boolean(false))),
            ("8", "email_kind", text("free")),
            ("8", "has_phone", Some(Value::Boolean(true))),
            ("8", "industry", None),
            ("9", "employees", None),
            ("9", "has_email", Some(Value::Boolean(false))),
            ("9", "email_kind", None),
        ] {
            assert_eq!(folder.value(&contacts, id, key), value, "{key} of {id} in {name}");
        }
        let (row, column, found) = (3, "employees".to_owned(), "many".to_owned());
        assert_eq!(folder.remarks, [Remark::NotOfType { row, column, ty: FieldType::Number, found }], "{name}");
    }
}

#[test]
fn columns_have_the_type_of_all_their_cells() {
    let folder = Folder::new();
    let types = |name: &str, content: &str| {
        let sheet = Sheet::open(&folder.file(name, content)).expect("a right file");
        sheet.columns().iter().filter_map(|column| column.ty).collect::<Vec<_>>()
    };
    use FieldType::{Boolean, Choices, Date, Instant, Number, Text};
    assert_eq!(types("c.csv", CSV), [Number, Text, Text, Number, Date, Instant, Boolean, Text, Text]);
    assert_eq!(types("c.jsonl", JSON), [Number, Text, Text, Number, Boolean, Text, Text, Choices]);
}

#[test]
fn declared_columns_of_a_csv_are_dates_and_instants() {
    let mut folder = Folder::new();
    let contacts = folder.contacts("c.csv", CSV).expect("a right file");
    let instant = Instant::read("2026-03-01", &Zone::utc()).map(Value::Instant);
    assert_eq!(folder.value(&contacts, "7", "signed"), Date::read("2026-01-31").map(Value::Date));
    assert_eq!(folder.value(&contacts, "9", "seen"), instant);
}

#[test]
fn the_first_row_of_a_contact_counts() {
    let mut folder = Folder::new();
    let contacts =
        folder.contacts("c.csv", "contact_id,city\na,Paris\n,Lyon\na,Lille\nA,Nice\n").expect("a right file");
    assert_eq!(contacts.ids.len(), 2);
    assert_eq!(folder.value(&contacts, "a", "city"), text("paris"));
    assert_eq!(
        folder.remarks,
        [Remark::NoContactId { row: 2 }, Remark::RepeatedContact { row: 3, id: "a".to_owned() },]
    );
}

#[test]
fn activities_are_ordered_by_instant_and_id_whatever_their_order_in_the_file() {
    let rows = ["a,call,2026-01-02,10", "a,form,2026-01-01,11", "a,visit,2026-01-02,9", "b,call,2026-01-01,12"];
    for order in [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]] {
        let mut folder = Folder::new();
        let contacts = folder.contacts("c.csv", "contact_id\na\nb\n").expect("a right file");
        let lines: Vec<&str> = order.iter().map(|row| rows[*row]).collect();
        let content = format!("contact_id,kind,at,activity_id\n{}\n", lines.join("\n"));
        let activities = folder.activities(&contacts, "f.csv", content).expect("a right file");
        let kinds: Vec<&str> = activities.of(0).iter().map(|activity| activity.kind.as_str()).collect();
        assert_eq!(kinds, ["form", "visit", "call"], "numbers compare as numbers");
        assert_eq!(activities.of(1).len(), 1);
    }
}

#[test]
fn ids_that_are_not_all_numbers_compare_as_texts() {
    let mut folder = Folder::new();
    let contacts = folder.contacts("c.csv", "contact_id\na\n").expect("a right file");
    let content = "contact_id,kind,at,activity_id\na,x,2026-01-01,9\na,y,2026-01-01,10\na,z,2026-01-01,b\n";
    let activities = folder.activities(&contacts, "f.csv", content).expect("a right file");
    let keys: Vec<&ActivityKey> = activities.of(0).iter().map(|activity| &activity.key).collect();
    assert_eq!(keys, ["10", "9", "b"].map(|id| ActivityKey::Text(id.into())).iter().collect::<Vec<_>>());
}

#[test]
fn what_cannot_count_is_left_out_and_said() {
    let mut folder = Folder::new();
    let contacts = folder.contacts("c.csv", "contact_id\na\n").expect("a right file");
    let content =
        "contact_id,kind,at,activity_id\na,x,2026-01-03,1\na,y,2026-01-01,1\na,,2026-01-01,2\nzz,x,2026-01-01,3\n";
    let activities = folder.activities(&contacts, "f.csv", content).expect("a right file");
    let kinds: Vec<&str> = activities.of(0).iter().map(|activity| activity.kind.as_str()).collect();
    assert_eq!(kinds, ["x"], "the first row of an id counts, though the second is earlier");
    assert_eq!(
        folder.remarks,
        [
            Remark::NoKind { row: 3 },
            Remark::ActivitiesOfNobody { activities: 1 },
            Remark::RepeatedActivity { row: 2, id: "1".to_owned() },
        ]
    );
}

#[test]
fn an_activity_without_an_id_repeats_none() {
    for (ids, kept, repeated) in [
        // The third row, number 2 from 0, has no id; another has that number as its own.
        (["2", "7", "", "7"], vec!["a", "b", "c"], vec![4]),
        (["x", "2", "", "2"], vec!["a", "b", "c"], vec![4]),
        (["9", "", "1", "1"], vec!["a", "b", "c"], vec![4]),
        (["", "0", "", ""], vec!["a", "b", "c", "d"], vec![]),
    ] {
        let mut folder = Folder::new();
        let contacts = folder.contacts("c.csv", "contact_id\n1\n").expect("a right file");
        let row = |(id, kind): (&str, &str)| format!("1,{kind},2026-01-01,{id}\n");
        let rows: String = ids.into_iter().zip(["a", "b", "c", "d"]).map(row).collect();
        let content = format!("contact_id,kind,at,activity_id\n{rows}");
        let activities = folder.activities(&contacts, "f.csv", content).expect("a right file");
        let mut kinds: Vec<&str> = activities.of(0).iter().map(|activity| activity.kind.as_str()).collect();
        kinds.sort_unstable();
        assert_eq!(kinds, kept, "{ids:?}");
        let said = folder.remarks.iter().filter_map(|remark| match remark {
            Remark::RepeatedActivity { row, .. } => Some(*row),
            _ => None,
        });
        assert_eq!(said.collect::<Vec<_>>(), repeated, "{ids:?}");
    }
}

/// Ids of types that no signed whole number of 64 bits holds, side by side beyond what a double tells apart.
#[test]
fn large_whole_numbers_of_parquet_stay_apart() {
    let beyond = (1_u64 << 53) + 1;
    let ids: [Arc<dyn Array>; 2] = [
        Arc::new(UInt64Array::from(vec![beyond - 1, beyond, u64::MAX])),
        Arc::new(
            Decimal128Array::from(vec![i128::from(beyond) - 1, i128::from(beyond), i128::from(u64::MAX)])
                .with_precision_and_scale(38, 0)
                .expect("a decimal"),
        ),
    ];
    let expected = ["9007199254740992", "9007199254740993", "18446744073709551615"];
    for ids in ids {
        let mut folder = Folder::new();
        let batch = RecordBatch::try_from_iter([("contact_id", ids.clone()), ("employees", ids)]).expect("a batch");
        let mut file = Vec::new();
        let mut writer = parquet::arrow::ArrowWriter::try_new(&mut file, batch.schema(), None).expect("a writer");
        writer.write(&batch).expect("rows");
        writer.close().expect("the end");
        let contacts = folder.contacts("c.parquet", &file).expect("a right file");
        assert_eq!(contacts.ids.iter().map(|id| &**id).collect::<Vec<_>>(), expected);
        let number = Some(Value::Number(9_007_199_254_740_992.0));
        assert_eq!(folder.value(&contacts, expected[0], "employees"), number, "a number all the same");
    }
}

#[test]
fn choices_stand_in_the_order_in_which_they_came() {
    let mut lists = ListBuilder::new(StringBuilder::new());
    for word in ["silver", "Gold", "silver"] {
        lists.values().append_value(word);
    }
    lists.append(true);
    let tags: Arc<dyn Array> = Arc::new(lists.finish());
    let ids: Arc<dyn Array> = Arc::new(UInt64Array::from(vec![1]));
    let batch = RecordBatch::try_from_iter([("contact_id", ids), ("tags", tags)]).expect("a batch");
    let mut file = Vec::new();
    let mut writer = parquet::arrow::ArrowWriter::try_new(&mut file, batch.schema(), None).expect("a writer");
    writer.write(&batch).expect("rows");
    writer.close().expect("the end");
    let json = r#"{"contact_id":1,"tags":["silver","Gold","silver"]}"#;
    let words = || ["silver", "gold"].map(|word| Folded::new(word).expect("a word"));
    for (name, content) in [("c.parquet", file.as_slice()), ("c.jsonl", json.as_bytes())] {
        let mut folder = Folder::new();
        let contacts = folder.contacts(name, content).expect("a right file");
        assert_eq!(folder.value(&contacts, "1", "tags"), Some(Value::Choices(words().into())), "{name}");
    }
    let read = FieldType::Choices.read("silver;Gold;silver", &Zone::utc());
    assert_eq!(read, Ok(Some(Value::Choices(words().into()))));
}

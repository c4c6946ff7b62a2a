//! What is read.

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

//! Columns read from files are those that rows would give.

use columnar::{
    Columns, ColumnsBuilder, Datum, FilesOfColumns, Form, Head, Holds, Ids, Plan, Remark, Sheet, TableWriter,
    read_columns,
};
use records::{Catalogue, FieldOf, Instant, Zone};

use crate::Folder;
use crate::batch::model;

const CONTACTS: &str = "contact_id,industry,employees,email,active,signed
3,IT,50,ada@univ.ac.uk,true,2026-01-31
1,énergie,,bo@gmail.com,false,
,lost,,,,
2,IT,20.5,,,2026-02-01
1,again,1,,true,
";

/// In no order, with a repeated id, one of nobody, and one of no kind.
const ACTIVITIES: &str = "contact_id,kind,at,activity_id,content_kind,value,recorded_at
2,call,2026-01-02T10:00:00Z,10,,1.5,2026-01-02T10:00:01Z
3,form,2026-01-01T10:00:00Z,11,guide,,2026-01-02T10:00:01Z
3,Form ,2025-12-31T10:00:00Z,12,Case_Study,2,2026-01-02T10:00:01Z
2,call,2026-01-02T10:00:00Z,9,guide,3,2026-01-02T10:00:01Z
7,call,2026-01-02T10:00:00Z,13,,,2026-01-02T10:00:01Z
3,call,2026-01-01T10:00:00Z,11,,,2026-01-02T10:00:01Z
1,,2026-01-01T10:00:00Z,14,,,2026-01-02T10:00:01Z
";

/// A file of typed columns with the cells of a text.
fn parquet(folder: &Folder, name: &str, text: &str, types: &[Holds]) -> Sheet {
    let path = folder.file(name, "");
    let mut lines = text.lines().map(|line| line.split(',').map(str::to_owned).collect::<Vec<_>>());
    let names = lines.next().expect("a header");
    let heads: Vec<Head> = names.into_iter().zip(types).map(|(name, holds)| Head { name, holds: *holds }).collect();
    let file = std::fs::File::create(&path).expect("a writable folder");
    let mut table = TableWriter::begin(Form::Parquet, &heads, file).expect("a writable file");
    for line in lines {
        let cell = |(text, holds): (String, &Holds)| match holds {
            _ if text.is_empty() => None,
            Holds::Whole => Some(Datum::Whole(text.parse().expect("a whole number"))),
            Holds::Number => Some(Datum::Number(text.parse().expect("a number"))),
            Holds::Boolean => Some(Datum::Boolean(text == "true")),
            Holds::Date => records::Date::read(&text).map(Datum::Date),
            Holds::Instant => Instant::read(&text, &Zone::utc()).map(Datum::Instant),
            Holds::Text | Holds::Decimal | Holds::Texts => Some(Datum::Text(text)),
        };
        table.row(line.into_iter().zip(types).map(cell)).expect("a writable file");
    }
    table.end().expect("a writable file");
    Sheet::open(&path).expect("a right file")
}

/// Reads two files both ways: as columns, and as rows that columns are made of.
fn both(folder: &mut Folder, contacts: &Sheet, activities: &Sheet, threads: usize) -> [(Columns, Vec<Remark>); 2] {
    let of_contacts = folder.columns(contacts, FieldOf::Contact, &["contact_id"]);
    let reserved = ["contact_id", "activity_id", "at", "recorded_at"];
    let of_activities = folder.columns(activities, FieldOf::Activity, &reserved);
    let (catalogue, zone, id_column) = (&folder.catalogue, &Zone::utc(), "contact_id");
    let (of_contacts, of_activities) = (&of_contacts, &of_activities);
    let mut remarks = [Vec::new(), Vec::new()];
    let files =
        FilesOfColumns { contacts, activities, id_column, of_contacts, of_activities, catalogue, zone, threads };
    let read = read_columns(&files, &mut |remark| remarks[0].push(remark)).expect("right files");
    let mut remark = |remark| remarks[1].push(remark);
    let people = columnar::read_contacts(contacts, id_column, of_contacts, catalogue, zone, &mut remark);
    let people = people.expect("a right file");
    let did = columnar::read_activities(activities, &people, of_activities, zone, &mut remark).expect("a right file");
    let mut builder = ColumnsBuilder::new(catalogue);
    for (contact, row) in people.rows.iter().enumerate() {
        builder.contact(row, did.of(contact)).expect("few kinds");
    }
    let rows = builder.finish(Ids::Text { ids: people.ids, are_whole: people.ids_are_whole });
    let [of_columns, of_rows] = remarks;
    [(read, of_columns), (rows, of_rows)]
}

fn assert_same([(read, told), (rows, told_of_rows)]: [(Columns, Vec<Remark>); 2], catalogue: &Catalogue) {
    assert_eq!(read.len(), rows.len());
    for contact in 0..rows.len() {
        assert_eq!(read.ids.text(contact), rows.ids.text(contact));
        let (a, b) = (read.row(contact, catalogue), rows.row(contact, catalogue));
        for (field, named) in catalogue.fields(FieldOf::Contact) {
            assert_eq!(a.get(field), b.get(field), "{} of {}", named.key, rows.ids.text(contact));
        }
        let (a, b) = (read.activities_of(contact, catalogue), rows.activities_of(contact, catalogue));
        assert_eq!(a.len(), b.len());
        for (a, b) in a.iter().zip(&b) {
            assert_eq!((a.at, &a.kind), (b.at, &b.kind));
            for (field, named) in catalogue.fields(FieldOf::Activity) {
                assert_eq!(a.row.get(field), b.row.get(field), "{}", named.key);
            }
        }
    }
    let sorted = |remarks: Vec<Remark>| {
        let mut told: Vec<String> = remarks.iter().map(|remark| format!("{remark:?}")).collect();
        told.sort();
        told
    };
    assert_eq!(sorted(told), sorted(told_of_rows));
}

#[test]
fn parquet_gives_the_columns_that_its_rows_would() {
    use Holds::{Boolean, Date, Instant, Number, Text, Whole};
    let of_contacts = [Whole, Text, Number, Text, Boolean, Date];
    let of_activities = [Whole, Text, Instant, Whole, Text, Number, Instant];
    for threads in [1, 2] {
        let mut folder = Folder::new();
        let contacts = parquet(&folder, "c.parquet", CONTACTS, &of_contacts);
        let activities = parquet(&folder, "f.parquet", ACTIVITIES, &of_activities);
        let both = both(&mut folder, &contacts, &activities, threads);
        assert_same(both, &folder.catalogue);
    }
}

#[test]
fn ids_may_be_texts_and_rows_the_order_of_ids() {
    use Holds::{Instant, Text};
    let mut folder = Folder::new();
    let contacts = parquet(&folder, "c.parquet", "contact_id,city\n007,Paris\n7,Lyon\n", &[Text, Text]);
    let rows = "contact_id,kind,at\n7,a,2026-01-01T00:00:00Z\n007,b,2026-01-01T00:00:00Z\n7,c,2026-01-01T00:00:00Z\n";
    let activities = parquet(&folder, "f.parquet", rows, &[Text, Text, Instant]);
    let both = both(&mut folder, &contacts, &activities, 2);
    assert_eq!(both[0].0.activities_of(1, &folder.catalogue).len(), 2);
    assert_same(both, &folder.catalogue);
}

#[test]
fn one_load_serves_any_agreement_of_the_same_fields() {
    use Holds::{Boolean, Date, Instant, Number, Text, Whole};
    let mut folder = Folder::new();
    let contacts = parquet(&folder, "c.parquet", CONTACTS, &[Whole, Text, Number, Text, Boolean, Date]);
    let types = [Whole, Text, Instant, Whole, Text, Number, Instant];
    let activities = parquet(&folder, "f.parquet", ACTIVITIES, &types);
    let [(columns, _), _] = both(&mut folder, &contacts, &activities, 2);
    let group = |rule: &str| {
        format!(
            "[scoring.activity]\n[[scoring.activity.groups]]\nname = 'g'\n[[scoring.activity.groups.rules]]\nname = 'r'\npoints = 5\n{rule}"
        )
    };
    let t = records::Instant::read("2026-01-31", &Zone::utc()).expect("an instant");
    for (rule, scores) in [
        ("on = ['call']", [0.0, 0.0, 10.0]),
        ("on = ['form', 'call']\nwhere = \"content_kind = 'guide'\"", [5.0, 0.0, 5.0]),
    ] {
        let model = model(&group(rule), &folder.catalogue);
        let plan = Plan::new(&model, &folder.catalogue, &columns).expect("the same fields");
        assert_eq!(plan.score(t, 2).activity, scores, "{rule}");
    }
    // Read as another type, a field is not what the columns hold.
    let mut other = Catalogue::built_in();
    let number = records::Field {
        key: "signed".to_owned(),
        ty: records::FieldType::Text,
        of: FieldOf::Contact,
        origin: records::Origin::Declared,
        choices: Vec::new(),
    };
    other.insert(number).expect("a new field");
    let model = model(&group("on = ['call']"), &other);
    let refused = Plan::new(&model, &other, &columns).expect_err("another type");
    assert_eq!(refused.fields, ["signed"]);
}

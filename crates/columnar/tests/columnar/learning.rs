//! Tables to learn from.

use columnar::{Remark, Sheet, read_table};
use records::FieldType;
use scoring::learn::{Table, Values};

use crate::Folder;

fn table(folder: &mut Folder, name: &str, content: &str) -> Table {
    let sheet = Sheet::open(&folder.file(name, content)).expect("a file that can be read");
    read_table(&sheet, &mut |remark| folder.remarks.push(remark)).expect("a table")
}

#[test]
fn forms_of_a_file_give_the_same_table() {
    let csv = "size,source,seen\n5,Web,2026-01-31\n,web,\n7.5,Fair,2026-02-01\n";
    let json = "{\"size\":5,\"source\":\"Web\",\"seen\":\"2026-01-31\"}\n{\"source\":\"web\"}\n\
                {\"size\":7.5,\"source\":\"Fair\",\"seen\":\"2026-02-01\"}\n";
    for (name, content) in [("t.csv", csv), ("t.jsonl", json)] {
        let table = table(&mut Folder::new(), name, content);
        assert_eq!((table.rows, table.columns.len()), (3, 3), "{name}");
        let size = table.place("Size").expect("a column, however it is written");
        assert!(
            matches!(&table.columns[size].values, Values::Numbers(n) if n[0] == 5.0 && n[1].is_nan() && n[2] == 7.5)
        );
        let source = table.place("source").expect("a column");
        assert!(
            matches!(&table.columns[source].values, Values::Levels { of, texts } if *of == [0, 0, 1] && texts.len() == 2)
        );
        let seen = &table.columns[table.place("seen").expect("a column")];
        assert_eq!((seen.ty, seen.is_known(0), seen.is_known(1)), (FieldType::Date, true, false), "{name}");
    }
}

#[test]
fn columns_without_a_name_or_named_twice_are_left_aside_and_infinite_numbers_are_not_known() {
    let mut folder = Folder::new();
    let table = table(&mut folder, "t.csv", "size,,SIZE\n1,a,2\ninf,b,3\nNaN,c,4\n");
    let names: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
    assert_eq!(names, ["size"]);
    assert_eq!(table.columns[0].ty, FieldType::Number);
    assert_eq!((0..3).map(|row| table.columns[0].is_known(row)).collect::<Vec<_>>(), [true, false, false]);
    assert_eq!(folder.remarks.iter().filter(|remark| matches!(remark, Remark::ColumnLeftAside { .. })).count(), 2);
}

#[test]
fn a_header_alone_is_a_table_without_rows() {
    let table = table(&mut Folder::new(), "t.csv", "size,won\n");
    assert_eq!((table.rows, table.columns.len()), (0, 2));
}

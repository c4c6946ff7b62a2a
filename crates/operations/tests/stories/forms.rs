//! One table in several forms: delimited text, JSON Lines, a workbook.

use std::io::Write as _;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use columnar::ArchiveWriter;
use operations::export::{self, Form};
use operations::import::{ImportError, Options, RejectsForm, refusal_sentence, run_import, write_rejects};
use records::{Actor, Contact, Instant, Lead, LeadId, RecordKind, Zone};
use store::Store;
use testkit::Base;
use words::{Language, Locale};

use crate::imports::{bring, ground};

const MAPPING: &str = r#"
name = "Fair"
source = "fair"
[account.fields]
name = "company.name"
employees = "company.staff"
annual_revenue = "Revenue"
[contact]
identity = ["email"]
[contact.fields]
email = "Email"
first_name = "First"
phone = "Phone"
nps = { column = "NPS", custom = "number" }
machines = { column = "Machines", custom = "choices" }
partner = { column = "Partner", custom = "yes_no" }
renewal = { column = "Renewal", custom = "date" }
[lead]
[[lead.stages]]
stage = "mql"
at = "Scanned"
"#;

const CSV: &str = "company.name;company.staff;Revenue;Email;First;Phone;NPS;Machines;Partner;Renewal;Scanned\n\
    Acme;1200;1234,56;ada@acme.example;Ada;+33 1 02 03;1,234;lathe; mill;yes;31/12/2026;15/01/2024 08:30\n";

/// The rows as people see them; a blank is no answer.
const ROWS: [[&str; 11]; 3] = [
    [
        "Acme",
        "1200",
        "1234.56",
        "ada@acme.example",
        "Ada",
        "+33 1 02 03",
        "1.234",
        "lathe; mill",
        "true",
        "2026-12-31",
        "2024-01-15T08:30:00",
    ],
    ["Bolt", "7.5", "99.9", "bob@bolt.example", "Bob", "", "12.5", "lathe", "false", "", "2024-07-15T23:59:30.500"],
    ["Acme", "", "", "cyd@acme.example", "", "007", "", "", "", "2026-02-28", "2024-03-31T02:30:00"],
];

/// As an office in France writes them.
fn as_text(folder: &Path) -> PathBuf {
    let day = |cell: &str| {
        let (date, time) = cell.split_once('T').unwrap_or((cell, ""));
        match date.split('-').collect::<Vec<_>>().as_slice() {
            [year, month, day] => format!("{day}/{month}/{year} {time}").trim().to_owned(),
            _ => String::new(),
        }
    };
    let mut text = CSV.lines().next().unwrap().to_owned() + "\n";
    for row in ROWS {
        let cell = |(column, cell): (usize, &&str)| match column {
            1 | 2 | 6 => cell.replace('.', ","),
            7 => format!("\"{cell}\""),
            8 => cell.replace("true", "oui").replace("false", "non"),
            9 | 10 => day(cell),
            _ => (*cell).to_owned(),
        };
        text += &(row.iter().enumerate().map(cell).collect::<Vec<_>>().join(";") + "\n");
    }
    written(folder, "table.csv", text.as_bytes())
}

/// As a program writes them, with the company as an object of its own, and under a name that says something else.
fn as_lines(folder: &Path) -> PathBuf {
    let mut text = String::new();
    for row in ROWS {
        let text_of = |cell: &str| serde_json::json!(cell).to_string();
        let number = |cell: &str| if cell.is_empty() { "null".to_owned() } else { cell.to_owned() };
        let machines = serde_json::json!(row[7].split("; ").filter(|word| !word.is_empty()).collect::<Vec<_>>());
        text += &format!(
            "{{\"company\":{{\"name\":{},\"staff\":{}}},\"Revenue\":{},\"Email\":{},\"First\":{},\"Phone\":{},\"NPS\":{},\"Machines\":{machines},\"Partner\":{},\"Renewal\":{},\"Scanned\":{}}}\n",
            text_of(row[0]),
            number(row[1]),
            number(row[2]),
            text_of(row[3]),
            text_of(row[4]),
            text_of(row[5]),
            number(row[6]),
            number(row[8]),
            text_of(row[9]),
            text_of(row[10]),
        );
    }
    written(folder, "table.txt", text.as_bytes())
}

/// As a spreadsheet saves them: numbers, days and answers are such, and one is the result of a formula.
fn as_workbook(folder: &Path) -> PathBuf {
    let serial = |cell: &str| {
        let instant = Instant::read(cell, &Zone::utc()).unwrap();
        instant.as_micros() as f64 / 86_400e6 + 25_569.0
    };
    let text = |cell: &str| format!(r#"<c t="inlineStr"><is><t>{}</t></is></c>"#, cell.replace('&', "&amp;"));
    let head: String = CSV.lines().next().unwrap().split(';').map(text).collect();
    let mut rows = format!("<row>{head}</row>");
    for row in ROWS {
        let cell = |(column, cell): (usize, &&str)| match column {
            _ if cell.is_empty() => "<c/>".to_owned(),
            1 | 2 => format!("<c><f>1*1</f><v>{cell}</v></c>"),
            6 => format!("<c><v>{cell}</v></c>"),
            8 => format!(r#"<c t="b"><v>{}</v></c>"#, u8::from(**cell == *"true")),
            9 => format!(r#"<c s="1"><v>{}</v></c>"#, serial(&format!("{cell}T00:00"))),
            10 => format!(r#"<c s="1"><v>{}</v></c>"#, serial(cell)),
            _ => text(cell),
        };
        rows += &format!("<row>{}</row>", row.iter().enumerate().map(cell).collect::<String>());
    }
    workbook(folder, "table.dat", &rows)
}

fn workbook(folder: &Path, name: &str, rows: &str) -> PathBuf {
    let path = folder.join(name);
    let mut archive = ArchiveWriter::new(std::fs::File::create(&path).unwrap());
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    for (part, text) in [
        ("xl/workbook.xml", r#"<workbook><sheets><sheet name="Leads" r:id="a"/></sheets></workbook>"#),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships><Relationship Id="a" Type="x/worksheet" Target="s.xml"/><Relationship Id="b" Type="x/styles" Target="styles.xml"/></Relationships>"#,
        ),
        ("xl/styles.xml", r#"<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>"#),
        ("xl/s.xml", &sheet),
    ] {
        archive.begin(part).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.end().unwrap();
    path
}

fn written(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

/// All that the table can have brought.
async fn everything(store: &Store) -> String {
    let mut all = String::new();
    for kind in [RecordKind::Account, RecordKind::Contact, RecordKind::Lead] {
        let mut out = Vec::new();
        export::export(store, kind, Form::Csv, &mut out).await.unwrap();
        all += &String::from_utf8(out).unwrap();
    }
    let leads: Vec<LeadId> = store.read().all::<Lead>().await.unwrap().into_iter().map(|lead| lead.id).collect();
    let steps = store.read().stage_changes_of(&leads).await.unwrap();
    all + &steps.iter().map(|step| format!("{} {} {}\n", step.lead, step.to, step.at)).collect::<String>()
}

testkit::on_both_databases! {
    async fn one_table_in_three_forms_makes_one_base(base: Base) {
        let folder = base.data();
        let mut bases = Vec::new();
        for file in [as_text(folder), as_lines(folder), as_workbook(folder)] {
            let place = base.fresh_place().await;
            let store = Store::open(place.url(), place.data(), base.clock.clock()).await.unwrap();
            let report = bring(&store, &file, MAPPING).await;
            assert_eq!((report.counts.created, report.first.as_slice()), (3, &[][..]), "{file:?}");
            let again = bring(&store, &file, MAPPING).await;
            assert_eq!((again.counts.created, again.counts.updated), (0, 0), "{file:?} twice");
            bases.push(everything(&store).await);
        }
        assert!(bases[0].contains("lathe; mill,1.234,true,2026-12-31"), "{}", bases[0]);
        assert_eq!(bases[0], bases[1]);
        assert_eq!(bases[0], bases[2]);
    }

    async fn a_workbook_goes_on_where_it_was_stopped(base: Base) {
        let cell = |text: &str| format!(r#"<c t="inlineStr"><is><t>{text}</t></is></c>"#);
        let row = |n: usize| format!("<row>{}{}</row>", cell(&format!("p{n}@example.com")), cell(&format!("Person {n}")));
        let head = format!("<row>{}{}</row>", cell("Email"), cell("First"));
        let file = workbook(base.data(), "many.xlsx", &(head + &(0..2_500).map(row).collect::<String>()));
        let mapping = "name = \"M\"\nsource = \"m\"\n[contact.fields]\nemail = \"Email\"\nfirst_name = \"First\"\n";
        let mut stop = |_: &operations::import::Progress| ControlFlow::Break(());
        let cut = run_import(&base.store, Actor::Program, &ground(), &file, mapping, Options::default(), &mut stop).await.unwrap();
        assert!(!cut.finished && cut.counts.rows < 2_500);
        let whole = bring(&base.store, &file, mapping).await;
        assert!(whole.finished && whole.resumed_at == cut.counts.rows as u64);
        assert_eq!((whole.counts.created, base.store.read().count::<Contact>().await.unwrap()), (2_500, 2_500));
    }

    async fn a_line_that_is_no_object_costs_no_other(base: Base) {
        let text = "{\"Email\":\"a@example.com\",\"First\":\"Ann\"}\n{broken\n\n[1]\n{\"Email\":\"b@example.com\"}\n";
        let file = written(base.data(), "lines.jsonl", text.as_bytes());
        let mapping = "name = \"M\"\nsource = \"m\"\n[contact.fields]\nemail = \"Email\"\nfirst_name = \"First\"\n";
        let report = bring(&base.store, &file, mapping).await;
        assert_eq!((report.counts.created, report.counts.rejected), (2, 2));
        let mut rejects = Vec::new();
        let form = RejectsForm::of(&report.survey, mapping);
        write_rejects(&base.store, report.import.unwrap(), &form, Locale::from(Language::En), &mut rejects).await.unwrap();
        let rejects = String::from_utf8(rejects).unwrap();
        assert!(rejects.contains("{broken,,2,") && rejects.contains("[1],,4,"), "{rejects}");
    }

    async fn what_cannot_be_read_is_refused_with_a_sentence(base: Base) {
        let mapping = "name = \"M\"\nsource = \"m\"\n[file]\nsheet = \"Kontakte\"\n[contact.fields]\nemail = \"Email\"\n";
        let cells = r#"<row><c t="inlineStr"><is><t>Email</t></is></c></row>"#;
        for (file, says) in [
            (workbook(base.data(), "a.xlsx", cells), "Kontakte"),
            (written(base.data(), "b.xlsx", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), ".xls"),
            (written(base.data(), "c.csv", b"[{\"Email\": 1}]"), "JSON"),
        ] {
            let mut go_on = |_: &operations::import::Progress| ControlFlow::Continue(());
            let run = run_import(&base.store, Actor::Program, &ground(), &file, mapping, Options::default(), &mut go_on).await;
            let error = run.expect_err(says);
            assert!(matches!(error, ImportError::Unreadable(_)), "{error:?}");
            let said = refusal_sentence(Locale::from(Language::En), "m.toml", &error).join(" ");
            assert!(said.contains(says), "{said}");
        }
    }
}

//! What whoever brings files relies on.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::ops::ControlFlow;
use std::path::PathBuf;

use operations::export::{self, Form};
use operations::import::{
    Ground, ImportError, Options, Progress, RejectsForm, Report, refusal_sentence, run_import, write_rejects,
};
use records::{Account, ActivityRecord, Actor, Contact, Currency, Lead, Person, RecordKind, Stage, Zone};
use store::Store;
use testkit::Base;
use words::{Language, Locale};

/// Contacts with their company, by email.
const CONTACTS: &str = r#"
name = "Contacts"
source = "test"

[account.fields]
name = "Company"
employees = "Staff"
annual_revenue = "Revenue"

[contact]
identity = ["email"]

[contact.fields]
email = "Email"
first_name = "First"
created_at = "Since"
"#;

pub(crate) fn ground() -> Ground {
    Ground { zone: Zone::named("Europe/Paris").unwrap(), currency: Currency::EUR }
}

pub(crate) async fn bring(store: &Store, file: &std::path::Path, mapping: &str) -> Report {
    let mut go_on = |_: &Progress| ControlFlow::Continue(());
    run_import(store, Actor::Program, &ground(), file, mapping, Options::default(), &mut go_on).await.unwrap()
}

fn file(base: &Base, name: &str, text: &str) -> PathBuf {
    let path = base.data().join(name);
    std::fs::File::create(&path).unwrap().write_all(text.as_bytes()).unwrap();
    path
}

/// Created, updated, unchanged, rejected, warned.
fn counts(report: &Report) -> [i64; 5] {
    let counts = report.counts;
    [counts.created, counts.updated, counts.unchanged, counts.rejected, counts.warned]
}

async fn sheet(store: &Store, kind: RecordKind) -> String {
    let mut out = Vec::new();
    export::export(store, kind, Form::Csv, &mut out).await.unwrap();
    String::from_utf8(out).unwrap()
}

/// Every contact as address, first name and company, in order of address.
async fn people(store: &Store) -> Vec<String> {
    let accounts: BTreeMap<_, _> =
        store.read().all::<Account>().await.unwrap().into_iter().map(|account| (account.id, account.name)).collect();
    let contacts = store.read().all::<Contact>().await.unwrap();
    let mut lines: Vec<String> = contacts
        .into_iter()
        .map(|contact| {
            let company = contact.account.and_then(|account| accounts.get(&account)).cloned().unwrap_or_default();
            let address = contact.email.map(|email| email.key().to_owned()).unwrap_or_default();
            format!("{address} {} {company} {}", contact.first_name.unwrap_or_default(), contact.created_at)
        })
        .collect();
    lines.sort();
    lines
}

/// A file of `rows` contacts at a third as many companies.
fn many(rows: usize) -> String {
    let row = |n: usize| format!("p{n}@example.com,Person {n},2024-01-15,Company {},{},1000\n", n / 3, n / 3);
    ["Email,First,Since,Company,Staff,Revenue\n".to_owned()].into_iter().chain((0..rows).map(row)).collect()
}

testkit::on_both_databases! {
    async fn a_file_brought_twice_changes_nothing(base: Base) {
        let contacts = file(&base, "contacts.csv", &many(50));
        assert_eq!(counts(&bring(&base.store, &contacts, CONTACTS).await), [50, 0, 0, 0, 0]);
        let before = (sheet(&base.store, RecordKind::Contact).await, base.store.read().last_change().await.unwrap());
        assert_eq!(counts(&bring(&base.store, &contacts, CONTACTS).await), [0, 0, 50, 0, 0]);
        let after = (sheet(&base.store, RecordKind::Contact).await, base.store.read().last_change().await.unwrap());
        assert_eq!(before, after);
        assert_eq!(base.store.read().count::<Account>().await.unwrap(), 17);
        assert_eq!(base.store.read().due_count().await.unwrap(), 50);
    }

    async fn an_address_is_one_whatever_its_case(base: Base) {
        let text = "Email,First,Since,Company,Staff,Revenue\nAda@Example.com,Ada,,Acme,,\n ada@example.COM ,Ada L.,,ACME ,,\n";
        let report = bring(&base.store, &file(&base, "a.csv", text), CONTACTS).await;
        assert_eq!(counts(&report), [1, 1, 0, 0, 0]);
        assert_eq!(base.store.read().count::<Account>().await.unwrap(), 1);
        let contact = &base.store.read().all::<Contact>().await.unwrap()[0];
        assert_eq!(contact.first_name.as_deref(), Some("Ada L."));
    }

    async fn an_update_keeps_what_was_before(base: Base) {
        let head = "Email,First,Since,Company,Staff,Revenue\n";
        bring(&base.store, &file(&base, "a.csv", &format!("{head}ada@example.com,Ada,,Acme,10,5\n")), CONTACTS).await;
        let second = file(&base, "b.csv", &format!("{head}ada@example.com,Augusta,,Acme,12,\n"));
        let report = bring(&base.store, &second, CONTACTS).await;
        assert_eq!(counts(&report), [0, 1, 0, 0, 0]);
        let contact = base.store.read().all::<Contact>().await.unwrap().remove(0);
        let changes = base.store.read().fact_changes(contact.id).await.unwrap();
        let changes: Vec<_> = changes.iter().map(|c| (c.field.as_str(), c.before.as_deref(), c.after.as_deref(), c.by)).collect();
        assert_eq!(changes, [("first_name", Some("Ada"), Some("Augusta"), Actor::Import(report.import.unwrap()))]);
        let account = base.store.read().all::<Account>().await.unwrap().remove(0);
        assert_eq!((account.employees, account.annual_revenue.map(|money| money.amount())), (Some(12.0), Some("5.00".into())));
    }

    async fn only_blanks_are_filled_where_the_mapping_says_so(base: Base) {
        let head = "Email,First,Since,Company,Staff,Revenue\n";
        bring(&base.store, &file(&base, "a.csv", &format!("{head}ada@example.com,Ada,,Acme,,\n")), CONTACTS).await;
        let mapping = CONTACTS.replace("[contact]", "[contact]\nupdate = \"fill_blanks\"");
        let more = file(&base, "b.csv", &format!("{head}ada@example.com,Augusta,,Acme,7,\n"));
        bring(&base.store, &more, &mapping).await;
        assert_eq!(base.store.read().all::<Contact>().await.unwrap()[0].first_name.as_deref(), Some("Ada"));
        assert_eq!(base.store.read().all::<Account>().await.unwrap()[0].employees, Some(7.0));
    }

    async fn one_rows_fault_never_costs_another(base: Base) {
        let text = "Email,First,Since,Company,Staff,Revenue\n\
            ada@example.com,Ada,2024-01-15,Acme,10,100.5\n\
            nobody,Bob,2024-01-15,Acme,10,100\n\
            c@example.com,Cyd,31/02/2024,Acme,10,100\n\
            d@example.com,Dan,2099-01-01,Acme,10,100\n\
            e@example.com,Eve,2024-01-15,Acme,-5,100\n\
            f@example.com,Fay,2024-01-15,Acme,ten,100\n\
            g@example.com,Gus,2024-01-15,Acme,10,100 XYZ\n\
            h@example.com,Hal,2024-01-15,Acme,10,\"1,5\"\n\
            i@example.com,Ian,2024-01-15\n\
            j@example.com,Jo,2024-01-15,Acme,10,100,too,many\n\
            k@example.com,\"Kay,2024-01-15,Acme,10,100\n\
            l@example.com,Lou,2024-01-15,Acme,10,100.25\n";
        let report = bring(&base.store, &file(&base, "a.csv", text), CONTACTS).await;
        let noticed: Vec<String> = report.first.iter().map(|n| format!("{} {} {}", n.line, n.refused, n.problem.key())).collect();
        assert_eq!(noticed, [
            "3 true not_an_email",
            "4 false impossible_date",
            "5 false future_date",
            "6 false negative",
            "7 false not_a_number",
            "8 false unknown_currency",
            "9 false other_decimal_sign",
            "10 false too_few_cells",
            "11 true too_many_cells",
            "12 false unclosed_quote",
        ]);
        assert_eq!(counts(&report), [10, 0, 0, 2, 8]);
        let mut rejects = Vec::new();
        let import = report.import.unwrap();
        let form = RejectsForm::of(&report.survey, CONTACTS);
        let written = write_rejects(&base.store, import, &form, Locale::from(Language::Fr), &mut rejects).await;
        assert_eq!(written.unwrap(), 2);
        let rejects = String::from_utf8(rejects).unwrap();
        let row = rejects.lines().nth(1).unwrap_or_default();
        assert!(row.starts_with("nobody,Bob,2024-01-15,Acme,10,100,3,"), "{rejects}");
        let wide = rejects.lines().nth(2).unwrap_or_default();
        assert!(wide.starts_with("j@example.com,Jo,2024-01-15,Acme,10,100,too,many,11,"), "{rejects}");
    }

    async fn an_amount_that_could_be_two_is_not_guessed(base: Base) {
        // How the mapping reads amounts; and of Ann, Bob and Cyd's companies, what is known of their revenue.
        let cases: [(&str, [Option<&str>; 3], i64); 3] = [
            ("", [None, None, Some("12.00 EUR")], 2),
            ("decimal = \",\"", [Some("1234.00 EUR"), Some("1000.00 EUR"), Some("12.00 EUR")], 0),
            ("decimal = \".\"", [None, Some("1.00 EUR"), Some("12.00 EUR")], 1),
        ];
        let text = "Email,First,Since,Company,Staff,Revenue\n\
            a@example.com,Ann,2024-01-15,Acme,10,1.234\n\
            b@example.com,Bob,2024-01-15,Bolt,10,1.000\n\
            c@example.com,Cyd,2024-01-15,Cork,10,12\n";
        for (decimal, expected, warned) in cases {
            let place = base.fresh_place().await;
            let store = Store::open(place.url(), place.data(), base.clock.clock()).await.unwrap();
            let mapping = CONTACTS.replace("source = \"test\"", &format!("source = \"test\"\n{decimal}"));
            let report = bring(&store, &file(&base, "a.csv", text), &mapping).await;
            assert_eq!(counts(&report), [3, 0, 0, 0, warned], "{decimal}");
            let mut accounts = store.read().all::<Account>().await.unwrap();
            accounts.sort_by(|one, other| one.name.cmp(&other.name));
            let revenue: Vec<_> = accounts.iter().map(|one| one.annual_revenue.map(|money| money.to_string())).collect();
            assert_eq!(revenue, expected.map(|amount| amount.map(str::to_owned)), "{decimal}");
        }
    }

    async fn an_amount_that_could_be_two_costs_the_row_where_figures_hang_on_it(base: Base) {
        let mapping = r#"
            name = "Deals"
            source = "crm"
            [opportunity.fields]
            external_id = "Id"
            amount = "Amount"
        "#;
        let deals = file(&base, "a.csv", "Id,Amount\no1,1.234\no2,500\n");
        let report = bring(&base.store, &deals, mapping).await;
        assert_eq!(counts(&report), [1, 0, 0, 1, 0]);
        assert_eq!(report.first[0].problem.key(), "ambiguous_number");
        for language in [Language::En, Language::Fr, Language::Es] {
            let said = words::sentence(Locale::from(language), &report.first[0].problem);
            assert!(said.contains("1.234") && said.contains("decimal = \",\""), "{said}");
        }
    }

    async fn a_record_is_known_again_by_whatever_a_mapping_may_name(base: Base) {
        let case = |section: &str, identity: &str, fields: &str, text: &str| {
            let mapping = format!(
                "name = \"x\"\nsource = \"x\"\n[{section}]\nidentity = [{identity}]\n[{section}.fields]\n{fields}"
            );
            (mapping, text.to_owned())
        };
        let cases = [
            case("account", "\"domain\"", "domain = \"A\"\nname = \"B\"",
                "A,B\nhttps://www.Example.com/about,Acme\nExample.COM,Acme\nwww.bolt.example,Bolt\n"),
            case("account", "\"name\"", "name = \"A\"\ncity = \"B\"", "A,B\nAcme,Lyon\nACME ,Lyon\nBolt,Metz\n"),
            case("contact", "\"first_name\", \"last_name\"", "first_name = \"A\"\nlast_name = \"B\"",
                "A,B\nAda,Díaz\nAda,Díaz\nEva,Díaz\n"),
            case("contact", "\"phone\"", "phone = \"A\"\ncity = \"B\"", "A,B\n+33 1 23,Lyon\n+33 1 23 ,Lyon\n+33 1 24,Metz\n"),
            case("person", "\"email\"", "email = \"A\"\nname = \"B\"",
                "A,B\nAda@example.com,Ada\nada@EXAMPLE.com,Ada\nbob@example.com,Bob\n"),
            case("opportunity", "\"external_id\"", "external_id = \"A\"\nname = \"B\"", "A,B\n1,x\n1,x\n2,y\n"),
            case("product", "\"name\"", "name = \"A\"\nfamily = \"B\"", "A,B\nPump,x\nPUMP,x\nValve,y\n"),
        ];
        for (mapping, text) in cases {
            let place = base.fresh_place().await;
            let store = Store::open(place.url(), place.data(), base.clock.clock()).await.unwrap();
            let report = bring(&store, &file(&base, "a.csv", &text), &mapping).await;
            assert_eq!(report.counts.created, 2, "{mapping}: {:?}", report.first);
            let again = bring(&store, &file(&base, "a.csv", &text), &mapping).await;
            assert_eq!(again.counts.created, 0, "{mapping}");
        }
    }

    async fn chosen_fields_tell_the_same_people_apart_in_one_file_and_in_two(base: Base) {
        let mapping = "name = \"x\"\nsource = \"x\"\n[contact]\nidentity = [\"last_name\"]\n[contact.fields]\nlast_name = \"A\"";
        let place = base.fresh_place().await;
        let together = Store::open(place.url(), place.data(), base.clock.clock()).await.unwrap();
        bring(&together, &file(&base, "all.csv", "A,B\nADA,1\nAda,2\nÁda,3\nAda,4\n"), mapping).await;
        for name in ["ADA", "Ada", "Áda", "Ada"] {
            bring(&base.store, &file(&base, "one.csv", &format!("A,B\n{name},1\n")), mapping).await;
        }
        let names = async |store: &Store| {
            let contacts = store.read().all::<Contact>().await.unwrap();
            let mut names: Vec<_> = contacts.into_iter().filter_map(|contact| contact.last_name).collect();
            names.sort();
            names
        };
        assert_eq!(names(&together).await, names(&base.store).await);
        assert_eq!(names(&together).await, ["ADA", "Ada", "Áda"]);
    }

    async fn an_address_that_is_somebody_elses_never_stops_an_import(base: Base) {
        let by_name = "name = \"x\"\nsource = \"x\"\n[person]\nidentity = [\"name\"]\n[person.fields]\nname = \"Name\"\nemail = \"Email\"";
        let first = file(&base, "a.csv", "Name,Email\nAda,ada@example.com\nBob,bob@example.com\n");
        assert_eq!(counts(&bring(&base.store, &first, by_name).await), [2, 0, 0, 0, 0]);
        // Bob is not given Ada's address; whoever has a new name and a known address is the one who has it.
        let second = file(&base, "b.csv", "Name,Email\nBob,ADA@example.com\nRobert,bob@example.com\nEve,eve@example.com\nEvelyn,eve@example.com\n");
        let report = bring(&base.store, &second, by_name).await;
        assert!(report.finished);
        assert_eq!(counts(&report), [1, 2, 1, 0, 1]);
        assert_eq!(report.first[0].problem.key(), "email_taken");
        let mut people: Vec<String> = base.store.read().all::<Person>().await.unwrap().into_iter()
            .map(|person| format!("{} {}", person.name, person.email.map(|email| email.key().to_owned()).unwrap_or_default()))
            .collect();
        people.sort();
        assert_eq!(people, ["Ada ada@example.com", "Evelyn eve@example.com", "Robert bob@example.com"]);
    }

    async fn a_row_whose_record_must_be_there_makes_nothing(base: Base) {
        // Section by section, with the rows of a file of which only the first is known.
        for (section, fields) in [
            ("team", "name = \"A\""),
            ("person", "name = \"A\""),
            ("product", "name = \"A\""),
            ("campaign", "name = \"A\""),
            ("account", "name = \"A\""),
            ("contact", "external_id = \"A\""),
            ("opportunity", "external_id = \"A\""),
        ] {
            let place = base.fresh_place().await;
            let store = Store::open(place.url(), place.data(), base.clock.clock()).await.unwrap();
            let mapping = |unknown: &str| {
                format!("name = \"x\"\nsource = \"x\"\n[{section}]\n{unknown}\n[{section}.fields]\n{fields}\n")
            };
            bring(&store, &file(&base, "a.csv", "A,B\none,1\n"), &mapping("")).await;
            let both = file(&base, "b.csv", "A,B\none,1\ntwo,2\n");
            let report = bring(&store, &both, &mapping("unknown = \"reject\"")).await;
            assert_eq!(counts(&report), [0, 0, 1, 1, 0], "{section}");
            assert_eq!(report.first[0].problem.key(), "unknown_record", "{section}");
        }
    }

    async fn a_company_whose_parent_must_be_there_leaves_nothing_behind(base: Base) {
        let mapping = r#"
            name = "Companies"
            source = "x"
            [account.fields]
            name = "Name"
            parent = { column = "Parent", unknown = "reject" }
            [contact.fields]
            email = "Email"
        "#;
        // A parent may stand behind its child; what hangs on a refused company is refused with it.
        let text = "Name,Parent,Email\n\
            Child,Top,a@example.com\n\
            Top,,b@example.com\n\
            Grandchild,Lost,c@example.com\n\
            Lost,Nowhere,d@example.com\n";
        let report = bring(&base.store, &file(&base, "a.csv", text), mapping).await;
        assert_eq!(counts(&report), [2, 0, 0, 2, 0]);
        let refused: Vec<_> = report.first.iter().map(|noticed| (noticed.line, noticed.refused, noticed.problem.key())).collect();
        assert_eq!(refused, [(4, true, "unknown_reference".to_owned()), (5, true, "unknown_reference".to_owned())]);
        let mut accounts: Vec<_> = base.store.read().all::<Account>().await.unwrap();
        accounts.sort_by(|one, other| one.name.cmp(&other.name));
        assert_eq!(accounts.iter().map(|account| account.name.as_str()).collect::<Vec<_>>(), ["Child", "Top"]);
        assert_eq!(accounts[0].parent, Some(accounts[1].id));
        assert_eq!(base.store.read().count::<Contact>().await.unwrap(), 2);
        assert_eq!(base.store.read().count::<Lead>().await.unwrap(), 0);
    }

    async fn an_import_that_was_stopped_goes_on_where_it_was(base: Base) {
        let contacts = file(&base, "contacts.csv", &many(5_000));
        let mut chunks = 0;
        let mut stop = |_: &Progress| { chunks += 1; if chunks == 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) } };
        let report =
            run_import(&base.store, Actor::Program, &ground(), &contacts, CONTACTS, Options::default(), &mut stop).await.unwrap();
        assert!(!report.finished && report.counts.rows == 2_000, "{:?}", report.counts);
        let report = bring(&base.open_again().await, &contacts, CONTACTS).await;
        assert!(report.finished);
        assert_eq!((report.resumed_at, counts(&report)), (2_000, [5_000, 0, 0, 0, 0]));
        assert_eq!(people(&base.store).await.len(), 5_000);
    }

    async fn two_processes_at_once_bring_each_row_once(base: Base) {
        let contacts = file(&base, "contacts.csv", &many(5_000));
        let other = base.open_again().await;
        let (one, two) = tokio::join!(bring(&base.store, &contacts, CONTACTS), bring(&other, &contacts, CONTACTS));
        assert_eq!(base.store.read().count::<Contact>().await.unwrap(), 5_000);
        assert_eq!(base.store.read().count::<Account>().await.unwrap(), 1_667);
        assert_eq!(one.counts.rows.max(two.counts.rows), 5_000);
    }

    async fn the_order_and_repetition_of_rows_do_not_count(base: Base) {
        let text = many(60);
        let rows: Vec<&str> = text.lines().skip(1).collect();
        bring(&base.store, &file(&base, "a.csv", &text), CONTACTS).await;
        let expected = people(&base.store).await;
        // Steps that share no divisor with 60 meet every row.
        for step in [7, 11, 13] {
            let place = base.fresh_place().await;
            let store = Store::open(place.url(), place.data(), base.clock.clock()).await.unwrap();
            let shuffled = (0..rows.len() * 2).map(|n| rows[(n * step + step) % rows.len()]);
            let text = ["Email,First,Since,Company,Staff,Revenue"].into_iter().chain(shuffled).collect::<Vec<_>>().join("\n");
            bring(&store, &file(&base, "b.csv", &text), CONTACTS).await;
            assert_eq!(people(&store).await, expected, "step {step}");
        }
    }

    async fn a_dry_run_leaves_nothing_behind(base: Base) {
        let contacts = file(&base, "contacts.csv", &many(30));
        let mut go_on = |_: &Progress| ControlFlow::Continue(());
        let dry = Options { dry_run: true, ..Options::default() };
        let report = run_import(&base.store, Actor::Program, &ground(), &contacts, CONTACTS, dry, &mut go_on).await.unwrap();
        assert_eq!((counts(&report), report.import), ([30, 0, 0, 0, 0], None));
        assert_eq!(base.store.read().count::<Contact>().await.unwrap(), 0);
        assert!(base.store.read().latest_imports(1).await.unwrap().is_empty());
    }

    async fn a_wide_row_makes_several_activities(base: Base) {
        let mapping = r#"
            name = "Fair"
            source = "fair"
            [contact.fields]
            email = "Email"
            [[activities]]
            [activities.fields]
            kind = { constant = "trade_show" }
            at = "Visited"
            campaign = { constant = "Fair 2025" }
            value = "Minutes"
            priority = "Priority"
            [[activities]]
            [activities.fields]
            kind = { constant = "download" }
            at = "Downloaded"
            content_kind = { constant = "price_list" }
        "#;
        let text = "Email;Visited;Minutes;Priority;Downloaded\n\
            a@example.com;14/03/2025 10:30;12,5;high;15/03/2025\n\
            b@example.com;15/03/2025 11:00;;;\n";
        let fair = file(&base, "fair.csv", text);
        assert_eq!(counts(&bring(&base.store, &fair, mapping).await), [2, 0, 0, 0, 0]);
        assert_eq!(counts(&bring(&base.store, &fair, mapping).await), [0, 0, 2, 0, 0]);
        let mut seen: Vec<String> = base.store.read().all::<ActivityRecord>().await.unwrap().into_iter()
            .map(|a| format!("{} {:?} {:?} {}", a.at, a.value, a.properties, a.campaign.is_some()))
            .collect();
        seen.sort();
        assert_eq!(seen, [
            "2025-03-14T09:30:00Z Some(12.5) Some(\"{\\\"priority\\\":\\\"high\\\"}\") true",
            "2025-03-14T23:00:00Z None Some(\"{\\\"content_kind\\\":\\\"price_list\\\"}\") false",
            "2025-03-15T10:00:00Z None None true",
        ]);
    }

    async fn a_stage_brought_twice_is_one_step(base: Base) {
        let mapping = r#"
            name = "Leads"
            source = "crm"
            [contact.fields]
            external_id = "Id"
            [lead]
            [[lead.stages]]
            stage = "mql"
            at = "Mql"
            [[lead.stages]]
            stage = "customer"
            at = "Won"
        "#;
        let open = file(&base, "a.csv", "Id,Mql,Won\nx1,2024-03-01,\n");
        let won = file(&base, "b.csv", "Id,Mql,Won\nx1,2024-03-01,2024-02-01 10:20:30\n");
        let won_to_the_minute = file(&base, "c.csv", "Id,Mql,Won\nx1,2024-03-01,2024-02-01 10:20\n");
        assert_eq!(counts(&bring(&base.store, &open, mapping).await), [1, 0, 0, 0, 0]);
        assert_eq!(counts(&bring(&base.store, &won, mapping).await), [0, 1, 0, 0, 1]);
        assert_eq!(counts(&bring(&base.store, &won_to_the_minute, mapping).await), [0, 0, 1, 0, 1]);
        assert_eq!(counts(&bring(&base.store, &open, mapping).await), [0, 0, 1, 0, 0]);
        let leads = base.store.read().all::<Lead>().await.unwrap();
        assert_eq!(leads.iter().map(|lead| (lead.stage, lead.stage_stated)).collect::<Vec<_>>(), [(Stage::Customer, true)]);
        let steps = base.store.read().stage_changes(leads[0].id).await.unwrap();
        let steps: Vec<_> = steps.iter().map(|step| (step.from, step.to, step.at.to_string())).collect();
        assert_eq!(steps, [
            (Some(Stage::Mql), Stage::Customer, "2024-02-01T09:20:30Z".to_owned()),
            (None, Stage::Mql, "2024-02-29T23:00:00Z".to_owned()),
        ]);
    }

    async fn formulas_leave_the_base_as_texts(base: Base) {
        let text = "Email,First,Since,Company,Staff,Revenue\na@example.com,\"=1+2\",,@Acme,,\n";
        bring(&base.store, &file(&base, "a.csv", text), CONTACTS).await;
        assert!(sheet(&base.store, RecordKind::Contact).await.contains(",'=1+2,"));
        assert!(sheet(&base.store, RecordKind::Account).await.contains(",'@Acme,"));
    }

    async fn a_file_that_does_not_fit_is_refused_with_places(base: Base) {
        let text = "E-mail,First,First,Company,Staff,Revenue\na@example.com,A,A,,,\n";
        let path = file(&base, "a.csv", text);
        let mut go_on = |_: &Progress| ControlFlow::Continue(());
        let refused = run_import(&base.store, Actor::Program, &ground(), &path, CONTACTS, Options::default(), &mut go_on).await;
        let error = refused.unwrap_err();
        assert!(matches!(error, ImportError::Misfits(_)));
        let sentences = refusal_sentence(Locale::from(Language::En), "map.toml", &error);
        assert_eq!(sentences, [
            "map.toml:14:9: The file has no column “Email”. Did you mean E-mail?",
            "map.toml:15:14: Two columns of the file are called “First”. Rename one.",
            "map.toml:16:14: The file has no column “Since”. Look at its first row.",
        ]);
    }
}

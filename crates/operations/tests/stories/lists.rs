//! What whoever keeps lists and records relies on: forms, changes of many, views, files.

use operations::kept::many::{self, ManyAsked, ManyRefused};
use operations::kept::{self, SaveRefused, TypedField};
use operations::lists::{self, Filter, ListAsked, Listed, Op};
use records::{
    Account, AccountId, Actor, Contact, ContactId, FactRefused, Instant, Opportunity, OpportunityId, Outcome,
};
use testkit::Base;

use crate::house;

fn typed(fields: &[(&str, &str)]) -> Vec<TypedField> {
    fields.iter().map(|(key, raw)| TypedField { key: (*key).into(), raw: (*raw).into() }).collect()
}

fn asked(of: Listed) -> ListAsked {
    ListAsked { of, search: None, filters: Vec::new(), sort: None, columns: Vec::new(), cursor: None, limit: 50 }
}

testkit::on_both_databases! {
    async fn two_people_at_one_account_do_not_overwrite_each_other(base: Base) {
        let operations = house(&base).await;
        let company = base.company().await;
        let by = Actor::Person(company.administrator.id);
        let record = company.account.id.into();
        let both_read = kept::form(&operations, Listed::Accounts, Some(company.account.id.number())).await.unwrap();
        kept::edit(&operations, by, record, both_read.version, &typed(&[("employees", "120")])).await.unwrap();
        let late = kept::edit(&operations, by, record, both_read.version, &typed(&[("employees", "80")])).await;
        assert!(matches!(late, Err(SaveRefused::Changed)));
        let account = base.store.read().find::<Account>(company.account.id).await.unwrap().unwrap();
        assert_eq!(account.employees, Some(120.0));
        let audit = base.store.read().audit_of(company.account.id, 10).await.unwrap();
        assert_eq!(audit[0].details.as_deref(), Some(r#"{"employees":[null,"120"]}"#));
    }

    async fn records_are_made_by_hand_and_linked_by_what_people_know(base: Base) {
        let operations = house(&base).await;
        let company = base.company().await;
        let by = Actor::Person(company.administrator.id);
        let make = async |of, fields: &[(&str, &str)]| kept::create(&operations, by, of, &typed(fields)).await;
        let contact = make(Listed::Contacts, &[("email", "rosa@mecalis.example"), ("account", "MECALIS")]).await.unwrap();
        let kept_contact = base.store.read().find::<Contact>(ContactId::new(contact.number)).await.unwrap().unwrap();
        assert_eq!(kept_contact.account, Some(company.account.id));
        let deal = [
            ("name", "Line 4"), ("account", "Mécalis"), ("contact", "ROSA@mecalis.example"), ("amount", "12000"),
            ("probability", "40"), ("outcome", "won"),
        ];
        let deal = make(Listed::Opportunities, &deal).await.unwrap();
        let deal = base.store.read().find::<Opportunity>(OpportunityId::new(deal.number)).await.unwrap().unwrap();
        assert_eq!((deal.contact, deal.probability), (Some(kept_contact.id), Some(0.4)));
        assert_eq!((deal.outcome, deal.closed_at.is_some()), (Outcome::Won, true));
        assert_eq!(deal.amount.map(|amount| amount.to_string()).as_deref(), Some("12000.00 EUR"));
        for (of, fields, wrong) in [
            (Listed::Contacts, vec![("title", "Jefa")], ("email", FactRefused::Blank)),
            (Listed::Contacts, vec![("email", "x@y.example"), ("account", "Nobody")],
             ("account", FactRefused::NotAChoice { choices: vec![] })),
            (Listed::Opportunities, vec![("name", "x"), ("probability", "140")], ("probability", FactRefused::NotANumber)),
            (Listed::Campaigns, vec![("name", "x"), ("starts_on", "soon")], ("starts_on", FactRefused::NotADate)),
        ] {
            let refused = make(of, &fields).await.unwrap_err();
            let SaveRefused::Fields(fields) = refused else { panic!("{refused:?}") };
            assert_eq!(fields, [(wrong.0.to_owned(), wrong.1)]);
        }
        let taken = make(Listed::Contacts, &[("email", "Rosa@Mecalis.example")]).await;
        assert!(matches!(taken, Err(SaveRefused::Taken { field: "email" })));
    }

    async fn a_company_never_belongs_to_itself_however_far_up(base: Base) {
        let operations = house(&base).await;
        let company = base.company().await;
        let by = Actor::Person(company.administrator.id);
        let fields = typed(&[("name", "Child"), ("parent", "Mécalis")]);
        let child = kept::create(&operations, by, Listed::Accounts, &fields).await.unwrap();
        assert_eq!(
            base.store.read().find::<Account>(AccountId::new(child.number)).await.unwrap().unwrap().parent,
            Some(company.account.id)
        );
        for parent in ["Child", "Mécalis"] {
            let edit = kept::edit(&operations, by, company.account.id.into(), 0, &typed(&[("parent", parent)])).await;
            assert!(matches!(edit, Err(SaveRefused::Fields(_))), "{parent}");
        }
    }

    async fn many_are_changed_as_shown_and_back_again(base: Base) {
        let operations = house(&base).await;
        let company = base.company().await;
        let by = Actor::Person(company.administrator.id);
        let mut contacts = Vec::new();
        for n in 0..130 {
            contacts.push(base.contact(&company.account, &format!("Ana {n}"), &format!("a{n}@x.example")).await.0);
        }
        let change = TypedField { key: "source".into(), raw: "trade_show".into() };
        let filter = Filter { field: "email".into(), op: Op::Has, values: vec!["a1".into()] };
        let list = ListAsked { filters: vec![filter], ..asked(Listed::Contacts) };
        let wanted = ManyAsked { list, marked: None, change };
        let preview = many::preview(&operations, &wanted).await.unwrap();
        // a1, a10 to a19, a100 to a129.
        assert_eq!((preview.records, preview.changing, preview.unchanged), (41, 41, 0));
        // Somebody is faster: what is shown is no longer so.
        let first = contacts[1].id.into();
        kept::edit(&operations, by, first, 0, &typed(&[("source", "partner")])).await.unwrap();
        let refused = many::change(&operations, by, &wanted, &preview.mark).await.unwrap_err();
        let ManyRefused::Changed(preview) = refused else { panic!("{refused:?}") };
        let done = many::change(&operations, by, &wanted, &preview.mark).await.unwrap();
        assert_eq!((done.changed, done.skipped), (41, 0));
        let source = async |n: usize| {
            base.store.read().find::<Contact>(contacts[n].id).await.unwrap().unwrap().source
        };
        assert_eq!(source(1).await.as_deref(), Some("trade_show"));
        // One is changed again by hand: that one stays when the others go back.
        kept::edit(&operations, by, contacts[10].id.into(), 1, &typed(&[("source", "email")])).await.unwrap();
        assert_eq!(many::undo(&operations, by, done.from, done.until).await.unwrap(), 40);
        assert_eq!(source(1).await.as_deref(), Some("partner"));
        assert_eq!(source(10).await.as_deref(), Some("email"));
        assert_eq!(source(129).await, None);
        assert_eq!(many::undo(&operations, by, done.from, done.until).await.unwrap(), 0, "only once");
        let elsewhere = many::undo(&operations, Actor::Program, Instant::from_micros(0), done.until).await.unwrap();
        assert_eq!(elsewhere, 0, "only one's own");
    }

    async fn a_change_of_many_never_takes_a_filter_for_none(base: Base) {
        let operations = house(&base).await;
        let company = base.company().await;
        base.contact(&company.account, "Rosa Arriaga", "rosa@mecalis.example").await;
        let change = TypedField { key: "source".into(), raw: "trade_show".into() };
        let filter = Filter { field: "created_at".into(), op: Op::From, values: vec!["some day".into()] };
        let list = ListAsked { filters: vec![filter.clone()], ..asked(Listed::Contacts) };
        assert_eq!(lists::page(&operations, &list).await.unwrap().misread, [filter]);
        let refused = many::preview(&operations, &ManyAsked { list, marked: None, change }).await;
        assert!(matches!(refused, Err(ManyRefused::NotThisField)));
        let name = ManyAsked {
            list: asked(Listed::Contacts),
            marked: None,
            change: TypedField { key: "email".into(), raw: "one@for.all".into() },
        };
        assert!(matches!(many::preview(&operations, &name).await, Err(ManyRefused::NotThisField)));
    }

    async fn views_are_ones_own_or_the_teams(base: Base) {
        let operations = house(&base).await;
        let company = base.company().await;
        let person = company.administrator.id;
        let other = records::PersonId::new(1);
        let save = async |name: &str, for_all| {
            lists::save_view(&operations, person, Listed::Contacts, name, "f.country=FR", for_all).await.unwrap()
        };
        let (mine, all) = (save("Mine", false).await, save("Ours", true).await);
        assert_eq!(save("mine", false).await, mine, "a name again changes the view");
        let names = async |person| {
            let views = lists::views(&operations, Listed::Contacts, person).await.unwrap();
            views.into_iter().map(|view| view.name).collect::<Vec<_>>()
        };
        assert_eq!(names(person).await, ["Ours", "mine"]);
        assert_eq!(names(other).await, ["Ours"]);
        assert!(lists::views(&operations, Listed::Accounts, person).await.unwrap().is_empty());
        assert!(matches!(
            lists::delete_view(&operations, other, mine).await,
            Err(lists::ViewRefused::NotTheirs)
        ));
        lists::delete_view(&operations, person, all).await.unwrap();
        assert_eq!(names(person).await, ["mine"]);
    }

    async fn a_list_is_exported_as_it_is_filtered(base: Base) {
        let operations = house(&base).await;
        let company = base.company().await;
        base.contact(&company.account, "Rosa Arriaga", "rosa@mecalis.example").await;
        base.contact(&company.account, "Karim Haddad", "karim@mecalis.example").await;
        for (search, rows) in [(Some("rosa"), 1), (None, 2), (Some("karin"), 1), (Some("nobody at all"), 0)] {
            let list = ListAsked { search: search.map(str::to_owned), ..asked(Listed::Contacts) };
            let path = base.data().join("list.csv");
            let file = std::fs::File::create(&path).unwrap();
            let by = Actor::Program;
            let form = operations::export::Form::Csv;
            let written = operations::export::export_list(&operations, by, &list, form, file).await.unwrap();
            let lines = std::fs::read_to_string(&path).unwrap().lines().count() as u64;
            assert_eq!((written, lines), (rows, rows + 1), "{search:?}");
        }
    }
}

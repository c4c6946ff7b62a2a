//! The lists of records: filters agree with counting by hand, pages both ways show each record once, searches forgive.

use records::{
    Account, AccountId, Actor, Contact, ContactId, Currency, CustomType, CustomValues, Money, Opportunity,
    OpportunityId, Outcome, Tier,
};
use store::{Direction, ListPage, ListQuery, Listed, On, Operand, Sorting, Test, Tested};
use testkit::{Base, Company};

/// More than are sorted in memory.
const MANY: i64 = 2_600;
const FIRST: [&str; 5] = ["Élise", "ana", "Łukasz", "Anna_Lise", "D'Arcy"];

async fn fill(base: &Base, company: &Company) -> (Vec<Account>, Vec<Contact>) {
    let now = base.clock.now();
    let mut accounts = Vec::new();
    for n in 0..40 {
        let mut account = Account::named(AccountId::new(10_000 + n), format!("Société {n:02}"), now);
        account.tier = [None, Some(Tier::Target), Some(Tier::Other)][n as usize % 3];
        account.employees = (n % 4 != 0).then_some((n * 10) as f64);
        account.annual_revenue = (n % 2 == 0).then(|| Money { minor: n * 100_000, currency: Currency::EUR });
        accounts.push(account);
    }
    let contacts: Vec<Contact> = (0..MANY)
        .map(|n| {
            let name = format!("{} Name{:04}", FIRST[n as usize % FIRST.len()], (n * 7919) % MANY);
            let account = accounts[n as usize % accounts.len()].id;
            let email = format!("c{n}@example.com");
            let mut contact = testkit::contact(ContactId::new(100_000 + n), Some(account), &name, &email, now);
            contact.country = (n % 7 != 0).then(|| ["FR", "DE", "ES"][n as usize % 3].to_owned());
            contact.custom = CustomValues::from_iter([
                ("plant".to_owned(), serde_json::json!(["Lyon's", "Graz"][n as usize % 2])),
                ("machines".to_owned(), serde_json::json!(n % 10)),
                ("vip".to_owned(), serde_json::json!(n % 5 == 0)),
                ("tags".to_owned(), serde_json::json!(if n % 2 == 0 { ["a", "c"] } else { ["b", "c"] })),
                ("worth".to_owned(), serde_json::json!({ "amount": format!("{}.50", n % 100), "currency": "EUR" })),
            ]);
            contact
        })
        .collect();
    let mut write = base.store.write(Actor::Person(company.administrator.id)).await.unwrap();
    write.add_accounts(&accounts).await.unwrap();
    write.add_contacts(&contacts).await.unwrap();
    write.commit().await.unwrap();
    (accounts, contacts)
}

fn query(of: Listed, sort: &str, tests: Vec<Tested>) -> ListQuery {
    let field = of.field(sort).expect("a field");
    let sorting = Sorting { field, direction: Direction::Ascending };
    ListQuery { of, tests, search: None, sorting, cursor: None, limit: 200 }
}

fn tested(field: &str, test: Test) -> Tested {
    Tested { on: On::Record, field: field.into(), custom: None, test }
}

fn custom(field: &str, ty: CustomType, test: Test) -> Tested {
    Tested { on: On::Record, field: field.into(), custom: Some(ty), test }
}

fn text(text: &str) -> Operand {
    Operand::Text(text.into())
}

/// All pages from the first to the last, then back; the way back must show the same.
async fn walk(base: &Base, mut query: ListQuery) -> Vec<i64> {
    let (mut forth, mut back): (Vec<ListPage>, Vec<Vec<i64>>) = (Vec::new(), Vec::new());
    loop {
        let page = base.store.read().list_page(&query).await.unwrap();
        query.cursor = page.next.clone();
        forth.push(page);
        if query.cursor.is_none() {
            break;
        }
    }
    let last = forth.last().unwrap();
    back.push(last.ids.clone());
    query.cursor = last.previous.clone();
    while query.cursor.is_some() {
        let page = base.store.read().list_page(&query).await.unwrap();
        query.cursor = page.previous.clone();
        back.push(page.ids);
    }
    back.reverse();
    let forth_ids: Vec<Vec<i64>> = forth.iter().map(|page| page.ids.clone()).collect();
    assert_eq!(back, forth_ids, "the way back");
    let all = forth_ids.concat();
    assert!(forth.iter().all(|page| page.total == Some(all.len() as i64)));
    all
}

testkit::on_both_databases! {
    async fn every_filter_passes_whom_one_would_pass_by_hand(base: Base) {
        let company = base.company().await;
        let (accounts, contacts) = fill(&base, &company).await;
        let account = |contact: &Contact| accounts.iter().find(|it| Some(it.id) == contact.account).unwrap().clone();
        type Passes = Box<dyn Fn(&Contact) -> bool>;
        let machines = |contact: &Contact| contact.custom.get("machines").and_then(serde_json::Value::as_i64).unwrap();
        let of_account = |field: &str, test: Test| Tested { on: On::Account, field: field.into(), custom: None, test };
        let theirs = accounts.clone();
        let is_target = move |contact: &Contact| {
            theirs.iter().any(|it| Some(it.id) == contact.account && it.tier == Some(Tier::Target))
        };
        let big: Vec<AccountId> = accounts.iter().filter(|it| it.employees >= Some(200.0)).map(|it| it.id).collect();
        let cases: Vec<(Tested, Passes)> = vec![
            (tested("country", Test::AnyOf(vec![text("fr"), text("ES")])),
             Box::new(|it| matches!(it.country.as_deref(), Some("FR" | "ES")))),
            (tested("country", Test::NoneOf(vec![text("FR")])), Box::new(|it| it.country.as_deref() != Some("FR"))),
            (tested("country", Test::Blank), Box::new(|it| it.country.is_none())),
            (tested("country", Test::Known), Box::new(|it| it.country.is_some())),
            (tested("name", Test::Has("elise".into())), Box::new(|it| it.first_name.as_deref() == Some("Élise"))),
            (tested("email", Test::Has("C12".into())), Box::new(|it| it.email.as_ref().unwrap().as_str().contains("c12"))),
            (tested("email", Test::Has("a_l".into())), Box::new(|_| false)),
            (of_account("tier", Test::AnyOf(vec![text("target")])), Box::new(is_target)),
            (of_account("employees", Test::From(Operand::Number(200.0))),
             Box::new(move |it| it.account.is_some_and(|id| big.contains(&id)))),
            (custom("plant", CustomType::Choice, Test::AnyOf(vec![text("lyon's")])),
             Box::new(|it| it.id.number() % 2 == 0)),
            (custom("machines", CustomType::Number, Test::From(Operand::Number(7.0))), Box::new(move |it| machines(it) >= 7)),
            (custom("machines", CustomType::Number, Test::Blank), Box::new(|_| false)),
            (custom("vip", CustomType::YesNo, Test::AnyOf(vec![text("true"), text("1")])),
             Box::new(|it| it.id.number() % 5 == 0)),
            (custom("tags", CustomType::Choices, Test::AnyOf(vec![text("B")])), Box::new(|it| it.id.number() % 2 == 1)),
            (custom("worth", CustomType::Money, Test::To(Operand::Money(1_050, Currency::EUR))),
             Box::new(|it| it.id.number() % 100 <= 10)),
            (custom("worth", CustomType::Money, Test::To(Operand::Money(1_050, Currency::USD))), Box::new(|_| false)),
        ];
        for (tested, passes) in cases {
            let mut expected: Vec<i64> = contacts.iter().filter(|it| passes(it)).map(|it| it.id.number()).collect();
            let mut found = walk(&base, query(Listed::Contacts, "name", vec![tested.clone()])).await;
            found.sort_unstable();
            expected.sort_unstable();
            assert_eq!(found, expected, "{tested:?}");
        }
        assert!(account(&contacts[0]).name.starts_with("Société"));
    }

    async fn every_sort_shows_every_record_once_and_in_order(base: Base) {
        let company = base.company().await;
        fill(&base, &company).await;
        for of in [Listed::Contacts, Listed::Accounts] {
            for field in of.fields().iter().filter(|field| field.sorts) {
                for direction in [Direction::Ascending, Direction::Descending] {
                    let mut asked = query(of, field.key, Vec::new());
                    asked.sorting.direction = direction;
                    let found = walk(&base, asked.clone()).await;
                    let mut once = found.clone();
                    once.sort_unstable();
                    once.dedup();
                    assert_eq!(once.len(), found.len(), "{field:?}");
                    // A filter that lets everything pass gives the same order by another way.
                    asked.tests = vec![tested("created_at", Test::Known)];
                    assert_eq!(walk(&base, asked).await, found, "{field:?}");
                }
            }
        }
    }

    async fn a_search_finds_names_addresses_and_companies_and_forgives_a_slip(base: Base) {
        let company = base.company().await;
        let (karim, _) = base.contact(&company.account, "Karim Haddad", "karim@elsewhere.example").await;
        let (elise, _) = base.contact(&company.account, "Élise Kowalczyk", "e.k@mecalis.example").await;
        let page = async |typed: &str| {
            let asked = ListQuery { search: Some(typed.into()), ..query(Listed::Contacts, "name", Vec::new()) };
            base.store.read().list_page(&asked).await.unwrap()
        };
        for (typed, expected, near) in [
            ("haddad", vec![karim.id], false),
            ("ELISE kowal", vec![elise.id], false),
            ("mecalis", vec![elise.id, karim.id], false),
            ("karim mécalis", vec![karim.id], false),
            ("elsewhere", vec![karim.id], false),
            ("kowalczik", vec![elise.id], true),
            ("hadadd", vec![karim.id], true),
            ("elise kovalczyk", vec![elise.id], true),
            ("mecallis", vec![elise.id, karim.id], true),
            ("nobody", vec![], true),
            ("100%_", vec![], true),
        ] {
            let found = page(typed).await;
            let ids: Vec<ContactId> = found.ids.iter().map(|id| ContactId::new(*id)).collect();
            assert_eq!((ids, found.near), (expected, near), "{typed}");
        }
    }

    async fn a_new_name_is_found_and_sorted_by_at_once(base: Base) {
        let company = base.company().await;
        let (contact, _) = base.contact(&company.account, "Rosa Arriaga", "rosa@mecalis.example").await;
        let mut write = base.store.write(Actor::Program).await.unwrap();
        let id = OpportunityId::new(write.next_id().await.unwrap());
        let at = write.recorded_at().await.unwrap();
        let deal = Opportunity {
            id, name: Some("Première".into()), account: None, contact: None, lead: None, outcome: Outcome::Open,
            step: None, amount: None, probability: None, opened_at: None, expected_close: None, closed_at: None,
            reason: None, competitor: None, owner: None, custom: CustomValues::new(), created_at: at,
        };
        write.add(std::slice::from_ref(&deal)).await.unwrap();
        write.update_contact(&Contact { last_name: Some("Ñíguez".into()), ..contact.clone() }).await.unwrap();
        write.commit().await.unwrap();
        let found = async |of: Listed, typed: &str| {
            let asked = ListQuery { search: Some(typed.into()), ..query(of, "name", Vec::new()) };
            base.store.read().list_page(&asked).await.unwrap().ids
        };
        assert_eq!(found(Listed::Contacts, "niguez").await, [contact.id.number()]);
        assert_eq!(found(Listed::Opportunities, "premiere").await, [id.number()]);
        let mut write = base.store.write(Actor::Program).await.unwrap();
        write.update(&Opportunity { name: Some("Zweite".into()), ..deal }).await.unwrap();
        write.commit().await.unwrap();
        assert_eq!(found(Listed::Opportunities, "zweite").await, [id.number()]);
    }

    async fn activities_are_looked_through_from_the_last_written_down(base: Base) {
        let company = base.company().await;
        let (contact, _) = base.contact(&company.account, "Rosa Arriaga", "rosa@mecalis.example").await;
        let mut kept = Vec::new();
        for n in 0..7 {
            base.clock.advance_seconds(60);
            kept.push(base.activity(contact.id, if n % 2 == 0 { "call" } else { "visit" }).await);
        }
        kept.reverse();
        let mut asked = ListQuery { limit: 3, ..query(Listed::Activities, "recorded_at", Vec::new()) };
        let mut found = Vec::new();
        loop {
            let page = base.store.read().list_page(&asked).await.unwrap();
            found.extend(page.ids);
            match page.next {
                Some(next) if found.len() < 7 => asked.cursor = Some(next),
                _ => break,
            }
        }
        assert_eq!(found, kept.iter().map(|activity| activity.id.number()).collect::<Vec<_>>());
        let calls = vec![tested("kind", Test::AnyOf(vec![Operand::Whole(kept[0].kind.number())]))];
        let page = base.store.read().list_page(&query(Listed::Activities, "recorded_at", calls)).await.unwrap();
        assert_eq!(page.ids.len(), 4);
    }

    async fn the_values_of_a_field_are_counted(base: Base) {
        let company = base.company().await;
        let (_, contacts) = fill(&base, &company).await;
        let field = Listed::Contacts.field("country").unwrap();
        let values = base.store.read().list_values(Listed::Contacts, field, 10).await.unwrap();
        for value in &values {
            let by_hand = contacts.iter().filter(|it| it.country.as_deref() == Some(value.value.as_str())).count();
            assert_eq!(value.records, by_hand as i64, "{}", value.value);
        }
        assert_eq!(values.len(), 3);
    }
}

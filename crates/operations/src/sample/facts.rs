//! Who the sample's customers are: accounts and contacts with their facts.

use records::{
    Account, AccountId, BuyingRole, Consent, Contact, ContactId, CustomValues, Email, Instant, PersonId, Tier,
};

use super::chance::Chance;
use super::company::{Numbers, euros, fresh};
use super::names::{Names, company, slug};
use super::nations::{NATIONS, Nation};
use super::time::{Span, later};
use super::titles::{FUNCTIONS, Function, SENIORITIES, title};
use super::trades::{EMPLOYEES, INDUSTRIES, Industry, need_by_size};

/// An account with what the sample knows of it beyond its record.
#[derive(Debug)]
pub(super) struct Firm {
    pub(super) account: Account,
    pub(super) nation: Nation,
    pub(super) employees: i64,
    /// False where nobody knows whom its people work for: they stand in the base without an account.
    pub(super) is_known: bool,
    /// How many in a thousand such firms look for what the sample company sells within two years.
    pub(super) need: u32,
}

/// The `number`th firm of the base. `parent` is the group that it belongs to.
pub(super) fn firm(
    span: &Span,
    chance: &mut Chance,
    numbers: &mut Numbers<'_>,
    number: u64,
    parent: Option<&Firm>,
) -> Firm {
    let nation =
        parent.filter(|_| chance.percent(70)).map_or_else(|| chance.weighted(&NATIONS), |parent| parent.nation);
    let industry = chance.weighted(&INDUSTRIES);
    let employees = chance.spread(&EMPLOYEES);
    let called = company(number, nation.names, industry.trades(nation.names));
    let (region, city, postal_code) = chance.pick(nation.places);
    let account = Account {
        id: AccountId::new(fresh(numbers)),
        name: called.name,
        domain: Some(called.domain),
        // What nobody has found out yet stays blank: a real base is never complete.
        industry: chance.percent(84).then(|| industry.key.to_owned()),
        country: Some(nation.code.to_owned()),
        region: Some(region.to_owned()),
        city: Some(city.to_owned()),
        postal_code: Some(postal_code.to_owned()),
        employees: chance.percent(78).then_some(employees as f64),
        annual_revenue: chance.percent(48).then(|| euros(employees * chance.between(90, 260) * 1_000)),
        tier: tier(chance, &industry, employees),
        parent: parent.map(|parent| parent.account.id),
        owner: None,
        custom: CustomValues::new(),
        created_at: joined(span, chance),
    };
    let is_known = parent.is_some() || chance.percent(90);
    Firm { account, nation, employees, is_known, need: industry.need * need_by_size(employees) / 100 }
}

fn tier(chance: &mut Chance, industry: &Industry, employees: i64) -> Option<Tier> {
    let wanted = matches!(industry.key, "manufacturing" | "logistics");
    match employees {
        1_000.. if wanted && chance.percent(40) => Some(Tier::Strategic),
        50.. if wanted && chance.percent(50) => Some(Tier::Target),
        _ => chance.percent(60).then_some(Tier::Other),
    }
}

/// When an account entered the base: half came with the first import, the others one by one since, more each month.
fn joined(span: &Span, chance: &mut Chance) -> Instant {
    if chance.percent(50) {
        return later(span.from, chance.between(0, 3));
    }
    let one = chance.instant(span.from, span.now);
    let other = chance.instant(span.from, span.now);
    if chance.percent(30) { one.max(other) } else { one }
}

/// How many contacts a firm has in the base: large firms have more of them.
pub(super) fn contacts_of(chance: &mut Chance, firm: &Firm) -> i64 {
    match firm.employees {
        _ if !firm.is_known => 1,
        ..=49 => chance.spread(&[(60, (1, 1)), (30, (2, 2)), (10, (3, 3))]),
        50..=499 => chance.spread(&[(30, (1, 1)), (40, (2, 3)), (25, (4, 6)), (5, (7, 9))]),
        _ => chance.spread(&[(20, (1, 2)), (40, (3, 5)), (30, (6, 9)), (10, (10, 14))]),
    }
}

/// A contact with what the sample knows of it beyond its record.
#[derive(Debug)]
pub(super) struct Someone {
    pub(super) contact: Contact,
    pub(super) function: Function,
    /// The place in [`SENIORITIES`]: lower is higher in the house.
    pub(super) rank: usize,
    pub(super) language: &'static str,
}

/// The `place`th contact of a firm.
pub(super) fn someone(span: &Span, chance: &mut Chance, numbers: &mut Numbers<'_>, firm: &Firm, place: i64) -> Someone {
    let function = chance.weighted(&FUNCTIONS);
    let rank = chance.weighted(if function.key.is_none() { &[(70, 5), (30, 6)] } else { &SENIORITIES_BY_WEIGHT });
    let is_woman = chance.percent(if function.key == Some("operations") { 32 } else { 52 });
    let language = chance.weighted(firm.nation.languages);
    let called = called(chance, firm.nation.names, is_woman);
    let id = ContactId::new(fresh(numbers));
    let email = email(chance, firm, &called, (place, id));
    let phone = (email.is_none() || chance.percent(55)).then(|| firm.nation.phone(chance));
    let created_at =
        if place == 0 { firm.account.created_at } else { chance.instant(firm.account.created_at, span.now) };
    let known = |chance: &mut Chance, text: &'static str| chance.percent(80).then(|| text.to_owned());
    let contact = Contact {
        account: firm.is_known.then_some(firm.account.id),
        email,
        first_name: Some(called.first.to_owned()),
        last_name: Some(called.family.to_owned()),
        phone,
        title: Some(title(&function, rank, language, is_woman)),
        seniority: known(chance, SENIORITIES[rank]),
        function: function.key.and_then(|function| known(chance, function)),
        language: Some(language.to_owned()),
        source: Some(source(span, chance, created_at).to_owned()),
        buying_role: chance.percent(35).then(|| buying_role(chance, &function, rank)),
        ..Contact::blank(id, created_at)
    };
    Someone { contact, function, rank, language }
}

/// How high contacts stand, by weight and by place in [`SENIORITIES`]; those who study are drawn apart.
const SENIORITIES_BY_WEIGHT: [(u32, usize); 5] = [(7, 0), (7, 1), (20, 2), (34, 3), (32, 4)];

#[derive(Debug)]
struct Called {
    first: &'static str,
    family: &'static str,
}

fn called(chance: &mut Chance, names: &'static Names, is_woman: bool) -> Called {
    let first = chance.pick(if is_woman { names.women } else { names.men });
    Called { first, family: chance.pick(names.families) }
}

/// Nine in ten write from work, some from home, a few are known by phone alone.
///
/// A contact's place in its firm is part of a work address where it must be, its number part of every other, so that
/// no two share one.
fn email(chance: &mut Chance, firm: &Firm, called: &Called, (place, id): (i64, ContactId)) -> Option<Email> {
    let name = format!("{}.{}", slug(called.first, '-'), slug(called.family, '-'));
    let domain = firm.account.domain.as_deref().unwrap_or_default();
    let address = match chance.between(0, 99) {
        0..=3 => return None,
        4..=9 => format!("{name}.{}@fastmail.example", id.number()),
        _ if place == 0 => format!("{name}@{domain}"),
        _ => format!("{name}{}@{domain}", place + 1),
    };
    Email::parse(&address).ok()
}

fn source(span: &Span, chance: &mut Chance, created_at: Instant) -> &'static str {
    if created_at < later(span.from, 4) {
        return "first_import";
    }
    chance.weighted(&[
        (30, "organic_search"),
        (18, "paid_search"),
        (12, "trade_show"),
        (10, "webinar"),
        (9, "referral"),
        (8, "social"),
        (7, "partner"),
        (6, "bought_list"),
    ])
}

fn buying_role(chance: &mut Chance, function: &Function, rank: usize) -> BuyingRole {
    match (function.key, rank) {
        (Some("finance" | "purchasing"), 0..=2) => BuyingRole::BudgetHolder,
        (_, 0 | 1) => BuyingRole::DecisionMaker,
        (Some("it"), _) if chance.percent(30) => BuyingRole::Blocker,
        (_, 2) => BuyingRole::Recommender,
        (_, 3) => chance.pick(&[BuyingRole::Initiator, BuyingRole::Recommender]),
        _ => chance.pick(&[BuyingRole::User, BuyingRole::Researcher]),
    }
}

/// What a contact agreed to when it came.
pub(super) fn consent(chance: &mut Chance, contact: &Contact) -> Option<Consent> {
    let asked = contact.email.is_some() && contact.source.as_deref() != Some("bought_list");
    (asked && chance.percent(80)).then(|| Consent {
        contact: contact.id,
        purpose: "newsletter".to_owned(),
        given: true,
        at: contact.created_at,
        proof: Some("Box ticked on the form".to_owned()),
    })
}

/// Who of Sales owns an account: strategic ones have an owner from the start.
pub(super) fn owner(account: &Account, senior: PersonId) -> Option<PersonId> {
    (account.tier == Some(Tier::Strategic)).then_some(senior)
}

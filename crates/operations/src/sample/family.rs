//! A family: a group of accounts with all their contacts, and everything that happened to them.
//!
//! Invariant: families do not know of each other, and each draws from a stream of its own; so they can be made one by
//! one, in order, and a sample of any size needs the memory of one.

use records::{
    Account, ActivityRecord, BuyingRole, CellChange, Consent, Contact, CurrentScore, CustomValues, Instant, Lead,
    Opportunity, OpportunityContact, OpportunityId, OpportunityProduct, Outcome, StageChange,
};

use super::chance::{Chance, Stream};
use super::company::{Company, Numbers, euros, fresh};
use super::course::{Setting, Told, left_at, tell};
use super::facts::{Firm, Someone, consent, contacts_of, firm, owner, someone};
use super::habits::{Bearing, Project, deeds};
use super::judge::Judge;
use super::sales::{Deal, board};
use super::time::{Span, later};

/// All that is recorded of a group of accounts, each list in the order of its ids.
#[derive(Debug, Default)]
pub struct Family {
    /// The companies; a parent stands before those that it owns.
    pub accounts: Vec<Account>,
    /// The people.
    pub contacts: Vec<Contact>,
    /// What they agreed to and took back.
    pub consents: Vec<Consent>,
    /// What they did.
    pub activities: Vec<ActivityRecord>,
    /// Their leads.
    pub leads: Vec<Lead>,
    /// The stages that those went through.
    pub stage_changes: Vec<StageChange>,
    /// Their scores today.
    pub scores: Vec<CurrentScore>,
    /// The cells that they went through.
    pub cell_changes: Vec<CellChange>,
    /// Their deals.
    pub opportunities: Vec<Opportunity>,
    /// Who has a part in those.
    pub opportunity_contacts: Vec<OpportunityContact>,
    /// What those are about.
    pub opportunity_products: Vec<OpportunityProduct>,
}

/// What every family is set in.
#[derive(Debug, Clone, Copy)]
pub(super) struct World<'a> {
    pub(super) seed: u64,
    pub(super) span: &'a Span,
    pub(super) company: &'a Company,
}

/// How many firms a family has room for: their numbers, and so their names, do not overlap.
const FIRMS: u64 = 4;

/// The `number`th family, with at most `room` contacts.
pub(super) fn family(
    world: World<'_>,
    judge: &mut Judge<'_>,
    numbers: &mut Numbers<'_>,
    number: u64,
    room: usize,
) -> Family {
    let mut chance = Chance::new(world.seed, Stream::Family, number);
    let mut family = Family::default();
    let parent = firm(world.span, &mut chance, numbers, number * FIRMS, None);
    let owned = if parent.is_known && parent.employees >= 500 && chance.percent(45) { chance.between(1, 3) } else { 0 };
    let children = (1..=owned as u64)
        .map(|place| firm(world.span, &mut chance, numbers, number * FIRMS + place, Some(&parent)))
        .collect::<Vec<_>>();
    for one in std::iter::once(parent).chain(children) {
        let left = room - family.contacts.len();
        if left > 0 {
            settle(world, judge, &mut chance, numbers, (one, left), &mut family);
        }
    }
    family
}

/// Adds a firm with its contacts and all that happened to them.
fn settle(
    world: World<'_>,
    judge: &mut Judge<'_>,
    chance: &mut Chance,
    numbers: &mut Numbers<'_>,
    (mut firm, room): (Firm, usize),
    family: &mut Family,
) {
    let senior = world.company.in_turn("Senior account executives", firm.account.id.number() as u64);
    firm.account.owner = owner(&firm.account, senior);
    let project = project(world.span, chance, &firm);
    let count = contacts_of(chance, &firm).min(room as i64);
    let people = (0..count).map(|place| someone(world.span, chance, numbers, &firm, place)).collect::<Vec<_>>();
    let parts = people.iter().map(|who| project.filter(|_| chance.percent(who.function.part))).collect::<Vec<_>>();
    let colleagues = parts.iter().flatten().count();
    let mut deal_open = None;
    for (who, project) in people.into_iter().zip(parts) {
        let setting = Setting { span: world.span, company: world.company, firm: &firm, project, colleagues, deal_open };
        let consent = consent(chance, &who.contact);
        let bearing = bearing(chance, &who, project, consent.is_some());
        let done = deeds(world.span, world.company, chance, &who, bearing);
        let told = tell(setting, judge, chance, numbers, (who, done));
        let latest = told.deals.last().map(|deal| (deal.opened_at, deal.closes_at));
        deal_open = latest.or(deal_open);
        take_in(world, chance, numbers, (&firm, told, consent), family);
    }
    family.accounts.extend(firm.is_known.then_some(firm.account));
}

/// A search of two to seven months, where the firm has a need; small and odd firms seldom do.
fn project(span: &Span, chance: &mut Chance, firm: &Firm) -> Option<Project> {
    if !chance.per_mille(firm.need) {
        return None;
    }
    let from = chance.instant(firm.account.created_at, later(span.now, -5));
    Some(Project { from, to: later(from, chance.between(60, 210)) })
}

fn bearing(chance: &mut Chance, who: &Someone, project: Option<Project>, subscribed: bool) -> Bearing {
    let studies = who.rank >= 5;
    Bearing {
        project,
        pace: chance.between(1, 4),
        curious: chance.percent(if studies { 55 } else { 14 }),
        seeks_a_job: chance.percent(if studies { 60 } else { 3 }),
        subscribed,
    }
}

fn take_in(
    world: World<'_>,
    chance: &mut Chance,
    numbers: &mut Numbers<'_>,
    (firm, told, consent): (&Firm, Told, Option<Consent>),
    family: &mut Family,
) {
    for deal in &told.deals {
        add_deal(world, chance, numbers, (firm, &told, deal), family);
    }
    if let Some(given) = consent {
        let left = left_at(world.company, &told.activities);
        let taken_back = left.map(|at| Consent {
            given: false,
            at,
            proof: Some("Link in the newsletter".to_owned()),
            ..given.clone()
        });
        family.consents.push(given);
        family.consents.extend(taken_back);
    }
    family.contacts.push(told.who.contact);
    family.activities.extend(told.activities);
    family.leads.extend(told.lead);
    family.stage_changes.extend(told.changes);
    family.cell_changes.extend(told.cells);
    family.scores.extend(told.score);
}

const COMPETITORS: [&str; 4] = ["Opérateka", "Gamaflux", "Maintenor", "Tallerix"];

fn add_deal(
    world: World<'_>,
    chance: &mut Chance,
    numbers: &mut Numbers<'_>,
    (firm, told, deal): (&Firm, &Told, &Deal),
    family: &mut Family,
) {
    let id = OpportunityId::new(fresh(numbers));
    let products = products(world.company, chance, firm, id);
    let amount = products.iter().filter_map(|product| product.amount).map(|amount| amount.minor).sum::<i64>();
    let (step, probability) = board(chance, deal, world.span.now);
    let is_closed = deal.outcome != Outcome::Open;
    let competitor = (deal.lost_for == Some("competitor")).then(|| chance.pick(&COMPETITORS).to_owned());
    let year = world.span.zone.local_date(deal.opened_at).civil().year();
    family.opportunities.push(Opportunity {
        id,
        name: Some(format!("{} {year}", firm.account.name)),
        account: told.who.contact.account,
        contact: Some(told.who.contact.id),
        lead: told.lead.as_ref().map(|lead| lead.id),
        outcome: deal.outcome,
        step: Some(step.to_owned()),
        amount: Some(euros(amount / 100)),
        probability: Some(probability),
        opened_at: Some(deal.opened_at),
        expected_close: Some(world.span.zone.local_date(deal.closes_at)),
        closed_at: is_closed.then_some(deal.closes_at),
        reason: deal.lost_for.map(str::to_owned),
        competitor,
        owner: Some(deal.owner),
        custom: CustomValues::new(),
        created_at: deal.opened_at,
    });
    family.opportunity_products.extend(products);
    let of_firm = |contact: &&Contact| contact.account == Some(firm.account.id);
    let known_by = |at: Instant| move |contact: &&Contact| contact.created_at <= at;
    let others = family.contacts.iter().filter(of_firm).filter(known_by(deal.opened_at)).take(3);
    let everybody = std::iter::once(&told.who.contact).chain(others);
    family.opportunity_contacts.extend(everybody.map(|contact| OpportunityContact {
        opportunity: id,
        contact: contact.id,
        role: contact.buying_role.or_else(|| guess_role(contact)),
    }));
}

/// Who decides can be told from the card, where nobody has said it.
fn guess_role(contact: &Contact) -> Option<BuyingRole> {
    matches!(contact.seniority.as_deref(), Some("c_level" | "vp")).then_some(BuyingRole::DecisionMaker)
}

/// What a firm buys: more where more people work, often with services, in hundreds of euros.
fn products(
    company: &Company,
    chance: &mut Chance,
    firm: &Firm,
    opportunity: OpportunityId,
) -> Vec<OpportunityProduct> {
    let (main, percent) = match firm.employees {
        ..=49 => (3, 60 + firm.employees),
        50..=499 => (chance.between(0, 2) as usize / 2 * 2, 60 + firm.employees / 4),
        _ => (1, (80 + firm.employees / 40).min(300)),
    };
    let with_services = chance.percent(60).then_some((4 + chance.between(0, 1) as usize, 100));
    std::iter::once((main, percent))
        .chain(with_services)
        .filter_map(|(place, percent)| company.products.get(place).map(|product| (product, percent)))
        .map(|(product, percent)| {
            let price = product.price.map_or(0, |price| price.minor / 100);
            let hundreds = price * percent * chance.between(85, 110) / 1_000_000;
            let amount = Some(euros(hundreds.max(10) * 100));
            OpportunityProduct { opportunity, product: product.id, quantity: 1.0, amount }
        })
        .collect()
}

impl Family {
    /// How many records it holds that scoring reads.
    pub fn len(&self) -> usize {
        self.contacts.len() + self.activities.len()
    }

    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.accounts.is_empty()
    }

    /// Adds another family, so that small ones are written together.
    pub fn append(&mut self, mut other: Self) {
        self.accounts.append(&mut other.accounts);
        self.contacts.append(&mut other.contacts);
        self.consents.append(&mut other.consents);
        self.activities.append(&mut other.activities);
        self.leads.append(&mut other.leads);
        self.stage_changes.append(&mut other.stage_changes);
        self.scores.append(&mut other.scores);
        self.cell_changes.append(&mut other.cell_changes);
        self.opportunities.append(&mut other.opportunities);
        self.opportunity_contacts.append(&mut other.opportunity_contacts);
        self.opportunity_products.append(&mut other.opportunity_products);
    }
}

//! What belongs to a record, as its page shows it; the board of opportunities; the values that a filter offers.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::{IntoResponse, Response};
use operations::cards::{self, Happened, Lines};
use operations::lists;
use records::{BuyingRole, Keyed, Money, PersonId};
use serde::Serialize;
use utoipa::ToSchema;

use super::caller::May;
use super::calls::{Calls, Told};
use super::leads::Named;
use super::lists::Of;
use super::problem::{Kind, Problem, Result, Wrong};
use super::text;
use crate::pages::lists::address::PLACES;
use crate::server::Web;
use crate::signed_in::SeeRecords;

pub(super) fn calls() -> Calls {
    let told = |summary: &str| Told::new(summary).needs::<SeeRecords>();
    let board =
        told("The open deals by step, with what each step is worth").query("owner", "The id of their owner.", text());
    let calls = Calls::of("Records")
        .get(
            "/contacts/{record}/related",
            of_contact,
            told("Leads, consents, deals and the last activities of a contact").gives::<OfContact>(),
        )
        .get(
            "/accounts/{record}/related",
            of_account,
            told("The people of an account by what they do in a purchase, its companies, deals, last activities")
                .gives::<OfAccount>(),
        )
        .get(
            "/opportunities/{record}/related",
            of_deal,
            told("The people and products of a deal, and how it changed").gives::<OfDeal>(),
        )
        .get("/campaigns/{record}/related", of_campaign, told("What a campaign cost, by day").gives::<OfCampaign>())
        .get("/opportunities/board", board_of, board.gives_many::<BoardStep>());
    PLACES.iter().fold(calls, |calls, (of, path)| {
        let told = told(&format!("The values that a field of {} has, the most common first", of.key()));
        calls.get(&format!("{path}/fields/{{field}}/values"), values, told.gives_many::<ValueView>())
    })
}

/// Something that happened.
#[derive(Serialize, ToSchema)]
struct HappenedView {
    at: String,
    kind: String,
    content_kind: Option<String>,
    about: Option<String>,
    contact: Named,
}

fn happened(happened: &[Happened]) -> Vec<HappenedView> {
    let view = |one: &Happened| HappenedView {
        at: one.at.to_string(),
        kind: one.kind.clone(),
        content_kind: one.content_kind.clone(),
        about: one.about.clone(),
        contact: Named { id: one.contact.to_string(), name: one.name.clone() },
    };
    happened.iter().map(view).collect()
}

fn names(lines: &Lines) -> Vec<Named> {
    lines.lines.iter().map(|line| Named { id: line.id.clone(), name: line.name.clone() }).collect()
}

/// What belongs to a contact.
#[derive(Serialize, ToSchema)]
struct OfContact {
    leads: Vec<LeadOf>,
    consents: Vec<ConsentView>,
    opportunities: Vec<Named>,
    /// The last activities.
    happened: Vec<HappenedView>,
}

/// A lead of a contact.
#[derive(Serialize, ToSchema)]
struct LeadOf {
    id: String,
    motion: &'static str,
    stage: &'static str,
    since: String,
    owner: Option<String>,
}

/// What a contact agreed to or took back.
#[derive(Serialize, ToSchema)]
struct ConsentView {
    /// To what: `newsletter`, `sales_calls` ...
    purpose: String,
    at: String,
    given: bool,
}

async fn of_contact(State(web): State<Web>, _: May<SeeRecords>, Path(record): Path<String>) -> Result<Response> {
    let card = cards::contact(web.operations(), super::id(&record)?).await?;
    let lead = |lead: &cards::ContactLead| LeadOf {
        id: lead.id.to_string(),
        motion: lead.motion.key(),
        stage: lead.stage.key(),
        since: lead.since.to_string(),
        owner: lead.owner.clone(),
    };
    let consent = |consent: &records::Consent| ConsentView {
        purpose: consent.purpose.clone(),
        at: consent.at.to_string(),
        given: consent.given,
    };
    let view = OfContact {
        leads: card.leads.iter().map(lead).collect(),
        consents: card.consents.iter().map(consent).collect(),
        opportunities: names(&card.opportunities),
        happened: happened(&card.happened),
    };
    Ok(Json(view).into_response())
}

/// What belongs to an account.
#[derive(Serialize, ToSchema)]
struct OfAccount {
    /// How many people it has.
    contacts: u64,
    /// Its people; at most 200.
    members: Vec<MemberView>,
    /// The roles of a purchase that nobody has.
    missing_roles: Vec<&'static str>,
    /// The companies that belong to it.
    children: Vec<Named>,
    opportunities: Vec<Named>,
    /// The last activities.
    happened: Vec<HappenedView>,
}

/// Somebody at an account.
#[derive(Serialize, ToSchema)]
struct MemberView {
    id: String,
    name: String,
    title: Option<String>,
    /// What they do in a purchase.
    role: Option<&'static str>,
    cell: Option<String>,
    lead: Option<String>,
    stage: Option<&'static str>,
}

async fn of_account(State(web): State<Web>, _: May<SeeRecords>, Path(record): Path<String>) -> Result<Response> {
    let card = cards::account(web.operations(), super::id(&record)?).await?;
    let member = |member: &cards::Member| MemberView {
        id: member.id.to_string(),
        name: member.name.clone(),
        title: member.title.clone(),
        role: member.role.map(BuyingRole::key),
        cell: member.cell.clone(),
        lead: member.lead.map(|(lead, _)| lead.to_string()),
        stage: member.lead.map(|(_, stage)| stage.key()),
    };
    let missing = card.roles().into_iter().filter(|(_, who)| who.is_empty()).map(|(role, _)| role.key()).collect();
    let child = |(id, name): &(records::AccountId, String)| Named { id: id.to_string(), name: name.clone() };
    let view = OfAccount {
        contacts: card.contacts,
        members: card.members.iter().map(member).collect(),
        missing_roles: missing,
        children: card.children.iter().map(child).collect(),
        opportunities: names(&card.opportunities),
        happened: happened(&card.happened),
    };
    Ok(Json(view).into_response())
}

/// What belongs to a deal.
#[derive(Serialize, ToSchema)]
struct OfDeal {
    contacts: Vec<DealContact>,
    products: Vec<DealProduct>,
    /// How it changed, the latest first.
    changes: Vec<ChangeView>,
}

/// Somebody in a deal.
#[derive(Serialize, ToSchema)]
struct DealContact {
    id: String,
    name: String,
    title: Option<String>,
    role: Option<&'static str>,
}

/// A product in a deal.
#[derive(Serialize, ToSchema)]
struct DealProduct {
    name: String,
    quantity: f64,
    amount: Option<String>,
}

/// A field before and after.
#[derive(Serialize, ToSchema)]
struct ChangeView {
    field: String,
    before: Option<String>,
    after: Option<String>,
    at: String,
    /// The name of whoever changed it, where that was a person.
    by: Option<String>,
}

async fn of_deal(State(web): State<Web>, _: May<SeeRecords>, Path(record): Path<String>) -> Result<Response> {
    let card = cards::deal(web.operations(), super::id(&record)?).await?;
    let contact = |contact: &cards::DealContact| DealContact {
        id: contact.id.to_string(),
        name: contact.name.clone(),
        title: contact.title.clone(),
        role: contact.role.map(BuyingRole::key),
    };
    let product = |product: &cards::DealProduct| DealProduct {
        name: product.name.clone(),
        quantity: product.quantity,
        amount: product.amount.map(|amount| amount.to_string()),
    };
    let change = |(change, by): &(records::FactChange, Option<String>)| ChangeView {
        field: change.field.clone(),
        before: change.before.clone(),
        after: change.after.clone(),
        at: change.recorded_at.to_string(),
        by: by.clone(),
    };
    let view = OfDeal {
        contacts: card.contacts.iter().map(contact).collect(),
        products: card.products.iter().map(product).collect(),
        changes: card.changes.iter().map(change).collect(),
    };
    Ok(Json(view).into_response())
}

/// What a campaign cost.
#[derive(Serialize, ToSchema)]
struct OfCampaign {
    costs: Vec<CostView>,
    /// The sum of it, by currency.
    cost: Vec<String>,
}

/// What was spent on a day.
#[derive(Serialize, ToSchema)]
struct CostView {
    on: String,
    amount: String,
    what: Option<String>,
}

async fn of_campaign(State(web): State<Web>, _: May<SeeRecords>, Path(record): Path<String>) -> Result<Response> {
    let card = cards::campaign(web.operations(), super::id(&record)?).await?;
    let cost = |cost: &records::CampaignCost| CostView {
        on: cost.on.to_string(),
        amount: cost.amount.to_string(),
        what: cost.what.clone(),
    };
    let sums = card.cost.iter().map(Money::to_string).collect();
    Ok(Json(OfCampaign { costs: card.costs.iter().map(cost).collect(), cost: sums }).into_response())
}

/// A step of the board.
#[derive(Serialize, ToSchema)]
struct BoardStep {
    /// The step's key; null for deals without one.
    step: Option<String>,
    count: u64,
    /// What they are worth, by currency.
    worth: Vec<String>,
    /// The first of them.
    opportunities: Vec<BoardDeal>,
}

/// A deal on the board.
#[derive(Serialize, ToSchema)]
struct BoardDeal {
    id: String,
    name: Option<String>,
    account: Option<Named>,
    amount: Option<String>,
    expected_close: Option<String>,
    owner: Option<String>,
}

async fn board_of(State(web): State<Web>, May { who, .. }: May<SeeRecords>, uri: Uri) -> Result<Response> {
    let owner = super::asked(&uri).get("owner").map(|owner| owner.parse::<PersonId>()).transpose();
    let wrong = |_| Problem::query(vec![Wrong::of_parameter("owner", t!(who.reader, "api-wrong-value"))]);
    let board = cards::board(web.operations(), owner.map_err(wrong)?).await?;
    let deal = |deal: cards::BoardDeal| BoardDeal {
        id: deal.id.to_string(),
        name: deal.name,
        account: deal.account.map(|(id, name)| Named { id: id.to_string(), name }),
        amount: deal.amount.map(|amount| amount.to_string()),
        expected_close: deal.expected_close.map(|day| day.to_string()),
        owner: deal.owner,
    };
    let step = |column: cards::BoardColumn| BoardStep {
        step: column.step,
        count: column.count,
        worth: column.worth.iter().map(Money::to_string).collect(),
        opportunities: column.deals.into_iter().map(deal).collect(),
    };
    Ok(Json(board.columns.into_iter().map(step).collect::<Vec<_>>()).into_response())
}

/// A value that a field has.
#[derive(Serialize, ToSchema)]
struct ValueView {
    /// As a filter takes it.
    value: String,
    /// The name of the record that it is, where it is one.
    name: Option<String>,
    /// How many records have it.
    count: u64,
}

async fn values(State(web): State<Web>, _: May<SeeRecords>, Of(of): Of, Path(field): Path<String>) -> Result<Response> {
    let known = lists::fields(web.operations(), of).await?;
    let field = known.iter().find(|known| known.key == field).ok_or(Kind::NotFound)?;
    let offered = lists::offered(web.operations(), of, field).await?;
    let view = |one: lists::Offered| ValueView { value: one.value, name: one.name, count: one.count };
    Ok(Json(offered.into_iter().map(view).collect::<Vec<_>>()).into_response())
}

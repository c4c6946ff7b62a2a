//! **A lead's page**: why is this lead here, what happened, what do we know?

pub(crate) mod amounts;
mod body;
mod edit;
pub(crate) mod facts;
mod forms;
mod history;
mod timeline;
mod why;

pub(crate) use body::Body;
pub(crate) use edit::{edit, show_edit};
pub(crate) use forms::{AddForm, Forms};
pub(crate) use history::HistoryCard;
pub(crate) use timeline::{TimelineList, filter_named};
pub(crate) use why::Why;

use std::collections::HashMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use operations::InForce;
use operations::leads::{self, TimelineFilter, TimelineQuery};
use operations::record::{self, ActivityRefused};
use operations::today::{self, StepRefused};
use records::{Instant, LeadId, Permission};
use words::Language;

use crate::draw::icon::Icon;
use crate::fault::Fault;
use crate::form::Typed;
use crate::pages::market::SayCard;
use crate::reader::Reader;
use crate::server::Web;
use crate::shell::{Place, Shell};
use crate::signed_in::{Allowed, EditRecords, SeeRecords, Sent, SignedIn};
use crate::visit::{Wants, html, keep_language, named_language};

/// Entries of the timeline on a page of it.
const ENTRIES: u32 = 25;

/// The whole page; its body is the fragment that a form swaps.
#[derive(Template)]
#[template(path = "lead/page.html")]
pub(crate) struct LeadPage {
    pub(crate) shell: Shell,
    pub(crate) lead: Body,
}

/// An id as an address carries it; what is none names no page.
fn lead_named(text: &str) -> Result<LeadId, Fault> {
    text.parse().map_err(|_| Fault::NotFound)
}

/// A value of the address's query.
fn asked(uri: &Uri, key: &str) -> Option<String> {
    let mut pairs = url::form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes());
    pairs.find(|(known, _)| known == key).map(|(_, value)| value.into_owned())
}

pub(crate) async fn show(
    State(web): State<Web>,
    Allowed { who, .. }: Allowed<SeeRecords>,
    Path(lead): Path<String>,
    uri: Uri,
) -> Result<Response, Fault> {
    let said = asked(&uri, "said").and_then(|what| sentence(&who.reader, &what));
    let body = body(&web, &who, lead_named(&lead)?, &uri, said, None).await?;
    let page = LeadPage { shell: who.shell(Place::Leads), lead: body };
    Ok((named_language(uri.query().unwrap_or_default()).map(keep_language), html(&page)?).into_response())
}

/// A page of the timeline, without the rest.
pub(crate) async fn show_timeline(
    State(web): State<Web>,
    Allowed { who, .. }: Allowed<SeeRecords>,
    Path(lead): Path<String>,
    uri: Uri,
) -> Result<Response, Fault> {
    let id = lead_named(&lead)?;
    let view = leads::lead(web.operations(), id).await?;
    let points = timeline::points_by_activity(view.score.as_ref());
    html(&timeline_list(&web, &who.reader, id, &uri, (points, view.agreement.clone())).await?)
}

/// Takes one of the five forms.
pub(crate) async fn add(
    State(web): State<Web>,
    Path((lead, form)): Path<(String, String)>,
    wants: Wants,
    uri: Uri,
    Sent { who, mut typed, .. }: Sent<EditRecords>,
) -> Result<Response, Fault> {
    let id = lead_named(&lead)?;
    let form = AddForm::from_path(&form).ok_or(Fault::NotFound)?;
    if form == AddForm::NextStep {
        return set_next_step(&web, &who, id, &uri, wants, typed).await;
    }
    let added = match form {
        AddForm::Note => {
            record::add_note(web.operations(), who.actor(), id, typed.text("text").unwrap_or_default()).await
        }
        _ => match forms::activity(form, &mut typed, &who.reader) {
            Some(activity) => record::add_activity(web.operations(), who.actor(), id, activity).await,
            None => return refused(&web, &who, id, &uri, wants, (form, typed)).await,
        },
    };
    match added {
        Ok(()) => {
            let said = if form == AddForm::Note { "note" } else { "activity" };
            done(&web, &who, id, &uri, wants, said).await
        }
        Err(ActivityRefused::Failure(failure)) => Err(failure.into()),
        Err(why) => {
            let (field, sentence) = forms::sentence(&who.reader, form, &why);
            typed.refuse(field, sentence);
            refused(&web, &who, id, &uri, wants, (form, typed)).await
        }
    }
}

async fn set_next_step(
    web: &Web,
    who: &SignedIn,
    id: LeadId,
    uri: &Uri,
    wants: Wants,
    mut typed: Typed,
) -> Result<Response, Fault> {
    let form = AddForm::NextStep;
    let Some(step) = forms::next_step(&mut typed, &who.reader) else {
        return refused(web, who, id, uri, wants, (form, typed)).await;
    };
    let said = if step.is_some() { "next-step" } else { "no-next-step" };
    let step = step.as_ref().map(|(what, due)| (what.as_str(), *due));
    match today::set_next_step(web.operations(), who.actor(), id, step, &who.reader.zone).await {
        Ok(()) => done(web, who, id, uri, wants, said).await,
        Err(StepRefused::Failure(failure)) => Err(failure.into()),
        Err(why) => {
            let (field, sentence) = forms::step_sentence(&who.reader, &why);
            typed.refuse(field, sentence);
            refused(web, who, id, uri, wants, (form, typed)).await
        }
    }
}

/// The page with the form as it was typed, and what to mend in it.
async fn refused(
    web: &Web,
    who: &SignedIn,
    id: LeadId,
    uri: &Uri,
    wants: Wants,
    form: (AddForm, Typed),
) -> Result<Response, Fault> {
    let body = body(web, who, id, uri, None, Some(form)).await?;
    let page = match wants {
        Wants::Fragment => html(&body)?,
        Wants::Page => html(&LeadPage { shell: who.shell(Place::Leads), lead: body })?,
    };
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// The page with what was done: as a fragment at once, else by way of its address, so that reloading sends nothing twice.
async fn done(web: &Web, who: &SignedIn, id: LeadId, uri: &Uri, wants: Wants, said: &str) -> Result<Response, Fault> {
    match wants {
        Wants::Fragment => html(&body(web, who, id, uri, sentence(&who.reader, said), None).await?),
        Wants::Page => Ok(Redirect::to(&format!("/leads/{id}?said={said}")).into_response()),
    }
}

fn sentence(reader: &Reader, said: &str) -> Option<String> {
    match said {
        "note" => Some(t!(reader, "said-note")),
        "activity" => Some(t!(reader, "said-activity")),
        "next-step" => Some(t!(reader, "said-next-step")),
        "no-next-step" => Some(t!(reader, "said-no-next-step")),
        "edited" => Some(t!(reader, "said-edited")),
        _ => None,
    }
}

async fn body(
    web: &Web,
    who: &SignedIn,
    id: LeadId,
    uri: &Uri,
    said: Option<String>,
    refused: Option<(AddForm, Typed)>,
) -> Result<Body, Fault> {
    let lead = leads::lead(web.operations(), id).await?;
    let reader = who.reader.clone();
    let points = timeline::points_by_activity(lead.score.as_ref());
    let model = &lead.agreement.agreement.scoring;
    Ok(Body {
        why: Why::new(reader.clone(), model, lead.agreement.number, lead.score.clone()),
        history: lead.score.as_ref().and_then(|score| HistoryCard::new(reader.clone(), model, score.history.clone())),
        forms: Forms {
            reader: reader.clone(),
            lead: id,
            csrf: who.session.csrf.clone(),
            next: lead.next_step.clone(),
            refused,
        },
        say: SayCard::of(web.operations(), &reader, &lead.contact.contact).await?,
        timeline: timeline_list(web, &reader, id, uri, (points, lead.agreement.clone())).await?,
        said,
        may_edit: who.may(Permission::EditRecords),
        reader,
        lead,
    })
}

async fn timeline_list(
    web: &Web,
    reader: &Reader,
    lead: LeadId,
    uri: &Uri,
    (points, agreement): (HashMap<i64, f64>, Arc<InForce>),
) -> Result<TimelineList, Fault> {
    let filter = asked(uri, "show").map_or(TimelineFilter::All, |name| timeline::filter_named(&name));
    let before: Option<Instant> = asked(uri, "before").and_then(|text| timeline::instant_named(&text));
    let query = TimelineQuery { lead, filter, before, limit: ENTRIES };
    let timeline = leads::timeline(web.operations(), &query).await?;
    Ok(TimelineList { reader: reader.clone(), lead, filter, timeline, points, agreement, first: before.is_none() })
}

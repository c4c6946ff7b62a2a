//! The page of a record: who or what it is at the top, what belongs to it beside its fields.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::{IntoResponse, Response};
use operations::cards::{
    self, AccountCard, CampaignCard, ContactCard, ContentCard, DealCard, Facts, Happened, Lines, Member,
};
use operations::lists::{Holds, Line, Listed};
use records::{BuyingRole, FactChange, FieldOf, Permission, RecordRef};
use words::{Language, vocabulary};

use crate::draw::fit_grid::{GridShape, heat};
use crate::draw::icon::Icon;
use crate::fault::Fault;
use crate::label;
use crate::pages::lists::shown::{self, Shown};
use crate::pages::lists::{Of, address, name, place};
use crate::pages::market::SayCard;
use crate::reader::Reader;
use crate::server::Web;
use crate::shell::Shell;
use crate::signed_in::{Allowed, SeeRecords, SignedIn};
use crate::visit::{html, keep_language, named_language};

/// What every page of a record shows.
struct Card {
    of: Listed,
    title: String,
    href: String,
    facts: Vec<(String, Shown)>,
    may_edit: bool,
    said: Option<String>,
    heats: GridShape,
}

#[derive(Template)]
#[template(path = "records/account.html")]
struct AccountPage {
    shell: Shell,
    card: Card,
    view: AccountCard,
}

#[derive(Template)]
#[template(path = "records/contact.html")]
struct ContactPage {
    shell: Shell,
    card: Card,
    view: ContactCard,
    say: SayCard,
}

#[derive(Template)]
#[template(path = "records/deal.html")]
struct DealPage {
    shell: Shell,
    card: Card,
    view: DealCard,
}

#[derive(Template)]
#[template(path = "records/campaign.html")]
struct CampaignPage {
    shell: Shell,
    card: Card,
    view: CampaignCard,
}

#[derive(Template)]
#[template(path = "records/content.html")]
struct ContentPage {
    shell: Shell,
    card: Card,
    view: ContentCard,
}

/// A small table of records.
#[derive(Template)]
#[template(path = "records/lines.html")]
struct LinesTable<'l> {
    reader: &'l Reader,
    lines: &'l Lines,
}

/// A small table of records, as it is drawn.
pub(crate) fn lines_table(reader: &Reader, lines: &Lines) -> String {
    LinesTable { reader, lines }.render().unwrap_or_default()
}

impl LinesTable<'_> {
    fn cells(&self, line: &Line) -> Vec<Shown> {
        let columns = self.lines.columns.iter().zip(&line.cells);
        columns.map(|(field, cell)| shown::cell(self.reader, self.lines.of, field, cell)).collect()
    }

    fn heads(&self) -> Vec<(String, bool)> {
        let is_number = |holds| matches!(holds, Holds::Number | Holds::Money | Holds::Date | Holds::Instant);
        let head = |field: &operations::lists::Field| {
            (shown::field_name(self.reader, self.lines.of, field), is_number(field.holds))
        };
        self.lines.columns.iter().map(head).collect()
    }

    fn name(&self, line: &Line) -> String {
        if line.name.is_empty() { t!(self.reader, "deal-unnamed") } else { line.name.clone() }
    }

    fn href(&self, line: &Line) -> String {
        shown::page_of(line.record).unwrap_or_default()
    }
}

/// What happened, newest first.
#[derive(Template)]
#[template(path = "records/happened.html")]
struct HappenedList<'l> {
    reader: &'l Reader,
    happened: &'l [Happened],
    /// Whether each says with whom.
    names: bool,
}

impl HappenedList<'_> {
    fn what(&self, event: &Happened) -> String {
        label::activity(self.reader, &event.kind, event.content_kind.as_deref())
    }

    fn icon(&self, event: &Happened) -> Icon {
        label::activity_icon(&event.kind, event.content_kind.as_deref())
    }

    fn contact(&self, event: &Happened) -> String {
        if event.name.is_empty() { t!(self.reader, "no-name") } else { event.name.clone() }
    }
}

impl Card {
    fn new(who: &SignedIn, of: Listed, facts: &Facts, shape: GridShape, uri: &Uri) -> Self {
        let reader = &who.reader;
        let shown = facts.fields.iter().zip(&facts.line.cells).filter(|(field, _)| field.holds != Holds::Name);
        let shown = shown
            .map(|(field, cell)| (shown::field_name(reader, of, field), shown::cell(reader, of, field, cell)))
            .filter(|(_, shown)| !shown.is_blank)
            .collect();
        let title = if facts.line.name.is_empty() { t!(reader, "no-name") } else { facts.line.name.clone() };
        Self {
            of,
            title,
            href: shown::page_of(facts.line.record).unwrap_or_default(),
            facts: shown,
            may_edit: who.may(Permission::EditRecords),
            said: said(reader, uri),
            heats: shape,
        }
    }

    fn list_href(&self) -> &'static str {
        address::path(self.of)
    }

    fn heat(&self, cell: &str) -> u8 {
        heat(&self.heats, cell)
    }
}

fn said(reader: &Reader, uri: &Uri) -> Option<String> {
    let mut pairs = url::form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes());
    match &*pairs.find(|(key, _)| key == "said")?.1 {
        "created" => Some(t!(reader, "said-created")),
        "edited" => Some(t!(reader, "saved")),
        _ => None,
    }
}

/// What pages of records say alike.
trait Page {
    fn frame(&self) -> (&Shell, &Card);

    fn list_name(&self) -> String {
        let (shell, card) = self.frame();
        name(&shell.reader, card.of)
    }

    fn lines(&self, lines: &Lines) -> String {
        lines_table(&self.frame().0.reader, lines)
    }

    fn happened(&self, happened: &[Happened], names: bool) -> String {
        let list = HappenedList { reader: &self.frame().0.reader, happened, names };
        list.render().unwrap_or_default()
    }

    fn role(&self, role: &BuyingRole) -> String {
        words::label(self.frame().0.reader.locale, *role)
    }
}

macro_rules! pages {
    ($($page:ident),+) => {$(
        impl Page for $page {
            fn frame(&self) -> (&Shell, &Card) {
                (&self.shell, &self.card)
            }
        }
    )+};
}

pages!(AccountPage, ContactPage, DealPage, CampaignPage, ContentPage);

impl AccountPage {
    fn member_name(&self, member: &Member) -> String {
        if member.name.is_empty() { t!(self.shell.reader, "no-name") } else { member.name.clone() }
    }

    fn stage(&self, member: &Member) -> String {
        member.lead.map(|(_, stage)| label::stage(&self.shell.reader, stage)).unwrap_or_default()
    }

    fn missing(&self) -> usize {
        self.view.roles().iter().filter(|(role, members)| members.is_empty() && *role != BuyingRole::Blocker).count()
    }

    /// The form of a new record that belongs to the company, which it knows by its name.
    fn new_href(&self, list: &str) -> String {
        let name = self.view.account.name.as_str();
        let query = url::form_urlencoded::Serializer::new(String::new()).append_pair("account", name).finish();
        format!("{list}/new?{query}")
    }

    fn contacts_href(&self) -> String {
        format!("/contacts?f.account={}", self.view.account.id)
    }

    fn parent(&self) -> Option<(String, String)> {
        let place = self.view.facts.fields.iter().position(|field| field.key == "parent")?;
        let link = self.view.facts.line.cells[place].link.as_ref()?;
        Some((shown::page_of(link.record)?, link.name.clone()))
    }
}

impl ContactPage {
    fn account(&self) -> Option<(String, String)> {
        let place = self.view.facts.fields.iter().position(|field| field.key == "account")?;
        let link = self.view.facts.line.cells[place].link.as_ref()?;
        Some((shown::page_of(link.record)?, link.name.clone()))
    }

    fn stage(&self, stage: &records::Stage) -> String {
        label::stage(&self.shell.reader, *stage)
    }

    fn motion(&self, motion: &records::Motion) -> String {
        words::label(self.shell.reader.locale, *motion)
    }

    fn purpose(&self, purpose: &str) -> String {
        vocabulary::readable(purpose)
    }
}

impl DealPage {
    fn step_of(&self) -> String {
        let reader = &self.shell.reader;
        let outcome = words::label(reader.locale, self.view.deal.outcome);
        match &self.view.deal.step {
            Some(step) if self.view.deal.outcome == records::Outcome::Open => {
                format!("{outcome}, {}", label::value(reader, "step", step))
            }
            _ => outcome,
        }
    }

    fn account(&self) -> Option<(String, String)> {
        let place = self.view.facts.fields.iter().position(|field| field.key == "account")?;
        let link = self.view.facts.line.cells[place].link.as_ref()?;
        Some((shown::page_of(link.record)?, link.name.clone()))
    }

    /// A change in words: the field, and what it became.
    fn change(&self, change: &FactChange) -> String {
        let reader = &self.shell.reader;
        let field = self.view.facts.fields.iter().find(|field| field.key == change.field);
        let name = field.map_or_else(
            || vocabulary::field(reader.locale, FieldOf::Contact, &change.field),
            |field| shown::field_name(reader, Listed::Opportunities, field),
        );
        let in_words = |field: &&operations::lists::Field| {
            matches!(field.holds, Holds::Text | Holds::Word | Holds::Name | Holds::Date)
        };
        // Amounts and links are kept as numbers that say nothing by themselves.
        let Some(field) = field.filter(in_words) else { return t!(reader, "field-was-changed", field = name) };
        let value = |text: &Option<String>| match text {
            None => words::number::NOTHING.to_owned(),
            Some(text) => shown::value(reader, Listed::Opportunities, field, text),
        };
        t!(reader, "field-changed", field = name, before = value(&change.before), after = value(&change.after))
    }

    fn contact_name(&self, name: &str) -> String {
        if name.is_empty() { t!(self.shell.reader, "no-name") } else { name.to_owned() }
    }
}

impl CampaignPage {
    fn activities_href(&self) -> String {
        format!("/activities?f.campaign={}", self.view.campaign.id)
    }
}

impl ContentPage {
    fn activities_href(&self) -> String {
        format!("/activities?f.content={}", self.view.content.id)
    }
}

/// The page of a record.
pub(super) async fn show(
    State(web): State<Web>,
    Allowed { who, .. }: Allowed<SeeRecords>,
    Of(of): Of,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<Response, Fault> {
    let RecordRef { number, .. } = super::edit::record_named(of, &id)?;
    let operations = web.operations();
    let shape = GridShape::of(&operations.in_force().await?.agreement.scoring);
    let shell = who.shell(place(of));
    let page = match of {
        Listed::Accounts => {
            let view = cards::account(operations, records::AccountId::new(number)).await?;
            let card = Card::new(&who, of, &view.facts, shape, &uri);
            html(&AccountPage { shell, card, view })?
        }
        Listed::Contacts => {
            let view = cards::contact(operations, records::ContactId::new(number)).await?;
            let card = Card::new(&who, of, &view.facts, shape, &uri);
            let say = SayCard::of(operations, &who.reader, &view.contact).await?;
            html(&ContactPage { shell, card, view, say })?
        }
        Listed::Opportunities => {
            let view = cards::deal(operations, records::OpportunityId::new(number)).await?;
            let card = Card::new(&who, of, &view.facts, shape, &uri);
            html(&DealPage { shell, card, view })?
        }
        Listed::Campaigns => {
            let view = cards::campaign(operations, records::CampaignId::new(number)).await?;
            let card = Card::new(&who, of, &view.facts, shape, &uri);
            html(&CampaignPage { shell, card, view })?
        }
        Listed::Contents => {
            let view = cards::content(operations, records::ContentId::new(number)).await?;
            let card = Card::new(&who, of, &view.facts, shape, &uri);
            html(&ContentPage { shell, card, view })?
        }
        Listed::Leads | Listed::Activities => return Err(Fault::NotFound),
    };
    let named = named_language(uri.query().unwrap_or_default());
    Ok((named.map(keep_language), page).into_response())
}

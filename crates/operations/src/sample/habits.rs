//! What contacts do of themselves: read, download, ask, attend, answer mail. How much depends on whether their firm has
//! a project, and on what part they have in it.

use records::{CampaignId, Instant};

use super::chance::Chance;
use super::company::Company;
use super::deed::Deed;
use super::facts::Someone;
use super::kind::Kind;
use super::time::{Span, later, minutes_later, months};

/// A firm's search for something like what the sample company sells.
#[derive(Debug, Clone, Copy)]
pub(super) struct Project {
    pub(super) from: Instant,
    pub(super) to: Instant,
}

impl Project {
    /// How far the search has come, in quarters from 0 to 3; nothing outside of it.
    pub(super) fn quarter(&self, at: Instant) -> Option<i64> {
        let (whole, gone) = (self.to.as_micros() - self.from.as_micros(), at.as_micros() - self.from.as_micros());
        (at >= self.from && at < self.to).then(|| gone * 4 / whole.max(1))
    }
}

/// What a contact is to the project of its firm, and to us.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bearing {
    /// The project that it has a part in.
    pub(super) project: Option<Project>,
    /// How slowly it goes about it: 1 is eager, 4 comes seldom.
    pub(super) pace: i64,
    /// Whether it reads us without any project.
    pub(super) curious: bool,
    /// Whether it looks for a job with us.
    pub(super) seeks_a_job: bool,
    /// Whether it takes the newsletter.
    pub(super) subscribed: bool,
}

/// Everything that a contact does of itself until now, in order.
pub(super) fn deeds(span: &Span, company: &Company, chance: &mut Chance, who: &Someone, bearing: Bearing) -> Vec<Deed> {
    let mut deeds = Vec::new();
    arrive(span, company, chance, who, &mut deeds);
    visit(span, company, chance, (who, bearing), &mut deeds);
    attend(span, company, chance, (who, bearing), &mut deeds);
    if bearing.subscribed {
        read_mail(span, company, chance, (who, bearing), &mut deeds);
    }
    deeds.retain(|deed| deed.at >= who.contact.created_at && span.covers(deed.at));
    deeds.sort_by_key(|deed| deed.at);
    forget_mail_after_leaving(&mut deeds);
    deeds
}

/// How the contact became known, at that very instant.
fn arrive(span: &Span, company: &Company, chance: &mut Chance, who: &Someone, deeds: &mut Vec<Deed>) {
    let at = who.contact.created_at;
    let day = span.zone.local_date(at);
    let campaign = |channel: &str| company.running(channel, day).map(|campaign| campaign.id);
    match who.contact.source.as_deref() {
        Some("organic_search") => deeds.push(download(company, chance, who, at, "guide", None)),
        Some("paid_search") => deeds.push(download(company, chance, who, at, "white_paper", campaign("search"))),
        Some("social") => deeds.push(download(company, chance, who, at, "guide", campaign("social"))),
        Some("webinar") => deeds.push(webinar(company, chance, who, at, None)),
        Some("trade_show") => deeds.push(Deed::new(Kind::TradeShow, at)),
        Some("referral") if chance.percent(40) => deeds.push(form(company, chance, who, at, "contact_request")),
        _ => {}
    }
}

/// Comes to the web site, again and again or never.
fn visit(
    span: &Span,
    company: &Company,
    chance: &mut Chance,
    (who, bearing): (&Someone, Bearing),
    deeds: &mut Vec<Deed>,
) {
    let mut at = who.contact.created_at;
    while span.covers(at) {
        let quarter = bearing.project.and_then(|project| project.quarter(at));
        let gap = match quarter {
            Some(0) => chance.between(3, 9) * bearing.pace,
            Some(_) => chance.between(2, 6) * bearing.pace,
            None if bearing.curious => chance.between(9, 55),
            None => chance.between(60, 400),
        };
        // Whoever sleeps wakes up when the project begins.
        let next = later(at, gap);
        at = match bearing.project {
            Some(project) if at < project.from && next > project.from => later(project.from, chance.between(0, 5)),
            _ => next,
        };
        let start = span.at_work(chance, at);
        match bearing.project.and_then(|project| project.quarter(at)) {
            Some(quarter) => search(company, chance, who, (start, quarter), deeds),
            None => browse(company, chance, (who, bearing), start, deeds),
        }
    }
}

const PAGES: [&str; 9] = [
    "",
    "product",
    "product/planning",
    "product/sensors",
    "customers",
    "blog/downtime",
    "blog/spare-parts",
    "about",
    "services",
];

/// A visit of somebody without a project.
fn browse(
    company: &Company,
    chance: &mut Chance,
    (who, bearing): (&Someone, Bearing),
    start: Instant,
    deeds: &mut Vec<Deed>,
) {
    let mut at = read_pages(chance, who, start, (1, 4), deeds);
    if bearing.seeks_a_job {
        let page = match who.language {
            "fr" => "emplois",
            "es" => "empleo",
            _ => "careers",
        };
        at = minutes_later(at, chance.between(1, 4));
        deeds.push(page_view(who, at, page));
    }
    if chance.percent(if bearing.curious { 16 } else { 4 }) {
        let kind = chance.weighted(&[(60, "guide"), (25, "white_paper"), (15, "case_study")]);
        deeds.push(download(company, chance, who, minutes_later(at, 2), kind, None));
    }
    if chance.percent(if bearing.curious { 6 } else { 2 }) {
        deeds.push(page_view(who, minutes_later(at, 4), price_page(who)));
    }
    if chance.per_mille(4) {
        deeds.push(form(company, chance, who, minutes_later(at, 6), "contact_request"));
    }
}

/// What somebody looks for at each quarter of a project: how often in a hundred visits, and what.
const WANTS: [&[(u32, &str)]; 4] = [
    &[(30, "guide"), (14, "white_paper"), (5, "case_study")],
    &[(20, "guide"), (14, "white_paper"), (20, "case_study"), (4, "price_list")],
    &[(24, "case_study"), (14, "price_list"), (9, "roi_calculator")],
    &[(14, "case_study"), (20, "price_list"), (12, "roi_calculator"), (6, "trial")],
];

/// A visit of somebody whose firm looks for something: the further the project, the clearer the signs.
fn search(
    company: &Company,
    chance: &mut Chance,
    who: &Someone,
    (start, quarter): (Instant, i64),
    deeds: &mut Vec<Deed>,
) {
    let mut at = read_pages(chance, who, start, (2, 7), deeds);
    if chance.percent(10 + 11 * quarter as u32) {
        at = minutes_later(at, chance.between(1, 3));
        deeds.push(page_view(who, at, price_page(who)));
    }
    for (percent, kind) in WANTS[quarter as usize] {
        if chance.percent(*percent) {
            at = minutes_later(at, chance.between(2, 7));
            deeds.push(download(company, chance, who, at, kind, None));
        }
    }
    // Those who will decide ask; those who only read do not.
    if quarter >= 1 && chance.percent(if who.rank <= 3 { 4 + 3 * quarter as u32 } else { 2 }) {
        let kind = chance.weighted(&[(45, "demo_request"), (25, "quote_request"), (30, "contact_request")]);
        at = minutes_later(at, chance.between(3, 9));
        deeds.push(form(company, chance, who, at, kind));
    }
}

fn read_pages(
    chance: &mut Chance,
    who: &Someone,
    start: Instant,
    (low, high): (i64, i64),
    deeds: &mut Vec<Deed>,
) -> Instant {
    let mut at = start;
    for _ in 0..chance.between(low, high) {
        deeds.push(page_view(who, at, chance.pick(&PAGES)));
        at = minutes_later(at, chance.between(1, 5));
    }
    at
}

/// Webinars and shows: most of those who come have a project, or will.
fn attend(
    span: &Span,
    company: &Company,
    chance: &mut Chance,
    (who, bearing): (&Someone, Bearing),
    deeds: &mut Vec<Deed>,
) {
    for campaign in company.of_channel("webinar") {
        let Some(day) = campaign.starts_on else { continue };
        let at = span.on(chance, day, (660, 664));
        let looks = bearing.project.is_some_and(|project| project.quarter(at).is_some());
        if chance.per_mille(if looks {
            160
        } else if bearing.curious {
            35
        } else {
            5
        }) {
            deeds.push(webinar(company, chance, who, at, Some(campaign.id)));
        }
    }
    for campaign in company.of_channel("trade_show") {
        let Some(day) = campaign.starts_on else { continue };
        let at = span.on(chance, day, (570, 1050));
        let looks = bearing.project.is_some_and(|project| project.quarter(at).is_some());
        if chance.per_mille(if looks { 170 } else { 12 }) {
            let visit = Deed::new(Kind::TradeShow, at).within(Some(campaign.id));
            let is_priority = chance.percent(if looks { 45 } else { 8 });
            deeds.push(if is_priority { visit.with("priority", "high") } else { visit });
        }
    }
}

/// The newsletter of each month: often opened, seldom followed, now and then left.
fn read_mail(
    span: &Span,
    company: &Company,
    chance: &mut Chance,
    (who, bearing): (&Someone, Bearing),
    deeds: &mut Vec<Deed>,
) {
    let letter = company.content(chance, "newsletter", who.language).clone();
    for month in months(span.zone.local_date(who.contact.created_at), span.today()) {
        let sent = span.on(chance, records::Date::from_days(month.monday().days() + 8), (540, 541));
        let campaign = company.running("email", month).map(|campaign| campaign.id);
        let looks = bearing.project.is_some_and(|project| project.quarter(sent).is_some());
        if !chance.percent(if looks { 48 } else { 26 }) {
            continue;
        }
        let opened = minutes_later(sent, chance.spread(&[(50, (2, 180)), (35, (181, 900)), (15, (901, 6_000))]));
        deeds.push(Deed::new(Kind::EmailOpen, opened).about(&letter).within(campaign));
        if chance.percent(if looks {
            34
        } else if bearing.curious {
            18
        } else {
            7
        }) {
            let followed = minutes_later(opened, 1);
            deeds.push(Deed::new(Kind::EmailClick, followed).about(&letter).within(campaign));
            deeds.push(page_view(who, minutes_later(opened, 2), chance.pick(&PAGES)).within(campaign));
        }
        if chance.per_mille(6) {
            deeds.push(Deed::new(Kind::Unsubscribe, minutes_later(opened, 3)).within(campaign));
            return;
        }
    }
}

/// Nobody opens what is no longer sent.
fn forget_mail_after_leaving(deeds: &mut Vec<Deed>) {
    let Some(left) = deeds.iter().find(|deed| deed.kind == Kind::Unsubscribe).map(|deed| deed.at) else { return };
    deeds.retain(|deed| deed.at <= left || !matches!(deed.kind, Kind::EmailOpen | Kind::EmailClick));
}

fn page_view(who: &Someone, at: Instant, page: &str) -> Deed {
    let url = format!("https://www.cadrenne.example/{}/{page}", who.language);
    Deed::new(Kind::PageView, at).with("url", url)
}

fn price_page(who: &Someone) -> &'static str {
    match who.language {
        "fr" => "tarifs",
        "es" => "precios",
        _ => "pricing",
    }
}

fn download(
    company: &Company,
    chance: &mut Chance,
    who: &Someone,
    at: Instant,
    kind: &str,
    campaign: Option<CampaignId>,
) -> Deed {
    // A calculator is filled in, everything else is taken away.
    let deed = if kind == "roi_calculator" { Kind::Form } else { Kind::Download };
    Deed::new(deed, at).about(company.content(chance, kind, who.language)).within(campaign)
}

fn form(company: &Company, chance: &mut Chance, who: &Someone, at: Instant, kind: &str) -> Deed {
    Deed::new(Kind::Form, at).about(company.content(chance, kind, who.language))
}

fn webinar(company: &Company, chance: &mut Chance, who: &Someone, at: Instant, campaign: Option<CampaignId>) -> Deed {
    let minutes = chance.spread(&[(25, (3, 19)), (45, (20, 44)), (30, (45, 60))]);
    let deed = Deed::new(Kind::Webinar, at).about(company.content(chance, "webinar", who.language)).within(campaign);
    Deed { value: Some(minutes as f64), ..deed }.with("minutes", minutes)
}

//! **Today**: what needs me now?

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use operations::leads::LeadRow;
use operations::today::{self, BaseDay, DueStep, Today, Volumes, Work};
use records::{Date, FieldOf};
use words::{Language, vocabulary};

use crate::draw::fit_grid::{GridShape, heat};
use crate::draw::icon::Icon;
use crate::fault::Fault;
use crate::label;
use crate::reader::Reader;
use crate::server::Web;
use crate::shell::{Place, Shell};
use crate::signed_in::{Allowed, SeeRecords};
use crate::visit::html;

#[derive(Template)]
#[template(path = "today/page.html")]
struct TodayPage {
    shell: Shell,
    heading: String,
    day: Day,
}

/// What the page shows below its heading.
enum Day {
    Work(WorkPart),
    Base(BasePart),
    Volumes(VolumesPart),
}

#[derive(Template)]
#[template(path = "today/work.html")]
struct WorkPart {
    reader: Reader,
    shape: Arc<GridShape>,
    work: Work,
    /// The list of all that wait.
    all: String,
}

#[derive(Template)]
#[template(path = "today/base.html")]
struct BasePart {
    reader: Reader,
    shape: Arc<GridShape>,
    base: BaseDay,
    may_import: bool,
}

#[derive(Template)]
#[template(path = "today/volumes.html")]
struct VolumesPart {
    reader: Reader,
    volumes: Volumes,
}

/// A bar of a comparison: what it counts, and its length in hundredths of the longest.
struct Bar {
    name: String,
    count: u64,
    long: u64,
    href: Option<String>,
}

pub(crate) async fn show(State(web): State<Web>, Allowed { who, .. }: Allowed<SeeRecords>) -> Result<Response, Fault> {
    let reader = who.reader.clone();
    let in_force = web.operations().in_force().await?;
    let shape = Arc::new(GridShape::of(&in_force.agreement.scoring));
    let person = &who.session.person;
    let (heading, day) = match today::today(web.operations(), person, &reader.zone).await? {
        Today::Work(work) => {
            let overdue = work.steps.iter().filter(|due| due.overdue).count();
            let heading = t!(reader, "today-heading-work", count = work.waiting, overdue = overdue);
            let stages: String =
                work.stages.iter().map(|stage| format!("&stage={}", records::Keyed::key(*stage))).collect();
            let all = format!("/leads?owner={}{stages}&sort=stage-since", person.id);
            (heading, Day::Work(WorkPart { reader, shape, work, all }))
        }
        Today::Base(base) => {
            let heading = t!(reader, "today-heading-base", count = base.new_mqls);
            let may_import = who.may(records::Permission::Import);
            (heading, Day::Base(BasePart { reader, shape, base, may_import }))
        }
        Today::Volumes(volumes) => {
            let now = volumes.weeks.last().map_or(0, |(_, count)| *count);
            let heading = t!(reader, "today-heading-volumes", count = now);
            (heading, Day::Volumes(VolumesPart { reader, volumes }))
        }
    };
    html(&TodayPage { shell: who.shell(Place::Today), heading, day })
}

/// A lead in a short list.
#[derive(Template)]
#[template(path = "today/lead.html")]
struct Line<'d> {
    reader: &'d Reader,
    shape: &'d GridShape,
    row: &'d LeadRow,
}

impl Line<'_> {
    fn name(&self) -> String {
        label::lead(self.reader, self.row)
    }

    fn heat(&self, cell: &str) -> u8 {
        heat(self.shape, cell)
    }

    fn stage(&self) -> String {
        label::stage(self.reader, self.row.stage)
    }
}

impl WorkPart {
    fn lines(&self) -> Vec<Line<'_>> {
        lines(&self.reader, &self.shape, &self.work.leads)
    }

    /// What is due, with whom.
    fn about(&self, due: &DueStep) -> String {
        [Some(due.name.as_str()), due.company.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    fn deals(&self) -> Vec<(String, String, String)> {
        let said = |deal: &records::Opportunity| {
            let name = deal.name.clone().unwrap_or_else(|| t!(self.reader, "today-deal-unnamed"));
            let close = deal.expected_close.map_or_else(String::new, |day| self.reader.date(&day));
            let amount = deal.amount.map_or_else(|| words::number::NOTHING.to_owned(), |sum| self.reader.money(&sum));
            (name, close, amount)
        };
        self.work.deals.iter().map(said).collect()
    }

    fn overdue(&self, due: &DueStep) -> String {
        t!(self.reader, "today-overdue", day = self.reader.date(&due.step.due))
    }
}

impl BasePart {
    fn lines(&self) -> Vec<Line<'_>> {
        lines(&self.reader, &self.shape, &self.base.leads)
    }

    fn missing(&self) -> Vec<Bar> {
        let missing = &self.base.missing;
        let most = u64::try_from(missing.contacts).unwrap_or(0);
        let bars = missing.lacking.iter().map(|(key, count)| {
            let name = match *key {
                "account" => t!(self.reader, "account"),
                key => words::text::capitalised(&vocabulary::field(self.reader.locale, FieldOf::Contact, key)),
            };
            (name, u64::try_from(*count).unwrap_or(0))
        });
        bars.filter(|(_, count)| *count > 0).map(|(name, count)| bar(name, count, most, None)).collect()
    }
}

impl VolumesPart {
    fn weeks(&self) -> Vec<Bar> {
        let most = self.volumes.weeks.iter().map(|(_, count)| *count).max().unwrap_or(0);
        let week = |(monday, count): &(Date, u64)| {
            bar(t!(self.reader, "today-week", day = self.reader.date(monday)), *count, most, None)
        };
        self.volumes.weeks.iter().map(week).collect()
    }

    fn stages(&self) -> Vec<Bar> {
        let most = self.volumes.stages.iter().map(|(_, count)| *count).max().unwrap_or(0);
        let stage = |(stage, count): &(records::Stage, u64)| {
            let href = format!("/leads?stage={}", records::Keyed::key(*stage));
            bar(label::stage(&self.reader, *stage), *count, most, Some(href))
        };
        self.volumes.stages.iter().map(stage).collect()
    }

    fn refusals(&self) -> Vec<Bar> {
        let most = self.volumes.refusals.iter().map(|(_, count)| *count).max().unwrap_or(0);
        let refusal = |(reason, count): &(Option<String>, u64)| {
            let name = reason.as_deref().map_or_else(|| t!(self.reader, "today-no-reason"), vocabulary::readable);
            bar(name, *count, most, None)
        };
        self.volumes.refusals.iter().map(refusal).collect()
    }
}

fn lines<'d>(reader: &'d Reader, shape: &'d GridShape, rows: &'d [LeadRow]) -> Vec<Line<'d>> {
    rows.iter().map(|row| Line { reader, shape, row }).collect()
}

fn bar(name: String, count: u64, most: u64, href: Option<String>) -> Bar {
    Bar { name, count, long: (count * 100).checked_div(most).unwrap_or(0), href }
}

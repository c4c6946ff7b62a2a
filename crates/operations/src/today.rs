//! **Today**: for each role what needs it now, and nothing else.

use std::collections::BTreeMap;

use async_recursion::async_recursion as boxed;
use records::{
    Actor, Date, Import, ImportStatus, Instant, Keyed, Lead, LeadId, MICROSECONDS_A_DAY, NextStep, Opportunity, Person,
    PersonId, Role, Stage, Zone,
};
use store::{Direction, LeadFilter, LeadQuery, LeadSort, MissingFacts};

use crate::leads::LeadRow;
use crate::{Failure, Operations, Result};

/// So many lines a list shows; its heading leads to all of them.
const LINES: usize = 12;
/// A deal that should close within so many days is shown to its owner.
const SOON_DAYS: i32 = 7;
/// What happened within so many days is new.
const NEW_DAYS: i64 = 7;
/// Refusals of so many days are counted.
const REFUSAL_DAYS: i64 = 30;
/// Weeks that are compared.
const WEEKS: i32 = 8;
/// The longest next step.
pub const LONGEST_STEP: usize = 200;

/// The day of somebody.
#[derive(Debug, Clone)]
pub enum Today {
    /// Whoever works leads of their own.
    Work(Work),
    /// Whoever keeps the base in order.
    Base(BaseDay),
    /// Whoever answers for the whole.
    Volumes(Volumes),
}

/// What somebody's own leads and deals need.
#[derive(Debug, Clone)]
pub struct Work {
    /// The stages in which a lead waits for this person.
    pub stages: Vec<Stage>,
    /// How many of theirs stand there.
    pub waiting: u64,
    /// Those that have waited the longest.
    pub leads: Vec<LeadRow>,
    /// Steps that are due by today, the longest due first.
    pub steps: Vec<DueStep>,
    /// Deals that should be closed by now or soon.
    pub deals: Vec<Opportunity>,
}

/// A step that is due.
#[derive(Debug, Clone)]
pub struct DueStep {
    /// What, and by when.
    pub step: NextStep,
    /// With whom.
    pub name: String,
    /// Of which company.
    pub company: Option<String>,
    /// Whether its day is over.
    pub overdue: bool,
}

/// What the base needs.
#[derive(Debug, Clone)]
pub struct BaseDay {
    /// How many leads came to Marketing's last stage within a week.
    pub new_mqls: u64,
    /// The latest of those that wait there.
    pub leads: Vec<LeadRow>,
    /// Imports of the last thirty days with refused rows.
    pub imports: Vec<Import>,
    /// The facts that contacts lack.
    pub missing: MissingFacts,
}

/// How much comes in, and what is refused.
#[derive(Debug, Clone)]
pub struct Volumes {
    /// How many leads became MQL in each week, by its Monday, this week last.
    pub weeks: Vec<(Date, u64)>,
    /// Open leads by stage, in the order of stages.
    pub stages: Vec<(Stage, u64)>,
    /// Why leads were refused within thirty days, the most frequent reason first.
    pub refusals: Vec<(Option<String>, u64)>,
}

/// Why a next step is not written down.
#[derive(Debug, thiserror::Error)]
pub enum StepRefused {
    /// Without a word.
    #[error("the step is blank")]
    Empty,
    /// More than [`LONGEST_STEP`] characters.
    #[error("the step is too long")]
    TooLong,
    /// The day is over.
    #[error("the day lies in the past")]
    Past,
    /// Not a refusal.
    #[error(transparent)]
    Failure(#[from] Failure),
}

/// What needs this person now, in their time zone.
#[boxed]
pub async fn today(operations: &Operations, person: &Person, zone: &Zone) -> Result<Today> {
    Ok(match person.role {
        Role::Sdr => Today::Work(work(operations, person.id, zone, &[Stage::Mql, Stage::Sal]).await?),
        Role::Ae => Today::Work(work(operations, person.id, zone, &[Stage::Sql, Stage::Opportunity]).await?),
        Role::Administrator | Role::MarketingOperations => Today::Base(base(operations).await?),
        Role::HeadOfMarketing | Role::HeadOfSales | Role::Viewer => Today::Volumes(volumes(operations, zone).await?),
    })
}

async fn work(operations: &Operations, owner: PersonId, zone: &Zone, stages: &[Stage]) -> Result<Work> {
    let read = operations.store().read();
    let filter = LeadFilter { open: Some(true), stages: stages.to_vec(), owners: vec![owner], ..LeadFilter::default() };
    let (waiting, leads) = lines(operations, filter, Direction::Ascending).await?;
    let day = zone.local_date(operations.now());
    let due = read.next_steps_due(owner, day, LINES as u32).await?;
    let steps = due.into_iter().map(|(step, line)| DueStep {
        overdue: step.due < day,
        name: line.name,
        company: line.company,
        step,
    });
    let soon = Date::from_days(day.days() + SOON_DAYS);
    let deals = read.deals_to_close(owner, soon, LINES as u32).await?;
    Ok(Work { stages: stages.to_vec(), waiting, leads, steps: steps.collect(), deals })
}

async fn base(operations: &Operations) -> Result<BaseDay> {
    let read = operations.store().read();
    let filter = LeadFilter { open: Some(true), stages: vec![Stage::Mql], ..LeadFilter::default() };
    let (_, leads) = lines(operations, filter, Direction::Descending).await?;
    let new_mqls = read.reached(Stage::Mql, days_ago(operations, NEW_DAYS)).await?.len() as u64;
    let since = days_ago(operations, REFUSAL_DAYS);
    let mut imports = read.latest_imports(50).await?;
    imports.retain(|import| {
        import.counts.rejected > 0 && import.status != ImportStatus::Undone && import.started_at >= since
    });
    imports.truncate(LINES);
    Ok(BaseDay { new_mqls, leads, imports, missing: read.missing_facts().await? })
}

async fn volumes(operations: &Operations, zone: &Zone) -> Result<Volumes> {
    let read = operations.store().read();
    let monday = zone.local_date(operations.now()).monday();
    let first = Date::from_days(monday.days() - 7 * (WEEKS - 1));
    let mut by_week: BTreeMap<Date, u64> =
        (0..WEEKS).map(|week| (Date::from_days(first.days() + 7 * week), 0)).collect();
    for at in read.reached(Stage::Mql, zone.start_of_day(first)).await? {
        *by_week.entry(zone.local_date(at).monday()).or_default() += 1;
    }
    let counts = read.leads_by_stage().await?;
    let open = Stage::ALL.iter().copied().filter(|stage| stage.is_open());
    let stages = open.map(|stage| (stage, counts.get(stage.key()).copied().map_or(0, count))).collect();
    let reasons = read.reasons(Stage::Rejected, days_ago(operations, REFUSAL_DAYS)).await?;
    let refusals = reasons.into_iter().map(|(reason, times)| (reason, count(times))).collect();
    Ok(Volumes { weeks: by_week.into_iter().collect(), stages, refusals })
}

/// The leads that have stood longest, or shortest, in their stage.
async fn lines(operations: &Operations, filter: LeadFilter, direction: Direction) -> Result<(u64, Vec<LeadRow>)> {
    let query = LeadQuery { filter, sort: LeadSort::StageSince, direction, cursor: None, limit: LINES };
    let page = operations.store().read().leads_page(&query).await?;
    Ok((count(page.total), crate::leads::rows(operations, page.lines).await?))
}

fn days_ago(operations: &Operations, days: i64) -> Instant {
    Instant::from_micros(operations.now().as_micros() - days * MICROSECONDS_A_DAY)
}

fn count(leads: i64) -> u64 {
    u64::try_from(leads).unwrap_or(0)
}

/// Writes down what is to be done next with a lead and by when; nothing takes the step off.
#[boxed]
pub async fn set_next_step(
    operations: &Operations,
    by: Actor,
    lead: LeadId,
    step: Option<(&str, Date)>,
    zone: &Zone,
) -> Result<(), StepRefused> {
    let step = match step {
        None => None,
        Some((what, _)) if what.trim().is_empty() => return Err(StepRefused::Empty),
        Some((what, _)) if what.chars().count() > LONGEST_STEP => return Err(StepRefused::TooLong),
        Some((_, due)) if due < zone.local_date(operations.now()) => return Err(StepRefused::Past),
        Some((what, due)) => Some(NextStep { lead, what: what.trim().to_owned(), due }),
    };
    let mut write = operations.store().write(by).await.map_err(Failure::from)?;
    write.read().find::<Lead>(lead).await.map_err(Failure::from)?.ok_or(Failure::NotFound)?;
    write.set_next_step(lead, step.as_ref()).await.map_err(Failure::from)?;
    write.commit().await.map_err(Failure::from)?;
    Ok(())
}

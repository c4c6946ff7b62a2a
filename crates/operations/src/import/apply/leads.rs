//! Leads at the stages that a file states, with the instants at which they reached them.

use std::collections::HashMap;

use records::{
    Account, AccountId, Actor, CampaignId, Contact, ContactId, Instant, Keyed, Lead, LeadId, Motion, PersonId,
    RecordKind, Stage, StageChange,
};
use store::{NewLead, Result, Write};

use super::super::key::Key;
use super::super::mapping::RecordMap;
use super::super::plan::Draft;
use super::super::problem::{RowProblem, Stated};
use super::base::{Base, settle};
use super::noun::is_same_moment;
use super::{Job, Row};

/// One lead while a chunk works on it.
struct Working {
    lead: Lead,
    /// As the base has it; nothing for a new one.
    stored: Option<Lead>,
    /// Its steps, those of this chunk included.
    history: Vec<(Stage, Instant)>,
    /// The steps to be written, in order; of a new lead, those after its first.
    moves: Vec<StageChange>,
    /// Steps that are kept without moving the lead.
    past: Vec<StageChange>,
}

/// The leads of a chunk, by contact and motion.
#[derive(Default)]
struct Leads {
    working: Vec<Working>,
    places: HashMap<(ContactId, Motion), usize>,
}

/// Applies what the rows say of leads, and writes it.
pub(super) async fn take_leads(write: &mut Write, job: &Job, base: &Base, rows: &mut [Row]) -> Result<()> {
    let mut leads = Leads::load(write, rows).await?;
    let mut ids = write.ids(rows.len()).await?;
    let recorded_at = write.recorded_at().await?;
    for row in rows.iter_mut().filter(|row| !row.plan.refused) {
        let drafts = std::mem::take(&mut row.plan.drafts);
        for draft in &drafts {
            let map = &job.mapping.records[draft.record];
            if map.kind == RecordKind::Lead {
                leads.take(job, map, draft, row, &mut ids, recorded_at);
            }
        }
        row.plan.drafts = drafts;
    }
    leads.write_out(write, base).await
}

impl Leads {
    async fn load(write: &Write, rows: &[Row]) -> Result<Leads> {
        let contacts: Vec<ContactId> = rows.iter().filter_map(|row| row.contact).collect();
        let stored = write.read().leads_of(&contacts).await?;
        let ids: Vec<LeadId> = stored.iter().map(|lead| lead.id).collect();
        let mut steps: HashMap<LeadId, Vec<(Stage, Instant)>> = HashMap::new();
        for change in write.read().stage_changes_of(&ids).await? {
            steps.entry(change.lead).or_default().push((change.to, change.at));
        }
        let mut leads = Leads::default();
        for lead in stored {
            let history = steps.remove(&lead.id).unwrap_or_default();
            leads.hold(Working { stored: Some(lead.clone()), lead, history, moves: Vec::new(), past: Vec::new() });
        }
        Ok(leads)
    }

    /// The open lead of a contact in a motion comes before those that ended, a later before an earlier.
    fn hold(&mut self, working: Working) {
        let key = (working.lead.contact, working.lead.motion);
        let better = self.places.get(&key).is_none_or(|place| !self.working[*place].lead.stage.is_open());
        self.working.push(working);
        if better {
            self.places.insert(key, self.working.len() - 1);
        }
    }

    fn take(
        &mut self,
        job: &Job,
        map: &RecordMap,
        draft: &Draft,
        row: &mut Row,
        ids: &mut store::Ids,
        recorded_at: Instant,
    ) {
        let Some(contact) = row.contact else { return };
        let motion = draft.word(map, "motion").unwrap_or(Motion::NewBusiness);
        let stages: Vec<(Stage, Option<Instant>)> = match draft.word(map, "stage") {
            Some(stage) => draft.stages.iter().copied().chain([(stage, draft.instant(map, "at"))]).collect(),
            None => draft.stages.clone(),
        };
        let place = match (self.places.get(&(contact, motion)), stages.first()) {
            (Some(place), _) => *place,
            (None, None) => return,
            (None, Some((stage, at))) => {
                let Some(number) = ids.next() else { return };
                self.begin(job, LeadId::new(number), contact, motion, (*stage, at.unwrap_or(job.now)), map, draft, row)
            }
        };
        let working = &mut self.working[place];
        row.lead = Some(working.lead.id);
        row.records.push(working.lead.id.into());
        for (stage, at) in stages {
            if let Some(before) = at.and_then(|at| working.precedes(stage, at)) {
                let problem = RowProblem::StageBeforeStage { stage: Stated(stage), before: Stated(before) };
                if !row.plan.problems.contains(&problem) {
                    row.plan.problems.push(problem);
                }
            }
            row.updated |= working.reach(stage, at, job, recorded_at);
        }
        let owner = draft.link(map, "owner").map(PersonId::new);
        let campaign = draft.link(map, "campaign").map(CampaignId::new);
        let source = draft.text(map, "source").map(str::to_owned);
        let account = row.account;
        let Working { lead, stored, .. } = &mut self.working[place];
        let mut linked = settle(&mut lead.owner, owner, map.update);
        linked |= settle(&mut lead.campaign, campaign, map.update);
        linked |= settle(&mut lead.source, source, map.update);
        linked |= settle(&mut lead.account, account, map.update);
        row.updated |= linked && stored.is_some();
    }

    #[expect(clippy::too_many_arguments, reason = "a lead begins with all that its row says")]
    fn begin(
        &mut self,
        job: &Job,
        id: LeadId,
        contact: ContactId,
        motion: Motion,
        (stage, at): (Stage, Instant),
        map: &RecordMap,
        draft: &Draft,
        row: &mut Row,
    ) -> usize {
        row.created = true;
        let lead = Lead {
            id,
            contact,
            account: row.account,
            motion,
            stage,
            stage_since: at,
            stage_stated: true,
            owner: None,
            source: None,
            campaign: None,
            created_at: draft.instant(map, "created_at").unwrap_or(at.min(job.now)),
        };
        self.hold(Working { lead, stored: None, history: vec![(stage, at)], moves: Vec::new(), past: Vec::new() });
        self.working.len() - 1
    }

    async fn write_out(&self, write: &mut Write, base: &Base) -> Result<()> {
        let mut new = Vec::new();
        let mut moves = Vec::new();
        let mut past = Vec::new();
        let mut changed = Vec::new();
        for working in &self.working {
            moves.extend(&working.moves);
            past.extend(working.past.iter().cloned());
            match &working.stored {
                None => new.push(working),
                Some(stored) if differs(stored, &working.lead) => changed.push(&working.lead),
                Some(_) => {}
            }
        }
        add(write, base, &new).await?;
        for change in moves {
            write.move_lead(change, true).await?;
        }
        if !past.is_empty() {
            write.add_stage_history(&past).await?;
        }
        for lead in changed {
            write.update_lead(lead).await?;
        }
        Ok(())
    }
}

/// Whether anything but the stage differs.
fn differs(stored: &Lead, lead: &Lead) -> bool {
    (stored.owner, &stored.source, stored.campaign, stored.account)
        != (lead.owner, &lead.source, lead.campaign, lead.account)
}

async fn add(write: &mut Write, base: &Base, new: &[&Working]) -> Result<()> {
    let accounts = companies(write, base, new).await?;
    let leads: Vec<NewLead<'_>> = new
        .iter()
        .filter_map(|working| {
            let contact = contact_of(base, working.lead.contact)?;
            let company = contact.account.and_then(|account| accounts.get(&account));
            // The lead begins where it first stood; its further steps follow.
            let (stage, since) = working.history[0];
            let lead = Lead { stage, stage_since: since, ..working.lead.clone() };
            let name = company.map(|company| company.name.as_str());
            Some(NewLead { lead, contact, company: name, company_country: company.and_then(|c| c.country.as_deref()) })
        })
        .collect();
    if leads.is_empty() {
        return Ok(());
    }
    write.add_leads(&leads).await?;
    // A contact may have been scored before its lead began, which shows no score until the next.
    let contacts: Vec<ContactId> = leads.iter().map(|new| new.lead.contact).collect();
    write.mark_due(&contacts).await
}

fn contact_of(base: &Base, contact: ContactId) -> Option<&Contact> {
    base.contacts.pool.find(&Key::Number(contact.number())).map(|index| base.contacts.pool.get(index))
}

/// The companies of the contacts whose leads begin.
async fn companies(write: &Write, base: &Base, new: &[&Working]) -> Result<HashMap<AccountId, Account>> {
    let contacts = new.iter().filter_map(|working| contact_of(base, working.lead.contact));
    let wanted: std::collections::BTreeSet<AccountId> = contacts.filter_map(|contact| contact.account).collect();
    let mut found = HashMap::new();
    let mut missing = Vec::new();
    for id in wanted {
        match base.accounts.pool.find(&Key::Number(id.number())) {
            Some(index) => {
                found.insert(id, base.accounts.pool.get(index).clone());
            }
            None => missing.push(id),
        }
    }
    for account in write.read().find_all::<Account>(&missing).await? {
        found.insert(account.id, account);
    }
    Ok(found)
}

impl Working {
    /// Notes that the lead reached a stage; whether that was not known.
    fn reach(&mut self, stage: Stage, at: Option<Instant>, job: &Job, recorded_at: Instant) -> bool {
        let known = |(to, when): &(Stage, Instant)| *to == stage && at.is_none_or(|at| is_same_moment(*when, at));
        if self.history.iter().any(known) {
            return false;
        }
        let at = at.unwrap_or(job.now);
        let change = StageChange {
            lead: self.lead.id,
            from: Some(self.lead.stage),
            to: stage,
            at,
            recorded_at,
            by: Actor::Import(job.import),
            reason: None,
            version: None,
        };
        self.history.push((stage, at));
        if self.goes_on_to(stage, at) {
            self.lead.stage = stage;
            self.lead.stage_since = at;
            self.moves.push(change);
        } else {
            self.past.push(StageChange { from: None, ..change });
        }
        true
    }

    /// The stage that comes first on the way and yet is dated later than `stage` at `at`.
    fn precedes(&self, stage: Stage, at: Instant) -> Option<Stage> {
        let earlier = self.history.iter().filter(|(other, when)| rank(*other) < rank(stage) && *when > at);
        earlier.map(|(other, _)| *other).next()
    }

    /// An old file does not call back a lead that went further: what it says is kept as history.
    fn goes_on_to(&self, stage: Stage, at: Instant) -> bool {
        let (now, ended) = (self.lead.stage, !self.lead.stage.is_open());
        match (ended, stage.is_open()) {
            (true, true) => false,
            (false, false) => true,
            _ => at >= self.lead.stage_since || rank(stage) > rank(now),
        }
    }
}

/// How far along the way a stage stands.
fn rank(stage: Stage) -> Option<usize> {
    Stage::ALL.iter().position(|known| *known == stage)
}

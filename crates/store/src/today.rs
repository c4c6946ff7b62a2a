//! What a day's work is made of: next steps, stages that were reached, deals about to close, facts that are missing.

use async_recursion::async_recursion as boxed;
use records::{
    Contact, Date, Difference, Instant, Keyed, LeadId, NextStep, Opportunity, Outcome, PersonId, RecordRef, Stage,
};

use crate::column::{Bound, cell};
use crate::error::Result;
use crate::lead_list::LeadLine;
use crate::read::Read;
use crate::sql::Values;
use crate::table::{Row, Table, table};
use crate::write::Write;

table!(NextStep, "next_steps", [lead, what, due]);

/// How many contacts there are, and how many of them lack a fact that qualifying needs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MissingFacts {
    /// All contacts.
    pub contacts: i64,
    /// Each fact by its key, with how many contacts lack it.
    pub lacking: Vec<(&'static str, i64)>,
}

/// The facts that are looked for.
const NEEDED: [&str; 5] = ["email", "phone", "title", "function", "account"];

impl Write {
    /// Says what is to be done next with a lead, or that nothing is. Its history keeps what was said before.
    #[boxed]
    pub async fn set_next_step(&mut self, lead: LeadId, step: Option<&NextStep>) -> Result<()> {
        // What is read from here on, nobody else changes before it is written.
        self.recorded_at().await?;
        let before = self.read().next_step(lead).await?;
        if before.as_ref() == step {
            return Ok(());
        }
        self.conn().run("DELETE FROM next_steps WHERE lead = $1", vec![Bound(lead).into()]).await?;
        if let Some(step) = step {
            self.insert(std::slice::from_ref(step)).await?;
        }
        let what = |step: Option<&NextStep>| step.map(|step| step.what.clone());
        let due = |step: Option<&NextStep>| step.map(|step| step.due.to_string());
        let told = [
            Difference { key: "next_step".into(), before: what(before.as_ref()), after: what(step) },
            Difference { key: "next_step_due".into(), before: due(before.as_ref()), after: due(step) },
        ];
        let changed = told.into_iter().filter(|told| told.before != told.after).collect();
        self.write_history(RecordRef::from(lead), changed).await.map(|_| ())
    }
}

impl Read<'_> {
    /// What is to be done next with a lead.
    #[boxed]
    pub async fn next_step(&self, lead: LeadId) -> Result<Option<NextStep>> {
        Ok(self.select("WHERE t.lead = $1", vec![Bound(lead).into()]).await?.pop())
    }

    /// What somebody has promised to do with open leads by the end of a day, the longest due first.
    #[boxed]
    pub async fn next_steps_due(&self, owner: PersonId, until: Date, limit: u32) -> Result<Vec<(NextStep, LeadLine)>> {
        let sql = format!(
            "SELECT {}, {} FROM next_steps s JOIN leads l ON l.id = s.lead \
             WHERE s.due <= $1 AND l.owner = $2 AND l.open = TRUE ORDER BY s.due, s.lead LIMIT {limit}",
            NextStep::select("s"),
            LeadLine::select("l"),
        );
        let rows = self.conn.all(sql, vec![until.to_string().into(), Bound(owner).into()]).await?;
        let width = NextStep::columns().len();
        rows.iter().map(|row| Ok((crate::read::read_at(row, 0)?, crate::read::read_at(row, width)?))).collect()
    }

    /// When leads came to a stage, from an instant on.
    #[boxed]
    pub async fn reached(&self, stage: Stage, since: Instant) -> Result<Vec<Instant>> {
        let sql = "SELECT at FROM stage_changes WHERE \"to\" = $1 AND at >= $2 ORDER BY at";
        let rows = self.conn.all(sql, vec![stage.key().into(), since.as_micros().into()]).await?;
        rows.iter().map(|row| cell(row, 0)).collect()
    }

    /// Why leads came to a stage, from an instant on, the most frequent reason first; nothing for none given.
    #[boxed]
    pub async fn reasons(&self, stage: Stage, since: Instant) -> Result<Vec<(Option<String>, i64)>> {
        let sql = "SELECT reason, count(*) AS times FROM stage_changes WHERE \"to\" = $1 AND at >= $2 \
                   GROUP BY reason ORDER BY times DESC, reason";
        let rows = self.conn.all(sql, vec![stage.key().into(), since.as_micros().into()]).await?;
        rows.iter().map(|row| Ok((cell(row, 0)?, cell(row, 1)?))).collect()
    }

    /// Somebody's open deals that were to be closed by a day, the earliest first.
    #[boxed]
    pub async fn deals_to_close(&self, owner: PersonId, until: Date, limit: u32) -> Result<Vec<Opportunity>> {
        let rest = format!(
            "WHERE t.owner = $1 AND t.outcome = $2 AND t.expected_close <= $3 ORDER BY t.expected_close, t.id LIMIT {limit}"
        );
        self.select(&rest, vec![Bound(owner).into(), Outcome::Open.key().into(), until.to_string().into()]).await
    }

    /// How many contacts lack what qualifying needs.
    #[boxed]
    pub async fn missing_facts(&self) -> Result<MissingFacts> {
        let blank = |key: &str| format!("count(*) FILTER (WHERE {key} IS NULL)");
        let counts: Vec<_> = NEEDED.iter().map(|key| blank(key)).collect();
        let sql = format!("SELECT count(*), {} FROM {}", counts.join(", "), Contact::TABLE);
        let Some(row) = self.conn.one(sql, Values::new().into_vec()).await? else { return Ok(MissingFacts::default()) };
        let lacking = NEEDED.iter().zip(1..).map(|(key, at)| Ok((*key, cell(&row, at)?))).collect::<Result<_>>()?;
        Ok(MissingFacts { contacts: cell(&row, 0)?, lacking })
    }
}

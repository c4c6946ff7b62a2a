//! Work to be done after a transaction: asked for inside it, claimed by one worker at a time, tried again with growing
//! pauses, and at last laid before people.

use async_recursion::async_recursion as boxed;
use records::{Instant, Job, JobId};

use crate::column::Bound;
use crate::error::{Result, StoreError};
use crate::read::Read;
use crate::sql::Values;
use crate::write::Write;

/// How often a job is tried before it is laid before people.
pub const TRIES: i64 = 8;
/// What stands as the error of a job whose worker never said how it ended.
const WORKER_LOST: &str = "the worker ended without an answer";
/// Which jobs a worker takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Jobs {
    /// All.
    Any,
    /// Those of these kinds.
    Only(&'static [&'static str]),
    /// Those of any other kind.
    Except(&'static [&'static str]),
}

/// The pause after the first failure; each further one doubles it.
const FIRST_PAUSE_MICROS: i64 = 5_000_000;

impl Write {
    /// Asks for work, at once or not before `run_at`. If this transaction is undone, nobody asked.
    #[boxed]
    pub async fn enqueue(&mut self, kind: &str, payload: String, run_at: Option<Instant>) -> Result<JobId> {
        let id = JobId::new(self.next_id().await?);
        let run_at = run_at.unwrap_or_else(|| self.now());
        let kind = kind.to_owned();
        let job = Job { id, kind, payload, run_at, attempts: 0, leased_until: None, last_error: None, dead_at: None };
        self.insert(&[job]).await?;
        Ok(id)
    }

    /// Takes up to `limit` jobs that may run now, the oldest first, for as long as `lease_micros`. A worker that dies loses
    /// its lease, and another takes the job up; a job that outlived its worker at the last of its [`TRIES`] is given up.
    #[boxed]
    pub async fn claim_jobs(&mut self, limit: u32, lease_micros: i64) -> Result<Vec<Job>> {
        self.claim_jobs_of(Jobs::Any, limit, lease_micros).await
    }

    /// As [`claim_jobs`](Write::claim_jobs), of some kinds alone.
    #[boxed]
    pub async fn claim_jobs_of(&mut self, jobs: Jobs, limit: u32, lease_micros: i64) -> Result<Vec<Job>> {
        let now = self.now().as_micros();
        let skip = if self.conn().backend() == sea_orm::DbBackend::Postgres { "FOR UPDATE SKIP LOCKED" } else { "" };
        let sql = format!(
            "UPDATE jobs SET leased_until = NULL, last_error = $1, dead_at = $2 WHERE id IN (SELECT id FROM jobs \
             WHERE dead_at IS NULL AND leased_until <= $2 AND attempts >= $3 {skip})"
        );
        self.conn().run(sql, vec![WORKER_LOST.into(), now.into(), TRIES.into()]).await?;
        let mut values = Values::new();
        let (until, at) = (values.place(now + lease_micros), values.place(now));
        let of_kind = match jobs {
            Jobs::Any => String::new(),
            Jobs::Only(kinds) => format!(" AND kind IN {}", values.list(kinds.iter().copied())),
            Jobs::Except(kinds) => format!(" AND kind NOT IN {}", values.list(kinds.iter().copied())),
        };
        let sql = format!(
            "UPDATE jobs SET leased_until = {until}, attempts = attempts + 1 WHERE id IN (SELECT id FROM jobs \
             WHERE dead_at IS NULL AND run_at <= {at} AND (leased_until IS NULL OR leased_until <= {at}){of_kind} \
             ORDER BY run_at, id LIMIT {limit} {skip}) RETURNING {}",
            <Job as crate::table::Row>::columns().join(", "),
        );
        let rows = self.conn().all(sql, values.into_vec()).await?;
        let mut jobs = rows.iter().map(|row| crate::read::read_at(row, 0)).collect::<Result<Vec<Job>>>()?;
        jobs.sort_by_key(|job| (job.run_at, job.id));
        Ok(jobs)
    }

    /// Strikes a job off: best in the very transaction that holds what it did.
    #[boxed]
    pub async fn finish_job(&mut self, job: JobId) -> Result<()> {
        self.conn().run("DELETE FROM jobs WHERE id = $1", vec![Bound(job).into()]).await.map(|_| ())
    }

    /// Keeps a job that takes long for as long as `lease_micros` more.
    #[boxed]
    pub async fn renew_job(&mut self, job: JobId, lease_micros: i64) -> Result<()> {
        let until = self.now().as_micros() + lease_micros;
        let sql = "UPDATE jobs SET leased_until = $1 WHERE id = $2";
        self.conn().run(sql, vec![until.into(), Bound(job).into()]).await.map(|_| ())
    }

    /// Gives a job back that was not done, for another worker to take up at once: this was no try.
    #[boxed]
    pub async fn hand_back_job(&mut self, job: JobId) -> Result<()> {
        let sql = "UPDATE jobs SET leased_until = NULL, attempts = attempts - 1 WHERE id = $1";
        self.conn().run(sql, vec![Bound(job).into()]).await.map(|_| ())
    }

    /// Notes that a job failed: it comes again after a pause, or is given up after [`TRIES`].
    #[boxed]
    pub async fn fail_job(&mut self, job: &Job, error: &str) -> Result<()> {
        let now = self.now().as_micros();
        let pause = FIRST_PAUSE_MICROS << (job.attempts - 1).clamp(0, 16);
        let dead = (job.attempts >= TRIES).then_some(now);
        let sql = "UPDATE jobs SET leased_until = NULL, last_error = $1, run_at = $2, dead_at = $3 WHERE id = $4";
        self.conn().run(sql, vec![error.into(), (now + pause).into(), dead.into(), Bound(job.id).into()]).await?;
        Ok(())
    }

    /// Gives a job up at once: trying it again cannot help.
    #[boxed]
    pub async fn give_up_job(&mut self, job: JobId, error: &str) -> Result<()> {
        let now = self.now().as_micros();
        let sql = "UPDATE jobs SET leased_until = NULL, last_error = $1, dead_at = $2 WHERE id = $3";
        self.conn().run(sql, vec![error.into(), now.into(), Bound(job).into()]).await.map(|_| ())
    }

    /// Sends a job that was given up once more.
    #[boxed]
    pub async fn replay_job(&mut self, job: JobId) -> Result<()> {
        let now = self.now().as_micros();
        let sql = "UPDATE jobs SET dead_at = NULL, attempts = 0, run_at = $1 WHERE id = $2 AND dead_at IS NOT NULL";
        match self.conn().run(sql, vec![now.into(), Bound(job).into()]).await? {
            0 => Err(StoreError::Missing),
            _ => Ok(()),
        }
    }
}

impl Read<'_> {
    /// The jobs that were given up, the latest first.
    #[boxed]
    pub async fn dead_jobs(&self, limit: u32) -> Result<Vec<Job>> {
        self.select(&format!("WHERE t.dead_at IS NOT NULL ORDER BY t.dead_at DESC, t.id LIMIT {limit}"), Vec::new())
            .await
    }

    /// Whether a job of this kind waits or runs.
    #[boxed]
    pub async fn is_job_waiting(&self, kind: &str) -> Result<bool> {
        let sql = "SELECT count(*) FROM jobs WHERE dead_at IS NULL AND kind = $1";
        Ok(self.number(sql, vec![kind.into()]).await? > 0)
    }

    /// Whether a job of this kind was given up.
    #[boxed]
    pub async fn is_job_dead(&self, kind: &str) -> Result<bool> {
        let sql = "SELECT count(*) FROM jobs WHERE dead_at IS NOT NULL AND kind = $1";
        Ok(self.number(sql, vec![kind.into()]).await? > 0)
    }

    /// How many jobs wait or run.
    #[boxed]
    pub async fn waiting_jobs(&self) -> Result<i64> {
        self.number("SELECT count(*) FROM jobs WHERE dead_at IS NULL", Vec::new()).await
    }
}

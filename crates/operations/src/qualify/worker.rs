//! The worker: judges what is due, does the jobs, and sweeps at local midnight, until it is told to stop.

use async_recursion::async_recursion as boxed;
use std::future::Future;
use std::time::Duration;

use store::Jobs;
use tokio::sync::watch;
use tokio::time::MissedTickBehavior;

use records::{Actor, Date, Instant, Job};

use super::{qualify_due, sweep};
use crate::export::background::EXPORT_LIST;
use crate::import::work::{Ended, IMPORT_WORK};
use crate::in_force::JUDGE_EVERYBODY;
use crate::people::CREATE_SAMPLE;
use crate::sample::{self, SampleRefused};
use crate::{Failure, Operations, Result, export, import};

/// How often a worker looks by itself; what this process records wakes it at once.
const ROUND: Duration = Duration::from_millis(500);
/// How long a job may take before another worker takes it up.
const LEASE_MICROS: i64 = 10 * 60 * 1_000_000;
/// The sample company that the first run offers is the same everywhere.
const SAMPLE_SEED: u64 = 1;
/// What a job says that finds contacts and no whole sample.
const NOT_WHOLE: &str = "the base holds contacts, but no whole sample company: it was cut short while it was made, or the \
                         contacts are your own; for the sample company begin with another folder or database, and there \
                         with `entente sample`";
/// The local day whose midnight was swept last.
const SWEPT: &str = "qualify.swept_day";

/// Jobs that may take hours: they have a loop of their own, so that nobody's score waits for them.
const LONG: [&str; 2] = [IMPORT_WORK, EXPORT_LIST];

/// Works until `stop` is done. Finishes what it began; what takes long is left where another process goes on.
pub async fn work(operations: Operations, stop: impl Future<Output = ()> + Send) {
    let (tell, told) = watch::channel(false);
    let stop = async move {
        stop.await;
        // Nobody listens where both loops are gone.
        let _ = tell.send(true);
    };
    tokio::join!(stop, judge_on(operations.clone(), told.clone()), do_long_jobs(operations, told));
}

/// Does jobs that take long, one after the other.
async fn do_long_jobs(operations: Operations, mut stop: watch::Receiver<bool>) {
    let mut rounds = tokio::time::interval(ROUND);
    rounds.set_missed_tick_behavior(MissedTickBehavior::Delay);
    while !*stop.borrow() {
        let worked = do_a_job(&operations, Jobs::Only(&LONG), &stop).await;
        if let Err(error) = &worked {
            tracing::error!(error = %crate::failure::chain(error), "a long job could not be done");
        }
        if !worked.unwrap_or(false) {
            tokio::select! {
                biased;
                _ = stop.wait_for(|stop| *stop) => {}
                _ = rounds.tick() => {}
            }
        }
    }
}

async fn judge_on(operations: Operations, mut stop: watch::Receiver<bool>) {
    let mut rounds = tokio::time::interval(ROUND);
    rounds.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        let busy = match round_of(&operations, Jobs::Except(&LONG), &stop).await {
            Ok(busy) => busy,
            Err(error) => {
                tracing::error!(error = %crate::failure::chain(&error), "a round of the worker failed");
                false
            }
        };
        tokio::select! {
            biased;
            _ = stop.wait_for(|stop| *stop) => return,
            () = operations.0.due.notified(), if !busy => {}
            _ = rounds.tick(), if !busy => {}
            () = std::future::ready(()), if busy => {}
        }
    }
}

/// Does what there is to do now, long jobs too; says whether there may be more.
#[boxed]
pub async fn round(operations: &Operations) -> Result<bool> {
    let (_go_on, stop) = watch::channel(false);
    round_of(operations, Jobs::Any, &stop).await
}

async fn round_of(operations: &Operations, jobs: Jobs, stop: &watch::Receiver<bool>) -> Result<bool> {
    let qualified = qualify_due(operations).await?;
    let worked = do_a_job(operations, jobs, stop).await?;
    if qualified == 0 {
        sweep_if_midnight_passed(operations).await?;
    }
    Ok(qualified > 0 || worked)
}

async fn do_a_job(operations: &Operations, jobs: Jobs, stop: &watch::Receiver<bool>) -> Result<bool> {
    if operations.store().read().waiting_jobs().await? == 0 {
        return Ok(false);
    }
    let lease = if jobs == Jobs::Only(&LONG) { import::work::LEASE_MICROS } else { LEASE_MICROS };
    let mut write = operations.store().write(Actor::Program).await?;
    let claimed = write.claim_jobs_of(jobs, 1, lease).await?;
    write.commit().await?;
    let Some(job) = claimed.into_iter().next() else { return Ok(false) };
    let outcome = match job.kind.as_str() {
        IMPORT_WORK => import::work::work_on(operations, &job, stop.clone()).await.map_err(Undone::from),
        EXPORT_LIST => export::background::work_on(operations, &job, stop.clone()).await.map_err(Undone::from),
        _ => run(operations, &job).await.map(|()| Ended::Finished),
    };
    let mut write = operations.store().write(Actor::Program).await?;
    match outcome {
        Ok(Ended::Finished) => write.finish_job(job.id).await?,
        Ok(Ended::HandedBack) => write.hand_back_job(job.id).await?,
        Err(Undone::Again(error)) => {
            let chain = crate::failure::chain(&error);
            tracing::warn!(job = %job.id, kind = job.kind, error = chain, "a job failed");
            write.fail_job(&job, &chain).await?;
        }
        Err(Undone::ForGood(why)) => {
            tracing::error!(job = %job.id, kind = job.kind, error = why, "a job was given up");
            write.give_up_job(job.id, why).await?;
        }
    }
    write.commit().await?;
    Ok(true)
}

/// How a job fails.
#[derive(Debug, thiserror::Error)]
enum Undone {
    /// Trying it again may help.
    #[error(transparent)]
    Again(#[from] Failure),
    /// Trying it again cannot help.
    #[error("{0}")]
    ForGood(&'static str),
}

async fn run(operations: &Operations, job: &Job) -> Result<(), Undone> {
    match job.kind.as_str() {
        JUDGE_EVERYBODY => {
            let payload: serde_json::Value =
                serde_json::from_str(&job.payload).map_err(|error| Failure::Broken(error.into()))?;
            let at = payload["at"].as_i64().map_or(job.run_at, Instant::from_micros);
            sweep(operations, at).await?;
            Ok(())
        }
        CREATE_SAMPLE => create_sample(operations).await,
        unknown => Err(Failure::Broken(anyhow::anyhow!("no work of the kind {unknown:?} is known")).into()),
    }
}

async fn create_sample(operations: &Operations) -> Result<(), Undone> {
    let made = sample::create(operations, Actor::Program, (SAMPLE_SEED, sample::CONTACTS), &mut |_| ()).await;
    match made {
        Ok(_) => Ok(()),
        Err(SampleRefused::Failure(failure)) => Err(failure.into()),
        Err(SampleRefused::NotEmpty) => {
            // A whole one was made before, by a worker that could not say so.
            let is_whole = sample::is_whole(operations).await?;
            if is_whole { Ok(()) } else { Err(Undone::ForGood(NOT_WHOLE)) }
        }
    }
}

/// Time alone changes scores: at the first round after a local midnight everybody is judged at that midnight exactly,
/// however late the round is. It ends the days of exported files too.
async fn sweep_if_midnight_passed(operations: &Operations) -> Result<()> {
    let version = operations.in_force().await?;
    let zone = version.reading.zone();
    let today = zone.local_date(operations.now());
    let swept = operations.store().read().setting(SWEPT).await?.and_then(|day| Date::read(&day));
    if swept == Some(today) {
        return Ok(());
    }
    if swept.is_some() {
        let midnight: Instant = zone.start_of_day(today);
        let judged = sweep(operations, midnight).await?;
        tracing::info!(contacts = judged, midnight = %midnight, "swept");
    }
    export::background::take_old_ones_away(operations).await?;
    let mut write = operations.store().write(Actor::Program).await?;
    write.set_setting(SWEPT, &today.to_string()).await?;
    write.commit().await?;
    Ok(())
}

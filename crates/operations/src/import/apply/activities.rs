//! Activities: several from a wide row, each once however often the file is brought.

use std::collections::{BTreeSet, HashMap, HashSet};

use records::{ActivityId, ActivityRecord, CampaignId, ContactId, ContentId, Identity, Instant, InterestId, KindId};
use store::{Result, Write};

use super::super::cell::Value;
use super::super::plan::Draft;
use super::{Job, Row};

/// Applies what the rows say of activities, and writes it.
pub(super) async fn take_activities(write: &mut Write, job: &Job, rows: &mut [Row]) -> Result<()> {
    let kinds = kinds(write, job, rows).await?;
    let recorded_at = write.recorded_at().await?;
    let mut made: Vec<(usize, ActivityRecord)> = Vec::new();
    let mut seen = HashSet::new();
    for (place, row) in rows.iter().enumerate().filter(|(_, row)| !row.plan.refused) {
        let Some(contact) = row.contact else { continue };
        for draft in &row.plan.drafts {
            let activity = activity(job, draft, contact, &kinds, recorded_at);
            made.extend(activity.filter(|one| seen.insert(sameness(one))).map(|one| (place, one)));
        }
    }
    let ids = write.ids(made.len()).await?;
    for ((_, activity), id) in made.iter_mut().zip(ids) {
        activity.id = ActivityId::new(id);
    }
    let activities: Vec<ActivityRecord> = made.iter().map(|(_, activity)| activity.clone()).collect();
    let new = write.add_activities(&activities).await?;
    let is_new = new_ones(write, &activities, new).await?;
    for (place, activity) in &made {
        rows[*place].created |= is_new(activity.id);
    }
    Ok(())
}

/// What makes two activities the same.
fn sameness(activity: &ActivityRecord) -> (ContactId, Instant, KindId, Identity) {
    (activity.contact, activity.at, activity.kind, activity.identity)
}

/// Which activities were not there before: mostly all or none, else those whose new ids are found.
async fn new_ones(write: &Write, activities: &[ActivityRecord], new: u64) -> Result<impl Fn(ActivityId) -> bool> {
    let all = new == activities.len() as u64;
    let mut found = HashSet::new();
    if let (false, [first, .., last] | [first @ last]) = (all || new == 0, activities) {
        let between = write.read().activities_between(first.id.number(), last.id.number()).await?;
        found.extend(between.into_iter().map(|activity| activity.id));
    }
    Ok(move |id| all || found.contains(&id))
}

async fn kinds(write: &mut Write, job: &Job, rows: &[Row]) -> Result<HashMap<String, KindId>> {
    let names = kind_names(job, rows);
    write.kinds(&names.into_iter().collect::<Vec<_>>()).await
}

/// The kinds of activity that rows name.
pub(in super::super) fn kind_names<'r>(job: &Job, rows: &'r [Row]) -> BTreeSet<&'r str> {
    let drafts = rows.iter().filter(|row| !row.plan.refused).flat_map(|row| &row.plan.drafts);
    drafts.filter(|draft| draft.deed.is_some()).filter_map(|draft| kind_name(job, draft)).collect()
}

fn kind_name<'d>(job: &Job, draft: &'d Draft) -> Option<&'d str> {
    draft.text(&job.mapping.records[draft.record], "kind")
}

/// What a draft says that a contact did; nothing of a draft of something else.
pub(in super::super) fn activity(
    job: &Job,
    draft: &Draft,
    contact: ContactId,
    kinds: &HashMap<String, KindId>,
    recorded_at: Instant,
) -> Option<ActivityRecord> {
    let (map, deed) = (&job.mapping.records[draft.record], draft.deed.as_ref()?);
    let value = match draft.value(map, "value") {
        Some(Value::Number(value)) => Some(*value),
        _ => None,
    };
    Some(ActivityRecord {
        // Given once it is known how many there are.
        id: ActivityId::new(0),
        contact,
        at: draft.instant(map, "at")?,
        kind: *kinds.get(kind_name(job, draft)?)?,
        identity: deed.identity,
        interest: draft.link(map, "interest").map(InterestId::new),
        campaign: draft.link(map, "campaign").map(CampaignId::new),
        content: draft.link(map, "content").map(ContentId::new),
        value,
        properties: deed.properties.clone(),
        recorded_at,
    })
}

//! Activities: several from a wide row, each once however often the file is brought.

use std::collections::{BTreeSet, HashMap, HashSet};

use records::{
    ActivityId, ActivityRecord, CampaignId, ContactId, ContentId, Identity, Instant, InterestId, KindId, RecordKind,
};
use serde_json::{Map, Value as Json};
use sha2::{Digest, Sha256};
use store::{Result, Write};

use super::super::cell::Value;
use super::super::mapping::{Holds, RecordMap};
use super::super::plan::Draft;
use super::{Job, Row};

/// Fields that an activity keeps beside its properties.
const OWN: [&str; 5] = ["external_id", "kind", "at", "value", "contact"];

/// Applies what the rows say of activities, and writes it.
pub(super) async fn take_activities(write: &mut Write, job: &Job, rows: &mut [Row]) -> Result<()> {
    let kinds = kinds(write, job, rows).await?;
    let recorded_at = write.recorded_at().await?;
    let mut made: Vec<(usize, ActivityRecord)> = Vec::new();
    let mut seen = HashSet::new();
    for (place, row) in rows.iter().enumerate().filter(|(_, row)| !row.plan.refused) {
        let Some(contact) = row.contact else { continue };
        for draft in &row.plan.drafts {
            let map = &job.mapping.records[draft.record];
            let activity = (map.kind == RecordKind::Activity)
                .then(|| activity(job, map, draft, contact, &kinds, recorded_at))
                .flatten();
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
    let drafts = rows.iter().filter(|row| !row.plan.refused).flat_map(|row| &row.plan.drafts);
    let of_activities = drafts.filter(|draft| job.mapping.records[draft.record].kind == RecordKind::Activity);
    let names: BTreeSet<&str> =
        of_activities.filter_map(|draft| draft.text(&job.mapping.records[draft.record], "kind")).collect();
    let names: Vec<&str> = names.into_iter().collect();
    write.kinds(&names).await
}

fn activity(
    job: &Job,
    map: &RecordMap,
    draft: &Draft,
    contact: ContactId,
    kinds: &HashMap<String, KindId>,
    recorded_at: Instant,
) -> Option<ActivityRecord> {
    let kind = *kinds.get(draft.text(map, "kind")?)?;
    let value = match draft.value(map, "value") {
        Some(Value::Number(value)) => Some(*value),
        _ => None,
    };
    Some(ActivityRecord {
        // Given once it is known how many there are.
        id: ActivityId::new(0),
        contact,
        at: draft.instant(map, "at")?,
        kind,
        identity: identity(job, map, draft),
        interest: draft.link(map, "interest").map(InterestId::new),
        campaign: draft.link(map, "campaign").map(CampaignId::new),
        content: draft.link(map, "content").map(ContentId::new),
        value,
        properties: properties(map, draft),
        recorded_at,
    })
}

fn properties(map: &RecordMap, draft: &Draft) -> Option<String> {
    let mut properties = Map::new();
    for (field, value) in map.fields.iter().zip(&draft.values) {
        let own = OWN.contains(&field.key.as_str()) || matches!(field.holds(), Holds::Reference(_));
        let Some(value) = value.as_ref().filter(|_| !own) else { continue };
        let json = match value {
            Value::Number(number) => Json::from(*number),
            Value::YesNo(answer) => Json::from(*answer),
            other => Json::from(other.clone().into_fact()),
        };
        properties.insert(field.key.clone(), json);
    }
    (!properties.is_empty()).then(|| Json::Object(properties).to_string())
}

/// A fingerprint of the activity's id in the other system, or else of all that the row says of it.
fn identity(job: &Job, map: &RecordMap, draft: &Draft) -> Identity {
    let mut digest = Sha256::new();
    let mut add = |part: &str| {
        digest.update((part.len() as u64).to_le_bytes());
        digest.update(part.as_bytes());
    };
    add(&job.mapping.source);
    match draft.text(map, "external_id") {
        Some(external) => add(external),
        None => {
            for (field, value) in map.fields.iter().zip(&draft.values) {
                add(&field.key);
                add(&value.clone().map(Value::into_fact).unwrap_or_default());
            }
        }
    }
    let bytes: [u8; 32] = digest.finalize().into();
    let (eight, _) = bytes.split_first_chunk::<8>().unwrap_or((&[0; 8], &[]));
    Identity(i64::from_le_bytes(*eight))
}

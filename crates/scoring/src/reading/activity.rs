//! `[scoring.activity]`.

use document::{Name, Section};

use super::{Reader, all};
use crate::decay::Decay;
use crate::limit::{Limit, Per};
use crate::model::{ActivityGroup, ActivityModel, ActivityRule};
use crate::scale::Scale;
use crate::wrong::Wrong;

impl Reader<'_> {
    pub(super) fn activity(&mut self, section: Section<'_>) -> Option<ActivityModel> {
        let bounds = self.bounds(&section);
        let levels = self.scale(&section, "levels", Scale::default_levels);
        self.levels.clone_from(&levels);
        let groups = section.tables("groups").into_iter().map(|group| self.activity_group(group)).collect();
        section.finish();
        Some(ActivityModel { bounds, levels: levels?, groups: all(groups)? })
    }

    fn activity_group(&mut self, section: Section<'_>) -> Option<ActivityGroup> {
        let name = Name::required(&section);
        let enabled = section.enabled();
        let bounds = self.bounds(&section);
        let rules = section.tables("rules").into_iter().map(|rule| self.activity_rule(rule)).collect();
        section.finish();
        Some(ActivityGroup { name: name?, enabled, bounds, rules: all(rules)? })
    }

    fn activity_rule(&mut self, section: Section<'_>) -> Option<ActivityRule> {
        let name = Name::required(&section);
        let enabled = section.enabled();
        let filter = self.filter(&section);
        let points = section.required_number("points");
        let bounds = self.bounds(&section);
        let limit = section.table("limit").map(limit);
        let decay = section.table("decay").map(|decay| self.decay(decay));
        section.finish();
        Some(ActivityRule {
            name: name?,
            enabled,
            filter: filter?,
            points: points?.value,
            bounds,
            limit: limit.map_or(Some(None), |limit| limit.map(Some))?,
            decay: decay.unwrap_or_default(),
        })
    }

    fn decay(&mut self, section: Section<'_>) -> Decay {
        let [half_life_days, linear_days, expires_days] =
            ["half_life_days", "linear_days", "expires_days"].map(|key| Some(section.number_above(key, 0.0)?.value));
        if section.is_empty() {
            self.complain(section.place(), Wrong::EmptyDecay);
        }
        section.finish();
        Decay { half_life_days, linear_days, expires_days }
    }
}

fn limit(section: Section<'_>) -> Option<Limit> {
    let times = section.required_item("times").and_then(|item| item.whole_at_least(1));
    let per = section.required_keyed::<Per>("per");
    section.finish();
    // The document keeps whole numbers far below the end of a u32.
    Some(Limit { times: u32::try_from(times?.value).ok()?, per: per?.value })
}

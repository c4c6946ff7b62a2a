//! What a buyer's activities, in their order, say about how far the purchase has come.

use conditions::Filter;
use document::{Labels, Name};
use records::{Activity, Folded, Instant, Zone};

use crate::model::Model;

/// One of the buyer's own steps.
#[derive(Clone, Debug, PartialEq)]
pub struct BuyingStage {
    /// The key.
    pub key: Folded,
    /// For people.
    pub label: Option<Labels>,
}

/// A sequence of activities that shows a buying stage.
#[derive(Clone, Debug, PartialEq)]
pub struct Intent {
    /// For people.
    pub name: Name,
    /// Distinct activities must be taken by these, in order; at least one.
    pub steps: Vec<Filter>,
    /// The last at most so many days after the first.
    pub within_days: Option<f64>,
    /// The buying stage that it shows.
    pub raises_to: Folded,
}

impl Intent {
    /// Whether activities, in their order, fulfil the sequence.
    #[must_use]
    pub fn holds<'a>(&self, activities: impl IntoIterator<Item = &'a Activity>, zone: &Zone) -> bool {
        // For each number of steps done, the latest possible instant of the first: whatever else could have begun it
        // began earlier, so it can only be further from its end.
        let mut begun: Vec<Option<Instant>> = vec![None; self.steps.len()];
        for activity in activities {
            // From the last step back, so that one activity never serves two steps.
            for step in (0..self.steps.len()).rev() {
                let first = if step == 0 { Some(activity.at) } else { begun[step - 1] };
                if first.is_some() && self.steps[step].takes(activity, zone) {
                    begun[step] = first;
                    if step + 1 == self.steps.len() && self.is_soon_enough(first, activity.at) {
                        return true;
                    }
                }
            }
        }
        false
    }

    fn is_soon_enough(&self, first: Option<Instant>, last: Instant) -> bool {
        match (self.within_days, first) {
            (Some(days), Some(first)) => last.days_since(first) <= days,
            _ => true,
        }
    }
}

impl Model {
    /// The intents that activities fulfil, in their order: those after the instant at which the stage was set by hand.
    pub(crate) fn fulfilled<'m>(
        &'m self,
        by_hand: Option<&(Folded, Instant)>,
        activities: &'m [Activity],
    ) -> impl Iterator<Item = &'m Intent> {
        let since = by_hand.map_or(0, |(_, set_at)| activities.partition_point(|activity| activity.at <= *set_at));
        self.intents.iter().filter(move |intent| intent.holds(&activities[since..], &self.zone))
    }

    /// The furthest of the stage set by hand and those shown by intents that activities since then fulfil; `None` where
    /// neither says anything.
    #[must_use]
    pub fn buying_stage(&self, by_hand: Option<&(Folded, Instant)>, activities: &[Activity]) -> Option<Folded> {
        // A stage that the agreement no longer lists ranks before all that it does.
        let rank = |stage: &&Folded| self.buying_stages.iter().position(|known| known.key == **stage);
        let shown = self.fulfilled(by_hand, activities).map(|intent| &intent.raises_to);
        by_hand.map(|(stage, _)| stage).into_iter().chain(shown).max_by_key(rank).cloned()
    }
}

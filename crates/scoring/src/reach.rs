//! Which activity rules each kind of activity reaches.

use conditions::{Condition, Context};
use records::{Activity, Folded, Zone};

use crate::model::{ActivityModel, ActivityRule};

/// The rules in force in file order, and for each kind those that name it: so that an activity is held only against
/// rules that could take it, and one that no rule names costs one look.
#[derive(Debug)]
pub(crate) struct Reach<'m> {
    rules: Vec<&'m ActivityRule>,
    /// In order of kind.
    by_kind: Vec<(&'m Folded, Vec<usize>)>,
}

impl<'m> Reach<'m> {
    pub(crate) fn new(model: &'m ActivityModel) -> Reach<'m> {
        let rules: Vec<&ActivityRule> = model.in_force().flat_map(|group| group.in_force()).collect();
        let mut pairs: Vec<(&Folded, usize)> = rules
            .iter()
            .enumerate()
            .flat_map(|(index, rule)| rule.filter.on.iter().map(move |kind| (kind, index)))
            .collect();
        pairs.sort_unstable();
        pairs.dedup();
        let mut by_kind: Vec<(&Folded, Vec<usize>)> = Vec::new();
        for (kind, index) in pairs {
            match by_kind.last_mut() {
                Some((known, reached)) if *known == kind => reached.push(index),
                _ => by_kind.push((kind, vec![index])),
            }
        }
        Reach { rules, by_kind }
    }

    /// Hands over each activity, in their order, once with each rule in force that takes it.
    pub(crate) fn each_taken<'a>(
        &self,
        activities: impl Iterator<Item = &'a Activity>,
        zone: &Zone,
        mut each: impl FnMut(usize, &'a Activity),
    ) {
        for activity in activities {
            for &rule in self.of(&activity.kind) {
                if where_holds(self.rules[rule], activity, zone) {
                    each(rule, activity);
                }
            }
        }
    }

    /// The rules in force, in file order.
    pub(crate) fn rules(&self) -> &[&'m ActivityRule] {
        &self.rules
    }

    /// The indices of the rules that name a kind.
    fn of(&self, kind: &Folded) -> &[usize] {
        match self.by_kind.binary_search_by(|(known, _)| (*known).cmp(kind)) {
            Ok(at) => &self.by_kind[at].1,
            Err(_) => &[],
        }
    }
}

/// `where` alone: that the kind is among `on` is how the rule was reached.
fn where_holds(rule: &ActivityRule, activity: &Activity, zone: &Zone) -> bool {
    let holds = |condition: &Condition| condition.evaluate(&Context::of_row(&activity.row, zone)) == Some(true);
    rule.filter.where_.as_ref().is_none_or(holds)
}

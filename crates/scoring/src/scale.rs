//! The labels that a score earns: grades of fit, levels of activity.

use std::sync::Arc;

/// Two to six labels from best to worst.
///
/// Invariant: their numbers fall strictly, and the last, with none, is for whatever lies below.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    steps: Vec<Step>,
    below: Arc<str>,
}

/// A label and the lowest score that earns it.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The label.
    pub label: Arc<str>,
    /// The threshold.
    pub at_least: f64,
}

/// The next better label, and the points that are missing to it.
#[derive(Clone, Debug, PartialEq)]
pub struct NextLabel {
    /// The label.
    pub label: Arc<str>,
    /// Its threshold less the score; above 0.
    pub missing: f64,
}

impl Scale {
    /// The grades of an agreement that names none: A from 75, B from 50, C from 25, D below.
    #[must_use]
    pub fn default_grades() -> Scale {
        Scale::new([("A", 75.0), ("B", 50.0), ("C", 25.0)], "D")
    }

    /// The levels of an agreement that names none: 4 from 60, 3 from 30, 2 from 10, 1 below.
    #[must_use]
    pub fn default_levels() -> Scale {
        Scale::new([("4", 60.0), ("3", 30.0), ("2", 10.0)], "1")
    }

    /// A scale of labels whose numbers are known to fall strictly.
    pub(crate) fn new<'l>(steps: impl IntoIterator<Item = (&'l str, f64)>, below: &str) -> Scale {
        let step = |(label, at_least)| Step { label: Arc::from(label), at_least };
        Scale { steps: steps.into_iter().map(step).collect(), below: Arc::from(below) }
    }

    /// The labels that have a threshold, from best to worst.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The label for whatever lies below all thresholds.
    #[must_use]
    pub fn below(&self) -> &Arc<str> {
        &self.below
    }

    /// All labels from best to worst.
    pub fn labels(&self) -> impl Iterator<Item = &Arc<str>> {
        self.steps.iter().map(|step| &step.label).chain([&self.below])
    }

    /// The best label whose threshold is at most `score`.
    #[must_use]
    pub fn label(&self, score: f64) -> &Arc<str> {
        self.steps.iter().find(|step| step.at_least <= score).map_or(&self.below, |step| &step.label)
    }

    /// The place of the label that a score earns among [`Scale::labels`], 0 for the best.
    #[must_use]
    #[inline]
    pub fn place(&self, score: f64) -> usize {
        // The numbers fall strictly: those above the score come first.
        self.steps.iter().filter(|step| step.at_least > score).count()
    }

    /// The label just above the one that `score` earns; `None` for the best.
    #[must_use]
    pub fn next(&self, score: f64) -> Option<NextLabel> {
        let step = self.steps.iter().rev().find(|step| step.at_least > score)?;
        Some(NextLabel { label: step.label.clone(), missing: step.at_least - score })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_threshold_is_met_exactly() {
        let levels = Scale::default_levels();
        for (score, label) in
            [(1e9, "4"), (60.0, "4"), (60.0_f64.next_down(), "3"), (10.0, "2"), (0.0, "1"), (-4.0, "1")]
        {
            assert_eq!(&**levels.label(score), label, "{score}");
            assert_eq!(levels.labels().nth(levels.place(score)).map(|label| &**label), Some(label), "{score}");
        }
    }

    #[test]
    fn the_next_label_tells_what_is_missing() {
        let grades = Scale::default_grades();
        for (score, next) in [(80.0, None), (75.0, None), (49.5, Some(("B", 0.5))), (-5.0, Some(("C", 30.0)))] {
            let found = grades.next(score);
            assert_eq!(found.as_ref().map(|next| (&*next.label, next.missing)), next, "{score}");
        }
    }
}

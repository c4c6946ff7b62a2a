//! A scale from low to high with the thresholds of its labels: under a waterfall, and beside a name.

use super::percent;

/// A label and the lowest score that earns it; none for the lowest label.
#[derive(Clone, Debug, PartialEq)]
struct Step {
    label: String,
    from: Option<f64>,
}

/// Where a range of scores lies in a drawing of width 1.
#[derive(Clone, Debug)]
pub(crate) struct Scale {
    low: f64,
    high: f64,
    /// From the lowest label to the highest.
    steps: Vec<Step>,
}

/// A mark on the scale: a label in the middle of its range.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Mark {
    pub(crate) label: String,
    pub(crate) at: String,
    pub(crate) here: bool,
    pub(crate) lowest: bool,
    pub(crate) highest: bool,
}

impl Scale {
    /// A scale of the labels of an agreement that shows every one of `values`, and 0. It ends at `top`, the most that can
    /// be had; where there is no most, above the highest threshold with the room of a third of it.
    pub(crate) fn over(labels: &scoring::Scale, top: Option<f64>, values: impl IntoIterator<Item = f64>) -> Self {
        let lowest = Step { label: labels.below().to_string(), from: None };
        let others = labels.steps().iter().rev();
        let others = others.map(|step| Step { label: step.label.to_string(), from: Some(step.at_least) });
        let steps: Vec<Step> = std::iter::once(lowest).chain(others).collect();
        let highest = steps.iter().filter_map(|step| step.from).fold(0.0, f64::max);
        let roof = top.unwrap_or(highest * 4.0 / 3.0).max(highest);
        let (low, high) = values.into_iter().fold((0.0, roof), |(low, high): (f64, f64), v| (low.min(v), high.max(v)));
        Self { low, high: if high > low { high } else { low + 1.0 }, steps }
    }

    fn share(&self, value: f64) -> f64 {
        ((value - self.low) / (self.high - self.low)).clamp(0.0, 1.0)
    }

    /// Where a score lies, as CSS writes it.
    pub(crate) fn at(&self, score: f64) -> String {
        percent(self.share(score))
    }

    /// How long the way between two scores is.
    pub(crate) fn long(&self, from: f64, to: f64) -> String {
        percent((self.share(to) - self.share(from)).abs())
    }

    /// Where each threshold lies.
    pub(crate) fn thresholds(&self) -> Vec<String> {
        self.steps.iter().filter_map(|step| step.from).map(|from| self.at(from)).collect()
    }

    /// The labels, each in the middle of its range; the one that `label` names is the reader's.
    pub(crate) fn marks(&self, label: &str) -> Vec<Mark> {
        let count = self.steps.len();
        let starts: Vec<f64> = self.steps.iter().map(|step| step.from.unwrap_or(self.low)).collect();
        (0..count)
            .map(|place| {
                let end = starts.get(place + 1).copied().unwrap_or(self.high);
                Mark {
                    label: self.steps[place].label.clone(),
                    at: self.at(f64::midpoint(starts[place], end)),
                    here: self.steps[place].label == label,
                    lowest: place == 0,
                    highest: place + 1 == count,
                }
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_stand_in_the_middle_of_their_range_from_low_to_high() {
        let scale = Scale::over(&scoring::Scale::default_grades(), Some(100.0), []);
        let marks = scale.marks("B");
        let seen: Vec<_> = marks.iter().map(|mark| (mark.label.as_str(), mark.at.as_str(), mark.here)).collect();
        assert_eq!(seen, [("D", "12.5%", false), ("C", "37.5%", false), ("B", "62.5%", true), ("A", "87.5%", false)]);
        assert_eq!(scale.thresholds(), ["25%", "50%", "75%"]);
    }

    #[test]
    fn a_score_below_zero_or_above_the_top_still_lies_on_the_scale() {
        let scale = Scale::over(&scoring::Scale::default_grades(), Some(100.0), [-50.0, 150.0]);
        assert_eq!(scale.at(-50.0), "0%");
        assert_eq!(scale.at(0.0), "25%");
        assert_eq!(scale.at(150.0), "100%");
        assert_eq!(scale.long(50.0, 0.0), "25%");
    }
}

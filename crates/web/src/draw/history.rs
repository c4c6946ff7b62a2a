//! How both scores went: two lines over time, with the thresholds of activity behind them.

use scoring::Point;

/// The drawing's own units; it is scaled to the width of its card.
pub(crate) const WIDTH: f64 = 336.0;
pub(crate) const HEIGHT: f64 = 150.0;
const LEFT: f64 = 34.0;
const RIGHT: f64 = 34.0;
const TOP: f64 = 12.0;
const BOTTOM: f64 = 24.0;
/// The least distance between two texts of 11 px, one under the other.
const TEXT: f64 = 12.0;

/// A horizontal threshold with its figure and label.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Threshold {
    pub(crate) y: f64,
    pub(crate) from: f64,
    pub(crate) label: String,
}

/// The drawing.
#[derive(Clone, Debug)]
pub(crate) struct History {
    pub(crate) fit: String,
    pub(crate) activity: String,
    pub(crate) thresholds: Vec<Threshold>,
    /// Where the figures at the ends of the lines stand, apart enough to be read.
    pub(crate) fit_end: f64,
    pub(crate) activity_end: f64,
    pub(crate) base: f64,
    /// Places under the axis, each with the point that it dates.
    pub(crate) dates: Vec<(f64, usize)>,
}

impl History {
    /// Draws at least two points; `levels` are those of activity, best first.
    pub(crate) fn of(points: &[Point], levels: &scoring::Scale) -> Option<Self> {
        let last = points.last().filter(|_| points.len() > 1)?;
        let top_threshold = levels.steps().iter().map(|step| step.at_least).fold(0.0, f64::max);
        let all = points.iter().flat_map(|point| [point.fit, point.activity]);
        let (low, high) =
            all.fold((0.0, top_threshold.max(100.0)), |(low, high): (f64, f64), v| (low.min(v), high.max(v)));
        let x = |place: usize| LEFT + (WIDTH - LEFT - RIGHT) * place as f64 / (points.len() - 1) as f64;
        let y = |score: f64| HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (score - low) / (high - low);
        let (fit_end, activity_end) = apart(y(last.fit), y(last.activity));
        Some(Self {
            fit: stepped(points.iter().enumerate().map(|(place, point)| (x(place), y(point.fit)))),
            activity: straight(points.iter().enumerate().map(|(place, point)| (x(place), y(point.activity)))),
            thresholds: levels
                .steps()
                .iter()
                .map(|step| Threshold {
                    y: tenth(y(step.at_least)),
                    from: step.at_least,
                    label: step.label.to_string(),
                })
                .collect(),
            fit_end,
            activity_end,
            base: tenth(y(0.0)),
            dates: [0, points.len() / 3, points.len() * 2 / 3].map(|place| (tenth(x(place)), place)).to_vec(),
        })
    }
}

/// A fact changes at once: its line goes across and then up or down.
fn stepped(points: impl Iterator<Item = (f64, f64)>) -> String {
    path(points, |x, y| format!("H{x}V{y}"))
}

fn straight(points: impl Iterator<Item = (f64, f64)>) -> String {
    path(points, |x, y| format!("L{x} {y}"))
}

fn path(points: impl Iterator<Item = (f64, f64)>, on: impl Fn(f64, f64) -> String) -> String {
    points
        .map(|(x, y)| (tenth(x), tenth(y)))
        .enumerate()
        .map(|(place, (x, y))| if place == 0 { format!("M{x} {y}") } else { on(x, y) })
        .collect()
}

/// Two texts that would cover each other part by the height of one.
fn apart(one: f64, other: f64) -> (f64, f64) {
    let middle = f64::midpoint(one, other);
    let half = if (one - other).abs() < TEXT { TEXT / 2.0 } else { (one - other).abs() / 2.0 };
    let (upper, lower) = (tenth(middle - half + 4.0), tenth(middle + half + 4.0));
    if one <= other { (upper, lower) } else { (lower, upper) }
}

fn tenth(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use records::Instant;

    fn point(fit: f64, activity: f64) -> Point {
        Point { at: Instant::from_micros(0), fit, activity }
    }

    #[test]
    fn a_line_begins_at_the_left_and_ends_at_the_right() {
        let drawing =
            History::of(&[point(0.0, 0.0), point(100.0, 50.0)], &scoring::Scale::default_levels()).expect("two points");
        assert_eq!(drawing.fit, "M34 126H302V12");
        assert_eq!(drawing.activity, "M34 126L302 69");
    }

    #[test]
    fn the_figures_at_the_ends_never_cover_each_other() {
        let drawing =
            History::of(&[point(0.0, 0.0), point(50.0, 50.0)], &scoring::Scale::default_levels()).expect("two points");
        assert!((drawing.fit_end - drawing.activity_end).abs() >= TEXT);
    }

    #[test]
    fn one_point_is_no_history() {
        assert!(History::of(&[point(1.0, 1.0)], &scoring::Scale::default_levels()).is_none());
    }
}

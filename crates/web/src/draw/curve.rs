//! A line in a square whose sides both run from none to all, with the diagonal behind it.

/// The drawing's own units; it is scaled to the width of its card.
pub(crate) const WIDTH: f64 = 336.0;
pub(crate) const HEIGHT: f64 = 240.0;
pub(crate) const LEFT: f64 = 44.0;
pub(crate) const RIGHT: f64 = 326.0;
pub(crate) const TOP: f64 = 10.0;
const BOTTOM: f64 = 214.0;

/// The drawing.
#[derive(Clone, Debug)]
pub(crate) struct Curve {
    /// The line.
    pub(crate) line: String,
    /// What lies between the line and the ground.
    pub(crate) area: String,
    /// From nothing to everything, straight.
    pub(crate) diagonal: String,
    /// The points, where they are few enough to be marked.
    pub(crate) marks: Vec<(f64, f64)>,
    /// Places of the quarters on both sides, each with its share.
    pub(crate) across: Vec<(f64, f64)>,
    /// Likewise, from the ground up.
    pub(crate) up: Vec<(f64, f64)>,
}

/// So many points are marked; more are a line.
const MARKED: usize = 12;

impl Curve {
    /// Draws points whose sides are shares.
    pub(crate) fn of(points: Vec<(f64, f64)>) -> Self {
        let placed: Vec<(f64, f64)> = points.iter().map(|(across, up)| (x(*across), y(*up))).collect();
        let line: String = placed
            .iter()
            .enumerate()
            .map(|(place, (x, y))| format!("{}{x} {y}", if place == 0 { 'M' } else { 'L' }))
            .collect();
        let ground = y(0.0);
        let area = match (placed.first(), placed.last()) {
            (Some((first, _)), Some((last, _))) => format!("{line}L{last} {ground}L{first} {ground}Z"),
            _ => String::new(),
        };
        let quarters = [0.0, 0.25, 0.5, 0.75, 1.0];
        Self {
            line,
            area,
            diagonal: format!("M{} {}L{} {}", x(0.0), y(0.0), x(1.0), y(1.0)),
            marks: if placed.len() <= MARKED { placed } else { Vec::new() },
            across: quarters.map(|share| (x(share), share)).to_vec(),
            up: quarters.map(|share| (y(share), share)).to_vec(),
        }
    }
}

fn x(share: f64) -> f64 {
    tenth(LEFT + (RIGHT - LEFT) * share)
}

fn y(share: f64) -> f64 {
    tenth(BOTTOM - (BOTTOM - TOP) * share)
}

fn tenth(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_begins_at_the_left_and_ends_at_the_right() {
        let curve = Curve::of(vec![(0.0, 0.0), (0.5, 1.0), (1.0, 1.0)]);
        assert_eq!(curve.line, "M44 214L185 10L326 10");
        assert_eq!(curve.area, "M44 214L185 10L326 10L326 214L44 214Z");
        assert_eq!(curve.marks.len(), 3);
    }

    #[test]
    fn nothing_draws_nothing() {
        let curve = Curve::of(Vec::new());
        assert_eq!((curve.line.as_str(), curve.area.as_str()), ("", ""));
    }
}

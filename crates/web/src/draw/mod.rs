//! Drawings: the same data as the sentence beside them, placed in a rectangle. Each computes positions as shares of the
//! rectangle and leaves the marks to its template; none knows what a lead is.

pub(crate) mod curve;
pub(crate) mod fit_grid;
pub(crate) mod history;
pub(crate) mod icon;
pub(crate) mod scale;
pub(crate) mod waterfall;

/// A share of a drawing's width or height as CSS writes it, to a hundredth of a percent.
pub(crate) fn percent(share: f64) -> String {
    let hundredths = (share * 10_000.0).round() / 100.0;
    format!("{hundredths}%")
}

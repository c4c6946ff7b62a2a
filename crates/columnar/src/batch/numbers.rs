//! Numbers of many contacts side by side.

use scoring::Bounds;

/// [`Bounds::clamp`] of each.
#[inline(always)]
pub(crate) fn clamp(sums: &mut [f64], bounds: Bounds) {
    let (floor, cap) = (bounds.floor.unwrap_or(f64::NEG_INFINITY), bounds.cap.unwrap_or(f64::INFINITY));
    for sum in sums {
        let capped = if *sum > cap { cap } else { *sum };
        *sum = if capped < floor { floor } else { capped };
    }
}

/// Adds to each sum `points` times what counts, kept within bounds: what a rule gives.
#[inline(always)]
pub(crate) fn add_rule(sums: &mut [f64], counted: &[f64], points: f64, bounds: Bounds) {
    let (floor, cap) = (bounds.floor.unwrap_or(f64::NEG_INFINITY), bounds.cap.unwrap_or(f64::INFINITY));
    for (sum, counted) in sums.iter_mut().zip(counted) {
        // `+ 0.0`: no points times nothing is 0, never -0.
        let earned = points * counted + 0.0;
        let capped = if earned > cap { cap } else { earned };
        *sum += if capped < floor { floor } else { capped };
    }
}

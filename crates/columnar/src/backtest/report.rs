//! What a backtest shows.

use std::collections::BTreeMap;

use records::{Instant, Keyed, MICROSECONDS_A_DAY};
use scoring::Model;
use serde::Serialize;

use super::{Course, Mode, Outcome, OutcomeKind, Period, Side};
use crate::batch::Scores;

/// All of it.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// The first instant.
    pub from: Instant,
    /// The last.
    pub to: Instant,
    /// What was known at an instant.
    pub mode: Mode,
    /// Contacts.
    pub contacts: usize,
    /// The agreement that is tried.
    pub new: SideReport,
    /// The one that it is held against.
    pub old: Option<SideReport>,
    /// How the two differ.
    pub switched: Option<Switched>,
}

/// One agreement's part.
#[derive(Clone, Debug, Serialize)]
pub struct SideReport {
    /// Contacts that were MQLs at the beginning.
    pub already: usize,
    /// Contacts that became MQLs.
    pub entries: usize,
    /// How often contacts became MQLs once more.
    pub re_entries: u64,
    /// Entries week by week, by the agreement's calendar; weeks without any too.
    pub weeks: Vec<Week>,
    /// Contacts in each cell at the end.
    pub grid: BTreeMap<String, usize>,
    /// Contacts of each decision at the end.
    pub decisions: BTreeMap<String, usize>,
    /// The fit scores at the end.
    pub fit: Distribution,
    /// The activity scores at the end.
    pub activity: Distribution,
    /// How entries stand against outcomes, where these are known.
    pub against: Option<Against>,
}

/// Entries of one week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Week {
    /// Its Monday.
    pub monday: String,
    /// How many entered.
    pub entries: usize,
}

/// How scores are spread.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Distribution {
    /// The lowest score.
    pub least: f64,
    /// The highest.
    pub most: f64,
    /// Contacts in each of so many steps of the same width, from the lowest score to the highest.
    pub counts: Vec<usize>,
}

/// A share with the interval in which it lies with 95 % confidence (E. B. Wilson 1927).
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Estimate {
    /// How many of ...
    pub hits: usize,
    /// ... how many.
    pub of: usize,
    /// The share; nothing of nothing.
    pub share: Option<f64>,
    /// The interval.
    pub low: f64,
    /// Its other end.
    pub high: f64,
}

/// Entries against outcomes. A contact's first outcome of a kind counts.
#[derive(Clone, Debug, Serialize)]
pub struct Against {
    /// Of those who were MQLs before they were won or lost, the share that was won.
    pub precision: Estimate,
    /// Of those who were won in the period, the share that had been MQLs before.
    pub recall: Estimate,
    /// Of those who were MQLs before Sales accepted or rejected them, the share that was accepted.
    pub acceptance: Estimate,
    /// The median of the days from entry to the win, with its interval of 95 %.
    pub days_before_win: Option<[f64; 3]>,
}

/// How two agreements differ.
#[derive(Clone, Debug, Serialize)]
pub struct Switched {
    /// Contacts that enter under the new agreement only.
    pub only_new: usize,
    /// Contacts that enter under the old one only.
    pub only_old: usize,
    /// Contacts that enter under both.
    pub both: usize,
    /// MQLs at the end under the new agreement only.
    pub gained: usize,
    /// MQLs at the end under the old one only.
    pub lost: usize,
    /// From cell to cell, how many contacts stand elsewhere at the end.
    pub moves: Vec<(String, String, usize)>,
    /// Of those who enter under both, the median of the days gained by the new agreement, with its interval of 95 %.
    pub days_gained: Option<[f64; 3]>,
}

impl Report {
    /// The report on one side, or on two.
    #[must_use]
    pub fn of(
        period: Period,
        mode: Mode,
        (new, model): (&Side, &Model),
        old: Option<(&Side, &Model)>,
        outcomes: Option<&[Outcome]>,
    ) -> Report {
        Report {
            from: period.from,
            to: period.to,
            mode,
            contacts: new.courses.len(),
            new: SideReport::of(period, new, model, outcomes),
            old: old.map(|(side, model)| SideReport::of(period, side, model, outcomes)),
            switched: old.map(|(old, of_old)| Switched::of((new, model), (old, of_old))),
        }
    }
}

impl SideReport {
    fn of(period: Period, side: &Side, model: &Model, outcomes: Option<&[Outcome]>) -> SideReport {
        let entered = side.courses.iter().filter_map(|course| course.entered);
        let mut grid: BTreeMap<String, usize> = cells(model).into_iter().map(|cell| (cell, 0)).collect();
        for contact in 0..side.scores.len() {
            *grid.entry(side.scores.cell(contact, model).to_string()).or_default() += 1;
        }
        let mut decisions: BTreeMap<String, usize> = BTreeMap::new();
        for decision in &side.scores.decision {
            *decisions.entry(decision.key().to_owned()).or_default() += 1;
        }
        SideReport {
            already: side.courses.iter().filter(|course| course.was_mql).count(),
            entries: entered.clone().count(),
            re_entries: side.courses.iter().map(|course| u64::from(course.re_entries)).sum(),
            weeks: weeks(period, model, entered),
            grid,
            decisions,
            fit: Distribution::of(&side.scores.fit),
            activity: Distribution::of(&side.scores.activity),
            against: outcomes.map(|outcomes| Against::of(period, side, outcomes)),
        }
    }
}

fn cells(model: &Model) -> Vec<String> {
    let of_grade = |grade| model.activity.levels.labels().map(move |level| format!("{grade}{level}"));
    model.fit.grades.labels().flat_map(of_grade).collect()
}

fn weeks(period: Period, model: &Model, entered: impl Iterator<Item = Instant>) -> Vec<Week> {
    let monday = |at| model.zone.local_date(at).monday().days();
    let (first, last) = (monday(period.from), monday(period.to).max(monday(period.from)));
    let mut counts = vec![0_usize; ((last - first) / 7 + 1) as usize];
    for at in entered {
        counts[((monday(at) - first) / 7) as usize] += 1;
    }
    let week = |(place, entries): (usize, usize)| {
        let monday = records::Date::from_days(first + 7 * place as i32).to_string();
        Week { monday, entries }
    };
    counts.into_iter().enumerate().map(week).collect()
}

impl Distribution {
    /// Steps of a distribution.
    const STEPS: usize = 20;

    fn of(scores: &[f64]) -> Distribution {
        let least = scores.iter().copied().fold(f64::INFINITY, f64::min);
        let most = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        if scores.is_empty() {
            return Distribution { least: 0.0, most: 0.0, counts: vec![0; Self::STEPS] };
        }
        let mut counts = vec![0; Self::STEPS];
        for score in scores {
            let step = if most > least { (score - least) / (most - least) * Self::STEPS as f64 } else { 0.0 };
            counts[(step as usize).min(Self::STEPS - 1)] += 1;
        }
        Distribution { least, most, counts }
    }
}

impl Estimate {
    pub(crate) fn of(hits: usize, of: usize) -> Estimate {
        if of == 0 {
            return Estimate { hits, of, share: None, low: 0.0, high: 1.0 };
        }
        // The 97.5 % point of the normal distribution.
        const Z: f64 = 1.959_963_984_540_054;
        let (n, share) = (of as f64, hits as f64 / of as f64);
        let middle = (share + Z * Z / (2.0 * n)) / (1.0 + Z * Z / n);
        let half = Z / (1.0 + Z * Z / n) * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt();
        Estimate { hits, of, share: Some(share), low: (middle - half).max(0.0), high: (middle + half).min(1.0) }
    }
}

impl Against {
    fn of(period: Period, side: &Side, outcomes: &[Outcome]) -> Against {
        let mut of_contacts: BTreeMap<u32, [Option<Instant>; 4]> = BTreeMap::new();
        for outcome in outcomes.iter().filter(|outcome| outcome.at <= period.to) {
            let known = of_contacts.entry(outcome.contact).or_default();
            let first = &mut known[outcome.kind as usize];
            *first = Some(first.map_or(outcome.at, |first| first.min(outcome.at)));
        }
        // When it was an MQL first, as far as the period tells.
        let since = |course: &Course| if course.was_mql { Some(period.from) } else { course.entered };
        let [mut won, mut lost, mut all_won, mut accepted, mut rejected] = [0; 5];
        let mut days = Vec::new();
        for (contact, known) in of_contacts {
            let Some(course) = side.courses.get(contact as usize) else { continue };
            let at = |kind: OutcomeKind| known[kind as usize].filter(|at| period.from < *at);
            let before = |at: Instant| since(course).is_some_and(|since| since <= at);
            if let Some(at) = at(OutcomeKind::Won) {
                all_won += 1;
                won += usize::from(before(at));
                days.extend(course.entered.filter(|entered| *entered <= at).map(|entered| at.days_since(entered)));
            } else if let Some(at) = at(OutcomeKind::Lost) {
                lost += usize::from(before(at));
            }
            if let Some(at) = at(OutcomeKind::Accepted) {
                accepted += usize::from(before(at));
            } else if let Some(at) = at(OutcomeKind::Rejected) {
                rejected += usize::from(before(at));
            }
        }
        Against {
            precision: Estimate::of(won, won + lost),
            recall: Estimate::of(won, all_won),
            acceptance: Estimate::of(accepted, accepted + rejected),
            days_before_win: median(days),
        }
    }
}

impl Switched {
    fn of((new, of_new): (&Side, &Model), (old, of_old): (&Side, &Model)) -> Switched {
        let [mut only_new, mut only_old, mut both] = [0; 3];
        let mut days = Vec::new();
        for (new, old) in new.courses.iter().zip(&old.courses) {
            match (new.entered, old.entered) {
                (Some(_), None) => only_new += 1,
                (None, Some(_)) => only_old += 1,
                (Some(new), Some(old)) => {
                    both += 1;
                    days.push((old.as_micros() - new.as_micros()) as f64 / MICROSECONDS_A_DAY as f64);
                }
                (None, None) => {}
            }
        }
        let is_mql = |scores: &Scores, contact: usize| scores.decision[contact] == records::Decision::Mql;
        let (mut gained, mut lost, mut moves) = (0, 0, BTreeMap::<(String, String), usize>::new());
        for contact in 0..new.scores.len() {
            match (is_mql(&new.scores, contact), is_mql(&old.scores, contact)) {
                (true, false) => gained += 1,
                (false, true) => lost += 1,
                _ => {}
            }
            let (from, to) = (old.scores.cell(contact, of_old), new.scores.cell(contact, of_new));
            if from != to {
                *moves.entry((from.to_string(), to.to_string())).or_default() += 1;
            }
        }
        let moves = moves.into_iter().map(|((from, to), contacts)| (from, to, contacts)).collect();
        Switched { only_new, only_old, both, gained, lost, moves, days_gained: median(days) }
    }
}

/// The median, with the order statistics between which that of all lies with 95 % confidence.
fn median(mut values: Vec<f64>) -> Option<[f64; 3]> {
    values.sort_unstable_by(f64::total_cmp);
    let n = values.len();
    let last = n.checked_sub(1)?;
    let middle = (values[last / 2] + values[n / 2]) / 2.0;
    // By the normal approximation of the binomial distribution, rounded outwards.
    let half = 0.98 * (n as f64).sqrt();
    let low = (n as f64 / 2.0 - half).floor().max(0.0) as usize;
    let high = ((n as f64 / 2.0 + half).ceil() as usize).min(last);
    Some([middle, values[low.min(last)], values[high]])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_have_wilsons_interval() {
        // Values of R's prop.test(correct = FALSE).
        for (hits, of, low, high) in [(8, 10, 0.490_162, 0.943_318), (0, 20, 0.0, 0.161_125), (50, 50, 0.928_652, 1.0)]
        {
            let estimate = Estimate::of(hits, of);
            assert!((estimate.low - low).abs() < 1e-5 && (estimate.high - high).abs() < 1e-5, "{estimate:?}");
        }
        assert_eq!(Estimate::of(0, 0).share, None);
    }

    #[test]
    fn a_median_lies_within_its_interval() {
        assert_eq!(median(vec![]), None);
        assert_eq!(median(vec![3.0]), Some([3.0, 3.0, 3.0]));
        assert_eq!(median((0..100).map(f64::from).collect()), Some([49.5, 40.0, 60.0]));
    }

    #[test]
    fn scores_fall_into_steps() {
        let distribution = Distribution::of(&[0.0, 0.0, 10.0, 20.0]);
        assert_eq!((distribution.counts[0], distribution.counts[10], distribution.counts[19]), (2, 1, 1));
        assert_eq!(Distribution::of(&[5.0, 5.0]).counts[0], 2);
        assert_eq!(Distribution::of(&[]).counts.iter().sum::<usize>(), 0);
    }
}

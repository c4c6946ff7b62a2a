//! Learning: from rows with an outcome, a card of points that people can read, discuss and sign.
//!
//! [`learn`] takes a [`Table`], the [`Outcomes`] of its rows and the [`Terms`], and gives what was [`Learnt`]: how the card
//! does on rows that it has not seen, what each column says alone, what looks wrong, and the [`Card`], or the
//! [`NothingLearnt`] that took its place. Each column is drawn together into a few bins ([`Holds`]), each a condition that a
//! person would write, and judged alone by weight of evidence and information value; a penalised logistic regression says
//! what each bin adds to those of the other columns; points are whole, and [`POINTS_TO_DOUBLE`] of them double the odds.
//!
//! Invariant: the same table, terms and seed give the same card, on any machine: logarithms and powers are those of `libm`,
//! sums run in the order of the rows, and no hash decides an order.
//!
//! Invariant: nothing here knows a column by its name.

mod outcomes;
mod split;
mod table;
mod tally;

mod binned;
mod cuts;
mod levels;
mod partition;
mod round;

mod card;
mod figures;
mod logistic;
mod screen;
mod simple;

use records::FieldType;

pub use binned::Holds;
pub use card::{Card, CardBin, CardColumn, POINTS_TO_DOUBLE};
pub use figures::{Band, Figures, stability};
pub use outcomes::{Outcomes, UnclearOutcome};
pub use screen::{DRIFT, FEW_WINS, LEAK, SUSPECT, Warning, WarningKind};
pub use split::Holdout;
pub use table::{Column, ColumnBuilder, MOST_TEXTS, Table, UNKNOWN, Values};
pub use tally::Tally;

use binned::{Binned, Training};
use cuts::Turns;
use simple::simplify;
use split::Split;

/// What to learn from.
#[derive(Clone, Debug, PartialEq)]
pub struct Terms {
    /// The columns that may earn points, by their places.
    pub columns: Vec<usize>,
    /// The rows kept aside.
    pub holdout: Holdout,
    /// Draws the rows kept aside, where they are drawn.
    pub seed: u64,
}

/// What was learned.
#[derive(Clone, Debug, PartialEq)]
pub struct Learnt {
    /// Rows and wins learned from.
    pub train: Tally,
    /// Rows and wins kept aside.
    pub holdout: Tally,
    /// What each column says alone, from the one that says most.
    pub columns: Vec<Measured>,
    /// What looks wrong: about all rows first, then by column, as they stand in the table.
    pub warnings: Vec<Warning>,
    /// How the card does on the rows learned from, and on those kept aside; nothing where no card could be tried.
    pub figures: Option<Tried>,
    /// The card, or why there is none.
    pub card: Result<Card, NothingLearnt>,
}

/// A card that was tried.
#[derive(Clone, Debug, PartialEq)]
pub struct Tried {
    /// On the rows learned from.
    pub train: Figures,
    /// On rows that it has not seen.
    pub holdout: Figures,
    /// What was expected of the rows kept aside, and what came, from the best tenth down.
    pub calibration: Vec<Band>,
    /// How far the scores of the rows kept aside are from those learned from: the population stability index.
    pub stability: f64,
}

/// What a column says alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// Its place in the table.
    pub column: usize,
    /// Its information value in the training.
    pub information: f64,
    /// The area under its curve, over all rows.
    pub auc: f64,
    /// How far the rows kept aside are from those learned from.
    pub stability: f64,
    /// Whether it says more than chance.
    pub is_certain: bool,
}

/// Why there is no card.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NothingLearnt {
    /// All rows ended alike.
    OneOutcome,
    /// There are too few wins or losses among the rows learned from or kept aside.
    TooFew {
        /// The fewest that are needed.
        needed: u64,
    },
    /// No column says more than chance.
    NoSignal,
    /// What the training showed does not hold on rows that it has not seen.
    NotConfirmed {
        /// The area under the curve there.
        auc: f64,
    },
}

impl NothingLearnt {
    /// The reason as other programs know it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            NothingLearnt::OneOutcome => "one_outcome",
            NothingLearnt::TooFew { .. } => "too_few",
            NothingLearnt::NoSignal => "no_signal",
            NothingLearnt::NotConfirmed { .. } => "no_signal_on_unseen_rows",
        }
    }
}

/// With fewer wins or losses than this on either side, nothing can be said.
const FEWEST: u64 = 10;
/// Below this, points for what a card says are not worth an agreement, however certain they are.
const LEAST_AUC: f64 = 0.55;
/// A card must be better than chance by so many standard errors.
const CERTAIN: f64 = 1.96;
/// So many columns earn points at most, those that say most alone.
const MOST_COLUMNS: usize = 60;
/// Bands of the calibration, and of the stability of scores.
const BANDS: u64 = 10;
/// The shares of the best rows from which a grade begins.
const GRADES: [f64; 3] = [0.1, 0.2, 0.5];

/// Learns a card. The outcomes are as long as the table.
#[must_use]
pub fn learn(table: &Table, outcomes: &Outcomes, terms: &Terms) -> Learnt {
    let won = &outcomes.won;
    let split = match terms.holdout {
        Holdout::Share(share) => Split::by_chance(won, share, terms.seed),
        Holdout::After(first) => Split::after(won, first),
        Holdout::Latest { column, share } => match &table.columns[column].values {
            Values::Numbers(at) => Split::latest(won, at, share),
            Values::Levels { .. } | Values::TooMany(_) => Split::by_chance(won, share, terms.seed),
        },
    };
    let tally = |rows: &[u32]| Tally::of(rows.iter().map(|row| won[*row as usize] == Some(true)));
    let (train, holdout) = (tally(&split.train), tally(&split.holdout));
    let all = train.and(holdout);
    let mut learnt = Learnt {
        train,
        holdout,
        columns: Vec::new(),
        warnings: about_all_rows(outcomes, train),
        figures: None,
        card: Err(NothingLearnt::OneOutcome),
    };
    if all.wins == 0 || all.losses() == 0 {
        return learnt;
    }
    learnt.card = Err(NothingLearnt::TooFew { needed: FEWEST });
    if [train.wins, train.losses(), holdout.wins, holdout.losses()].into_iter().any(|count| count < FEWEST) {
        return learnt;
    }
    let training = Training { won, rows: &split.train, all: train };
    let binned = measure(table, terms, &training, &split, &mut learnt);
    let Some((card, bins)) = card_of(binned, &learnt.columns, &training) else {
        learnt.card = Err(NothingLearnt::NoSignal);
        return learnt;
    };
    let tried = tried(&card, &bins, &split, won);
    if tried.stability >= DRIFT {
        let kind = WarningKind::Drift { stability: tried.stability };
        learnt.warnings.insert(0, Warning { column: None, kind });
    }
    let auc = tried.holdout.auc;
    let is_confirmed = auc >= LEAST_AUC && auc - CERTAIN * tried.holdout.auc_error() > 0.5;
    learnt.figures = Some(tried);
    learnt.card = if is_confirmed { Ok(card) } else { Err(NothingLearnt::NotConfirmed { auc }) };
    learnt
}

fn about_all_rows(outcomes: &Outcomes, train: Tally) -> Vec<Warning> {
    let few = (train.wins < FEW_WINS).then_some(WarningKind::FewWins { wins: train.wins });
    let undecided = &outcomes.undecided;
    let undecided = (!undecided.is_empty()).then(|| WarningKind::Undecided { values: undecided.clone() });
    let blank = (outcomes.blank > 0).then_some(WarningKind::NoOutcome { rows: outcomes.blank as u64 });
    [few, undecided, blank].into_iter().flatten().map(|kind| Warning { column: None, kind }).collect()
}

/// Draws every column together, measures it, and warns; gives those that may earn points.
fn measure(
    table: &Table,
    terms: &Terms,
    training: &Training<'_>,
    split: &Split,
    learnt: &mut Learnt,
) -> Vec<(usize, Binned)> {
    let mut kept = Vec::new();
    for place in &terms.columns {
        let column = &table.columns[*place];
        let mut warn = |kind| learnt.warnings.push(Warning { column: Some(*place), kind });
        let [blank, filled] = by_known(column, training.won, split);
        if let Some(kind) = screen::by_blanks(blank, filled) {
            warn(kind);
        }
        if matches!(column.values, Values::TooMany(_)) {
            warn(WarningKind::TooManyValues);
        }
        let Some(alone) = Binned::of(column, training, Turns::Once) else { continue };
        let train = alone.tallies(training.won, split.train.iter().copied());
        let holdout = alone.tallies(training.won, split.holdout.iter().copied());
        let all: Vec<Tally> = train.iter().zip(&holdout).map(|(train, holdout)| train.and(*holdout)).collect();
        let auc = screen::auc_alone(&alone, &all);
        if let Some(kind) = screen::by_auc(auc) {
            warn(kind);
        }
        let makes_no_rules = match column.ty {
            FieldType::Date | FieldType::Instant => Some(WarningKind::Days),
            FieldType::Choices => Some(WarningKind::SeveralValues),
            FieldType::Text | FieldType::Number | FieldType::Boolean | FieldType::Choice => None,
        };
        let binned = match &column.values {
            Values::Numbers(_) => Binned::of(column, training, Turns::AtWill).unwrap_or(alone),
            Values::Levels { .. } | Values::TooMany(_) => alone,
        };
        let is_certain = binned.is_certain(training);
        learnt.columns.push(Measured {
            column: *place,
            information: binned.information,
            auc,
            stability: stability(&train, &holdout),
            is_certain,
        });
        match makes_no_rules {
            Some(kind) => warn(kind),
            None => kept.push((*place, binned)),
        }
    }
    learnt
        .columns
        .sort_by(|one, other| other.information.total_cmp(&one.information).then(one.column.cmp(&other.column)));
    kept
}

/// Rows where a column is blank, and where it is filled.
fn by_known(column: &Column, won: &[Option<bool>], split: &Split) -> [Tally; 2] {
    let mut tallies = [Tally::default(); 2];
    for row in split.train.iter().chain(&split.holdout) {
        let tally = &mut tallies[usize::from(column.is_known(*row as usize))];
        *tally = tally.with(won[*row as usize] == Some(true));
    }
    tallies
}

/// The card of the columns that say something certain, and their bins in the order of the card; nothing where none does.
fn card_of(
    binned: Vec<(usize, Binned)>,
    measured: &[Measured],
    training: &Training<'_>,
) -> Option<(Card, Vec<Binned>)> {
    let certain = measured.iter().filter(|measured| measured.is_certain).take(MOST_COLUMNS);
    let certain: Vec<usize> = certain.map(|measured| measured.column).collect();
    let mut columns: Vec<(usize, Binned)> = binned.into_iter().filter(|(place, _)| certain.contains(place)).collect();
    let fitted = simplify(&mut columns, training);
    let mut card = Card::of(&columns, &fitted);
    if card.columns.is_empty() {
        return None;
    }
    let mut bins = Vec::with_capacity(card.columns.len());
    for kept in &card.columns {
        let place = columns.iter().position(|(place, _)| *place == kept.column)?;
        bins.push(columns.swap_remove(place).1);
    }
    card.thresholds = thresholds(&card, &bins, training.rows);
    Some((card, bins))
}

/// From the highest down, each above the one before and above the lowest score.
fn thresholds(card: &Card, bins: &[Binned], rows: &[u32]) -> Vec<i64> {
    let mut scores: Vec<i64> = rows.iter().map(|row| card.score(bins, *row)).collect();
    scores.sort_unstable_by(|one, other| other.cmp(one));
    let at = |share: f64| scores[((scores.len() as f64 * share).ceil() as usize).clamp(1, scores.len()) - 1];
    let lowest = scores[scores.len() - 1];
    let mut thresholds: Vec<i64> = GRADES.into_iter().map(at).filter(|score| *score > lowest).collect();
    thresholds.dedup();
    // Whoever has any points at all is better than whoever has none.
    if thresholds.is_empty() {
        thresholds.push(scores[0]);
    }
    thresholds
}

fn tried(card: &Card, bins: &[Binned], split: &Split, won: &[Option<bool>]) -> Tried {
    let figures =
        |rows: &[u32]| Figures::of(rows.iter().map(|row| (card.score(bins, *row), won[*row as usize] == Some(true))));
    let (train, holdout) = (figures(&split.train), figures(&split.holdout));
    let calibration = holdout.bands(BANDS, |score| card.chance(score));
    let bands = train.bands(BANDS, |_| 0.0);
    let within = |figures: &Figures| -> Vec<Tally> {
        let mut tallies = vec![Tally::default(); bands.len()];
        for (score, tally) in &figures.by_score {
            let band = bands.iter().position(|band| *score >= band.from).unwrap_or(bands.len() - 1);
            tallies[band] = tallies[band].and(*tally);
        }
        tallies
    };
    let stability = stability(&within(&train), &within(&holdout));
    Tried { train, holdout, calibration, stability }
}

#[cfg(test)]
mod tests;

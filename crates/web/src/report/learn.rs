//! What was learned: what the card is worth, the card itself, and what looks wrong.

use std::borrow::Borrow;

use askama::Template;
use operations::learn::{Lesson, bin_name, reason_sentence, warning_sentence};
use scoring::learn::{Band, CardColumn, Figures, Measured, Tally, Tried};
use words::{Locale, number};

use crate::draw::curve::{Curve, HEIGHT, LEFT, RIGHT, TOP, WIDTH};

/// The report on a lesson as one page of HTML.
///
/// # Panics
/// Never: the template holds nothing that can fail.
#[must_use]
pub fn learn_report(lesson: &Lesson, locale: Locale) -> String {
    LearnReport::new(lesson, locale).render().expect("a template without anything that can fail")
}

#[derive(Template)]
#[template(path = "report/learn.html")]
struct LearnReport<'a> {
    reader: Words,
    lesson: &'a Lesson,
    reason: Option<String>,
    warnings: Vec<Said>,
    tried: Option<Drawn<'a>>,
}

/// The language alone: a report has no session, no zone and no moment.
struct Words {
    locale: Locale,
}

/// A warning in words, and whether it is the worst kind.
struct Said {
    sentence: String,
    is_leak: bool,
}

/// Figures with their pictures.
struct Drawn<'a> {
    tried: &'a Tried,
    gains: Curve,
    calibration: Curve,
}

impl<'a> LearnReport<'a> {
    fn new(lesson: &'a Lesson, locale: Locale) -> Self {
        let learnt = &lesson.learnt;
        let said = |warning| Said {
            sentence: warning_sentence(locale, lesson, warning),
            is_leak: warning.kind.key() == "leak",
        };
        Self {
            reader: Words { locale },
            lesson,
            reason: learnt.card.as_ref().err().map(|reason| reason_sentence(locale, *reason)),
            warnings: learnt.warnings.iter().map(said).collect(),
            tried: learnt.figures.as_ref().map(|tried| Drawn {
                gains: Curve::of(gains(&tried.holdout)),
                calibration: Curve::of(calibration(&tried.calibration)),
                tried,
            }),
        }
    }

    fn title(&self) -> String {
        let source = self.lesson.source.as_str();
        t!(self.reader, "learn-title", source = source)
    }

    fn lead(&self) -> String {
        let (train, holdout) = (self.lesson.learnt.train, self.lesson.learnt.holdout);
        let (rows, aside) = (self.reader.whole(&train.rows), self.reader.whole(&holdout.rows));
        t!(self.reader, "learn-lead", rows = rows, aside = aside)
    }

    /// Where the outcome stands, of a table.
    fn target(&self) -> Option<String> {
        let (target, positive) = (self.lesson.target.as_deref()?, self.lesson.positive.as_str());
        Some(t!(self.reader, "learn-target", target = target, positive = positive))
    }

    /// The figures that people compare, each with what it means.
    fn figures(&self, tried: &Tried) -> Vec<[String; 3]> {
        let seen = &tried.holdout;
        let figure = |value: f64| number::decimal(self.reader.locale, value, 3);
        let gain = |share: f64| self.reader.share(seen.gain(share));
        vec![
            [
                figure(seen.auc),
                t!(self.reader, "learn-auc"),
                t!(self.reader, "learn-auc-means", auc = self.reader.share(seen.auc)),
            ],
            [figure(seen.alift), t!(self.reader, "learn-alift"), t!(self.reader, "learn-alift-means")],
            [
                gain(0.1),
                t!(self.reader, "learn-gain", share = self.reader.share(0.1)),
                t!(self.reader, "learn-gain-means"),
            ],
            [
                gain(0.2),
                t!(self.reader, "learn-gain", share = self.reader.share(0.2)),
                t!(self.reader, "learn-gain-means"),
            ],
            [
                gain(0.5),
                t!(self.reader, "learn-gain", share = self.reader.share(0.5)),
                t!(self.reader, "learn-gain-means"),
            ],
            [figure(tried.train.auc), t!(self.reader, "learn-auc-train"), t!(self.reader, "learn-auc-train-means")],
        ]
    }

    fn columns(&self) -> &[CardColumn] {
        self.lesson.learnt.card.as_ref().map_or(&[], |card| &card.columns)
    }

    /// The grades of the card, from the best, with the points from which each begins.
    fn grades(&self) -> Vec<(char, String)> {
        let thresholds = self.lesson.learnt.card.as_ref().map_or(&[][..], |card| &card.thresholds);
        let from =
            |points: &i64| t!(self.reader, "learn-grade-from", points = number::whole(self.reader.locale, *points));
        let below = (!thresholds.is_empty()).then(|| t!(self.reader, "learn-grade-below"));
        ('A'..='F').zip(thresholds.iter().map(from).chain(below)).collect()
    }

    fn column(&self, place: &usize) -> &str {
        self.lesson.column_of(Some(*place)).unwrap_or_default()
    }

    fn bin(&self, holds: &scoring::learn::Holds) -> String {
        bin_name(self.reader.locale, holds)
    }

    fn points(&self, points: &i64) -> String {
        if *points == 0 { "0".to_owned() } else { number::change(self.reader.locale, *points as f64, 0) }
    }

    fn is_used(&self, measured: &Measured) -> bool {
        self.columns().iter().any(|column| column.column == measured.column)
    }

    fn band(&self, band: &Band) -> [String; 4] {
        let points = match (band.from, band.to) {
            (from, to) if from == to => number::whole(self.reader.locale, from),
            (from, to) => {
                format!("{}–{}", number::whole(self.reader.locale, from), number::whole(self.reader.locale, to))
            }
        };
        let share = |value| number::percent(self.reader.locale, value, 1);
        [points, self.reader.whole(&band.all.rows), share(band.expected), share(band.all.rate())]
    }

    fn figure(&self, value: impl Borrow<f64>) -> String {
        number::decimal(self.reader.locale, *value.borrow(), 3)
    }
}

impl Words {
    fn whole(&self, count: &u64) -> String {
        number::whole(self.locale, i64::try_from(*count).unwrap_or(i64::MAX))
    }

    fn share(&self, share: impl Borrow<f64>) -> String {
        number::percent(self.locale, *share.borrow(), 0)
    }

    fn rate(&self, tally: &Tally) -> String {
        number::percent(self.locale, tally.rate(), 1)
    }
}

/// The share of the wins in the best share of the rows, from none to all.
fn gains(figures: &Figures) -> Vec<(f64, f64)> {
    let (rows, wins) = (figures.all.rows as f64, figures.all.wins as f64);
    let mut points = vec![(0.0, 0.0)];
    let mut sum = Tally::default();
    for (_, tally) in &figures.by_score {
        sum = Tally { rows: sum.rows + tally.rows, wins: sum.wins + tally.wins };
        points.push((sum.rows as f64 / rows, sum.wins as f64 / wins));
    }
    points
}

/// What came over what was expected, from the worst band to the best.
fn calibration(bands: &[Band]) -> Vec<(f64, f64)> {
    bands.iter().rev().map(|band| (band.expected, band.all.rate())).collect()
}

//! How both scores went over the last half year.

use askama::Template;
use scoring::{Model, Point};

use crate::draw::history::History;
use crate::reader::Reader;

/// The card.
#[derive(Template)]
#[template(path = "lead/history.html")]
pub(crate) struct HistoryCard {
    reader: Reader,
    points: Vec<Point>,
    last: Point,
    drawing: History,
}

impl HistoryCard {
    /// Draws the points, oldest first; one alone is no history.
    pub(crate) fn new(reader: Reader, model: &Model, points: Vec<Point>) -> Option<Self> {
        let drawing = History::of(&points, &model.activity.levels)?;
        let last = *points.last()?;
        Some(Self { reader, points, last, drawing })
    }

    fn title(&self) -> String {
        self.points
            .first()
            .map_or_else(String::new, |first| t!(self.reader, "history-title", day = self.reader.day(&first.at)))
    }

    /// The drawing in a sentence.
    fn sentence(&self) -> String {
        let Some(first) = self.points.first() else { return String::new() };
        t!(
            self.reader,
            "history-sentence",
            activity_from = self.reader.score(&first.activity),
            activity_to = self.reader.score(&self.last.activity),
            fit_from = self.reader.score(&first.fit),
            fit_to = self.reader.score(&self.last.fit)
        )
    }

    fn date_of(&self, place: &usize) -> String {
        self.points.get(*place).map_or_else(String::new, |point| self.reader.day(&point.at))
    }
}

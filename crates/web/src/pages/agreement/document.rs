//! The chapters of the document, in the order in which both sides read them.

use agreement::{ActsLater, Agreement};
use words::phrases;

use super::{sales, scores};
use crate::reader::Reader;

/// A chapter: its heading, what acts only later, and its blocks.
pub(super) struct Chapter {
    pub(super) id: &'static str,
    pub(super) title: String,
    /// What this version of the program does not act on yet, in sentences.
    pub(super) later: Vec<String>,
    pub(super) blocks: Vec<Block>,
}

/// A part of a chapter.
pub(super) enum Block {
    Heading(String),
    Text(String),
    List(Vec<String>),
    Table {
        head: Vec<String>,
        rows: Vec<Vec<String>>,
    },
    /// The grid of the agreement.
    Grid,
}

/// What a chapter is written from.
pub(super) struct Writer<'a> {
    pub(super) reader: &'a Reader,
    pub(super) agreed: &'a Agreement,
    later: Vec<ActsLater>,
}

impl Writer<'_> {
    pub(super) fn chapter(
        &self,
        id: &'static str,
        title: String,
        later: &[ActsLater],
        blocks: Vec<Block>,
    ) -> Option<Chapter> {
        let here = later.iter().filter(|part| self.later.contains(part));
        let later = here.map(|part| words::sentence(self.reader.locale, part)).collect();
        (!blocks.is_empty()).then_some(Chapter { id, title, later, blocks })
    }

    /// A label in the reader's language, else the key in letters that people read.
    pub(super) fn named(&self, label: Option<&::document::Labels>, key: &str) -> String {
        let text = label.map(|label| label.get(self.reader.tag())).filter(|text| !text.is_empty());
        text.map_or_else(|| words::vocabulary::readable(key), str::to_owned)
    }

    /// A name in the words that the agreement has for the reader.
    pub(super) fn said(&self, name: &::document::Name) -> String {
        name.said(self.reader.tag()).to_owned()
    }

    pub(super) fn condition(&self, condition: &conditions::Condition) -> String {
        words::text::capitalised(&phrases::condition(self.reader.locale, condition))
    }
}

/// Every chapter that the agreement has something for.
pub(super) fn chapters(reader: &Reader, agreed: &Agreement) -> Vec<Chapter> {
    let writer = Writer { reader, agreed, later: agreed.acts_later() };
    let all = [
        writer.purpose(),
        sales::stages(&writer),
        scores::fit(&writer),
        scores::activity(&writer),
        scores::grid(&writer),
        scores::interests(&writer),
        scores::exclusions(&writer),
        scores::intent(&writer),
        scores::fast_track(&writer),
        sales::bant(&writer),
        sales::assignment(&writer),
        sales::service_levels(&writer),
        sales::calendar(&writer),
        sales::reject_reasons(&writer),
        sales::recycle_reasons(&writer),
        sales::responsibilities(&writer),
    ];
    all.into_iter().flatten().collect()
}

impl Writer<'_> {
    /// What it is for, in which money and zone, and when it is looked at again.
    fn purpose(&self) -> Option<Chapter> {
        let (reader, head) = (self.reader, &self.agreed.head);
        let mut facts = vec![t!(reader, "doc-zone", zone = self.agreed.zone().name().to_owned())];
        facts.extend(head.currency.map(|currency| t!(reader, "doc-currency", code = currency.code().to_owned())));
        facts.extend(head.review_every_months.map(|months| t!(reader, "doc-review", count = months)));
        facts.extend(head.first_review_after_months.map(|months| t!(reader, "doc-first-review", count = months)));
        let goals: Vec<String> = head.goals.iter().map(|goal| goal_name(reader, goal)).collect();
        let mut blocks = vec![Block::List(facts)];
        if !goals.is_empty() {
            blocks.extend([Block::Text(t!(reader, "doc-goals")), Block::List(goals)]);
        }
        self.chapter("purpose", t!(reader, "doc-purpose"), &[ActsLater::Reviews], blocks)
    }
}

fn goal_name(reader: &Reader, key: &str) -> String {
    match key {
        "acceptance_rate" => t!(reader, "goal-acceptance-rate"),
        "first_meeting_rate" => t!(reader, "goal-first-meeting-rate"),
        "sales_cycle_days" => t!(reader, "goal-sales-cycle"),
        "won_revenue" => t!(reader, "goal-won-revenue"),
        own => words::vocabulary::readable(own),
    }
}

//! Budget, authority, need, timeframe: how many must be known before Sales may qualify a lead.

use document::{Located, Section, write};
use records::{Bant, BantAnswer, Keyed};
use toml_edit::Table;

use crate::wrong::{Advice, Wrong};

/// A question of BANT.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BantItem {
    Budget,
    Authority,
    Need,
    Timeframe,
}

/// `[bant]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BantTerms {
    /// How many of the four must count.
    pub needed: usize,
    /// The answers that count.
    pub counts: Vec<BantAnswer>,
    /// The questions that must be among those that count.
    pub must: Vec<BantItem>,
}

impl BantItem {
    /// All, with their keys in an agreement.
    pub const KEYS: [(&'static str, BantItem); 4] = [
        ("budget", BantItem::Budget),
        ("authority", BantItem::Authority),
        ("need", BantItem::Need),
        ("timeframe", BantItem::Timeframe),
    ];

    pub fn key(self) -> &'static str {
        match self {
            BantItem::Budget => "budget",
            BantItem::Authority => "authority",
            BantItem::Need => "need",
            BantItem::Timeframe => "timeframe",
        }
    }

    fn answer(self, bant: &Bant) -> BantAnswer {
        let answer = match self {
            BantItem::Budget => bant.budget,
            BantItem::Authority => bant.authority,
            BantItem::Need => bant.need,
            BantItem::Timeframe => bant.timeframe,
        };
        answer.unwrap_or(BantAnswer::Unknown)
    }
}

/// Without `[bant]` nothing is needed.
impl Default for BantTerms {
    fn default() -> BantTerms {
        BantTerms { needed: 0, counts: vec![BantAnswer::Partial, BantAnswer::Yes], must: Vec::new() }
    }
}

impl BantTerms {
    /// Whether enough is known: the field `bant_met` of conditions.
    pub fn met(&self, bant: &Bant) -> bool {
        let counts = |item: &BantItem| self.counts.contains(&item.answer(bant));
        let known = BantItem::KEYS.iter().filter(|(_, item)| counts(item)).count();
        known >= self.needed && self.must.iter().all(counts)
    }

    pub(crate) fn read(
        section: Section<'_>,
        wrongs: &mut Vec<Located<Wrong>>,
        advice: &mut Vec<Located<Advice>>,
    ) -> BantTerms {
        let mut terms = BantTerms::default();
        if let Some(needed) = section.item("needed").and_then(|item| item.whole()) {
            match usize::try_from(needed.value) {
                Ok(count @ 0..=4) => terms.needed = count,
                _ => wrongs.push(Located::new(needed.place, Wrong::BantNeeded { found: needed.value })),
            }
            if terms.needed == BantItem::KEYS.len() {
                advice.push(Located::new(needed.place, Advice::AllOfBantNeeded));
            }
        }
        if let Some(answers) = section.item("counts").and_then(|item| item.list()) {
            terms.counts = answers.value.iter().filter_map(|item| item.keyed()).map(|answer| answer.value).collect();
        }
        if let Some(items) = section.item("must").and_then(|item| item.list()) {
            terms.must =
                items.value.iter().filter_map(|item| item.choice(&BantItem::KEYS)).map(|item| item.value).collect();
            if terms.must.len() > terms.needed {
                let (needed, must) = (terms.needed, terms.must.len());
                wrongs.push(Located::new(items.place, Wrong::BantMustExceedsNeeded { needed, must }));
            }
        }
        section.finish();
        terms
    }

    pub(crate) fn write(&self, root: &mut Table) {
        if *self == BantTerms::default() {
            return;
        }
        let mut table = Table::new();
        write::put(&mut table, "needed", self.needed as i64);
        write::put(
            &mut table,
            "counts",
            write::texts(&self.counts.iter().map(|answer| answer.key()).collect::<Vec<_>>()),
        );
        write::put(&mut table, "must", write::texts(&self.must.iter().map(|item| item.key()).collect::<Vec<_>>()));
        root.insert("bant", toml_edit::Item::Table(table));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use BantAnswer::{No, Partial, Unknown, Yes};

    fn bant(answers: [BantAnswer; 4]) -> Bant {
        let [budget, authority, need, timeframe] = answers.map(Some);
        Bant { budget, authority, need, timeframe }
    }

    #[test]
    fn as_many_as_needed_count_and_each_that_must() {
        let terms = BantTerms { needed: 3, must: vec![BantItem::Need], ..BantTerms::default() };
        for (answers, met) in [
            ([Yes, Partial, Yes, No], true),
            ([Yes, Yes, Yes, Yes], true),
            ([Yes, Yes, No, Yes], false),
            ([Yes, No, Yes, Unknown], false),
        ] {
            assert_eq!(terms.met(&bant(answers)), met, "{answers:?}");
        }
        assert!(BantTerms::default().met(&Bant::default()));
    }
}

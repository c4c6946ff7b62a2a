//! Reading this part of an agreement.

use conditions::{Condition, Scope};
use document::{Located, Section, Source};
use records::{Catalogue, Keyed, Scored, Stage};

use crate::bant::BantTerms;
use crate::reasons::{RecycleReason, RejectReason};
use crate::responsibilities::Responsibility;
use crate::terms::{Lifecycle, PATH, SIDE_STAGES, Side, SideStageTerms, StageTerms};
use crate::wrong::{Advice, Wrong};

struct Reader<'c> {
    catalogue: &'c Catalogue,
    wrongs: Vec<Located<Wrong>>,
    advice: Vec<Located<Advice>>,
}

impl Lifecycle {
    /// Reads `[[stages]]`, `[[side_stages]]`, `[bant]`, `[[reject_reasons]]`, `[[recycle_reasons]]` and
    /// `[[responsibilities]]`. Mistakes of form are noted in the document, mistakes of meaning are returned; what is
    /// returned beside them is whole only where there are none of either.
    pub fn read(root: &Section<'_>, catalogue: &Catalogue) -> (Lifecycle, Vec<Located<Wrong>>, Vec<Located<Advice>>) {
        let mut reader = Reader { catalogue, wrongs: Vec::new(), advice: Vec::new() };
        let mut lifecycle = Lifecycle::default();
        reader.stages(root, &mut lifecycle.stages);
        reader.side_stages(root, &mut lifecycle.side_stages);
        if let Some(section) = root.table("bant") {
            lifecycle.bant = BantTerms::read(section, &mut reader.wrongs, &mut reader.advice);
        }
        lifecycle.reject_reasons = RejectReason::read_all(root);
        lifecycle.recycle_reasons = RecycleReason::read_all(root);
        lifecycle.responsibilities = Responsibility::read_all(root, &mut reader.wrongs);
        (lifecycle, reader.wrongs, reader.advice)
    }
}

impl Reader<'_> {
    fn stages(&mut self, root: &Section<'_>, stages: &mut [StageTerms]) {
        let mut last: Option<usize> = None;
        for section in root.tables("stages") {
            let stage = section.required_item("key").and_then(|item| item.choice(&keys_of(&PATH)));
            let label = section.labels("label");
            let definition = section.labels("definition");
            let decided_by = section.choice("decided_by", &Side::KEYS);
            let enter_when = section.condition("enter_when");
            if let Some(stage) = stage {
                let index = position(&PATH, stage.value);
                self.check_order(Located::new(stage.place, index), last);
                last = last.max(Some(index));
                let unmentioned = StageTerms::unmentioned(stage.value);
                stages[index] = StageTerms {
                    stage: stage.value,
                    label,
                    definition,
                    decided_by: decided_by.map_or(unmentioned.decided_by, |side| side.value),
                    enter_when: enter_when.and_then(|source| self.criteria(stage.value, &source)),
                };
                self.advise_on_entry(&section, &stages[index]);
            }
            section.finish();
        }
    }

    fn check_order(&mut self, index: Located<usize>, last: Option<usize>) {
        let stage = PATH[index.what];
        match last {
            Some(last) if last == index.what => {
                self.wrongs.push(Located::new(index.place, Wrong::StageTwice { stage }));
            }
            Some(last) if last > index.what => {
                self.wrongs.push(Located::new(index.place, Wrong::StageOutOfOrder { stage, after: PATH[last] }));
            }
            _ => {}
        }
    }

    fn criteria(&mut self, stage: Stage, source: &Source) -> Option<Condition> {
        let condition = self.condition(source)?;
        let names_cells = condition.fields().contains(&Catalogue::scored(Scored::Cell));
        if stage == Stage::Mql && names_cells {
            self.wrongs.push(Located::new(source.place, Wrong::MqlNamesCells));
        }
        Some(condition)
    }

    fn condition(&mut self, source: &Source) -> Option<Condition> {
        match conditions::compile(&source.text, self.catalogue, Scope::Stage) {
            Ok(condition) => Some(condition),
            Err(mistakes) => {
                let located = |mistake: conditions::Mistake| {
                    Located::new(source.place_of(mistake.at), Wrong::Condition(mistake.what))
                };
                self.wrongs.extend(mistakes.into_iter().map(located));
                None
            }
        }
    }

    /// A prospect or a customer by rule needs criteria; every suspect enters without, and MQL has the grid.
    fn advise_on_entry(&mut self, section: &Section<'_>, terms: &StageTerms) {
        let needs_criteria = !matches!(terms.stage, Stage::Suspect | Stage::Mql);
        if needs_criteria && terms.decided_by == Side::Rule && !section.has("enter_when") {
            self.advice.push(Located::new(section.place(), Advice::NothingEnters { stage: terms.stage }));
        }
    }

    fn side_stages(&mut self, root: &Section<'_>, stages: &mut [SideStageTerms]) {
        let mut seen = Vec::new();
        for section in root.tables("side_stages") {
            let stage = section.required_item("key").and_then(|item| item.choice(&keys_of(&SIDE_STAGES)));
            let label = section.labels("label");
            let definition = section.labels("definition");
            if let Some(stage) = stage {
                if seen.contains(&stage.value) {
                    self.wrongs.push(Located::new(stage.place, Wrong::StageTwice { stage: stage.value }));
                }
                seen.push(stage.value);
                let index = position(&SIDE_STAGES, stage.value);
                stages[index] = SideStageTerms { stage: stage.value, label, definition };
            }
            section.finish();
        }
    }
}

fn keys_of(stages: &[Stage]) -> Vec<(&'static str, Stage)> {
    stages.iter().map(|stage| (stage.key(), *stage)).collect()
}

fn position(stages: &[Stage], stage: Stage) -> usize {
    stages.iter().position(|other| *other == stage).expect("the choice was made among these stages")
}

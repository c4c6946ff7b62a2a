//! `[[disqualify]]`, `[[fast_track]]` and `[[intent]]`.

use conditions::{Filter, Scope};
use document::{Name, Section};
use records::{Folded, Role};

use super::{Reader, all};
use crate::intent::{BuyingStage, Intent};
use crate::model::{Disqualify, ExceptionTerms, FastTrack, SetOff};
use crate::wrong::Wrong;

impl Reader<'_> {
    pub(super) fn disqualifications(&mut self, root: &Section<'_>) -> Option<Vec<Disqualify>> {
        all(root.tables("disqualify").into_iter().map(|section| self.disqualification(section)).collect())
    }

    fn disqualification(&mut self, section: Section<'_>) -> Option<Disqualify> {
        let name = Name::required(&section);
        let when = section.required_condition("when").and_then(|source| self.condition(&source, Scope::Record));
        let unless = self.condition_if_any(section.condition("unless"), Scope::Record);
        let reason = section.text("reason").map(|reason| reason.value);
        let exception = match section.table("exception") {
            Some(exception) => terms(exception).map(Some),
            None => Some(None),
        };
        section.finish();
        Some(Disqualify { name: name?, when: when?, unless: unless?, reason, exception: exception? })
    }

    pub(super) fn fast_tracks(&mut self, root: &Section<'_>) -> Option<Vec<FastTrack>> {
        all(root.tables("fast_track").into_iter().map(|section| self.fast_track(section)).collect())
    }

    fn fast_track(&mut self, section: Section<'_>) -> Option<FastTrack> {
        let name = Name::required(&section);
        let when = self.condition_if_any(section.condition("when"), Scope::FastTrack);
        let set_off_by = if section.has("on") { self.set_off(&section).map(Some) } else { self.not_set_off(&section) };
        let to = section.text("to").map(|to| to.value);
        section.finish();
        Some(FastTrack { name: name?, when: when?, set_off_by: set_off_by?, to })
    }

    fn set_off(&mut self, section: &Section<'_>) -> Option<SetOff> {
        let within_days = section.number_above("within_days", 0.0).map(|days| days.value);
        Some(SetOff { filter: self.filter(section)?, within_days })
    }

    /// Without `on`, the keys that say more of it have nothing to say.
    fn not_set_off(&mut self, section: &Section<'_>) -> Option<Option<SetOff>> {
        for key in ["where", "within_days"] {
            if let Some(item) = section.item(key) {
                self.complain(item.place(), Wrong::NeedsOn { key });
            }
        }
        // Asked for, so that a misspelt one is told of it.
        let _ = section.item("on");
        Some(None)
    }

    pub(super) fn intents(&mut self, root: &Section<'_>, stages: Option<&[BuyingStage]>) -> Option<Vec<Intent>> {
        all(root.tables("intent").into_iter().map(|section| self.intent(section, stages)).collect())
    }

    fn intent(&mut self, section: Section<'_>, stages: Option<&[BuyingStage]>) -> Option<Intent> {
        let name = Name::required(&section);
        let steps = self.steps(&section);
        let within_days = section.number_above("within_days", 0.0).map(|days| days.value);
        let raises_to = section.required_text("raises_to").and_then(|key| {
            let folded = Folded::new(&key.value)?;
            let is_known = |stages: &[BuyingStage]| stages.iter().any(|stage| stage.key == folded);
            if let Some(stages) = stages.filter(|stages| !is_known(stages)) {
                let nearest = records::nearest(&key.value, stages.iter().map(|stage| stage.key.as_str()));
                self.complain(key.place, Wrong::UnknownBuyingStage { key: key.value, nearest });
            }
            Some(folded)
        });
        section.finish();
        Some(Intent { name: name?, steps: steps?, within_days, raises_to: raises_to? })
    }

    fn steps(&mut self, section: &Section<'_>) -> Option<Vec<Filter>> {
        let item = section.required_item("steps")?;
        let steps = section.tables("steps");
        if item.list()?.value.is_empty() {
            self.complain(item.place(), Wrong::NoSteps);
        }
        let read = steps.into_iter().map(|step| {
            let filter = self.filter(&step);
            step.finish();
            filter
        });
        all(read.collect())
    }
}

fn terms(section: Section<'_>) -> Option<ExceptionTerms> {
    let by = section.required_item("by").and_then(|item| {
        let items = item.list()?.value;
        all(items.iter().map(|item| Some(item.keyed::<Role>()?.value)).collect())
    });
    let needs_reason = section.boolean("needs_reason").is_some_and(|needs| needs.value);
    let expires_days = section.number_above("expires_days", 0.0).map(|days| days.value);
    section.finish();
    Some(ExceptionTerms { by: by?, needs_reason, expires_days })
}

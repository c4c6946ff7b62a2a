//! `[scoring.fit]`.

use conditions::Scope;
use document::{Name, Section};

use super::{Reader, all};
use crate::model::{FitGroup, FitModel, FitRule};
use crate::scale::Scale;

impl Reader<'_> {
    pub(super) fn fit(&mut self, section: Section<'_>) -> Option<FitModel> {
        let bounds = self.bounds(&section);
        let grades = self.scale(&section, "grades", Scale::default_grades);
        self.grades.clone_from(&grades);
        let groups = section.tables("groups").into_iter().map(|group| self.fit_group(group)).collect();
        section.finish();
        Some(FitModel { bounds, grades: grades?, groups: all(groups)? })
    }

    fn fit_group(&mut self, section: Section<'_>) -> Option<FitGroup> {
        let name = Name::required(&section);
        let enabled = section.enabled();
        let bounds = self.bounds(&section);
        let rules = section.tables("rules").into_iter().map(|rule| self.fit_rule(rule)).collect();
        section.finish();
        Some(FitGroup { name: name?, enabled, bounds, rules: all(rules)? })
    }

    fn fit_rule(&mut self, section: Section<'_>) -> Option<FitRule> {
        let name = Name::required(&section);
        let enabled = section.enabled();
        let when = section.required_condition("when").and_then(|source| self.condition(&source, Scope::Fit));
        let points = section.required_number("points");
        section.finish();
        Some(FitRule { name: name?, enabled, when: when?, points: points?.value })
    }
}

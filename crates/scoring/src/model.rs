//! The scoring part of an agreement, typed.

use std::sync::Arc;

use conditions::{Condition, Filter, Signals};
use document::{Labels, Name};
use records::{Catalogue, FieldId, FieldOf, Folded, Role, Zone};

use crate::account::AccountModel;
use crate::bounds::Bounds;
use crate::decay::Decay;
use crate::expansion::ExpansionModel;
use crate::grid::Grid;
use crate::intent::{BuyingStage, Intent};
use crate::limit::Limit;
use crate::scale::Scale;

/// Everything that the score of a contact follows from, but for the contact.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The zone of the agreement's calendar.
    pub zone: Zone,
    /// `[scoring.fit]`: who they are.
    pub fit: FitModel,
    /// `[scoring.activity]`: what they do.
    pub activity: ActivityModel,
    /// `[[interests]]`: product categories, each scored by the activity model.
    pub interests: Vec<Interest>,
    /// `[[signals]]`: named kinds of activities.
    pub signals: Signals,
    /// `[grid]`.
    pub grid: Grid,
    /// `[[disqualify]]`.
    pub disqualify: Vec<Disqualify>,
    /// `[[fast_track]]`.
    pub fast_track: Vec<FastTrack>,
    /// `[[intent]]`.
    pub intents: Vec<Intent>,
    /// `[[buying_stages]]`, from the first to the last.
    pub buying_stages: Vec<BuyingStage>,
    /// `[scoring.account]`.
    pub account: AccountModel,
    /// `[scoring.expansion]`; without it nothing opens a lead after a sale.
    pub expansion: Option<ExpansionModel>,
    /// Where activities carry their interest.
    pub(crate) interest_field: FieldId,
}

impl Model {
    /// Where activities carry their interest.
    #[must_use]
    pub fn interest_field(&self) -> FieldId {
        self.interest_field
    }
}

/// The rules of fit.
#[derive(Clone, Debug, PartialEq)]
pub struct FitModel {
    /// Of the sum of the groups.
    pub bounds: Bounds,
    /// The grades.
    pub grades: Scale,
    /// The groups, in file order.
    pub groups: Vec<FitGroup>,
}

/// Fit rules that are summed and bounded together.
#[derive(Clone, Debug, PartialEq)]
pub struct FitGroup {
    /// For people.
    pub name: Name,
    /// A group that is switched off is checked, kept, and counts for nothing.
    pub enabled: bool,
    /// Of the sum of the rules.
    pub bounds: Bounds,
    /// The rules, in file order.
    pub rules: Vec<FitRule>,
}

/// Points for what is true of a contact.
#[derive(Clone, Debug, PartialEq)]
pub struct FitRule {
    /// For people.
    pub name: Name,
    /// As of a group.
    pub enabled: bool,
    /// The points are earned where this is true; unknown is not true.
    pub when: Condition,
    /// May be negative.
    pub points: f64,
}

/// The rules of activity.
#[derive(Clone, Debug, PartialEq)]
pub struct ActivityModel {
    /// Of the sum of the groups.
    pub bounds: Bounds,
    /// The levels.
    pub levels: Scale,
    /// The groups, in file order.
    pub groups: Vec<ActivityGroup>,
}

/// Activity rules that are summed and bounded together.
#[derive(Clone, Debug, PartialEq)]
pub struct ActivityGroup {
    /// For people.
    pub name: Name,
    /// As of a group of fit.
    pub enabled: bool,
    /// Of the sum of the rules.
    pub bounds: Bounds,
    /// The rules, in file order.
    pub rules: Vec<ActivityRule>,
}

/// Points for each activity of some kinds.
#[derive(Clone, Debug, PartialEq)]
pub struct ActivityRule {
    /// For people.
    pub name: Name,
    /// As of a group of fit.
    pub enabled: bool,
    /// `on` and `where`: the activities that it takes.
    pub filter: Filter,
    /// Points of one activity that has not faded; may be negative.
    pub points: f64,
    /// Of the rule's sum.
    pub bounds: Bounds,
    /// How many count in a period.
    pub limit: Option<Limit>,
    /// How they fade.
    pub decay: Decay,
}

/// A product category.
#[derive(Clone, Debug, PartialEq)]
pub struct Interest {
    /// The key as it is written.
    pub key: Arc<str>,
    /// The key as activities carry it.
    pub folded: Folded,
    /// For people.
    pub label: Option<Labels>,
    /// The score from which the interest is hot; without it, it never is.
    pub hot_at: Option<f64>,
}

/// Who is refused, whatever the score.
#[derive(Clone, Debug, PartialEq)]
pub struct Disqualify {
    /// For people.
    pub name: Name,
    /// Refused where this is true ...
    pub when: Condition,
    /// ... and this is not.
    pub unless: Option<Condition>,
    /// The key of a reject reason.
    pub reason: Option<String>,
    /// Who may except somebody, and for how long.
    pub exception: Option<ExceptionTerms>,
}

/// The terms on which exceptions to a disqualification are made.
#[derive(Clone, Debug, PartialEq)]
pub struct ExceptionTerms {
    /// The roles that may.
    pub by: Vec<Role>,
    /// Whether they must say why.
    pub needs_reason: bool,
    /// How long the exception holds; without it, until it is taken back.
    pub expires_days: Option<f64>,
}

/// Who goes straight to Sales, whatever the grid.
#[derive(Clone, Debug, PartialEq)]
pub struct FastTrack {
    /// For people.
    pub name: Name,
    /// Must be true, where given.
    pub when: Option<Condition>,
    /// Some activity must set it off, where given.
    pub set_off_by: Option<SetOff>,
    /// The target of assignment, as `team:ae_senior`.
    pub to: Option<String>,
}

/// The activity that sets off a fast track.
#[derive(Clone, Debug, PartialEq)]
pub struct SetOff {
    /// `on` and `where`.
    pub filter: Filter,
    /// The greatest age that it may have.
    pub within_days: Option<f64>,
}

impl Model {
    /// The model of an agreement without any scoring section: everybody scores 0 and is nurtured.
    #[must_use]
    pub fn empty(zone: Zone, catalogue: &Catalogue) -> Model {
        let (interest_field, _) =
            catalogue.get(FieldOf::Activity, "interest").expect("every catalogue has the built-in fields");
        Model {
            zone,
            interest_field,
            fit: FitModel::default(),
            activity: ActivityModel::default(),
            interests: Vec::new(),
            signals: Signals::default(),
            grid: Grid::default(),
            disqualify: Vec::new(),
            fast_track: Vec::new(),
            intents: Vec::new(),
            buying_stages: Vec::new(),
            account: AccountModel::default(),
            expansion: None,
        }
    }
}

impl Default for FitModel {
    fn default() -> FitModel {
        FitModel { bounds: Bounds::default(), grades: Scale::default_grades(), groups: Vec::new() }
    }
}

impl Default for ActivityModel {
    fn default() -> ActivityModel {
        ActivityModel { bounds: Bounds::default(), levels: Scale::default_levels(), groups: Vec::new() }
    }
}

impl FitGroup {
    /// The rules that count.
    pub fn in_force(&self) -> impl Iterator<Item = &FitRule> {
        self.rules.iter().filter(|rule| rule.enabled)
    }
}

impl FitModel {
    /// The groups that count.
    pub fn in_force(&self) -> impl Iterator<Item = &FitGroup> {
        self.groups.iter().filter(|group| group.enabled)
    }
}

impl ActivityGroup {
    /// The rules that count.
    pub fn in_force(&self) -> impl Iterator<Item = &ActivityRule> {
        self.rules.iter().filter(|rule| rule.enabled)
    }
}

impl ActivityModel {
    /// The groups that count.
    pub fn in_force(&self) -> impl Iterator<Item = &ActivityGroup> {
        self.groups.iter().filter(|group| group.enabled)
    }
}

//! Who the lead is, where it stands, and what is known of the contact and the account.

use std::sync::Arc;

use askama::Template;
use records::{FieldOf, FieldType, Outcome};
use scoring::Model;
use words::vocabulary;

use super::{Forms, HistoryCard, TimelineList, Why};
use crate::draw::fit_grid::{GridShape, heat};
use crate::draw::icon::Icon;
use crate::draw::scale::{Mark, Scale};
use crate::label;
use crate::needed::{FieldOwner, FieldValue, LeadView, ScoreView};
use crate::reader::Reader;

/// Everything under the frame.
#[derive(Template)]
#[template(path = "lead/body.html")]
pub(crate) struct Body {
    pub(crate) reader: Reader,
    pub(crate) lead: LeadView,
    /// The model in force, for labels and thresholds.
    pub(crate) model: Arc<Model>,
    /// What the form just sent did, in a sentence.
    pub(crate) said: Option<String>,
    pub(crate) may_edit: bool,
    pub(crate) why: Why,
    pub(crate) history: Option<HistoryCard>,
    pub(crate) forms: Forms,
    pub(crate) timeline: TimelineList,
}

/// One of the two scores on the scale of its labels.
pub(crate) struct SmallScale {
    pub(crate) name: String,
    pub(crate) score: String,
    pub(crate) long: String,
    pub(crate) thresholds: Vec<String>,
    pub(crate) marks: Vec<Mark>,
    /// What the label means: "ideal", "very active", or nothing in between.
    pub(crate) word: String,
}

/// A stage of the path.
pub(crate) struct Step {
    pub(crate) name: String,
    pub(crate) when: String,
    pub(crate) done: bool,
    pub(crate) now: bool,
    pub(crate) ahead: bool,
}

/// A field with its value, both for people.
pub(crate) struct Fact {
    pub(crate) name: String,
    pub(crate) value: String,
}

/// A deal in one line.
pub(crate) struct Deal {
    pub(crate) name: String,
    pub(crate) about: String,
    pub(crate) amount: String,
}

impl Body {
    /// The name, else the address, else the words for somebody unknown.
    pub(crate) fn title(&self) -> String {
        match (&self.lead.contact.name, &self.lead.contact.email) {
            (name, _) if !name.is_empty() => name.clone(),
            (_, Some(email)) => email.clone(),
            _ => t!(self.reader, "no-name"),
        }
    }

    fn heat(&self) -> u8 {
        let Some(score) = &self.lead.score else { return 1 };
        heat(&GridShape::of(&self.model), score.explanation.score.grade(), score.explanation.score.level())
    }

    fn cell_sentence(&self, score: &ScoreView) -> String {
        let decision = words::label(self.reader.locale, score.explanation.score.decision);
        t!(self.reader, "cell-sentence", cell = score.explanation.score.cell.to_string(), decision = decision)
    }

    fn language(&self) -> Option<String> {
        let code = self.lead.contact.language.as_deref()?;
        Some(vocabulary::usual_value(self.reader.locale, "language", code).unwrap_or_else(|| code.to_owned()))
    }

    fn scales(&self, score: &ScoreView) -> [SmallScale; 2] {
        let judged = &score.explanation.score;
        let ends = |word: (bool, bool), best: String, worst: String| match word {
            (true, _) => best,
            (_, true) => worst,
            _ => String::new(),
        };
        let (grades, levels) = (&self.model.fit.grades, &self.model.activity.levels);
        [
            self.small_scale(
                t!(self.reader, "fit-score"),
                Scale::over(grades, self.model.fit.bounds.cap, [judged.fit]),
                judged.fit,
                judged.grade(),
                ends(is_end(grades, judged.grade()), t!(self.reader, "axis-ideal"), t!(self.reader, "axis-weak")),
            ),
            self.small_scale(
                t!(self.reader, "activity-score"),
                Scale::over(levels, self.model.activity.bounds.cap, [judged.activity]),
                judged.activity,
                judged.level(),
                ends(is_end(levels, judged.level()), t!(self.reader, "axis-very-active"), t!(self.reader, "axis-not-active")),
            ),
        ]
    }

    fn small_scale(&self, name: String, scale: Scale, score: f64, label: &str, word: String) -> SmallScale {
        SmallScale {
            name,
            score: self.reader.score(&score),
            long: scale.at(score),
            thresholds: scale.thresholds(),
            marks: scale.marks(label),
            word,
        }
    }

    fn steps(&self) -> Vec<Step> {
        let now = self.lead.stage;
        self.lead
            .path
            .iter()
            .map(|step| Step {
                name: label::stage(&self.reader, step.stage),
                when: self.when(step.entered_at, step.left_at),
                now: step.stage == now,
                done: step.entered_at.is_some() && step.stage != now,
                ahead: step.entered_at.is_none() && step.stage != now,
            })
            .collect()
    }

    /// The day of a stage and, once it was left, how long it took.
    fn when(&self, entered: Option<records::Instant>, left: Option<records::Instant>) -> String {
        let Some(entered) = entered else { return String::new() };
        match left {
            Some(left) => {
                let days = words::time::whole_days_between(entered, left);
                format!("{} · {}", self.reader.day(&entered), words::time::days_short(self.reader.locale, days as f64))
            }
            None => format!("{}, {}", self.reader.day(&entered), self.reader.clock(&entered)),
        }
    }

    fn facts(&self, of: FieldOwner) -> Vec<Fact> {
        let fields = self.lead.contact.fields.iter().filter(|field| field.of == of);
        fields.filter_map(|field| Some(Fact { name: self.field_name(field), value: self.value(field)? })).collect()
    }

    fn field_name(&self, field: &FieldValue) -> String {
        field.label.clone().unwrap_or_else(|| vocabulary::field(self.reader.locale, FieldOf::Contact, &field.key))
    }

    /// A value as people read it: the product's word for a usual one, a number in the reader's format.
    fn value(&self, field: &FieldValue) -> Option<String> {
        let raw = field.value.as_deref()?;
        if field.key == "country" {
            return Some(label::country(&self.reader, raw));
        }
        if let Some(known) = vocabulary::usual_value(self.reader.locale, &field.key, raw) {
            return Some(words::text::capitalised(&known));
        }
        Some(match field.ty {
            FieldType::Number => raw.parse().map_or_else(|_| raw.to_owned(), |number| self.reader.number(&number)),
            FieldType::Boolean if raw == "true" => t!(self.reader, "yes"),
            FieldType::Boolean => t!(self.reader, "no"),
            FieldType::Date => records::Date::read(raw).map_or_else(|| raw.to_owned(), |date| self.reader.date(&date)),
            FieldType::Instant => records::Instant::read(raw, &self.reader.zone)
                .map_or_else(|| raw.to_owned(), |instant| self.reader.moment(&instant)),
            FieldType::Text | FieldType::Choice | FieldType::Choices => raw.to_owned(),
        })
    }

    fn opportunities(&self) -> Vec<Deal> {
        self.lead
            .opportunities
            .iter()
            .map(|deal| {
                let outcome = match deal.outcome {
                    Outcome::Open => vocabulary::readable(&deal.stage),
                    Outcome::Won => t!(self.reader, "deal-won"),
                    Outcome::Lost => t!(self.reader, "deal-lost"),
                };
                let close = deal.close.as_ref().map(|date| self.reader.date(date));
                Deal {
                    name: deal.name.clone(),
                    about: [Some(outcome), close].into_iter().flatten().collect::<Vec<_>>().join(" · "),
                    amount: deal.amount.as_ref().map_or_else(|| words::number::NOTHING.to_owned(), |amount| self.reader.money(amount)),
                }
            })
            .collect()
    }
}

/// Whether a label is the best of its scale, and whether it is the worst.
fn is_end(scale: &scoring::Scale, label: &str) -> (bool, bool) {
    let best = scale.steps().first().is_some_and(|step| &*step.label == label);
    (best, &**scale.below() == label)
}

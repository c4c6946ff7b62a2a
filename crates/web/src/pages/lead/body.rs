//! Who the lead is, where it stands, and what is known of the contact and the account.

use super::facts;
use super::{Forms, HistoryCard, TimelineList, Why};
use crate::draw::fit_grid::{GridShape, heat};
use crate::draw::icon::Icon;
use crate::draw::scale::{Mark, Scale};
use crate::label;
use crate::pages::market::SayCard;
use crate::reader::Reader;
use askama::Template;
use operations::leads::{FactView, LeadView, ScoreView};
use operations::record::FactOf;
use records::{Outcome, Stage};
use scoring::Model;

/// Everything under the frame.
#[derive(Template)]
#[template(path = "lead/body.html")]
pub(crate) struct Body {
    pub(crate) reader: Reader,
    pub(crate) lead: LeadView,
    /// What the form just sent did, in a sentence.
    pub(crate) said: Option<String>,
    pub(crate) may_edit: bool,
    pub(crate) why: Why,
    pub(crate) history: Option<HistoryCard>,
    pub(crate) forms: Forms,
    pub(crate) say: SayCard,
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
    fn next_step(&self) -> Option<String> {
        let next = self.lead.next_step.as_ref()?;
        Some(t!(self.reader, "next-step", what = next.what.clone(), day = self.reader.date(&next.due)))
    }

    /// The name, else the address, else the words for somebody unknown.
    pub(crate) fn title(&self) -> String {
        let name = &self.lead.contact.name;
        if name.is_empty() { t!(self.reader, "no-name") } else { name.clone() }
    }

    /// The model in force, for labels and thresholds.
    fn model(&self) -> &Model {
        &self.lead.agreement.agreement.scoring
    }

    fn heat(&self) -> u8 {
        let Some(score) = &self.lead.score else { return 1 };
        heat(&GridShape::of(self.model()), &score.explanation.score.cell.to_string())
    }

    fn cell_sentence(&self, score: &ScoreView) -> String {
        let decision = words::label(self.reader.locale, score.explanation.score.decision);
        t!(self.reader, "cell-sentence", cell = score.explanation.score.cell.to_string(), decision = decision)
    }

    fn language(&self) -> Option<String> {
        let code = self.lead.contact.contact.language.as_deref()?;
        Some(words::place::language(self.reader.locale, code).unwrap_or_else(|| code.to_owned()))
    }

    fn scales(&self, score: &ScoreView) -> [SmallScale; 2] {
        let judged = &score.explanation.score;
        let ends = |word: (bool, bool), best: String, worst: String| match word {
            (true, _) => best,
            (_, true) => worst,
            _ => String::new(),
        };
        let (grades, levels) = (&self.model().fit.grades, &self.model().activity.levels);
        [
            self.small_scale(
                t!(self.reader, "fit-score"),
                Scale::over(grades, self.model().fit.bounds.cap, [judged.fit]),
                judged.fit,
                judged.grade(),
                ends(is_end(grades, judged.grade()), t!(self.reader, "axis-ideal"), t!(self.reader, "axis-weak")),
            ),
            self.small_scale(
                t!(self.reader, "activity-score"),
                Scale::over(levels, self.model().activity.bounds.cap, [judged.activity]),
                judged.activity,
                judged.level(),
                ends(
                    is_end(levels, judged.level()),
                    t!(self.reader, "axis-very-active"),
                    t!(self.reader, "axis-not-active"),
                ),
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
        let now = self.lead.lead.stage;
        let path = &self.lead.path;
        let on_path = |stage: Stage| !matches!(stage, Stage::Nurturing | Stage::Rejected | Stage::Lost);
        let reached =
            path.iter().rposition(|step| on_path(step.stage) && (step.stage == now || step.entered_at.is_some()));
        let step = |(place, step): (usize, &operations::leads::StageStep)| {
            let passed = reached.is_some_and(|reached| place < reached);
            Step {
                name: label::stage(&self.reader, step.stage),
                when: self.when(step.entered_at, step.left_at, passed),
                now: step.stage == now,
                done: step.stage != now && step.entered_at.is_some(),
                ahead: step.stage != now && step.entered_at.is_none(),
            }
        };
        path.iter().enumerate().map(step).collect()
    }

    /// The day of a stage and, once it was left, how long it took; a stage that was passed over says so.
    fn when(&self, entered: Option<records::Instant>, left: Option<records::Instant>, passed: bool) -> String {
        match (entered, left) {
            (None, _) if passed => t!(self.reader, "stage-passed-over"),
            (None, _) => String::new(),
            (Some(entered), Some(left)) => {
                format!("{} · {}", self.reader.day(&entered), self.reader.span(&entered, &left))
            }
            (Some(entered), None) => format!("{}, {}", self.reader.day(&entered), self.reader.clock(&entered)),
        }
    }

    fn facts(&self, of: FactOf) -> Vec<Fact> {
        let fields =
            self.lead.contact.facts.iter().filter(|fact| fact.of == of && !IN_THE_HEAD.contains(&fact.key.as_str()));
        fields
            .filter_map(|fact| Some(Fact { name: facts::fact_name(&self.reader, fact), value: self.value(fact)? }))
            .collect()
    }

    /// What is known; of the questions of BANT also what is still to be found out.
    fn value(&self, fact: &FactView) -> Option<String> {
        match &fact.value {
            Some(raw) => Some(facts::shown(&self.reader, &fact.key, raw)),
            None if fact.key.starts_with("bant_") => {
                Some(words::text::capitalised(&words::label(self.reader.locale, records::BantAnswer::Unknown)))
            }
            None => None,
        }
    }

    fn opportunities(&self) -> Vec<Deal> {
        self.lead
            .opportunities
            .iter()
            .map(|deal| {
                let outcome = match deal.outcome {
                    Outcome::Open => match deal.step.as_deref() {
                        Some(step) => label::value(&self.reader, "step", step),
                        None => t!(self.reader, "deal-open"),
                    },
                    Outcome::Won => t!(self.reader, "deal-won"),
                    Outcome::Lost => t!(self.reader, "deal-lost"),
                };
                let closed = deal.closed_at.as_ref().map(|at| self.reader.dated(at));
                let close = closed.or_else(|| deal.expected_close.as_ref().map(|date| self.reader.date(date)));
                Deal {
                    name: deal.name.clone().unwrap_or_else(|| t!(self.reader, "deal-unnamed")),
                    about: [Some(outcome), close].into_iter().flatten().collect::<Vec<_>>().join(" · "),
                    amount: deal
                        .amount
                        .as_ref()
                        .map_or_else(|| words::number::NOTHING.to_owned(), |amount| self.reader.money(amount)),
                }
            })
            .collect()
    }
}

/// What the head of the page shows already.
const IN_THE_HEAD: [&str; 6] = ["first_name", "last_name", "title", "email", "phone", "language"];

/// Whether a label is the best of its scale, and whether it is the worst.
fn is_end(scale: &scoring::Scale, label: &str) -> (bool, bool) {
    let best = scale.steps().first().is_some_and(|step| &*step.label == label);
    (best, &**scale.below() == label)
}

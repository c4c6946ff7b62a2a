//! What was learned, for other programs.

use scoring::learn::{Band, Figures, Tried};
use serde_json::{Value, json};
use words::Locale;

use super::Lesson;
use super::conditions::condition;
use super::names::bin_name;
use super::sentences::{reason_sentence, warning_sentence};

impl Lesson {
    /// The report as JSON. Its keys and the kinds of its warnings are the same in every language; `detail`, `reason` and
    /// the names of rules are for a reader of one.
    #[must_use]
    pub fn report(&self, locale: Locale) -> Value {
        let learnt = &self.learnt;
        let refused = learnt.card.as_ref().err().copied();
        let warnings = learnt.warnings.iter().map(|warning| {
            json!({
                "column": self.column_of(warning.column),
                "kind": warning.kind.key(),
                "detail": warning_sentence(locale, self, warning),
            })
        });
        let iv = learnt.columns.iter().map(|measured| {
            json!({
                "column": self.fields[measured.column].column,
                "iv": measured.information,
                "auc": measured.auc,
                "psi": measured.stability,
                "used": self.is_used(measured.column),
            })
        });
        json!({
            "refused": refused.is_some(),
            "reason": refused.map(|reason| reason_sentence(locale, reason)),
            "reason_key": refused.map(|reason| reason.key()),
            "source": self.source,
            "target": self.target,
            "positive": self.positive,
            "holdout": self.holdout(),
            "train": {
                "rows": learnt.train.rows,
                "wins": learnt.train.wins,
                "auc": learnt.figures.as_ref().map(|figures| figures.train.auc),
            },
            "calibration": learnt.figures.iter().flat_map(|tried| &tried.calibration).map(band).collect::<Vec<_>>(),
            "drift": { "psi": learnt.figures.as_ref().map(|figures| figures.stability) },
            "iv": iv.collect::<Vec<_>>(),
            "warnings": warnings.collect::<Vec<_>>(),
            "rules": self.rules(locale),
        })
    }

    fn holdout(&self) -> Value {
        let all = self.learnt.holdout;
        let of = |figure: &dyn Fn(&Figures) -> f64| {
            self.learnt.figures.as_ref().map(|Tried { holdout, .. }| figure(holdout))
        };
        json!({
            "rows": all.rows,
            "wins": all.wins,
            "auc": of(&|figures| figures.auc),
            "alift": of(&|figures| figures.alift),
            "gain_10": of(&|figures| figures.gain(0.1)),
            "gain_20": of(&|figures| figures.gain(0.2)),
            "gain_50": of(&|figures| figures.gain(0.5)),
        })
    }

    /// Every bin of the card, those without points too: what is left out earns nothing.
    fn rules(&self, locale: Locale) -> Vec<Value> {
        let mut rules = Vec::new();
        for column in self.learnt.card.iter().flat_map(|card| &card.columns) {
            let field = &self.fields[column.column];
            rules.extend(column.bins.iter().map(|bin| {
                json!({
                    "column": field.column,
                    "name": bin_name(locale, &bin.holds),
                    "when": condition(field, &bin.holds),
                    "points": bin.points,
                    "rows": bin.train.rows,
                    "wins": bin.train.wins,
                })
            }));
        }
        rules
    }

    /// The name of a column of the table.
    #[must_use]
    pub fn column_of(&self, place: Option<usize>) -> Option<&str> {
        place.and_then(|place| self.fields.get(place)).map(|field| field.column.as_str())
    }

    fn is_used(&self, place: usize) -> bool {
        self.learnt.card.iter().flat_map(|card| &card.columns).any(|column| column.column == place)
    }
}

fn band(band: &Band) -> Value {
    json!({
        "from": band.from,
        "to": band.to,
        "rows": band.all.rows,
        "wins": band.all.wins,
        "expected": band.expected,
        "rate": band.all.rate(),
    })
}

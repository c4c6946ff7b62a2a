//! An explanation as JSON, numbers as the shortest decimal that reads back to the same bits.

use records::{ActivityKey, Keyed};
use serde::{Serialize, Serializer};
use serde_json::{Map, Value, json};

use crate::explain::{ActivityDetail, ActivityRuleDetail, Explanation, FitDetail};

/// As `entente explain --json` and the API give it: the score, then `fit_detail` and `activity_detail`, from which it
/// can be added up again.
impl Serialize for Explanation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_json().serialize(serializer)
    }
}

impl Explanation {
    fn to_json(&self) -> Value {
        let interests = self.score.interests.iter().map(|interest| {
            (interest.key.to_string(), json!({ "score": shortest(interest.score), "hot": interest.hot }))
        });
        json!({
            "fit": shortest(self.score.fit),
            "activity": shortest(self.score.activity),
            "grade": self.score.cell.grade,
            "level": self.score.cell.level,
            "cell": self.score.cell,
            "decision": self.score.decision.key(),
            "interests": interests.collect::<Map<String, Value>>(),
            "fit_detail": fit_detail(&self.fit),
            "activity_detail": activity_detail(&self.activity),
            "exact": self.exact,
            "as_of": self.t,
            "disqualified_by": self.score.disqualified_by,
            "fast_track": self.score.fast_track,
            "buying_stage": self.score.buying_stage,
            "intents": self.intents,
        })
    }
}

fn fit_detail(detail: &FitDetail) -> Value {
    let groups = detail.groups.iter().map(|group| {
        let rules = group.rules.iter();
        let rules =
            rules.map(|rule| json!({ "name": &*rule.name, "matched": rule.matched, "points": shortest(rule.points) }));
        json!({
            "name": &*group.name,
            "rules": rules.collect::<Vec<_>>(),
            "before": shortest(group.sum.before),
            "after": shortest(group.sum.after),
        })
    });
    json!({
        "groups": groups.collect::<Vec<_>>(),
        "before": shortest(detail.sum.before),
        "after": shortest(detail.sum.after),
    })
}

fn activity_detail(detail: &ActivityDetail) -> Value {
    let groups = detail.groups.iter().map(|group| {
        json!({
            "name": &*group.name,
            "rules": group.rules.iter().map(activity_rule).collect::<Vec<_>>(),
            "before": shortest(group.sum.before),
            "after": shortest(group.sum.after),
        })
    });
    json!({
        "groups": groups.collect::<Vec<_>>(),
        "before": shortest(detail.sum.before),
        "after": shortest(detail.sum.after),
    })
}

fn activity_rule(rule: &ActivityRuleDetail) -> Value {
    let counted = rule.counted.iter();
    json!({
        "name": &*rule.name,
        "counted": counted.clone().map(|counted| id(&counted.key)).collect::<Vec<_>>(),
        "decays": counted.map(|counted| shortest(counted.weight.value)).collect::<Vec<_>>(),
        "decay_sum": shortest(rule.decay_sum),
        "before": shortest(rule.sum.before),
        "after": shortest(rule.sum.after),
    })
}

fn id(key: &ActivityKey) -> Value {
    match key {
        ActivityKey::Number(number) => json!(number),
        ActivityKey::Text(text) => json!(text),
    }
}

/// The shortest decimal that reads back to the same bits: `15.0`, and from 1e16 and below 1e-4 with an exponent of at
/// least two digits, `1e+16`, `2.5e-07`.
#[must_use]
pub fn shortest(x: f64) -> String {
    let plain = format!("{x:?}");
    let Some((digits, exponent)) = plain.split_once('e') else { return plain };
    match exponent.strip_prefix('-') {
        Some(power) => format!("{digits}e-{power:0>2}"),
        None => format!("{digits}e+{exponent:0>2}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_written_as_the_cases_write_them() {
        for (x, text) in [
            (0.0, "0.0"),
            (15.0, "15.0"),
            (0.1, "0.1"),
            (-2.5, "-2.5"),
            (1e15, "1000000000000000.0"),
            (1e16, "1e+16"),
            (1.5e300, "1.5e+300"),
            (0.0001, "0.0001"),
            (0.00001, "1e-05"),
            (0.000_012_5, "1.25e-05"),
            (5e-324, "5e-324"),
            (1e-7, "1e-07"),
        ] {
            assert_eq!(shortest(x), text);
        }
    }

    proptest! {
        #[test]
        fn numbers_read_back_to_the_same_bits(x in any::<f64>().prop_filter("finite", |x| x.is_finite())) {
            prop_assert_eq!(shortest(x).parse::<f64>().map(f64::to_bits), Ok(x.to_bits()));
        }
    }
}

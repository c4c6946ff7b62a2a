//! Scoring rules as people say them: "12 points for each activity “download”, at most 24, once a day".

use conditions::Filter;
use scoring::{ActivityRule, Bounds, Combine, Decay, FitRule, Limit, Per};

use super::condition::{condition, where_condition};
use super::noun::Speaker;
use crate::locale::Locale;
use crate::number::number;
use crate::said;
use crate::text::either;
use records::FieldOf;

/// What a fit rule gives and to whom.
pub fn fit_rule(locale: impl Into<Locale>, rule: &FitRule) -> String {
    let locale = locale.into();
    let (points, condition) = (points(locale, rule.points), condition(locale, &rule.when));
    let sentence = said!(locale, "rule-fit", points = points, condition = condition);
    or_off(locale, sentence, rule.enabled)
}

/// What an activity rule gives, for what, how often and for how long.
pub fn activity_rule(locale: impl Into<Locale>, rule: &ActivityRule) -> String {
    let locale = locale.into();
    let (points, activities) = (points(locale, rule.points), filter(locale, &rule.filter));
    let main = said!(locale, "rule-activity", points = points, activities = activities);
    let details = [bounds(locale, rule.bounds), rule.limit.map(|it| limit(locale, it)), decay(locale, rule.decay)];
    let sentence = std::iter::once(main).chain(details.into_iter().flatten()).collect::<Vec<_>>().join(", ");
    or_off(locale, sentence, rule.enabled)
}

/// The activities that `on` and `where` take.
pub fn filter(locale: impl Into<Locale>, filter: &Filter) -> String {
    let locale = locale.into();
    let speaker = Speaker { locale, of: FieldOf::Activity };
    let kinds: Vec<String> = filter.on.iter().map(|kind| speaker.kind(kind)).collect();
    let activities = said!(locale, "rule-each-of", kinds = either(locale, &kinds));
    match &filter.where_ {
        None => activities,
        Some(asked) => {
            said!(locale, "rule-where", activities = activities, condition = where_condition(locale, asked))
        }
    }
}

/// An amount of points: "12 points", "−10 points".
pub fn points(locale: impl Into<Locale>, points: f64) -> String {
    said!(locale.into(), "rule-points", points = points)
}

/// Floor and cap: "at most 24"; nothing where there is neither.
pub fn bounds(locale: impl Into<Locale>, bounds: Bounds) -> Option<String> {
    let locale = locale.into();
    let floor = bounds.floor.map(|floor| said!(locale, "rule-at-least", bound = number(locale, floor)));
    let cap = bounds.cap.map(|cap| said!(locale, "rule-at-most", bound = number(locale, cap)));
    let both: Vec<String> = floor.into_iter().chain(cap).collect();
    (!both.is_empty()).then(|| both.join(", "))
}

/// A limit: "once a day", "3 times a week".
pub fn limit(locale: impl Into<Locale>, limit: Limit) -> String {
    let locale = locale.into();
    match limit.per {
        Per::Day => said!(locale, "limit-day", times = limit.times),
        Per::Week => said!(locale, "limit-week", times = limit.times),
        Per::Month => said!(locale, "limit-month", times = limit.times),
        Per::Ever => said!(locale, "limit-ever", times = limit.times),
    }
}

/// How activities fade: "half after 30 days"; nothing where they never do.
pub fn decay(locale: impl Into<Locale>, decay: Decay) -> Option<String> {
    let locale = locale.into();
    let half = decay.half_life_days.map(|days| said!(locale, "decay-half-life", days = days));
    let linear = decay.linear_days.map(|days| said!(locale, "decay-linear", days = days));
    let expires = decay.expires_days.map(|days| said!(locale, "decay-expires", days = days));
    let all: Vec<String> = [half, linear, expires].into_iter().flatten().collect();
    (!all.is_empty()).then(|| all.join(", "))
}

/// How the scores of an account's people become one.
pub fn combine(locale: impl Into<Locale>, combine: Combine) -> String {
    let locale = locale.into();
    match combine {
        Combine::Max => said!(locale, "combine-max"),
        Combine::Sum => said!(locale, "combine-sum"),
        Combine::Top3 => said!(locale, "combine-top3"),
    }
}

fn or_off(locale: Locale, rule: String, enabled: bool) -> String {
    if enabled { rule } else { said!(locale, "rule-off", rule = rule) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language::{self, En, Es, Fr};
    use agreement::{Agreement, Surroundings};

    /// The rules of the starter agreement by their names, in words.
    fn in_words(language: Language, name: &str) -> String {
        let reading = Agreement::read(agreement::starter(), &Surroundings::of_no_base()).expect("a right agreement");
        let model = reading.agreement.scoring;
        let fit = model.fit.groups.iter().flat_map(|group| &group.rules);
        let activity = model.activity.groups.iter().flat_map(|group| &group.rules);
        let fit = fit.map(|rule| (rule.name.clone(), fit_rule(language, rule)));
        let activity = activity.map(|rule| (rule.name.clone(), activity_rule(language, rule)));
        let found = fit.chain(activity).find(|(known, _)| &**known == name).expect("a rule of that name");
        found.1.replace('\u{a0}', " ")
    }

    #[test]
    fn rules_of_the_starter_agreement_read_as_sentences() {
        assert_eq!(
            in_words(En, "Case study"),
            "12 points for each activity “download” where the kind of content is case study, at most 24, once a day, \
             half after 30 days"
        );
        assert_eq!(
            in_words(Fr, "Case study"),
            "12 points pour chaque activité « téléchargement » dont le type de contenu est « étude de cas », au plus 24, \
             une fois par jour, moitié après 30 jours"
        );
        assert_eq!(in_words(Es, "Under 10 employees"), "−15 puntos si el número de empleados es de menos de 10");
    }
}

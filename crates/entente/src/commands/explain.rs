//! `entente explain`

use clap::Args;
use operations::files::{self, Explained};
use records::{Decision, Instant, Zone};
use scoring::{
    ActivityGroupDetail, ActivityRuleDetail, Clamped, Explanation, FitGroupDetail, FitRuleDetail, apportion,
};
use words::{Locale, number, text, time};

use super::Files;
use crate::said::{Refused, remarks, said};
use crate::terminal::Terminal;

const AFTER_HELP: &str = "\
Example:
  entente explain --agreement agreement.toml --contacts contacts.csv --activities activities.csv \\
                  --as-of 2026-11-01T09:00:00+01:00 CONTACT_ID --lang fr";

/// Explain the score of one contact: group by group, rule by rule, down to each activity
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Explain {
    #[command(flatten)]
    files: Files,
    /// The contact
    #[arg(value_name = "CONTACT_ID")]
    contact_id: String,
    /// Print the explanation at full precision as JSON
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(arguments: &Explain, terminal: &mut Terminal) -> Result<(), Refused> {
    let explained = files::explain(&arguments.files.inputs(), &arguments.contact_id)?;
    for line in remarks(terminal.locale, &explained.remarks) {
        terminal.tell(&line);
    }
    if arguments.json {
        let json = serde_json::to_string_pretty(&explained.explanation);
        terminal.print(&json.expect("an explanation holds nothing that JSON cannot"));
        return Ok(());
    }
    for line in in_words(terminal.locale, &arguments.contact_id, &explained) {
        terminal.print(&line);
    }
    Ok(())
}

/// Digits shown after the decimal point. What is shown adds up: each sum is apportioned among its parts.
const DECIMALS: u8 = 2;
const UNITS: f64 = 100.0;

fn in_words(locale: Locale, contact: &str, explained: &Explained) -> Vec<String> {
    let (explanation, zone) = (&explained.explanation, explained.agreement.zone());
    let mut page = Page { locale, zone, lines: Vec::new() };
    page.head(contact, explanation);
    page.fit(explanation);
    page.activity(explanation);
    page.lines
}

/// The explanation while it is written.
struct Page<'e> {
    locale: Locale,
    zone: &'e Zone,
    lines: Vec<String>,
}

impl Page<'_> {
    fn head(&mut self, contact: &str, explanation: &Explanation) {
        let (locale, score) = (self.locale, &explanation.score);
        let when = self.instant(explanation.t);
        self.lines.push(said!(locale, "explain-head", contact = contact, when = when, zone = self.zone.name()));
        let (cell, decision) = (score.cell.to_string(), words::label(locale, score.decision));
        self.lines.push(said!(locale, "explain-verdict", cell = cell, decision = decision));
        let because = match (&score.disqualified_by, &score.fast_track, score.decision) {
            (Some(rule), _, _) => Some(said!(locale, "explain-disqualified", rule = text::quoted(locale, rule))),
            (_, Some(rule), _) => Some(said!(locale, "explain-fast-track", rule = text::quoted(locale, rule))),
            (None, None, Decision::Mql | Decision::Nurture | Decision::Refuse) => None,
        };
        self.lines.extend(because);
        if let Some(stage) = &score.buying_stage {
            self.lines.push(said!(locale, "explain-buying-stage", stage = words::vocabulary::readable(stage)));
        }
        for interest in &score.interests {
            let (name, points) =
                (text::quoted(locale, &interest.key), number::decimal(locale, interest.score, DECIMALS));
            self.lines.push(if interest.hot {
                said!(locale, "explain-interest-hot", interest = name, points = points)
            } else {
                said!(locale, "explain-interest", interest = name, points = points)
            });
        }
    }

    fn fit(&mut self, explanation: &Explanation) {
        let sum = &explanation.fit.sum;
        let total = units(sum.after);
        self.total(&said!(self.locale, "explain-fit", grade = explanation.score.grade()), total);
        let groups = &explanation.fit.groups;
        let shown = shares(groups.iter().map(|group| group.sum.after), sum, total);
        for (group, shown) in groups.iter().zip(&shown) {
            self.fit_group(group, *shown);
        }
        self.bound(1, sum, shown[groups.len()]);
    }

    fn fit_group(&mut self, group: &FitGroupDetail, total: i64) {
        self.line(1, total, group.name.said(self.locale.language.tag()));
        let language = self.locale.language.tag();
        let shown = shares(group.rules.iter().map(|rule| rule.points), &group.sum, total);
        for (rule, shown) in group.rules.iter().zip(&shown) {
            self.line(2, *shown, &format!("{}  ({})", rule.name.said(language), self.why(rule)));
        }
        self.bound(2, &group.sum, shown[group.rules.len()]);
    }

    /// The clauses that decided.
    fn why(&self, rule: &FitRuleDetail) -> String {
        let deciding: Vec<String> = rule.why.deciding().iter().map(|clause| clause.text.clone()).collect();
        let clauses = deciding.join("; ");
        match rule.matched {
            Some(true) => said!(self.locale, "explain-true", clauses = clauses),
            Some(false) => said!(self.locale, "explain-false", clauses = clauses),
            None => said!(self.locale, "explain-unknown", clauses = clauses),
        }
    }

    fn activity(&mut self, explanation: &Explanation) {
        let sum = &explanation.activity.sum;
        let total = units(sum.after);
        self.total(&said!(self.locale, "explain-activity", level = explanation.score.level()), total);
        let groups = &explanation.activity.groups;
        let shown = shares(groups.iter().map(|group| group.sum.after), sum, total);
        for (group, shown) in groups.iter().zip(&shown) {
            self.activity_group(group, *shown);
        }
        self.bound(1, sum, shown[groups.len()]);
    }

    fn activity_group(&mut self, group: &ActivityGroupDetail, total: i64) {
        self.line(1, total, group.name.said(self.locale.language.tag()));
        let shown = shares(group.rules.iter().map(|rule| rule.sum.after), &group.sum, total);
        for (rule, shown) in group.rules.iter().zip(&shown) {
            self.activity_rule(rule, *shown);
        }
        self.bound(2, &group.sum, shown[group.rules.len()]);
    }

    fn activity_rule(&mut self, rule: &ActivityRuleDetail, total: i64) {
        self.line(2, total, rule.name.said(self.locale.language.tag()));
        let shown = shares(rule.counted.iter().map(|counted| counted.earns), &rule.sum, total);
        let locale = self.locale;
        for (counted, shown) in rule.counted.iter().zip(&shown) {
            let kind = words::vocabulary::kind(locale, &counted.kind);
            let mut line = format!("{}  {kind}", self.instant(counted.at));
            if counted.taken_by_decay != 0.0 {
                let (points, left) =
                    (number::number(locale, rule.points), number::percent(locale, counted.weight.value, 1));
                line.push_str(&format!("  ({points} × {left})"));
            }
            self.line(3, *shown, &line);
        }
        if !rule.beyond_limit.is_empty() {
            self.line(3, 0, &said!(locale, "explain-beyond-limit", count = rule.beyond_limit.len()));
        }
        self.bound(3, &rule.sum, shown[rule.counted.len()]);
    }

    /// What a cap took or a floor gave, where it did.
    fn bound(&mut self, depth: usize, sum: &Clamped, shown: i64) {
        if sum.taken_by_cap() > 0.0 {
            let cap = number::number(self.locale, sum.after);
            self.line(depth, shown, &said!(self.locale, "explain-cap", cap = cap));
        } else if sum.given_by_floor() > 0.0 {
            let floor = number::number(self.locale, sum.after);
            self.line(depth, shown, &said!(self.locale, "explain-floor", floor = floor));
        }
    }

    fn total(&mut self, name: &str, units: i64) {
        self.lines.push(String::new());
        self.line(0, units, name);
    }

    /// A number in its column, then what it is of; the deeper, the further in.
    fn line(&mut self, depth: usize, units: i64, what: &str) {
        let shown = number::decimal(self.locale, units as f64 / UNITS, DECIMALS);
        let line = format!("{:indent$}{shown:>9}  {what}", "", indent = depth * 4);
        self.lines.push(line);
    }

    fn instant(&self, instant: Instant) -> String {
        time::date_and_time(self.locale, instant, self.zone)
    }
}

fn units(x: f64) -> i64 {
    (x * UNITS).round() as i64
}

/// What is shown of each part of a sum, and last of what its bounds took or gave, so that all add up to what is shown of
/// the sum.
fn shares(parts: impl Iterator<Item = f64>, sum: &Clamped, total: i64) -> Vec<i64> {
    let parts: Vec<f64> = parts.chain([sum.after - sum.before]).collect();
    apportion(&parts, total as f64 / UNITS, u32::from(DECIMALS))
}

//! Writing an agreement and reading it again gives the same, whatever it says.

use agreement::{Agreement, Surroundings};
use proptest::prelude::*;
use toml_edit::Value;

/// A text as the file writes it.
fn quoted(text: &str) -> String {
    Value::from(text).to_string().trim().to_owned()
}

/// Names as people write them, with what a file must escape.
fn name() -> impl Strategy<Value = String> {
    "[a-zA-Zéß\"'\\\\ #=.\u{1F600}]{0,12}[a-z]".prop_map(|text| quoted(&text))
}

fn number() -> impl Strategy<Value = f64> {
    prop_oneof![(-1000i32..1000).prop_map(f64::from), -1e9..1e9f64, Just(0.1), Just(-0.0), Just(1e-300)]
}

fn labels() -> impl Strategy<Value = String> {
    (name(), prop::option::of(name())).prop_map(|(fr, es)| match es {
        Some(es) => format!("{{ fr = {fr}, es = {es} }}"),
        None => format!("{{ fr = {fr} }}"),
    })
}

fn condition() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "employees >= 50",
        "industry IN ('it', 'l''est') -- é",
        "count('download', 30) > 1",
        "TRUE",
    ])
    .prop_map(quoted)
}

fn fit() -> impl Strategy<Value = String> {
    let rule = (name(), condition(), number(), any::<bool>()).prop_map(|(name, when, points, enabled)| {
        format!(
            "[[scoring.fit.groups.rules]]\nname = {name}\nwhen = {when}\npoints = {points:?}\nenabled = {enabled}\n"
        )
    });
    let group = (name(), prop::option::of(number()), any::<bool>(), prop::collection::vec(rule, 0..3));
    let group = group.prop_map(|(name, cap, enabled, rules)| {
        let cap = cap.map(|cap| format!("cap = {cap:?}\n")).unwrap_or_default();
        format!("[[scoring.fit.groups]]\nname = {name}\nenabled = {enabled}\n{cap}{}", rules.concat())
    });
    prop::collection::vec(group, 0..3).prop_map(|groups| {
        format!("[scoring.fit]\ngrades = {{ Z = 70.5, \"é é\" = -3, A = \"below\" }}\n{}", groups.concat())
    })
}

fn activity() -> impl Strategy<Value = String> {
    let limit = prop::option::of((1i64..9, prop::sample::select(vec!["day", "week", "month", "ever"])));
    let decay = prop::option::of((0.001..1e6f64, prop::option::of(0.001..1e6f64)));
    let rule = (name(), number(), limit, decay).prop_map(|(name, points, limit, decay)| {
        let limit = limit.map(|(times, per)| format!("limit = {{ times = {times}, per = '{per}' }}\n")).unwrap_or_default();
        let decay = decay.map(|(half_life, expires)| {
            let expires = expires.map(|days| format!(", expires_days = {days:?}")).unwrap_or_default();
            format!("decay = {{ half_life_days = {half_life:?}{expires} }}\n")
        });
        let decay = decay.unwrap_or_default();
        format!("[[scoring.activity.groups.rules]]\nname = {name}\non = ['call', \"Démo\"]\npoints = {points:?}\n{limit}{decay}")
    });
    prop::collection::vec(rule, 1..4).prop_map(|rules| {
        format!(
            "[scoring.activity]\n[[scoring.activity.groups]]\nname = 'One'\n{}[grid]\nmql = ['Z4']\n",
            rules.concat()
        )
    })
}

fn lifecycle() -> impl Strategy<Value = String> {
    (labels(), labels(), 1i64..4, 1i64..999, any::<bool>()).prop_map(|(label, definition, needed, days, ask_date)| {
        format!(
            "[[stages]]\nkey = 'prospect'\nlabel = {label}\ndefinition = {definition}\nenter_when = \"cell <> 'A1'\"\n\
             [[side_stages]]\nkey = 'lost'\nlabel = {label}\n\
             [bant]\nneeded = {needed}\ncounts = ['yes']\nmust = ['need']\n\
             [[reject_reasons]]\nkey = 'competitor'\nlabel = {label}\n\
             [[recycle_reasons]]\nkey = 'later'\nback_in_days = {days}\nask_date = {ask_date}\n\
             [[responsibilities]]\nstep = 'sign'\naccountable = ['head_of_sales']\nnote = {definition}\n"
        )
    })
}

fn assignment() -> impl Strategy<Value = String> {
    (name(), condition(), 1u32..200, 1u32..20, any::<bool>()).prop_map(|(name, when, minutes, days, enabled)| {
        format!(
            "[[assignment.rules]]\nway = 'to_partners'\nname = {name}\nenabled = {enabled}\nwhen = {when}\nto = 'team:a'\n\
             by = 'fewest_open'\nfallback = 'program:by_buying_stage'\n\
             [[sla]]\nway = 'to_partners'\nclock = 'accept'\nwhen = {when}\nwithin = '{minutes}m'\n\
             escalate = [ {{ after = '{days}d', to = 'recycle:later' }} ]\n\
             [calendar]\nwork = {{ sat = '08:00-12:00 12:00-24:00' }}\nholidays = ['CA-QC', '2026-12-24']\n"
        )
    })
}

fn head() -> impl Strategy<Value = String> {
    (name(), 1i64..12, labels()).prop_map(|(name, months, label)| {
        format!(
            "format = 1\n[agreement]\nname = {name}\ncurrency = 'chf'\ntime_zone = 'America/Montreal'\n\
             review_every_months = {months}\ngoals = ['won_revenue']\n\
             [[fields]]\nkey = 'Lead quality'\ntype = 'choice'\nsource_column = 'Lead Quality'\nlabel = {label}\n\
             choices = ['high', 'low']\n[[fields]]\nkey = 'rating'\ntype = 'number'\nof = 'activity'\n"
        )
    })
}

proptest! {
    #[test]
    fn an_agreement_survives_being_written(
        parts in (head(), lifecycle(), fit(), activity(), assignment()).prop_map(|(a, b, c, d, e)| [a, b, c, d, e]),
    ) {
        let source = parts.concat();
        let surroundings = Surroundings::of_no_base();
        let read = Agreement::read(&source, &surroundings);
        let read = read.map_err(|wrongs| TestCaseError::fail(format!("{wrongs:#?}\n{source}")))?.agreement;
        let written = read.to_toml();
        let again = Agreement::read(&written, &surroundings);
        let again = again.map_err(|wrongs| TestCaseError::fail(format!("{wrongs:#?}\n{written}")))?.agreement;
        prop_assert_eq!(&again, &read);
        prop_assert_eq!(again.to_toml(), written);
        prop_assert_eq!(again.content_hash(), read.content_hash());
    }
}

//! What is wrong with a scoring section is found at its place, all of it in one go.

use records::Catalogue;
use scoring::Wrong;

use crate::story::read;

/// The complaints of scoring and of the form, as `line:column what`, in the order of the file.
fn complaints(agreement: &str) -> Vec<String> {
    let (model, scoring, form) = read(agreement, &Catalogue::built_in());
    assert!(model.is_none() || scoring.is_empty(), "a wrong agreement gives no model");
    let of_scoring = scoring.iter().map(|wrong| (wrong.place, name(&wrong.what)));
    let of_form = form.iter().map(|wrong| (wrong.place, format!("{:?}", wrong.what)));
    let mut all: Vec<_> = of_scoring.chain(of_form).collect();
    all.sort();
    all.into_iter()
        .map(|(place, what)| {
            format!("{}:{} {}", place.line, place.column, what.split([' ', '(', '{']).next().unwrap_or(""))
        })
        .collect()
}

fn name(wrong: &Wrong) -> String {
    format!("{wrong:?}")
}

#[test]
fn each_mistake_has_its_place() {
    let rule = |rest: &str| {
        format!(
            "[scoring.activity]\n[[scoring.activity.groups]]\nname = 'G'\n[[scoring.activity.groups.rules]]\nname = 'R'\npoints = 1\n{rest}"
        )
    };
    let on = |rest: &str| rule(&format!("on = ['call']\n{rest}"));
    for (agreement, expected) in [
        ("[scoring.fit]\ncap = 1\nfloor = 2".to_owned(), vec!["2:7 CapBelowFloor"]),
        ("[scoring.fit]\ngrades = { A = 'below' }".to_owned(), vec!["2:10 LabelCount"]),
        ("[scoring.fit]\ngrades = { A = 5, B = 'low' }".to_owned(), vec!["2:23 NotAThreshold"]),
        ("[scoring.fit]\ngrades = { A = 5, B = 1 }".to_owned(), vec!["2:23 LastNotBelow"]),
        ("[scoring.fit]\ngrades = { A = 5, B = 'below', C = 'below' }".to_owned(), vec!["2:23 BelowNotLast"]),
        ("[scoring.fit]\ngrades = { A = 5, B = 5, C = 'below' }".to_owned(), vec!["2:23 NotFalling"]),
        ("[grid]\nmql = ['A4', 'E4', 'A4']\nrefuse = ['A4']".to_owned(), vec!["2:14 NoSuchCell", "2:20 CellListedTwice", "3:11 CellListedTwice"]),
        (
            "[grid]\nmql = ['A11']\n[scoring.fit]\ngrades = { A = 2, A1 = 'below' }\n[scoring.activity]\nlevels = { 11 = 2, 1 = 'below' }".to_owned(),
            vec!["2:8 AmbiguousCell"],
        ),
        (rule("on = []"), vec!["7:6 NoKinds"]),
        (rule("on = [' ']"), vec!["7:7 Blank"]),
        (on("decay = {}"), vec!["8:9 EmptyDecay"]),
        (on("decay = { half_life_days = 0 }"), vec!["8:28 NotAbove"]),
        (on("limit = { times = 0, per = 'day' }"), vec!["8:19 TooSmall"]),
        (on("limit = { times = 1, per = 'year' }"), vec!["8:28 NotAChoice"]),
        (on("where = \"count('x') > 1\""), vec!["8:10 Condition"]),
        (on("cap = inf"), vec!["8:7 NotFinite"]),
        (on("cap = 2e9"), vec!["8:7 BeyondLimit"]),
        (
            "[scoring.fit]\n[[scoring.fit.groups]]\nname = 'G'\n[[scoring.fit.groups.rules]]\nname = 'R'\nwhen = \"industri = 'it' AND cell = 'A4'\"\npoints = 1\ncap = 3".to_owned(),
            vec!["6:9 Condition", "6:29 Condition", "8:1 UnknownKey"],
        ),
        ("[[signals]]\nname = 'call'\non = ['call']".to_owned(), vec!["2:8 SignalNamedAsKind"]),
        ("[[signals]]\nname = 's'\non = ['a']\n[[signals]]\nname = 'S '\non = ['b']".to_owned(), vec!["5:8 Repeated"]),
        ("[[interests]]\nkey = 'a'\n[[interests]]\nkey = 'A'".to_owned(), vec!["4:7 Repeated"]),
        ("[[fast_track]]\nname = 'F'\nwithin_days = 3".to_owned(), vec!["3:15 NeedsOn"]),
        ("[[intent]]\nname = 'I'\nsteps = []\nraises_to = 'x'".to_owned(), vec!["3:9 NoSteps", "4:13 UnknownBuyingStage"]),
        ("[[disqualify]]\nname = 'D'\nwhen = 'TRUE'\nexception = { by = ['boss'] }".to_owned(), vec!["4:21 NotAChoice"]),
    ] {
        assert_eq!(complaints(&agreement), expected, "{agreement}");
    }
}

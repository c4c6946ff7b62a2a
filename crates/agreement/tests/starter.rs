//! The agreement of the first day: it is right, complete, and says what its numbers are said to say.

use agreement::{ActsLater, Agreement, Surroundings, starter};
use document::Labels;
use nurture::ProgramChoice;

fn read() -> Agreement {
    let reading = Agreement::read(starter(), &Surroundings::of_no_base()).expect("the starter agreement is right");
    assert_eq!(reading.advice, [], "the starter agreement gives no cause for advice");
    reading.agreement
}

#[test]
fn it_is_right_and_complete() {
    let agreement = read();
    assert_eq!(agreement.scoring.fit.groups.iter().map(|group| group.rules.len()).collect::<Vec<_>>(), [7, 7, 4]);
    assert_eq!(agreement.scoring.activity.groups.iter().map(|group| group.rules.len()).sum::<usize>(), 17);
    assert_eq!(agreement.scoring.disqualify.len(), 4);
    assert_eq!(agreement.scoring.fast_track.len(), 3);
    assert_eq!(agreement.scoring.intents.len(), 4);
    assert_eq!(agreement.lifecycle.reject_reasons.len(), 9);
    assert_eq!(agreement.lifecycle.recycle_reasons.len(), 8);
    assert_eq!(agreement.lifecycle.responsibilities.len(), 16);
    assert_eq!(agreement.assignment.rules.len(), 11);
    assert_eq!(agreement.assignment.slas.len(), 13);
    assert_eq!(agreement.acts_later().first(), Some(&ActsLater::Reviews));
    let lost_deals = ProgramChoice::Named("lost_deals".into());
    assert_eq!(agreement.programs(), [ProgramChoice::ByRecycleReason, ProgramChoice::ByBuyingStage, lost_deals]);
}

#[test]
fn it_speaks_three_languages() {
    let agreement = read();
    let speaks_all = |labels: Option<&Labels>| {
        labels.is_some_and(|labels| Labels::LANGUAGES.iter().all(|l| labels.own(l).is_some()))
    };
    for stage in &agreement.lifecycle.stages {
        assert!(speaks_all(stage.label.as_ref()) && speaks_all(stage.definition.as_ref()), "{:?}", stage.stage);
    }
    assert!(agreement.lifecycle.reject_reasons.iter().all(|reason| speaks_all(reason.label.as_ref())));
    assert!(agreement.lifecycle.recycle_reasons.iter().all(|reason| speaks_all(reason.label.as_ref())));
    assert!(agreement.lifecycle.responsibilities.iter().all(|row| speaks_all(row.label.as_ref())));
}

#[test]
fn its_french_and_spanish_are_set_as_their_readers_expect() {
    let wrong_in_french = [" :", " ;", " ?", " !", " %", " »", "« ", "'"];
    for line in starter().lines().filter(|line| line.contains("fr = \"")) {
        for french in line.split("fr = \"").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(wrong_in_french.iter().all(|wrong| !french.contains(wrong)), "{french}");
        }
        for spanish in line.split("es = \"").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert_eq!(spanish.matches('?').count(), spanish.matches('¿').count(), "{spanish}");
        }
    }
}

#[test]
fn its_form_in_the_file_is_kept_by_writing_it() {
    let agreement = read();
    let written = agreement.to_toml();
    let again = Agreement::read(&written, &Surroundings::of_no_base())
        .unwrap_or_else(|wrongs| panic!("{wrongs:#?}\n{written}"));
    assert_eq!(again.agreement, agreement);
    assert_eq!(again.agreement.to_toml(), written);
    assert_eq!(again.agreement.content_hash(), agreement.content_hash());
}

#[test]
fn a_file_that_is_right_may_still_deserve_advice() {
    use agreement::Advice;
    use document::Place;
    let cases = [
        (
            "[[scoring.activity.groups]]\nname = 'G'\n[[scoring.activity.groups.rules]]\nname = 'R'\non = ['downlod']\npoints = 1\n",
            Place { line: 6, column: 7 },
            Advice::UnknownKind { kind: "downlod".into(), nearest: vec!["download".into()] },
        ),
        (
            "[[scoring.activity.groups]]\nname = 'G'\n[[scoring.activity.groups.rules]]\nname = 'R'\non = ['call']\npoints = 1\n\
             limit = { times = 2, per = 'ever' }\ndecay = { expires_days = 9 }\n",
            Place { line: 8, column: 9 },
            Advice::EverThatExpires { times: 2 },
        ),
        (
            "[[disqualify]]\nname = 'D'\nwhen = \"industry = ''\"\n",
            Place { line: 4, column: 20 },
            Advice::Condition(conditions::Advice::EmptyText),
        ),
        ("[bant]\nneeded = 4\n", Place { line: 3, column: 10 }, Advice::Lifecycle(lifecycle::Advice::AllOfBantNeeded)),
    ];
    for (source, place, advice) in cases {
        let reading =
            Agreement::read(&format!("format = 1\n{source}"), &Surroundings::of_no_base()).expect("a right file");
        let found: Vec<_> = reading.advice.into_iter().map(|advice| (advice.place, advice.what)).collect();
        assert_eq!(found, [(place, advice)], "{source}");
    }
}

#[test]
fn every_key_that_it_uses_is_explained() {
    let reference = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/agreement.md"))
        .expect("the reference");
    let keys = starter().lines().filter(|line| !line.starts_with(['#', '['])).filter_map(|line| line.split_once(" = "));
    for (key, _) in keys {
        let is_explained = reference.contains(&format!("`{key}`")) || reference.contains(&format!("{key} = "));
        assert!(is_explained, "docs/agreement.md does not explain {key}");
    }
}

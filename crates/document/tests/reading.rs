//! What a person relies on who writes an agreement file: every mistake is found, once, at its place.

use document::{Document, Kind, Located, Place, Syntax, Wrong};

fn at(line: u32, column: u32, what: Wrong) -> Located<Wrong> {
    Located::new(Place { line, column }, what)
}

/// Reads a file with keys of every type, as the parts of an agreement do.
fn problems(source: &str) -> Vec<Located<Wrong>> {
    let document = Document::parse(source);
    let root = document.root();
    root.required_text("name");
    root.number("points");
    root.whole_at_least("times", 1);
    root.boolean("enabled");
    root.texts("on");
    root.labels("label");
    root.number_above("days", 0.0);
    root.choice("per", &[("day", 1), ("week", 2)]);
    for rule in root.tables("rules") {
        rule.required_text("name");
        rule.condition("when");
        rule.finish();
    }
    root.finish();
    document.problems()
}

#[test]
fn a_file_without_mistakes_has_no_problems() {
    let source = "name = 'x'\npoints = -1.5\ntimes = 2\nenabled = true\non = ['a', 'b']\nlabel = { fr = 'é' }\nper = 'day'\n\
                  [[rules]]\nname = 'r'\nwhen = 'TRUE'\n";
    assert_eq!(problems(source), []);
}

#[test]
fn mistakes_of_form_are_told_with_their_place() {
    let key = || "points".to_owned();
    let wrong_type = |key: &str, expected, found| Wrong::WrongType { key: key.to_owned(), expected, found };
    let cases: Vec<(&str, Vec<Located<Wrong>>)> = vec![
        ("", vec![at(1, 1, Wrong::MissingKey { key: "name".into(), section: String::new() })]),
        ("name = 3", vec![at(1, 8, wrong_type("name", Kind::Text, Kind::WholeNumber))]),
        ("name = '  '", vec![at(1, 8, Wrong::Blank { key: "name".into() })]),
        ("name = 'é' # é\npoints = 'é'", vec![at(2, 10, wrong_type("points", Kind::Number, Kind::Text))]),
        ("name = 'x'\npoints = nan", vec![at(2, 10, Wrong::NotFinite { key: key() })]),
        ("name = 'x'\npoints = -inf", vec![at(2, 10, Wrong::NotFinite { key: key() })]),
        ("name = 'x'\npoints = 1e999", vec![at(2, 10, Wrong::BeyondLimit { key: key() })]),
        ("name = 'x'\npoints = 99999999999999999999", vec![at(2, 10, Wrong::BeyondLimit { key: key() })]),
        ("name = 'x'\npoints = 1000000001", vec![at(2, 10, Wrong::BeyondLimit { key: key() })]),
        ("name = 'x'\ntimes = 0", vec![at(2, 9, Wrong::TooSmall { key: "times".into(), least: 1.0, found: 0.0 })]),
        ("name = 'x'\ntimes = 1.0", vec![at(2, 9, wrong_type("times", Kind::WholeNumber, Kind::Number))]),
        ("name = 'x'\ndays = 0", vec![at(2, 8, Wrong::NotAbove { key: "days".into(), bound: 0.0, found: 0.0 })]),
        ("name = 'x'\non = ['a', 7]", vec![at(2, 12, wrong_type("on", Kind::Text, Kind::WholeNumber))]),
        ("name = 'x'\nlabel = {}", vec![at(2, 9, Wrong::NoLanguage { key: "label".into() })]),
        ("name = 'x'\n[rules]\nname = 'x'", vec![at(2, 1, wrong_type("rules", Kind::ListOfTables, Kind::Table))]),
        (
            "name = 'x'\n[[rules]]\nwhen = 'TRUE'",
            vec![at(2, 1, Wrong::MissingKey { key: "name".into(), section: "rules[0]".into() })],
        ),
        (
            "name = 'x'\nper = 'dya'",
            vec![at(
                2,
                7,
                Wrong::NotAChoice {
                    key: "per".into(),
                    value: "dya".into(),
                    choices: vec!["day".into(), "week".into()],
                    nearest: vec!["day".into()],
                },
            )],
        ),
        (
            "name = 'x'\n  pionts = 3",
            vec![at(
                2,
                3,
                Wrong::UnknownKey { key: "pionts".into(), section: String::new(), nearest: vec!["points".into()] },
            )],
        ),
    ];
    for (source, expected) in cases {
        assert_eq!(problems(source), expected, "{source}");
    }
}

#[test]
fn a_mistake_of_syntax_hides_neither_the_rest_nor_itself() {
    let cases: Vec<(&str, Place, Syntax)> = vec![
        ("enabled", Place { line: 2, column: 8 }, Syntax::MissingEquals),
        ("enabled =", Place { line: 2, column: 10 }, Syntax::MissingValue),
        ("enabled = yes", Place { line: 2, column: 11 }, Syntax::UnquotedText { text: "yes".into() }),
        ("label = { fr = 'a' en = 'b' }", Place { line: 2, column: 20 }, Syntax::MissingComma),
        ("label = { fr = 'é', en = 'b", Place { line: 2, column: 26 }, Syntax::UnclosedText),
        ("on = ['a'", Place { line: 2, column: 6 }, Syntax::UnclosedList),
        ("on = ['a' 'b']", Place { line: 2, column: 11 }, Syntax::MissingComma),
        ("on = [\"\\é\"]", Place { line: 2, column: 9 }, Syntax::BadEscape),
        ("times = 1__0", Place { line: 2, column: 10 }, Syntax::BadNumber),
        ("times = 2026-13-01", Place { line: 2, column: 9 }, Syntax::BadDateTime),
        ("name = 'y'", Place { line: 2, column: 1 }, Syntax::RepeatedKey { key: "name".into() }),
    ];
    for (line, place, syntax) in cases {
        let found = problems(&format!("name = 'x'\n{line}\npoints = 'no'\n"));
        assert_eq!(found.first(), Some(&Located::new(place, Wrong::Syntax(syntax.clone()))), "{line}");
        // An open bracket takes what follows with it; every other mistake leaves the next line to be judged.
        let takes_the_rest = matches!(syntax, Syntax::UnclosedList | Syntax::UnclosedTable | Syntax::UnclosedText);
        if !takes_the_rest {
            let wrong_type = Wrong::WrongType { key: "points".into(), expected: Kind::Number, found: Kind::Text };
            assert_eq!(found.get(1..), Some(&[at(3, 10, wrong_type)][..]), "{line}");
        }
    }
}

#[test]
fn a_key_behind_a_mistake_is_not_called_missing() {
    let found = problems("name = \n[[rules]]\nname 'r'\nwhen = 'TRUE'\n[[rules]]\nwhen = 'TRUE'\n");
    let missing = Wrong::MissingKey { key: "name".into(), section: "rules[1]".into() };
    let expected = [
        at(1, 8, Wrong::Syntax(Syntax::MissingValue)),
        at(3, 6, Wrong::Syntax(Syntax::MissingEquals)),
        at(5, 1, missing),
    ];
    assert_eq!(found, expected);
}

#[test]
fn labels_stand_in_for_each_other() {
    let document = Document::parse("label = { fr = 'Appel', es = 'Llamada' }");
    let labels = document.root().labels("label").expect("labels");
    assert_eq!(["en", "fr", "es", "de"].map(|language| labels.get(language)), ["Appel", "Appel", "Llamada", "Appel"]);
    assert_eq!(labels.own("en"), None);
}

#[test]
fn entries_keep_the_order_of_the_file() {
    let document = Document::parse("[grades]\nZ = 75\nB = 50\nA = 'below'\n");
    let grades = document.root().table("grades").expect("a table");
    let names: Vec<String> = grades.entries().into_iter().map(|entry| entry.key.value).collect();
    assert_eq!(names, ["Z", "B", "A"]);
}

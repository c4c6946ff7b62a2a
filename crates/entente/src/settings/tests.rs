//! The file, the environment and flags: which counts, and what is said of mistakes.

use std::collections::HashMap;
use std::fs;

use tempfile::TempDir;

use super::*;

/// The settings of a file and an environment, with the folder that holds the file.
fn gathered(
    file: &str,
    variables: &[(&str, &str)],
    server: &GivenToServer,
) -> (TempDir, Result<Settings, Vec<String>>) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("own.toml");
    fs::write(&path, file).expect("a writable folder");
    let variables: HashMap<&str, &str> = variables.iter().copied().collect();
    let environment = |name: &str| variables.get(name).map(|value| (*value).to_owned());
    let given = Given { config: Some(path.clone()), ..Given::default() };
    let (locale, gathered) = gather(&given, server, &environment);
    let place = path.display().to_string();
    let settings = gathered.map_err(|refused| match refused {
        Refused::Settings(wrongs) => {
            wrongs.iter().map(|wrong| wrong.in_words(locale).replace(&place, "own.toml")).collect()
        }
        other => panic!("{other:?}"),
    });
    (folder, settings)
}

fn shown(settings: &Settings, key: &str) -> (String, Origin) {
    let (_, found) = settings.shown().into_iter().find(|(name, _)| name == key).expect("a setting");
    found.expect("a value")
}

#[test]
fn the_default_file_says_every_setting_and_is_right() {
    let (_folder, settings) = gathered("", &[], &GivenToServer::default());
    for (key, found) in settings.expect("the defaults are right").shown() {
        let key = key.rsplit('.').next().expect("a key");
        let line = |start: &str| DEFAULT.lines().any(|line| line.starts_with(&format!("{start}{key} = ")));
        assert!(if found.is_some() { line("") } else { line("# ") }, "{key}");
    }
    for variable in VARIABLES {
        assert!(DEFAULT.contains(variable), "{variable}");
    }
    let uncommented = DEFAULT.replace("# database", "database").replace("# language", "language");
    let (_folder, settings) = gathered(&uncommented, &[], &GivenToServer::default());
    assert_eq!(shown(&settings.expect("the examples are right"), "language").0, "en");
}

#[test]
fn a_flag_counts_more_than_the_environment_and_that_more_than_the_file() {
    let file = "data = 'base'\n[server]\nlisten = '127.0.0.1:1'\nroles = ['web']\nhttps = true\n";
    let server = GivenToServer { https: Some(false), ..GivenToServer::default() };
    let (folder, settings) = gathered(file, &[("ENTENTE_LISTEN", "127.0.0.1:2")], &server);
    let settings = settings.expect("right settings");
    let path = folder.path().join("own.toml");
    let place = |line, column| Origin::File(path.clone(), Place { line, column });
    let base = folder.path().join("base").display().to_string();
    for (key, value, origin) in [
        ("data", base.as_str(), place(1, 8)),
        ("server.listen", "127.0.0.1:2", Origin::Variable("ENTENTE_LISTEN")),
        ("server.roles", "web", place(4, 9)),
        ("server.https", "false", Origin::Flag("--https")),
        ("log.level", "info", Origin::Default),
    ] {
        assert_eq!(shown(&settings, key), (value.to_owned(), origin), "{key}");
    }
}

#[test]
fn every_mistake_is_told_with_its_place() {
    let file =
        "language = 'fr'\ndatas = 'x'\n[server]\nlisten = 8080\nroles = ['web', 'cook']\n[log]\nlevel = 'loud'\n";
    let (_folder, settings) = gathered(file, &[("ENTENTE_HTTPS", "perhaps")], &GivenToServer::default());
    insta::assert_snapshot!(settings.expect_err("wrong settings").join("\n"));
}

#[test]
fn a_file_that_is_named_must_be_there() {
    let given = Given { config: Some("no-such-folder/own.toml".into()), ..Given::default() };
    let (_, gathered) = gather(&given, &GivenToServer::default(), &|_| None);
    assert!(matches!(gathered, Err(Refused::NotRead { .. })));
}

#[test]
fn the_language_is_the_readers() {
    type Case = (Option<Language>, &'static [(&'static str, &'static str)], Language);
    let cases: [Case; 5] = [
        (None, &[], Language::En),
        (None, &[("LANG", "fr_FR.UTF-8")], Language::Fr),
        (None, &[("LANG", "fr_FR.UTF-8"), ("LC_ALL", "C")], Language::En),
        (None, &[("LANG", "fr_FR.UTF-8"), ("ENTENTE_LANG", "es")], Language::Es),
        (Some(Language::En), &[("ENTENTE_LANG", "es")], Language::En),
    ];
    for (asked, variables, language) in cases {
        let environment = |name: &str| variables.iter().find(|(key, _)| *key == name).map(|(_, tag)| (*tag).to_owned());
        assert_eq!(locale(asked, &environment).language, language, "{variables:?}");
    }
}

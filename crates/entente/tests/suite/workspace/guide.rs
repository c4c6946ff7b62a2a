//! The guide says only what the program has: every label in it stands on a page in that language, every command is understood.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use words::{Domain, Language};

use super::cargo::root;

/// The pages of the guide in a language, by their names.
fn pages(language: Language) -> Vec<(String, String)> {
    let folder = root().join("docs/guide").join(language.tag());
    let files = fs::read_dir(folder).expect("the guide is there in every language");
    let mut pages: Vec<(String, String)> = files
        .map(|file| file.expect("a readable folder").path())
        .map(|path| (path.display().to_string(), fs::read_to_string(&path).expect("a readable page")))
        .collect();
    pages.sort();
    pages
}

/// What stands between two marks of a kind, on one line.
fn marked<'t>(text: &'t str, mark: &str) -> Vec<&'t str> {
    text.lines().flat_map(|line| line.split(mark).skip(1).step_by(2)).collect()
}

#[test]
fn every_label_in_the_guide_stands_on_a_page() {
    for language in Language::ALL {
        let messages = Domain::Web.source(language).lines().filter_map(|line| line.split_once(" = "));
        // The steps of an import are numbered by the guide itself.
        let labels: BTreeSet<&str> = messages
            .map(|(_, label)| label.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ' '))
            .collect();
        for (name, text) in pages(language) {
            let quoted = marked(&text, "**");
            assert!(!quoted.is_empty(), "{name} names nothing that stands on a page");
            for label in quoted {
                assert!(labels.contains(label), "{name}: no page says {label:?}");
            }
        }
    }
}

#[test]
fn every_command_in_the_guide_is_understood() {
    for language in Language::ALL {
        for (name, text) in pages(language) {
            let blocks = text.split("```").skip(1).step_by(2).flat_map(str::lines);
            let outside: String = text.split("```").step_by(2).collect();
            let commands = blocks.chain(marked(&outside, "`")).filter(|line| line.starts_with("entente "));
            for command in commands {
                // The help is shown only once all that stands before it is understood.
                let words = command.split_whitespace().skip(1).chain(["--help"]);
                let answer = Command::new(env!("CARGO_BIN_EXE_entente")).args(words).output().expect("it runs");
                assert!(answer.status.success(), "{name}: {command}\n{}", String::from_utf8_lossy(&answer.stderr));
            }
        }
    }
}

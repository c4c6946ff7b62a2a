//! The locale files: the same messages and placeholders in each language, set as each language sets its type.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use words::{Domain, Language};

/// The messages of a file: each id (attributes as `id.attribute`) with the placeholders that it names.
fn messages(domain: Domain, language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let source = domain.source(language);
    let resource = parser::parse(source)
        .unwrap_or_else(|(_, errors)| panic!("{}.ftl of {language} does not parse: {errors:?}", domain.name()));
    let mut messages = BTreeMap::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let attributes = message
            .attributes
            .iter()
            .map(|attribute| (format!("{}.{}", message.id.name, attribute.id.name), Some(&attribute.value)));
        let all = attributes.chain([(message.id.name.to_owned(), message.value.as_ref())]);
        for (id, pattern) in all {
            let mut placeholders = BTreeSet::new();
            pattern.into_iter().for_each(|pattern| collect(pattern, &mut placeholders));
            assert!(messages.insert(id.clone(), placeholders).is_none(), "{id} is there twice in {language}");
        }
    }
    messages
}

fn collect(pattern: &Pattern<&str>, placeholders: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable { expression: Expression::Inline(inline) } => named(inline, placeholders),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                named(selector, placeholders);
                variants.iter().for_each(|variant| collect(&variant.value, placeholders));
            }
        }
    }
}

fn named(inline: &InlineExpression<&str>, placeholders: &mut BTreeSet<String>) {
    if let InlineExpression::VariableReference { id } = inline {
        placeholders.insert(id.name.to_owned());
    }
}

/// The lines of a file that are said to people, with their numbers.
fn said(domain: Domain, language: Language) -> impl Iterator<Item = (String, &'static str)> {
    let lines = domain.source(language).lines().enumerate().filter(|(_, line)| !line.starts_with('#'));
    lines.map(move |(number, line)| {
        let text = line.split_once(" = ").map_or(line, |(_, text)| text);
        (format!("{language}/{}.ftl:{}", domain.name(), number + 1), text)
    })
}

#[test]
fn the_three_languages_say_the_same_things() {
    for domain in Domain::ALL {
        let english = messages(domain, Language::En);
        for language in [Language::Fr, Language::Es] {
            let other = messages(domain, language);
            let missing: Vec<_> = english.keys().filter(|id| !other.contains_key(*id)).collect();
            let extra: Vec<_> = other.keys().filter(|id| !english.contains_key(*id)).collect();
            assert!(missing.is_empty() && extra.is_empty(), "{domain:?} in {language}: {missing:?}, {extra:?}");
            for (id, placeholders) in &english {
                // A language may need no plural and so not name a count that another shows in words ("once").
                assert_eq!(&other[id], placeholders, "{domain:?}: {id} in {language}");
            }
        }
    }
}

#[test]
fn french_is_set_as_french() {
    for domain in Domain::ALL {
        for (place, text) in said(domain, Language::Fr) {
            for mark in [" ;", " :", " !", " ?", " %", " »", "« "] {
                assert!(!text.contains(mark), "{place}: an ordinary space in “{mark}”");
            }
            let letters: Vec<char> = text.chars().collect();
            let between = letters.windows(3).any(|w| w[0].is_alphabetic() && w[1] == '\'' && w[2].is_alphabetic());
            assert!(!between, "{place}: a straight apostrophe");
        }
    }
}

#[test]
fn spanish_questions_and_exclamations_open() {
    for domain in Domain::ALL {
        for (place, text) in said(domain, Language::Es) {
            for (open, close) in [('¿', '?'), ('¡', '!')] {
                let count = |mark| text.chars().filter(|letter| *letter == mark).count();
                assert_eq!(count(open), count(close), "{place}: {open} and {close}");
            }
        }
    }
}

#[test]
fn no_line_has_trailing_blanks_or_invisible_thin_spaces() {
    for domain in Domain::ALL {
        for language in Language::ALL {
            for (place, text) in said(domain, language) {
                assert!(!text.ends_with([' ', '\u{a0}']), "{place}: a blank at the end");
                assert!(!text.contains(['\u{202f}', '\u{2068}', '\u{2069}']), "{place}: an invisible character");
            }
        }
    }
}

#[test]
fn every_message_is_said_somewhere() {
    for domain in Domain::ALL {
        let sources = sources_of(domain);
        let unused: Vec<String> = messages(domain, Language::En)
            .into_keys()
            .filter(|id| {
                let (message, attribute) = id.split_once('.').map_or((id.as_str(), None), |(m, a)| (m, Some(a)));
                let used = |name: &str| sources.contains(&format!("\"{name}\""));
                !used(message) || attribute.is_some_and(|attribute| !used(attribute))
            })
            .collect();
        assert!(unused.is_empty(), "{}.ftl says what nobody hears: {unused:?}", domain.name());
    }
}

/// Everything that a domain's crate is written in: Rust and templates.
fn sources_of(domain: Domain) -> String {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(domain.name());
    let mut text = String::new();
    read_into(&crates.join("src"), &mut text);
    read_into(&crates.join("templates"), &mut text);
    text
}

fn read_into(folder: &Path, text: &mut String) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            read_into(&path, text);
        } else if let Ok(source) = std::fs::read_to_string(&path) {
            text.push_str(&source);
        }
    }
}

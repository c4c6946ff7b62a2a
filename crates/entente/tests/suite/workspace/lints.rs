//! What Clippy bars: a crate with a list of its own must repeat the workspace's, because Clippy reads only the nearest.

use std::collections::BTreeSet;
use std::fs;

use super::cargo::{Workspace, root};

const LISTS: [&str; 2] = ["disallowed-methods", "disallowed-types"];

#[test]
fn a_list_of_a_crate_repeats_that_of_the_workspace() {
    for room in Workspace::load().rooms().into_keys() {
        let own = root().join("crates").join(room).join("clippy.toml");
        let Ok(own) = fs::read_to_string(own) else { continue };
        let own = barred(&own);
        let forgotten = barred(&workspace_list()).difference(&own).cloned().collect::<Vec<_>>();
        assert_eq!(forgotten, Vec::<String>::new(), "crates/{room}/clippy.toml lacks what the workspace's bars");
    }
}

#[test]
fn whatever_is_barred_says_why() {
    let list = workspace_list().parse::<toml::Table>().expect("clippy.toml is TOML");
    for entry in LISTS.iter().filter_map(|name| list.get(*name)?.as_array()).flatten() {
        let reason = entry.get("reason").and_then(toml::Value::as_str).unwrap_or_default();
        assert!(!reason.is_empty(), "{entry} has no reason");
    }
}

/// Every room takes the workspace's lints: one that forgets the line would be held to none of them.
#[test]
fn every_room_takes_the_lints_of_the_workspace() {
    for room in Workspace::load().rooms().into_keys() {
        let manifest = fs::read_to_string(root().join("crates").join(room).join("Cargo.toml")).expect("a manifest");
        let manifest = manifest.parse::<toml::Table>().expect("a manifest is TOML");
        let inherits = manifest.get("lints").and_then(|lints| lints.get("workspace")).and_then(toml::Value::as_bool);
        assert_eq!(inherits, Some(true), "{room}");
    }
}

fn workspace_list() -> String {
    fs::read_to_string(root().join("clippy.toml")).expect("clippy.toml is there")
}

/// What a clippy.toml bars, each with its list and its reason.
fn barred(source: &str) -> BTreeSet<String> {
    let file = source.parse::<toml::Table>().expect("clippy.toml is TOML");
    LISTS
        .iter()
        .filter_map(|list| Some((list, file.get(*list)?.as_array()?)))
        .flat_map(|(list, entries)| entries.iter().map(move |entry| format!("{list}: {entry}")))
        .collect()
}

//! The order of the rooms: a crate may use those below it, never one above, and the pure ones stay pure.

use super::cargo::{Needed, Workspace};

/// The rooms from the ground up. Those of one floor do not know each other.
const FLOORS: [&[&str]; 11] = [
    &["records"],
    &["document"],
    &["conditions"],
    &["scoring", "lifecycle", "assignment", "nurture"],
    &["agreement"],
    &["words"],
    &["store"],
    &["columnar"],
    &["operations"],
    &["web"],
    &["entente"],
];

/// Rooms without input, output, clock or chance.
const PURE: [&str; 8] =
    ["records", "document", "conditions", "scoring", "lifecycle", "assignment", "nurture", "agreement"];

/// What a pure room must not reach, however indirectly: a runtime, a database, a server, chance.
const IMPURE: [&str; 9] =
    ["tokio", "sea-orm", "sqlx", "axum", "hyper", "rand", "rand_chacha", "reqwest", "tracing-subscriber"];

/// Crates that only their own room may name, so that the idea behind them stays in one place.
const KEPT_TO: [(&str, &[&str]); 9] = [
    ("sea-orm", &["store"]),
    ("sea-orm-migration", &["store"]),
    ("axum", &["web", "entente"]),
    ("askama", &["web"]),
    ("arrow", &["columnar"]),
    ("parquet", &["columnar"]),
    ("fluent-bundle", &["words"]),
    ("clap", &["entente"]),
    ("toml_edit", &["document", "scoring", "lifecycle", "assignment", "nurture", "agreement", "operations"]),
];

#[test]
fn every_room_has_its_floor() {
    let workspace = Workspace::load();
    let mut known = FLOORS.concat();
    known.push("testkit");
    known.sort_unstable();
    let found = workspace.rooms().into_keys().collect::<Vec<_>>();
    assert_eq!(found, known, "a new room takes its place in FLOORS and in ARCHITECTURE.md");
}

#[test]
fn a_room_uses_only_those_below_it() {
    let workspace = Workspace::load();
    let rooms = workspace.rooms();
    let wrong = FLOORS.iter().enumerate().flat_map(|(height, floor)| {
        let below = FLOORS[..height].concat();
        floor
            .iter()
            .flat_map(|name| {
                let used = rooms[name].dependencies.iter().filter(|dependency| dependency.needed != Needed::Test);
                used.filter(|dependency| rooms.contains_key(dependency.name.as_str()))
                    .filter(|dependency| !below.contains(&dependency.name.as_str()))
                    .map(move |dependency| format!("{name} uses {}", dependency.name))
                    .collect::<Vec<_>>()
            })
            .collect::<Vec<_>>()
    });
    assert_eq!(wrong.collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn columns_never_use_the_store() {
    assert!(!Workspace::load().reach("columnar").contains("store"), "`operations` feeds `columnar`");
}

#[test]
fn the_testkit_is_for_tests_alone() {
    let workspace = Workspace::load();
    for (name, room) in workspace.rooms() {
        let testkit = room.dependencies.iter().filter(|dependency| dependency.name == "testkit");
        assert!(testkit.clone().all(|dependency| dependency.needed == Needed::Test), "{name} ships the testkit");
    }
}

#[test]
fn pure_rooms_reach_nothing_impure() {
    let workspace = Workspace::load();
    for room in PURE {
        let reach = workspace.reach(room);
        let found = IMPURE.iter().filter(|name| reach.contains(**name)).collect::<Vec<_>>();
        assert!(found.is_empty(), "{room} reaches {found:?}");
    }
}

#[test]
fn an_idea_stays_in_its_room() {
    let workspace = Workspace::load();
    for (name, room) in workspace.rooms() {
        for dependency in room.dependencies.iter().filter(|dependency| dependency.needed == Needed::Run) {
            let keepers = KEPT_TO.iter().find(|(kept, _)| *kept == dependency.name).map(|(_, keepers)| *keepers);
            assert!(keepers.is_none_or(|keepers| keepers.contains(&name)), "{name} uses {}", dependency.name);
        }
    }
}

#[test]
fn what_comes_from_outside_comes_from_the_registry() {
    let workspace = Workspace::load();
    for (name, room) in workspace.rooms() {
        for dependency in
            room.dependencies.iter().filter(|dependency| !workspace.rooms().contains_key(dependency.name.as_str()))
        {
            let source = dependency.source.as_deref().unwrap_or("a path");
            assert!(source.starts_with("registry+"), "{name} takes {} from {source}", dependency.name);
        }
    }
}

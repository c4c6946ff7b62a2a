//! The workspace as Cargo sees it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value as Json;

/// The repository.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// What a crate is needed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Needed {
    Run,
    Test,
    Build,
}

/// A line of a crate's `[dependencies]`.
#[derive(Debug, Clone)]
pub(crate) struct Dependency {
    pub(crate) name: String,
    pub(crate) needed: Needed,
    /// Where it comes from: nothing for a path.
    pub(crate) source: Option<String>,
}

/// A crate of the workspace or of a registry.
#[derive(Debug)]
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) licence: Option<String>,
    pub(crate) dependencies: Vec<Dependency>,
}

/// All crates by id, and which of them a crate needs to run.
#[derive(Debug)]
pub(crate) struct Workspace {
    packages: BTreeMap<String, Package>,
    members: BTreeSet<String>,
    needs: BTreeMap<String, Vec<String>>,
}

impl Workspace {
    /// Asks Cargo, offline and for this platform alone: whoever runs this has built it, so all that counts is there.
    pub(crate) fn load() -> Self {
        let output = Command::new(env!("CARGO"))
            .args(["metadata", "--format-version", "1", "--offline", "--filter-platform", &platform()])
            .current_dir(root())
            .output()
            .expect("cargo runs");
        assert!(output.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&output.stderr));
        Self::read(&serde_json::from_slice(&output.stdout).expect("cargo metadata writes JSON"))
    }

    fn read(metadata: &Json) -> Self {
        let packages =
            list(&metadata["packages"]).map(|package| (text(&package["id"]), read_package(package))).collect();
        let members = list(&metadata["workspace_members"]).map(text).collect();
        let needs = list(&metadata["resolve"]["nodes"]).map(|node| (text(&node["id"]), read_needs(node))).collect();
        Self { packages, members, needs }
    }

    /// The rooms, by name.
    pub(crate) fn rooms(&self) -> BTreeMap<&str, &Package> {
        self.members.iter().map(|id| &self.packages[id]).map(|package| (package.name.as_str(), package)).collect()
    }

    /// Every crate that comes from outside.
    pub(crate) fn outsiders(&self) -> impl Iterator<Item = &Package> {
        self.packages.iter().filter(|(id, _)| !self.members.contains(*id)).map(|(_, package)| package)
    }

    /// The names of everything that a room needs to run, however far down.
    pub(crate) fn reach(&self, room: &str) -> BTreeSet<&str> {
        let start = self.members.iter().find(|id| self.packages[*id].name == room).expect("a room of this name");
        let (mut seen, mut open) = (BTreeSet::new(), vec![start.as_str()]);
        while let Some(id) = open.pop() {
            for needed in self.needs.get(id).into_iter().flatten() {
                if seen.insert(needed.as_str()) {
                    open.push(needed);
                }
            }
        }
        seen.into_iter().map(|id| self.packages[id].name.as_str()).collect()
    }
}

fn read_package(package: &Json) -> Package {
    Package {
        name: text(&package["name"]),
        licence: package["license"].as_str().map(str::to_owned),
        dependencies: list(&package["dependencies"])
            .map(|dependency| Dependency {
                name: text(&dependency["name"]),
                needed: match dependency["kind"].as_str() {
                    None => Needed::Run,
                    Some("dev") => Needed::Test,
                    Some(_) => Needed::Build,
                },
                source: dependency["source"].as_str().map(str::to_owned),
            })
            .collect(),
    }
}

fn read_needs(node: &Json) -> Vec<String> {
    list(&node["deps"])
        .filter(|needed| list(&needed["dep_kinds"]).any(|kind| kind["kind"].is_null()))
        .map(|needed| text(&needed["pkg"]))
        .collect()
}

fn list(json: &Json) -> impl Iterator<Item = &Json> {
    json.as_array().expect("a list in cargo metadata").iter()
}

fn text(json: &Json) -> String {
    json.as_str().expect("a text in cargo metadata").to_owned()
}

fn platform() -> String {
    let output = Command::new("rustc").arg("-vV").output().expect("rustc runs");
    let about = String::from_utf8(output.stdout).expect("rustc writes UTF-8");
    about.lines().find_map(|line| line.strip_prefix("host: ")).expect("rustc names its host").to_owned()
}

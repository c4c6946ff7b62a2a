//! The repository's own texts: the names that its documents use are there.

use std::fs;

use super::cargo::{Workspace, root};

#[test]
fn the_architecture_knows_every_room() {
    let text = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("ARCHITECTURE.md is there");
    for room in Workspace::load().rooms().into_keys() {
        assert!(text.contains(&format!("`{room}`")), "ARCHITECTURE.md does not name {room}");
    }
}

/// A link that leads nowhere is worse than none.
#[test]
fn links_between_documents_lead_somewhere() {
    let mut documents = vec!["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"]
        .into_iter()
        .map(|name| root().join(name))
        .collect::<Vec<_>>();
    for folder in ["docs", "docs/decisions", "docs/guide/en", "docs/guide/fr", "docs/guide/es"] {
        let files = fs::read_dir(root().join(folder)).expect("the documents' folder is there");
        documents.extend(
            files
                .map(|file| file.expect("a readable folder").path())
                .filter(|path| path.extension().is_some_and(|ending| ending == "md")),
        );
    }
    for document in documents {
        let text = fs::read_to_string(&document).expect("a readable document");
        for target in text.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next()) {
            let elsewhere = target.is_empty() || target.contains("://") || target.starts_with("mailto:");
            let folder = document.parent().expect("a document is in a folder");
            assert!(elsewhere || folder.join(target).exists(), "{} links to {target}", document.display());
        }
    }
}

/// Whoever brings a dependency in says what for.
#[test]
fn every_dependency_has_its_reason() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).expect("Cargo.toml is there");
    let manifest: toml::Table = manifest.parse().expect("Cargo.toml is TOML");
    let dependencies = manifest["workspace"]["dependencies"].as_table().expect("a table");
    let pages = fs::read_dir(root().join("docs/decisions")).expect("the decisions are there");
    let reasons: String = pages
        .map(|page| fs::read_to_string(page.expect("a readable folder").path()).expect("a readable page"))
        .collect();
    let is_ours = |dependency: &toml::Value| dependency.get("path").is_some();
    let outside = dependencies.iter().filter(|(_, dependency)| !is_ours(dependency)).map(|(name, _)| name.as_str());
    let named = |name: &str| reasons.contains(&format!("`{name}`")) || name.starts_with("icu_");
    let silent: Vec<&str> = outside.filter(|name| !named(name)).collect();
    assert!(silent.is_empty(), "docs/decisions does not say what {silent:?} are for");
}

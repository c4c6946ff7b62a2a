//! The repository's own texts: the names that its documents use are there.

use std::fs;

use crate::cargo::{Workspace, root};

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
    for folder in ["docs", "docs/decisions"] {
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

//! Licences: what `deny.toml` allows is all that comes in, held here so that it holds without cargo-deny too.

use std::fs;

use super::cargo::{Workspace, root};

#[test]
fn every_crate_from_outside_has_a_licence_that_we_allow() {
    let allowed = allowed();
    let refused = Workspace::load()
        .outsiders()
        .filter(|package| !package.licence.as_deref().is_some_and(|licence| permits(licence, &allowed)))
        .map(|package| format!("{} ({})", package.name, package.licence.as_deref().unwrap_or("none stated")))
        .collect::<Vec<_>>();
    assert_eq!(refused, Vec::<String>::new());
}

#[test]
fn an_expression_is_permitted_as_spdx_means_it() {
    let allowed = ["MIT", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "Unicode-3.0"].map(str::to_owned);
    for (licence, permitted) in [
        ("MIT", true),
        ("GPL-3.0-only", false),
        ("Apache-2.0 OR GPL-2.0-only", true),
        ("Apache-2.0/MIT", true),
        ("MIT AND GPL-3.0-only", false),
        ("(MIT OR GPL-3.0-only) AND Unicode-3.0", true),
        ("(MIT OR Apache-2.0) AND GPL-3.0-only", false),
        ("Apache-2.0 WITH LLVM-exception OR GPL-2.0-only", true),
    ] {
        assert_eq!(permits(licence, &allowed), permitted, "{licence}");
    }
}

fn allowed() -> Vec<String> {
    let source = fs::read_to_string(root().join("deny.toml")).expect("deny.toml is there");
    let document = source.parse::<toml::Table>().expect("deny.toml is TOML");
    let allow = document["licenses"]["allow"].as_array().expect("a list of licences");
    allow.iter().filter_map(|licence| licence.as_str().map(str::to_owned)).collect()
}

/// Whether an SPDX expression can be met with allowed licences: AND needs all, OR (once written as a slash) one.
fn permits(licence: &str, allowed: &[String]) -> bool {
    let licence = licence.replace('/', " OR ");
    let all_of = parts(&licence, " AND ");
    if all_of.len() > 1 {
        return all_of.into_iter().all(|part| permits(part, allowed));
    }
    let one_of = parts(&licence, " OR ");
    if one_of.len() > 1 {
        return one_of.into_iter().any(|part| permits(part, allowed));
    }
    let bare = licence.trim();
    match bare.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')) {
        Some(inner) => permits(inner, allowed),
        None => allowed.iter().any(|allowed| allowed == bare.split_whitespace().collect::<Vec<_>>().join(" ").as_str()),
    }
}

/// The parts of an expression between one operator, outside of brackets. None mixes AND and OR without brackets.
fn parts<'t>(expression: &'t str, operator: &str) -> Vec<&'t str> {
    let (mut parts, mut depth, mut start) = (Vec::new(), 0, 0);
    for (at, character) in expression.char_indices() {
        match character {
            '(' => depth += 1,
            ')' => depth -= 1,
            ' ' if depth == 0 && expression[at..].starts_with(operator) && at >= start => {
                parts.push(expression[start..at].trim());
                start = at + operator.len();
            }
            _ => {}
        }
    }
    parts.push(expression[start..].trim());
    parts
}

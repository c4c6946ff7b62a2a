//! What is written of permissions is what the program does.

use std::collections::BTreeMap;
use std::fs;

use records::{Keyed, Permission, Role};

use super::cargo::root;

#[test]
fn the_document_says_what_each_role_may() {
    let text = fs::read_to_string(root().join("docs/permissions.md")).expect("docs/permissions.md is there");
    let cells = |line: &str| -> Vec<String> {
        let inner = line.trim().trim_start_matches('|').trim_end_matches('|');
        inner.split('|').map(|cell| cell.trim().trim_matches('`').to_owned()).collect()
    };
    let mut lines = text.lines().filter(|line| line.starts_with('|'));
    let roles = cells(lines.next().expect("a table")).split_off(1);
    let told: BTreeMap<String, Vec<String>> = lines
        .map(cells)
        .filter(|cells| !cells[0].starts_with('-'))
        .map(|mut cells| {
            let may = cells.split_off(1);
            (
                cells.remove(0),
                roles.iter().zip(may).filter(|(_, may)| may == "yes").map(|(role, _)| role.clone()).collect(),
            )
        })
        .collect();
    for permission in Permission::ALL {
        let roles: Vec<String> =
            Role::ALL.iter().filter(|role| role.may(*permission)).map(|role| role.key().to_owned()).collect();
        assert_eq!(told.get(permission.key()), Some(&roles), "{permission}");
    }
    assert_eq!(told.len(), Permission::ALL.len(), "no line of a permission that there is not");
}

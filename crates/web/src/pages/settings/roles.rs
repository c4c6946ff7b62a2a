//! **Roles**: who may do what, from the table that every page goes by.

use askama::Template;
use axum::response::Response;
use records::{Keyed, Permission, Role};
use words::Language;

use super::{Head, Tab};
use crate::draw::icon::Icon;
use crate::fault::Fault;
use crate::shell::{Place, Shell};
use crate::signed_in::SignedIn;
use crate::visit::html;

/// A role with what it may do.
struct Line {
    name: String,
    may: String,
    mine: bool,
}

#[derive(Template)]
#[template(path = "settings/roles.html")]
struct RolesPage {
    shell: Shell,
    head: Head,
    lines: Vec<Line>,
}

pub(super) async fn show(who: SignedIn) -> Result<Response, Fault> {
    let reader = &who.reader;
    let mine = who.session.person.role;
    let line = |role: &Role| {
        let may = Permission::ALL.iter().filter(|permission| role.may(**permission));
        let may: Vec<String> = may.map(|permission| words::label(reader.locale, *permission)).collect();
        Line {
            name: words::label(reader.locale, *role),
            may: words::text::capitalised(&words::text::together(reader.locale, &may)),
            mine: *role == mine,
        }
    };
    let heading = t!(reader, "roles-heading", role = words::label(reader.locale, mine));
    html(&RolesPage {
        lines: Role::ALL.iter().map(line).collect(),
        head: Head::new(&who, Tab::Roles, t!(reader, "roles-question"), heading),
        shell: who.shell(Place::Settings),
    })
}

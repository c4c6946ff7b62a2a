//! Lines of the audit log in words.

use operations::audit::{AuditRow, Who};
use records::{Keyed, Permission, Role};
use serde_json::Value as Json;
use words::vocabulary;

use super::audit::address_of;
use crate::reader::Reader;

/// A record in a line: its name, and the address of everything that was done to it.
pub(super) struct RecordLink {
    pub(super) name: String,
    pub(super) href: String,
}

/// A line as the page draws it.
pub(super) struct Entry {
    pub(super) at: String,
    pub(super) moment: String,
    pub(super) who: String,
    pub(super) what: String,
    pub(super) record: Option<RecordLink>,
    pub(super) details: Vec<String>,
}

pub(super) fn entry(reader: &Reader, row: &AuditRow) -> Entry {
    let record = row.record.as_ref().map(|(record, name)| {
        let kind = words::label(reader.locale, record.kind);
        let name = name.as_deref().filter(|name| !name.is_empty()).map(|name| format!("{kind} {name}"));
        RecordLink { name: name.unwrap_or(kind), href: address_of(*record) }
    });
    Entry {
        at: row.at.to_string(),
        moment: reader.moment(&row.at),
        who: who(reader, &row.who),
        what: action(reader, &row.action),
        record,
        details: row.details.as_ref().map(|details| particulars(reader, details)).unwrap_or_default(),
    }
}

fn who(reader: &Reader, who: &Who) -> String {
    match who {
        Who::Person(name) => name.clone(),
        Who::Import(file) => t!(reader, "audit-import", file = file.clone()),
        Who::Rule => t!(reader, "audit-rule"),
        Who::Program => t!(reader, "audit-program"),
    }
}

/// What was done, in words; a name that is not known here is at least put in letters.
pub(super) fn action(reader: &Reader, action: &str) -> String {
    match action {
        "accept_invitation" => t!(reader, "did-accept-invitation"),
        "add_absence" => t!(reader, "did-add-absence"),
        "add_field" => t!(reader, "did-add-field"),
        "add_interest" => t!(reader, "did-add-interest"),
        "add_person" => t!(reader, "did-add-person"),
        "add_product" => t!(reader, "did-add-product"),
        "add_team" => t!(reader, "did-add-team"),
        "add_token" => t!(reader, "did-add-token"),
        "begin_import" => t!(reader, "did-begin-import"),
        "change_field" => t!(reader, "did-change-field"),
        "change_interest" => t!(reader, "did-change-interest"),
        "change_password" => t!(reader, "did-change-password"),
        "change_person" => t!(reader, "did-change-person"),
        "change_product" => t!(reader, "did-change-product"),
        "change_team" => t!(reader, "did-change-team"),
        "confirm_market_book" => t!(reader, "did-confirm-market-book"),
        "create_named_condition" => t!(reader, "did-create-named-condition"),
        "create_sample" => t!(reader, "did-create-sample"),
        "deactivate_person" => t!(reader, "did-deactivate-person"),
        "delete_named_condition" => t!(reader, "did-delete-named-condition"),
        "edit_facts" => t!(reader, "did-edit-facts"),
        "edit_named_condition" => t!(reader, "did-edit-named-condition"),
        "end_absence" => t!(reader, "did-end-absence"),
        "end_import" => t!(reader, "did-end-import"),
        "end_sessions" => t!(reader, "did-end-sessions"),
        "export_audit_log" => t!(reader, "did-export-audit-log"),
        "first_run" => t!(reader, "did-first-run"),
        "import_agreement" => t!(reader, "did-import-agreement"),
        "invite_person" => t!(reader, "did-invite-person"),
        "make_link" => t!(reader, "did-make-link"),
        "put_exchange_rate" => t!(reader, "did-put-exchange-rate"),
        "reactivate_person" => t!(reader, "did-reactivate-person"),
        "remove_exchange_rate" => t!(reader, "did-remove-exchange-rate"),
        "remove_team" => t!(reader, "did-remove-team"),
        "restore_field" => t!(reader, "did-restore-field"),
        "retire_field" => t!(reader, "did-retire-field"),
        "revoke_token" => t!(reader, "did-revoke-token"),
        "set_company" => t!(reader, "did-set-company"),
        "sign_in" => t!(reader, "did-sign-in"),
        "sign_in_refused" => t!(reader, "did-sign-in-refused"),
        "sign_out" => t!(reader, "did-sign-out"),
        "write_market_book" => t!(reader, "did-write-market-book"),
        other => vocabulary::readable(other),
    }
}

/// The particulars, one each: a pair is what was and what is.
fn particulars(reader: &Reader, details: &Json) -> Vec<String> {
    let Json::Object(fields) = details else { return vec![value(reader, "", details)] };
    let said = |(key, what): (&String, &Json)| {
        let told = match what {
            Json::Array(pair) if pair.len() == 2 => {
                format!("{} → {}", value(reader, key, &pair[0]), value(reader, key, &pair[1]))
            }
            what => value(reader, key, what),
        };
        t!(reader, "audit-detail", field = vocabulary::readable(key), value = told)
    };
    fields.iter().map(said).collect()
}

fn value(reader: &Reader, key: &str, what: &Json) -> String {
    match what {
        Json::Null => words::number::NOTHING.to_owned(),
        Json::String(text) if key == "role" => {
            Role::from_key(text).map_or_else(|| text.clone(), |role| words::label(reader.locale, role))
        }
        Json::String(text) if key == "scopes" => {
            let label = |key: &str| Permission::from_key(key).map(|scope| words::label(reader.locale, scope));
            text.split(' ').filter_map(label).collect::<Vec<_>>().join(", ")
        }
        Json::String(text) => text.clone(),
        Json::Array(several) if several.is_empty() => words::number::NOTHING.to_owned(),
        Json::Array(several) => several.iter().map(|one| value(reader, key, one)).collect::<Vec<_>>().join(", "),
        Json::Bool(true) => t!(reader, "yes"),
        Json::Bool(false) => t!(reader, "no"),
        other => other.to_string(),
    }
}

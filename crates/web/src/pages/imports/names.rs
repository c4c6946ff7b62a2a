//! What fields are called where a column is given its place: every kind of record, in the reader's language.

use records::{FieldOf, RecordKind};
use words::vocabulary;

use crate::reader::Reader;

/// The name of a field of a kind of record.
pub(super) fn field_name(reader: &Reader, kind: RecordKind, key: &str) -> String {
    use RecordKind as K;
    match (kind, key) {
        (_, "external_id") => t!(reader, "map-external-id"),
        (_, "first_name") => t!(reader, "fact-first-name"),
        (_, "last_name") => t!(reader, "fact-last-name"),
        (_, "domain") => t!(reader, "fact-domain"),
        (_, "name") => t!(reader, "map-name"),
        (K::Account, "parent") => t!(reader, "map-parent"),
        (_, "owner") => t!(reader, "map-owner"),
        (_, "account") => t!(reader, "form-company"),
        (K::Lead, "at") => t!(reader, "map-stage-at"),
        (_, "at") => t!(reader, "map-at"),
        (K::Activity, "kind") => t!(reader, "map-kind"),
        (_, "interest") => words::label(reader.locale, K::Interest),
        (_, "campaign") => words::label(reader.locale, K::Campaign),
        (_, "content") => words::label(reader.locale, K::Content),
        (_, "product") => words::label(reader.locale, K::Product),
        (_, "team") => words::label(reader.locale, K::Team),
        (_, "manager") => t!(reader, "map-manager"),
        (_, "role") => t!(reader, "map-role"),
        (K::Activity, "content_kind") => t!(reader, "map-content-kind"),
        (K::Activity, "value") => t!(reader, "map-value"),
        (_, "outcome") => t!(reader, "map-outcome"),
        (_, "step") => t!(reader, "map-step"),
        (_, "amount") => t!(reader, "map-amount"),
        (_, "probability") => t!(reader, "map-probability"),
        (_, "opened_at") => t!(reader, "map-opened-at"),
        (_, "expected_close") => t!(reader, "map-expected-close"),
        (_, "closed_at") => t!(reader, "map-closed-at"),
        (_, "reason") => t!(reader, "map-reason"),
        (_, "competitor") => t!(reader, "map-competitor"),
        (_, "family") => t!(reader, "map-family"),
        (_, "price") => t!(reader, "map-price"),
        (_, "goal") => t!(reader, "map-goal"),
        (_, "channel") => t!(reader, "map-channel"),
        (_, "budget") => t!(reader, "map-budget"),
        (_, "starts_on") => t!(reader, "map-starts-on"),
        (_, "ends_on") => t!(reader, "map-ends-on"),
        (_, "tier") => vocabulary::field(reader.locale, FieldOf::Contact, "account_tier"),
        (_, key) => vocabulary::field(reader.locale, FieldOf::Contact, key),
    }
}

//! What the presets make of files as other systems write them: small samples of our own, under the systems' own names of columns.

use std::path::Path;

use operations::export::{self, Form};
use operations::import::{Mapping, PRESETS, preset};
use records::RecordKind;
use store::Store;
use testkit::Base;

use crate::imports::bring;

/// Files that belong together, in the order in which they are to be brought.
const SYSTEMS: [(&str, &[&str]); 6] = [
    ("hubspot", &["hubspot-companies", "hubspot-contacts", "hubspot-deals"]),
    ("mautic", &["mautic-companies", "mautic-contacts"]),
    ("odoo", &["odoo-companies", "odoo-contacts", "odoo-opportunities"]),
    ("salesforce", &["salesforce-people", "salesforce-accounts", "salesforce-contacts", "salesforce-opportunities"]),
    ("trade-show", &["trade-show"]),
    ("webinar", &["webinar"]),
];

const KINDS: [(&str, RecordKind); 6] = [
    ("people", RecordKind::Person),
    ("accounts", RecordKind::Account),
    ("contacts", RecordKind::Contact),
    ("leads", RecordKind::Lead),
    ("opportunities", RecordKind::Opportunity),
    ("campaigns", RecordKind::Campaign),
];

/// Every record, one a line, with what is known of it alone.
async fn told(store: &Store) -> String {
    let mut all = String::new();
    for (name, kind) in KINDS.into_iter().chain([("activities", RecordKind::Activity)]) {
        let mut out = Vec::new();
        if export::export(store, kind, Form::JsonLines, &mut out).await.unwrap() > 0 {
            all += &format!("{name}\n{}", String::from_utf8(out).unwrap());
        }
    }
    all
}

#[test]
fn every_preset_is_a_right_mapping() {
    for preset in PRESETS {
        let read = Mapping::read(preset.source);
        assert!(read.is_ok(), "{}: {:?}", preset.name, read.err());
    }
}

testkit::on_both_databases! {
    async fn what_other_systems_export_becomes_a_base(base: Base) {
        let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples");
        for (system, files) in SYSTEMS {
            let place = base.fresh_place().await;
            let store = Store::open(place.url(), place.data(), base.clock.clock()).await.unwrap();
            for name in files {
                let file = samples.join(format!("{name}.csv"));
                let report = bring(&store, &file, preset(name).unwrap().source).await;
                assert!(report.first.is_empty(), "{name}: {:?}", report.first);
                let again = bring(&store, &file, preset(name).unwrap().source).await;
                assert_eq!((again.counts.created, again.counts.updated), (0, 0), "{name} twice");
            }
            insta::assert_snapshot!(system, told(&store).await);
        }
    }
}

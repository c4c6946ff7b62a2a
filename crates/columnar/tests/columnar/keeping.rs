//! Columns that are kept come back as they were, or not at all.

use columnar::Columns;
use proptest::prelude::*;
use records::FieldOf;

use crate::batch::{catalogue, columns, people, rows};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn what_is_kept_comes_back(people in people()) {
        let catalogue = catalogue();
        let columns = columns(&rows(&people, &catalogue), &catalogue);
        let folder = tempfile::tempdir().expect("a temporary folder");
        columns.keep(folder.path(), "base 7, change 12").expect("a writable folder");
        let again = Columns::kept(folder.path(), "base 7, change 12").expect("what was kept");
        prop_assert_eq!(again.len(), columns.len());
        prop_assert_eq!(again.cost(), columns.cost());
        for contact in 0..columns.len() {
            prop_assert_eq!(again.ids.text(contact), columns.ids.text(contact));
            prop_assert_eq!(again.row(contact, &catalogue), columns.row(contact, &catalogue));
            prop_assert_eq!(again.activities_of(contact, &catalogue), columns.activities_of(contact, &catalogue));
        }
        prop_assert_eq!(again.contacts.places(FieldOf::Contact, &catalogue), columns.contacts.places(FieldOf::Contact, &catalogue));
    }

    #[test]
    fn damage_is_noticed(people in people(), file in 0_usize..3, place in 0.0..1.0_f64, cut in any::<bool>()) {
        let catalogue = catalogue();
        let columns = columns(&rows(&people, &catalogue), &catalogue);
        let folder = tempfile::tempdir().expect("a temporary folder");
        columns.keep(folder.path(), "s").expect("a writable folder");
        let path = folder.path().join(["contacts.arrow", "activities.arrow", "values.arrow"][file]);
        let mut bytes = std::fs::read(&path).expect("a file");
        let place = (bytes.len() as f64 * place) as usize;
        if cut { bytes.truncate(place) } else { bytes[place] ^= 0x55 }
        std::fs::write(&path, bytes).expect("a writable folder");
        prop_assert!(Columns::kept(folder.path(), "s").is_none());
    }
}

#[test]
fn columns_of_another_stamp_are_none() {
    let catalogue = catalogue();
    let columns = columns(&[], &catalogue);
    let folder = tempfile::tempdir().expect("a temporary folder");
    assert!(Columns::kept(folder.path(), "one").is_none());
    columns.keep(folder.path(), "one").expect("a writable folder");
    assert!(Columns::kept(folder.path(), "two").is_none());
    assert!(Columns::kept(folder.path(), "one").is_some_and(|kept| kept.is_empty()));
}

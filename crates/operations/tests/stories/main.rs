//! What people rely on when they work, told on both databases.

mod agreements;
mod backups;
mod deeds;
mod editing;
mod exports;
mod forms;
mod import_desk;
mod imports;
mod leads;
mod learning;
mod lists;
mod many;
mod mappings;
mod market;
mod people;
mod presets;
mod qualifying;
mod real_files;
mod settings;
mod signing_in;
mod today;
mod undoing;

use operations::{Operations, Randomness};
use testkit::Base;

/// The house on a test's base.
async fn house(base: &Base) -> Operations {
    Operations::open(base.store.clone(), base.clock.clock(), Randomness::seeded(7)).await.expect("the house opens")
}

/// Judges until nothing is due.
async fn judge_all(operations: &Operations) {
    while operations::qualify::qualify_due(operations).await.expect("judged") > 0 {}
}

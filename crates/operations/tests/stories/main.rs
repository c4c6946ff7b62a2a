//! What people rely on when they work, told on both databases.

mod agreements;
mod deeds;
mod editing;
mod exports;
mod imports;
mod leads;
mod lists;
mod mappings;
mod qualifying;
mod real_files;
mod signing_in;

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

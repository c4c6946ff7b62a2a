//! What tests stand on: one story told on both databases, a clock that moves by hand, a company to work with.
//!
//! ```ignore
//! testkit::on_both_databases! {
//!     async fn a_team_is_found_again(base: testkit::Base) {
//!         let company = base.company().await;
//!         assert_eq!(base.store.read().count::<records::Person>().await.unwrap(), 1);
//!     }
//! }
//! ```
//!
//! The PostgreSQL half uses the server that `ENTENTE_TEST_POSTGRES` names, which `script/with-postgres` starts for as long
//! as a command runs; each test has a database of its own there. Without it that half fails and says so.

mod base;
mod company;

pub use base::{Base, HandClock, Kind, Place};
pub use company::{Company, contact, lead};

/// Tells one story on SQLite and on PostgreSQL, as two tests in a module named for the story.
#[macro_export]
macro_rules! on_both_databases {
    ($($(#[$about:meta])* async fn $story:ident($base:ident: $ty:ty) $body:block)+) => {$(
        $(#[$about])*
        mod $story {
            #[allow(unused_imports, reason = "a story need not use what its file imports")]
            use super::*;

            async fn story($base: $ty) $body

            #[test]
            fn on_sqlite() {
                $crate::Base::run($crate::Kind::Sqlite, story);
            }

            #[test]
            fn on_postgres() {
                $crate::Base::run($crate::Kind::Postgres, story);
            }
        }
    )+};
}

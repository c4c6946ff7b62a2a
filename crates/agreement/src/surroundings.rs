//! What an agreement is read against.

use records::{Catalogue, Field, Folded};

/// The fields and kinds that are known before the agreement speaks.
#[derive(Clone, Debug, PartialEq)]
pub struct Surroundings {
    /// The built-in fields and the base's custom ones.
    pub catalogue: Catalogue,
    /// Columns of files. They give way to a field that is built in or that the agreement declares.
    pub columns: Vec<Field>,
    /// Kinds of activity that the base has seen, beside those that the product knows.
    pub kinds: Vec<Folded>,
}

impl Surroundings {
    /// Those of an agreement that stands alone.
    pub fn of_no_base() -> Surroundings {
        Surroundings { catalogue: Catalogue::built_in(), columns: Vec::new(), kinds: Vec::new() }
    }
}

//! The values of one contact, or of one activity's properties, by field.

use crate::field::FieldId;
use crate::value::Value;

/// Values by [`FieldId`] of one name space; what was never set is NULL.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row(Vec<Option<Value>>);

impl Row {
    /// A row with room for `len` fields, all NULL.
    pub fn new(len: usize) -> Row {
        Row(vec![None; len])
    }

    /// The value of a field; `None` is NULL.
    #[inline]
    pub fn get(&self, field: FieldId) -> Option<&Value> {
        self.0.get(field.index())?.as_ref()
    }

    /// Sets or clears the value of a field, also of one that the catalogue gained after this row was made.
    pub fn set(&mut self, field: FieldId, value: Option<Value>) {
        if field.index() >= self.0.len() {
            self.0.resize(field.index() + 1, None);
        }
        self.0[field.index()] = value;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Catalogue, FieldOf, Scored};

    #[test]
    fn a_row_grows_with_its_catalogue() {
        let last = Catalogue::scored(Scored::BantMet);
        let mut row = Row::new(Catalogue::built_in().len(FieldOf::Activity));
        assert_eq!(row.get(last), None);
        row.set(last, Some(Value::Boolean(true)));
        assert_eq!(row.get(last), Some(&Value::Boolean(true)));
        row.set(last, None);
        assert_eq!(row.get(last), None);
    }
}

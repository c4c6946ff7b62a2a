//! The values of one field, one after the other.

use std::sync::Arc;

use arrow::buffer::ScalarBuffer;
use records::{Instant, Value};

/// A column of values, each as small as its type allows.
#[derive(Clone, Debug)]
pub enum Column {
    /// Texts, choices, booleans and dates, of which there are few: 0 is NULL, any other code the value before that place.
    Coded {
        /// One a row.
        codes: ScalarBuffer<u32>,
        /// Each once.
        values: Arc<[Value]>,
    },
    /// Numbers; what is not a number is NULL.
    Numbers(ScalarBuffer<f64>),
    /// Instants in microseconds; the least is NULL.
    Instants(ScalarBuffer<i64>),
}

/// What stands for NULL among instants.
pub(crate) const NO_INSTANT: i64 = i64::MIN;

impl Column {
    /// The value of a row; `None` is NULL.
    #[must_use]
    pub fn value(&self, row: usize) -> Option<Value> {
        match self {
            Column::Coded { codes, values } => values.get((codes[row] as usize).checked_sub(1)?).cloned(),
            Column::Numbers(numbers) => Some(numbers[row]).filter(|number| !number.is_nan()).map(Value::Number),
            Column::Instants(instants) => {
                let instant = Some(instants[row]).filter(|instant| *instant != NO_INSTANT);
                instant.map(|micros| Value::Instant(Instant::from_micros(micros)))
            }
        }
    }

    /// How many bytes it takes, its texts aside only as far as they are shared.
    #[must_use]
    pub fn bytes(&self) -> usize {
        match self {
            Column::Coded { codes, values } => size_of_val(&codes[..]) + values.iter().map(bytes_of).sum::<usize>(),
            Column::Numbers(numbers) => size_of_val(&numbers[..]),
            Column::Instants(instants) => size_of_val(&instants[..]),
        }
    }

    /// The rows at these places, in their order.
    pub(crate) fn at(&self, places: &[u32]) -> Column {
        fn taken<T: arrow::datatypes::ArrowNativeType>(values: &[T], places: &[u32]) -> ScalarBuffer<T> {
            places.iter().map(|place| values[*place as usize]).collect()
        }
        match self {
            Column::Coded { codes, values } => Column::Coded { codes: taken(codes, places), values: values.clone() },
            Column::Numbers(numbers) => Column::Numbers(taken(numbers, places)),
            Column::Instants(instants) => Column::Instants(taken(instants, places)),
        }
    }
}

fn bytes_of(value: &Value) -> usize {
    let shared = match value {
        Value::Text(text) => text.len(),
        Value::Choices(choices) => choices.iter().map(|choice| size_of_val(choice) + choice.len()).sum(),
        Value::Number(_) | Value::Boolean(_) | Value::Date(_) | Value::Instant(_) => 0,
    };
    size_of::<Value>() + shared
}

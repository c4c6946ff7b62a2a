//! What users rely on in the language of conditions, as tables of cases and as properties.

mod case;
mod cases;
mod obvious;
mod properties;
mod rows;
mod size;

//! What was agreed, as a whole.

use assignment::{Assignment, Target};
use lifecycle::Lifecycle;
use nurture::ProgramChoice;
use records::{Bant, BantAnswer, Catalogue, FieldOf, Keyed, Row, Value, Zone};
use scoring::Model;

use crate::fields::FieldTerms;
use crate::head::Head;

/// An agreement that was read without a mistake.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement {
    pub head: Head,
    /// The fields that the agreement declares, in the order of the file.
    pub fields: Vec<FieldTerms>,
    /// All fields that its conditions may name: the base's, the declared, the columns of the files.
    pub catalogue: Catalogue,
    pub scoring: Model,
    pub lifecycle: Lifecycle,
    pub assignment: Assignment,
}

impl Agreement {
    /// The zone of its calendar days.
    pub fn zone(&self) -> &Zone {
        &self.scoring.zone
    }

    /// The programs of nurturing to which its rules send leads, each once, in the order of the rules.
    pub fn programs(&self) -> Vec<ProgramChoice> {
        let mut programs = Vec::new();
        for target in self.assignment.rules.iter().flat_map(|rule| [Some(&rule.to), rule.fallback.as_ref()]).flatten() {
            if let Target::Program(name) = target {
                let program = ProgramChoice::of(name);
                if !programs.contains(&program) {
                    programs.push(program);
                }
            }
        }
        programs
    }

    /// Whether the answers of a contact's row are enough for Sales to qualify it: the field `bant_met`.
    pub fn bant_met(&self, row: &Row) -> bool {
        let answer = |key| {
            let (id, _) = self.catalogue.get(FieldOf::Contact, key)?;
            match row.get(id)? {
                Value::Text(text) => BantAnswer::from_key(text.as_str()),
                _ => None,
            }
        };
        self.lifecycle.bant.met(&Bant {
            budget: answer("bant_budget"),
            authority: answer("bant_authority"),
            need: answer("bant_need"),
            timeframe: answer("bant_timeframe"),
        })
    }
}

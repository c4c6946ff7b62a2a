//! Writing this part of an agreement, so that reading it again gives the same.

use document::write;
use records::Keyed;
use toml_edit::Table;

use crate::reasons::keyed_row;
use crate::terms::{Lifecycle, SideStageTerms, StageTerms};

impl Lifecycle {
    /// Writes what differs from an agreement that does not mention it.
    pub fn write(&self, root: &mut Table) {
        for terms in self.stages.iter().filter(|terms| **terms != StageTerms::unmentioned(terms.stage)) {
            terms.write(root);
        }
        for terms in self.side_stages.iter().filter(|terms| **terms != SideStageTerms::unmentioned(terms.stage)) {
            let mut row = keyed_row(terms.stage.key(), terms.label.as_ref());
            write::put_some(&mut row, "definition", terms.definition.as_ref().map(write::labels));
            write::push(root, "side_stages", row);
        }
        self.bant.write(root);
        self.reject_reasons.iter().for_each(|reason| reason.write(root));
        self.recycle_reasons.iter().for_each(|reason| reason.write(root));
        self.responsibilities.iter().for_each(|row| row.write(root));
    }
}

impl StageTerms {
    fn write(&self, root: &mut Table) {
        let mut row = keyed_row(self.stage.key(), self.label.as_ref());
        write::put_some(&mut row, "definition", self.definition.as_ref().map(write::labels));
        write::put(&mut row, "decided_by", self.decided_by.key());
        write::put_some(&mut row, "enter_when", self.enter_when.as_ref().map(|condition| condition.text()));
        write::push(root, "stages", row);
    }
}

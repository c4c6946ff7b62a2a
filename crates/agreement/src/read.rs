//! Reading an agreement: all that is wrong with a file at once, in the order of the file.

use assignment::Assignment;
use document::{Document, Located, Section};
use lifecycle::Lifecycle;
use records::Catalogue;
use scoring::Model;

use crate::agreement::Agreement;
use crate::fields::FieldTerms;
use crate::head::Head;
use crate::surroundings::Surroundings;
use crate::wrong::{Advice, Wrong};
use crate::{FORMAT, advice, cross};

/// An agreement, with what its writers may want to know about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    pub agreement: Agreement,
    /// In the order of the file.
    pub advice: Vec<Located<Advice>>,
}

impl Agreement {
    /// Reads a file. It is refused whole if anything is wrong with it.
    pub fn read(source: &str, surroundings: &Surroundings) -> Result<Reading, Vec<Located<Wrong>>> {
        let document = Document::parse(source);
        let root = document.root();
        let mut wrongs = Vec::new();
        let mut advice = Vec::new();
        let agreement = compose(&root, surroundings, &mut wrongs, &mut advice);
        root.finish();
        wrongs.extend(document.problems().into_iter().map(|problem| problem.map(Wrong::Form)));
        match agreement {
            Some(agreement) if wrongs.is_empty() => {
                advice.extend(advice::advise(&document.root(), &agreement, surroundings));
                advice.sort_by_key(|advice| advice.place);
                Ok(Reading { agreement, advice })
            }
            _ => {
                wrongs.sort_by_key(|wrong| wrong.place);
                Err(wrongs)
            }
        }
    }
}

fn compose(
    root: &Section<'_>,
    surroundings: &Surroundings,
    wrongs: &mut Vec<Located<Wrong>>,
    advice: &mut Vec<Located<Advice>>,
) -> Option<Agreement> {
    check_format(root, wrongs);
    let (head, zone) = Head::read(root, wrongs);
    let mut catalogue = surroundings.catalogue.clone();
    let fields = FieldTerms::read_all(root, &mut catalogue, wrongs);
    enter_columns(surroundings, &mut catalogue);

    let (scoring, wrong) = Model::read(root, &catalogue, &zone);
    wrongs.extend(wrong.into_iter().map(|wrong| wrong.map(Wrong::Scoring)));
    let (lifecycle, wrong, remarks) = Lifecycle::read(root, &catalogue);
    wrongs.extend(wrong.into_iter().map(|wrong| wrong.map(Wrong::Lifecycle)));
    advice.extend(remarks.into_iter().map(|remark| remark.map(Advice::Lifecycle)));
    let (assignment, wrong, remarks) = Assignment::read(root, &catalogue);
    wrongs.extend(wrong.into_iter().map(|wrong| wrong.map(Wrong::Assignment)));
    advice.extend(remarks.into_iter().map(|remark| remark.map(Advice::Assignment)));
    wrongs.extend(cross::check(root, &lifecycle));
    Some(Agreement { head, fields, catalogue, scoring: scoring?, lifecycle, assignment })
}

fn check_format(root: &Section<'_>, wrongs: &mut Vec<Located<Wrong>>) {
    if let Some(format) = root.required_item("format").and_then(|item| item.whole())
        && format.value != FORMAT
    {
        wrongs.push(Located::new(format.place, Wrong::UnknownFormat { found: format.value }));
    }
}

/// A column whose field is known already is that field.
fn enter_columns(surroundings: &Surroundings, catalogue: &mut Catalogue) {
    for column in &surroundings.columns {
        if catalogue.get(column.of, &column.key).is_none() {
            // The key was just looked up, so it cannot be taken.
            let _ = catalogue.insert(column.clone());
        }
    }
}

//! A condition that was checked, with what others ask of it.

use std::sync::Arc;

use records::{Catalogue, FieldId, Folded};

use crate::check::check;
use crate::clause::{Clause, Constant, Subject, Test};
use crate::evaluate::Context;
use crate::parse::parse;
use crate::scope::Scope;
use crate::tree::Tree;
use crate::wrong::{Advice, Mistake, Remark};

/// A checked condition. Cloning is cheap; two are equal if their texts are.
#[derive(Clone, Debug)]
pub struct Condition(Arc<Checked>);

#[derive(Debug)]
struct Checked {
    text: String,
    tree: Tree,
    root: Clause,
    fields: Vec<FieldId>,
    kinds: Vec<Folded>,
}

/// Parses and checks a condition. The first mistake of form stands alone; mistakes of meaning come all at once.
///
/// ```
/// use conditions::{Scope, compile};
/// let catalogue = records::Catalogue::built_in();
/// let mistakes = compile("industri = 'it' AND employees = '50'", &catalogue, Scope::Fit).expect_err("two mistakes");
/// assert_eq!(mistakes.iter().map(|mistake| mistake.at).collect::<Vec<_>>(), [0, 32]);
/// ```
pub fn compile(text: &str, catalogue: &Catalogue, scope: Scope) -> Result<Condition, Vec<Mistake>> {
    let tree = parse(text).map_err(|mistake| vec![mistake])?;
    let root = check(&tree, catalogue, scope)?;
    let (mut fields, mut kinds) = (Vec::new(), Vec::new());
    root.for_each_subject(&mut |subject| match subject {
        Subject::Constant(_) => {}
        Subject::Field { id, .. } => fields.push(*id),
        Subject::Count { kind, .. } | Subject::DaysSince { kind, .. } => kinds.push(kind.clone()),
        Subject::DidInOrder { kinds: named, .. } => kinds.extend(named.iter().cloned()),
    });
    fields.sort_unstable();
    fields.dedup();
    kinds.sort_unstable();
    kinds.dedup();
    Ok(Condition(Arc::new(Checked { text: text.to_owned(), tree, root, fields, kinds })))
}

impl Condition {
    /// The text as written.
    pub fn text(&self) -> &str {
        &self.0.text
    }

    /// The text as parsed.
    pub fn tree(&self) -> &Tree {
        &self.0.tree
    }

    /// The text as checked, for other engines to lower.
    pub fn root(&self) -> &Clause {
        &self.0.root
    }

    /// The fields that it reads, each once.
    pub fn fields(&self) -> &[FieldId] {
        &self.0.fields
    }

    /// The kinds and signals that its functions name, each once.
    pub fn kinds(&self) -> &[Folded] {
        &self.0.kinds
    }

    /// True, false, or `None` where it is unknown, which is not a match.
    pub fn evaluate(&self, context: &Context<'_>) -> Option<bool> {
        self.0.root.evaluate(context)
    }

    /// What is allowed but hardly meant.
    pub fn advice(&self) -> Vec<Remark> {
        let mut remarks = Vec::new();
        self.0.root.for_each_constant(&mut |constant| {
            if constant.value.is_none() {
                remarks.push(Remark { at: constant.span.at, what: Advice::EmptyText });
            }
        });
        remarks
    }
}

impl PartialEq for Condition {
    fn eq(&self, other: &Condition) -> bool {
        self.0.text == other.0.text
    }
}

impl Clause {
    /// Visits whatever the condition looks at, in the order of its text.
    pub fn for_each_subject<'c>(&'c self, visit: &mut impl FnMut(&'c Subject)) {
        match &self.test {
            Test::All(parts) | Test::Any(parts) => parts.iter().for_each(|part| part.for_each_subject(visit)),
            Test::Not(part) => part.for_each_subject(visit),
            Test::Holds(subject) | Test::Null { of: subject, .. } => visit(subject),
            Test::In { left, .. } | Test::Like { left, .. } => visit(left),
            Test::Compare { left, right, .. } => [left, right].into_iter().for_each(visit),
            Test::Between { left, low, high, .. } => [left, low, high].into_iter().for_each(visit),
        }
    }

    fn for_each_constant(&self, visit: &mut impl FnMut(&Constant)) {
        match &self.test {
            Test::All(parts) | Test::Any(parts) => parts.iter().for_each(|part| part.for_each_constant(visit)),
            Test::Not(part) => part.for_each_constant(visit),
            // `'' IS NULL` is at least clear.
            Test::Null { .. } => {}
            Test::In { list, .. } => list.items.iter().for_each(visit),
            _ => self.for_each_subject(&mut |subject| {
                if let Subject::Constant(constant) = subject {
                    visit(constant);
                }
            }),
        }
    }
}

//! How many contacts and open leads a condition matches, and who they are. Nobody waits longer than two seconds: what was not
//! looked at by then is said, and not guessed.

use async_recursion::async_recursion as boxed;
use conditions::Condition;
use records::{Contact, ContactId, Instant};
use store::Listed;

use super::walk::{Ground, Walk};
use crate::cards::{self, Lines};
use crate::{Operations, Result};

/// How long a count goes on before it says how far it came.
const PATIENCE_MICROS: i64 = 1_700_000;
/// Lines on a page of members.
const LINES: usize = 50;
/// What a page of members shows of each.
const COLUMNS: [&str; 4] = ["account", "title", "country", "created_at"];

/// What a condition matches, as far as it was counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Size {
    /// How many contacts match.
    pub contacts: u64,
    /// How many open leads these have.
    pub leads: u64,
    /// How many contacts were looked at.
    pub looked_at: u64,
    /// How many there are.
    pub of: u64,
}

impl Size {
    /// Whether everybody was looked at.
    pub fn is_whole(&self) -> bool {
        self.looked_at >= self.of
    }
}

/// Some of the contacts that a condition matches.
#[derive(Debug, Clone)]
pub struct Members {
    /// The contacts, with what a table shows of them.
    pub lines: Lines,
    /// After whom the next page begins; nothing where nobody is left.
    pub next: Option<ContactId>,
    /// Whether the search rests before it has filled a page.
    pub rests: bool,
}

/// What each condition matches now: one walk through the contacts for all of them.
#[boxed]
pub async fn sizes(operations: &Operations, conditions: Vec<Condition>) -> Result<Vec<Size>> {
    if conditions.is_empty() {
        return Ok(Vec::new());
    }
    let patience = until(operations);
    let mut sizes = vec![Size::default(); conditions.len()];
    let read = operations.store().read();
    let (leads, of) = tokio::join!(read.open_leads_by_contact(), read.count::<Contact>());
    let (leads, of) = (leads?, u64::try_from(of?).unwrap_or(0));
    let ground = Ground::new(operations, conditions).await?;
    let mut walk = Walk::new(operations, ground, None);
    while let Some(looked) = walk.go_on().await? {
        for (size, matches) in sizes.iter_mut().zip(&looked.matches) {
            size.looked_at += looked.contacts.len() as u64;
            size.contacts += matches.len() as u64;
            size.leads += matches.iter().filter_map(|contact| leads.get(contact)).sum::<u64>();
        }
        if operations.now() > patience {
            break;
        }
    }
    // Contacts that came or went while we walked change neither what was seen nor that all was.
    sizes.iter_mut().for_each(|size| size.of = of.max(size.looked_at));
    Ok(sizes)
}

/// The contacts that a condition matches, in the order in which they came, from the first after `after` on.
#[boxed]
pub async fn members(operations: &Operations, condition: &Condition, after: Option<ContactId>) -> Result<Members> {
    let patience = until(operations);
    let ground = Ground::new(operations, vec![condition.clone()]).await?;
    let mut walk = Walk::new(operations, ground, after);
    let (mut found, mut last, mut ended) = (Vec::new(), after, false);
    while found.len() <= LINES {
        let Some(looked) = walk.go_on().await? else {
            ended = true;
            break;
        };
        last = looked.contacts.last().copied();
        found.extend(looked.matches.into_iter().flatten());
        if operations.now() > patience {
            break;
        }
    }
    let has_more = found.len() > LINES;
    found.truncate(LINES);
    let next = if has_more { found.last().copied() } else { last.filter(|_| !ended) };
    let numbers: Vec<i64> = found.iter().map(|contact| contact.number()).collect();
    let lines = cards::lines(operations, Listed::Contacts, &numbers, &COLUMNS).await?;
    Ok(Members { lines, rests: next.is_some() && !has_more, next })
}

fn until(operations: &Operations) -> Instant {
    Instant::from_micros(operations.now().as_micros() + PATIENCE_MICROS)
}

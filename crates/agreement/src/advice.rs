//! What is allowed, but hardly meant.

use conditions::Scope;
use document::{Kind, Located, Section, Source};
use records::{Folded, nearest};

use crate::agreement::Agreement;
use crate::surroundings::Surroundings;
use crate::wrong::Advice;

/// The kinds of activity that the product knows by name. Kinds are open: others are allowed, and remarked on where a base
/// has not seen them.
pub const KNOWN_KINDS: [&str; 18] = [
    "page_view",
    "form",
    "download",
    "email_sent",
    "email_open",
    "email_click",
    "email_bounce",
    "email_reply",
    "webinar",
    "trade_show",
    "visit",
    "call",
    "chat",
    "meeting",
    "note",
    "order",
    "unsubscribe",
    "complaint",
];

struct Adviser<'a> {
    agreement: &'a Agreement,
    surroundings: &'a Surroundings,
    found: Vec<Located<Advice>>,
}

/// Reads a file that is right once more, for what its writers may want to know.
pub(crate) fn advise(root: &Section<'_>, agreement: &Agreement, surroundings: &Surroundings) -> Vec<Located<Advice>> {
    let mut adviser = Adviser { agreement, surroundings, found: Vec::new() };
    adviser.table(root);
    adviser.found
}

impl Adviser<'_> {
    /// Looks at a table and at all below it.
    fn table(&mut self, section: &Section<'_>) {
        self.limit(section);
        for entry in section.entries() {
            match (entry.key.value.as_str(), entry.item.kind()) {
                ("where", Kind::Text) => self.condition(entry.item.condition(), Scope::Activity),
                ("when" | "unless" | "enter_when" | "opens_when", Kind::Text) => {
                    // The widest of the scopes, since each was checked in its own already.
                    self.condition(entry.item.condition(), Scope::Stage);
                }
                ("on", Kind::List) => self.on(&entry.item),
                (_, Kind::Table) => entry.item.table().iter().for_each(|table| self.table(table)),
                (_, Kind::List) => {
                    let items = entry.item.list().map(|list| list.value).unwrap_or_default();
                    let tables = items.iter().filter(|item| item.kind() == Kind::Table);
                    tables.filter_map(|item| item.table()).for_each(|table| self.table(&table));
                }
                _ => {}
            }
        }
    }

    fn condition(&mut self, source: Option<Source>, scope: Scope) {
        let Some(source) = source else { return };
        let Ok(condition) = conditions::compile(&source.text, &self.agreement.catalogue, scope) else { return };
        for remark in condition.advice() {
            self.found.push(Located::new(source.place_of(remark.at), Advice::Condition(remark.what)));
        }
        for kind in condition.kinds() {
            if self.is_known(kind) {
                continue;
            }
            let place = source.place_of(position_of_quoted(&source.text, kind));
            self.found.push(Located::new(place, self.unknown_kind(kind.as_str())));
        }
    }

    fn on(&mut self, item: &document::Item<'_>) {
        for kind in item.texts().map(|kinds| kinds.value).unwrap_or_default() {
            if Folded::new(&kind.value).is_some_and(|folded| !self.is_known(&folded)) {
                self.found.push(Located::new(kind.place, self.unknown_kind(&kind.value)));
            }
        }
    }

    fn is_known(&self, kind: &Folded) -> bool {
        let by_product = KNOWN_KINDS.contains(&kind.as_str());
        by_product || self.surroundings.kinds.contains(kind) || self.agreement.scoring.signals.get(kind).is_some()
    }

    fn unknown_kind(&self, kind: &str) -> Advice {
        let signals = self.agreement.scoring.signals.iter().map(|signal| signal.name.as_str());
        let seen = self.surroundings.kinds.iter().map(Folded::as_str);
        let nearest = nearest(kind, KNOWN_KINDS.into_iter().chain(signals).chain(seen));
        Advice::UnknownKind { kind: kind.to_owned(), nearest }
    }

    /// A limit for ever keeps the places of what has expired.
    fn limit(&mut self, section: &Section<'_>) {
        if !section.has("limit") || !section.has("decay") {
            return;
        }
        let (Some(limit), Some(decay)) = (section.table("limit"), section.table("decay")) else { return };
        let is_for_ever = limit.text("per").is_some_and(|per| per.value == "ever");
        if is_for_ever && decay.has("expires_days") {
            let times = limit.whole("times").map_or(1, |times| times.value);
            self.found.push(Located::new(limit.place(), Advice::EverThatExpires { times }));
        }
    }
}

/// The character at which a condition names a kind in quotes; its first character where the folded kind is not found as
/// written.
fn position_of_quoted(text: &str, kind: &Folded) -> usize {
    let lower = text.to_lowercase();
    let at = lower.find(&format!("'{}'", kind.as_str())).unwrap_or(0);
    lower[..at].chars().count()
}

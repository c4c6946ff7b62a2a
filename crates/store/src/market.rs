//! Personas and segments with what is written about them: pitches, market books; and what their sizes are counted from.

use async_recursion::async_recursion as boxed;
use std::collections::HashMap;

use records::{
    ActivityRecord, AuditEntry, ContactId, Difference, FactChange, Instant, Keyed, KindId, MarketBook, MarketPoint,
    NamedConditionId, Pitch, RecordKind, RecordRef,
};

use crate::column::{Bound, cell};
use crate::error::Result;
use crate::read::{LIST, Read};
use crate::sql::Values;
use crate::write::Write;

impl Write {
    /// Makes what is said in these languages what the pitches say, with its history; one without words is taken away. Other
    /// languages stay as they are.
    #[boxed]
    pub async fn put_pitches(&mut self, subject: NamedConditionId, after: &[Pitch]) -> Result<Vec<FactChange>> {
        let before = self.read().pitches_of(subject).await?;
        let mut changed = Vec::new();
        for pitch in after {
            let was = before.iter().find(|was| was.language == pitch.language);
            changed.extend(differences(was, pitch));
        }
        if changed.is_empty() {
            return Ok(Vec::new());
        }
        for pitch in after {
            let values = vec![Bound(subject).into(), pitch.language.clone().into()];
            self.conn().run("DELETE FROM pitches WHERE subject = $1 AND language = $2", values).await?;
        }
        self.add_pitches(after).await?;
        self.write_history(subject.into(), changed).await
    }

    /// Adds what is said where nothing was said; a pitch without words is left out.
    #[boxed]
    pub async fn add_pitches(&mut self, pitches: &[Pitch]) -> Result<()> {
        let said = pitches.iter().filter(|pitch| pitch.messages.is_some() || pitch.offers.is_some());
        self.insert(&said.cloned().collect::<Vec<_>>()).await
    }

    /// Writes a market book with its points, in place of what it was.
    #[boxed]
    pub async fn put_market_book(&mut self, book: &MarketBook, points: &[MarketPoint]) -> Result<()> {
        self.delete_market_book(book.segment).await?;
        self.insert(std::slice::from_ref(book)).await?;
        self.insert(points).await
    }

    async fn delete_market_book(&mut self, segment: NamedConditionId) -> Result<()> {
        for sql in ["DELETE FROM market_points WHERE segment = $1", "DELETE FROM market_books WHERE segment = $1"] {
            self.conn().run(sql, vec![Bound(segment).into()]).await?;
        }
        Ok(())
    }

    /// Takes a persona or a segment away, with all that was written about it.
    #[boxed]
    pub async fn delete_named_condition(&mut self, id: NamedConditionId) -> Result<()> {
        self.delete_market_book(id).await?;
        for sql in ["DELETE FROM pitches WHERE subject = $1", "DELETE FROM named_conditions WHERE id = $1"] {
            self.conn().run(sql, vec![Bound(id).into()]).await?;
        }
        Ok(())
    }
}

fn differences(before: Option<&Pitch>, after: &Pitch) -> Vec<Difference> {
    let part = |name: &str, of: fn(&Pitch) -> &Option<String>| {
        let before = before.and_then(|before| of(before).clone());
        let after_text = of(after).clone();
        let key = format!("{name}.{}", after.language);
        (before != after_text).then_some(Difference { key, before, after: after_text })
    };
    let messages = part("messages", |pitch| &pitch.messages);
    messages.into_iter().chain(part("offers", |pitch| &pitch.offers)).collect()
}

impl Read<'_> {
    /// What is said to those whom a persona or a segment describes, by language.
    #[boxed]
    pub async fn pitches_of(&self, subject: NamedConditionId) -> Result<Vec<Pitch>> {
        self.select("WHERE t.subject = $1 ORDER BY t.language", vec![Bound(subject).into()]).await
    }

    /// Everything that is said to anybody.
    #[boxed]
    pub async fn pitches(&self) -> Result<Vec<Pitch>> {
        self.select("ORDER BY t.subject, t.language", Vec::new()).await
    }

    /// The market book of a segment.
    #[boxed]
    pub async fn market_book(&self, segment: NamedConditionId) -> Result<Option<MarketBook>> {
        self.first("WHERE t.segment = $1", vec![Bound(segment).into()]).await
    }

    /// Every market book.
    #[boxed]
    pub async fn market_books(&self) -> Result<Vec<MarketBook>> {
        self.select("ORDER BY t.segment", Vec::new()).await
    }

    /// The points of a market book, in their order.
    #[boxed]
    pub async fn market_points(&self, segment: NamedConditionId) -> Result<Vec<MarketPoint>> {
        self.select("WHERE t.segment = $1 ORDER BY t.kind, t.\"position\"", vec![Bound(segment).into()]).await
    }

    /// The last that was done to each record of a kind.
    #[boxed]
    pub async fn last_deeds(&self, kind: RecordKind) -> Result<HashMap<RecordRef, AuditEntry>> {
        let rest = "WHERE t.entry IN (SELECT max(entry) FROM audit_log WHERE record_kind = $1 GROUP BY record_number)";
        let deeds: Vec<AuditEntry> = self.select(rest, vec![kind.key().into()]).await?;
        Ok(deeds.into_iter().filter_map(|deed| Some((deed.record?, deed))).collect())
    }

    /// How many open leads each contact has that has any.
    #[boxed]
    pub async fn open_leads_by_contact(&self) -> Result<HashMap<ContactId, u64>> {
        let mut leads = HashMap::new();
        for row in self.conn.all("SELECT contact FROM leads WHERE open", Vec::new()).await? {
            *leads.entry(cell::<ContactId>(&row, 0)?).or_insert(0) += 1;
        }
        Ok(leads)
    }

    /// The activities of these kinds that contacts did at `since` or later, each contact's in the order of scoring.
    #[boxed]
    pub async fn activities_of_kinds(
        &self,
        contacts: &[ContactId],
        kinds: &[KindId],
        since: Option<Instant>,
    ) -> Result<HashMap<ContactId, Vec<ActivityRecord>>> {
        let mut found: HashMap<ContactId, Vec<ActivityRecord>> = HashMap::new();
        for some in contacts.chunks(LIST) {
            let mut values = Values::new();
            let people = values.list(some.iter().map(|contact| Bound(*contact)));
            let kinds = values.list(kinds.iter().map(|kind| Bound(*kind)));
            let since = match since {
                Some(since) => format!(" AND t.at >= {}", values.place(since.as_micros())),
                None => String::new(),
            };
            let rest =
                format!("WHERE t.contact IN {people} AND t.kind IN {kinds}{since} ORDER BY t.contact, t.at, t.id");
            for activity in self.select::<ActivityRecord>(&rest, values.into_vec()).await? {
                found.entry(activity.contact).or_default().push(activity);
            }
        }
        Ok(found)
    }
}

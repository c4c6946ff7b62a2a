//! Keys by which a caller may send a request again without it being done twice, and what was answered.

use async_recursion::async_recursion as boxed;
use records::{ApiTokenId, Instant};

use crate::column::{Bound, cell};
use crate::error::{Result, StoreError};
use crate::write::Write;

/// What a request was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The status of HTTP.
    pub status: i64,
    /// The headers that belong to the answer, in the caller's own form.
    pub headers: String,
    /// The text of the answer; nothing where it must not be kept.
    pub body: Option<String>,
}

/// What is known of a key that a request brings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claim {
    /// Nothing until now: it belongs to this request.
    Fresh,
    /// Another request had it.
    Different,
    /// The same request is under way, or was cut off before it could be answered.
    UnderWay,
    /// The same request was answered.
    Answered(Answer),
}

impl Write {
    /// Takes a key for a request, unless it is taken. Keys from before `since` are forgotten first.
    #[boxed]
    pub async fn claim_key(
        &mut self,
        token: ApiTokenId,
        name: &str,
        fingerprint: &str,
        since: Instant,
    ) -> Result<Claim> {
        let now = self.now().as_micros();
        let forget = "DELETE FROM idempotency_keys WHERE begun_at < $1";
        self.conn().run(forget, vec![since.as_micros().into()]).await?;
        let take = "INSERT INTO idempotency_keys (token, name, fingerprint, begun_at) VALUES ($1, $2, $3, $4) \
                    ON CONFLICT (token, name) DO NOTHING";
        let values = vec![Bound(token).into(), name.into(), fingerprint.into(), now.into()];
        if self.conn().run(take, values).await? > 0 {
            return Ok(Claim::Fresh);
        }
        let sql = "SELECT fingerprint, status, headers, body FROM idempotency_keys WHERE token = $1 AND name = $2";
        let row = self.conn().one(sql, vec![Bound(token).into(), name.into()]).await?.ok_or(StoreError::Missing)?;
        if cell::<String>(&row, 0)? != fingerprint {
            return Ok(Claim::Different);
        }
        Ok(match cell::<Option<i64>>(&row, 1)? {
            None => Claim::UnderWay,
            Some(status) => {
                let headers = cell::<Option<String>>(&row, 2)?.unwrap_or_default();
                Claim::Answered(Answer { status, headers, body: cell(&row, 3)? })
            }
        })
    }

    /// Keeps what the request that has a key was answered.
    #[boxed]
    pub async fn keep_answer(&mut self, token: ApiTokenId, name: &str, answer: &Answer) -> Result<()> {
        let sql = "UPDATE idempotency_keys SET status = $1, headers = $2, body = $3 WHERE token = $4 AND name = $5";
        let body = crate::feed::text(answer.body.clone());
        let values = vec![answer.status.into(), answer.headers.as_str().into(), body, Bound(token).into(), name.into()];
        self.conn().run(sql, values).await.map(|_| ())
    }

    /// Gives a key back: nothing was done, so the request may be sent again.
    #[boxed]
    pub async fn release_key(&mut self, token: ApiTokenId, name: &str) -> Result<()> {
        let sql = "DELETE FROM idempotency_keys WHERE token = $1 AND name = $2 AND status IS NULL";
        self.conn().run(sql, vec![Bound(token).into(), name.into()]).await.map(|_| ())
    }
}

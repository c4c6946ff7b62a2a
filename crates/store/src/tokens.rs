//! Tokens of other programs.

use async_recursion::async_recursion as boxed;
use records::{ApiToken, ApiTokenId, Instant, PersonId};

use crate::column::Bound;
use crate::error::Result;
use crate::read::Read;
use crate::write::Write;

impl Write {
    /// Keeps a token, by its hash.
    #[boxed]
    pub async fn add_api_token(&mut self, token: &ApiToken) -> Result<()> {
        self.insert(std::slice::from_ref(token)).await
    }

    /// Notes that a token was used.
    #[boxed]
    pub async fn touch_api_token(&mut self, token: ApiTokenId, at: Instant) -> Result<()> {
        let sql = "UPDATE api_tokens SET last_used_at = $1 WHERE id = $2";
        self.conn().run(sql, vec![at.as_micros().into(), Bound(token).into()]).await.map(|_| ())
    }

    /// Refuses a token from now on; says whether it was good until now.
    #[boxed]
    pub async fn revoke_api_token(&mut self, token: ApiTokenId) -> Result<bool> {
        let now = self.now().as_micros();
        let sql = "UPDATE api_tokens SET revoked_at = $1 WHERE id = $2 AND revoked_at IS NULL";
        Ok(self.conn().run(sql, vec![now.into(), Bound(token).into()]).await? > 0)
    }

    /// Refuses all tokens of somebody from now on; says how many.
    #[boxed]
    pub async fn revoke_api_tokens_of(&mut self, person: PersonId) -> Result<u64> {
        let now = self.now().as_micros();
        let sql = "UPDATE api_tokens SET revoked_at = $1 WHERE person = $2 AND revoked_at IS NULL";
        self.conn().run(sql, vec![now.into(), Bound(person).into()]).await
    }
}

impl Read<'_> {
    /// The token with this hash, good or not.
    #[boxed]
    pub async fn api_token(&self, token_hash: &str) -> Result<Option<ApiToken>> {
        self.first("WHERE t.token_hash = $1", vec![token_hash.into()]).await
    }

    /// All tokens, the newest first.
    #[boxed]
    pub async fn api_tokens(&self) -> Result<Vec<ApiToken>> {
        self.select("ORDER BY t.created_at DESC, t.id DESC", Vec::new()).await
    }
}

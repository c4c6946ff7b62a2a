//! Dated exchange rates.

use async_recursion::async_recursion as boxed;
use records::{Currency, Date, ExchangeRate};

use crate::error::Result;
use crate::read::Read;
use crate::write::Write;

impl Write {
    /// Keeps a rate; one of the same day takes its place.
    #[boxed]
    pub async fn put_exchange_rate(&mut self, rate: &ExchangeRate) -> Result<()> {
        let ending = " ON CONFLICT (base, currency, \"on\") DO UPDATE SET rate = excluded.rate";
        crate::bulk::insert_with(self.conn(), std::slice::from_ref(rate), ending).await.map(|_| ())
    }

    /// Takes a rate away; says whether there was one.
    #[boxed]
    pub async fn remove_exchange_rate(&mut self, base: Currency, currency: Currency, on: Date) -> Result<bool> {
        let sql = "DELETE FROM exchange_rates WHERE base = $1 AND currency = $2 AND \"on\" = $3";
        let values = vec![base.code().into(), currency.code().into(), on.to_string().into()];
        Ok(self.conn().run(sql, values).await? > 0)
    }
}

impl Read<'_> {
    /// What other currencies are and were worth in `base`: by currency, the latest day first.
    #[boxed]
    pub async fn exchange_rates(&self, base: Currency) -> Result<Vec<ExchangeRate>> {
        self.select("WHERE t.base = $1 ORDER BY t.currency, t.\"on\" DESC", vec![base.code().into()]).await
    }
}

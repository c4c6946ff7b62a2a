//! How many calls a token may make: a bucket for each, which fills by the second. It lives in the memory of the process and
//! can be lost; several processes on one base each have their own.

use std::collections::HashMap;
use std::sync::{Mutex, OnceLock, PoisonError};

use axum::http::{HeaderMap, HeaderName, HeaderValue};
use records::{ApiTokenId, Instant};

/// Calls a minute where nobody says.
const USUAL: u32 = 600;
/// From so many buckets on those that are full again are forgotten.
const MANY: usize = 10_000;

/// The buckets of all tokens.
#[derive(Debug, Default)]
pub(crate) struct Rates {
    a_minute: OnceLock<u32>,
    buckets: Mutex<HashMap<ApiTokenId, Bucket>>,
}

#[derive(Clone, Copy, Debug)]
struct Bucket {
    calls: f64,
    at: Instant,
}

/// What a call cost, and what is left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Spent {
    /// The whole seconds to wait, where there was nothing left.
    pub(crate) refused: Option<u64>,
    left: u64,
    /// The seconds until the bucket is full.
    full_in: u64,
    a_minute: u32,
}

impl Rates {
    /// Sets how many calls a minute; the first answer counts.
    pub(crate) fn allow(&self, a_minute: u32) {
        let _ = self.a_minute.set(a_minute.max(1));
    }

    /// Takes a call out of the bucket of a token.
    pub(crate) fn spend(&self, token: ApiTokenId, now: Instant) -> Spent {
        let a_minute = *self.a_minute.get_or_init(|| USUAL);
        let most = f64::from(a_minute);
        let a_second = most / 60.0;
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        let filled = |bucket: &Bucket| {
            let seconds = (now.as_micros() - bucket.at.as_micros()).max(0) as f64 / 1e6;
            (bucket.calls + seconds * a_second).min(most)
        };
        if buckets.len() >= MANY {
            buckets.retain(|_, bucket| filled(bucket) < most);
        }
        let had = buckets.get(&token).map_or(most, filled);
        let calls = if had >= 1.0 { had - 1.0 } else { had };
        buckets.insert(token, Bucket { calls, at: now });
        Spent {
            refused: (had < 1.0).then(|| ((1.0 - had) / a_second).ceil().max(1.0) as u64),
            left: calls as u64,
            full_in: ((most - calls) / a_second).ceil() as u64,
            a_minute,
        }
    }
}

/// Tells a caller how much is left, as the draft "RateLimit header fields for HTTP" has it.
pub(super) fn tell(spent: &Spent, headers: &mut HeaderMap) {
    let policy = format!("\"token\";q={};w=60", spent.a_minute);
    let left = format!("\"token\";r={};t={}", spent.left, spent.full_in);
    for (name, value) in [("ratelimit-policy", policy), ("ratelimit", left)] {
        headers.extend(HeaderValue::from_str(&value).ok().map(|value| (HeaderName::from_static(name), value)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bucket_is_emptied_by_calls_and_fills_by_the_second() {
        let rates = Rates::default();
        rates.allow(6);
        let (one, other) = (ApiTokenId::new(1), ApiTokenId::new(2));
        let at = |seconds: i64| Instant::from_micros(seconds * 1_000_000);
        for left in (0..6).rev() {
            let spent = rates.spend(one, at(0));
            assert_eq!((spent.refused, spent.left), (None, left));
        }
        assert_eq!(rates.spend(one, at(0)).refused, Some(10), "a call comes back every ten seconds");
        assert_eq!(rates.spend(one, at(9)).refused, Some(1));
        assert_eq!(rates.spend(other, at(9)).refused, None, "each token has its own");
        assert_eq!(rates.spend(one, at(10)).refused, None);
        assert_eq!(rates.spend(one, at(1000)).left, 5, "it never holds more than a minute's worth");
    }
}

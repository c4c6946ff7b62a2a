//! Work parted among threads.

use std::sync::{Mutex, PoisonError};

/// Does each piece of work once, by at most so many threads at a time; answers in the order of the work. The results do not
/// depend on how many there are.
pub(crate) fn each<W: Send, R: Send>(threads: usize, work: Vec<W>, done: impl Fn(W) -> R + Sync) -> Vec<R> {
    let pieces = work.len();
    if threads <= 1 || pieces <= 1 {
        return work.into_iter().map(done).collect();
    }
    let queue = Mutex::new(work.into_iter().enumerate());
    let results = Mutex::new(Vec::with_capacity(pieces));
    let next = || queue.lock().unwrap_or_else(PoisonError::into_inner).next();
    std::thread::scope(|scope| {
        for _ in 0..threads.min(pieces) {
            scope.spawn(|| {
                while let Some((place, piece)) = next() {
                    let result = done(piece);
                    results.lock().unwrap_or_else(PoisonError::into_inner).push((place, result));
                }
            });
        }
    });
    let mut results = results.into_inner().unwrap_or_else(PoisonError::into_inner);
    results.sort_unstable_by_key(|(place, _)| *place);
    results.into_iter().map(|(_, result)| result).collect()
}

/// As many threads as the machine has processors for.
#[must_use]
pub fn processors() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

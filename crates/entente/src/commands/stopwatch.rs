//! How long the steps of a command took, and the most memory that it held.

use std::path::Path;
use std::time::Instant;

use serde_json::{Map, Value, json};

use crate::said::Refused;

/// Measures steps, one after the other.
pub(crate) struct Stopwatch {
    last: Instant,
    seconds: Map<String, Value>,
}

impl Stopwatch {
    #[expect(clippy::disallowed_methods, reason = "the binary holds the clock; this one only measures itself")]
    pub(crate) fn start() -> Stopwatch {
        Stopwatch { last: Instant::now(), seconds: Map::new() }
    }

    /// Notes the end of a step.
    #[expect(clippy::disallowed_methods, reason = "the binary holds the clock; this one only measures itself")]
    pub(crate) fn note(&mut self, step: &str) {
        let now = Instant::now();
        self.seconds.insert(step.to_owned(), json!((now - self.last).as_secs_f64()));
        self.last = now;
    }

    /// Notes a step that took no time of its own.
    pub(crate) fn skip(&mut self, step: &str) {
        self.seconds.insert(step.to_owned(), json!(0.0));
    }

    /// Writes what was measured.
    pub(crate) fn write(&self, path: &Path, contacts: usize, activities: usize) -> Result<(), Refused> {
        let mut all = self.seconds.clone();
        all.insert("contacts".to_owned(), json!(contacts));
        all.insert("activities".to_owned(), json!(activities));
        all.insert("peak_memory_bytes".to_owned(), json!(peak_memory()));
        let text = format!("{}\n", Value::Object(all));
        std::fs::write(path, text).map_err(|source| Refused::NotWritten { path: path.to_owned(), source })
    }
}

/// The most memory that this process held, in bytes; `None` where the system does not tell as Linux does.
fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: u64 = line.trim().trim_end_matches("kB").trim().parse().ok()?;
    Some(kilobytes * 1024)
}

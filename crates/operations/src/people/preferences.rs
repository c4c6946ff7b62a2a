//! How somebody wants to see the program.

use async_recursion::async_recursion as boxed;
use records::{Actor, Preferences, Zone};
use words::Language;

use crate::{Failure, Operations, Result};

/// The pages that somebody can start on, by their names in the address; the first is where whoever never said starts.
pub const START_PAGES: [&str; 3] = ["leads", "today", "agreement"];

/// Why preferences are not kept.
#[derive(Debug, thiserror::Error)]
pub enum PreferencesRefused {
    /// The program does not speak that language.
    #[error("unknown language")]
    UnknownLanguage,
    /// There is no such time zone.
    #[error("unknown time zone")]
    UnknownTimeZone,
    /// There is no such theme.
    #[error("unknown theme")]
    UnknownTheme,
    /// Nobody can start on such a page.
    #[error("unknown start page")]
    UnknownStartPage,
    /// Not a refusal.
    #[error(transparent)]
    Failure(#[from] Failure),
}

/// Keeps somebody's preferences.
#[boxed]
pub async fn set_preferences(operations: &Operations, preferences: &Preferences) -> Result<(), PreferencesRefused> {
    let unknown_language = |tag: &String| Language::from_tag(tag).is_none();
    if preferences.language.as_ref().is_some_and(unknown_language) {
        return Err(PreferencesRefused::UnknownLanguage);
    }
    if preferences.time_zone.as_ref().is_some_and(|name| Zone::named(name).is_err()) {
        return Err(PreferencesRefused::UnknownTimeZone);
    }
    if preferences.theme.as_ref().is_some_and(|theme| !["light", "dark"].contains(&theme.as_str())) {
        return Err(PreferencesRefused::UnknownTheme);
    }
    if preferences.start_page.as_ref().is_some_and(|page| !START_PAGES.contains(&page.as_str())) {
        return Err(PreferencesRefused::UnknownStartPage);
    }
    let mut write = operations.store().write(Actor::Person(preferences.person)).await.map_err(Failure::from)?;
    write.set_preferences(preferences).await.map_err(Failure::from)?;
    write.commit().await.map_err(Failure::from)?;
    Ok(())
}

//! What a setting can hold, and how it is written: in the environment and in a flag as a word, in a file as TOML.

use std::fmt;
use std::net::SocketAddr;
use std::path::PathBuf;

use document::Item;
use tracing_subscriber::EnvFilter;
use words::{Language, Locale};

use crate::said::said;

/// A kind of value.
pub(crate) trait Held: Sized + Clone + Send + Sync + 'static {
    /// How it is written, for whoever wrote it otherwise.
    const FORM: Form;

    /// Reads a word that is not blank.
    fn read(word: &str) -> Option<Self>;

    /// The word in a value of a file; nothing where the document has complained about the value.
    fn word(item: &Item<'_>) -> Option<String> {
        item.filled_text().map(|text| text.value)
    }

    /// What may be shown of it.
    fn shown(&self) -> String;
}

/// How a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    Path,
    Database,
    Language,
    Address,
    Roles,
    YesNo,
    Megabytes,
    CallsAMinute,
    LogLevel,
    TextOrJson,
}

impl Form {
    /// As the end of a sentence: "write ...".
    pub(crate) fn in_words(self, locale: Locale) -> String {
        match self {
            Form::Path => said!(locale, "form-path"),
            Form::Database => said!(locale, "form-database"),
            Form::Language => said!(locale, "form-language"),
            Form::Address => said!(locale, "form-address"),
            Form::Roles => said!(locale, "form-roles"),
            Form::YesNo => said!(locale, "form-yes-no"),
            Form::Megabytes => said!(locale, "form-megabytes"),
            Form::CallsAMinute => said!(locale, "form-calls-a-minute"),
            Form::LogLevel => said!(locale, "form-log-level"),
            Form::TextOrJson => said!(locale, "form-log-form"),
        }
    }
}

/// A word of a flag that is not of the form that its setting has.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NotOfForm(pub(crate) Form);

impl fmt::Display for NotOfForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.in_words(Locale::default()))
    }
}

impl std::error::Error for NotOfForm {}

/// Reads the word of a flag.
pub(crate) fn flag<T: Held>(word: &str) -> Result<T, NotOfForm> {
    T::read(word).ok_or(NotOfForm(T::FORM))
}

impl Held for PathBuf {
    const FORM: Form = Form::Path;

    fn read(word: &str) -> Option<PathBuf> {
        Some(PathBuf::from(word))
    }

    fn shown(&self) -> String {
        self.display().to_string()
    }
}

impl Held for Language {
    const FORM: Form = Form::Language;

    fn read(word: &str) -> Option<Language> {
        Language::from_tag(word)
    }

    fn shown(&self) -> String {
        self.to_string()
    }
}

impl Held for SocketAddr {
    const FORM: Form = Form::Address;

    fn read(word: &str) -> Option<SocketAddr> {
        word.parse().ok()
    }

    fn shown(&self) -> String {
        self.to_string()
    }
}

impl Held for bool {
    const FORM: Form = Form::YesNo;

    fn read(word: &str) -> Option<bool> {
        match word.to_ascii_lowercase().as_str() {
            "true" | "yes" | "on" | "1" => Some(true),
            "false" | "no" | "off" | "0" => Some(false),
            _ => None,
        }
    }

    fn word(item: &Item<'_>) -> Option<String> {
        item.boolean().map(|truth| truth.value.to_string())
    }

    fn shown(&self) -> String {
        self.to_string()
    }
}

/// A size of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Megabytes(u64);

impl Megabytes {
    /// The most that can be said: a terabyte.
    const MOST: u64 = 1 << 20;

    pub(crate) fn bytes(self) -> u64 {
        self.0 << 20
    }
}

impl Held for Megabytes {
    const FORM: Form = Form::Megabytes;

    fn read(word: &str) -> Option<Megabytes> {
        word.parse().ok().filter(|megabytes| (1..=Self::MOST).contains(megabytes)).map(Megabytes)
    }

    fn word(item: &Item<'_>) -> Option<String> {
        item.whole().map(|whole| whole.value.to_string())
    }

    fn shown(&self) -> String {
        self.0.to_string()
    }
}

/// How often another program may call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct CallsAMinute(pub(crate) u32);

impl CallsAMinute {
    /// Nobody counts beyond a million.
    const MOST: u32 = 1_000_000;
}

impl Held for CallsAMinute {
    const FORM: Form = Form::CallsAMinute;

    fn read(word: &str) -> Option<CallsAMinute> {
        word.parse().ok().filter(|calls| (1..=Self::MOST).contains(calls)).map(CallsAMinute)
    }

    fn word(item: &Item<'_>) -> Option<String> {
        item.whole().map(|whole| whole.value.to_string())
    }

    fn shown(&self) -> String {
        self.0.to_string()
    }
}

/// The address of a database, which may hold a password.
#[derive(Clone)]
pub(crate) struct Database(pub(crate) String);

impl fmt::Debug for Database {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.shown())
    }
}

impl Held for Database {
    const FORM: Form = Form::Database;

    fn read(word: &str) -> Option<Database> {
        Some(Database(word.to_owned()))
    }

    /// Without the password, and without what follows a question mark, where one may stand too.
    fn shown(&self) -> String {
        let (address, query) = self.0.split_once('?').map_or((self.0.as_str(), ""), |(address, _)| (address, "?…"));
        let Some((scheme, rest)) = address.split_once("://") else { return format!("{address}{query}") };
        match rest.rsplit_once('@') {
            Some((who, host)) => {
                let secret = if who.contains(':') { ":…" } else { "" };
                let user = who.split(':').next().unwrap_or_default();
                format!("{scheme}://{user}{secret}@{host}{query}")
            }
            None => format!("{address}{query}"),
        }
    }
}

/// A part of the work that a process can take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ServerRole {
    /// Pages and calls.
    Web,
    /// Judging what became due, jobs, the sweep at midnight.
    Worker,
}

/// What a process does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Roles(Vec<ServerRole>);

impl Roles {
    pub(crate) fn contain(&self, role: ServerRole) -> bool {
        self.0.contains(&role)
    }
}

impl Held for Roles {
    const FORM: Form = Form::Roles;

    fn read(word: &str) -> Option<Roles> {
        let role = |name: &str| match name.trim() {
            "web" => Some(ServerRole::Web),
            "worker" => Some(ServerRole::Worker),
            _ => None,
        };
        word.split(',').map(role).collect::<Option<Vec<_>>>().map(Roles)
    }

    fn word(item: &Item<'_>) -> Option<String> {
        let roles = item.texts()?.value;
        Some(roles.into_iter().map(|role| role.value).collect::<Vec<_>>().join(","))
    }

    fn shown(&self) -> String {
        let name = |role: &ServerRole| match role {
            ServerRole::Web => "web",
            ServerRole::Worker => "worker",
        };
        self.0.iter().map(name).collect::<Vec<_>>().join(",")
    }
}

/// Which log lines are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LogLevel(String);

impl LogLevel {
    /// The filter; the mapper is quiet unless it is named.
    pub(crate) fn filter(&self) -> EnvFilter {
        EnvFilter::new(format!("sqlx=warn,sea_orm_migration=warn,{}", self.0))
    }
}

impl Held for LogLevel {
    const FORM: Form = Form::LogLevel;

    /// A word that is no level would be taken for a part of the program, and silence all others.
    fn read(word: &str) -> Option<LogLevel> {
        let is_level = |level: &str| matches!(level.trim(), "off" | "error" | "warn" | "info" | "debug" | "trace");
        let is_part = |part: &str| part.split_once('=').is_some_and(|(_, level)| is_level(level));
        let right = word.split(',').all(|part| is_level(part) || is_part(part));
        (right && EnvFilter::try_new(word).is_ok()).then(|| LogLevel(word.to_owned()))
    }

    fn shown(&self) -> String {
        self.0.clone()
    }
}

/// How a log line is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LogForm {
    /// For people.
    Text,
    /// For programs.
    Json,
}

impl Held for LogForm {
    const FORM: Form = Form::TextOrJson;

    fn read(word: &str) -> Option<LogForm> {
        match word {
            "text" => Some(LogForm::Text),
            "json" => Some(LogForm::Json),
            _ => None,
        }
    }

    fn shown(&self) -> String {
        match self {
            LogForm::Text => "text",
            LogForm::Json => "json",
        }
        .to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_shown_without_its_secrets() {
        for (address, shown) in [
            ("postgres://ana:s3cret@db.example/entente", "postgres://ana:…@db.example/entente"),
            ("postgres://ana:a@b:c@db.example/entente", "postgres://ana:…@db.example/entente"),
            ("postgres://ana@db.example/entente?password=s3cret", "postgres://ana@db.example/entente?…"),
            ("sqlite:base.db", "sqlite:base.db"),
        ] {
            assert_eq!(Database(address.to_owned()).shown(), shown);
            assert_eq!(format!("{:?}", Database(address.to_owned())), shown);
        }
    }

    #[test]
    fn a_level_is_a_level_or_names_a_part() {
        for (word, right) in
            [("info", true), ("inof", false), ("info,operations=debug", true), ("operations=loud", false), ("", false)]
        {
            assert_eq!(LogLevel::read(word).is_some(), right, "{word}");
        }
    }

    #[test]
    fn a_process_does_what_is_known() {
        for (word, shown) in [("web", Some("web")), ("worker, web", Some("worker,web")), ("web,cook", None), ("", None)]
        {
            assert_eq!(Roles::read(word).map(|roles| roles.shown()).as_deref(), shown, "{word}");
        }
    }
}

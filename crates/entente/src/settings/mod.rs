//! The settings: the default file, then a file of one's own, then the environment, then flags.
//!
//! The defaults are read from the very file that documents them, so that the two cannot differ. Every layer is read
//! whole: a mistake in the file is told although a flag would hide it.

mod given;
mod held;

use std::fmt;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use document::{Document, Located, Place, Section};
use words::{Language, Locale, text};

use crate::said::{Refused, said};

pub(crate) use given::{Given, GivenToServer};
pub(crate) use held::{CallsAMinute, Database, LogForm, LogLevel, Megabytes, NotOfForm, Roles, ServerRole};
use held::{Form, Held};

/// The documentation of every setting, and its default.
pub(crate) const DEFAULT: &str = include_str!("default.toml");
/// The file that is read where none is named.
const OWN_FILE: &str = "entente.toml";
const CONFIG: &str = "ENTENTE_CONFIG";

/// Every setting that is in effect, with where it came from.
#[derive(Debug)]
pub(crate) struct Settings {
    pub(crate) data: Found<PathBuf>,
    pub(crate) database: Option<Found<Database>>,
    pub(crate) language: Option<Found<Language>>,
    pub(crate) listen: Found<SocketAddr>,
    pub(crate) roles: Found<Roles>,
    pub(crate) https: Found<bool>,
    pub(crate) upload: Found<Megabytes>,
    pub(crate) calls: Found<CallsAMinute>,
    pub(crate) log_level: Found<LogLevel>,
    pub(crate) log_form: Found<LogForm>,
}

/// A value, and where it came from.
#[derive(Debug, Clone)]
pub(crate) struct Found<T> {
    pub(crate) value: T,
    pub(crate) origin: Origin,
}

/// Where a value came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Origin {
    Default,
    File(PathBuf, Place),
    Variable(&'static str),
    Flag(&'static str),
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Origin::Default => Ok(()),
            Origin::File(path, place) => write!(f, "{}:{}:{}", path.display(), place.line, place.column),
            Origin::Variable(name) | Origin::Flag(name) => f.write_str(name),
        }
    }
}

/// What keeps the settings from being known.
#[derive(Debug)]
pub(crate) enum Wrong {
    /// The form of the file.
    File(PathBuf, Located<document::Wrong>),
    /// A value that its setting cannot have.
    Value { origin: Origin, value: String, form: Form },
}

impl Wrong {
    pub(crate) fn in_words(&self, locale: Locale) -> String {
        match self {
            Wrong::File(path, wrong) => words::line(locale, &path.display().to_string(), wrong),
            Wrong::Value { origin, value, form } => {
                let (value, form) = (text::quoted(locale, value), form.in_words(locale));
                said!(locale, "setting-refused", place = origin.to_string(), value = value, form = form)
            }
        }
    }

    fn place(&self) -> Option<Place> {
        match self {
            Wrong::File(_, wrong) => Some(wrong.place),
            Wrong::Value { origin: Origin::File(_, place), .. } => Some(*place),
            Wrong::Value { .. } => None,
        }
    }
}

/// How one setting is called.
#[derive(Debug, Clone, Copy)]
struct Name {
    section: &'static str,
    key: &'static str,
    variable: &'static str,
    flag: &'static str,
}

const fn name(section: &'static str, key: &'static str, variable: &'static str, flag: &'static str) -> Name {
    Name { section, key, variable, flag }
}

const DATA: Name = name("", "data", "ENTENTE_DATA", "--data");
const DATABASE: Name = name("", "database", "ENTENTE_DATABASE", "--database");
const LANGUAGE: Name = name("", "language", "ENTENTE_LANG", "--lang");
const LISTEN: Name = name("server", "listen", "ENTENTE_LISTEN", "--listen");
const ROLES: Name = name("server", "roles", "ENTENTE_ROLES", "--roles");
const HTTPS: Name = name("server", "https", "ENTENTE_HTTPS", "--https");
const UPLOAD: Name = name("server", "upload_megabytes", "ENTENTE_UPLOAD_MEGABYTES", "--upload-megabytes");
const CALLS: Name = name("server", "api_calls_a_minute", "ENTENTE_API_CALLS_A_MINUTE", "--api-calls-a-minute");
const LOG_LEVEL: Name = name("log", "level", "ENTENTE_LOG_LEVEL", "--log-level");
const LOG_FORM: Name = name("log", "form", "ENTENTE_LOG_FORM", "--log-form");

/// The variables that are read.
pub(crate) const VARIABLES: [&str; 11] = [
    CONFIG,
    DATA.variable,
    DATABASE.variable,
    LANGUAGE.variable,
    LISTEN.variable,
    ROLES.variable,
    HTTPS.variable,
    UPLOAD.variable,
    CALLS.variable,
    LOG_LEVEL.variable,
    LOG_FORM.variable,
];

/// The environment, as a function from names to what is set and not blank.
pub(crate) type Environment<'e> = &'e dyn Fn(&str) -> Option<String>;

/// Gathers the settings; says besides in which language to speak, which is known even where the settings are not.
pub(crate) fn gather(
    given: &Given,
    server: &GivenToServer,
    environment: Environment<'_>,
) -> (Locale, Result<Settings, Refused>) {
    let file = match own_file(given, environment) {
        Ok(file) => file,
        Err(refused) => return (locale(given.lang, environment), Err(refused)),
    };
    let (path, source) = file.unwrap_or_default();
    let (defaults, own) = (Document::parse(DEFAULT), Document::parse(&source));
    let mut layers = Layers {
        defaults: Sections::of(&defaults),
        own: Sections::of(&own),
        path: path.clone(),
        environment,
        wrongs: Vec::new(),
    };
    let settings = layers.settle_all(given, server);
    let mut wrongs = layers.finish();
    wrongs.extend(own.problems().into_iter().map(|wrong| Wrong::File(path.clone(), wrong)));
    wrongs.sort_by_key(Wrong::place);
    let language = settings.as_ref().and_then(|settings| settings.language.as_ref()).map(|found| found.value);
    let locale = locale(given.lang.or(language), environment);
    match settings {
        Some(settings) if wrongs.is_empty() => (locale, Ok(settings)),
        _ => (locale, Err(Refused::Settings(wrongs))),
    }
}

/// The language asked for, else that of the environment as programs on a terminal find it, else English.
pub(crate) fn locale(asked: Option<Language>, environment: Environment<'_>) -> Locale {
    let asked = asked.or_else(|| environment(LANGUAGE.variable).and_then(|tag| Language::from_tag(&tag)));
    let usual = || {
        let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(environment);
        set.and_then(|tag| Language::from_tag(&tag))
    };
    asked.or_else(usual).unwrap_or(Language::En).into()
}

/// The file that is named, which must be there, else the usual one, if it is there.
fn own_file(given: &Given, environment: Environment<'_>) -> Result<Option<(PathBuf, String)>, Refused> {
    let named = given.config.clone().or_else(|| environment(CONFIG).map(PathBuf::from));
    if named.is_none() && !Path::new(OWN_FILE).exists() {
        return Ok(None);
    }
    let path = named.unwrap_or_else(|| PathBuf::from(OWN_FILE));
    match std::fs::read_to_string(&path) {
        Ok(source) => Ok(Some((path, source))),
        Err(source) => Err(Refused::NotRead { path, source }),
    }
}

/// The tables of a file of settings.
struct Sections<'d> {
    top: Section<'d>,
    server: Option<Section<'d>>,
    log: Option<Section<'d>>,
}

impl<'d> Sections<'d> {
    fn of(document: &'d Document) -> Self {
        let top = document.root();
        let (server, log) = (top.table(LISTEN.section), top.table(LOG_LEVEL.section));
        Sections { top, server, log }
    }

    fn read<T: Held>(&self, name: Name) -> Option<(Option<T>, Place, String)> {
        let section = match name.section {
            "" => Some(&self.top),
            section if section == LISTEN.section => self.server.as_ref(),
            _ => self.log.as_ref(),
        };
        let item = section?.item(name.key)?;
        let word = T::word(&item)?;
        Some((T::read(&word), item.place(), word))
    }

    fn finish(self) {
        self.server.into_iter().chain(self.log).for_each(Section::finish);
        self.top.finish();
    }
}

/// The settings while they are read.
struct Layers<'d> {
    defaults: Sections<'d>,
    own: Sections<'d>,
    path: PathBuf,
    environment: Environment<'d>,
    wrongs: Vec<Wrong>,
}

impl Layers<'_> {
    fn settle_all(&mut self, given: &Given, server: &GivenToServer) -> Option<Settings> {
        let data = self.settle(DATA, given.data.clone());
        let database = self.settle(DATABASE, given.database.clone());
        let language = self.settle(LANGUAGE, given.lang);
        let listen = self.settle(LISTEN, server.listen);
        let roles = self.settle(ROLES, server.roles.clone());
        let https = self.settle(HTTPS, server.https);
        let upload = self.settle(UPLOAD, server.upload);
        let calls = self.settle(CALLS, server.calls);
        let log_level = self.settle(LOG_LEVEL, server.log_level.clone());
        let log_form = self.settle(LOG_FORM, server.log_form);
        let mut data = data?;
        if let (Origin::File(path, _), Some(folder)) = (&data.origin, self.path.parent()) {
            debug_assert_eq!(path, &self.path);
            data.value = folder.join(&data.value);
        }
        Some(Settings {
            data,
            database,
            language,
            listen: listen?,
            roles: roles?,
            https: https?,
            upload: upload?,
            calls: calls?,
            log_level: log_level?,
            log_form: log_form?,
        })
    }

    /// What a setting is: each layer is asked, the highest that has it counts.
    fn settle<T: Held>(&mut self, name: Name, flag: Option<T>) -> Option<Found<T>> {
        let default = self.defaults.read(name).and_then(|(value, _, _)| value);
        let default = default.map(|value| Found { value, origin: Origin::Default });
        let own = self
            .own
            .read(name)
            .and_then(|(value, place, word)| self.accept(value, Origin::File(self.path.clone(), place), word));
        let variable = (self.environment)(name.variable)
            .and_then(|word| self.accept(T::read(&word), Origin::Variable(name.variable), word));
        let flag = flag.map(|value| Found { value, origin: Origin::Flag(name.flag) });
        flag.or(variable).or(own).or(default)
    }

    fn accept<T: Held>(&mut self, value: Option<T>, origin: Origin, word: String) -> Option<Found<T>> {
        match value {
            Some(value) => Some(Found { value, origin }),
            None => {
                self.wrongs.push(Wrong::Value { origin, value: word, form: T::FORM });
                None
            }
        }
    }

    fn finish(self) -> Vec<Wrong> {
        self.defaults.finish();
        self.own.finish();
        self.wrongs
    }
}

impl Settings {
    /// Every setting by its key in the file, as it may be shown, and where it came from; in the order of the default
    /// file.
    pub(crate) fn shown(&self) -> Vec<(String, Option<(String, Origin)>)> {
        vec![
            line(DATA, Some(&self.data)),
            line(DATABASE, self.database.as_ref()),
            line(LANGUAGE, self.language.as_ref()),
            line(LISTEN, Some(&self.listen)),
            line(ROLES, Some(&self.roles)),
            line(HTTPS, Some(&self.https)),
            line(UPLOAD, Some(&self.upload)),
            line(CALLS, Some(&self.calls)),
            line(LOG_LEVEL, Some(&self.log_level)),
            line(LOG_FORM, Some(&self.log_form)),
        ]
    }
}

fn line<T: Held>(name: Name, found: Option<&Found<T>>) -> (String, Option<(String, Origin)>) {
    let key = if name.section.is_empty() { name.key.to_owned() } else { format!("{}.{}", name.section, name.key) };
    (key, found.map(|found| (found.value.shown(), found.origin.clone())))
}

#[cfg(test)]
mod tests;

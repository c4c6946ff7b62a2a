//! Who reads a page: the language, the formats, the zone, the theme, and the instant that counts as now.

use records::{Date, Instant, Money, Zone};
use words::{Language, Locale, money, number, time};

/// Light, dark, or as the system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

impl Theme {
    pub(crate) const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// As in a cookie, a form and the database.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    pub(crate) fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.key() == key)
    }
}

/// Everything that a template needs to write for one person.
#[derive(Clone, Debug)]
pub(crate) struct Reader {
    pub(crate) locale: Locale,
    pub(crate) zone: Zone,
    pub(crate) theme: Theme,
    /// When the page was asked for: ages on it are counted from here.
    pub(crate) now: Instant,
    /// The address of the page with its query, to come back to and to offer in the other languages.
    pub(crate) address: String,
}

impl Reader {
    pub(crate) fn language(&self) -> Language {
        self.locale.language
    }

    /// `lang` of the document.
    pub(crate) fn tag(&self) -> &'static str {
        self.locale.language.tag()
    }

    /// The theme to write into the document, unless the system decides.
    pub(crate) fn chosen_theme(&self) -> Option<&'static str> {
        (self.theme != Theme::System).then(|| self.theme.key())
    }

    /// This very page in another language.
    pub(crate) fn in_language(&self, language: &Language) -> String {
        let (path, query) = self.address.split_once('?').unwrap_or((&self.address, ""));
        let others = url::form_urlencoded::parse(query.as_bytes()).filter(|(key, _)| key != "lang");
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(others).append_pair("lang", language.tag());
        format!("{path}?{}", query.finish())
    }

    /// The address of a file of the bundle.
    pub(crate) fn asset(&self, name: &str) -> String {
        crate::assets::address(name)
    }

    /// Between parts of a sentence that belong together: French sets a space before it.
    pub(crate) fn semicolon(&self) -> &'static str {
        if self.language() == Language::Fr { "\u{a0}; " } else { "; " }
    }

    pub(crate) fn whole(&self, count: &u64) -> String {
        number::whole(self.locale, i64::try_from(*count).unwrap_or(i64::MAX))
    }

    pub(crate) fn number(&self, value: &f64) -> String {
        number::number(self.locale, *value)
    }

    /// A score as lists show it: whole.
    pub(crate) fn score(&self, value: &f64) -> String {
        number::decimal(self.locale, *value, 0)
    }

    /// A score as explanations show it: one decimal.
    pub(crate) fn points(&self, value: &f64) -> String {
        number::decimal(self.locale, *value, 1)
    }

    /// What a part of a score adds or takes, with its sign.
    pub(crate) fn change(&self, value: &f64) -> String {
        number::change(self.locale, *value, 1)
    }

    pub(crate) fn money(&self, amount: &Money) -> String {
        money::whole(self.locale, *amount)
    }

    pub(crate) fn date(&self, date: &Date) -> String {
        time::date(self.locale, *date)
    }

    /// The day of an instant, with its year.
    pub(crate) fn dated(&self, at: &Instant) -> String {
        time::date(self.locale, self.zone.local_date(*at))
    }

    /// The day of an instant: without its year while that is the reader's own year.
    pub(crate) fn day(&self, at: &Instant) -> String {
        let (day, today) = (self.zone.local_date(*at), self.zone.local_date(self.now));
        if day.civil().year() == today.civil().year() {
            time::day(self.locale, day)
        } else {
            time::date(self.locale, day)
        }
    }

    pub(crate) fn clock(&self, at: &Instant) -> String {
        time::clock(self.locale, *at, &self.zone)
    }

    /// Day and time in full, for titles and the corner of the page.
    pub(crate) fn moment(&self, at: &Instant) -> String {
        time::date_and_time(self.locale, *at, &self.zone)
    }

    /// The wall clock as an `<input type="datetime-local">` holds it.
    pub(crate) fn wall_clock(&self, at: &Instant) -> String {
        self.zone.wall_clock(*at).strftime("%Y-%m-%dT%H:%M").to_string()
    }

    /// How long ago, in a narrow column.
    pub(crate) fn age(&self, at: &Instant) -> String {
        self.span(at, &self.now)
    }

    /// How long from one instant to another, in a narrow column: minutes, then hours, then days.
    pub(crate) fn span(&self, from: &Instant, until: &Instant) -> String {
        let minutes = (until.as_micros().saturating_sub(from.as_micros()) / 60_000_000).max(0);
        match minutes {
            0..60 => time::duration(minutes),
            60..1440 => time::duration(minutes / 60 * 60),
            _ => time::days_short(self.locale, (minutes / 1440) as f64),
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn reader(language: Language) -> Reader {
        let zone = Zone::named("Europe/Paris").expect("a zone of the database");
        let now = Instant::read("2026-05-19T10:42", &zone).expect("an instant");
        Reader {
            locale: language.into(),
            zone,
            theme: Theme::System,
            now,
            address: "/leads?cell=A4&lang=fr".to_owned(),
        }
    }

    #[test]
    fn a_page_in_another_language_keeps_everything_else_of_its_address() {
        assert_eq!(reader(Language::Fr).in_language(&Language::Es), "/leads?cell=A4&lang=es");
    }

    #[test]
    fn ages_grow_coarser_with_time() {
        let reader = reader(Language::Fr);
        let ago = |minutes: i64| reader.age(&Instant::from_micros(reader.now.as_micros() - minutes * 60_000_000));
        assert_eq!(
            [ago(0), ago(22), ago(95), ago(3000), ago(-5)],
            ["0\u{a0}min", "22\u{a0}min", "1\u{a0}h", "2\u{a0}j", "0\u{a0}min"]
        );
    }
}

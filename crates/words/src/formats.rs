//! The formatters of each locale, made from the Unicode locale data once and kept.

use std::sync::OnceLock;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_datetime::fieldsets::{MD, T, YM, YMD, YMDE};
use icu_datetime::options::YearStyle;
use icu_datetime::{DateTimeFormatter, NoCalendarFormatter};
use icu_decimal::DecimalFormatter;
use icu_decimal::options::DecimalFormatterOptions;

use crate::locale::{Language, Locale, Region};

/// Formatters of one locale.
pub(crate) struct Formats {
    pub(crate) numbers: DecimalFormatter,
    pub(crate) long_date: DateTimeFormatter<YMD>,
    pub(crate) medium_date: DateTimeFormatter<YMD>,
    pub(crate) short_date: DateTimeFormatter<YMD>,
    pub(crate) weekday_date: DateTimeFormatter<YMDE>,
    pub(crate) day_and_month: DateTimeFormatter<MD>,
    pub(crate) month: DateTimeFormatter<YM>,
    pub(crate) time: NoCalendarFormatter<T>,
    pub(crate) order: CollatorBorrowed<'static>,
}

const REGIONS: usize = Region::ALL.len() + 1;
const LOCALES: usize = Language::ALL.len() * REGIONS;

static ALL_FORMATS: [OnceLock<Formats>; LOCALES] = [const { OnceLock::new() }; LOCALES];

pub(crate) fn formats(locale: Locale) -> &'static Formats {
    let region = locale.region.map_or(0, |region| region as usize + 1);
    ALL_FORMATS[locale.language as usize * REGIONS + region].get_or_init(|| Formats::of(locale))
}

/// Every locale falls back to its language, whose data are built in.
const BUILT_IN: &str = "the locale data of a language that we speak are built in";

impl Formats {
    fn of(locale: Locale) -> Self {
        let icu = locale.icu();
        let dates = |fields: YMD| DateTimeFormatter::try_new((&icu).into(), fields).expect(BUILT_IN);
        Self {
            numbers: DecimalFormatter::try_new((&icu).into(), DecimalFormatterOptions::default()).expect(BUILT_IN),
            long_date: dates(YMD::long()),
            medium_date: dates(YMD::medium()),
            short_date: dates(YMD::short().with_year_style(YearStyle::Full)),
            weekday_date: DateTimeFormatter::try_new((&icu).into(), YMDE::medium()).expect(BUILT_IN),
            day_and_month: DateTimeFormatter::try_new((&icu).into(), MD::medium()).expect(BUILT_IN),
            month: DateTimeFormatter::try_new((&icu).into(), YM::long()).expect(BUILT_IN),
            time: NoCalendarFormatter::try_new((&icu).into(), T::hm()).expect(BUILT_IN),
            order: Collator::try_new((&icu).into(), CollatorOptions::default()).expect(BUILT_IN),
        }
    }
}

/// The locale data set a space that is too thin to be seen at the size of a table; the plain
/// no-break space is shown instead.
pub(crate) fn with_visible_spaces(text: &str) -> String {
    text.replace('\u{202f}', "\u{a0}")
}

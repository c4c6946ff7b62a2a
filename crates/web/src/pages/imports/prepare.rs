//! An import that has not begun: what was detected of its file, the mappings that fit, the mapping by hand, the trial.

use operations::import::desk::{self, Desk, Offer};
use operations::import::{Draft, FormSeen, Look, Shape};

use super::examples::TrialView;
use super::mapping::MappingView;
use crate::fault::Fault;
use crate::form::{Control, Field, Typed};
use crate::reader::Reader;
use crate::server::Web;
use crate::signed_in::SignedIn;

/// Everything that the page of an import shows before it begins.
pub(crate) struct Preparing {
    /// Why the file cannot be read as it is.
    pub(crate) unreadable: Option<String>,
    /// What was detected, to be corrected.
    pub(crate) form: Vec<Field>,
    /// What is odd about the names of the columns.
    pub(crate) remarks: Vec<String>,
    pub(crate) columns: Vec<String>,
    pub(crate) rows: Vec<Vec<String>>,
    pub(crate) offers: Vec<OfferView>,
    pub(crate) mapping: MappingView,
    /// What keeps the mapping from being tried.
    pub(crate) faults: Vec<String>,
    /// The mapping as TOML.
    pub(crate) source: String,
    pub(crate) trial: Option<TrialView>,
}

/// A mapping that is offered.
pub(crate) struct OfferView {
    pub(crate) key: String,
    pub(crate) name: String,
    pub(crate) kind: String,
    pub(crate) fit: String,
    pub(crate) is_whole: bool,
    pub(crate) is_near: bool,
}

impl Preparing {
    pub(super) async fn load(web: &Web, _: &SignedIn, reader: &Reader, opened: &Desk) -> Result<Self, Fault> {
        let operations = web.operations();
        let draft = Draft::of(&opened.import.mapping);
        let (look, unreadable) = match desk::look_of(operations, opened, reader.locale).await? {
            Ok(look) => (Some(look), None),
            Err(sentence) => (None, Some(sentence)),
        };
        let columns = look.as_ref().map(Look::names).unwrap_or_default();
        let empty = unreadable.is_none() && columns.is_empty();
        let unreadable = if empty { Some(t!(reader, "import-nothing-in-it")) } else { unreadable };
        let offers = desk::offers(operations, &columns).await?;
        let fields = operations.in_force().await?.custom_fields.clone();
        Ok(Self {
            form: form_of_file(reader, &draft, look.as_ref()),
            remarks: look.as_ref().map_or_else(Vec::new, |look| desk::header_sentences(reader.locale, look)),
            rows: look.as_ref().map(|look| look.rows.clone()).unwrap_or_default(),
            offers: offers.iter().map(|offer| OfferView::of(reader, offer)).collect(),
            mapping: MappingView::new(reader, &draft, look.as_ref(), &fields),
            faults: desk::faults(reader.locale, &opened.import.mapping, &columns),
            source: opened.import.mapping.clone(),
            trial: opened.trial.as_ref().map(|trial| TrialView::new(reader, trial, &columns)),
            unreadable,
            columns,
        })
    }

    /// Whether the mapping can be tried and begun.
    pub(crate) fn is_ready(&self) -> bool {
        self.faults.is_empty() && self.unreadable.is_none()
    }

    /// The mappings that fit, and how many more there are.
    pub(crate) fn near(&self) -> impl Iterator<Item = &OfferView> {
        self.offers.iter().filter(|offer| offer.is_near)
    }

    pub(crate) fn far(&self) -> Vec<&OfferView> {
        self.offers.iter().filter(|offer| !offer.is_near).collect()
    }
}

impl OfferView {
    fn of(reader: &Reader, offer: &Offer) -> Self {
        let count = |count: usize| reader.whole(&(count as u64));
        Self {
            key: offer.key.clone(),
            name: offer.name.clone(),
            kind: if offer.is_preset { t!(reader, "import-preset") } else { t!(reader, "import-saved") },
            fit: t!(reader, "import-fit", there = count(offer.fit.there), all = count(offer.fit.all)),
            is_whole: offer.fit.is_whole(),
            is_near: offer.fit.is_near(),
        }
    }
}

/// What was detected of a file, each with the ways to correct it. The first choice says what holds by itself.
fn form_of_file(reader: &Reader, draft: &Draft, look: Option<&Look>) -> Vec<Field> {
    let nothing = Typed::default();
    let select = |name: &str, label: String, usual: String, choices: &[(&str, String)], now: Option<&str>| {
        let own = choices.iter().map(|(key, text)| ((*key).to_owned(), text.clone()));
        let choices = std::iter::once((String::new(), usual)).chain(own).collect();
        Field::new("file", name, label, Control::Select(choices), &nothing, now.unwrap_or_default())
    };
    let by_itself = |found: Option<String>| match found {
        Some(found) => t!(reader, "import-as-detected", found = found),
        None => t!(reader, "import-detect"),
    };
    let delimiters = [
        (",", t!(reader, "delimiter-comma")),
        (";", t!(reader, "delimiter-semicolon")),
        ("tab", t!(reader, "delimiter-tab")),
        ("|", t!(reader, "delimiter-bar")),
    ];
    let named = |delimiter: char| {
        let key = if delimiter == '\t' { "tab".to_owned() } else { delimiter.to_string() };
        delimiters.iter().find(|(known, _)| *known == key).map_or(key, |(_, name)| name.clone())
    };
    let encodings = ["UTF-8", "windows-1252", "ISO-8859-15", "macintosh", "UTF-16LE", "UTF-16BE"];
    let encodings: Vec<(&str, String)> = encodings.into_iter().map(|name| (name, name.to_owned())).collect();
    let header = [("yes", t!(reader, "header-yes")), ("no", t!(reader, "header-no"))];
    let orders = [("ymd", t!(reader, "dates-ymd")), ("dmy", t!(reader, "dates-dmy")), ("mdy", t!(reader, "dates-mdy"))];
    let signs = [(".", t!(reader, "decimal-point")), (",", t!(reader, "decimal-comma"))];
    let has_header = |header: bool| if header { t!(reader, "header-yes") } else { t!(reader, "header-no") };
    let of_key = |choices: &[(&str, String)], key: &str| {
        choices.iter().find(|(known, _)| *known == key).map(|(_, name)| name.clone())
    };
    let seen = |is_date: bool| look.and_then(|look| seen_in(look, is_date));
    let order = seen(true).and_then(|key| of_key(&orders, &key));
    let sign = seen(false).and_then(|key| of_key(&signs, &key));
    vec![
        select(
            "encoding",
            t!(reader, "import-encoding"),
            by_itself(look.and_then(|look| look.encoding).map(str::to_owned)),
            &encodings,
            draft.encoding.as_deref(),
        ),
        select(
            "delimiter",
            t!(reader, "import-delimiter"),
            by_itself(look.and_then(|look| look.delimiter).map(named)),
            &delimiters,
            draft.delimiter.as_deref(),
        ),
        select(
            "header",
            t!(reader, "import-header"),
            by_itself(look.map(|look| has_header(look.header))),
            &header,
            draft.header.map(|header| if header { "yes" } else { "no" }),
        ),
        select("dates", t!(reader, "import-dates"), by_itself(order), &orders, draft.dates.as_deref()),
        select("decimal", t!(reader, "import-decimal"), by_itself(sign), &signs, draft.decimal.as_deref()),
    ]
}

/// The order of dates, or the decimal sign, that all columns which tell one agree on.
fn seen_in(look: &Look, is_date: bool) -> Option<String> {
    let told = look.columns.iter().filter_map(|column| match (column.shape, is_date) {
        (Shape::Date(order), true) => FormSeen::of_order(order),
        (Shape::Number(sign), false) => FormSeen::of_sign(sign),
        _ => None,
    });
    let told: std::collections::BTreeSet<&str> = told.map(|seen| seen.0).collect();
    let mut told = told.into_iter();
    match (told.next(), told.next()) {
        (Some(one), None) => Some(one.to_owned()),
        _ => None,
    }
}

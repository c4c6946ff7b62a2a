//! The columns of the list of leads: which there are, which are shown unless the reader chooses.

use operations::leads::LeadSort;
use records::Keyed;
use words::vocabulary;

use super::ListAddress;
use crate::pages::lists::table::Choice;
use crate::reader::Reader;

/// A column after the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LeadColumn {
    Title,
    Account,
    Cell,
    Fit,
    Activity,
    Stage,
    Since,
    Owner,
    LastActivity,
    Ago,
    Email,
    Country,
    Source,
    Motion,
}

/// How many of them are shown unless the reader chooses.
const USUAL: usize = 10;

impl Keyed for LeadColumn {
    const ALL: &'static [Self] = &[
        Self::Title,
        Self::Account,
        Self::Cell,
        Self::Fit,
        Self::Activity,
        Self::Stage,
        Self::Since,
        Self::Owner,
        Self::LastActivity,
        Self::Ago,
        Self::Email,
        Self::Country,
        Self::Source,
        Self::Motion,
    ];

    fn key(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Account => "account",
            Self::Cell => "cell",
            Self::Fit => "fit",
            Self::Activity => "activity",
            Self::Stage => "stage",
            Self::Since => "stage-since",
            Self::Owner => "owner",
            Self::LastActivity => "last-activity",
            Self::Ago => "ago",
            Self::Email => "email",
            Self::Country => "country",
            Self::Source => "source",
            Self::Motion => "motion",
        }
    }
}

impl LeadColumn {
    /// Those that are shown: the chosen ones, or the usual ones.
    pub(crate) fn shown(chosen: &[Self]) -> Vec<Self> {
        if chosen.is_empty() { Self::ALL[..USUAL].to_vec() } else { chosen.to_vec() }
    }

    pub(crate) fn name(self, reader: &Reader) -> String {
        let field = |key| vocabulary::field(reader.locale, records::FieldOf::Contact, key);
        match self {
            Self::Title => t!(reader, "column-title"),
            Self::Account => t!(reader, "column-account"),
            Self::Cell => t!(reader, "column-cell"),
            Self::Fit => t!(reader, "column-fit"),
            Self::Activity => t!(reader, "column-activity"),
            Self::Stage => t!(reader, "column-stage"),
            Self::Since => t!(reader, "column-since"),
            Self::Owner => t!(reader, "column-owner"),
            Self::LastActivity => t!(reader, "column-last-activity"),
            Self::Ago => t!(reader, "column-ago"),
            Self::Email => field("email"),
            Self::Country => field("country"),
            Self::Source => field("source"),
            Self::Motion => crate::pages::lists::shown::key_name(reader, operations::lists::Listed::Leads, "motion"),
        }
    }

    /// By what a list is sorted whose heading this is.
    pub(crate) fn sort(self) -> Option<LeadSort> {
        match self {
            Self::Fit => Some(LeadSort::Fit),
            Self::Activity => Some(LeadSort::Activity),
            Self::Since => Some(LeadSort::StageSince),
            Self::Ago => Some(LeadSort::LastActivity),
            _ => None,
        }
    }

    /// Whether it holds figures.
    pub(crate) fn is_number(self) -> bool {
        self.sort().is_some()
    }

    /// The columns on offer: those shown in their order, then the others.
    pub(crate) fn choices(reader: &Reader, address: &ListAddress) -> Vec<Choice> {
        let shown = Self::shown(&address.columns);
        let moved = |from: usize, to: usize| {
            let mut columns = shown.clone();
            columns.swap(from, to);
            address.with_columns(columns)
        };
        let last = shown.len().saturating_sub(1);
        let choice = |column: Self, picked, earlier, later| {
            let (key, name) = (column.key().to_owned(), column.name(reader));
            Choice { key, name, picked, earlier, later }
        };
        let picked = shown.iter().enumerate().map(|(place, column)| {
            let earlier = (place > 0).then(|| moved(place, place - 1));
            choice(*column, true, earlier, (place < last).then(|| moved(place, place + 1)))
        });
        let others = Self::ALL.iter().filter(|column| !shown.contains(column));
        picked.chain(others.map(|column| choice(*column, false, None, None))).collect()
    }
}

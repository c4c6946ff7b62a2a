//! What an import says to people.

use columnar::delimited::{HeaderProblem, ReadError as BytesError};
use columnar::rows::{Foreign, ReadError};
use records::Keyed;
use store::{Built, StoreError};
use words::{Locale, Spoken, label, line, say, sentence};

use super::mapping::{MappingFault, Misfit};
use super::problem::RowProblem;
use super::run::ImportError;

impl Spoken for RowProblem {
    fn spoken(&self, locale: Locale) -> String {
        use RowProblem as P;
        match self {
            P::TooFewCells { expected, found } => {
                say!(Operations, locale, "row-too-few-cells", expected = (*expected), found = (*found))
            }
            P::TooManyCells { expected, found } => {
                say!(Operations, locale, "row-too-many-cells", expected = (*expected), found = (*found))
            }
            P::BrokenText { replaced } => say!(Operations, locale, "row-broken-text", count = (*replaced)),
            P::NulCharacters { dropped } => say!(Operations, locale, "row-nul-characters", count = (*dropped)),
            P::UnclosedQuote => say!(Operations, locale, "row-unclosed-quote"),
            P::StrayQuote => say!(Operations, locale, "row-stray-quote"),
            P::QuotedWhole => say!(Operations, locale, "row-quoted-whole"),
            P::TooLong { limit } => say!(Operations, locale, "row-too-long", megabytes = (*limit >> 20)),
            P::NotAnObject => say!(Operations, locale, "row-not-an-object"),
            P::NoValue { cells } => say!(Operations, locale, "row-no-value", count = (*cells)),
            P::NotANumber { column, text } => {
                say!(Operations, locale, "row-not-a-number", column = column.as_str(), text = text.as_str())
            }
            P::OtherDecimalSign { column, text } => {
                say!(Operations, locale, "row-other-decimal-sign", column = column.as_str(), text = text.as_str())
            }
            P::AmbiguousNumber { column, text } => {
                say!(Operations, locale, "row-ambiguous-number", column = column.as_str(), text = text.as_str())
            }
            P::TooManyDecimals { column, text, currency } => say!(
                Operations,
                locale,
                "row-too-many-decimals",
                column = column.as_str(),
                text = text.as_str(),
                currency = currency.as_str()
            ),
            P::TooLarge { column, text } => {
                say!(Operations, locale, "row-too-large", column = column.as_str(), text = text.as_str())
            }
            P::UnknownCurrency { column, code } => {
                say!(Operations, locale, "row-unknown-currency", column = column.as_str(), code = code.as_str())
            }
            P::Negative { column, text } => {
                say!(Operations, locale, "row-negative", column = column.as_str(), text = text.as_str())
            }
            P::NotADate { column, text } => {
                say!(Operations, locale, "row-not-a-date", column = column.as_str(), text = text.as_str())
            }
            P::ImpossibleDate { column, text } => {
                say!(Operations, locale, "row-impossible-date", column = column.as_str(), text = text.as_str())
            }
            P::AmbiguousDate { column, text } => {
                say!(Operations, locale, "row-ambiguous-date", column = column.as_str(), text = text.as_str())
            }
            P::FutureDate { column, text } => {
                say!(Operations, locale, "row-future-date", column = column.as_str(), text = text.as_str())
            }
            P::NotYesOrNo { column, text } => {
                say!(Operations, locale, "row-not-yes-or-no", column = column.as_str(), text = text.as_str())
            }
            P::NotAnEmail { column, text } => {
                say!(Operations, locale, "row-not-an-email", column = column.as_str(), text = text.as_str())
            }
            P::NotAChoice { column, text, choices } => say!(
                Operations,
                locale,
                "row-not-a-choice",
                column = column.as_str(),
                text = text.as_str(),
                choices = choices.join(", ")
            ),
            P::Missing { column } => say!(Operations, locale, "row-missing", column = column.as_str()),
            P::NoIdentity { kind, fields } => {
                say!(Operations, locale, "row-no-identity", kind = label(locale, kind.0), fields = fields.join(", "))
            }
            P::UnknownRecord { kind, text } => {
                say!(Operations, locale, "row-unknown-record", kind = label(locale, kind.0), text = text.as_str())
            }
            P::UnknownReference { kind, column, text } => say!(
                Operations,
                locale,
                "row-unknown-reference",
                kind = label(locale, kind.0),
                column = column.as_str(),
                text = text.as_str()
            ),
            P::NearName { kind, column, text, matched } => say!(
                Operations,
                locale,
                "row-near-name",
                kind = label(locale, kind.0),
                column = column.as_str(),
                text = text.as_str(),
                matched = matched.as_str()
            ),
            P::EmailTaken { column, text } => {
                say!(Operations, locale, "row-email-taken", column = column.as_str(), text = text.as_str())
            }
            P::ParentRing { column, text } => {
                say!(Operations, locale, "row-parent-ring", column = column.as_str(), text = text.as_str())
            }
            P::StageBeforeStage { stage, before } => say!(
                Operations,
                locale,
                "row-stage-before-stage",
                stage = label(locale, stage.0),
                before = label(locale, before.0)
            ),
        }
    }
}

impl Spoken for MappingFault {
    fn spoken(&self, locale: Locale) -> String {
        use MappingFault as F;
        match self {
            F::Form(wrong) => sentence(locale, wrong),
            F::UnknownFormat { format } => say!(Operations, locale, "mapping-unknown-format", format = (*format)),
            F::UnknownZone { name } => say!(Operations, locale, "mapping-unknown-zone", name = name.as_str()),
            F::UnknownCurrency { code } => say!(Operations, locale, "mapping-unknown-currency", code = code.as_str()),
            F::UnknownField { kind, key, nearest } => say!(
                Operations,
                locale,
                "mapping-unknown-field",
                kind = label(locale, *kind),
                key = key.as_str(),
                nearest = nearest.join(", "),
                near = nearest.len()
            ),
            F::NoCustomFields { kind } => {
                say!(Operations, locale, "mapping-no-custom-fields", kind = label(locale, *kind))
            }
            F::NoRecords => say!(Operations, locale, "mapping-no-records"),
            F::NoIdentity { kind } => say!(Operations, locale, "mapping-no-identity", kind = label(locale, *kind)),
            F::IdentityNotMapped { kind, key } => {
                say!(Operations, locale, "mapping-identity-not-mapped", kind = label(locale, *kind), key = key.as_str())
            }
            F::NotAnIdentity { kind, key, choices } => say!(
                Operations,
                locale,
                "mapping-not-an-identity",
                kind = label(locale, *kind),
                key = key.as_str(),
                choices = choices.join(", "),
                count = choices.len()
            ),
            F::NeedsContact { kind } => say!(Operations, locale, "mapping-needs-contact", kind = label(locale, *kind)),
            F::NoSource { key } => say!(Operations, locale, "mapping-no-source", key = key.as_str()),
            F::NotAWord { key, value, choices } => say!(
                Operations,
                locale,
                "mapping-not-a-word",
                key = key.as_str(),
                value = value.as_str(),
                choices = choices.join(", ")
            ),
            F::NotAPowerOfTen { found } => {
                say!(Operations, locale, "mapping-not-a-power-of-ten", found = found.to_string())
            }
        }
    }
}

impl Spoken for Misfit {
    fn spoken(&self, locale: Locale) -> String {
        match self {
            Misfit::NoColumn { column, nearest } => say!(
                Operations,
                locale,
                "import-no-column",
                column = column.as_str(),
                nearest = nearest.join(", "),
                near = nearest.len()
            ),
            Misfit::Ambiguous { column } => {
                say!(Operations, locale, "import-ambiguous-column", column = column.as_str())
            }
        }
    }
}

/// The sentences of an import that did not begin or could not go on; faults with a place in the mapping begin with it.
pub fn refusal_sentence(locale: Locale, mapping: &str, error: &ImportError) -> Vec<String> {
    match error {
        ImportError::Mapping(faults) => faults.iter().map(|fault| line(locale, mapping, fault)).collect(),
        ImportError::Misfits(misfits) => misfits.iter().map(|misfit| line(locale, mapping, misfit)).collect(),
        ImportError::Unreadable(error) => vec![unreadable_sentence(locale, error)],
        ImportError::EmptyFile => vec![say!(Operations, locale, "import-empty-file")],
        ImportError::FieldDiffers { key, of, ty } => vec![say!(
            Operations,
            locale,
            "import-field-differs",
            key = key.as_str(),
            kind = label(locale, *of),
            holds = label(locale, *ty)
        )],
        ImportError::Store(StoreError::DiskFull(_)) => vec![say!(Operations, locale, "import-disk-full")],
        ImportError::Store(StoreError::Unavailable(_)) => vec![say!(Operations, locale, "import-base-away")],
        ImportError::Store(error) => {
            vec![say!(Operations, locale, "import-base-failed", reason = crate::failure::chain(error))]
        }
        ImportError::Cancelled => vec![say!(Operations, locale, "import-was-cancelled")],
        ImportError::Io(error) => vec![say!(Operations, locale, "import-cannot-write", cause = error.to_string())],
    }
}

/// What is said of a file that cannot be read on.
pub fn unreadable_sentence(locale: Locale, error: &ReadError) -> String {
    match error {
        ReadError::Bytes(error) => unreadable_bytes(locale, error),
        ReadError::Foreign(foreign) => {
            let form = match foreign {
                Foreign::OldWorkbook => "xls",
                Foreign::BinaryWorkbook => "xlsb",
                Foreign::OpenDocument => "ods",
                Foreign::Archive => "zip",
                Foreign::Parquet => "parquet",
                Foreign::JsonArray => "json",
                Foreign::Pdf => "pdf",
            };
            say!(Operations, locale, "file-foreign", form = form)
        }
        ReadError::DamagedWorkbook { part, .. } => {
            say!(Operations, locale, "file-damaged-workbook", part = part.as_str())
        }
        ReadError::NoSheet { name, sheets } => {
            let sheets = sheets.iter().take(SHEETS_SAID).map(|sheet| words::text::quoted(locale, sheet));
            let sheets = sheets.collect::<Vec<_>>().join(", ");
            say!(Operations, locale, "file-no-sheet", name = words::text::quoted(locale, name), sheets = sheets)
        }
        ReadError::TooManyColumns { limit } => say!(Operations, locale, "file-too-many-columns", limit = (*limit)),
    }
}

fn unreadable_bytes(locale: Locale, error: &BytesError) -> String {
    match error {
        BytesError::Io(error) => say!(Operations, locale, "file-unreadable", cause = error.to_string()),
        BytesError::DamagedArchive { given, .. } => {
            say!(Operations, locale, "file-damaged-archive", bytes = given.to_string())
        }
        BytesError::Bomb { expansion, .. } => {
            say!(Operations, locale, "file-archive-too-dense", times = expansion.to_string())
        }
        BytesError::TooLarge { limit } => say!(Operations, locale, "file-too-large", bytes = limit.to_string()),
        BytesError::UnknownEncoding { label } => {
            say!(Operations, locale, "file-unknown-encoding", label = label.as_str())
        }
        BytesError::UnusableDelimiter { delimiter } => {
            say!(Operations, locale, "file-unusable-delimiter", delimiter = delimiter.to_string())
        }
    }
}

/// Of a workbook with more sheets, so many are named.
const SHEETS_SAID: usize = 12;

/// What is odd about the names of columns.
pub(super) fn header_sentence(locale: Locale, problem: &HeaderProblem) -> String {
    match problem {
        HeaderProblem::Repeated { name, first, again } => say!(
            Operations,
            locale,
            "header-repeated",
            name = name.as_str(),
            first = (*first + 1),
            again = (*again + 1)
        ),
        HeaderProblem::Unnamed { column } => say!(Operations, locale, "header-unnamed", column = (*column + 1)),
    }
}

/// What is said of an import that noted nothing of what it made.
pub(super) fn not_noted_sentence(locale: Locale) -> String {
    say!(Operations, locale, "import-not-noted")
}

/// What somebody built on an import, in sentences.
pub fn built_sentences(locale: Locale, built: &[Built]) -> Vec<String> {
    built
        .iter()
        .map(|built| match *built {
            Built::Changed { kind, count } => {
                say!(Operations, locale, "built-changed", kind = kind.key(), count = count)
            }
            Built::Added { kind, to, count } => {
                say!(Operations, locale, "built-added", kind = kind.key(), to = to.key(), count = count)
            }
            Built::LeadsMoved { count } => say!(Operations, locale, "built-leads-moved", count = count),
        })
        .collect()
}

//! Typed ids: a number that knows what it numbers.
//!
//! All records of a base share one number space, so an id never means two things; written out it carries a
//! prefix (`led_42`), so that an account's id pasted where a lead's is asked for is refused, not looked up.

use std::fmt;
use std::str::FromStr;

/// A text that is not the id of the kind asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an id that starts with {prefix}_")]
pub struct NotAnId {
    /// The prefix that such an id has.
    pub prefix: &'static str,
}

macro_rules! typed_id {
    ($($(#[$doc:meta])* $name:ident = $prefix:literal;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(i64);

        impl $name {
            /// The prefix of the written form, without the underscore.
            pub const PREFIX: &'static str = $prefix;

            /// The id with this number.
            pub const fn new(number: i64) -> Self {
                Self(number)
            }

            /// The number alone, as the database keeps it.
            pub const fn number(self) -> i64 {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($prefix, "_{}"), self.0)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                text.strip_prefix(concat!($prefix, "_"))
                    .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
                    .and_then(|digits| digits.parse().ok())
                    .map(Self)
                    .ok_or(NotAnId { prefix: $prefix })
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )+};
}

typed_id! {
    /// A company.
    AccountId = "acc";
    /// A person at a company.
    ContactId = "con";
    /// One pass of a contact through the cycle.
    LeadId = "led";
    /// One thing that happened.
    ActivityId = "act";
    /// A word of the dictionary of activity kinds.
    KindId = "knd";
    /// A campaign.
    CampaignId = "cmp";
    /// An asset.
    ContentId = "cnt";
    /// A product category.
    InterestId = "int";
    /// A product.
    ProductId = "prd";
    /// A deal.
    OpportunityId = "opp";
    /// A team of people who sign in.
    TeamId = "tea";
    /// Somebody of the company itself: who signs in, or owns records.
    PersonId = "per";
    /// A field that an administrator added.
    CustomFieldId = "fld";
    /// A persona or a segment.
    NamedConditionId = "seg";
    /// A version of the agreement.
    AgreementId = "agr";
    /// One run of an import.
    ImportId = "imp";
    /// A saved view of a list.
    ViewId = "viw";
    /// Work to be done after a transaction.
    JobId = "job";
    /// An entry of the audit log.
    AuditId = "aud";
    /// A token of another program.
    ApiTokenId = "tok";
    /// Days on which somebody is not there.
    AbsenceId = "abs";
    /// A list that somebody took out.
    ExportId = "exp";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_as_it_was_written() {
        assert_eq!(LeadId::new(42).to_string().parse(), Ok(LeadId::new(42)));
    }

    #[test]
    fn an_id_of_another_kind_is_refused() {
        for text in ["acc_42", "42", "led_", "led_-1", "led_+1", "led_99999999999999999999"] {
            assert_eq!(text.parse::<LeadId>(), Err(NotAnId { prefix: "led" }), "{text}");
        }
    }
}

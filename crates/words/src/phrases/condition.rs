//! What a condition asks, as a sentence.
//!
//! Negations are pushed down to the predicates, where every language has a plain way to say them: `NOT (a OR b)` is
//! said as "not a, and not b". In three-valued logic that is the same.

use conditions::{Comparison, Condition, Literal, Noun, Phrase, Shape, describe};
use records::{FieldOf, FieldType};

use super::noun::{Speaker, is_day, is_number};
use crate::locale::Locale;
use crate::said;
use crate::text::quoted;
use crate::vocabulary::no_such;

/// What a condition over contacts asks: "the number of employees is at least 50, and the industry is logistics".
pub fn condition(locale: impl Into<Locale>, condition: &Condition) -> String {
    Speaker { locale: locale.into(), of: FieldOf::Contact }.phrase(&describe(condition))
}

/// What a `where` asks of an activity's own fields.
pub fn where_condition(locale: impl Into<Locale>, condition: &Condition) -> String {
    Speaker { locale: locale.into(), of: FieldOf::Activity }.phrase(&describe(condition))
}

/// Whether a phrase is said as it is or as its contrary.
#[derive(Clone, Copy, PartialEq)]
enum Sense {
    Holds,
    DoesNot,
}

impl Sense {
    fn turned(self, turn: bool) -> Self {
        match (self, turn) {
            (sense, false) => sense,
            (Self::Holds, true) => Self::DoesNot,
            (Self::DoesNot, true) => Self::Holds,
        }
    }
}

/// The word between the parts of a phrase.
#[derive(Clone, Copy, PartialEq)]
enum Joint {
    And,
    Or,
}

impl Speaker {
    /// A phrase as a clause, without a capital or a full stop.
    pub(crate) fn phrase(self, phrase: &Phrase) -> String {
        self.say(phrase, Sense::Holds, None)
    }

    /// Says a phrase that stands between parts joined by `within`, if any: another joint inside needs brackets.
    fn say(self, phrase: &Phrase, sense: Sense, within: Option<Joint>) -> String {
        use Sense::{DoesNot, Holds};
        match (phrase, sense) {
            (Phrase::All(parts), Holds) | (Phrase::Any(parts), DoesNot) => {
                self.joined(parts, sense, Joint::And, within)
            }
            (Phrase::Any(parts), Holds) | (Phrase::All(parts), DoesNot) => self.joined(parts, sense, Joint::Or, within),
            (Phrase::Not(part), sense) => self.say(part, sense.turned(true), within),
            (Phrase::Holds(noun), sense) => self.holds(noun, sense),
            (Phrase::Compared { left, comparison, right }, sense) => self.compared(left, *comparison, right, sense),
            (Phrase::OneOf { left, values, negated }, sense) => {
                let right = self.one_of(left, values);
                self.equal(left, right, sense.turned(*negated))
            }
            (Phrase::Within { left, low, high, negated }, sense) => {
                self.within(left, low, high, sense.turned(*negated))
            }
            (Phrase::Like { left, shape, negated }, sense) => self.like(left, shape, sense.turned(*negated)),
            (Phrase::Unknown { of, negated }, sense) => {
                let left = self.noun(of);
                match sense.turned(*negated) {
                    Holds => said!(self.locale, "phrase-unknown", left = left),
                    DoesNot => said!(self.locale, "phrase-known", left = left),
                }
            }
        }
    }

    fn joined(self, parts: &[Phrase], sense: Sense, joint: Joint, within: Option<Joint>) -> String {
        let word = match joint {
            Joint::And => said!(self.locale, "phrase-and"),
            Joint::Or => said!(self.locale, "phrase-or"),
        };
        let parts: Vec<String> = parts.iter().map(|part| self.say(part, sense, Some(joint))).collect();
        let text = match parts.as_slice() {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => format!("{}, {word} {last}", first.join(", ")),
        };
        if within.is_some_and(|within| within != joint) { format!("({text})") } else { text }
    }

    fn holds(self, noun: &Noun, sense: Sense) -> String {
        match (noun, sense) {
            (Noun::Literal(Literal::Boolean(truth)), sense) => match sense.turned(!truth) {
                Sense::Holds => said!(self.locale, "phrase-always"),
                Sense::DoesNot => said!(self.locale, "phrase-never"),
            },
            (Noun::DidInOrder { kinds, days }, sense) => self.in_order(kinds, *days, sense == Sense::Holds),
            (Noun::Field { key, .. }, sense) => match (no_such(self.locale, key), sense) {
                (Some(_), Sense::Holds) => self.noun(noun),
                (Some(contrary), Sense::DoesNot) => contrary,
                (None, Sense::Holds) => said!(self.locale, "phrase-yes", left = self.noun(noun)),
                (None, Sense::DoesNot) => said!(self.locale, "phrase-no", left = self.noun(noun)),
            },
            (Noun::Literal(_) | Noun::Count { .. } | Noun::DaysSince { .. }, _) => self.noun(noun),
        }
    }

    fn compared(self, left: &Noun, comparison: Comparison, right: &Noun, sense: Sense) -> String {
        use Comparison::{AtLeast, AtMost, Equal, Greater, Less, Unequal};
        if let (Noun::Literal(Literal::Boolean(truth)), Equal | Unequal) = (right, comparison) {
            return self.holds(left, sense.turned(*truth == (comparison == Unequal)));
        }
        let right_text = self.compared_with(left, right);
        match (comparison, sense) {
            (Equal, sense) => self.equal(left, right_text, sense),
            (Unequal, sense) => self.equal(left, right_text, sense.turned(true)),
            (Less, Sense::Holds) | (AtLeast, Sense::DoesNot) => self.ordered(Less, left, right_text),
            (AtMost, Sense::Holds) | (Greater, Sense::DoesNot) => self.ordered(AtMost, left, right_text),
            (Greater, Sense::Holds) | (AtMost, Sense::DoesNot) => self.ordered(Greater, left, right_text),
            (AtLeast, Sense::Holds) | (Less, Sense::DoesNot) => self.ordered(AtLeast, left, right_text),
        }
    }

    fn ordered(self, comparison: Comparison, left: &Noun, right: String) -> String {
        use Comparison::{AtLeast, AtMost, Equal, Greater, Less, Unequal};
        let (locale, subject) = (self.locale, self.noun(left));
        match (comparison, is_day(left)) {
            (Less, false) => said!(locale, "phrase-less", left = subject, right = right),
            (AtMost, false) => said!(locale, "phrase-at-most", left = subject, right = right),
            (Greater, false) => said!(locale, "phrase-greater", left = subject, right = right),
            (AtLeast, false) => said!(locale, "phrase-at-least", left = subject, right = right),
            (Less, true) => said!(locale, "phrase-before", left = subject, right = right),
            (AtMost, true) => said!(locale, "phrase-until", left = subject, right = right),
            (Greater, true) => said!(locale, "phrase-after", left = subject, right = right),
            (AtLeast, true) => said!(locale, "phrase-from", left = subject, right = right),
            (Equal, _) => self.equal(left, right, Sense::Holds),
            (Unequal, _) => self.equal(left, right, Sense::DoesNot),
        }
    }

    fn equal(self, left: &Noun, right: String, sense: Sense) -> String {
        let (locale, subject) = (self.locale, self.noun(left));
        let several = matches!(left, Noun::Field { ty: FieldType::Choices, .. });
        match (sense, several, is_number(left)) {
            (Sense::Holds, true, _) => said!(locale, "phrase-includes", left = subject, right = right),
            (Sense::DoesNot, true, _) => said!(locale, "phrase-includes-not", left = subject, right = right),
            (Sense::Holds, false, true) => said!(locale, "phrase-equals", left = subject, right = right),
            (Sense::DoesNot, false, true) => said!(locale, "phrase-equals-not", left = subject, right = right),
            (Sense::Holds, false, false) => said!(locale, "phrase-is", left = subject, right = right),
            (Sense::DoesNot, false, false) => said!(locale, "phrase-is-not", left = subject, right = right),
        }
    }

    fn within(self, left: &Noun, low: &Noun, high: &Noun, sense: Sense) -> String {
        let (low, high) = (self.compared_with(left, low), self.compared_with(left, high));
        let left = self.noun(left);
        match sense {
            Sense::Holds => said!(self.locale, "phrase-between", left = left, low = low, high = high),
            Sense::DoesNot => said!(self.locale, "phrase-not-between", left = left, low = low, high = high),
        }
    }

    fn like(self, left: &Noun, shape: &Shape, sense: Sense) -> String {
        use Sense::{DoesNot, Holds};
        let (locale, subject) = (self.locale, self.noun(left));
        let right = |text: &str| quoted(locale, text);
        match (shape, sense) {
            (Shape::Exactly(text), sense) => self.equal(left, right(text), sense),
            (Shape::StartsWith(text), Holds) => {
                said!(locale, "phrase-starts-with", left = subject, right = right(text))
            }
            (Shape::StartsWith(text), DoesNot) => {
                said!(locale, "phrase-starts-not-with", left = subject, right = right(text))
            }
            (Shape::EndsWith(text), Holds) => said!(locale, "phrase-ends-with", left = subject, right = right(text)),
            (Shape::EndsWith(text), DoesNot) => {
                said!(locale, "phrase-ends-not-with", left = subject, right = right(text))
            }
            (Shape::Contains(text), Holds) => said!(locale, "phrase-contains", left = subject, right = right(text)),
            (Shape::Contains(text), DoesNot) => {
                said!(locale, "phrase-contains-not", left = subject, right = right(text))
            }
            (Shape::Pattern(text), Holds) => said!(locale, "phrase-matches", left = subject, right = right(text)),
            (Shape::Pattern(text), DoesNot) => said!(locale, "phrase-matches-not", left = subject, right = right(text)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language::{self, En, Es, Fr};
    use conditions::{Scope, compile};
    use records::Catalogue;

    fn in_words(language: Language, text: &str) -> String {
        let compiled = compile(text, &Catalogue::built_in(), Scope::Assignment).expect("a right condition");
        condition(language, &compiled).replace('\u{a0}', " ")
    }

    #[test]
    fn conditions_read_as_sentences() {
        let cases = [
            (
                "industry IN ('manufacturing', 'logistics') AND employees >= 50",
                "industry is manufacturing or logistics, and the number of employees is at least 50",
                "le secteur d’activité est « industrie manufacturière » ou « logistique », et le nombre d’employés est d’au moins 50",
                "el sector es «industria manufacturera» o «logística», y el número de empleados es de al menos 50",
            ),
            (
                "(country = 'FR' OR has_email) AND annual_revenue IS NULL",
                "(country is France, or an email address is known), and annual revenue is not known",
                "(le pays est France, ou une adresse e-mail est connue), et on ne connaît pas le chiffre d’affaires annuel",
                "(el país es Francia, o se conoce un correo), y no se conoce la cifra de ingresos anuales",
            ),
            (
                "NOT (country = 'FR' OR employees < 10)",
                "country is not France, and the number of employees is at least 10",
                "le pays n’est pas France, et le nombre d’employés est d’au moins 10",
                "el país no es Francia, y el número de empleados es de al menos 10",
            ),
            (
                "count('download', 30) >= 2",
                "the number of “download” activities in the last 30 days is at least 2",
                "le nombre d’activités « téléchargement » depuis 30 jours est d’au moins 2",
                "el número de actividades «descarga» en los últimos 30 días es de al menos 2",
            ),
            (
                "did_in_order('case_study', 'price_list', 30)",
                "“case study”, then “price list” happened in this order in the last 30 days",
                "on a vu, dans cet ordre et depuis 30 jours, « case study », puis « price list »",
                "en los últimos 30 días ocurrieron en este orden «case study», después «price list»",
            ),
            (
                "created_at <= DATE '2026-01-31' AND fast_track = FALSE",
                "the date of creation is 31 January 2026 or earlier, and no fast track applies",
                "la date de création est le 31 janvier 2026 ou avant, et aucune voie rapide ne s’applique",
                "la fecha de creación es el 31 de enero de 2026 o antes, y no se aplica ninguna vía rápida",
            ),
            (
                "title LIKE '%marketing%' AND employees NOT BETWEEN 50 AND 1000",
                "job title contains “marketing”, and the number of employees is not between 50 and 1,000",
                "l’intitulé de poste contient « marketing », et le nombre d’employés ne se situe pas entre 50 et 1 000",
                "el cargo contiene «marketing», y el número de empleados no está entre 50 y 1000",
            ),
            ("TRUE", "always", "toujours", "siempre"),
        ];
        for (text, english, french, spanish) in cases {
            assert_eq!(in_words(En, text), english);
            assert_eq!(in_words(Fr, text), french);
            assert_eq!(in_words(Es, text), spanish);
        }
    }
}

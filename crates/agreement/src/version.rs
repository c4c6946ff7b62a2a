//! An agreement on its way: drafted, proposed, signed by both sides, in force, superseded.

use lifecycle::Side;
use records::{Instant, PersonId};

use crate::hash::ContentHash;

/// A numbered version. What it says never changes once it was proposed; a change is a new version.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// From 1, as people say it.
    pub number: i64,
    pub content: ContentHash,
    pub state: State,
    pub by_marketing: Option<Signature>,
    pub by_sales: Option<Signature>,
}

/// Where a version stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Draft,
    /// Put to both sides.
    Proposed,
    /// It judges since then.
    InForce {
        from: Instant,
    },
    /// It judged in between.
    Superseded {
        from: Instant,
        until: Instant,
    },
}

/// Who signed, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signature {
    pub by: PersonId,
    pub at: Instant,
}

/// Why a version cannot be signed or proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignatureRefused {
    /// "Only a proposed version can be signed."
    NotProposed,
    /// "Only a draft can be proposed."
    NotADraft,
    /// "{side} has signed already."
    AlreadySigned { side: Side },
    /// "Marketing and Sales sign as two different people."
    SamePerson,
    /// "Rules do not sign."
    NotASide,
}

impl Version {
    pub fn draft(number: i64, content: ContentHash) -> Version {
        Version { number, content, state: State::Draft, by_marketing: None, by_sales: None }
    }

    /// Whether both sides signed. A version may be in force without, as that of the first day is; it then says so.
    pub fn is_signed(&self) -> bool {
        self.by_marketing.is_some() && self.by_sales.is_some()
    }

    /// Puts a draft to both sides.
    pub fn propose(self) -> Result<Version, SignatureRefused> {
        match self.state {
            State::Draft => Ok(Version { state: State::Proposed, ..self }),
            _ => Err(SignatureRefused::NotADraft),
        }
    }

    /// Signs for a side. The second signature does not yet put it in force: from when it judges is decided apart.
    pub fn sign(self, side: Side, signature: Signature) -> Result<Version, SignatureRefused> {
        if self.state != State::Proposed {
            return Err(SignatureRefused::NotProposed);
        }
        let (own, other) = match side {
            Side::Marketing => (self.by_marketing, self.by_sales),
            Side::Sales => (self.by_sales, self.by_marketing),
            Side::Rule => return Err(SignatureRefused::NotASide),
        };
        if own.is_some() {
            return Err(SignatureRefused::AlreadySigned { side });
        }
        if other.is_some_and(|other| other.by == signature.by) {
            return Err(SignatureRefused::SamePerson);
        }
        Ok(match side {
            Side::Sales => Version { by_sales: Some(signature), ..self },
            _ => Version { by_marketing: Some(signature), ..self },
        })
    }

    /// Puts it in force. Signatures are not asked for, since the agreement of the first day has none.
    pub fn put_in_force(self, from: Instant) -> Version {
        Version { state: State::InForce { from }, ..self }
    }

    /// Ends its time; a version that never was in force stays as it is.
    pub fn supersede(self, until: Instant) -> Version {
        match self.state {
            State::InForce { from } => Version { state: State::Superseded { from, until }, ..self },
            _ => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signature(by: i64) -> Signature {
        Signature { by: PersonId::new(by), at: Instant::from_micros(1) }
    }

    fn proposed() -> Version {
        Version::draft(1, ContentHash::new([0; 32])).propose().expect("a draft can be proposed")
    }

    #[test]
    fn two_different_people_sign() {
        let by_marketing = proposed().sign(Side::Marketing, signature(1)).expect("a first signature");
        assert!(!by_marketing.is_signed());
        let same = by_marketing.clone().sign(Side::Sales, signature(1));
        assert_eq!(same, Err(SignatureRefused::SamePerson));
        let again = by_marketing.clone().sign(Side::Marketing, signature(2));
        assert_eq!(again, Err(SignatureRefused::AlreadySigned { side: Side::Marketing }));
        assert!(by_marketing.sign(Side::Sales, signature(2)).expect("a second signature").is_signed());
    }

    #[test]
    fn only_what_was_proposed_is_signed() {
        let draft = Version::draft(2, ContentHash::new([0; 32]));
        assert_eq!(draft.sign(Side::Sales, signature(1)), Err(SignatureRefused::NotProposed));
        assert_eq!(proposed().propose(), Err(SignatureRefused::NotADraft));
    }

    #[test]
    fn a_version_is_superseded_after_it_was_in_force() {
        let (from, until) = (Instant::from_micros(5), Instant::from_micros(9));
        assert_eq!(proposed().put_in_force(from).supersede(until).state, State::Superseded { from, until });
        assert_eq!(proposed().supersede(until).state, State::Proposed);
    }
}

//! The frame around every page of somebody who is signed in.

use records::{Permission, Role};
use words::Language;

use crate::draw::icon::Icon;
use crate::help::{Help, Topic};
use crate::reader::Reader;

/// The places of the navigation that exist; the others of the plan appear with their pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Today,
    Leads,
    Contacts,
    Accounts,
    Opportunities,
    Activities,
    Agreement,
    Campaigns,
    Content,
    Segments,
    Data,
    Settings,
    /// None of them: help, and what is shown in the place of a page.
    Elsewhere,
}

/// One entry of the navigation.
pub(crate) struct PlaceLink {
    pub(crate) href: &'static str,
    pub(crate) icon: Icon,
    pub(crate) name: String,
    pub(crate) here: bool,
}

/// Who is signed in, as the frame shows it.
#[derive(Clone, Debug)]
pub(crate) struct Me {
    pub(crate) name: String,
    pub(crate) role: Role,
}

impl Me {
    /// At most two letters, of the first and the last word of the name.
    pub(crate) fn initials(&self) -> String {
        let mut words = self.name.split_whitespace();
        let first = words.next().and_then(|word| word.chars().next());
        let last = words.next_back().and_then(|word| word.chars().next());
        first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
    }
}

/// What the frame shows.
#[derive(Clone, Debug)]
pub(crate) struct Shell {
    pub(crate) reader: Reader,
    pub(crate) me: Me,
    /// The company's name, under the product's.
    pub(crate) company: String,
    /// The languages to choose from.
    pub(crate) languages: Vec<Language>,
    /// What every form sends back to prove that it is ours.
    pub(crate) csrf: String,
    /// What the search box holds.
    pub(crate) searched: String,
    pub(crate) place: Place,
    /// What the page is, for its help.
    pub(crate) topic: Option<Topic>,
}

impl Shell {
    pub(crate) fn places(&self) -> Vec<PlaceLink> {
        let link = |place: Place, href, icon, name| PlaceLink { href, icon, name, here: place == self.place };
        let mut places = vec![
            link(Place::Today, "/today", Icon::Today, t!(self.reader, "today")),
            link(Place::Leads, "/leads", Icon::Leads, t!(self.reader, "leads")),
            link(Place::Contacts, "/contacts", Icon::Contact, t!(self.reader, "contacts")),
            link(Place::Accounts, "/accounts", Icon::Account, t!(self.reader, "accounts")),
            link(Place::Opportunities, "/opportunities", Icon::Opportunity, t!(self.reader, "opportunities")),
            link(Place::Activities, "/activities", Icon::Activity, t!(self.reader, "activities")),
            link(Place::Campaigns, "/campaigns", Icon::Campaign, t!(self.reader, "campaigns")),
            link(Place::Content, "/content", Icon::Content, t!(self.reader, "content")),
            link(Place::Segments, "/segments", Icon::Segment, t!(self.reader, "segments")),
            link(Place::Agreement, "/agreement", Icon::Agreement, t!(self.reader, "agreement")),
        ];
        let may = |permission| self.me.role.may(permission);
        if may(Permission::Import) || may(Permission::Export) {
            let first = if may(Permission::Import) { "/data/imports" } else { "/data/exports" };
            places.push(link(Place::Data, first, Icon::Data, t!(self.reader, "data")));
        }
        places.push(link(Place::Settings, "/preferences", Icon::Settings, t!(self.reader, "settings")));
        places
    }

    /// Whether the company lets people choose this language; the one that is read now is always there.
    pub(crate) fn offers(&self, language: &Language) -> bool {
        self.languages.contains(language) || self.reader.language() == *language
    }

    pub(crate) fn help(&self) -> Option<Help> {
        self.topic.map(|topic| topic.help(&self.reader))
    }

    pub(crate) fn role(&self) -> String {
        words::label(self.reader.locale, self.me.role)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_those_of_the_first_and_the_last_name() {
        for (name, initials) in [("Nadia Benali", "NB"), ("María del Carmen Roldán", "MR"), ("ana", "A"), ("", "")] {
            assert_eq!(Me { name: name.to_owned(), role: Role::Viewer }.initials(), initials);
        }
    }
}

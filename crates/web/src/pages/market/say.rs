//! **What to say**: on the page of a lead or a contact, the segments and personas that it belongs to, their messages and offers
//! in its own language, and what the market books answer.

use askama::Template;
use operations::Operations;
use operations::market::{self, Concern};
use records::{Contact, Pitch};
use words::Language;

use super::{Of, lines};
use crate::draw::icon::Icon;
use crate::fault::Fault;
use crate::reader::Reader;

#[derive(Template)]
#[template(path = "market/say.html")]
pub(crate) struct SayCard {
    reader: Reader,
    concerns: Vec<Concern>,
    /// The languages in which it is best said, the best first.
    languages: Vec<String>,
}

impl SayCard {
    /// What to say to a contact.
    pub(crate) async fn of(operations: &Operations, reader: &Reader, contact: &Contact) -> Result<Self, Fault> {
        let concerns = market::concerning(operations, contact.id).await?;
        let own = contact.language.as_deref().map(str::to_lowercase);
        let languages = own.into_iter().chain([reader.tag().to_owned()]).collect();
        Ok(Self { reader: reader.clone(), concerns, languages })
    }

    /// What is said, in the language that suits best.
    fn pitch<'c>(&self, concern: &'c Concern) -> Option<&'c Pitch> {
        let in_language = |language: &String| concern.pitches.iter().find(|pitch| pitch.language == *language);
        self.languages.iter().find_map(in_language).or_else(|| concern.pitches.first())
    }

    /// The language of a text, where it is not that of the page.
    fn language(&self, pitch: &Pitch) -> Option<String> {
        let other = Some(&pitch.language).filter(|language| *language != self.reader.tag())?;
        Some(Language::from_tag(other).map_or_else(|| other.clone(), |language| language.own_name().to_owned()))
    }

    fn lines<'t>(&self, text: &'t Option<String>) -> Vec<&'t str> {
        lines(text)
    }

    fn href(&self, concern: &Concern) -> String {
        Of(concern.named.kind).page(concern.named.id)
    }

    fn kind(&self, concern: &Concern) -> String {
        words::label(self.reader.locale, concern.named.kind)
    }
}

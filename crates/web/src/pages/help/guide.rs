//! The guide of the first week: the Markdown of `docs/guide`, built in and drawn as pages.

use pulldown_cmark::{CowStr, Event, HeadingLevel, Parser, Tag, TagEnd, html};
use words::Language;

/// A page of the guide, read but not drawn.
#[derive(Clone, Debug)]
pub(crate) struct GuidePage {
    /// Its name in an address, which is that of its file.
    pub(crate) name: &'static str,
    pub(crate) title: String,
    /// What stands under its title.
    pub(crate) opening: String,
    source: &'static str,
}

/// Each page with its file in a language.
macro_rules! pages {
    ($language:literal: $($name:literal),+) => {
        [$(($name, include_str!(concat!("../../../../../docs/guide/", $language, "/", $name, ".md")))),+]
    };
}

const DAYS: usize = 5;

const fn sources(language: Language) -> [(&'static str, &'static str); DAYS] {
    match language {
        Language::En => pages!("en": "day-1", "day-2", "day-3", "day-4", "day-5"),
        Language::Fr => pages!("fr": "day-1", "day-2", "day-3", "day-4", "day-5"),
        Language::Es => pages!("es": "day-1", "day-2", "day-3", "day-4", "day-5"),
    }
}

/// The days in their order.
pub(crate) fn days(language: Language) -> Vec<GuidePage> {
    sources(language).into_iter().map(|(name, source)| GuidePage::read(name, source)).collect()
}

/// A day by its number, from 1.
pub(crate) fn day(language: Language, number: u8) -> Option<GuidePage> {
    let (name, source) = sources(language).into_iter().nth(usize::from(number.checked_sub(1)?))?;
    Some(GuidePage::read(name, source))
}

impl GuidePage {
    fn read(name: &'static str, source: &'static str) -> Self {
        let mut page = Self { name, title: String::new(), opening: String::new(), source };
        let mut inside = None;
        for event in Parser::new(source) {
            match event {
                Event::Start(tag) => inside = Some(tag),
                Event::End(TagEnd::Paragraph) => break,
                Event::Text(text) | Event::Code(text) => match inside {
                    Some(Tag::Heading { .. }) => page.title.push_str(&text),
                    _ => page.opening.push_str(&text),
                },
                Event::SoftBreak => page.opening.push(' '),
                _ => {}
            }
        }
        page
    }

    pub(crate) fn href(&self) -> String {
        format!("/help/{}", self.name)
    }

    /// The text below its title, as HTML; links to other pages of the guide lead to where they stand here.
    pub(crate) fn drawn(&self) -> String {
        let events = Parser::new(self.source).map(|event| match event {
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                Event::Start(Tag::Link { link_type, dest_url: within(dest_url), title, id })
            }
            other => other,
        });
        let mut in_title = false;
        let below = events.filter(|event| {
            let is_title = |level: &HeadingLevel| *level == HeadingLevel::H1;
            match event {
                Event::Start(Tag::Heading { level, .. }) if is_title(level) => in_title = true,
                Event::End(TagEnd::Heading(level)) if is_title(level) => {
                    in_title = false;
                    return false;
                }
                _ => {}
            }
            !in_title
        });
        let mut text = String::new();
        html::push_html(&mut text, below);
        text
    }
}

/// `day-2.md` stands at `/help/day-2`.
fn within(target: CowStr<'_>) -> CowStr<'_> {
    match target.strip_suffix(".md") {
        Some(name) if !name.contains('/') => format!("/help/{name}").into(),
        _ => target,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_the_same_days_with_titles_and_openings() {
        for language in Language::ALL {
            let days = days(language);
            assert_eq!(days.len(), DAYS);
            for day in days {
                assert!(!day.title.is_empty() && !day.opening.is_empty(), "{} in {}", day.name, language.tag());
                assert!(!day.drawn().contains("<h1"), "the title stands in the head of the page");
            }
        }
    }

    #[test]
    fn links_between_days_lead_to_pages() {
        let page =
            GuidePage::read("day-1", "# One\n\nSee [two](day-2.md) and [others](https://entente.example/a.md).\n");
        assert_eq!((page.title.as_str(), page.opening.as_str()), ("One", "See two and others."));
        assert!(page.drawn().contains(r#"<a href="/help/day-2">two</a>"#), "{}", page.drawn());
        assert!(page.drawn().contains(r#"href="https://entente.example/a.md""#));
    }

    #[test]
    fn every_link_of_the_guide_leads_to_a_page_of_it() {
        for language in Language::ALL {
            let names: Vec<String> = days(language).iter().map(GuidePage::href).collect();
            for day in days(language) {
                let drawn = day.drawn();
                for target in drawn.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                    assert!(names.iter().any(|name| name == target) || target == "/help/glossary", "{target}");
                }
            }
        }
    }
}

//! Campaigns and content by key.

use records::{Campaign, Content, Date, FactRefused, Goal, Keyed};

use super::{Editable, Ground, Kept, keys_of, link, money, one_of, plain};

impl Kept for Campaign {
    fn called(&self) -> String {
        self.name.clone()
    }

    fn text(&self, key: &str) -> Option<String> {
        match key {
            "name" => Some(self.name.clone()),
            "goal" => self.goal.map(|goal| goal.key().to_owned()),
            "channel" => self.channel.clone(),
            "budget" => self.budget.map(|budget| budget.to_string()),
            "starts_on" => self.starts_on.map(|day| day.to_string()),
            "ends_on" => self.ends_on.map(|day| day.to_string()),
            _ => None,
        }
    }
}

impl Editable for Campaign {
    const FORM: &'static [&'static str] = &["name", "goal", "channel", "budget", "starts_on", "ends_on"];

    fn set(&mut self, key: &str, raw: Option<&str>, ground: Ground<'_>) -> Result<(), FactRefused> {
        let day = || plain(raw).map(|text| Date::read(&text).ok_or(FactRefused::NotADate)).transpose();
        match key {
            "name" => self.name = plain(raw).ok_or(FactRefused::Blank)?,
            "goal" => self.goal = one_of(raw)?,
            "channel" => self.channel = plain(raw),
            "budget" => self.budget = money(raw, ground.currency)?,
            "starts_on" => self.starts_on = day()?,
            "ends_on" => self.ends_on = day()?,
            other => return Err(FactRefused::Unknown(other.to_owned())),
        }
        Ok(())
    }

    fn choices(key: &str) -> Vec<String> {
        if key == "goal" { keys_of::<Goal>() } else { Vec::new() }
    }
}

impl Kept for Content {
    fn called(&self) -> String {
        self.title.clone()
    }

    fn text(&self, key: &str) -> Option<String> {
        match key {
            "title" => Some(self.title.clone()),
            "kind" => self.kind.clone(),
            "persona" => self.persona.clone(),
            "buying_stage" => self.buying_stage.clone(),
            "interest" => self.interest.map(|interest| interest.to_string()),
            "language" => self.language.clone(),
            "url" => self.url.clone(),
            _ => None,
        }
    }
}

impl Editable for Content {
    const FORM: &'static [&'static str] = &["title", "kind", "persona", "buying_stage", "interest", "language", "url"];

    fn set(&mut self, key: &str, raw: Option<&str>, _: Ground<'_>) -> Result<(), FactRefused> {
        match key {
            "title" => self.title = plain(raw).ok_or(FactRefused::Blank)?,
            "kind" => self.kind = plain(raw),
            "persona" => self.persona = plain(raw),
            "buying_stage" => self.buying_stage = plain(raw),
            "interest" => self.interest = link(key, raw)?,
            "language" => self.language = plain(raw),
            "url" => self.url = plain(raw),
            other => return Err(FactRefused::Unknown(other.to_owned())),
        }
        Ok(())
    }

    fn choices(_: &str) -> Vec<String> {
        Vec::new()
    }
}

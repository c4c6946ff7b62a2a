//! Which columns each kind of record has.

use std::sync::Arc;

use records::{
    Account, ActivityRecord, Campaign, Contact, Content, CustomValues, Facts, Interest, Lead, Opportunity, Person,
    Product, Team,
};

use super::columns::{Columns, Exported};
use crate::qualify::Dictionary;

impl Exported for Account {
    fn columns(_: &Arc<Dictionary>) -> Columns<Self> {
        let fact = |columns: Columns<Self>, key: &&'static str| match *key {
            "employees" => columns.number("employees", |it| it.employees),
            "annual_revenue" => columns.money("annual_revenue", |it: &Self| it.annual_revenue),
            key => columns.fact(key),
        };
        Self::KEYS
            .iter()
            .fold(Columns::with_id(), fact)
            .word("parent", |it: &Self| it.parent)
            .word("owner", |it: &Self| it.owner)
            .instant("created_at", |it| Some(it.created_at))
    }

    fn custom_values(&self) -> Option<&CustomValues> {
        Some(&self.custom)
    }
}

impl Exported for Contact {
    fn columns(_: &Arc<Dictionary>) -> Columns<Self> {
        let columns = Columns::with_id().word("account", |it: &Self| it.account);
        Self::KEYS
            .iter()
            .fold(columns, |columns, key| columns.fact(key))
            .instant("created_at", |it| Some(it.created_at))
    }

    fn custom_values(&self) -> Option<&CustomValues> {
        Some(&self.custom)
    }
}

impl Exported for Lead {
    fn columns(_: &Arc<Dictionary>) -> Columns<Self> {
        Columns::with_id()
            .word("contact", |it: &Self| Some(it.contact))
            .word("account", |it: &Self| it.account)
            .key("motion", |it| Some(it.motion))
            .key("stage", |it| Some(it.stage))
            .instant("stage_since", |it| Some(it.stage_since))
            .boolean("stage_stated", |it| it.stage_stated)
            .word("owner", |it: &Self| it.owner)
            .word("source", |it: &Self| it.source.clone())
            .word("campaign", |it: &Self| it.campaign)
            .instant("created_at", |it| Some(it.created_at))
    }
}

impl Exported for ActivityRecord {
    fn columns(words: &Arc<Dictionary>) -> Columns<Self> {
        let words = Arc::clone(words);
        Columns::with_id()
            .word("contact", |it: &Self| Some(it.contact))
            .instant("at", |it| Some(it.at))
            .word("kind", move |it: &Self| Some(words.kind(it.kind).to_owned()))
            .word("interest", |it: &Self| it.interest)
            .word("campaign", |it: &Self| it.campaign)
            .word("content", |it: &Self| it.content)
            .number("value", |it| it.value)
            .word("properties", |it: &Self| it.properties.clone())
            .instant("recorded_at", |it| Some(it.recorded_at))
    }
}

impl Exported for Opportunity {
    fn columns(_: &Arc<Dictionary>) -> Columns<Self> {
        Columns::with_id()
            .word("name", |it: &Self| it.name.clone())
            .word("account", |it: &Self| it.account)
            .word("contact", |it: &Self| it.contact)
            .word("lead", |it: &Self| it.lead)
            .key("outcome", |it| Some(it.outcome))
            .word("step", |it: &Self| it.step.clone())
            .money("amount", |it: &Self| it.amount)
            .number("probability", |it| it.probability)
            .instant("opened_at", |it| it.opened_at)
            .date("expected_close", |it| it.expected_close)
            .instant("closed_at", |it| it.closed_at)
            .word("reason", |it: &Self| it.reason.clone())
            .word("competitor", |it: &Self| it.competitor.clone())
            .word("owner", |it: &Self| it.owner)
            .instant("created_at", |it| Some(it.created_at))
    }

    fn custom_values(&self) -> Option<&CustomValues> {
        Some(&self.custom)
    }
}

impl Exported for Campaign {
    fn columns(_: &Arc<Dictionary>) -> Columns<Self> {
        Columns::with_id()
            .word("name", |it: &Self| Some(it.name.clone()))
            .key("goal", |it| it.goal)
            .word("channel", |it: &Self| it.channel.clone())
            .money("budget", |it: &Self| it.budget)
            .date("starts_on", |it| it.starts_on)
            .date("ends_on", |it| it.ends_on)
    }
}

impl Exported for Content {
    fn columns(_: &Arc<Dictionary>) -> Columns<Self> {
        Columns::with_id()
            .word("title", |it: &Self| Some(it.title.clone()))
            .word("kind", |it: &Self| it.kind.clone())
            .word("persona", |it: &Self| it.persona.clone())
            .word("buying_stage", |it: &Self| it.buying_stage.clone())
            .word("interest", |it: &Self| it.interest)
            .word("language", |it: &Self| it.language.clone())
            .word("url", |it: &Self| it.url.clone())
    }
}

impl Exported for Interest {
    fn columns(_: &Arc<Dictionary>) -> Columns<Self> {
        Columns::with_id().word("key", |it: &Self| Some(it.key.clone())).word("name", |it: &Self| Some(it.name.clone()))
    }
}

impl Exported for Product {
    fn columns(_: &Arc<Dictionary>) -> Columns<Self> {
        Columns::with_id()
            .word("name", |it: &Self| Some(it.name.clone()))
            .word("family", |it: &Self| it.family.clone())
            .money("price", |it: &Self| it.price)
            .word("interest", |it: &Self| it.interest)
    }
}

impl Exported for Person {
    fn columns(_: &Arc<Dictionary>) -> Columns<Self> {
        Columns::with_id()
            .word("name", |it: &Self| Some(it.name.clone()))
            .word("email", |it: &Self| it.email.as_ref().map(|email| email.as_str().to_owned()))
            .key("role", |it| Some(it.role))
            .word("team", |it: &Self| it.team)
            .word("region", |it: &Self| it.region.clone())
            .word("language", |it: &Self| it.language.clone())
            .boolean("active", |it| it.active)
            .instant("created_at", |it| Some(it.created_at))
    }
}

impl Exported for Team {
    fn columns(_: &Arc<Dictionary>) -> Columns<Self> {
        Columns::with_id().word("name", |it: &Self| Some(it.name.clone())).word("manager", |it: &Self| it.manager)
    }
}

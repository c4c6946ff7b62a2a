//! The form that filters a list by one field: what can be asked of it, with the values that it has.

use askama::Template;
use axum::extract::State;
use axum::http::Uri;
use axum::response::Response;
use operations::lists::{self, Field, Holds, NOBODY, Offered, Op};
use records::Keyed;
use words::Language;

use super::address::{self, Address, filter_name, filters_by};
use super::{Of, chips, place, shown};
use crate::draw::icon::Icon;
use crate::fault::Fault;
use crate::server::Web;
use crate::shell::Shell;
use crate::signed_in::{Allowed, SeeRecords};
use crate::visit::html;

#[derive(Template)]
#[template(path = "lists/filter.html")]
struct FilterPage {
    shell: Shell,
    address: Address,
    field: Field,
    offered: Vec<Offered>,
}

/// One thing that can be asked.
struct Ask {
    op: Op,
    name: String,
    input: String,
    value: String,
    /// The type of its field; nothing for a box.
    kind: Option<&'static str>,
    picked: bool,
}

/// The values on offer, once for those that it must be and once for those that it must not.
struct Group {
    input: String,
    title: String,
    choices: Vec<Choice>,
}

/// A value on offer.
struct Choice {
    value: String,
    name: String,
    count: Option<String>,
    picked: bool,
}

impl FilterPage {
    fn field_name(&self) -> String {
        shown::field_name(&self.shell.reader, self.address.asked.of, &self.field)
    }

    fn list_name(&self) -> String {
        super::name(&self.shell.reader, self.address.asked.of)
    }

    fn path(&self) -> &'static str {
        address::path(self.address.asked.of)
    }

    fn kept(&self) -> Vec<(String, String)> {
        self.address.kept_beside(|key| filters_by(key, &self.field.key))
    }

    /// What can be asked with the values on offer.
    fn groups(&self) -> Vec<Group> {
        let reader = &self.shell.reader;
        let group = |op, title| Group { input: filter_name(&self.field.key, op), title, choices: self.choices(op) };
        let mut groups = vec![group(Op::Is, t!(reader, "filter-values"))];
        if self.field.holds != Holds::YesNo {
            groups.push(group(Op::Not, t!(reader, "filter-no-values")));
        }
        groups
    }

    fn values_of(&self, op: Op) -> &[String] {
        let mut filters = self.address.asked.filters.iter();
        filters.find(|filter| filter.field == self.field.key && filter.op == op).map_or(&[], |filter| &filter.values)
    }

    /// Whether the values themselves are offered, each with its box.
    fn offers(&self) -> bool {
        !self.offered.is_empty() || self.field.holds == Holds::YesNo
    }

    fn choices(&self, op: Op) -> Vec<Choice> {
        let reader = &self.shell.reader;
        let picked = self.values_of(op);
        if self.field.holds == Holds::YesNo {
            let choice = |value: &str, name: String| Choice {
                value: value.to_owned(),
                name: words::text::capitalised(&name),
                count: None,
                picked: picked.iter().any(|known| known == value),
            };
            return vec![choice("yes", t!(reader, "yes")), choice("no", t!(reader, "no"))];
        }
        let named = |offered: &Offered| match &offered.name {
            _ if offered.value == NOBODY && self.field.holds == Holds::Person => t!(reader, "nobody-yet"),
            Some(name) if self.field.holds == Holds::Kind => words::vocabulary::kind(reader.locale, name),
            Some(name) if !name.is_empty() => name.clone(),
            Some(_) => t!(reader, "no-name"),
            None => shown::value(reader, self.address.asked.of, &self.field, &offered.value),
        };
        let offer = |offered: &Offered| Choice {
            value: offered.value.clone(),
            name: named(offered),
            count: (offered.count > 0).then(|| reader.whole(&offered.count)),
            picked: picked.contains(&offered.value),
        };
        let mut choices: Vec<Choice> = self.offered.iter().map(offer).collect();
        for value in picked.iter().filter(|value| self.offered.iter().all(|offered| offered.value != **value)) {
            let name = shown::value(reader, self.address.asked.of, &self.field, value);
            choices.push(Choice { value: value.clone(), name, count: None, picked: true });
        }
        choices
    }

    /// What can be asked beside the values on offer.
    fn asks(&self) -> Vec<Ask> {
        let asks = self.field.ops().iter().filter(|op| !(matches!(op, Op::Is | Op::Not) && self.offers()));
        asks.map(|op| self.ask(*op)).collect()
    }

    fn ask(&self, op: Op) -> Ask {
        let kind = match (op, self.field.holds) {
            (Op::Blank | Op::Known, _) => None,
            (_, Holds::Date | Holds::Instant) => Some("date"),
            (_, Holds::Number) => Some("number"),
            _ => Some("text"),
        };
        let value = self.values_of(op).first().cloned();
        Ask {
            op,
            name: words::text::capitalised(&chips::op_name(&self.shell.reader, op, Some(&self.field))),
            input: filter_name(&self.field.key, op),
            picked: value.is_some(),
            value: value.unwrap_or_default(),
            kind,
        }
    }
}

/// The form for one field.
pub(super) async fn show(
    State(web): State<Web>,
    Allowed { who, .. }: Allowed<SeeRecords>,
    Of(of): Of,
    uri: Uri,
) -> Result<Response, Fault> {
    let query = uri.query().unwrap_or_default();
    let mut pairs = url::form_urlencoded::parse(query.as_bytes());
    let (_, key) = pairs.find(|(key, _)| key == "field").ok_or(Fault::NotFound)?;
    let fields = lists::fields(web.operations(), of).await?;
    let field = fields.into_iter().find(|field| field.key == *key).ok_or(Fault::NotFound)?;
    let offered = lists::offered(web.operations(), of, &field).await?;
    html(&FilterPage { shell: who.shell(place(of)), address: Address::read(of, query), field, offered })
}

//! Opportunities by key.

use records::{CustomField, Date, FactRefused, Keyed, Opportunity, Outcome, custom_value};

use super::{Editable, Ground, Kept, keys_of, link, money, number, one_of, plain};

impl Kept for Opportunity {
    fn called(&self) -> String {
        self.name.clone().unwrap_or_default()
    }

    fn text(&self, key: &str) -> Option<String> {
        match key {
            "name" => self.name.clone(),
            "account" => self.account.map(|account| account.to_string()),
            "contact" => self.contact.map(|contact| contact.to_string()),
            "outcome" => Some(self.outcome.key().to_owned()),
            "step" => self.step.clone(),
            "amount" => self.amount.map(|amount| amount.to_string()),
            // People speak of 40 per cent.
            "probability" => self.probability.map(|likely| per_cent(likely).to_string()),
            "opened_at" => self.opened_at.map(|at| at.to_string()),
            "expected_close" => self.expected_close.map(|day| day.to_string()),
            "closed_at" => self.closed_at.map(|at| at.to_string()),
            "reason" => self.reason.clone(),
            "competitor" => self.competitor.clone(),
            "owner" => self.owner.map(|owner| owner.to_string()),
            "created_at" => Some(self.created_at.to_string()),
            custom => self.custom.text(custom),
        }
    }
}

/// Of one: rounded to what a hundredth of a per cent says, so that 0.29 is 29.
fn per_cent(likely: f64) -> f64 {
    (likely * 10_000.0).round() / 100.0
}

impl Editable for Opportunity {
    const FORM: &'static [&'static str] = &[
        "name",
        "account",
        "contact",
        "outcome",
        "step",
        "amount",
        "probability",
        "expected_close",
        "owner",
        "reason",
        "competitor",
    ];

    fn set(&mut self, key: &str, raw: Option<&str>, ground: Ground<'_>) -> Result<(), FactRefused> {
        match key {
            "name" => self.name = plain(raw),
            "account" => self.account = link(key, raw)?,
            "contact" => self.contact = link(key, raw)?,
            "outcome" => self.outcome = one_of::<Outcome>(raw)?.ok_or(FactRefused::Blank)?,
            "step" => self.step = plain(raw),
            "amount" => self.amount = money(raw, ground.currency)?,
            "probability" => {
                let likely = number(raw)?;
                if likely.is_some_and(|likely| !(0.0..=100.0).contains(&likely)) {
                    return Err(FactRefused::NotANumber);
                }
                self.probability = likely.map(|likely| likely / 100.0);
            }
            "expected_close" => {
                let day = plain(raw).map(|text| Date::read(&text).ok_or(FactRefused::NotADate));
                self.expected_close = day.transpose()?;
            }
            "reason" => self.reason = plain(raw),
            "competitor" => self.competitor = plain(raw),
            "owner" => self.owner = link(key, raw)?,
            custom => set_custom(self, custom, raw, ground)?,
        }
        Ok(())
    }

    fn choices(key: &str) -> Vec<String> {
        if key == "outcome" { keys_of::<Outcome>() } else { Vec::new() }
    }
}

fn set_custom(deal: &mut Opportunity, key: &str, raw: Option<&str>, ground: Ground<'_>) -> Result<(), FactRefused> {
    let is_it = |field: &&CustomField| field.key.eq_ignore_ascii_case(key);
    let field = ground.fields.iter().find(is_it).ok_or_else(|| FactRefused::Unknown(key.to_owned()))?;
    let value = plain(raw).map(|raw| custom_value(field, &raw, ground.currency)).transpose()?;
    deal.custom.set(&field.key, value.unwrap_or_default());
    Ok(())
}

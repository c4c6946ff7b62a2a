//! Deals and campaigns with their parts, and the figures of the base.

use records::*;
use testkit::Base;

fn deal(id: i64, account: AccountId, outcome: Outcome, minor: Option<i64>, base: &Base) -> Opportunity {
    Opportunity {
        id: OpportunityId::new(id),
        name: None,
        account: Some(account),
        contact: None,
        lead: None,
        outcome,
        step: Some("engaging".into()),
        amount: minor.map(|minor| Money { minor, currency: Currency::USD }),
        probability: Some(0.4),
        opened_at: None,
        expected_close: Date::new(2026, 6, 30),
        closed_at: None,
        reason: None,
        competitor: None,
        owner: None,
        custom: CustomValues::new(),
        created_at: base.clock.now(),
    }
}

testkit::on_both_databases! {
    async fn the_stats_name_every_outcome_and_add_up_to_the_cent(base: Base) {
        let company = base.company().await;
        let account = company.account.id;
        let mut write = base.store.write(Actor::Program).await.unwrap();
        let deals = [
            deal(9001, account, Outcome::Won, Some(1_000_553_399), &base),
            deal(9002, account, Outcome::Won, Some(1), &base),
            deal(9003, account, Outcome::Lost, None, &base),
        ];
        write.add(&deals).await.unwrap();
        write.commit().await.unwrap();
        let json = serde_json::to_value(base.store.read().stats().await.unwrap()).unwrap();
        assert_eq!(json["opportunities"], serde_json::json!({
            "won": {"count": 2, "amount": {"USD": "10005534.00"}},
            "lost": {"count": 1, "amount": {}},
            "open": {"count": 0, "amount": {}},
        }));
        assert_eq!(json["accounts"], 1);
        assert_eq!(json["people"], 1);
        assert_eq!(json["leads"], serde_json::json!({"total": 0, "by_stage": {}, "by_cell": {}}));
        assert_eq!(base.store.read().opportunities_of_account(account).await.unwrap().len(), 3);
    }

    async fn the_history_of_an_amount_tells_it_with_its_currency(base: Base) {
        let company = base.company().await;
        let before = deal(9001, company.account.id, Outcome::Open, Some(10_050), &base);
        let mut write = base.store.write(Actor::Program).await.unwrap();
        write.add(std::slice::from_ref(&before)).await.unwrap();
        let in_euros = Money { minor: 10_050, currency: Currency::EUR };
        write.update(&Opportunity { amount: Some(in_euros), ..before.clone() }).await.unwrap();
        write.update(&Opportunity { amount: None, ..before }).await.unwrap();
        write.commit().await.unwrap();
        let changes = base.store.read().fact_changes(OpportunityId::new(9001)).await.unwrap();
        let told: Vec<_> = changes.iter().map(|c| (c.field.as_str(), c.before.as_deref(), c.after.as_deref())).collect();
        assert_eq!(told, [
            ("amount", Some("100.50 USD"), Some("100.50 EUR")),
            ("amount", Some("100.50 EUR"), None),
        ]);
    }

    async fn people_and_products_of_a_deal_are_there_once(base: Base) {
        let company = base.company().await;
        let (contact, _) = base.contact(&company.account, "Ana Díaz", "ana@example.com").await;
        let mut write = base.store.write(Actor::Program).await.unwrap();
        let opportunity = deal(9001, company.account.id, Outcome::Open, None, &base);
        let product = Product { id: ProductId::new(9002), name: "MG".into(), family: None, price: None, interest: None };
        write.add(std::slice::from_ref(&opportunity)).await.unwrap();
        write.add(std::slice::from_ref(&product)).await.unwrap();
        let part = OpportunityContact {
            opportunity: opportunity.id, contact: contact.id, role: Some(BuyingRole::DecisionMaker),
        };
        let line = OpportunityProduct { opportunity: opportunity.id, product: product.id, quantity: 2.0, amount: None };
        assert_eq!(write.add_opportunity_contacts(&[part, part]).await.unwrap(), 1);
        assert_eq!(write.add_opportunity_products(&[line]).await.unwrap(), 1);
        write.commit().await.unwrap();
        let read = base.store.read();
        assert_eq!(read.opportunity_contacts(opportunity.id).await.unwrap(), [part]);
        assert_eq!(read.opportunity_products(&[opportunity.id]).await.unwrap(), [line]);
        assert_eq!(read.opportunities_of_contact(contact.id).await.unwrap(), [opportunity]);
    }

    async fn a_campaign_keeps_what_it_cost(base: Base) {
        let mut write = base.store.write(Actor::Program).await.unwrap();
        let campaign = Campaign {
            id: CampaignId::new(9001), name: "Fair".into(), goal: None, channel: None, budget: None, starts_on: None,
            ends_on: None,
        };
        write.add(std::slice::from_ref(&campaign)).await.unwrap();
        let cost = CampaignCost {
            campaign: campaign.id,
            on: Date::new(2026, 4, 20).unwrap(),
            amount: Money { minor: 120_000, currency: Currency::EUR },
            what: Some("stand".into()),
        };
        write.add_campaign_costs(std::slice::from_ref(&cost)).await.unwrap();
        write.commit().await.unwrap();
        assert_eq!(base.store.read().campaign_costs(campaign.id).await.unwrap(), [cost]);
    }
}

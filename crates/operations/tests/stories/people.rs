use operations::Operations;
use operations::people::{
    self, AcceptRefused, Acceptance, Access, AddRefused, Away, Device, FirstRun, Invite, InviteRefused, NewPerson,
    Password, PeopleRefused, PersonChange, Start, Then, TokenRefused, TokenWanted,
};
use records::{Actor, Date, Email, Keyed, Permission, Person, PersonId, Role, Scopes};
use testkit::Base;
use tokio::task::JoinSet;

use crate::house;

const PASSWORD: &str = "correct horse battery";

/// The house with an administrator who can sign in.
async fn with_administrator(base: &Base) -> (Operations, PersonId) {
    let operations = house(base).await;
    let wanted = FirstRun {
        name: "Alex Admin".into(),
        email: "alex@example.com".into(),
        password: PASSWORD.into(),
        language: "en".into(),
        time_zone: "Europe/Paris".into(),
        currency: "EUR".into(),
        company: "Mécalis".into(),
        start: Start::Empty,
    };
    let session = people::first_run(&operations, wanted, &Device::default()).await.unwrap();
    (operations, session.person.id)
}

async fn added(operations: &Operations, email: &str, role: Role) -> PersonId {
    let (email, password) = (Email::parse(email).unwrap(), Password::choose(PASSWORD).unwrap());
    people::add_person(operations, Actor::Program, NewPerson { email, name: None, role, password }).await.unwrap()
}

fn invite(email: &str) -> Invite {
    Invite { email: email.into(), name: None, role: Role::Sdr, team: None }
}

fn acceptance() -> Acceptance {
    Acceptance { name: "Luc Moreau".into(), language: "fr".into(), password: PASSWORD.into() }
}

fn token(email: &str, scopes: &str) -> TokenWanted {
    TokenWanted { email: email.into(), name: "Report".into(), scopes: scopes.parse().unwrap(), days: None }
}

fn day(text: &str) -> Date {
    Date::read(text).unwrap()
}

testkit::on_both_databases! {
    async fn a_link_lets_in_once_even_where_two_use_it_at_once(base: Base) {
        let (operations, admin) = with_administrator(&base).await;
        let link = people::invite(&operations, Actor::Person(admin), &invite("luc@example.com")).await.unwrap();
        let mut tries = JoinSet::new();
        for _ in 0..4 {
            let (operations, token) = (operations.clone(), link.token.clone());
            tries.spawn(async move { people::accept(&operations, &token, &acceptance(), &Device::default()).await });
        }
        let tries = tries.join_all().await;
        let (entered, gone): (Vec<_>, Vec<_>) = tries.into_iter().partition(Result::is_ok);
        assert_eq!((entered.len(), gone.len()), (1, 3));
        assert!(gone.into_iter().all(|refused| matches!(refused, Err(AcceptRefused::Gone))));
        let session = people::session(&operations, &entered.into_iter().next().unwrap().unwrap().token).await.unwrap();
        let session = session.unwrap();
        assert_eq!((session.person.name.as_str(), session.person.role), ("Luc Moreau", Role::Sdr));
        assert_eq!(session.preferences.language.as_deref(), Some("fr"));
    }

    async fn a_link_is_over_after_a_week_and_its_token_is_kept_nowhere(base: Base) {
        let (operations, admin) = with_administrator(&base).await;
        let link = people::invite(&operations, Actor::Person(admin), &invite("luc@example.com")).await.unwrap();
        let kept = base.store.read().invitations().await.unwrap();
        assert_ne!(kept[0].token_hash, link.token);
        base.clock.advance_days(7);
        assert!(people::invited(&operations, &link.token).await.unwrap().is_none());
        let today = day("2026-05-26");
        let (member, _) = people::member(&operations, link.person, today).await.unwrap();
        assert_eq!(member.access, Access::InvitationOver);
        let refused = people::accept(&operations, &link.token, &acceptance(), &Device::default()).await;
        assert!(matches!(refused, Err(AcceptRefused::Gone)));
    }

    async fn whoever_only_owned_records_is_let_in_and_keeps_them(base: Base) {
        let (operations, _) = with_administrator(&base).await;
        let owner = base.company().await.administrator;
        let link = people::invite(&operations, Actor::Program, &invite("ADMIN@example.com")).await.unwrap();
        assert_eq!(link.person, owner.id);
        people::accept(&operations, &link.token, &acceptance(), &Device::default()).await.unwrap();
        let again = people::invite(&operations, Actor::Program, &invite("admin@example.com")).await;
        assert!(matches!(again, Err(InviteRefused::Taken)));
        let email = Email::parse("admin@example.com").unwrap();
        let new = NewPerson { email, name: None, role: Role::Viewer, password: Password::choose(PASSWORD).unwrap() };
        let again = people::add_person(&operations, Actor::Program, new).await;
        assert!(matches!(again, Err(AddRefused::Taken)));
    }

    async fn deactivating_ends_sessions_tokens_and_links_and_keeps_the_name(base: Base) {
        let (operations, admin) = with_administrator(&base).await;
        let luc = added(&operations, "luc@example.com", Role::MarketingOperations).await;
        let session = people::sign_in(&operations, "luc@example.com", PASSWORD, &Device::default()).await.unwrap();
        let made = people::add_token(&operations, Actor::Person(admin), &token("luc@example.com", "import")).await;
        let made = made.unwrap();
        let link = people::link_for(&operations, Actor::Person(admin), luc).await.unwrap();
        assert!(people::bearer(&operations, &made.token).await.unwrap().is_some());

        people::deactivate(&operations, Actor::Person(admin), luc).await.unwrap();
        assert!(people::session(&operations, &session.token).await.unwrap().is_none());
        assert!(people::bearer(&operations, &made.token).await.unwrap().is_none());
        assert!(people::invited(&operations, &link.token).await.unwrap().is_none());
        assert!(people::sign_in(&operations, "luc@example.com", PASSWORD, &Device::default()).await.is_err());
        let kept = base.store.read().find::<Person>(luc).await.unwrap().unwrap();
        assert_eq!((kept.name.as_str(), kept.active), ("luc", false));
        let refused = people::add_token(&operations, Actor::Program, &token("luc@example.com", "import")).await;
        assert!(matches!(refused, Err(TokenRefused::Left)));

        people::reactivate(&operations, Actor::Person(admin), luc).await.unwrap();
        people::sign_in(&operations, "luc@example.com", PASSWORD, &Device::default()).await.unwrap();
        assert!(people::bearer(&operations, &made.token).await.unwrap().is_none(), "what was revoked stays so");
    }

    async fn of_the_last_two_administrators_one_stays_even_where_both_go_at_once(base: Base) {
        let (operations, first) = with_administrator(&base).await;
        let second = added(&operations, "second@example.com", Role::Administrator).await;
        let mut both = JoinSet::new();
        for who in [first, second] {
            let operations = operations.clone();
            both.spawn(async move { people::deactivate(&operations, Actor::Program, who).await });
        }
        let both = both.join_all().await;
        let refused = both.iter().filter(|done| matches!(done, Err(PeopleRefused::LastAdministrator))).count();
        assert_eq!((refused, both.iter().filter(|done| done.is_ok()).count()), (1, 1), "{both:?}");
        assert!(base.store.read().has_administrator().await.unwrap());
        let left = if base.store.read().find::<Person>(first).await.unwrap().unwrap().active { first } else { second };
        let change = PersonChange { name: "Alex".into(), role: Role::Viewer, team: None, territories: [].into() };
        let refused = people::change_person(&operations, Actor::Program, left, &change).await;
        assert!(matches!(refused, Err(PeopleRefused::LastAdministrator)));
    }

    async fn a_token_may_what_both_its_scopes_and_its_person_may(base: Base) {
        let (operations, admin) = with_administrator(&base).await;
        added(&operations, "viewer@example.com", Role::Viewer).await;
        let refused = people::add_token(&operations, Actor::Program, &token("viewer@example.com", "import")).await;
        assert!(matches!(refused, Err(TokenRefused::BeyondRole(Permission::Import))));
        let wanted = token("alex@example.com", "see_records import");
        let made = people::add_token(&operations, Actor::Program, &wanted).await.unwrap();
        added(&operations, "second@example.com", Role::Administrator).await;
        let may = async |permission| {
            let bearer = people::bearer(&operations, &made.token).await.unwrap();
            bearer.is_some_and(|bearer| bearer.may(permission))
        };
        assert!(may(Permission::Import).await && !may(Permission::Export).await);
        let change = PersonChange { name: "Alex".into(), role: Role::Viewer, team: None, territories: [].into() };
        people::change_person(&operations, Actor::Program, admin, &change).await.unwrap();
        assert!(may(Permission::SeeRecords).await && !may(Permission::Import).await, "the role is today's");
        let kept = base.store.read().api_tokens().await.unwrap();
        assert!(kept[0].last_used_at.is_some() && kept[0].token_hash != made.token);
        assert!(people::bearer(&operations, "ent_nobody").await.unwrap().is_none());
    }

    async fn a_token_with_an_end_is_good_until_then(base: Base) {
        let (operations, _) = with_administrator(&base).await;
        let wanted = TokenWanted { days: Some(30), ..token("alex@example.com", "see_records") };
        let made = people::add_token(&operations, Actor::Program, &wanted).await.unwrap();
        base.clock.advance_days(29);
        assert!(people::bearer(&operations, &made.token).await.unwrap().is_some());
        base.clock.advance_days(1);
        assert!(people::bearer(&operations, &made.token).await.unwrap().is_none());
        assert!(!people::tokens(&operations).await.unwrap()[0].is_good);
        for days in [0, -1, 4_000] {
            let wanted = TokenWanted { days: Some(days), ..token("alex@example.com", "see_records") };
            let refused = people::add_token(&operations, Actor::Program, &wanted).await;
            assert!(matches!(refused, Err(TokenRefused::Days)), "{days}");
        }
    }

    async fn absences_do_not_overlap_and_deputies_are_here(base: Base) {
        let (operations, admin) = with_administrator(&base).await;
        let luc = added(&operations, "luc@example.com", Role::Sdr).await;
        let away = |first, last, deputy| Away { first_day: day(first), last_day: day(last), deputy };
        let by = Actor::Person(admin);
        let kept = people::add_absence(&operations, by, luc, away("2026-05-18", "2026-05-22", Some(admin))).await.unwrap();
        for (wrong, refused) in [
            (away("2026-05-22", "2026-05-30", None), "Overlaps"),
            (away("2026-06-02", "2026-06-01", None), "EndsBeforeItBegins"),
            (away("2026-06-01", "2026-06-02", Some(luc)), "NoDeputy"),
            (away("2026-06-01", "2026-06-02", Some(PersonId::new(999_999))), "NoDeputy"),
        ] {
            let found = people::add_absence(&operations, by, luc, wrong).await.unwrap_err();
            assert_eq!(format!("{found:?}"), refused);
        }
        let (member, _) = people::member(&operations, luc, day("2026-05-22")).await.unwrap();
        assert_eq!(member.away_on(day("2026-05-22")).and_then(|absence| absence.deputy), Some(admin));
        assert!(member.away_on(day("2026-05-23")).is_none());
        people::end_absence(&operations, by, admin, kept).await.unwrap();
        assert_eq!(base.store.read().absences_from(day("2026-01-01")).await.unwrap().len(), 1, "nobody else's");
        people::end_absence(&operations, by, luc, kept).await.unwrap();
        assert!(base.store.read().absences_from(day("2026-01-01")).await.unwrap().is_empty());
    }

    async fn a_team_goes_once_it_is_said_where_its_people_go(base: Base) {
        let (operations, admin) = with_administrator(&base).await;
        let (by, luc) = (Actor::Person(admin), added(&operations, "luc@example.com", Role::Sdr).await);
        let north = people::put_team(&operations, by, None, "North", Some(luc)).await.unwrap();
        let south = people::put_team(&operations, by, None, "South", None).await.unwrap();
        let change = PersonChange { name: "Luc".into(), role: Role::Sdr, team: Some(north), territories: [].into() };
        people::change_person(&operations, by, luc, &change).await.unwrap();
        let refused = people::remove_team(&operations, by, north, Then::Nowhere).await.unwrap_err();
        assert!(matches!(refused, PeopleRefused::TeamHasPeople));
        let itself = people::remove_team(&operations, by, north, Then::To(north)).await.unwrap_err();
        assert!(matches!(itself, PeopleRefused::Unknown));
        people::remove_team(&operations, by, north, Then::To(south)).await.unwrap();
        let (member, roster) = people::member(&operations, luc, day("2026-05-19")).await.unwrap();
        assert_eq!((member.person.team, roster.teams.len()), (Some(south), 1));
        people::deactivate(&operations, by, luc).await.unwrap();
        people::remove_team(&operations, by, south, Then::Nowhere).await.unwrap();
        let (member, roster) = people::member(&operations, luc, day("2026-05-19")).await.unwrap();
        assert_eq!((member.person.team, roster.teams.len()), (None, 0), "whoever left holds no team back");
    }

    async fn every_role_is_given_and_known_again(base: Base) {
        let (operations, admin) = with_administrator(&base).await;
        let luc = added(&operations, "luc@example.com", Role::Viewer).await;
        let team = people::put_team(&operations, Actor::Person(admin), None, "North", Some(luc)).await.unwrap();
        for role in Role::ALL {
            let territories = [("FR".to_owned(), None), ("ES".to_owned(), Some("Madrid".to_owned()))].into();
            let change = PersonChange { name: " Luc ".into(), role: *role, team: Some(team), territories };
            people::change_person(&operations, Actor::Person(admin), luc, &change).await.unwrap();
            let (member, roster) = people::member(&operations, luc, day("2026-05-19")).await.unwrap();
            assert_eq!((member.person.role, member.person.name.as_str()), (*role, "Luc"), "{}", role.key());
            assert_eq!((member.territories.len(), roster.teams[0].manager), (2, Some(luc)));
        }
        let scopes: Vec<_> = Scopes::all().collect();
        assert!(!scopes.contains(&Permission::SignForSales) && scopes.contains(&Permission::Export));
    }
}

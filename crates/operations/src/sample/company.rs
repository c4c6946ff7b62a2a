//! The sample company itself: Cadrenne of Lyon, which sells software for the maintenance of factories.
//!
//! Its people, teams, products, content and campaigns are the same whatever its size; only when they are depends on
//! the present.

use std::collections::BTreeMap;

use records::{
    Campaign, CampaignCost, CampaignId, Content, ContentId, Currency, Date, Email, Goal, Interest, InterestId, KindId,
    Money, Person, PersonId, Product, ProductId, Role, Team, TeamId,
};

use super::chance::Chance;
use super::kind::Kind;
use super::market::Market;
use super::names::slug;
use super::time::{Span, months};

/// The domain of the sample company.
const DOMAIN: &str = "cadrenne.example";

/// What the company is made of.
#[derive(Debug)]
pub struct Company {
    /// Its teams.
    pub teams: Vec<Team>,
    /// Its people; none can sign in before somebody gives a password.
    pub people: Vec<Person>,
    /// What it sells, by category.
    pub interests: Vec<Interest>,
    /// What it sells.
    pub products: Vec<Product>,
    /// What it publishes.
    pub contents: Vec<Content>,
    /// What it runs.
    pub campaigns: Vec<Campaign>,
    /// What that cost.
    pub costs: Vec<CampaignCost>,
    /// Whom it means, what it says to them, and what it knows of its market.
    pub market: Market,
    kinds: BTreeMap<Kind, KindId>,
}

/// Fresh numbers for records, from whoever keeps them.
pub(super) type Numbers<'n> = dyn Iterator<Item = i64> + 'n;

/// A fresh number.
pub(super) fn fresh(numbers: &mut Numbers<'_>) -> i64 {
    numbers.next().expect("whoever makes a sample hands in enough numbers")
}

/// The company's people: team, name, role, language, region.
const PEOPLE: [(&str, &str, Role, &str, Option<&str>); 20] = [
    ("Direction", "Solène Maréchal", Role::Viewer, "fr", None),
    ("Direction", "Gilles Taravel", Role::Administrator, "fr", None),
    ("Marketing", "Maud Estève", Role::HeadOfMarketing, "fr", None),
    ("Marketing", "Yanis Brochard", Role::MarketingOperations, "fr", None),
    ("Marketing", "Nerea Solana", Role::MarketingOperations, "es", None),
    ("Sales", "Hervé Castagnier", Role::HeadOfSales, "fr", None),
    ("Sales development", "Lola Perrachon", Role::Sdr, "fr", Some("FR")),
    ("Sales development", "Bastien Quéré", Role::Sdr, "fr", Some("FR")),
    ("Sales development", "Emily Hargrave", Role::Sdr, "en", Some("CA")),
    ("Sales development", "Ousmane Diarra", Role::Sdr, "fr", Some("BE")),
    ("Sales development, Spanish", "Alba Montero", Role::Sdr, "es", Some("ES")),
    ("Sales development, Spanish", "Rodrigo Cepeda", Role::Sdr, "es", Some("MX")),
    ("Account executives", "Vincent Lagarde", Role::Ae, "fr", Some("FR")),
    ("Account executives", "Clémence Aubry", Role::Ae, "fr", Some("CH")),
    ("Account executives", "Iván Belmonte", Role::Ae, "es", Some("ES")),
    ("Account executives", "Tom Beckwith", Role::Ae, "en", Some("CA")),
    ("Senior account executives", "Florence Jourdain", Role::Ae, "fr", Some("FR")),
    ("Senior account executives", "Marc Vandamme", Role::Ae, "fr", Some("BE")),
    ("Account managers", "Salomé Rochette", Role::Ae, "fr", Some("FR")),
    ("Account managers", "Pilar Aranda", Role::Ae, "es", Some("ES")),
];

/// Teams and who leads each.
const TEAMS: [(&str, &str); 8] = [
    ("Direction", "Solène Maréchal"),
    ("Marketing", "Maud Estève"),
    ("Sales", "Hervé Castagnier"),
    ("Sales development", "Lola Perrachon"),
    ("Sales development, Spanish", "Alba Montero"),
    ("Account executives", "Vincent Lagarde"),
    ("Senior account executives", "Florence Jourdain"),
    ("Account managers", "Salomé Rochette"),
];

/// Products: name, family, price of a year in euros, interest.
const PRODUCTS: [(&str, &str, i64, &str); 6] = [
    ("Cadrenne Planning", "Software", 14_000, "product_a"),
    ("Cadrenne Planning, several sites", "Software", 46_000, "product_a"),
    ("Cadrenne Sensors", "Software", 22_000, "product_a"),
    ("Cadrenne Mobile", "Software", 6_500, "product_a"),
    ("Start-up project", "Services", 9_800, "services"),
    ("Reliability audit", "Services", 7_200, "services"),
];

/// Content: kind, interest, buying stage, and its title in French, Spanish and English.
const CONTENTS: [(&str, &str, &str, [&str; 3]); 19] = [
    (
        "guide",
        "product_a",
        "discovering",
        [
            "Passer de la maintenance subie à la maintenance planifiée",
            "Del mantenimiento correctivo al mantenimiento planificado",
            "From firefighting to planned maintenance",
        ],
    ),
    (
        "guide",
        "product_a",
        "discovering",
        [
            "Compter les arrêts : par où commencer",
            "Contar las paradas: por dónde empezar",
            "Counting downtime: where to begin",
        ],
    ),
    (
        "guide",
        "services",
        "exploring",
        ["Préparer un audit de fiabilité", "Preparar una auditoría de fiabilidad", "Preparing a reliability audit"],
    ),
    (
        "white_paper",
        "product_a",
        "exploring",
        ["Ce que coûte une heure d’arrêt", "Lo que cuesta una hora de parada", "What an hour of downtime costs"],
    ),
    (
        "case_study",
        "product_a",
        "comparing",
        [
            "Une fonderie réduit ses arrêts de 31 %",
            "Una fundición reduce sus paradas un 31 %",
            "A foundry cuts its downtime by 31%",
        ],
    ),
    (
        "case_study",
        "product_a",
        "comparing",
        ["Trois papeteries, un seul planning", "Tres papeleras, una sola planificación", "Three paper mills, one plan"],
    ),
    (
        "case_study",
        "services",
        "comparing",
        ["Un démarrage en sept semaines", "Una puesta en marcha en siete semanas", "Up and running in seven weeks"],
    ),
    ("price_list", "product_a", "deciding", ["Tarifs", "Precios", "Price list"]),
    (
        "roi_calculator",
        "product_a",
        "comparing",
        ["Calculateur de gains", "Calculadora de ahorro", "Savings calculator"],
    ),
    ("trial", "product_a", "deciding", ["Essai de 30 jours", "Prueba de 30 días", "30-day trial"]),
    (
        "demo_request",
        "product_a",
        "deciding",
        ["Demander une démonstration", "Pedir una demostración", "Ask for a demo"],
    ),
    ("quote_request", "product_a", "deciding", ["Demander un devis", "Pedir presupuesto", "Ask for a quote"]),
    ("contact_request", "services", "comparing", ["Nous écrire", "Escríbanos", "Write to us"]),
    (
        "newsletter",
        "product_a",
        "discovering",
        ["La lettre de l’atelier", "La carta del taller", "The shop-floor letter"],
    ),
    (
        "webinar",
        "product_a",
        "exploring",
        ["Planifier sans tableur", "Planificar sin hojas de cálculo", "Planning without spreadsheets"],
    ),
    (
        "webinar",
        "product_a",
        "exploring",
        ["Capteurs : lesquels, et pour quoi", "Sensores: cuáles y para qué", "Sensors: which, and for what"],
    ),
    (
        "webinar",
        "services",
        "exploring",
        ["Convaincre l’atelier", "Convencer al taller", "Winning over the shop floor"],
    ),
    ("page", "product_a", "exploring", ["Le produit", "El producto", "The product"]),
    ("page", "services", "exploring", ["Les services", "Los servicios", "The services"]),
];

const LANGUAGES: [&str; 3] = ["fr", "es", "en"];

impl Company {
    /// The company as it is at the end of `span`.
    pub(super) fn new(
        span: &Span,
        chance: &mut Chance,
        numbers: &mut Numbers<'_>,
        kinds: BTreeMap<Kind, KindId>,
    ) -> Self {
        let (teams, people) = people(span, numbers);
        let interests = interests(numbers);
        let products = products(numbers, &interests);
        let contents = contents(numbers, &interests);
        let (campaigns, costs) = campaigns(span, chance, numbers);
        let market = Market::new(span, &people, numbers);
        Self { teams, people, interests, products, contents, campaigns, costs, market, kinds }
    }

    /// The word for a kind in the base's dictionary.
    pub(super) fn kind(&self, kind: Kind) -> KindId {
        *self.kinds.get(&kind).expect("whoever makes a sample names every kind")
    }

    /// An asset of a kind in a language; English where there is none in it.
    pub(super) fn content(&self, chance: &mut Chance, kind: &str, language: &str) -> &Content {
        let of = |language: &str| {
            let is_it = |content: &&Content| {
                content.kind.as_deref() == Some(kind) && content.language.as_deref() == Some(language)
            };
            self.contents.iter().filter(is_it).collect::<Vec<_>>()
        };
        let own = of(language);
        let found = if own.is_empty() { of("en") } else { own };
        chance.pick(&found)
    }

    /// The campaigns of a channel that ran on a day.
    pub(super) fn running(&self, channel: &str, on: Date) -> Option<&Campaign> {
        self.campaigns.iter().find(|campaign| {
            campaign.channel.as_deref() == Some(channel)
                && campaign.starts_on.is_some_and(|first| first <= on)
                && campaign.ends_on.is_some_and(|last| last >= on)
        })
    }

    /// The campaigns of a channel.
    pub(super) fn of_channel<'s>(&'s self, channel: &'s str) -> impl Iterator<Item = &'s Campaign> {
        self.campaigns.iter().filter(move |campaign| campaign.channel.as_deref() == Some(channel))
    }

    /// Who of a team takes the next one, in turn.
    pub(super) fn in_turn(&self, team: &str, turn: u64) -> PersonId {
        let team = self.teams.iter().find(|known| known.name == team).map(|team| team.id);
        let members = self.people.iter().filter(|person| person.team == team).collect::<Vec<_>>();
        members[(turn % members.len() as u64) as usize].id
    }

    pub(super) fn interest(&self, id: InterestId) -> Option<&Interest> {
        self.interests.iter().find(|interest| interest.id == id)
    }

    pub(super) fn campaign(&self, id: CampaignId) -> Option<&Campaign> {
        self.campaigns.iter().find(|campaign| campaign.id == id)
    }

    pub(super) fn content_of(&self, id: ContentId) -> Option<&Content> {
        self.contents.iter().find(|content| content.id == id)
    }
}

fn people(span: &Span, numbers: &mut Numbers<'_>) -> (Vec<Team>, Vec<Person>) {
    let teams = TEAMS.map(|(name, _)| Team { id: TeamId::new(fresh(numbers)), name: name.to_owned(), manager: None });
    let of = |name: &str| teams.iter().find(|team| team.name == name).map(|team| team.id);
    let people = PEOPLE.map(|(team, name, role, language, region)| Person {
        id: PersonId::new(fresh(numbers)),
        email: Email::parse(&format!("{}@{DOMAIN}", slug(name, '.'))).ok(),
        name: name.to_owned(),
        role,
        team: of(team),
        region: region.map(str::to_owned),
        language: Some(language.to_owned()),
        active: true,
        created_at: span.from,
    });
    let manager = |team: &str| {
        let name = TEAMS.iter().find(|(known, _)| *known == team).map(|(_, manager)| *manager);
        people.iter().find(|person| Some(person.name.as_str()) == name).map(|person| person.id)
    };
    let teams = teams.clone().map(|team| Team { manager: manager(&team.name), ..team });
    (teams.to_vec(), people.to_vec())
}

fn interests(numbers: &mut Numbers<'_>) -> Vec<Interest> {
    [("product_a", "Maintenance software"), ("services", "Services")]
        .map(|(key, name)| Interest { id: InterestId::new(fresh(numbers)), key: key.to_owned(), name: name.to_owned() })
        .to_vec()
}

fn by_key(interests: &[Interest], key: &str) -> Option<InterestId> {
    interests.iter().find(|interest| interest.key == key).map(|interest| interest.id)
}

fn products(numbers: &mut Numbers<'_>, interests: &[Interest]) -> Vec<Product> {
    let product = |(name, family, price, interest): (&str, &str, i64, &str)| Product {
        id: ProductId::new(fresh(numbers)),
        name: name.to_owned(),
        family: Some(family.to_owned()),
        price: Some(euros(price)),
        interest: by_key(interests, interest),
    };
    PRODUCTS.map(product).to_vec()
}

fn contents(numbers: &mut Numbers<'_>, interests: &[Interest]) -> Vec<Content> {
    let mut contents = Vec::new();
    for (kind, interest, buying_stage, titles) in &CONTENTS {
        for (language, title) in LANGUAGES.iter().zip(titles) {
            contents.push(Content {
                id: ContentId::new(fresh(numbers)),
                title: (*title).to_owned(),
                kind: Some((*kind).to_owned()),
                persona: None,
                buying_stage: Some((*buying_stage).to_owned()),
                interest: by_key(interests, interest),
                language: Some((*language).to_owned()),
                url: Some(format!("https://www.{DOMAIN}/{language}/{}/{}", kind.replace('_', "-"), slug(title, '-'))),
            });
        }
    }
    contents
}

/// What runs all the time or comes back: name, goal, channel, budget of a quarter in euros.
const STANDING: [(&str, Goal, &str, i64); 4] = [
    ("Search advertising", Goal::Demand, "search", 18_000),
    ("Newsletter", Goal::Demand, "email", 4_500),
    ("Posts and video", Goal::Awareness, "social", 7_000),
    ("Trade press", Goal::Image, "press", 6_000),
];

/// Shows of a year: name, month, day, budget in euros.
const SHOWS: [(&str, i8, i8, i64); 3] = [
    ("Maintenance Days, Lyon", 3, 18, 38_000),
    ("Feria del Taller, Bilbao", 6, 9, 24_000),
    ("Factory Forum, Montréal", 10, 7, 29_000),
];

fn campaigns(span: &Span, chance: &mut Chance, numbers: &mut Numbers<'_>) -> (Vec<Campaign>, Vec<CampaignCost>) {
    let mut campaigns = Vec::new();
    let mut costs = Vec::new();
    for first in quarters(span) {
        for (name, goal, channel, budget) in STANDING {
            let year = first.civil().year();
            let name = format!("{name}, Q{} {year}", (first.civil().month() + 2) / 3);
            let id = CampaignId::new(fresh(numbers));
            let last = last_of_quarter(first);
            costs.extend(
                months(first, last.min(span.today())).map(|month| cost(chance, id, month, budget / 3, "Month's spend")),
            );
            campaigns.push(campaign(id, name, (goal, channel), budget, (first, last)));
        }
    }
    for month in months(span.first_day(), span.today()) {
        if month.civil().month() % 2 == 0 {
            let day = Date::from_days(month.monday().days() + 9);
            let id = CampaignId::new(fresh(numbers));
            let name = format!("Webinar of {day}");
            costs.push(cost(chance, id, day, 2_400, "Speakers and platform"));
            campaigns.push(campaign(id, name, (Goal::Demand, "webinar"), 2_500, (day, day)));
        }
    }
    for (name, first, budget) in shows(span) {
        let id = CampaignId::new(fresh(numbers));
        costs.push(cost(chance, id, Date::from_days(first.days() - 40), budget * 6 / 10, "Stand"));
        costs.push(cost(chance, id, first, budget * 4 / 10, "Travel and printing"));
        let name = format!("{name} {}", first.civil().year());
        campaigns.push(campaign(
            id,
            name,
            (Goal::Demand, "trade_show"),
            budget,
            (first, Date::from_days(first.days() + 2)),
        ));
    }
    (campaigns, costs)
}

fn quarters(span: &Span) -> impl Iterator<Item = Date> {
    months(span.first_day(), span.today()).filter(|month| month.civil().month() % 3 == 1)
}

/// The last day of the quarter that begins on a day.
fn last_of_quarter(first: Date) -> Date {
    // A hundred days on is a day of the next quarter's first half month, whatever the lengths of the months between.
    let next = Date::from_days(first.days() + 100).civil().first_of_month();
    Date::from_days(Date::from_civil(next).days() - 1)
}

fn shows(span: &Span) -> Vec<(&'static str, Date, i64)> {
    let years = span.first_day().civil().year()..=span.today().civil().year();
    let all = years.flat_map(|year| {
        SHOWS
            .iter()
            .filter_map(move |(name, month, day, budget)| Some((*name, Date::new(year, *month, *day)?, *budget)))
    });
    all.filter(|(_, first, _)| (span.first_day()..=span.today()).contains(first)).collect()
}

fn campaign(
    id: CampaignId,
    name: String,
    (goal, channel): (Goal, &str),
    budget: i64,
    (first, last): (Date, Date),
) -> Campaign {
    Campaign {
        id,
        name,
        goal: Some(goal),
        channel: Some(channel.to_owned()),
        budget: Some(euros(budget)),
        starts_on: Some(first),
        ends_on: Some(last),
    }
}

/// What was spent: near the budget, seldom on it.
fn cost(chance: &mut Chance, campaign: CampaignId, on: Date, budget: i64, what: &str) -> CampaignCost {
    let cents = budget * chance.between(86, 109);
    CampaignCost { campaign, on, amount: Money { minor: cents, currency: Currency::EUR }, what: Some(what.to_owned()) }
}

/// An amount in whole euros.
pub(super) fn euros(euros: i64) -> Money {
    Money { minor: euros * 100, currency: Currency::EUR }
}

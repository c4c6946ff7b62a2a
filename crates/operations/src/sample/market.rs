//! Whom the sample company means and what it says to them: personas and segments with their pitches, and the market book of
//! its core market, which both heads confirmed, and of its second one, which waits for Sales.

use records::{
    Confirmation, Date, MarketBook, MarketPoint, NamedCondition, NamedConditionId, NamedConditionKind, Person,
    PersonId, Pitch, PointKind, Role, Side,
};

use super::company::{Numbers, fresh};
use super::time::{Span, later};

/// What the sample company knows of its market.
#[derive(Debug)]
pub struct Market {
    /// Its personas and segments.
    pub conditions: Vec<NamedCondition>,
    /// What is said to each, in three languages.
    pub pitches: Vec<Pitch>,
    /// The market books, each with its points.
    pub books: Vec<(MarketBook, Vec<MarketPoint>)>,
}

/// A persona or a segment.
struct Subject {
    kind: NamedConditionKind,
    key: &'static str,
    name: &'static str,
    condition: &'static str,
    about: &'static str,
    /// Language, messages and offers; each line is one.
    pitches: &'static [(&'static str, &'static str, &'static str)],
}

const SUBJECTS: [Subject; 7] = [
    Subject {
        kind: NamedConditionKind::Persona,
        key: "maintenance_lead",
        name: "Head of maintenance",
        condition: "function = 'operations' AND seniority IN ('director', 'manager')",
        about: "Answers for machines that run; measured by downtime; wants a plan that the shop floor follows.",
        pitches: &[
            (
                "fr",
                "Votre planning survit au lundi matin : chaque arrêt imprévu le réorganise en deux minutes.\nLes techniciens clôturent leurs interventions au pied de la machine, pas le soir au bureau.",
                "Essai de 30 jours sur une ligne, avec vos gammes.\nVisite d’une fonderie qui a réduit ses arrêts de 31 %.",
            ),
            (
                "es",
                "Su planificación sobrevive al lunes: cada parada imprevista la reordena en dos minutos.\nLos técnicos cierran sus intervenciones junto a la máquina, no por la noche en la oficina.",
                "Prueba de 30 días en una línea, con sus propias rutinas.\nVisita a una fundición que redujo sus paradas un 31 %.",
            ),
            (
                "en",
                "Your plan survives Monday morning: each unplanned stop rearranges it in two minutes.\nTechnicians close their jobs beside the machine, not in the office at night.",
                "30-day trial on one line, with your own routines.\nA visit to a foundry that cut its downtime by 31%.",
            ),
        ],
    },
    Subject {
        kind: NamedConditionKind::Persona,
        key: "plant_director",
        name: "Plant director",
        condition: "function = 'operations' AND seniority IN ('c_level', 'vp')",
        about: "Decides on budgets; wants figures that hold before the board.",
        pitches: &[
            (
                "fr",
                "Une heure d’arrêt a un prix ; le vôtre se calcule en vingt minutes, avec vos chiffres.\nLe retour se voit sur le premier exercice, pas sur le troisième.",
                "Calcul de gains relu avec votre contrôleur de gestion.",
            ),
            (
                "es",
                "Una hora de parada tiene un precio; el suyo se calcula en veinte minutos, con sus cifras.\nEl retorno se ve en el primer ejercicio, no en el tercero.",
                "Cálculo de ahorro revisado con su controller.",
            ),
            (
                "en",
                "An hour of downtime has a price; yours takes twenty minutes to work out, with your own figures.\nThe return shows in the first year, not in the third.",
                "A savings calculation, gone through with your controller.",
            ),
        ],
    },
    Subject {
        kind: NamedConditionKind::Persona,
        key: "it_lead",
        name: "Head of IT",
        condition: "function = 'it' AND seniority IN ('c_level', 'vp', 'director', 'manager')",
        about: "Asks about interfaces and security; can say no.",
        pitches: &[
            (
                "fr",
                "Pas de serveur à installer chez vous, et vos données restent en Europe.\nInterfaces documentées vers les ERP courants ; aucune n’écrit sans votre accord.",
                "Dossier de sécurité complet, et une heure avec notre architecte.",
            ),
            (
                "es",
                "Ningún servidor que instalar en su casa, y sus datos se quedan en Europa.\nInterfaces documentadas hacia los ERP habituales; ninguna escribe sin su permiso.",
                "Dosier de seguridad completo y una hora con nuestro arquitecto.",
            ),
            (
                "en",
                "No server to install on your side, and your data stays in Europe.\nDocumented interfaces to the usual ERPs; none of them writes without your consent.",
                "The full security file, and an hour with our architect.",
            ),
        ],
    },
    Subject {
        kind: NamedConditionKind::Segment,
        key: "core_market",
        name: "Factories of 50 to 1,000 people",
        condition: "industry IN ('manufacturing', 'logistics') AND employees BETWEEN 50 AND 1000",
        about: "Where most is won: too big for a spreadsheet, too small for a project of two years.",
        pitches: &[
            (
                "fr",
                "Fait pour des ateliers de votre taille : en service en sept semaines, sans intégrateur.",
                "Audit de fiabilité de deux jours, déduit du projet s’il se fait.",
            ),
            (
                "es",
                "Hecho para talleres de su tamaño: en marcha en siete semanas, sin integrador.",
                "Auditoría de fiabilidad de dos días, que se descuenta si hay proyecto.",
            ),
            (
                "en",
                "Made for plants of your size: up and running in seven weeks, without an integrator.",
                "A two-day reliability audit, taken off the price of the project.",
            ),
        ],
    },
    Subject {
        kind: NamedConditionKind::Segment,
        key: "energy_and_utilities",
        name: "Energy and public utilities",
        condition: "industry IN ('energy', 'public_sector') AND employees >= 100",
        about: "Long-lived equipment over wide areas; buys by tender, once in ten years.",
        pitches: &[
            (
                "fr",
                "Vos équipes d’astreinte voient l’historique d’un ouvrage sans réseau, sur place.",
                "Réponse type aux appels d’offres, avec trois références publiques.",
            ),
            (
                "es",
                "Sus equipos de guardia ven el historial de una instalación sin cobertura, en el lugar.",
                "Respuesta tipo para licitaciones, con tres referencias públicas.",
            ),
            (
                "en",
                "Your people on call see a site’s history where they stand, without a network.",
                "A model answer for tenders, with three public references.",
            ),
        ],
    },
    Subject {
        kind: NamedConditionKind::Segment,
        key: "reads_prices",
        name: "Looked at prices this month",
        condition: "count('page_view', 30) >= 3 AND count('download', 30) >= 1",
        about: "Reads and downloads at the same time.",
        pitches: &[],
    },
    Subject {
        kind: NamedConditionKind::Segment,
        key: "spanish_speaking",
        name: "Spanish-speaking markets",
        condition: "country IN ('ES', 'MX') OR language = 'es'",
        about: "Served by the team in Spanish; prices and cases of their own.",
        pitches: &[(
            "es",
            "Le atiende un equipo que habla su idioma, desde la primera llamada hasta la puesta en marcha.",
            "Casos de fábricas de España y de México.",
        )],
    },
];

/// A market book: the segment's key, its texts, competitors with answers, benefits with proofs.
struct Book {
    segment: &'static str,
    value_proposition: &'static str,
    trends: &'static str,
    purchase_process: &'static str,
    competitors: &'static [(&'static str, &'static str)],
    benefits: &'static [(&'static str, &'static str)],
    /// How many days ago it was written.
    age: i64,
    /// Who confirmed it.
    confirmed: &'static [Side],
}

const BOOKS: [Book; 2] = [
    Book {
        segment: "core_market",
        value_proposition: "A plan that the shop floor really follows, running in seven weeks. A factory of 200 people wins back about one hour of production a day.",
        trends: "Skilled technicians retire faster than they are hired, so those who stay must lose less time on paper.\nEnergy prices make every idle hour dearer.\nInsurers and customers ask for proof of maintenance, machine by machine.",
        purchase_process: "It begins with the head of maintenance after a costly stop. The plant director wants a figure; IT asks about security; finance signs above 25,000 euros.\nThree offers are compared in four to six months. Budgets are fixed in October: whoever is not shortlisted by September waits a year.",
        competitors: &[
            (
                "Spreadsheets",
                "They cost nothing until the person who made them leaves. Ask who could say today which machine is overdue, and how long it would take.",
            ),
            (
                "Gamaflux, the module of an ERP",
                "It knows spare parts and orders, not the shop floor. Ask how a technician closes a job there with gloves on. We read orders from the ERP and leave it in charge of stock.",
            ),
            (
                "Maintenor",
                "Made for refineries, with an integrator and a project of eighteen months. Ask for a reference of the same size that was running within half a year.",
            ),
        ],
        benefits: &[
            (
                "31% less unplanned downtime",
                "Foundry of 140 people near Saint-Étienne, twelve months before and after, measured by its own controller.",
            ),
            (
                "Up and running in seven weeks",
                "Median of the last nineteen projects in this segment; the longest took eleven.",
            ),
            (
                "Two hours less paper a week for each technician",
                "Time study in three paper mills, forty technicians, published with their agreement.",
            ),
        ],
        age: 63,
        confirmed: &[Side::Marketing, Side::Sales],
    },
    Book {
        segment: "energy_and_utilities",
        value_proposition: "One history for every site, also where there is no network. It holds for the ten years that a contract lasts.",
        trends: "Networks are renewed with public money, and each euro has to be accounted for.\nDuty teams grow smaller while the sites stay as far apart.",
        purchase_process: "By public tender, prepared a year ahead by operations and purchasing together. Price counts for 40 points, the technical file for 60.\nWhoever helped to write the need is seldom surprised by the tender.",
        competitors: &[(
            "Maintenor",
            "They win on references and lose on price and on what a technician needs at night. Offer a day on site before the tender is written.",
        )],
        benefits: &[(
            "Answers a call-out 20 minutes sooner",
            "Water board with 60 sites, 412 call-outs compared over two winters by its operations room.",
        )],
        age: 9,
        confirmed: &[Side::Marketing],
    },
];

impl Market {
    /// What the company knows of its market, written by its own people.
    pub(super) fn new(span: &Span, people: &[Person], numbers: &mut Numbers<'_>) -> Self {
        let (mut conditions, mut pitches) = (Vec::new(), Vec::new());
        for subject in &SUBJECTS {
            let id = NamedConditionId::new(fresh(numbers));
            conditions.push(NamedCondition {
                id,
                kind: subject.kind,
                key: subject.key.to_owned(),
                name: subject.name.to_owned(),
                condition: subject.condition.to_owned(),
                about: Some(subject.about.to_owned()),
            });
            pitches.extend(subject.pitches.iter().map(|(language, messages, offers)| Pitch {
                subject: id,
                language: (*language).to_owned(),
                messages: Some((*messages).to_owned()),
                offers: Some((*offers).to_owned()),
            }));
        }
        let books = BOOKS.iter().filter_map(|book| {
            let segment = conditions.iter().find(|known| known.key == book.segment)?.id;
            Some(written(book, segment, span, people))
        });
        Self { books: books.collect(), conditions, pitches }
    }
}

fn written(book: &Book, segment: NamedConditionId, span: &Span, people: &[Person]) -> (MarketBook, Vec<MarketPoint>) {
    let of_role = |role: Role| people.iter().find(|person| person.role == role).map(|person| person.id);
    let written_at = later(span.now, -book.age);
    let review_on = Date::from_days(span.zone.local_date(written_at).days() + 365);
    let mut market = MarketBook {
        segment,
        trends: Some(book.trends.to_owned()),
        purchase_process: Some(book.purchase_process.to_owned()),
        value_proposition: Some(book.value_proposition.to_owned()),
        author: of_role(Role::MarketingOperations),
        written_at,
        review_on,
        revision: 1,
        marketing: None,
        marketing_at: None,
        sales: None,
        sales_at: None,
    };
    for side in book.confirmed {
        let head: Option<PersonId> = match side {
            Side::Marketing => of_role(Role::HeadOfMarketing),
            Side::Sales => of_role(Role::HeadOfSales),
        };
        market.confirm(*side, head.map(|by| Confirmation { by, at: later(written_at, 2) }));
    }
    let points = |kind: PointKind, points: &[(&str, &str)]| {
        let point = |(position, (name, text)): (usize, &(&str, &str))| MarketPoint {
            segment,
            kind,
            position: position as i64,
            name: (*name).to_owned(),
            text: (*text).to_owned(),
        };
        points.iter().enumerate().map(point).collect::<Vec<_>>()
    };
    let points = [points(PointKind::Benefit, book.benefits), points(PointKind::Competitor, book.competitors)].concat();
    (market, points)
}

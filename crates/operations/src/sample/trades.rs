//! What the customers of the sample do, how large they are, and how much each needs what the sample company sells.

use super::names::{ENGLISH, FRENCH, GERMAN, Names, SPANISH};

/// An industry, with the words that its companies carry in their names.
#[derive(Debug, Clone, Copy)]
pub(super) struct Industry {
    /// Its key, as the agreement names it.
    pub(super) key: &'static str,
    /// How much of a need there is for maintenance software, in a thousand companies at any time.
    pub(super) need: u32,
    french: [&'static str; 4],
    spanish: [&'static str; 4],
    english: [&'static str; 4],
    german: [&'static str; 4],
}

impl Industry {
    /// The words of its trades in the language of these names.
    pub(super) fn trades(&self, names: &Names) -> &[&'static str; 4] {
        match names {
            names if *names == FRENCH => &self.french,
            names if *names == SPANISH => &self.spanish,
            names if *names == GERMAN => &self.german,
            _ => {
                debug_assert_eq!(*names, ENGLISH);
                &self.english
            }
        }
    }
}

/// The industries by how many of the companies in the base are of each.
pub(super) const INDUSTRIES: [(u32, Industry); 10] = [
    (
        44,
        Industry {
            key: "manufacturing",
            need: 330,
            french: ["Fonderies", "Plasturgie", "Papeteries", "Mécanique"],
            spanish: ["Fundiciones", "Plásticos", "Papelera", "Mecanizados"],
            english: ["Castings", "Plastics", "Paper Mills", "Engineering"],
            german: ["Gießerei", "Kunststofftechnik", "Papierfabrik", "Maschinenbau"],
        },
    ),
    (
        14,
        Industry {
            key: "logistics",
            need: 240,
            french: ["Transports", "Entrepôts", "Logistique", "Messageries"],
            spanish: ["Transportes", "Almacenes", "Logística", "Mensajería"],
            english: ["Freight", "Warehousing", "Logistics", "Couriers"],
            german: ["Spedition", "Lagerhaus", "Logistik", "Kurierdienst"],
        },
    ),
    (
        6,
        Industry {
            key: "energy",
            need: 200,
            french: ["Énergies", "Hydraulique", "Réseaux", "Chaufferies"],
            spanish: ["Energías", "Hidráulica", "Redes", "Calderas"],
            english: ["Energy", "Hydro", "Networks", "Heating"],
            german: ["Energie", "Wasserkraft", "Netze", "Heizwerk"],
        },
    ),
    (
        6,
        Industry {
            key: "software",
            need: 60,
            french: ["Logiciels", "Informatique", "Systèmes", "Données"],
            spanish: ["Software", "Informática", "Sistemas", "Datos"],
            english: ["Software", "Computing", "Systems", "Data"],
            german: ["Softwarehaus", "Informatik", "Systeme", "Daten"],
        },
    ),
    (
        6,
        Industry {
            key: "healthcare",
            need: 110,
            french: ["Laboratoires", "Cliniques", "Pharma", "Optique"],
            spanish: ["Laboratorios", "Clínicas", "Farma", "Óptica"],
            english: ["Laboratories", "Clinics", "Pharma", "Optics"],
            german: ["Labor", "Klinik", "Pharma", "Optik"],
        },
    ),
    (
        4,
        Industry {
            key: "finance",
            need: 20,
            french: ["Assurances", "Courtage", "Crédit", "Patrimoine"],
            spanish: ["Seguros", "Corredores", "Crédito", "Patrimonio"],
            english: ["Insurance", "Brokers", "Credit", "Wealth"],
            german: ["Versicherung", "Makler", "Kredit", "Vermögen"],
        },
    ),
    (
        8,
        Industry {
            key: "construction",
            need: 70,
            french: ["Bâtiment", "Charpentes", "Carrières", "Façades"],
            spanish: ["Construcciones", "Estructuras", "Canteras", "Fachadas"],
            english: ["Construction", "Timber Frames", "Quarries", "Facades"],
            german: ["Bau", "Holzbau", "Steinbruch", "Fassaden"],
        },
    ),
    (
        6,
        Industry {
            key: "retail",
            need: 40,
            french: ["Distribution", "Marchés", "Comptoirs", "Jardineries"],
            spanish: ["Distribución", "Mercados", "Comercial", "Viveros"],
            english: ["Stores", "Markets", "Trading", "Gardens"],
            german: ["Handel", "Märkte", "Kontor", "Gärten"],
        },
    ),
    (
        4,
        Industry {
            key: "public_sector",
            need: 50,
            french: ["Régie", "Syndicat des eaux", "Agglomération", "Port"],
            spanish: ["Servicios públicos", "Aguas", "Mancomunidad", "Puerto"],
            english: ["Council", "Water Board", "Transit", "Harbour"],
            german: ["Stadtwerke", "Wasserverband", "Verkehrsbetriebe", "Hafen"],
        },
    ),
    (
        2,
        Industry {
            key: "education",
            need: 10,
            french: ["Institut", "École", "Campus", "Académie"],
            spanish: ["Instituto", "Escuela", "Campus", "Academia"],
            english: ["Institute", "School", "Campus", "Academy"],
            german: ["Institut", "Schule", "Campus", "Akademie"],
        },
    ),
];

/// How many people work in a company, by weight.
pub(super) const EMPLOYEES: [(u32, (i64, i64)); 7] = [
    (8, (2, 9)),
    (18, (10, 49)),
    (30, (50, 199)),
    (22, (200, 499)),
    (12, (500, 999)),
    (8, (1_000, 4_999)),
    (2, (5_000, 24_000)),
];

/// How many in a hundred of those who need something look for it in two years, by how many work there.
pub(super) fn need_by_size(employees: i64) -> u32 {
    match employees {
        ..=9 => 20,
        10..=49 => 80,
        50..=199 => 155,
        200..=999 => 195,
        1_000..=4_999 => 140,
        _ => 100,
    }
}

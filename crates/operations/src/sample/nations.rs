//! Where the customers of the sample live, and what they speak there.
//!
//! Invariant: nobody is called by mistake. Phone numbers lie in ranges kept for fiction, or in none at all.

use super::chance::Chance;
use super::names::{ENGLISH, FRENCH, GERMAN, Names, SPANISH};

/// A country that the sample company sells to, or is read in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Nation {
    /// ISO 3166-1 alpha-2.
    pub(super) code: &'static str,
    /// Regions with a city of each.
    pub(super) places: &'static [(&'static str, &'static str, &'static str)],
    /// What people write there, by weight.
    pub(super) languages: &'static [(u32, &'static str)],
    /// Dialling code and the digits that follow; `x` stands for any digit.
    pub(super) phone: &'static str,
    /// Whose names people have.
    pub(super) names: &'static Names,
}

const FRANCE: Nation = Nation {
    code: "FR",
    places: &[
        ("Auvergne-Rhône-Alpes", "Lyon", "69003"),
        ("Auvergne-Rhône-Alpes", "Grenoble", "38000"),
        ("Auvergne-Rhône-Alpes", "Clermont-Ferrand", "63000"),
        ("Île-de-France", "Cergy", "95000"),
        ("Hauts-de-France", "Lille", "59000"),
        ("Grand Est", "Strasbourg", "67000"),
        ("Grand Est", "Reims", "51100"),
        ("Pays de la Loire", "Nantes", "44000"),
        ("Pays de la Loire", "Cholet", "49300"),
        ("Bretagne", "Rennes", "35000"),
        ("Occitanie", "Toulouse", "31000"),
        ("Nouvelle-Aquitaine", "Bordeaux", "33000"),
        ("Bourgogne-Franche-Comté", "Dijon", "21000"),
        ("Normandie", "Le Havre", "76600"),
        ("Provence-Alpes-Côte d’Azur", "Marseille", "13002"),
    ],
    languages: &[(98, "fr"), (2, "en")],
    phone: "+33 4 65 71 xx xx",
    names: &FRENCH,
};
const BELGIUM: Nation = Nation {
    code: "BE",
    places: &[("Wallonie", "Liège", "4000"), ("Wallonie", "Charleroi", "6000"), ("Bruxelles", "Bruxelles", "1000")],
    languages: &[(85, "fr"), (15, "en")],
    phone: "+32 4 555 xx xx",
    names: &FRENCH,
};
const SWITZERLAND: Nation = Nation {
    code: "CH",
    places: &[("Genève", "Genève", "1204"), ("Vaud", "Lausanne", "1003"), ("Neuchâtel", "Neuchâtel", "2000")],
    languages: &[(80, "fr"), (20, "en")],
    phone: "+41 22 555 xx xx",
    names: &FRENCH,
};
const LUXEMBOURG: Nation = Nation {
    code: "LU",
    places: &[("Esch-sur-Alzette", "Esch-sur-Alzette", "4001"), ("Luxembourg", "Luxembourg", "1111")],
    languages: &[(80, "fr"), (20, "en")],
    phone: "+352 555 xxx",
    names: &FRENCH,
};
const CANADA: Nation = Nation {
    code: "CA",
    places: &[
        ("Québec", "Montréal", "H2X 1Y4"),
        ("Québec", "Trois-Rivières", "G9A 1K1"),
        ("Ontario", "Ottawa", "K1A 0B1"),
    ],
    languages: &[(70, "fr"), (30, "en")],
    phone: "+1 514 555 01xx",
    names: &FRENCH,
};
const SPAIN: Nation = Nation {
    code: "ES",
    places: &[
        ("Cataluña", "Sabadell", "08201"),
        ("País Vasco", "Bilbao", "48001"),
        ("Comunidad Valenciana", "Valencia", "46001"),
        ("Aragón", "Zaragoza", "50001"),
        ("Comunidad de Madrid", "Getafe", "28901"),
    ],
    languages: &[(95, "es"), (5, "en")],
    phone: "+34 955 55 xx xx",
    names: &SPANISH,
};
const MEXICO: Nation = Nation {
    code: "MX",
    places: &[
        ("Nuevo León", "Monterrey", "64000"),
        ("Querétaro", "Querétaro", "76000"),
        ("Jalisco", "Guadalajara", "44100"),
    ],
    languages: &[(100, "es")],
    phone: "+52 55 5550 xxxx",
    names: &SPANISH,
};
const COLOMBIA: Nation = Nation {
    code: "CO",
    places: &[("Antioquia", "Medellín", "050001"), ("Valle del Cauca", "Cali", "760001")],
    languages: &[(100, "es")],
    phone: "+57 604 555 xxxx",
    names: &SPANISH,
};
const GERMANY: Nation = Nation {
    code: "DE",
    places: &[("Baden-Württemberg", "Stuttgart", "70173"), ("Bayern", "Nürnberg", "90402")],
    languages: &[(100, "en")],
    phone: "+49 30 23125 xxx",
    names: &GERMAN,
};
const UNITED_KINGDOM: Nation = Nation {
    code: "GB",
    places: &[("West Midlands", "Birmingham", "B1 1AA"), ("Greater Manchester", "Manchester", "M1 1AA")],
    languages: &[(100, "en")],
    phone: "+44 20 7946 0xxx",
    names: &ENGLISH,
};
const UNITED_STATES: Nation = Nation {
    code: "US",
    places: &[("Ohio", "Cleveland", "44101"), ("Michigan", "Grand Rapids", "49501")],
    languages: &[(100, "en")],
    phone: "+1 216 555 01xx",
    names: &ENGLISH,
};

/// The countries by how much of the market they are; the last three are read in, not sold to.
pub(super) const NATIONS: [(u32, Nation); 11] = [
    (46, FRANCE),
    (8, BELGIUM),
    (7, SWITZERLAND),
    (1, LUXEMBOURG),
    (6, CANADA),
    (13, SPAIN),
    (5, MEXICO),
    (4, COLOMBIA),
    (4, GERMANY),
    (3, UNITED_KINGDOM),
    (3, UNITED_STATES),
];

impl Nation {
    /// A phone number that nobody answers.
    pub(super) fn phone(&self, chance: &mut Chance) -> String {
        let digit = |chance: &mut Chance| char::from(b'0' + chance.between(0, 9) as u8);
        self.phone.chars().map(|mark| if mark == 'x' { digit(chance) } else { mark }).collect()
    }
}

//! What people and companies of the sample are called.
//!
//! Invariant: nobody real. Names of people are drawn from common ones, names of companies are put together from halves
//! of place names, and every domain ends in `.example`, which RFC 2606 keeps for that.

/// First names, family names, and what companies are called.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Names {
    pub(super) women: &'static [&'static str],
    pub(super) men: &'static [&'static str],
    pub(super) families: &'static [&'static str],
    /// The first and second halves of the places that companies are named after.
    pub(super) heads: &'static [&'static str],
    pub(super) tails: &'static [&'static str],
    /// What tells apart two companies of one name.
    pub(super) sides: &'static [&'static str],
    /// Whether the trade comes before the place.
    pub(super) trade_first: bool,
    /// How companies end.
    pub(super) forms: &'static [&'static str],
}

pub(super) const FRENCH: Names = Names {
    women: &[
        "Camille",
        "Claire",
        "Élodie",
        "Nathalie",
        "Sophie",
        "Isabelle",
        "Aurélie",
        "Hélène",
        "Inès",
        "Manon",
        "Céline",
        "Agnès",
        "Lucie",
        "Margaux",
        "Fatima",
        "Delphine",
        "Anaïs",
        "Françoise",
        "Léa",
        "Nadia",
    ],
    men: &[
        "Julien",
        "Thomas",
        "Nicolas",
        "Philippe",
        "Étienne",
        "Mathieu",
        "Olivier",
        "Karim",
        "Antoine",
        "François",
        "Guillaume",
        "Sébastien",
        "Hugo",
        "Rémi",
        "Benoît",
        "Yannick",
        "Laurent",
        "Mehdi",
        "Gaël",
        "Bruno",
    ],
    families: &[
        "Arnaud",
        "Barbier",
        "Besson",
        "Carpentier",
        "Chevalier",
        "Cordier",
        "Delorme",
        "Dufour",
        "Fabre",
        "Ferrand",
        "Garnier",
        "Girard",
        "Guichard",
        "Hamelin",
        "Imbert",
        "Jacquet",
        "Lacroix",
        "Lefèvre",
        "Mallet",
        "Marchal",
        "Mercier",
        "Monnier",
        "Noël",
        "Perrin",
        "Picard",
        "Prévost",
        "Renaud",
        "Rivière",
        "Rousseau",
        "Sabatier",
        "Teyssier",
        "Vasseur",
        "Verdier",
        "Viguier",
        "Benali",
        "Haddad",
        "Nguyen",
        "Da Silva",
        "Kowalski",
        "Traoré",
    ],
    heads: &[
        "Belle", "Haute", "Mont", "Roche", "Val", "Pont", "Clair", "Grand", "Font", "Bois", "Champ", "Cour", "Croix",
        "Entre", "Fleur", "Grange", "Long", "Pierre", "Sablon", "Vau",
    ],
    tails: &[
        "fort", "brune", "vert", "noir", "clair", "sec", "rive", "moulin", "combe", "lande", "mont", "val", "pré",
        "vent", "celle", "ville", "rond", "bourg", "mare", "fontaine",
    ],
    sides: &["Nord", "Sud", "Est", "Ouest", "Centre", "Atlantique", "Méditerranée"],
    trade_first: true,
    forms: &["SAS", "SA", "& Fils", "Groupe", "SARL"],
};

pub(super) const SPANISH: Names = Names {
    women: &[
        "Lucía", "María", "Carmen", "Ana", "Elena", "Marta", "Paula", "Sofía", "Isabel", "Raquel", "Beatriz", "Nuria",
        "Inés", "Silvia", "Ximena", "Valeria", "Rocío", "Teresa",
    ],
    men: &[
        "Javier", "Carlos", "Miguel", "Álvaro", "Diego", "Sergio", "Íñigo", "Andrés", "Pablo", "Jorge", "Rubén",
        "Héctor", "Óscar", "Luis", "Ramón", "Emilio", "Mateo", "Joaquín",
    ],
    families: &[
        "García Mora",
        "Ibáñez",
        "Castaño",
        "Domínguez",
        "Escribano",
        "Fuentes",
        "Gallego",
        "Herrera",
        "Iglesias",
        "Jiménez",
        "Lozano",
        "Maldonado",
        "Navarro",
        "Ortega",
        "Peña",
        "Quintana",
        "Robles",
        "Salcedo",
        "Trujillo",
        "Urrutia",
        "Valdés",
        "Zamora",
        "Cifuentes",
        "Muñoz",
        "Núñez",
        "Rincón",
        "Arango",
        "Cárdenas",
    ],
    heads: &[
        "Valde", "Monte", "Fuente", "Riba", "Casa", "Torre", "Piedra", "Puente", "Sierra", "Villa", "Alta", "Campo",
        "Cerro", "Peña", "Prado", "Soto",
    ],
    tails: &[
        "hierro", "luz", "clara", "seca", "alba", "fría", "mayor", "nueva", "parda", "verde", "roja", "olmo", "robles",
        "vega", "rubia", "blanca",
    ],
    sides: &["Norte", "Sur", "Este", "Oeste", "Centro", "Levante", "Pacífico"],
    trade_first: true,
    forms: &["S.A.", "S.L.", "Hermanos", "Grupo", "S.A.U."],
};

pub(super) const ENGLISH: Names = Names {
    women: &[
        "Alice",
        "Emma",
        "Charlotte",
        "Grace",
        "Hannah",
        "Jessica",
        "Laura",
        "Megan",
        "Olivia",
        "Priya",
        "Rachel",
        "Sarah",
        "Victoria",
        "Zoe",
    ],
    men: &[
        "Adam", "Ben", "Daniel", "Edward", "George", "Harry", "James", "Liam", "Mark", "Oliver", "Peter", "Ravi",
        "Simon", "William",
    ],
    families: &[
        "Ashworth",
        "Barlow",
        "Caldwell",
        "Drummond",
        "Ellison",
        "Fairfax",
        "Greaves",
        "Holloway",
        "Ingram",
        "Kendrick",
        "Langley",
        "Marsden",
        "Norwood",
        "Osborne",
        "Pemberton",
        "Radcliffe",
        "Sinclair",
        "Thornton",
        "Upton",
        "Whitaker",
        "Okafor",
        "Patel",
        "Novak",
    ],
    heads: &[
        "Ash", "Black", "Cold", "Copper", "East", "Fox", "Grey", "High", "Iron", "Kings", "Long", "Mill", "North",
        "Oak", "Red", "Stone", "West", "Wood",
    ],
    tails: &[
        "dale", "brook", "water", "field", "gate", "hollow", "ford", "moor", "bridge", "acre", "wold", "shaw", "cliff",
        "haven", "mere", "well",
    ],
    sides: &["North", "South", "East", "West", "Central", "Coastal", "Highland"],
    trade_first: false,
    forms: &["Ltd", "plc", "Group", "Inc.", "& Sons"],
};

pub(super) const GERMAN: Names = Names {
    women: &["Anna", "Birgit", "Claudia", "Franziska", "Heike", "Jana", "Katrin", "Lena", "Monika", "Sabine", "Ulrike"],
    men: &["Andreas", "Bernd", "Christian", "Dirk", "Florian", "Jörg", "Jürgen", "Klaus", "Markus", "Stefan", "Uwe"],
    families: &[
        "Bachmann",
        "Brückner",
        "Dietrich",
        "Eberhardt",
        "Fiedler",
        "Günther",
        "Hoffmann",
        "Kühn",
        "Lindner",
        "Möller",
        "Neumann",
        "Pfeiffer",
        "Reinhardt",
        "Schäfer",
        "Steiner",
        "Vogel",
        "Weiß",
        "Zimmermann",
        "Yılmaz",
    ],
    heads: &[
        "Alten", "Birken", "Eichen", "Falken", "Grün", "Hammer", "Kalten", "Linden", "Mühl", "Nord", "Raben", "Sonnen",
        "Tannen", "Wiesen",
    ],
    tails: &[
        "bach", "feld", "hain", "au", "wald", "stein", "tal", "hang", "berg", "hof", "grund", "brück", "rode", "see",
    ],
    sides: &["Nord", "Süd", "Ost", "West", "Mitte", "Küste", "Hochland"],
    trade_first: true,
    forms: &["GmbH", "AG", "GmbH & Co. KG", "Gruppe"],
};

/// A name as it stands in an address: lower case ASCII, blanks as dots or hyphens by what parts them.
pub(super) fn slug(name: &str, between: char) -> String {
    let mut slug = String::with_capacity(name.len());
    for character in name.chars().flat_map(char::to_lowercase) {
        match plain(character) {
            Some(letters) => slug.push_str(letters),
            None if character.is_ascii_alphanumeric() => slug.push(character),
            None if slug.ends_with(between) || slug.is_empty() => {}
            None => slug.push(between),
        }
    }
    slug.trim_end_matches(between).to_owned()
}

/// The letters without their marks, for those that the names above use.
fn plain(character: char) -> Option<&'static str> {
    Some(match character {
        'à' | 'á' | 'â' => "a",
        'ä' => "ae",
        'ç' => "c",
        'è' | 'é' | 'ê' | 'ë' => "e",
        'í' | 'î' | 'ï' | 'ı' => "i",
        'ñ' => "n",
        'ó' | 'ô' => "o",
        'ö' => "oe",
        'œ' => "oe",
        'ú' | 'ù' | 'û' => "u",
        'ü' => "ue",
        'ß' => "ss",
        '\u{307}' | '.' => "",
        _ => return None,
    })
}

/// What the `number`th company of a trade is called, and its domain. No two numbers share a name or a domain: place and
/// trade first, then the legal form, then a side of the compass, then a figure tell them apart.
pub(super) fn company(number: u64, names: &Names, trades: &[&str]) -> CompanyName {
    let (heads, tails) = (names.heads.len() as u64, names.tails.len() as u64);
    let all = heads * tails * trades.len() as u64;
    let (place, round) = (number % all * spreading_step(all) % all, number / all);
    let head = names.heads[(place % heads) as usize];
    let tail = names.tails[(place / heads % tails) as usize];
    let trade = trades[(place / heads / tails) as usize];
    let town = format!("{head}{tail}");
    let mut plain = if names.trade_first { format!("{trade} {town}") } else { format!("{town} {trade}") };
    let forms = names.forms.len() as u64;
    match (round / forms, names.sides.len() as u64) {
        (0, _) => {}
        (side, sides) if side <= sides => plain = format!("{plain} {}", names.sides[side as usize - 1]),
        (further, sides) => plain = format!("{plain} {}", further - sides + 1),
    }
    let name = format!("{plain} {}", names.forms[((place + round) % forms) as usize]);
    let domain = format!("{}.example", slug(if round == 0 { &plain } else { &name }, '-'));
    CompanyName { name, domain }
}

/// A step through a list that visits every place once and puts neighbours far apart: near the golden section of its
/// length, and without a factor in common with it.
fn spreading_step(length: u64) -> u64 {
    let has_no_factor_with = |step: &u64| {
        let (mut large, mut small) = (length, *step);
        while small > 0 {
            (large, small) = (small, large % small);
        }
        large == 1
    };
    (length * 618 / 1000..length).find(has_no_factor_with).unwrap_or(1)
}

/// A company's name and its domain.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct CompanyName {
    pub(super) name: String,
    pub(super) domain: String,
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn addresses_are_plain() {
        for (name, between, plain) in [
            ("Élodie Lefèvre", '.', "elodie.lefevre"),
            ("Da Silva", '.', "da.silva"),
            ("Val-d’Orée S.A.", '-', "val-d-oree-sa"),
            ("Weiß & Söhne GmbH & Co. KG", '-', "weiss-soehne-gmbh-co-kg"),
        ] {
            assert_eq!(slug(name, between), plain);
        }
    }

    #[test]
    fn every_name_makes_an_address() {
        for names in [FRENCH, SPANISH, ENGLISH, GERMAN] {
            for name in
                [names.women, names.men, names.families, names.heads, names.tails, names.sides, names.forms].concat()
            {
                let slug = slug(name, '-');
                let is_plain = slug.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
                assert!(is_plain && slug.len() > 1, "{name} became {slug}");
            }
        }
    }

    #[test]
    fn no_two_companies_share_a_name_or_a_domain() {
        for names in [FRENCH, SPANISH, ENGLISH, GERMAN] {
            let trades = ["Alpha", "Beta", "Gamma", "Delta"];
            let all = (0..60_000).map(|number| company(number, &names, &trades)).collect::<Vec<_>>();
            let distinct = |of: fn(&CompanyName) -> &str| all.iter().map(of).collect::<BTreeSet<_>>().len();
            assert_eq!((distinct(|one| &one.name), distinct(|one| &one.domain)), (all.len(), all.len()));
        }
    }
}

//! Job titles in French, Spanish and English, by what part of the house and how high in it.

/// A part of a customer's house.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Function {
    /// Its key, as the agreement names it; nothing for those who study.
    pub(super) key: Option<&'static str>,
    /// How many in a hundred of those who work there have a part in buying maintenance software.
    pub(super) part: u32,
    french: &'static str,
    spanish: &'static str,
    english: &'static str,
}

/// The parts of the house by how many of the contacts work there. The words complete "director of".
pub(super) const FUNCTIONS: [(u32, Function); 9] = [
    (
        40,
        Function {
            key: Some("operations"),
            part: 92,
            french: "de la maintenance",
            spanish: "de mantenimiento",
            english: "maintenance",
        },
    ),
    (
        14,
        Function {
            key: Some("operations"),
            part: 75,
            french: "de la production",
            spanish: "de producción",
            english: "production",
        },
    ),
    (
        12,
        Function {
            key: Some("it"),
            part: 55,
            french: "des systèmes d’information",
            spanish: "de sistemas",
            english: "IT",
        },
    ),
    (
        8,
        Function {
            key: Some("finance"),
            part: 45,
            french: "de l’administration et des finances",
            spanish: "de administración y finanzas",
            english: "finance",
        },
    ),
    (
        8,
        Function {
            key: Some("purchasing"),
            part: 50,
            french: "des achats",
            spanish: "de compras",
            english: "purchasing",
        },
    ),
    (
        7,
        Function {
            key: Some("quality"), part: 35, french: "de la qualité", spanish: "de calidad", english: "quality"
        },
    ),
    (5, Function { key: Some("sales"), part: 8, french: "des ventes", spanish: "de ventas", english: "sales" }),
    (
        3,
        Function {
            key: Some("human_resources"),
            part: 4,
            french: "des ressources humaines",
            spanish: "de recursos humanos",
            english: "human resources",
        },
    ),
    (
        3,
        Function {
            key: None,
            part: 0,
            french: "en maintenance industrielle",
            spanish: "de mantenimiento industrial",
            english: "industrial maintenance",
        },
    ),
];

/// How high in the house, from the top; the last two study.
pub(super) const SENIORITIES: [&str; 7] = ["c_level", "vp", "director", "manager", "specialist", "intern", "student"];

/// The title on the card.
pub(super) fn title(function: &Function, rank: usize, language: &str, is_woman: bool) -> String {
    let either = |woman: &'static str, man: &'static str| if is_woman { woman } else { man };
    match language {
        "fr" => match SENIORITIES[rank] {
            "c_level" => either("Directrice générale", "Directeur général").to_owned(),
            "vp" => format!("{} {}, groupe", either("Directrice", "Directeur"), function.french),
            "director" => format!("{} {}", either("Directrice", "Directeur"), function.french),
            "manager" => format!("Responsable {}", function.french),
            "specialist" => format!("{} {}", either("Chargée", "Chargé"), function.french),
            "intern" => format!("Stagiaire {}", function.french),
            _ => format!("{} {}", either("Étudiante", "Étudiant"), function.french),
        },
        "es" => match SENIORITIES[rank] {
            "c_level" => either("Directora general", "Director general").to_owned(),
            "vp" => format!("{} {} del grupo", either("Directora", "Director"), function.spanish),
            "director" => format!("{} {}", either("Directora", "Director"), function.spanish),
            "manager" => format!("Responsable {}", function.spanish),
            "specialist" => format!("{} {}", either("Técnica", "Técnico"), function.spanish),
            "intern" => format!("{} {}", either("Becaria", "Becario"), function.spanish),
            _ => format!("Estudiante {}", function.spanish),
        },
        _ => match SENIORITIES[rank] {
            "c_level" => "Managing director".to_owned(),
            "vp" => format!("VP, {}", function.english),
            "director" => format!("Director, {}", function.english),
            "manager" => format!("Head of {}", function.english),
            "specialist" => format!("{} specialist", capitalised(function.english)),
            "intern" => format!("{} intern", capitalised(function.english)),
            _ => format!("Student, {}", function.english),
        },
    }
}

fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

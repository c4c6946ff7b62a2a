//! What a file that nobody has mapped might mean: mappings that fit it, and a mapping by the names of its columns.
//!
//! What a column is called is looked up, without case, accents and punctuation, among the columns of all mappings that are
//! known (presets, and what people kept), and among the names that people give to fields.

use std::collections::{BTreeSet, HashMap};

use records::{CustomField, RecordKind};

use super::compose::{Draft, Line, LineFrom, SectionDraft, SectionName, Target, redraft};
use super::look::{Look, Shape};
use super::mapping::{From, Mapping};

/// How well a mapping fits a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fit {
    /// How many of the columns that it asks for are there.
    pub there: usize,
    /// How many it asks for.
    pub all: usize,
}

impl Fit {
    /// Whether the file has all that the mapping asks for.
    pub fn is_whole(self) -> bool {
        self.all > 0 && self.there == self.all
    }

    /// Whether the mapping is worth being offered.
    pub fn is_near(self) -> bool {
        self.there * 2 > self.all
    }
}

/// How well a mapping fits a file with these columns; nothing where it is no mapping.
pub fn fits(columns: &[String], mapping: &str) -> Option<Fit> {
    let mapping = Mapping::read(mapping).ok()?;
    let there: BTreeSet<String> = columns.iter().map(|column| column.trim().to_lowercase()).collect();
    let mut asked = BTreeSet::new();
    for (cell, _) in mapping.cells() {
        if let From::Columns { columns, .. } = &cell.from {
            asked.extend(
                columns.iter().filter(|column| !column.optional).map(|column| column.name.trim().to_lowercase()),
            );
        }
    }
    Some(Fit { there: asked.intersection(&there).count(), all: asked.len() })
}

/// A mapping for a file by the names of its columns, learning from `known` mappings. `name` is what it will be called.
pub fn suggest<'m>(look: &Look, name: &str, known: impl Iterator<Item = &'m str>, fields: &[CustomField]) -> String {
    let hints = Hints::of(known, fields);
    let mut lines: Vec<Line> = Vec::new();
    for column in &look.columns {
        let Some(target) = hints.target(&column.name, column.shape) else { continue };
        if lines.iter().all(|line| line.target != target) {
            lines.push(Line { from: LineFrom::Column(column.name.clone()), target });
        }
    }
    let mut kinds: Vec<RecordKind> = Vec::new();
    for kind in [RecordKind::Account, RecordKind::Contact] {
        if lines.iter().any(|line| matches!(&line.target, Target::Field(section, _) if section.kind == kind)) {
            kinds.push(kind);
        }
    }
    // A company without a name could not be told from others.
    let names_company = |line: &Line| {
        matches!(&line.target, Target::Field(section, key)
            if section.kind == RecordKind::Account && matches!(key.as_str(), "name" | "domain" | "external_id"))
    };
    if !lines.iter().any(names_company) {
        kinds.retain(|kind| *kind != RecordKind::Account);
        lines.retain(|line| !matches!(&line.target, Target::Field(section, _) if section.kind == RecordKind::Account));
    }
    if kinds.is_empty() {
        kinds.push(RecordKind::Contact);
    }
    let sections = kinds.into_iter().map(|kind| SectionDraft::new(SectionName { kind, place: 0 })).collect();
    let source = source_of(name);
    redraft("", &Draft { name: name.to_owned(), source, sections, lines, ..Draft::default() }, fields)
}

/// The other system, as a file's name tells: its first word.
fn source_of(name: &str) -> String {
    let bare = bare(name.split(['.', '_', '-', ' ']).next().unwrap_or_default());
    if bare.is_empty() { "file".to_owned() } else { bare }
}

/// A name without anything but its letters and digits.
fn bare(name: &str) -> String {
    store::searchable(name).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// What columns of a name went to before, and how often.
struct Hints(HashMap<String, HashMap<(RecordKind, String), usize>>);

impl Hints {
    fn of<'m>(known: impl Iterator<Item = &'m str>, fields: &[CustomField]) -> Hints {
        let mut hints = Hints(HashMap::new());
        for mapping in known {
            for line in Draft::of(mapping).lines {
                if let (LineFrom::Column(column), Target::Field(section, key)) = (line.from, line.target) {
                    hints.add(&column, section.kind, &key, 2);
                }
            }
        }
        for (kind, key, names) in NAMES {
            hints.add(key, *kind, key, 1);
            names.iter().for_each(|name| hints.add(name, *kind, key, 1));
        }
        for field in fields.iter().filter(|field| !field.retired) {
            hints.add(&field.key, field.of, &field.key, 3);
            hints.add(&field.label, field.of, &field.key, 3);
        }
        hints
    }

    fn add(&mut self, name: &str, kind: RecordKind, key: &str, weight: usize) {
        let name = bare(name);
        if !name.is_empty() && matches!(kind, RecordKind::Account | RecordKind::Contact) {
            *self.0.entry(name).or_default().entry((kind, key.to_owned())).or_default() += weight;
        }
    }

    fn target(&self, name: &str, shape: Shape) -> Option<Target> {
        let field = |kind, key: &str| Target::Field(SectionName { kind, place: 0 }, key.to_owned());
        let found = self.0.get(&bare(name)).into_iter().flatten();
        let best = found.max_by(|(one, weight), (other, other_weight)| weight.cmp(other_weight).then(other.cmp(one)));
        match (best, shape) {
            // Whatever its name, a column of numbers or dates holds no addresses; one with some bad addresses does.
            (Some(((_, key), _)), Shape::Number(_) | Shape::Date(_)) if key == "email" => None,
            (Some(((kind, key), _)), _) => Some(field(*kind, key)),
            (None, Shape::Email) => Some(field(RecordKind::Contact, "email")),
            (None, _) => None,
        }
    }
}

/// What people call the fields of contacts and companies in the files of other systems, in the three languages.
const NAMES: &[(RecordKind, &str, &[&str])] = &[
    (RecordKind::Contact, "external_id", &["record id", "contact id", "lead id", "prospect id", "id"]),
    (
        RecordKind::Contact,
        "email",
        &[
            "e-mail",
            "email address",
            "work email",
            "courriel",
            "adresse e-mail",
            "mail",
            "correo",
            "correo electrónico",
        ],
    ),
    (RecordKind::Contact, "first_name", &["first name", "given name", "prénom", "nombre"]),
    (
        RecordKind::Contact,
        "last_name",
        &["last name", "surname", "family name", "nom", "nom de famille", "apellido", "apellidos"],
    ),
    (
        RecordKind::Contact,
        "phone",
        &["phone number", "telephone", "mobile", "mobile phone", "téléphone", "portable", "teléfono", "móvil"],
    ),
    (
        RecordKind::Contact,
        "title",
        &["job title", "position", "fonction", "poste", "intitulé du poste", "cargo", "puesto"],
    ),
    (RecordKind::Contact, "seniority", &["job level", "management level", "niveau hiérarchique", "nivel"]),
    (RecordKind::Contact, "function", &["department", "job function", "service", "département", "departamento"]),
    (RecordKind::Contact, "language", &["preferred language", "langue", "idioma"]),
    (RecordKind::Contact, "country", &["country/region", "country code", "pays", "país"]),
    (RecordKind::Contact, "region", &["state", "state/region", "province", "région", "estado", "provincia"]),
    (RecordKind::Contact, "city", &["town", "ville", "ciudad"]),
    (
        RecordKind::Contact,
        "postal_code",
        &["zip", "zip code", "postcode", "zip/postal code", "code postal", "código postal"],
    ),
    (RecordKind::Contact, "source", &["lead source", "original source", "origine", "provenance", "origen", "fuente"]),
    (
        RecordKind::Contact,
        "created_at",
        &["create date", "created date", "date added", "date de création", "fecha de creación"],
    ),
    (
        RecordKind::Account,
        "name",
        &[
            "company",
            "company name",
            "account",
            "account name",
            "organization",
            "organisation",
            "société",
            "entreprise",
            "raison sociale",
            "empresa",
            "compañía",
        ],
    ),
    (
        RecordKind::Account,
        "domain",
        &["website", "web site", "company domain name", "website url", "url", "site web", "sitio web", "dominio"],
    ),
    (RecordKind::Account, "industry", &["sector", "secteur", "secteur d'activité", "industrie", "sector de actividad"]),
    (
        RecordKind::Account,
        "employees",
        &[
            "number of employees",
            "no. of employees",
            "company size",
            "staff",
            "effectif",
            "nombre d'employés",
            "empleados",
            "número de empleados",
        ],
    ),
    (
        RecordKind::Account,
        "annual_revenue",
        &["revenue", "annual revenue", "turnover", "chiffre d'affaires", "ca", "ingresos", "facturación"],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{PRESETS, look};

    fn looked(text: &str) -> Look {
        let folder = std::env::temp_dir().join(format!("entente-suggest-{}-{}", std::process::id(), text.len()));
        std::fs::write(&folder, text).expect("a file");
        let look = look(&folder, &columnar::rows::Options::default()).expect("a look");
        std::fs::remove_file(folder).expect("the file goes");
        look
    }

    #[test]
    fn columns_are_known_by_their_names_in_three_languages() {
        let cases = [
            (
                "E-mail,First Name,Job Title,Company\na@b.example,A,CEO,B\n",
                vec!["contact.email", "contact.first_name", "contact.title", "account.name"],
            ),
            (
                "Courriel;Prénom;Nom;Société\na@b.example;A;B;C\n",
                vec!["contact.email", "contact.first_name", "contact.last_name", "account.name"],
            ),
            (
                "Correo electrónico,Apellidos,País,Empleados\na@b.example,B,ES,7\n",
                vec!["contact.email", "contact.last_name", "contact.country"],
            ),
            ("Anything\na@b.example\n", vec!["contact.email"]),
        ];
        for (text, expected) in cases {
            let source = suggest(&looked(text), "list.csv", std::iter::empty(), &[]);
            let targets: Vec<String> = Draft::of(&source).lines.iter().map(|line| line.target.to_string()).collect();
            let mut sorted = targets.clone();
            sorted.sort();
            let mut expected: Vec<String> = expected.into_iter().map(str::to_owned).collect();
            expected.sort();
            assert_eq!(sorted, expected, "{source}");
        }
    }

    #[test]
    fn what_was_mapped_before_counts_more_than_a_usual_name() {
        let kept = "name = \"k\"\nsource = \"k\"\n[contact.fields]\nemail = \"Mail\"\nsource = \"Title\"\n";
        let source = suggest(&looked("Mail,Title\na@b.example,x\n"), "a", std::iter::once(kept), &[]);
        let targets: Vec<String> = Draft::of(&source).lines.iter().map(|line| line.target.to_string()).collect();
        assert_eq!(targets, ["contact.email", "contact.source"]);
    }

    #[test]
    fn a_preset_fits_the_file_that_it_was_made_for() {
        let columns = ["mql_id", "first_contact_date", "landing_page_id", "origin"].map(str::to_owned);
        let whole: Vec<&str> = PRESETS
            .iter()
            .filter(|preset| fits(&columns, preset.source).is_some_and(Fit::is_whole))
            .map(|preset| preset.name)
            .collect();
        assert_eq!(whole, ["olist-leads"]);
    }
}

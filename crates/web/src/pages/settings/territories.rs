//! What somebody takes care of, as a person types and reads it: a country a line, or a country and regions of it.

use std::collections::{BTreeMap, BTreeSet};

use records::Territory;
use words::place;

use crate::label;
use crate::reader::Reader;

/// A country with its regions; without any, the whole country.
fn by_country(territories: &[Territory]) -> BTreeMap<&str, Vec<&str>> {
    let mut countries: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for territory in territories {
        countries.entry(&territory.country).or_default().extend(territory.region.as_deref());
    }
    countries
}

/// As a form holds it: `France`, or `Spain: Madrid; Cataluña`.
pub(super) fn lines(reader: &Reader, territories: &[Territory]) -> String {
    let line = |(country, regions): (&str, Vec<&str>)| {
        let country = label::country(reader, country);
        if regions.is_empty() { country } else { format!("{country}: {}", regions.join("; ")) }
    };
    by_country(territories).into_iter().map(line).collect::<Vec<_>>().join("\n")
}

/// As a sentence names it: `France, Spain (Madrid, Cataluña)`.
pub(super) fn sentence(reader: &Reader, territories: &[Territory]) -> String {
    let part = |(country, regions): (&str, Vec<&str>)| {
        let country = label::country(reader, country);
        if regions.is_empty() { country } else { format!("{country} ({})", regions.join(", ")) }
    };
    by_country(territories).into_iter().map(part).collect::<Vec<_>>().join(", ")
}

/// What was typed; else the first line that begins with no country.
pub(super) fn read(reader: &Reader, typed: &str) -> Result<BTreeSet<(String, Option<String>)>, String> {
    let mut found = BTreeSet::new();
    for line in typed.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (country, regions) = line.split_once(':').unwrap_or((line, ""));
        let country = code(reader, country).ok_or_else(|| line.to_owned())?;
        let regions: Vec<_> =
            regions.split([';', ',']).map(str::trim).filter(|region| !region.is_empty()).map(str::to_owned).collect();
        if regions.is_empty() {
            found.insert((country, None));
        } else {
            found.extend(regions.into_iter().map(|region| (country.clone(), Some(region))));
        }
    }
    Ok(found)
}

/// The two letters of a country by its name in the reader's language, or by themselves.
fn code(reader: &Reader, typed: &str) -> Option<String> {
    let typed = typed.trim();
    let wanted = typed.to_lowercase();
    let by_name = place::countries(reader.language()).iter().find(|(_, name)| name.to_lowercase() == wanted);
    let by_code = || place::country(reader.locale, typed).map(|_| typed.to_uppercase());
    by_name.map(|(code, _)| code.clone()).or_else(by_code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::tests::reader;
    use records::PersonId;
    use words::Language;

    #[test]
    fn territories_read_back_as_they_were_written() {
        let reader = reader(Language::Fr);
        let read = read(&reader, " France \n\nES: Madrid; Cataluña ,\nsuisse\u{a0}: Vaud").unwrap();
        let territory = |(country, region)| Territory { person: PersonId::new(1), country, region };
        let territories: Vec<_> = read.into_iter().map(territory).collect();
        assert_eq!(lines(&reader, &territories), "Suisse: Vaud\nEspagne: Cataluña; Madrid\nFrance");
        assert_eq!(sentence(&reader, &territories), "Suisse (Vaud), Espagne (Cataluña, Madrid), France");
        assert_eq!(self::read(&reader, "France\nAtlantis: Poseidonis"), Err("Atlantis: Poseidonis".to_owned()));
    }
}

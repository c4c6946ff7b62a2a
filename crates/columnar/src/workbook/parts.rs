//! Which parts a workbook has, and where they lie in its archive.

use super::archive::{Archive, Part, damaged};
use super::xml::{Event, Xml};
use crate::rows::ReadError;

/// Where a workbook lies when its archive does not say.
const USUAL: &str = "xl/workbook.xml";

/// What a workbook says of itself.
#[derive(Debug)]
pub(super) struct Parts {
    /// Its sheets of cells, in their order; never empty.
    pub(super) sheets: Vec<SheetPart>,
    pub(super) strings: Option<String>,
    pub(super) styles: Option<String>,
    /// Whether its days are counted from 1904 on, and not from 1900.
    pub(super) from_1904: bool,
}

#[derive(Debug, Clone)]
pub(super) struct SheetPart {
    pub(super) name: String,
    pub(super) part: String,
    hidden: bool,
}

struct Relation {
    id: String,
    kind: String,
    target: String,
}

impl Parts {
    pub(super) fn of(archive: &mut Archive) -> Result<Parts, ReadError> {
        let main = relations(archive, "")?.into_iter().find(|relation| relation.kind == "officeDocument");
        let main = main.map_or_else(|| USUAL.to_owned(), |relation| relation.target);
        if !archive.has(&main) || main.ends_with(".bin") {
            return Err(ReadError::Foreign(archive.foreign()));
        }
        let relations = relations(archive, &main)?;
        let mut from_1904 = false;
        let mut sheets = Vec::new();
        let mut xml = xml(archive, &main)?;
        loop {
            match xml.next()? {
                Event::Eof => break,
                Event::Start if xml.name() == b"workbookPr" => {
                    from_1904 = xml.attribute("date1904").is_some_and(|truth| matches!(&*truth, "1" | "true"));
                }
                Event::Start if xml.name() == b"sheet" => {
                    let id = xml.attribute("id").unwrap_or_default();
                    let of_cells = |relation: &&Relation| relation.id == id && relation.kind == "worksheet";
                    sheets.extend(relations.iter().find(of_cells).map(|relation| SheetPart {
                        name: xml.attribute("name").unwrap_or_default().into_owned(),
                        part: relation.target.clone(),
                        hidden: xml.attribute("state").is_some_and(|state| state != "visible"),
                    }));
                }
                _ => {}
            }
        }
        if sheets.is_empty() {
            return Err(damaged(&main, "it names no sheet"));
        }
        let one = |kind: &str| relations.iter().find(|relation| relation.kind == kind).map(|one| one.target.clone());
        Ok(Parts { sheets, strings: one("sharedStrings"), styles: one("styles"), from_1904 })
    }

    /// The sheet of a name, whatever its case, or the first that is not hidden.
    pub(super) fn sheet(&self, name: Option<&str>) -> Result<&SheetPart, ReadError> {
        let Some(name) = name else {
            return Ok(self.sheets.iter().find(|sheet| !sheet.hidden).unwrap_or(&self.sheets[0]));
        };
        let wanted = name.trim().to_lowercase();
        let found = self.sheets.iter().find(|sheet| sheet.name.trim().to_lowercase() == wanted);
        found.ok_or_else(|| ReadError::NoSheet { name: name.to_owned(), sheets: self.names() })
    }

    pub(super) fn names(&self) -> Vec<String> {
        self.sheets.iter().map(|sheet| sheet.name.clone()).collect()
    }
}

/// Opens a part that must be there.
pub(super) fn xml(archive: &mut Archive, name: &str) -> Result<Xml<Part>, ReadError> {
    let part = archive.part(name)?.ok_or_else(|| damaged(name, "it is missing"))?;
    Ok(Xml::new(part, name))
}

/// What a part refers to: of the archive itself for no name.
fn relations(archive: &mut Archive, of: &str) -> Result<Vec<Relation>, ReadError> {
    let (folder, name) = of.rsplit_once('/').unwrap_or(("", of));
    let part = format!("{folder}/_rels/{name}.rels");
    let Some(input) = archive.part(&part)? else { return Ok(Vec::new()) };
    let mut xml = Xml::new(input, &part);
    let mut relations = Vec::new();
    loop {
        match xml.next()? {
            Event::Eof => return Ok(relations),
            Event::Start if xml.name() == b"Relationship" => {
                let kind = xml.attribute("Type").unwrap_or_default();
                relations.push(Relation {
                    id: xml.attribute("Id").unwrap_or_default().into_owned(),
                    kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
                    target: resolved(folder, &xml.attribute("Target").unwrap_or_default()),
                });
            }
            _ => {}
        }
    }
}

/// A path as it is said from within a folder.
fn resolved(folder: &str, target: &str) -> String {
    let mut steps: Vec<&str> = if target.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for step in target.split('/') {
        match step {
            ".." => {
                steps.pop();
            }
            "." | "" => {}
            step => steps.push(step),
        }
    }
    steps.retain(|step| !step.is_empty());
    steps.join("/")
}

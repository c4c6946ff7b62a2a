//! `[grid]`.

use document::{At, Place, Section};

use super::Reader;
use crate::grid::{Cell, Grid};
use crate::wrong::Wrong;

impl Reader<'_> {
    pub(super) fn grid(&mut self, root: &Section<'_>) -> Grid {
        let Some(section) = root.table("grid") else { return Grid::default() };
        let known = self.cells();
        let mut listed: Vec<(String, Place)> = Vec::new();
        let mut cells = |key| {
            let cells = section.texts(key).map(|cells| cells.value).unwrap_or_default();
            cells.into_iter().filter_map(|cell| self.cell(cell, known.as_deref(), &mut listed)).collect()
        };
        let grid = Grid { mql: cells("mql"), refuse: cells("refuse") };
        section.finish();
        grid
    }

    /// The cells that the labels make, by name; unknown where the labels themselves are wrong.
    fn cells(&self) -> Option<Vec<(String, Cell)>> {
        let (grades, levels) = (self.grades.as_ref()?, self.levels.as_ref()?);
        let cells = grades
            .labels()
            .flat_map(|grade| levels.labels().map(|level| Cell { grade: grade.clone(), level: level.clone() }));
        Some(cells.map(|cell| (cell.to_string(), cell)).collect())
    }

    fn cell(
        &mut self,
        cell: At<String>,
        known: Option<&[(String, Cell)]>,
        listed: &mut Vec<(String, Place)>,
    ) -> Option<Cell> {
        let At { value: cell, place } = cell;
        if let Some((_, first)) = listed.iter().find(|(other, _)| *other == cell) {
            let first = *first;
            self.complain(place, Wrong::CellListedTwice { cell, first });
            return None;
        }
        listed.push((cell.clone(), place));
        let known = known?;
        let mut made = known.iter().filter(|(name, _)| *name == cell).map(|(_, cell)| cell);
        match (made.next(), made.next()) {
            (Some(only), None) => return Some(only.clone()),
            (None, _) => {
                let nearest = records::nearest(&cell, known.iter().map(|(name, _)| name.as_str()));
                self.complain(place, Wrong::NoSuchCell { cell, nearest });
            }
            (Some(_), Some(_)) => self.complain(place, Wrong::AmbiguousCell { cell }),
        }
        None
    }
}

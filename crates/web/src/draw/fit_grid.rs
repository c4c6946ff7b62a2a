//! The grid of fit letters and activity levels, the same on every page: colour is heat (the distance from the best cell),
//! the outline encloses what makes an MQL, the hatch marks what is refused.

/// The axes and the decision of each cell, as an agreement in force has them. Labels go from best to worst.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct GridShape {
    pub(crate) grades: Vec<String>,
    pub(crate) levels: Vec<String>,
    pub(crate) mql: Vec<String>,
    pub(crate) refuse: Vec<String>,
}

impl GridShape {
    /// The grid of a model.
    pub(crate) fn of(model: &scoring::Model) -> Self {
        let labels = |scale: &scoring::Scale| scale.labels().map(|label| label.to_string()).collect();
        let cells = |cells: &[scoring::Cell]| cells.iter().map(|cell| cell.to_string()).collect();
        Self {
            grades: labels(&model.fit.grades),
            levels: labels(&model.activity.levels),
            mql: cells(&model.grid.mql),
            refuse: cells(&model.grid.refuse),
        }
    }
}

/// One square.
#[derive(Clone, Debug)]
pub(crate) struct Square {
    pub(crate) cell: String,
    /// 4 is the hottest.
    pub(crate) heat: u8,
    pub(crate) count: u64,
    pub(crate) mql: bool,
    pub(crate) refused: bool,
    pub(crate) picked: bool,
    /// The sides of the outline that this square draws.
    pub(crate) edges: Vec<&'static str>,
}

/// A row of squares with its letter and its sum.
#[derive(Clone, Debug)]
pub(crate) struct GridRow {
    pub(crate) grade: String,
    pub(crate) squares: Vec<Square>,
    pub(crate) sum: u64,
}

/// The drawing.
#[derive(Clone, Debug)]
pub(crate) struct FitGrid {
    pub(crate) levels: Vec<String>,
    pub(crate) rows: Vec<GridRow>,
    /// Of each column, and of all.
    pub(crate) sums: Vec<u64>,
    pub(crate) all: u64,
}

/// The heat of a cell, from 4 (best or next to it) to 1, by its distance from the best on axes of any length. A cell of an
/// earlier agreement, which the axes no longer make, is cold.
pub(crate) fn heat(shape: &GridShape, cell: &str) -> u8 {
    let places = shape.grades.iter().enumerate().flat_map(|(row, grade)| {
        shape.levels.iter().enumerate().map(move |(column, level)| (row + column, grade, level))
    });
    let mut places = places.filter(|(_, grade, level)| cell.strip_prefix(grade.as_str()) == Some(level));
    match places.next() {
        Some((0 | 1, ..)) => 4,
        Some((2, ..)) => 3,
        Some((3, ..)) => 2,
        _ => 1,
    }
}

impl FitGrid {
    /// Draws the counts of the cells (named as grade then level); `picked` are those that filter the list.
    pub(crate) fn of(shape: &GridShape, counts: &[(String, u64)], picked: &[String]) -> Self {
        let rows: Vec<GridRow> = shape
            .grades
            .iter()
            .enumerate()
            .map(|(row, grade)| {
                let squares: Vec<Square> =
                    (0..shape.levels.len()).map(|column| square(shape, counts, picked, row, column)).collect();
                GridRow { grade: grade.clone(), sum: squares.iter().map(|square| square.count).sum(), squares }
            })
            .collect();
        let sums =
            (0..shape.levels.len()).map(|column| rows.iter().map(|row| row.squares[column].count).sum()).collect();
        let all = rows.iter().map(|row| row.sum).sum();
        Self { levels: shape.levels.clone(), rows, sums, all }
    }

    pub(crate) fn refuses_any(&self) -> bool {
        self.rows.iter().flat_map(|row| &row.squares).any(|square| square.refused)
    }
}

fn square(shape: &GridShape, counts: &[(String, u64)], picked: &[String], row: usize, column: usize) -> Square {
    let (grade, level) = (&shape.grades[row], &shape.levels[column]);
    let cell = format!("{grade}{level}");
    Square {
        heat: heat(shape, &cell),
        count: counts.iter().find(|(known, _)| *known == cell).map_or(0, |(_, count)| *count),
        mql: shape.mql.contains(&cell),
        refused: shape.refuse.contains(&cell),
        picked: picked.contains(&cell),
        edges: edges(shape, row, column),
        cell,
    }
}

/// The sides on which an MQL cell borders a cell that is none.
fn edges(shape: &GridShape, row: usize, column: usize) -> Vec<&'static str> {
    let is_mql = |row: Option<usize>, column: Option<usize>| {
        let (Some(row), Some(column)) = (row, column) else { return false };
        match (shape.grades.get(row), shape.levels.get(column)) {
            (Some(grade), Some(level)) => shape.mql.contains(&format!("{grade}{level}")),
            _ => false,
        }
    };
    if !is_mql(Some(row), Some(column)) {
        return Vec::new();
    }
    let neighbours = [
        ("up", row.checked_sub(1), Some(column)),
        ("down", Some(row + 1), Some(column)),
        ("left", Some(row), column.checked_sub(1)),
        ("right", Some(row), Some(column + 1)),
    ];
    neighbours.into_iter().filter(|(_, row, column)| !is_mql(*row, *column)).map(|(side, ..)| side).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn starter() -> GridShape {
        let texts = |all: &[&str]| all.iter().map(|&text| text.to_owned()).collect();
        GridShape {
            grades: texts(&["A", "B", "C", "D"]),
            levels: texts(&["4", "3", "2", "1"]),
            mql: texts(&["A4", "A3", "B4", "B3"]),
            refuse: texts(&["D1"]),
        }
    }

    #[test]
    fn heat_falls_with_the_distance_from_the_best_cell() {
        let shape = starter();
        let expected = [[4, 4, 3, 2], [4, 3, 2, 1], [3, 2, 1, 1], [2, 1, 1, 1]];
        for (row, grade) in shape.grades.iter().enumerate() {
            let seen: Vec<u8> = shape.levels.iter().map(|level| heat(&shape, &format!("{grade}{level}"))).collect();
            assert_eq!(seen, expected[row], "{grade}");
        }
    }

    #[test]
    fn the_outline_encloses_the_mql_cells_and_nothing_else() {
        let grid = FitGrid::of(&starter(), &[], &[]);
        let edges = |row: usize, column: usize| grid.rows[row].squares[column].edges.clone();
        assert_eq!(edges(0, 0), ["up", "left"]);
        assert_eq!(edges(0, 1), ["up", "right"]);
        assert_eq!(edges(1, 0), ["down", "left"]);
        assert_eq!(edges(1, 1), ["down", "right"]);
        assert!(edges(2, 2).is_empty());
    }

    #[test]
    fn counts_add_up_by_row_and_column() {
        let counts = [("A4".to_owned(), 38), ("A3".to_owned(), 64), ("D1".to_owned(), 906)];
        let grid = FitGrid::of(&starter(), &counts, &["A3".to_owned()]);
        assert_eq!((grid.rows[0].sum, grid.sums[3], grid.all), (102, 906, 1008));
        assert!(grid.rows[0].squares[1].picked && grid.refuses_any());
    }

    #[test]
    fn a_company_may_number_its_levels_the_other_way() {
        let mut shape = starter();
        shape.levels.reverse();
        assert_eq!(heat(&shape, "A1"), 4);
        assert_eq!(heat(&shape, "D4"), 1);
    }
}

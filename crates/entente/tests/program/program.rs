//! The built program on a base, and what can be compared of two bases.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Duration;

/// The program on one base.
pub(crate) struct Program {
    data: PathBuf,
    url: Option<String>,
}

impl Program {
    pub(crate) fn on(data: &Path, url: Option<&str>) -> Self {
        Self { data: data.to_path_buf(), url: url.map(str::to_owned) }
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_entente"));
        command.args(arguments).args(self.place());
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            command.env_remove(name);
        }
        command
    }

    /// Where the base is, as arguments.
    fn place(&self) -> Vec<String> {
        let mut place = vec!["--data".to_owned(), self.data.display().to_string()];
        place.extend(self.url.iter().flat_map(|url| ["--database".to_owned(), url.clone()]));
        place
    }

    /// Runs to the end and must succeed; what it printed.
    pub(crate) fn run(&self, arguments: &[&str]) -> String {
        let output = self.command(arguments).output().expect("the program starts");
        assert!(output.status.success(), "{arguments:?}: {}", told(&output));
        String::from_utf8(output.stdout).expect("it prints text")
    }

    /// Everything that two bases have in common that hold the same: figures and exports, with ids told apart only by who is
    /// meant, and whatever was written down today as `today`.
    pub(crate) fn contents(&self) -> Vec<String> {
        let mut seen = Seen::default();
        let mut contents = vec![self.run(&["stats", "--json"])];
        for kind in ["accounts", "contacts", "leads", "activities", "opportunities", "campaigns", "people"] {
            let path = self.data.join("export.csv");
            self.run(&["export", kind, "--out", &path.display().to_string()]);
            let sheet = std::fs::read_to_string(path).expect("an export");
            contents.push(sheet.lines().map(|line| seen.line(line)).collect::<Vec<_>>().join("\n"));
        }
        contents
    }
}

/// What was said beside the result.
pub(crate) fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// The ids of a base by the order in which they are met.
#[derive(Default)]
struct Seen(HashMap<String, usize>);

/// Files of tests speak of earlier years.
const TODAY_FROM: &str = "2025-";

impl Seen {
    fn line(&mut self, line: &str) -> String {
        line.split(',').map(|cell| self.cell(cell)).collect::<Vec<_>>().join(",")
    }

    fn cell(&mut self, cell: &str) -> String {
        let is_id = cell.len() > 4 && cell.as_bytes()[3] == b'_' && cell[4..].bytes().all(|byte| byte.is_ascii_digit());
        if is_id {
            let next = self.0.len();
            return format!("{}_{}", &cell[..3], self.0.entry(cell.to_owned()).or_insert(next));
        }
        let is_today = cell >= TODAY_FROM && cell.len() >= 20 && cell.ends_with('Z') && cell.as_bytes()[10] == b'T';
        if is_today { "today".to_owned() } else { cell.to_owned() }
    }
}

/// Asks again and again until it is so.
///
/// # Panics
/// When it never is, within a time that is far beyond what it takes.
pub(crate) async fn until(what: &str, mut is_so: impl AsyncFnMut() -> bool) {
    let asked = async {
        let mut ticks = tokio::time::interval(Duration::from_millis(5));
        while !is_so().await {
            ticks.tick().await;
        }
    };
    let met = tokio::time::timeout(Duration::from_secs(60), asked).await;
    assert!(met.is_ok(), "{what}: waited in vain");
}

/// A file of contacts with companies, leads and activities, and the mapping for it.
pub(crate) fn leads_file(folder: &Path, rows: usize) -> (String, String) {
    let row = |n: usize| {
        let (company, day) = (n / 3, 1 + n % 28);
        format!("p{n}@example.com,Person {n},Company {company},{company},2024-03-{day:02},\"Fair, spring\"\n")
    };
    let text: String =
        ["Email,First,Company,Staff,Visited,Campaign\n".to_owned()].into_iter().chain((0..rows).map(row)).collect();
    let (file, mapping) = (folder.join("leads.csv"), folder.join("leads.toml"));
    std::fs::write(&file, text).expect("a file");
    std::fs::write(&mapping, MAPPING).expect("a file");
    (file.display().to_string(), mapping.display().to_string())
}

const MAPPING: &str = r#"
name = "Leads"
source = "fair"
[account.fields]
name = "Company"
employees = "Staff"
[contact.fields]
email = "Email"
first_name = "First"
[lead]
[[lead.stages]]
stage = "mql"
at = "Visited"
[[activities]]
[activities.fields]
kind = { constant = "trade_show" }
at = "Visited"
campaign = "Campaign"
"#;

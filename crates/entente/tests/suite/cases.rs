//! Transcripts of a terminal, run again: what was typed, and what it must answer.
//!
//! In a transcript a line begins with
//! - `$` where something is typed: `$ NAME=value entente stats --json`; single quotes hold blanks together;
//! - `<` where it is typed on standard input;
//! - `!` where it is said on standard error, and with nothing where it is said on standard output;
//! - `?` where the program ends with a code other than 0;
//! - `@` and a name where a file is written, whose lines, with `|` before each, follow;
//! - `;` where it is a remark.
//!
//! `...` stands for any lines, and `[..]` for any characters. All that is typed in a transcript is typed in one folder,
//! which is empty at first. `ENTENTE_UPDATE_CASES=1` writes down what is answered instead, for a reviewer to read.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// One thing typed, and its answer.
#[derive(Debug, Default)]
struct Case {
    before: Vec<String>,
    typed: String,
    input: Vec<String>,
    answer: Vec<String>,
}

/// Runs the transcript of a name.
pub(crate) fn run(name: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(format!("{name}.txt"));
    let text = fs::read_to_string(&path).expect("the transcript is there");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (cases, after) = parse(&text);
    let mut told = String::new();
    let mut wrong = Vec::new();
    for case in &cases {
        write_files(&case.before, folder.path());
        let answered = answer(case, folder.path());
        if !fits(&case.answer, &answered) {
            wrong.push(format!(
                "$ {}\n{}\n-- but it answered --\n{}",
                case.typed,
                case.answer.join("\n"),
                answered.join("\n")
            ));
        }
        let input = case.input.iter().map(|line| format!("< {line}"));
        let lines = case.before.iter().cloned().chain([format!("$ {}", case.typed)]).chain(input);
        lines.chain(answered).for_each(|line| told.push_str(&(line + "\n")));
    }
    after.iter().for_each(|line| told.push_str(&format!("{line}\n")));
    if std::env::var_os("ENTENTE_UPDATE_CASES").is_some() && !wrong.is_empty() {
        fs::write(&path, told).expect("the transcript can be written");
        return;
    }
    assert!(wrong.is_empty(), "{}:\n{}", path.display(), wrong.join("\n\n"));
}

fn parse(text: &str) -> (Vec<Case>, Vec<String>) {
    let mut cases: Vec<Case> = Vec::new();
    let mut before = Vec::new();
    for line in text.lines() {
        match line.split_once(' ').unwrap_or((line, "")) {
            ("$", typed) => {
                cases.push(Case { before: std::mem::take(&mut before), typed: typed.to_owned(), ..Case::default() });
            }
            (";" | "@" | "|", _) => before.push(line.to_owned()),
            ("<", input) => cases.last_mut().expect("something is typed first").input.push(input.to_owned()),
            // A blank line after a remark or a file is no answer.
            _ if !before.is_empty() || cases.is_empty() => before.push(line.to_owned()),
            _ => cases.last_mut().expect("something is typed first").answer.push(line.to_owned()),
        }
    }
    (cases, before)
}

fn write_files(lines: &[String], folder: &Path) {
    let mut file: Option<PathBuf> = None;
    for line in lines {
        if let Some(name) = line.strip_prefix("@ ") {
            let path = folder.join(name);
            fs::write(&path, "").expect("a file of the transcript");
            file = Some(path);
        } else if let (Some(text), Some(path)) = (line.strip_prefix('|'), &file) {
            let mut out = fs::File::options().append(true).open(path).expect("a file of the transcript");
            writeln!(out, "{}", text.strip_prefix(' ').unwrap_or(text)).expect("a line of a file");
        }
    }
}

fn answer(case: &Case, folder: &Path) -> Vec<String> {
    let mut words = words(&case.typed).into_iter().peekable();
    let mut command = Command::new(env!("CARGO_BIN_EXE_entente"));
    command.current_dir(folder).env_clear().env("TZ", "Europe/Paris");
    while let Some((name, value)) = words.peek().and_then(|word| word.split_once('=')) {
        command.env(name, value);
        words.next();
    }
    assert_eq!(words.next().as_deref(), Some("entente"), "a transcript types only our own program");
    command.args(words).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program runs");
    let input: String = case.input.iter().map(|line| format!("{line}\n")).collect();
    // Whoever reads nothing has closed the pipe by now.
    let _ = child.stdin.take().expect("a pipe").write_all(input.as_bytes());
    let output = child.wait_with_output().expect("the program ends");
    let text = |bytes: &[u8]| {
        String::from_utf8_lossy(bytes)
            .replace(&folder.display().to_string(), "[DIR]")
            .replace(env!("CARGO_PKG_VERSION"), "[VERSION]")
    };
    let said = text(&output.stderr);
    let mut lines: Vec<String> = text(&output.stdout).lines().map(str::to_owned).collect();
    lines.extend(said.lines().map(|line| format!("! {line}").trim_end().to_owned()));
    match output.status.code() {
        Some(0) => {}
        code => lines.push(format!("? {}", code.unwrap_or(-1))),
    }
    lines.push(String::new());
    lines
}

/// The words of a line, as a shell would part them; single quotes hold blanks together.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for (at, part) in line.split('\'').enumerate() {
        for (nth, piece) in (if at % 2 == 1 { vec![part] } else { part.split(' ').collect() }).into_iter().enumerate() {
            if nth > 0 {
                words.push(String::new());
            }
            words.last_mut().expect("a word").push_str(piece);
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Whether an answer is what the transcript says; blank lines at the end do not count.
fn fits(expected: &[String], answered: &[String]) -> bool {
    let trimmed = |lines: &[String]| {
        let end = lines.iter().rposition(|line| !line.is_empty()).map_or(0, |last| last + 1);
        lines[..end].to_vec()
    };
    lines_fit(&trimmed(expected), &trimmed(answered))
}

fn lines_fit(expected: &[String], answered: &[String]) -> bool {
    match expected.split_first() {
        None => answered.is_empty(),
        Some((first, rest)) if first == "..." => (0..=answered.len()).any(|skip| lines_fit(rest, &answered[skip..])),
        Some((first, rest)) => {
            answered.split_first().is_some_and(|(line, others)| line_fits(first, line) && lines_fit(rest, others))
        }
    }
}

fn line_fits(expected: &str, line: &str) -> bool {
    match expected.split_once("[..]") {
        None => expected == line,
        Some((start, rest)) => line.strip_prefix(start).is_some_and(|line| {
            let ends = line.char_indices().map(|(at, _)| at).chain([line.len()]);
            ends.into_iter().any(|at| line_fits(rest, &line[at..]))
        }),
    }
}

//! The server as an operator meets it: where it says its address, how it logs, how it stops.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

/// A server on a folder of its own.
struct Server {
    child: Child,
    address: String,
    _folder: TempDir,
}

fn serve(flags: &[&str]) -> Server {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut command = Command::new(env!("CARGO_BIN_EXE_entente"));
    command.current_dir(folder.path()).env_clear().args(["serve", "--listen", "127.0.0.1:0"]).args(flags);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program runs");
    let mut line = String::new();
    let out = child.stdout.as_mut().expect("a pipe");
    BufReader::new(out).read_line(&mut line).expect("a line");
    let address = line.trim().strip_prefix("Entente is ready at http://").expect("the address").to_owned();
    Server { child, address, _folder: folder }
}

impl Server {
    /// Asks for a page on a connection that stays open.
    fn ask(&self, path: &str) -> (TcpStream, String) {
        let mut stream = TcpStream::connect(&self.address).expect("the server listens");
        write!(stream, "GET {path} HTTP/1.1\r\nhost: {}\r\n\r\n", self.address).expect("a request");
        let mut head = String::new();
        BufReader::new(&mut stream).read_line(&mut head).expect("an answer");
        (stream, head.trim().to_owned())
    }

    /// Ends the server as service managers do; gives its log.
    fn stop(mut self) -> Vec<String> {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().expect("kill runs").success());
        let mut log = String::new();
        self.child.stderr.take().expect("a pipe").read_to_string(&mut log).expect("a log in UTF-8");
        assert!(self.child.wait().expect("the server ends").success());
        log.lines().map(str::to_owned).collect()
    }
}

impl Drop for Server {
    /// A test that failed leaves no server behind; one that has ended cannot be ended again.
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}

/// Browsers keep connections open; a server that waited for them would never stop.
#[test]
fn a_server_stops_when_told_to_although_somebody_stays_connected() {
    let server = serve(&[]);
    let (_open, head) = server.ask("/healthz");
    assert_eq!(head, "HTTP/1.1 200 OK");
    let (_open_too, head) = server.ask("/readyz");
    assert_eq!(head, "HTTP/1.1 200 OK");
    let log = server.stop();
    assert!(log.iter().all(|line| !line.contains('\u{1b}')), "no colours where nobody looks on: {log:#?}");
    assert!(
        log[0].contains("INFO") && log[0].contains("started") && log[0].contains("database=\"sqlite\""),
        "{log:#?}"
    );
    assert!(!log.iter().any(|line| line.contains("igrat")), "the mapper is quiet: {log:#?}");
    assert!(log.last().expect("a line").contains("stopped"), "{log:#?}");
}

#[test]
fn logs_are_json_on_request_and_say_nothing_of_people() {
    let server = serve(&["--log-form", "json", "--log-level", "debug"]);
    server.ask("/sign-in");
    server.ask("/leads?q=ines.garcia%40example.com");
    let log = server.stop();
    let lines: Vec<serde_json::Value> = log.iter().filter_map(|line| serde_json::from_str(line).ok()).collect();
    assert_eq!(lines.len(), log.len(), "every line is JSON: {log:#?}");
    assert_eq!(lines[0]["message"], "started");
    assert!(!log.iter().any(|line| line.contains("ines.garcia")), "{log:#?}");
}

#[test]
fn a_port_that_is_taken_is_a_sentence() {
    let server = serve(&[]);
    let mut again = Command::new(env!("CARGO_BIN_EXE_entente"));
    let folder = tempfile::tempdir().expect("a temporary folder");
    let again = again.current_dir(folder.path()).env_clear().args(["serve", "--listen", &server.address]);
    let refused = again.output().expect("the program runs");
    assert_eq!(refused.status.code(), Some(1));
    let said = String::from_utf8_lossy(&refused.stderr);
    let sentence = said.lines().last().expect("a sentence");
    let expected = format!(
        "{} cannot be listened on: another program listens there. Choose another with --listen.",
        server.address
    );
    assert_eq!(sentence, expected);
    server.stop();
}

//! A PostgreSQL that goes away and comes back while the program serves.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use tempfile::TempDir;

use crate::program::Program;

/// A PostgreSQL of the test's own, which it may stop.
struct Cluster {
    bin: PathBuf,
    folder: TempDir,
    port: u16,
}

impl Cluster {
    fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o777)).unwrap();
        let cluster = Self { bin: programs(), folder, port: free_port() };
        let made = cluster
            .own("initdb")
            .args(["--username", "entente", "--auth", "trust", "--no-sync", "--locale", "C"])
            .output();
        let made = made.unwrap();
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        cluster.go();
        cluster
    }

    /// A program of PostgreSQL on this cluster, as the account that owns it: it refuses to run as root.
    fn own(&self, name: &str) -> Command {
        let program = self.bin.join(name);
        let is_root = Command::new("id").arg("-u").output().is_ok_and(|id| id.stdout.trim_ascii() == b"0");
        let mut command = if is_root {
            let mut command = Command::new("setpriv");
            command.args(["--reuid=postgres", "--regid=postgres", "--clear-groups", "--"]).arg(program);
            command
        } else {
            Command::new(program)
        };
        command.arg("--pgdata").arg(self.folder.path().join("data")).current_dir(self.folder.path());
        command
    }

    fn go(&self) {
        let options = format!(
            "-c listen_addresses=127.0.0.1 -c port={} -c unix_socket_directories='' -c fsync=off -c shared_buffers=16MB",
            self.port
        );
        let log = self.folder.path().join("server.log");
        let started =
            self.own("pg_ctl").args(["start", "--silent", "--wait", "--options", &options, "--log"]).arg(&log).status();
        let said = std::fs::read_to_string(&log).unwrap_or_default();
        assert!(started.unwrap().success(), "{said}");
    }

    fn stop(&self) {
        let stopped = self.own("pg_ctl").args(["stop", "--silent", "--mode=immediate"]).status();
        assert!(stopped.unwrap().success());
    }

    fn url(&self) -> String {
        format!("postgres://entente@127.0.0.1:{}/postgres", self.port)
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let _ = self.own("pg_ctl").args(["stop", "--silent", "--mode=immediate"]).stderr(Stdio::null()).status();
    }
}

/// Where the programs of PostgreSQL are: on the path, else the newest that Debian's packages installed.
fn programs() -> PathBuf {
    let found =
        std::env::var_os("PATH").into_iter().flat_map(|paths| std::env::split_paths(&paths).collect::<Vec<_>>());
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut installed: Vec<PathBuf> = versions.map(|version| version.path().join("bin")).collect();
    installed.sort();
    let mut all = found.chain(installed.into_iter().rev());
    all.find(|folder| folder.join("initdb").exists()).expect("PostgreSQL is missing: run script/bootstrap")
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// A program that serves; stopped when dropped.
struct Server {
    process: Child,
    address: String,
}

impl Server {
    fn start(program: &Program) -> Self {
        let mut process = program
            .command(&["serve", "--listen", "127.0.0.1:0"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().rsplit_once("http://").expect("it says where it listens").1.to_owned();
        Self { process, address }
    }

    /// The status and the text of an answer.
    fn get(&self, path: &str, language: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        let request =
            format!("GET {path} HTTP/1.1\r\nHost: x\r\nAccept-Language: {language}\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let status = answer.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
        (status, answer)
    }

    fn status(&self, path: &str) -> u16 {
        self.get(path, "en").0
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// What a page says while the database is away.
const SAID: [(&str, &str); 3] = [
    ("en", "The database cannot be reached"),
    ("fr", "La base de données est injoignable"),
    ("es", "No se puede acceder a la base de datos"),
];

#[test]
fn the_server_outlives_its_database() {
    let cluster = Cluster::start();
    let data: &Path = &cluster.folder.path().join("entente");
    let server = Server::start(&Program::on(data, Some(&cluster.url())));
    assert_eq!(["/healthz", "/readyz", "/first-run"].map(|path| server.status(path)), [200, 200, 200]);

    cluster.stop();
    assert_eq!(["/healthz", "/readyz"].map(|path| server.status(path)), [200, 503]);
    // All at once, as readers do: each waits a moment in case the database is only starting.
    std::thread::scope(|readers| {
        for (language, said) in SAID {
            let server = &server;
            readers.spawn(move || {
                let (status, text) = server.get("/first-run", language);
                assert_eq!(status, 503, "{text}");
                assert!(text.contains(said), "{language}: {text}");
                assert!(!text.contains("sqlx") && !text.contains("panicked"), "{text}");
            });
        }
    });

    cluster.go();
    assert_eq!(["/healthz", "/readyz", "/first-run"].map(|path| server.status(path)), [200, 200, 200]);
}

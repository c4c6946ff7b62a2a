//! Where somebody is signed in: a part of the page of preferences.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use operations::people::{self, SessionView};

use super::done;
use crate::draw::icon::Icon;
use crate::fault::Fault;
use crate::reader::Reader;
use crate::server::Web;
use crate::signed_in::{Form, SignedIn};

/// A session as its owner sees it.
struct Line {
    handle: String,
    device: String,
    about: String,
    is_here: bool,
}

#[derive(Template)]
#[template(path = "settings/sessions.html")]
pub(crate) struct SessionsCard {
    reader: Reader,
    csrf: String,
    lines: Vec<Line>,
}

impl SessionsCard {
    pub(crate) async fn of(web: &Web, who: &SignedIn) -> Result<Self, Fault> {
        let reader = who.reader.clone();
        let line = |session: SessionView| Line {
            device: device(&reader, &session.user_agent),
            about: t!(
                reader,
                "session-about",
                since = reader.moment(&session.created_at),
                seen = reader.moment(&session.seen_at)
            ),
            handle: session.handle,
            is_here: session.is_here,
        };
        let lines = people::my_sessions(web.operations(), &who.session).await?.into_iter().map(line).collect();
        Ok(Self { lines, csrf: who.session.csrf.clone(), reader })
    }

    fn has_others(&self) -> bool {
        self.lines.iter().any(|line| !line.is_here)
    }
}

/// The names of browsers and systems as they stand in what a browser calls itself. The first that is found counts: most
/// name others too, to be let in where those are.
const BROWSERS: [(&str, &str); 6] = [
    ("Firefox/", "Firefox"),
    ("Edg/", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];
const SYSTEMS: [(&str, &str); 6] = [
    ("Windows", "Windows"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
];

fn device(reader: &Reader, agent: &str) -> String {
    let named =
        |names: &[(&str, &'static str)]| names.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name);
    match (named(&BROWSERS), named(&SYSTEMS)) {
        (Some(browser), Some(system)) => t!(reader, "session-device", browser = browser, system = system),
        (Some(name), None) | (None, Some(name)) => name.to_owned(),
        (None, None) => t!(reader, "session-unknown-device"),
    }
}

/// Ends one session, or all but this one.
pub(super) async fn end(State(web): State<Web>, Form { who, typed }: Form) -> Result<Response, Fault> {
    match typed.text("session") {
        Some(handle) => people::end_my_session(web.operations(), &who.session, handle).await?,
        None => people::end_my_other_sessions(web.operations(), &who.session).await?,
    }
    Ok(done("/preferences", "ended"))
}

#[cfg(test)]
mod tests {
    use super::device;
    use crate::reader::tests::reader;
    use words::Language;

    #[test]
    fn a_browser_is_told_by_its_name_and_system() {
        let cases = [
            ("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox on Linux"),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0",
                "Edge on Windows",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile Safari/604.1",
                "Safari on iPhone",
            ),
            ("curl/8.5", "Unknown browser"),
            ("", "Unknown browser"),
        ];
        for (agent, expected) in cases {
            assert_eq!(device(&reader(Language::En), agent), expected, "{agent}");
        }
    }
}

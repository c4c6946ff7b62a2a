//! **Preferences**: how somebody wants to see the program.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use operations::people::{self, PreferencesRefused, START_PAGES};
use records::Preferences;
use words::{Language, Region};

use crate::draw::icon::Icon;
use crate::fault::Fault;
use crate::form::{Control, Field, Typed};
use crate::pages::settings::{Head, PasswordCard, SessionsCard, Tab};
use crate::reader::{Reader, Theme};
use crate::server::Web;
use crate::shell::{Place, Shell};
use crate::signed_in::{Form, SignedIn};
use crate::visit::{html, keep_language};

#[derive(Template)]
#[template(path = "preferences.html")]
struct PreferencesPage {
    shell: Shell,
    head: Head,
    fields: Vec<Field>,
    password: PasswordCard,
    sessions: SessionsCard,
}

impl PreferencesPage {
    fn new(who: &SignedIn, typed: &Typed, password: &Typed, sessions: SessionsCard) -> Self {
        let shell = who.shell(Place::Settings);
        let reader = &shell.reader;
        let kept = &who.session.preferences;
        let one_of = |name, label, choices, now: &str| {
            Field::new("preferences", name, label, Control::Select(choices), typed, now)
        };
        let languages = with_own(&who.languages, reader.language());
        let usual = (String::new(), t!(reader, "form-usual-region"));
        let regions =
            Region::ALL.map(|region| (region.code().to_owned(), crate::label::country(reader, region.code())));
        let themes = Theme::ALL.map(|theme| {
            let name = match theme {
                Theme::System => t!(reader, "theme-system"),
                Theme::Light => t!(reader, "theme-light"),
                Theme::Dark => t!(reader, "theme-dark"),
            };
            (theme.key().to_owned(), name)
        });
        let zone = Field::new(
            "preferences",
            "time_zone",
            t!(reader, "form-time-zone"),
            Control::Offered(super::first_run::ZONES.map(str::to_owned).to_vec()),
            typed,
            reader.zone.name(),
        );
        let fields = vec![
            one_of("language", t!(reader, "form-language"), languages, reader.tag()),
            one_of(
                "region",
                t!(reader, "form-region"),
                std::iter::once(usual).chain(regions).collect(),
                kept.region.as_deref().unwrap_or_default(),
            ),
            zone,
            one_of("theme", t!(reader, "form-theme"), themes.to_vec(), reader.theme.key()),
            one_of(
                "start_page",
                t!(reader, "form-start-page"),
                START_PAGES.map(|page| (page.to_owned(), start_page(reader, page))).to_vec(),
                kept.start_page.as_deref().unwrap_or(START_PAGES[0]),
            ),
        ];
        let (question, heading) = (t!(reader, "preferences-question"), t!(reader, "preferences-heading"));
        Self {
            head: Head::new(who, Tab::Preferences, question, heading),
            fields,
            password: PasswordCard::new(who, password),
            sessions,
            shell,
        }
    }
}

/// The languages to choose from, with the one that is read now.
fn with_own(offered: &[Language], own: Language) -> Vec<(String, String)> {
    let all = Language::ALL.into_iter().filter(|language| *language == own || offered.contains(language));
    all.map(|language| (language.tag().to_owned(), language.own_name().to_owned())).collect()
}

/// A page to start on, by the name of its place.
fn start_page(reader: &Reader, page: &str) -> String {
    match page {
        "agreement" => t!(reader, "agreement"),
        "today" => t!(reader, "today"),
        _ => t!(reader, "leads"),
    }
}

pub(crate) async fn show(State(web): State<Web>, who: SignedIn) -> Result<Response, Fault> {
    page(&web, &who, &Typed::default(), &Typed::default()).await
}

/// The page, with what came back from one of its forms to be mended.
pub(crate) async fn page(web: &Web, who: &SignedIn, typed: &Typed, password: &Typed) -> Result<Response, Fault> {
    let sessions = SessionsCard::of(web, who).await?;
    html(&PreferencesPage::new(who, typed, password, sessions))
}

pub(crate) async fn send(State(web): State<Web>, Form { who, mut typed }: Form) -> Result<Response, Fault> {
    let wanted = Preferences {
        person: who.session.person.id,
        language: typed.text("language").map(str::to_owned),
        region: typed.text("region").map(str::to_owned),
        time_zone: typed.text("time_zone").map(str::to_owned),
        theme: typed.text("theme").filter(|theme| *theme != Theme::System.key()).map(str::to_owned),
        start_page: typed.text("start_page").map(str::to_owned),
    };
    let (field, why) = match people::set_preferences(web.operations(), &wanted).await {
        Ok(()) => {
            let language = wanted.language.as_deref().and_then(Language::from_tag).unwrap_or_default();
            return Ok((keep_language(language), Redirect::to("/preferences?saved=yes")).into_response());
        }
        Err(PreferencesRefused::Failure(failure)) => return Err(failure.into()),
        Err(PreferencesRefused::UnknownLanguage) => ("language", t!(who.reader, "wrong-choice")),
        Err(PreferencesRefused::UnknownTimeZone) => ("time_zone", t!(who.reader, "wrong-zone")),
        Err(PreferencesRefused::UnknownTheme) => ("theme", t!(who.reader, "wrong-choice")),
        Err(PreferencesRefused::UnknownStartPage) => ("start_page", t!(who.reader, "wrong-choice")),
    };
    typed.refuse(field, why);
    let page = page(&web, &who, &typed, &Typed::default()).await?;
    Ok((axum::http::StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

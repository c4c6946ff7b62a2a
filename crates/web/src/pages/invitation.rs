//! **Invitation**: what a link opens. Whoever comes by it says name and language, chooses a password, and is signed in.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use operations::people::{self, AcceptField, AcceptRefused, Acceptance, Invited};
use words::Language;

use super::first_run::sentence;
use super::sign_in::Caller;
use crate::draw::icon::Icon;
use crate::fault::Fault;
use crate::form::{Control, Field, Typed};
use crate::reader::Reader;
use crate::server::Web;
use crate::signed_in::session_cookie;
use crate::visit::{Visitor, html, keep_language};

#[derive(Template)]
#[template(path = "entry/invitation.html")]
struct InvitationPage {
    reader: Reader,
    heading: String,
    about: String,
    action: String,
    fields: Vec<Field>,
}

#[derive(Template)]
#[template(path = "entry/invitation_gone.html")]
struct GonePage {
    reader: Reader,
}

impl InvitationPage {
    fn new(reader: Reader, company: &str, token: &str, invited: &Invited, typed: &Typed) -> Self {
        let person = &invited.person;
        let email = person.email.as_ref().map(|email| email.as_str().to_owned()).unwrap_or_default();
        let (heading, about) = if invited.has_password {
            (t!(reader, "invitation-again"), t!(reader, "invitation-again-about", email = email))
        } else {
            let heading = t!(reader, "invitation", company = company);
            (heading, t!(reader, "invitation-about", email = email))
        };
        let languages = Language::ALL.map(|language| (language.tag().to_owned(), language.own_name().to_owned()));
        let line = |name, label, kind, autocomplete, now: &str| {
            Field::new("invitation", name, label, Control::Text { kind, autocomplete }, typed, now).required()
        };
        let mut password = line("password", t!(reader, "form-password"), "password", "new-password", "")
            .hint(t!(reader, "form-password-hint"));
        // A password never comes back in a page.
        password.value.clear();
        let language = Control::Select(languages.to_vec());
        let fields = vec![
            line("name", t!(reader, "form-your-name"), "text", "name", &person.name),
            Field::new("invitation", "language", t!(reader, "form-language"), language, typed, reader.tag()),
            password.wide(),
        ];
        Self { heading, about, action: format!("/invitation/{token}"), fields, reader }
    }
}

async fn page(web: &Web, reader: Reader, token: &str, typed: &Typed) -> Result<Response, Fault> {
    let Some(invited) = people::invited(web.operations(), token).await? else {
        return Ok((StatusCode::GONE, html(&GonePage { reader })?).into_response());
    };
    let company = people::company(web.operations()).await?.name;
    html(&InvitationPage::new(reader, &company, token, &invited, typed))
}

pub(crate) async fn show(
    State(web): State<Web>,
    visitor: Visitor,
    Path(token): Path<String>,
) -> Result<Response, Fault> {
    page(&web, visitor.reader, &token, &Typed::default()).await
}

pub(crate) async fn accept(
    State(web): State<Web>,
    visitor: Visitor,
    from: Caller,
    Path(token): Path<String>,
    mut typed: Typed,
) -> Result<Response, Fault> {
    let text = |name: &str| typed.text(name).unwrap_or_default().to_owned();
    let wanted =
        Acceptance { name: text("name"), language: text("language"), password: typed.raw("password").to_owned() };
    match people::accept(web.operations(), &token, &wanted, &from.0).await {
        Ok(session) => {
            let language = Language::from_tag(&wanted.language).unwrap_or_default();
            let cookie = [session_cookie(&web, Some(&session.token))];
            Ok((cookie, keep_language(language), Redirect::to("/")).into_response())
        }
        Err(AcceptRefused::Failure(failure)) => Err(failure.into()),
        Err(AcceptRefused::Gone) => page(&web, visitor.reader, &token, &typed).await,
        Err(AcceptRefused::Fields(wrong)) => {
            for (field, why) in wrong {
                let name = match field {
                    AcceptField::Name => "name",
                    AcceptField::Language => "language",
                    AcceptField::Password => "password",
                };
                typed.refuse(name, sentence(&visitor.reader, why));
            }
            let page = page(&web, visitor.reader, &token, &typed).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

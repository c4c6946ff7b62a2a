//! One's own password: a part of the page of preferences.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use operations::people::{self, ChangeRefused, PasswordRefused};

use super::done;
use crate::fault::Fault;
use crate::form::{Control, Field, Typed};
use crate::pages::preferences;
use crate::reader::Reader;
use crate::server::Web;
use crate::signed_in::{Form, SignedIn};

#[derive(Template)]
#[template(path = "settings/password.html")]
pub(crate) struct PasswordCard {
    reader: Reader,
    csrf: String,
    fields: Vec<Field>,
}

impl PasswordCard {
    pub(crate) fn new(who: &SignedIn, typed: &Typed) -> Self {
        let reader = who.reader.clone();
        let field = |name, label, autocomplete| {
            let mut field =
                Field::new("password", name, label, Control::Text { kind: "password", autocomplete }, typed, "");
            // A password never comes back in a page.
            field.value.clear();
            field.required()
        };
        let fields = vec![
            field("before", t!(reader, "form-password-before"), "current-password"),
            field("after", t!(reader, "form-password-after"), "new-password").hint(t!(reader, "form-password-hint")),
        ];
        Self { fields, csrf: who.session.csrf.clone(), reader }
    }
}

pub(super) async fn change(State(web): State<Web>, Form { who, mut typed }: Form) -> Result<Response, Fault> {
    let reader = &who.reader;
    let (before, after) = (typed.raw("before"), typed.raw("after"));
    let (field, sentence) = match people::change_my_password(web.operations(), &who.session, before, after).await {
        Ok(()) => return Ok(done("/preferences", "password")),
        Err(ChangeRefused::Failure(failure)) => return Err(failure.into()),
        Err(ChangeRefused::WrongPassword) => ("before", t!(reader, "wrong-password")),
        Err(ChangeRefused::TooManyTries) => ("before", t!(reader, "wrong-too-many-tries")),
        Err(ChangeRefused::New(PasswordRefused::TooShort { least })) => {
            ("after", t!(reader, "wrong-too-short", count = least))
        }
        Err(ChangeRefused::New(PasswordRefused::TooLong)) => ("after", t!(reader, "wrong-too-long")),
    };
    typed.refuse(field, sentence);
    let page = preferences::page(&web, &who, &Typed::default(), &typed).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

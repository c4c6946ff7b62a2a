//! The list of segments or personas: what each asks, how many it matches, who changed it last. Sizes are counted for the
//! fragment that the page asks for once it stands.

use askama::Template;
use axum::extract::State;
use axum::http::Uri;
use axum::response::{IntoResponse, Response};
use operations::market::{self, Size, SubjectLine};
use records::{NamedConditionKind, Permission};
use words::Language;

use super::{Of, asked, said};
use crate::draw::icon::Icon;
use crate::fault::Fault;
use crate::reader::Reader;
use crate::server::Web;
use crate::shell::{Place, Shell};
use crate::signed_in::{Allowed, SeeRecords};
use crate::visit::{Wants, html, keep_language, named_language};

#[derive(Template)]
#[template(path = "market/list.html")]
struct ListPage {
    shell: Shell,
    of: Of,
    table: SubjectTable,
    may_edit: bool,
    said: Option<(String, bool)>,
}

/// The table, with sizes or still without.
#[derive(Template)]
#[template(path = "market/table.html")]
struct SubjectTable {
    reader: Reader,
    of: Of,
    lines: Vec<SubjectLine>,
    /// The size of each line whose condition can be asked; nothing where nobody counted yet.
    sizes: Option<Vec<Option<Size>>>,
}

impl ListPage {
    fn question(&self) -> String {
        match self.of.0 {
            NamedConditionKind::Segment => t!(self.shell.reader, "segments-question"),
            NamedConditionKind::Persona => t!(self.shell.reader, "personas-question"),
        }
    }

    fn heading(&self) -> String {
        let count = self.table.lines.len();
        match self.of.0 {
            NamedConditionKind::Segment => t!(self.shell.reader, "segments-heading", count = count),
            NamedConditionKind::Persona => t!(self.shell.reader, "personas-heading", count = count),
        }
    }

    fn new_name(&self) -> String {
        match self.of.0 {
            NamedConditionKind::Segment => t!(self.shell.reader, "segment-new"),
            NamedConditionKind::Persona => t!(self.shell.reader, "persona-new"),
        }
    }

    fn empty(&self) -> String {
        match self.of.0 {
            NamedConditionKind::Segment => t!(self.shell.reader, "segments-empty"),
            NamedConditionKind::Persona => t!(self.shell.reader, "personas-empty"),
        }
    }

    fn is_segments(&self) -> bool {
        self.of.0 == NamedConditionKind::Segment
    }
}

impl SubjectTable {
    fn name(&self) -> String {
        self.of.name(&self.reader)
    }

    fn is_segments(&self) -> bool {
        self.of.0 == NamedConditionKind::Segment
    }

    /// What it asks, in words.
    fn asks(&self, line: &SubjectLine) -> Option<String> {
        let condition = line.condition.as_ref().ok()?;
        Some(words::text::capitalised(&words::phrases::condition(self.reader.locale, condition)))
    }

    fn size(&self, place: &usize) -> Option<&Size> {
        self.sizes.as_ref()?.get(*place)?.as_ref()
    }

    fn is_counted(&self) -> bool {
        self.sizes.is_some()
    }

    fn href(&self, line: &SubjectLine) -> String {
        self.of.page(line.named.id)
    }

    fn book(&self, line: &SubjectLine) -> String {
        match &line.book {
            None => words::number::NOTHING.to_owned(),
            Some(book) if book.is_confirmed() => t!(self.reader, "book-confirmed"),
            Some(_) => t!(self.reader, "book-unconfirmed"),
        }
    }

    /// Where sizes are counted when no script asks for them.
    fn counted_href(&self) -> String {
        format!("{}?sizes=yes", self.of.path())
    }
}

/// The list; as a fragment the table with sizes.
pub(super) async fn show(
    State(web): State<Web>,
    Allowed { who, .. }: Allowed<SeeRecords>,
    of: Of,
    wants: Wants,
    uri: Uri,
) -> Result<Response, Fault> {
    let lines = market::list(web.operations(), of.0).await?;
    let counts = wants == Wants::Fragment || asked(&uri, "sizes").is_some();
    let sizes = if counts { Some(sizes(&web, &lines).await?) } else { None };
    let table = SubjectTable { reader: who.reader.clone(), of, lines, sizes };
    if wants == Wants::Fragment {
        return html(&table);
    }
    let page = ListPage {
        of,
        table,
        may_edit: who.may(Permission::DraftAgreement),
        said: said(&who.reader, &uri),
        shell: who.shell(Place::Segments),
    };
    Ok((named_language(uri.query().unwrap_or_default()).map(keep_language), html(&page)?).into_response())
}

async fn sizes(web: &Web, lines: &[SubjectLine]) -> Result<Vec<Option<Size>>, Fault> {
    let conditions = lines.iter().filter_map(|line| line.condition.as_ref().ok().cloned()).collect();
    let mut sizes = market::sizes(web.operations(), conditions).await?.into_iter();
    Ok(lines.iter().map(|line| line.condition.is_ok().then(|| sizes.next()).flatten()).collect())
}

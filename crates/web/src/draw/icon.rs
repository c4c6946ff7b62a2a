//! The icons, as a closed list: `frontend/build.mjs` reads the names below and puts exactly these into the sprite.

use std::fmt;

use askama::filters::HtmlSafe;

/// An icon of Tabler's set, drawn as a reference into the sprite. Always beside a word, or with a label of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Icon {
    Agreement,
    Alert,
    Account,
    Activity,
    Back,
    Board,
    Campaign,
    Check,
    Close,
    Columns,
    Contact,
    Content,
    Data,
    Down,
    Download,
    Edit,
    EmailOpened,
    Euro,
    Flag,
    Forward,
    Glossary,
    Guide,
    Help,
    Info,
    Keyboard,
    Language,
    Leads,
    Mail,
    Meeting,
    Note,
    Opportunity,
    Owner,
    Phone,
    Plus,
    Print,
    Query,
    Refresh,
    Search,
    Segment,
    Settings,
    Shield,
    SignOut,
    Today,
    TradeShow,
    Trash,
    Undo,
    Unsigned,
    Up,
    Upload,
    Video,
    Web,
}

impl Icon {
    /// The name in Tabler's set.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Agreement => "file-check",
            Self::Alert => "alert-circle",
            Self::Back => "chevron-left",
            Self::Account => "building-factory-2",
            Self::Activity => "activity",
            Self::Board => "layout-kanban",
            Self::Campaign => "speakerphone",
            Self::Columns => "columns",
            Self::Contact => "address-book",
            Self::Content => "books",
            Self::Check => "check",
            Self::Close => "x",
            Self::Data => "database",
            Self::Down => "arrow-down",
            Self::Download => "file-download",
            Self::Edit => "pencil",
            Self::EmailOpened => "mail-opened",
            Self::Euro => "currency-euro",
            Self::Flag => "flag",
            Self::Forward => "chevron-right",
            Self::Glossary => "vocabulary",
            Self::Guide => "book-2",
            Self::Help => "help",
            Self::Info => "info-circle",
            Self::Keyboard => "keyboard",
            Self::Language => "language",
            Self::Leads => "users",
            Self::Mail => "mail",
            Self::Meeting => "calendar-event",
            Self::Note => "note",
            Self::Opportunity => "briefcase",
            Self::Owner => "user",
            Self::Phone => "phone",
            Self::Plus => "plus",
            Self::Print => "printer",
            Self::Query => "message-2",
            Self::Refresh => "refresh",
            Self::Search => "search",
            Self::Segment => "chart-pie",
            Self::Settings => "settings",
            Self::Shield => "shield-check",
            Self::SignOut => "logout",
            Self::Today => "sun",
            Self::TradeShow => "building-community",
            Self::Trash => "trash",
            Self::Undo => "arrow-back-up",
            Self::Unsigned => "signature",
            Self::Up => "arrow-up",
            Self::Upload => "upload",
            Self::Video => "video",
            Self::Web => "world-www",
        }
    }

    /// The size that stands in small text.
    pub(crate) const fn small(self) -> Small {
        Small(self)
    }
}

impl fmt::Display for Icon {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        draw(f, self.name(), "icon")
    }
}

/// An icon at 14 pixels.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Small(Icon);

impl fmt::Display for Small {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        draw(f, self.0.name(), "icon small")
    }
}

fn draw(f: &mut fmt::Formatter<'_>, name: &str, class: &str) -> fmt::Result {
    let sprite = crate::assets::address("icons.svg");
    write!(f, r##"<svg class="{class}" aria-hidden="true"><use href="{sprite}#{name}"/></svg>"##)
}

// The names are constants of this file and the address is our own: nothing here comes from outside.
impl HtmlSafe for Icon {}
impl HtmlSafe for Small {}

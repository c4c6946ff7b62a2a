//! What people do, in the words that the starter agreement's rules use.

use records::{Folded, Keyed};

/// The kinds of activities that the sample records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Looked at a page of the web site.
    PageView,
    /// Took a document away.
    Download,
    /// Sent a form.
    Form,
    /// Opened an email.
    EmailOpen,
    /// Followed a link in an email.
    EmailClick,
    /// Attended a webinar.
    Webinar,
    /// Came to the stand.
    TradeShow,
    /// Was called.
    Call,
    /// Met somebody of Sales.
    Meeting,
    /// Took leave of the newsletter.
    Unsubscribe,
    /// Signed an order.
    Order,
}

impl Keyed for Kind {
    const ALL: &'static [Self] = &[
        Self::PageView,
        Self::Download,
        Self::Form,
        Self::EmailOpen,
        Self::EmailClick,
        Self::Webinar,
        Self::TradeShow,
        Self::Call,
        Self::Meeting,
        Self::Unsubscribe,
        Self::Order,
    ];

    fn key(self) -> &'static str {
        match self {
            Self::PageView => "page_view",
            Self::Download => "download",
            Self::Form => "form",
            Self::EmailOpen => "email_open",
            Self::EmailClick => "email_click",
            Self::Webinar => "webinar",
            Self::TradeShow => "trade_show",
            Self::Call => "call",
            Self::Meeting => "meeting",
            Self::Unsubscribe => "unsubscribe",
            Self::Order => "order",
        }
    }
}

impl Kind {
    /// The kind as conditions compare it.
    pub(super) fn folded(self) -> Folded {
        Folded::new(self.key()).expect("a key is never blank")
    }
}

//! One timeline of everything that happened with a lead, newest first, in pages.

use std::collections::HashMap;
use std::sync::Arc;

use askama::Template;
use operations::InForce;
use operations::leads::{Happening, Mover, SaidActivity, ScoreView, Timeline, TimelineEntry, TimelineFilter};
use records::{ActivityKey, Instant, LeadId, RecordKind};

use super::facts;
use crate::draw::icon::Icon;
use crate::label;
use crate::reader::Reader;

/// A page of the timeline; the first one carries the filters.
#[derive(Template)]
#[template(path = "lead/timeline.html")]
pub(crate) struct TimelineList {
    pub(crate) reader: Reader,
    pub(crate) lead: LeadId,
    pub(crate) filter: TimelineFilter,
    pub(crate) timeline: Timeline,
    /// What each activity counts for in the score now, by its number.
    pub(crate) points: HashMap<i64, f64>,
    /// The agreement, for its own words.
    pub(crate) agreement: Arc<InForce>,
    pub(crate) first: bool,
}

/// A filter with how much it would leave.
pub(crate) struct FilterChip {
    name: String,
    count: String,
    href: String,
    fragment: String,
    here: bool,
}

/// An entry in words.
pub(crate) struct Entry {
    /// The day, on its first entry.
    day: Option<String>,
    time: String,
    icon: Icon,
    what: String,
    about: String,
    points: String,
    is_stage: bool,
}

/// Pages further apart than this are two visits.
const VISIT_MICROSECONDS: i64 = 30 * 60 * 1_000_000;

/// The filters and their names in an address.
const FILTERS: [(TimelineFilter, &str); 7] = [
    (TimelineFilter::All, "all"),
    (TimelineFilter::Site, "site"),
    (TimelineFilter::Email, "email"),
    (TimelineFilter::Content, "content"),
    (TimelineFilter::Talks, "talks"),
    (TimelineFilter::Stages, "stages"),
    (TimelineFilter::Notes, "notes"),
];

/// The filter that an address names; any other name is everything.
pub(crate) fn filter_named(name: &str) -> TimelineFilter {
    FILTERS.iter().find(|(_, known)| *known == name).map_or(TimelineFilter::All, |(filter, _)| *filter)
}

fn name_of(filter: TimelineFilter) -> &'static str {
    FILTERS.iter().find(|(known, _)| *known == filter).map_or("all", |(_, name)| name)
}

impl TimelineList {
    fn chips(&self) -> Vec<FilterChip> {
        let chip = |(filter, count): &(TimelineFilter, u64)| FilterChip {
            name: self.filter_name(*filter),
            count: self.reader.whole(count),
            href: format!("/leads/{}?show={}#timeline", self.lead, name_of(*filter)),
            fragment: format!("/leads/{}/timeline?show={}", self.lead, name_of(*filter)),
            here: *filter == self.filter,
        };
        let worth_offering = |(filter, count): &&(TimelineFilter, u64)| {
            *count > 0 || *filter == self.filter || *filter == TimelineFilter::All
        };
        self.timeline.counts.iter().filter(worth_offering).map(chip).collect()
    }

    fn filter_name(&self, filter: TimelineFilter) -> String {
        match filter {
            TimelineFilter::All => t!(self.reader, "show-all"),
            TimelineFilter::Site => t!(self.reader, "show-site"),
            TimelineFilter::Email => t!(self.reader, "show-email"),
            TimelineFilter::Content => t!(self.reader, "show-content"),
            TimelineFilter::Talks => t!(self.reader, "show-talks"),
            TimelineFilter::Stages => t!(self.reader, "show-stages"),
            TimelineFilter::Notes => t!(self.reader, "show-notes"),
        }
    }

    /// The address of the page and of the fragment with what is older.
    fn older(&self) -> Option<(String, String)> {
        let cursor = self.timeline.older.as_ref()?;
        let query = url::form_urlencoded::Serializer::new(String::new())
            .append_pair("show", name_of(self.filter))
            .append_pair("before", &cursor.as_micros().to_string())
            .finish();
        Some((format!("/leads/{}?{query}#timeline", self.lead), format!("/leads/{}/timeline?{query}", self.lead)))
    }

    fn entries(&self) -> Vec<Entry> {
        let mut shown = None;
        self.timeline
            .entries
            .chunk_by(|newer, older| self.is_one_visit(newer, older))
            .map(|visit| {
                let day = self.reader.zone.local_date(visit[0].at);
                let is_new = shown != Some(day);
                shown = Some(day);
                if visit.len() > 1 { self.visit(visit, is_new) } else { self.entry(&visit[0], is_new) }
            })
            .collect()
    }

    /// Pages viewed one after the other are one thing that happened.
    fn is_one_visit(&self, newer: &TimelineEntry, older: &TimelineEntry) -> bool {
        let is_page = |entry: &TimelineEntry| matches!(&entry.what, Happening::Activity(it) if it.kind == "page_view");
        let day = |entry: &TimelineEntry| self.reader.zone.local_date(entry.at);
        let apart = newer.at.as_micros().saturating_sub(older.at.as_micros());
        is_page(newer) && is_page(older) && day(newer) == day(older) && apart <= VISIT_MICROSECONDS
    }

    fn visit(&self, pages: &[TimelineEntry], is_new_day: bool) -> Entry {
        let mut paths: Vec<&str> = Vec::new();
        for entry in pages {
            if let Happening::Activity(SaidActivity { url: Some(url), .. }) = &entry.what {
                let path = label::path_of(url);
                if !paths.contains(&path) {
                    paths.push(path);
                }
            }
        }
        let points: f64 = pages.iter().filter_map(|entry| self.points_of(entry)).sum();
        let newest = &pages[0];
        Entry {
            day: is_new_day.then(|| self.reader.day(&newest.at)),
            time: self.reader.clock(&newest.at),
            icon: Icon::Web,
            what: t!(self.reader, "pages-viewed", count = pages.len()),
            about: paths.join(" · "),
            points: if points == 0.0 { String::new() } else { self.reader.change(&points) },
            is_stage: false,
        }
    }

    fn entry(&self, entry: &TimelineEntry, is_new_day: bool) -> Entry {
        let (icon, what, about) = match &entry.what {
            Happening::Activity(activity) if activity.kind == operations::record::NOTE => self.note(activity),
            Happening::Activity(activity) => self.activity(activity),
            Happening::Stage { to, by, reason, .. } => {
                let reason = reason.as_deref().map(|reason| self.reason(reason));
                let about = std::iter::once(self.done_by(by)).chain(reason).collect::<Vec<_>>().join(" · ");
                (Icon::Flag, words::label(self.reader.locale, *to), about)
            }
            Happening::Cell(change) => (
                Icon::Flag,
                t!(self.reader, "moved-to-cell", cell = format!("{}{}", change.grade, change.level)),
                String::new(),
            ),
            Happening::Fact { of, key, before, after, by } => {
                let value = |raw: &Option<String>| {
                    raw.as_deref()
                        .map_or_else(|| words::number::NOTHING.to_owned(), |raw| facts::shown(&self.reader, key, raw))
                };
                let field = facts::key_name(&self.reader, key);
                let field =
                    if *of == RecordKind::Account { t!(self.reader, "field-of-account", field = field) } else { field };
                let change =
                    t!(self.reader, "field-changed", field = field, before = value(before), after = value(after));
                (Icon::Edit, change, self.done_by(by))
            }
        };
        Entry {
            day: is_new_day.then(|| self.reader.day(&entry.at)),
            time: self.reader.clock(&entry.at),
            icon,
            what,
            about,
            points: self.points_of(entry).map_or_else(String::new, |points| self.reader.change(&points)),
            is_stage: matches!(entry.what, Happening::Stage { .. }),
        }
    }

    fn note(&self, note: &SaidActivity) -> (Icon, String, String) {
        let title = match &note.by {
            Some(name) => t!(self.reader, "note-by", name = name.clone()),
            None => t!(self.reader, "form-note"),
        };
        (Icon::Note, title, note.note.clone().unwrap_or_default())
    }

    fn activity(&self, activity: &SaidActivity) -> (Icon, String, String) {
        let name = label::activity(&self.reader, &activity.kind, activity.content_kind.as_deref());
        let what = match (&activity.content, &activity.by) {
            (Some(content), _) => format!("{name} {}", words::text::quoted(self.reader.locale, content)),
            (None, Some(by)) => t!(self.reader, "activity-by", what = name, name = by.clone()),
            (None, None) => name,
        };
        let outcome = activity.outcome.as_deref().map(|outcome| label::value(&self.reader, "outcome", outcome));
        let minutes = activity.minutes.map(|minutes| t!(self.reader, "minutes", count = self.reader.number(&minutes)));
        let note = activity.note.as_ref().map(|note| words::text::quoted(self.reader.locale, note));
        let details = [
            outcome,
            minutes,
            activity.url.as_deref().map(|url| label::path_of(url).to_owned()),
            activity.campaign.clone(),
            activity.interest.as_deref().map(|key| label::interest(&self.reader, self.model(), key)),
            note,
        ];
        let icon = label::activity_icon(&activity.kind, activity.content_kind.as_deref());
        (icon, what, details.into_iter().flatten().collect::<Vec<_>>().join(" · "))
    }

    fn model(&self) -> &scoring::Model {
        &self.agreement.agreement.scoring
    }

    /// A reason of the agreement by its label; any other text is somebody's own.
    fn reason(&self, reason: &str) -> String {
        let terms = &self.agreement.agreement.lifecycle;
        let rejected = terms.reject_reasons.iter().find(|known| known.key == reason).map(|known| known.label.as_ref());
        let recycled =
            || terms.recycle_reasons.iter().find(|known| known.key == reason).map(|known| known.label.as_ref());
        let label = rejected.or_else(recycled).flatten().map(|label| label.get(self.reader.tag()).to_owned());
        label.filter(|label| !label.is_empty()).unwrap_or_else(|| reason.to_owned())
    }

    fn points_of(&self, entry: &TimelineEntry) -> Option<f64> {
        let Happening::Activity(activity) = &entry.what else { return None };
        self.points.get(&activity.id.number()).copied().filter(|points| *points != 0.0)
    }

    fn done_by(&self, by: &Mover) -> String {
        match by {
            Mover::Rule => t!(self.reader, "by-rule"),
            Mover::Person(name) => t!(self.reader, "by-person", name = name.clone()),
            Mover::Import => t!(self.reader, "by-import"),
            Mover::Program => t!(self.reader, "by-program"),
        }
    }
}

/// What each activity counts for in a score, by its number: the sum over the rules that took it.
pub(crate) fn points_by_activity(score: Option<&ScoreView>) -> HashMap<i64, f64> {
    let groups = score.into_iter().flat_map(|score| &score.explanation.activity.groups);
    let counted = groups.flat_map(|group| &group.rules).flat_map(|rule| &rule.counted);
    let mut points = HashMap::new();
    for one in counted {
        if let ActivityKey::Number(number) = one.key {
            *points.entry(number).or_insert(0.0) += one.earns;
        }
    }
    points
}

/// The instant of an address: the microseconds that [`TimelineList`] wrote.
pub(crate) fn instant_named(text: &str) -> Option<Instant> {
    text.parse().ok().map(Instant::from_micros)
}

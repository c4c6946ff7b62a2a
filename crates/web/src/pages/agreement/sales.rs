//! The chapters about the hand-over: stages, BANT, assignment, service levels, reasons, who does what.

use agreement::ActsLater;
use assignment::{By, Clock, Holiday, Weekday};
use lifecycle::{BantItem, Side};
use records::Role;
use words::{phrases, text};

use super::document::{Block, Chapter, Writer};

pub(super) fn stages(writer: &Writer<'_>) -> Option<Chapter> {
    let (reader, agreed) = (writer.reader, &writer.agreed.lifecycle);
    let head = vec![t!(reader, "column-stage"), t!(reader, "doc-definition"), t!(reader, "doc-decided-by")];
    let definition = |labels: Option<&document::Labels>| {
        labels.map(|labels| labels.get(reader.tag()).to_owned()).unwrap_or_default()
    };
    let name = |label: Option<&document::Labels>, stage: records::Stage| {
        label.map(|label| label.get(reader.tag()).to_owned()).unwrap_or_else(|| words::label(reader.locale, stage))
    };
    let path = agreed.stages.iter().map(|terms| {
        let who = match terms.decided_by {
            Side::Rule => t!(reader, "doc-by-rule"),
            Side::Marketing => t!(reader, "doc-by-marketing"),
            Side::Sales => t!(reader, "doc-by-sales"),
        };
        let when = terms
            .enter_when
            .as_ref()
            .map(|when| t!(reader, "doc-when", condition = phrases::condition(reader.locale, when)));
        let who = when.map_or_else(|| who.clone(), |when| format!("{who}, {when}"));
        vec![name(terms.label.as_ref(), terms.stage), definition(terms.definition.as_ref()), who]
    });
    let beside = agreed.side_stages.iter();
    let beside = beside.map(|terms| {
        vec![name(terms.label.as_ref(), terms.stage), definition(terms.definition.as_ref()), String::new()]
    });
    let rows: Vec<Vec<String>> = path.chain(beside).collect();
    let blocks = if rows.is_empty() { Vec::new() } else { vec![Block::Table { head, rows }] };
    writer.chapter("stages", t!(reader, "doc-stages"), &[], blocks)
}

pub(super) fn bant(writer: &Writer<'_>) -> Option<Chapter> {
    let (reader, bant) = (writer.reader, &writer.agreed.lifecycle.bant);
    let item = |item: &BantItem| match item {
        BantItem::Budget => t!(reader, "bant-budget"),
        BantItem::Authority => t!(reader, "bant-authority"),
        BantItem::Need => t!(reader, "bant-need"),
        BantItem::Timeframe => t!(reader, "bant-timeframe"),
    };
    let counts: Vec<String> = bant.counts.iter().map(|answer| words::label(reader.locale, *answer)).collect();
    let mut sentences =
        vec![t!(reader, "doc-bant", count = bant.needed, answers = text::either(reader.locale, &counts))];
    if !bant.must.is_empty() {
        let must: Vec<String> = bant.must.iter().map(item).collect();
        sentences.push(t!(reader, "doc-bant-must", items = text::together(reader.locale, &must)));
    }
    writer.chapter("bant", "BANT".to_owned(), &[], vec![Block::List(sentences)])
}

pub(super) fn assignment(writer: &Writer<'_>) -> Option<Chapter> {
    let (reader, agreed) = (writer.reader, &writer.agreed.assignment);
    let by = |by: By| match by {
        By::RoundRobin => t!(reader, "doc-round-robin"),
        By::FewestOpen => t!(reader, "doc-fewest-open"),
        By::BestLanguageThenFewestOpen => t!(reader, "doc-best-language"),
    };
    let head =
        vec![t!(reader, "doc-way"), t!(reader, "doc-rule"), t!(reader, "doc-for-whom"), t!(reader, "doc-goes-to")];
    let row = |rule: &assignment::Rule| {
        let to = phrases::target(reader.locale, &rule.to);
        let to = rule.by.map_or_else(|| to.clone(), |how| format!("{to}, {}", by(how)));
        let fallback = rule
            .fallback
            .as_ref()
            .map(|other| t!(reader, "doc-fallback", target = phrases::target(reader.locale, other)));
        let to = fallback.map_or_else(|| to.clone(), |fallback| format!("{to}{}{fallback}", reader.semicolon()));
        vec![phrases::way(reader.locale, &rule.way), writer.said(&rule.name), writer.condition(&rule.when), to]
    };
    let rows: Vec<_> = agreed.rules.iter().map(row).collect();
    let blocks = if rows.is_empty() { Vec::new() } else { vec![Block::Table { head, rows }] };
    writer.chapter("assignment", t!(reader, "doc-assignment"), &[ActsLater::AssignmentRules], blocks)
}

pub(super) fn service_levels(writer: &Writer<'_>) -> Option<Chapter> {
    let (reader, agreed) = (writer.reader, &writer.agreed.assignment);
    let clock = |clock: Clock| match clock {
        Clock::Accept => t!(reader, "clock-accept"),
        Clock::FirstContact => t!(reader, "clock-first-contact"),
        Clock::Qualify => t!(reader, "clock-qualify"),
        Clock::Enrol => t!(reader, "clock-enrol"),
        Clock::FirstMessage => t!(reader, "clock-first-message"),
        Clock::CompleteData => t!(reader, "clock-complete-data"),
        Clock::TakeBack => t!(reader, "clock-take-back"),
        Clock::HandBack => t!(reader, "clock-hand-back"),
        Clock::FirstMeeting => t!(reader, "clock-first-meeting"),
    };
    let head =
        vec![t!(reader, "doc-way"), t!(reader, "doc-clock"), t!(reader, "doc-within"), t!(reader, "doc-if-late")];
    let row = |sla: &assignment::Sla| {
        let period = |period| phrases::period(reader.locale, period);
        let mut within = vec![period(sla.within)];
        within.extend(
            sla.when.as_ref().map(|when| t!(reader, "doc-when", condition = phrases::condition(reader.locale, when))),
        );
        within.extend(sla.warn.map(|warn| t!(reader, "doc-warn", period = period(warn))));
        within.extend(sla.warn_before.map(|warn| t!(reader, "doc-warn-before", period = period(warn))));
        within.extend(sla.attempts.map(|count| t!(reader, "doc-attempts", count = count)));
        let late = sla.escalate.iter().map(|step| {
            t!(reader, "doc-escalate", period = period(step.after), to = phrases::escalation(reader.locale, &step.to))
        });
        vec![
            phrases::way(reader.locale, &sla.way),
            clock(sla.clock),
            within.join(", "),
            late.collect::<Vec<_>>().join(reader.semicolon()),
        ]
    };
    let rows: Vec<_> = agreed.slas.iter().map(row).collect();
    let blocks = if rows.is_empty() { Vec::new() } else { vec![Block::Table { head, rows }] };
    writer.chapter("service-levels", t!(reader, "doc-service-levels"), &[ActsLater::ServiceLevels], blocks)
}

pub(super) fn calendar(writer: &Writer<'_>) -> Option<Chapter> {
    let (reader, calendar) = (writer.reader, &writer.agreed.assignment.calendar);
    let day = |day: Weekday| match day {
        Weekday::Monday => t!(reader, "day-monday"),
        Weekday::Tuesday => t!(reader, "day-tuesday"),
        Weekday::Wednesday => t!(reader, "day-wednesday"),
        Weekday::Thursday => t!(reader, "day-thursday"),
        Weekday::Friday => t!(reader, "day-friday"),
        Weekday::Saturday => t!(reader, "day-saturday"),
        Weekday::Sunday => t!(reader, "day-sunday"),
    };
    let hours = |hours: &[assignment::Hours]| {
        let spans: Vec<String> = hours.iter().map(|span| format!("{}–{}", span.from, span.until)).collect();
        if spans.is_empty() { t!(reader, "doc-closed") } else { spans.join(", ") }
    };
    let rows =
        Weekday::KEYS.iter().zip(&calendar.work).map(|((_, weekday), work)| vec![day(*weekday), hours(work)]).collect();
    let mut blocks = vec![Block::Table { head: vec![t!(reader, "doc-day"), t!(reader, "doc-hours")], rows }];
    if !calendar.holidays.is_empty() {
        let names: Vec<String> = calendar
            .holidays
            .iter()
            .map(|holiday| match holiday {
                Holiday::Of(code) => crate::label::country(reader, code),
                Holiday::On(date) => reader.date(date),
            })
            .collect();
        blocks.push(Block::Text(t!(reader, "doc-holidays", names = text::together(reader.locale, &names))));
    }
    writer.chapter("calendar", t!(reader, "doc-calendar"), &[ActsLater::Calendar], blocks)
}

pub(super) fn reject_reasons(writer: &Writer<'_>) -> Option<Chapter> {
    let reasons = &writer.agreed.lifecycle.reject_reasons;
    let names: Vec<String> = reasons.iter().map(|reason| writer.named(reason.label.as_ref(), &reason.key)).collect();
    let blocks = if names.is_empty() { Vec::new() } else { vec![Block::List(names)] };
    writer.chapter("reject-reasons", t!(writer.reader, "doc-reject-reasons"), &[ActsLater::RejectReasons], blocks)
}

pub(super) fn recycle_reasons(writer: &Writer<'_>) -> Option<Chapter> {
    let reader = writer.reader;
    let back = |days: Option<i64>| {
        days.map_or_else(|| t!(reader, "doc-back-asked"), |days| words::time::days(reader.locale, days as f64))
    };
    let row = |reason: &lifecycle::RecycleReason| {
        vec![writer.named(reason.label.as_ref(), &reason.key), back(reason.back_in_days)]
    };
    let rows: Vec<_> = writer.agreed.lifecycle.recycle_reasons.iter().map(row).collect();
    let head = vec![t!(reader, "doc-reason"), t!(reader, "doc-back-after")];
    let blocks = if rows.is_empty() { Vec::new() } else { vec![Block::Table { head, rows }] };
    writer.chapter("recycle-reasons", t!(reader, "doc-recycle-reasons"), &[ActsLater::RecycleReasons], blocks)
}

pub(super) fn responsibilities(writer: &Writer<'_>) -> Option<Chapter> {
    let reader = writer.reader;
    let people =
        |roles: &[Role]| roles.iter().map(|role| words::label(reader.locale, *role)).collect::<Vec<_>>().join(", ");
    let row = |terms: &lifecycle::Responsibility| {
        vec![
            writer.named(terms.label.as_ref(), &terms.step),
            people(&terms.responsible),
            people(&terms.accountable),
            people(&terms.consulted),
            people(&terms.informed),
        ]
    };
    let rows: Vec<_> = writer.agreed.lifecycle.responsibilities.iter().map(row).collect();
    let head = vec![
        t!(reader, "doc-step"),
        t!(reader, "doc-does"),
        t!(reader, "doc-answers"),
        t!(reader, "doc-consulted"),
        t!(reader, "doc-informed"),
    ];
    let blocks = if rows.is_empty() { Vec::new() } else { vec![Block::Table { head, rows }] };
    writer.chapter("responsibilities", t!(reader, "doc-responsibilities"), &[ActsLater::Responsibilities], blocks)
}

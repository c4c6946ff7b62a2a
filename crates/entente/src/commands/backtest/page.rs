//! The report of a backtest as one page that needs nothing beside it: no script, no font, no picture from elsewhere.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use columnar::backtest::{Against, Distribution, Estimate, Mode, Report, SideReport, Switched};
use records::{Date, Instant, Zone};
use words::{Locale, number, time};

use crate::said::said;

/// Colours, which follow what the reader's system prefers.
const STYLE: &str = "
:root { color-scheme: light dark; --ink: #1d2733; --paper: #fff; --faint: #5f6b7a; --line: #d5dbe3; --new: #1f6feb; --old: #b3772d; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6ebf1; --paper: #14191f; --faint: #9aa7b5; --line: #36414d; --new: #6ea8fe; --old: #e0a458; } }
body { margin: 0 auto; max-width: 62rem; padding: 1.5rem 1rem 4rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
h1 { font-size: 1.5rem; } h2 { margin-top: 2rem; font-size: 1.15rem; } p.note { color: var(--faint); }
.scroll { overflow-x: auto; } table { border-collapse: collapse; } caption { text-align: start; color: var(--faint); }
th, td { padding: .25rem .75rem; border-bottom: 1px solid var(--line); text-align: start; } td { text-align: end; font-variant-numeric: tabular-nums; }
svg { display: block; width: 100%; height: auto; } .new { fill: var(--new); } .old { fill: var(--old); }
.key::before { content: ''; display: inline-block; width: .8em; height: .8em; margin-inline-end: .4em; }
.key.new::before { background: var(--new); } .key.old::before { background: var(--old); }
";

/// The page of a report, by the calendar of a zone.
pub(super) fn page(locale: Locale, report: &Report, zone: &Zone) -> String {
    let mut page = Page { locale, zone, html: String::new() };
    let title = said!(locale, "backtest-title");
    let language = locale.tag();
    page.put(&format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
         content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n\
         <body>\n<main>\n<h1>{title}</h1>\n"
    ));
    page.about(report);
    page.entries(report);
    page.weeks(report);
    if let Some(switched) = &report.switched {
        page.switched(switched);
    }
    page.outcomes(report);
    page.grids(report);
    let fit = |side: &SideReport| side.fit.clone();
    let activity = |side: &SideReport| side.activity.clone();
    page.distribution(&said!(locale, "backtest-fit"), report, &fit);
    page.distribution(&said!(locale, "backtest-activity"), report, &activity);
    page.put("</main>\n</body>\n</html>\n");
    page.html
}

struct Page<'p> {
    locale: Locale,
    zone: &'p Zone,
    html: String,
}

impl Page<'_> {
    fn put(&mut self, html: &str) {
        self.html.push_str(html);
    }

    fn heading(&mut self, text: &str) {
        let _ = writeln!(self.html, "<h2>{}</h2>", escaped(text));
    }

    fn whole(&self, count: usize) -> String {
        number::whole(self.locale, count as i64)
    }

    fn about(&mut self, report: &Report) {
        let day = |at: Instant| time::date_and_time(self.locale, at, self.zone);
        let (from, to, contacts) = (day(report.from), day(report.to), self.whole(report.contacts));
        let about = said!(self.locale, "backtest-about", contacts = contacts, from = from, to = to);
        let mode = match report.mode {
            Mode::AsHappened => said!(self.locale, "backtest-as-happened"),
            Mode::AsKnown => said!(self.locale, "backtest-as-known"),
        };
        let _ = writeln!(self.html, "<p>{} {}</p>", escaped(&about), escaped(&mode));
    }

    /// The sides of a report, with the names of their columns.
    fn sides<'r>(&self, report: &'r Report) -> Vec<(&'static str, String, &'r SideReport)> {
        let new = ("new", said!(self.locale, "backtest-new"), &report.new);
        let old = report.old.as_ref().map(|old| ("old", said!(self.locale, "backtest-old"), old));
        std::iter::once(new).chain(old).collect()
    }

    /// A table: a name and a cell for each side.
    fn table(&mut self, caption: &str, heads: &[String], rows: &[(String, Vec<String>)]) {
        let _ = write!(
            self.html,
            "<div class=\"scroll\" tabindex=\"0\"><table><caption>{}</caption><thead><tr><td></td>",
            escaped(caption)
        );
        for head in heads {
            let _ = write!(self.html, "<th scope=\"col\">{}</th>", escaped(head));
        }
        self.put("</tr></thead><tbody>\n");
        for (name, cells) in rows {
            let _ = write!(self.html, "<tr><th scope=\"row\">{}</th>", escaped(name));
            for cell in cells {
                let _ = write!(self.html, "<td>{}</td>", escaped(cell));
            }
            self.put("</tr>\n");
        }
        self.put("</tbody></table></div>\n");
    }

    fn entries(&mut self, report: &Report) {
        let sides = self.sides(report);
        let heads: Vec<String> = sides.iter().map(|(_, name, _)| name.clone()).collect();
        let counted = |count: &dyn Fn(&SideReport) -> usize| -> Vec<String> {
            sides.iter().map(|(_, _, side)| self.whole(count(side))).collect()
        };
        let rows = [
            (said!(self.locale, "backtest-entries"), counted(&|side| side.entries)),
            (said!(self.locale, "backtest-re-entries"), counted(&|side| side.re_entries as usize)),
            (said!(self.locale, "backtest-already"), counted(&|side| side.already)),
        ];
        let caption = said!(self.locale, "backtest-contacts");
        self.table(&caption, &heads, &rows);
    }

    fn weeks(&mut self, report: &Report) {
        let title = said!(self.locale, "backtest-weeks");
        self.heading(&title);
        let sides = self.sides(report);
        let bars: Vec<(&str, Vec<usize>)> = sides
            .iter()
            .map(|(class, _, side)| (*class, side.weeks.iter().map(|week| week.entries).collect()))
            .collect();
        let day = |monday: &str| Date::read(monday).map_or_else(String::new, |day| time::date(self.locale, day));
        let ends = [report.new.weeks.first(), report.new.weeks.last()];
        let ends = ends.map(|week| week.map_or_else(String::new, |week| day(&week.monday)));
        self.keys(report);
        self.bars(&title, &bars, &ends);
    }

    fn keys(&mut self, report: &Report) {
        for (class, name, _) in self.sides(report) {
            let _ = write!(self.html, "<span class=\"key {class}\">{}</span> ", escaped(&name));
        }
        self.put("\n");
    }

    /// Bars side by side, from the first to the last of the ends.
    fn bars(&mut self, title: &str, sides: &[(&str, Vec<usize>)], ends: &[String; 2]) {
        const WIDTH: f64 = 900.0;
        const HEIGHT: f64 = 200.0;
        let most = sides.iter().flat_map(|(_, counts)| counts).copied().max().unwrap_or(0).max(1);
        let steps = sides.iter().map(|(_, counts)| counts.len()).max().unwrap_or(0).max(1);
        let wide = WIDTH / steps as f64;
        let bar = wide * 0.85 / sides.len() as f64;
        let label = said!(self.locale, "backtest-picture", title = title.to_owned(), most = self.whole(most));
        let _ = write!(
            self.html,
            "<svg viewBox=\"0 0 {WIDTH} {}\" role=\"img\" aria-label=\"{}\">",
            HEIGHT + 22.0,
            escaped(&label)
        );
        for (place, (class, counts)) in sides.iter().enumerate() {
            for (step, count) in counts.iter().enumerate() {
                let height = *count as f64 / most as f64 * (HEIGHT - 20.0);
                let (x, y) = (step as f64 * wide + place as f64 * bar, HEIGHT - height);
                let count = self.whole(*count);
                let _ = write!(
                    self.html,
                    "<rect class=\"{class}\" x=\"{x:.1}\" y=\"{y:.1}\" width=\"{bar:.1}\" height=\"{height:.1}\"><title>{count}</title></rect>"
                );
            }
        }
        let [first, last] = ends.each_ref().map(|end| escaped(end));
        let most = self.whole(most);
        let _ = writeln!(
            self.html,
            "<g fill=\"currentColor\" font-size=\"13\"><text x=\"0\" y=\"13\">{most}</text><text x=\"0\" y=\"{y}\">{first}</text>\
             <text x=\"{WIDTH}\" y=\"{y}\" text-anchor=\"end\">{last}</text></g></svg>",
            y = HEIGHT + 18.0
        );
    }

    fn switched(&mut self, switched: &Switched) {
        let title = said!(self.locale, "backtest-differences");
        self.heading(&title);
        let mut rows: Vec<(String, Vec<String>)> = [
            (said!(self.locale, "backtest-only-new"), switched.only_new),
            (said!(self.locale, "backtest-only-old"), switched.only_old),
            (said!(self.locale, "backtest-both"), switched.both),
            (said!(self.locale, "backtest-gained"), switched.gained),
            (said!(self.locale, "backtest-lost"), switched.lost),
        ]
        .into_iter()
        .map(|(name, count)| (name, vec![self.whole(count)]))
        .collect();
        rows.push((said!(self.locale, "backtest-days-gained"), vec![self.days(switched.days_gained)]));
        let contacts = said!(self.locale, "backtest-contacts");
        self.table(&title, std::slice::from_ref(&contacts), &rows);
        if !switched.moves.is_empty() {
            let title = said!(self.locale, "backtest-moves");
            self.heading(&title);
            let mut moves: Vec<_> = switched.moves.iter().collect();
            moves.sort_by_key(|moved| std::cmp::Reverse(moved.2));
            let rows: Vec<_> =
                moves.iter().map(|(from, to, count)| (format!("{from} → {to}"), vec![self.whole(*count)])).collect();
            self.table(&title, &[contacts], &rows);
        }
    }

    fn days(&self, days: Option<[f64; 3]>) -> String {
        days.map_or_else(
            || "–".to_owned(),
            |days| {
                let [middle, low, high] = days.map(|days| number::decimal(self.locale, days, 1));
                said!(self.locale, "backtest-interval", middle = middle, low = low, high = high)
            },
        )
    }

    fn share(&self, estimate: &Estimate) -> String {
        estimate.share.map_or_else(
            || "–".to_owned(),
            |share| {
                let [middle, low, high] =
                    [share, estimate.low, estimate.high].map(|share| number::percent(self.locale, share, 1));
                said!(self.locale, "backtest-interval", middle = middle, low = low, high = high)
            },
        )
    }

    fn outcomes(&mut self, report: &Report) {
        let sides = self.sides(report);
        let against: Vec<&Against> = sides.iter().filter_map(|(_, _, side)| side.against.as_ref()).collect();
        if against.is_empty() {
            return;
        }
        let title = said!(self.locale, "backtest-outcomes");
        let heads: Vec<String> = sides.iter().map(|(_, name, _)| name.clone()).collect();
        let shares =
            |of: &dyn Fn(&Against) -> Estimate| against.iter().map(|against| self.share(&of(against))).collect();
        let rows = [
            (said!(self.locale, "backtest-precision"), shares(&|against| against.precision)),
            (said!(self.locale, "backtest-recall"), shares(&|against| against.recall)),
            (said!(self.locale, "backtest-acceptance"), shares(&|against| against.acceptance)),
            (
                said!(self.locale, "backtest-days-before-win"),
                against.iter().map(|against| self.days(against.days_before_win)).collect(),
            ),
        ];
        self.heading(&title);
        let note = said!(self.locale, "backtest-confidence");
        self.table(&note, &heads, &rows);
    }

    fn grids(&mut self, report: &Report) {
        let title = said!(self.locale, "backtest-grid");
        self.heading(&title);
        let sides = self.sides(report);
        let heads: Vec<String> = sides.iter().map(|(_, name, _)| name.clone()).collect();
        let mut cells: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for (place, (_, _, side)) in sides.iter().enumerate() {
            for (cell, count) in &side.grid {
                let counts = cells.entry(cell).or_insert_with(|| vec!["–".to_owned(); sides.len()]);
                counts[place] = self.whole(*count);
            }
        }
        let rows: Vec<_> = cells.into_iter().map(|(cell, counts)| (cell.to_owned(), counts)).collect();
        let contacts = said!(self.locale, "backtest-contacts");
        self.table(&contacts, &heads, &rows);
    }

    fn distribution(&mut self, title: &str, report: &Report, of: &dyn Fn(&SideReport) -> Distribution) {
        self.heading(title);
        self.keys(report);
        for (class, name, side) in self.sides(report) {
            let spread = of(side);
            let ends = [spread.least, spread.most].map(|score| number::decimal(self.locale, score, 1));
            self.bars(&format!("{title} – {name}"), &[(class, spread.counts)], &ends);
        }
    }
}

/// A text that stands for itself in HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

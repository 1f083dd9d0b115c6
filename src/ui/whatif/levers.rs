//! Levers: each input a little worse and a little better; and two of them together.

use leptos::prelude::*;

use super::{after_a_pause, select};
use crate::domain::Exact;
use crate::domain::levers::{Grid, Lever, Stroke, Tornado, grid, levers, one_more, tornado};
use crate::i18n::whatif::Words;
use crate::i18n::{Locale, filled, levers as told};
use crate::state::outcome::Outcome;
use crate::ui::Screen;
use crate::ui::parts::el::{View, attr, boxed, class, el, flag, line, live, say, when};
use crate::ui::parts::paint::{Ink, painted, parts, words};
use crate::ui::parts::segments::segments;
use crate::ui::target::panel;

/// Ranges that are offered, in percent to either side.
const RANGES: [u64; 4] = [5, 10, 20, 50];
const USUAL: usize = 1;
/// Factors of the two levers together, in percent.
const FACTORS: [u64; 5] = [80, 90, 100, 110, 120];
const SHADES: u8 = 5;

/// The panel of the levers.
pub fn levers_panel() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let word = move |of: fn(Words) -> &'static str| say(move || of(Words(document.locale.get())).to_owned());
    let gauge = RwSignal::new(0_usize);
    let range = RwSignal::new(USUAL);
    let watch = move || {
        let _ = (gauge.get(), range.get());
    };
    let made = after_a_pause(watch, move |outcome: &Outcome| {
        let plan = outcome.plan.as_ref()?;
        let percent = RANGES[range.get()];
        let ends = [Exact::ratio(100 - percent, 100), Exact::ratio(100 + percent, 100)];
        let ranges: Vec<_> = levers(plan).into_iter().map(|lever| (lever, ends[0].clone(), ends[1].clone())).collect();
        let gains = ranges.iter().map(|(lever, ..)| (*lever, one_more(plan, *lever))).collect::<Vec<_>>();
        Some((tornado(plan, told::GAUGES[gauge.get()], &ranges), gains))
    });
    let drawing = move || {
        let locale = document.locale.get();
        let Some(report) = document.report() else { return Vec::new() };
        made.with(|made| made.as_ref().map(|(tornado, gains)| drawn(tornado, gains, &report, locale)).unwrap_or_default())
    };
    let gauges = told::GAUGES.map(|of| say(move || told::gauge(of, document.locale.get()).to_owned())).to_vec();
    let ranges = RANGES.map(|percent| say(move || format!("±{percent}%"))).to_vec();
    let has_two = flag(move || document.outcome.with(|outcome| outcome.plan.as_ref().is_some_and(|plan| levers(plan).len() > 1)));
    panel(
        "levers-title",
        "levers",
        word(Words::levers),
        vec![
            segments("gauge", word(Words::gauge), gauges, gauge.into(), move |i| gauge.set(i)),
            segments("range", word(Words::range), ranges, range.into(), move |i| range.set(i)),
            painted("ol", vec![class("tornado")], drawing),
            line("p", "note", word(Words::levers_hint)),
            when(has_two, move || two_levers(gauge)),
        ],
    )
}

/// A lever with what one step more of it saves.
type Gains = [(Lever, Option<crate::domain::levers::Gain>)];

fn drawn(tornado: &Tornado, gains: &Gains, report: &crate::domain::Report, locale: Locale) -> Vec<Ink> {
    let Some((now, places)) = tornado.places() else { return Vec::new() };
    let reading = |at: &Option<_>| at.as_ref().map_or_else(|| "–".to_owned(), |at| told::reading(at, report, locale));
    let row = |(swing, (low, high)): (&crate::domain::levers::Swing, &(u16, u16))| {
        let value = |value: &Option<Exact>| value.as_ref().map(|value| told::value(swing.lever, value, report, locale)).unwrap_or_default();
        let bar = |class: &'static str, end: u16| {
            let (from, to) = (now.min(end), now.max(end));
            words("rect", class, "").with("x", from.to_string()).with("width", (to - from).to_string()).with("height", "10")
        };
        let mark = words("rect", "mark", "").with("x", now.saturating_sub(2).to_string()).with("width", "4").with("height", "10");
        let drawing = parts("svg", "swing", vec![bar("low", *low), bar("high", *high), mark]);
        let drawing = drawing.with("viewBox", "0 0 1000 10").with("preserveAspectRatio", "none").with("aria-hidden", "true");
        let capped = if swing.is_capped { format!(" ({})", Words(locale).capped()) } else { String::new() };
        let mut ends = vec![
            words("span", "", format!("{} → {}", value(&swing.from), reading(&swing.low))),
            words("span", "", format!("{} → {}{capped}", value(&swing.to), reading(&swing.high))),
        ];
        // Each stands on the side of its end of the bar.
        if low > high {
            ends.reverse();
        }
        let gain = gains
            .iter()
            .find(|(lever, _)| *lever == swing.lever)
            .and_then(|(lever, gain)| told::gain(*lever, gain.as_ref()?, report, locale));
        let mut lines = vec![words("b", "", told::lever(swing.lever, report, locale)), drawing, parts("div", "ends", ends)];
        lines.extend(gain.map(|gain| words("p", "word", gain)));
        parts("li", "", lines)
    };
    let stands = filled(Words(locale).now(), &[&reading(&tornado.now)]);
    let mut rows = vec![words("li", "now", stands)];
    rows.extend(tornado.swings.iter().zip(&places).map(row));
    rows
}

/// Two levers as a table, with the line along which nothing changes.
fn two_levers(gauge: RwSignal<usize>) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let word = move |of: fn(Words) -> &'static str| say(move || of(Words(document.locale.get())).to_owned());
    let chosen = RwSignal::new((0_usize, 1_usize));
    let all = Memo::new(move |_| document.outcome.with(|outcome| outcome.plan.as_ref().map(|plan| levers(plan)).unwrap_or_default()));
    // Those that the gauge depends on.
    let bearing = Memo::new(move |_| {
        let gauge = told::GAUGES[gauge.get()];
        document.outcome.with(|outcome| {
            let plan = outcome.plan.as_ref();
            all.get().into_iter().filter(|lever| plan.is_some_and(|plan| gauge.depends_on(plan, *lever))).collect::<Vec<_>>()
        })
    });
    let axes = Memo::new(move |_| {
        let many = bearing.with(Vec::len);
        let (down, across) = chosen.get();
        if down < many && across < many && down != across { (down, across) } else { (0, 1) }
    });
    let names = Signal::derive(move || {
        let report = document.report();
        let name = |lever| report.as_ref().map(|report| told::lever(lever, report, document.locale.get())).unwrap_or_default();
        bearing.get().into_iter().map(name).collect::<Vec<_>>()
    });
    let watch = move || {
        let _ = (gauge.get(), axes.get());
    };
    let made = after_a_pause(watch, move |outcome: &Outcome| {
        let plan = outcome.plan.as_ref()?;
        let (down, across) = axes.get();
        let (down, across) = bearing.with(|all| Some((*all.get(down)?, *all.get(across)?)))?;
        let factors = FACTORS.map(|percent| Exact::ratio(percent, 100));
        let gauge = told::GAUGES[gauge.get()];
        let made = grid(plan, gauge, (down, &factors), (across, &factors));
        let now = made.cells.get(FACTORS.len() / 2).and_then(|row| *row.get(FACTORS.len() / 2)?);
        let line = now.map(|now| made.contour(&now)).unwrap_or_default();
        Some((made, line, (down, across), gauge))
    });
    let drawing = move || {
        let locale = document.locale.get();
        let Some(report) = document.report() else { return Vec::new() };
        made.with(|made| made.as_ref().map(|(grid, _, levers, _)| table(grid, *levers, &report, locale)).unwrap_or_default())
    };
    let lines = move || made.with(|made| made.as_ref().map(|(_, line, ..)| contour(line)).unwrap_or_default());
    let ends = say(move || {
        let locale = document.locale.get();
        let Some(report) = document.report() else { return String::new() };
        let told = |(grid, _, (down, across), _): &(Grid, Vec<Stroke>, (Lever, Lever), _)| {
            let ends = |lever: Lever, values: &[Option<Exact>]| {
                let value = |value: Option<&Option<Exact>>| value?.as_ref().map(|value| told::value(lever, value, &report, locale));
                let (first, last) = (value(values.first()).unwrap_or_default(), value(values.last()).unwrap_or_default());
                format!("{}: {first} – {last}", told::lever(lever, &report, locale))
            };
            format!("→ {}   ↓ {}", ends(*across, &grid.columns), ends(*down, &grid.rows))
        };
        made.with(|made| made.as_ref().map(told).unwrap_or_default())
    });
    View::All(vec![
        line("h3", "", word(Words::two_levers)),
        boxed(
            "div",
            "choices",
            vec![
                select("lever-down", word(Words::down), names, Signal::derive(move || axes.get().0), move |i| {
                    chosen.set((i, if i == axes.get_untracked().1 { axes.get_untracked().0 } else { axes.get_untracked().1 }));
                }),
                select("lever-across", word(Words::across), names, Signal::derive(move || axes.get().1), move |i| {
                    chosen.set((if i == axes.get_untracked().0 { axes.get_untracked().1 } else { axes.get_untracked().0 }, i));
                }),
            ],
        ),
        el(
            "div",
            vec![class("scroll"), attr("tabindex", "0"), attr("role", "region"), live("aria-label", word(Words::two_levers))],
            vec![painted("table", vec![class("grid heat")], drawing)],
        ),
        painted(
            "svg",
            vec![class("contour"), attr("viewBox", "0 0 1000 1000"), attr("preserveAspectRatio", "none"), attr("aria-hidden", "true")],
            lines,
        ),
        line("p", "ends", ends),
        line("p", "note", word(Words::contour)),
    ])
}

fn table(grid: &Grid, (down, across): (Lever, Lever), report: &crate::domain::Report, locale: Locale) -> Vec<Ink> {
    let value = |lever, value: &Option<Exact>| value.as_ref().map(|value| told::value(lever, value, report, locale)).unwrap_or_default();
    let shades = grid.shades(SHADES);
    let mut head = vec![words("td", "", "")];
    head.extend(grid.columns.iter().map(|column| words("th", "", value(across, column)).with("scope", "col")));
    let row = |(i, cells): (usize, &Vec<Option<_>>)| {
        let mut row = vec![words("th", "", value(down, &grid.rows[i])).with("scope", "row")];
        row.extend(cells.iter().enumerate().map(|(j, cell)| {
            let text = cell.as_ref().map_or_else(|| "–".to_owned(), |at| told::reading(at, report, locale));
            words("td", "", text).with("data-shade", shades[i][j].to_string())
        }));
        parts("tr", "", row)
    };
    let body = grid.cells.iter().enumerate().map(row).collect();
    vec![parts("thead", "", vec![parts("tr", "", head)]), parts("tbody", "", body)]
}

/// The line over the table: its cells' middles are where the readings stand.
fn contour(line: &[Stroke]) -> Vec<Ink> {
    let draw = |stroke: &Stroke| {
        let [(x1, y1), (x2, y2)] = [stroke.from, stroke.to];
        words("line", "", "").with("x1", x1.to_string()).with("y1", y1.to_string()).with("x2", x2.to_string()).with("y2", y2.to_string())
    };
    line.iter().map(draw).collect()
}

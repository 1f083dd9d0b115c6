//! Two levers together: a table with the plan's cell framed, and on it the lines along which the result is that of today or the leads are those
//! available.

use super::levers::gauge_of;
use crate::domain::Count;
use crate::domain::whatif::levers::{Gauge, Grid, Lever, Reading, Stroke, grid, levers};
use crate::i18n::levers as told;
use crate::ui::parts::recompute::{Shown, Turn, after_a_pause};
use crate::ui::prelude::*;
use crate::ui::sheets::{Change, LeverQuestion};

/// Factors of the two levers together, in percent.
const FACTORS: [u64; 5] = [80, 90, 100, 110, 120];

const SHADES: u8 = 5;

/// The place of the plan's own values in each direction.
const NOW: usize = FACTORS.len() / 2;

/// The content of the panel.
#[derive(Clone)]
struct Two {
    grid: Grid,
    levers: (Lever, Lever),
    gauge: Gauge,
    /// The present reading, and the line along which it stays the same.
    now: Option<(Reading, Vec<Stroke>)>,
    /// The available leads if the plan states them, and the line along which they are needed.
    available: Option<(Reading, Vec<Stroke>)>,
}

/// The panel of two levers.
pub fn pair_panel(chosen: RwSignal<usize>) -> Element {
    let (screen, document) = here();
    let gauge = gauge_of(chosen);
    let chosen = screen.chosen.levers;
    // The levers that the gauge depends on.
    let bearing = settled(screen.of_plan(move |plan, _| {
        let gauge = told::GAUGES[gauge.get()];
        Some(levers(plan).into_iter().filter(|lever| gauge.depends_on(plan, *lever)).collect::<Vec<_>>())
    }));
    let axes = Memo::new(move |_| {
        let many = bearing.with(Vec::len);
        let chosen = chosen.get().filter(|(down, across)| down.max(across) < &many && down != across);
        chosen.unwrap_or_else(|| bearing.with(|all| usual_axes(all)))
    });
    let names =
        screen.of_report(move |report, locale| Some(bearing.get().into_iter().map(|lever| told::lever(lever, report, locale)).collect()));
    let watch = move || (gauge.get(), axes.get());
    let made = after_a_pause(Turn::Second, watch, move |outcome: &Outcome| {
        let plan = outcome.plan.as_ref()?;
        let (down, across) = axes.get();
        let (down, across) = bearing.with(|all| Some((*all.get(down)?, *all.get(across)?)))?;
        let factors = FACTORS.map(|percent| Exact::ratio(percent, 100));
        let gauge = told::GAUGES[gauge.get()];
        let made = grid(plan, gauge, (down, &factors), (across, &factors));
        let now = made.cells.get(NOW).and_then(|row| *row.get(NOW)?);
        let available = Lever::Leads.value(plan).filter(|_| gauge == Gauge::Leads).and_then(|leads| Count::completed(&leads));
        let available = available.map(Reading::Leads).filter(|at| now != Some(*at));
        let line = |level: Option<Reading>| level.map(|level| (level, made.contour(&level)));
        let (now, available) = (line(now), line(available));
        Some(Two { now, available, grid: made, levers: (down, across), gauge })
    });
    let drawing = move || {
        let locale = document.locale.get();
        let told = |shown: &Shown<Two>| table(&shown.it.grid, shown.it.levers, &shown.report, locale);
        made.with(|made| made.as_ref().map(told).unwrap_or_default())
    };
    let open = move |at: &str| {
        let asked = cell_at(at).zip(made.with_untracked(|made| made.as_ref().map(|shown| (shown.it.levers, shown.it.gauge))));
        let factor = |place: usize| FACTORS.get(place).copied();
        let asked = asked.and_then(|((i, j), ((down, across), gauge))| {
            Some(LeverQuestion { gauge, change: Change::Both([(down, factor(i)?), (across, factor(j)?)]) })
        });
        if let Some(asked) = asked {
            screen.open_sheet(Sheet::Lever(asked));
        }
    };
    let lines = move || made.with(|made| made.as_ref().map(|shown| lines(&shown.it)).unwrap_or_default());
    let legend = move || {
        let locale = document.locale.get();
        made.with(|made| made.as_ref().map(|shown| legend(&shown.it, &shown.report, locale)).unwrap_or_default())
    };
    let cells = scrolling_table(screen.word(Levers::two_levers_table), "grid heat", open, drawing);
    let drawing = svg().class("contour").attr("viewBox", "-125 -125 1250 1250").attr("preserveAspectRatio", "none").aria_hidden("true");
    panel("pair-title", "pair", screen.word(Levers::two_levers))
        .child(two_choices(
            [("lever-down", screen.word(Levers::down)), ("lever-across", screen.word(Levers::across))],
            names,
            axes,
            move |axes| chosen.set(Some(axes)),
        ))
        .child(div().class("heat-place").child(cells).child(drawing.nodes(lines)))
        .child(ul().class("legend").nodes(legend))
}

/// The levers that are compared until the user chooses: the first two rates, or the only rate and the lever before it.
fn usual_axes(levers: &[Lever]) -> (usize, usize) {
    let rates: Vec<usize> = levers.iter().enumerate().filter(|(_, lever)| matches!(lever, Lever::Rate(_))).map(|(i, _)| i).collect();
    match rates[..] {
        [first, second, ..] => (first, second),
        [only] if only > 0 => (only - 1, only),
        _ => (0, 1),
    }
}

/// A lever's value at one of the factors.
fn at(lever: Lever, value: Option<&Exact>, place: usize, report: &Report, locale: Locale) -> String {
    told::end(lever, value, &Exact::ratio(FACTORS[place], 100), report, locale)
}

fn table(grid: &Grid, (down, across): (Lever, Lever), report: &Report, locale: Locale) -> Vec<Node> {
    let shades = grid.shades(SHADES);
    // The first cell with a reading takes the Tab key.
    let told_at = |i: usize, row: &[Option<_>]| row.iter().position(Option::is_some).map(|j| (i, j));
    let first = grid.cells.iter().enumerate().find_map(|(i, row)| told_at(i, row));
    let head = grid.columns.iter().enumerate();
    let head = head.map(|(j, column)| node("th").attr("scope", "col").text(at(across, column.as_ref(), j, report, locale)));
    let row = |(i, cells): (usize, &Vec<Option<_>>)| {
        let cell = |(j, cell): (usize, &Option<_>)| {
            let text = cell.as_ref().map_or_else(|| "–".to_owned(), |at| told::reading(at, report, locale));
            let shown = node("td").text(text);
            let is_first = first == Some((i, j));
            let shown = if cell.is_some() { shown.in_button(format!("{i},{j}"), is_first) } else { shown };
            let shown = shown.attr("data-shade", shades[i][j].to_string());
            if (i, j) == (NOW, NOW) { shown.attr("data-now", "true") } else { shown }
        };
        node("tr")
            .child(node("th").attr("scope", "row").text(at(down, grid.rows[i].as_ref(), i, report, locale)))
            .children(cells.iter().enumerate().map(cell))
    };
    vec![node("thead").child(node("tr").child(node("td")).children(head)), node("tbody").children(grid.cells.iter().enumerate().map(row))]
}

/// The lines on the table, in which the middle of a cell has its reading.
fn lines(two: &Two) -> Vec<Node> {
    let all = [("today", &two.now), ("available", &two.available)];
    let draw = |class: &'static str, stroke: &Stroke| {
        let [(x1, y1), (x2, y2)] = [stroke.from, stroke.to];
        let line = node("line").class(class).attr("x1", x1.to_string()).attr("y1", y1.to_string());
        line.attr("x2", x2.to_string()).attr("y2", y2.to_string())
    };
    all.into_iter().flat_map(|(class, line)| line.iter().flat_map(|(_, line)| line).map(move |stroke| draw(class, stroke))).collect()
}

/// What the lines say; a line outside of the table is left out.
fn legend(two: &Two, report: &Report, locale: Locale) -> Vec<Node> {
    let words = Levers(locale);
    let entry = |class: &'static str, text: String| {
        let sample = node("line").class(class).attr("x1", "0").attr("x2", "24").attr("y1", "5").attr("y2", "5");
        let sample = node("svg").attr("viewBox", "0 0 24 10").attr("aria-hidden", "true").child(sample);
        node("li").child(sample).child(node("span").text(text))
    };
    let drawn = |line: &Option<(Reading, Vec<Stroke>)>| line.as_ref().filter(|(_, line)| !line.is_empty()).map(|(level, _)| *level);
    let now = drawn(&two.now).map(|now| entry("today", words.contour(&told::reading_in_full(&now, report, locale))));
    let available = drawn(&two.available).map(|leads| entry("available", words.contour_available(told::reading(&leads, report, locale))));
    now.into_iter().chain(available).collect()
}

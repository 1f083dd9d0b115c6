//! Two levers together: a table, and the line along which nothing changes.

use super::recompute::{Shown, Turn, after_a_pause};
use crate::domain::whatif::levers::{Gauge, Grid, Lever, Stroke, grid, levers};
use crate::i18n::levers as told;
use crate::ui::prelude::*;
use crate::ui::sheets::{Change, LeverQuestion};

/// Factors of the two levers together, in percent.
const FACTORS: [u64; 5] = [80, 90, 100, 110, 120];

const SHADES: u8 = 5;

/// The table, the line along which nothing changes, the two levers, and the gauge.
type Two = (Grid, Vec<Stroke>, (Lever, Lever), Gauge);

/// Two levers as a table, with the line along which nothing changes.
pub fn two_levers(gauge: RwSignal<usize>) -> Fragment {
    let (screen, document) = here();
    let chosen = RwSignal::new((0_usize, 1_usize));
    // The levers that the gauge depends on.
    let bearing = settled(screen.of_plan(move |plan, _| {
        let gauge = told::GAUGES[gauge.get()];
        Some(levers(plan).into_iter().filter(|lever| gauge.depends_on(plan, *lever)).collect::<Vec<_>>())
    }));
    let axes = Memo::new(move |_| {
        let many = bearing.with(Vec::len);
        let (down, across) = chosen.get();
        if down < many && across < many && down != across { (down, across) } else { (0, 1) }
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
        let now = made.cells.get(FACTORS.len() / 2).and_then(|row| *row.get(FACTORS.len() / 2)?);
        let line = now.map(|now| made.contour(&now)).unwrap_or_default();
        Some((made, line, (down, across), gauge))
    });
    let drawing = move || {
        let locale = document.locale.get();
        let told = |shown: &Shown<Two>| table(&shown.it.0, shown.it.2, &shown.report, locale);
        made.with(|made| made.as_ref().map(told).unwrap_or_default())
    };
    let open = move |at: &str| {
        let asked = cell_at(at).zip(made.with_untracked(|made| made.as_ref().map(|shown| (shown.it.2, shown.it.3))));
        let factor = |place: usize| FACTORS.get(place).copied();
        let asked = asked.and_then(|((i, j), ((down, across), gauge))| {
            Some(LeverQuestion { gauge, change: Change::Both([(down, factor(i)?), (across, factor(j)?)]) })
        });
        if let Some(asked) = asked {
            screen.open_sheet(Sheet::Lever(asked));
        }
    };
    let lines = move || made.with(|made| made.as_ref().map(|shown| contour(&shown.it.1)).unwrap_or_default());
    let ends = Signal::derive(move || {
        let locale = document.locale.get();
        let told = |Shown { it: (grid, _, (down, across), _), report }: &Shown<Two>| {
            let ends = |lever: Lever, values: &[Option<Exact>]| {
                let value = |place: usize| at(lever, values.get(place).and_then(Option::as_ref), place, report, locale);
                [value(0), value(FACTORS.len() - 1), told::lever(lever, report, locale)]
            };
            let values = [ends(*across, &grid.columns), ends(*down, &grid.rows)].concat();
            Levers(locale).axes(&values[0], &values[1], &values[2], &values[3], &values[4], &values[5])
        };
        made.with(|made| made.as_ref().map(told).unwrap_or_default())
    });
    fragment()
        .child(h3().child(screen.word(Levers::two_levers)))
        .child(two_choices(
            [("lever-down", screen.word(Levers::down)), ("lever-across", screen.word(Levers::across))],
            names,
            axes,
            move |axes| chosen.set(axes),
        ))
        .child(scrolling_table(screen.word(Levers::two_levers), "grid heat", open, drawing))
        .child(svg().class("contour").attr("viewBox", "0 0 1000 1000").attr("preserveAspectRatio", "none").aria_hidden("true").nodes(lines))
        .child(p().class("ends").child(ends))
        .child(p().class("note").child(screen.word(Levers::contour)))
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
            shown.attr("data-shade", shades[i][j].to_string())
        };
        node("tr")
            .child(node("th").attr("scope", "row").text(at(down, grid.rows[i].as_ref(), i, report, locale)))
            .children(cells.iter().enumerate().map(cell))
    };
    vec![node("thead").child(node("tr").child(node("td")).children(head)), node("tbody").children(grid.cells.iter().enumerate().map(row))]
}

/// The line over the table, in which the middle of a cell has its reading.
fn contour(line: &[Stroke]) -> Vec<Node> {
    let draw = |stroke: &Stroke| {
        let [(x1, y1), (x2, y2)] = [stroke.from, stroke.to];
        node("line").attr("x1", x1.to_string()).attr("y1", y1.to_string()).attr("x2", x2.to_string()).attr("y2", y2.to_string())
    };
    line.iter().map(draw).collect()
}

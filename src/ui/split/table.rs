//! Tables of the split: members across members, and every part by itself.

use leptos::prelude::*;

use crate::domain::{Axis, Count, Currency, LeafReport, Measure, Report, StageReport, Table};
use crate::i18n::explain::Topic;
use crate::i18n::texts::Split;
use crate::i18n::{Locale, names, number};
use crate::ui::parts::buttons::button;
use crate::ui::parts::el::{View, attr, boxed, class, dynamic, el, fixed, flag, line, live, made, on, say, settled_number, tap, when};
use crate::ui::parts::paint::{Ink, arrows, painted, parts, taps, words};
use crate::ui::{Screen, Sheet};

/// Rows of a long list that are shown at first, and that each tap adds.
const ROWS: usize = 24;

/// A choice among words in a box that opens.
pub fn choice(
    id: &'static str,
    label: Signal<String>,
    words: Signal<Vec<String>>,
    chosen: Signal<usize>,
    choose: impl Fn(usize) + Send + 'static,
) -> View {
    let options = Memo::new(move |_| words.get());
    let options = dynamic(move || {
        let option = |(i, word): (usize, String)| {
            let mut attributes = vec![made("value", i.to_string())];
            if chosen.get() == i {
                attributes.push(attr("selected", ""));
            }
            el("option", attributes, vec![View::Text(fixed(word))])
        };
        View::All(options.get().into_iter().enumerate().map(option).collect())
    });
    let take = move |event| choose(event_target_value(&event).parse().unwrap_or_default());
    let select = el("select", vec![attr("id", id), on("change", take)], vec![options]);
    boxed("div", "choice", vec![el("label", vec![attr("for", id)], vec![View::Text(label)]), select])
}

/// What the tables count.
pub fn measure_choice() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let words = Signal::derive(move || {
        let locale = document.locale.get();
        let stages = document.part(|draft| draft.stages.iter().map(|stage| stage.name.clone()).collect::<Vec<_>>()).get();
        let stages = stages.iter().map(|name| names::shown(locale, name).into_owned());
        std::iter::once(Split(locale).money().to_owned()).chain(stages).collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || match screen.measure.get() {
        Measure::Money => 0,
        Measure::Stage(k) => k + 1,
    });
    let choose = move |i: usize| screen.measure.set(i.checked_sub(1).map_or(Measure::Money, Measure::Stage));
    choice("measure", screen.word(Split::show), words, chosen, choose)
}

/// A cell of a table by its row and column; `None` for the sum of all of them.
pub type Cell = (Option<usize>, Option<usize>);

/// What stands around the cells of a table.
pub struct Frame {
    /// The words over its columns.
    pub columns: Signal<Vec<String>>,
    /// The words before its rows.
    pub rows: Signal<Vec<String>>,
    /// What is tapped for more about a cell or a sum.
    pub more: Box<dyn Fn(Cell) -> Option<Sheet> + Send>,
}

/// A table with the sums at both edges. Its numbers change in place.
pub fn grid(label: Signal<String>, frame: Frame, table: Memo<Option<Table>>) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let Frame { columns, rows, more } = frame;
    let high = Memo::new(move |_| rows.with(Vec::len));
    let shown = RwSignal::new(ROWS);
    let drawing = move || {
        let (locale, measure) = (document.locale.get(), screen.measure.get());
        let currency = document.report().map_or(Currency::CNY, |report| report.currency);
        let said = |n: u128| number::measured(locale, currency, measure, n);
        let total = Split(locale).total();
        table.with(|table| {
            let Some(table) = table else { return Vec::new() };
            columns.with(|columns| rows.with(|rows| drawn(table, (columns, rows), shown.get(), total, &said)))
        })
    };
    let open = move |at: &str| {
        let Some((i, j)) = at.split_once(',') else { return };
        let place = |text: &str, size: usize| text.parse().ok().filter(|place| *place < size);
        let size = table.with_untracked(|table| table.as_ref().map_or((0, 0), |table| (table.rows.len(), table.columns.len())));
        if let Some(sheet) = more((place(i, size.0), place(j, size.1))) {
            screen.lay(sheet);
        }
    };
    let is_long = flag(move || high.get() > shown.get());
    View::All(vec![
        el(
            "div",
            vec![class("scroll"), attr("tabindex", "0"), attr("role", "region"), live("aria-label", label)],
            vec![painted("table", vec![class("grid"), taps(open), arrows()], drawing)],
        ),
        when(is_long, move || {
            let left = say(move || format!("+{}", high.get().saturating_sub(shown.get()).min(ROWS)));
            button("link", left, move || shown.update(|shown| *shown += ROWS))
        }),
    ])
}

/// The first rows of a table, and its sums.
fn drawn(table: &Table, (columns, rows): (&[String], &[String]), shown: usize, total: &str, said: &dyn Fn(u128) -> String) -> Vec<Ink> {
    let (high, wide) = (table.rows.len(), table.columns.len());
    let cell = |class, n: u128, i: usize, j: usize| words("td", class, said(n)).tapped(format!("{i},{j}"), (i, j) == (0, 0));
    let heading = |class, text: &str| words("th", class, text).with("scope", "col");
    let row_heading = |text: &str| words("th", "", text).with("scope", "row");
    let mut head = vec![words("td", "", "")];
    head.extend(columns.iter().map(|name| heading("", name)));
    head.push(heading("sum", total));
    let row = |(i, (cells, name)): (usize, (&Vec<u128>, &String))| {
        let mut row = vec![row_heading(name)];
        row.extend(cells.iter().enumerate().map(|(j, n)| cell("", *n, i, j)));
        row.push(cell("sum", table.rows[i], i, wide));
        parts("tr", "", row)
    };
    let body = table.cells.iter().zip(rows).take(shown).enumerate().map(row).collect();
    let mut foot = vec![row_heading(total)];
    foot.extend(table.columns.iter().enumerate().map(|(j, n)| cell("", *n, high, j)));
    foot.push(cell("sum", table.whole, high, wide));
    vec![parts("thead", "", vec![parts("tr", "", head)]), parts("tbody", "", body), parts("tfoot", "", vec![parts("tr", "", foot)])]
}

/// The members of a dimension, in words.
pub fn members(d: usize) -> Signal<Vec<String>> {
    let document = Screen::here().document;
    let words = Memo::new(move |_| {
        let locale = document.locale.get();
        let report = document.report();
        let space = report.as_ref().and_then(|report| report.space.as_ref());
        let members = space.and_then(|space| space.dimensions.get(d)).map(|(_, members)| members.as_slice()).unwrap_or_default();
        members.iter().map(|(name, _)| names::shown(locale, name).into_owned()).collect::<Vec<_>>()
    });
    words.into()
}

/// What explains the whole of a measure: of money the target, which the cells add up to, and not what the deals bring.
pub fn whole(measure: Measure) -> Topic {
    match measure {
        Measure::Money => Topic::Parts,
        Measure::Stage(k) => Topic::Stage(k),
    }
}

/// The dimensions that are chosen for the rows and columns, of so many.
pub fn axes(screen: Screen, many: usize) -> (usize, usize) {
    let (down, across) = screen.axes.get();
    if down < many && across < many { (down, across) } else { (0, 1) }
}

/// What opens for a cell of the table of these dimensions, or a sum at its edges.
pub fn cell_sheet(screen: Screen, (down, across): (usize, usize), cell: Cell) -> Sheet {
    let measure = screen.measure.get_untracked();
    match cell {
        // What lies on the way from the whole to a leaf can have figures of its own, and that is opened; the others are sums.
        (Some(i), Some(j)) if (down, across) == (0, 1) => Sheet::Leaf(vec![i, j]),
        (Some(i), Some(j)) if (down, across) == (1, 0) => Sheet::Leaf(vec![j, i]),
        (Some(i), Some(j)) => Sheet::Explain(Topic::Cell((down, i), (across, j), measure)),
        (Some(i), None) => Sheet::Explain(Topic::Member(down, i, measure)),
        (None, Some(j)) => Sheet::Explain(Topic::Member(across, j, measure)),
        (None, None) => Sheet::Explain(whole(measure)),
    }
}

/// The choice of the two dimensions of the table and its picture, where there are more.
pub fn axes_choice() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let count = settled_number(document.part(|draft| draft.space.len()));
    let axes = Memo::new(move |_| axes(screen, count.get()));
    let words = Signal::derive(move || {
        let locale = document.locale.get();
        let all = document.part(|draft| draft.space.iter().map(|dimension| dimension.name.clone()).collect::<Vec<_>>()).get();
        all.iter().map(|name| names::shown(locale, name).into_owned()).collect::<Vec<_>>()
    });
    // Who chooses what the other one is has the two change places.
    let down = move |i: usize| {
        let (down, across) = axes.get_untracked();
        screen.axes.set((i, if i == across { down } else { across }));
    };
    let across = move |i: usize| {
        let (down, across) = axes.get_untracked();
        screen.axes.set((if i == down { across } else { down }, i));
    };
    when(flag(move || count.get() > 2), move || {
        boxed(
            "div",
            "choices",
            vec![
                choice("rows", screen.word(Split::rows), words, Signal::derive(move || axes.get().0), down),
                choice("columns", screen.word(Split::columns), words, Signal::derive(move || axes.get().1), across),
            ],
        )
    })
}

/// The cross table of two dimensions that are chosen.
pub fn cross_table() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let count = settled_number(document.part(|draft| draft.space.len()));
    let axes = Memo::new(move |_| axes(screen, count.get()));
    let drawn = dynamic(move || {
        if count.get() < 2 {
            return View::None;
        }
        let (down, across) = axes.get();
        let table = Memo::new(move |_| {
            let report = document.report();
            let space = report.as_ref().and_then(|report| report.space.as_ref())?;
            Some(space.table(Axis::Members(down), Axis::Members(across), screen.measure.get()))
        });
        let more = move |cell: Cell| Some(cell_sheet(screen, (down, across), cell));
        grid(screen.word(Split::table), Frame { columns: members(across), rows: members(down), more: Box::new(more) }, table)
    });
    View::All(vec![
        when(flag(move || count.get() > 1), move || line("h3", "", screen.word(Split::table))),
        drawn,
        when(flag(move || count.get() > 1), move || line("p", "word", screen.word(Split::table_hint))),
    ])
}

/// Every leaf with what it comes to; the first few, and more on request.
pub fn each_part() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let high = Signal::derive(move || {
        let report = document.report();
        report.as_ref().and_then(|report| report.space.as_ref()).map_or(0, |space| space.leaves.len())
    });
    let is_open = RwSignal::new(false);
    let shown = RwSignal::new(ROWS);
    let title = say(move || format!("{} ({})", Split(screen.locale()).each(), high.get()));
    let fold = vec![
        attr("type", "button"),
        class("link"),
        live("aria-expanded", say(move || if is_open.get() { "true" } else { "false" }.into())),
        tap(move || is_open.update(|open| *open = !*open)),
    ];
    let list = move || {
        let locale = document.locale.get();
        let report = document.report();
        let leaves = report.as_ref().and_then(|report| report.space.as_ref()).map_or(&[][..], |space| &space.leaves);
        leaves.iter().take(shown.get()).enumerate().filter_map(|(i, leaf)| leaf_row(report.as_deref()?, i, leaf, locale)).collect()
    };
    let open = move |at: &str| {
        let report = document.report();
        let space = report.as_ref().and_then(|report| report.space.as_ref());
        if let Some(leaf) = at.parse::<usize>().ok().zip(space).and_then(|(i, space)| space.leaves.get(i)) {
            screen.lay(Sheet::Leaf(leaf.path.clone()));
        }
    };
    View::All(vec![
        el("button", fold, vec![View::Text(title)]),
        when(flag(move || is_open.get()), move || {
            View::All(vec![
                painted("ul", vec![class("leaves"), taps(open)], list),
                when(flag(move || high.get() > shown.get()), move || {
                    let left = say(move || format!("+{}", high.get().saturating_sub(shown.get()).min(ROWS)));
                    button("link", left, move || shown.update(|shown| *shown += ROWS))
                }),
            ])
        }),
    ])
}

fn leaf_row(report: &Report, i: usize, leaf: &LeafReport, locale: Locale) -> Option<Ink> {
    let space = report.space.as_ref()?;
    let money = leaf.sums.units.map(|units| number::measured(locale, report.currency, Measure::Money, units));
    let stage = |(k, (count, stage)): (usize, (&Count, &StageReport))| {
        // A count that was rounded is shown with its exact need.
        let need = leaf.needs.get(k).filter(|need| **need != count.exact()).map(|need| format!(" ({})", number::exact(need)));
        format!("{} {}{}", names::shown(locale, &stage.name), number::count_short(locale, *count), need.unwrap_or_default())
    };
    let counts: Vec<String> = leaf.sums.counts.iter().zip(&report.funnel).enumerate().map(stage).collect();
    let path: Vec<String> = space.path_names(&leaf.path).iter().map(|name| names::shown(locale, name).into_owned()).collect();
    let row = vec![
        words("span", "leaf-name", path.join(" · ")),
        words("span", "leaf-money", money.unwrap_or_default()),
        words("span", "leaf-counts", counts.join(" → ")),
    ];
    Some(parts("li", "", vec![parts("button", "", row).with("type", "button").with("data-at", i.to_string())]))
}

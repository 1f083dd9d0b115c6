//! Tables of the split: members across members, and every part by itself.

use leptos::prelude::*;

use crate::domain::{Axis, Count, Currency, LeafReport, Measure, Report, StageReport, Table};
use crate::i18n::explain::Topic;
use crate::i18n::{Locale, names, number};
use crate::ui::parts::buttons::text_button;
use crate::ui::parts::html::{self, button, div, h3, option, p, select, ul};
use crate::ui::parts::paint::{Node, node};
use crate::ui::parts::show::{dynamic, when};
use crate::ui::parts::signal::settled_number;
use crate::ui::parts::view::{Element, Fragment, View, fragment};
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
) -> Element {
    let options = Memo::new(move |_| words.get());
    let take = move |event| choose(event_target_value(&event).parse().unwrap_or_default());
    div().class("choice").child(html::label().r#for(id).child(label)).child(select().id(id).on("change", take).child(dynamic(move || {
        let option = |(i, word): (usize, String)| option().value(i.to_string()).selected(chosen.get() == i).child(word);
        fragment().children(options.get().into_iter().enumerate().map(option))
    })))
}

/// What the tables count.
pub fn measure_choice() -> Element {
    let screen = Screen::here();
    let document = screen.document;
    let words = Signal::derive(move || {
        let locale = document.locale.get();
        let stages = document.part(|draft| draft.stages.iter().map(|stage| stage.name.clone()).collect::<Vec<_>>()).get();
        let stages = stages.iter().map(|name| names::shown(locale, name).into_owned());
        std::iter::once(locale.strings().split().money.to_owned()).chain(stages).collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || match screen.measure.get() {
        Measure::Money => 0,
        Measure::Stage(k) => k + 1,
    });
    let choose = move |i: usize| screen.measure.set(i.checked_sub(1).map_or(Measure::Money, Measure::Stage));
    choice("measure", screen.word(|s| s.split().show), words, chosen, choose)
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
pub fn grid(label: Signal<String>, frame: Frame, table: Memo<Option<Table>>) -> Fragment {
    let screen = Screen::here();
    let document = screen.document;
    let Frame { columns, rows, more } = frame;
    let high = Memo::new(move |_| rows.with(Vec::len));
    let shown = RwSignal::new(ROWS);
    let drawing = move || {
        let (locale, measure) = (document.locale.get(), screen.measure.get());
        let currency = document.report().map_or(Currency::CNY, |report| report.currency);
        let said = |n: u128| number::measured(locale, currency, measure, n);
        let total = locale.strings().split().total;
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
    let is_long = Signal::derive(move || high.get() > shown.get());
    fragment()
        .child(
            div()
                .class("scroll")
                .tabindex("0")
                .role("region")
                .aria_label(label)
                .child(html::table().class("grid").on_place(open).arrow_keys().nodes(drawing)),
        )
        .child(when(is_long, move || {
            let left = Signal::derive(move || format!("+{}", high.get().saturating_sub(shown.get()).min(ROWS)));
            text_button("link", left, move || shown.update(|shown| *shown += ROWS))
        }))
}

/// The first rows of a table, and its sums.
fn drawn(table: &Table, (columns, rows): (&[String], &[String]), shown: usize, total: &str, said: &dyn Fn(u128) -> String) -> Vec<Node> {
    let (high, wide) = (table.rows.len(), table.columns.len());
    let cell = |class, n: u128, i: usize, j: usize| node("td").class(class).child(said(n)).in_button(format!("{i},{j}"), (i, j) == (0, 0));
    let heading = |class, text: &str| node("th").class(class).child(text).attr("scope", "col");
    let row_heading = |text: &str| node("th").child(text).attr("scope", "row");
    let row = |(i, (cells, name)): (usize, (&Vec<u128>, &String))| {
        node("tr").child(row_heading(name)).children(cells.iter().enumerate().map(|(j, n)| cell("", *n, i, j))).child(cell(
            "sum",
            table.rows[i],
            i,
            wide,
        ))
    };
    let head = node("tr").child(node("td")).children(columns.iter().map(|name| heading("", name))).child(heading("sum", total));
    let foot = node("tr")
        .child(row_heading(total))
        .children(table.columns.iter().enumerate().map(|(j, n)| cell("", *n, high, j)))
        .child(cell("sum", table.whole, high, wide));
    vec![
        node("thead").child(head),
        node("tbody").children(table.cells.iter().zip(rows).take(shown).enumerate().map(row)),
        node("tfoot").child(foot),
    ]
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
    when(
        move || count.get() > 2,
        move || {
            div()
                .class("choices")
                .child(choice("rows", screen.word(|s| s.split().rows), words, Signal::derive(move || axes.get().0), down))
                .child(choice("columns", screen.word(|s| s.split().columns), words, Signal::derive(move || axes.get().1), across))
        },
    )
}

/// The cross table of two dimensions that are chosen.
pub fn cross_table() -> Fragment {
    let screen = Screen::here();
    let document = screen.document;
    let count = settled_number(document.part(|draft| draft.space.len()));
    let axes = Memo::new(move |_| axes(screen, count.get()));
    fragment()
        .child(when(move || count.get() > 1, move || h3().child(screen.word(|s| s.split().table))))
        .child(dynamic(move || {
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
            grid(screen.word(|s| s.split().table), Frame { columns: members(across), rows: members(down), more: Box::new(more) }, table)
                .into()
        }))
        .child(when(move || count.get() > 1, move || p().class("word").child(screen.word(|s| s.split().table_hint))))
}

/// Every leaf with what it comes to; the first few, and more on request.
pub fn each_part() -> Fragment {
    let screen = Screen::here();
    let document = screen.document;
    let high = Signal::derive(move || {
        let report = document.report();
        report.as_ref().and_then(|report| report.space.as_ref()).map_or(0, |space| space.leaves.len())
    });
    let is_open = RwSignal::new(false);
    let shown = RwSignal::new(ROWS);
    let title = Signal::derive(move || format!("{} ({})", screen.strings().split().each, high.get()));
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
    fragment()
        .child(
            button()
                .r#type("button")
                .class("link")
                .aria_expanded(is_open)
                .on_click(move || is_open.update(|open| *open = !*open))
                .child(title),
        )
        .child(when(is_open, move || {
            fragment().child(ul().class("leaves").on_place(open).nodes(list)).child(when(
                move || high.get() > shown.get(),
                move || {
                    let left = Signal::derive(move || format!("+{}", high.get().saturating_sub(shown.get()).min(ROWS)));
                    text_button("link", left, move || shown.update(|shown| *shown += ROWS))
                },
            ))
        }))
}

fn leaf_row(report: &Report, i: usize, leaf: &LeafReport, locale: Locale) -> Option<Node> {
    let space = report.space.as_ref()?;
    let money = leaf.sums.units.map(|units| number::measured(locale, report.currency, Measure::Money, units));
    let stage = |(k, (count, stage)): (usize, (&Count, &StageReport))| {
        // A count that was rounded is shown with its exact need.
        let need = leaf.needs.get(k).filter(|need| **need != count.exact()).map(|need| format!(" ({})", number::exact(need)));
        format!("{} {}{}", names::shown(locale, &stage.name), number::count_short(locale, *count), need.unwrap_or_default())
    };
    let counts: Vec<String> = leaf.sums.counts.iter().zip(&report.funnel).enumerate().map(stage).collect();
    let path: Vec<String> = space.path_names(&leaf.path).iter().map(|name| names::shown(locale, name).into_owned()).collect();
    Some(
        node("li").child(
            node("button")
                .child(node("span").class("leaf-name").child(path.join(" · ")))
                .child(node("span").class("leaf-money").child(money.unwrap_or_default()))
                .child(node("span").class("leaf-counts").child(counts.join(" → ")))
                .attr("type", "button")
                .attr("data-at", i.to_string()),
        ),
    )
}

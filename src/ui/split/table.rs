//! Tables of the split: members across members, and every part by itself.

use leptos::prelude::*;

use crate::domain::{Axis, Count, Currency, Measure, StageReport, Table};
use crate::i18n::{names, number};
use crate::ui::parts::buttons::button;
use crate::ui::parts::el::{
    Attribute, View, attr, boxed, class, dynamic, el, fixed, flag, line, live, made, on, rows, say, settled_number, tap, when,
};
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
        std::iter::once(locale.strings().split().money.to_owned()).chain(stages).collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || match screen.measure.get() {
        Measure::Money => 0,
        Measure::Stage(k) => k + 1,
    });
    let choose = move |i: usize| screen.measure.set(i.checked_sub(1).map_or(Measure::Money, Measure::Stage));
    choice("measure", screen.word(|s| s.split().show), words, chosen, choose)
}

/// What stands around the cells of a table.
#[derive(Clone, Copy)]
pub struct Frame {
    /// The words over its columns.
    pub columns: Signal<Vec<String>>,
    /// The words before its rows.
    pub rows: Signal<Vec<String>>,
    /// What is tapped for more about a cell, by row and column; none where there is no more.
    pub more: fn(usize, usize) -> Option<Sheet>,
}

/// A table with the sums at both edges. Its numbers change in place.
pub fn grid(label: Signal<String>, frame: Frame, table: Memo<Option<Table>>) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let Frame { columns, rows: names, more } = frame;
    let (wide, high) = (Signal::derive(move || columns.get().len()), Signal::derive(move || names.get().len()));
    let shown = RwSignal::new(ROWS);
    let said = move |pick: &dyn Fn(&Table) -> Option<u128>| {
        let measure = screen.measure.get();
        let currency = document.report().map_or(Currency::CNY, |report| report.currency);
        let n = table.with(|table| table.as_ref().and_then(pick));
        n.map_or_else(|| "–".to_owned(), |n| number::measured(document.locale.get(), currency, measure, n))
    };
    let cell = move |i: usize, j: usize| {
        let number = say(move || said(&|table| table.cells.get(i)?.get(j).copied()));
        match more(i, j) {
            None => el("td", Vec::new(), vec![View::Text(number)]),
            Some(sheet) => {
                let tapped = tap(move || screen.lay(sheet.clone()));
                el("td", Vec::new(), vec![el("button", vec![attr("type", "button"), class("figure"), tapped], vec![View::Text(number)])])
            }
        }
    };
    let row = move |i: usize| {
        let name = say(move || names.get().get(i).cloned().unwrap_or_default());
        let sum = say(move || said(&|table| table.rows.get(i).copied()));
        el(
            "tr",
            Vec::new(),
            vec![el("th", vec![attr("scope", "row")], vec![View::Text(name)]), rows(wide, move |j| cell(i, j)), line("td", "sum", sum)],
        )
    };
    let heading = move |j: usize| {
        let name = say(move || columns.get().get(j).cloned().unwrap_or_default());
        el("th", vec![attr("scope", "col")], vec![View::Text(name)])
    };
    let total = screen.word(|s| s.split().total);
    let head = vec![el("td", Vec::new(), Vec::new()), rows(wide, heading), line("th", "sum", total)];
    let foot = vec![
        el("th", vec![attr("scope", "row")], vec![View::Text(total)]),
        rows(wide, move |j| line("td", "", say(move || said(&|table| table.columns.get(j).copied())))),
        line("td", "sum", say(move || said(&|table| Some(table.whole)))),
    ];
    let some = Signal::derive(move || high.get().min(shown.get()));
    let is_long = flag(move || high.get() > shown.get());
    View::All(vec![
        el(
            "div",
            vec![class("scroll"), attr("tabindex", "0"), attr("role", "region"), live("aria-label", label)],
            vec![el(
                "table",
                vec![class("grid")],
                vec![
                    el("thead", Vec::new(), vec![el("tr", Vec::new(), head)]),
                    el("tbody", Vec::new(), vec![rows(some, row)]),
                    el("tfoot", Vec::new(), vec![el("tr", Vec::new(), foot)]),
                ],
            )],
        ),
        when(is_long, move || {
            let left = say(move || format!("+{}", high.get().saturating_sub(shown.get()).min(ROWS)));
            button("link", left, move || shown.update(|shown| *shown += ROWS))
        }),
    ])
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

/// The cross table of two dimensions that are chosen.
pub fn cross_table() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let count = settled_number(document.part(|draft| draft.space.len()));
    let axes = RwSignal::new((0_usize, 1_usize));
    let words = Signal::derive(move || {
        let locale = document.locale.get();
        let all = document.part(|draft| draft.space.iter().map(|dimension| dimension.name.clone()).collect::<Vec<_>>()).get();
        all.iter().map(|name| names::shown(locale, name).into_owned()).collect::<Vec<_>>()
    });
    let choices = move || {
        boxed(
            "div",
            "choices",
            vec![
                choice("rows", screen.word(|s| s.split().rows), words, Signal::derive(move || axes.get().0), move |i| {
                    axes.update(|(down, across)| {
                        *across = if i == *across { *down } else { *across };
                        *down = i;
                    });
                }),
                choice("columns", screen.word(|s| s.split().columns), words, Signal::derive(move || axes.get().1), move |i| {
                    axes.update(|(down, across)| {
                        *down = if i == *down { *across } else { *down };
                        *across = i;
                    });
                }),
            ],
        )
    };
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
        // Only what lies on the way from the whole to a leaf can have figures of its own.
        let more: fn(usize, usize) -> Option<Sheet> = match (down, across) {
            (0, 1) => |i, j| Some(Sheet::Leaf(vec![i, j])),
            (1, 0) => |i, j| Some(Sheet::Leaf(vec![j, i])),
            _ => |_, _| None,
        };
        grid(screen.word(|s| s.split().table), Frame { columns: members(across), rows: members(down), more }, table)
    });
    View::All(vec![
        when(flag(move || count.get() > 1), move || line("h3", "", screen.word(|s| s.split().table))),
        when(flag(move || count.get() > 2), choices),
        drawn,
        when(flag(move || count.get() > 1), move || line("p", "word", screen.word(|s| s.split().table_hint))),
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
    let some = Signal::derive(move || high.get().min(shown.get()));
    let title = say(move || format!("{} ({})", screen.strings().split().each, high.get()));
    let fold = vec![
        attr("type", "button"),
        class("link"),
        live("aria-expanded", say(move || if is_open.get() { "true" } else { "false" }.into())),
        tap(move || is_open.update(|open| *open = !*open)),
    ];
    View::All(vec![
        el("button", fold, vec![View::Text(title)]),
        when(flag(move || is_open.get()), move || {
            View::All(vec![
                boxed("ul", "leaves", vec![rows(some, leaf_row)]),
                when(flag(move || high.get() > shown.get()), move || {
                    let left = say(move || format!("+{}", high.get().saturating_sub(shown.get()).min(ROWS)));
                    button("link", left, move || shown.update(|shown| *shown += ROWS))
                }),
            ])
        }),
    ])
}

fn leaf_row(i: usize) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let said = Memo::new(move |_| {
        let locale = document.locale.get();
        let report = document.report();
        let said = report.as_ref().and_then(|report| {
            let space = report.space.as_ref()?;
            let leaf = space.leaves.get(i)?;
            let money = leaf.sums.units.map(|units| number::measured(locale, report.currency, Measure::Money, units));
            let stage = |(count, stage): (&Count, &StageReport)| {
                format!("{} {}", names::shown(locale, &stage.name), number::count_short(locale, *count))
            };
            let counts: Vec<String> = leaf.sums.counts.iter().zip(&report.funnel).map(stage).collect();
            Some((space.path_names(&leaf.path), money.unwrap_or_default(), counts.join(" → ")))
        });
        said.map_or_else(Default::default, |(path, money, counts)| {
            let path: Vec<String> = path.iter().map(|name| names::shown(locale, name).into_owned()).collect();
            (path.join(" · "), money, counts)
        })
    });
    let open = move || {
        let report = document.report();
        let path = report.as_ref().and_then(|report| Some(report.space.as_ref()?.leaves.get(i)?.path.clone()));
        if let Some(path) = path {
            screen.lay(Sheet::Leaf(path));
        }
    };
    let parts = vec![
        line("span", "leaf-name", say(move || said.get().0)),
        line("span", "leaf-money", say(move || said.get().1)),
        line("span", "leaf-counts", say(move || said.get().2)),
    ];
    let attributes: Vec<Attribute> = vec![attr("type", "button"), tap(open)];
    el("li", Vec::new(), vec![el("button", attributes, parts)])
}

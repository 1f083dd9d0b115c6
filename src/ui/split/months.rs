//! Month by month: what each weighs, a bar to scale, and its amount; a tap tells why, and sets it by hand.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::fold::pager;
use super::time::{column, computed, idle_note, measure_of, measure_row, timing_notes, today};
use crate::domain::calendar::working::{month_first, month_last, months_of};
use crate::domain::draft::edits;
use crate::domain::schedule::pictures::widths;
use crate::domain::{Fault, Field, Period, TimeField};
use crate::i18n::when;
use crate::ui::parts::buttons::icon_button;
use crate::ui::parts::el::{View, attr, boxed, class, dynamic, el, flag, line, live_bool, made, say, tap, when as when_there};
use crate::ui::parts::field::{Kind, entry, fault_line};
use crate::ui::parts::icon::{Shape, bar, bar_part};
use crate::ui::target::{panel, provisional_note};
use crate::ui::{Screen, Sheet, id_of};

/// More months than these are shown a year at a time.
const WHOLE: usize = 24;
const AT_A_TIME: usize = 12;

/// What the rows of months show: each its amount and the width of its bar.
type Shown = Vec<(String, u16)>;

/// The panel of the months.
pub fn months_panel() -> View {
    let screen = Screen::here();
    let document = screen.document;
    // The months of the dates as they are typed: a weight is typed beside each of them.
    let months = document.part(|draft| draft.horizon().map(months_of).unwrap_or_default());
    let months = Memo::new(move |_| months.get());
    let shown = Memo::new(move |_| shown(screen, &months.get()).unwrap_or_default());
    let (page, pages, what) = years(months);
    let rows = dynamic(move || {
        let at_a_time = if pages.get() > 1 { AT_A_TIME } else { WHOLE };
        let from = page.get().min(pages.get().saturating_sub(1)) * at_a_time;
        let months = months.get().into_iter().enumerate().skip(from).take(at_a_time);
        View::All(months.map(|(i, month)| row(i, month, shown)).collect())
    });
    let weighed = document.part(|draft| !draft.time.months.is_empty());
    let list = el("ol", vec![class("months"), live_bool("data-weighed", weighed)], vec![rows]);
    panel(
        "months-title",
        "month-list",
        screen.word(|s| s.when().months),
        vec![
            measure_row(),
            pager(page, pages, what),
            list,
            idle_note(),
            timing_notes(),
            provisional_note(),
            pins_outside(),
            line("p", "note", screen.word(|s| s.when().months_hint)),
        ],
    )
}

/// Many months are shown a year at a time: which page, how many there are, and what is on it.
fn years(months: Memo<Vec<NaiveDate>>) -> (RwSignal<usize>, Signal<usize>, Signal<String>) {
    let document = Screen::here().document;
    let pages = Memo::new(move |_| months.with(|months| if months.len() > WHOLE { months.len().div_ceil(AT_A_TIME) } else { 1 }));
    // First where today is, and then where a weight is wrong.
    let now = today();
    let month_now = months.with_untracked(|months| months.iter().rposition(|month| *month <= now).unwrap_or(0));
    let page = RwSignal::new(if pages.get_untracked() > 1 { month_now / AT_A_TIME } else { 0 });
    let wrong = Memo::new(move |_| {
        let place = |fault: &Fault| if let Field::Time(TimeField::Month(i)) = fault.field { Some(i) } else { None };
        document.outcome.with(|outcome| outcome.faults.iter().find_map(place))
    });
    Effect::new(move |_| {
        if let Some(i) = wrong.get() {
            page.set(i / AT_A_TIME);
        }
    });
    let what = say(move || {
        let locale = document.locale.get();
        let from = page.get().min(pages.get() - 1) * AT_A_TIME;
        months.with(|months| match months.get(from..(from + AT_A_TIME).min(months.len())) {
            Some([first, .., last]) => format!("{} – {}", when::month(locale, *first), when::month(locale, *last)),
            Some([one]) => when::month(locale, *one),
            _ => String::new(),
        })
    });
    (page, pages.into(), what)
}

fn shown(screen: Screen, months: &[NaiveDate]) -> Option<Shown> {
    let (schedule, _, report) = computed(screen)?;
    let measure = measure_of(screen, &report);
    let periods: Vec<Period> = months.iter().map(|month| schedule.period(month_first(*month), month_last(*month))).collect();
    Some(column(&report, measure, &periods).into_iter().zip(widths(&periods, measure)).collect())
}

fn row(i: usize, month: NaiveDate, shown: Memo<Shown>) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let name = say(move || when::month(document.locale.get(), month));
    let amount = say(move || shown.with(|shown| shown.get(i).map(|(amount, _)| amount.clone()).unwrap_or_default()));
    let width = say(move || shown.with(|shown| shown.get(i).map_or(0, |(_, width)| *width).to_string()));
    let pin = document.part(move |draft| edits::pin_of(&draft.time, month));
    let is_pinned = flag(move || pin.get().is_some());
    let weighed = document.part(|draft| !draft.time.months.is_empty());
    let field = Field::Time(TimeField::Month(i));
    let fault = fault_line(&field);
    let weight = move || entry(field.clone(), Kind::Number, say(move || (screen.strings().when().weight_of)(&name.get())));
    let words = vec![
        line("span", "month-name", name),
        when_there(is_pinned, move || line("span", "pinned", screen.word(|s| s.when().pinned))),
        line("span", "value", amount),
        bar("bar", vec![bar_part("part", say(|| "0".to_owned()), width)]),
    ];
    let open = vec![attr("type", "button"), class("month"), made("id", format!("month-{i}")), tap(move || screen.lay(Sheet::Month(i)))];
    // What is wrong with the amount of a pin stands here while its sheet is closed: two fields of one id would be one too many.
    let pin_fault = dynamic(move || match pin.get().filter(|_| screen.sheet.get() != Some(Sheet::Month(i))) {
        Some(p) => pin_fault(p, i),
        None => View::None,
    });
    el("li", Vec::new(), vec![boxed("div", "month-row", vec![el("button", open, words), when_there(weighed, weight)]), fault, pin_fault])
}

fn pin_fault(p: usize, i: usize) -> View {
    let screen = Screen::here();
    let field = Field::Time(TimeField::Pin(p));
    let is_wrong = screen.document.fault(field.clone());
    let id = id_of(&field);
    let open = move || {
        let to_sheet = vec![attr("type", "button"), class("link"), made("id", id.clone()), tap(move || screen.lay(Sheet::Month(i)))];
        el("button", to_sheet, vec![View::Text(screen.word(|s| s.show_fault))])
    };
    View::All(vec![fault_line(&field), when_there(flag(move || !is_wrong.get().is_empty()), open)])
}

/// Pins of months that are not in the plan's dates, each to be mended or taken away.
fn pins_outside() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let outside = document.outcome;
    let outside = Memo::new(move |_| {
        let wrong = |fault: &Fault| match fault.field {
            Field::Time(TimeField::PinMonth(p)) => Some(p),
            _ => None,
        };
        outside.with(|outcome| outcome.faults.iter().filter_map(wrong).collect::<Vec<usize>>())
    });
    let row = move |p: usize| {
        let fields = [Field::Time(TimeField::PinMonth(p)), Field::Time(TimeField::Pin(p))];
        let [month, amount] = fields.clone();
        let faults = View::All(fields.iter().map(fault_line).collect());
        let parts = vec![
            entry(month, Kind::Number, screen.word(|s| s.when().pin_month)),
            entry(amount, Kind::Number, screen.word(|s| s.when().amount)),
            icon_button(Shape::Remove, screen.word(|s| s.when().unpin), move || document.edit(None, |draft| edits::unpin(draft, p))),
        ];
        el("li", Vec::new(), vec![boxed("div", "edit-row", parts), faults])
    };
    dynamic(move || {
        let pins = outside.get();
        if pins.is_empty() {
            return View::None;
        }
        let head = line("p", "note", screen.word(|s| s.when().pins_outside));
        View::All(vec![head, boxed("ul", "edit-list", pins.into_iter().map(row).collect())])
    })
}

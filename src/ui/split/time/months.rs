//! Month by month: what each weighs, a bar to scale, and its amount; a tap tells why, and sets it by hand.

use chrono::NaiveDate;

use super::notes::{idle_note, timing_notes};
use super::pins::{pin_fault, pins_outside};
use crate::domain::calendar::working::{month_first, month_last, months_of};
use crate::domain::schedule::pictures::widths;
use crate::ui::parts::attribute::true_or_false;
use crate::ui::prelude::*;
use crate::ui::split::measure::{amounts, computed, measure_of, measure_row};

/// More months than these are shown a year at a time.
const WHOLE: usize = 24;

const AT_A_TIME: usize = 12;

/// What the rows of months show: each its amount and the width of its bar.
type Shown = Vec<(String, u16)>;

/// The panel of the months.
pub fn months_panel() -> Element {
    let (screen, document) = here();
    // The months of the dates as they are typed: a weight is typed beside each of them.
    let months = settled(document.part(|draft| draft.horizon().map(months_of).unwrap_or_default()));
    let shown = Memo::new(move |_| shown(screen, &months.get()).unwrap_or_default());
    let (page, pages, what) = years(months);
    let weighed = document.part(|draft| !draft.time.months.is_empty());
    let list = ol().class("months").attr("data-weighed", true_or_false(weighed)).child(dynamic(move || {
        let at_a_time = if pages.get() > 1 { AT_A_TIME } else { WHOLE };
        let from = page.get().min(pages.get().saturating_sub(1)) * at_a_time;
        let months = months.get().into_iter().enumerate().skip(from).take(at_a_time);
        fragment().children(months.map(|(i, month)| row(i, month, shown)))
    }));
    panel("months-title", "month-list", screen.word(Time::months))
        .child(measure_row())
        .child(pager(page, pages, what))
        .child(list)
        .child(idle_note())
        .child(timing_notes())
        .child(provisional_note())
        .child(pins_outside())
        .child(p().class("note").child(screen.word(Time::months_hint)))
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
    let what = Signal::derive(move || {
        let locale = document.locale.get();
        let from = page.get().min(pages.get() - 1) * AT_A_TIME;
        months.with(|months| match months.get(from..(from + AT_A_TIME).min(months.len())) {
            Some([first, .., last]) => format!("{} – {}", dates::month(locale, *first), dates::month(locale, *last)),
            Some([one]) => dates::month(locale, *one),
            _ => String::new(),
        })
    });
    (page, pages.into(), what)
}

fn shown(screen: Screen, months: &[NaiveDate]) -> Option<Shown> {
    let (schedule, _, report) = computed(screen)?;
    let measure = measure_of(screen, &report);
    let periods: Vec<Period> = months.iter().map(|month| schedule.period(month_first(*month), month_last(*month))).collect();
    Some(amounts(&report, measure, &periods).into_iter().zip(widths(&periods, measure)).collect())
}

fn row(i: usize, month: NaiveDate, shown: Memo<Shown>) -> Element {
    let (screen, document) = here();
    let name = Signal::derive(move || dates::month(document.locale.get(), month));
    let amount = Signal::derive(move || shown.with(|shown| shown.get(i).map(|(amount, _)| amount.clone()).unwrap_or_default()));
    let width = Signal::derive(move || shown.with(|shown| shown.get(i).map_or(0, |(_, width)| *width).to_string()));
    let pin = document.part(move |draft| edits::pin_of(&draft.time, month));
    let is_pinned = Signal::derive(move || pin.get().is_some());
    let weighed = document.part(|draft| !draft.time.months.is_empty());
    let field = Field::Time(TimeField::Month(i));
    let typed = field.clone();
    let weight = move || entry(typed.clone(), Kind::Number, Signal::derive(move || Time(screen.locale()).weight_of(&name.get())));
    li().child(
        div()
            .class("month-row")
            .child(
                button()
                    .class("month")
                    .id(format!("month-{i}"))
                    .on_click(move || screen.open_sheet(Sheet::Month(i)))
                    .child(span().class("month-name").child(name))
                    .child(when(is_pinned, move || span().class("pinned").child(screen.word(Time::pinned))))
                    .child(span().class("value").child(amount))
                    .child(bar("bar").child(bar_part("part", fixed("0"), width))),
            )
            .child(when(weighed, weight)),
    )
    .child(fault_line(&field))
    // What is wrong with the amount of a pin stands here while its sheet is closed: two fields of one id would be one too many.
    .child(dynamic(move || pin.get().filter(|_| screen.sheet.get() != Some(Sheet::Month(i))).map(|p| pin_fault(p, i))))
}

//! Month by month: weight, a bar to scale, and the amount; a tap explains it and lets it be fixed.

use chrono::NaiveDate;

use super::notes::{idle_note, timing_notes};
use super::pages::{months_title, pages_of_months};
use super::pins::{pin_fault, pins_outside};
use crate::domain::calendar::working::{month_first, month_last, months_of};
use crate::domain::schedule::pictures::widths;
use crate::ui::parts::attribute::true_or_false;
use crate::ui::prelude::*;
use crate::ui::split::measure::{amounts, computed, measure_of, measure_row};

/// More months than these are shown a year at a time.
const WHOLE: usize = 24;

const AT_A_TIME: usize = 12;

/// The amount and the width of the bar of each month.
type Shown = Vec<(String, u16)>;

/// The panel of the months.
pub fn months_panel() -> Element {
    let (screen, document) = here();
    // The months of the dates as they are typed: a weight is typed beside each of them.
    let months = settled(document.part(|draft| draft.horizon().map(months_of).unwrap_or_default()));
    let shown = Memo::new(move |_| shown(screen, &months.get()).unwrap_or_default());
    let names = Memo::new(move |_| dates::month_heads(document.locale.get(), &months.get()));
    let pages = pages_of_months(months, WHOLE, AT_A_TIME);
    // A page with a wrong weight is opened.
    let wrong = Memo::new(move |_| {
        let place = |fault: &Fault| if let Field::Time(TimeField::Month(i)) = fault.field { Some(i) } else { None };
        document.faults().with(|faults| faults.iter().find_map(place))
    });
    Effect::new(move |_| {
        if let Some(i) = wrong.get() {
            pages.show(i);
        }
    });
    let title =
        Signal::derive(move || months.with(|months| months_title(document.locale.get(), months.get(pages.range()).unwrap_or_default())));
    let weighed = document.part(|draft| !draft.time.months.is_empty());
    let list = ol().class("months").attr("data-weighed", true_or_false(weighed)).child(dynamic(move || {
        let range = pages.range();
        let months = months.get().into_iter().enumerate().skip(range.start).take(range.len());
        fragment().children(months.map(|(i, month)| row(i, month, names, shown)))
    }));
    panel("months-title", "month-list", screen.word(Time::months))
        .child(measure_row())
        .child(pages.pager(title))
        .child(list)
        .child(idle_note())
        .child(timing_notes())
        .child(provisional_note())
        .child(pins_outside())
        .child(p().class("note").child(screen.word(Time::months_hint)))
}

fn shown(screen: Screen, months: &[NaiveDate]) -> Option<Shown> {
    let (schedule, _, report) = computed(screen)?;
    let measure = measure_of(screen, &report);
    let periods: Vec<Period> = months.iter().map(|month| schedule.period(month_first(*month), month_last(*month))).collect();
    Some(amounts(&report, measure, &periods).into_iter().zip(widths(&periods, measure)).collect())
}

fn row(i: usize, month: NaiveDate, names: Memo<Vec<String>>, shown: Memo<Shown>) -> Element {
    let (screen, document) = here();
    let name = Signal::derive(move || names.with(|names| names.get(i).cloned().unwrap_or_default()));
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
    // The fault of a fixed amount is shown here only while its sheet is closed, because both have the same id.
    .child(dynamic(move || pin.get().filter(|_| screen.sheet.get() != Some(Sheet::Month(i))).map(|p| pin_fault(p, i))))
}

//! Notes on the plan over time.

use crate::ui::prelude::*;
use crate::ui::split::measure::computed;

/// The note that there is no working day at all.
pub fn idle_note() -> View {
    let screen = Screen::here();
    let idle = Signal::derive(move || screen.schedule.with(|schedule| schedule.as_ref().is_some_and(|schedule| schedule.no_working_day)));
    when(idle, move || p().class("note").child(screen.word(Time::no_working_day)))
}

/// Notes on work that is planned too late to be won in time, and on money that arrives only after the end date.
pub fn timing_notes() -> View {
    let screen = Screen::here();
    dynamic(move || {
        let Some((schedule, _, report)) = computed(screen) else { return View::None };
        let locale = screen.document.locale.get();
        let strings = Calculation(locale);
        let late = schedule.too_late().into_iter().zip(&report.funnel).filter(|(late, _)| late.get() > 0);
        let late = late.map(|(late, stage)| strings.too_late(number::count(late), &names::shown(locale, &stage.name)));
        let arrives = report.funnel.iter().filter_map(|stage| {
            let after = stage.money_after(report.currency)?;
            let money = |money| number::money(report.currency, money);
            Some(strings.money_over_time(&names::shown(locale, &stage.name), &money(stage.money_inside?), &money(after)))
        });
        fragment().children(late.chain(arrives).map(|note| p().class("note").child(note))).into()
    })
}

//! The plan periods that are offered, one tap each.

use crate::domain::{FiscalYear, UsualPeriod};
use crate::ui::prelude::*;

/// The chips of the usual periods. The one whose days the plan has is marked.
pub fn period_chips() -> Element {
    let (screen, document) = here();
    let fiscal = move |draft: &Draft| FiscalYear::typed(&draft.time.year_from).unwrap_or_default();
    let chosen = settled(document.part(move |draft| {
        let days = |period: &UsualPeriod| {
            let days = period.days(today(), fiscal(draft));
            days.is_some_and(|(first, last)| draft.first == first.to_string() && draft.last == last.to_string())
        };
        UsualPeriod::ALL.iter().position(days)
    }));
    let choose = move |period: UsualPeriod| {
        document.edit(None, |draft| {
            if let Some((first, last)) = period.days(today(), fiscal(draft)) {
                edits::change_period(draft, first, last);
            }
        });
    };
    let chip = |(i, period): (usize, UsualPeriod)| {
        let word = Signal::derive(move || name(period, screen.locale()).to_owned());
        button().class("chip").aria_pressed(Signal::derive(move || chosen.get() == Some(i))).on_click(move || choose(period)).child(word)
    };
    div()
        .class("chips periods")
        .role("group")
        .aria_label(screen.word(Target::period))
        .children(UsualPeriod::ALL.into_iter().enumerate().map(chip))
}

fn name(period: UsualPeriod, locale: Locale) -> &'static str {
    let words = Target(locale);
    match period {
        UsualPeriod::ThisMonth => words.this_month(),
        UsualPeriod::ThisQuarter => words.this_quarter(),
        UsualPeriod::NextQuarter => words.next_quarter(),
        UsualPeriod::ThisYear => words.this_year(),
        UsualPeriod::NextYear => words.next_year(),
    }
}

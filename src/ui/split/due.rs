//! The sheet that explains the amount due in some days.

use super::measure::computed;
use crate::domain::calendar::working::DayKind;
use crate::domain::schedule::why_due::Span;
use crate::i18n::dates::expected_holiday;
use crate::i18n::explain::due::explain;
use crate::ui::parts::explanation::explained;
use crate::ui::prelude::*;

/// The sheet that answers the question.
pub fn due_sheet(asked: DueQuestion) -> Element {
    let screen = Screen::here();
    let DueQuestion { measure, span, row } = asked;
    explained(Signal::derive(move || {
        let (schedule, plan, report) = computed(screen)?;
        let due = schedule.due_in(&plan, &report, measure, span, row)?;
        let locale = screen.document.locale.get();
        let mut explanation = explain(&report, &due, measure, span, row, locale)?;
        if let Span::Days(first, last) = span
            && first == last
            && let DayKind::ExpectedHoliday(holiday) = plan.spread().calendar().kind(first)
        {
            explanation.notes.push(expected_holiday(locale, holiday));
        }
        Some(explanation)
    }))
}

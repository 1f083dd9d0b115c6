//! The sheet that tells why so much is due in some days.

use leptos::prelude::*;

use super::time::computed;
use crate::domain::Measure;
use crate::domain::calendar::working::DayKind;
use crate::domain::schedule::why_due::{Row, Span};
use crate::i18n::dates::expected_holiday;
use crate::i18n::explain::due::explain;
use crate::ui::Screen;
use crate::ui::explain::explained;
use crate::ui::parts::el::View;

/// What is asked about: a measure, a span of time, and whose part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What is counted.
    pub measure: Measure,
    /// When.
    pub span: Span,
    /// Whose.
    pub row: Row,
}

/// The sheet.
pub fn due_sheet(asked: Asked) -> View {
    let screen = Screen::here();
    let Asked { measure, span, row } = asked;
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

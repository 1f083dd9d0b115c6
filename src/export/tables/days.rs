//! Every day of the plan period, with a column that says 1 for a working day and 0 for any other.

use chrono::{Datelike, NaiveDate};

use super::source::Source;
use super::totals::{FIRST, totals};
use crate::domain::calendar::working::DayKind;
use crate::export::cell::{Cell, Value};
use crate::export::formula::{fixed, of_sheet, range};
use crate::export::kind::Kind;
use crate::export::sheet::{Block, Sheet};
use crate::i18n::dates;
use crate::i18n::texts::{Calendar, Export};

/// The column of the date.
const DATE: usize = 0;
/// The column that says whether a day is a working day.
pub(super) const WORKING: usize = 2;

pub(super) fn sheet(source: &Source<'_>) -> Option<Sheet> {
    let (schedule, horizon) = (source.schedule?, source.plan.horizon()?);
    let words = Export(source.locale);
    let measures = source.measures();
    let row = |day: NaiveDate| {
        let period = schedule.period(day, day);
        let kind = source.plan.spread().calendar().kind(day);
        let is_worked = matches!(kind, DayKind::Work | DayKind::MakeUp);
        let weekday = Calendar(source.locale).weekdays()[day.weekday().num_days_from_monday() as usize];
        let note = note(source, kind).map(Cell::text).unwrap_or_default();
        let mut cells = vec![Value::Day(day).into(), Cell::text(weekday), Cell::whole(is_worked.into()), note];
        cells.extend(measures.iter().map(|measure| source.amount(*measure, period.measured(*measure))));
        cells
    };
    let days = horizon.first().iter_days().take_while(|day| *day <= horizon.last());
    let rows: Vec<Vec<Cell>> = days.map(row).collect();
    let mut headings: Vec<String> =
        [words.date(), words.weekday(), words.working_day(), words.note()].into_iter().map(str::to_owned).collect();
    headings.extend(measures.iter().map(|measure| source.heading(*measure)));
    let totals = totals(source, schedule, &rows, WORKING);
    let mut sheet = source.sheet(Kind::Days, 1);
    sheet.blocks.push(Block { headings, rows, totals, ..Block::default() });
    Some(sheet)
}

/// Why a day is off, or is worked on a weekend.
fn note(source: &Source<'_>, kind: DayKind) -> Option<String> {
    let words = Calendar(source.locale);
    match kind {
        DayKind::Work | DayKind::Weekend => None,
        DayKind::Holiday(holiday) => Some(words.holiday_names()[holiday as usize].to_owned()),
        DayKind::ExpectedHoliday(holiday) => Some(dates::expected_holiday(source.locale, holiday)),
        DayKind::OwnDayOff => Some(words.off_long().to_owned()),
        DayKind::MakeUp => Some(words.worked_long().to_owned()),
    }
}

/// The number of days of the plan period.
fn days(source: &Source<'_>) -> Option<usize> {
    let horizon = source.plan.horizon()?;
    usize::try_from((horizon.last() - horizon.first()).num_days() + 1).ok()
}

/// A column of all days, as a reference from another sheet.
fn of_all(source: &Source<'_>, column: usize) -> Option<String> {
    let last = FIRST + days(source)? - 1;
    Some(of_sheet(Kind::Days.title(source.locale), &range(&fixed(column, FIRST), &fixed(column, last))))
}

/// The working days of the plan period.
pub(super) fn working_days(source: &Source<'_>) -> Option<String> {
    Some(format!("SUM({})", of_all(source, WORKING)?))
}

/// The sum of a column over the days from the one in the cell `from` to the one in the cell `to`.
pub(super) fn between(source: &Source<'_>, column: usize, from: &str, to: &str) -> Option<String> {
    let dates = of_all(source, DATE)?;
    Some(format!("SUMIFS({},{dates},\">=\"&{from},{dates},\"<=\"&{to})", of_all(source, column)?))
}

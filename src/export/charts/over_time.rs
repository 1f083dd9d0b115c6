//! The months: the amount of each, and what lies outside the plan period.

use super::Source;
use super::frame::Frame;
use super::pen::Drawing;
use super::rows::{Bar, columns, fit_as_columns, rows};
use crate::domain::{Period, Schedule};
use crate::i18n::measures::{amounts, measure_name};
use crate::i18n::texts::{Dates, OnePage, Playbook, Time};
use crate::i18n::{dates, number};

pub(super) fn draw(source: &Source) -> Option<Drawing> {
    let (schedule, report, locale) = (source.schedule?, source.report, source.locale);
    let measure = Schedule::measure_there(report, source.measure);
    let months = schedule.months();
    let heads = dates::month_heads(locale, &months.iter().map(|month| month.first).collect::<Vec<_>>());
    let bar = |((month, name), value): ((&Period, String), String)| Bar {
        name,
        value,
        note: String::new(),
        amount: month.measured(measure),
        is_now: (month.first..=month.last).contains(&source.today),
    };
    let bars: Vec<Bar> = months.iter().zip(heads).zip(amounts(report, measure, &months)).map(bar).collect();
    let mut frame = Frame::new(source, &format!("{} · {}", measure_name(locale, report, measure), OnePage(locale).months()));
    let total = number::measured_in_full(report.currency, measure, schedule.total(measure));
    frame.note(&Dates(locale).labelled(crate::i18n::texts::Split(locale).total(), &total));
    frame.y += 8;
    let draw = if fit_as_columns(&bars) { columns } else { rows };
    draw(&mut frame, &bars, Playbook(locale).today());
    let outside = schedule.outside(measure);
    for (name, amount) in [Time(locale).opening(), Time(locale).after()].into_iter().zip(outside) {
        if amount > 0 {
            frame.note(&Dates(locale).labelled(name, &number::measured_in_full(report.currency, measure, amount)));
        }
    }
    Some(frame.finish())
}

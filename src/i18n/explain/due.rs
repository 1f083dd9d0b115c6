//! How the amount that is due in some days is calculated, in words.

use chrono::NaiveDate;

use super::explanation::Explanation;
use crate::domain::schedule::why_due::{Due, Part, Row, SharedBy, Span};
use crate::domain::{Cadence, Field, Measure, Money, Own, Place, Report, TimeField};
use crate::i18n::cadence::cadence as said;
use crate::i18n::names::{inside, joined, many, shown};
use crate::i18n::texts::{self, Split};
use crate::i18n::{Locale, dates, number};

/// The amount of a span, and how it is calculated.
pub fn explain(report: &Report, due: &Due, measure: Measure, span: Span, row: Row, locale: Locale) -> Option<Explanation> {
    let words = texts::Due(locale);
    let strings = Split(locale);
    let horizon = report.calendar.as_ref()?.horizon;
    let told = |units| number::measured_in_full(report.currency, measure, units);
    let day = |day: NaiveDate| dates::date(locale, day);
    let what = match measure {
        Measure::Money => strings.money().to_owned(),
        Measure::Stage(k) => many(locale, &report.funnel.get(k)?.name).into_owned(),
        Measure::Activity(a) => shown(locale, &report.activities.get(a)?.name).into_owned(),
        Measure::Regular(i) => shown(locale, &report.regular.get(i)?.name).into_owned(),
    };
    let (when, values) = match span {
        Span::Before => (words.before_day().to_owned(), told(due.amount)),
        Span::After => {
            let values = words.rest(&told(due.whole), &told(due.before), &day(horizon.last()), &told(due.amount));
            (words.after_day().to_owned(), values)
        }
        Span::Days(first, last) => {
            let (first, last) = (first.max(horizon.first()), last.min(horizon.last()));
            let when = if first == last { day(first) } else { dates::span(locale, first, last) };
            let before = first.pred_opt().unwrap_or(first);
            let [until, last, before, day_before, amount] =
                [told(due.until), day(last), told(due.before), day(before), told(due.amount)].map(|text| text.replace(' ', "\u{a0}"));
            (when, words.between(&until, &last, &before, &day_before, &amount))
        }
    };
    let mut notes = Vec::new();
    notes.push(words.of_all(&number::percent_short(&due.share), &told(due.whole)));
    notes.extend(due.won.map(|(first, last)| words.shifted(&day(first), &day(last))));
    notes.extend((span == Span::Before).then(|| words.opening().to_owned()));
    let mut title = vec![what.clone(), when];
    let mut number = told(due.amount);
    let mut inputs = Vec::new();
    if let Measure::Regular(i) = measure {
        let cadence = &report.regular.get(i)?.cadence;
        inputs.extend(regular_fields(i, cadence));
        notes.push(words.cadence(&said(cadence, locale)));
    } else {
        inputs.push(Field::Amount);
    }
    if let Some(part) = &due.part {
        let name = row_name(report, row, locale)?;
        number = told(part.amount);
        let exact = match measure {
            Measure::Money => number::money(report.currency, Money::within(&part.exact, report.currency)?),
            Measure::Stage(_) | Measure::Activity(_) | Measure::Regular(_) => number::exact(&part.exact),
        };
        notes.push(row_note(part, &name, &told, due.amount, &exact, locale));
        if part.has_ramps && !part.is_exact {
            notes.push(words.row_ramps(&number));
        } else if !part.is_exact {
            notes.push(words.row_whole(&number));
        }
        title.insert(0, name);
        inputs.extend(row_field(report, row));
    }
    if let Measure::Activity(a) = measure {
        inputs.extend(activity_field(report, a));
        notes.extend(per_unit(report, a, locale));
    }
    if !matches!(measure, Measure::Regular(_)) {
        inputs.push(Field::Time(TimeField::Months));
    }
    if due.won.is_some()
        && let Measure::Stage(k) = measure
    {
        let won = report.funnel.iter().position(|stage| stage.place == Place::Won).unwrap_or(k);
        inputs.extend((k.min(won)..k.max(won)).map(Field::Days));
    }
    title.push(number);
    Some(Explanation { title: title.join(" · "), words: words.curve().to_owned(), values, notes, inputs })
}

/// What the row's amount is shared by: `An has 12 of the total 30. Of the 2 in this period, that’s 0.8.`
fn row_note(part: &Part, name: &str, told: &dyn Fn(u128) -> String, amount: u128, exact: &str, locale: Locale) -> String {
    let words = texts::Due(locale);
    let (whole, of, amount) = (told(part.whole), told(part.of), told(amount));
    match part.by {
        SharedBy::Totals => words.row(name, &whole, &of, &amount, exact),
        SharedBy::Leads => words.row_leads(name, &whole, &of, &amount, exact),
        SharedBy::Number => words.row_number(name, &whole, &of, &amount, exact),
    }
}

/// The fields that say when a regular activity is done, and who does it.
fn regular_fields(i: usize, cadence: &Cadence) -> [Field; 2] {
    let when = if matches!(cadence, Cadence::On(_)) { Field::RegularDates(i) } else { Field::RegularTimes(i) };
    [when, Field::RegularOwner(i)]
}

fn row_name(report: &Report, row: Row, locale: Locale) -> Option<String> {
    let space = report.split.as_ref()?;
    match row {
        Row::Whole => None,
        Row::Member(d, m) => Some(shown(locale, &space.dimensions.get(d)?.1.get(m)?.0).into_owned()),
        Row::Leaf(i) => Some(joined(locale, &space.path_names(&space.leaves.get(i)?.path))),
    }
}

/// The field in which the activities for one unit are edited.
fn activity_field(report: &Report, a: usize) -> Option<Field> {
    let stage = report.activities.get(a)?.stage;
    Some(Field::PerUnit(stage, report.activities[..a].iter().filter(|other| other.stage == stage).count()))
}

/// How many of an activity a unit of its stage needs.
fn per_unit(report: &Report, a: usize, locale: Locale) -> Option<String> {
    let activity = report.activities.get(a)?;
    let stage = inside(locale, &shown(locale, &report.funnel.get(activity.stage)?.name));
    Some(texts::Due(locale).activity(&number::exact(&activity.per_unit), &shown(locale, &activity.name), &stage))
}

/// The field in which the row's share is edited.
fn row_field(report: &Report, row: Row) -> Option<Field> {
    match row {
        Row::Whole => None,
        Row::Member(d, m) => Some(Field::Member(d, m, Own::Share)),
        Row::Leaf(i) => {
            let path = &report.split.as_ref()?.leaves.get(i)?.path;
            Some(Field::Member(path.len().checked_sub(1)?, *path.last()?, Own::Share))
        }
    }
}

//! What a list of today says beside a figure that is due at a cadence: how often, and how far it is; and the contacts of customers.

use chrono::NaiveDate;

use crate::domain::activity::Calendar;
use crate::domain::schedule::why_due::{Row, Span};
use crate::domain::{Cadence, Count, Grade, Plan, Schedule};
use crate::i18n::cadence::cadence;
use crate::ui::prelude::*;

/// `2 a week · 3 of 24 by then`: of regular activity `i`, for the whole plan or one item; for an item with a part of it
/// `whole plan: 5 a week · 3 of 24 by then`.
pub fn how_far(
    (schedule, plan, report): (&Schedule, &Plan, &Report),
    i: usize,
    row: Row,
    last: NaiveDate,
    locale: Locale,
) -> Option<String> {
    let horizon = plan.horizon()?;
    let by = |last| {
        let due = schedule.due_in(plan, report, Measure::Regular(i), Span::Days(horizon.first(), last), row)?;
        Some(due.part.map_or(due.amount, |part| part.amount))
    };
    let due = schedule.due_in(plan, report, Measure::Regular(i), Span::Days(horizon.first(), horizon.last()), row)?;
    // The cadence is that of the whole plan, so that it is not said of somebody who has a part of it.
    let is_shared = due.part.is_some_and(|part| part.amount < due.amount);
    let every = cadence(&report.regular.get(i)?.cadence, locale);
    let every = if is_shared { Activities(locale).of_plan(&every) } else { every };
    let progress = Activities(locale).so_far(&whole(by(last)?), &whole(by(horizon.last())?));
    Some(beside(&every, &progress))
}

/// The contacts with the customers of every grade on the days from `first` to `last`. They have no owner, so that they belong to the whole
/// plan.
pub fn contacts(plan: &Plan, row: Row, [first, last]: [NaiveDate; 2], locale: Locale) -> Vec<Node> {
    let (Some(calendar), Some(customers)) = (Calendar::of(plan), plan.customers().filter(|_| row == Row::Whole)) else { return Vec::new() };
    let words = Customers(locale);
    let item = |((grade, whole_cadence), all): ((&Grade, Cadence), Count)| {
        let times = calendar.done_in(&whole_cadence, first, last);
        if times == 0 {
            return None;
        }
        // Customers are contacted in turn, so that nobody has a second contact before everybody has had the first.
        let due = Count::of(times).min(all);
        let name = names::shown(locale, &grade.name);
        let each = Cadence::Times(grade.contacts.clone(), grade.every);
        let who = words.due(&number::count(due), &number::count(all));
        let said = node("span").class("what").child(node("bdi").text(words.care(&name)));
        let said = said.child(node("small").text(beside(&who, &cadence(&each, locale))));
        Some(node("li").child(said).child(node("span").class("value").text(whole(times))))
    };
    customers.grades.iter().zip(customers.cadences()).zip(customers.by_grade()).filter_map(item).collect()
}

fn beside(one: &str, other: &str) -> String {
    format!("{one} · {other}")
}

fn whole(number: u128) -> String {
    number::count(Count::of(number))
}

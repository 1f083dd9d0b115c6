//! The regular activities of a day and of a week.

use chrono::NaiveDate;

use crate::domain::activity::Calendar;
use crate::domain::schedule::why_due::Row;
use crate::domain::{Cadence, Plan, RegularActivity};
use crate::ui::prelude::*;

/// The regular activities that are done on the days from `first` to `last`: all, or those of one item.
pub fn regular_items(plan: &Plan, report: &Report, row: Row, [first, last]: [NaiveDate; 2], locale: Locale) -> Vec<Node> {
    let Some(calendar) = Calendar::of(plan) else { return Vec::new() };
    let owner = match row {
        Row::Member(d, m) => report.split.as_ref().and_then(|split| Some(split.dimensions.get(d)?.1.get(m)?.0.trim().to_owned())),
        _ => None,
    };
    let is_shown = |it: &&RegularActivity| row == Row::Whole || owner.as_ref().is_some_and(|owner| *owner == it.owner);
    let due = |name: &str, cadence: &Cadence, often: &str| item(&calendar, name, cadence, often, [first, last], locale);
    let regular = |it: &RegularActivity| due(&names::shown(locale, &it.name), &it.cadence, &often(&it.cadence, locale));
    let mut items: Vec<Node> = plan.activities().iter().filter(is_shown).filter_map(regular).collect();
    // Customers have no owner, so that they belong to the whole.
    if let Some(customers) = plan.customers().filter(|_| row == Row::Whole) {
        let each = customers.grades.iter().zip(customers.cadences());
        items.extend(each.filter_map(|(grade, cadence)| {
            let each = Cadence::Times(grade.contacts.clone(), grade.every);
            due(&Customers(locale).care(&names::shown(locale, &grade.name)), &cadence, &often(&each, locale))
        }));
    }
    items
}

/// `2 a week`.
fn often(cadence: &Cadence, locale: Locale) -> String {
    let words = Activities(locale);
    match cadence {
        Cadence::Times(times, every) => words.how_often(&number::exact(times), words.cadences()[*every as usize]),
        Cadence::On(dates) => words.on_dates(dates.len().to_string()),
    }
}

fn item(calendar: &Calendar, name: &str, cadence: &Cadence, often: &str, [first, last]: [NaiveDate; 2], locale: Locale) -> Option<Node> {
    let times = calendar.done_in(cadence, first, last);
    if times == 0 {
        return None;
    }
    let horizon = calendar.horizon();
    let so_far = calendar.done_by(cadence, last);
    let all = calendar.done_by(cadence, horizon.last());
    let progress = Activities(locale).so_far(&whole(so_far), &whole(all));
    let name = node("span").class("what").child(node("bdi").text(name));
    let name = name.child(node("small").text(format!("{often} · {progress}")));
    Some(node("li").child(name).child(node("span").class("value").text(whole(times))))
}

fn whole(number: u128) -> String {
    number::whole(u64::try_from(number).unwrap_or(u64::MAX))
}

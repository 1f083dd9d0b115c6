//! The events of a plan.

use chrono::{NaiveDate, Weekday};

use super::daily::Repeats;
use super::entry::Entry;
use crate::domain::calendar::working::{month_first, week_first};
use crate::domain::playbook::ReviewDays;
use crate::domain::{Milestone, Plan, Report, Review, ReviewEvery, Training};
use crate::i18n::texts::{Dates, Export, Playbook};
use crate::i18n::{Locale, names, number};

/// The events: milestones, training, reviews, phases, and the latest date for a new lead.
pub(super) fn entries(plan: &Plan, report: &Report, locale: Locale) -> Vec<Entry> {
    let book = plan.playbook();
    let mut all: Vec<Entry> = book.milestones.iter().enumerate().filter_map(|(i, it)| milestone(i, it, locale)).collect();
    all.extend(book.training.iter().enumerate().filter_map(|(i, it)| training(i, it, locale)));
    if let Some(days) = ReviewDays::of(plan) {
        for (i, it) in book.reviews.iter().enumerate() {
            all.extend(review(i, it, &days, plan, locale));
        }
    }
    all.extend(phases(plan, locale));
    all.extend(lead_by(report, locale));
    all
}

fn milestone(i: usize, it: &Milestone, locale: Locale) -> Option<Entry> {
    let due = it.due?;
    let words = Playbook(locale);
    let description = lines([labelled(locale, words.owner(), &it.owner), labelled(locale, words.done_when(), &it.done_when)]);
    let entry = Entry::on(format!("milestone-{}", i + 1), due, it.name.clone(), description);
    Some(Entry { first: it.from.unwrap_or(due), ..entry })
}

fn training(i: usize, it: &Training, locale: Locale) -> Option<Entry> {
    let words = Playbook(locale);
    let hours = it.hours.as_ref().map(number::exact).unwrap_or_default();
    let description = lines([labelled(locale, words.who(), &it.who), labelled(locale, words.hours(), &hours)]);
    let summary = Dates(locale).labelled(words.training(), &it.topic);
    Some(Entry::on(format!("training-{}", i + 1), it.day?, summary, description))
}

/// A review: an event for each of its days, or one that repeats on working days.
fn review(i: usize, it: &Review, days: &ReviewDays, plan: &Plan, locale: Locale) -> Vec<Entry> {
    let description = lines([labelled(locale, Playbook(locale).who(), &it.who), it.questions.clone()]);
    let entry = |key: String, day| Entry::on(format!("review-{}{key}", i + 1), day, it.name.clone(), description.clone());
    let on_days = days.days(it.every);
    let in_period = |first: NaiveDate, day| entry(format!("-{first}"), day);
    match it.every {
        ReviewEvery::Day => {
            let calendar = plan.spread().calendar();
            let (repeats, others) = Repeats::of(&on_days, |day: Weekday| !calendar.is_weekend(day));
            let series = repeats.map(|repeats| entry(String::new(), repeats.first).repeating(repeats));
            series.into_iter().chain(others.into_iter().map(|day| in_period(day, day))).collect()
        }
        // The week or the month stays when a day off moves the review inside it.
        ReviewEvery::Week | ReviewEvery::Fortnight => on_days.into_iter().map(|day| in_period(week_first(day, false), day)).collect(),
        ReviewEvery::Month | ReviewEvery::Quarter => on_days.into_iter().map(|day| in_period(month_first(day), day)).collect(),
    }
}

fn phases(plan: &Plan, locale: Locale) -> Vec<Entry> {
    let Some(horizon) = plan.horizon() else { return Vec::new() };
    let mut first = horizon.first();
    let mut all = Vec::new();
    for (i, phase) in plan.spread().phases().iter().enumerate() {
        let last = phase.last.min(horizon.last());
        if last < first {
            continue;
        }
        let name = names::phase_shown(locale, &phase.name).into_owned();
        all.push(Entry { id: format!("phase-{}", i + 1), summary: name, description: String::new(), first, last, repeats: None });
        first = last.succ_opt().unwrap_or(last);
    }
    all
}

/// The latest date on which a new lead can still be won in time.
fn lead_by(report: &Report, locale: Locale) -> Option<Entry> {
    let day = report.calendar.as_ref()?.lead_by?;
    let stage = names::inside(locale, &names::shown(locale, &report.funnel.first()?.name));
    Some(Entry::on("lead-by".to_owned(), day, Export(locale).lead_by(&stage), String::new()))
}

/// `Owner: sales director`; nothing without a text.
fn labelled(locale: Locale, label: &str, text: &str) -> String {
    if text.is_empty() { String::new() } else { Dates(locale).labelled(label, text) }
}

/// The lines that are not empty.
fn lines(all: [String; 2]) -> String {
    all.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

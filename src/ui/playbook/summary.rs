//! What matters of an entry, in a line below its name.

use crate::domain::playbook::{Deadline, ReviewDays};
use crate::domain::{BookList, Plan};
use crate::i18n::texts::Playbook;
use crate::ui::prelude::*;

/// What matters of entry `i` of a list.
pub fn summary(list: BookList, i: usize) -> Signal<String> {
    let (screen, document) = here();
    screen.of_plan(move |plan, locale| {
        let i = place_in_plan(document, list, i)?;
        let parts = match list {
            BookList::Milestones => milestone(plan, i, locale),
            BookList::Tasks => None,
            BookList::Training => training(plan, i, locale),
            BookList::Incentives => plan.playbook().incentives.get(i).map(|it| vec![first_line(&it.condition), first_line(&it.reward)]),
            BookList::Risks => risk(plan, i, locale),
            BookList::Reviews => review(plan, i, locale),
        };
        Some(parts?.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "))
    })
}

/// The place of entry `i` in the plan that is shown. While the draft has a fault, the plan is an older one, in which an entry that came or
/// went since has moved the others.
fn place_in_plan(document: Document, list: BookList, i: usize) -> Option<usize> {
    let draft = document.draft();
    let now = draft.playbook.names(list);
    document.outcome.with(|outcome| {
        let before = outcome.valid.as_ref()?.playbook.names(list);
        if now.len() == before.len() { Some(i) } else { before.iter().position(|name| now.get(i) == Some(name)) }
    })
}

/// The first line of a text.
fn first_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().to_owned()
}

/// `due 31 Jan 2027 · 20 working days left · sales director`.
fn milestone(plan: &Plan, i: usize, locale: Locale) -> Option<Vec<String>> {
    let it = plan.playbook().milestones.get(i)?;
    let words = Playbook(locale);
    let Some(deadline) = Deadline::of(plan, it, today()) else { return Some(vec![words.no_due().to_owned(), it.owner.clone()]) };
    let left = if deadline.is_overdue { words.past_due().to_owned() } else { words.days_left(deadline.working_days) };
    Some(vec![words.due_on(&dates::date(locale, deadline.due)), left, it.owner.clone()])
}

fn training(plan: &Plan, i: usize, locale: Locale) -> Option<Vec<String>> {
    let it = plan.playbook().training.get(i)?;
    let words = Playbook(locale);
    let day = it.day.map_or_else(|| words.no_due().to_owned(), |day| dates::date(locale, day));
    let hours = it.hours.as_ref().map(|hours| words.hours_of(number::exact(hours))).unwrap_or_default();
    Some(vec![day, hours, it.who.clone()])
}

fn risk(plan: &Plan, i: usize, locale: Locale) -> Option<Vec<String>> {
    let it = plan.playbook().risks.get(i)?;
    let words = Playbook(locale);
    let (likelihood, effect) = (words.likelihoods()[it.likelihood as usize], words.effects()[it.effect as usize]);
    Some(vec![likelihood.to_owned(), effect.to_owned(), it.owner.clone()])
}

/// `every week · next on 8 Jan · team`.
fn review(plan: &Plan, i: usize, locale: Locale) -> Option<Vec<String>> {
    let it = plan.playbook().reviews.get(i)?;
    let words = Playbook(locale);
    let next = ReviewDays::of(plan).map(|days| match days.next(it.every, today()) {
        Some(day) => words.next(&dates::day(locale, day)),
        None => words.no_next().to_owned(),
    });
    Some(vec![words.cadences()[it.every as usize].to_owned(), next.unwrap_or_default(), it.who.clone()])
}

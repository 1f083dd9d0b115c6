//! Customers: their number and grades, and the contacts and hours that they take.

use crate::domain::activity::Care;
use crate::domain::draft::limits::GRADES_MAX;
use crate::domain::draft::usual::GRADE_NAMES;
use crate::domain::{Every, GradeDraft, Plan};
use crate::ui::prelude::*;

/// Each field of a grade has an input. They are named here, so that the compiler asks for the input of a new one.
const _: fn(GradeDraft) = |GradeDraft { name: _, share: _, contribution: _, contacts: _, every: _, minutes: _ }| ();

/// The panel of the customers.
pub fn customers_panel() -> Element {
    let (screen, document) = here();
    let count = document.part(|draft| draft.grades.len());
    let none = Signal::derive(move || count.get() == 0);
    let care = move |read: fn(&Care, Locale) -> String| {
        Signal::derive(move || {
            let said = document.outcome.with(|outcome| {
                let (plan, report) = (outcome.plan.as_ref()?, outcome.report.as_ref()?);
                Some(read(&Care::of(plan, report)?, screen.locale()))
            });
            said.unwrap_or_default()
        })
    };
    let total = care(|care, locale| Customers(locale).total(&number::pace(&care.contacts_a_week), &number::pace(&care.hours_a_week)));
    // Where a month is counted in weeks, the note says how.
    let is_long = document.part(|draft| draft.grades.iter().any(|it| Every::named(&it.every).is_some_and(|every| every >= Every::Month)));
    let has_total = Signal::derive(move || total.with(|total| !total.is_empty()));
    let add = move || {
        let i = count.get_untracked();
        document.edit(None, edits::add_grade);
        screen.grade.set(Some(i));
        screen.go_to(&Field::GradeName(i));
    };
    panel("customers-title", "customers", screen.word(Customers::title))
        .child(line_if_any("finding", total))
        .child(when(none, offers))
        .child(when(move || !none.get(), move || field_row(&Field::Customers, Kind::Amount, screen.word(Customers::count))))
        .child(ul().class("regular-list").child(rows(count, grade)))
        .child(fault_line(&Field::Grades))
        .child(when(move || is_long.get() && has_total.get(), move || p().class("note").child(screen.word(Customers::year_note))))
        .child(when(move || (1..GRADES_MAX).contains(&count.get()), move || text_button("link", screen.word(Customers::add_grade), add)))
        .child(full_note(count, GRADES_MAX))
}

/// The usual grades under their usual names, one tap each.
fn offers() -> Fragment {
    let (screen, document) = here();
    let chip = move |names: &'static [&'static str; 3]| {
        let word = Signal::derive(move || names.map(|name| names::shown(screen.locale(), name).into_owned()).join(" / "));
        text_button("chip", word, move || {
            document.edit(None, |draft| edits::usual_grades(draft, names));
            focus_soon(id_of(&Field::Customers));
        })
    };
    fragment()
        .child(p().class("lead-in").child(screen.word(Customers::empty)))
        .child(div().class("chips").children(GRADE_NAMES.iter().map(chip)))
}

/// One grade: its name, what it comes to, and its details.
fn grade(i: usize) -> Element {
    let (screen, document) = here();
    let name = screen.name(Field::GradeName(i));
    let label = Signal::derive(move || Customers(screen.locale()).details(&name.get()));
    let read = move |read: fn(&Plan, &Report, usize, Locale) -> Option<String>| {
        Signal::derive(move || {
            let said = document.outcome.with(|outcome| read(outcome.plan.as_ref()?, outcome.report.as_ref()?, i, screen.locale()));
            said.unwrap_or_default()
        })
    };
    let is_open = Signal::derive(move || screen.grade.get() == Some(i));
    let remove = move || {
        screen.grade.set(None);
        document.delete_part(&name.get_untracked(), |draft| edits::remove_grade(draft, i));
        focus_soon("customers-title".to_owned());
    };
    let said = span().class("what").child(bdi().child(name)).child(small().child(read(who))).child(small().child(read(contacts)));
    // A share may be wrong because of another one, whose details are open.
    let faults = move || fragment().child(fault_line(&Field::GradeShare(i))).child(fault_line(&Field::GradeContribution(i)));
    li().child(div().class("regular-row").child(said).child(details_button(label, screen.grade, i)))
        .child(when(move || !is_open.get(), faults))
        .child(when(is_open, move || details(i).child(actions().child(text_button("", screen.word(Page::remove), remove)))))
}

/// `20% of customers: 20 · 80% of results: ¥2.4M`.
fn who(plan: &Plan, report: &Report, i: usize, locale: Locale) -> Option<String> {
    let words = Customers(locale);
    let care = Care::of(plan, report)?;
    let (grade, it) = (plan.customers()?.grades.get(i)?, care.grades.get(i)?);
    let said = words.share_line(&number::percent(&grade.share), &number::count(it.customers));
    let Some(contribution) = &grade.contribution else { return Some(said) };
    let said = words.results_line(&said, &number::percent(contribution));
    let money = it.money.map(|money| number::money_short(locale, report.currency, money));
    Some(money.map_or(said.clone(), |money| words.money_line(&said, &money)))
}

/// `20 × 2 a week = 40 contacts a week; × 30 min = 20 h`.
fn contacts(plan: &Plan, report: &Report, i: usize, locale: Locale) -> Option<String> {
    let words = Customers(locale);
    let care = Care::of(plan, report)?;
    let (grade, it) = (plan.customers()?.grades.get(i)?, care.grades.get(i)?);
    let cadence = Activities(locale).cadences()[grade.every as usize];
    let line = words.line(&number::count(it.customers), &number::exact(&grade.contacts), cadence, &number::exact(&it.contacts_a_week));
    let minutes = grade.minutes.as_ref().map(number::exact);
    Some(minutes.map_or(line.clone(), |minutes| words.line_hours(&line, &minutes, &number::exact(&it.hours_a_week))))
}

fn details(i: usize) -> Element {
    let (screen, document) = here();
    let every = document.part(move |draft| draft.grades.get(i).and_then(|it| Every::named(&it.every)).unwrap_or_default());
    let options = move || {
        let cadences = Activities(screen.locale()).cadences();
        let all = Every::ALL.into_iter().filter(|it| *it != Every::Dates);
        all.map(|it| (it.name().to_owned(), cadences[it as usize].to_owned(), every.get() == it)).collect::<Vec<_>>()
    };
    let choose = move |name: String| document.edit(None, |draft| draft.put(&Field::GradeEvery(i), name.clone()));
    div()
        .class("details")
        .child(field_row(&Field::GradeName(i), Kind::Name, screen.word(Customers::grade)))
        .child(field_row(&Field::GradeShare(i), Kind::Rate, screen.word(Customers::share)))
        .child(field_row(&Field::GradeContribution(i), Kind::Rate, screen.word(Customers::contribution)))
        .child(field_row(&Field::GradeContacts(i), Kind::Amount, screen.word(Customers::contacts)))
        .child(select_field("field", id_of(&Field::GradeEvery(i)), screen.word(Activities::every), options, choose))
        .child(field_row(&Field::GradeMinutes(i), Kind::Number, screen.word(Customers::minutes)))
}

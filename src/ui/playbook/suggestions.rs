//! What the product suggests for a list of the playbook, one tap each, in the reader's language; and an entry of one's own.

use crate::domain::calendar::working::months_of;
use crate::domain::{BookList, Degree, ReviewEvery};
use crate::i18n::texts::{Playbook, PlaybookUsual};
use crate::ui::prelude::*;

/// The most milestones that are suggested for months.
const MONTHS_MAX: usize = 4;

/// A field of an entry, by the entry's place, with its text.
type Filled<T> = (fn(usize) -> Field, T);

/// An entry that is suggested.
#[derive(Clone, PartialEq)]
struct Suggestion {
    name: String,
    /// The texts of its other fields.
    texts: Vec<Filled<String>>,
}

/// The suggestions that the plan does not have yet, folded away until somebody asks for them, and an entry of one's own.
pub fn offers(list: BookList) -> Fragment {
    let (screen, document) = here();
    let shown = RwSignal::new(false);
    let left = settled(document.part(move |draft| {
        let names = draft.playbook.names(list);
        suggestions(list, draft, screen.locale()).into_iter().filter(|it| !names.contains(&it.name.as_str())).collect::<Vec<_>>()
    }));
    let add = move |suggestion: &Suggestion| {
        document.edit(None, |draft| {
            if let Some(i) = edits::add_entry(draft, list, &suggestion.name) {
                suggestion.texts.iter().for_each(|(field, text)| draft.put(&field(i), text.clone()));
            }
        });
    };
    let own = move || {
        let i = document.part(move |draft| draft.playbook.many(list)).get_untracked();
        let name = PlaybookUsual(screen.locale()).entries()[list as usize].to_owned();
        document.edit(None, |draft| {
            edits::add_entry(draft, list, &name);
        });
        screen.go_to(&list.name_field(i));
    };
    let chips = move || {
        let chip = move |it: Suggestion| text_button("chip", fixed(it.name.clone()), move || add(&it));
        let all = dynamic(move || fragment().children(left.get().into_iter().map(chip)));
        div().class("chips").child(all).child(text_button("chip own", screen.word(Playbook::own), own))
    };
    let is_empty = document.part(move |draft| draft.playbook.many(list) == 0);
    let id = list.field().to_string().replace("playbook.", "more-");
    let open = button()
        .id(id)
        .class(move || if is_empty.get() { "" } else { "link" })
        .aria_expanded(shown)
        .on_click(move || shown.update(|shown| *shown = !*shown))
        .child(screen.word(Playbook::more));
    fragment().child(div().class(move || if is_empty.get() { "actions offers" } else { "offers" }).child(open)).child(when(shown, chips))
}

fn suggestions(list: BookList, draft: &Draft, locale: Locale) -> Vec<Suggestion> {
    let words = PlaybookUsual(locale);
    let all = |names: &[&'static str], texts: &dyn Fn(usize) -> Vec<Filled<&'static str>>| {
        let suggestion = |(i, name): (usize, &&'static str)| Suggestion {
            name: (*name).to_owned(),
            texts: texts(i).into_iter().map(|(field, text)| (field, text.to_owned())).collect(),
        };
        names.iter().enumerate().map(suggestion).collect::<Vec<_>>()
    };
    match list {
        BookList::Milestones => milestones(draft, locale),
        BookList::Tasks => all(&words.tasks(), &|i| {
            vec![
                (Field::TaskResponsible, words.responsible()[i]),
                (Field::TaskAccountable, words.accountable()[i]),
                (Field::TaskConsulted, words.consulted()[i]),
                (Field::TaskInformed, words.informed()[i]),
            ]
        }),
        BookList::Training => all(&words.training(), &|_| vec![(Field::TrainingWho, words.training_who()), (Field::TrainingHours, "4")]),
        BookList::Incentives => all(&words.incentives(), &|i| {
            vec![(Field::IncentiveCondition, words.conditions()[i]), (Field::IncentiveReward, words.rewards()[i])]
        }),
        BookList::Risks => {
            use Degree::{High, Low, Medium};
            let degrees = [(High, High), (Medium, High), (Low, High), (Medium, Medium), (Medium, Medium), (Medium, Low)];
            all(&words.risks(), &|i| {
                let (likelihood, effect) = degrees[i];
                vec![
                    (Field::RiskLikelihood, likelihood.name()),
                    (Field::RiskEffect, effect.name()),
                    (Field::RiskResponse, words.responses()[i]),
                ]
            })
        }
        BookList::Reviews => all(&words.reviews(), &|i| {
            vec![
                (Field::ReviewEvery, ReviewEvery::ALL[i].name()),
                (Field::ReviewWho, words.review_who()[i]),
                (Field::ReviewQuestions, words.review_questions()[i]),
            ]
        }),
    }
}

/// The end of each phase, or of some months, between the usual first and last milestones.
fn milestones(draft: &Draft, locale: Locale) -> Vec<Suggestion> {
    let words = PlaybookUsual(locale);
    let of = |name: String, due: String, done_when: &str| Suggestion {
        name,
        texts: vec![(Field::MilestoneDue, due), (Field::MilestoneDoneWhen, done_when.to_owned())],
    };
    let horizon = draft.horizon();
    let last = horizon.map(|horizon| horizon.last().to_string()).unwrap_or_default();
    let usual = |i: usize, due: String| of(words.milestones()[i].to_owned(), due, words.milestones_done()[i]);
    let soon = edits::week_end(draft);
    let mut all = vec![usual(0, soon), usual(1, edits::month_end(draft, 0))];
    for phase in &draft.time.phases {
        let name = names::phase_shown(locale, &phase.name).into_owned();
        let due = if phase.last.trim().is_empty() { last.clone() } else { phase.last.trim().to_owned() };
        all.push(of(words.of_phase(&name), due, words.of_phase_done()));
    }
    if draft.time.phases.is_empty() {
        let months = horizon.map(months_of).unwrap_or_default();
        let step = months.len().div_ceil(MONTHS_MAX).max(1);
        for (i, month) in months.iter().enumerate().skip(step - 1).step_by(step) {
            let due = edits::month_end(draft, u32::try_from(i).unwrap_or(0));
            all.push(of(words.of_month(&dates::month(locale, *month)), due, words.of_phase_done()));
        }
    }
    all.push(usual(2, last));
    all
}

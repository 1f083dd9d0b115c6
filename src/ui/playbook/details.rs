//! The fields of an entry of the playbook.

use crate::domain::{
    BookList, Degree, IncentiveDraft, MilestoneDraft, ReviewDraft, ReviewEvery, RiskDraft, StageDraft, TaskDraft, TrainingDraft,
};
use crate::i18n::texts::Playbook;
use crate::ui::parts::prose::prose_row;
use crate::ui::prelude::*;

/// Each field of an entry has an input. They are named here, so that the compiler asks for the input of a new one.
const _: fn(MilestoneDraft) = |MilestoneDraft { name: _, owner: _, from: _, due: _, done_when: _ }| ();
const _: fn(TaskDraft) = |TaskDraft { name: _, responsible: _, accountable: _, consulted: _, informed: _ }| ();
const _: fn(TrainingDraft) = |TrainingDraft { topic: _, who: _, day: _, hours: _ }| ();
const _: fn(IncentiveDraft) = |IncentiveDraft { name: _, condition: _, reward: _ }| ();
const _: fn(RiskDraft) = |RiskDraft { name: _, likelihood: _, effect: _, response: _, owner: _ }| ();
const _: fn(ReviewDraft) = |ReviewDraft { name: _, every: _, who: _, questions: _ }| ();
const _: fn(StageDraft) = |StageDraft { name: _, rate: _, counted: _, days: _, minutes: _, activities: _, actions: _, done_when: _ }| ();

/// The fields of entry `i` of a list.
pub fn fields(list: BookList, i: usize) -> Fragment {
    let screen = Screen::here();
    let row = |field: Field, kind: Kind, word: fn(Playbook) -> &'static str| field_row(&field, kind, screen.word(word));
    let line = |field: Field, word: fn(Playbook) -> &'static str| row(field, Kind::Name, word);
    let prose = |field: Field, word: fn(Playbook) -> &'static str| prose_row(&field, screen.word(word));
    match list {
        BookList::Milestones => fragment()
            .child(line(Field::MilestoneName(i), Playbook::milestone))
            .child(line(Field::MilestoneOwner(i), Playbook::owner))
            .child(row(Field::MilestoneFrom(i), Kind::Day, Playbook::from))
            .child(row(Field::MilestoneDue(i), Kind::Day, Playbook::due))
            .child(prose(Field::MilestoneDoneWhen(i), Playbook::done_when)),
        BookList::Tasks => fragment()
            .child(line(Field::TaskName(i), Playbook::task))
            .child(line(Field::TaskResponsible(i), Playbook::responsible))
            .child(line(Field::TaskAccountable(i), Playbook::accountable))
            .child(line(Field::TaskConsulted(i), Playbook::consulted))
            .child(line(Field::TaskInformed(i), Playbook::informed)),
        BookList::Training => fragment()
            .child(line(Field::TrainingTopic(i), Playbook::topic))
            .child(line(Field::TrainingWho(i), Playbook::who))
            .child(row(Field::TrainingDay(i), Kind::Day, Playbook::day))
            .child(row(Field::TrainingHours(i), Kind::Number, Playbook::hours)),
        BookList::Incentives => fragment()
            .child(line(Field::IncentiveName(i), Playbook::incentive))
            .child(prose(Field::IncentiveCondition(i), Playbook::condition))
            .child(prose(Field::IncentiveReward(i), Playbook::reward)),
        BookList::Risks => fragment()
            .child(line(Field::RiskName(i), Playbook::risk))
            .child(degree(&Field::RiskLikelihood(i), Playbook::likelihood))
            .child(degree(&Field::RiskEffect(i), Playbook::effect))
            .child(prose(Field::RiskResponse(i), Playbook::response))
            .child(line(Field::RiskOwner(i), Playbook::owner)),
        BookList::Reviews => fragment()
            .child(line(Field::ReviewName(i), Playbook::review))
            .child(select(
                &Field::ReviewEvery(i),
                Playbook::every,
                |locale| Playbook(locale).cadences().map(str::to_owned).to_vec(),
                |text| ReviewEvery::named(text).map(|every| every as usize),
                &ReviewEvery::NAMES,
            ))
            .child(line(Field::ReviewWho(i), Playbook::who))
            .child(prose(Field::ReviewQuestions(i), Playbook::questions)),
    }
}

/// A choice of high, medium or low.
fn degree(field: &Field, word: fn(Playbook) -> &'static str) -> Fragment {
    select(
        field,
        word,
        |locale| Playbook(locale).degrees().map(str::to_owned).to_vec(),
        |text| Degree::named(text).map(|degree| degree as usize),
        &Degree::NAMES,
    )
}

/// A choice among names of the plan file. A text that is none of them leaves the first one chosen, with its fault below.
fn select(
    field: &Field,
    word: fn(Playbook) -> &'static str,
    words: fn(Locale) -> Vec<String>,
    place: fn(&str) -> Option<usize>,
    names: &'static [&'static str],
) -> Fragment {
    let (screen, document) = here();
    let typed = document.text(field.clone());
    let chosen = settled(Signal::derive(move || place(typed.get().trim())));
    let options =
        move || words(screen.locale()).into_iter().enumerate().map(|(i, word)| (i.to_string(), word, chosen.get() == Some(i))).collect();
    let put = field.clone();
    let choose = move |value: String| {
        let name = value.parse().ok().and_then(|i: usize| names.get(i)).copied().unwrap_or_default();
        document.edit(None, |draft| draft.put(&put, name.to_owned()));
    };
    fragment().child(select_field("field", id_of(field), screen.word(word), options, choose)).child(fault_line(field))
}

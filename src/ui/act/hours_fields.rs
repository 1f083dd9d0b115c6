//! The inputs of the hours: the people and their day, the minutes of stage work, and who joins or is away when.

use crate::domain::{Capacity as Team, StageDraft};
use crate::ui::prelude::*;

/// Whether nothing about hours is typed: no people, no hours of a day, and no minutes.
pub(super) fn is_bare(draft: &Draft) -> bool {
    let blank = |text: &String| text.trim().is_empty();
    let stage = |stage: &StageDraft| blank(&stage.minutes) && stage.activities.iter().all(|it| blank(&it.minutes));
    [&draft.people, &draft.hours, &draft.selling].into_iter().all(blank)
        && draft.stages.iter().all(stage)
        && draft.activities.iter().all(|it| blank(&it.minutes))
}

/// Whether the panel has a field.
pub(super) fn is_typed_here(field: &Field) -> bool {
    matches!(field, Field::People | Field::Hours | Field::Selling) || is_of_stages(field) || is_of_people(field)
}

fn is_of_stages(field: &Field) -> bool {
    matches!(field, Field::StageMinutes(_) | Field::ActivityMinutes(..))
}

fn is_of_people(field: &Field) -> bool {
    matches!(field, Field::MemberStart(..) | Field::MemberLeave(..))
}

/// The fields below the findings.
pub(super) fn hours_fields() -> Fragment {
    let screen = Screen::here();
    // While no number is typed, the people of the split count; without them it is one.
    let team =
        screen.of_plan(|plan, _| Some(plan.capacity().team.as_ref().map_or_else(|| "1".to_owned(), |team| number::exact(&team.people))));
    let is_one = screen.of_plan(|plan, _| Some(is_unknown(plan.capacity())));
    let has_team = screen.of_plan(|plan, _| Some(!plan.team_members().is_empty()));
    fragment()
        .child(field_row_with(&Field::People, Kind::Amount, screen.word(Capacity::people_label), None, team))
        .child(when(is_one, move || p().class("note").child(screen.word(Hours::one_person))))
        .child(field_row_with(&Field::Hours, Kind::Number, screen.word(Hours::hours_label), None, such_as("8")))
        .child(field_row_with(&Field::Selling, Kind::Rate, screen.word(Hours::selling), None, fixed("100%")))
        .child(div().child(fold("stage-minutes", screen.word(Hours::stage_fold), is_of_stages, stage_fields)))
        .child(when(has_team, move || div().child(fold("presence", screen.word(Hours::presence_fold), is_of_people, people_fields))))
}

/// An example of what a field takes, which is not used while the field is blank.
fn such_as(example: &'static str) -> Signal<String> {
    let screen = Screen::here();
    Signal::derive(move || Hours(screen.locale()).e_g(example))
}

/// Whether the hours of a day are known, and the number of people is not.
fn is_unknown(capacity: &Team) -> bool {
    capacity.hours.is_some() && capacity.heads().is_none()
}

/// The minutes of every stage and of its activities.
fn stage_fields() -> Element {
    let (screen, document) = here();
    let stages = settled(document.part(|draft| draft.stages.iter().map(|stage| stage.activities.len()).collect::<Vec<_>>()));
    let row = move |field: Field, named: Field| {
        field_row_with(&field, Kind::Number, screen.name(named), Some(screen.word(Hours::unit)), such_as("30"))
    };
    let fields = move || {
        let stages = stages.get().into_iter().enumerate();
        fragment().children(stages.flat_map(move |(k, many)| {
            let activities = (0..many).map(move |j| row(Field::ActivityMinutes(k, j), Field::ActivityName(k, j)));
            [row(Field::StageMinutes(k), Field::StageName(k))].into_iter().chain(activities).collect::<Vec<_>>()
        }))
    };
    div().class("details").child(p().class("word").child(screen.word(Hours::stage_about))).child(dynamic(fields))
}

/// The start date and the leave of each person.
fn people_fields() -> Element {
    let screen = Screen::here();
    let team = settled(screen.of_plan(|plan, _| {
        let place = crate::domain::Team::place_in(plan.split())?;
        Some((place, plan.team_members().len()))
    }));
    let shown = RwSignal::new(ROWS);
    let many = Signal::derive(move || team.get().1);
    let person = move |m: usize| {
        let d = team.get_untracked().0;
        let name = screen.name(Field::MemberName(d, m));
        let label = |word: fn(Hours) -> &'static str| {
            Signal::derive(move || Dates(screen.locale()).labelled(&name.get(), word(Hours(screen.locale()))))
        };
        div().child(field_row(&Field::MemberStart(d, m), Kind::Day, label(Hours::start))).child(field_row_with(
            &Field::MemberLeave(d, m),
            Kind::Name,
            label(Hours::leave),
            None,
            such_as("2027-02-15"),
        ))
    };
    div()
        .class("details")
        .child(p().class("word").child(screen.word(Hours::presence_about)))
        .child(p().class("word").child(screen.word(Hours::leave_hint)))
        .child(div().child(rows(Signal::derive(move || many.get().min(shown.get())), person)))
        .child(more_rows(many, shown))
}

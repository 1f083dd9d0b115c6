//! The inputs of the hours: the people and their day, the minutes of stage work, and who joins or is away when.

use crate::domain::Capacity as Team;
use crate::ui::prelude::*;

/// The fields below the findings.
pub(super) fn hours_fields() -> Fragment {
    let screen = Screen::here();
    // While no number is typed, the people of the split count; without them it is one.
    let team =
        screen.of_plan(|plan, _| Some(plan.capacity().team.as_ref().map_or_else(|| "1".to_owned(), |team| number::exact(&team.people))));
    let is_one = screen.of_plan(|plan, _| Some(is_unknown(plan.capacity())));
    let has_team = screen.of_plan(|plan, _| Some(!plan.team_members().is_empty()));
    let of_stages = |field: &Field| matches!(field, Field::StageMinutes(_) | Field::ActivityMinutes(..));
    let of_people = |field: &Field| matches!(field, Field::MemberStart(..) | Field::MemberLeave(..));
    fragment()
        .child(field_row_with(&Field::People, Kind::Amount, screen.word(Capacity::people_label), None, team))
        .child(when(is_one, move || p().class("note").child(screen.word(Hours::one_person))))
        .child(field_row(&Field::Hours, Kind::Number, screen.word(Hours::hours_label)))
        .child(field_row_with(&Field::Selling, Kind::Rate, screen.word(Hours::selling), None, fixed("100%")))
        .child(div().child(fold("stage-minutes", screen.word(Hours::stage_fold), of_stages, stage_fields)))
        .child(when(has_team, move || div().child(fold("presence", screen.word(Hours::presence_fold), of_people, people_fields))))
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
        field_row_with(&field, Kind::Number, screen.name(named), Some(screen.word(Hours::unit)), fixed(""))
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
        div().child(field_row(&Field::MemberStart(d, m), Kind::Day, label(Hours::start))).child(field_row(
            &Field::MemberLeave(d, m),
            Kind::Name,
            label(Hours::leave),
        ))
    };
    div()
        .class("details")
        .child(p().class("word").child(screen.word(Hours::presence_about)))
        .child(p().class("word").child(screen.word(Hours::leave_hint)))
        .child(div().child(rows(Signal::derive(move || many.get().min(shown.get())), person)))
        .child(more_rows(many, shown))
}

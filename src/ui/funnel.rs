//! The funnel, drawn to scale: each stage's bar is as wide as its count, with the rate to the next below it.

use leptos::prelude::*;

use super::Screen;
use super::parts::buttons::button_unless;
use super::parts::el::{View, attr, bdi, boxed, class, dynamic, el, fixed, flag, line, live, live_bool, rows, say, tap, when};
use super::parts::field::{Kind, entry, fault_line};
use super::parts::figure::figure;
use super::parts::icon::{Shape, bar, bar_part, icon};
use super::parts::rate::rate_row;
use super::stage::stage_details;
use super::target::panel;
use crate::domain::draft::edits;
use crate::domain::draft::limits::STAGES_MAX;
use crate::domain::{ActivityReport, Field, Place, StageReport};
use crate::i18n::explain::Topic;
use crate::i18n::{names, number};

/// The funnel's panel.
pub fn funnel_panel() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let count = document.part(|draft| draft.stages.len());
    let full = flag(move || count.get() >= STAGES_MAX);
    // Ahead of won, where most are added; below any stage by that stage's own details.
    let add = move || {
        let place = document.draft().won.saturating_sub(1);
        document.edit(None, |draft| edits::add_stage(draft, place));
        screen.go_to(&Field::StageName(place + 1));
    };
    panel(
        "funnel-title",
        "funnel-panel",
        screen.word(|s| s.funnel),
        vec![
            el(
                "ol",
                vec![class("funnel"), attr("id", "field-funnel"), attr("tabindex", "-1"), attr("aria-labelledby", "funnel-title")],
                vec![rows(count, stage_row)],
            ),
            fault_line(&Field::Funnel),
            fault_line(&Field::Won),
            button_unless(full, "link", screen.word(|s| s.add_stage), add),
            activities(),
        ],
    )
}

fn stage_row(k: usize) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let count = document.part(|draft| draft.stages.len());
    let name = document.text(Field::StageName(k));
    let shown = say(move || names::shown(document.locale.get(), &name.get()).into_owned());
    let stage = move || document.report().and_then(|report| report.funnel.get(k).cloned());
    let number =
        say(move || stage().map_or_else(|| "–".into(), |s: StageReport| number::count_short(document.locale.get(), s.required.count)));
    let extent = move || stage().map_or((0, 0), |s| s.bar());
    let place = say(move || {
        let place = match stage().map(|s| s.place) {
            Some(Place::Won) => "won",
            Some(Place::After) => "after",
            _ => "ahead",
        };
        place.to_owned()
    });
    let is_open = flag(move || screen.stage.get() == Some(k));
    let fold = vec![
        attr("type", "button"),
        class("icon"),
        live("aria-label", say(move || (screen.strings().edit_stage)(&shown.get()))),
        live_bool("aria-expanded", is_open),
        tap(move || screen.stage.update(|open| *open = if *open == Some(k) { None } else { Some(k) })),
    ];
    let row = vec![
        entry(Field::StageName(k), Kind::Name, say(move || (screen.strings().stage_name)(k + 1))),
        bar("bar", vec![bar_part("part", say(move || extent().0.to_string()), say(move || extent().1.to_string()))]),
        figure(Topic::Stage(k), number, shown),
        el("button", fold, vec![icon(Shape::Details)]),
    ];
    el(
        "li",
        vec![class("stage"), live("data-place", place)],
        vec![
            boxed("div", "stage-row", row),
            fault_line(&Field::StageName(k)),
            when(is_open, move || stage_details(k)),
            when(flag(move || k + 1 < count.get()), move || rate_row(k)),
        ],
    )
}

/// What the stages' activities come to.
fn activities() -> View {
    let document = Screen::here().document;
    when(flag(move || document.report().is_some_and(|report| !report.activities.is_empty())), activities_there)
}

fn activities_there() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let list = move || document.report().map(|report| report.activities.clone()).unwrap_or_default();
    let row = move |(i, activity): (usize, ActivityReport)| {
        let locale = document.locale.get();
        let strings = locale.strings();
        let name = fixed(names::shown(locale, &activity.name));
        let times = (strings.times)(&number::count(activity.required.count));
        let per_day = activity.per_working_day.as_ref().map(|per_day| (strings.a_day)(&number::pace(per_day))).unwrap_or_default();
        let parts = vec![bdi(name), line("small", "", fixed(per_day)), figure(Topic::Activity(i), fixed(times), name)];
        el("li", Vec::new(), parts)
    };
    let rows = dynamic(move || View::All(list().into_iter().enumerate().map(row).collect()));
    View::All(vec![line("h3", "", screen.word(|s| s.activities)), boxed("ul", "activities", vec![rows])])
}

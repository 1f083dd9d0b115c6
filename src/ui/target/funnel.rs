//! The funnel, drawn to scale: each stage's bar is as wide as its count, with the rate to the next below it.

use super::join::join;
use super::stage::stage_details;
use crate::domain::draft::limits::STAGES_MAX;
use crate::domain::{ActivityReport, StageReport};
use crate::ui::prelude::*;

/// The funnel's panel.
pub fn funnel_panel() -> Element {
    let (screen, document) = here();
    let count = document.part(|draft| draft.stages.len());
    let full = Signal::derive(move || count.get() >= STAGES_MAX);
    // Most stages are added before won; the details of a stage add one after it.
    let add = move || {
        let place = document.draft().won.saturating_sub(1);
        document.edit(None, |draft| edits::add_stage(draft, place));
        screen.go_to(&Field::StageName(place + 1));
    };
    panel("funnel-title", "funnel-panel", screen.word(Funnel::funnel))
        .child(ol().class("funnel").id("field-funnel").tabindex("-1").aria_labelledby("funnel-title").child(rows(count, stage_row)))
        .child(fault_line(&Field::Funnel))
        .child(fault_line(&Field::Won))
        .child(text_button("link", screen.word(Funnel::add_stage), add).disabled(full))
        .child(when(move || document.report().is_some_and(|report| !report.activities.is_empty()), activities))
}

fn stage_row(k: usize) -> Element {
    let (screen, document) = here();
    let count = document.part(|draft| draft.stages.len());
    let shown = screen.name(Field::StageName(k));
    let stage = move || document.report().and_then(|report| report.funnel.get(k).cloned());
    let number = Signal::derive(move || {
        stage().map_or_else(|| "–".into(), |s: StageReport| number::count_short(document.locale.get(), s.required.count))
    });
    let extent = screen.of_report(move |report, _| Some(report.funnel.get(k)?.bar()));
    let (x, width) = (Signal::derive(move || extent.get().0.to_string()), Signal::derive(move || extent.get().1.to_string()));
    let place = Signal::derive(move || {
        let place = match stage().map(|s| s.place) {
            Some(Place::Won) => "won",
            Some(Place::After) => "after",
            _ => "ahead",
        };
        place.to_owned()
    });
    let is_open = Signal::derive(move || screen.stage.get() == Some(k));
    li().class("stage")
        .attr("data-place", place)
        .child(
            div()
                .class("stage-row")
                .child(entry(Field::StageName(k), Kind::Name, Signal::derive(move || Funnel(screen.locale()).stage_name(k + 1))))
                .child(bar("bar").child(bar_part("part", x, width)))
                .child(figure(Topic::Stage(k), number, shown))
                .child(details_button(move || Funnel(screen.locale()).edit_stage(&shown.get()), screen.stage, k)),
        )
        .child(fault_line(&Field::StageName(k)))
        .child(when(is_open, move || stage_details(k)))
        .child(when(move || k + 1 < count.get(), move || join(k)))
}

/// The activities of all stages, with how many of each are needed.
fn activities() -> Fragment {
    let (screen, document) = here();
    let list = screen.of_report(|report, _| Some(report.activities.clone()));
    let row = move |(i, activity): (usize, ActivityReport)| {
        let locale = document.locale.get();
        let strings = Funnel(locale);
        let name = fixed(names::shown(locale, &activity.name));
        let times = strings.times(number::count(activity.required.count));
        let per_day = activity.per_working_day.as_ref().map(|per_day| strings.a_day(&number::pace(per_day))).unwrap_or_default();
        li().child(bdi().child(name)).child(small().child(per_day)).child(figure(Topic::Activity(i), fixed(times), name))
    };
    fragment()
        .child(h3().child(screen.word(Funnel::activities)))
        .child(ul().class("activities").child(dynamic(move || fragment().children(list.get().into_iter().enumerate().map(row)))))
}

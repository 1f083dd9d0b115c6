//! Meeting mode: the scenarios on one screen, in large type, step by step by the arrow keys.

mod chart;
mod figures;
mod needs;
pub mod start;
mod steps;

use wasm_bindgen::JsCast;

use super::columns::{Rows, comparison_table};
use super::outcomes::outcome_rows;
use super::sliders::sliders_panel;
use super::tour::{Move, TourStep, go, tour_sentence, tour_steps};
use crate::i18n::meeting as said;
use crate::state::comparison::Comparison;
use crate::ui::prelude::*;
use figures::{figures_table, is_key};
use needs::needs_picture;
use start::{HEADING, MEETING};
use steps::steps_picture;

/// Keeps the page, the tour and the keys with the meeting: it begins at the base case, and ends when its tab is left.
pub fn follow_meeting() {
    let (screen, document) = here();
    Effect::new(move |was: Option<bool>| {
        let is_on = screen.meeting.get();
        page::set_root("data-meeting", if is_on { "true" } else { "" });
        if is_on && was != Some(true) {
            document.open_step(None, None);
        }
        is_on
    });
    let full = window_event_listener_untyped("fullscreenchange", move |_| {
        if !page::is_full_screen() && screen.meeting.get_untracked() {
            leave(screen);
        }
    });
    on_cleanup(move || {
        full.remove();
        screen.meeting.set(false);
        document.steps.set(None);
        page::set_root("data-meeting", "");
    });
}

/// Ends the meeting; the scenario is then open with all its changes.
fn leave(screen: Screen) {
    let document = screen.document;
    document.open_step(document.scenario.get_untracked(), None);
    screen.meeting.set(false);
    focus_soon(MEETING.to_owned());
    page::leave_full_screen();
}

/// The meeting: the plan and its base figures, the figures that matter, two pictures or the rest, and the sentence of the step.
pub fn meeting_screen(compared: Memo<Comparison>) -> Element {
    let (screen, document) = here();
    let is_rest = RwSignal::new(false);
    follow_keys(is_rest);
    let name = document.whole(move |draft| name_shown(draft, document.locale.get()));
    let line = Signal::derive(move || {
        let base = compared.with(|compared| compared.columns.first().and_then(|column| column.outcome.report.clone()));
        base.map(|report| said::base_line(&report, document.locale.get())).unwrap_or_default()
    });
    let is_wrong =
        Signal::derive(move || compared.with(|compared| compared.columns.iter().any(|column| !column.outcome.faults.is_empty())));
    let pictures = move || div().class("meeting-charts").child(needs_picture(compared)).child(steps_picture(compared));
    let rest = move || {
        div()
            .class("rest")
            .child(div().class("rest-table").child(comparison_table(compared, Rows::Outcomes(is_key))))
            .child(sliders_panel())
    };
    section()
        .class("meeting")
        .aria_labelledby(HEADING)
        .child(
            div()
                .class("meeting-head")
                .child(h1().id(HEADING).tabindex("-1").title(name).child(name))
                .child(p().title(line).child(line))
                .child(icon_button_of("icon leave", Shape::CLOSE, screen.word(Scenarios::leave_meeting), move || leave(screen))),
        )
        .child(when(is_wrong, move || wrong_line(compared)))
        .child(figures_table(compared))
        .child(dynamic(move || if is_rest.get() { rest() } else { pictures() }))
        .child(foot(compared, is_rest))
}

/// The note that figures are older than what is typed, and the way to the first fault, which ends the meeting.
fn wrong_line(compared: Memo<Comparison>) -> Element {
    let (screen, document) = here();
    let show = move || {
        let found = compared.with_untracked(|compared| {
            let mut columns = compared.columns.iter().enumerate();
            columns.find_map(|(j, column)| Some((j, column.outcome.faults.first()?.field.clone())))
        });
        let Some((j, field)) = found else { return };
        leave(screen);
        document.open_scenario(j.checked_sub(1));
        screen.go_to(&field);
    };
    div().class("wrong").child(p().child(screen.word(Meeting::wrong))).child(text_button("link", screen.word(Answer::show_fault), show))
}

/// The bar at the bottom: the steps, the sentence, and the button of the rest.
fn foot(compared: Memo<Comparison>, is_rest: RwSignal<bool>) -> Element {
    let (screen, document) = here();
    let steps = document.whole(tour_steps);
    let now = move || (document.scenario.get(), document.steps.get());
    let at_start = Signal::derive(move || steps.with(|steps| steps.first() == Some(&now())));
    let at_end = Signal::derive(move || steps.with(|steps| steps.last() == Some(&now())));
    let sentence = Signal::derive(move || compared.with(|compared| tour_sentence(document, compared)));
    let more = Signal::derive(move || {
        let rows = compared.with(|compared| outcome_rows(document, compared, is_key).len());
        Meeting(document.locale.get()).more(&rows.to_string())
    });
    let dots = move || steps.with(|steps| dots(steps, now()));
    div()
        .class("meeting-bar")
        .child(icon_button(Shape::BACK, screen.word(Scenarios::step_back), move || go(document, Move::Back)).disabled(at_start))
        .child(span().class("dots").aria_hidden("true").nodes(dots))
        .child(icon_button(Shape::ON, screen.word(Scenarios::step_on), move || go(document, Move::On)).disabled(at_end))
        .child(p().class("caption").child(span().role("status").child(sentence)))
        .child(when(is_rest, || fragment().children(undo_buttons())))
        .child(
            button().class("link fold").aria_expanded(is_rest).on_click(move || is_rest.update(|is_rest| *is_rest = !*is_rest)).child(more),
        )
}

/// More steps than these are counted in figures, because nobody counts so many dots.
const DOTS_MAX: usize = 12;

/// A dot for each step of the tour, those of a scenario together, or the number of the step.
fn dots(steps: &[TourStep], now: TourStep) -> Vec<Node> {
    if steps.len() > DOTS_MAX {
        let at = steps.iter().position(|step| *step == now).map_or(1, |at| at + 1);
        return vec![node("span").text(format!("{at} / {}", steps.len()))];
    }
    let dot = |(i, step): (usize, &TourStep)| {
        let begins = i > 0 && steps.get(i - 1).is_some_and(|before| before.0 != step.0);
        node("i").class(match (*step == now, begins) {
            (true, true) => "on begins",
            (true, false) => "on",
            (false, true) => "begins",
            (false, false) => "",
        })
    };
    steps.iter().enumerate().map(dot).collect()
}

/// The keys of the meeting. Fields and sliders use the arrow keys themselves.
fn follow_keys(is_rest: RwSignal<bool>) {
    let (screen, document) = here();
    let keys = window_event_listener_untyped("keydown", move |event| {
        let Some(key) = event.dyn_ref::<web_sys::KeyboardEvent>().filter(|key| !has_modifier(key)) else { return };
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let is_in = |what: &str| target.as_ref().is_some_and(|target| matches!(target.closest(what), Ok(Some(_))));
        let is_sheet = screen.sheet.with_untracked(Option::is_some) || is_in("dialog");
        // Somebody who types or moves a slider goes on with it.
        let is_field = is_in("input, select, .rest [data-at]");
        match (key.key().as_str(), Move::of_key(&key.key())) {
            _ if is_sheet => return,
            ("Escape", _) if is_rest.get_untracked() => is_rest.set(false),
            ("Escape", _) if !is_in("select") => leave(screen),
            (_, Some(to)) if !is_field => go(document, to),
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || keys.remove());
}

fn has_modifier(key: &web_sys::KeyboardEvent) -> bool {
    key.alt_key() || key.ctrl_key() || key.meta_key()
}

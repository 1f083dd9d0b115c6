//! Meeting mode: full screen and large type, with the scenarios step by step by the arrow keys.

use wasm_bindgen::JsCast;

use super::compared::{field_name, scenario_name};
use crate::state::comparison::Comparison;
use crate::ui::prelude::*;

/// The element that gets the focus after a meeting.
const MEETING: &str = "meeting";

/// A step through the scenarios: a scenario, and the number of its changes that are shown.
type Step = (Option<usize>, Option<usize>);

/// The bar over the columns: the button that starts a meeting, or the steps, undo, and the end of the meeting.
pub fn meeting_bar(compared: Memo<Comparison>) -> Fragment {
    let (screen, document) = here();
    Effect::new(move |_| page::set_root("data-meeting", if screen.meeting.get() { "true" } else { "" }));
    on_cleanup(move || {
        screen.meeting.set(false);
        document.steps.set(None);
        page::set_root("data-meeting", "");
    });
    let steps = document.whole(steps);
    let place = move || (document.scenario.get(), document.steps.get());
    let go = move |on: bool| {
        let steps = steps.get_untracked();
        let now = (document.scenario.get_untracked(), document.steps.get_untracked());
        let at = steps.iter().position(|step| *step == now).unwrap_or(0);
        let next = if on { (at + 1).min(steps.len().saturating_sub(1)) } else { at.saturating_sub(1) };
        if let Some((scenario, changes)) = steps.get(next) {
            document.open_step(*scenario, *changes);
        }
    };
    // After a meeting the scenario is open with all its changes.
    let leave = move || {
        document.open_step(document.scenario.get_untracked(), None);
        screen.meeting.set(false);
        focus_soon(MEETING.to_owned());
        page::leave_full_screen();
    };
    let keys = window_event_listener_untyped("keydown", move |event| {
        let Some(key) = event.dyn_ref::<web_sys::KeyboardEvent>().filter(|_| screen.meeting.get_untracked()) else { return };
        // Fields, sliders and tables use the arrow keys themselves.
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let is_in = |what: &str| target.as_ref().is_some_and(|target| matches!(target.closest(what), Ok(Some(_))));
        let (knows, in_dialog) =
            (is_in("input, select, [data-at], dialog"), is_in("dialog, select") || screen.sheet.get_untracked().is_some());
        match key.key().as_str() {
            "ArrowRight" | "PageDown" if !knows => go(true),
            "ArrowLeft" | "PageUp" if !knows => go(false),
            // Escape closes an open sheet first.
            "Escape" if !in_dialog => leave(),
            _ => return,
        }
        event.prevent_default();
    });
    let full = window_event_listener_untyped("fullscreenchange", move |_| {
        if !page::is_full_screen() && screen.meeting.get_untracked() {
            leave();
        }
    });
    on_cleanup(move || {
        keys.remove();
        full.remove();
    });
    let caption = Signal::derive(move || {
        let (scenario, changes) = place();
        compared.with(|compared| caption_of(compared, &document.whole_draft(), scenario, changes, document.locale.get()))
    });
    let many = Signal::derive(move || steps.with(Vec::len) > 1);
    let at_start = Signal::derive(move || steps.with(|steps| steps.first() == Some(&place())));
    let at_end = Signal::derive(move || steps.with(|steps| steps.last() == Some(&place())));
    let start = move || {
        screen.meeting.set(true);
        page::full_screen();
        page::to_top();
    };
    let inside = move || {
        div()
            .class("meeting-bar")
            .child(icon_button(Shape::BACK, screen.word(Scenarios::step_back), move || go(false)).disabled(at_start))
            .child(icon_button(Shape::ON, screen.word(Scenarios::step_on), move || go(true)).disabled(at_end))
            // The heading of the plan is hidden during a meeting.
            .child(h1().class("caption").child(span().role("status").child(caption)))
            .children(undo_buttons())
            .child(icon_button(Shape::CLOSE, screen.word(Scenarios::leave_meeting), leave))
    };
    let outside = move || actions().id(MEETING).tabindex("-1").child(text_button("", screen.word(Scenarios::meeting), start));
    fragment()
        .child(when(move || screen.meeting.get(), inside))
        .child(when(move || !screen.meeting.get(), outside))
        .child(when(many, move || p().class("note").child(screen.word(Scenarios::step_hint))))
}

/// Every step: the base, and each scenario after each of its changes.
fn steps(draft: &Draft) -> Vec<Step> {
    let mut steps = vec![(None, None)];
    for (i, scenario) in draft.scenarios.iter().enumerate() {
        let many = scenario.changes.len();
        steps.extend((1..many).map(|n| (Some(i), Some(n))));
        steps.push((Some(i), None));
    }
    steps
}

/// The present step in words.
fn caption_of(compared: &Comparison, draft: &Draft, scenario: Option<usize>, steps: Option<usize>, locale: Locale) -> String {
    let words = Scenarios(locale);
    let Some((i, of)) = scenario.and_then(|i| Some((i, draft.scenarios.get(i)?))) else { return words.step_base().to_owned() };
    let name = compared.columns.get(i + 1).map(|column| scenario_name(column, locale)).unwrap_or_default();
    let many = of.changes.len();
    let now = steps.unwrap_or(many);
    let report = compared.columns.iter().find_map(|column| column.outcome.report.as_deref());
    let Some(((field, text), report)) = now.checked_sub(1).and_then(|last| of.changes.get(last)).zip(report) else {
        return words.step_whole(&name);
    };
    let base = draft.text(field).unwrap_or_default();
    let or_empty = |text: &str| if text.trim().is_empty() { words.empty().to_owned() } else { text.to_owned() };
    let values = [now.to_string(), many.to_string(), field_name(field, report, locale), or_empty(base), or_empty(text)];
    let [now, many, field, base, text] = values.each_ref().map(String::as_str);
    words.step_of(&name, now, many, field, base, text)
}

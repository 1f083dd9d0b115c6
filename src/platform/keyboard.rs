//! The field that has the keyboard: what is typed and selected in it, and the room that the keyboard of a phone leaves.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

use super::events::listen;
use super::page::set_root;

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

/// Whether an input method is composing the text of an `input` event.
#[must_use]
pub fn is_composing(event: &web_sys::Event) -> bool {
    event.dyn_ref::<web_sys::InputEvent>().is_some_and(web_sys::InputEvent::is_composing)
}

/// Shows a text in the field of an event, with all of it selected.
pub fn show_selected(event: &web_sys::Event, text: &str) {
    if let Some(input) = field_of(event) {
        if input.value() != text {
            input.set_value(text);
        }
        input.select();
    }
}

/// Selects the whole text of the field of an event, unless a part of it is selected.
pub fn select_if_unselected(event: &web_sys::Event) {
    if let Some(input) = field_of(event)
        && input.selection_start().ok() == input.selection_end().ok()
    {
        input.select();
    }
}

/// Sets the caret to the end if the whole text is selected, unless the event is the second click of a double click.
pub fn end_selection_of_all(event: &web_sys::Event) {
    let is_single = event.dyn_ref::<web_sys::UiEvent>().is_some_and(|event| event.detail() < 2);
    let Some(input) = field_of(event).filter(|_| is_single) else { return };
    let place = |place: Result<Option<u32>, JsValue>| place.ok().flatten().unwrap_or_default();
    let (start, end) = (place(input.selection_start()), place(input.selection_end()));
    if start == 0 && end > 0 && end as usize == input.value().encode_utf16().count() {
        // Fails only for inputs that have no caret.
        let _ = input.set_selection_range(end, end);
    }
}

fn field_of(event: &web_sys::Event) -> Option<web_sys::HtmlInputElement> {
    as_field(event.target()?.dyn_into().ok()?)
}

/// An element as a field of one line: an input, or a text area whose line may wrap (`data-line`). Both have the same functions.
fn as_field(element: web_sys::Element) -> Option<web_sys::HtmlInputElement> {
    (element.is_instance_of::<web_sys::HtmlInputElement>() || element.has_attribute("data-line")).then(|| element.unchecked_into())
}

/// The text of the field of an event, which takes one line: a line break, which some keyboards type and a paste brings, becomes a space.
#[must_use]
pub fn one_line(event: &web_sys::Event) -> String {
    let Some(input) = field_of(event) else { return String::new() };
    let text = input.value();
    if !text.contains(['\n', '\r']) {
        return text;
    }
    let line = text.split(['\n', '\r']).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    input.set_value(&line);
    line
}

/// Types a text into the field that has the keyboard, in place of what is selected.
pub fn type_text(text: &str) {
    let Some(input) = field_with_keyboard() else { return };
    let at = |place: Result<Option<u32>, JsValue>| place.ok().flatten();
    let (Some(start), Some(end)) = (at(input.selection_start()), at(input.selection_end())) else { return };
    // Fails only for a place outside the text.
    let _ = input.set_range_text_with_start_and_end_and_selection_mode(text, start, end, web_sys::SelectionMode::End);
    let init = web_sys::EventInit::new();
    init.set_bubbles(true);
    if let Ok(event) = web_sys::Event::new_with_event_init_dict("input", &init) {
        // Fails only for an event that is being dispatched.
        let _ = input.dispatch_event(&event);
    }
}

/// Takes the keyboard from the field that has it.
pub fn leave_field() {
    if let Some(input) = field_with_keyboard() {
        // Fails only for an element that is gone.
        let _ = input.blur();
    }
}

/// The text that is pasted into a field of one line, if it is a list: several lines or columns.
pub fn pasted_list(event: &web_sys::Event) -> Option<String> {
    let _ = field_of(event)?;
    let text = event.dyn_ref::<web_sys::ClipboardEvent>()?.clipboard_data()?.get_data("text").ok()?;
    (text.trim().contains('\n') || text.trim().contains('\t')).then_some(text)
}

/// Whether the keyboard is in a field.
pub fn is_in_field() -> bool {
    field_with_keyboard().is_some()
}

fn field_with_keyboard() -> Option<web_sys::HtmlInputElement> {
    as_field(document()?.active_element()?)
}

/// Tells the style sheet about the keyboard of a phone: the attribute `data-keyboard` of the root element while it is open, and two lengths,
/// `--keyboard`, how much of the page's lower end it covers, and `--above`, how far the page is moved up behind it. Both lengths are 0 where
/// the browser makes the page smaller instead.
pub fn follow_keyboard() {
    let Some(view) = web_sys::window().and_then(|window| window.visual_viewport()) else { return };
    let tallest = Rc::new(Cell::new((view.width(), view.height())));
    for name in ["resize", "scroll"] {
        let (seen, tallest) = (view.clone(), tallest.clone());
        listen(&view, name, move |_| follow_view(&seen, &tallest));
    }
}

/// The part of the tallest view that is left when a keyboard is open, at most. A browser's own bars take less.
const LEFT_BY_KEYBOARD: f64 = 0.78;

#[allow(clippy::float_arithmetic, reason = "lengths on the screen")]
fn follow_view(view: &web_sys::VisualViewport, tallest: &Cell<(f64, f64)>) {
    // A view that the reader has enlarged is smaller too.
    let is_enlarged = view.scale() > 1.01;
    if is_enlarged {
        return;
    }
    let (width, height) = tallest.get();
    // After a turn of the phone, another height is the tallest.
    if (width - view.width()).abs() > 1.0 || view.height() > height {
        tallest.set((view.width(), view.height()));
    }
    let is_open = view.height() < tallest.get().1 * LEFT_BY_KEYBOARD;
    let was_open = document().and_then(|document| document.document_element()).is_some_and(|root| root.has_attribute("data-keyboard"));
    set_root("data-keyboard", if is_open { "open" } else { "" });
    // Not every browser brings the field into the room that is left.
    if is_open
        && !was_open
        && let Some(field) = field_with_keyboard()
    {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Center);
        field.scroll_into_view_with_scroll_into_view_options(&options);
    }
    let height = web_sys::window().and_then(|window| window.inner_height().ok()).and_then(|height| height.as_f64()).unwrap_or_default();
    let above = view.offset_top().max(0.0);
    let covered = (height - view.height() - above).max(0.0);
    let root = document().and_then(|document| document.document_element()).and_then(|root| root.dyn_into::<HtmlElement>().ok());
    if let Some(style) = root.map(|root| root.style()) {
        // Cannot fail for custom properties.
        let _ = style.set_property("--above", &format!("{above}px"));
        let _ = style.set_property("--keyboard", &format!("{covered}px"));
    }
}

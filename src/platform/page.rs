//! The page: its languages and appearance, and the element with keyboard focus.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, HtmlElement};

use super::events::{listen, listen_document, listen_window};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The address without its fragment. If the page is one file, it is the address that the file was built for
/// (`scripts/single.mjs`), if any.
#[must_use]
pub fn address() -> String {
    let home = document().and_then(|document| document.query_selector("meta[name=home]").ok().flatten());
    if let Some(home) = home.and_then(|home| home.get_attribute("content")).filter(|home| !home.is_empty()) {
        return home;
    }
    let href = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

/// Calls `ready` when a later version of the page is waiting: `web/updates.js`.
pub fn on_update(ready: impl Fn() + 'static) {
    listen_window("backcast-update", move |_| ready());
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch)]
    fn backcast_update() -> Result<(), JsValue>;
}

/// Reloads the page in the version that is waiting.
pub fn update() {
    // A version is waiting, because `ready` was called.
    let _ = backcast_update();
}

/// Calls `leaving` when the page may be about to end: it is hidden, closed, or suspended by a phone.
pub fn on_leave(leaving: impl Fn() + Clone + 'static) {
    let hidden = leaving.clone();
    listen_window("pagehide", move |_| leaving());
    listen_document("visibilitychange", move |_| {
        if document().is_some_and(|document| document.hidden()) {
            hidden();
        }
    });
}

/// Calls `back` when the page becomes visible again.
pub fn on_return(back: impl Fn() + Clone + 'static) {
    let shown = back.clone();
    listen_window("pageshow", move |_| shown());
    listen_document("visibilitychange", move |_| {
        if document().is_some_and(|document| !document.hidden()) {
            back();
        }
    });
}

/// The languages that the browser asks for, in order of preference.
#[must_use]
pub fn languages() -> Vec<String> {
    let navigator = web_sys::window().map(|window| window.navigator());
    navigator.map(|n| n.languages().iter().filter_map(|tag| tag.as_string()).collect()).unwrap_or_default()
}

/// Sets an attribute of the root element; an empty value removes it.
pub fn set_root(name: &str, value: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // Cannot fail, because all names in the program are valid.
        let _ = if value.is_empty() { root.remove_attribute(name) } else { root.set_attribute(name, value) };
    }
}

/// Shows the page in full screen, if the browser allows it.
pub fn full_screen() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // Refused if the page is in a frame, and on phones without full screen; the meeting view is large without it
        // too.
        let ask = js_sys::Reflect::get(&root, &"requestFullscreen".into()).ok().and_then(|ask| ask.dyn_into::<js_sys::Function>().ok());
        let promise = ask.and_then(|ask| ask.call0(&root).ok()).and_then(|promise| promise.dyn_into::<js_sys::Promise>().ok());
        if let Some(promise) = promise {
            wasm_bindgen_futures::spawn_local(async move {
                let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
            });
        }
    }
}

/// Whether the page is in full screen.
#[must_use]
pub fn is_full_screen() -> bool {
    document().is_some_and(|document| document.fullscreen_element().is_some())
}

/// Ends [`full_screen`].
pub fn leave_full_screen() {
    if let Some(document) = document().filter(|_| is_full_screen()) {
        document.exit_fullscreen();
    }
}

/// Sets the page's title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Moves keyboard focus to the element with that id and scrolls it into view; `true` if there is one.
#[must_use]
pub fn focus(id: &str) -> bool {
    let Some(element) = document().and_then(|document| document.get_element_by_id(id)) else { return false };
    let Some(element) = element.dyn_ref::<HtmlElement>() else { return false };
    element.scroll_into_view_with_scroll_into_view_options(&{
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Center);
        options
    });
    element.focus().is_ok()
}

/// Scrolls to the top, and moves keyboard focus to the element with that id, which begins there.
pub fn start_at(id: &str) {
    to_top();
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Some(element) = element::<HtmlElement>(id) {
        // Fails only for an element that cannot have focus.
        let _ = element.focus_with_options(&options);
    }
}

/// Scrolls to the top of the page.
pub fn to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Removes the element that the page showed while it loaded.
pub fn remove(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        element.remove();
    }
}

fn element<T: JsCast>(id: &str) -> Option<T> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Opens the dialog with that id over everything else.
pub fn open_dialog(id: &str) {
    if let Some(dialog) = element::<web_sys::HtmlDialogElement>(id)
        && !dialog.open()
    {
        // Fails only if it is already open.
        let _ = dialog.show_modal();
    }
}

/// Closes the dialog with that id.
pub fn close_dialog(id: &str) {
    if let Some(dialog) = element::<web_sys::HtmlDialogElement>(id) {
        dialog.close();
    }
}

/// Clicks the element with that id.
pub fn tap(id: &str) {
    if let Some(element) = element::<HtmlElement>(id) {
        element.click();
    }
}

/// Whether the field of an event holds an incomplete value, such as a date with only the month typed.
#[must_use]
pub fn is_half_typed(event: &web_sys::Event) -> bool {
    let input = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
    input.is_some_and(|input| input.validity().bad_input())
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

fn field_of(event: &web_sys::Event) -> Option<web_sys::HtmlInputElement> {
    event.target().and_then(|target| target.dyn_into().ok())
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

fn field_with_keyboard() -> Option<web_sys::HtmlInputElement> {
    document()?.active_element()?.dyn_into().ok()
}

/// Calls `scrolled` with the distance from the top of the page whenever it is scrolled.
pub fn on_scroll(scrolled: impl Fn(f64) + 'static) {
    listen_window("scroll", move |_| {
        let top = web_sys::window().and_then(|window| window.scroll_y().ok());
        scrolled(top.unwrap_or_default());
    });
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

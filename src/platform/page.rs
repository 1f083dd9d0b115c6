//! The page: its languages and appearance, and the element with keyboard focus.

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, HtmlElement};

use super::events::{listen_document, listen_window};

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

/// Whether the page runs as an installed app, in a window without an address.
#[must_use]
pub fn is_installed() -> bool {
    let Some(window) = web_sys::window() else { return false };
    let is_standalone = window.match_media("(display-mode: standalone)").ok().flatten().is_some_and(|query| query.matches());
    // Safari's older way to say so.
    is_standalone || js_sys::Reflect::get(&window.navigator(), &"standalone".into()).is_ok_and(|is_so| is_so.is_truthy())
}

/// The marks of the browsers inside chat programs, in lower case; `fban` and `fbav` are Facebook's. Such a browser cannot save a file, and
/// most say nothing when they do not.
const CHATS: [&str; 14] = [
    "micromessenger",
    "wxwork",
    "dingtalk",
    "feishu",
    "lark/",
    " qq/",
    "weibo",
    " line/",
    "instagram",
    "fban",
    "fbav",
    "whatsapp",
    "kakaotalk",
    "zalo",
];

/// Whether the page is shown inside a chat program, whose browser cannot save files.
#[must_use]
pub fn is_in_chat() -> bool {
    let agent = web_sys::window().and_then(|window| window.navigator().user_agent().ok()).unwrap_or_default().to_lowercase();
    CHATS.iter().any(|mark| agent.contains(mark))
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

/// Opens the browser's dialog for printing.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // Fails only in frames that may not open it.
        let _ = window.print();
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
    let has_focus = element.focus().is_ok();
    // What is in a field is selected, so that typing replaces it.
    if let Some(input) = element.dyn_ref::<web_sys::HtmlInputElement>() {
        input.select();
    }
    if let Some(area) = element.dyn_ref::<web_sys::HtmlTextAreaElement>() {
        area.select();
    }
    has_focus
}

/// Scrolls until the heading with that id is at the top, and moves keyboard focus to it.
pub fn show_part(id: &str) {
    let Some(heading) = element::<HtmlElement>(id) else { return };
    // A heading takes the focus only from a program. Cannot fail, because the name is valid.
    let _ = heading.set_attribute("tabindex", "-1");
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Start);
    heading.scroll_into_view_with_scroll_into_view_options(&options);
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    // Fails only for an element that cannot have focus.
    let _ = heading.focus_with_options(&options);
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

/// The distance to which the page is scrolled from its top, in pixels.
#[must_use]
pub fn scrolled_by() -> f64 {
    web_sys::window().and_then(|window| window.scroll_y().ok()).unwrap_or_default()
}

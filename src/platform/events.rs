//! Events of the browser. A listener stays for the life of the page.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

/// Calls `then` for each event of that name at `target`.
pub fn listen(target: &EventTarget, name: &str, then: impl Fn(Event) + 'static) {
    let closure = Closure::<dyn Fn(Event)>::new(then);
    // Fails only for a target that no longer exists.
    let _ = target.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
    closure.forget();
}

/// Like [`listen`], on the window.
pub fn listen_window(name: &str, then: impl Fn(Event) + 'static) {
    if let Some(window) = web_sys::window() {
        listen(&window, name, then);
    }
}

/// Like [`listen`], on the document.
pub fn listen_document(name: &str, then: impl Fn(Event) + 'static) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        listen(&document, name, then);
    }
}

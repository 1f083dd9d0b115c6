//! The size of an element, followed while it changes.

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, HtmlElement};

#[wasm_bindgen]
extern "C" {
    type ResizeObserver;
    #[wasm_bindgen(constructor)]
    fn new(changed: &JsValue) -> ResizeObserver;
    #[wasm_bindgen(method)]
    fn observe(this: &ResizeObserver, element: &Element);
    #[wasm_bindgen(method)]
    fn disconnect(this: &ResizeObserver);
}

/// An element whose size is followed until this is dropped.
pub struct Followed {
    observer: ResizeObserver,
    _changed: Closure<dyn Fn()>,
}

impl Drop for Followed {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls `sized` with the width and the height of the element, once it is in the page and whenever they change. A unit is a sixteenth of the
/// root's font size: a pixel, unless the reader or a projector has larger letters.
pub fn follow_size(element: &HtmlElement, sized: impl Fn(u32, u32) + 'static) -> Followed {
    let followed = element.clone();
    let changed = Closure::<dyn Fn()>::new(move || {
        let (width, height) = (followed.client_width(), followed.client_height());
        sized(in_units(width), in_units(height));
    });
    let observer = ResizeObserver::new(changed.as_ref().unchecked_ref());
    observer.observe(element);
    Followed { observer, _changed: changed }
}

#[allow(clippy::float_arithmetic, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "lengths on the screen")]
fn in_units(pixels: i32) -> u32 {
    (f64::from(pixels.max(0)) * 16.0 / root_font_size()).round() as u32
}

fn root_font_size() -> f64 {
    let size = || {
        let window = web_sys::window()?;
        let style = window.get_computed_style(&window.document()?.document_element()?).ok()??;
        // The browser reads its own number: the library's reader would bring a table of ten thousand bytes.
        Some(js_sys::parse_float(&style.get_property_value("font-size").ok()?))
    };
    size().filter(|size| *size > 0.0).unwrap_or(16.0)
}

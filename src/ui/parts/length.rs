//! Lengths that the program hands to the style sheet, and those that it gets from the page.

use leptos::prelude::{Effect, Get, RwSignal, Set, Signal, StoredValue};
use leptos::tachys::html::attribute::any_attribute::IntoAnyAttribute;
use leptos::tachys::html::directive::directive;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::attribute::Attribute;
use super::view::Element;
use crate::platform::size::follow_size;

impl Element {
    /// The same with a custom property of the style sheet that follows a signal. It is set by the program, because the page's policy
    /// forbids style attributes.
    pub fn length(self, name: &'static str, value: Signal<String>) -> Self {
        let follow = move |element: web_sys::Element| {
            Effect::new(move |_| {
                if let Some(element) = element.dyn_ref::<HtmlElement>() {
                    // Cannot fail for custom properties.
                    let _ = element.style().set_property(name, &value.get());
                }
            });
        };
        self.with(Attribute::Any(directive(follow, ()).into_any_attr()))
    }

    /// The same with its width and height written into a signal, in sixteenths of the root's font size, while it is in the page.
    pub fn sized(self, size: RwSignal<(u32, u32)>) -> Self {
        let follow = move |element: web_sys::Element| {
            if let Ok(element) = element.dyn_into::<HtmlElement>() {
                // The view that owns it drops it, and then the signal is gone too.
                StoredValue::new_local(follow_size(&element, move |width, height| {
                    let _ = size.try_set((width, height));
                }));
            }
        };
        self.with(Attribute::Any(directive(follow, ()).into_any_attr()))
    }
}

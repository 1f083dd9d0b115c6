//! Lengths that the program hands to the style sheet.

use leptos::prelude::{Effect, Get, Signal};
use leptos::tachys::html::attribute::any_attribute::IntoAnyAttribute;
use leptos::tachys::html::directive::directive;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::attribute::Attribute;
use super::view::Element;

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
}

//! A function for each tag and a method for each attribute, under the names of Leptos's builder.

use web_sys::Event;

use leptos::prelude::{IntoReactiveValue, Signal};

pub use super::attribute::Value;
use super::attribute::{Attribute, true_or_false};
use super::view::Element;

macro_rules! elements {
    ($($tag:ident)*) => {
        $(
            #[doc = concat!("`<", stringify!($tag), ">`")]
            pub fn $tag() -> Element {
                Element::new(stringify!($tag))
            }
        )*
    };
}

elements! {
    a article bdi dialog div fieldset figcaption figure footer h1 h2 h3 header input label legend li main nav ol option p section select small span table textarea
    ul path rect svg
}

/// `<button type="button">`
pub fn button() -> Element {
    Element::new("button").r#type("button")
}

macro_rules! attributes {
    ($($method:ident)* ; $($other:ident $name:literal)*) => {
        $(
            #[doc = concat!("The attribute `", stringify!($method), "`.")]
            pub fn $method(self, value: impl Into<Value>) -> Self {
                self.attr(stringify!($method), value)
            }
        )*
        $(
            #[doc = concat!("The attribute `", $name, "`.")]
            pub fn $other(self, value: impl Into<Value>) -> Self {
                self.attr($name, value)
            }
        )*
    };
}

impl Element {
    attributes! {
        accept autocapitalize autocomplete disabled enterkeyhint href id inputmode lang max maxlength min name placeholder readonly role selected
        spellcheck step tabindex title value;
        r#for "for" r#type "type" aria_current "aria-current" aria_describedby "aria-describedby" aria_hidden "aria-hidden"
        aria_invalid "aria-invalid" aria_label "aria-label" aria_labelledby "aria-labelledby" aria_live "aria-live"
        aria_valuetext "aria-valuetext"
    }

    /// The class; an empty one is none.
    pub fn class(self, class: impl Into<Value>) -> Self {
        match class.into() {
            Value::Text(text) if text.is_empty() => self,
            class => self.with(Attribute::Named("class", class)),
        }
    }

    /// The attribute `aria-expanded`, as `true` or `false`.
    pub fn aria_expanded<M>(self, is_open: impl IntoReactiveValue<Signal<bool>, M>) -> Self {
        self.attr("aria-expanded", true_or_false(is_open))
    }

    /// The attribute `aria-pressed`, as `true` or `false`.
    pub fn aria_pressed<M>(self, is_pressed: impl IntoReactiveValue<Signal<bool>, M>) -> Self {
        self.attr("aria-pressed", true_or_false(is_pressed))
    }

    /// An attribute by its name.
    pub fn attr(self, name: &'static str, value: impl Into<Value>) -> Self {
        self.with(Attribute::Named(name, value.into()))
    }

    /// The property `value`, which the user changes.
    pub fn prop_value(self, value: impl Into<Signal<String>>) -> Self {
        self.with(Attribute::Value(value.into()))
    }

    /// The property `checked`, which the user changes.
    pub fn prop_checked(self, is_checked: impl Into<Signal<bool>>) -> Self {
        self.with(Attribute::Checked(is_checked.into()))
    }

    /// A handler of an event.
    pub fn on(self, event: &'static str, act: impl FnMut(Event) + Send + 'static) -> Self {
        self.with(Attribute::On(event, Box::new(act)))
    }

    /// A handler of a tap, or of the key that does the same.
    pub fn on_click(self, mut act: impl FnMut() + Send + 'static) -> Self {
        self.on("click", move |_| act())
    }
}

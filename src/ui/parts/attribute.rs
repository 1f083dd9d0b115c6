//! Attributes of elements, as plain data.

use std::borrow::Cow;

use leptos::ev::Custom;
use leptos::prelude::{Get, IntoReactiveValue, Signal};
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::{event, property};
use web_sys::Event;

/// An attribute, a property or an event handler of an element.
pub enum Attribute {
    /// An attribute with its value.
    Named(&'static str, Value),
    /// The property `value` of an input.
    Value(Signal<String>),
    /// The property `checked` of an input.
    Checked(Signal<bool>),
    /// A handler of the event with that name.
    On(&'static str, Box<dyn FnMut(Event) + Send>),
    /// One of Leptos's own attributes.
    Any(AnyAttribute),
}

/// The value of an attribute.
pub enum Value {
    /// The element does not have the attribute.
    Absent,
    /// A text that stays.
    Text(Cow<'static, str>),
    /// A text that changes. While it is empty, the element does not have the attribute.
    Live(Signal<String>),
}

impl From<&'static str> for Value {
    fn from(text: &'static str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<Signal<String>> for Value {
    fn from(text: Signal<String>) -> Self {
        Self::Live(text)
    }
}

/// Present and empty, or absent.
impl From<bool> for Value {
    fn from(is_present: bool) -> Self {
        if is_present { Self::Text("".into()) } else { Self::Absent }
    }
}

/// Present as `true`, or absent.
impl From<Signal<bool>> for Value {
    fn from(is_present: Signal<bool>) -> Self {
        Self::Live(Signal::derive(move || if is_present.get() { "true".to_owned() } else { String::new() }))
    }
}

/// A text that follows what the closure reads.
impl<F: Fn() -> T + Send + Sync + 'static, T: Into<String>> From<F> for Value {
    fn from(text: F) -> Self {
        Self::Live(Signal::derive(move || text().into()))
    }
}

/// `true` or `false`, as ARIA's states require and a style sheet can select.
pub fn true_or_false<M>(signal: impl IntoReactiveValue<Signal<bool>, M>) -> Signal<String> {
    let signal = signal.into_reactive_value();
    Signal::derive(move || if signal.get() { "true" } else { "false" }.to_owned())
}

impl Attribute {
    /// As Leptos's own attribute.
    pub fn draw(self) -> Option<AnyAttribute> {
        Some(match self {
            Self::Named(name, value) => return value.draw(name),
            Self::Value(text) => property::prop("value", text).into_any_attr(),
            Self::Checked(flag) => property::prop("checked", flag).into_any_attr(),
            Self::On(name, act) => event::on(Custom::<Event>::new(name), act).into_any_attr(),
            Self::Any(attribute) => attribute,
        })
    }
}

impl Value {
    fn draw(self, name: &'static str) -> Option<AnyAttribute> {
        Some(match self {
            Self::Absent => return None,
            Self::Text(text) => custom_attribute(name, text.into_owned()).into_any_attr(),
            Self::Live(text) => {
                let text: Signal<Option<String>> = Signal::derive(move || Some(text.get()).filter(|text| !text.is_empty()));
                custom_attribute(name, text).into_any_attr()
            }
        })
    }
}

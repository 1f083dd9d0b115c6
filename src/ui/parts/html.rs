//! A function for each tag and a method for each attribute, under the names of Leptos's builder.

use web_sys::Event;

use super::attribute::{Attribute, IntoAttributeValue, IntoProperty, Value, true_or_false};
use super::signal::IntoSignal;
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
    a bdi button dialog div fieldset figcaption figure h1 h2 h3 header input label legend li main nav ol option p section select small span table
    ul path rect svg
}

macro_rules! attributes {
    ($($method:ident $name:literal)*) => {
        $(
            #[doc = concat!("The attribute `", $name, "`.")]
            pub fn $method(self, value: impl IntoAttributeValue) -> Self {
                self.attr($name, value)
            }
        )*
    };
}

impl Element {
    attributes! {
        accept "accept"
        autocapitalize "autocapitalize"
        autocomplete "autocomplete"
        disabled "disabled"
        enterkeyhint "enterkeyhint"
        r#for "for"
        href "href"
        id "id"
        lang "lang"
        max "max"
        maxlength "maxlength"
        min "min"
        name "name"
        placeholder "placeholder"
        readonly "readonly"
        role "role"
        selected "selected"
        spellcheck "spellcheck"
        step "step"
        tabindex "tabindex"
        title "title"
        r#type "type"
        value "value"
        aria_current "aria-current"
        aria_describedby "aria-describedby"
        aria_hidden "aria-hidden"
        aria_invalid "aria-invalid"
        aria_label "aria-label"
        aria_labelledby "aria-labelledby"
        aria_live "aria-live"
        aria_valuetext "aria-valuetext"
    }

    /// The class; an empty one is none.
    pub fn class(self, class: impl IntoAttributeValue) -> Self {
        match class.into_attribute_value() {
            Value::Fixed("") => self,
            class => self.with(Attribute::Named("class", class)),
        }
    }

    /// Whether what the button opens is open, as `true` or `false`.
    pub fn aria_expanded(self, is_open: impl IntoSignal<bool>) -> Self {
        self.attr("aria-expanded", true_or_false(is_open))
    }

    /// Whether the button is pressed, as `true` or `false`.
    pub fn aria_pressed(self, is_pressed: impl IntoSignal<bool>) -> Self {
        self.attr("aria-pressed", true_or_false(is_pressed))
    }

    /// An attribute by its name.
    pub fn attr(self, name: &'static str, value: impl IntoAttributeValue) -> Self {
        self.with(Attribute::Named(name, value.into_attribute_value()))
    }

    /// A property, for what the user changes: the `value` or `checked` of an input.
    pub fn prop(self, name: &'static str, value: impl IntoProperty) -> Self {
        self.with(value.into_property(name))
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

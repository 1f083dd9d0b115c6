//! What a page is made of, as plain data, and the one place where Leptos draws it.
//!
//! The `view!` macro makes a type, and so machine code, of every shape of element and every closure in it: written so, the page would be
//! nearly twice the size. Here a [`View`] is a small tree of tags, attributes and signals;
//! [`View::draw`] hands it to Leptos, which keeps it up to date, in code that is compiled once.

use std::sync::{Arc, Mutex};

use leptos::ev::Custom;
use leptos::html::{ElementChild, custom};
use leptos::prelude::{AnyView, Get, IntoAny, Memo, Signal, With};
use leptos::svg;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::{event, property};
use leptos::tachys::reactive_graph::SharedReactiveFunction;
use leptos::tachys::view::add_attr::AddAnyAttr;
use web_sys::Event;

/// A part of the page.
pub enum View {
    /// Nothing.
    None,
    /// A text that follows its signal.
    Text(Signal<String>),
    /// An element.
    Element(Box<Element>),
    /// Several, one after the other.
    All(Vec<View>),
    /// A view that is made anew when what it reads changes.
    Dynamic(Box<dyn FnMut() -> View + Send>),
}

/// An element: its tag, its attributes, what is in it.
pub struct Element {
    tag: &'static str,
    attributes: Vec<Attribute>,
    children: Vec<View>,
}

/// An attribute, a property, or a handler of an element.
pub enum Attribute {
    /// An attribute that stays.
    Fixed(&'static str, &'static str),
    /// The same, of a text that is made.
    Made(&'static str, String),
    /// An attribute that follows a text, and is not there while the text is empty.
    Live(&'static str, Signal<String>),
    /// The value of an input.
    Value(Signal<String>),
    /// Whether a choice is taken.
    Checked(Signal<bool>),
    /// A handler of an event.
    On(&'static str, Box<dyn FnMut(Event) + Send>),
    /// Anything else.
    Any(AnyAttribute),
}

impl View {
    /// The view as Leptos draws it.
    pub fn draw(self) -> AnyView {
        match self {
            Self::None => ().into_any(),
            Self::Text(words) => words.into_any(),
            Self::Element(element) => element.draw(),
            Self::All(views) => views.into_iter().map(Self::draw).collect::<Vec<_>>().into_any(),
            Self::Dynamic(mut view) => {
                let shared: SharedReactiveFunction<AnyView> = Arc::new(Mutex::new(move || view().draw()));
                shared.into_any()
            }
        }
    }
}

impl Element {
    fn draw(self) -> AnyView {
        let attributes: Vec<AnyAttribute> = self.attributes.into_iter().map(Attribute::draw).collect();
        let children: Vec<AnyView> = self.children.into_iter().map(View::draw).collect();
        // Drawings live in a namespace of their own.
        match self.tag {
            "text" => svg::text().child(children).add_any_attr(attributes).into_any(),
            "svg" => svg::svg().child(children).add_any_attr(attributes).into_any(),
            "path" => svg::path().add_any_attr(attributes).into_any(),
            "rect" => svg::rect().add_any_attr(attributes).into_any(),
            tag => custom(tag).child(children).add_any_attr(attributes).into_any(),
        }
    }
}

impl Attribute {
    fn draw(self) -> AnyAttribute {
        match self {
            Self::Fixed(name, value) => custom_attribute(name, value.to_owned()).into_any_attr(),
            Self::Made(name, value) => custom_attribute(name, value).into_any_attr(),
            Self::Live(name, value) => {
                let value: Signal<Option<String>> = Signal::derive(move || Some(value.get()).filter(|value| !value.is_empty()));
                custom_attribute(name, value).into_any_attr()
            }
            Self::Value(text) => property::prop("value", text).into_any_attr(),
            Self::Checked(is) => property::prop("checked", is).into_any_attr(),
            Self::On(name, act) => event::on(Custom::<Event>::new(name), act).into_any_attr(),
            Self::Any(attribute) => attribute,
        }
    }
}

/// An element with its attributes and what is in it.
pub fn el(tag: &'static str, attributes: Vec<Attribute>, children: Vec<View>) -> View {
    View::Element(Box::new(Element { tag, attributes, children }))
}

/// An element with a class and nothing else.
pub fn boxed(tag: &'static str, class_name: &'static str, children: Vec<View>) -> View {
    el(tag, vec![class(class_name)], children)
}

/// An element with a class and a text.
pub fn line(tag: &'static str, class_name: &'static str, words: Signal<String>) -> View {
    boxed(tag, class_name, vec![View::Text(words)])
}

/// A text set apart from the direction of what is around it: for names that people give.
pub fn bdi(words: Signal<String>) -> View {
    el("bdi", Vec::new(), vec![View::Text(words)])
}

/// A signal of what a closure says.
pub fn say(of: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(of)
}

/// A signal of a text that stays.
pub fn fixed(text: impl Into<String>) -> Signal<String> {
    Signal::stored(text.into())
}

/// A signal of whether something holds.
pub fn flag(of: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    Signal::derive(of)
}

/// A view that is made anew when what it reads changes.
pub fn dynamic(view: impl FnMut() -> View + Send + 'static) -> View {
    View::Dynamic(Box::new(view))
}

/// A view that is there while `shown` holds.
pub fn when(shown: Signal<bool>, view: impl Fn() -> View + Send + 'static) -> View {
    when_boxed(shown, Box::new(view))
}

fn when_boxed(shown: Signal<bool>, view: Box<dyn Fn() -> View + Send>) -> View {
    let shown = Memo::new(move |_| shown.get());
    dynamic(move || if shown.get() { view() } else { View::None })
}

/// The same text, changing only when it does.
pub fn settled(text: Signal<String>) -> Memo<String> {
    Memo::new(move |_| text.get())
}

/// The same number, changing only when it does.
pub fn settled_number(number: Signal<usize>) -> Memo<usize> {
    Memo::new(move |_| number.get())
}

/// A view for each of `count`, made anew when the count changes.
pub fn rows(count: Signal<usize>, row: impl Fn(usize) -> View + Send + 'static) -> View {
    let count = settled_number(count);
    dynamic(move || View::All((0..count.get()).map(&row).collect()))
}

/// An attribute that stays.
pub fn attr(name: &'static str, value: &'static str) -> Attribute {
    Attribute::Fixed(name, value)
}

/// An attribute of a text that is made.
pub fn made(name: &'static str, value: String) -> Attribute {
    Attribute::Made(name, value)
}

/// The class.
pub fn class(name: &'static str) -> Attribute {
    Attribute::Fixed("class", name)
}

/// An attribute that follows a text, and is not there while the text is empty.
pub fn live(name: &'static str, value: Signal<String>) -> Attribute {
    Attribute::Live(name, value)
}

/// An attribute that is there, as `true`, while something holds.
pub fn live_flag(name: &'static str, value: Signal<bool>) -> Attribute {
    live(name, say(move || if value.get() { "true".into() } else { String::new() }))
}

/// An attribute that is `true` or `false`.
pub fn live_bool(name: &'static str, value: Signal<bool>) -> Attribute {
    live(name, say(move || if value.get() { "true" } else { "false" }.into()))
}

/// Whether a text is empty, without a copy of it.
pub fn is_empty(text: Signal<String>) -> bool {
    text.with(String::is_empty)
}

/// A handler of an event.
pub fn on(name: &'static str, act: impl FnMut(Event) + Send + 'static) -> Attribute {
    Attribute::On(name, Box::new(act))
}

/// A handler of a tap, or of the key that does the same.
pub fn tap(mut act: impl FnMut() + Send + 'static) -> Attribute {
    on("click", move |_| act())
}

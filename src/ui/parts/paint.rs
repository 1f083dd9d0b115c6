//! Tables and pictures of many small parts, drawn as a whole.
//!
//! A signal for each of a thousand cells costs more than the cells: here one function says what all of it is, as plain data, and
//! only what differs from the last time is written into the page. What is tapped is told by one listener on the whole.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::IntoAnyAttribute;
use leptos::tachys::html::directive::directive;
use leptos::tachys::renderer::Rndr;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, KeyboardEvent, Text};

use super::el::{Attribute, View, el, on};

/// An element of the drawing: a text, or parts.
pub struct Ink {
    tag: &'static str,
    attributes: Vec<(&'static str, String)>,
    words: String,
    parts: Vec<Ink>,
}

impl Ink {
    /// The same with an attribute more.
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// The same as a button's text, told by `at` when it is tapped.
    pub fn tapped(mut self, at: String, is_first: bool) -> Self {
        let button = Self { tag: "button", attributes: Vec::new(), words: std::mem::take(&mut self.words), parts: Vec::new() };
        // One of them takes the Tab key, and the arrows go on from there.
        let button = button.with("type", "button").with("class", "figure").with("data-at", at);
        self.parts.push(button.with("tabindex", if is_first { "0" } else { "-1" }));
        self
    }
}

/// An element with a text in it.
pub fn words(tag: &'static str, class: &'static str, words: impl Into<String>) -> Ink {
    let attributes = if class.is_empty() { Vec::new() } else { vec![("class", class.to_owned())] };
    Ink { tag, attributes, words: words.into(), parts: Vec::new() }
}

/// An element with parts in it.
pub fn parts(tag: &'static str, class: &'static str, parts: Vec<Ink>) -> Ink {
    Ink { parts, ..words(tag, class, "") }
}

/// What is in the page of an [`Ink`].
struct Drawn {
    ink: Ink,
    element: web_sys::Element,
    text: Option<Text>,
    parts: Vec<Drawn>,
}

/// An element whose content is `inks`, kept up to date.
pub fn painted(tag: &'static str, mut attributes: Vec<Attribute>, inks: impl Fn() -> Vec<Ink> + Send + Sync + 'static) -> View {
    let inks: Arc<dyn Fn() -> Vec<Ink> + Send + Sync> = Arc::new(inks);
    let build = move |element: web_sys::Element| {
        let inks = inks.clone();
        // Where the view around it is made anew, Leptos takes the same element again.
        Rndr::clear_children(&element);
        Effect::new(move |drawn: Option<Vec<Drawn>>| {
            let mut drawn = drawn.unwrap_or_default();
            paint(&element, &mut drawn, inks());
            drawn
        });
    };
    attributes.push(Attribute::Any(directive(build, ()).into_any_attr()));
    el(tag, attributes, Vec::new())
}

fn paint(within: &web_sys::Element, drawn: &mut Vec<Drawn>, inks: Vec<Ink>) {
    let same = drawn.iter().zip(&inks).take_while(|(drawn, ink)| drawn.ink.tag == ink.tag).count();
    for left in drawn.drain(same..) {
        Rndr::remove(&left.element);
    }
    for (i, ink) in inks.into_iter().enumerate() {
        if let Some(known) = drawn.get_mut(i) {
            repaint(known, ink);
            continue;
        }
        // Drawings live in a namespace of their own.
        let is_drawing = matches!(ink.tag, "svg" | "g" | "rect" | "path" | "text" | "line" | "circle");
        let element = Rndr::create_element(ink.tag, is_drawing.then_some("http://www.w3.org/2000/svg"));
        let bare = Ink { attributes: Vec::new(), ..words(ink.tag, "", "") };
        let mut new = Drawn { ink: bare, element, text: None, parts: Vec::new() };
        repaint(&mut new, ink);
        Rndr::insert_node(within, &new.element, None);
        drawn.push(new);
    }
}

fn repaint(drawn: &mut Drawn, mut ink: Ink) {
    let before = &drawn.ink;
    if before.attributes != ink.attributes {
        for (name, _) in before.attributes.iter().filter(|(name, _)| !ink.attributes.iter().any(|(new, _)| new == name)) {
            Rndr::remove_attribute(&drawn.element, name);
        }
        for attribute in ink.attributes.iter().filter(|attribute| !before.attributes.contains(attribute)) {
            Rndr::set_attribute(&drawn.element, attribute.0, &attribute.1);
        }
    }
    if before.words != ink.words {
        let text = drawn.text.get_or_insert_with(|| {
            let text = Rndr::create_text_node("");
            Rndr::insert_node(&drawn.element, &text, None);
            text
        });
        Rndr::set_text(text, &ink.words);
    }
    paint(&drawn.element, &mut drawn.parts, std::mem::take(&mut ink.parts));
    drawn.ink = ink;
}

/// What a tap is told as: the `data-at` of what is tapped.
pub fn taps(act: impl Fn(&str) + Send + 'static) -> Attribute {
    on("click", move |event| {
        if let Some(at) = place(&event) {
            act(&at);
        }
    })
}

fn place(event: &Event) -> Option<String> {
    let target = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    target.closest("[data-at]").ok()??.get_attribute("data-at")
}

/// The arrow keys go from one cell of a table to the next that can be tapped, and the Tab key comes back to where they were.
pub fn arrows() -> Attribute {
    on("keydown", |event| {
        let _ = move_on(&event);
    })
}

fn move_on(event: &Event) -> Option<()> {
    let step = match event.dyn_ref::<KeyboardEvent>()?.key().as_str() {
        "ArrowLeft" => (0, -1),
        "ArrowRight" => (0, 1),
        "ArrowUp" => (-1, 0),
        "ArrowDown" => (1, 0),
        _ => return None,
    };
    let within = event.current_target()?.dyn_into::<web_sys::Element>().ok()?;
    let mut at = at(&place(event)?)?;
    event.prevent_default();
    at = (at.0 + step.0, at.1 + step.1);
    let next = within.query_selector(&format!("[data-at=\"{},{}\"]", at.0, at.1)).ok()??;
    if let Some(before) = within.query_selector("[data-at][tabindex=\"0\"]").ok()? {
        let _ = before.set_attribute("tabindex", "-1");
    }
    let _ = next.set_attribute("tabindex", "0");
    next.dyn_into::<HtmlElement>().ok()?.focus().ok()
}

/// A place in a table that is written `row,column`.
pub fn at(written: &str) -> Option<(i32, i32)> {
    let (row, column) = written.split_once(',')?;
    Some((row.parse().ok()?, column.parse().ok()?))
}

//! Tables and pictures of many small parts, drawn as a whole.
//!
//! A signal for each of a thousand cells costs more than the cells: here one function says what all of it is, as plain data, and
//! only the differences from the last time are written into the page. One listener on the whole reports taps.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::IntoAnyAttribute;
use leptos::tachys::html::directive::directive;
use leptos::tachys::renderer::Rndr;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, KeyboardEvent, Text};

use super::attribute::Attribute;
use super::node::{Node, node};
use super::view::Element;

/// A [`Node`] as it is in the page.
struct Drawn {
    node: Node,
    element: web_sys::Element,
    text: Option<Text>,
    children: Vec<Drawn>,
}

impl Element {
    /// The same with these nodes in it, which are kept up to date.
    pub fn nodes(self, nodes: impl Fn() -> Vec<Node> + Send + Sync + 'static) -> Self {
        self.nodes_of(Arc::new(nodes))
    }

    fn nodes_of(self, nodes: Arc<dyn Fn() -> Vec<Node> + Send + Sync>) -> Self {
        let build = move |element: web_sys::Element| {
            let nodes = nodes.clone();
            // When the view around it is made again, Leptos reuses the same element.
            Rndr::clear_children(&element);
            Effect::new(move |drawn: Option<Vec<Drawn>>| {
                let mut drawn = drawn.unwrap_or_default();
                paint(&element, &mut drawn, nodes());
                drawn
            });
        };
        self.with(Attribute::Any(directive(build, ()).into_any_attr()))
    }

    /// The same with a handler of taps on its nodes: `act` gets the `data-at` of the tapped node.
    pub fn on_place(self, act: impl Fn(&str) + Send + 'static) -> Self {
        self.on("click", move |event| {
            if let Some(at) = place(&event) {
                act(&at);
            }
        })
    }

    /// The same for the shapes of a drawing, on which the keyboard does not click: Enter and the space bar do what a tap does.
    pub fn on_shape(self, act: impl Fn(&str) + Clone + Send + 'static) -> Self {
        let pressed = act.clone();
        self.on_place(act).on("keydown", move |event| {
            let is_tap = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| ["Enter", " "].contains(&event.key().as_str()));
            if let Some(at) = place(&event).filter(|_| is_tap) {
                event.prevent_default();
                pressed(&at);
            }
        })
    }

    /// The same with arrow keys, which go from one cell that can be tapped to the next; the Tab key comes back to where they were.
    pub fn arrow_keys(self) -> Self {
        self.on("keydown", |event| {
            let _ = move_on(&event);
        })
    }
}

const SVG: &str = "http://www.w3.org/2000/svg";

fn paint(within: &web_sys::Element, drawn: &mut Vec<Drawn>, nodes: Vec<Node>) {
    let same = drawn.iter().zip(&nodes).take_while(|(drawn, node)| drawn.node.tag == node.tag).count();
    for left in drawn.drain(same..) {
        Rndr::remove(&left.element);
    }
    for (i, node) in nodes.into_iter().enumerate() {
        if let Some(known) = drawn.get_mut(i) {
            repaint(known, node);
            continue;
        }
        // What is in a drawing has the namespace of SVG.
        let is_drawing = node.tag == "svg" || within.namespace_uri().as_deref() == Some(SVG);
        let element = Rndr::create_element(node.tag, is_drawing.then_some(SVG));
        let mut new = Drawn { node: self::node(node.tag), element, text: None, children: Vec::new() };
        repaint(&mut new, node);
        Rndr::insert_node(within, &new.element, None);
        drawn.push(new);
    }
}

fn repaint(drawn: &mut Drawn, mut node: Node) {
    let before = &drawn.node;
    if before.attributes != node.attributes {
        for (name, _) in before.attributes.iter().filter(|(name, _)| !node.attributes.iter().any(|(new, _)| new == name)) {
            Rndr::remove_attribute(&drawn.element, name);
        }
        for attribute in node.attributes.iter().filter(|attribute| !before.attributes.contains(attribute)) {
            set(&drawn.element, attribute);
        }
    }
    if before.text != node.text {
        let text = drawn.text.get_or_insert_with(|| {
            let text = Rndr::create_text_node("");
            Rndr::insert_node(&drawn.element, &text, None);
            text
        });
        Rndr::set_text(text, &node.text);
    }
    paint(&drawn.element, &mut drawn.children, std::mem::take(&mut node.children));
    drawn.node = node;
}

/// A name that begins with `--` is a custom property of the style sheet, which the program sets because the page's policy forbids style
/// attributes.
fn set(element: &web_sys::Element, (name, value): &(&'static str, String)) {
    match element.dyn_ref::<HtmlElement>().filter(|_| name.starts_with("--")) {
        Some(element) => {
            // Cannot fail for custom properties.
            let _ = element.style().set_property(name, value);
        }
        None => Rndr::set_attribute(element, name, value),
    }
}

fn place(event: &Event) -> Option<String> {
    let target = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    target.closest("[data-at]").ok()??.get_attribute("data-at")
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
    let (row, column) = cell_at(&place(event)?)?;
    event.prevent_default();
    let (row, column) = (row.checked_add_signed(step.0)?, column.checked_add_signed(step.1)?);
    let next = within.query_selector(&format!("[data-at=\"{row},{column}\"]")).ok()??;
    if let Some(before) = within.query_selector("[data-at][tabindex=\"0\"]").ok()? {
        let _ = before.set_attribute("tabindex", "-1");
    }
    let _ = next.set_attribute("tabindex", "0");
    // Shapes of a drawing have the same function to take the focus, and are no HTML elements.
    next.unchecked_into::<HtmlElement>().focus().ok()
}

/// A place in a table that is written `row,column`.
pub fn cell_at(written: &str) -> Option<(usize, usize)> {
    let (row, column) = written.split_once(',')?;
    Some((row.parse().ok()?, column.parse().ok()?))
}

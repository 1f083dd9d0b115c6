//! The parts of a page as plain data, and the one place where Leptos draws them.
//!
//! The names are those of Leptos's builder syntax. The `view!` macro and the builder of Leptos itself make a type, and with it machine
//! code, of every shape of element; here a [`View`] is a small tree of tags, attributes and signals, and [`View::draw`] is compiled once.
//! `docs/decisions/view.md` has the figures.

use std::borrow::Cow;
use std::sync::{Arc, Mutex};

use leptos::html::{ElementChild, custom};
use leptos::prelude::{AnyView, IntoAny, Memo, Signal};
use leptos::svg;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::reactive_graph::SharedReactiveFunction;
use leptos::tachys::view::add_attr::AddAnyAttr;

use super::attribute::Attribute;

/// A part of the page.
pub enum View {
    /// Nothing.
    None,
    /// A text that stays.
    Text(String),
    /// A text that follows its signal.
    LiveText(Signal<String>),
    /// An element.
    Element(Box<Element>),
    /// Several views, one after the other.
    Fragment(Fragment),
    /// A view that is made anew when what it reads changes.
    Dynamic(Box<dyn FnMut() -> View + Send>),
}

/// An element: its tag, its attributes and its children, in the order in which they were added.
pub struct Element {
    tag: &'static str,
    attributes: Vec<Attribute>,
    children: Vec<View>,
}

/// Views without an element around them.
pub struct Fragment(Vec<View>);

/// Views without an element around them: at first none.
pub fn fragment() -> Fragment {
    Fragment(Vec::new())
}

impl Fragment {
    /// The same with one child more.
    pub fn child(mut self, child: impl Into<View>) -> Self {
        self.0.push(child.into());
        self
    }

    /// The same with more children.
    pub fn children<V: Into<View>>(mut self, children: impl IntoIterator<Item = V>) -> Self {
        self.0.extend(children.into_iter().map(Into::into));
        self
    }
}

impl Element {
    /// An element without attributes and children.
    pub fn new(tag: &'static str) -> Self {
        Self { tag, attributes: Vec::new(), children: Vec::new() }
    }

    /// The same with one child more.
    pub fn child(self, child: impl Into<View>) -> Self {
        self.with_child(child.into())
    }

    /// The same with more children.
    pub fn children<V: Into<View>>(mut self, children: impl IntoIterator<Item = V>) -> Self {
        self.children.extend(children.into_iter().map(Into::into));
        self
    }

    fn with_child(mut self, child: View) -> Self {
        self.children.push(child);
        self
    }

    /// The same with one attribute more.
    pub fn with(mut self, attribute: Attribute) -> Self {
        self.attributes.push(attribute);
        self
    }

    fn draw(self) -> AnyView {
        let attributes: Vec<AnyAttribute> = self.attributes.into_iter().filter_map(Attribute::draw).collect();
        let children: Vec<AnyView> = self.children.into_iter().map(View::draw).collect();
        // SVG elements have their own namespace.
        match self.tag {
            "text" => svg::text().child(children).add_any_attr(attributes).into_any(),
            "svg" => svg::svg().child(children).add_any_attr(attributes).into_any(),
            "path" => svg::path().add_any_attr(attributes).into_any(),
            "rect" => svg::rect().add_any_attr(attributes).into_any(),
            tag => custom(tag).child(children).add_any_attr(attributes).into_any(),
        }
    }
}

impl View {
    /// The view as Leptos draws it.
    pub fn draw(self) -> AnyView {
        match self {
            Self::None => ().into_any(),
            Self::Text(text) => text.into_any(),
            Self::LiveText(text) => text.into_any(),
            Self::Element(element) => element.draw(),
            Self::Fragment(Fragment(views)) => views.into_iter().map(Self::draw).collect::<Vec<_>>().into_any(),
            Self::Dynamic(mut view) => {
                let shared: SharedReactiveFunction<AnyView> = Arc::new(Mutex::new(move || view().draw()));
                shared.into_any()
            }
        }
    }
}

impl From<Element> for View {
    fn from(element: Element) -> Self {
        Self::Element(Box::new(element))
    }
}

impl From<Fragment> for View {
    fn from(fragment: Fragment) -> Self {
        Self::Fragment(fragment)
    }
}

impl From<&'static str> for View {
    fn from(text: &'static str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for View {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Cow<'_, str>> for View {
    fn from(text: Cow<'_, str>) -> Self {
        Self::Text(text.into_owned())
    }
}

impl From<Signal<String>> for View {
    fn from(text: Signal<String>) -> Self {
        Self::LiveText(text)
    }
}

impl From<Memo<String>> for View {
    fn from(text: Memo<String>) -> Self {
        Self::LiveText(text.into())
    }
}

/// A text that follows what the closure reads.
impl<F: Fn() -> T + Send + Sync + 'static, T: Into<String>> From<F> for View {
    fn from(text: F) -> Self {
        Self::LiveText(Signal::derive(move || text().into()))
    }
}

/// `None` draws nothing.
impl<V: Into<View>> From<Option<V>> for View {
    fn from(view: Option<V>) -> Self {
        view.map_or(Self::None, Into::into)
    }
}

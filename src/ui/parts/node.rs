//! The elements of tables and pictures of many small parts, as plain data without signals.

use std::borrow::Cow;

/// An element of the drawing, as plain data: a text, then children.
pub struct Node {
    /// Its tag.
    pub tag: &'static str,
    /// Its attributes, by name.
    pub attributes: Vec<(&'static str, String)>,
    /// Its text, before its children.
    pub text: String,
    /// The nodes in it.
    pub children: Vec<Node>,
}

/// An element of the drawing.
pub fn node(tag: &'static str) -> Node {
    Node { tag, attributes: Vec::new(), text: String::new(), children: Vec::new() }
}

impl Node {
    /// The same with an attribute more.
    pub fn attr(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// The same with a class; an empty one is none.
    pub fn class(self, class: &'static str) -> Self {
        if class.is_empty() { self } else { self.attr("class", class) }
    }

    /// The same with a text or a node in it. A text comes before the nodes.
    pub fn child(mut self, child: impl Into<Content>) -> Self {
        match child.into() {
            Content::None => {}
            Content::Text(text) => self.text.push_str(&text),
            Content::Node(node) => self.children.push(node),
        }
        self
    }

    /// The same with more nodes in it.
    pub fn children(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.children.extend(children);
        self
    }

    /// The same with its text on a button, which reports `place` when it is tapped.
    pub fn in_button(mut self, place: String, takes_tab: bool) -> Self {
        let text = std::mem::take(&mut self.text);
        // One of them takes the Tab key, and the arrows go on from there.
        let tabindex = if takes_tab { "0" } else { "-1" };
        let button = node("button").attr("type", "button").class("figure").attr("data-at", place).attr("tabindex", tabindex);
        self.child(button.child(text))
    }
}

/// What a node has in it.
pub enum Content {
    /// Nothing.
    None,
    /// A text.
    Text(String),
    /// A node.
    Node(Node),
}

impl From<Node> for Content {
    fn from(node: Node) -> Self {
        Self::Node(node)
    }
}

impl From<Option<Node>> for Content {
    fn from(node: Option<Node>) -> Self {
        node.map_or(Self::None, Self::Node)
    }
}

impl From<&str> for Content {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Content {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Cow<'_, str>> for Content {
    fn from(text: Cow<'_, str>) -> Self {
        Self::Text(text.into_owned())
    }
}

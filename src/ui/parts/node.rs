//! The elements of tables and pictures of many small parts, as plain data without signals.

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

    /// The same with more text, which comes before the nodes.
    pub fn text(mut self, text: impl AsRef<str>) -> Self {
        self.text.push_str(text.as_ref());
        self
    }

    /// The same with a node in it.
    pub fn child(mut self, child: Self) -> Self {
        self.children.push(child);
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
        self.child(button.text(text))
    }
}

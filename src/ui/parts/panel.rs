//! The frame of a panel.

use crate::ui::prelude::*;

/// A panel with its title.
pub fn panel(id: &'static str, class_name: &'static str, title: Signal<String>) -> Element {
    section().class(class_name).aria_labelledby(id).child(h2().id(id).child(title))
}

//! What the product offers to add: the usual ones, one tap each, and one of one's own.

use crate::ui::prelude::*;

/// The offers of a list. They are many, so that they are folded away until somebody asks for them: by a button while the list is empty, and by
/// a link below it otherwise.
pub struct Offers<T: 'static> {
    /// The id of what opens them.
    pub id: &'static str,
    /// Its words.
    pub open: Signal<String>,
    /// Whether the list is empty.
    pub is_empty: Signal<bool>,
    /// The usual ones.
    pub usual: &'static [T],
    /// Which of them the plan has already.
    pub there: Memo<Vec<bool>>,
    /// What an offer says.
    pub word: fn(&T, Locale) -> String,
    /// The words of one of one's own.
    pub own: Signal<String>,
}

impl<T: Sync> Offers<T> {
    /// The buttons. `add` adds one of the usual ones, or one of one's own.
    pub fn buttons(self, add: impl Fn(Option<&'static T>) + Copy + Send + 'static) -> Fragment {
        let screen = Screen::here();
        let Self { id, open, is_empty, usual, there, word, own } = self;
        let shown = RwSignal::new(false);
        let chip =
            move |usual: &'static T| text_button("chip", Signal::derive(move || word(usual, screen.locale())), move || add(Some(usual)));
        let chips = move || {
            let left = move || {
                let there = there.get();
                let left = usual.iter().zip(there).filter(|(_, is_there)| !is_there);
                fragment().children(left.map(|(usual, _)| chip(usual)))
            };
            div().class("chips").child(dynamic(left)).child(text_button("chip", own, move || add(None)))
        };
        let open = button()
            .id(id)
            .class(move || if is_empty.get() { "" } else { "link" })
            .aria_expanded(shown)
            .on_click(move || shown.update(|shown| *shown = !*shown))
            .child(open);
        fragment()
            .child(div().class(move || if is_empty.get() { "actions offers" } else { "offers" }).child(open))
            .child(when(shown, chips))
    }
}

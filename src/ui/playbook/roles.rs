//! The roles of a task (RACI): columns on a desk, lines of a card on a phone.

use crate::i18n::texts::Playbook;
use crate::ui::prelude::*;

type Role = (fn(usize) -> Field, fn(Playbook) -> &'static str);

/// The roles, in the order of RACI.
const ROLES: [Role; 4] = [
    (Field::TaskResponsible, Playbook::responsible),
    (Field::TaskAccountable, Playbook::accountable),
    (Field::TaskConsulted, Playbook::consulted),
    (Field::TaskInformed, Playbook::informed),
];

/// The headings of the columns. Each value has its word too, so that they say nothing to a screen reader.
pub fn heads() -> Element {
    let screen = Screen::here();
    let head = |word: fn(Playbook) -> &'static str| span().class("word").child(screen.word(word));
    div().class("role-heads").aria_hidden("true").child(head(Playbook::task)).children(ROLES.map(|(_, word)| head(word)))
}

/// The roles of task `i`.
pub fn roles(i: usize) -> Fragment {
    let (screen, document) = here();
    let role = |(field, word): Role| {
        let who = document.text(field(i));
        let is_given = settled(Signal::derive(move || !who.with(|who| who.trim().is_empty())));
        span()
            .class("role")
            .child(span().class("word").child(screen.word(word)))
            .child(span().child(move || if is_given.get() { who.get() } else { "–".to_owned() }))
    };
    fragment().children(ROLES.map(role))
}

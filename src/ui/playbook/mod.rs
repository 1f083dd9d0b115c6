//! The playbook: how the target is won. It lies over the Act tab.

mod details;
mod entries;
mod matrix;
mod roles;
mod stages;
mod suggestions;
mod summary;
mod timeline;

use entries::entries_panel;
use stages::stages_panel;

use crate::domain::BookList;
use crate::i18n::texts::Playbook;
use crate::ui::prelude::*;

/// The content of the playbook.
pub fn playbook_screen() -> Element {
    let screen = Screen::here();
    let back = move || screen.open_tab(Tab::Act);
    let head = section()
        .class("playbook-head")
        .aria_labelledby("playbook-title")
        .child(h1().id("playbook-title").child(screen.word(Playbook::title)))
        .child(p().class("lead-in").child(screen.word(Playbook::about)))
        .child(actions().child(text_button("", screen.word(Playbook::to_act), back)));
    div()
        .class("playbook")
        .child(head)
        .child(stages_panel())
        .child(entries_panel(BookList::Milestones, Playbook::milestones, Playbook::no_milestones, timeline::timeline()))
        .child(entries_panel(BookList::Tasks, Playbook::tasks, Playbook::no_tasks, fragment()))
        .child(entries_panel(BookList::Training, Playbook::training, Playbook::no_training, fragment()))
        .child(entries_panel(BookList::Incentives, Playbook::incentives, Playbook::no_incentives, fragment()))
        .child(entries_panel(BookList::Risks, Playbook::risks, Playbook::no_risks, matrix::matrix()))
        .child(entries_panel(BookList::Reviews, Playbook::reviews, Playbook::no_reviews, fragment()))
}

/// The way to the playbook, at the end of the Act tab.
pub fn playbook_link() -> Element {
    let screen = Screen::here();
    panel("playbook-link-title", "playbook-link", screen.word(Playbook::title)).child(actions().child(text_button(
        "",
        screen.word(Playbook::open),
        move || screen.open_playbook(),
    )))
}

//! The top bar: the name of the plan, whether it is saved, undo, share, menu.

use crate::state::document::{Saving, Whose};
use crate::ui::parts::html::header;
use crate::ui::prelude::*;

/// The top bar.
pub fn top_bar() -> Element {
    let (screen, document) = here();
    let shown = settled(document.part(move |draft| name_shown(draft, document.locale.get())));
    let standing = Signal::derive(move || {
        let strings = Page(screen.locale());
        let word = match document.saving.get() {
            _ if matches!(document.whose.get(), Whose::Guest(_)) => strings.as_guest(),
            Saving::Done => strings.saved(),
            Saving::Soon => strings.saving(),
            Saving::Refused(_) => strings.not_saved(),
        };
        // The name of the product is in sight on every screen.
        let word = format!("{} · {word}", strings.name());
        match document.scenario.get() {
            None => word,
            Some(i) => {
                let name = document.text(Field::ScenarioName(i)).get();
                Scenarios(screen.locale()).editing(&word, if name.trim().is_empty() { "–" } else { &name })
            }
        }
    });
    let refused =
        Signal::derive(move || if matches!(document.saving.get(), Saving::Refused(_)) { "refused".into() } else { String::new() });
    header()
        .class("topbar")
        .child(
            h1().class("plan-name").child(
                button()
                    .on_click(move || screen.go_to(&Field::Name))
                    .child(span().class("name").child(bdi().child(shown)))
                    .child(small().class(refused).child(standing)),
            ),
        )
        .children(undo_buttons())
        .child(icon_button(Shape::SHARE, screen.word(Share::share), move || screen.open_sheet(Sheet::Share)))
        .child(icon_button(Shape::MENU, screen.word(Page::menu), move || screen.open_sheet(Sheet::Menu)))
}

//! The top bar: which plan, whether it is kept, undo, share, menu.

use leptos::prelude::*;

use super::parts::buttons::{icon_button, icon_button_unless};
use super::parts::el::{View, attr, bdi, boxed, el, flag, live, say, tap};
use super::parts::icon::Shape;
use super::{Screen, Sheet};
use crate::domain::Field;
use crate::i18n::Locale;
use crate::i18n::texts::{Page, Scenarios, Share};
use crate::state::document::{Saving, Whose, name_shown};

/// The top bar.
pub fn top_bar() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let name = document.text(Field::Name);
    let shown = say(move || name_shown(&name.get(), document.locale.get()).into_owned());
    let standing = say(move || {
        let strings = Page(screen.locale());
        let word = match document.saving.get() {
            _ if matches!(document.whose.get(), Whose::Guest(_)) => strings.as_guest(),
            Saving::Done => strings.saved(),
            Saving::Soon => strings.saving(),
            Saving::Refused(_) => strings.not_saved(),
        };
        match document.scenario.get() {
            None => word.to_owned(),
            Some(i) => in_scenario(word, &document.text(Field::ScenarioName(i)).get(), document.locale.get()),
        }
    });
    let refused = say(move || if matches!(document.saving.get(), Saving::Refused(_)) { "refused".into() } else { String::new() });
    let plan_name = vec![boxed("span", "name", vec![bdi(shown)]), el("small", vec![live("class", refused)], vec![View::Text(standing)])];
    let no_past = flag(move || !document.can_undo());
    let no_future = flag(move || !document.can_redo());
    boxed(
        "header",
        "topbar",
        vec![
            boxed("h1", "plan-name", vec![el("button", vec![attr("type", "button"), tap(move || screen.go_to(&Field::Name))], plan_name)]),
            icon_button_unless(no_past, "icon", Shape::Undo, screen.word(Page::undo), move || document.undo()),
            icon_button_unless(no_future, "icon", Shape::Redo, screen.word(Page::redo), move || document.redo()),
            icon_button(Shape::Share, screen.word(Share::share), move || screen.lay(Sheet::Share)),
            icon_button(Shape::Menu, screen.word(Page::menu), move || screen.lay(Sheet::Menu)),
        ],
    )
}

/// The same, and which scenario everything on the page is of.
fn in_scenario(word: &str, name: &str, locale: Locale) -> String {
    Scenarios(locale).editing(word, if name.trim().is_empty() { "–" } else { name })
}

//! Buttons that several of the sheets and notices have: save the plan, save all plans, take the later version.

use crate::platform::files;
use crate::ui::prelude::*;

/// The button that saves the open plan as a file.
pub fn save_file(class_name: &'static str) -> Element {
    let screen = Screen::here();
    text_button(class_name, screen.word(Plans::save_file), move || {
        let (name, text) = screen.document.as_file();
        files::save(&name, "application/json", &text);
    })
}

/// The button that saves all plans to a file.
pub fn save_all(class_name: &'static str) -> Element {
    let document = Screen::here().document;
    text_button(class_name, fixed(Plans(document.locale.get()).save_all()), move || {
        for (name, text) in document.all_as_files() {
            files::save(&name, "application/json", &text);
        }
        document.note_backup();
    })
}

/// The button that takes the later version that waits.
pub fn update_now(class_name: &'static str) -> Element {
    let document = Screen::here().document;
    text_button(class_name, Signal::derive(move || Page(document.locale.get()).update_now().to_owned()), move || {
        document.save_if_due();
        page::update();
    })
}

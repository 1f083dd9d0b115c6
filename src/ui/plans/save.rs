//! Buttons that sheets and notices share: save the plan, save all plans, load the later version.

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
    let (screen, document) = here();
    text_button(class_name, screen.word(Plans::save_all), move || {
        for (name, text) in document.all_as_files() {
            files::save(&name, "application/json", &text);
        }
        document.note_backup();
    })
}

/// The button that loads the later version of the page.
pub fn update_now(class_name: &'static str) -> Element {
    let (screen, document) = here();
    text_button(class_name, screen.word(Page::update_now), move || {
        document.save_if_due();
        page::update();
    })
}

//! Buttons that sheets and notices share: save the plan, save all plans, load the later version.

use super::as_text::hand_over;
use crate::ui::prelude::*;

const JSON: &str = "application/json";

/// The button that saves the open plan as a file.
pub fn save_file(class_name: &'static str) -> Element {
    let screen = Screen::here();
    text_button(class_name, screen.word(Plans::save_file), move || {
        hand_over(screen, JSON, vec![screen.document.as_file()]);
    })
}

/// The button that saves all plans to a file.
pub fn save_all(class_name: &'static str) -> Element {
    let (screen, document) = here();
    text_button(class_name, screen.word(Plans::save_all), move || {
        hand_over(screen, JSON, document.all_as_files());
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

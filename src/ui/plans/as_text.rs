//! Plans as text: a file to copy where the browser cannot save it, and a link or file to paste.

use leptos::task::spawn_local;

use super::open_file::open_file;
use crate::platform::{files, sharing};
use crate::ui::parts::text_area::{copy_area, paste_area};
use crate::ui::prelude::*;

/// Saves files, or offers their texts to copy where the browser cannot.
pub fn hand_over(screen: Screen, mime: &str, all: Vec<(String, String)>) {
    if page::is_in_chat() || !all.iter().all(|(name, text)| files::save(name, mime, text)) {
        screen.open_sheet(Sheet::Copy(all));
    }
}

/// The sheet with the texts of files, each with its button.
pub fn copy_sheet(all: Vec<(String, String)>) -> Element {
    let screen = Screen::here();
    let told = RwSignal::new(String::new());
    let file = move |(i, (name, text)): (usize, (String, String))| {
        let id = format!("file-text-{i}");
        let (copied, shown_in, saved) = (text.clone(), id.clone(), (name.clone(), text.clone()));
        let copy = move || {
            let (text, shown_in, words) = (copied.clone(), shown_in.clone(), Plans(screen.locale()));
            spawn_local(async move {
                let is_copied = sharing::copy(text, &shown_in).await;
                told.set(if is_copied { words.text_copied() } else { words.text_not_copied() }.to_owned());
            });
        };
        let save = move || {
            let _ = files::save(&saved.0, "application/json", &saved.1);
        };
        fragment().child(copy_area(id, name, text)).child(
            actions().child(text_button("primary", screen.word(Plans::copy_text), copy)).child(text_button(
                "",
                screen.word(Plans::save_anyway),
                save,
            )),
        )
    };
    sheet(
        screen.word(Plans::copy_title),
        fragment()
            .child(p().child(screen.word(Plans::copy_why)))
            .child(fragment().children(all.into_iter().enumerate().map(file)))
            .child(p().class("told").role("status").child(move || told.get())),
    )
}

/// The sheet in which a link or the text of a file is pasted.
pub fn open_sheet() -> Element {
    let (screen, document) = here();
    let (text, fault) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let open = move || match text.with_untracked(|text| document.open_text(text)) {
        Ok(()) => {
            screen.sheet.set(None);
            start_soon();
        }
        // The text stays, so that it can be corrected.
        Err(faults) => {
            let locale = screen.locale();
            let given = text.with_untracked(|text| text.trim().to_owned());
            let unknown = match faults.is_empty() {
                true if given.is_empty() => Some(Plans(locale).open_empty().to_owned()),
                true => Some(Plans(locale).open_unknown(&excerpt(&given))),
                false => None,
            };
            let said = faults.iter().take(3).map(|fault| {
                let (path, said) = (fault.field.to_string(), locale.fault_found(fault));
                if path.is_empty() { said } else { Dates(locale).labelled(&path, &said) }
            });
            fault.set(unknown.unwrap_or_else(|| said.collect::<Vec<_>>().join("\n")));
            focus_soon(AREA.to_owned());
        }
    };
    sheet(
        screen.word(Plans::open_title),
        fragment()
            .child(p().child(screen.word(Plans::open_hint)))
            .child(paste_area(AREA, screen.word(Plans::open_text), text, fault.into()))
            .child(actions().child(text_button("primary", screen.word(Plans::open), open)).child(open_file("open-pasted"))),
    )
}

/// The beginning of a text in one line.
fn excerpt(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    let short: String = line.chars().take(40).collect();
    if short.len() < text.len() { short + "…" } else { short }
}

const AREA: &str = "open-text";

//! Where a table comes from: the clipboard, a file, or a text.

use std::sync::Arc;

use leptos::task::spawn_local;
use web_sys::File;

use super::target::usual_target;
use crate::domain::calendar::working::month_last;
use crate::i18n::texts::Import;
use crate::import::table::BYTES_MAX;
use crate::import::{Layout, NoTable, Opened, delimited, html as html_table, side_by_side};
use crate::platform::events;
use crate::platform::tables::{self, Pasted};
use crate::platform::workbook_host;
use crate::state::document::today;
use crate::ui::importing::{Importing, Preview};
use crate::ui::parts::text_area::paste_area;
use crate::ui::prelude::*;

const FILE: &str = "import-file";
const AREA: &str = "import-text";

/// The buttons and the field for a table, and what is said of the last one.
pub fn source(said: String) -> Fragment {
    let screen = Screen::here();
    let text = RwSignal::new(String::new());
    let paste = move || {
        spawn_local(async move {
            if let Some(pasted) = tables::clipboard().await {
                take_pasted(screen, &pasted);
            } else {
                screen.importing.set(Importing::NoClipboard);
                focus_soon(AREA.to_owned());
            }
        });
    };
    let take_text = move || take_pasted(screen, &Pasted { html: String::new(), text: text.get_untracked() });
    let chosen = move |_| {
        if let Some(file) = tables::chosen_file(FILE) {
            take_file(screen, file);
        }
    };
    fragment()
        .child(p().child(screen.word(Import::about)))
        .child(actions().child(text_button("primary", screen.word(Import::paste), paste).id("import-paste")).child(text_button(
            "",
            screen.word(Import::choose_file),
            || page::tap(FILE),
        )))
        .child(
            input()
                .id(FILE)
                .class("unseen")
                .r#type("file")
                .accept(".xlsx,.xlsm,.xls,.html,.htm,.csv,.tsv,.txt,text/csv")
                .tabindex("-1")
                .aria_hidden("true")
                .on("change", chosen),
        )
        .child(paste_area(AREA, screen.word(Import::text), text, fixed(said)))
        .child(actions().child(text_button("", screen.word(Import::preview), take_text).id("import-preview")))
}

/// While the sheet is open, a table can be pasted and a file dropped anywhere.
pub fn listen_for_tables(screen: Screen) {
    let is_open = move || screen.sheet.with_untracked(|sheet| *sheet == Some(Sheet::Import));
    events::listen_window("paste", move |event| {
        if !is_open() {
            return;
        }
        match (tables::pasted(&event), tables::file_in(&event)) {
            (Some(pasted), _) => take_pasted(screen, &pasted),
            (None, Some(file)) => take_file(screen, file),
            (None, None) => return,
        }
        event.prevent_default();
    });
    events::listen_window("dragover", move |event| {
        if is_open() {
            event.prevent_default();
        }
    });
    events::listen_window("drop", move |event| {
        if is_open() {
            event.prevent_default();
            if let Some(file) = tables::file_in(&event) {
                take_file(screen, file);
            }
        }
    });
}

/// Takes what was pasted: its HTML if there is a table in it, because it names its cells, and otherwise its text. The other program reads the
/// HTML; where it is missing, or cannot be loaded, the text is taken.
fn take_pasted(screen: Screen, pasted: &Pasted) {
    let text = pasted.text.clone();
    let take_text = move || {
        let table = delimited::read(&text);
        show(screen, table.map(|table| Opened { sheets: Vec::new(), sheet: 0, table }), Arc::default());
    };
    if !html_table::has_table(&pasted.html) || !workbook_host::is_there() {
        return take_text();
    }
    screen.importing.set(Importing::Working);
    workbook_host::read_table(pasted.html.as_bytes(), 0, move |answer| {
        match answer.and_then(|answer| serde_json::from_str(&answer).ok()) {
            None | Some(Err(NoTable::Empty | NoTable::Unreadable)) => take_text(),
            Some(opened) => show(screen, opened, Arc::default()),
        }
    });
}

/// Reads a file, which the other program does.
fn take_file(screen: Screen, file: File) {
    if !workbook_host::is_there() {
        return screen.importing.set(Importing::NotHere);
    }
    screen.importing.set(Importing::Working);
    spawn_local(async move {
        match tables::bytes_of(file, BYTES_MAX).await {
            Some(Ok(bytes)) => read_sheet(screen, Arc::new(bytes), 0),
            Some(Err(size)) => screen.importing.set(Importing::Refused(NoTable::Bytes(size))),
            None => screen.importing.set(Importing::Refused(NoTable::Unreadable)),
        }
    });
}

/// Reads a sheet of a workbook, or the table of another file.
pub fn read_sheet(screen: Screen, file: Arc<Vec<u8>>, sheet: usize) {
    let bytes = file.clone();
    workbook_host::read_table(&bytes, u32::try_from(sheet).unwrap_or(0), move |answer| {
        let read = answer.and_then(|answer| serde_json::from_str(&answer).ok());
        show(screen, read.unwrap_or(Err(NoTable::Unreadable)), file);
    });
}

fn show(screen: Screen, opened: Result<Opened, NoTable>, file: Arc<Vec<u8>>) {
    screen.importing.set(match opened {
        Ok(mut opened) => {
            let wide = side_by_side(&opened.table, period(screen));
            let was_by_month = wide.is_some();
            opened.table = wide.unwrap_or(opened.table);
            let layout = Layout::guess(&opened.table, period(screen));
            let target = usual_target(screen, &opened.table, &layout);
            Importing::Shown(Arc::new(Preview { opened, was_by_month, file, layout, target }))
        }
        Err(why) => Importing::Refused(why),
    });
}

/// The plan period; this month of a plan without dates.
fn period(screen: Screen) -> (chrono::NaiveDate, chrono::NaiveDate) {
    let horizon = screen.document.draft().horizon();
    horizon.map_or_else(|| (today(), month_last(today())), |horizon| (horizon.first(), horizon.last()))
}

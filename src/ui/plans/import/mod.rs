//! A table of targets from another program: where it comes from, its preview, and its way into the plan.

mod preview;
mod said;
mod source;
mod target;

use crate::i18n::texts::Import;
use crate::ui::importing::Importing;
use crate::ui::prelude::*;
use preview::preview;
use said::refusal;
use source::source;

pub use source::listen_for_tables;

/// The sheet in which a table is given and previewed.
pub fn import_sheet() -> Element {
    let screen = Screen::here();
    let content = move || match screen.importing.get() {
        Importing::Shown(shown) => preview(&shown),
        other => source(said(screen, &other)),
    };
    sheet(screen.word(Import::import), fragment().child(div().class("import").child(dynamic(content))))
}

/// What is said of a table that is not there.
fn said(screen: Screen, importing: &Importing) -> String {
    let words = Import(screen.locale());
    match importing {
        Importing::Nothing | Importing::Shown(_) => String::new(),
        Importing::NoClipboard => words.no_paste().to_owned(),
        Importing::Working => words.reading().to_owned(),
        Importing::NotHere => words.not_here().to_owned(),
        Importing::Refused(why) => refusal(why, screen.locale()),
    }
}

//! The button that opens a file.

use leptos::task::spawn_local;

use crate::codec::backup;
use crate::domain::Allowed;
use crate::domain::draft::fault;
use crate::platform::files;
use crate::state::document::{Refused, Source};
use crate::ui::prelude::*;

/// Changes the plans, closes the menu, and shows the plan that is then open.
pub fn then_close(screen: Screen, act: impl FnOnce(Document)) {
    act(screen.document);
    screen.stage.set(None);
    screen.sheet.set(None);
    start_soon();
}

/// The button that opens a file with one or more plans, which become own plans; `id` is that of its input.
pub fn open_file(id: &'static str) -> Fragment {
    let screen = Screen::here();
    let take = move |_| {
        spawn_local(async move {
            match files::chosen(id, backup::BYTES_MAX).await {
                Some(Ok(text)) => then_close(screen, |document| document.open_file(&text)),
                Some(Err(size)) => {
                    let fault = Fault::new(Field::File(String::new()), fault::size(size), Allowed::Bytes(backup::BYTES_MAX));
                    then_close(screen, |document| document.refused.set(Some(Refused { from: Source::File, faults: vec![fault] })));
                }
                None => {}
            }
        });
    };
    fragment().child(text_button("", screen.word(Plans::open_file), || page::tap(id))).child(
        input()
            .id(id)
            .class("unseen")
            .r#type("file")
            .accept(".json,application/json")
            .tabindex("-1")
            .aria_hidden("true")
            .on("change", take),
    )
}

//! The link: by the system's share sheet, the clipboard, or a QR code.

use leptos::task::spawn_local;

use super::save::save_file;
use crate::codec::link;
use crate::codec::qr::{Qr, qr};
use crate::platform::sharing;
use crate::ui::prelude::*;

const INPUT: &str = "share-link";

/// The sheet that shares the open plan.
pub fn share_sheet() -> Element {
    let (screen, document) = here();
    let is_file = Signal::derive(|| page::address().starts_with("file:"));
    sheet(
        screen.word(Share::share),
        fragment()
            .child(when(is_file, move || {
                fragment().child(p().child(screen.word(Share::link_of_file))).child(actions().child(save_file("primary")))
            }))
            .child(dynamic(move || match link::encode(&document.whole_draft()) {
                Ok(fragment) => link_view(page::address() + &fragment),
                Err(_) => fragment().child(p().child(screen.word(Share::link_too_large))).child(file_instead(is_file, "primary")),
            })),
    )
}

/// The button that saves a file, unless the page is itself a file: then the file is offered in place of the link.
fn file_instead(is_file: Signal<bool>, class_name: &'static str) -> View {
    when(move || !is_file.get(), move || actions().child(save_file(class_name)))
}

/// The warning that chat programs may cut a link of this length; `None` if none does.
fn may_cut(characters: usize, locale: Locale) -> Option<String> {
    let words = Share(locale);
    let names = match link::cutters(characters)[..] {
        [] => return None,
        [one] => one.to_owned(),
        [one, other, ..] => words.both(one, other),
    };
    let characters = number::whole(characters as u64);
    Some(words.may_cut(&names, &characters))
}

fn link_view(url: String) -> Fragment {
    let (screen, document) = here();
    let copied = RwSignal::new(String::new());
    let is_file = url.starts_with("file:");
    let code = if is_file { None } else { Some(qr(&url)) };
    let (link, shared) = (url.clone(), url.clone());
    let copy = move || {
        let link = link.clone();
        let strings = Share(screen.locale());
        spawn_local(async move {
            let result = if sharing::copy(link, INPUT).await { strings.copied() } else { strings.not_copied() };
            copied.set(result.to_owned());
        });
    };
    let share = move || {
        let title = name_shown(&document.draft(), document.locale.get());
        spawn_local(sharing::share(title, shared.clone()));
    };
    let cut = if is_file { None } else { may_cut(url.len(), document.locale.get()) };
    let is_cut = cut.is_some();
    // The best choice is coloured.
    let copy_class = if is_file || is_cut { "" } else { "primary" };
    let has_share_sheet = sharing::has_share_sheet();
    fragment()
        .child(when(move || !is_file, move || p().child(screen.word(Share::share_text))))
        .child(cut.map(|cut| div().class("banner warn").role("alert").child(p().child(cut)).child(actions().child(save_file("primary")))))
        .child(input().id(INPUT).class("link-text").r#type("text").readonly("").aria_label(screen.word(Share::link)).prop_value(fixed(url)))
        .child(
            actions()
                .child(text_button(copy_class, screen.word(Share::copy_link), copy))
                .children(has_share_sheet.then(|| text_button("", screen.word(Share::share_system), share))),
        )
        .child(p().class("told").role("status").child(move || copied.get()))
        .child(code.map(|code| match code {
            None => p().class("note").child(screen.word(Share::qr_too_large)),
            Some(code) => code_view(&code),
        }))
        .child((!is_cut).then(|| file_instead(Signal::derive(move || is_file), "")))
}

fn code_view(code: &Qr) -> Element {
    let screen = Screen::here();
    // QR readers require a margin of four light modules.
    let side = (code.size + 8).to_string();
    svg()
        .class("qr")
        .attr("viewBox", format!("-4 -4 {side} {side}"))
        .role("img")
        .attr("shape-rendering", "crispEdges")
        .aria_label(screen.word(Share::qr_code))
        .child(rect().class("light").attr("x", "-4").attr("y", "-4").attr("width", side.clone()).attr("height", side))
        .child(path().class("dark").attr("d", code.path.clone()))
}

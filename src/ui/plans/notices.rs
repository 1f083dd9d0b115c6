//! What must be said at once: a shared plan, a refused link, a storage that does not keep; and short messages with a way back.

use super::save::{save_all, save_file, update_now};
use crate::platform::files;
use crate::state::document::{Refused, Saving, Source, Whose};
use crate::state::key_value::Trouble;
use crate::ui::prelude::*;

/// Everything that stands above the plan until it is settled.
pub fn banners() -> Element {
    div()
        .class("banners")
        .child(quiet_notice())
        .child(guest_notice())
        .child(refused_notice())
        .child(storage_notice())
        .child(corrupt_notice())
        .child(other_faults_notice())
}

fn warning() -> Element {
    div().class("banner warn").role("alert")
}

/// What has time: a later version waits, or a file of all plans is due. It is said only while what is typed is kept: for a later
/// version the page is loaded anew, and a file will be asked for louder.
fn quiet_notice() -> View {
    let document = Screen::here().document;
    let is_any = move || document.update_ready.get() == Some(true) || document.backup_due.get();
    when(move || is_any() && !matches!(document.saving.get(), Saving::Refused(_)), quiet_banner)
}

fn quiet_banner() -> View {
    let document = Screen::here().document;
    dynamic(move || if document.update_ready.get() == Some(true) { update_banner() } else { backup_banner() })
}

fn update_banner() -> Element {
    let document = Screen::here().document;
    let screen = Screen::here();
    let later = move || document.update_ready.set(Some(false));
    div()
        .class("banner")
        .role("status")
        .child(p().child(screen.word(Page::update_ready)))
        .child(actions().child(update_now("primary")).child(text_button("", screen.word(Page::update_later), later)))
}

fn guest_notice() -> View {
    let screen = Screen::here();
    let document = screen.document;
    when(move || matches!(document.whose.get(), Whose::Guest(_)), guest_banner)
}

fn guest_banner() -> Element {
    let screen = Screen::here();
    let document = screen.document;
    div()
        .class("banner")
        .role("status")
        .child(p().child(screen.word(Notices::guest)))
        // What was tried on it stays over a reload: whoever speaks of it with others must see that it is not theirs.
        .children(document.as_shared().map(changed_here))
        .child(actions().child(text_button("primary", screen.word(Notices::keep), move || document.keep())).child(text_button(
            "",
            screen.word(Notices::back_to_own),
            move || document.leave_guest(),
        )))
}

/// That the shared plan was changed here, and the way back to it.
fn changed_here(shared: Draft) -> View {
    let document = Screen::here().document;
    let is_changed = document.whole(move |draft| *draft != shared);
    let words = Notices(document.locale.get());
    when(is_changed, move || {
        fragment().child(p().class("note").child(words.changed_here())).child(actions().child(text_button(
            "",
            fixed(words.as_shared()),
            move || document.back_to_shared(),
        )))
    })
}

fn refused_notice() -> View {
    let screen = Screen::here();
    let document = screen.document;
    dynamic(move || document.refused.get().map(|refused| refused_banner(screen, &refused)))
}

fn refused_banner(screen: Screen, refused: &Refused) -> Element {
    let document = screen.document;
    let locale = document.locale.get();
    let strings = Notices(locale);
    let title = match refused.from {
        Source::Link => strings.link_refused(),
        Source::File => strings.file_refused(),
        Source::Plans => Notices(locale).some_refused(),
    };
    let fault = |fault: &Fault| {
        let path = fault.field.to_string();
        let before = if path.is_empty() { path } else { path + ": " };
        p().child(before + &locale.fault_found(fault))
    };
    warning().child(p().child(title)).children(refused.faults.iter().take(5).map(fault)).child(actions().child(text_button(
        "",
        screen.word(Page::dismiss),
        move || document.refused.set(None),
    )))
}

fn storage_notice() -> View {
    let screen = Screen::here();
    let document = screen.document;
    // While the next try is under way the last word stands, or it would blink with every letter.
    let standing = Memo::new(move |before: Option<&usize>| match document.saving.get() {
        Saving::Done => 0,
        Saving::Soon => before.copied().unwrap_or(0),
        Saving::Refused(Trouble::Forbidden) => 1,
        Saving::Refused(Trouble::Full) => 2,
    });
    dynamic(move || {
        let text = match standing.get() {
            0 => return View::None,
            1 => screen.word(Notices::storage_forbidden),
            _ => screen.word(Notices::storage_full),
        };
        warning().child(p().child(text)).child(actions().child(save_file(""))).into()
    })
}

fn corrupt_notice() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let dismissed = RwSignal::new(false);
    when(move || !dismissed.get() && document.corrupt.with(|corrupt| !corrupt.is_empty()), move || corrupt_banner(dismissed))
}

fn corrupt_banner(dismissed: RwSignal<bool>) -> Element {
    let screen = Screen::here();
    let document = screen.document;
    let save = move || files::save("backcast-rescue.txt", "text/plain", &document.corrupt.get_untracked().join("\n\n"));
    warning().child(p().child(screen.word(Notices::storage_corrupt))).child(
        actions().child(text_button("primary", screen.word(Notices::save_what_is_there), save)).child(text_button(
            "",
            screen.word(Page::dismiss),
            move || dismissed.set(true),
        )),
    )
}

fn backup_banner() -> Element {
    let document = Screen::here().document;
    let words = Notices(document.locale.get());
    div().class("banner").role("status").child(p().child(words.due())).child(actions().child(save_all("primary")).child(text_button(
        "",
        fixed(words.later()),
        move || document.put_backup_off(),
    )))
}

/// Faults that have no field on screen, as a file can have: a list that is too long.
fn other_faults_notice() -> View {
    let document = Screen::here().document;
    let words = settled(Signal::derive(move || {
        let locale = document.locale.get();
        document.outcome.with(|outcome| {
            let other = outcome.faults.iter().filter(|fault| matches!(fault.field, Field::File(_)));
            other.map(|fault| format!("{}: {}", fault.field, locale.fault(fault))).collect::<Vec<_>>().join("\n")
        })
    }));
    dynamic(move || match words.get() {
        words if words.is_empty() => View::None,
        words => warning().child(p().class("lines").child(words)).into(),
    })
}

//! Notices above the plan: a shared plan, a refused link, a storage that refuses to save.

use super::as_text::hand_over;
use super::open_file::open_file;
use super::save::{save_all, save_file, update_now};
use crate::state::document::{Refused, Saving, Source, Whose};
use crate::state::key_value::Trouble;
use crate::ui::prelude::*;

/// The notices, each until its cause is gone.
pub fn banners() -> Element {
    let (screen, document) = here();
    let is_guest = move || matches!(document.whose.get(), Whose::Guest(_));
    div()
        .class("banners")
        .child(installed_notice())
        .child(quiet_notice())
        .child(when(is_guest, guest_banner))
        .child(dynamic(move || document.refused.get().map(|refused| refused_banner(screen, &refused))))
        .child(storage_notice())
        .child(corrupt_notice())
        .child(other_faults_notice())
}

fn banner(text: Signal<String>) -> Element {
    div().class("banner").role("status").child(p().child(text))
}

fn warning() -> Element {
    div().class("banner warn").role("alert")
}

/// The notice that a later version waits, or that a backup file is due. It is shown only while saving is possible: a later version
/// loads the page again, and a refusal to save has its own notice.
fn quiet_notice() -> View {
    let document = Screen::here().document;
    let is_update = move || document.update_ready.get() == Some(true);
    let is_any = move || is_update() || document.backup_due.get();
    let banner = move || dynamic(move || if is_update() { update_banner() } else { backup_banner() });
    when(move || is_any() && !matches!(document.saving.get(), Saving::Refused(_)), banner)
}

/// The question for the plans of somebody who has just installed the page: an installed app may have a storage of its own, as on iOS.
fn installed_notice() -> View {
    let document = Screen::here().document;
    let is_asked = move || document.is_newly_installed.get() && document.entries.with(Vec::is_empty);
    when(is_asked, || {
        let (screen, document) = here();
        let paste = text_button("primary", screen.word(Plans::paste), move || screen.open_sheet(Sheet::Open));
        let begin = text_button("", screen.word(Notices::begin), move || document.is_newly_installed.set(false));
        banner(screen.word(Notices::installed)).child(actions().child(paste).child(open_file("open-installed")).child(begin))
    })
}

fn update_banner() -> Element {
    let (screen, document) = here();
    let later = text_button("", screen.word(Page::update_later), move || document.update_ready.set(Some(false)));
    banner(screen.word(Page::update_ready)).child(actions().child(update_now("primary")).child(later))
}

fn backup_banner() -> Element {
    let (screen, document) = here();
    let later = text_button("", screen.word(Notices::later), move || document.put_backup_off());
    banner(screen.word(Notices::due)).child(actions().child(save_all("primary")).child(later))
}

fn guest_banner() -> Element {
    let (screen, document) = here();
    let keep = text_button("primary", screen.word(Notices::keep), move || document.keep());
    let leave = text_button("", screen.word(Notices::back_to_own), move || {
        document.leave_guest();
        screen.asking.set(document.is_new().then(|| document.whose.get_untracked()));
    });
    div()
        .class("banner")
        .role("status")
        .child(dynamic(move || document.as_shared().map(guest_words)))
        .child(actions().child(keep).child(leave))
}

/// What is shown: a shared plan, or changes to it, which outlive a reload and are not in the plan that was shared. Both take the same room,
/// so that the first edit moves nothing.
fn guest_words(shared: Draft) -> Element {
    let (screen, document) = here();
    let is_changed = document.whole(move |draft| *draft != shared);
    let said = Signal::derive(move || {
        let words = Notices(screen.locale());
        if is_changed.get() { words.changed_here() } else { words.guest() }.to_owned()
    });
    let back = move || text_button("link", screen.word(Notices::as_shared), move || document.back_to_shared());
    p().child(span().child(said)).child(when(is_changed, move || fragment().child(" ").child(back())))
}

fn refused_banner(screen: Screen, refused: &Refused) -> Element {
    let locale = screen.locale();
    let title = match refused.from {
        Source::Link => Notices::link_refused,
        Source::File => Notices::file_refused,
        Source::Plans => Notices::some_refused,
    };
    let fault = |fault: &Fault| {
        let (path, said) = (fault.field.to_string(), locale.fault_found(fault));
        p().child(if path.is_empty() { said } else { Dates(locale).labelled(&path, &said) })
    };
    let dismiss = text_button("", screen.word(Page::dismiss), move || screen.document.refused.set(None));
    warning().child(p().child(screen.word(title))).children(refused.faults.iter().take(5).map(fault)).child(actions().child(dismiss))
}

fn storage_notice() -> View {
    let (screen, document) = here();
    // The notice stays while the next attempt to save is under way; otherwise it would blink with every letter.
    let refused = Memo::new(move |before: Option<&Option<Trouble>>| match document.saving.get() {
        Saving::Done => None,
        Saving::Soon => before.copied().flatten(),
        Saving::Refused(trouble) => Some(trouble),
    });
    dynamic(move || {
        let text = match refused.get()? {
            Trouble::Forbidden => Notices::storage_forbidden,
            Trouble::Full => Notices::storage_full,
        };
        Some(warning().child(p().child(screen.word(text))).child(actions().child(save_file(""))))
    })
}

fn corrupt_notice() -> View {
    let (screen, document) = here();
    let is_dismissed = RwSignal::new(false);
    let save = move || {
        let text = document.corrupt.get_untracked().join("\n\n");
        hand_over(screen, "text/plain", vec![("backcast-rescue.txt".to_owned(), text)]);
    };
    let banner = move || {
        let save = text_button("primary", screen.word(Notices::save_what_is_there), save);
        let dismiss = text_button("", screen.word(Page::dismiss), move || is_dismissed.set(true));
        warning().child(p().child(screen.word(Notices::storage_corrupt))).child(actions().child(save).child(dismiss))
    };
    when(move || !is_dismissed.get() && document.corrupt.with(|corrupt| !corrupt.is_empty()), banner)
}

/// Faults that have no field on screen, as a file can have: a list that is too long.
fn other_faults_notice() -> View {
    let document = Screen::here().document;
    let words = settled(Signal::derive(move || {
        let locale = document.locale.get();
        document.outcome.with(|outcome| {
            let other = outcome.faults.iter().filter(|fault| matches!(fault.field, Field::File(_)));
            other.map(|fault| Dates(locale).labelled(&fault.field.to_string(), &locale.fault(fault))).collect::<Vec<_>>().join("\n")
        })
    }));
    dynamic(move || Some(words.get()).filter(|words| !words.is_empty()).map(|words| warning().child(p().class("lines").child(words))))
}

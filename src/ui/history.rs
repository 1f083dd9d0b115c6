//! The browser's history follows the screen, and the screen follows the browser's back and forward.
//!
//! Every view changes the signals of the screen alone; [`Screen::follow_history`] writes what they show into the history. Only an entry
//! that the user goes to changes the signals.

use leptos::prelude::*;

use crate::platform::{address, clock, page, scroll};
use crate::state::document::Whose;
use crate::ui::parts::sheet::SHEET;
use crate::ui::route::{Place, Reading, SheetName, Shown, Step, Tab, steps};
use crate::ui::screen::Screen;
use crate::ui::sheets::Sheet;

/// After so long without an answer, a browser ignores going back. A page in the background gets its answer only when it is in front again.
const IGNORED_MS: i32 = 10_000;

impl Screen {
    /// Shows the place of the address, and from now on keeps both together.
    pub fn follow_history(self) {
        // It reads the entry before the page writes into it.
        scroll::follow();
        self.arrive();
        address::on_arrival(move || self.arrive());
        Effect::new(move |_| {
            let _ = self.place();
            self.write_place();
        });
    }

    /// Opens a tab from its top.
    pub fn open_tab(self, tab: Tab) {
        self.document.seal();
        self.reading.set(None);
        self.playbook.set(false);
        self.tab.set(tab);
        // The entry that is left keeps how far it was scrolled, so it is left before the page is scrolled.
        self.write_place();
        page::to_top();
    }

    /// Opens the playbook from its top.
    pub fn open_playbook(self) {
        self.document.seal();
        self.sheet.set(None);
        self.reading.set(None);
        set(self.playbook, true);
        set(self.tab, Tab::Act);
        self.write_place();
        page::to_top();
    }

    /// The place that the screen shows.
    fn place(self) -> Place {
        let shown = match (self.reading.get(), self.tab.get(), self.side.get(), self.meeting.get()) {
            (Some(reading), ..) => Shown::Reading(reading),
            (None, Tab::Target, ..) => Shown::Target,
            (None, Tab::Split, side, _) => Shown::Split(side),
            (None, Tab::Act, ..) if self.playbook.get() => Shown::Playbook,
            (None, Tab::Act, ..) => Shown::Act,
            (None, Tab::WhatIf, _, false) => Shown::WhatIf,
            (None, Tab::WhatIf, _, true) => Shown::Meeting,
        };
        Place { shown, sheet: self.sheet.get().as_ref().map(name_of) }
    }

    /// Writes what the screen shows into the history.
    fn write_place(self) {
        if self.going_back.get_value().is_some() {
            return;
        }
        let place = untrack(|| self.place());
        if let Some(sheet) = self.sheet.get_untracked().filter(|sheet| name_of(sheet) == SheetName::Why) {
            self.explained.set_value(Some(sheet));
        }
        let here = address::place().and_then(|place| Place::read(&place));
        let here = here.unwrap_or(Place { shown: Shown::Target, sheet: None });
        for step in steps(&here, &place, address::depth()) {
            match step {
                Step::Push(place) => address::push(&place.written()),
                Step::Replace(place) => address::replace(&place.written()),
                Step::Back(entries) => self.go_back(entries),
            }
        }
    }

    fn go_back(self, entries: u32) {
        let now = clock::now_ms();
        self.going_back.set_value(Some(now));
        address::back(entries);
        clock::after_ms(IGNORED_MS, move || {
            if self.going_back.get_value() == Some(now) {
                self.going_back.set_value(None);
                address::replace(&untrack(|| self.place()).written());
            }
        });
    }

    /// Shows the place of the entry that was gone to.
    fn arrive(self) {
        // The events of the browser outlive a screen that is gone, as in tests.
        let Some(going_back) = self.going_back.try_get_value() else { return };
        if going_back.is_some() {
            self.going_back.set_value(None);
            // The screen may have changed on the way.
            self.write_place();
            return;
        }
        match address::place() {
            None => {
                // A link was opened: its plan is shown on one page.
                self.close_sheet();
                let is_shared = self.document.whose.with_untracked(|whose| matches!(whose, Whose::Guest(_)));
                set(self.reading, is_shared.then_some(Reading::OnePage));
                address::replace(&untrack(|| self.place()).written());
            }
            Some(fragment) => match Place::read(&fragment) {
                None => address::mark(),
                Some(place) => {
                    self.show(&place);
                    // After a reload nobody knows which number was explained.
                    let is_lost = place.sheet.is_some() && self.sheet.with_untracked(Option::is_none);
                    if !is_lost {
                        address::replace(&place.written());
                    } else if address::depth() > 0 {
                        self.go_back(1);
                    } else {
                        address::replace(&Place { sheet: None, ..place }.written());
                    }
                }
            },
        }
    }

    fn show(self, place: &Place) {
        // The tab under the page stays as it is.
        let under = self.tab.get_untracked();
        let (tab, side, meeting) = match place.shown {
            Shown::Reading(_) => (under, None, false),
            Shown::Target => (Tab::Target, None, false),
            Shown::Split(side) => (Tab::Split, Some(side), false),
            Shown::Act | Shown::Playbook => (Tab::Act, None, false),
            Shown::WhatIf => (Tab::WhatIf, None, false),
            Shown::Meeting => (Tab::WhatIf, None, true),
        };
        let sheet = match &place.sheet {
            None => None,
            Some(SheetName::Menu) => Some(Sheet::Menu),
            Some(SheetName::Share) => Some(Sheet::Share),
            Some(SheetName::Open) => Some(Sheet::Open),
            Some(SheetName::Export) => Some(Sheet::Export),
            Some(SheetName::Import) => Some(Sheet::Import),
            Some(SheetName::Templates) => Some(Sheet::Templates),
            Some(SheetName::SubTarget(path)) => Some(Sheet::Leaf(path.clone())),
            Some(SheetName::Month(i)) => Some(Sheet::Month(*i)),
            Some(SheetName::Why) => self.explained.get_value(),
        };
        if self.meeting.get_untracked() && !meeting {
            self.document.open_step(self.document.scenario.get_untracked(), None);
            page::leave_full_screen();
        }
        self.document.seal();
        if sheet.is_none() {
            self.close_sheet();
        }
        set(self.playbook, place.shown == Shown::Playbook);
        set(self.tab, tab);
        set(self.side, side.unwrap_or(self.side.get_untracked()));
        set(self.meeting, meeting);
        let reading = if let Shown::Reading(reading) = place.shown { Some(reading) } else { None };
        set(self.reading, reading);
        if sheet == Some(Sheet::Share) {
            self.document.put_link();
        }
        if sheet.is_some() {
            set(self.sheet, sheet);
        }
    }

    /// Closes the sheet. The dialog itself is closed first, so that the keyboard goes back to where it came from.
    fn close_sheet(self) {
        if self.sheet.with_untracked(Option::is_some) {
            page::close_dialog(SHEET);
            self.sheet.set(None);
        }
    }
}

/// Sets a signal to a value that it does not have: views are drawn again even by the same value.
fn set<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|now| *now != value) {
        signal.set(value);
    }
}

/// The sheet's name in the address.
fn name_of(sheet: &Sheet) -> SheetName {
    match sheet {
        Sheet::Menu => SheetName::Menu,
        Sheet::Share => SheetName::Share,
        Sheet::Open => SheetName::Open,
        Sheet::Export => SheetName::Export,
        Sheet::Import => SheetName::Import,
        Sheet::Templates => SheetName::Templates,
        Sheet::Leaf(path) => SheetName::SubTarget(path.clone()),
        Sheet::Month(i) => SheetName::Month(*i),
        // Like an explanation, the text of a file is only known while the page lives.
        Sheet::Copy(_)
        | Sheet::Explain(_)
        | Sheet::Due(_)
        | Sheet::Lever(_)
        | Sheet::Odds(_)
        | Sheet::Pay(_)
        | Sheet::Act(_)
        | Sheet::Column(..) => SheetName::Why,
    }
}

//! The open plan joined to the screen and to what the browser keeps: every edit shows at once and is saved within 300 ms.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;

use super::history::History;
use super::library::{Entry, Library, Shelf, Trouble};
use super::outcome::Outcome;
use crate::codec::{file, link};
use crate::domain::{Draft, Fault, Field, Metric, Report};
use crate::i18n::{Locale, names};
use crate::platform::{clock, page, storage};
use crate::templates;

/// After so many milliseconds an edit is saved, whatever is typed meanwhile.
const SAVE_AFTER_MS: i32 = 200;

/// The browser's local storage as a shelf for the library.
#[derive(Clone, Copy, Debug)]
pub struct LocalShelf;

impl From<storage::Refusal> for Trouble {
    fn from(refusal: storage::Refusal) -> Self {
        match refusal {
            storage::Refusal::Forbidden => Self::Forbidden,
            storage::Refusal::Full => Self::Full,
        }
    }
}

impl Shelf for LocalShelf {
    fn read(&self, key: &str) -> Result<Option<String>, Trouble> {
        Ok(storage::read(key)?)
    }
    fn write(&self, key: &str, text: &str) -> Result<(), Trouble> {
        Ok(storage::write(key, text)?)
    }
    fn remove(&self, key: &str) -> Result<(), Trouble> {
        Ok(storage::remove(key)?)
    }
    fn keys(&self, prefix: &str) -> Result<Vec<String>, Trouble> {
        Ok(storage::keys(prefix)?)
    }
    fn token(&self) -> String {
        clock::token()
    }
    fn now_ms(&self) -> u64 {
        clock::now_ms()
    }
}

/// Whose plan is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// One's own, by its id.
    Own(String),
    /// Somebody's, by the fragment that brought it.
    Guest(String),
}

impl Whose {
    fn key(&self) -> &str {
        match self {
            Self::Own(key) | Self::Guest(key) => key,
        }
    }
}

/// How it stands with saving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Everything typed is kept.
    Done,
    /// It will be within 300 ms.
    Soon,
    /// It cannot be.
    Refused(Trouble),
}

/// Light, dark, or as the system says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the system says.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Every theme.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    fn name(self) -> &'static str {
        match self {
            Self::Auto => "",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// A short message with, perhaps, a way back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    /// What happened.
    pub text: String,
    /// What undoes it.
    pub back: Option<Back>,
    /// Tells it from another with the same words.
    id: String,
}

/// What a toast can undo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Back {
    /// Bring this deleted plan back, and open it.
    Restore(String),
    /// Open this shared plan again.
    Guest(String),
}

/// What came in and was not a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Whether it came as a link, or else as a file.
    pub is_link: bool,
    /// What is wrong with it.
    pub faults: Vec<Fault>,
}

/// The open document: a reference that every view and handler holds a copy of. There is one, as long as the page lives.
#[derive(Clone, Copy)]
pub struct Document(&'static Parts);

impl std::ops::Deref for Document {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        self.0
    }
}

/// A plan that was open before.
#[derive(Clone)]
struct Aside {
    history: History<Draft>,
    revision: String,
    /// Whether it could not be saved: then this is all there is of it.
    unsaved: bool,
}

/// What a document consists of.
pub struct Parts {
    library: StoredValue<Library<LocalShelf>>,
    history: RwSignal<History<Draft>>,
    /// The last draft that could be computed, of the plan as it was opened.
    seed: StoredValue<Option<Draft>>,
    /// The histories of the plans that were open before, so that undo outlives a visit to another plan.
    set_aside: StoredValue<HashMap<String, Aside>>,
    revision: StoredValue<String>,
    /// Whose plan it is.
    pub whose: RwSignal<Whose>,
    /// What it comes to.
    pub outcome: Memo<Outcome>,
    /// How it stands with saving.
    pub saving: RwSignal<Saving>,
    /// The own plans, the latest first.
    pub entries: RwSignal<Vec<Entry>>,
    /// Kept texts that cannot be read.
    pub corrupt: RwSignal<Vec<String>>,
    /// The language.
    pub locale: RwSignal<Locale>,
    /// The appearance.
    pub theme: RwSignal<Theme>,
    /// The message that is up.
    pub toast: RwSignal<Option<Toast>>,
    /// What came in last and was refused.
    pub refused: RwSignal<Option<Refused>>,
}

impl Document {
    /// Opens what the address carries, else the plan that was open last, else ten deals.
    #[must_use]
    pub fn start() -> Self {
        let library = Library::new(LocalShelf);
        let setting = |name| library.setting(name).ok().flatten();
        let locale = setting("language").and_then(|tag| Locale::of_tag(&tag)).unwrap_or_else(|| Locale::preferred(page::languages()));
        let theme = setting("theme").and_then(|name| Theme::ALL.into_iter().find(|t| t.name() == name)).unwrap_or_default();
        let whose = RwSignal::new(Whose::Own(library.new_id()));
        let history = RwSignal::new(History::new(ten_deals(locale)));
        let seed = StoredValue::new(None);
        let follow = move |before: Option<&Outcome>| {
            let key = whose.with(|whose| whose.key().to_owned());
            let opened = || {
                let draft = seed.with_value(Option::<Draft>::clone)?;
                Some(Outcome::of(&key, &draft, None, today()))
            };
            let before = before.filter(|before| before.of == key).cloned().or_else(opened);
            history.with(|history| Outcome::of(&key, history.present(), before.as_ref(), today()))
        };
        // Whether it has changed is not asked: it is made anew only when what is typed has.
        let outcome = Memo::new_with_compare(follow, |_, _| true);
        let parts = Parts {
            library: StoredValue::new(library),
            history,
            seed,
            set_aside: StoredValue::new(HashMap::new()),
            revision: StoredValue::new(String::new()),
            whose,
            outcome,
            saving: RwSignal::new(Saving::Done),
            entries: RwSignal::new(Vec::new()),
            corrupt: RwSignal::new(Vec::new()),
            locale: RwSignal::new(locale),
            theme: RwSignal::new(theme),
            toast: RwSignal::new(None),
            refused: RwSignal::new(None),
        };
        let document = Self(Box::leak(Box::new(parts)));
        document.refresh_entries();
        if !document.open_fragment() {
            document.open_own();
        }
        document.follow_browser();
        document
    }

    fn follow_browser(self) {
        page::on_leave(move || self.save_if_due());
        page::on_return(move || self.take_over());
        page::on_fragment(move || {
            let is_plan = link::is_plan(&page::fragment());
            if !self.open_fragment() && !is_plan && matches!(self.whose.get_untracked(), Whose::Guest(_)) {
                self.open_own();
            }
        });
        storage::on_change(move |_| {
            self.refresh_entries();
            self.take_over();
        });
    }

    // What is typed.

    /// A part of the draft.
    pub fn part<T: Send + Sync + 'static>(self, part: impl Fn(&Draft) -> T + Send + Sync + 'static) -> Signal<T> {
        Signal::derive(move || self.history.with(|history| part(history.present())))
    }

    /// The text in a field.
    #[must_use]
    pub fn text(self, field: Field) -> Signal<String> {
        self.part(move |draft| draft.text(&field).unwrap_or_default().to_owned())
    }

    /// The draft as it is.
    #[must_use]
    pub fn draft(self) -> Draft {
        self.history.with(|history| history.present().clone())
    }

    /// Changes the draft. Changes of one `field` in a row are one step of undo.
    pub fn edit(self, field: Option<Field>, change: impl FnOnce(&mut Draft)) {
        let changed = self.history.try_update(|history| history.edit(field, change)).unwrap_or(false);
        if changed {
            self.save_soon();
        }
    }

    /// Ends the typing in a field: what follows is another step of undo.
    pub fn seal(self) {
        self.history.update_untracked(History::seal);
    }

    /// Takes the last step back.
    pub fn undo(self) {
        if self.history.try_update(History::undo) == Some(true) {
            self.save_soon();
        }
    }

    /// Takes the step forward again.
    pub fn redo(self) {
        if self.history.try_update(History::redo) == Some(true) {
            self.save_soon();
        }
    }

    /// Whether there is a step back.
    #[must_use]
    pub fn can_undo(self) -> bool {
        self.history.with(History::can_undo)
    }

    /// Whether there is a step forward.
    #[must_use]
    pub fn can_redo(self) -> bool {
        self.history.with(History::can_redo)
    }

    /// Counts the target in another metric, the deals as they are.
    pub fn count_in(self, metric: Metric) {
        let report = self.outcome.with_untracked(|outcome| outcome.faults.is_empty().then(|| outcome.report.clone()).flatten());
        self.edit(None, |draft| *draft = draft.counted_in(metric, report.as_deref()));
    }

    // What it comes to.

    /// The report to show: of what is typed, or of the last that could be computed.
    #[must_use]
    pub fn report(self) -> Option<Arc<Report>> {
        self.outcome.with(|outcome| outcome.report.clone())
    }

    /// Whether what is typed cannot be computed, so that older figures stand.
    #[must_use]
    pub fn outcome_is_stale(self) -> Signal<bool> {
        Signal::derive(move || self.outcome.with(|outcome| !outcome.faults.is_empty()))
    }

    /// The fault at a field, as a sentence; empty for none.
    #[must_use]
    pub fn fault(self, field: Field) -> Signal<String> {
        Signal::derive(move || {
            let locale = self.locale.get();
            self.outcome.with(|outcome| outcome.fault(&field).map(|fault| locale.fault(fault)).unwrap_or_default())
        })
    }

    // What is kept.

    fn save_soon(self) {
        if self.saving.get_untracked() != Saving::Soon {
            self.saving.set(Saving::Soon);
            clock::after_ms(SAVE_AFTER_MS, move || self.save_if_due());
        }
    }

    /// Saves what is typed now, if it is not.
    pub fn save_if_due(self) {
        if self.saving.try_get_untracked() == Some(Saving::Soon) {
            self.save();
        }
    }

    fn save(self) {
        let result = match self.whose.get_untracked() {
            Whose::Guest(fragment) => {
                let draft = self.history.with_untracked(|history| history.present().clone());
                self.library.with_value(|library| library.save_guest(&fragment, &draft))
            }
            Whose::Own(id) => self.save_own(&id),
        };
        self.saving.set(result.map_or_else(Saving::Refused, |()| Saving::Done));
    }

    fn save_own(self, id: &str) -> Result<(), Trouble> {
        let locale = self.locale.get_untracked();
        let strings = locale.strings();
        let draft = self.history.with_untracked(|history| history.present().clone());
        let valid = self.outcome.with_untracked(|outcome| (!outcome.faults.is_empty()).then(|| outcome.valid.clone()).flatten());
        let known = self.revision.get_value();
        let saved = self.library.with_value(|library| {
            library.save(id, &draft, valid.as_deref(), &known, |name| (strings.from_other_tab)(&name_shown(name, locale)))
        })?;
        self.revision.set_value(saved.revision);
        if saved.other_kept_as.is_some() {
            self.say(strings.other_tab_kept.to_owned(), None);
        }
        self.refresh_entries();
        self.library.with_value(|library| library.note_open(id))
    }

    /// Takes over what another tab has saved of this plan, as a step that undo takes back; unless there is typing here to save.
    fn take_over(self) {
        let Some(Whose::Own(id)) = self.whose.try_get_untracked() else { return };
        if self.saving.get_untracked() != Saving::Done {
            return;
        }
        let Ok(Some(kept)) = self.library.with_value(|library| library.load(&id)) else { return };
        if self.revision.get_value() != kept.revision {
            self.revision.set_value(kept.revision);
            self.history.update(|history| {
                history.seal();
                history.edit(None, |draft| *draft = kept.draft);
            });
        }
    }

    fn refresh_entries(self) {
        match self.library.with_value(Library::list) {
            Ok(listing) => {
                self.entries.set(self.with_unsaved(listing.entries));
                if self.corrupt.with_untracked(|corrupt| *corrupt != listing.corrupt) {
                    self.corrupt.set(listing.corrupt);
                }
            }
            Err(trouble) => {
                self.entries.set(self.with_unsaved(Vec::new()));
                self.saving.set(Saving::Refused(trouble));
            }
        }
    }

    /// The plans that are kept, and those that could not be but are still here.
    fn with_unsaved(self, mut entries: Vec<Entry>) -> Vec<Entry> {
        self.set_aside.with_value(|all| {
            for (id, aside) in all.iter().filter(|(id, aside)| aside.unsaved && !link::is_plan(id)) {
                if entries.iter().all(|entry| entry.id != *id) {
                    entries.push(Entry { id: id.clone(), name: aside.history.present().name.clone(), saved_ms: 0 });
                }
            }
        });
        entries
    }

    // Which plan is open.

    /// Keeps the open plan's history, and the plan itself where the browser does not.
    fn put_aside(self) {
        if matches!(self.saving.get_untracked(), Saving::Refused(_)) {
            self.save();
        }
        let key = self.whose.with_untracked(|whose| whose.key().to_owned());
        let unsaved = matches!(self.saving.get_untracked(), Saving::Refused(_)) && self.can_undo_untracked();
        let aside = Aside { history: self.history.get_untracked(), revision: self.revision.get_value(), unsaved };
        self.set_aside.update_value(|all| {
            all.insert(key, aside);
        });
        self.refresh_entries();
    }

    fn can_undo_untracked(self) -> bool {
        self.history.with_untracked(History::can_undo)
    }

    fn show(self, whose: Whose, draft: Draft, valid: Option<Draft>, revision: String) {
        self.save_if_due();
        self.put_aside();
        let known = self.set_aside.with_value(|aside| aside.get(whose.key()).filter(|known| *known.history.present() == draft).cloned());
        let known = known.map(|aside| aside.history);
        self.seed.set_value(valid);
        self.revision.set_value(revision);
        batch(move || {
            self.history.set(known.unwrap_or_else(|| History::new(draft)));
            self.whose.set(whose);
        });
    }

    /// Opens the own plan of that id.
    pub fn open(self, id: &str) {
        self.save_if_due();
        let unsaved = self.set_aside.with_value(|all| all.get(id).filter(|aside| aside.unsaved).cloned());
        if let Some(aside) = unsaved {
            leave_fragment();
            self.show(Whose::Own(id.to_owned()), aside.history.present().clone(), None, aside.revision);
            self.save_soon();
        } else if let Ok(Some(kept)) = self.library.with_value(|library| library.load(id)) {
            leave_fragment();
            self.show(Whose::Own(id.to_owned()), kept.draft, kept.valid, kept.revision);
            // Where this is refused, the plan that opens next time is another; nothing is lost.
            let _ = self.library.with_value(|library| library.note_open(id));
        }
    }

    fn open_own(self) {
        let last = self.library.with_value(Library::last_open).ok().flatten();
        let entries = self.entries.get_untracked();
        let id = last.filter(|id| entries.iter().any(|entry| entry.id == *id)).or_else(|| entries.first().map(|entry| entry.id.clone()));
        if let Some(id) = id {
            self.open(&id);
        } else {
            leave_fragment();
            let id = self.library.with_value(Library::new_id);
            self.show(Whose::Own(id), ten_deals(self.locale.get_untracked()), None, String::new());
        }
    }

    /// Opens the shared plan of the address; `false` if there is none.
    fn open_fragment(self) -> bool {
        let fragment = page::fragment();
        if !link::is_plan(&fragment) {
            return false;
        }
        match link::decode(&fragment) {
            Ok(draft) => {
                let tried = self.library.with_value(|library| library.guest(&fragment)).ok().flatten();
                self.refused.set(None);
                self.show(Whose::Guest(fragment), tried.unwrap_or(draft), None, String::new());
                true
            }
            Err(faults) => {
                self.refused.set(Some(Refused { is_link: true, faults }));
                page::clear_fragment();
                false
            }
        }
    }

    /// Adds a plan to one's own and opens it.
    fn adopt(self, draft: Draft) {
        let id = self.library.with_value(Library::new_id);
        leave_fragment();
        self.show(Whose::Own(id), draft, None, String::new());
        self.save();
    }

    /// A new plan: ten deals.
    pub fn new_plan(self) {
        self.adopt(ten_deals(self.locale.get_untracked()));
    }

    /// A copy of the open plan.
    pub fn duplicate(self) {
        let locale = self.locale.get_untracked();
        let draft = self.draft();
        let name = (locale.strings().copy_of)(&name_shown(&draft.name, locale));
        self.adopt(Draft { name, ..draft });
    }

    /// Keeps the shared plan that is open, with what was tried on it.
    pub fn keep(self) {
        let draft = self.draft();
        self.adopt(draft);
        self.say(self.locale.get_untracked().strings().kept.to_owned(), None);
    }

    /// Leaves the shared plan that is open.
    pub fn leave_guest(self) {
        if let Whose::Guest(fragment) = self.whose.get_untracked() {
            self.open_own();
            self.say(self.locale.get_untracked().strings().left_guest.to_owned(), Some(Back::Guest(fragment)));
        }
    }

    /// Deletes the open plan and opens the next.
    pub fn delete(self) {
        let Whose::Own(id) = self.whose.get_untracked() else { return };
        self.save_if_due();
        let locale = self.locale.get_untracked();
        let name = self.history.with_untracked(|history| name_shown(&history.present().name, locale).into_owned());
        match self.library.with_value(|library| library.delete(&id)) {
            Ok(()) => {
                self.refresh_entries();
                self.open_own();
                self.say((locale.strings().deleted)(&name), Some(Back::Restore(id)));
            }
            Err(trouble) => self.saving.set(Saving::Refused(trouble)),
        }
    }

    /// Undoes what the message told.
    pub fn go_back(self, back: &Back) {
        match back {
            Back::Restore(id) => match self.library.with_value(|library| library.restore(id)) {
                Ok(id) => {
                    self.toast.set(None);
                    self.refresh_entries();
                    self.open(&id);
                }
                Err(trouble) => self.saving.set(Saving::Refused(trouble)),
            },
            Back::Guest(fragment) => {
                self.toast.set(None);
                page::set_fragment(fragment);
            }
        }
    }

    /// Takes in the text of a file, as a plan of its own.
    pub fn open_file(self, text: &str) {
        match file::read(text) {
            Ok(draft) => {
                self.refused.set(None);
                self.adopt(draft);
                self.say(self.locale.get_untracked().strings().opened_file.to_owned(), None);
            }
            Err(faults) => self.refused.set(Some(Refused { is_link: false, faults })),
        }
    }

    // Settings and messages.

    /// Puts a message up for a while.
    pub fn say(self, text: String, back: Option<Back>) {
        let toast = Toast { text, back, id: clock::token() };
        self.toast.set(Some(toast.clone()));
        clock::after_ms(10_000, move || {
            if self.toast.with_untracked(|up| up.as_ref() == Some(&toast)) {
                self.toast.set(None);
            }
        });
    }

    /// Speaks another language from now on.
    pub fn speak(self, locale: Locale) {
        self.locale.set(locale);
        // Where this is refused, the language lasts as long as the page.
        let _ = self.library.with_value(|library| library.keep_setting("language", locale.tag()));
    }

    /// Looks different from now on.
    pub fn look(self, theme: Theme) {
        self.theme.set(theme);
        // As above.
        let _ = self.library.with_value(|library| library.keep_setting("theme", theme.name()));
    }

    /// The open plan as a file: its name and its text.
    #[must_use]
    pub fn as_file(self) -> (String, String) {
        let draft = self.draft();
        (file_name(&draft, self.locale.get_untracked()), file::write(&draft))
    }
}

impl Theme {
    /// The value of the root element's `data-theme`; empty for the system's.
    #[must_use]
    pub fn attribute(self) -> &'static str {
        self.name()
    }
}

fn leave_fragment() {
    if link::is_plan(&page::fragment()) {
        page::clear_fragment();
    }
}

/// What a plan is called on screen.
#[must_use]
pub fn name_shown(name: &str, locale: Locale) -> Cow<'_, str> {
    if name.trim().is_empty() { locale.strings().untitled.into() } else { names::shown(locale, name) }
}

/// The plan's name as a file's: without what file systems refuse.
fn file_name(draft: &Draft, locale: Locale) -> String {
    let name: String =
        name_shown(&draft.name, locale).chars().map(|c| if c.is_control() || "\\/:*?\"<>|".contains(c) { '-' } else { c }).collect();
    format!("{}.backcast.json", name.trim())
}

fn today() -> NaiveDate {
    let (year, month, day) = clock::today();
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

fn ten_deals(locale: Locale) -> Draft {
    use chrono::{Datelike, Months};
    let today = today();
    let first = today.with_day(1).unwrap_or(today);
    let last = first.checked_add_months(Months::new(1)).and_then(|next| next.pred_opt()).unwrap_or(first);
    templates::ten_deals(locale, &first.to_string(), &last.to_string())
}

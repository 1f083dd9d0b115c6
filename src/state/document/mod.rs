//! The open plan joined to the screen and to what the browser keeps: every edit shows at once and is saved within 300 ms.

mod asking;
mod backup;
mod browser_storage;
mod chapters;
mod computed;
mod doubt;
mod editing;
mod message;
mod names;
mod odds;
mod own_templates;
mod plans;
mod saving;
mod saying;
mod settings;
mod share_amounts;
mod steps;
mod typing;
mod whose;

pub use browser_storage::BrowserStorage;
pub use computed::today;
pub use message::{Back, Refused, Source, Toast};
pub use names::{file_name, name_shown};
pub use odds::{LIGHT, Odds, PAUSE_MS};
pub use settings::{Spoken, Theme};
pub use whose::Whose;

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;

use crate::codec::file;
use crate::domain::{Draft, Fault, Field};
use crate::i18n::Locale;
use crate::platform::{address, page, storage};
use crate::state::history::History;
use crate::state::key_value::Trouble;
use crate::state::outcome::Outcome;
use crate::state::plan_store::{Entry, OwnTemplate, PlanStore};
use crate::templates;

/// The state of saving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Everything typed is saved.
    Done,
    /// It will be saved within 300 ms.
    Soon,
    /// It cannot be saved.
    Refused(Trouble),
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
struct Parked {
    history: History<Draft>,
    revision: String,
    /// Whether it could not be saved: then there is no other copy of it.
    unsaved: bool,
}

/// The parts of a [`Document`].
pub struct Parts {
    store: StoredValue<PlanStore<BrowserStorage>>,
    history: RwSignal<History<Draft>>,
    /// The open scenario, as a plan without scenarios.
    shown: Memo<Arc<Draft>>,
    /// The last draft that could be computed, of the plan as it was opened.
    seed: StoredValue<Option<Draft>>,
    /// The histories of the plans that were open before, so that undo outlives a visit to another plan.
    parked: StoredValue<HashMap<String, Parked>>,
    /// Whether a plan has been opened yet.
    is_started: StoredValue<bool>,
    revision: StoredValue<String>,
    /// The owner of the plan.
    pub whose: RwSignal<Whose>,
    /// The open scenario: a variant, or `None` for the base.
    pub scenario: RwSignal<Option<usize>>,
    /// The number of changes of a variant that are shown, if it is shown step by step.
    pub steps: RwSignal<Option<usize>>,
    /// The outcome of the plan.
    pub outcome: Memo<Outcome>,
    /// The field in which somebody is typing; what is wrong is said when the typing is finished.
    typing: RwSignal<Option<Field>>,
    /// Counts the keystrokes, so that a pause is known by none having followed.
    keystrokes: StoredValue<u32>,
    /// The last outcome without a fault in which no typing was going on.
    finished: StoredValue<Option<Outcome>>,
    /// The faults as they are said: those of finished typing.
    faults: Memo<Vec<Fault>>,
    /// Set whenever the odds change.
    odds_changed: RwSignal<Option<usize>>,
    /// Whether the odds are needed even if the report has the chance.
    pub odds_watched: RwSignal<bool>,
    /// Whether to show the notice that a later version of the page waits; `None` if none waits.
    pub update_ready: RwSignal<Option<bool>>,
    /// The state of saving.
    pub saving: RwSignal<Saving>,
    /// The own plans, the latest first.
    pub entries: RwSignal<Vec<Entry>>,
    /// The own templates, the latest first.
    pub templates: RwSignal<Vec<OwnTemplate>>,
    /// Kept texts that cannot be read.
    pub corrupt: RwSignal<Vec<String>>,
    /// The language.
    pub locale: Spoken,
    /// The appearance.
    pub theme: RwSignal<Theme>,
    /// The message that is up.
    pub toast: RwSignal<Option<Toast>>,
    /// The last refused link or file.
    pub refused: RwSignal<Option<Refused>>,
    /// Whether this is the first start of an installed app, and nobody has said yet that there are no other plans.
    pub is_newly_installed: RwSignal<bool>,
    /// Whether a backup is due.
    pub backup_due: RwSignal<bool>,
}

impl Document {
    /// Opens what the address carries, else the plan that was open last, else ten deals.
    pub fn start() -> Self {
        address::begin_visit();
        let store = PlanStore::new(BrowserStorage);
        let setting = |name| store.setting(name).ok().flatten();
        let locale = setting("language").and_then(|tag| Locale::of_tag(&tag)).unwrap_or_else(|| Locale::preferred(page::languages()));
        let theme = setting("theme").and_then(|name| Theme::ALL.into_iter().find(|t| t.attribute() == name)).unwrap_or_default();
        let whose = RwSignal::new(Whose::Own(store.new_id()));
        let history = RwSignal::new(History::new(ten_deals(locale)));
        let seed = StoredValue::new(None);
        let scenario = RwSignal::new(None);
        let steps = RwSignal::new(None);
        let view = move |_: Option<&Arc<Draft>>| Arc::new(history.with(|history| history.present().opened(scenario.get(), steps.get())));
        // No comparison: it is made again only when the history, the scenario or the step has changed.
        let shown = Memo::new_with_compare(view, |_, _| true);
        let (typing, finished) = (RwSignal::new(None), StoredValue::new(None));
        let outcome = computed::follow(shown, whose, scenario, computed::Before { seed, finished, typing });
        let faults = computed::said_faults(outcome, typing);
        let parts = Parts {
            store: StoredValue::new(store),
            history,
            shown,
            scenario,
            steps,
            seed,
            parked: StoredValue::new(HashMap::new()),
            is_started: StoredValue::new(false),
            revision: StoredValue::new(String::new()),
            whose,
            outcome,
            typing,
            keystrokes: StoredValue::new(0),
            finished,
            faults,
            odds_changed: RwSignal::new(None),
            odds_watched: RwSignal::new(false),
            update_ready: RwSignal::new(None),
            saving: RwSignal::new(Saving::Done),
            entries: RwSignal::new(Vec::new()),
            templates: RwSignal::new(Vec::new()),
            corrupt: RwSignal::new(Vec::new()),
            locale: Spoken(RwSignal::new(locale)),
            theme: RwSignal::new(theme),
            toast: RwSignal::new(None),
            refused: RwSignal::new(None),
            is_newly_installed: RwSignal::new(page::is_installed()),
            backup_due: RwSignal::new(false),
        };
        let document = Self(Box::leak(Box::new(parts)));
        document.refresh_entries();
        if !document.open_fragment() {
            document.open_own();
        }
        document.follow_browser();
        document.follow_edits();
        document.follow_odds();
        if !document.entries.with_untracked(Vec::is_empty) {
            document.watch_backups();
        }
        document
    }

    fn follow_browser(self) {
        page::on_leave(move || {
            self.save_if_due();
            self.keep_steps();
        });
        page::on_return(move || self.take_over());
        address::on_arrival(move || self.arrive());
        page::on_update(move || self.update_ready.set(Some(true)));
        storage::on_change(move |_| {
            self.refresh_entries();
            self.refresh_templates();
            self.take_over();
        });
    }

    /// Changes the language.
    pub fn speak(self, locale: Locale) {
        self.locale.0.set(locale);
        // If this is refused, the language lasts as long as the page.
        let _ = self.store.with_value(|store| store.keep_setting("language", locale.tag()));
    }

    /// Changes the appearance.
    pub fn look(self, theme: Theme) {
        self.theme.set(theme);
        // As above.
        let _ = self.store.with_value(|store| store.keep_setting("theme", theme.attribute()));
    }

    /// The open plan as a file: its name and its text.
    pub fn as_file(self) -> (String, String) {
        let draft = self.whole_draft();
        (file_name(&draft, self.locale.get(), "backcast.json"), file::write(&draft))
    }
}

fn ten_deals(locale: Locale) -> Draft {
    templates::ten_deals_of(locale, today())
}

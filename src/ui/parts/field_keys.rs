//! What is typed in a field, key by key.

use wasm_bindgen::JsCast;

use crate::domain::number::stepper::stepped;
use crate::ui::prelude::*;

/// The keys of one field.
#[derive(Clone)]
pub(super) struct Keys {
    pub(super) screen: Screen,
    pub(super) field: Field,
    pub(super) kind: Kind,
    pub(super) held: Signal<String>,
    /// What is typed, and the text that the draft made of it.
    pub(super) typing: RwSignal<Option<(String, String)>>,
    /// The text when the field was entered.
    pub(super) before: StoredValue<String>,
}

impl Keys {
    /// Takes the text that is in the field now.
    pub(super) fn take(&self, event: &web_sys::Event) {
        let typed = keyboard::one_line(event);
        if typed.is_empty() && page::is_half_typed(event) {
            return;
        }
        let text = self.kind.meant(&typed);
        self.put(text);
        self.typing.set(Some((typed, self.held.get_untracked())));
    }

    fn put(&self, text: String) {
        let moved = self.screen.document.keystroke(&self.field, text);
        if let Field::Member(d, _, _) = self.field {
            self.screen.moved.set(moved.then_some(d));
        }
    }

    /// Enter finishes the value, Escape puts back what the field held when it was entered, and the arrows step a figure. A key that
    /// chooses a candidate of an input method does only that.
    pub(super) fn press(&self, event: &web_sys::Event) {
        let Some(key) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
        if key.is_composing() || key.key_code() == COMPOSING || key.ctrl_key() || key.meta_key() || key.alt_key() {
            return;
        }
        let document = self.screen.document;
        match key.key().as_str() {
            "Enter" => {
                // A name that may wrap has one line nevertheless.
                if self.kind == Kind::Name {
                    event.prevent_default();
                }
                self.typing.set(None);
                self.before.set_value(self.held.get_untracked());
                document.seal();
                document.finish();
            }
            "Escape" if self.kind.is_figure() && self.held.get_untracked() != self.before.get_value() => {
                event.prevent_default();
                event.stop_propagation();
                self.typing.set(None);
                self.put(self.before.get_value());
                document.finish();
            }
            arrow @ ("ArrowUp" | "ArrowDown") if self.kind.is_figure() => {
                if let Some(text) = stepped(&self.held.get_untracked(), arrow == "ArrowUp") {
                    event.prevent_default();
                    self.typing.set(None);
                    self.put(text);
                }
            }
            _ => {}
        }
    }
}

/// The key code of every key while an input method composes: Safari ends the composition before the key that ended it.
const COMPOSING: u32 = 229;

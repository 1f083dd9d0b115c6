//! Signals for what a part takes.

use leptos::prelude::{Get, Memo, Signal};

/// A signal of a text that stays: for a part that takes a signal.
pub fn fixed(text: impl Into<String>) -> Signal<String> {
    Signal::stored(text.into())
}

/// The same value, changing only when it does.
pub fn settled<T: Clone + PartialEq + Send + Sync + 'static>(value: Signal<T>) -> Memo<T> {
    Memo::new(move |_| value.get())
}

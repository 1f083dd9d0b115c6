//! What a view accepts where something may change: a signal, or a closure.

use leptos::prelude::{Get, Memo, RwSignal, Signal};

/// Something that becomes a signal.
pub trait IntoSignal<T: Send + Sync + 'static> {
    /// As a signal.
    fn into_signal(self) -> Signal<T>;
}

impl<T: Send + Sync + 'static> IntoSignal<T> for Signal<T> {
    fn into_signal(self) -> Self {
        self
    }
}

impl<T: Clone + Send + Sync + 'static> IntoSignal<T> for Memo<T> {
    fn into_signal(self) -> Signal<T> {
        self.into()
    }
}

impl<T: Clone + Send + Sync + 'static> IntoSignal<T> for RwSignal<T> {
    fn into_signal(self) -> Signal<T> {
        self.into()
    }
}

impl<T: Send + Sync + 'static, F: Fn() -> T + Send + Sync + 'static> IntoSignal<T> for F {
    fn into_signal(self) -> Signal<T> {
        Signal::derive(self)
    }
}

/// A signal of a text that stays: for a part that takes a signal.
pub fn fixed(text: impl Into<String>) -> Signal<String> {
    Signal::stored(text.into())
}

/// The same text, changing only when it does.
pub fn settled(text: Signal<String>) -> Memo<String> {
    Memo::new(move |_| text.get())
}

/// The same number, changing only when it does.
pub fn settled_number(number: Signal<usize>) -> Memo<usize> {
    Memo::new(move |_| number.get())
}

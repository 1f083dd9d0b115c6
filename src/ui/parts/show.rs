//! Views that come and go.

use leptos::prelude::{Get, IntoReactiveValue, Signal};

use super::signal::settled;
use super::view::{View, fragment};

/// A view that is made anew when what it reads changes.
pub fn dynamic<V: Into<View>>(mut view: impl FnMut() -> V + Send + 'static) -> View {
    View::Dynamic(Box::new(move || view().into()))
}

/// A view that is there while `shown` holds.
pub fn when<V: Into<View>, M>(shown: impl IntoReactiveValue<Signal<bool>, M>, view: impl Fn() -> V + Send + 'static) -> View {
    when_signal(shown.into_reactive_value(), Box::new(move || view().into()))
}

fn when_signal(shown: Signal<bool>, view: Box<dyn Fn() -> View + Send>) -> View {
    let shown = settled(shown);
    dynamic(move || if shown.get() { view() } else { View::None })
}

/// A view for each of `count`, made anew when the count changes.
pub fn rows<V: Into<View>, M>(count: impl IntoReactiveValue<Signal<usize>, M>, row: impl Fn(usize) -> V + Send + 'static) -> View {
    rows_of(count.into_reactive_value(), Box::new(move |i| row(i).into()))
}

fn rows_of(count: Signal<usize>, row: Box<dyn Fn(usize) -> View + Send>) -> View {
    let count = settled(count);
    dynamic(move || fragment().children((0..count.get()).map(&row)))
}

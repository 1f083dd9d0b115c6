//! Names that the product gives, shown in the reader's language.
//!
//! A plan file holds their English words (`Lead`, `Won`, `base`), so that a plan made in one language opens fully
//! translated in another. A name that the user typed is shown unchanged.

use std::borrow::Cow;

use super::Locale;
use super::texts::{Names, Time};
use crate::domain::draft::usual::PHASES;
use crate::domain::{Field, TimeField};

/// The displayed name in a field.
pub fn shown_in<'a>(locale: Locale, field: &Field, name: &'a str) -> Cow<'a, str> {
    match field {
        Field::Time(TimeField::PhaseName(_)) => phase_shown(locale, name),
        _ => shown(locale, name),
    }
}

/// The displayed name of a phase: `sprint` has another translation than the target line `sprint`.
pub fn phase_shown(locale: Locale, name: &str) -> Cow<'_, str> {
    if name == PHASES[2] { Cow::Borrowed(Time(locale).sprint_phase()) } else { shown(locale, name) }
}

/// The displayed names of a path, such as `East · Direct`.
pub fn joined(locale: Locale, names: &[&str]) -> String {
    names.iter().map(|name| shown(locale, name)).collect::<Vec<_>>().join(" · ")
}

/// The displayed name. `new stage 2` is shown with its number.
pub fn shown(locale: Locale, name: &str) -> Cow<'_, str> {
    if let Some([one, ..]) = known(locale, name) {
        return Cow::Borrowed(one);
    }
    let numbered = name.rsplit_once(' ').filter(|(_, number)| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()));
    match numbered.and_then(|(word, number)| Some((known(locale, word)?.first()?, number))) {
        Some((word, number)) => Cow::Owned(format!("{word} {number}")),
        None => Cow::Borrowed(name),
    }
}

/// The displayed name in the plural: `Leads`.
pub fn many(locale: Locale, name: &str) -> Cow<'_, str> {
    match known(locale, name) {
        Some([.., many]) => Cow::Borrowed(many),
        _ => shown(locale, name),
    }
}

/// A displayed name inside a sentence: `leads`. English begins the names of the product in lower case there; what a
/// user typed stays.
pub fn inside(locale: Locale, shown: &str) -> String {
    let is_of_product = || Names::TABLE.texts.iter().any(|text| text.forms[0].contains(&without_number(shown)));
    if locale != Locale::En || !is_of_product() {
        return shown.to_owned();
    }
    let mut letters = shown.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// `new stage 2` as `new stage`.
fn without_number(name: &str) -> &str {
    let numbered = name.rsplit_once(' ').filter(|(_, number)| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()));
    numbered.map_or(name, |(word, _)| word)
}

/// The singular, and the plural if the language has one.
fn known(locale: Locale, name: &str) -> Option<&'static [&'static str]> {
    Names::TABLE.texts.iter().find(|text| text.key == name).map(|text| locale.choose(text.forms))
}

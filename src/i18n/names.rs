//! Names that the product gives, shown in the reader's language.
//!
//! A plan file holds their English words (`Lead`, `Won`, `base`), so that a plan made in one language opens fully
//! translated in another. A name that the user typed is shown unchanged.

use std::borrow::Cow;

use super::Locale;
use super::texts::{Names, Time};
use crate::domain::draft::usual::PHASES;
use crate::domain::{Field, TimeField};

/// The displayed name in a field: a phase `sprint` has another translation than the target line `sprint`.
pub fn shown_in<'a>(locale: Locale, field: &Field, name: &'a str) -> Cow<'a, str> {
    match field {
        Field::Time(TimeField::PhaseName(_)) if name == PHASES[2] => Cow::Borrowed(Time(locale).sprint_phase()),
        _ => shown(locale, name),
    }
}

/// The displayed names of a path, such as `East · Direct`.
pub fn joined(locale: Locale, names: &[&str]) -> String {
    names.iter().map(|name| shown(locale, name)).collect::<Vec<_>>().join(" · ")
}

/// The displayed name. `new stage 2` is shown with its number.
pub fn shown(locale: Locale, name: &str) -> Cow<'_, str> {
    match (known(locale, name), numbered(locale, name)) {
        (Some([one, ..]), _) => Cow::Borrowed(one),
        (_, Some((word, number))) => Cow::Owned(format!("{word} {number}")),
        _ => Cow::Borrowed(name),
    }
}

/// The displayed name in the plural: `Leads`.
pub fn many(locale: Locale, name: &str) -> Cow<'_, str> {
    match known(locale, name) {
        Some([.., many]) => Cow::Borrowed(many),
        _ => shown(locale, name),
    }
}

/// The displayed name inside a sentence. An English name of the product then begins with a small letter: `a new lead`.
pub fn inside(locale: Locale, name: &str) -> Cow<'_, str> {
    if is_given(locale, name) { small(&shown(locale, name)).into() } else { shown(locale, name) }
}

/// The displayed name in the plural inside a sentence: `50 leads`.
pub fn many_inside(locale: Locale, name: &str) -> Cow<'_, str> {
    if is_given(locale, name) { small(&many(locale, name)).into() } else { many(locale, name) }
}

/// The text with a small first letter.
fn small(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(char::to_lowercase).into_iter().flatten().chain(letters).collect()
}

/// Whether the product gave this name, and not the user.
fn is_given(locale: Locale, name: &str) -> bool {
    known(locale, name).is_some() || numbered(locale, name).is_some()
}

/// The displayed word and the number of a name such as `new stage 2`.
fn numbered(locale: Locale, name: &str) -> Option<(&'static str, &str)> {
    let (word, number) = name.rsplit_once(' ').filter(|(_, number)| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))?;
    Some((known(locale, word)?.first()?, number))
}

/// The singular, and the plural if the language has one.
fn known(locale: Locale, name: &str) -> Option<&'static [&'static str]> {
    Names::TABLE.texts.iter().find(|text| text.key == name).map(|text| locale.choose(text.forms))
}

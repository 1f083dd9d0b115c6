//! Names that the product itself gives, shown in the reader's language.
//!
//! A plan file holds them as their English words (`Lead`, `Won`, `base`), so that a plan made in one language opens in
//! another wholly translated. A name that people typed is theirs and is shown as it is.

use std::borrow::Cow;

use super::Locale;
use super::texts::{Names, Time};
use crate::domain::draft::usual::PHASES;
use crate::domain::{Field, TimeField};

/// The name of a phase as it is shown: its `sprint` is not the target line of that name.
#[must_use]
pub fn phase(locale: Locale, name: &str) -> Cow<'_, str> {
    if name == PHASES[2] { Cow::Borrowed(Time(locale).sprint_phase()) } else { shown(locale, name) }
}

/// The name in a field as it is shown.
#[must_use]
pub fn shown_in<'a>(locale: Locale, field: &Field, name: &'a str) -> Cow<'a, str> {
    if matches!(field, Field::Time(TimeField::PhaseName(_))) { phase(locale, name) } else { shown(locale, name) }
}

/// The name as it is shown. `new stage 2` is shown with its number.
#[must_use]
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

/// The name as it is shown where many of it are meant: `Leads`.
#[must_use]
pub fn many(locale: Locale, name: &str) -> Cow<'_, str> {
    match known(locale, name) {
        Some([.., many]) => Cow::Borrowed(many),
        _ => shown(locale, name),
    }
}

/// One of it, and many of it where the language tells them apart.
fn known(locale: Locale, name: &str) -> Option<&'static [&'static str]> {
    Names::TABLE.texts.iter().find(|text| text.key == name).map(|text| locale.choose(text.forms))
}

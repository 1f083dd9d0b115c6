//! Names that the product itself gives, shown in the reader's language.
//!
//! A plan file holds them as their English words (`Lead`, `Won`, `base`), so that a plan made in one language opens in
//! another wholly translated. A name that people typed is theirs and is shown as it is.

use std::borrow::Cow;

use super::Locale;
use super::texts::{Names, Time};
use crate::domain::{Field, TimeField};

/// The stages that a funnel usually takes, in order: what a new stage is offered to be.
pub const STAGES: [&str; 8] = ["Lead", "Qualified lead", "Needs", "Opportunity", "Proposal", "Negotiation", "Won", "Collected"];

/// Usual activities, offered in order.
pub const ACTIVITIES: [&str; 3] = ["call", "visit", "demo"];
/// What a stage, a line and an activity are called when nothing usual is left.
pub const NEW_STAGE: &str = "new stage";
/// As [`NEW_STAGE`].
pub const NEW_TIER: &str = "new line";
/// As [`NEW_STAGE`].
pub const NEW_ACTIVITY: &str = "activity";

/// As [`NEW_STAGE`], for a dimension, a member, and what members are weighed by.
pub const NEW_DIMENSION: &str = "dimension";
/// As [`NEW_DIMENSION`].
pub const NEW_MEMBER: &str = "member";
/// As [`NEW_DIMENSION`].
pub const NEW_FACTOR: &str = "factor";
/// What members share by in a ratio that is typed.
pub const RATIO: &str = "ratio";
/// What members are usually weighed by, offered in order.
pub const FACTORS: [&str; 4] = ["last year", "potential", "product mix", "ability"];

/// The usual phases of a horizon, and what another one is called.
pub const PHASES: [&str; 3] = ["attack", "deepen", "sprint"];
/// As [`NEW_STAGE`].
pub const NEW_PHASE: &str = "phase";
/// As [`NEW_STAGE`].
pub const NEW_FLOOR: &str = "daily task";
/// The usual focus of Monday, Wednesday and Friday.
pub const WEEK: [&str; 7] = ["visits", "", "proposals", "", "review", "", ""];
/// What is usually done every day, and how often.
pub const FLOORS: [(&str, &str); 3] = [("customers followed up", "5"), ("proposals sent", "2"), ("lost cases reviewed", "3")];
/// What usually belongs into the morning, the noon and the evening.
pub const FRAME: [&str; 3] = ["3 key customers, 2 new leads", "noon review", "1 success, 1 failure, tomorrow's plan"];

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

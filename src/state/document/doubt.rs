//! What looks like a slip although it is allowed: a target below the worth of one deal, or a deal so small that the target takes very many.

use leptos::prelude::*;

use super::Document;
use crate::domain::draft::{SmallDeal, SmallTarget};
use crate::domain::{Draft, Field};

impl Document {
    /// The target of the open scenario, if it is below the worth of one deal. Nothing is said while it is typed.
    pub fn small_target(self) -> Signal<Option<SmallTarget>> {
        Signal::derive(move || {
            let is_typed = self.typing.with(|typing| typing.as_ref() == Some(&Field::Amount));
            if is_typed { None } else { self.shown.with(|draft| Draft::small_target(draft)) }
        })
    }

    /// The deal size of the open scenario, if the target takes very many of such deals. Nothing is said while either is typed.
    pub fn small_deal(self) -> Signal<Option<SmallDeal>> {
        Signal::derive(move || {
            let is_typed = self.typing.with(|typing| matches!(typing, Some(Field::DealSize | Field::Amount)));
            if is_typed { None } else { self.shown.with(|draft| Draft::small_deal(draft)) }
        })
    }
}

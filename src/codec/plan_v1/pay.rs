//! Pay, and the indicators beside the target.

use super::define::define;
use super::list::List;
use super::text::Text;
use super::texts::Texts;
use crate::domain::{BandDraft, IndicatorDraft, PayDraft};

define! {
    /// Pay.
    Pay {
        0 base: Text,
        /// `variable` or `sales`.
        1 rates_of: Text,
        2 at_target: Text,
        /// `marginal` or `whole`.
        3 kind: Text,
        4 bands: List<Band>,
        5 cap: Text,
        6 start: Text,
    } <=> PayDraft

    /// A band of attainment.
    Band { 0 from: Text, 1 rate: Text } <=> BandDraft

    /// An indicator beside the target.
    Indicator {
        0 name: Text,
        /// `up` or `down`.
        1 direction: Text,
        2 target: Text,
        3 unit: Text,
        4 months: Texts,
    } <=> IndicatorDraft
}

//! The chapters that documents leave out: a setting, kept beside the language and the appearance.

use leptos::prelude::*;

use super::Document;
use crate::i18n::work_plan::Topic;

/// The name of the setting.
const LEFT_OUT: &str = "left_out";

impl Document {
    /// The chapters that the document leaves out, on every visit.
    pub fn left_out(self) -> Vec<Topic> {
        let kept = self.store.with_value(|store| store.setting(LEFT_OUT));
        kept.ok().flatten().map(|kept| Topic::read(&kept)).unwrap_or_default()
    }

    /// Keeps the chapters that the document leaves out.
    pub fn leave_out(self, topics: &[Topic]) {
        // If this is refused, the choice lasts as long as the page.
        let _ = self.store.with_value(|store| store.keep_setting(LEFT_OUT, &Topic::written(topics)));
    }
}

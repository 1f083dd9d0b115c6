//! The words of the split over time, in every language.

/// The texts of one language for the split over time.
#[allow(missing_docs, reason = "each name says what the text is for; the English texts say the rest")]
pub struct TimeStrings {
    pub months: &'static str,
}

/// English.
pub const EN: TimeStrings = TimeStrings { months: "Months" };

/// 简体中文.
pub const ZH_HANS: TimeStrings = TimeStrings { months: "按月" };

/// 繁體中文.
pub const ZH_HANT: TimeStrings = TimeStrings { months: "按月" };

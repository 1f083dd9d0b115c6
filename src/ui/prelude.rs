//! The names that nearly every screen needs: `use crate::ui::prelude::*;`.
//!
//! Except for those of Leptos, every name is listed, so that `tests/it/cycles.rs` can follow it to the file that defines it.

pub use leptos::prelude::*;

pub use crate::domain::draft::edits;
pub use crate::domain::{Draft, Exact, Fault, Field, Measure, Metric, Own, Period, Place, Report, TimeField};
pub use crate::i18n::explain::Topic;
pub use crate::i18n::texts::{
    Activities, Answer, Budget, Calculation, Calendar, Capacity, Customers, Dates, FiscalYears, Funnel, GoalSeek, Hours, LeadsAvailable,
    Levers, Meeting, Notices, Odds, Page, Plans, Scenarios, Share, Split, Summary, Supply, Target, Time, Today,
};
pub use crate::i18n::{Locale, dates, names, number};
pub use crate::platform::{clock, keyboard, page};
pub use crate::state::document::{Document, name_shown, today};
pub use crate::state::outcome::Outcome;
pub use crate::ui::navigate::{details_id, dimension_id, focus_soon, id_of, start_soon};
pub use crate::ui::parts::buttons::{actions, details_button, icon_button, icon_button_of, text_button, undo_buttons};
pub use crate::ui::parts::choice::{choice, select_field, two_choices};
pub use crate::ui::parts::edit_row::{edit_row, remove_named};
pub use crate::ui::parts::field::{entry, fault_line, field_row, field_row_with};
pub use crate::ui::parts::figure::figure;
pub use crate::ui::parts::fold::fold;
pub use crate::ui::parts::html;
pub use crate::ui::parts::html::{
    bdi, button, div, h1, h2, h3, input, label, li, ol, option, p, path, rect, section, select, small, span, svg, table, ul,
};
pub use crate::ui::parts::icon::{Shape, bar, bar_part, icon};
pub use crate::ui::parts::kind::Kind;
pub use crate::ui::parts::live_region::live_region;
pub use crate::ui::parts::node::{Node, node};
pub use crate::ui::parts::notes::{full_note, line_if_any, own_deal_sizes, provisional_note, to_fault};
pub use crate::ui::parts::pager::{ROWS, more_rows, pager, scroll_box, scrolling_table};
pub use crate::ui::parts::paint::cell_at;
pub use crate::ui::parts::panel::panel;
pub use crate::ui::parts::rate::{between, rate_row};
pub use crate::ui::parts::segments::segments;
pub use crate::ui::parts::sheet::sheet;
pub use crate::ui::parts::show::{dynamic, rows, when};
pub use crate::ui::parts::signal::{fixed, settled};
pub use crate::ui::parts::view::{Element, Fragment, View, fragment};
pub use crate::ui::route::{Reading, Side, Tab};
pub use crate::ui::screen::{Screen, here};
pub use crate::ui::sheets::{DueQuestion, Sheet};

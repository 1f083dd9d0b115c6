//! Edits of a draft as pure functions: each changes the draft and keeps everything else that is typed in it.

mod budget;
mod customers;
mod days;
mod funnel;
mod levers;
mod names;
mod naming;
mod own;
mod pasted;
mod pay;
mod period;
mod playbook;
mod regular;
mod shares;
mod split;
mod time;

pub use budget::{add_budget_line, remove_budget_line};
pub use customers::{add_grade, remove_grade, usual_grades};
pub use days::{Added, add_days, add_floor, confirm_usual_days, remove_from_list, toggle_day, usual_routine};
pub use funnel::{add_activity, add_stage, add_tier, move_stage, remove_activity, remove_stage, remove_tier};
pub use names::lengthened;
pub use naming::Naming;
pub use own::own_place;
pub use pasted::{ListFault, ListedItem, fill_dimension, listed};
pub use pay::{add_band, add_indicator, add_usual_indicator, choose_band_kind, remove_band, remove_indicator, remove_pay, usual_pay};
pub use period::change_period;
pub use playbook::{add_entry, month_end, move_entry, remove_entry, week_end};
pub use regular::{add_channel, add_channel_of, add_regular, add_usual_regular, remove_channel, remove_regular};
pub use shares::{
    add_factor, amount_for_share, amounts_scaled_from, by_ratio, can_settle, even, put_ratio, put_shares, remove_factor, scaled_from,
    settle, share_of_amount, with_share,
};
pub use split::{add_dimension, add_member, dimension_outwards, move_member, remove_dimension, remove_member, toggle_within};
pub use time::{
    Spreading, add_phase, begin_year, lengths, pin, pin_of, quarters_of, remove_phase, spread_by, spreading, switch, trim, unpin,
    weigh_months,
};

//! Parts that several panels use.

pub mod attribute;
pub mod buttons;
pub mod choice;
pub mod edit_row;
pub mod explanation;
pub mod field;
mod field_keys;
pub mod figure;
pub mod fold;
pub mod html;
pub mod icon;
pub mod kind;
pub mod length;
pub mod live_region;
pub mod news;
pub mod node;
pub mod notes;
pub mod pager;
pub mod paint;
pub mod panel;
pub mod rate;
pub mod segments;
pub mod sheet;
pub mod show;
pub mod signal;
pub mod text_area;
pub mod view;

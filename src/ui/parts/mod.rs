//! What several panels are made of.

pub mod attribute;
pub mod buttons;
pub mod field;
pub mod figure;
pub mod html;
pub mod icon;
pub mod paint;
pub mod rate;
pub mod segments;
pub mod sheet;
pub mod show;
pub mod signal;
pub mod told;
pub mod view;

//! What several panels are made of.

pub mod buttons;
pub mod el;
pub mod field;
pub mod figure;
pub mod icon;
pub mod paint;
pub mod rate;
pub mod segments;
pub mod sheet;
pub mod told;

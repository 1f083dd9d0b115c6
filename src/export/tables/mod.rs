//! The tables of a plan: what each sheet has in its rows and columns.

mod activities;
mod all;
mod budget;
mod by_month;
mod days;
mod periods;
mod source;
mod split;
mod target;
mod totals;

pub use all::{kinds, table, tables};

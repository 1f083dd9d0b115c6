//! The cross table.

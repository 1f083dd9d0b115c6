//! One dimension of the split.

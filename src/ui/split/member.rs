//! One member of a dimension.

//! The texts that are not numbers.

/// The longest text that is read, in characters. No person types a longer number.
pub const LENGTH_MAX: usize = 40;

/// The most digits of a number, without leading zeros and zeros at the end.
pub(super) const DIGITS_MAX: usize = 28;

/// Why a text is not a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Only spaces.
    Blank,
    /// Not in a known form.
    NotANumber,
    /// More than 28 digits, or more characters than [`LENGTH_MAX`].
    TooLong,
}

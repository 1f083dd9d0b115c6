//! Which texts are no numbers.

/// The longest text that is read, in characters. Longer ones are not numbers a person typed.
pub const LENGTH_MAX: usize = 40;

/// The most digits that are held, without zeros before the first and after the last.
pub(super) const DIGITS_MAX: usize = 28;

/// Why a text is not a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Nothing but space.
    Blank,
    /// Not of any form that is read.
    NotANumber,
    /// More digits than are held (28), or more characters than [`LENGTH_MAX`].
    TooLong,
}

//! Finds the border between the values that meet a goal and those that do not.

use super::Why;

/// The direction in which the goal comes nearer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// Towards greater values.
    Up,
    /// Towards smaller values.
    Down,
}

/// The first value from `from` to `to` that meets the goal while the value before it does not. It begins at `guess` with strides that
/// double until two values enclose the border, and then halves. `None` if not even `to` meets the goal.
pub(super) fn border(side: Side, from: u64, to: u64, guess: u64, meets: impl Fn(u64) -> Result<bool, Why>) -> Result<Option<u64>, Why> {
    if (side == Side::Up && from > to) || (side == Side::Down && from < to) {
        return Ok(None);
    }
    let at = |steps: u64| if side == Side::Up { from + steps } else { from - steps };
    let all = from.abs_diff(to);
    let mut tried = if side == Side::Up { guess.clamp(from, to) } else { guess.clamp(to, from) }.abs_diff(from);
    let mut stride = (at(tried) / STRIDE).max(1);
    let (mut fails, mut good) = (None, None);
    loop {
        if meets(at(tried))? {
            good = Some(tried);
            if fails.is_some() || tried == 0 {
                break;
            }
            tried = tried.saturating_sub(stride);
        } else {
            fails = Some(tried);
            if good.is_some() || tried == all {
                break;
            }
            tried = (tried + stride).min(all);
        }
        stride = stride.saturating_mul(2);
    }
    let (Some(mut good), Some(mut fails)) = (good, fails) else { return Ok(good.map(at)) };
    while good - fails > 1 {
        let middle = fails.midpoint(good);
        if meets(at(middle))? { good = middle } else { fails = middle }
    }
    Ok(Some(at(good)))
}

/// The first stride is the guess divided by this: a guess is off only by the rounding of whole deals.
const STRIDE: u64 = 1024;

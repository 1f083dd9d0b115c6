//! Units handed out among rows as time goes on, earliest deadline first.
//!
//! A row earns units little by little. Each unit of the whole goes first to those that have fully earned one, then to those that will have
//! earned it soonest (earliest deadline first, as in R. Tijdeman's chairman assignment, 1980).

/// One that takes part in a hand-out.
pub(super) trait Claim {
    /// What a point in time is told by.
    type Time: Copy;
    /// When a unit is fully earned: the earlier, the less.
    type Deadline: Ord;

    /// The number so far.
    fn given(&self) -> u128;

    /// Makes it that number.
    fn give(&mut self, number: u128);

    /// The most that it may ever have.
    fn most(&self) -> u128;

    /// The number that it has fully earned by then.
    fn earned(&self, time: Self::Time) -> u128;

    /// Whether it has begun to earn the next by then, and when it will have earned it; only asked while it has room.
    fn next(&self, time: Self::Time) -> (bool, Self::Deadline);
}

/// Hands out units until all rows together have `whole`, at the given time.
pub(super) fn hand_out<C: Claim>(rows: &mut [C], time: C::Time, whole: u128) {
    let mut all: u128 = 0;
    for row in &mut *rows {
        let earned = row.earned(time).min(row.most());
        if earned > row.given() {
            row.give(earned);
        }
        all += row.given();
    }
    let mut left = whole.saturating_sub(all);
    if left == 0 {
        return;
    }
    // Those that have begun to earn the next come before those that have not.
    let with_room = rows.iter().enumerate().filter(|(_, row)| row.given() < row.most()).map(|(i, row)| {
        let (has_begun, deadline) = row.next(time);
        (!has_begun, deadline, i)
    });
    let mut order: Vec<(bool, C::Deadline, usize)> = with_room.collect();
    // Only the first of the order have one more, in whatever order they come themselves.
    if let Some(many) = usize::try_from(left).ok().filter(|many| *many < order.len()) {
        order.select_nth_unstable(many);
        order.truncate(many);
    }
    for (.., i) in order {
        rows[i].give(rows[i].given() + 1);
        left -= 1;
    }
    // Only where totals by sub-target and the running total pull apart: whoever has room.
    for row in rows {
        let more = left.min(row.most().saturating_sub(row.given()));
        row.give(row.given() + more);
        left -= more;
    }
}

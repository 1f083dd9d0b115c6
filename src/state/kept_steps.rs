//! The last steps of undo and redo as a text, so that they outlive a reload.
//!
//! The text has three lines: the plan as it was, the states before it (the latest first), and the states that were undone (the next
//! first). Each state is written like a link, which is the shortest form of a plan.

use crate::codec::link;
use crate::domain::Draft;
use crate::state::history::History;

/// The number of steps that are kept in each direction.
pub const STEPS_MAX: usize = 30;
/// The maximum size of the text, in bytes.
pub const BYTES_MAX: usize = 200_000;

/// The last steps of a history; `None` if there are none.
pub fn write(history: &History<Draft>) -> Option<String> {
    let mut text = link::encode(history.present()).ok()?;
    let mut is_any = false;
    for (i, states) in [history.past().take(STEPS_MAX).collect::<Vec<_>>(), history.future().take(STEPS_MAX).collect()].iter().enumerate() {
        text.push('\n');
        for state in states {
            // Steps lead from one state to the next, so that none after a missing one can be kept. Undo has most of the room.
            let room = if i == 0 { BYTES_MAX / 4 * 3 } else { BYTES_MAX };
            let Ok(state) = link::encode(state) else { break };
            if text.len() + state.len() + 2 > room {
                break;
            }
            text.push_str(&state);
            text.push(' ');
            is_any = true;
        }
    }
    is_any.then_some(text)
}

/// The history of `present` from the text of [`write()`]; `None` if that was written of another state, or is no such text.
pub fn read(text: &str, present: &Draft) -> Option<History<Draft>> {
    let mut lines = text.split('\n');
    (lines.next()? == link::encode(present).ok()?).then_some(())?;
    let mut states = || {
        let states = lines.next()?.split_whitespace().take(STEPS_MAX).map_while(|state| link::decode(state).ok());
        let mut states: Vec<Draft> = states.collect();
        states.reverse();
        Some(states)
    };
    Some(History::with_steps(states()?, present.clone(), states()?))
}

//! Undo and redo: every state a document was in, one step per field that was edited.

use crate::domain::Field;

/// Steps that are kept.
const STEPS_MAX: usize = 300;

/// A document with its past and, after an undo, its future.
#[derive(Clone, Debug)]
pub struct History<T> {
    past: Vec<T>,
    present: T,
    future: Vec<T>,
    /// The field whose typing is one step as long as it goes on.
    open: Option<Field>,
}

impl<T: Clone + PartialEq> History<T> {
    /// A document as it was opened: nothing to undo.
    pub fn new(present: T) -> Self {
        Self { past: Vec::new(), present, future: Vec::new(), open: None }
    }

    /// A document with its past, the oldest state first, and its future, the next state last.
    pub fn with_steps(past: Vec<T>, present: T, future: Vec<T>) -> Self {
        Self { past, present, future, open: None }
    }

    /// The states before, the latest first.
    pub fn past(&self) -> impl Iterator<Item = &T> {
        self.past.iter().rev()
    }

    /// The states that were undone, the next one first.
    pub fn future(&self) -> impl Iterator<Item = &T> {
        self.future.iter().rev()
    }

    /// The document as it is.
    pub fn present(&self) -> &T {
        &self.present
    }

    /// Changes it. Changes of one `field` in a row, until [`seal`](Self::seal), are one step; without a field each is its own.
    /// A change that changes nothing is none. Returns whether it was one.
    pub fn edit(&mut self, field: Option<Field>, change: impl FnOnce(&mut T)) -> bool {
        let mut next = self.present.clone();
        change(&mut next);
        if next == self.present {
            return false;
        }
        let goes_on = field.is_some() && self.open == field;
        if !goes_on {
            self.past.push(self.present.clone());
            if self.past.len() > STEPS_MAX {
                self.past.remove(0);
            }
        }
        self.open = field;
        self.present = next;
        self.future.clear();
        true
    }

    /// The document as it was before the typing in `field` that is going on; as it is, if none is.
    pub fn before(&self, field: &Field) -> &T {
        if self.open.as_ref() == Some(field) { self.past.last().unwrap_or(&self.present) } else { &self.present }
    }

    /// The document as it was before the typing in `field` that is going on, and the states before that, the latest first.
    pub fn states_before(&self, field: &Field) -> impl Iterator<Item = &T> {
        let is_open = self.open.as_ref() == Some(field) && !self.past.is_empty();
        (!is_open).then_some(&self.present).into_iter().chain(self.past())
    }

    /// Changes the document without a step, for changes that have no meaning.
    pub fn prepare(&mut self, change: impl FnOnce(&mut T)) {
        change(&mut self.present);
    }

    /// Ends the step: the next change begins another.
    pub fn seal(&mut self) {
        self.open = None;
    }

    /// One step back; `false` at the beginning.
    pub fn undo(&mut self) -> bool {
        self.seal();
        let Some(before) = self.past.pop() else { return false };
        self.future.push(std::mem::replace(&mut self.present, before));
        true
    }

    /// One step forward again; `false` at the end.
    pub fn redo(&mut self) -> bool {
        self.seal();
        let Some(after) = self.future.pop() else { return false };
        self.past.push(std::mem::replace(&mut self.present, after));
        true
    }

    /// Whether a step can be undone.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether a step can be redone.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }
}

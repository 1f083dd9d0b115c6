//! Edits of the playbook.

use crate::domain::calendar::working::month_last;
use crate::domain::draft::limits::PLAYBOOK_MAX;
use crate::domain::draft::{
    BookList, Draft, IncentiveDraft, MilestoneDraft, PlaybookDraft, ReviewDraft, RiskDraft, TaskDraft, TrainingDraft,
};

/// Adds an entry with this name to a list of the playbook, and returns its place; `None` if the list is full.
pub fn add_entry(draft: &mut Draft, list: BookList, name: &str) -> Option<usize> {
    let book = &mut draft.playbook;
    let place = book.many(list);
    if place >= PLAYBOOK_MAX {
        return None;
    }
    let name = name.to_owned();
    match list {
        BookList::Milestones => book.milestones.push(MilestoneDraft { name, ..MilestoneDraft::default() }),
        BookList::Tasks => book.tasks.push(TaskDraft { name, ..TaskDraft::default() }),
        BookList::Training => book.training.push(TrainingDraft { topic: name, ..TrainingDraft::default() }),
        BookList::Incentives => book.incentives.push(IncentiveDraft { name, ..IncentiveDraft::default() }),
        BookList::Risks => book.risks.push(RiskDraft { name, ..RiskDraft::default() }),
        BookList::Reviews => book.reviews.push(ReviewDraft { name, ..ReviewDraft::default() }),
    }
    Some(place)
}

/// Removes entry `i` of a list.
pub fn remove_entry(draft: &mut Draft, list: BookList, i: usize) {
    on_list(&mut draft.playbook, list, &Remove(i));
}

/// Moves entry `i` of a list one place up or down.
pub fn move_entry(draft: &mut Draft, list: BookList, i: usize, up: bool) {
    if let Some(other) = if up { i.checked_sub(1) } else { i.checked_add(1) } {
        on_list(&mut draft.playbook, list, &Swap(i, other));
    }
}

/// The day on which a usual milestone is due, as it is typed: the end of month `month` of the plan period, counted from 0, or the end date
/// if that is earlier; empty without a plan period.
pub fn month_end(draft: &Draft, month: u32) -> String {
    let Some(horizon) = draft.horizon() else { return String::new() };
    let day = horizon.first().checked_add_months(chrono::Months::new(month)).map_or(horizon.last(), month_last);
    day.min(horizon.last()).to_string()
}

/// The end of the first week of the plan period, as it is typed: its seventh day, or the end date if that is earlier; empty without a plan
/// period.
pub fn week_end(draft: &Draft) -> String {
    let Some(horizon) = draft.horizon() else { return String::new() };
    let day = horizon.first().checked_add_days(chrono::Days::new(6)).unwrap_or(horizon.last());
    day.min(horizon.last()).to_string()
}

/// A change of any list.
trait Change {
    fn apply<T>(&self, list: &mut Vec<T>);
}

struct Remove(usize);
struct Swap(usize, usize);

impl Change for Remove {
    fn apply<T>(&self, list: &mut Vec<T>) {
        if self.0 < list.len() {
            list.remove(self.0);
        }
    }
}

impl Change for Swap {
    fn apply<T>(&self, list: &mut Vec<T>) {
        if self.0.max(self.1) < list.len() {
            list.swap(self.0, self.1);
        }
    }
}

fn on_list(book: &mut PlaybookDraft, list: BookList, change: &impl Change) {
    match list {
        BookList::Milestones => change.apply(&mut book.milestones),
        BookList::Tasks => change.apply(&mut book.tasks),
        BookList::Training => change.apply(&mut book.training),
        BookList::Incentives => change.apply(&mut book.incentives),
        BookList::Risks => change.apply(&mut book.risks),
        BookList::Reviews => change.apply(&mut book.reviews),
    }
}

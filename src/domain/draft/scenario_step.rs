//! Edits while a scenario is shown change by change.

use super::field::Field;
use super::whole::Draft;

impl Draft {
    /// Changes scenario `i` as it is after its first `made` changes, and returns how many of its changes are made then; `None` for all.
    ///
    /// What is typed at a step belongs to that step: it follows the changes made so far, and the changes still to come stay as they are,
    /// except those of the same field. An edit of the structure applies to every scenario as a whole.
    pub fn edit_step(&mut self, i: usize, made: usize, change: &dyn Fn(&mut Self)) -> Option<usize> {
        let planned = self.scenarios.get(i).map(|scenario| scenario.changes.clone()).unwrap_or_default();
        let (shown, rest) = planned.split_at(made.min(planned.len()));
        let before = self.scenario_after(i, made);
        let mut after = before.clone();
        change(&mut after);
        let after = after.base();
        if rest.is_empty() || !before.has_shape_of(&after) {
            self.edit_in(Some(i), change);
            return None;
        }
        let now = self.base().differences(&after);
        let is_in = |list: &[(Field, String)], field: &Field| list.iter().any(|(other, _)| other == field);
        let touched = before.differences(&after);
        // The order of the tour stays: what is shown, what is typed now, what is still to come.
        let text = |field: &Field| now.iter().find(|(other, _)| other == field).cloned();
        let mut changes: Vec<(Field, String)> = shown.iter().filter_map(|(field, _)| text(field)).collect();
        changes.extend(now.iter().filter(|(field, _)| !is_in(shown, field)).cloned());
        let made = changes.len();
        changes.extend(rest.iter().filter(|(field, _)| !is_in(&touched, field)).cloned());
        let is_whole = made == changes.len();
        if let Some(scenario) = self.scenarios.get_mut(i) {
            scenario.changes = changes;
        }
        (!is_whole).then_some(made)
    }

    /// How many changes of scenario `i` are made when those in `shown` were made before an undo; `None` for all of them.
    pub fn steps_made(&self, i: usize, shown: &[Field]) -> Option<usize> {
        let changes = &self.scenarios.get(i)?.changes;
        let made = changes.iter().take_while(|(field, _)| shown.contains(field)).count().max(1);
        (made < changes.len()).then_some(made)
    }
}

//! Scenarios: a plan, which is the base case, and variants of it that contain only their differences.
//!
//! Text that is typed into a scenario is kept field by field, so that later edits of the base case apply to all scenarios that do not
//! differ in these fields. The structure of a plan is the same for all scenarios: its stages, dimensions, names, metric and currency. An
//! edit of the structure applies to every scenario, and the differences of each move along.

use super::field::{Field, Own, Section};
use super::table::fields;
use super::time_field::TimeField;
use super::whole::{Draft, ScenarioDraft};

impl Draft {
    /// The base case alone, without the scenarios.
    #[must_use]
    pub fn base(&self) -> Self {
        Self { scenarios: Vec::new(), ..self.clone() }
    }

    /// Scenario `i` as a complete plan; the base case if there is no such scenario.
    #[must_use]
    pub fn scenario(&self, i: usize) -> Self {
        self.scenario_after(i, usize::MAX)
    }

    /// Scenario `i` with only its first `steps` changes: a step on the way from the base case to it.
    #[must_use]
    pub fn scenario_after(&self, i: usize, steps: usize) -> Self {
        let mut whole = self.base();
        for (field, text) in self.scenarios.get(i).iter().flat_map(|scenario| scenario.changes.iter().take(steps)) {
            whole.put(field, text.clone());
        }
        whole
    }

    /// Scenario `open`, with only its first `steps` changes if a number is given; the base case if no such scenario is open.
    #[must_use]
    pub fn opened(&self, open: Option<usize>, steps: Option<usize>) -> Self {
        open.map_or_else(|| self.base(), |i| self.scenario_after(i, steps.unwrap_or(usize::MAX)))
    }

    /// Changes the open scenario, or the base case. A change of texts applies only there; a change of the structure applies to every
    /// scenario.
    pub fn edit_in(&mut self, open: Option<usize>, change: &dyn Fn(&mut Self)) {
        if self.scenarios.is_empty() { change(self) } else { edit_among(self, open, change) }
    }

    /// Adds a copy of the open scenario.
    pub fn add_scenario(&mut self, name: &str, open: Option<usize>) {
        let changes = open.and_then(|i| self.scenarios.get(i)).map(|scenario| scenario.changes.clone()).unwrap_or_default();
        self.scenarios.push(ScenarioDraft { name: name.to_owned(), changes });
    }

    /// Makes scenario `i` the base case. The previous base case takes its place among the scenarios, as `name`; no figures change.
    pub fn promote(&mut self, i: usize, name: &str) {
        if i >= self.scenarios.len() {
            return;
        }
        let mut wholes: Vec<Self> = (0..self.scenarios.len()).map(|i| self.scenario(i)).collect();
        let base = std::mem::replace(&mut wholes[i], self.base());
        let mut scenarios = std::mem::take(&mut self.scenarios);
        name.clone_into(&mut scenarios[i].name);
        for (scenario, whole) in scenarios.iter_mut().zip(&wholes) {
            scenario.changes = base.differences(whole);
        }
        *self = Self { scenarios, ..base };
    }

    /// The fields in which a plan of the same structure has other texts, with these texts.
    pub fn differences(&self, other: &Self) -> Vec<(Field, String)> {
        let text = |draft: &Self, field: &Field| draft.text(field).unwrap_or_default().to_owned();
        let texts = other.fields().into_iter().map(|field| (text(other, &field), field));
        texts.filter(|(new, field)| *new != text(self, field)).map(|(new, field)| (field, new)).collect()
    }

    /// The changes that lead from one scenario to another, each with the text that it has there; `None` is the base case. From the base case
    /// they are the scenario's own, in its order; otherwise they are in the plan's order.
    pub fn changes_between(&self, from: Option<usize>, to: Option<usize>) -> Vec<(Field, String)> {
        match (from, to.and_then(|i| self.scenarios.get(i))) {
            (None, Some(scenario)) => scenario.changes.clone(),
            _ => self.opened(from, None).differences(&self.opened(to, None)),
        }
    }

    /// The draft without the custom values of sub-targets that are empty here and in every scenario.
    #[must_use]
    pub fn tidied(&self) -> Self {
        let mut tidied = self.clone();
        let mut is_used: Vec<bool> = self.leaves.iter().map(|leaf| !leaf.is_empty()).collect();
        for (field, _) in self.scenarios.iter().flat_map(|scenario| &scenario.changes) {
            if let Field::Leaf(l, _) = field
                && let Some(is_used) = is_used.get_mut(*l)
            {
                *is_used = true;
            }
        }
        let kept: Vec<usize> = (0..self.leaves.len()).filter(|l| is_used[*l]).collect();
        tidied.leaves = kept.iter().map(|l| self.leaves[*l].clone()).collect();
        for (field, _) in tidied.scenarios.iter_mut().flat_map(|scenario| &mut scenario.changes) {
            if let Field::Leaf(l, _) = field
                && let Ok(place) = kept.binary_search(l)
            {
                *l = place;
            }
        }
        tidied
    }

    /// Every field in which a scenario may differ.
    pub fn fields(&self) -> Vec<Field> {
        let mut all = Vec::new();
        add_varied(self, &mut all);
        let own = || [Own::Share, Own::DealSize, Own::Margin].into_iter().chain((0..self.stages.len()).map(Own::Rate));
        for (d, dimension) in self.space.iter().enumerate() {
            for (m, member) in dimension.members.iter().enumerate() {
                let order = Order(rank(Section::Split), d, m + 1);
                all.extend(own().map(|own| (order, Field::Member(d, m, own))));
                all.extend((0..dimension.factors.len()).map(|f| (order, Field::Score(d, m, f))));
                all.extend((0..member.ramp.len()).map(|i| (order, Field::Ramp(d, m, i))));
            }
        }
        // Changes of a scenario are listed section by section, and within a section place by place.
        all.sort_by_key(|(order, _)| *order);
        let mut all: Vec<Field> = all.into_iter().map(|(_, field)| field).collect();
        all.extend((0..self.leaves.len()).flat_map(|l| own().map(move |own| Field::Leaf(l, own))));
        all.extend(self.time_fields().into_iter().map(Field::Time));
        all
    }

    fn time_fields(&self) -> Vec<TimeField> {
        let time = &self.time;
        let mut all: Vec<TimeField> = (0..time.months.len()).map(TimeField::Month).collect();
        all.push(TimeField::YearFrom);
        all.extend((0..time.quarters.len()).map(TimeField::Quarter));
        all.extend((0..time.seasonality.len()).map(TimeField::Season));
        all.extend((0..time.rhythm.len()).map(TimeField::Third));
        for i in 0..time.phases.len() {
            all.extend([TimeField::PhaseLast(i), TimeField::PhaseWeight(i)]);
            all.extend((0..self.stages.len()).map(|k| TimeField::PhaseStage(i, k)));
        }
        all.extend((0..time.pinned.len()).map(TimeField::Pin));
        all.extend((0..time.days_off.len()).map(TimeField::DayOff));
        all.extend((0..time.make_up_days.len()).map(TimeField::MakeUp));
        all.extend((0..time.floors.len()).map(TimeField::FloorCount));
        all.extend((0..7).map(TimeField::Weekday));
        all.extend((0..3).map(TimeField::Frame));
        all
    }

    /// Whether another plan has the same structure, so that only texts differ. A change of the structure applies to every scenario.
    pub fn has_shape_of(&self, other: &Self) -> bool {
        self.shape() == other.shape()
    }

    /// The structure of the plan: no text in those fields, and no places that only texts make.
    fn shape(&self) -> Self {
        let mut shape = self.base();
        for field in self.fields() {
            shape.put(&field, String::new());
        }
        let members = shape.space.iter_mut().flat_map(|dimension| &mut dimension.members);
        for member in members {
            member.own.rates.clear();
            member.scores.clear();
        }
        shape.leaves.iter_mut().for_each(|leaf| leaf.own.rates.clear());
        shape.time.phases.iter_mut().for_each(|phase| phase.weights.clear());
        shape.time.week.clear();
        shape.time.frame.clear();
        shape
    }
}

fn edit_among(draft: &mut Draft, open: Option<usize>, change: &dyn Fn(&mut Draft)) {
    let changed = |whole: &Draft| {
        let mut whole = whole.clone();
        change(&mut whole);
        whole.base()
    };
    let base = draft.base();
    let open = open.filter(|i| *i < draft.scenarios.len());
    let before = open.map_or_else(|| base.clone(), |i| draft.scenario(i));
    let after = changed(&before);
    if before.shape() == after.shape() {
        match open {
            Some(i) => draft.scenarios[i].changes = base.differences(&after),
            None => *draft = Draft { scenarios: std::mem::take(&mut draft.scenarios), ..after },
        }
        return;
    }
    let wholes: Vec<Draft> = (0..draft.scenarios.len()).map(|i| changed(&draft.scenario(i))).collect();
    let base = changed(&base);
    let mut scenarios = std::mem::take(&mut draft.scenarios);
    for (scenario, whole) in scenarios.iter_mut().zip(&wholes) {
        scenario.changes = base.differences(whole);
    }
    *draft = Draft { scenarios, ..base };
}

/// The order of a field among those in which a scenario may differ: its section, and its places.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Order(u8, usize, usize);

/// Fields without a place come first, then the target lines, the funnel, and the split.
fn rank(part: Section) -> u8 {
    match part {
        Section::Lines => 1,
        Section::Funnel | Section::Stage => 2,
        _ => 3,
    }
}

/// Adds a field of the table for every place that it has in the draft, if scenarios may differ in it.
macro_rules! add {
    (shared $($rest:tt)*) => {};
    (varied $all:ident $draft:ident $field:ident {$text:ident}) => {
        $all.push((Order(0, 0, 0), Field::$field));
    };
    (varied $all:ident $draft:ident $field:ident {$part:ident . $text:ident}) => {
        $all.push((Order(rank(Field::$field.section()), 0, 0), Field::$field));
    };
    (varied $all:ident $draft:ident $field:ident {$part:ident . $list:ident [$i:ident] . $text:ident}) => {
        for $i in 0..$draft.$part.$list.len() {
            $all.push((Order(rank(Field::$field($i).section()), $i, 0), Field::$field($i)));
        }
    };
    (varied $all:ident $draft:ident $field:ident {$list:ident [$i:ident] . $text:ident}) => {
        for $i in 0..$draft.$list.len() {
            $all.push((Order(rank(Field::$field($i).section()), $i, 0), Field::$field($i)));
        }
    };
    (varied $all:ident $draft:ident $field:ident {$list:ident [$i:ident] . $sub:ident [$j:ident] . $text:ident}) => {
        for ($i, item) in $draft.$list.iter().enumerate() {
            for $j in 0..item.$sub.len() {
                $all.push((Order(rank(Field::$field($i, $j).section()), $i, 0), Field::$field($i, $j)));
            }
        }
    };
}

macro_rules! define {
    (
        texts { $($text:ident $(($($i:ident),+))?: $path:literal, $access:tt, $takes:ident, $part:ident, $scenarios:ident, $label:tt $($label_text:ident)?;)* }
        others { $($others:tt)* }
    ) => {
        /// Adds the fields of the table in which a scenario may differ.
        fn add_varied(draft: &Draft, all: &mut Vec<(Order, Field)>) {
            $(add!($scenarios all draft $text $access);)*
        }
    };
}
fields!(define);

//! The split by time.

use super::define::define;
use super::list::List;
use super::names::Names;
use super::record::record;
use super::text::{Text, nil, some};
use super::texts::{ByName, Texts};
use crate::codec::note;
use crate::domain::{Allowed, Fault, Field, FloorDraft, PhaseDraft, PinDraft, TimeDraft};

const WEEK: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const HOLIDAYS: [&str; 1] = ["CN"];
const MAKE_UP: [&str; 1] = ["none"];
const WEEK_FROM: [&str; 2] = ["Mon", "Sun"];

define! {
    /// The split by time.
    Time {
        0 months: Texts,
        1 quarters: Texts,
        2 seasonality: Texts,
        3 rhythm: Texts,
        4 phases: List<Phase>,
        5 pinned: List<Pin>,
        /// Days from `Mon` to `Sun`. The default is Saturday and Sunday.
        #[serde(deserialize_with = "some")]
        6 weekend: Option<Texts>,
        /// `CN` for the public holidays of mainland China. The report lists unpublished years in `time.unpublished`.
        7 holidays: Text,
        8 days_off: Texts,
        9 make_up_days: Texts,
        /// `Sun` or `Mon`, which is the default.
        10 week_from: Text,
        11 floors: List<Floor>,
        12 week: Texts,
        #[serde(deserialize_with = "record")]
        13 day: Option<Day>,
        /// The first month of the fiscal year, 1 to 12. A fiscal year has the number of the calendar year in which it ends.
        14 year_from: Text,
        /// `none` if the make-up workdays of `holidays` are not worked.
        15 make_up: Text,
    }

    /// A phase of the plan period.
    Phase { 0 name: Text, 1 last: Text, 2 weight: Text, 3 weights: ByName }

    /// A month with a fixed amount.
    Pin { 0 month: Text, 1 amount: Text } <=> PinDraft

    /// A daily minimum.
    Floor { 0 name: Text, 1 count: Text } <=> FloorDraft

    /// The plan of a day.
    Day { 0 morning: Text, 1 noon: Text, 2 evening: Text }
}

impl Time {
    /// Converts the split by time of a draft; `None` if it has only defaults.
    pub fn of(draft: &TimeDraft, stages: &Names) -> Option<Self> {
        let day = Day::of(&draft.frame);
        let other = TimeDraft { frame: Vec::new(), ..draft.clone() };
        if day.is_none() && other == TimeDraft::default() {
            return None;
        }
        let off = || WEEK.iter().zip(draft.weekend).filter(|(_, off)| *off).map(|(day, _)| (*day).to_owned()).collect();
        let named = |is_so: bool, name: &str| Text(if is_so { name.to_owned() } else { String::new() });
        Some(Self {
            months: (&draft.months).into(),
            quarters: (&draft.quarters).into(),
            seasonality: (&draft.seasonality).into(),
            rhythm: (&draft.rhythm).into(),
            phases: List(draft.phases.iter().map(|phase| Phase::of(phase, stages)).collect()),
            pinned: (&draft.pinned).into(),
            weekend: (draft.weekend != TimeDraft::WEEKEND).then(|| Texts(off())),
            holidays: named(draft.china, HOLIDAYS[0]),
            days_off: (&draft.days_off).into(),
            make_up_days: (&draft.make_up_days).into(),
            week_from: named(draft.from_sunday, WEEK_FROM[1]),
            floors: (&draft.floors).into(),
            week: (&draft.week).into(),
            day,
            year_from: (&draft.year_from).into(),
            make_up: named(draft.no_make_up, MAKE_UP[0]),
        })
    }

    /// Converts the split by time to its draft. An unknown name of a stage or a day is a fault and left out.
    pub fn draft(self, stages: &Names, faults: &mut Vec<Fault>) -> TimeDraft {
        let phase = |(i, phase): (usize, Phase)| phase.draft(&format!("time.phases[{i}].weights"), stages, faults);
        let phases = self.phases.0.into_iter().enumerate().map(phase).collect();
        let mut weekend = if self.weekend.is_some() { [false; 7] } else { TimeDraft::WEEKEND };
        for (i, day) in self.weekend.unwrap_or_default().0.into_iter().enumerate() {
            // A blank is not a day, and is refused as a question mark.
            let day = if day.trim().is_empty() { "?" } else { &day };
            if let Some(place) = one_of(&WEEK, day, format!("time.weekend[{i}]"), faults) {
                weekend[place] = true;
            }
        }
        TimeDraft {
            months: self.months.0,
            year_from: self.year_from.0,
            quarters: self.quarters.0,
            seasonality: self.seasonality.0,
            rhythm: self.rhythm.0,
            phases,
            pinned: self.pinned.into(),
            weekend,
            china: one_of(&HOLIDAYS, &self.holidays.0, "time.holidays".into(), faults).is_some(),
            no_make_up: one_of(&MAKE_UP, &self.make_up.0, "time.make_up".into(), faults).is_some(),
            from_sunday: one_of(&WEEK_FROM, &self.week_from.0, "time.week_from".into(), faults) == Some(1),
            days_off: self.days_off.0,
            make_up_days: self.make_up_days.0,
            floors: self.floors.into(),
            week: self.week.0,
            frame: self.day.map_or_else(Vec::new, Day::frame),
        }
    }
}

/// The position of a name, whatever its case; `None` for a blank. An unknown name is a fault at `path`.
fn one_of(names: &'static [&'static str], given: &str, path: String, faults: &mut Vec<Fault>) -> Option<usize> {
    let place = names.iter().position(|name| given.trim().eq_ignore_ascii_case(name));
    if place.is_none() && !given.trim().is_empty() {
        note(faults, Fault::new(Field::File(path), given, Allowed::OneOf(names)));
    }
    place
}

impl Phase {
    fn of(PhaseDraft { name, last, weight, weights }: &PhaseDraft, stages: &Names) -> Self {
        Self { name: name.into(), last: last.into(), weight: weight.into(), weights: stages.by_name(weights) }
    }

    fn draft(self, path: &str, stages: &Names, faults: &mut Vec<Fault>) -> PhaseDraft {
        let weights = stages.by_place(self.weights, path, faults);
        PhaseDraft { name: self.name.0, last: self.last.0, weight: self.weight.0, weights }
    }
}

impl Day {
    /// Converts the plan of a day; `None` if it is empty.
    fn of(frame: &[String]) -> Option<Self> {
        let [morning, noon, evening] = [0, 1, 2].map(|i| Text(frame.get(i).cloned().unwrap_or_default()));
        let day = Self { morning, noon, evening };
        let is_empty = nil(&day.morning) && nil(&day.noon) && nil(&day.evening);
        (!is_empty).then_some(day)
    }

    fn frame(self) -> Vec<String> {
        let frame = vec![self.morning.0, self.noon.0, self.evening.0];
        if frame.iter().all(String::is_empty) { Vec::new() } else { frame }
    }
}

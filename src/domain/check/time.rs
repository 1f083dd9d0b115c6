//! The spread over time: from text to values.

use chrono::NaiveDate;

use super::faults::{Faults, typed};
use super::weights::weight;
use crate::domain::calendar::FiscalYear;
use crate::domain::calendar::working::{WorkCalendar, month_first, month_last, months_of};
use crate::domain::calendar::written::month;
use crate::domain::draft::limits::{DAYS_MAX, FLOORS_MAX, NAME_MAX, PHASES_MAX, STAGES_MAX};
use crate::domain::draft::{Allowed, Draft, Field, Metric, TimeDraft, TimeField};
use crate::domain::number::money::AMOUNT_MAX;
use crate::domain::number::{Count, Exact, reader};
use crate::domain::plan::{Horizon, Phase, Spread, Target};

pub(super) fn spread(draft: &Draft, horizon: Option<Horizon>, target: Option<&Target>, faults: &mut Faults) -> Option<Spread> {
    let found = faults.found;
    let time = &draft.time;
    let calendar = calendar(time, faults);
    floors(time, faults);
    texts(time, faults);
    let months = horizon.map(months_of).unwrap_or_default();
    let fiscal_year = FiscalYear::typed(&time.year_from);
    if fiscal_year.is_none() {
        faults.note::<()>(Field::Time(TimeField::YearFrom), &time.year_from, Allowed::MonthNumber);
    }
    // Without a readable first month the number of quarters is not known, so the typed weights count.
    let quarters = fiscal_year.zip(horizon).map_or(time.quarters.len(), |(year, horizon)| year.quarters_of(horizon).len());
    let spread = Spread {
        months: list(TimeField::Months, TimeField::Month, &time.months, months.len(), horizon, faults),
        quarters: list(TimeField::Quarters, TimeField::Quarter, &time.quarters, quarters, horizon, faults),
        seasonality: list(TimeField::Seasons, TimeField::Season, &time.seasonality, 12, horizon, faults),
        rhythm: list(TimeField::Thirds, TimeField::Third, &time.rhythm, 3, horizon, faults),
        phases: phases(time, horizon, draft.stages.len(), faults),
        pinned: pinned(time, &worked_months(&months, horizon, &calendar), target, faults),
        calendar,
        from_sunday: time.from_sunday,
        fiscal_year: fiscal_year.unwrap_or_default(),
    };
    if !time.phases.is_empty() && !time.months.is_empty() {
        faults.note::<()>(Field::Time(TimeField::Months), &time.months.len().to_string(), Allowed::NotBoth);
    }
    (faults.found == found).then_some(spread)
}

/// A list of `many` weights, or none. Missing weights are blank; too many are one fault of the list.
fn list(
    whole: TimeField,
    one: fn(usize) -> TimeField,
    texts: &[String],
    many: usize,
    horizon: Option<Horizon>,
    faults: &mut Faults,
) -> Vec<Exact> {
    if texts.is_empty() {
        return Vec::new();
    }
    if horizon.is_none() {
        faults.note::<()>(Field::Time(whole), &texts.len().to_string(), Allowed::NeedsHorizon);
        return Vec::new();
    }
    if texts.len() > many {
        faults.note::<()>(Field::Time(whole), &texts.len().to_string(), Allowed::Many(many, many));
    }
    let read = |i: usize| weight(Field::Time(one(i)), texts.get(i).map_or("", String::as_str), faults);
    let weights: Option<Vec<Exact>> = (0..many).map(read).collect::<Vec<_>>().into_iter().collect();
    let weights = weights.unwrap_or_default();
    faults.alike(Field::Time(whole), &weights);
    if !weights.is_empty() && !weights.iter().any(Exact::is_positive) {
        faults.note::<()>(Field::Time(one(0)), texts.first().map_or("", String::as_str), Allowed::Weight);
    }
    weights
}

fn calendar(time: &TimeDraft, faults: &mut Faults) -> WorkCalendar {
    if time.weekend == [true; 7] {
        faults.note::<()>(Field::Time(TimeField::Weekend), "7", Allowed::SomeWorkingDay);
    }
    let mut days = |texts: &[String], name: &str, field: fn(usize) -> TimeField| -> Vec<NaiveDate> {
        let texts = faults.many(Field::File(format!("time.{name}")), texts, 0, DAYS_MAX);
        let read = |(i, text): (usize, &String)| faults.date(Field::Time(field(i)), text);
        texts.iter().enumerate().filter_map(read).collect()
    };
    let off = days(&time.days_off, "days_off", TimeField::DayOff);
    let make_up = days(&time.make_up_days, "make_up_days", TimeField::MakeUp);
    time.calendar(off, make_up)
}

fn phases(time: &TimeDraft, horizon: Option<Horizon>, stages: usize, faults: &mut Faults) -> Vec<Phase> {
    let Some(last_phase) = time.phases.len().checked_sub(1) else { return Vec::new() };
    let looked_into = faults.many(Field::Time(TimeField::Phases), &time.phases, 1, PHASES_MAX);
    let Some(horizon) = horizon else {
        faults.note::<()>(Field::Time(TimeField::Phases), &time.phases.len().to_string(), Allowed::NeedsHorizon);
        return Vec::new();
    };
    let mut all = Vec::new();
    let mut first = Some(horizon.first());
    for (i, phase) in looked_into.iter().enumerate() {
        faults.name(Field::Time(TimeField::PhaseName(i)), &phase.name);
        let field = Field::Time(TimeField::PhaseLast(i));
        let last =
            if i == last_phase && phase.last.trim().is_empty() { Some(horizon.last()) } else { faults.date(field.clone(), &phase.last) };
        match (last, first) {
            (Some(last), _) if i == last_phase && last != horizon.last() => {
                faults.note::<()>(field, &phase.last, Allowed::TheDay(horizon.last()));
            }
            (Some(last), Some(first)) if last < first => faults.note(field, &phase.last, Allowed::FromDay(first)).unwrap_or(()),
            (Some(last), _) if i < last_phase && last >= horizon.last() => {
                faults.note(field, &phase.last, Allowed::Before(horizon.last())).unwrap_or(());
            }
            _ => {}
        }
        let own = weight(Field::Time(TimeField::PhaseWeight(i)), &phase.weight, faults);
        let stage = |(k, text): (usize, &String)| {
            typed(text).filter(|_| k < stages).and_then(|text| weight(Field::Time(TimeField::PhaseStage(i, k)), text, faults))
        };
        let weights = phase.weights.iter().take(STAGES_MAX).enumerate().map(stage).collect();
        first = last.and_then(|last| last.succ_opt());
        if let (Some(last), Some(weight)) = (last, own) {
            all.push(Phase { name: phase.name.clone(), last, weight, weights });
        }
    }
    let weights: Vec<Exact> = all.iter().flat_map(|phase| phase.weights.iter().flatten().chain([&phase.weight])).cloned().collect();
    faults.alike(Field::Time(TimeField::Phases), &weights);
    if !all.is_empty() && !all.iter().any(|phase| phase.weight.is_positive()) {
        faults.note::<()>(Field::Time(TimeField::PhaseWeight(0)), &time.phases[0].weight, Allowed::Weight);
    }
    all
}

/// The months with a working day inside the plan period: only these can be fixed.
fn worked_months(months: &[NaiveDate], horizon: Option<Horizon>, calendar: &WorkCalendar) -> Vec<NaiveDate> {
    let worked = |month: &&NaiveDate| {
        horizon.is_some_and(|horizon| calendar.working_days(horizon.first().max(**month), horizon.last().min(month_last(**month))) > 0)
    };
    months.iter().filter(worked).copied().collect()
}

/// Fixed months: amounts in the target's metric, together at most the target, and all of it if every month is fixed.
fn pinned(time: &TimeDraft, months: &[NaiveDate], target: Option<&Target>, faults: &mut Faults) -> Vec<(NaiveDate, Exact)> {
    let mut all: Vec<(NaiveDate, Exact)> = Vec::new();
    for (i, pin) in time.pinned.iter().enumerate() {
        let (field, amount) = (Field::Time(TimeField::PinMonth(i)), Field::Time(TimeField::Pin(i)));
        let known = month(&pin.month).filter(|month| months.contains(month) && all.iter().all(|(other, _)| other != month));
        let month = known.or_else(|| faults.note(field, &pin.month, Allowed::Month));
        let amount = match reader::quantity(&pin.amount) {
            Ok(n) if n >= Exact::zero() && n <= Exact::whole(AMOUNT_MAX) => Some(n),
            _ => faults.note(amount, &pin.amount, Allowed::Money),
        };
        all.extend(month.zip(amount));
    }
    let Some(target) = target.filter(|_| !all.is_empty() && all.len() == time.pinned.len()) else { return Vec::new() };
    // Deals are whole before they are spread.
    let rounded = Some(&target.amount).filter(|_| target.metric == Metric::Deals).and_then(Count::sufficing);
    let whole = rounded.map_or_else(|| target.amount.clone(), Count::exact);
    let amounts: Vec<Exact> = all.iter().map(|(_, amount)| amount.clone()).collect();
    if !faults.alike(Field::Time(TimeField::Pin(0)), &amounts) {
        return Vec::new();
    }
    let sum = amounts.iter().sum::<Exact>();
    let last = all.len() - 1;
    let said = || whole.decimal_floor(2).map_or_else(|| whole.to_string(), |whole| whole.normalize().to_string());
    if sum > whole {
        faults.note::<()>(Field::Time(TimeField::Pin(last)), &time.pinned[last].amount, Allowed::PinnedLess(said()));
    } else if all.len() == months.len() && sum < whole {
        faults.note::<()>(Field::Time(TimeField::Pin(last)), &time.pinned[last].amount, Allowed::PinnedWhole(said()));
    }
    all.into_iter().map(|(month, amount)| (month_first(month), amount.checked_div(&whole).unwrap_or_else(Exact::zero))).collect()
}

/// Checks the focus of each weekday, and the plan of a day.
fn texts(time: &TimeDraft, faults: &mut Faults) {
    let week = faults.many(Field::File("time.week".into()), &time.week, 0, 7);
    for (i, text) in week.iter().enumerate() {
        faults.name_or_nothing(Field::Time(TimeField::Weekday(i)), text);
    }
    for (i, text) in time.frame.iter().enumerate() {
        if text.chars().any(char::is_control) {
            faults.note::<()>(Field::Time(TimeField::Frame(i)), text, Allowed::NameOrNothing(NAME_MAX));
        }
    }
}

fn floors(time: &TimeDraft, faults: &mut Faults) {
    let floors = faults.many(Field::File("time.floors".into()), &time.floors, 0, FLOORS_MAX);
    for (i, floor) in floors.iter().enumerate() {
        faults.name(Field::Time(TimeField::FloorName(i)), &floor.name);
        match reader::amount(&floor.count) {
            Ok(n) if n.is_whole() && n >= Exact::zero() && n <= Exact::whole(1_000_000) => {}
            _ => {
                faults.note::<()>(Field::Time(TimeField::FloorCount(i)), &floor.count, Allowed::Floor);
            }
        }
    }
}

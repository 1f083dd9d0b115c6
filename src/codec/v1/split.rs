//! The split in space and time, in format 1.

use super::names::Names;
use super::{StageDraft, Tree, note, stage_names, texts};
use crate::domain::{
    Allowed, DimensionDraft, Draft, FactorDraft, Fault, Field, FloorDraft, LeafDraft, MemberDraft, OwnDraft, PhaseDraft, PinDraft,
    TimeDraft,
};

const WEEK: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const HOLIDAYS: [&str; 1] = ["CN"];
const WEEK_FROM: [&str; 2] = ["Mon", "Sun"];
const FRAME: [&str; 3] = ["morning", "noon", "evening"];

/// Puts the split into a plan.
pub fn put(plan: &mut Tree, draft: &Draft) {
    let stages = &stage_names(&draft.stages);
    let dimension = |(d, dimension): (usize, &DimensionDraft)| {
        let before = d.checked_sub(1).map(|before| member_names(&draft.space[before]));
        let mut record = texts(&[("dimension", &dimension.name)]);
        put_list(&mut record, "members", &dimension.members, |it| member(it, stages, before.as_ref()));
        put_list(&mut record, "factors", &dimension.factors, |it| texts(&[("name", &it.name), ("weight", &it.weight)]));
        record
    };
    if !draft.space.is_empty() {
        plan.put("space", Tree::List(draft.space.iter().enumerate().map(dimension).collect()));
    }
    let members = all_member_names(&draft.space, !draft.leaves.is_empty());
    put_list(plan, "leaves", &draft.leaves, |leaf: &LeafDraft| {
        let mut record = Tree::default();
        let path = leaf.path.iter().zip(&members).map(|(m, names)| Tree::Text(names.at(*m)));
        record.put("path", Tree::List(path.collect()));
        record.put_text("share", &leaf.share);
        put_own(&mut record, &leaf.own, stages);
        record
    });
    let time = time_record(&draft.time, stages);
    if !matches!(&time, Tree::Record(fields) if fields.is_empty()) {
        plan.put("time", time);
    }
}

fn put_list<T>(record: &mut Tree, name: &str, list: &[T], item: impl Fn(&T) -> Tree) {
    if !list.is_empty() {
        record.put(name, Tree::List(list.iter().map(item).collect()));
    }
}

fn put_texts(record: &mut Tree, name: &str, list: &[String]) {
    put_list(record, name, list, |text| Tree::Text(text.clone()));
}

fn put_map(record: &mut Tree, name: &str, list: &[String], stages: &Names) {
    let mut map = Tree::default();
    for (k, text) in list.iter().enumerate().take(stages.len()) {
        if !text.is_empty() {
            map.put_text(&stages.at(k), text);
        }
    }
    if !matches!(&map, Tree::Record(fields) if fields.is_empty()) {
        record.put(name, map);
    }
}

fn put_own(record: &mut Tree, own: &OwnDraft, stages: &Names) {
    record.put_text("deal_size", &own.deal_size);
    record.put_text("margin", &own.margin);
    put_map(record, "rates", &own.rates, stages);
}

fn member(member: &MemberDraft, stages: &Names, before: Option<&Names>) -> Tree {
    let mut record = texts(&[("name", &member.name), ("share", &member.share)]);
    put_own(&mut record, &member.own, stages);
    put_texts(&mut record, "scores", &member.scores);
    put_texts(&mut record, "ramp", &member.ramp);
    if member.locked {
        record.put("locked", Tree::Bare("true".to_owned()));
    }
    if let Some(before) = before.filter(|_| !member.within.is_empty()) {
        record.put("in", Tree::List(member.within.iter().map(|parent| Tree::Text(before.at(*parent))).collect()));
    }
    record
}

/// The members' names of each dimension, if there are leaves to be told by them.
fn all_member_names(space: &[DimensionDraft], are_needed: bool) -> Vec<Names<'_>> {
    if are_needed { space.iter().map(member_names).collect() } else { Vec::new() }
}

fn member_names(dimension: &DimensionDraft) -> Names<'_> {
    Names::of(dimension.members.iter().map(|member| member.name.as_str()))
}

fn time_record(time: &TimeDraft, stages: &Names) -> Tree {
    let mut record = Tree::default();
    put_texts(&mut record, "months", &time.months);
    put_texts(&mut record, "quarters", &time.quarters);
    put_texts(&mut record, "seasonality", &time.seasonality);
    put_texts(&mut record, "rhythm", &time.rhythm);
    put_list(&mut record, "phases", &time.phases, |phase| {
        let mut record = texts(&[("name", &phase.name), ("last", &phase.last), ("weight", &phase.weight)]);
        put_map(&mut record, "weights", &phase.weights, stages);
        record
    });
    put_list(&mut record, "pinned", &time.pinned, |pin| texts(&[("month", &pin.month), ("amount", &pin.amount)]));
    if time.weekend != TimeDraft::WEEKEND {
        let off = WEEK.iter().zip(time.weekend).filter(|(_, off)| *off).map(|(day, _)| Tree::Text((*day).to_owned()));
        record.put("weekend", Tree::List(off.collect()));
    }
    record.put_text("holidays", if time.china { HOLIDAYS[0] } else { "" });
    put_texts(&mut record, "days_off", &time.days_off);
    put_texts(&mut record, "make_up_days", &time.make_up_days);
    record.put_text("week_from", if time.from_sunday { WEEK_FROM[1] } else { "" });
    put_list(&mut record, "floors", &time.floors, |floor| texts(&[("name", &floor.name), ("count", &floor.count)]));
    put_texts(&mut record, "week", &time.week);
    let mut day = Tree::default();
    for (name, text) in FRAME.iter().zip(&time.frame) {
        day.put_text(name, text);
    }
    if !matches!(&day, Tree::Record(fields) if fields.is_empty()) {
        record.put("day", day);
    }
    record.put_text("year_from", &time.year_from);
    record
}

fn take_list<T>(record: &mut Tree, name: &str, item: impl FnMut(Tree) -> T) -> Vec<T> {
    record.take_list(name).unwrap_or_default().into_iter().map(item).collect()
}

fn take_texts(record: &mut Tree, name: &str) -> Vec<String> {
    take_list(record, name, Tree::into_text)
}

/// Texts by stage. A name of no stage is a fault of the file.
fn take_map(record: &mut Tree, name: &str, path: &str, stages: &Names, faults: &mut Vec<Fault>) -> Vec<String> {
    let Some(Tree::Record(fields)) = record.take(name) else { return Vec::new() };
    let mut list = Vec::new();
    for (stage, text) in fields {
        let Some(k) = stages.place_of(&stage) else {
            let stage: String = stage.chars().take(40).collect();
            note(faults, Fault::new(Field::File(format!("{path}.{name}.{stage}")), stage, Allowed::StageNamed));
            continue;
        };
        let text = text.into_text();
        if list.len() <= k && !text.is_empty() {
            list.resize(k + 1, String::new());
        }
        if let Some(slot) = list.get_mut(k) {
            *slot = text;
        }
    }
    // A stage may be told twice, by name and by place, and the last holds: empty ones at the end are nothing.
    while list.last().is_some_and(String::is_empty) {
        list.pop();
    }
    list
}

fn take_own(record: &mut Tree, path: &str, stages: &Names, faults: &mut Vec<Fault>) -> OwnDraft {
    OwnDraft {
        deal_size: record.take_text("deal_size"),
        margin: record.take_text("margin"),
        rates: take_map(record, "rates", path, stages, faults),
    }
}

/// The split of a plan: its dimensions, its leaves, its spread over time.
pub fn take(plan: &mut Tree, stages: &[StageDraft], faults: &mut Vec<Fault>) -> (Vec<DimensionDraft>, Vec<LeafDraft>, TimeDraft) {
    let stages = &stage_names(stages);
    let space = space(plan, stages, faults);
    let leaves = leaves(plan, &space, stages, faults);
    (space, leaves, time(plan, stages, faults))
}

/// The dimensions of a plan.
fn space(plan: &mut Tree, stages: &Names, faults: &mut Vec<Fault>) -> Vec<DimensionDraft> {
    let mut space: Vec<DimensionDraft> = Vec::new();
    for (d, mut record) in plan.take_list("space").unwrap_or_default().into_iter().enumerate() {
        let mut members = Vec::new();
        let before = space.last().map(member_names);
        for (m, mut member) in record.take_list("members").unwrap_or_default().into_iter().enumerate() {
            members.push(MemberDraft {
                name: member.take_text("name"),
                share: member.take_text("share"),
                locked: member.take_text("locked") == "true",
                own: take_own(&mut member, &format!("space[{d}].members[{m}]"), stages, faults),
                scores: take_texts(&mut member, "scores"),
                ramp: take_texts(&mut member, "ramp"),
                within: within(&mut member, before.as_ref(), &format!("space[{d}].members[{m}].in"), faults),
            });
        }
        let factors = take_list(&mut record, "factors", |mut factor| FactorDraft {
            name: factor.take_text("name"),
            weight: factor.take_text("weight"),
        });
        space.push(DimensionDraft { name: record.take_text("dimension"), members, factors });
    }
    space
}

/// The items of the preceding dimension that one belongs to, each once and in their order.
fn within(member: &mut Tree, before: Option<&Names>, path: &str, faults: &mut Vec<Fault>) -> Vec<usize> {
    let mut places = Vec::new();
    for (i, name) in take_texts(member, "in").into_iter().enumerate() {
        match before.and_then(|before| before.place_of(&name)) {
            Some(place) => places.push(place),
            None => note(faults, Fault::new(Field::File(format!("{path}[{i}]")), name, Allowed::ItemBefore)),
        }
    }
    places.sort_unstable();
    places.dedup();
    places
}

/// What leaves and branches of a plan have of their own.
fn leaves(plan: &mut Tree, space: &[DimensionDraft], stages: &Names, faults: &mut Vec<Fault>) -> Vec<LeafDraft> {
    let records = plan.take_list("leaves").unwrap_or_default();
    let members = all_member_names(space, !records.is_empty());
    let mut leaves = Vec::new();
    for (l, mut record) in records.into_iter().enumerate() {
        let names = take_texts(&mut record, "path");
        let places: Vec<usize> = names.iter().zip(&members).filter_map(|(name, members)| members.place_of(name)).collect();
        if places.is_empty() || places.len() != names.len() {
            note(faults, Fault::new(Field::File(format!("leaves[{l}].path")), names.join(" / "), Allowed::Path));
        }
        let own = take_own(&mut record, &format!("leaves[{l}]"), stages, faults);
        leaves.push(LeafDraft { path: places, share: record.take_text("share"), own });
    }
    leaves
}

/// The spread over time of a plan.
fn time(plan: &mut Tree, stages: &Names, faults: &mut Vec<Fault>) -> TimeDraft {
    let Some(mut time) = plan.take("time") else { return TimeDraft::default() };
    let mut phases = Vec::new();
    for (i, mut phase) in time.take_list("phases").unwrap_or_default().into_iter().enumerate() {
        phases.push(PhaseDraft {
            name: phase.take_text("name"),
            last: phase.take_text("last"),
            weight: phase.take_text("weight"),
            weights: take_map(&mut phase, "weights", &format!("time.phases[{i}]"), stages, faults),
        });
    }
    let mut one_of = |given: &str, path: String, names: &'static [&'static str]| {
        let place = names.iter().position(|name| given.trim().eq_ignore_ascii_case(name));
        if place.is_none() && !given.trim().is_empty() {
            note(faults, Fault::new(Field::File(path), given, Allowed::OneOf(names)));
        }
        place
    };
    let mut weekend = TimeDraft::WEEKEND;
    if let Some(days) = time.take_list("weekend") {
        weekend = [false; 7];
        for (i, day) in days.into_iter().enumerate() {
            let day = day.into_text();
            // A blank is no day.
            let day = if day.trim().is_empty() { "?".to_owned() } else { day };
            if let Some(place) = one_of(&day, format!("time.weekend[{i}]"), &WEEK) {
                weekend[place] = true;
            }
        }
    }
    let mut day = time.take("day").unwrap_or_default();
    let mut frame: Vec<String> = FRAME.iter().map(|name| day.take_text(name)).collect();
    if frame.iter().all(String::is_empty) {
        frame.clear();
    }
    TimeDraft {
        china: one_of(&time.take_text("holidays"), "time.holidays".to_owned(), &HOLIDAYS).is_some(),
        from_sunday: one_of(&time.take_text("week_from"), "time.week_from".to_owned(), &WEEK_FROM) == Some(1),
        year_from: time.take_text("year_from"),
        months: take_texts(&mut time, "months"),
        quarters: take_texts(&mut time, "quarters"),
        seasonality: take_texts(&mut time, "seasonality"),
        rhythm: take_texts(&mut time, "rhythm"),
        pinned: take_list(&mut time, "pinned", |mut pin| PinDraft { month: pin.take_text("month"), amount: pin.take_text("amount") }),
        days_off: take_texts(&mut time, "days_off"),
        make_up_days: take_texts(&mut time, "make_up_days"),
        floors: take_list(&mut time, "floors", |mut floor| FloorDraft { name: floor.take_text("name"), count: floor.take_text("count") }),
        week: take_texts(&mut time, "week"),
        phases,
        weekend,
        frame,
    }
}

//! Format 1, frozen: names and numbers here are in files and links that people keep. Never change one; add with a new number.
//!
//! One table says it for files, links and faults alike: readers and writers derived for each record and format would be a tenth
//! of all that a phone loads before the first screen.

mod names;
mod split;
mod whatif;

use super::tree::Tree;
use super::{FAULTS_MAX, PLACES_MAX};
use names::Names;

use crate::domain::{ActivityDraft, Allowed, Draft, Fault, Field, Metric, StageDraft, TierDraft, TimeDraft};

/// What a field holds.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// The number of this format.
    Version,
    /// Text; in a file a bare number too.
    Text,
    /// Records of one shape.
    List(&'static Shape),
    /// A record.
    Record(&'static Shape),
    /// Texts; in a file bare numbers too.
    Texts,
    /// Texts by names that the plan gives: of its stages.
    Map,
    /// `true`, or `false` as if it were left out.
    Flag,
}

/// A field of a record.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// Its name in a file.
    pub name: &'static str,
    /// Its number in a link; none for what only files hold.
    pub number: Option<u8>,
    /// What it holds.
    pub kind: Kind,
}

/// The fields of a record.
#[derive(Debug)]
pub struct Shape {
    /// The fields, in the order of a file.
    pub parts: &'static [Part],
    /// Their names.
    pub names: &'static [&'static str],
}

impl Shape {
    /// The field of that number.
    pub fn numbered(&self, number: u64) -> Option<&'static Part> {
        self.parts.iter().find(|part| part.number.map(u64::from) == Some(number))
    }
}

macro_rules! shape {
    ($($name:literal, $number:expr, $kind:expr;)*) => {
        Shape { parts: &[$(Part { name: $name, number: $number, kind: $kind }),*], names: &[$($name),*] }
    };
}

/// A plan. Whatever is left out has its default.
pub const PLAN: Kind = Kind::Record(&shape! {
    "backcast", None, Kind::Version;
    "name", Some(0), Kind::Text;
    "currency", Some(1), Kind::Text;
    "horizon", Some(2), Kind::Record(&HORIZON);
    "target", Some(3), Kind::Record(&TARGET);
    "margin", None, Kind::Text; // the target's, as a file may have it too
    "tiers", Some(7), Kind::List(&TIER);
    "deal_size", Some(4), Kind::Text;
    "funnel", Some(5), Kind::List(&STAGE);
    "won", Some(6), Kind::Text; // the stage's name, or `#3` for the third where names do not tell; left out for the last
    "leads_available", Some(8), Kind::Text;
    "space", Some(9), Kind::List(&DIMENSION);
    "leaves", Some(10), Kind::List(&LEAF);
    "time", Some(11), Kind::Record(&TIME);
    "capacity", Some(12), Kind::Record(&CAPACITY);
    "scenarios", Some(13), Kind::List(&SCENARIO);
    "levers", Some(14), Kind::List(&LEVER);
});
const CAPACITY: Shape = shape! {
    "people", Some(0), Kind::Text;
    "quota", Some(1), Kind::Text;
    "attainment", Some(2), Kind::Text;
};
const SCENARIO: Shape = shape! {
    "name", Some(0), Kind::Text;
    "changes", Some(1), Kind::Map; // texts by the paths of their fields: `funnel[0].rate`
};
const LEVER: Shape = shape! {
    "input", Some(0), Kind::Text; // the path of its field: `funnel[0].rate`
    "from", Some(1), Kind::Text;
    "to", Some(2), Kind::Text;
};
const HORIZON: Shape = shape! {
    "first", Some(0), Kind::Text;
    "last", Some(1), Kind::Text;
};
const TARGET: Shape = shape! {
    "metric", Some(0), Kind::Text;
    "amount", Some(1), Kind::Text;
    "margin", Some(2), Kind::Text;
};
const TIER: Shape = shape! {
    "name", Some(0), Kind::Text;
    "of_target", Some(1), Kind::Text;
};
const STAGE: Shape = shape! {
    "stage", Some(0), Kind::Text;
    "rate", Some(1), Kind::Text;
    "days", Some(2), Kind::Text;
    "activities", Some(3), Kind::List(&ACTIVITY);
    "counted", Some(4), Kind::Text;
};
const ACTIVITY: Shape = shape! {
    "name", Some(0), Kind::Text;
    "per_unit", Some(1), Kind::Text;
};

const DIMENSION: Shape = shape! {
    "dimension", Some(0), Kind::Text;
    "members", Some(1), Kind::List(&MEMBER);
    "factors", Some(2), Kind::List(&FACTOR);
};
const FACTOR: Shape = shape! {
    "name", Some(0), Kind::Text;
    "weight", Some(1), Kind::Text;
};
const MEMBER: Shape = shape! {
    "name", Some(0), Kind::Text;
    "share", Some(1), Kind::Text;
    "deal_size", Some(2), Kind::Text;
    "margin", Some(3), Kind::Text;
    "rates", Some(4), Kind::Map;
    "scores", Some(5), Kind::Texts;
    "ramp", Some(6), Kind::Texts;
    "locked", Some(7), Kind::Flag;
    "in", Some(8), Kind::Texts; // names of items of the preceding dimension, or `#3` for the third where names do not tell
};
const LEAF: Shape = shape! {
    "path", Some(0), Kind::Texts; // a member's name of each dimension, or `#3` for the third where names do not tell
    "share", Some(1), Kind::Text;
    "deal_size", Some(2), Kind::Text;
    "margin", Some(3), Kind::Text;
    "rates", Some(4), Kind::Map;
};
const TIME: Shape = shape! {
    "months", Some(0), Kind::Texts;
    "quarters", Some(1), Kind::Texts;
    "seasonality", Some(2), Kind::Texts;
    "rhythm", Some(3), Kind::Texts;
    "phases", Some(4), Kind::List(&PHASE);
    "pinned", Some(5), Kind::List(&PIN);
    "weekend", Some(6), Kind::Texts;
    // `CN`; of a year that is not published the days fixed by law are off, and the report lists it in `time.unpublished`
    "holidays", Some(7), Kind::Text;
    "days_off", Some(8), Kind::Texts;
    "make_up_days", Some(9), Kind::Texts;
    "week_from", Some(10), Kind::Text; // `Sun`, or Monday
    "floors", Some(11), Kind::List(&FLOOR);
    "week", Some(12), Kind::Texts;
    "day", Some(13), Kind::Record(&FRAME);
    // 1 to 12, the first month of the fiscal year; a fiscal year is named after the calendar year in which it ends
    "year_from", Some(14), Kind::Text;
};
const PHASE: Shape = shape! {
    "name", Some(0), Kind::Text;
    "last", Some(1), Kind::Text;
    "weight", Some(2), Kind::Text;
    "weights", Some(3), Kind::Map;
};
const PIN: Shape = shape! {
    "month", Some(0), Kind::Text;
    "amount", Some(1), Kind::Text;
};
const FLOOR: Shape = shape! {
    "name", Some(0), Kind::Text;
    "count", Some(1), Kind::Text;
};
const FRAME: Shape = shape! {
    "morning", Some(0), Kind::Text;
    "noon", Some(1), Kind::Text;
    "evening", Some(2), Kind::Text;
};

/// Every number in a link is below this, and so is one byte.
pub const NUMBERS_END: u8 = 24;

/// What no plan file lacks.
pub const NEEDED: [&str; 2] = ["target", "funnel"];

/// The lines of a plan that names none, as they were when the format was made.
fn usual_tiers() -> Vec<TierDraft> {
    let tier = |name: &str, of_target: &str| TierDraft { name: name.into(), of_target: of_target.into() };
    vec![tier("base", "80%"), tier("sprint", "100%"), tier("stretch", "120%")]
}

/// The plan of a draft, defaults left out.
pub fn plan(draft: &Draft) -> Tree {
    let tidied = (!draft.leaves.is_empty()).then(|| draft.tidied());
    let draft = tidied.as_ref().unwrap_or(draft);
    let mut plan = Tree::default();
    plan.put("backcast", Tree::Bare("1".to_owned()));
    plan.put_text("name", &draft.name);
    plan.put_text("currency", &draft.currency);
    if !(draft.first.is_empty() && draft.last.is_empty()) {
        plan.put("horizon", texts(&[("first", &draft.first), ("last", &draft.last)]));
    }
    plan.put("target", texts(&[("metric", draft.metric.name()), ("amount", &draft.amount), ("margin", &draft.margin)]));
    if draft.tiers != usual_tiers() {
        let tier = |tier: &TierDraft| texts(&[("name", &tier.name), ("of_target", &tier.of_target)]);
        plan.put("tiers", Tree::List(draft.tiers.iter().map(tier).collect()));
    }
    plan.put_text("deal_size", &draft.deal_size);
    plan.put("funnel", Tree::List(draft.stages.iter().map(stage).collect()));
    plan.put_text("won", &won_name(draft));
    plan.put_text("leads_available", &draft.leads_available);
    // Only what is split needs what knows of it.
    if !draft.space.is_empty() || !draft.leaves.is_empty() || draft.time != TimeDraft::default() {
        split::put(&mut plan, draft);
    }
    if !(draft.people.is_empty() && draft.quota.is_empty() && draft.attainment.is_empty()) {
        plan.put("capacity", texts(&[("people", &draft.people), ("quota", &draft.quota), ("attainment", &draft.attainment)]));
    }
    if !draft.scenarios.is_empty() {
        whatif::put(&mut plan, draft);
    }
    if !draft.levers.is_empty() {
        whatif::put_levers(&mut plan, draft);
    }
    plan
}

fn texts(fields: &[(&str, &str)]) -> Tree {
    let mut record = Tree::default();
    for (name, text) in fields {
        record.put_text(name, text);
    }
    record
}

fn stage(stage: &StageDraft) -> Tree {
    let mut record = texts(&[("stage", &stage.name), ("rate", &stage.rate)]);
    // Days are a plain number in a file, unless what was typed is something else.
    if stage.days.parse::<u32>().is_ok_and(|n| n.to_string() == stage.days) {
        record.put("days", Tree::Bare(stage.days.clone()));
    } else {
        record.put_text("days", &stage.days);
    }
    record.put_text("counted", &stage.counted);
    if !stage.activities.is_empty() {
        let activity = |activity: &ActivityDraft| texts(&[("name", &activity.name), ("per_unit", &activity.per_unit)]);
        record.put("activities", Tree::List(stage.activities.iter().map(activity).collect()));
    }
    record
}

/// The won stage's name, or its place where the name does not tell; nothing for the last, which is won unless it is said.
fn won_name(draft: &Draft) -> String {
    if draft.won.checked_add(1) == Some(draft.stages.len()) {
        return String::new();
    }
    // Where no stage is won, as in an unfinished plan without stages, the last one is for whoever reads it.
    if draft.won >= draft.stages.len() { String::new() } else { told(&draft.stages, draft.won) }
}

/// As [`Names::at`]: for one name, in the first load, there is no order to be made of them.
fn told(stages: &[StageDraft], place: usize) -> String {
    let name = &stages[place].name;
    let tells = !name.is_empty() && !name.starts_with('#') && stages.iter().filter(|other| other.name == *name).count() == 1;
    if tells { name.clone() } else { format!("#{}", place + 1) }
}

fn stage_names(stages: &[StageDraft]) -> Names<'_> {
    Names::of(stages.iter().map(|stage| stage.name.as_str()))
}

/// Notes a fault, as long as there is any use in telling one more.
pub fn note(faults: &mut Vec<Fault>, fault: Fault) {
    if faults.len() < FAULTS_MAX {
        faults.push(fault);
    }
}

/// What may have a rate or a weight of its own at each stage: members, leaves and phases.
fn staged(plan: &Tree) -> usize {
    let many = |record: &Tree, name: &str| if let Some(Tree::List(items)) = record.field(name) { items.len() } else { 0 };
    let members = match plan.field("space") {
        Some(Tree::List(dimensions)) => dimensions.iter().map(|dimension| many(dimension, "members")).sum(),
        _ => 0,
    };
    members + many(plan, "leaves") + plan.field("time").map_or(0, |time| many(time, "phases"))
}

/// The draft of a plan. Text is taken over as it is: whether it can be read is for [`Draft::check`] to say.
pub fn draft(mut plan: Tree, faults: &mut Vec<Fault>) -> Draft {
    let mut target = plan.take("target").unwrap_or_default();
    let mut horizon = plan.take("horizon").unwrap_or_default();
    let stages: Vec<StageDraft> = plan.take_list("funnel").unwrap_or_default().into_iter().map(stage_draft).collect();
    let metric = target.take("metric").map_or_else(Metric::default, |name| {
        let name = name.into_text();
        Metric::named(&name).unwrap_or_else(|| {
            note(faults, Fault::new(Field::Metric, name, Allowed::OneOf(&Metric::NAMES)));
            Metric::default()
        })
    });
    let won = plan.take("won").map_or(stages.len().saturating_sub(1), |name| {
        let name = name.into_text();
        stage_names(&stages).place_of(&name).unwrap_or_else(|| {
            note(faults, Fault::new(Field::Won, name, Allowed::StageNamed));
            0
        })
    });
    let tier = |mut tier: Tree| TierDraft { name: tier.take_text("name"), of_target: tier.take_text("of_target") };
    let tiers = plan.take_list("tiers").map_or_else(usual_tiers, |tiers| tiers.into_iter().map(tier).collect());
    let many = staged(&plan);
    let is_staged = many * stages.len() <= PLACES_MAX;
    if !is_staged {
        let given = stages.len().to_string();
        note(faults, Fault::new(Field::File("funnel".to_owned()), given, Allowed::Many(0, PLACES_MAX / many)));
    }
    let is_split = is_staged && ["space", "leaves", "time"].iter().any(|name| plan.field(name).is_some());
    let (space, leaves, time) = if is_split { split::take(&mut plan, &stages, faults) } else { Default::default() };
    let mut capacity = plan.take("capacity").unwrap_or_default();
    let scenarios = plan.take_list("scenarios").unwrap_or_default();
    let levers = plan.take_list("levers").unwrap_or_default();
    let mut draft = Draft {
        space,
        leaves,
        time,
        name: plan.take_text("name"),
        currency: plan.take_text("currency"),
        first: horizon.take_text("first"),
        last: horizon.take_text("last"),
        metric,
        amount: target.take_text("amount"),
        margin: target.take_text("margin"),
        deal_size: plan.take_text("deal_size"),
        won,
        stages,
        tiers,
        leads_available: plan.take_text("leads_available"),
        people: capacity.take_text("people"),
        quota: capacity.take_text("quota"),
        attainment: capacity.take_text("attainment"),
        scenarios: Vec::new(),
        levers: Vec::new(),
    };
    whatif::take_levers(&mut draft, levers, faults);
    let draft = if scenarios.is_empty() { draft } else { whatif::take(draft, scenarios, faults) };
    // A leaf that says nothing, and of which no scenario says anything, is none.
    if draft.leaves.is_empty() { draft } else { draft.tidied() }
}

fn stage_draft(mut stage: Tree) -> StageDraft {
    let activity = |mut a: Tree| ActivityDraft { name: a.take_text("name"), per_unit: a.take_text("per_unit") };
    StageDraft {
        name: stage.take_text("stage"),
        rate: stage.take_text("rate"),
        counted: stage.take_text("counted"),
        days: stage.take_text("days"),
        activities: stage.take_list("activities").unwrap_or_default().into_iter().map(activity).collect(),
    }
}

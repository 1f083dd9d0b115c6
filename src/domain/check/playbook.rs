//! The playbook: from text to values.

use chrono::{Months, NaiveDate};

use super::faults::{Faults, typed};
use crate::domain::calendar::Horizon;
use crate::domain::draft::limits::{LINE_MAX, PLAYBOOK_MAX, PROSE_MAX};
use crate::domain::draft::{
    Allowed, Degree, Draft, Field, IncentiveDraft, MilestoneDraft, PlaybookDraft, ReviewDraft, ReviewEvery, RiskDraft, StageDraft,
    TaskDraft, TrainingDraft,
};
use crate::domain::number::{Exact, reader};
use crate::domain::plan::{Incentive, Milestone, Playbook, Review, Risk, StagePractice, Task, Training};

/// The most hours of a training.
const HOURS_MAX: u64 = 10_000;
/// How far outside the plan period a day of the playbook may be, in months.
const MONTHS_OUTSIDE: u32 = 12;

/// The playbook of a plan with this plan period, if it has one.
pub(super) fn playbook(draft: &Draft, horizon: Option<Horizon>, faults: &mut Faults) -> Option<Playbook> {
    // Each list is named, so that the compiler asks for a new one here.
    let PlaybookDraft { milestones, tasks, training, incentives, risks, reviews } = &draft.playbook;
    let days = horizon.map(around);
    let stages: Vec<Option<StagePractice>> = draft.stages.iter().enumerate().map(|(k, it)| stage(k, it, faults)).collect();
    let milestones = each(Field::Milestones, milestones, faults, |i, it, faults| milestone(i, it, days, faults));
    let tasks = each(Field::Tasks, tasks, faults, task);
    let training = each(Field::Training, training, faults, |i, it, faults| one_training(i, it, days, faults));
    let incentives = each(Field::Incentives, incentives, faults, incentive);
    let risks = each(Field::Risks, risks, faults, risk);
    let reviews = each(Field::Reviews, reviews, faults, review);
    Some(Playbook {
        stages: stages.into_iter().collect::<Option<_>>()?,
        milestones: milestones?,
        tasks: tasks?,
        training: training?,
        incentives: incentives?,
        risks: risks?,
        reviews: reviews?,
    })
}

/// Every entry of a list, or `None` if one has a fault.
fn each<D, T>(list: Field, drafts: &[D], faults: &mut Faults, read: impl Fn(usize, &D, &mut Faults) -> Option<T>) -> Option<Vec<T>> {
    let looked_into = faults.many(list, drafts, 0, PLAYBOOK_MAX);
    let read: Vec<Option<T>> = looked_into.iter().enumerate().map(|(i, it)| read(i, it, faults)).collect();
    read.into_iter().collect()
}

fn stage(k: usize, StageDraft { actions, done_when, .. }: &StageDraft, faults: &mut Faults) -> Option<StagePractice> {
    let actions = prose(Field::StageActions(k), actions, faults);
    let done_when = prose(Field::StageDoneWhen(k), done_when, faults);
    Some(StagePractice { actions: actions?, done_when: done_when? })
}

fn milestone(i: usize, it: &MilestoneDraft, days: Option<(NaiveDate, NaiveDate)>, faults: &mut Faults) -> Option<Milestone> {
    let MilestoneDraft { name, owner, from, due, done_when } = it;
    let name = self::name(Field::MilestoneName(i), name, faults);
    let owner = line(Field::MilestoneOwner(i), owner, faults);
    let begins = day(Field::MilestoneFrom(i), from, days, faults);
    let due = day(Field::MilestoneDue(i), due, days, faults);
    if let (Some(Some(begins)), Some(Some(due))) = (begins, due)
        && begins > due
    {
        faults.note::<()>(Field::MilestoneFrom(i), from, Allowed::UntilDue(due));
    }
    let done_when = prose(Field::MilestoneDoneWhen(i), done_when, faults);
    Some(Milestone { name: name?, owner: owner?, from: begins?, due: due?, done_when: done_when? })
}

fn task(i: usize, it: &TaskDraft, faults: &mut Faults) -> Option<Task> {
    let TaskDraft { name, responsible, accountable, consulted, informed } = it;
    let name = self::name(Field::TaskName(i), name, faults);
    let responsible = line(Field::TaskResponsible(i), responsible, faults);
    let accountable = line(Field::TaskAccountable(i), accountable, faults);
    let consulted = line(Field::TaskConsulted(i), consulted, faults);
    let informed = line(Field::TaskInformed(i), informed, faults);
    Some(Task { name: name?, responsible: responsible?, accountable: accountable?, consulted: consulted?, informed: informed? })
}

fn one_training(i: usize, it: &TrainingDraft, days: Option<(NaiveDate, NaiveDate)>, faults: &mut Faults) -> Option<Training> {
    let TrainingDraft { topic, who, day: on, hours } = it;
    let topic = name(Field::TrainingTopic(i), topic, faults);
    let who = line(Field::TrainingWho(i), who, faults);
    let day = day(Field::TrainingDay(i), on, days, faults);
    let hours = typed(hours).map_or(Some(None), |text| match reader::quantity(text) {
        Ok(hours) if hours >= Exact::zero() && hours <= Exact::whole(HOURS_MAX) => Some(Some(hours)),
        _ => faults.note(Field::TrainingHours(i), text, Allowed::TrainingHours),
    });
    Some(Training { topic: topic?, who: who?, day: day?, hours: hours? })
}

fn incentive(i: usize, it: &IncentiveDraft, faults: &mut Faults) -> Option<Incentive> {
    let IncentiveDraft { name, condition, reward } = it;
    let name = self::name(Field::IncentiveName(i), name, faults);
    let condition = prose(Field::IncentiveCondition(i), condition, faults);
    let reward = prose(Field::IncentiveReward(i), reward, faults);
    Some(Incentive { name: name?, condition: condition?, reward: reward? })
}

fn risk(i: usize, it: &RiskDraft, faults: &mut Faults) -> Option<Risk> {
    let RiskDraft { name, likelihood, effect, response, owner } = it;
    let name = self::name(Field::RiskName(i), name, faults);
    let likelihood = degree(Field::RiskLikelihood(i), likelihood, faults);
    let effect = degree(Field::RiskEffect(i), effect, faults);
    let response = prose(Field::RiskResponse(i), response, faults);
    let owner = line(Field::RiskOwner(i), owner, faults);
    Some(Risk { name: name?, likelihood: likelihood?, effect: effect?, response: response?, owner: owner? })
}

fn review(i: usize, it: &ReviewDraft, faults: &mut Faults) -> Option<Review> {
    let ReviewDraft { name, every, who, questions } = it;
    let name = self::name(Field::ReviewName(i), name, faults);
    let every = match ReviewEvery::named(every.trim()) {
        None => faults.note(Field::ReviewEvery(i), every, Allowed::OneOf(&ReviewEvery::NAMES)),
        named => named,
    };
    let who = line(Field::ReviewWho(i), who, faults);
    let questions = prose(Field::ReviewQuestions(i), questions, faults);
    Some(Review { name: name?, every: every?, who: who?, questions: questions? })
}

fn degree(field: Field, text: &str, faults: &mut Faults) -> Option<Degree> {
    Degree::named(text.trim()).or_else(|| faults.note(field, text, Allowed::OneOf(&Degree::NAMES)))
}

/// The days that a date of the playbook may be on: the plan period with a year before and after it.
fn around(horizon: Horizon) -> (NaiveDate, NaiveDate) {
    let outside = Months::new(MONTHS_OUTSIDE);
    let first = horizon.first().checked_sub_months(outside).unwrap_or(NaiveDate::MIN);
    (first, horizon.last().checked_add_months(outside).unwrap_or(NaiveDate::MAX))
}

/// A day, or nothing.
fn day(field: Field, text: &str, days: Option<(NaiveDate, NaiveDate)>, faults: &mut Faults) -> Option<Option<NaiveDate>> {
    let Some(text) = typed(text) else { return Some(None) };
    let day = faults.date(field.clone(), text)?;
    match days {
        Some((first, last)) if day < first || day > last => faults.note(field, text, Allowed::NearPeriod(first, last)),
        _ => Some(Some(day)),
    }
}

/// A name on one line.
fn name(field: Field, text: &str, faults: &mut Faults) -> Option<String> {
    if text.trim().is_empty() { faults.note(field, text, Allowed::Name(LINE_MAX)) } else { line(field, text, faults) }
}

/// A text on one line, or nothing.
fn line(field: Field, text: &str, faults: &mut Faults) -> Option<String> {
    let fits = text.chars().count() <= LINE_MAX && !text.chars().any(char::is_control);
    if fits { Some(text.trim().to_owned()) } else { faults.note(field, text, Allowed::NameOrNothing(LINE_MAX)) }
}

/// A text of several lines, or nothing.
fn prose(field: Field, text: &str, faults: &mut Faults) -> Option<String> {
    let is_odd = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    let fits = text.chars().count() <= PROSE_MAX && !text.chars().any(is_odd);
    if fits { Some(text.trim().to_owned()) } else { faults.note(field, text, Allowed::Prose(PROSE_MAX)) }
}

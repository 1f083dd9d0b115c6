//! The labels of fields on screen.

use super::names::{inside, many, shown};
use super::texts::{
    Activities, Budget, Capacity, Customers, Dates, Feasibility, Funnel, Hours, Indicators, LeadsAvailable, Levers, Pay, Plans, Playbook,
    Scenarios, Split, Target, Time,
};
use super::{Locale, levers};
use crate::domain::draft::table::fields;
use crate::domain::{Draft, End, Field, Level, Metric, Report, Threshold};

macro_rules! label_in_table {
    ($locale:ident _) => {
        return None
    };
    ($locale:ident $table:ident $text:ident) => {
        $table($locale).$text()
    };
}

macro_rules! define {
    (
        texts { $($text:ident $(($($i:ident),+))?: $path:literal, $access:tt, $takes:ident, $part:ident, $scenarios:ident, $label:tt $($label_text:ident)?;)* }
        others { $($others:tt)* }
    ) => {
        /// The label of a field that has the same in every plan.
        fn fixed_label(field: &Field, locale: Locale) -> Option<&'static str> {
            Some(match field {
                $(Field::$text { .. } => label_in_table!(locale $label $($label_text)?),)*
                _ => return None,
            })
        }
    };
}
fields!(define);

/// What a field is called on screen.
pub fn label(field: &Field, report: &Report, locale: Locale) -> String {
    if let Some(label) = fixed_label(field, locale) {
        return label.to_owned();
    }
    let stage = |k: usize| report.funnel.get(k).map(|stage| shown(locale, &stage.name)).unwrap_or_default();
    match field {
        Field::Metric => Target(locale).metric().into(),
        Field::Amount => amount_label(report.metric, locale).into(),
        Field::TierName(i) => Target(locale).tier_name(i + 1),
        Field::TierShare(i) => Target(locale).tier_share(i + 1),
        Field::StageName(k) => Funnel(locale).stage_name(k + 1),
        Field::Rate(k) => Funnel(locale).rate_between(&stage(*k), &stage(k + 1)),
        Field::Days(k) => Dates(locale).labelled(&stage(*k), Funnel(locale).days_here()),
        Field::ActivityName(_, j) => Funnel(locale).activity_name(j + 1),
        Field::PerUnit(k, _) => Funnel(locale).per_unit(&inside(locale, &stage(*k))),
        Field::LeadsAvailable => {
            LeadsAvailable(locale).label(&report.funnel.first().map(|stage| many(locale, &stage.name)).unwrap_or_default())
        }
        Field::Space | Field::Members(_) | Field::Score(..) | Field::Ramp(..) | Field::Member(..) | Field::Leaf(..) => {
            Split(locale).space().into()
        }
        Field::Time(_) => Time(locale).time().into(),
        Field::Change(_, field) => label(field, report, locale),
        Field::Lever(lever, end) => {
            let end = if *end == End::From { Levers(locale).range_from() } else { Levers(locale).range_to() };
            Levers(locale).range_end(&levers::lever(*lever, report, locale), end)
        }
        Field::Regular | Field::RegularStage(_) => Activities(locale).title().into(),
        Field::BudgetLines => Budget(locale).title().into(),
        Field::Bands => Pay(locale).bands().into(),
        Field::Indicators | Field::IndicatorMonth(..) => Indicators(locale).title().into(),
        Field::Milestones => Playbook(locale).milestones().into(),
        Field::Tasks => Playbook(locale).tasks().into(),
        Field::Training => Playbook(locale).training().into(),
        Field::Incentives => Playbook(locale).incentives().into(),
        Field::Risks => Playbook(locale).risks().into(),
        Field::Reviews => Playbook(locale).reviews().into(),
        Field::Grades => Customers(locale).title().into(),
        Field::Channels => Activities(locale).channel().into(),
        Field::Threshold(of, level) => threshold(*of, *level, locale),
        _ => Funnel(locale).funnel().into(),
    }
}

/// What a field is called where it stands alone: with the activity, channel, grade, line or person that it belongs to.
pub fn named(field: &Field, draft: &Draft, report: &Report, locale: Locale) -> String {
    let label = label(field, report, locale);
    match owner(field, draft) {
        Some(owner) if !owner.trim().is_empty() => format!("{} · {label}", shown(locale, owner)),
        // A band has no name.
        _ => match field {
            Field::BandFrom(i) | Field::BandRate(i) => format!("{label} · {}", i + 1),
            _ => label,
        },
    }
}

/// The name of what a field belongs to, if its label does not say it.
fn owner<'d>(field: &Field, draft: &'d Draft) -> Option<&'d str> {
    match field {
        Field::RegularName(i)
        | Field::RegularTimes(i)
        | Field::RegularEvery(i)
        | Field::RegularDates(i)
        | Field::RegularBrings(i)
        | Field::RegularStage(i)
        | Field::RegularMinutes(i)
        | Field::RegularCost(i)
        | Field::RegularOwner(i)
        | Field::RegularChannel(i) => Some(&draft.activities.get(*i)?.name),
        Field::ChannelRate(i) | Field::ChannelCost(i) => Some(&draft.channels.get(*i)?.name),
        Field::BudgetLineAmount(i) => Some(&draft.budget_lines.get(*i)?.name),
        Field::IndicatorDirection(i) | Field::IndicatorTarget(i) | Field::IndicatorUnit(i) => Some(&draft.indicators.get(*i)?.name),
        Field::GradeShare(i) | Field::GradeContribution(i) | Field::GradeContacts(i) | Field::GradeEvery(i) | Field::GradeMinutes(i) => {
            Some(&draft.grades.get(*i)?.name)
        }
        Field::StageMinutes(k) | Field::StageActions(k) | Field::StageDoneWhen(k) => Some(&draft.stages.get(*k)?.name),
        Field::ActivityMinutes(k, j) => Some(&draft.stages.get(*k)?.activities.get(*j)?.name),
        Field::MilestoneOwner(i) | Field::MilestoneFrom(i) | Field::MilestoneDue(i) | Field::MilestoneDoneWhen(i) => {
            Some(&draft.playbook.milestones.get(*i)?.name)
        }
        Field::TaskResponsible(i) | Field::TaskAccountable(i) | Field::TaskConsulted(i) | Field::TaskInformed(i) => {
            Some(&draft.playbook.tasks.get(*i)?.name)
        }
        Field::TrainingWho(i) | Field::TrainingDay(i) | Field::TrainingHours(i) => Some(&draft.playbook.training.get(*i)?.topic),
        Field::IncentiveCondition(i) | Field::IncentiveReward(i) => Some(&draft.playbook.incentives.get(*i)?.name),
        Field::RiskLikelihood(i) | Field::RiskEffect(i) | Field::RiskResponse(i) | Field::RiskOwner(i) => {
            Some(&draft.playbook.risks.get(*i)?.name)
        }
        Field::ReviewEvery(i) | Field::ReviewWho(i) | Field::ReviewQuestions(i) => Some(&draft.playbook.reviews.get(*i)?.name),
        Field::MemberStart(d, m) | Field::MemberLeave(d, m) => Some(&draft.space.get(*d)?.members.get(*m)?.name),
        _ => None,
    }
}

/// The label of a threshold: `Growth, at most: comfortable`.
pub fn threshold(of: Threshold, level: Level, locale: Locale) -> String {
    let words = Feasibility(locale);
    words.limit(words.threshold()[of as usize], words.verdicts()[level as usize])
}

/// The label of the target's amount, in each metric.
pub fn amount_label(metric: Metric, locale: Locale) -> &'static str {
    let strings = Target(locale);
    match metric {
        Metric::Deals => strings.amount_deals(),
        Metric::Revenue => strings.amount_revenue(),
        Metric::GrossProfit => strings.amount_profit(),
    }
}

//! Every number explains itself: the formula in words, the same with its values, the exact figure before its rounding,
//! the proof, and the fields it comes from.

use std::borrow::Cow;

use super::explain_split::members;
use super::names::{many, shown};
use super::{Locale, number};
use crate::domain::{Exact, Field, LimitedReport, Measure, Metric, Place, Report, Required, StageReport};

/// A number that can be asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// What a stage holds.
    Stage(usize),
    /// The revenue of the target.
    Revenue,
    /// The part of the first stage that is won.
    RateOverall,
    /// How sure the plan is.
    Confidence,
    /// What a line of the target needs.
    Tier(usize),
    /// What an activity takes.
    Activity(usize),
    /// The last day for a new lead.
    LeadBy,
    /// What a limited number of leads carries.
    Limited,
    /// What the people carry.
    Capacity,
    /// What a member of a dimension comes to, in money or at a stage.
    Member(usize, usize, Measure),
    /// The money of all parts of the split.
    Parts,
    /// What a member of one dimension and one of another come to together.
    Cell((usize, usize), (usize, usize), Measure),
}

/// What is said about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The question.
    pub title: String,
    /// The formula in words.
    pub words: String,
    /// The formula with its values.
    pub values: String,
    /// Rounding, proof, surplus.
    pub notes: Vec<String>,
    /// Where each input is edited.
    pub inputs: Vec<Field>,
}

/// The explanation of a number; `None` for one that the report does not hold.
#[must_use]
pub fn explain(topic: Topic, report: &Report, locale: Locale) -> Option<Explanation> {
    let teller = Teller { report, locale };
    match topic {
        Topic::Stage(k) => teller.stage(k),
        Topic::Revenue => teller.revenue(),
        Topic::RateOverall => Some(teller.rate_overall()),
        Topic::Confidence => teller.confidence(),
        Topic::Tier(i) => teller.tier(i),
        Topic::Activity(i) => teller.activity(i),
        Topic::LeadBy => teller.lead_by(),
        Topic::Limited => teller.limited(),
        Topic::Capacity => super::capacity::explain(report, locale),
        Topic::Member(d, m, measure) => members(report, &[(d, m)], measure, locale),
        Topic::Parts => members(report, &[], Measure::Money, locale),
        Topic::Cell(one, two, measure) => members(report, &[one, two], measure, locale),
    }
}

struct Teller<'r> {
    report: &'r Report,
    locale: Locale,
}

impl Teller<'_> {
    fn won(&self) -> usize {
        self.report.funnel.iter().position(|stage| stage.place == Place::Won).unwrap_or_default()
    }

    fn name<'n>(&self, stage: &'n StageReport) -> Cow<'n, str> {
        many(self.locale, &stage.name)
    }

    fn why(&self, number: &str, what: &str) -> String {
        let strings = self.locale.strings();
        if what.is_empty() { (strings.explain)(number) } else { (strings.why)(number, what) }
    }

    /// `50%`, or `(50% × 80% × 50%)`.
    fn rates(&self, from: usize, to: usize) -> String {
        let rates: Vec<String> =
            self.report.funnel[from..to].iter().filter_map(|s| s.rate.as_ref()).map(|r| number::percent(r.value())).collect();
        if rates.len() == 1 { rates.concat() } else { format!("({})", rates.join(" × ")) }
    }

    /// `= 50`, or `= 83.33… → 84`.
    fn result(required: &Required) -> String {
        if required.exact == required.count.exact() {
            format!("= {}", number::count(required.count))
        } else {
            format!("= {} → {}", number::exact(&required.exact), number::count(required.count))
        }
    }

    fn rounding(&self, required: &Required, place: Place) -> String {
        let strings = self.locale.strings();
        if required.exact == required.count.exact() {
            return strings.even.to_owned();
        }
        let differs = if place == Place::After { false } else { !self.report.one_chain || self.report.deal_size.is_none() };
        if differs && self.report.metric != Metric::Deals {
            return (strings.rounded_by_terms)(&number::exact(&required.exact), &number::count(required.count));
        }
        let say = if place == Place::After { strings.rounded_down } else { strings.rounded_up };
        say(&number::exact_with_fraction(&required.exact), &number::count(required.count))
    }

    fn proof(&self) -> String {
        let proof = &self.report.proof;
        let needed = number::count(self.report.deals.count);
        let leads = number::count(proof.leads);
        let rate = number::percent(&self.report.rate_overall);
        (self.locale.strings().proof)(&format!("{leads} × {rate} = {} ≥ {needed}", number::exact(&proof.deals)))
    }

    fn target_fields(&self) -> Vec<Field> {
        let mut fields = vec![Field::Amount];
        if self.report.margin.is_some() {
            fields.push(Field::Margin);
        }
        if self.report.deal_size.is_some() {
            fields.push(Field::DealSize);
        }
        fields
    }

    fn stage(&self, k: usize) -> Option<Explanation> {
        let stage = self.report.funnel.get(k)?;
        if stage.place == Place::Won {
            return Some(self.deals(stage));
        }
        let strings = self.locale.strings();
        let deals = number::count(self.report.deals.count);
        let (words, values, rates) = if !self.report.one_chain {
            (strings.words_leaves, strings.sum_of_leaves.to_owned(), 0..0)
        } else if stage.place == Place::After {
            (strings.words_after, format!("{deals} × {}", self.rates(self.won(), k)), self.won()..k)
        } else {
            (strings.words_ahead, format!("{deals} ÷ {}", self.rates(k, self.won())), k..self.won())
        };
        let mut notes = vec![self.rounding(&stage.required, stage.place)];
        if k == 0 {
            notes.push(self.proof());
        }
        if stage.place == Place::After {
            notes.extend(stage.money.map(|money| (strings.arrives)(&number::money(self.report.currency, money))));
            let money = |money| number::money(self.report.currency, money);
            let after = stage.money_inside.zip(stage.money_after(self.report.currency));
            notes.extend(after.map(|(inside, after)| (strings.arrives_inside)(&money(inside), &money(after))));
            notes.push(strings.after_won.to_owned());
        } else if let Some(pace) = &stage.pace {
            if pace.opening.get() > 0 {
                notes.push((strings.in_hand_before)(&number::count(pace.opening)));
            }
            let per_day = number::pace(&pace.per_working_day());
            let per_day = if per_day.starts_with('≈') { per_day } else { format!("= {per_day}") };
            notes.push((strings.due_per_day)(&number::count(pace.inside), pace.days, &per_day));
        }
        Some(Explanation {
            title: self.why(&number::count(stage.required.count), &self.name(stage)),
            words: words.to_owned(),
            values: format!("{values} {}", Self::result(&stage.required)),
            notes,
            inputs: self.target_fields().into_iter().chain(rates.map(Field::Rate)).collect(),
        })
    }

    fn deals(&self, stage: &StageReport) -> Explanation {
        let strings = self.locale.strings();
        let report = self.report;
        let given = report.metric == Metric::Deals;
        let values = match (&report.target, &report.deal_size) {
            (Some(target), Some(size)) if !given => {
                let target = number::money(report.currency, *target);
                format!("{target} ÷ {} {}", number::amount(report.currency, size), Self::result(&report.deals))
            }
            _ if !given => format!("{} {}", strings.sum_of_leaves, Self::result(&report.deals)),
            _ => Self::result(&report.deals).trim_start_matches("= ").to_owned(),
        };
        let mut notes = vec![self.rounding(&report.deals, Place::Ahead)];
        if let Some(surplus) = report.surplus.filter(|s| report.metric == Metric::Revenue && s.exact().is_positive()) {
            notes.push((strings.surplus)(&number::money(report.currency, surplus)));
        }
        Explanation {
            title: self.why(&number::count(report.deals.count), &self.name(stage)),
            words: match (given, report.deal_size.is_none()) {
                (true, _) => strings.words_given,
                (false, true) => strings.words_leaf_deals,
                (false, false) => strings.words_deals,
            }
            .to_owned(),
            values,
            notes,
            inputs: if given { vec![Field::Amount] } else { self.target_fields() },
        }
    }

    /// What the whole deals bring, and how that stands to the target.
    fn revenue(&self) -> Option<Explanation> {
        let (strings, report) = (self.locale.strings(), self.report);
        report.target?;
        let shown = number::money(report.currency, report.profit.or(report.brought)?);
        if report.deal_size.is_none() || (report.profit.is_some() && report.margin.is_none()) {
            // The sub-targets differ, so that no one product tells it.
            let more = report.surplus.filter(|surplus| surplus.exact().is_positive());
            return Some(Explanation {
                title: self.why(&shown, if report.profit.is_some() { strings.gross_profit } else { strings.revenue }),
                words: strings.words_revenue_of_deals.to_owned() + if report.profit.is_some() { strings.times_margin } else { "" },
                values: format!("{} = {shown}", strings.sum_of_leaves),
                notes: more.map(|more| (strings.surplus)(&number::money(report.currency, more))).into_iter().collect(),
                inputs: self.target_fields().into_iter().chain([Field::Space]).collect(),
            });
        }
        let mut said = self.target_revenue()?;
        let deals = format!("{} × {}", number::count(report.deals.count), number::amount(report.currency, report.deal_size.as_ref()?));
        let margin = report.margin.as_ref().map(|margin| format!(" × {}", number::percent(margin.value()))).unwrap_or_default();
        let what = if report.profit.is_some() { strings.gross_profit } else { strings.revenue };
        if report.metric != Metric::Deals {
            said.notes.insert(0, format!("{}: {} ({})", strings.target, said.values, said.words));
        }
        said.title = self.why(&shown, what);
        said.words = strings.words_revenue_of_deals.to_owned() + if report.profit.is_some() { strings.times_margin } else { "" };
        let exact = report.deal_size.as_ref().map(|size| &report.deals.count.exact() * size);
        let exact = exact.map(|exact| {
            report.margin.as_ref().filter(|_| report.profit.is_some()).map_or(exact.clone(), |margin| &exact * margin.value())
        });
        // What is cut off at the minor unit is no equation.
        let is = if exact == report.profit.or(report.brought).map(|money| money.exact()) { "=" } else { "→" };
        said.values = format!("{deals}{margin} {is} {shown}");
        said.inputs = self.target_fields();
        Some(said)
    }

    fn target_revenue(&self) -> Option<Explanation> {
        let strings = self.locale.strings();
        let report = self.report;
        let target = report.target?;
        let shown = number::money(report.currency, target);
        let amount = number::amount(report.currency, &report.amount);
        let (words, exact, left) = match report.metric {
            Metric::Revenue => (strings.words_given, report.amount.clone(), None),
            Metric::GrossProfit => {
                let margin = report.margin.as_ref()?.value();
                (
                    strings.words_revenue_of_profit,
                    report.amount.checked_div(margin)?,
                    Some(format!("{amount} ÷ {}", number::percent(margin))),
                )
            }
            Metric::Deals => {
                let (deals, size) = (report.deals.count, report.deal_size.as_ref()?);
                let left = format!("{} × {}", number::count(deals), number::amount(report.currency, size));
                (strings.words_revenue_of_deals, &deals.exact() * size, Some(left))
            }
        };
        let rounded = exact != target.exact();
        Some(Explanation {
            title: self.why(&shown, strings.revenue),
            words: words.to_owned(),
            values: left.map_or_else(|| shown.clone(), |left| format!("{left} = {shown}")),
            notes: if rounded { vec![(strings.rounded_money)(&number::exact_with_fraction(&exact))] } else { Vec::new() },
            inputs: if report.metric == Metric::Revenue { vec![Field::Amount] } else { self.target_fields() },
        })
    }

    fn rate_overall(&self) -> Explanation {
        let strings = self.locale.strings();
        let rate = number::percent(&self.report.rate_overall);
        let (deals, leads) = (number::count(self.report.deals.count), number::count(self.report.proof.leads));
        let rates = self.rates(0, self.won());
        Explanation {
            title: self.why(&rate, strings.overall_rate),
            words: if self.report.one_chain { strings.words_rate } else { strings.words_rate_mean }.to_owned(),
            values: format!(
                "{} = {rate}",
                if self.report.one_chain { rates.trim_matches(['(', ')']).to_owned() } else { format!("{deals} ÷ {leads}") }
            ),
            notes: Vec::new(),
            inputs: (0..self.won()).map(Field::Rate).collect(),
        }
    }

    fn confidence(&self) -> Option<Explanation> {
        let strings = self.locale.strings();
        let report = self.report;
        let confidence = report.confidence.as_ref()?;
        let (leads, deals) = (number::count(report.proof.leads), number::count(report.deals.count));
        let sure = number::probability(confidence.at_plan);
        let stage = report.funnel.first().map(|stage| self.name(stage)).unwrap_or_default();
        let levels = crate::domain::probability::LEVELS.iter().zip(confidence.leads_for);
        let levels = levels.filter_map(|((level, _), n)| Some((strings.leads_for)(level, &format!("{} {stage}", number::count(n?)))));
        Some(Explanation {
            title: self.why(&sure, strings.confidence_title),
            words: strings.words_confidence.to_owned(),
            values: format!("P(X ≥ {deals}), n = {leads}, p = {} → {sure}", number::percent(&report.rate_overall)),
            notes: levels.collect(),
            inputs: self.target_fields().into_iter().chain((0..self.won()).map(Field::Rate)).collect(),
        })
    }

    fn tier(&self, i: usize) -> Option<Explanation> {
        let strings = self.locale.strings();
        let report = self.report;
        let tier = report.tiers.get(i)?;
        let first = report.funnel.first()?;
        let leads = number::count(*tier.funnel.first()?);
        let amount = match report.metric {
            Metric::Deals => number::exact(&report.amount),
            Metric::Revenue | Metric::GrossProfit => number::amount(report.currency, &report.amount),
        };
        let margin = report.margin.as_ref().map(|margin| format!(" ÷ {}", number::percent(margin.value()))).unwrap_or_default();
        let mut steps = vec![format!("{amount} × {}{margin}", number::percent(&tier.of_target))];
        if let Some(target) = tier.target {
            steps.push(number::money(report.currency, target));
        }
        steps.push((strings.tier_deals)(&number::count(tier.deals.count)));
        steps.push(format!("{leads} {}", self.name(first)));
        Some(Explanation {
            title: format!("{} · {}", shown(self.locale, &tier.name), self.why(&leads, &self.name(first))),
            words: strings.words_tier.to_owned(),
            values: steps.join(" → "),
            notes: vec![self.rounding(if tier.deals.exact == tier.deals.count.exact() { &tier.leads } else { &tier.deals }, Place::Ahead)],
            inputs: [Field::TierShare(i)].into_iter().chain(self.target_fields()).collect(),
        })
    }

    fn activity(&self, i: usize) -> Option<Explanation> {
        let strings = self.locale.strings();
        let activity = self.report.activities.get(i)?;
        let stage = self.report.funnel.get(activity.stage)?;
        let j = self.report.activities[..i].iter().filter(|other| other.stage == activity.stage).count();
        let need = stage.required.count.exact();
        let mut notes = vec![self.rounding(&activity.required, Place::Ahead)];
        if let Some(per_day) = &activity.per_working_day {
            notes.push((strings.a_day)(&number::pace(per_day)));
        }
        Some(Explanation {
            title: self.why(&number::count(activity.required.count), &shown(self.locale, &activity.name)),
            words: strings.words_activity.to_owned(),
            values: format!("{} × {} {}", number::exact(&need), number::exact(&activity.per_unit), Self::result(&activity.required)),
            notes,
            inputs: vec![Field::PerUnit(activity.stage, j)],
        })
    }

    fn lead_by(&self) -> Option<Explanation> {
        let strings = self.locale.strings();
        let calendar = self.report.calendar.as_ref()?;
        let shown = number::date(self.locale, calendar.lead_by?);
        let last = number::date(self.locale, calendar.horizon.last());
        Some(Explanation {
            title: self.why(&shown, ""),
            words: strings.words_lead_by.to_owned(),
            values: format!("{last} − {} → {shown}", (strings.days_unit)(calendar.days_to_won)),
            notes: Vec::new(),
            inputs: std::iter::once(Field::HorizonLast).chain((0..self.won()).map(Field::Days)).collect(),
        })
    }

    fn limited(&self) -> Option<Explanation> {
        let strings = self.locale.strings();
        let limited = self.report.limited.as_ref()?;
        let deals = Required { exact: limited.deals.exact.clone(), count: limited.deals.count };
        Some(Explanation {
            title: self.why(&number::count(limited.deals.count), strings.deals),
            words: strings.words_limited.to_owned(),
            values: format!("{} × {} {}", number::count(limited.leads), number::percent(&self.report.rate_overall), Self::result(&deals)),
            notes: std::iter::once(self.rounding(&deals, Place::After)).chain(self.limited_answers(limited)).collect(),
            inputs: std::iter::once(Field::LeadsAvailable).chain((0..self.won()).map(Field::Rate)).collect(),
        })
    }
}

impl Teller<'_> {
    /// How each number that alone would do is found from the others.
    fn limited_answers(&self, limited: &LimitedReport) -> Vec<String> {
        let report = self.report;
        if limited.suffices {
            return Vec::new();
        }
        let (needed, leads) = (number::count(report.deals.count), number::count(limited.leads));
        let mut answers = Vec::new();
        for (k, rate) in limited.rates.iter().enumerate() {
            let others = report.funnel[..limited.rates.len()].iter().enumerate().filter(|(i, _)| *i != k);
            let rates = others.filter_map(|(_, stage)| stage.rate.as_ref()).map(|rate| number::percent(rate.value()));
            let factors: Vec<String> = std::iter::once(leads.clone()).chain(rates).collect();
            let under = if factors.len() == 1 { leads.clone() } else { format!("({})", factors.join(" × ")) };
            let value = rate.as_ref().map_or_else(|| "> 100%".into(), |rate| format!("→ {}", number::percent_sufficing(rate)));
            let (from, to) = (&report.funnel[k].name, &report.funnel[k + 1].name);
            answers.push(format!("{} → {}: {needed} ÷ {under} {value}", shown(self.locale, from), shown(self.locale, to)));
        }
        if let Some((size, target)) = limited.deal_size.zip(report.target) {
            let (target, size) = (number::money(report.currency, target), number::money(report.currency, size));
            answers.push(format!("{}: {target} ÷ {} → {size}", self.locale.strings().deal_size, number::count(limited.deals.count)));
        }
        answers
    }
}

/// What a field is called on screen.
#[must_use]
pub fn label(field: &Field, report: &Report, locale: Locale) -> String {
    let strings = locale.strings();
    let stage = |k: usize| report.funnel.get(k).map(|stage| shown(locale, &stage.name)).unwrap_or_default();
    match field {
        Field::Name => strings.plan_name.into(),
        Field::Currency => strings.currency.into(),
        Field::HorizonFirst => strings.first_day.into(),
        Field::HorizonLast => strings.last_day.into(),
        Field::Metric => strings.metric.into(),
        Field::Amount => amount_label(report.metric, locale).into(),
        Field::Margin => strings.margin.into(),
        Field::DealSize => strings.deal_size.into(),
        Field::TierName(i) => (strings.tier_name)(i + 1),
        Field::TierShare(i) => (strings.tier_share)(i + 1),
        Field::Funnel | Field::Won | Field::File(_) => strings.funnel.into(),
        Field::StageName(k) => (strings.stage_name)(k + 1),
        Field::Rate(k) => (strings.rate_between)(&stage(*k), &stage(k + 1)),
        Field::Days(k) => format!("{}: {}", stage(*k), strings.days_here),
        Field::ActivityName(_, j) => (strings.activity_name)(j + 1),
        Field::PerUnit(k, _) => (strings.per_unit)(&stage(*k)),
        Field::Space
        | Field::DimensionName(_)
        | Field::Members(_)
        | Field::FactorName(..)
        | Field::FactorWeight(..)
        | Field::MemberName(..)
        | Field::Score(..)
        | Field::Ramp(..)
        | Field::Member(..)
        | Field::Leaf(..) => strings.space.into(),
        Field::Time(_) => strings.time.into(),
        Field::Counted(_)
        | Field::People
        | Field::Quota
        | Field::Attainment
        | Field::ScenarioName(_)
        | Field::Change(..)
        | Field::Lever(..) => super::whatif::label(field, report, locale),
        Field::LeadsAvailable => {
            (strings.leads_available)(&report.funnel.first().map(|stage| many(locale, &stage.name)).unwrap_or_default())
        }
    }
}

/// What the target's amount is called, in each metric.
#[must_use]
pub fn amount_label(metric: Metric, locale: Locale) -> &'static str {
    let strings = locale.strings();
    match metric {
        Metric::Deals => strings.amount_deals,
        Metric::Revenue => strings.amount_revenue,
        Metric::GrossProfit => strings.amount_profit,
    }
}

/// The funnel's first line in a few words, for whoever hears the screen: `50 leads, 10 deals`.
#[must_use]
pub fn spoken(report: &Report, locale: Locale) -> String {
    let stage = report.funnel.first().map(|stage| many(locale, &stage.name)).unwrap_or_default();
    (locale.strings().spoken_answer)(&number::count(report.proof.leads), &stage, &number::count(report.deals.count))
}

/// An overall rate of 1, where there is nothing before won to multiply.
#[must_use]
pub fn is_won_first(report: &Report) -> bool {
    report.rate_overall == Exact::one() && report.funnel.first().is_some_and(|stage| stage.place == Place::Won)
}

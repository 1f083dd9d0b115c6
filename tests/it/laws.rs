//! Laws of working back, each over ten thousand random plans.
//!
//! The expected values are computed here with cross-multiplied whole numbers, from the numbers behind the plan's text,
//! and not with the product's ratios. No case is rejected, because every generated plan is valid.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a plan made here that is refused is a fault of this file, and may fail loudly")]

use backcast::domain::number::reader;
use backcast::domain::report::inverse;
use backcast::domain::{
    ActivityDraft, Count, Currency, Draft, Exact, Funnel, Metric, Money, Plan, Rate, Report, StageDraft, TierDraft, report,
};
use chrono::{Days, NaiveDate};
use num_bigint::BigUint;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use rust_decimal::Decimal;

type Law = Result<(), TestCaseError>;

/// The number of cases for every law.
fn config() -> ProptestConfig {
    ProptestConfig { cases: 10_000, ..ProptestConfig::default() }
}

fn new_year() -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 1, 4).unwrap()
}

// The plans.

/// A plan as text, and the numbers behind the text.
#[derive(Clone, Debug)]
struct Case {
    draft: Draft,
    goal: Goal,
    /// The rate of every stage but the last.
    rates: Vec<Ratio>,
    /// Shares of the target lines in thousandths.
    shares: Vec<u64>,
    /// The activities of each stage, as times per unit.
    times: Vec<Vec<Ratio>>,
}

/// `over ÷ under`.
#[derive(Clone, Copy, Debug)]
struct Ratio {
    over: u64,
    under: u64,
}

/// The target's numbers, money and deals in thousandths.
#[derive(Clone, Debug)]
struct Goal {
    metric: Metric,
    currency: &'static str,
    amount: u64,
    /// In thousandths; 1000 for a target that is not in gross profit.
    margin: u64,
    size: Option<u64>,
}

/// A rate of at least this many percent, in each form that people type.
fn rate(least: u64) -> impl Strategy<Value = (String, Ratio)> {
    let of = |text: String, over, under| (text, Ratio { over, under });
    prop_oneof![
        3 => (least..=100_u64).prop_map(move |n| of(format!("{n}%"), n, 100)),
        1 => (least * 10..=1000_u64).prop_map(move |n| of(format!("{}.{}%", n / 10, n % 10), n, 1000)),
        1 => (least * 10..=1000_u64).prop_map(move |n| of(thousandths(n), n, 1000)),
        1 => (1..=100 / least).prop_map(move |n| of(format!("{n}:1"), 1, n)),
        1 => (1..=100 / least).prop_map(move |n| of(format!("1 in {n}"), 1, n)),
        1 => (1..=97_u64, any::<Index>()).prop_map(move |(under, pick)| {
            let over_least = (least * under).div_ceil(100);
            let over = over_least + u64::try_from(pick.index(usize::try_from(under - over_least + 1).unwrap())).unwrap();
            of(format!("{over}/{under}"), over, under)
        }),
    ]
}

/// The least rate in percent for this many stages: the product stays above 10⁻⁸, so that no need is too large.
fn least_rate(stages: usize) -> u64 {
    [1, 1, 1, 1, 1, 1, 3, 5, 8, 10, 13, 16, 19][stages]
}

/// Mostly short funnels, as they are, up to the longest.
fn any_length() -> impl Strategy<Value = usize> {
    prop_oneof![12 => 1..=4_usize, 3 => 5..=8_usize, 1 => 9..=12_usize]
}

fn thousandths(n: u64) -> String {
    format!("{}.{:03}", n / 1000, n % 1000)
}

/// Mostly few, as they are, up to a thousand.
fn some_deals() -> impl Strategy<Value = u64> {
    prop_oneof![8 => 1..=12_u64, 3 => 1..=60_u64, 1 => 1..=1_000_u64]
}

/// A target in money that takes some deals.
fn money_goal() -> impl Strategy<Value = Goal> {
    let size = prop_oneof![1..=5_000_u64, 1..=1_000_000_000_u64];
    (some_deals(), size, 0..1000_u64, 1..=1000_u64, select(vec!["CNY", "USD", "JPY", "KWD"]), any::<bool>()).prop_map(
        |(deals, size, part, margin, currency, is_profit)| {
            let revenue = (deals - 1) * size + (size * part / 1000).max(1);
            let (metric, margin) = if is_profit { (Metric::GrossProfit, margin) } else { (Metric::Revenue, 1000) };
            Goal { metric, currency, amount: (revenue * margin / 1000).max(1), margin, size: Some(size) }
        },
    )
}

/// A target in deals, whole or not. Its deal size is in whole units, because a size between two minor units has its own
/// case (cases.rs).
fn deals_goal() -> impl Strategy<Value = Goal> {
    let amount = (some_deals(), prop_oneof![Just(0), 0..1000_u64]).prop_map(|(deals, less)| deals * 1000 - less);
    (amount, proptest::option::of(1..=1_000_000_u64), select(vec!["CNY", "JPY", "KWD"])).prop_map(|(amount, size, currency)| Goal {
        metric: Metric::Deals,
        currency,
        amount,
        margin: 1000,
        size: size.map(|s| s * 1000),
    })
}

fn any_goal() -> impl Strategy<Value = Goal> {
    prop_oneof![3 => money_goal(), 1 => deals_goal()]
}

impl Goal {
    /// The least revenue in whole minor units that reaches `share` thousandths of a target in money; in thousandths of a unit.
    fn revenue(&self, share: u64) -> u128 {
        let unit = match self.currency {
            "JPY" => 1000,
            "KWD" => 1,
            _ => 10,
        };
        (u128::from(self.amount) * u128::from(share)).div_ceil(u128::from(self.margin) * unit) * unit
    }

    /// The least whole deals that reach `share` thousandths of the target.
    fn deals(&self, share: u64) -> u64 {
        let deals = match self.metric {
            Metric::Deals => (u128::from(self.amount) * u128::from(share)).div_ceil(1_000_000),
            Metric::Revenue | Metric::GrossProfit => self.revenue(share).div_ceil(self.size.unwrap().into()),
        };
        deals.try_into().unwrap()
    }

    fn count(&self) -> Count {
        Count::new(self.deals(1000)).unwrap()
    }

    fn put_into(&self, draft: &mut Draft) {
        draft.metric = self.metric;
        draft.currency = self.currency.into();
        draft.amount = thousandths(self.amount);
        draft.margin = if self.metric == Metric::GrossProfit { thousandths(self.margin) } else { String::new() };
        draft.deal_size = self.size.map(thousandths).unwrap_or_default();
    }
}

fn plans(goal: impl Strategy<Value = Goal>, stages: impl Strategy<Value = usize>) -> impl Strategy<Value = Case> {
    let rates = stages.prop_flat_map(|n| vec(rate(least_rate(n)), n - 1));
    (goal, rates, any::<Index>()).prop_map(|(goal, rates, won)| {
        let mut draft = Draft { won: won.index(rates.len() + 1), ..Default::default() };
        goal.put_into(&mut draft);
        for (i, (text, _)) in rates.iter().chain([&(String::new(), Ratio { over: 1, under: 1 })]).enumerate() {
            draft.stages.push(StageDraft { name: format!("Stage {i}"), rate: text.clone(), ..Default::default() });
        }
        let times = vec![Vec::new(); draft.stages.len()];
        Case { draft, goal, rates: rates.into_iter().map(|(_, rate)| rate).collect(), shares: Vec::new(), times }
    })
}

/// Plans with up to three target lines, and sometimes an activity.
fn full_plans() -> impl Strategy<Value = Case> {
    let tiers = vec(prop_oneof![1..=2000_u64, 1..=10_000_u64], 0..=3);
    let activities = vec((any::<Index>(), 1..=9_u64, 1..=4_u64), 0..=2);
    (plans(any_goal(), any_length()), tiers, activities).prop_map(|(mut case, shares, activities)| {
        let tier = |share: &u64| TierDraft { name: "line".into(), of_target: thousandths(*share) };
        case.draft.tiers = shares.iter().map(tier).collect();
        case.shares = shares;
        for (stage, over, under) in activities {
            let k = stage.index(case.times.len());
            case.draft.stages[k].activities.push(ActivityDraft {
                name: "call".into(),
                per_unit: format!("{over}/{under}"),
                ..Default::default()
            });
            case.times[k].push(Ratio { over, under });
        }
        case
    })
}

impl Case {
    fn plan(&self) -> Plan {
        self.draft.check().unwrap_or_else(|faults| panic!("{faults:?}"))
    }

    fn report(&self) -> Report {
        report(&self.plan(), new_year())
    }

    /// The product of the rates from one stage to another, as numerator and denominator.
    fn rates_between(&self, from: usize, to: usize) -> (BigUint, BigUint) {
        product(&self.rates[from..to])
    }

    /// The need or expectation of stage `k` for this many deals, as numerator and denominator.
    fn required(&self, k: usize, deals: u64) -> (BigUint, BigUint) {
        let won = self.draft.won;
        let (over, under) = self.rates_between(k.min(won), k.max(won));
        if k <= won { (under * deals, over) } else { (over * deals, under) }
    }
}

fn product(rates: &[Ratio]) -> (BigUint, BigUint) {
    rates.iter().fold((1_u8.into(), 1_u8.into()), |(over, under), rate| (over * rate.over, under * rate.under))
}

/// The count that stage `k` shows for so many deals.
fn count(funnel: &Funnel, k: usize, deals: Count) -> Count {
    let exact = &funnel.per_deal()[k] * &deals.exact();
    if k > funnel.won() { Count::completed(&exact) } else { Count::sufficing(&exact) }.unwrap_or_default()
}

/// Whether `count` is the least whole number not below `over ÷ under`.
fn is_least(count: Count, (over, under): &(BigUint, BigUint)) -> bool {
    let one_fewer_falls_short = count.get() == 0 || &(under * (count.get() - 1)) < over;
    &(under * count.get()) >= over && one_fewer_falls_short
}

/// Whether `count` is the greatest whole number not above `over ÷ under`.
fn is_greatest(count: Count, (over, under): &(BigUint, BigUint)) -> bool {
    &(under * count.get()) <= over && &(under * (count.get() + 1)) > over
}

/// Whether the product's number is `over ÷ under`.
fn equals(exact: &Exact, (over, under): &(BigUint, BigUint)) -> bool {
    let big = |n: Exact| n.to_string().parse::<BigUint>().unwrap();
    big(exact.numerator()) * under == big(exact.denominator()) * over
}

// The laws of a report.

/// The deals are the least whole number that reaches the target, and the money the least of its minor unit.
fn deals_are_the_least(case: &Case, report: &Report) -> Law {
    prop_assert_eq!(report.deals.count, case.goal.count());
    if case.goal.metric != Metric::Deals {
        let revenue = u64::try_from(case.goal.revenue(1000)).unwrap();
        prop_assert_eq!(report.target.map(|m| m.exact()), Some(Exact::ratio(revenue, 1000)));
    }
    Ok(())
}

/// One fewer, times the rates to won, falls short of the deals; the count itself does not.
fn counts_up_to_won_are_the_least(case: &Case, report: &Report) -> Law {
    for k in 0..case.draft.won {
        let required = &report.funnel[k].required;
        let by_hand = case.required(k, case.goal.deals(1000));
        prop_assert!(is_least(required.count, &by_hand), "stage {}: {}, where {:?} is needed", k, required.count, by_hand);
        prop_assert!(equals(&required.exact, &by_hand), "stage {}: {} is not {:?}", k, required.exact, by_hand);
    }
    prop_assert_eq!(&report.funnel[case.draft.won].required, &report.deals);
    Ok(())
}

fn counts_after_won_are_the_floor(case: &Case, report: &Report) -> Law {
    for k in case.draft.won + 1..case.draft.stages.len() {
        let required = &report.funnel[k].required;
        let by_hand = case.required(k, case.goal.deals(1000));
        prop_assert!(is_greatest(required.count, &by_hand), "stage {}: {}, where {:?} is expected", k, required.count, by_hand);
        prop_assert!(equals(&required.exact, &by_hand), "stage {}: {} is not {:?}", k, required.exact, by_hand);
    }
    Ok(())
}

/// Checked forward, the leads become the deals, and the deals the money; and the report says so.
fn the_proof_meets_the_target(case: &Case, report: &Report) -> Law {
    let (over, under) = case.rates_between(0, case.draft.won);
    let run = (over * report.funnel[0].required.count.get(), under);
    prop_assert!(run.0 >= &run.1 * case.goal.deals(1000), "{:?} deals", run);
    prop_assert!(report.proof.meets_target);
    prop_assert_eq!(report.proof.leads, report.funnel[0].required.count);
    prop_assert!(equals(&report.proof.deals, &run));
    if case.goal.metric != Metric::Deals {
        prop_assert!(&run.0 * case.goal.size.unwrap() >= &run.1 * case.goal.revenue(1000), "{:?} deals do not pay", run);
        prop_assert!(report.proof.revenue.unwrap() >= report.target.unwrap());
    }
    Ok(())
}

/// A target line is worked back like a separate target, and a larger share never needs less.
fn larger_tiers_never_need_less(case: &Case, report: &Report) -> Law {
    let whole: Vec<Count> = report.funnel.iter().map(|stage| stage.required.count).collect();
    let mut lines = vec![(1000, whole)];
    for (tier, share) in report.tiers.iter().zip(&case.shares) {
        prop_assert_eq!(tier.deals.count.get(), case.goal.deals(*share));
        for (k, count) in tier.funnel.iter().enumerate() {
            let by_hand = case.required(k, case.goal.deals(*share));
            let is_right = if k > case.draft.won { is_greatest(*count, &by_hand) } else { is_least(*count, &by_hand) };
            prop_assert!(is_right, "tier of {}, stage {}: {}, where {:?} is needed", share, k, count, by_hand);
        }
        lines.push((*share, tier.funnel.clone()));
    }
    lines.sort_by_key(|(share, _)| *share);
    for pair in lines.windows(2) {
        prop_assert!(pair[0].1.iter().zip(&pair[1].1).all(|(smaller, larger)| smaller <= larger), "{:?}", pair);
    }
    Ok(())
}

/// The number of an activity is the shown count of its stage times its times per unit, rounded up once.
fn activities_are_the_least(case: &Case, report: &Report) -> Law {
    let times = case.times.iter().enumerate().flat_map(|(k, times)| times.iter().map(move |times| (k, times)));
    prop_assert_eq!(report.activities.len(), times.clone().count());
    for (activity, (k, times)) in report.activities.iter().zip(times) {
        let shown = u128::from(report.funnel[k].required.count.get());
        let by_hand = (BigUint::from(shown) * times.over, BigUint::from(times.under));
        prop_assert_eq!(activity.stage, k);
        prop_assert!(is_least(activity.required.count, &by_hand), "{:?}, where {:?} is needed", activity, by_hand);
    }
    Ok(())
}

proptest! {
    #![proptest_config(config())]

    /// One report for each case serves six laws, because the report takes most of the time.
    #[test]
    fn every_report_keeps_its_laws(case in full_plans()) {
        let report = case.report();
        deals_are_the_least(&case, &report)?;
        counts_up_to_won_are_the_least(&case, &report)?;
        counts_after_won_are_the_floor(&case, &report)?;
        the_proof_meets_the_target(&case, &report)?;
        larger_tiers_never_need_less(&case, &report)?;
        activities_are_the_least(&case, &report)?;
    }

    #[test]
    fn a_higher_rate_never_needs_more_leads(case in plans(any_goal(), any_length()), at in any::<Index>(), pick in any::<Index>()) {
        // The last stage's rate leads nowhere, and a funnel of one stage has no other.
        let k = at.index(case.rates.len().max(1));
        let mut raised = case.draft.clone();
        if let Some(Ratio { over, under }) = case.rates.get(k) {
            let more = u64::try_from(pick.index(usize::try_from(under - over + 1).unwrap())).unwrap();
            raised.stages[k].rate = format!("{}/{under}", over + more);
        }
        let (plan, raised, deals) = (case.plan(), raised.check().unwrap(), case.goal.count());
        let won = case.draft.won;
        for j in [0, k, k + 1, won, case.rates.len()] {
            if j > case.rates.len() {
                continue;
            }
            let (before, after) = (count(plan.funnel(), j, deals), count(raised.funnel(), j, deals));
            if j > won {
                prop_assert!(after >= before, "stage {}: {} where it was {}, and is expected", j, after, before);
            } else if j <= k {
                prop_assert!(after <= before, "stage {}: {} where it was {}", j, after, before);
            } else {
                prop_assert_eq!(after, before, "stage {} is past the rate that changed", j);
            }
        }
    }

    /// Short funnels only, because the further counts of a longer funnel follow from the deals.
    #[test]
    fn a_higher_target_never_needs_fewer(case in plans(any_goal(), 1..=3_usize), more in prop_oneof![1..=2_000_u64, 1..=10_000_000_u64]) {
        let mut higher = case.clone();
        // At most twice as much, so that the need stays within its limits.
        higher.goal.amount += more.min(case.goal.amount);
        higher.goal.put_into(&mut higher.draft);
        let (before, after) = (case.report(), higher.report());
        prop_assert!(after.target >= before.target);
        prop_assert!(after.deals.exact > before.deals.exact || after.target == before.target);
        for (before, after) in before.funnel.iter().zip(&after.funnel) {
            prop_assert!(after.required.count >= before.required.count, "{:?} where it was {:?}", after, before);
        }
    }
}

// The laws of exact inversion.

/// Leads from one to twice what the plan needs.
fn leads_around(case: &Case, pick: Index) -> Count {
    let (over, under) = case.required(0, case.goal.deals(1000));
    let needed = u64::try_from((over + &under - 1_u8) / under).unwrap();
    Count::new(1 + u64::try_from(pick.index(usize::try_from(2 * needed).unwrap())).unwrap()).unwrap()
}

/// The rate of stage `k` that makes the leads enough, put back, does so; if there is no answer, 100 % is not enough.
fn rate_required_suffices(case: &Case, funnel: &Funnel, k: usize, leads: Count) -> Law {
    let deals = case.goal.count();
    let others: Vec<Ratio> = case.rates[..case.draft.won].iter().enumerate().filter(|(i, _)| *i != k).map(|(_, rate)| *rate).collect();
    let (over, under) = product(&others);
    let by_hand = (under * deals.get(), over * leads.get());
    match inverse::rate_required(funnel, k, leads, deals) {
        None => prop_assert!(by_hand.0 > by_hand.1, "stage {} could do at {:?}", k, by_hand),
        Some(rate) => {
            prop_assert!(equals(rate.value(), &by_hand), "stage {}: {}, which is not {:?}", k, rate, by_hand);
            // The rate goes into its field as text if it is not too long for one.
            let mut draft = case.draft.clone();
            draft.stages[k].rate = rate.value().to_string();
            if reader::rate(&draft.stages[k].rate).is_ok() {
                prop_assert!(count(draft.check().unwrap().funnel(), 0, deals) <= leads);
            }
        }
    }
    Ok(())
}

/// The least possible: the leads bring the deals at the overall rate in the answer, and no rate above 100 % is an
/// answer.
fn rate_overall_required_suffices(case: &Case, leads: Count) -> Law {
    let deals = case.goal.count();
    match inverse::rate_overall_required(leads, deals) {
        None => prop_assert!(deals > leads),
        Some(rate) => {
            prop_assert!(equals(rate.value(), &(deals.get().into(), leads.get().into())));
            let stage = |name: &str, rate: String| StageDraft { name: name.into(), rate, ..Default::default() };
            let stages = vec![stage("Lead", rate.value().to_string()), stage("Won", String::new())];
            let draft = Draft { metric: Metric::Deals, amount: deals.to_string(), stages, won: 1, ..Default::default() };
            prop_assert!(count(draft.check().unwrap().funnel(), 0, deals) <= leads);
        }
    }
    Ok(())
}

/// The deals that leads bring need at most those leads, and one deal more needs more.
fn deals_reachable_are_the_most(case: &Case, funnel: &Funnel, leads: Count) -> Law {
    let (over, under) = case.rates_between(0, case.draft.won);
    let reachable = Count::completed(&inverse::deals_expected(funnel, leads)).unwrap();
    prop_assert!(is_greatest(reachable, &(over * leads.get(), under)));
    prop_assert!(count(funnel, 0, reachable) <= leads);
    prop_assert!(count(funnel, 0, Count::new(reachable.get() + 1).unwrap()) > leads);
    Ok(())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_is_solved_for_suffices(case in plans(any_goal(), any_length()), pick in any::<Index>(), at in any::<Index>()) {
        let plan = case.plan();
        let leads = leads_around(&case, pick);
        deals_reachable_are_the_most(&case, plan.funnel(), leads)?;
        rate_overall_required_suffices(&case, leads)?;
        if case.draft.won > 0 {
            rate_required_suffices(&case, plan.funnel(), at.index(case.draft.won), leads)?;
        }
        // At won and after it no rate helps.
        prop_assert_eq!(inverse::rate_required(plan.funnel(), case.draft.won, leads, case.goal.count()), None);
    }

    /// With too few leads, or more than enough: the deal size, and the margin if there is one, at which they are
    /// enough.
    #[test]
    fn money_solved_for_suffices(mut case in plans(money_goal(), 1..=2_usize), pick in any::<Index>()) {
        case.draft.leads_available = leads_around(&case, pick).to_string();
        let report = case.report();
        let limited = report.limited.as_ref().unwrap();
        prop_assert_eq!(limited.suffices, limited.deals.count >= report.deals.count);
        match limited.deal_size {
            None => prop_assert_eq!(limited.deals.count.get(), 0),
            Some(size) => deal_size_suffices(&case, &report, size)?,
        }
        match &limited.margin {
            None => prop_assert!(case.goal.metric == Metric::Revenue || limited.revenue.unwrap().exact() < report.amount),
            Some(margin) => margin_suffices(&case, limited.revenue, margin)?,
        }
    }
}

fn deal_size_suffices(case: &Case, report: &Report, size: Money) -> Law {
    let reachable = report.limited.as_ref().unwrap().deals.count;
    let put_back = Case { draft: Draft { deal_size: size.to_string(), ..case.draft.clone() }, ..case.clone() }.report();
    prop_assert!(put_back.deals.count <= reachable, "{} deals of {} where {} are reachable", put_back.deals.count, size, reachable);
    prop_assert!(put_back.limited.unwrap().suffices);
    // A minor unit less is not enough.
    let unit = Exact::decimal(Decimal::new(1, report.currency.minor_digits()));
    prop_assert!((size.exact() - unit) * reachable.exact() < report.target.unwrap().exact());
    Ok(())
}

fn margin_suffices(case: &Case, revenue: Option<Money>, margin: &Rate) -> Law {
    let put_back = Case { draft: Draft { margin: margin.value().to_string(), ..case.draft.clone() }, ..case.clone() }.report();
    prop_assert!(put_back.limited.unwrap().suffices);
    prop_assert_eq!(put_back.target, revenue); // as high as it must be, and no higher
    Ok(())
}

// The laws of numbers.

fn greatest_common_divisor(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { greatest_common_divisor(b, a % b) }
}

fn lowest_terms(over: u64, under: u64) -> String {
    let divisor = greatest_common_divisor(over, under);
    let (over, under) = (over / divisor, under / divisor);
    if under == 1 { over.to_string() } else { format!("{over}/{under}") }
}

/// Numbers of every length.
fn any_size() -> impl Strategy<Value = u64> {
    prop_oneof![0..=100_u64, 0..=1_000_000_u64, 0..=1_000_000_000_000_000_u64]
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn money_is_within_one_minor_unit(over in any_size(), under in any_size(), code in select(vec!["CNY", "JPY", "KWD"])) {
        let (exact, currency) = (Exact::ratio(over, under.max(1)), Currency::new(code).unwrap());
        let (up, down) = (Money::reaching(&exact, currency).unwrap(), Money::within(&exact, currency).unwrap());
        let unit = match code {
            "JPY" => Exact::one(),
            "KWD" => Exact::ratio(1, 1000),
            _ => Exact::ratio(1, 100),
        };
        prop_assert!(down.exact() <= exact && exact < down.exact() + unit.clone());
        prop_assert!(up.exact() >= exact && exact > up.exact() - unit.clone());
        // Both are whole minor units, and equal if nothing has to be rounded.
        for money in [up, down] {
            prop_assert!(money.exact().checked_div(&unit).unwrap().is_whole());
            let digits = money.to_string().split_once('.').map_or(0, |(_, after)| after.len());
            prop_assert_eq!(u32::try_from(digits).unwrap(), currency.minor_digits());
        }
        prop_assert_eq!(up == down, exact.checked_div(&unit).unwrap().is_whole());
    }

    #[test]
    fn exact_numbers_are_shown_in_lowest_terms(a in any_size(), b in any_size(), c in 1..=1_000_u64) {
        let b = b.max(1);
        prop_assert_eq!(Exact::ratio(a, b).to_string(), lowest_terms(a, b));
        // Equal for every way to the value: (a ÷ b) × c ÷ c, and 1 − (b − 1) ÷ b.
        let back = (Exact::ratio(a, b) * Exact::whole(c)).checked_div(&Exact::whole(c)).unwrap();
        prop_assert_eq!(back.to_string(), lowest_terms(a, b));
        prop_assert_eq!((Exact::one() - Exact::ratio(b - 1, b)).to_string(), lowest_terms(1, b));
        prop_assert_eq!((Exact::zero() - Exact::ratio(1, b)).to_string(), format!("-{}", lowest_terms(1, b)));
    }

    #[test]
    fn exact_numbers_round_to_the_whole_numbers_beside_them(a in any_size(), b in any_size()) {
        let b = b.max(1);
        let exact = Exact::ratio(a, b);
        prop_assert_eq!((exact.floor(), exact.ceil()), (Some(a / b), Some(a.div_ceil(b))));
        prop_assert_eq!(exact.is_whole(), a % b == 0);
    }

    /// Grouped, full width, with a mark or a unit: the same number.
    #[test]
    fn a_number_is_read_as_it_was_written(n in any_size()) {
        let digits = n.to_string();
        let grouped = digits.as_bytes().rchunks(3).rev().map(|group| std::str::from_utf8(group).unwrap()).collect::<Vec<_>>().join(",");
        let wide: String = digits.chars().map(|c| char::from_u32(u32::from(c) + 0xFEE0).unwrap()).collect();
        for text in [digits.clone(), grouped.clone(), wide, format!("¥{grouped}"), format!("{digits} 元"), format!("{digits}.000")] {
            prop_assert_eq!(reader::amount(&text), Ok(Exact::whole(n)), "{}", text);
        }
        prop_assert_eq!(reader::amount(&format!("{digits}万")), Ok(Exact::whole(n) * Exact::whole(10_000)));
        prop_assert_eq!(reader::amount(&format!("{digits}k")), Ok(Exact::whole(n) * Exact::whole(1_000)));
        prop_assert_eq!(reader::rate(&format!("{digits}%")), Ok(Exact::ratio(n, 100)));
        prop_assert_eq!(reader::rate(&format!("{}:1", n.max(1))), Ok(Exact::ratio(1, n.max(1))));
    }
}

// The law of all other texts.

/// Any text: numbers, near misses, and texts that nobody would type into a number's field.
fn any_text() -> impl Strategy<Value = String> {
    const KNOWN: [&str; 30] = [
        "",
        " ",
        "0",
        "1",
        "10",
        "20%",
        "100%",
        "1/3",
        "5:1",
        "1 in 5",
        "1.2亿",
        "CNY",
        "JPY",
        "KWD",
        "Lead",
        "Won",
        "2027-01-01",
        "2027-12-31",
        "+262142-12-31",
        "-262143-01-01",
        "9999-12-31",
        "1000000000000000",
        "0.0000000000000000000000000001",
        "1/1000000000000000000000000000",
        "79228162514264337593543950335",
        "999999999999999999999999999999999999999",
        "3650",
        "1e308",
        "NaN",
        "-1",
    ];
    let keys: Vec<char> = "0123456789.,/%:¥$€万亿千百成比元kmbwin +-−１２３．，％　\u{a0}\n".chars().collect();
    prop_oneof![
        3 => select(&KNOWN[..]).prop_map(str::to_owned),
        2 => vec(select(keys), 0..=12).prop_map(String::from_iter),
        1 => vec(any::<char>(), 0..=45).prop_map(String::from_iter),
    ]
}

fn any_stage() -> impl Strategy<Value = StageDraft> {
    let activity = (any_text(), any_text(), any_text()).prop_map(|(name, per_unit, minutes)| ActivityDraft { name, per_unit, minutes });
    (any_text(), any_text(), any_text(), any_text(), vec(activity, 0..=1)).prop_map(|(name, rate, counted, days, activities)| StageDraft {
        counted,
        name,
        rate,
        days,
        activities,
        ..StageDraft::default()
    })
}

fn any_draft() -> impl Strategy<Value = Draft> {
    let tier = (any_text(), any_text()).prop_map(|(name, of_target)| TierDraft { name, of_target });
    let metric = select(vec![Metric::Revenue, Metric::Deals, Metric::GrossProfit]);
    let texts = (any_text(), any_text(), any_text(), any_text(), any_text(), any_text(), any_text(), any_text());
    (texts, metric, vec(any_stage(), 0..=3), 0..=3_usize, vec(tier, 0..=1)).prop_map(|(texts, metric, stages, won, tiers)| {
        let (name, currency, first, last, amount, margin, deal_size, leads_available) = texts;
        Draft { name, currency, first, last, metric, amount, margin, deal_size, stages, won, tiers, leads_available, ..Draft::default() }
    })
}

/// A valid plan with any text in one of its fields.
fn one_field_off() -> impl Strategy<Value = Draft> {
    (plans(any_goal(), 1..=3_usize), any_text(), 0..=11_u8).prop_map(|(case, text, field)| {
        let mut draft = case.draft;
        let last = draft.stages.len() - 1;
        match field {
            0 => draft.name = text,
            1 => draft.currency = text,
            2 => (draft.first, draft.last) = (text, "2027-03-31".into()),
            3 => (draft.first, draft.last) = ("2027-01-01".into(), text),
            4 => draft.amount = text,
            5 => draft.margin = text,
            6 => draft.deal_size = text,
            7 => draft.leads_available = text,
            8 => draft.stages[0].rate = text,
            9 => draft.stages[last].days = text,
            10 => draft.tiers.push(TierDraft { name: "line".into(), of_target: text }),
            _ => draft.stages[0].activities.push(ActivityDraft { name: "call".into(), per_unit: text, ..Default::default() }),
        }
        draft
    })
}

proptest! {
    #![proptest_config(config())]

    /// For any typed text there is a plan and its report, or at least one fault, and never a panic.
    #[test]
    fn every_text_has_an_answer(draft in prop_oneof![any_draft(), one_field_off()], days in 0..=8_000_u64) {
        match draft.check() {
            Err(faults) => prop_assert!(!faults.is_empty()),
            Ok(plan) => {
                let today = NaiveDate::from_ymd_opt(2020, 1, 1).unwrap().checked_add_days(Days::new(days)).unwrap();
                let report = report(&plan, today);
                prop_assert_eq!(report.funnel.len(), draft.stages.len());
                prop_assert!(report.funnel.iter().all(|stage| stage.width_permille <= 1000));
            }
        }
    }
}

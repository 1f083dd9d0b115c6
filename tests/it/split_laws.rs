//! Laws of the split by segment and by time, each over four thousand random plans, which are others in each run.
//!
//! The expected values are computed here by the rules of the plan file, with whole numbers of another library, from the
//! numbers behind the plan's text. Every plan comes from one number, and a law that fails shows the plan's file.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a plan made here that is refused is a fault of this file, and may fail loudly")]

use backcast::codec::{file, link, report as written};
use backcast::domain::number::apportion::{largest_remainder, prefix};
use backcast::domain::schedule::by_part::Cross;
use backcast::domain::whatif::levers;
use backcast::domain::{
    Axis, DimensionDraft, Draft, Exact, FactorDraft, Fault, Field, LeafDraft, Measure, MemberDraft, Metric, OwnDraft, PhaseDraft, PinDraft,
    Plan, Report, Schedule, SplitReport, StageDraft, TierDraft, TimeField, report,
};
use chrono::{Datelike, Days, NaiveDate};
use num_bigint::BigUint;
use num_integer::Integer;
use proptest::prelude::*;

type Law = Result<(), TestCaseError>;

fn config() -> ProptestConfig {
    // A smaller number is another plan, and no smaller one.
    ProptestConfig { cases: 4_000, max_shrink_iters: 0, ..ProptestConfig::default() }
}

fn big(n: u128) -> BigUint {
    BigUint::from(n)
}

/// Whole numbers from one number (splitmix64).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// From `least` to `most`, both included.
    fn within(&mut self, least: u64, most: u64) -> u64 {
        least + self.next() % (most - least + 1)
    }

    fn size(&mut self, least: usize, most: usize) -> usize {
        usize::try_from(self.within(least as u64, most as u64)).unwrap()
    }

    /// True with this many percent.
    fn chance(&mut self, percent: u64) -> bool {
        self.within(1, 100) <= percent
    }
}

// The plans.

/// A plan as text, and the numbers that text was made of.
struct Case {
    draft: Draft,
    /// The target: minor units of revenue, or deals.
    total: u128,
    /// By dimension and item: its part of its parent, in the same unit within a dimension.
    shares: Vec<Vec<BigUint>>,
    /// One branch or sub-target with a custom share, in ten-thousandths.
    own_share: Option<(Vec<usize>, u64)>,
    /// By dimension and item, in minor units; and that of the sub-target at `own_share`.
    sizes: Vec<Vec<Option<u64>>>,
    own_size: Option<u64>,
    size: u64,
    /// In percent, by stage except the last; by item of the first dimension if it has its own.
    rates: Vec<u64>,
    first_rates: Vec<Option<u64>>,
    time: Time,
}

/// The numbers of the split in time.
#[derive(Default)]
struct Time {
    months: Vec<u64>,
    quarters: Vec<u64>,
    seasonality: Vec<u64>,
    rhythm: Vec<u64>,
    /// The last day, the weight, and those of single stages.
    phases: Vec<(NaiveDate, u64, Vec<Option<u64>>)>,
    /// The first of the month and its amount, minor units or deals.
    pins: Vec<(NaiveDate, u64)>,
}

fn month_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap()
}

/// The first day of every month from one day to another.
fn months_between(first: NaiveDate, last: NaiveDate) -> Vec<NaiveDate> {
    let mut months: Vec<NaiveDate> = first.iter_days().take_while(|day| *day <= last).map(month_of).collect();
    months.dedup();
    months
}

fn quarter_of(day: NaiveDate) -> (i32, u32) {
    (day.year(), (day.month() - 1) / 3)
}

fn cents(units: u64) -> String {
    format!("{}.{:02}", units / 100, units % 100)
}

fn texts(numbers: &[u64], mark: &str) -> Vec<String> {
    numbers.iter().map(|n| format!("{n}{mark}")).collect()
}

impl Case {
    fn of(seed: u64) -> Self {
        let mut dice = Dice(seed);
        let mut draft = Draft { tiers: Vec::new(), ..Draft::default() };
        // Many sub-targets and a long period are rare, and both together very rare.
        let leaves = [6, 6, 6, 12, 12, 40, 40, 200][if dice.chance(80) { dice.size(0, 4) } else { dice.size(0, 7) }];
        let days = if dice.chance(75) {
            dice.within(1, 40)
        } else if dice.chance(80) {
            dice.within(1, 200)
        } else {
            dice.within(1, 1096)
        };
        let first = NaiveDate::from_ymd_opt(2025, 1, 1).unwrap() + Days::new(dice.within(0, 1000));
        let last = first + Days::new(days - 1);
        (draft.first, draft.last) = (first.to_string(), last.to_string());
        let months = months_between(first, last);
        let mut case = Self {
            draft,
            total: 0,
            shares: Vec::new(),
            own_share: None,
            sizes: Vec::new(),
            own_size: None,
            size: 0,
            rates: Vec::new(),
            first_rates: Vec::new(),
            time: Time::default(),
        };
        case.put_funnel(&mut dice);
        case.put_target(&mut dice);
        case.put_time(&mut dice, first, last, &months);
        let month_weights = case.month_weights(&months);
        case.put_space(&mut dice, leaves, &month_weights);
        case.put_leaf(&mut dice);
        case
    }

    fn put_funnel(&mut self, dice: &mut Dice) {
        let stages = dice.size(1, 4);
        self.draft.won = dice.size(0, stages - 1);
        for k in 0..stages {
            let rate = dice.within(10, 100);
            let days = if dice.chance(50) { dice.within(0, 40) } else { 0 };
            self.draft.stages.push(StageDraft {
                name: format!("Stage {k}"),
                rate: format!("{rate}%"),
                days: days.to_string(),
                ..Default::default()
            });
            if k + 1 < stages {
                self.rates.push(rate);
            }
        }
    }

    fn put_target(&mut self, dice: &mut Dice) {
        let deals = if dice.chance(80) { dice.within(1, 60) } else { dice.within(1, 3_000) };
        let most = [99, 10_000, 1_000_000_000][dice.size(0, 2)];
        self.size = dice.within(1, most);
        self.draft.deal_size = cents(self.size);
        if dice.chance(25) {
            self.draft.metric = Metric::Deals;
            self.draft.amount = deals.to_string();
            self.total = deals.into();
            return;
        }
        let units = (deals * self.size).saturating_sub(dice.within(0, self.size - 1)).max(1);
        self.total = units.into();
        self.draft.amount = cents(units);
        if dice.chance(20) {
            // Profit at a margin: revenue is rounded up to a cent before it is divided.
            let margin = dice.within(1, 100);
            (self.draft.metric, self.draft.margin) = (Metric::GrossProfit, format!("{margin}%"));
            self.total = (u128::from(units) * 100).div_ceil(margin.into());
        }
    }

    fn put_space(&mut self, dice: &mut Dice, most: usize, months: &[BigUint]) {
        let mut left = most;
        for d in 0..dice.size(1, 4) {
            let members = dice.size(1, left.min(if most == 200 { 200 } else { 8 }));
            left /= members;
            let mut dimension = DimensionDraft { name: format!("D{d}"), ..Default::default() };
            dimension.members = (0..members).map(|m| MemberDraft { name: format!("M{m}"), ..Default::default() }).collect();
            self.shares.push(shares(dice, &mut dimension, months));
            let mut sizes = vec![None; members];
            for (member, size) in dimension.members.iter_mut().zip(&mut sizes) {
                if dice.chance(15) {
                    let own = dice.within(self.size.div_ceil(3), self.size * 3);
                    member.own.deal_size = cents(own);
                    *size = Some(own);
                }
            }
            self.sizes.push(sizes);
            self.draft.space.push(dimension);
        }
        let has_rates = dice.chance(30) && !self.rates.is_empty();
        for member in &mut self.draft.space[0].members {
            let own = (has_rates && dice.chance(50)).then(|| dice.within(10, 100));
            member.own.rates = own.map(|rate| format!("{rate}%")).into_iter().collect();
            self.first_rates.push(own);
        }
    }

    /// Sometimes a branch or a sub-target with a custom share or deal size.
    fn put_leaf(&mut self, dice: &mut Dice) {
        if !dice.chance(30) {
            return;
        }
        let depth = dice.size(1, self.shares.len());
        let path: Vec<usize> = self.shares[..depth].iter().map(|members| dice.size(0, members.len() - 1)).collect();
        let (d, m) = (depth - 1, path[depth - 1]);
        let others_can = self.shares[d].iter().enumerate().any(|(other, share)| other != m && *share > big(0));
        let mut leaf = LeafDraft { path: path.clone(), ..Default::default() };
        if others_can {
            let share = dice.within(0, 10_000);
            leaf.share = format!("{}.{:02}%", share / 100, share % 100);
            self.own_share = Some((path.clone(), share));
        }
        if depth == self.shares.len() && (dice.chance(50) || leaf.share.is_empty()) {
            let own = dice.within(self.size.div_ceil(3), self.size * 3);
            leaf.own.deal_size = cents(own);
            self.own_size = Some(own);
            self.own_share.get_or_insert((path, u64::MAX));
        }
        if !leaf.is_empty() {
            self.draft.leaves.push(leaf);
        }
    }

    fn put_time(&mut self, dice: &mut Dice, first: NaiveDate, last: NaiveDate, months: &[NaiveDate]) {
        let mut quarters: Vec<_> = months.iter().map(|month| quarter_of(*month)).collect();
        quarters.dedup();
        let weights = |dice: &mut Dice, n: usize| -> Vec<u64> {
            let mut weights: Vec<u64> = (0..n).map(|_| if dice.chance(15) { 0 } else { dice.within(1, 200) }).collect();
            weights[0] += u64::from(weights.iter().all(|weight| *weight == 0));
            weights
        };
        let time = &mut self.time;
        if dice.chance(50) {
            time.rhythm = weights(dice, 3);
        }
        if dice.chance(20) {
            time.quarters = weights(dice, quarters.len());
        }
        if dice.chance(20) {
            time.seasonality = weights(dice, 12);
        }
        match dice.within(0, 2) {
            0 => time.months = weights(dice, months.len()),
            1 => {
                let stages = self.draft.stages.len();
                let mut ends: Vec<NaiveDate> = (0..dice.size(0, 3))
                    .map(|_| first + Days::new(dice.within(0, (last - first).num_days().unsigned_abs())))
                    .filter(|day| *day < last)
                    .chain([last])
                    .collect();
                ends.sort_unstable();
                ends.dedup();
                let all = weights(dice, ends.len());
                for (end, weight) in ends.into_iter().zip(all) {
                    let own = (0..stages).map(|_| dice.chance(10).then(|| dice.within(0, 100))).collect();
                    time.phases.push((end, weight, own));
                }
            }
            _ => {}
        }
        if dice.chance(25) && self.draft.metric != Metric::GrossProfit {
            let mut left = u64::try_from(self.total).unwrap();
            let most = if months.len() == 1 { 0 } else { dice.size(1, months.len() - 1).min(6) };
            for month in &months[..most] {
                let amount = dice.within(0, left);
                left -= amount;
                time.pins.push((*month, amount));
            }
        }
        self.write_time(dice, first, last);
    }

    fn write_time(&mut self, dice: &mut Dice, first: NaiveDate, last: NaiveDate) {
        let (time, out) = (&self.time, &mut self.draft.time);
        let mark = if dice.chance(30) { "%" } else { "" };
        out.months = texts(&time.months, "");
        out.quarters = texts(&time.quarters, mark);
        out.seasonality = texts(&time.seasonality, "");
        out.rhythm = texts(&time.rhythm, mark);
        let phase = |(i, (end, weight, own)): (usize, &(NaiveDate, u64, Vec<Option<u64>>))| PhaseDraft {
            name: format!("P{i}"),
            last: end.to_string(),
            weight: weight.to_string(),
            weights: trimmed(own.iter().map(|own| own.map_or_else(String::new, |own| own.to_string())).collect()),
        };
        out.phases = time.phases.iter().enumerate().map(phase).collect();
        let amount = |n: u64| if self.draft.metric == Metric::Deals { n.to_string() } else { cents(n) };
        let pin = |(month, n): &(NaiveDate, u64)| PinDraft { month: month.to_string()[..7].to_owned(), amount: amount(*n) };
        out.pinned = time.pins.iter().map(pin).collect();
        out.china = dice.chance(30);
        out.from_sunday = dice.chance(30);
        if dice.chance(20) {
            out.weekend = [dice.chance(30), dice.chance(30), false, dice.chance(10), dice.chance(10), dice.chance(80), dice.chance(80)];
        }
        if dice.chance(30) {
            let length = (last - first).num_days().unsigned_abs();
            let days = |dice: &mut Dice| (0..dice.size(0, 9)).map(|_| (first + Days::new(dice.within(0, length))).to_string()).collect();
            out.days_off = days(dice);
            out.make_up_days = days(dice);
        }
        // A month without work cannot be set by hand; a table says so.
        let of_pins = |fault: &Fault| matches!(fault.field, Field::Time(TimeField::Pin(_) | TimeField::PinMonth(_)));
        if !self.time.pins.is_empty() && self.draft.check().is_err_and(|faults| faults.iter().all(of_pins)) {
            self.time.pins.clear();
            self.draft.time.pinned.clear();
        }
    }

    fn plan(&self) -> Plan {
        self.draft.check().unwrap_or_else(|faults| panic!("{faults:?} in {}", file::write(&self.draft)))
    }

    // The results of the sub-targets.

    fn paths(&self) -> Vec<Vec<usize>> {
        let longer = |paths: Vec<Vec<usize>>, members: &Vec<BigUint>| {
            paths.iter().flat_map(|path| (0..members.len()).map(move |m| [path.as_slice(), &[m]].concat())).collect()
        };
        self.shares.iter().fold(vec![Vec::new()], longer)
    }

    /// The exact share of the whole of each sub-target.
    fn leaf_shares(&self) -> Vec<Ratio> {
        let mut parts = vec![(Vec::new(), Ratio::whole(1))];
        for (d, usual) in self.shares.iter().enumerate() {
            let mut finer = Vec::new();
            for (path, part) in &parts {
                let mut weights = usual.clone();
                if let Some((own, share)) =
                    self.own_share.as_ref().filter(|(own, share)| own.len() == d + 1 && own.starts_with(path) && *share <= 10_000)
                {
                    // The others share the rest in proportion.
                    let m = own[d];
                    let others: BigUint = usual.iter().enumerate().filter(|(other, _)| *other != m).map(|(_, share)| share).sum();
                    weights = usual.iter().map(|usual| usual * (10_000 - share)).collect();
                    weights[m] = others * *share;
                }
                let whole: BigUint = weights.iter().sum();
                let child = |(m, weight): (usize, BigUint)| ([path.as_slice(), &[m]].concat(), part.times(&Ratio(weight, whole.clone())));
                finer.extend(weights.into_iter().enumerate().map(child));
            }
            parts = finer;
        }
        parts.into_iter().map(|(_, part)| part).collect()
    }

    /// In minor units.
    fn size_of(&self, path: &[usize]) -> u64 {
        let own = self.own_share.as_ref().filter(|(own, _)| own == path).and(self.own_size);
        let of_member = || path.iter().zip(&self.sizes).rev().find_map(|(m, sizes)| sizes[*m]);
        own.or_else(of_member).unwrap_or(self.size)
    }

    fn rate_of(&self, path: &[usize], k: usize) -> u64 {
        let own = if k == 0 { self.first_rates[path[0]] } else { None };
        own.unwrap_or(self.rates[k])
    }

    /// The need of a sub-target at stage `k` for one deal.
    fn per_deal(&self, path: &[usize], k: usize) -> Ratio {
        let won = self.draft.won;
        let rates = |from: usize, to: usize| (from..to).map(|k| big(self.rate_of(path, k).into())).product::<BigUint>();
        let hundreds = big(100).pow(u32::try_from(k.abs_diff(won)).unwrap());
        if k <= won { Ratio(hundreds, rates(k, won)) } else { Ratio(rates(won, k), hundreds) }
    }

    /// The terms that a sub-target may share with others: its deal size, and its first rate if that matters.
    fn terms(&self, path: &[usize]) -> (u64, Option<u64>) {
        (self.size_of(path), (!self.rates.is_empty()).then(|| self.rate_of(path, 0)))
    }

    /// The same plan with the same terms everywhere, and the same plan without a split.
    fn equal_and_whole(&self) -> (Draft, Draft) {
        let mut equal = self.draft.clone();
        equal.space.iter_mut().flat_map(|dimension| &mut dimension.members).for_each(|member| member.own = OwnDraft::default());
        equal.leaves.iter_mut().for_each(|leaf| leaf.own = OwnDraft::default());
        equal.leaves.retain(|leaf| !leaf.is_empty());
        let whole = Draft { space: Vec::new(), leaves: Vec::new(), ..equal.clone() };
        (equal, whole)
    }
}

/// A ratio of whole numbers of another library, not reduced.
#[derive(Clone, Debug)]
struct Ratio(BigUint, BigUint);

impl Ratio {
    fn whole(n: u128) -> Self {
        Self(big(n), big(1))
    }

    fn times(&self, other: &Self) -> Self {
        Self(&self.0 * &other.0, &self.1 * &other.1)
    }

    fn plus(&self, other: &Self) -> Self {
        let sum = Self(&self.0 * &other.1 + &other.0 * &self.1, &self.1 * &other.1);
        let common = sum.0.gcd(&sum.1);
        Self(sum.0 / &common, sum.1 / common)
    }

    fn sum<'r>(all: impl Iterator<Item = &'r Self>) -> Self {
        all.fold(Self::whole(0), |sum, one| sum.plus(one))
    }

    fn floor(&self) -> BigUint {
        &self.0 / &self.1
    }

    fn ceil(&self) -> BigUint {
        self.0.div_ceil(&self.1)
    }

    /// Whether a whole number is this value rounded down or up.
    fn rounds_to(&self, n: u128) -> bool {
        (self.floor()..=self.ceil()).contains(&big(n))
    }

    fn at_least(&self, other: &Self) -> bool {
        &self.0 * &other.1 >= &other.0 * &self.1
    }

    /// In the form of the report.
    fn written(&self) -> String {
        let common = self.0.gcd(&self.1);
        let (over, under) = (&self.0 / &common, &self.1 / &common);
        if under == big(1) { over.to_string() } else { format!("{over}/{under}") }
    }

    /// The part after the whole number.
    fn remainder(&self) -> Self {
        Self(&self.0 % &self.1, self.1.clone())
    }
}

fn trimmed(mut list: Vec<String>) -> Vec<String> {
    while list.last().is_some_and(String::is_empty) {
        list.pop();
    }
    list
}

/// Writes the shares of a dimension in one of the forms that people type, and returns each item's part.
fn shares(dice: &mut Dice, dimension: &mut DimensionDraft, months: &[BigUint]) -> Vec<BigUint> {
    let members = &mut dimension.members;
    let n = members.len();
    // Typed ones take some of 10000, the rest is for the others; all typed take all.
    let all_typed = dice.chance(40);
    let mut cuts: Vec<u64> = (1..n).map(|_| dice.within(0, 10_000)).chain([10_000]).collect();
    cuts.sort_unstable();
    let mut typed = vec![None; n];
    let mut before = 0;
    for (m, cut) in cuts.into_iter().enumerate() {
        if all_typed || dice.chance(20) {
            typed[m] = Some(cut - before);
            members[m].share = format!("{}.{:02}%", (cut - before) / 100, (cut - before) % 100);
        }
        before = cut;
    }
    // A rest of typed shares always has an item that takes it.
    if !all_typed && typed.iter().all(Option::is_some) {
        typed[0] = None;
        members[0].share.clear();
    }
    let is_open = |m: usize, typed: &[Option<u64>]| typed[m].is_none();
    // Percent of full strength, each month weighing as much as the plan gives it.
    let mut strength = vec![months.iter().sum::<BigUint>() * 100_u8; n];
    if dice.chance(25) {
        for (m, member) in members.iter_mut().enumerate() {
            if dice.chance(40) {
                let ramp: Vec<u64> = (0..dice.size(1, 5)).map(|i| (25 * i as u64 + dice.within(0, 25)).min(100)).collect();
                strength[m] = months.iter().enumerate().map(|(i, weight)| weight * *ramp.get(i).or(ramp.last()).unwrap()).sum();
                member.ramp = texts(&ramp, "%");
            }
        }
    }
    let mut by_factors: Vec<BigUint> = vec![big(0); n];
    if !all_typed && dice.chance(40) {
        let (one, two) = (dice.within(0, 9), dice.within(0, 9));
        let mut score = |_| if dice.chance(15) { 0 } else { dice.within(1, 1_000) };
        let scores: Vec<[u64; 2]> = (0..n).map(|m| [score(m), score(m)]).collect();
        dimension.factors = [one, two].map(|weight| FactorDraft { name: format!("F{weight}"), weight: weight.to_string() }).to_vec();
        let sum = |f: usize| (0..n).filter(|m| is_open(*m, &typed)).map(|m| scores[m][f]).sum::<u64>();
        let (sum_one, sum_two) = (sum(0), sum(1));
        for (m, member) in members.iter_mut().enumerate() {
            member.scores = texts(&scores[m], "");
            // one × score ÷ sum + two × score ÷ sum, times both sums; a factor without any score counts nothing
            let part = |weight: u64, f: usize, sum: u64, other: u64| {
                if sum == 0 { big(0) } else { big(weight.into()) * scores[m][f] * other.max(1) }
            };
            by_factors[m] = part(one, 0, sum_one, sum_two) + part(two, 1, sum_two, sum_one);
        }
    }
    let has_factors = (0..n).any(|m| is_open(m, &typed) && by_factors[m] > big(0));
    let weigh = |m: usize| if has_factors { &by_factors[m] * &strength[m] } else { strength[m].clone() };
    let mut weights: Vec<BigUint> = (0..n).map(weigh).collect();
    let open = |weights: &[BigUint]| (0..n).filter(|m| is_open(*m, &typed)).map(|m| weights[m].clone()).sum::<BigUint>();
    if open(&weights) == big(0) {
        weights = vec![big(1); n];
    }
    let (whole, rest) = (open(&weights), 10_000 - typed.iter().flatten().sum::<u64>());
    let share = |m: usize| typed[m].map_or_else(|| &weights[m] * rest, |typed| if all_typed { big(typed.into()) } else { &whole * typed });
    (0..n).map(share).collect()
}

/// Largest remainder, as on paper; and whether the order decided between equal remainders.
fn hamilton(total: u128, weights: &[BigUint]) -> (Vec<u128>, bool) {
    let mut weights = weights.to_vec();
    if weights.iter().all(|weight| *weight == big(0)) {
        weights = vec![big(1); weights.len()];
    }
    let sum: BigUint = weights.iter().sum();
    let exact: Vec<(BigUint, BigUint)> = weights.iter().map(|weight| (weight * total).div_rem(&sum)).collect();
    let mut parts: Vec<u128> = exact.iter().map(|(part, _)| u128::try_from(part).unwrap()).collect();
    let left = usize::try_from(total - parts.iter().sum::<u128>()).unwrap();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by(|a, b| exact[*b].1.cmp(&exact[*a].1)); // stable: of equal ones the earlier first
    for m in &order[..left] {
        parts[*m] += 1;
    }
    let tie = left > 0 && left < order.len() && exact[order[left - 1]].1 == exact[order[left]].1;
    (parts, tie)
}

// The weights of the days.

/// Gives every group of days its weight, in proportion to what the days weighed, evenly where they weighed nothing; nothing is
/// moved where no group that has a day has a weight.
fn share_out(weights: &mut [BigUint], groups: &[usize], of: &[BigUint]) {
    if groups.iter().all(|group| of[*group] == big(0)) {
        return;
    }
    let mut sums = vec![big(0); of.len()];
    for (weight, group) in weights.iter().zip(groups) {
        sums[*group] += weight;
    }
    let empty: Vec<bool> = sums.iter().map(|sum| *sum == big(0)).collect();
    for (weight, group) in weights.iter_mut().zip(groups).filter(|(_, group)| empty[**group]) {
        *weight = big(1);
        sums[*group] += 1_u8;
    }
    let common = sums.iter().filter(|sum| **sum > big(0)).fold(big(1), |common, sum| common.lcm(sum));
    let times: Vec<BigUint> = of.iter().zip(&sums).map(|(of, sum)| if *sum > big(0) { of * (&common / sum) } else { big(0) }).collect();
    let mut shared = big(0);
    for (weight, group) in weights.iter_mut().zip(groups) {
        *weight *= &times[*group];
        shared = shared.gcd(weight);
    }
    for weight in weights.iter_mut() {
        *weight /= &shared;
    }
}

fn bigs(numbers: &[u64]) -> Vec<BigUint> {
    numbers.iter().map(|n| big((*n).into())).collect()
}

/// Which group each day is in, by a key that grows or returns.
fn grouped<K: PartialEq>(days: &[NaiveDate], key: impl Fn(&NaiveDate) -> K) -> (Vec<usize>, Vec<K>) {
    let mut keys = Vec::new();
    let mut groups = Vec::new();
    for day in days {
        let key = key(day);
        let place = keys.iter().rposition(|known| *known == key).unwrap_or_else(|| {
            keys.push(key);
            keys.len() - 1
        });
        groups.push(place);
    }
    (groups, keys)
}

impl Case {
    /// The weight of each day for won deals, by the rules of the plan file; for money and deals, or for a stage with
    /// its own weights.
    fn day_weights(&self, days: &[NaiveDate], stage: Option<usize>) -> Vec<BigUint> {
        let time = &self.time;
        let first = month_of(self.draft.first.parse().unwrap());
        let nth = |month: &NaiveDate| {
            ((month.year() - first.year()) * 12 + month.month0().cast_signed() - first.month0().cast_signed()).unsigned_abs() as usize
        };
        let mut weights = vec![big(1); days.len()];
        let (by_month, months) = grouped(days, |day| month_of(*day));
        if !time.months.is_empty() || !time.seasonality.is_empty() {
            let weight = |month: &NaiveDate| {
                let own = time.months.get(nth(month)).copied().unwrap_or(1);
                big(own.into()) * time.seasonality.get(month.month0() as usize).copied().unwrap_or(1)
            };
            share_out(&mut weights, &by_month, &months.iter().map(weight).collect::<Vec<_>>());
        }
        if !time.quarters.is_empty() {
            let (groups, quarters) = grouped(days, |day| quarter_of(*day));
            let (year, q) = quarter_of(first);
            let weight =
                |(y, of): &(i32, u32)| time.quarters[((y - year) * 4 + of.cast_signed() - q.cast_signed()).unsigned_abs() as usize];
            share_out(&mut weights, &groups, &bigs(&quarters.iter().map(weight).collect::<Vec<_>>()));
        }
        if !time.rhythm.is_empty() {
            let mut before = vec![big(0); months.len()];
            for (weight, month) in weights.iter().zip(&by_month) {
                before[*month] += weight;
            }
            let third = |day: &NaiveDate| usize::min(day.day0() as usize / 10, 2);
            let (groups, thirds) = grouped(days, |day| (month_of(*day), third(day)));
            share_out(&mut weights, &groups, &bigs(&thirds.iter().map(|(_, third)| time.rhythm[*third]).collect::<Vec<_>>()));
            share_out(&mut weights, &by_month, &before);
        }
        if !time.phases.is_empty() {
            let (groups, phases) = grouped(days, |day| time.phases.iter().position(|(last, ..)| day <= last).unwrap());
            let weight = |phase: &usize| {
                let (_, weight, own) = &time.phases[*phase];
                stage.and_then(|k| own[k]).unwrap_or(*weight)
            };
            share_out(&mut weights, &groups, &bigs(&phases.iter().map(weight).collect::<Vec<_>>()));
        }
        if !time.pins.is_empty() {
            let pinned = |day: &NaiveDate| time.pins.iter().position(|(month, _)| *month == month_of(*day));
            let free = self.total - time.pins.iter().map(|(_, amount)| u128::from(*amount)).sum::<u128>();
            let (groups, pins) = grouped(days, pinned);
            let of = pins.iter().map(|pin| pin.map_or(big(free), |i| big(time.pins[i].1.into()))).collect::<Vec<_>>();
            share_out(&mut weights, &groups, &of);
        }
        weights
    }

    /// The weight of each month of the plan.
    fn month_weights(&self, months: &[NaiveDate]) -> Vec<BigUint> {
        let plan = self.plan();
        let horizon = plan.horizon().unwrap();
        let all = horizon.first().iter_days().take_while(|day| *day <= horizon.last());
        let mut days: Vec<NaiveDate> = all.filter(|day| plan.spread().calendar().is_working_day(*day)).collect();
        if days.is_empty() {
            days.push(horizon.last());
        }
        let weights = self.day_weights(&days, None);
        let of = |month: &NaiveDate| days.iter().zip(&weights).filter(|(day, _)| month_of(**day) == *month).map(|(_, weight)| weight).sum();
        months.iter().map(of).collect()
    }

    fn has_own_weights(&self, k: usize) -> bool {
        self.time.phases.iter().any(|(_, _, own)| own[k].is_some())
    }
}

/// A plan with its report and schedule.
struct Made {
    case: Case,
    plan: Plan,
    report: Report,
    schedule: Schedule,
    first: NaiveDate,
    last: NaiveDate,
}

impl Made {
    fn of(seed: u64) -> Self {
        let case = Case::of(seed);
        let plan = case.plan();
        let report = report(&plan, NaiveDate::from_ymd_opt(2027, 1, 4).unwrap());
        let schedule = Schedule::of(&plan, &report).unwrap();
        let (first, last) = (case.draft.first.parse().unwrap(), case.draft.last.parse().unwrap());
        Self { case, plan, report, schedule, first, last }
    }

    fn space(&self) -> &SplitReport {
        self.report.split.as_ref().unwrap()
    }

    fn measures(&self) -> Vec<Measure> {
        std::iter::once(Measure::Money).chain((0..self.case.draft.stages.len()).map(Measure::Stage)).collect()
    }

    fn whole(&self, measure: Measure) -> u128 {
        match measure {
            Measure::Money => self.report.target.unwrap().units(),
            Measure::Stage(k) => self.report.funnel[k].required.count.get().into(),
            Measure::Activity(a) => self.report.activities[a].required.count.get().into(),
            Measure::Regular(_) => panic!("these plans have no regular activities"),
        }
    }

    fn is_worked(&self, day: NaiveDate) -> bool {
        self.plan.spread().calendar().is_working_day(day)
    }

    /// The file of the plan, for debugging.
    fn file(&self) -> String {
        file::write(&self.case.draft)
    }
}

fn at(period: &backcast::domain::Period, measure: Measure) -> u128 {
    match measure {
        Measure::Money => period.money.unwrap().units(),
        Measure::Stage(k) => period.counts[k].get().into(),
        Measure::Activity(a) => period.activities[a].get().into(),
        Measure::Regular(i) => period.regular[i].get().into(),
    }
}

// The laws of space.

/// Every sub-target has the exact needs computed on paper, and each of its counts is such a need rounded down or up.
fn leaves_are_near_their_needs(made: &Made) -> Law {
    let (case, space) = (&made.case, made.space());
    let (paths, shares) = (case.paths(), case.leaf_shares());
    prop_assert_eq!(space.leaves.len(), paths.len());
    for ((leaf, share), path) in space.leaves.iter().zip(&shares).zip(&paths) {
        prop_assert_eq!(&leaf.path, path);
        let part = share.times(&Ratio::whole(case.total));
        let size = case.size_of(path);
        let deals = u128::from(leaf.sums.deals.get());
        let need = if case.draft.metric == Metric::Deals {
            prop_assert_eq!(leaf.sums.units, Some(deals * u128::from(size)));
            part
        } else {
            prop_assert!(part.rounds_to(leaf.sums.units.unwrap()), "{:?} in {}", path, made.file());
            Ratio(part.0, part.1 * size)
        };
        for (k, count) in leaf.sums.counts.iter().enumerate() {
            let need = if k == case.draft.won { need.clone() } else { case.per_deal(path, k).times(&Ratio::whole(deals)) };
            prop_assert_eq!(leaf.needs[k].to_string(), need.written(), "{:?} stage {} in {}", path, k, made.file());
            prop_assert!(need.rounds_to(count.get().into()), "{:?} stage {}: {} in {}", path, k, count, made.file());
        }
    }
    Ok(())
}

/// The sub-targets with the same terms.
struct Class {
    size: u64,
    need: Ratio,
    deals: u128,
    counts: Vec<u128>,
    per_deal: Vec<Ratio>,
}

fn classes(made: &Made) -> Vec<Class> {
    let (case, space) = (&made.case, made.space());
    let mut classes: Vec<((u64, Option<u64>), Class)> = Vec::new();
    for ((leaf, share), path) in space.leaves.iter().zip(case.leaf_shares()).zip(case.paths()) {
        let terms = case.terms(&path);
        let part = share.times(&Ratio::whole(case.total));
        let need = if case.draft.metric == Metric::Deals { part } else { Ratio(part.0, part.1 * terms.0) };
        let place = classes.iter().position(|(known, _)| *known == terms).unwrap_or_else(|| {
            let stages = case.draft.stages.len();
            let per_deal = (0..stages).map(|k| case.per_deal(&path, k)).collect();
            classes.push((terms, Class { size: terms.0, need: Ratio::whole(0), deals: 0, counts: vec![0; stages], per_deal }));
            classes.len() - 1
        });
        let class = &mut classes[place].1;
        class.need = class.need.plus(&need);
        class.deals += u128::from(leaf.sums.deals.get());
        class.counts.iter_mut().zip(&leaf.sums.counts).for_each(|(sum, count)| *sum += u128::from(count.get()));
    }
    classes.into_iter().map(|(_, class)| class).collect()
}

/// The whole plan, checked forward, meets its target and its deals; and it rounds up no more than it takes: there is a class that, with one less,
/// would miss them.
fn the_whole_meets_its_target_with_no_more_than_it_takes(made: &Made) -> Law {
    let case = &made.case;
    let classes = classes(made);
    let target = Ratio::whole(case.total);
    let (deals, in_money) = (u128::from(made.report.deals.count.get()), case.draft.metric != Metric::Deals);
    let money = |won: &[Ratio]| {
        Ratio::sum(won.iter().zip(&classes).map(|(won, class)| won.times(&Ratio::whole(class.size.into()))).collect::<Vec<_>>().iter())
    };
    let meets =
        |won: &[Ratio], deals: u128| Ratio::sum(won.iter()).at_least(&Ratio::whole(deals)) && (!in_money || money(won).at_least(&target));
    let whole = |counts: &[u128]| counts.iter().map(|n| Ratio::whole(*n)).collect::<Vec<_>>();
    let counts: Vec<u128> = classes.iter().map(|class| class.deals).collect();
    let least = if in_money { 0 } else { case.total };
    prop_assert!(meets(&whole(&counts), least), "{}", made.file());
    let up = |c: &usize| big(classes[*c].deals) > classes[*c].need.floor();
    let fewer = |c: usize, counts: &[u128]| counts.iter().enumerate().map(|(i, n)| n - u128::from(i == c)).collect::<Vec<_>>();
    let ups: Vec<usize> = (0..classes.len()).filter(up).collect();
    prop_assert!(ups.is_empty() || ups.iter().any(|c| !meets(&whole(&fewer(*c, &counts)), least)), "{}", made.file());
    for (c, class) in classes.iter().enumerate() {
        prop_assert!(class.need.rounds_to(class.deals), "class {} in {}", c, made.file());
        for other in ups.iter().filter(|_| class.need.floor() == big(class.deals)) {
            prop_assert!(
                classes[*other].need.remainder().at_least(&class.need.remainder()),
                "the larger remainder first in {}",
                made.file()
            );
        }
    }
    for k in 0..case.draft.stages.len() {
        let needs: Vec<Ratio> = classes.iter().map(|class| class.per_deal[k].times(&Ratio::whole(class.deals))).collect();
        let counts: Vec<u128> = classes.iter().map(|class| class.counts[k]).collect();
        for (need, count) in needs.iter().zip(&counts) {
            prop_assert!(need.rounds_to(*count), "stage {} in {}", k, made.file());
        }
        let shown = u128::from(made.report.funnel[k].required.count.get());
        prop_assert_eq!(counts.iter().sum::<u128>(), shown, "stage {} in {}", k, made.file());
        if k > case.draft.won {
            prop_assert_eq!(big(shown), Ratio::sum(needs.iter()).floor(), "stage {} in {}", k, made.file());
        } else {
            let won = |counts: &[u128]| {
                let won = |(n, class): (&u128, &Class)| Ratio(&class.per_deal[k].1 * *n, class.per_deal[k].0.clone());
                counts.iter().zip(&classes).map(won).collect::<Vec<_>>()
            };
            prop_assert!(meets(&won(&counts), deals), "stage {} in {}", k, made.file());
            let ups: Vec<usize> = (0..classes.len()).filter(|c| big(counts[*c]) > needs[*c].floor()).collect();
            let misses = |c: &usize| !meets(&won(&fewer(*c, &counts)), deals);
            prop_assert!(k == case.draft.won || ups.is_empty() || ups.iter().any(misses), "stage {} in {}", k, made.file());
        }
    }
    prop_assert!(made.report.proof.meets_target, "{}", made.file());
    Ok(())
}

/// With equal terms everywhere the answer is the unsplit plan's.
fn equal_terms_change_nothing(made: &Made) -> Law {
    let (mut equal, mut whole) = made.case.equal_and_whole();
    for draft in [&mut equal, &mut whole] {
        draft.tiers = TierDraft::usual();
        draft.leads_available = made.report.proof.leads.get().max(1).to_string();
    }
    let today = NaiveDate::from_ymd_opt(2027, 1, 4).unwrap();
    let (equal_plan, whole_plan) = (equal.check().unwrap(), whole.check().unwrap());
    let (mut split, mut one) = (report(&equal_plan, today), report(&whole_plan, today));
    let (in_time, alone) = (Schedule::of(&equal_plan, &split).unwrap(), Schedule::of(&whole_plan, &one).unwrap());
    for (a, b) in [(in_time.months(), alone.months()), (in_time.weeks(), alone.weeks()), (in_time.days(), alone.days())] {
        prop_assert_eq!(a, b, "{}", file::write(&equal));
    }
    prop_assert_eq!(in_time.opening_pipeline(), alone.opening_pipeline());
    let model = |plan: &Plan| backcast::domain::whatif::odds::model(plan);
    prop_assert_eq!(model(&equal_plan), model(&whole_plan), "{}", file::write(&equal));
    for gauge in [levers::Gauge::Leads, levers::Gauge::Revenue] {
        let swings = |plan: &Plan| levers::tornado(plan, gauge, &levers::ranges(plan, &Exact::ratio(9, 10), &Exact::ratio(11, 10)));
        prop_assert_eq!(swings(&equal_plan), swings(&whole_plan), "{}", file::write(&equal));
    }
    (split.split, one.split) = (None, None);
    prop_assert_eq!(split, one, "{}", file::write(&equal));
    Ok(())
}

/// With one or two dimensions and equal terms every item of every dimension has its exact share rounded down or up, at every stage and in money.
fn items_are_near_their_shares(made: &Made) -> Law {
    let case = &made.case;
    if made.plan.split().dimensions().iter().filter(|dimension| dimension.members.len() > 1).count() > 2 {
        return Ok(());
    }
    let (equal, _) = case.equal_and_whole();
    let report = report(&equal.check().unwrap(), NaiveDate::from_ymd_opt(2027, 1, 4).unwrap());
    let space = report.split.as_ref().unwrap();
    let shares = case.leaf_shares();
    for (d, totals) in space.totals.iter().enumerate() {
        for (m, sums) in totals.iter().enumerate() {
            let mine = || space.leaves.iter().zip(&shares).filter(|(leaf, _)| leaf.path[d] == m);
            if let (Some(target), true) = (report.target, case.draft.metric != Metric::Deals) {
                let exact = Ratio::sum(mine().map(|(_, share)| share)).times(&Ratio::whole(target.units()));
                prop_assert!(exact.rounds_to(sums.units.unwrap()), "item {} of {}: {:?} in {}", m, d, sums.units, file::write(&equal));
            }
            for (k, count) in sums.counts.iter().enumerate() {
                let needs: Vec<Ratio> = mine().map(|(leaf, _)| of_exact(&leaf.needs[k])).collect();
                let exact = Ratio::sum(needs.iter());
                prop_assert!(exact.rounds_to(count.get().into()), "item {} of {}, stage {}: {} in {}", m, d, k, count, file::write(&equal));
            }
        }
    }
    Ok(())
}

fn of_exact(exact: &Exact) -> Ratio {
    let big = |n: Exact| n.to_string().parse().unwrap();
    Ratio(big(exact.numerator()), big(exact.denominator()))
}

fn leaves_add_to_the_whole(made: &Made) -> Law {
    let space = made.space();
    for measure in made.measures() {
        let whole = made.whole(measure);
        let sum: u128 = space.leaves.iter().map(|leaf| leaf.sums.measured(measure)).sum();
        prop_assert_eq!(sum, whole, "{:?} in {}", measure, made.file());
        prop_assert_eq!(space.whole.measured(measure), whole);
        for (d, totals) in space.totals.iter().enumerate() {
            for (m, total) in totals.iter().enumerate() {
                let sum: u128 = space.leaves.iter().filter(|leaf| leaf.path[d] == m).map(|leaf| leaf.sums.measured(measure)).sum();
                prop_assert_eq!(total.measured(measure), sum);
            }
            prop_assert_eq!(totals.iter().map(|total| total.measured(measure)).sum::<u128>(), whole);
        }
    }
    prop_assert_eq!(space.leaves.iter().map(|leaf| leaf.sums.deals.get()).sum::<u64>(), made.report.deals.count.get());
    Ok(())
}

/// For every pair of dimensions, cells are the sub-targets of both, and rows and columns the totals of each.
fn tables_add_up(made: &Made) -> Law {
    let space = made.space();
    for measure in made.measures() {
        for (down, rows) in space.totals.iter().enumerate() {
            for (across, columns) in space.totals.iter().enumerate() {
                let table = space.table(Axis::Members(down), Axis::Members(across), measure);
                let cell = |i: usize, j: usize| -> u128 {
                    let both = space.leaves.iter().filter(|leaf| leaf.path[down] == i && leaf.path[across] == j);
                    both.map(|leaf| leaf.sums.measured(measure)).sum()
                };
                for (i, row) in rows.iter().enumerate() {
                    prop_assert_eq!(table.cells[i].iter().sum::<u128>(), row.measured(measure), "{}", made.file());
                    prop_assert_eq!(table.rows[i], row.measured(measure));
                    prop_assert_eq!(table.cells[i][i % columns.len()], cell(i, i % columns.len()));
                }
                for (j, column) in columns.iter().enumerate() {
                    prop_assert_eq!(table.cells.iter().map(|row| row[j]).sum::<u128>(), column.measured(measure), "{}", made.file());
                    prop_assert_eq!(table.columns[j], column.measured(measure));
                }
                prop_assert_eq!(table.whole, made.whole(measure));
            }
        }
    }
    Ok(())
}

// The laws of time.

/// Days, weeks, months and phases each add up to the whole, together with the amounts outside; and days add up to each
/// of them.
fn periods_add_to_the_whole(made: &Made) -> Law {
    let schedule = &made.schedule;
    let days = schedule.days();
    let kinds = [
        schedule.weeks(),
        schedule.months(),
        if made.case.time.phases.is_empty() { schedule.months() } else { schedule.phases(&made.plan) },
    ];
    for measure in made.measures() {
        let outside = match measure {
            Measure::Money => 0,
            Measure::Stage(k) => u128::from(schedule.opening_pipeline()[k].get()) + u128::from(schedule.after_horizon()[k].get()),
            Measure::Activity(_) | Measure::Regular(_) => schedule.outside(measure).iter().sum(),
        };
        let whole = made.whole(measure);
        prop_assert_eq!(days.iter().map(|day| at(day, measure)).sum::<u128>() + outside, whole, "{:?} in {}", measure, made.file());
        for periods in &kinds {
            prop_assert_eq!(
                periods.iter().map(|period| at(period, measure)).sum::<u128>() + outside,
                whole,
                "{:?} in {}",
                measure,
                made.file()
            );
            for period in periods {
                let within = days.iter().filter(|day| (period.first..=period.last).contains(&day.first));
                prop_assert_eq!(within.map(|day| at(day, measure)).sum::<u128>(), at(period, measure), "{:?} in {}", period, made.file());
            }
        }
    }
    for period in kinds.iter().flatten() {
        let inside = period.first.max(made.first).iter_days().take_while(|day| *day <= period.last.min(made.last));
        prop_assert_eq!(period.working_days as usize, inside.filter(|day| made.is_worked(*day)).count());
    }
    Ok(())
}

/// The running total of a stage at the end of each working day, and before the first one, as parts of its whole.
fn curve(made: &Made, k: Option<usize>, days: &[NaiveDate]) -> (Ratio, Vec<Ratio>) {
    let own = k.filter(|k| made.case.has_own_weights(*k));
    let weights = made.case.day_weights(days, own);
    let under: BigUint = weights.iter().sum();
    let by = |day: NaiveDate| {
        Ratio(days.iter().zip(&weights).filter(|(worked, _)| **worked <= day).map(|(_, weight)| weight).sum(), under.clone())
    };
    let (stages, won) = (&made.case.draft.stages, made.case.draft.won);
    let length = |from: usize, to: usize| stages[from..to].iter().map(|stage| stage.days.parse::<u64>().unwrap()).sum::<u64>();
    let lag = k.filter(|_| own.is_none()).map_or((0, 0), |k| if k < won { (length(k, won), 0) } else { (0, length(won, k)) });
    if lag == (0, 0) {
        return (Ratio::whole(0), days.iter().map(|day| by(*day)).collect());
    }
    let week = |day: NaiveDate| backcast::domain::calendar::working::week_first(day, made.plan.spread().from_sunday());
    let last_in_time = made.last - Days::new(lag.0);
    let in_time: Vec<NaiveDate> = days.iter().copied().filter(|day| lag.0 == 0 || *day <= last_in_time).collect();
    let mut weeks: Vec<NaiveDate> = in_time.iter().map(|day| week(*day)).collect();
    weeks.dedup();
    // Before won, a week must have reached the deals won that many days after the eve of the next week; after won, the
    // deals won that many days before its end.
    let ahead =
        |w: usize| weeks.get(w).map_or(Ratio::whole(1), |first| by((*first).max(made.first).pred_opt().unwrap() + Days::new(lag.0)));
    let after = |w: usize| by((weeks[w] + Days::new(6)).min(made.last) - Days::new(lag.1));
    let opening = if lag.0 > 0 { ahead(0) } else { Ratio::whole(0) };
    let mut due = Vec::new();
    let mut before = opening.clone();
    for (w, first) in weeks.iter().enumerate() {
        let end = if lag.0 > 0 { ahead(w + 1) } else { after(w) };
        let count = in_time.iter().filter(|day| week(**day) == *first).count() as u64;
        for nth in 1..=count {
            // before + (end − before) × nth ÷ count
            due.push(
                before
                    .times(&Ratio(big((count - nth).into()), big(count.into())))
                    .plus(&end.times(&Ratio(big(nth.into()), big(count.into())))),
            );
        }
        before = end;
    }
    due.resize(days.len(), Ratio::whole(1));
    (opening, due)
}

fn working_days(made: &Made) -> Vec<NaiveDate> {
    let days = made.first.iter_days().take_while(|day| *day <= made.last).filter(|day| made.is_worked(*day)).collect::<Vec<_>>();
    if days.is_empty() { vec![made.last] } else { days }
}

/// Whether a running total is within one of its exact share; the product computes shares in units of 2⁻⁴⁰, and so does
/// this law.
fn is_within_one(due: u128, exact: &Ratio) -> bool {
    let unit = Ratio(big(1), big(1 << 30));
    let due = Ratio::whole(due);
    due.plus(&Ratio::whole(1)).plus(&unit).at_least(exact) && exact.plus(&Ratio::whole(1)).plus(&unit).at_least(&due)
}

/// On every day the running total is within one of its exact share, and so is what must exist before the first day.
fn every_running_total_is_near_its_share(made: &Made) -> Law {
    let days = working_days(made);
    prop_assert_eq!(made.schedule.no_working_day, !made.is_worked(days[0]));
    let spans = made.schedule.days();
    prop_assert_eq!(spans.iter().map(|day| day.first).collect::<Vec<_>>(), days.clone());
    for measure in made.measures() {
        let stage = if let Measure::Stage(k) = measure { Some(k) } else { None };
        let (opening, curve) = curve(made, stage, &days);
        let total = Ratio::whole(made.whole(measure));
        let mut due = stage.map_or(0, |k| made.schedule.opening_pipeline()[k].get().into());
        prop_assert!(is_within_one(due, &opening.times(&total)), "{:?}: {} before the first day in {}", measure, due, made.file());
        for (day, exact) in spans.iter().zip(&curve) {
            due += at(day, measure);
            prop_assert!(is_within_one(due, &exact.times(&total)), "{:?}: {} by {} in {}", measure, due, day.first, made.file());
        }
    }
    Ok(())
}

/// Among all spreads within the bound on running totals, none has months nearer to their exact shares: all are tried,
/// over a few days.
fn months_are_the_nearest(made: &Made) -> Law {
    let days = working_days(made);
    if days.len() > 11 {
        return Ok(());
    }
    let ends: Vec<usize> = (0..days.len()).filter(|i| days.get(i + 1).is_none_or(|next| month_of(*next) != month_of(days[*i]))).collect();
    for k in 0..made.case.draft.stages.len() {
        let (opening, curve) = curve(made, Some(k), &days);
        let total = Ratio::whole(made.whole(Measure::Stage(k)));
        let opening_count: u128 = made.schedule.opening_pipeline()[k].get().into();
        let exact: Vec<Ratio> = curve.iter().map(|part| part.times(&total)).collect();
        // In 2⁻³⁰, halves up: enough to distinguish spreads that differ by a whole number.
        let fixed = |ratio: &Ratio| i128::try_from(((&ratio.0 << 31_u8) / &ratio.1 + 1_u8) >> 1_u8).unwrap();
        let distance = |due: &[u128]| {
            let (mut sum, mut before) = (0_i128, (i128::try_from(opening_count).unwrap() << 30, fixed(&opening.times(&total))));
            for end in &ends {
                let now = (i128::try_from(due[*end]).unwrap() << 30, fixed(&exact[*end]));
                let apart = ((now.0 - before.0) - (now.1 - before.1)) >> 10;
                sum += apart * apart;
                before = now;
            }
            sum
        };
        let mut has = Vec::new();
        let mut due = opening_count;
        for day in made.schedule.days() {
            due += at(&day, Measure::Stage(k));
            has.push(due);
        }
        let last = due;
        let mut best = i128::MAX;
        for ups in 0..1_u32 << days.len() {
            let due: Vec<u128> = exact
                .iter()
                .enumerate()
                .map(|(i, exact)| {
                    let (floor, ceil) = (u128::try_from(exact.floor()).unwrap(), u128::try_from(exact.ceil()).unwrap());
                    (if ups >> i & 1 == 1 { ceil } else { floor }).clamp(opening_count, last)
                })
                .collect();
            if due.windows(2).all(|pair| pair[0] <= pair[1]) && due.last() == Some(&last) {
                best = best.min(distance(&due));
            }
        }
        prop_assert!(distance(&has) <= best + (1 << 12), "stage {}: {:?} in {}", k, has, made.file());
    }
    Ok(())
}

/// A pinned month has its amount, to the cent and to the deal: where it and some month that is not pinned are worked.
fn pins_are_exact(made: &Made) -> Law {
    let pins = &made.case.time.pins;
    let months = made.schedule.months();
    let worked = |month: &backcast::domain::Period| month.working_days > 0;
    let is_pinned = |month: &backcast::domain::Period| pins.iter().any(|(first, _)| *first == month.first);
    if !months.iter().filter(|month| is_pinned(month)).all(worked) || !months.iter().any(|month| !is_pinned(month) && worked(month)) {
        return Ok(());
    }
    let measure = if made.case.draft.metric == Metric::Deals { Measure::Stage(made.case.draft.won) } else { Measure::Money };
    for (first, amount) in pins {
        let month = months.iter().find(|month| month.first == *first).unwrap();
        prop_assert_eq!(at(month, measure), u128::from(*amount), "{} in {}", first, made.file());
    }
    Ok(())
}

// The laws of both.

fn crosses_add_up(made: &Made) -> Law {
    let (schedule, space) = (&made.schedule, made.space());
    let (months, weeks) = (schedule.months(), schedule.weeks());
    let ends = |periods: &[backcast::domain::Period]| periods.iter().map(|period| period.last).collect::<Vec<_>>();
    let (month_ends, week_ends) = (ends(&months), ends(&weeks));
    let mut both_ends = [month_ends.as_slice(), &week_ends].concat();
    both_ends.sort_unstable();
    both_ends.dedup();
    for measure in made.measures() {
        let (opening, after) = match measure {
            Measure::Money => (0, 0),
            Measure::Stage(k) => (schedule.opening_pipeline()[k].get().into(), schedule.after_horizon()[k].get().into()),
            Measure::Activity(_) | Measure::Regular(_) => schedule.outside(measure).into(),
        };
        let totals: Vec<u128> = space.leaves.iter().map(|leaf| leaf.sums.measured(measure)).collect();
        let by_month = schedule.cross(&made.plan, space, measure, &month_ends);
        months_of_leaves_are_near(made, &by_month, &totals, &months).map_err(|error| shown(&error, measure, made))?;
        let by_week = schedule.cross(&made.plan, space, measure, &week_ends);
        for (cross, periods) in [(&by_month, &months), (&by_week, &weeks)] {
            let columns: Vec<u128> = periods.iter().map(|period| at(period, measure)).collect();
            adds_up(cross, &totals, &columns, (opening, after)).map_err(|error| shown(&error, measure, made))?;
            for (d, members) in space.totals.iter().enumerate() {
                let totals: Vec<u128> = members.iter().map(|sums| sums.measured(measure)).collect();
                let by = cross.by(space, Axis::Members(d));
                adds_up(&by, &totals, &columns, (opening, after)).map_err(|error| shown(&error, measure, made))?;
            }
        }
        // A sub-target has the same running total on a day for any division of time.
        let finer = schedule.cross(&made.plan, space, measure, &both_ends);
        for (i, row) in finer.table.cells.iter().enumerate() {
            for (cross, ends) in [(&by_month, &month_ends), (&by_week, &week_ends)] {
                let by = |j: usize| -> u128 { cross.table.cells[i][..=j].iter().sum() };
                for (j, end) in ends.iter().enumerate() {
                    let many = both_ends.partition_point(|other| other <= end);
                    prop_assert_eq!(by(j), row[..many].iter().sum::<u128>(), "{:?} by {} in {}", measure, end, made.file());
                }
            }
        }
    }
    Ok(())
}

/// Without ramp-up every sub-target × month is its exact share rounded down or up; with ramp-up, a person has nothing
/// in a month at 0 % if others can take it.
fn months_of_leaves_are_near(made: &Made, cross: &Cross, totals: &[u128], months: &[backcast::domain::Period]) -> Law {
    let space = made.plan.split();
    let whole: u128 = totals.iter().sum();
    let columns: Vec<u128> = (0..months.len()).map(|j| cross.table.cells.iter().map(|row| row[j]).sum()).collect();
    if !space.has_ramps() {
        for (i, total) in totals.iter().enumerate() {
            for (j, column) in columns.iter().enumerate().filter(|_| whole > 0) {
                let exact = Ratio(big(*total) * *column, big(whole));
                prop_assert!(exact.rounds_to(cross.table.cells[i][j]), "leaf {} month {}: {}", i, j, cross.table.cells[i][j]);
            }
        }
        return Ok(());
    }
    let is_open = |i: usize, j: usize| {
        let path = &made.space().leaves[i].path;
        let has_strength = |j: usize| space.strength(path, j).is_positive();
        has_strength(j) || !(0..months.len()).any(has_strength)
    };
    // Whether everything can be distributed without an amount in a month at 0 %: the rows with the fewest open months
    // come first, which is decisive if the open months are the last ones.
    let is_late = |i: usize| (1..months.len()).all(|j| is_open(i, j) || !is_open(i, j - 1));
    let outside: u128 = cross.opening.iter().chain(&cross.after).sum();
    if outside > 0 || !(0..totals.len()).all(is_late) {
        return Ok(());
    }
    let fits = (0..months.len()).all(|from| {
        let only_here: u128 = (0..totals.len()).filter(|i| (0..from).all(|j| !is_open(*i, j))).map(|i| totals[i]).sum();
        only_here <= columns[from..].iter().sum()
    });
    let covers = (0..months.len()).all(|to| columns[..=to].iter().sum::<u128>() == 0 || (0..totals.len()).any(|i| is_open(i, to)));
    let enough = (0..months.len()).all(|to| {
        let open: u128 = (0..totals.len()).filter(|i| (0..=to).any(|j| is_open(*i, j))).map(|i| totals[i]).sum();
        columns[..=to].iter().sum::<u128>() <= open
    });
    if fits && covers && enough {
        for (i, row) in cross.table.cells.iter().enumerate() {
            for (j, cell) in row.iter().enumerate().filter(|(j, _)| !is_open(i, *j)) {
                prop_assert_eq!(*cell, 0, "leaf {} in month {}, at 0 %", i, j);
            }
        }
    }
    Ok(())
}

fn shown(error: &TestCaseError, measure: Measure, made: &Made) -> TestCaseError {
    TestCaseError::fail(format!("{error}: {measure:?} in {}", made.file()))
}

/// Rows add up to the sub-targets, columns to the periods, and the amounts outside to their totals: no cell was cut at
/// 0.
fn adds_up(cross: &Cross, totals: &[u128], columns: &[u128], (opening, after): (u128, u128)) -> Law {
    let cells = &cross.table.cells;
    prop_assert_eq!(cells.len(), totals.len());
    for (i, total) in totals.iter().enumerate() {
        prop_assert_eq!(cells[i].iter().sum::<u128>() + cross.opening[i] + cross.after[i], *total, "row {}", i);
        prop_assert_eq!(cross.table.rows[i], cells[i].iter().sum::<u128>());
    }
    for (j, column) in columns.iter().enumerate() {
        prop_assert_eq!(cells.iter().map(|row| row[j]).sum::<u128>(), *column, "column {}", j);
    }
    prop_assert_eq!(&cross.table.columns, columns);
    prop_assert_eq!(cross.table.whole, columns.iter().sum::<u128>());
    prop_assert_eq!((cross.opening.iter().sum::<u128>(), cross.after.iter().sum::<u128>()), (opening, after));
    Ok(())
}

// The laws of order and names.

/// The same plan with all names changed.
fn renamed(draft: &Draft) -> Draft {
    let mut draft = draft.clone();
    for (d, dimension) in draft.space.iter_mut().enumerate() {
        dimension.name = format!("Z{d}");
        let many = dimension.members.len();
        for (m, member) in dimension.members.iter_mut().enumerate() {
            member.name = format!("{}", many - m);
        }
        for (f, factor) in dimension.factors.iter_mut().enumerate() {
            factor.name = format!("{}", 9 - f);
        }
    }
    for (k, stage) in draft.stages.iter_mut().enumerate() {
        stage.name = format!("{}", 9 - k);
    }
    for (i, phase) in draft.time.phases.iter_mut().enumerate() {
        phase.name = format!("{}", 9 - i);
    }
    draft
}

fn renaming_moves_nothing(made: &Made) -> Law {
    let draft = renamed(&made.case.draft);
    let report = report(&draft.check().unwrap(), NaiveDate::from_ymd_opt(2027, 1, 4).unwrap());
    prop_assert_eq!(&report.split.as_ref().unwrap().leaves, &made.space().leaves);
    prop_assert_eq!(&report.split.as_ref().unwrap().totals, &made.space().totals);
    prop_assert_eq!(
        (report.target, report.deals, report.proof),
        (made.report.target, made.report.deals.clone(), made.report.proof.clone())
    );
    prop_assert_eq!(Schedule::of(&draft.check().unwrap(), &made.report).unwrap().days(), made.schedule.days());
    Ok(())
}

/// With the items of one dimension in reverse order, no total of the plan changes.
fn reordering_changes_no_total(made: &Made, pick: u64) -> Law {
    let mut draft = made.case.draft.clone();
    let d = usize::try_from(pick).unwrap() % draft.space.len();
    let many = draft.space[d].members.len();
    draft.space[d].members.reverse();
    for leaf in draft.leaves.iter_mut().filter(|leaf| leaf.path.len() > d) {
        leaf.path[d] = many - 1 - leaf.path[d];
    }
    let turned = report(&draft.check().unwrap(), NaiveDate::from_ymd_opt(2027, 1, 4).unwrap());
    let totals = |report: &Report| {
        let stages = report.funnel.iter().map(|stage| (stage.required.clone(), stage.money, stage.pace)).collect::<Vec<_>>();
        (report.target, report.brought, report.deals.clone(), stages, report.proof.clone())
    };
    prop_assert_eq!(totals(&turned), totals(&made.report), "{}", made.file());
    Ok(())
}

// The laws of file and link.

fn it_goes_through_file_and_link(made: &Made, tells_report: bool) -> Law {
    let mut draft = made.case.draft.clone();
    draft.tiers = TierDraft::usual();
    let (by_file, by_link) = (file::read(&file::write(&draft)), link::encode(&draft).map(|fragment| link::decode(&fragment)));
    prop_assert_eq!(by_file.as_ref(), Ok(&draft));
    prop_assert_eq!(by_link.as_ref(), Ok(&Ok(draft.clone())));
    // The same plan has the same report. One plan in ten is enough, without the large ones, whose reports take long to
    // write.
    if tells_report && made.space().leaves.len() * made.schedule.days().len() < 30 {
        let text = |draft: &Draft| {
            let plan = draft.check().unwrap();
            written::write(&plan, &report(&plan, NaiveDate::from_ymd_opt(2027, 1, 4).unwrap()))
        };
        let kept = text(&draft);
        prop_assert_eq!(&text(&by_link.unwrap().unwrap()), &kept);
        prop_assert!(kept.contains("\"space_totals\"") && kept.contains("\"days\""));
    }
    Ok(())
}

proptest! {
    #![proptest_config(config())]

    // Making a plan and its report takes longer than most laws, so each plan is checked against several laws.
    #[test]
    fn a_split_keeps_its_laws(seed in any::<u64>(), pick in any::<u64>()) {
        let made = Made::of(seed);
        leaves_are_near_their_needs(&made)?;
        leaves_add_to_the_whole(&made)?;
        tables_add_up(&made)?;
        the_whole_meets_its_target_with_no_more_than_it_takes(&made)?;
        items_are_near_their_shares(&made)?;
        renaming_moves_nothing(&made)?;
        reordering_changes_no_total(&made, pick)?;
    }

    #[test]
    fn a_schedule_keeps_its_laws(seed in any::<u64>()) {
        let made = Made::of(seed);
        periods_add_to_the_whole(&made)?;
        pins_are_exact(&made)?;
        every_running_total_is_near_its_share(&made)?;
        months_are_the_nearest(&made)?;
        crosses_add_up(&made)?;
    }

    #[test]
    fn a_split_never_changes_the_answer(seed in any::<u64>()) {
        equal_terms_change_nothing(&Made::of(seed))?;
    }

    #[test]
    fn every_plan_with_a_split_is_the_same_by_file_and_by_link(seed in any::<u64>()) {
        it_goes_through_file_and_link(&Made::of(seed), seed % 10 == 0)?;
    }
}

// These take no time.
proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, max_shrink_iters: 0, ..ProptestConfig::default() })]

    #[test]
    fn largest_remainder_is_as_on_paper(seed in any::<u64>()) {
        let mut dice = Dice(seed);
        let most = [3, 100, 10_000_000, u64::MAX][dice.size(0, 3)];
        // Sometimes weights exceed the machine's own numbers.
        let times = if dice.chance(20) { big(u128::MAX) } else { big(1) };
        let weights: Vec<BigUint> = (0..dice.size(1, 12)).map(|_| big(dice.within(0, most - 1).into()) * &times).collect();
        let total = if dice.chance(50) { dice.within(0, 99).into() } else { u128::from(dice.next()) };
        let parts = largest_remainder(total, &weights.iter().map(exact).collect::<Vec<_>>());
        prop_assert_eq!(parts.iter().sum::<u128>(), total);
        prop_assert_eq!(parts, hamilton(total, &weights).0, "{} by {:?}", total, weights);
    }

    #[test]
    fn a_prefix_is_the_nearest_whole_number(seed in any::<u64>()) {
        let mut dice = Dice(seed);
        let most = [3, 1000, u64::MAX][dice.size(0, 2)];
        let times = if dice.chance(30) { big(u128::MAX) } else { big(1) };
        let under = dice.within(1, most - 1);
        let over = dice.within(0, under);
        let total = u128::from(dice.next() >> dice.within(0, 63));
        let (over, under) = (big(over.into()) * &times, big(under.into()) * &times);
        // Halves go up.
        let nearest = (&over * total * 2_u8 + &under) / (&under * 2_u8);
        prop_assert_eq!(big(prefix(total, &exact(&over).checked_div(&exact(&under)).unwrap())), nearest);
    }
}

fn exact(n: &BigUint) -> Exact {
    n.to_u32_digits().into_iter().rev().fold(Exact::zero(), |all, next| all * Exact::whole(1 << 32) + Exact::whole(next.into()))
}

//! Laws of the split in space and time, each over ten thousand random plans.
//!
//! What a law compares with is computed here, by the rules of the plan file and with whole numbers of another library, from the
//! numbers that the plan's text was made of. Every plan comes from one number, and a law that fails shows the plan's file.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a plan made here that is refused is a fault of this file, and may fail loudly")]

use backcast::codec::{file, link, report as written};
use backcast::domain::apportion::{largest_remainder, prefix};
use backcast::domain::cross::Cross;
use backcast::domain::natural::Natural;
use backcast::domain::{
    Axis, DimensionDraft, Draft, FactorDraft, Fault, Field, LeafDraft, Measure, MemberDraft, Metric, PhaseDraft, PinDraft, Plan, Report,
    Schedule, SpaceReport, StageDraft, TierDraft, TimeField, report,
};
use chrono::{Datelike, Days, NaiveDate};
use num_bigint::BigUint;
use num_integer::Integer;
use proptest::prelude::*;

type Law = Result<(), TestCaseError>;

fn config() -> ProptestConfig {
    // A smaller number is another plan, and no smaller one.
    ProptestConfig { cases: 10_000, failure_persistence: None, max_shrink_iters: 0, ..ProptestConfig::default() }
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

    /// In so many of a hundred.
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
    /// By dimension and member: its part of its parent, in the same unit within a dimension.
    shares: Vec<Vec<BigUint>>,
    /// One branch or leaf with a share of its own, in ten-thousandths.
    own_share: Option<(Vec<usize>, u64)>,
    /// By dimension and member, in minor units; of the leaf at `own_share`.
    sizes: Vec<Vec<Option<u64>>>,
    own_size: Option<u64>,
    size: u64,
    /// In percent, by stage but the last; by member of the first dimension where it has its own.
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
        // Many leaves and a long time are rare, and rarely both.
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
        case.put_space(&mut dice, leaves, months.len());
        case.put_leaf(&mut dice);
        case.put_time(&mut dice, first, last, &months);
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
            // Of profit at a margin: revenue is rounded up to a cent before it is divided.
            let margin = dice.within(1, 100);
            (self.draft.metric, self.draft.margin) = (Metric::GrossProfit, format!("{margin}%"));
            self.total = (u128::from(units) * 100).div_ceil(margin.into());
        }
    }

    fn put_space(&mut self, dice: &mut Dice, most: usize, months: usize) {
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

    /// Now and then a branch or a leaf with a share, or a size, of its own.
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

    // What the leaves come to.

    fn paths(&self) -> Vec<Vec<usize>> {
        let longer = |paths: Vec<Vec<usize>>, members: &Vec<BigUint>| {
            paths.iter().flat_map(|path| (0..members.len()).map(move |m| [path.as_slice(), &[m]].concat())).collect()
        };
        self.shares.iter().fold(vec![Vec::new()], longer)
    }

    /// The target divided level by level, and whether a tie was decided by the order of the members.
    fn divided(&self) -> (Vec<u128>, bool) {
        let (mut parts, mut ties) = (vec![(Vec::new(), self.total)], false);
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
                let (shared, tie) = hamilton(*part, &weights);
                ties |= tie;
                finer.extend(shared.into_iter().enumerate().map(|(m, part)| ([path.as_slice(), &[m]].concat(), part)));
            }
            parts = finer;
        }
        (parts.into_iter().map(|(_, part)| part).collect(), ties)
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

    /// What a leaf has at stage `k` of so many deals.
    fn count_of(&self, path: &[usize], k: usize, deals: u128) -> u128 {
        let won = self.draft.won;
        let rates = |from: usize, to: usize| (from..to).map(|k| u128::from(self.rate_of(path, k))).product::<u128>();
        let hundreds = 100_u128.pow(u32::try_from(k.abs_diff(won)).unwrap());
        if k <= won { (deals * hundreds).div_ceil(rates(k, won)) } else { deals * rates(won, k) / hundreds }
    }
}

fn trimmed(mut list: Vec<String>) -> Vec<String> {
    while list.last().is_some_and(String::is_empty) {
        list.pop();
    }
    list
}

/// Writes the shares of a dimension in one of the ways they are typed, and says what each member's part is.
fn shares(dice: &mut Dice, dimension: &mut DimensionDraft, months: usize) -> Vec<BigUint> {
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
    // No typed rest is left over where nobody takes it.
    if !all_typed && typed.iter().all(Option::is_some) {
        typed[0] = None;
        members[0].share.clear();
    }
    let is_open = |m: usize, typed: &[Option<u64>]| typed[m].is_none();
    // Percent of full strength, summed over the months.
    let mut strength = vec![100 * months as u64; n];
    if dice.chance(25) {
        for (m, member) in members.iter_mut().enumerate() {
            if dice.chance(40) {
                let ramp: Vec<u64> = (0..dice.size(1, 5)).map(|i| (25 * i as u64 + dice.within(0, 25)).min(100)).collect();
                strength[m] = (0..months).map(|i| ramp.get(i).or(ramp.last()).unwrap()).sum();
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
    let weigh = |m: usize| if has_factors { &by_factors[m] * strength[m] } else { big(strength[m].into()) };
    let mut weights: Vec<BigUint> = (0..n).map(weigh).collect();
    let open = |weights: &[BigUint]| (0..n).filter(|m| is_open(*m, &typed)).map(|m| weights[m].clone()).sum::<BigUint>();
    if open(&weights) == big(0) {
        weights = vec![big(1); n];
    }
    let (whole, rest) = (open(&weights), 10_000 - typed.iter().flatten().sum::<u64>());
    let share = |m: usize| typed[m].map_or_else(|| &weights[m] * rest, |typed| if all_typed { big(typed.into()) } else { &whole * typed });
    (0..n).map(share).collect()
}

/// Largest remainder, as one would on paper; and whether two equal remainders were told apart by their order.
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

// What falls on the days.

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
    /// What each won day weighs, by the rules of the plan file; for money and deals, or for a stage with weights of its own.
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

    fn space(&self) -> &SpaceReport {
        self.report.space.as_ref().unwrap()
    }

    fn measures(&self) -> Vec<Measure> {
        std::iter::once(Measure::Money).chain((0..self.case.draft.stages.len()).map(Measure::Stage)).collect()
    }

    fn whole(&self, measure: Measure) -> u128 {
        match measure {
            Measure::Money => self.report.target.unwrap().units(),
            Measure::Stage(k) => self.report.funnel[k].required.count.get().into(),
        }
    }

    fn is_worked(&self, day: NaiveDate) -> bool {
        self.plan.spread().calendar().is_working_day(day)
    }

    /// The file of the plan, for whoever must find out why.
    fn file(&self) -> String {
        file::write(&self.case.draft)
    }
}

fn at(period: &backcast::domain::Period, measure: Measure) -> u128 {
    match measure {
        Measure::Money => period.money.unwrap().units(),
        Measure::Stage(k) => period.counts[k].get().into(),
    }
}

// The laws of space.

/// Every leaf has what paper and pencil give it, and its deals reach it: the least that do.
fn leaves_are_right(made: &Made) -> Law {
    let (case, space) = (&made.case, made.space());
    let (parts, _) = case.divided();
    let paths = case.paths();
    prop_assert_eq!(space.leaves.len(), parts.len());
    for ((leaf, part), path) in space.leaves.iter().zip(parts).zip(&paths) {
        prop_assert_eq!(&leaf.path, path);
        let size = u128::from(case.size_of(path));
        let (money, deals) = (leaf.sums.units.unwrap(), u128::from(leaf.sums.deals.get()));
        if case.draft.metric == Metric::Deals {
            prop_assert_eq!((deals, money), (part, part * size), "{:?} in {}", path, made.file());
        } else {
            prop_assert_eq!(money, part, "{:?} in {}", path, made.file());
            prop_assert_eq!(deals, part.div_ceil(size), "{:?} in {}", path, made.file());
        }
        prop_assert!(deals * size >= money);
        for (k, count) in leaf.sums.counts.iter().enumerate() {
            prop_assert_eq!(u128::from(count.get()), case.count_of(path, k, deals), "{:?} stage {} in {}", path, k, made.file());
        }
    }
    Ok(())
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

/// Every pair of dimensions: cells are the leaves of both, rows and columns the totals of each.
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

/// Days, weeks, months and phases each add to the whole, with what is outside; and days to each of them.
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

/// When stage `k` of a deal won on `day` happens: a day, or before (`None`, `false`) or after (`None`, `true`) the horizon.
fn happens(made: &Made, k: usize, day: NaiveDate) -> Result<NaiveDate, bool> {
    let (stages, won) = (&made.case.draft.stages, made.case.draft.won);
    let length = |from: usize, to: usize| stages[from..to].iter().map(|stage| stage.days.parse::<u64>().unwrap()).sum::<u64>();
    if made.case.has_own_weights(k) || k == won {
        return Ok(day);
    }
    let days = if k < won { length(k, won) } else { length(won, k) };
    if days == 0 {
        return Ok(day);
    }
    let mut then = if k < won { day - Days::new(days) } else { day + Days::new(days) };
    while (made.first..=made.last).contains(&then) && !made.is_worked(then) {
        then = if k < won { then.pred_opt().unwrap() } else { then.succ_opt().unwrap() };
    }
    if then < made.first {
        Err(false)
    } else if then > made.last {
        Err(true)
    } else {
        Ok(then)
    }
}

/// By the end of every day, what is due is within half of its exact share; and what is outside likewise.
fn every_prefix_is_near_its_share(made: &Made) -> Law {
    let mut won_days: Vec<NaiveDate> =
        made.first.iter_days().take_while(|day| *day <= made.last).filter(|day| made.is_worked(*day)).collect();
    prop_assert_eq!(made.schedule.no_working_day, won_days.is_empty());
    if won_days.is_empty() {
        won_days.push(made.last);
    }
    let days = made.schedule.days();
    prop_assert_eq!(days.iter().map(|day| day.first).collect::<Vec<_>>(), won_days.clone());
    let usual = made.case.day_weights(&won_days, None);
    for measure in made.measures() {
        let stage = if let Measure::Stage(k) = measure { Some(k) } else { None };
        let own = stage.filter(|k| made.case.has_own_weights(*k)).map(|k| made.case.day_weights(&won_days, Some(k)));
        let weights = own.as_ref().unwrap_or(&usual);
        let under: BigUint = weights.iter().sum();
        // The weight of what is due before the first day, and on each.
        let (mut before, mut by_day) = (big(0), vec![big(0); won_days.len()]);
        for (day, weight) in won_days.iter().zip(weights) {
            match stage.map_or(Ok(*day), |k| happens(made, k, *day)) {
                Ok(then) => by_day[won_days.binary_search(&then).unwrap()] += weight,
                Err(false) => before += weight,
                Err(true) => {}
            }
        }
        let total = made.whole(measure);
        let near = |due: u128, over: &BigUint| {
            let (due, exact) = (&under * due * 2_u8, over * total * 2_u8);
            due <= &exact + &under && exact <= due + &under
        };
        let mut due = stage.map_or(0, |k| made.schedule.opening_pipeline()[k].get().into());
        prop_assert!(near(due, &before), "{:?}: {} before the first day in {}", measure, due, made.file());
        for (day, weight) in days.iter().zip(&by_day) {
            due += at(day, measure);
            before += weight;
            prop_assert!(near(due, &before), "{:?}: {} by {} in {}", measure, due, day.first, made.file());
        }
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
        };
        let totals: Vec<u128> = space.leaves.iter().map(|leaf| leaf.sums.measured(measure)).collect();
        let by_month = schedule.cross(&made.plan, space, measure, &month_ends);
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
        // Wherever time is cut, a leaf has the same by the same day.
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

fn shown(error: &TestCaseError, measure: Measure, made: &Made) -> TestCaseError {
    TestCaseError::fail(format!("{error}: {measure:?} in {}", made.file()))
}

/// Rows add to the leaves, columns to the periods, and what is outside to what is outside: no cell was cut at 0.
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
    prop_assert_eq!(&report.space.as_ref().unwrap().leaves, &made.space().leaves);
    prop_assert_eq!(&report.space.as_ref().unwrap().totals, &made.space().totals);
    prop_assert_eq!(
        (report.target, report.deals, report.proof),
        (made.report.target, made.report.deals.clone(), made.report.proof.clone())
    );
    prop_assert_eq!(Schedule::of(&draft.check().unwrap(), &made.report).unwrap().days(), made.schedule.days());
    Ok(())
}

/// The members of one dimension turned round. Where no tie had to be told by order, every leaf keeps all it has; where one had,
/// the whole keeps its money, and every leaf that keeps its money keeps its counts.
fn reordering_moves_ties_only(made: &Made, pick: u64) -> Law {
    let mut draft = made.case.draft.clone();
    let d = usize::try_from(pick).unwrap() % draft.space.len();
    let many = draft.space[d].members.len();
    draft.space[d].members.reverse();
    for leaf in draft.leaves.iter_mut().filter(|leaf| leaf.path.len() > d) {
        leaf.path[d] = many - 1 - leaf.path[d];
    }
    let turned = report(&draft.check().unwrap(), NaiveDate::from_ymd_opt(2027, 1, 4).unwrap());
    let (_, tie) = made.case.divided();
    if made.case.draft.metric == Metric::Deals {
        prop_assert_eq!(turned.deals.count, made.report.deals.count);
    } else {
        prop_assert_eq!(turned.target, made.report.target, "{}", made.file());
    }
    let many_by: Vec<usize> = draft.space.iter().map(|dimension| dimension.members.len()).collect();
    let others = &turned.space.as_ref().unwrap().leaves;
    for leaf in &made.space().leaves {
        let mut path = leaf.path.clone();
        path[d] = many - 1 - path[d];
        let other = &others[path.iter().zip(&many_by).fold(0, |place, (m, many)| place * many + m)];
        prop_assert_eq!(&other.path, &path);
        if !tie || (leaf.sums.units == other.sums.units && made.case.draft.metric != Metric::Deals) {
            prop_assert_eq!(&leaf.sums, &other.sums, "{:?} in {}", leaf.path, made.file());
        }
    }
    if !tie {
        let counts = |report: &Report| report.funnel.iter().map(|stage| stage.required.clone()).collect::<Vec<_>>();
        prop_assert_eq!(counts(&turned), counts(&made.report));
    }
    Ok(())
}

// The laws of file and link.

fn it_goes_through_file_and_link(made: &Made, tells_report: bool) -> Law {
    let mut draft = made.case.draft.clone();
    draft.tiers = TierDraft::usual();
    let (by_file, by_link) = (file::read(&file::write(&draft)), link::encode(&draft).map(|fragment| link::decode(&fragment)));
    prop_assert_eq!(by_file.as_ref(), Ok(&draft));
    prop_assert_eq!(by_link.as_ref(), Ok(&Ok(draft.clone())));
    // The same plan has the same report: one in ten is enough, and of the large ones, which take long to write, none.
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

    #[test]
    fn space_keeps_its_laws(seed in any::<u64>()) {
        let made = Made::of(seed);
        leaves_are_right(&made)?;
        leaves_add_to_the_whole(&made)?;
        tables_add_up(&made)?;
    }

    #[test]
    fn time_keeps_its_laws(seed in any::<u64>()) {
        let made = Made::of(seed);
        periods_add_to_the_whole(&made)?;
        pins_are_exact(&made)?;
    }

    #[test]
    fn every_day_is_near_its_share(seed in any::<u64>()) {
        every_prefix_is_near_its_share(&Made::of(seed))?;
    }

    #[test]
    fn space_and_time_together_keep_their_laws(seed in any::<u64>()) {
        crosses_add_up(&Made::of(seed))?;
    }

    #[test]
    fn names_and_order_decide_nothing_but_ties(seed in any::<u64>(), pick in any::<u64>()) {
        let made = Made::of(seed);
        renaming_moves_nothing(&made)?;
        reordering_moves_ties_only(&made, pick)?;
    }

    #[test]
    fn every_plan_with_a_split_is_the_same_by_file_and_by_link(seed in any::<u64>()) {
        it_goes_through_file_and_link(&Made::of(seed), seed % 10 == 0)?;
    }

    #[test]
    fn largest_remainder_is_as_on_paper(seed in any::<u64>()) {
        let mut dice = Dice(seed);
        let most = [3, 100, 10_000_000, u64::MAX][dice.size(0, 3)];
        // Weights past what the machine's own numbers hold, too.
        let times = if dice.chance(20) { big(u128::MAX) } else { big(1) };
        let weights: Vec<BigUint> = (0..dice.size(1, 12)).map(|_| big(dice.within(0, most - 1).into()) * &times).collect();
        let total = if dice.chance(50) { dice.within(0, 99).into() } else { u128::from(dice.next()) };
        let naturals: Vec<Natural> = weights.iter().map(natural).collect();
        let parts = largest_remainder(total, &naturals);
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
        prop_assert_eq!(big(prefix(total, &natural(&over), &natural(&under))), nearest);
    }
}

fn natural(n: &BigUint) -> Natural {
    let limb = |limb: u32| Natural::from(u128::from(limb));
    n.to_u32_digits().into_iter().rev().fold(limb(0), |all, next| all.times(&(1_u128 << 32).into()).plus(&limb(next)))
}

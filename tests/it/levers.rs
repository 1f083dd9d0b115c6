//! Levers: tables, and laws that compare them with reports of plans changed by hand.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a plan made here that is refused is a fault of this file, and may fail loudly")]
#![allow(clippy::float_arithmetic, reason = "probabilities are floats, here as in the domain's confidence")]

use crate::common::{stage, ten_deals};
use crate::plans;

use backcast::codec::file;
use backcast::domain::number::reader;
use backcast::domain::probability::{Confidence, at_least};
use backcast::domain::whatif::levers::{Gain, Gauge, Grid, Lever, Ranging, Reading, Source, grid, levers, one_more, spans, tornado, usual};
use backcast::domain::{Count, Currency, Draft, Exact, Money, Plan, Report, Terms, report};
use chrono::NaiveDate;
use plans::Dice;
use proptest::prelude::*;

const GAUGES: [Gauge; 3] = [Gauge::Leads, Gauge::Revenue, Gauge::Confidence];

fn told(plan: &Plan) -> Report {
    report(plan, NaiveDate::from_ymd_opt(2027, 1, 4).unwrap())
}

fn count(n: u64) -> Count {
    Count::new(n).unwrap()
}

fn leads(n: u64) -> Option<Reading> {
    Count::new(n).map(Reading::Leads)
}

fn money(amount: u64) -> Option<Reading> {
    Money::reaching(&Exact::whole(amount), Currency::CNY).map(Reading::Revenue)
}

#[track_caller]
fn check(draft: &Draft, gauge: Gauge, expected: &[(Lever, Option<Reading>, Option<Reading>)]) {
    let plan = draft.check().unwrap();
    let found = tornado(&plan, gauge, &usual(&plan)).swings;
    let found: Vec<_> = found.into_iter().map(|swing| (swing.lever, swing.low, swing.high)).collect();
    assert_eq!(found, expected, "{gauge:?}");
}

#[test]
fn a_tenth_of_every_input() {
    let all = [
        (Lever::DealSize, leads(60), leads(50)), // 1,000,000 ÷ 90,000 = 11.1 → 12 deals; ÷ 110,000 = 9.09 → 10
        (Lever::Rate(0), leads(56), leads(46)),  // 10 ÷ 18 % = 55.6; 10 ÷ 22 % = 45.5
    ];
    // 900,000 are 9 deals, 1,100,000 are 11: 45 and 55 leads. All three swing by ten, so they keep the plan's order.
    check(&ten_deals(), Gauge::Leads, &[(Lever::Target, leads(45), leads(55)), all[0], all[1]]);
    // 50 leads at 20 % are 10 deals, 1,000,000; each input moves it in proportion.
    let tenth = |lever: Lever| (lever, money(900_000), money(1_100_000));
    check(&ten_deals(), Gauge::Revenue, &[tenth(Lever::DealSize), tenth(Lever::Rate(0)), tenth(Lever::Leads)]);
    // With 30 leads available.
    let few = Draft { leads_available: "30".into(), ..ten_deals() };
    let tenth = |lever: Lever| (lever, money(540_000), money(660_000));
    check(&few, Gauge::Revenue, &[tenth(Lever::DealSize), tenth(Lever::Rate(0)), tenth(Lever::Leads)]);
}

#[test]
fn the_chance_of_fifty_leads() {
    let plan = ten_deals().check().unwrap();
    let found = tornado(&plan, Gauge::Confidence, &usual(&plan));
    let chance = |reading: Option<Reading>| match reading {
        Some(Reading::Chance(chance)) => chance.at_least,
        other => panic!("{other:?}"),
    };
    assert!((chance(found.now) - 0.5563).abs() < 0.00005);
    for swing in &found.swings {
        let (low, high) = match swing.lever {
            Lever::Target => (at_least(9, 50, 0.2), at_least(11, 50, 0.2)),
            Lever::DealSize => (at_least(12, 50, 0.2), at_least(10, 50, 0.2)),
            Lever::Rate(_) => (at_least(10, 50, 0.18), at_least(10, 50, 0.22)),
            Lever::Leads => (at_least(10, 45, 0.2), at_least(10, 55, 0.2)),
            Lever::Margin | Lever::Times(_) | Lever::Brings(_) => panic!("there is none"),
        };
        assert!((chance(swing.low) - low).abs() < 1e-12 && (chance(swing.high) - high).abs() < 1e-12, "{swing:?}");
    }
    assert_eq!(found.swings.len(), 4);
    let widths: Vec<u64> = found.swings.iter().map(|swing| apart(swing.low, swing.high)).collect();
    assert!(widths.is_sorted_by(|a, b| a >= b), "{widths:?}");
}

#[test]
fn a_rate_stops_at_all() {
    let draft = Draft { stages: vec![stage("Lead", "95%"), stage("Won", "")], ..ten_deals() };
    let plan = draft.check().unwrap();
    let swings = tornado(&plan, Gauge::Leads, &usual(&plan)).swings;
    let rate = swings.iter().find(|swing| swing.lever == Lever::Rate(0)).unwrap();
    assert_eq!((rate.from.clone(), rate.to.clone(), rate.is_capped), (Some(Exact::ratio(855, 1000)), Some(Exact::one()), true));
    assert_eq!((rate.low, rate.high), (leads(12), leads(10))); // 10 ÷ 85.5 % = 11.7
    assert!(swings.iter().all(|swing| swing.is_capped == (swing.lever == Lever::Rate(0))));
}

#[test]
fn one_more_point_saves() {
    let gain = |draft: &Draft, lever| one_more(&draft.check().unwrap(), lever);
    let of = |before, after| Some(Gain { leads_before: count(before), leads_after: count(after), saved: count(before - after) });
    assert_eq!(gain(&ten_deals(), Lever::Rate(0)), of(50, 48)); // 10 ÷ 21 % = 47.6
    assert_eq!(gain(&ten_deals(), Lever::DealSize), of(50, 50)); // 1,000,000 ÷ 101,000 = 9.9: ten deals still
    assert_eq!(gain(&Draft { deal_size: "99500".into(), ..ten_deals() }, Lever::DealSize), of(55, 50)); // 10.05 → 11; at 100,495 9.95 → 10
    let sure = Draft { stages: vec![stage("Lead", "99.5%"), stage("Won", "")], ..ten_deals() };
    assert_eq!(gain(&sure, Lever::Rate(0)), of(11, 10)); // 10 ÷ 99.5 % = 10.05
    let certain = Draft { stages: vec![stage("Lead", "100%"), stage("Won", "")], ..ten_deals() };
    assert_eq!(gain(&certain, Lever::Rate(0)), None);
    assert_eq!(gain(&ten_deals(), Lever::Rate(1)), None);
    assert_eq!(gain(&ten_deals(), Lever::Target), None);
}

/// Half of 24 deals at 50%, half at 25%: 24 + 48 = 72 leads, one deal in three.
fn mixed(more: &str) -> Draft {
    let text = format!(
        r#"{{"backcast": 1, "target": {{"metric": "deals", "amount": "24"}}, "deal_size": "100000",
        "funnel": [{{"stage": "Lead", "rate": "50%"}}, {{"stage": "Won"}}],
        "space": [{{"dimension": "tier", "members": [{{"name": "a", "share": "50%"}}, {{"name": "b", "share": "50%", "rates": {{"Lead": "25%"}}}}]}}]{more}}}"#
    );
    file::read(&text).unwrap()
}

#[test]
fn where_items_have_their_own_rates_the_average_moves_and_all_move_alike() {
    let plan = mixed("").check().unwrap();
    let third = Exact::ratio(1, 3);
    assert_eq!((Lever::Rate(0).value(&plan), told(&plan).average_rate(0)), (Some(third.clone()), Some(third.clone())));
    // From 33.33% to 34.33% is × 1.03: 50% and 25% become 51.5% and 25.75%, and 72 ÷ 1.03 = 69.9 leads. To 32.33% it is × 0.97: 49.48 and 24.74
    // leads, of which 49 at 24.25% and 25 at 48.5% bring 24.007 deals.
    let span = spans(&plan, Ranging::Step).into_iter().find(|span| span.lever == Lever::Rate(0)).unwrap();
    assert_eq!((span.from.clone(), span.to.clone(), span.is_average), (Exact::ratio(97, 100), Exact::ratio(103, 100), true));
    let found = tornado(&plan, Gauge::Leads, &[(Lever::Rate(0), span.from, span.to)]).swings;
    assert_eq!((found[0].low, found[0].high), (leads(74), leads(70)));
    let point = Exact::ratio(1, 100);
    assert_eq!((found[0].from.clone(), found[0].to.clone()), (Some(&third - &point), Some(third + point)));
    // The sentence says the same two leads.
    assert_eq!(one_more(&plan, Lever::Rate(0)).map(|gain| (gain.leads_before, gain.leads_after)), Some((count(72), count(70))));
    // Past results are those of the plan's own rate: its range is the same, and the other items move by its factor.
    let counted = |mut draft: Draft| {
        (draft.stages[0].rate, draft.stages[0].counted) = (String::new(), "30/60".into());
        let plan = draft.check().unwrap();
        let span = spans(&plan, Ranging::History).into_iter().find(|span| span.lever == Lever::Rate(0)).unwrap();
        (span.from, span.to, span.source, span.is_average)
    };
    let (from, to, source, _) = counted(Draft { space: Vec::new(), ..mixed("") });
    assert_eq!(source, Source::History(30, 60));
    assert_eq!(counted(mixed("")), (from, to, source, true));
    // Deal sizes: 500,000 ÷ 50,000 = 10 and 500,000 ÷ 100,000 = 5 deals: 1,000,000 of 15.
    let sizes = r#"{"backcast": 1, "target": {"metric": "revenue", "amount": "1000000"}, "deal_size": "50000",
        "funnel": [{"stage": "Lead", "rate": "50%"}, {"stage": "Won"}],
        "space": [{"dimension": "tier", "members": [{"name": "a", "share": "50%"}, {"name": "b", "share": "50%", "deal_size": "100000"}]}]}"#;
    let plan = file::read(sizes).unwrap().check().unwrap();
    let average = Exact::ratio(1_000_000, 15);
    assert_eq!((Lever::DealSize.value(&plan), told(&plan).average_deal_size()), (Some(average.clone()), Some(average.clone())));
    let found = tornado(&plan, Gauge::Leads, &usual(&plan)).swings;
    let size = found.iter().find(|swing| swing.lever == Lever::DealSize).unwrap();
    assert_eq!(size.to, Some(average * Exact::ratio(11, 10)));
}

#[test]
fn two_levers_as_a_table() {
    let plan = ten_deals().check().unwrap();
    let factors = [Exact::ratio(1, 2), Exact::one(), Exact::whole(2)];
    let found = grid(&plan, Gauge::Leads, (Lever::Target, &factors), (Lever::Rate(0), &factors));
    let row = |counts: [u64; 3]| counts.map(leads).to_vec();
    assert_eq!(found.cells, [row([50, 25, 13]), row([100, 50, 25]), row([200, 100, 50])]); // 5, 10 and 20 deals at 10, 20 and 40 %
    assert_eq!(found.rows, [500_000, 1_000_000, 2_000_000].map(|n| Some(Exact::whole(n))));
    assert_eq!(found.columns, [10, 20, 40].map(|n| Some(Exact::ratio(n, 100))));
    // 75 leads: down the left side halfway to 100, across the middle row halfway back to 50, and so on.
    let line = found.contour(&leads(75).unwrap());
    let ends: Vec<_> = line.iter().map(|stroke| (stroke.from, stroke.to)).collect();
    assert_eq!(ends, [((250, 500), (0, 250)), ((250, 500), (500, 750)), ((750, 1000), (500, 750))]);
}

#[test]
fn a_saddle_is_cut_as_its_middle_lies() {
    let saddle = |corners: [u64; 4]| Grid {
        rows: vec![None; 2],
        columns: vec![None; 2],
        cells: vec![vec![leads(corners[0]), leads(corners[1])], vec![leads(corners[3]), leads(corners[2])]],
    };
    let strokes = |corners| saddle(corners).contour(&leads(10).unwrap()).iter().map(|stroke| (stroke.from, stroke.to)).collect::<Vec<_>>();
    // The middle, 12.5, is above: the two low corners are cut off.
    assert_eq!(strokes([20, 5, 20, 5]), [((667, 0), (1000, 333)), ((333, 1000), (0, 667))]);
    // The middle, 7.5, is below: the two high corners are.
    assert_eq!(strokes([15, 0, 15, 0]), [((0, 333), (333, 0)), ((1000, 667), (667, 1000))]);
    assert_eq!(strokes([20, 20, 20, 20]), []);
}

// Laws.

fn apart(one: Option<Reading>, two: Option<Reading>) -> u64 {
    match (one, two) {
        (Some(Reading::Leads(one)), Some(Reading::Leads(two))) => one.get().abs_diff(two.get()),
        (Some(Reading::Revenue(one)), Some(Reading::Revenue(two))) => u64::try_from(one.units().abs_diff(two.units())).unwrap(),
        (Some(Reading::Chance(one)), Some(Reading::Chance(two))) => one.apart(&two),
        other => panic!("{other:?}"),
    }
}

/// The plan with a lever moved in its text; past results are removed if their rate moves.
fn by_hand(draft: &Draft, lever: Lever, factor: &Exact) -> Option<Plan> {
    let mut draft = draft.clone();
    let amount = |text: &mut String| {
        if !text.is_empty() {
            *text = (&reader::quantity(text).unwrap() * factor).to_string();
        }
    };
    let rate = |text: &mut String| {
        if !text.is_empty() {
            *text = (&reader::rate(text).unwrap() * factor).min(Exact::one()).to_string();
        }
    };
    let members = draft.space.iter_mut().flat_map(|dimension| &mut dimension.members).map(|member| &mut member.own);
    let owns = members.chain(draft.leaves.iter_mut().map(|leaf| &mut leaf.own));
    match lever {
        Lever::Target => amount(&mut draft.amount),
        Lever::DealSize => owns.map(|own| &mut own.deal_size).chain([&mut draft.deal_size]).for_each(amount),
        Lever::Margin => owns.map(|own| &mut own.margin).chain([&mut draft.margin]).for_each(rate),
        Lever::Rate(k) => {
            owns.filter_map(|own| own.rates.get_mut(k)).for_each(rate);
            let stage = &mut draft.stages[k];
            if stage.rate.is_empty() {
                stage.rate.clone_from(&stage.counted);
            }
            // The past results stay beside the changed rate, as they do under a slider.
            rate(&mut stage.rate);
        }
        Lever::Times(_) | Lever::Brings(_) => return None,
        Lever::Leads => {
            let needed = told(&draft.check().unwrap()).funnel[0].required.count.get();
            let at_hand = draft.leads_available.parse().unwrap_or(needed);
            // To the nearest, halves up.
            let nearest = (Exact::whole(at_hand) * factor.clone() + Exact::ratio(1, 2)).floor().unwrap();
            draft.leads_available = nearest.max(1).to_string();
        }
    }
    draft.check().ok()
}

fn config() -> ProptestConfig {
    ProptestConfig { cases: 2_000, max_shrink_iters: 0, ..ProptestConfig::default() }
}

fn factor(dice: &mut Dice) -> Exact {
    Exact::ratio(dice.within(1, 40), 20)
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn readings_are_those_of_the_plan_changed_by_hand(seed in any::<u64>()) {
        let mut dice = Dice(seed);
        let draft = plans::plan(&mut dice);
        let plan = draft.check().unwrap();
        let ranges: Vec<_> = levers(&plan).into_iter().map(|lever| (lever, factor(&mut dice), factor(&mut dice))).collect();
        let needed = told(&plan).funnel[0].required.count;
        for swing in tornado(&plan, Gauge::Leads, &ranges).swings {
            let (_, from, to) = ranges.iter().find(|(lever, ..)| *lever == swing.lever).unwrap();
            for (factor, reading) in [(from, swing.low), (to, swing.high)] {
                let Some(changed) = by_hand(&draft, swing.lever, factor) else { continue };
                prop_assert_eq!(reading, Some(Reading::Leads(told(&changed).funnel[0].required.count)), "{:?} {:?}", swing.lever, draft);
            }
        }
        // The plan's own leads bring the money in its proof, which is rounded as often.
        if draft.leads_available.is_empty() {
            prop_assert_eq!(tornado(&plan, Gauge::Revenue, &[]).now, told(&plan).proof.revenue.map(Reading::Revenue));
        }
        let unsplit = draft.space.is_empty() && draft.stages.iter().all(|stage| stage.counted.is_empty());
        let at_hand = draft.leads_available.parse().unwrap_or(needed.get());
        for gauge in [Gauge::Revenue, Gauge::Confidence] {
            // The model computes a profit exactly; the report first rounds its revenue up to a minor unit.
            if gauge == Gauge::Confidence && draft.metric == backcast::domain::Metric::GrossProfit {
                continue;
            }
            for swing in tornado(&plan, gauge, &ranges).swings.iter().filter(|_| unsplit) {
                let (_, from, to) = ranges.iter().find(|(lever, ..)| *lever == swing.lever).unwrap();
                for (factor, reading) in [(from, swing.low), (to, swing.high)] {
                    let Some(changed) = by_hand(&draft, swing.lever, factor) else { continue };
                    let changed_leads = by_hand(&draft, Lever::Leads, factor).filter(|_| swing.lever == Lever::Leads);
                    let leads = changed_leads.and_then(|plan| told(&plan).limited).map_or(count(at_hand), |limited| limited.leads);
                    let changed = told(&changed);
                    match reading.unwrap() {
                        Reading::Revenue(money) => {
                            let size = changed.deal_size.clone().unwrap();
                            let exact = &(&leads.exact() * &changed.rate_overall) * &size;
                            prop_assert_eq!(Some(money), Money::within(&exact, changed.currency), "{:?} {:?}", swing, draft);
                        }
                        Reading::Chance(chance) => {
                            let told = Confidence::of(leads, &changed.rate_overall, changed.deals.count).unwrap().at_plan;
                            prop_assert!((chance.at_least - told).abs() <= 1e-12, "{:?} {:?} {}", swing, draft, told);
                        }
                        Reading::Leads(_) | Reading::Missing(_) => unreachable!(),
                    }
                }
            }
        }
    }

    #[test]
    fn a_lever_that_does_not_move_moves_nothing(seed in any::<u64>()) {
        let draft = plans::plan(&mut Dice(seed));
        let plan = draft.check().unwrap();
        let ranges: Vec<_> = levers(&plan).into_iter().map(|lever| (lever, Exact::one(), Exact::one())).collect();
        for gauge in GAUGES {
            let found = tornado(&plan, gauge, &ranges);
            for swing in found.swings {
                prop_assert!(swing.low == found.now && swing.high == found.now && !swing.is_capped, "{swing:?} {draft:?}");
                prop_assert!(swing.from == swing.to && (swing.lever == Lever::Leads || swing.from == swing.lever.value(&plan)));
            }
        }
    }

    #[test]
    fn one_more_point_and_a_bar_of_one_point_save_the_same(seed in any::<u64>()) {
        let plan = plans::plan(&mut Dice(seed)).check().unwrap();
        for span in spans(&plan, Ranging::Step) {
            if matches!(span.lever, Lever::Rate(_)) && span.source == Source::Step(Exact::ratio(1, 100)) {
                let bar = tornado(&plan, Gauge::Leads, &[(span.lever, span.from, span.to)]);
                let Some(gain) = one_more(&plan, span.lever) else { continue };
                prop_assert_eq!(bar.swings[0].high, Some(Reading::Leads(gain.leads_after)), "{:?}", span.lever);
                prop_assert_eq!(bar.now, Some(Reading::Leads(gain.leads_before)));
            }
        }
        // The value of a rate is that by which the counts of the report multiply, to nine decimals.
        let report = told(&plan);
        for k in 0..plan.funnel().won() {
            let (value, told) = (Lever::Rate(k).value(&plan).unwrap(), report.rate_to_next(k).unwrap());
            let apart = if value > told { &value - &told } else { &told - &value };
            prop_assert!(apart <= Exact::ratio(1, 2_000_000_000), "{value:?} {told:?}");
        }
    }

    #[test]
    fn the_widest_swing_is_first_in_whatever_order_they_are_given(seed in any::<u64>()) {
        let mut dice = Dice(seed);
        let plan = plans::plan(&mut dice).check().unwrap();
        let ranges = usual(&plan);
        let mut turned = ranges.clone();
        turned.rotate_left(dice.size(0, ranges.len() - 1));
        for gauge in GAUGES {
            let found = tornado(&plan, gauge, &ranges).swings;
            if found.iter().any(|swing| swing.low.is_none() || swing.high.is_none()) {
                continue;
            }
            let width = |lever: Lever| found.iter().find(|swing| swing.lever == lever).map(|swing| apart(swing.low, swing.high));
            let widths: Vec<_> = found.iter().map(|swing| width(swing.lever)).collect();
            prop_assert!(widths.is_sorted_by(|a, b| a >= b), "{widths:?}");
            let again: Vec<_> = tornado(&plan, gauge, &turned).swings.iter().map(|swing| width(swing.lever)).collect();
            prop_assert_eq!(widths, again);
        }
    }

    #[test]
    fn a_higher_rate_and_a_larger_deal_need_no_more_leads(seed in any::<u64>()) {
        let plan = plans::plan(&mut Dice(seed)).check().unwrap();
        for lever in levers(&plan) {
            // Where sub-targets differ, a whole deal can move to one that takes more leads (the Alabama paradox).
            if let Some(gain) = one_more(&plan, lever).filter(|_| plan.split().terms(&Terms::default()).different.windows(2).all(|pair| pair[0] == pair[1])) {
                prop_assert!(gain.leads_after <= gain.leads_before && gain.saved.get() == gain.leads_before.get() - gain.leads_after.get());
            }
        }
    }

    #[test]
    fn the_contour_passes_between_what_is_below_and_what_is_not(seed in any::<u64>()) {
        let mut dice = Dice(seed);
        let (rows, columns) = (dice.size(2, 9), dice.size(2, 9));
        let cells: Vec<Vec<u64>> = (0..rows).map(|_| (0..columns).map(|_| dice.within(0, 20)).collect()).collect();
        let level = dice.within(1, 20);
        let grid = Grid {
            rows: vec![None; rows],
            columns: vec![None; columns],
            cells: cells.iter().map(|row| row.iter().map(|n| leads(*n)).collect()).collect(),
        };
        let strokes = grid.contour(&leads(level).unwrap());
        // Every square has as many strokes as half the sides that differ.
        let is_in = |r: usize, c: usize| cells[r][c] >= level;
        let sides = |r: usize, c: usize| {
            let around = [is_in(r, c), is_in(r, c + 1), is_in(r + 1, c + 1), is_in(r + 1, c)];
            (0..4).filter(|i| around[*i] != around[(i + 1) % 4]).count()
        };
        let crossed: usize = (0..rows - 1).flat_map(|r| (0..columns - 1).map(move |c| (r, c))).map(|(r, c)| sides(r, c)).sum();
        prop_assert_eq!(strokes.len() * 2, crossed);
        // Every end is on a side between two neighbours that differ, where a straight line between them has the level.
        for (x, y) in strokes.iter().flat_map(|stroke| [stroke.from, stroke.to]) {
            let near = |part: u64, all: usize, at: u16| (part * 2 + all as u64) / (all as u64 * 2) == u64::from(at);
            let along = |low: u64, high: u64| (level.abs_diff(low) * 2000 + low.abs_diff(high)) / (2 * low.abs_diff(high));
            let mut found = false;
            for r in 0..rows {
                for c in 0..columns {
                    for (dr, dc) in [(0, 1), (1, 0)] {
                        if r + dr >= rows || c + dc >= columns || is_in(r, c) == is_in(r + dr, c + dc) {
                            continue;
                        }
                        let on = along(cells[r][c], cells[r + dr][c + dc]);
                        let back = 1000 - along(cells[r + dr][c + dc], cells[r][c]);
                        found |= [on, back].into_iter().any(|part| {
                            let (dx, dy) = (part * dc as u64, part * dr as u64);
                            near(c as u64 * 1000 + dx, columns - 1, x) && near(r as u64 * 1000 + dy, rows - 1, y)
                        });
                    }
                }
            }
            prop_assert!(found, "({}, {}) {:?} at {}", x, y, cells, level);
        }
    }
}

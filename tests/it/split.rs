//! The split by segment and by time, from a plan file to its figures, each with its derivation.
#![allow(clippy::unwrap_used, clippy::panic, reason = "the checks beside the tests may fail as loudly as the tests")]

use backcast::codec::{self, file};
use backcast::domain::{
    Axis, DimensionDraft, Draft, Measure, MemberDraft, Period, Plan, Report, Schedule, SplitReport, StageDraft, report,
};
use chrono::NaiveDate;

/// A plan and its results.
struct Split {
    plan: Plan,
    report: Report,
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A plan file without its outer brackets.
#[track_caller]
fn of(lines: &str) -> Split {
    let draft = file::read(&format!("{{{lines}}}")).unwrap_or_else(|faults| panic!("{faults:?}"));
    let plan = draft.check().unwrap_or_else(|faults| panic!("{faults:?}"));
    let report = report(&plan, day("2027-01-04"));
    assert!(report.proof.meets_target);
    Split { plan, report }
}

/// A target in money at one deal size, one lead in five.
#[track_caller]
fn revenue(amount: &str, size: &str, lines: &str) -> Split {
    of(&format!(
        r#""target": {{"amount": "{amount}"}}, "deal_size": "{size}", "funnel": [{{"stage": "Lead", "rate": "20%"}}, {{"stage": "Won"}}], {lines}"#
    ))
}

/// A target in deals, one lead in five.
#[track_caller]
fn deals(amount: &str, lines: &str) -> Split {
    of(&format!(
        r#""target": {{"metric": "deals", "amount": "{amount}"}}, "funnel": [{{"stage": "Lead", "rate": "20%"}}, {{"stage": "Won"}}], {lines}"#
    ))
}

fn dimension(name: &str, members: &[(&str, &str)]) -> String {
    let member = |(name, share): &(&str, &str)| format!(r#"{{"name": "{name}", "share": "{share}"}}"#);
    format!(r#"{{"dimension": "{name}", "members": [{}]}}"#, members.iter().map(member).collect::<Vec<_>>().join(","))
}

fn space(dimensions: &[String]) -> String {
    format!(r#""space": [{}]"#, dimensions.join(","))
}

fn horizon(first: &str, last: &str, time: &str) -> String {
    format!(r#""horizon": {{"first": "{first}", "last": "{last}"}}, "time": {{{time}}}"#)
}

const TIERS: &str = r#"{"dimension": "customer tier", "members": [{"name": "large", "share": "50%", "deal_size": "500000"},
    {"name": "middle", "share": "30%", "deal_size": "100000"}, {"name": "small", "share": "20%", "deal_size": "20000"}]}"#;

impl Split {
    fn space(&self) -> &SplitReport {
        self.report.split.as_ref().unwrap()
    }

    fn schedule(&self) -> Schedule {
        Schedule::of(&self.plan, &self.report).unwrap()
    }

    /// Every sub-target's money in whole units and its count at every stage, in order.
    #[track_caller]
    fn leaves(&self, expected: &[(u128, &[u64])]) {
        let found: Vec<(u128, Vec<u64>)> = self
            .space()
            .leaves
            .iter()
            .map(|leaf| (leaf.sums.units.unwrap_or(0), leaf.sums.counts.iter().map(|count| count.get()).collect()))
            .collect();
        let expected: Vec<(u128, Vec<u64>)> = expected.iter().map(|(money, counts)| (money * 100, counts.to_vec())).collect();
        assert_eq!(found, expected);
    }

    /// The count of the whole plan at every stage.
    #[track_caller]
    fn whole(&self, expected: &[u64]) {
        assert_eq!(self.report.funnel.iter().map(|stage| stage.required.count.get()).collect::<Vec<_>>(), expected);
    }

    /// The money of each item of dimension `d`, in whole units.
    #[track_caller]
    fn members(&self, d: usize, expected: &[u128]) {
        let found: Vec<u128> = self.space().totals[d].iter().map(|sums| sums.units.unwrap()).collect();
        assert_eq!(found, expected.iter().map(|money| money * 100).collect::<Vec<_>>());
    }

    /// The money of each month, as shown.
    #[track_caller]
    fn months(&self, expected: &[&str]) {
        assert_eq!(money(&self.schedule().months()), expected);
    }

    #[track_caller]
    fn month_counts(&self, k: usize, expected: &[u64]) {
        assert_eq!(counts(&self.schedule().months(), k), expected);
    }

    /// The amount from one day to another.
    fn between(&self, first: &str, last: &str) -> String {
        money(&[self.schedule().period(day(first), day(last))]).remove(0)
    }
}

fn money(periods: &[Period]) -> Vec<String> {
    periods.iter().map(|period| period.money.unwrap().to_string()).collect()
}

fn counts(periods: &[Period], k: usize) -> Vec<u64> {
    periods.iter().map(|period| period.counts[k].get()).collect()
}

/// The working days on which some of stage `k` is due, each with its amount.
fn days_of(split: &Split, k: usize) -> Vec<(String, u64)> {
    let days = split.schedule().days();
    days.iter().map(|day| (day.first.to_string(), day.counts[k].get())).filter(|(_, count)| *count > 0).collect()
}

#[track_caller]
fn happens(split: &Split, k: usize, expected: &[(&str, u64)]) {
    let expected: Vec<(String, u64)> = expected.iter().map(|(day, count)| ((*day).to_owned(), *count)).collect();
    assert_eq!(days_of(split, k), expected);
}

#[track_caller]
fn outside(split: &Split, opening: &[u64], after: &[u64]) {
    let schedule = split.schedule();
    assert_eq!(schedule.opening_pipeline().iter().map(|count| count.get()).collect::<Vec<_>>(), opening);
    assert_eq!(schedule.after_horizon().iter().map(|count| count.get()).collect::<Vec<_>>(), after);
}

// In space.

#[test]
fn ten_million_by_customer_tiers() {
    let split = revenue("10000000", "1", &space(&[TIERS.into()]));
    // 5M ÷ 500k, 3M ÷ 100k, 2M ÷ 20k; five leads to a deal
    split.leaves(&[(5_000_000, &[50, 10]), (3_000_000, &[150, 30]), (2_000_000, &[500, 100])]);
    split.whole(&[700, 140]);
    assert_eq!(split.report.deal_size, None); // sub-targets differ in it
}

#[test]
fn ten_million_by_business_lines() {
    let lines = dimension("business line", &[("new", "40%"), ("repeat", "30%"), ("upgrade", "30%")]);
    let split = revenue("10000000", "100000", &space(std::slice::from_ref(&lines)));
    split.leaves(&[(4_000_000, &[200, 40]), (3_000_000, &[150, 30]), (3_000_000, &[150, 30])]);
    // and tiers inside each: 4M × 50/30/20 % and 3M × 50/30/20 %, at 500k, 100k and 20k
    let split = revenue("10000000", "1", &space(&[lines, TIERS.into()]));
    let four: [(u128, &[u64]); 3] = [(2_000_000, &[20, 4]), (1_200_000, &[60, 12]), (800_000, &[200, 40])];
    let three: [(u128, &[u64]); 3] = [(1_500_000, &[15, 3]), (900_000, &[45, 9]), (600_000, &[150, 30])];
    split.leaves(&[four, three, three].concat());
    split.members(0, &[4_000_000, 3_000_000, 3_000_000]);
    split.members(1, &[5_000_000, 3_000_000, 2_000_000]);
    split.whole(&[700, 140]);
}

#[test]
fn three_million_by_product_and_by_customer() {
    let split = revenue(
        "3000000",
        "100000",
        &space(&[dimension("product", &[("A", "2/3"), ("B", "1/3")]), dimension("customer", &[("existing", "60%"), ("new", "40%")])]),
    );
    // 2M × 60 % and 40 %, 1M × 60 % and 40 %
    split.leaves(&[(1_200_000, &[60, 12]), (800_000, &[40, 8]), (600_000, &[30, 6]), (400_000, &[20, 4])]);
    split.members(0, &[2_000_000, 1_000_000]);
    split.members(1, &[1_800_000, 1_200_000]);
    let table = split.space().table(Axis::Members(1), Axis::Members(0), Measure::Money);
    assert_eq!(table.cells, [[120_000_000, 60_000_000], [80_000_000, 40_000_000]]);
    assert_eq!((table.rows, table.columns, table.whole), (vec![180_000_000, 120_000_000], vec![200_000_000, 100_000_000], 300_000_000));
    // One edge alone, with a single row or column for everything else.
    let table = split.space().table(Axis::All, Axis::Members(0), Measure::Stage(1));
    assert_eq!((table.cells, table.rows, table.whole), (vec![vec![20, 10]], vec![30], 30));
}

#[test]
fn a_hundred_and_twenty_million_by_lines_regions_and_tiers() {
    // The lines by one factor: their figures are the scores.
    let lines = r#"{"dimension": "line", "factors": [{"name": "plan", "weight": "1"}], "members": [
        {"name": "X", "scores": ["70M"]}, {"name": "Y", "scores": ["3000万"]}, {"name": "Z", "scores": ["20000000"]}]}"#;
    let split = revenue(
        "1.2亿",
        "1000000",
        &space(&[
            lines.into(),
            dimension("region", &[("east", "70%"), ("west", "30%")]),
            dimension("tier", &[("A", "40%"), ("B", "40%"), ("C", "20%")]),
        ]),
    );
    split.members(0, &[70_000_000, 30_000_000, 20_000_000]);
    split.members(1, &[84_000_000, 36_000_000]); // 70 % and 30 % of 120M
    split.members(2, &[48_000_000, 48_000_000, 24_000_000]);
    // X east A: 70M × 70 % × 40 % = 19.6M, so 19 or 20 deals; Z west C: 20M × 30 % × 20 % = 1.2M, so 1 or 2
    let leaf = |i: usize| {
        let leaf = &split.space().leaves[i];
        (leaf.path.clone(), leaf.sums.units.unwrap(), leaf.needs[1].to_string(), leaf.sums.deals.get())
    };
    assert_eq!(leaf(0), (vec![0, 0, 0], 1_960_000_000, "98/5".into(), 20));
    assert_eq!(leaf(17), (vec![2, 1, 2], 120_000_000, "6/5".into(), 1));
    // Every item's deals are whole, and it has exactly these.
    let items: Vec<Vec<u64>> = split.space().totals.iter().map(|items| items.iter().map(|sums| sums.deals.get()).collect()).collect();
    assert_eq!(items, [vec![70, 30, 20], vec![84, 36], vec![48, 48, 24]]);
}

#[test]
fn key_accounts_and_new_ones() {
    // 80M = 60M + 20M, the new ones at 8M: 20 ÷ 8 = 2.5, and with two the whole has 76M: three accounts and 4M over; at 10M two and nothing over
    let accounts = |size: &str| {
        let members = format!(r#"{{"name": "existing", "share": "75%"}}, {{"name": "new", "share": "25%", "deal_size": "{size}"}}"#);
        revenue("80000000", "2000000", &format!(r#""space": [{{"dimension": "accounts", "members": [{members}]}}]"#))
    };
    let split = accounts("8000000");
    split.leaves(&[(60_000_000, &[150, 30]), (20_000_000, &[15, 3])]);
    assert_eq!(split.report.surplus.unwrap().to_string(), "4000000.00");
    accounts("10000000").leaves(&[(60_000_000, &[150, 30]), (20_000_000, &[10, 2])]);
    // 150M, existing customers at least 60 %: the new ones take the rest
    let members = r#"{"name": "existing", "share": "60%", "locked": true}, {"name": "new"}"#;
    let split = revenue("150000000", "1000000", &format!(r#""space": [{{"dimension": "accounts", "members": [{members}]}}]"#));
    split.leaves(&[(90_000_000, &[450, 90]), (60_000_000, &[300, 60])]);
}

#[test]
fn a_hundred_deals_by_largest_remainder() {
    // 78.26, 17.39 and 4.35: the one that is left goes to .39
    let split = deals("100", &space(&[dimension("line", &[("A", "78.26%"), ("B", "17.39%"), ("C", "4.35%")])]));
    split.leaves(&[(0, &[390, 78]), (0, &[90, 18]), (0, &[20, 4])]);
    split.whole(&[500, 100]);
}

#[test]
fn ties_go_to_the_earlier_member() {
    // A cent over three: 33.34 and twice 33.33; and 2 deals over four items: the first two.
    let third = dimension("line", &[("A", "1/3"), ("B", "1/3"), ("C", "1/3")]);
    let units = |split: &Split| split.space().leaves.iter().map(|leaf| leaf.sums.units.unwrap()).collect::<Vec<_>>();
    assert_eq!(units(&revenue("100", "1", &space(&[third]))), [3334, 3333, 3333]);
    let quarter = dimension("line", &[("A", ""), ("B", ""), ("C", ""), ("D", "")]);
    deals("2", &space(&[quarter])).leaves(&[(0, &[5, 1]), (0, &[5, 1]), (0, &[0, 0]), (0, &[0, 0])]);
}

#[test]
fn a_whole_is_rounded_once_and_then_divided() {
    // The whole: 100k ÷ 30k = 3.33… → 4 deals, 20k over. In two: 50k ÷ 30k = 1.66… → 2 deals each.
    let split = revenue("100000", "30000", &space(&[dimension("line", &[("A", "50%"), ("B", "50%")])]));
    split.leaves(&[(50_000, &[10, 2]), (50_000, &[10, 2])]);
    assert_eq!(split.report.surplus.unwrap().to_string(), "20000.00");
    assert_eq!(split.report.deals.exact.to_string(), "10/3"); // before it is rounded
    // Three parts: 1.11… each; all remainders are equal, so the first is rounded up. The whole does not change.
    let split = revenue("100000", "30000", &space(&[dimension("line", &[("A", ""), ("B", ""), ("C", "")])]));
    let counts: Vec<_> = split.space().leaves.iter().map(|leaf| leaf.sums.counts.iter().map(|n| n.get()).collect::<Vec<_>>()).collect();
    assert_eq!(counts, [[10, 2], [5, 1], [5, 1]]);
    split.whole(&[20, 4]);
    assert_eq!(split.report.surplus.unwrap().to_string(), "20000.00");
}

#[test]
fn leaves_without_a_share_share_the_rest() {
    let split = revenue("1000", "1", &space(&[dimension("line", &[("A", ""), ("B", "40%"), ("C", ""), ("D", "0%")])]));
    split.leaves(&[(300, &[1500, 300]), (400, &[2000, 400]), (300, &[1500, 300]), (0, &[0, 0])]);
}

/// The plan file's own example: one sub-target with custom values among three by three.
#[test]
fn a_leaf_of_its_own() {
    let lines = dimension("business line", &[("new", "40%"), ("repeat", "30%"), ("upgrade", "30%")]);
    let tiers = r#"{"dimension": "customer tier", "members": [{"name": "large", "share": "50%", "deal_size": "500000"},
        {"name": "middle", "share": "30%", "deal_size": "100000"},
        {"name": "small", "share": "20%", "deal_size": "20000", "rates": {"Lead": "40%"}}]}"#;
    let leaf = r#""leaves": [{"path": ["new", "large"], "share": "45%", "deal_size": "400000"}]"#;
    let split = revenue("3000000", "100000", &format!("{}, {leaf}", space(&[lines, tiers.into()])));
    split.leaves(&[
        (540_000, &[5, 1]),   // 1.2M × 45 %; ÷ 400k = 1.35
        (396_000, &[20, 4]),  // the rest, 55 %, in 30:20: 33 %; 3.96 deals
        (264_000, &[33, 13]), // 22 %; ÷ 20k = 13.2; 13 ÷ 40 % = 32.5
        (450_000, &[5, 1]),   // 900k × 50 %; 0.9
        (270_000, &[15, 3]),  // 2.7
        (180_000, &[23, 9]),  // 9 ÷ 40 % = 22.5
        (450_000, &[5, 1]),
        (270_000, &[15, 3]),
        (180_000, &[22, 9]),
    ]);
    // New large ones 1.35, other large ones 1.8, middle ones 9.36, small ones 31.2: rounded down they bring 2.42M; the largest remainders up, 2 and
    // 10, make 3.02M. Leads of the small ones: 31 ÷ 40 % = 77.5, and 77 would not yield 31.
    split.whole(&[143, 44]);
    assert!(!split.report.one_chain);
    assert_eq!(split.report.funnel[0].required.exact.to_string(), "285/2"); // 13 ÷ 20 % + 31 ÷ 40 %
}

#[test]
fn what_is_nearer_to_the_leaf_goes_first() {
    // Deal sizes that identify their source: the plan 1, item A 2, item X 3, branch [B] 5, sub-target [A, X] 7,
    // sub-target [B, Y] none.
    let split = of(r#""target": {"metric": "deals", "amount": "8"}, "deal_size": "1",
        "funnel": [{"stage": "Lead", "rate": "20%"}, {"stage": "Needs", "rate": "50%"}, {"stage": "Won"}],
        "space": [{"dimension": "one", "members": [{"name": "A", "deal_size": "2", "rates": {"Lead": "25%"}}, {"name": "B"}]},
            {"dimension": "two", "members": [{"name": "X", "deal_size": "3", "rates": {"Lead": "50%"}}, {"name": "Y"}]}],
        "leaves": [{"path": ["B"], "deal_size": "5", "rates": {"Needs": "100%"}}, {"path": ["A", "X"], "deal_size": "7"},
            {"path": ["B", "Y"], "rates": {"Lead": "10%"}}]"#);
    let sizes: Vec<String> = split.space().leaves.iter().map(|leaf| leaf.deal_size.as_ref().unwrap().to_string()).collect();
    assert_eq!(sizes, ["7", "2", "5", "5"]); // B X: the branch comes before item X
    // Two deals each. A X: by X's half, 2 ÷ 50 % ÷ 50 %; A Y: by A's quarter; B X: by X and the branch; B Y: by its own and the branch
    split.leaves(&[(14, &[8, 4, 2]), (4, &[16, 4, 2]), (10, &[4, 2, 2]), (10, &[20, 2, 2])]);
    split.whole(&[48, 12, 8]);
}

#[test]
fn a_branch_has_a_share_of_its_own_too() {
    // [B] takes 30 %, and A takes the rest, whatever the items' shares; inside B, Y takes 10 %
    let two = [dimension("one", &[("A", "50%"), ("B", "50%")]), dimension("two", &[("X", "50%"), ("Y", "50%")])];
    let leaves = r#""leaves": [{"path": ["B"], "share": "30%"}, {"path": ["B", "Y"], "share": "10%"}]"#;
    let split = revenue("1000", "1", &format!("{}, {leaves}", space(&two)));
    split.leaves(&[(350, &[1750, 350]), (350, &[1750, 350]), (270, &[1350, 270]), (30, &[150, 30])]);
}

#[test]
fn leaves_of_different_margins_divide_the_profit() {
    // 350k of profit in two halves: 175k ÷ 35 % = 500k, 175k ÷ 20 % = 875k
    let split = of(r#""target": {"metric": "gross_profit", "amount": "350000"}, "deal_size": "100000",
        "funnel": [{"stage": "Lead", "rate": "20%"}, {"stage": "Won"}],
        "space": [{"dimension": "line", "members": [{"name": "A", "margin": "35%"}, {"name": "B", "margin": "20%"}]}]"#);
    split.leaves(&[(500_000, &[25, 5]), (875_000, &[45, 9])]);
    assert_eq!(split.report.target.unwrap().to_string(), "1375000.00");
    assert_eq!(split.report.profit.unwrap().to_string(), "355000.00"); // 500k × 35 % + 900k × 20 %
    // of one margin, which only the items have: 350k ÷ 35 % = 1M is divided
    let split = of(r#""target": {"metric": "gross_profit", "amount": "350000"}, "deal_size": "100000",
        "funnel": [{"stage": "Lead", "rate": "20%"}, {"stage": "Won"}],
        "space": [{"dimension": "line", "members": [{"name": "A", "margin": "35%"}, {"name": "B", "margin": "0.35"}]}]"#);
    split.leaves(&[(500_000, &[25, 5]), (500_000, &[25, 5])]);
}

#[test]
fn a_tier_is_split_like_the_target() {
    // 80 % of 10M: 4M, 2.4M, 1.6M: 8 + 24 + 80 deals
    let split = revenue("10000000", "1", &space(&[TIERS.into()]));
    let tiers: Vec<u64> = split.report.tiers.iter().map(|tier| tier.deals.count.get()).collect();
    assert_eq!(tiers, [112, 140, 168]); // 120 %: 12 + 36 + 120
    assert_eq!(split.report.tiers[0].funnel.iter().map(|count| count.get()).collect::<Vec<_>>(), [560, 112]);
}

// People.

const TEAM: &str = r#"{"dimension": "person", "factors": [{"name": "history", "weight": "60%"}, {"name": "potential", "weight": "40%"}],
    "members": [{"name": "An", "scores": ["50", "20"]}, {"name": "Bo", "scores": ["30", "30"]},
        {"name": "Chen", "scores": ["20", "50"], "ramp": ["0%", "25%", "50%", "75%", "100%"]}]}"#;

#[test]
fn a_team_by_two_factors_and_a_ramp() {
    // 60/40 of the scores' parts: 30+8, 18+12, 12+20 = 38, 30 and 32; Chen at a mean of half: 16. Of 84: 38, 30 and 16.
    let split = revenue(
        "8400000",
        "100000",
        &format!("{}, {}", space(&[TEAM.into()]), horizon("2027-01-01", "2027-05-31", r#""months": ["1", "1", "1", "1", "1"]"#)),
    );
    split.leaves(&[(3_800_000, &[190, 38]), (3_000_000, &[150, 30]), (1_600_000, &[80, 16])]);
    // December at 11 of 22 counts as half the year: a mean of ½, so a third of all, and nothing before.
    let newcomer = r#"{"dimension": "person", "members": [{"name": "old"},
        {"name": "new", "ramp": ["0%", "0%", "0%", "0%", "0%", "0%", "0%", "0%", "0%", "0%", "0%", "100%"]}]}"#;
    let months = r#""months": ["1", "1", "1", "1", "1", "1", "1", "1", "1", "1", "1", "11"]"#;
    let split = deals("120", &format!("{}, {}", space(&[newcomer.into()]), horizon("2027-01-01", "2027-12-31", months)));
    split.leaves(&[(0, &[400, 80]), (0, &[200, 40])]);
    // A month with one working day counts as one day: 29 January of 21 days, so 21 + 20 parts.
    let newcomer = r#"{"dimension": "person", "members": [{"name": "old"}, {"name": "new", "ramp": ["0%", "100%"]}]}"#;
    let split = deals("41", &format!("{}, {}", space(&[newcomer.into()]), horizon("2027-01-29", "2027-02-26", "")));
    split.leaves(&[(0, &[105, 21]), (0, &[100, 20])]);
    // without a plan period only the first part of the ramp-up counts: Chen has nothing, and 38:30 of 6.8M
    let split = revenue("6800000", "100000", &space(&[TEAM.into()]));
    split.leaves(&[(3_800_000, &[190, 38]), (3_000_000, &[150, 30]), (0, &[0, 0])]);
}

#[test]
fn the_last_part_of_a_ramp_holds_on() {
    // Ten months: 0, 25, 50, 75 and six times 100 make 7.5 of 10: 24 of 32. Of 38 + 30 + 24 = 92.
    let split = revenue(
        "9200000",
        "100000",
        &format!(
            "{}, {}",
            space(&[TEAM.into()]),
            horizon("2027-01-01", "2027-10-31", &format!(r#""months": [{}]"#, [r#""1""#; 10].join(", ")))
        ),
    );
    split.leaves(&[(3_800_000, &[190, 38]), (3_000_000, &[150, 30]), (2_400_000, &[120, 24])]);
}

#[test]
fn who_ramps_up_has_less_early_and_everybody_all_in_the_end() {
    let time = horizon("2027-01-01", "2027-05-31", r#""months": ["1", "1", "1", "1", "1"]"#);
    let split = revenue("8400000", "100000", &format!("{}, {time}", space(&[TEAM.into()])));
    let schedule = split.schedule();
    let ends: Vec<NaiveDate> = schedule.months().iter().map(|month| month.last).collect();
    let cross = schedule.cross(&split.plan, split.space(), Measure::Money, &ends);
    assert_eq!(cross.table.rows, [380_000_000, 300_000_000, 160_000_000]);
    assert_eq!(cross.table.columns, [168_000_000; 5]); // 8.4M ÷ 5
    let chen = &cross.table.cells[2];
    assert!(chen.windows(2).all(|pair| pair[0] < pair[1]), "{chen:?}");
    for person in 0..2 {
        let cells = &cross.table.cells[person];
        assert!(cells.windows(2).all(|pair| pair[0] > pair[1]), "{cells:?}");
    }
}

#[test]
fn a_factor_counts_by_what_part_of_its_own_sum_a_member_has() {
    // Half by 1:3, half by 300:100: both have a half. A typed share is separate: 20 %, and its scores do not count.
    let members = r#"{"name": "A", "scores": ["1", "300"]}, {"name": "B", "scores": ["3", "100"]}, {"name": "C", "share": "20%", "scores": ["96", "600"]}"#;
    let factors = r#"[{"name": "f", "weight": "2"}, {"name": "g", "weight": "2"}]"#;
    let split = revenue("1000", "1", &format!(r#""space": [{{"dimension": "person", "factors": {factors}, "members": [{members}]}}]"#));
    split.leaves(&[(400, &[2000, 400]), (400, &[2000, 400]), (200, &[1000, 200])]);
}

// Over months, quarters and phases.

const QUARTER: [&str; 2] = ["2027-01-01", "2027-03-31"];

fn quarter(amount: &str, time: &str) -> Split {
    revenue(amount, "100000", &horizon(QUARTER[0], QUARTER[1], time))
}

#[test]
fn months_of_80_100_and_120() {
    let split = quarter("3000000", r#""months": ["80", "100", "120"]"#);
    split.months(&["800000.00", "1000000.00", "1200000.00"]); // 4:5:6 of 3M
    split.month_counts(1, &[8, 10, 12]);
    split.month_counts(0, &[40, 50, 60]);
}

#[test]
fn without_weights_every_working_day_is_the_same() {
    // 21 + 20 + 23 = 64 days from Monday to Friday
    quarter("6400000", "").months(&["2100000.00", "2000000.00", "2300000.00"]);
}

#[test]
fn twelve_indices() {
    let indices = r#"["106", "105", "101", "104", "98", "96", "93", "89", "92", "102", "106", "108"]"#;
    // They add to 1200: each point is 3500 of 4.2M.
    let shown = [
        "371000.00",
        "367500.00",
        "353500.00",
        "364000.00",
        "343000.00",
        "336000.00",
        "325500.00",
        "311500.00",
        "322000.00",
        "357000.00",
        "371000.00",
        "378000.00",
    ];
    for list in ["months", "seasonality"] {
        let split = revenue("4200000", "100", &horizon("2027-01-01", "2027-12-31", &format!(r#""{list}": {indices}"#)));
        split.months(&shown);
    }
    // A year from April: month weights follow the order of the period, seasons the names of the months.
    let split = revenue("4200000", "100", &horizon("2027-04-01", "2028-03-31", &format!(r#""months": {indices}"#)));
    split.months(&shown);
    let split = revenue("4200000", "100", &horizon("2027-04-01", "2028-03-31", &format!(r#""seasonality": {indices}"#)));
    split.months(&[&shown[3..], &shown[..3]].concat());
}

#[test]
fn months_and_seasons_multiply() {
    // 1:2:3 in the months, seasons 6:3:2 from January: 6 each
    let seasons = r#"["6", "3", "2", "1", "1", "1", "1", "1", "1", "1", "1", "1"]"#;
    let split = quarter("3000000", &format!(r#""months": ["1", "2", "3"], "seasonality": {seasons}"#));
    split.months(&["1000000.00"; 3]);
}

#[test]
fn quarters_have_weights_too() {
    let split = revenue("10000000", "100000", &horizon("2027-01-01", "2027-12-31", r#""quarters": ["1", "2", "3", "4"]"#));
    let schedule = split.schedule();
    for (first, last, expected) in [
        ("2027-01-01", "2027-03-31", "1000000.00"),
        ("2027-04-01", "2027-06-30", "2000000.00"),
        ("2027-07-01", "2027-09-30", "3000000.00"),
        ("2027-10-01", "2027-12-31", "4000000.00"),
    ] {
        assert_eq!(schedule.period(day(first), day(last)).money.unwrap().to_string(), expected, "{first}");
    }
    // inside the first by working days: 21, 20 and 23 of 64 of a million
    assert_eq!(split.between("2027-01-01", "2027-01-31"), "328125.00");
    // months inside a quarter keep their proportion: 1:1:2 of a million, then 2:1:1 of three
    let months = r#""months": ["1", "1", "2", "2", "1", "1"], "quarters": ["25%", "75%"]"#;
    let split = revenue("4000000", "100000", &horizon("2027-01-01", "2027-06-30", months));
    split.months(&["250000.00", "250000.00", "500000.00", "1500000.00", "750000.00", "750000.00"]);
    // A plan period may begin in the middle of a quarter: February and March are in the first, April in the second.
    let split = revenue("4000000", "100000", &horizon("2027-02-01", "2027-04-30", r#""quarters": ["1", "3"]"#));
    assert_eq!(split.between("2027-02-01", "2027-03-31"), "1000000.00");
    assert_eq!(split.between("2027-04-01", "2027-04-30"), "3000000.00");
}

/// The money of January to April 2027 out of 4M at 1:3 by quarters, and the quarters of the report.
#[track_caller]
fn by_fiscal_quarters(year_from: &str, months: [&str; 2], names: [&str; 2]) {
    let time = format!(r#""year_from": "{year_from}", "quarters": ["1", "3"]"#);
    let split = revenue("4000000", "100000", &horizon("2027-01-01", "2027-04-30", &time));
    assert_eq!([split.between("2027-01-01", "2027-01-31"), split.between("2027-04-01", "2027-04-30")], months, "from month {year_from}");
    let report: serde_json::Value = serde_json::from_str(&codec::report::write(&split.plan, &split.report)).unwrap();
    let quarters = report["time"]["quarters"].as_array().unwrap();
    let told = |name: &str| quarters.iter().map(|quarter| quarter[name].as_str().unwrap().to_owned()).collect::<Vec<_>>();
    assert_eq!((told("quarter"), told("money")), (names.map(str::to_owned).into(), vec!["1000000.00".to_owned(), "3000000.00".to_owned()]));
    assert_eq!((told("first")[0].as_str(), told("last")[1].as_str()), ("2027-01-01", "2027-04-30"));
}

#[test]
fn weights_of_quarters_belong_to_the_fiscal_year() {
    // January to March are one quarter: January has 21 of 64 working days of 1M. April is a separate quarter.
    by_fiscal_quarters("", ["328125.00", "3000000.00"], ["2027-Q1", "2027-Q2"]);
    by_fiscal_quarters("1", ["328125.00", "3000000.00"], ["2027-Q1", "2027-Q2"]);
    // The same quarters with other names
    by_fiscal_quarters("4", ["328125.00", "3000000.00"], ["FY27 Q4", "FY28 Q1"]);
    by_fiscal_quarters("7", ["328125.00", "3000000.00"], ["FY27 Q3", "FY27 Q4"]);
    by_fiscal_quarters("10", ["328125.00", "3000000.00"], ["FY27 Q2", "FY27 Q3"]);
    // January alone, then February to April: April has 22 of 65 working days of 3M.
    by_fiscal_quarters("2", ["1000000.00", "1015384.62"], ["FY27 Q4", "FY28 Q1"]);
    // January and February, then March and April: 21 of 41 and 22 of 45
    by_fiscal_quarters("3", ["512195.12", "1466666.67"], ["FY27 Q4", "FY28 Q1"]);
}

#[test]
fn the_rhythm_of_a_month() {
    // February 2027 begins on a Monday: 8 working days up to the 10th, 7 up to the 20th, 5 up to the 28th
    let month = |first: &str, time: &str| revenue("1000000", "100000", &horizon(first, "2027-02-28", time));
    let split = month("2027-02-01", r#""rhythm": ["30%", "50%", "20%"]"#);
    assert_eq!(split.between("2027-02-01", "2027-02-10"), "300000.00");
    assert_eq!(split.between("2027-02-11", "2027-02-20"), "500000.00");
    assert_eq!(split.between("2027-02-21", "2027-02-28"), "200000.00");
    assert_eq!(split.between("2027-02-01", "2027-02-01"), "37500.00"); // 300k ÷ 8
    assert_eq!(split.between("2027-02-11", "2027-02-11"), "71428.57"); // 500k ÷ 7
    assert_eq!(split.between("2027-02-26", "2027-02-26"), "40000.00"); // 200k ÷ 5
    let day_counts = |split: &Split, first: &str, last: &str| split.schedule().period(day(first), day(last)).counts[1].get();
    assert_eq!(day_counts(&split, "2027-02-01", "2027-02-10"), 3);
    assert_eq!(day_counts(&split, "2027-02-11", "2027-02-20"), 5);
    // A third without working days leaves its part to the others: 5:2 of a million from the 11th on
    let split = month("2027-02-11", r#""rhythm": ["30%", "50%", "20%"]"#);
    assert_eq!(split.between("2027-02-11", "2027-02-20"), "714285.71");
    assert_eq!(split.between("2027-02-21", "2027-02-28"), "285714.29");
    // It moves nothing between months.
    quarter("3000000", r#""months": ["80", "100", "120"], "rhythm": ["30%", "50%", "20%"]"#).months(&[
        "800000.00",
        "1000000.00",
        "1200000.00",
    ]);
    quarter("6400000", r#""rhythm": ["30%", "50%", "20%"]"#).months(&["2100000.00", "2000000.00", "2300000.00"]);
}

const PHASES: &str = r#""phases": [{"name": "attack", "last": "2027-01-31", "weight": "30%", "weights": {"Lead": "50%"}},
    {"name": "deepen", "last": "2027-02-28", "weight": "40%", "weights": {"Lead": "30%"}},
    {"name": "sprint", "weight": "30%", "weights": {"Lead": "20%"}}]"#;

#[test]
fn phases_of_30_40_and_30() {
    let split = quarter("3000000", PHASES);
    let phases = split.schedule().phases(&split.plan);
    assert_eq!(money(&phases), ["900000.00", "1200000.00", "900000.00"]);
    assert_eq!(counts(&phases, 1), [9, 12, 9]);
    assert_eq!(counts(&phases, 0), [75, 45, 30]); // 150 leads by their own weights, 50/30/20
    let bounds: Vec<String> = phases.iter().map(|phase| format!("{} {}", phase.first, phase.last)).collect();
    assert_eq!(bounds, ["2027-01-01 2027-01-31", "2027-02-01 2027-02-28", "2027-03-01 2027-03-31"]);
}

#[test]
fn a_stage_with_weights_of_its_own_does_not_wait_for_its_deals() {
    // Leads take 40 days to be won; with their own weights they are still spread 50/30/20 over the phases.
    let split = of(&format!(
        r#""target": {{"amount": "3000000"}}, "deal_size": "100000",
        "funnel": [{{"stage": "Lead", "rate": "50%", "days": 40}}, {{"stage": "Needs", "rate": "40%", "days": 31}}, {{"stage": "Won"}}], {}"#,
        horizon(QUARTER[0], QUARTER[1], PHASES)
    ));
    let phases = split.schedule().phases(&split.plan);
    assert_eq!(counts(&phases, 0), [75, 45, 30]);
    // The needs have none, and come 31 days before their deals: those of January's deals were there before, 30 % of 75 = 22.5 and
    // halves go up; those of 1 February's come on 1 January, a Friday.
    outside(&split, &[0, 23, 0], &[0, 0, 0]);
    assert_eq!(counts(&phases, 1).iter().sum::<u64>(), 52);
    assert!(split.schedule().period(day("2027-01-01"), day("2027-01-01")).counts[1].get() > 0);
}

#[test]
fn phases_cut_months_where_they_like() {
    // The first phase ends on Friday 15 January, the second on Sunday 14 March; each is even within.
    let phases = r#""phases": [{"name": "a", "last": "2027-01-15", "weight": "1"}, {"name": "b", "last": "2027-03-14", "weight": "4"},
        {"name": "c", "last": "2027-03-31", "weight": "1"}]"#;
    let split = quarter("6000000", phases);
    assert_eq!(money(&split.schedule().phases(&split.plan)), ["1000000.00", "4000000.00", "1000000.00"]);
    // 11 days; 10 + 20 + 10 days; 13 days
    assert_eq!(split.between("2027-01-04", "2027-01-04"), "90909.09");
    assert_eq!(split.between("2027-02-01", "2027-02-28"), "2000000.00"); // 20 of 40 days
    split.months(&["2000000.00", "2000000.00", "2000000.00"]); // 1M + 10 of 40 days; 10 of 40 days + 1M
}

#[test]
fn pinned_months_are_exact_and_the_rest_in_proportion() {
    let pinned = |pins: &str| quarter("3000000", &format!(r#""months": ["80", "100", "120"], "pinned": [{pins}]"#));
    pinned(r#"{"month": "2027-02", "amount": "1500000"}"#).months(&["600000.00", "1500000.00", "900000.00"]); // 80:120 of 1.5M
    pinned(r#"{"month": "2027-01", "amount": "100000.01"}, {"month": "2027-03", "amount": "0"}"#).months(&[
        "100000.01",
        "2899999.99",
        "0.00",
    ]);
    pinned(r#"{"month": "2027-01", "amount": "1M"}, {"month": "2027-02", "amount": "1M"}, {"month": "2027-03", "amount": "100万"}"#)
        .months(&["1000000.00"; 3]);
    // all of it fixed to one month
    pinned(r#"{"month": "2027-03", "amount": "3000000"}"#).months(&["0.00", "0.00", "3000000.00"]);
}

#[test]
fn pinned_months_of_deals() {
    // 10 deals, 7 in February; 3 in 21:23 days: 1.43 and 1.57
    let split = deals("10", &horizon(QUARTER[0], QUARTER[1], r#""pinned": [{"month": "2027-02", "amount": "7"}]"#));
    split.month_counts(1, &[1, 7, 2]);
    // 9.5 deals are rounded to ten before they are spread, so a month may be fixed at ten
    let split = deals("9.5", &horizon(QUARTER[0], QUARTER[1], r#""pinned": [{"month": "2027-01", "amount": "10"}]"#));
    split.month_counts(1, &[10, 0, 0]);
}

#[test]
fn pins_go_before_phases() {
    // Phases 30/40/30 by months; January fixed at 1.6M leaves 1.4M in 40:30.
    let split = quarter("3000000", &format!(r#"{PHASES}, "pinned": [{{"month": "2027-01", "amount": "1600000"}}]"#));
    split.months(&["1600000.00", "800000.00", "600000.00"]);
}

#[test]
fn a_first_month_without_a_working_day_keeps_its_place_in_the_list() {
    // From Saturday 30 January: January's weight falls on no working day, February has 100 and March 120.
    let split = revenue("2200000", "100000", &horizon("2027-01-30", "2027-03-31", r#""months": ["80", "100", "120"]"#));
    split.months(&["0.00", "1000000.00", "1200000.00"]);
    // and the same of a quarter: from Saturday 26 June
    let split = revenue(
        "3000000",
        "100000",
        &horizon("2027-06-26", "2027-12-31", r#""quarters": ["7", "1", "2"], "days_off": ["2027-06-28", "2027-06-29", "2027-06-30"]"#),
    );
    assert_eq!(split.between("2027-07-01", "2027-09-30"), "1000000.00");
    assert_eq!(split.between("2027-10-01", "2027-12-31"), "2000000.00");
}

#[test]
fn a_weight_on_no_working_day_goes_to_the_others() {
    // All of February off: 80 and 120 of 3M
    let february: Vec<String> = (1..=28).map(|d| format!("\"2027-02-{d:02}\"")).collect();
    let split = quarter("3000000", &format!(r#""months": ["80", "100", "120"], "days_off": [{}]"#, february.join(",")));
    split.months(&["1200000.00", "0.00", "1800000.00"]);
    assert_eq!(split.schedule().months().iter().map(|month| month.working_days).collect::<Vec<_>>(), [21, 0, 23]);
}

// Over weeks and days.

#[test]
fn fifty_leads_over_thirteen_weeks_are_threes_and_fours() {
    // 3.846… a week. January and February have 20 of 65 days each, 15.38 → 15; March 23, 17.69 → 18; April 2, 1.54 → 2.
    let split = deals("10", &horizon("2027-01-04", "2027-04-04", ""));
    assert_eq!(counts(&split.schedule().weeks(), 0), [4, 4, 4, 3, 4, 4, 4, 3, 4, 4, 4, 4, 4]);
}

#[test]
fn weeks_begin_on_monday_or_on_sunday() {
    // From Friday 1 to Sunday 10 January 2027: 1 working day, then 5; 6k by 1 + 5
    let weeks = |time: &str| {
        let split = revenue("6000", "1000", &horizon("2027-01-01", "2027-01-10", time));
        let weeks = split.schedule().weeks();
        weeks.iter().map(|week| (week.first.to_string(), week.working_days, week.money.unwrap().to_string())).collect::<Vec<_>>()
    };
    assert_eq!(weeks(""), [("2027-01-01".into(), 1, "1000.00".into()), ("2027-01-04".into(), 5, "5000.00".into())]);
    let sunday = weeks(r#""week_from": "Sun""#);
    assert_eq!(sunday[0], ("2027-01-01".into(), 1, "1000.00".into()));
    assert_eq!(sunday[1], ("2027-01-03".into(), 5, "5000.00".into()));
    assert_eq!(sunday[2], ("2027-01-10".into(), 0, "0.00".into())); // its Sunday alone
    assert_eq!(sunday.len(), 3);
    // Friday, 1 January is in the last week of 2026. A week from Sunday, the 3rd, has its Saturday in the first, and the 10th in the second.
    let number = |time: &str, day: &str| {
        revenue("6000", "1000", &horizon("2027-01-01", "2027-01-10", time)).schedule().week_number(day.parse().unwrap())
    };
    assert_eq!([number("", "2027-01-01"), number("", "2027-01-10")], [(2026, 53), (2027, 1)]);
    let from_sunday = |day: &str| number(r#""week_from": "Sun""#, day);
    assert_eq!([from_sunday("2027-01-01"), from_sunday("2027-01-03"), from_sunday("2027-01-10")], [(2026, 53), (2027, 1), (2027, 2)]);
}

#[test]
fn leads_come_before_their_deals_and_money_after_them() {
    // From Saturday 30 January to Sunday 14 February 2027: ten working days, a deal each. Three days to be won, three to be paid.
    let split = of(&format!(
        r#""target": {{"metric": "deals", "amount": "10"}}, "funnel": [{{"stage": "Lead", "rate": "100%", "days": "3"}},
        {{"stage": "Won", "rate": "100%", "days": "3"}}, {{"stage": "Collected"}}], "won": "Won", {}"#,
        horizon("2027-01-30", "2027-02-14", "")
    ));
    let weeks = ["01", "02", "03", "04", "05", "08", "09", "10", "11", "12"].map(|d| (format!("2027-02-{d}"), 1));
    assert_eq!(days_of(&split, 1), weeks);
    // Three deals are won by 3 February, three days after the eve of the first week: their leads already exist. By
    // Sunday the 7th come the leads of the deals won by the 10th, five more, one a day; then the last two over the four
    // days until the 11th.
    let one = |d: &'static str| (d, 1);
    happens(&split, 0, &["2027-02-01", "2027-02-02", "2027-02-03", "2027-02-04", "2027-02-05", "2027-02-08", "2027-02-10"].map(one));
    // By Sunday the 7th the deals won by the 4th are paid, four over five days; by the 14th those won by the 11th, five
    // more.
    happens(
        &split,
        2,
        &["2027-02-01", "2027-02-02", "2027-02-04", "2027-02-05", "2027-02-08", "2027-02-09", "2027-02-10", "2027-02-11", "2027-02-12"]
            .map(one),
    );
    outside(&split, &[3, 0, 0], &[0, 0, 1]);
    assert_eq!(split.report.calendar.as_ref().unwrap().lead_by, Some(day("2027-02-11"))); // the 14th less 3 days
    // Weeks and months of it: January has its weekend, and nothing in it.
    assert_eq!(counts(&split.schedule().months(), 0), [0, 7]);
    assert_eq!(counts(&split.schedule().weeks(), 0), [0, 5, 2]);
    assert_eq!(counts(&split.schedule().weeks(), 2), [0, 4, 5]);
}

#[test]
fn a_stage_without_days_happens_with_its_deal() {
    let split = of(&format!(
        r#""target": {{"metric": "deals", "amount": "5"}}, "funnel": [{{"stage": "Lead", "rate": "100%", "days": 1}},
        {{"stage": "Needs", "rate": "100%"}}, {{"stage": "Won", "rate": "100%"}}, {{"stage": "Collected"}}], "won": "Won", {}"#,
        horizon("2027-02-01", "2027-02-05", "")
    ));
    for k in [1, 2, 3] {
        assert_eq!(counts(&split.schedule().days(), k), [1; 5], "stage {k}");
    }
    assert_eq!(counts(&split.schedule().days(), 0), [1, 1, 1, 1, 0]); // a day earlier, and Monday's on Sunday before
    outside(&split, &[1, 0, 0, 0], &[0, 0, 0, 0]);
}

#[test]
fn longer_than_the_horizon_all_is_outside() {
    let split = of(&format!(
        r#""target": {{"metric": "deals", "amount": "5"}}, "funnel": [{{"stage": "Lead", "rate": "50%", "days": 3650}},
        {{"stage": "Won", "rate": "50%", "days": 5}}, {{"stage": "Collected"}}], "won": "Won", {}"#,
        horizon("2027-02-01", "2027-02-05", "")
    ));
    outside(&split, &[10, 0, 0], &[0, 0, 2]); // 5 × 50 % = 2.5, down
    assert!(days_of(&split, 0).is_empty() && days_of(&split, 2).is_empty());
}

#[test]
fn chinas_holidays_and_make_up_days_take_and_give_quota() {
    // Two weeks from Monday 28 September 2026: 1 to 7 October are off, Saturday the 10th is worked: six days
    let weeks = |time: &str| {
        let split = revenue("600000", "1000", &horizon("2026-09-28", "2026-10-11", time));
        let schedule = split.schedule();
        (
            schedule.days().len(),
            money(&schedule.weeks()),
            split.between("2026-10-10", "2026-10-10"),
            split.between("2026-10-01", "2026-10-07"),
        )
    };
    let both = |a: &str, b: &str| vec![a.to_owned(), b.to_owned()];
    assert_eq!(weeks(""), (10, both("300000.00", "300000.00"), "0.00".into(), "300000.00".into())); // Thursday to Wednesday: 5 days
    assert_eq!(weeks(r#""holidays": "CN""#), (6, both("300000.00", "300000.00"), "100000.00".into(), "0.00".into()));
    // A day of one's own on the 8th, and one more worked on the 11th
    let own = r#""holidays": "CN", "days_off": ["2026-10-08"], "make_up_days": ["2026-10-11", "2026-10-07"]"#;
    assert_eq!(weeks(own), (7, both("257142.86", "342857.14"), "85714.28".into(), "85714.28".into())); // sevenths, by the running total: …428571.43, 514285.71
    // Only Sunday off: Saturdays too
    assert_eq!(weeks(r#""weekend": ["Sun"]"#).0, 12);
    assert_eq!(weeks(r#""weekend": []"#).0, 14);
}

#[test]
fn a_horizon_without_a_working_day_has_all_on_its_last() {
    let split = of(&format!(
        r#""target": {{"amount": "1000"}}, "deal_size": "100", "funnel": [{{"stage": "Lead", "rate": "50%"}},
        {{"stage": "Won", "rate": "50%", "days": 1}}, {{"stage": "Collected"}}], "won": "Won", {}"#,
        horizon("2027-02-06", "2027-02-07", r#""rhythm": ["1", "0", "0"], "months": ["5"]"#)
    ));
    let schedule = split.schedule();
    assert!(schedule.no_working_day);
    let days = schedule.days();
    assert_eq!((days.len(), days[0].first, days[0].working_days), (1, day("2027-02-07"), 0));
    assert_eq!((money(&days), counts(&days, 0), counts(&days, 1)), (vec!["1000.00".to_owned()], vec![20], vec![10]));
    assert_eq!(money(&schedule.months()), ["1000.00"]);
    outside(&split, &[0, 0, 0], &[0, 0, 5]); // collected a day later
    assert!(!quarter("3000000", "").schedule().no_working_day);
}

// Segment × time.

#[test]
fn members_over_months_add_up_both_ways() {
    let time = horizon(QUARTER[0], QUARTER[1], r#""months": ["80", "100", "120"]"#);
    let lines = dimension("product", &[("A", "2/3"), ("B", "1/3")]);
    let split = revenue("3000000", "100000", &format!("{}, {time}", space(&[lines])));
    let schedule = split.schedule();
    let ends: Vec<NaiveDate> = schedule.months().iter().map(|month| month.last).collect();
    let cross = schedule.cross(&split.plan, split.space(), Measure::Money, &ends);
    // two thirds of 0.8, 1.0 and 1.2M, to the cent by the running total: 533,333.33; 1.2M; 2M
    assert_eq!(cross.table.cells, [[53_333_333, 66_666_667, 80_000_000], [26_666_667, 33_333_333, 40_000_000]]);
    assert_eq!(cross.table.rows, [200_000_000, 100_000_000]);
    assert_eq!(cross.table.columns, [80_000_000, 100_000_000, 120_000_000]);
    let deals = schedule.cross(&split.plan, split.space(), Measure::Stage(1), &ends);
    // of 8, 18 and 30 deals two thirds: 5.33, 12 and 20
    assert_eq!(deals.table.cells, [[5, 7, 8], [3, 3, 4]]);
}

#[test]
fn what_is_outside_the_horizon_is_divided_too() {
    // Ten deals over ten days, six of A and four of B; the leads of the first three days were there before.
    let split = of(&format!(
        r#""target": {{"metric": "deals", "amount": "10"}}, "funnel": [{{"stage": "Lead", "rate": "50%", "days": "3"}}, {{"stage": "Won"}}],
        {}, {}"#,
        space(&[dimension("line", &[("A", "60%"), ("B", "40%")])]),
        horizon("2027-02-01", "2027-02-12", "")
    ));
    outside(&split, &[6, 0], &[0, 0]);
    let schedule = split.schedule();
    let ends: Vec<NaiveDate> = schedule.weeks().iter().map(|week| week.last).collect();
    let cross = schedule.cross(&split.plan, split.space(), Measure::Stage(0), &ends);
    // by the end of each week 16 and 20 of the 20 leads, 60 % of them A's: 3.6 and 9.6 to the nearest
    assert_eq!(cross.opening, [4, 2]);
    assert_eq!(cross.table.cells, [[6, 2], [4, 2]]);
    assert_eq!(cross.after, [0, 0]);
}

/// Full strength by halves: a new person has nothing in a month of no strength, to the cent, and still all of their part.
#[test]
fn a_month_of_no_strength_holds_nothing() {
    let mut draft = Draft {
        first: "2027-01-01".into(),
        last: "2027-05-31".into(),
        amount: "1000000".into(),
        deal_size: "10000".into(),
        stages: vec![StageDraft { name: "Won".into(), ..StageDraft::default() }],
        ..Draft::default()
    };
    let member = |name: &str, ramp: &[&str]| MemberDraft {
        name: name.into(),
        ramp: ramp.iter().map(|part| (*part).to_owned()).collect(),
        ..MemberDraft::default()
    };
    draft.space = vec![DimensionDraft {
        name: "person".into(),
        members: vec![member("An", &[]), member("Bo", &["0%", "0%", "50%", "100%"]), member("Chen", &["0%", "25%", "50%", "75%", "100%"])],
        factors: Vec::new(),
    }];
    draft.time.months = vec!["1".to_owned(); 5];
    let plan = draft.check().unwrap();
    let report = report(&plan, NaiveDate::default());
    let schedule = Schedule::of(&plan, &report).unwrap();
    let space = report.split.as_ref().unwrap();
    // Mean strengths 1, ½ and ½: parts of ½, ¼ and ¼.
    assert_eq!(space.leaves.iter().map(|leaf| leaf.sums.units.unwrap()).collect::<Vec<_>>(), [50_000_000, 25_000_000, 25_000_000]);
    let ends: Vec<NaiveDate> = schedule.months().iter().map(|month| month.last).collect();
    let cross = schedule.cross(&plan, space, Measure::Money, &ends);
    let zero: Vec<Vec<bool>> = cross.table.cells.iter().map(|row| row.iter().map(|cell| *cell == 0).collect()).collect();
    assert_eq!(zero, [[false; 5], [true, true, false, false, false], [true, false, false, false, false]]);
    assert_eq!(cross.table.rows, [50_000_000, 25_000_000, 25_000_000]);
    // Bo at full strength has in May what he has in April but for its working days: 21 to 22.
    assert!(cross.table.cells[1][4] > cross.table.cells[1][2]);
}

//! Small plans that showed faults of the old rules, with the figures of the new rules, each with its derivation.
#![allow(clippy::unwrap_used, clippy::panic, reason = "the checks beside the tests may fail as loudly as the tests")]

use backcast::codec::file;
use backcast::domain::{Draft, Exact, Plan, Report, Schedule, report};
use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn case(name: &str) -> Draft {
    let path = format!("{}/tests/cases/{name}.json", env!("CARGO_MANIFEST_DIR"));
    file::read(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// A plan file without its outer brackets.
fn of(lines: &str) -> Draft {
    file::read(&format!("{{{lines}}}")).unwrap_or_else(|faults| panic!("{faults:?}"))
}

fn planned(draft: &Draft) -> (Plan, Report) {
    let plan = draft.check().unwrap_or_else(|faults| panic!("{faults:?}"));
    let report = report(&plan, day("2027-01-04"));
    (plan, report)
}

fn counts(report: &Report) -> Vec<u64> {
    report.funnel.iter().map(|stage| stage.required.count.get()).collect()
}

/// The deals of every item of every dimension.
fn items(report: &Report) -> Vec<Vec<u64>> {
    let space = report.split.as_ref().unwrap();
    space.totals.iter().map(|items| items.iter().map(|sums| sums.deals.get()).collect()).collect()
}

/// The report without its split: the figures that must be the same with and without it.
fn whole(report: Report) -> Report {
    Report { split: None, ..report }
}

/// The whole plan has these counts, reaches its target, and gives the unsplit plan's answer.
#[track_caller]
fn is_as_unsplit(draft: &Draft, expected: &[u64]) -> Report {
    let (_, split) = planned(draft);
    assert_eq!(counts(&split), expected);
    assert!(split.proof.meets_target);
    let (_, alone) = planned(&Draft { space: Vec::new(), leaves: Vec::new(), ..draft.clone() });
    assert_eq!(whole(split.clone()), whole(alone));
    split
}

#[test]
fn a_split_of_equal_terms_has_the_unsplit_plans_answer() {
    // 3,000,000 ÷ 100,000 = 30 deals; ÷ 40 % = 75; ÷ 25 % = 300; × 95 % = 28.5, of which 28 are whole.
    for name in ["activities_of_a_split", "collected", "hamilton_30_3x3x4", "limited"] {
        is_as_unsplit(&case(name), &[300, 75, 30, 28]);
    }
    // 6 deals: 60, 15, 6 and 5.7.
    is_as_unsplit(&case("hamilton_6_6x6"), &[60, 15, 6, 5]);
    // 30 ÷ 10 %; three thirds, and nine ninths.
    for name in ["share_3334", "tiers_alike"] {
        is_as_unsplit(&case(name), &[300, 30]);
    }
    for name in ["ramp_ignores_month_weights", "ramp_stub_month"] {
        let draft = case(name);
        is_as_unsplit(&draft, &if draft.amount == "120" { [600, 120] } else { [200, 40] });
    }
}

#[test]
fn activities_of_a_split_go_by_the_shown_counts() {
    let (_, report) = planned(&case("activities_of_a_split"));
    let done: Vec<_> = report.activities.iter().map(|activity| (activity.name.as_str(), activity.required.count.get())).collect();
    assert_eq!(done, [("call", 900), ("visit", 150), ("invoice", 28)]); // 300 × 3, 75 × 2, 28 × 1
}

#[test]
fn many_small_sub_targets_collect_what_the_whole_collects() {
    // 28 of 30 sub-targets have a whole collected deal.
    let (_, report) = planned(&case("collected"));
    let collected: Vec<u64> = report.split.as_ref().unwrap().leaves.iter().map(|leaf| leaf.sums.counts[3].get()).collect();
    assert_eq!((collected.iter().sum::<u64>(), collected.iter().max()), (28, Some(&1)));
}

#[test]
fn leads_at_hand_suffice_for_a_split_as_for_the_whole() {
    let (_, report) = planned(&case("limited"));
    let limited = report.limited.unwrap();
    assert!(limited.suffices);
    assert_eq!((limited.deals.count.get(), limited.revenue.unwrap().to_string().as_str()), (30, "3000000.00"));
}

#[test]
fn items_get_their_exact_share_rounded_down_or_up() {
    #[track_caller]
    fn gives(draft: &Draft, expected: &[&[u64]]) {
        let (_, report) = planned(draft);
        assert_eq!(items(&report), expected);
    }
    let even = |amount: u64, sizes: &[usize]| {
        let dimension = |(d, size): (usize, &usize)| {
            let members: Vec<String> = (0..*size).map(|m| format!(r#"{{"name": "{m}"}}"#)).collect();
            format!(r#"{{"dimension": "{d}", "members": [{}]}}"#, members.join(","))
        };
        let space: Vec<String> = sizes.iter().enumerate().map(dimension).collect();
        let funnel = r#""funnel": [{"stage": "Lead", "rate": "20%"}, {"stage": "Won"}]"#;
        of(&format!(r#""target": {{"metric": "deals", "amount": "{amount}"}}, {funnel}, "space": [{}]"#, space.join(",")))
    };
    gives(&case("hamilton_6_6x6"), &[&[1; 6], &[1; 6]]);
    gives(&case("hamilton_30_3x3x4"), &[&[10; 3], &[10; 3], &[8, 8, 7, 7]]); // 7.5 each
    gives(&even(10, &[2, 3, 3]), &[&[5, 5], &[3, 4, 3], &[3, 4, 3]]); // 3.33 each, and not 6, 4, 0
    gives(&even(6, &[6, 6]), &[&[1; 6], &[1; 6]]);
    gives(&even(1, &[2, 2]), &[&[1, 0], &[1, 0]]); // of equal ones the first
    gives(&even(3, &[2, 2]), &[&[2, 1], &[2, 1]]); // 0.75 each: three of four, and the last has none
}

#[test]
fn a_hundred_and_twenty_million_by_lines_regions_tiers_and_six_people_are_240_deals() {
    // 500,000 a deal; one person of six is in ramp-up during the first half of the year.
    let member = |names: &[(&str, &str)]| {
        names.iter().map(|(name, share)| format!(r#"{{"name": "{name}", "share": "{share}"}}"#)).collect::<Vec<_>>().join(",")
    };
    let people: Vec<String> = (1..=5).map(|n| format!(r#"{{"name": "person {n}"}}"#)).collect();
    let draft = of(&format!(
        r#""horizon": {{"first": "2027-01-01", "last": "2027-12-31"}}, "target": {{"metric": "revenue", "amount": "120000000"}}, "deal_size": "500000",
        "funnel": [{{"stage": "Lead", "rate": "25%"}}, {{"stage": "Opportunity", "rate": "40%"}}, {{"stage": "Won"}}],
        "space": [{{"dimension": "line", "members": [{}]}}, {{"dimension": "region", "members": [{}]}}, {{"dimension": "tier", "members": [{}]}},
        {{"dimension": "person", "members": [{}, {{"name": "new", "ramp": ["0%", "0%", "25%", "50%", "75%", "100%"]}}]}}],
        "time": {{"months": ["1", "1", "1", "1", "1", "1", "1", "1", "1", "1", "1", "1"]}}"#,
        member(&[("A", "7/12"), ("B", "3/12"), ("C", "2/12")]),
        member(&[("east", "70%"), ("west", "30%")]),
        member(&[("large", "40%"), ("middle", "40%"), ("small", "20%")]),
        people.join(","),
    ));
    let report = is_as_unsplit(&draft, &[2400, 600, 240]);
    // Lines 140, 60, 40; regions 168, 72; tiers 96, 96, 48. The new person has a mean of (0 + 0 + .25 + .5 + .75 + 7) ÷ 12 = 17/24, so 240 × 24/137 = 42.04
    // for each of the others, and 29.78.
    let by_dimension = items(&report);
    assert_eq!(by_dimension[..3], [vec![140, 60, 40], vec![168, 72], vec![96, 96, 48]]);
    let people = &by_dimension[3];
    assert!(people[..5].iter().all(|deals| [42, 43].contains(deals)) && [29, 30].contains(&people[5]), "{people:?}");
    assert_eq!(people.iter().sum::<u64>(), 240);
    // Nothing before March for the new person.
    let plan = draft.check().unwrap();
    let schedule = Schedule::of(&plan, &report).unwrap();
    let ends: Vec<NaiveDate> = schedule.months().iter().map(|month| month.last).collect();
    for measure in [backcast::domain::Measure::Money, backcast::domain::Measure::Stage(0), backcast::domain::Measure::Stage(2)] {
        let cross = schedule
            .cross(&plan, report.split.as_ref().unwrap(), measure, &ends)
            .by(report.split.as_ref().unwrap(), backcast::domain::Axis::Members(3));
        assert_eq!(cross.table.cells[5][..2], [0, 0], "{measure:?}");
        // From March on there is money in every month, and from April on whole deals, because March has only about one.
        let from = if measure == backcast::domain::Measure::Stage(2) { 3 } else { 2 };
        assert!(cross.table.cells[5][from..].iter().all(|n| *n > 0), "{measure:?}: {:?}", cross.table.cells[5]);
    }
}

#[test]
fn tiers_of_different_deal_sizes_are_the_guides_figures() {
    let draft =
        of(r#""target": {"metric": "revenue", "amount": "10000000"}, "funnel": [{"stage": "Lead", "rate": "20%"}, {"stage": "Won"}],
        "space": [{"dimension": "tier", "members": [{"name": "large", "share": "50%", "deal_size": "500000"},
        {"name": "middle", "share": "30%", "deal_size": "100000"}, {"name": "small", "share": "20%", "deal_size": "20000"}]}]"#);
    let (_, report) = planned(&draft);
    assert_eq!((items(&report), counts(&report)), (vec![vec![10, 30, 100]], vec![700, 140]));
}

#[test]
fn adjacent_counts_multiply_by_the_average_rate() {
    // Half of 24 deals at 50% × 40%, half at 25% × 40%: 12 ÷ 0.2 + 12 ÷ 0.1 = 180 leads, 30 + 30 = 60 opportunities, so one in three.
    let draft = of(r#""target": {"metric": "deals", "amount": "24"}, "deal_size": "100000",
        "funnel": [{"stage": "Lead", "rate": "50%"}, {"stage": "Opportunity", "rate": "40%"}, {"stage": "Won", "rate": "50%"}, {"stage": "Collected"}],
        "won": "Won",
        "space": [{"dimension": "tier", "members": [{"name": "a", "share": "50%"}, {"name": "b", "share": "50%", "rates": {"Lead": "25%"}}]}]"#);
    let (_, report) = planned(&draft);
    assert_eq!(counts(&report), [180, 60, 24, 12]);
    assert_eq!((0..4).map(|k| report.average_rate(k)).collect::<Vec<_>>(), [Some(Exact::ratio(1, 3)), None, None, None]);
    // Deal sizes of the sub-targets: 10 × 500,000 + 30 × 100,000 + 100 × 20,000 is 10,000,000, over 140 deals.
    let draft =
        of(r#""target": {"metric": "revenue", "amount": "10000000"}, "funnel": [{"stage": "Lead", "rate": "20%"}, {"stage": "Won"}],
        "space": [{"dimension": "tier", "members": [{"name": "large", "share": "50%", "deal_size": "500000"},
        {"name": "middle", "share": "30%", "deal_size": "100000"}, {"name": "small", "share": "20%", "deal_size": "20000"}]}]"#);
    let (_, report) = planned(&draft);
    assert_eq!((report.average_rate(0), report.average_deal_size()), (None, Some(Exact::ratio(10_000_000, 140))));
}

#[test]
fn what_is_rounded_by_class_takes_no_more_than_need_be() {
    let leads = |shares: [&str; 3], rates: [&str; 3], deals: &str| {
        let member = |((name, share), rate): ((&str, &str), &str)| {
            format!(r#"{{"name": "{name}", "share": "{share}", "rates": {{"Lead": "{rate}"}}}}"#)
        };
        let members = ["a", "b", "c"].into_iter().zip(shares).zip(rates).map(member).collect::<Vec<_>>().join(", ");
        let (_, report) = planned(&of(&format!(
            r#""target": {{"metric": "deals", "amount": "{deals}"}}, "funnel": [{{"stage": "Lead", "rate": "20%"}}, {{"stage": "Won"}}],
            "space": [{{"dimension": "tier", "members": [{members}]}}]"#
        )));
        (report.funnel[0].required.exact.clone(), report.funnel[0].required.count.get())
    };
    // 2, 2 and 3 of 7 deals at 30%, 80% and 80%: 6.67 + 2.5 + 3.75 = 12.92 leads. By their remainders c (.75) would go up first, then a (.67):
    // 6, 2 and 4 bring 1.8 + 1.6 + 3.2 = 6.6 deals; 7, 2 and 4 bring 6.9; only 7, 3 and 4, 14 leads, bring 7.7. With those that yield most
    // first, b and c (of equal yield, the larger remainder first): 6, 3 and 4, 13 leads, bring 1.8 + 2.4 + 3.2 = 7.4.
    let shares = ["2/7", "2/7", "3/7"];
    assert_eq!(leads(shares, ["30%", "80%", "80%"], "7"), (Exact::ratio(155, 12), 13));
    // With 20% for a: 10 + 2.5 + 3.75 = 16.25. c goes up: 10, 2 and 4 bring 2 + 1.6 + 3.2 = 6.8, so b as well, 17, which is no more than 16.25 rounded up.
    assert_eq!(leads(shares, ["20%", "80%", "80%"], "7"), (Exact::ratio(65, 4), 17));
}

#[test]
fn the_alabama_paradox_is_there() {
    // 11 deals over 6, 6 and 2 of 14: 4.71, 4.71 and 1.57. As two classes: 9.43 and 1.57, so 9 and 2; the second
    // sub-target of the first class gets 4.
    let (_, report) = planned(&case("alabama"));
    assert_eq!((items(&report), counts(&report)), (vec![vec![5, 4, 2]], vec![218, 38, 11, 10])); // 9 × 2 + 2 × 100
    // 90 % of 11 are 9.9, so 10 deals: 8.49 and 1.41, so 9 and 1. (Leads 9 × 2 + 1 × 100.)
    assert_eq!(report.tiers[0].funnel.iter().map(|count| count.get()).collect::<Vec<_>>(), [118, 28, 10, 9]);
}

#[test]
fn ramp_up_goes_by_the_plans_own_months() {
    let (_, report) = planned(&case("ramp_ignores_month_weights"));
    assert_eq!(items(&report), [[80, 40]]); // December at 11 of 22 is half the year: 1 to ½
    let (_, report) = planned(&case("ramp_stub_month"));
    // January has one working day of 21, so that the new person has 20/21 of the other: 40 × 21/41 = 20.49 and 19.51.
    assert_eq!(items(&report), [[20, 20]]);
}

#[test]
fn a_working_day_has_what_is_still_to_be_done() {
    // 74 days from lead to won. By 31 December + 74 = 15 March 52 of 64 days are gone: 243.75 of 300 leads are there already, and 56 are
    // due on 11 days until 16 January. Opportunities, 60 days: by 1 March 42 of 64, 49.2 of 75; 26 on 21 days until 30 January.
    let (_, report) = planned(&case("per_day_counts_the_opening_pipeline"));
    let pace: Vec<_> = report.funnel.iter().map(|stage| stage.pace.map(|pace| (pace.inside.get(), pace.days))).collect();
    assert_eq!(pace, [Some((56, 11)), Some((26, 21)), Some((30, 64))]);
    assert_eq!(report.activities[0].per_working_day, Some(Exact::ratio(56 * 3, 11)));
}

#[test]
fn leads_of_a_lag_fall_on_all_weekdays() {
    let (plan, report) = planned(&case("leads_by_weekday"));
    let schedule = Schedule::of(&plan, &report).unwrap();
    let mut by_weekday = [0_u64; 5];
    for day in schedule.days() {
        by_weekday[chrono::Datelike::weekday(&day.first).num_days_from_monday() as usize] += day.counts[0].get();
    }
    // 3,000 leads, 356 of them before the start date: about 529 on each day of the week.
    assert!(by_weekday.iter().all(|leads| (500..=560).contains(leads)), "{by_weekday:?}");
    // In a whole week all days have the same count, except for rounding by one.
    let days = schedule.days();
    for week in schedule.weeks().iter().filter(|week| week.working_days == 5 && week.last < day("2027-11-15")) {
        let of_week: Vec<u64> =
            days.iter().filter(|day| (week.first..=week.last).contains(&day.first)).map(|day| day.counts[0].get()).collect();
        assert!(of_week.iter().max().unwrap() - of_week.iter().min().unwrap() <= 1, "{of_week:?}");
    }
}

#[test]
fn what_own_weights_plan_too_late_is_said() {
    // A third of the leads in each month, and 44 days until they are won: after 15 February come 9 of 20 days of February's hundred, and March's.
    let (plan, report) = planned(&case("own_weights_after_lead_by"));
    let late: Vec<u64> = Schedule::of(&plan, &report).unwrap().too_late().iter().map(|count| count.get()).collect();
    assert_eq!(late, [145, 0, 0, 0]);
}

#[test]
fn whole_counts_over_months_a_manager_accepts() {
    #[track_caller]
    fn over(amount: u64, weights: &[&str], expected: &[u64]) {
        let last = ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"][weights.len() - 1];
        let draft = of(&format!(
            r#""horizon": {{"first": "2027-01-01", "last": "{last}"}}, "target": {{"metric": "deals", "amount": "{amount}"}},
            "funnel": [{{"stage": "Won"}}], "time": {{"months": ["{}"]}}"#,
            weights.join(r#"", ""#)
        ));
        let (plan, report) = planned(&draft);
        let months: Vec<u64> = Schedule::of(&plan, &report).unwrap().months().iter().map(|month| month.counts[0].get()).collect();
        assert_eq!(months, expected, "{amount} over {weights:?}");
    }
    over(3, &["17", "23", "30", "30"], &[0, 1, 1, 1]); // 0.51, 0.69, 0.9, 0.9
    over(3, &["1", "1", "1", "1"], &[1, 1, 0, 1]); // 0.75 each: as near as can be, and the running totals 0.75, 1.5, 2.25 and 3 within one
    over(30, &["80", "100", "120"], &[8, 10, 12]);
    over(100, &["1", "1", "1"], &[34, 33, 33]); // 33.33 each: equally near, so the earlier
    over(1, &["1", "99"], &[0, 1]);
}

#[test]
fn one_person_in_one_region_only() {
    let draft = of(r#""target": {"metric": "deals", "amount": "40"}, "funnel": [{"stage": "Lead", "rate": "20%"}, {"stage": "Won"}],
        "space": [{"dimension": "region", "members": [{"name": "east", "share": "75%"}, {"name": "west", "share": "25%"}]},
        {"dimension": "person", "members": [{"name": "An", "in": ["east"]}, {"name": "Bo", "in": ["east"]}, {"name": "Chen", "in": ["west"]}, {"name": "Dai"}]}]"#);
    let report = is_as_unsplit(&draft, &[200, 40]);
    let space = report.split.as_ref().unwrap();
    let parts: Vec<_> = space.leaves.iter().map(|leaf| (space.path_names(&leaf.path).join(" "), leaf.sums.deals.get())).collect();
    // East: 30 over An, Bo and Dai; west: 10 over Chen and Dai. No other combination exists.
    let expected = [("east An", 10), ("east Bo", 10), ("east Dai", 10), ("west Chen", 5), ("west Dai", 5)];
    assert_eq!(parts, expected.map(|(name, deals)| (name.to_owned(), deals)));
    assert_eq!(items(&report), [vec![30, 10], vec![10, 10, 5, 15]]);
    // Shares under each region are brought to 100 %: 60 and 60 are a half each.
    let draft = of(r#""target": {"metric": "deals", "amount": "40"}, "funnel": [{"stage": "Won"}],
        "space": [{"dimension": "region", "members": [{"name": "east"}, {"name": "west"}]},
        {"dimension": "person", "members": [{"name": "An", "in": ["east"], "share": "60%"}, {"name": "Bo", "in": ["east"], "share": "60%"}, {"name": "Chen", "in": ["west"], "share": "10%"}]}]"#);
    assert_eq!(items(&planned(&draft).1), [vec![20, 20], vec![10, 10, 20]]);
}

#[test]
fn memberships_that_cannot_be_are_refused() {
    #[track_caller]
    fn refused(people: &str, field: &str, given: &str) {
        let text = format!(
            r#"{{"target": {{"metric": "deals", "amount": "40"}}, "funnel": [{{"stage": "Won"}}], "space": [
            {{"dimension": "region", "members": [{{"name": "east"}}, {{"name": "west"}}]}}, {{"dimension": "person", "members": [{people}]}}]}}"#
        );
        let faults = file::read(&text).map_or_else(|faults| faults, |draft| draft.check().unwrap_err());
        let told: Vec<_> = faults.iter().map(|fault| (fault.field.to_string(), fault.given.clone())).collect();
        assert_eq!(told, [(field.to_owned(), given.to_owned())]);
    }
    refused(r#"{"name": "An", "in": ["south"]}"#, "space[1].members[0].in[0]", "south");
    refused(r#"{"name": "An", "in": ["east"]}"#, "space[1].members", "west"); // nobody is in the west
    let first = r#"{"target": {"metric": "deals", "amount": "40"}, "funnel": [{"stage": "Won"}], "space": [{"dimension": "region", "members": [{"name": "east", "in": ["east"]}]}]}"#;
    assert_eq!(file::read(first).unwrap_err()[0].field.to_string(), "space[0].members[0].in[0]");
}

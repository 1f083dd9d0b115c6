//! The published cases of working back, from text to report, each with its derivation.
#![allow(clippy::unwrap_used, reason = "the checks beside the tests may fail as loudly as the tests")]

use backcast::domain::{ActivityDraft, Draft, Exact, Metric, Place, Report, StageDraft, TierDraft, report};
use chrono::NaiveDate;

/// A funnel as text: each stage's name and its rate to the next. The last stage is won.
fn funnel(stages: &[(&str, &str)]) -> Draft {
    let stage = |(name, rate): &(&str, &str)| StageDraft { name: (*name).into(), rate: (*rate).into(), ..Default::default() };
    Draft { stages: stages.iter().map(stage).collect(), won: stages.len() - 1, ..Default::default() }
}

fn deals(amount: &str, stages: &[(&str, &str)]) -> Draft {
    Draft { metric: Metric::Deals, amount: amount.into(), ..funnel(stages) }
}

fn revenue(currency: &str, amount: &str, deal_size: &str, stages: &[(&str, &str)]) -> Draft {
    Draft { currency: currency.into(), amount: amount.into(), deal_size: deal_size.into(), ..funnel(stages) }
}

fn profit(currency: &str, amount: &str, margin: &str, deal_size: &str, stages: &[(&str, &str)]) -> Draft {
    Draft { metric: Metric::GrossProfit, margin: margin.into(), ..revenue(currency, amount, deal_size, stages) }
}

/// The example of docs/plan-file.md §7: 3M at 100k, 25 %, 40 %, and 95 % collected.
fn quarter() -> Draft {
    let mut draft = revenue("CNY", "3000000", "100000", &[("Lead", "25%"), ("Opportunity", "40%"), ("Won", "95%"), ("Collected", "")]);
    draft.won = 2;
    draft.first = "2027-01-01".into();
    draft.last = "2027-03-31".into();
    for (stage, days) in draft.stages.iter_mut().zip(["14", "30", "30", ""]) {
        stage.days = days.into();
    }
    draft.stages[0].activities.push(activity("call", "3"));
    draft.tiers = TierDraft::usual();
    draft
}

fn activity(name: &str, per_unit: &str) -> ActivityDraft {
    ActivityDraft { name: name.into(), per_unit: per_unit.into(), ..Default::default() }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[track_caller]
fn on(draft: &Draft, today: &str) -> Report {
    report(&draft.check().unwrap(), day(today))
}

#[track_caller]
fn of(draft: &Draft) -> Report {
    on(draft, "2027-01-04")
}

/// Every stage's exact figure and count, in the funnel's order.
#[track_caller]
fn shows(report: &Report, expected: &[(&str, u64)]) {
    let shown: Vec<(String, u64)> = report.funnel.iter().map(|s| (s.required.exact.to_string(), s.required.count.get())).collect();
    let expected: Vec<(String, u64)> = expected.iter().map(|(exact, count)| ((*exact).to_owned(), *count)).collect();
    assert_eq!(shown, expected);
}

fn text<T: ToString>(value: Option<T>) -> Option<String> {
    value.map(|v| v.to_string())
}

#[test]
fn ten_deals_at_a_fifth_need_fifty_leads() {
    let report = of(&deals("10", &[("Lead", "20%"), ("Won", "")]));
    shows(&report, &[("50", 50), ("10", 10)]); // 10 ÷ 1/5
    assert_eq!(report.rate_overall, Exact::ratio(1, 5));
    assert_eq!(report.target, None); // no deal size, so no money
    assert_eq!(report.surplus, None);
    // 50 × 1/5 = 10 ≥ 10
    assert_eq!((report.proof.leads.get(), report.proof.deals.to_string(), report.proof.meets_target), (50, "10".into(), true));
    let leads_for = report.confidence.unwrap().leads_for.map(|n| n.unwrap().get());
    assert_eq!(leads_for, [61, 69, 76]);
}

#[test]
fn half_a_million_in_deals_of_five_thousand() {
    let mut draft = revenue("USD", "$500k", "$5k", &[("Lead", "25%"), ("Opportunity", "25%"), ("Won", "")]);
    // Fifty weeks of five days, from Monday 4 January to Friday 17 December 2027.
    draft.first = "2027-01-04".into();
    draft.last = "2027-12-17".into();
    draft.stages[0].activities.push(activity("call", "3"));
    let report = of(&draft);
    shows(&report, &[("1600", 1600), ("400", 400), ("100", 100)]); // 500 ÷ 5; × 4; × 4
    assert_eq!(text(report.target).as_deref(), Some("500000.00"));
    assert_eq!(report.calendar.unwrap().working_days, 250);
    // 1600 ÷ 250 = 6.4 = 32/5
    assert_eq!(report.funnel[0].per_working_day(), Some(Exact::ratio(32, 5)));
    let calls = &report.activities[0];
    assert_eq!((calls.stage, calls.required.count.get()), (0, 4800)); // 1600 × 3
    assert_eq!(calls.per_working_day, Some(Exact::ratio(96, 5))); // 4800 ÷ 250 = 19.2
}

#[test]
fn three_hundred_thousand_in_deals_of_twelve() {
    let report = of(&revenue("USD", "$300k", "$12k", &[("Lead", "20%"), ("Opportunity", "30%"), ("Won", "")]));
    // 300 ÷ 12 = 25; 25 ÷ 3/10 = 250/3 = 83.33…; 250/3 ÷ 1/5 = 1250/3 = 416.66…: 417, and not 84 ÷ 1/5 = 420
    shows(&report, &[("1250/3", 417), ("250/3", 84), ("25", 25)]);
    assert_eq!(report.proof.deals, Exact::ratio(1251, 50)); // 417 × 6 % = 25.02
    assert_eq!(text(report.proof.revenue).as_deref(), Some("300240.00")); // 25.02 × 12 000
    assert!(report.proof.meets_target);
    assert_eq!(text(report.surplus).as_deref(), Some("0.00"));
    assert_eq!(report.funnel.iter().map(|s| s.rate_to_won.to_string()).collect::<Vec<_>>(), ["3/50", "3/10", "1"]);
}

#[test]
fn ten_million_in_deals_of_a_hundred_thousand() {
    let report = of(&revenue("CNY", "1000万", "10万", &[("Opportunity", "20%"), ("Won", "")]));
    shows(&report, &[("500", 500), ("100", 100)]);
    assert_eq!(text(report.target).as_deref(), Some("10000000.00"));
}

#[test]
fn fourteen_deals_through_four_rates() {
    let report = of(&deals("14", &[("Contact", "10%"), ("Lead", "35%"), ("Meeting", "50%"), ("Proposal", "40%"), ("Won", "")]));
    // 14 ÷ 2/5 = 35; ÷ 1/2 = 70; ÷ 7/20 = 200; ÷ 1/10 = 2000
    shows(&report, &[("2000", 2000), ("200", 200), ("70", 70), ("35", 35), ("14", 14)]);
}

#[test]
fn a_quotient_that_decimals_get_wrong() {
    // 25 ÷ 0.15 × 0.45 = 25 × 3 = 75. In 28 digits 25 ÷ 0.15 is 166.66…67, and × 0.45 is a hair above 75.
    assert_eq!(Exact::whole(25).checked_div(&Exact::ratio(15, 100)).map(|n| n * Exact::ratio(45, 100)), Some(Exact::whole(75)));
    shows(&of(&deals("25", &[("Lead", "15%"), ("Won", "")])), &[("500/3", 167), ("25", 25)]);
    // And as money: 25 deals of 0.45 are 11.25, which at 15 % of margin is a revenue of 75, to the cent.
    let report = of(&profit("CNY", "11.25", "0.15", "0.45", &[("Won", "")]));
    assert_eq!(text(report.target).as_deref(), Some("75.00"));
    assert_eq!(report.deals.exact, Exact::ratio(500, 3)); // 75 ÷ 0.45
}

#[test]
fn one_rate_of_a_third_thrice_is_no_repeating_decimal() {
    // 1 ÷ (1/3)³ = 27, where 0.333…³ would ask for 28.
    shows(&of(&deals("1", &[("A", "1/3"), ("B", "3:1"), ("C", "1 in 3"), ("Won", "")])), &[("27", 27), ("9", 9), ("3", 3), ("1", 1)]);
}

#[test]
fn won_alone_needs_itself() {
    shows(&of(&deals("10", &[("Won", "")])), &[("10", 10)]);
    shows(&of(&deals("9.5", &[("Won", "")])), &[("19/2", 10)]); // half a deal closes nothing
    shows(&of(&deals("1/3", &[("Won", "")])), &[("1/3", 1)]);
}

#[test]
fn stages_ahead_start_from_whole_deals() {
    // 305 000 ÷ 12 000 = 25.41…: 26 deals, and 26 ÷ 1/5 = 130, not 25.41… ÷ 1/5 = 127.08…
    let report = of(&revenue("CNY", "305000", "12000", &[("Lead", "20%"), ("Won", "")]));
    shows(&report, &[("130", 130), ("305/12", 26)]);
    assert_eq!(text(report.surplus).as_deref(), Some("7000.00")); // 26 × 12 000 − 305 000
}

#[test]
fn gross_profit_becomes_revenue_by_its_margin() {
    let report = of(&profit("CNY", "105万", "35%", "10万", &[("Lead", "25%"), ("Opportunity", "40%"), ("Won", "")]));
    assert_eq!(text(report.target).as_deref(), Some("3000000.00")); // 1.05M ÷ 7/20
    shows(&report, &[("300", 300), ("75", 75), ("30", 30)]);
    assert_eq!((report.metric, report.amount, text(report.margin).as_deref()), (Metric::GrossProfit, Exact::whole(1_050_000), Some("35%")));
}

#[test]
fn stages_after_won_are_expectations() {
    let report = of(&quarter());
    // 30 × 95 % = 28.5 = 57/2, of which 28 are whole
    shows(&report, &[("300", 300), ("75", 75), ("30", 30), ("57/2", 28)]);
    assert_eq!(report.funnel.iter().map(|s| s.place).collect::<Vec<_>>(), [Place::Ahead, Place::Ahead, Place::Won, Place::After]);
    assert_eq!(report.funnel.iter().map(|s| s.width_permille).collect::<Vec<_>>(), [1000, 250, 100, 95]);
    assert_eq!(report.funnel.iter().map(|s| s.rate_to_won.to_string()).collect::<Vec<_>>(), ["1/10", "2/5", "1", "19/20"]);
    assert_eq!(report.funnel.iter().map(|s| text(s.rate.as_ref())).collect::<Vec<_>>()[2..], [Some("95%".into()), None]);
}

#[test]
fn lines_are_worked_back_by_themselves() {
    let lines: Vec<_> = of(&quarter())
        .tiers
        .into_iter()
        .map(|t| (t.name, text(t.target).unwrap(), t.deals.count.get(), t.funnel.iter().map(|c| c.get()).collect::<Vec<_>>()))
        .collect();
    // deals 24, 30, 36; × 5/2; × 4; × 0.95 = 22.8, 28.5, 34.2
    assert_eq!(
        lines,
        [
            ("base".into(), "2400000.00".into(), 24, vec![240, 60, 24, 22]),
            ("sprint".into(), "3000000.00".into(), 30, vec![300, 75, 30, 28]),
            ("stretch".into(), "3600000.00".into(), 36, vec![360, 90, 36, 34]),
        ]
    );
}

#[test]
fn a_line_of_deals_is_whole_before_it_is_worked_back() {
    let mut draft = deals("10", &[("Lead", "20%"), ("Won", "")]);
    draft.tiers =
        vec![TierDraft { name: "low".into(), of_target: "85%".into() }, TierDraft { name: "all".into(), of_target: "1000%".into() }];
    let tiers = of(&draft).tiers;
    // 8.5 deals are 9, and need 45 leads; 8.5 ÷ 1/5 would be 42.5
    assert_eq!(tiers[0].deals.exact, Exact::ratio(17, 2));
    assert_eq!(tiers[0].funnel.iter().map(|c| c.get()).collect::<Vec<_>>(), [45, 9]);
    assert_eq!(tiers[0].target, None);
    assert_eq!(tiers[1].funnel.iter().map(|c| c.get()).collect::<Vec<_>>(), [500, 100]);
}

#[test]
fn activities_follow_the_shown_count() {
    let mut draft = revenue("USD", "$300k", "$12k", &[("Lead", "20%"), ("Opportunity", "30%"), ("Won", "50%"), ("Collected", "")]);
    draft.won = 2;
    draft.stages[0].activities = vec![activity("call", "3"), activity("mail", "1/2")];
    draft.stages[1].activities = vec![activity("visit", "2")];
    draft.stages[2].activities = vec![activity("contract", "1")];
    draft.stages[3].activities = vec![activity("thanks", "3")];
    let all: Vec<_> =
        of(&draft).activities.into_iter().map(|a| (a.name, a.stage, a.required.exact.to_string(), a.required.count.get())).collect();
    assert_eq!(
        all,
        [
            ("call".into(), 0, "1251".into(), 1251), // 417 × 3, so that the figures next to each other multiply
            ("mail".into(), 0, "417/2".into(), 209), // 417 × ½ = 208.5: to be done, so rounded up
            ("visit".into(), 1, "168".into(), 168),  // 84 × 2
            ("contract".into(), 2, "25".into(), 25), // one each
            ("thanks".into(), 3, "36".into(), 36),   // 12.5 expected, 12 of them whole, × 3
        ]
    );
    // At won the need is the whole deals: 305 ÷ 12 = 25.41…, so 26 × 2.
    let mut draft = revenue("USD", "$305k", "$12k", &[("Won", "")]);
    draft.stages[0].activities = vec![activity("visit", "2")];
    assert_eq!(of(&draft).activities[0].required.exact, Exact::whole(52));
}

#[track_caller]
fn quarter_days(today: &str, left: u32) {
    let calendar = on(&quarter(), today).calendar.unwrap();
    // January has 21 (from a Friday), February 20 (from a Monday), March 23 (from a Monday to a Wednesday).
    assert_eq!((calendar.working_days, calendar.working_days_left), (64, left), "{today}");
}

#[test]
fn working_days_left() {
    quarter_days("2026-12-01", 64);
    quarter_days("2027-01-01", 64);
    quarter_days("2027-01-02", 63); // a Saturday: only the Friday is gone
    quarter_days("2027-02-10", 36); // 3 to that Friday, 10 in February, 23 in March
    quarter_days("2027-03-31", 1); // today counts
    quarter_days("2027-04-01", 0);
    quarter_days("2028-01-01", 0);
}

#[test]
fn a_horizon_without_working_days_spreads_nothing() {
    let mut draft = quarter();
    (draft.first, draft.last) = ("2027-01-02".into(), "2027-01-03".into()); // Saturday and Sunday
    let report = of(&draft);
    assert_eq!(report.calendar.unwrap().working_days, 0);
    assert_eq!((report.funnel[0].per_working_day(), &report.activities[0].per_working_day), (None, &None));
    draft.last = "2027-01-04".into(); // and a Monday
    let monday = of(&draft);
    assert_eq!(monday.funnel[2].per_working_day(), Some(Exact::whole(30)));
    assert_eq!(monday.funnel[0].per_working_day(), None, "no lead of that Monday is won in time");
}

#[test]
fn work_inside_the_plan_period_is_paced_over_the_days_on_which_it_is_due() {
    // 1 January to 31 March 2027; 44 days from lead to won, 30 from opportunity: leads until 15 February (a Monday, 32 working
    // days), opportunities until 1 March (a Monday, 42), deals until the end (64).
    let report = of(&quarter());
    let pace: Vec<_> = report.funnel.iter().map(backcast::domain::StageReport::per_working_day).collect();
    // The leads whose deals are won within 44 days from 31 December must already exist: they are even, 31 of 64 days by
    // 13 February (a Saturday), and 300 × 31/64 = 145.3; 75 × 21/64 = 24.6 in 30 days, by 30 January.
    assert_eq!(pace[..3], [Some(Exact::ratio(300 - 145, 32)), Some(Exact::ratio(75 - 25, 42)), Some(Exact::ratio(30, 64))]);
    assert_eq!(report.activities[0].per_working_day, Some(Exact::ratio(155 * 3, 32)));
}

#[test]
fn money_that_is_collected_runs_forward_from_the_whole_deals() {
    let report = of(&quarter());
    assert_eq!(report.brought.map(|m| m.to_string()).as_deref(), Some("3000000.00"));
    assert_eq!(report.funnel[3].money.map(|m| m.to_string()).as_deref(), Some("2850000.00")); // 3,000,000 × 95 %
    assert_eq!(report.funnel[2].money, None);
}

#[test]
fn without_dates_there_is_no_calendar() {
    let report = of(&deals("10", &[("Lead", "20%"), ("Won", "")]));
    assert_eq!((report.calendar, report.funnel[0].per_working_day()), (None, None));
}

/// A quarter whose leads take this many days, seen on that day: the last day for a new lead, whether it is before the
/// start date, and whether it is past.
#[track_caller]
fn leads_until(first: &str, days: &str, today: &str, expected: &str, before_first: bool, passed: bool) {
    let mut draft = quarter();
    draft.first = first.into();
    draft.stages[0].days = days.into();
    let calendar = on(&draft, today).calendar.unwrap();
    assert_eq!(calendar.days_to_won, days.parse::<u32>().unwrap() + 30); // and 30 as an opportunity; days after won do not count
    assert_eq!(calendar.lead_by, Some(day(expected)));
    assert_eq!((calendar.lead_by_before_first, calendar.lead_by_passed), (before_first, passed));
}

#[test]
fn the_last_day_for_a_new_lead() {
    // 31 March − 44 days = 15 February 2027, a Monday
    leads_until("2027-01-01", "14", "2027-01-04", "2027-02-15", false, false);
    // one and two days more fall on a weekend: the Friday before
    leads_until("2027-01-01", "15", "2027-01-04", "2027-02-12", false, false);
    leads_until("2027-01-01", "16", "2027-01-04", "2027-02-12", false, false);
    leads_until("2027-01-01", "17", "2027-01-04", "2027-02-12", false, false);
    leads_until("2027-01-01", "18", "2027-01-04", "2027-02-11", false, false);
    // on the day itself it is not past, and the first day is not before itself
    leads_until("2027-02-15", "14", "2027-02-15", "2027-02-15", false, false);
    leads_until("2027-02-16", "14", "2027-02-16", "2027-02-15", true, true);
    // ten years in one stage and a month in the next: 31 March 2027 − 3680 days = 3 March 2017, a Friday (3650 days are
    // ten years less the 2 or 3 leap days between: 2 April 2017; 30 more, 3 March)
    leads_until("2027-01-01", "3650", "2027-01-04", "2017-03-03", true, true);
}

/// The 25 deals of $300k at $12k, 20 % and 30 %, with this many leads available.
fn limited_to(leads: &str) -> Draft {
    let draft = revenue("USD", "$300k", "$12k", &[("Lead", "20%"), ("Opportunity", "30%"), ("Won", "")]);
    Draft { leads_available: leads.into(), ..draft }
}

#[test]
fn too_few_leads_and_what_would_make_them_do() {
    let limited = of(&limited_to("200")).limited.unwrap();
    assert!(!limited.suffices);
    assert_eq!((limited.deals.exact.to_string(), limited.deals.count.get()), ("12".into(), 12)); // 200 × 6 %
    assert_eq!(text(limited.revenue).as_deref(), Some("144000.00")); // 12 × 12 000
    assert_eq!(text(limited.rate_overall).as_deref(), Some("12.5%")); // 25 ÷ 200
    // 25 ÷ (200 × 3/10) = 5/12; 25 ÷ (200 × 1/5) = 5/8
    assert_eq!(limited.rates.into_iter().map(text).collect::<Vec<_>>(), [Some("5/12".into()), Some("62.5%".into())]);
    assert_eq!(text(limited.deal_size).as_deref(), Some("25000.00")); // 300 000 ÷ 12
    assert_eq!(limited.margin, None); // the target is no profit
}

#[test]
fn where_no_rate_suffices_none_is_named() {
    let limited = of(&limited_to("100")).limited.unwrap();
    assert_eq!(text(limited.rate_overall).as_deref(), Some("25%"));
    // 25 ÷ (100 × 3/10) = 5/6; 25 ÷ (100 × 1/5) = 5/4, above 100 %
    assert_eq!(limited.rates.into_iter().map(text).collect::<Vec<_>>(), [Some("5/6".into()), None]);
    let limited = of(&limited_to("24")).limited.unwrap();
    assert_eq!(limited.rate_overall, None); // 25 from 24
    assert_eq!((limited.deals.exact.to_string(), limited.deals.count.get()), ("36/25".into(), 1)); // 24 × 6 % = 1.44
    let limited = of(&limited_to("10")).limited.unwrap(); // 0.6 of a deal
    assert_eq!((limited.deals.count.get(), text(limited.revenue).as_deref(), limited.deal_size), (0, Some("0.00"), None));
}

#[test]
fn the_least_leads_that_suffice() {
    assert!(!of(&limited_to("416")).limited.unwrap().suffices); // 24.96
    assert!(of(&limited_to("417")).limited.unwrap().suffices); // 25.02
    assert_eq!(of(&limited_to("")).limited, None);
    // with 25 leads the overall rate must be all of it
    assert_eq!(text(of(&limited_to("25")).limited.unwrap().rate_overall).as_deref(), Some("100%"));
}

#[test]
fn thirty_leads_for_ten_deals_must_close_at_a_third() {
    let limited = of(&Draft { leads_available: "30".into(), ..deals("10", &[("Lead", "20%"), ("Won", "")]) }).limited.unwrap();
    assert_eq!(limited.rates.into_iter().map(text).collect::<Vec<_>>(), [Some("1/3".into())]);
    assert_eq!((limited.deals.count.get(), limited.deal_size, limited.revenue), (6, None, None));
}

#[test]
fn a_size_that_must_do_is_rounded_up() {
    // 35 leads at 20 % are 7 deals; 100 ÷ 7 = 14.2857…
    for (currency, expected) in [("CNY", "14.29"), ("JPY", "15"), ("KWD", "14.286")] {
        let draft = Draft { leads_available: "35".into(), ..revenue(currency, "100", "10", &[("Lead", "20%"), ("Won", "")]) };
        assert_eq!(text(of(&draft).limited.unwrap().deal_size).as_deref(), Some(expected));
    }
}

#[test]
fn a_margin_that_must_do() {
    let draft = profit("CNY", "105000", "35%", "12000", &[("Lead", "20%"), ("Opportunity", "30%"), ("Won", "")]);
    let margin = |leads: &str| text(of(&Draft { leads_available: leads.into(), ..draft.clone() }).limited.unwrap().margin);
    assert_eq!(margin("200").as_deref(), Some("35/48")); // 105 ÷ 144
    assert_eq!(margin("500").as_deref(), Some("7/24")); // 30 deals: 105 ÷ 360
    assert_eq!(margin("100"), None); // 6 deals bring 72 000, less than the profit
}

#[track_caller]
fn revenue_of(draft: &Draft, expected: &str) {
    assert_eq!(text(of(draft).target).as_deref(), Some(expected));
}

#[test]
fn money_is_rounded_up_to_its_minor_unit_once() {
    let won = &[("Won", "")];
    // 100 ÷ 3/10 = 333.33…
    revenue_of(&profit("CNY", "100", "30%", "1", won), "333.34");
    revenue_of(&profit("JPY", "100", "30%", "1", won), "334");
    revenue_of(&profit("KWD", "100", "30%", "1", won), "333.334");
    // an amount that is already whole does not change
    revenue_of(&profit("CNY", "99", "30%", "1", won), "330.00");
    revenue_of(&profit("JPY", "99", "30%", "1", won), "330");
    revenue_of(&profit("KWD", "99", "30%", "1", won), "330.000");
    // a target below the minor unit, and one just above
    revenue_of(&revenue("CNY", "0.001", "1", won), "0.01");
    revenue_of(&revenue("CNY", "0.01", "1", won), "0.01");
    revenue_of(&revenue("CNY", "0.010001", "1", won), "0.02");
    revenue_of(&revenue("JPY", "100.5", "1", won), "101");
    revenue_of(&revenue("KWD", "1.0005", "1", won), "1.001");
    // deals × size
    revenue_of(&Draft { deal_size: "99.99".into(), ..deals("10", won) }, "999.90");
    revenue_of(&Draft { deal_size: "99.99".into(), ..deals("9.5", won) }, "999.90"); // ten whole deals
    // an empty currency is CNY; its letters may be small
    revenue_of(&revenue("", "1", "1", won), "1.00");
    revenue_of(&revenue(" jpy ", "1", "1", won), "1");
}

#[test]
fn deals_are_divided_from_the_rounded_money() {
    let deals = |size| of(&profit("CNY", "100", "30%", size, &[("Won", "")])).deals;
    // 333.34 ÷ 333.34, where 333.33… would leave a deal that is not whole
    assert_eq!((deals("333.34").exact.to_string(), deals("333.34").count.get()), ("1".into(), 1));
    assert_eq!((deals("333.33").exact.to_string(), deals("333.33").count.get()), ("33334/33333".into(), 2));
    assert_eq!((deals("166.67").exact.to_string(), deals("166.67").count.get()), ("2".into(), 2));
}

#[test]
fn a_line_of_profit_is_rounded_once() {
    let mut draft = profit("CNY", "100", "30%", "1", &[("Won", "")]);
    draft.tiers =
        vec![TierDraft { name: "stretch".into(), of_target: "110%".into() }, TierDraft { name: "tiny".into(), of_target: "0.001%".into() }];
    let tiers = of(&draft).tiers;
    assert_eq!(text(tiers[0].target).as_deref(), Some("366.67")); // 110 ÷ 0.3; 333.34 × 1.1 would be 366.68
    assert_eq!(text(tiers[1].target).as_deref(), Some("0.01")); // 0.0033…
}

#[test]
fn deals_of_a_size_below_the_minor_unit_meet_their_own_target() {
    for (currency, amount, size) in [("CNY", "1", "0.0015"), ("CNY", "10", "100/3"), ("JPY", "1", "99.5")] {
        let report = of(&Draft { currency: currency.into(), deal_size: size.into(), ..deals(amount, &[("Won", "")]) });
        assert!(report.proof.meets_target, "{amount} × {size}: target {:?}, proof {:?}", text(report.target), text(report.proof.revenue));
    }
}

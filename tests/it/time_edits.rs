//! Edits of the split by time: the draft after each edit, and the figures behind the charts.
#![allow(clippy::unwrap_used, clippy::panic)]

use backcast::domain::calendar::written;
use backcast::domain::draft::edits::{self as edits, Spreading};
use backcast::domain::schedule::pictures::{Basis, SHADES, cuts, in_metric, widths};
use backcast::domain::{Draft, Exact, Measure, Metric, Plan, Report, Schedule, StageDraft, TimeField, report};
use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    written::day(text).unwrap_or_else(|| panic!("{text} is no day"))
}

/// Three million in deals of a hundred thousand; one lead in five is won, 30 days later.
fn draft(first: &str, last: &str) -> Draft {
    let stage =
        |name: &str, rate: &str, days: &str| StageDraft { name: name.into(), rate: rate.into(), days: days.into(), ..Default::default() };
    Draft {
        amount: "3000000".into(),
        deal_size: "100000".into(),
        first: first.into(),
        last: last.into(),
        stages: vec![stage("Lead", "20%", "30"), stage("Won", "", "")],
        won: 1,
        ..Draft::default()
    }
}

fn quarter() -> Draft {
    draft("2027-01-01", "2027-03-31")
}

fn computed(draft: &Draft) -> (Plan, Report, Schedule) {
    let plan = draft.check().unwrap_or_else(|faults| panic!("{faults:?}"));
    let report = report(&plan, day("2027-02-03"));
    let schedule = Schedule::of(&plan, &report).unwrap();
    (plan, report, schedule)
}

fn months(draft: &Draft) -> Vec<String> {
    let (_, _, schedule) = computed(draft);
    schedule.months().iter().map(|month| month.money.unwrap().to_string()).collect()
}

#[test]
fn days_are_read_as_plans_write_them() {
    for (text, read) in
        [("2027-01-31", true), (" 2027-01-31 ", true), ("2027-1-31", false), ("2027-01-1", false), ("2027-02-29", false), ("", false)]
    {
        assert_eq!(written::day(text).is_some(), read, "{text}");
    }
    for (first, last, is) in [
        ("2027-01-01", "2027-01-01", true),
        ("2027-01-02", "2027-01-01", false),
        ("2027-01-01", "2036-12-31", true),
        ("2027-01-01", "2037-01-01", false),
    ] {
        assert_eq!(draft(first, last).horizon().is_some(), is, "{first} to {last}");
        assert_eq!(draft(first, last).check().is_ok(), is, "{first} to {last}, as the check has it");
    }
}

#[test]
fn what_it_is_spread_by_is_one_thing() {
    let mut draft = quarter();
    assert_eq!(edits::spreading(&draft.time), Spreading::Days);
    edits::spread_by(&mut draft, Spreading::Months);
    assert_eq!(draft.time.months, ["100", "100", "100"]);
    edits::weigh_months(&mut draft, true);
    assert_eq!(months(&draft), ["800000.00", "1000000.00", "1200000.00"]);
    edits::spread_by(&mut draft, Spreading::Phases);
    assert_eq!((draft.time.months.len(), edits::spreading(&draft.time)), (0, Spreading::Phases));
    // 30 %, 40 % and 30 % of three million.
    assert_eq!(months(&draft), ["900000.00", "1200000.00", "900000.00"]);
    edits::spread_by(&mut draft, Spreading::Days);
    assert!(draft.time.phases.is_empty());
}

#[test]
fn rising_weights_repeat_every_quarter() {
    let mut draft = draft("2027-01-01", "2027-04-30");
    edits::weigh_months(&mut draft, true);
    assert_eq!(draft.time.months, ["80", "100", "120", "80"]);
}

#[track_caller]
fn phases_end(first: &str, last: &str, ends: [&str; 3]) {
    let mut draft = draft(first, last);
    edits::spread_by(&mut draft, Spreading::Phases);
    let found: Vec<&str> = draft.time.phases.iter().map(|phase| phase.last.as_str()).collect();
    assert_eq!(found, ends);
    assert!(draft.check().is_ok());
}

#[test]
fn phases_end_at_the_thirds_of_the_horizon() {
    phases_end("2027-01-01", "2027-03-31", ["2027-01-31", "2027-02-28", ""]);
    phases_end("2027-01-01", "2027-12-31", ["2027-04-30", "2027-08-31", ""]);
    phases_end("2027-01-01", "2027-04-30", ["2027-01-31", "2027-03-31", ""]);
    phases_end("2027-01-15", "2027-05-02", ["2027-02-28", "2027-03-31", ""]);
    // 30 days: 10 each.
    phases_end("2027-04-01", "2027-04-30", ["2027-04-10", "2027-04-20", ""]);
}

#[test]
fn phases_come_and_go_and_the_last_ends_with_the_horizon() {
    let mut draft = quarter();
    edits::spread_by(&mut draft, Spreading::Phases);
    edits::add_phase(&mut draft);
    // March has 31 days; its first half ends on the 16th.
    assert_eq!(draft.time.phases[2].last, "2027-03-15");
    assert_eq!(draft.time.phases[3].last, "");
    assert!(draft.check().is_ok());
    edits::remove_phase(&mut draft, 3);
    assert_eq!(draft.time.phases[2].last, "");
    edits::remove_phase(&mut draft, 0);
    edits::remove_phase(&mut draft, 0);
    edits::remove_phase(&mut draft, 0);
    assert_eq!(draft.time.phases.len(), 1, "the only one stays");
    assert!(draft.check().is_ok());
}

#[test]
fn lists_are_switched_on_as_is_usual_and_trimmed_to_what_is_needed() {
    let mut draft = draft("2027-01-01", "2027-06-30");
    for (list, many) in [(TimeField::Quarters, 2), (TimeField::Seasons, 12), (TimeField::Thirds, 3)] {
        edits::switch(&mut draft, list, true);
        assert_eq!(edits::lengths(&draft, list), (many, many), "{list}");
        assert!(draft.check().is_ok());
    }
    draft.last = "2027-03-31".into();
    assert_eq!(edits::lengths(&draft, TimeField::Quarters), (2, 1));
    edits::trim(&mut draft, TimeField::Quarters);
    assert_eq!(draft.time.quarters, ["100"]);
    for list in [TimeField::Quarters, TimeField::Seasons, TimeField::Thirds] {
        edits::switch(&mut draft, list, false);
        assert_eq!(edits::lengths(&draft, list).0, 0);
    }
    // A file may hold months and phases: the months are removed.
    edits::spread_by(&mut draft, Spreading::Phases);
    draft.time.months = vec!["1".into(); 3];
    edits::trim(&mut draft, TimeField::Months);
    assert!(draft.check().is_ok());
}

#[test]
fn a_month_is_set_by_hand_and_the_rest_shares_what_is_left() {
    let mut draft = quarter();
    edits::spread_by(&mut draft, Spreading::Months);
    let (_, report, schedule) = computed(&draft);
    let now = in_metric(&report, &schedule.months()[1]);
    assert_eq!(now, "1,000,000");
    edits::pin(&mut draft, day("2027-02-01"), &now);
    edits::pin(&mut draft, day("2027-02-01"), "7");
    assert_eq!(draft.time.pinned.len(), 1, "once");
    draft.time.pinned[0].amount = "1500000".into();
    assert_eq!(months(&draft), ["750000.00", "1500000.00", "750000.00"]);
    let (plan, _, schedule) = computed(&draft);
    assert_eq!(schedule.month_part(&plan, 1, Measure::Money).unwrap().basis, Basis::Pinned);
    let part = schedule.month_part(&plan, 0, Measure::Money).unwrap();
    assert_eq!(part.basis, Basis::Weight(Exact::whole(100), Exact::whole(200)));
    assert_eq!((part.shared, part.amount, part.is_exact), (150_000_000, 75_000_000, true));
    edits::unpin(&mut draft, 0);
    assert_eq!(edits::pin_of(&draft.time, day("2027-02-01")), None);
}

#[test]
fn a_pin_is_in_the_metric_of_the_target() {
    let mut draft = quarter();
    edits::spread_by(&mut draft, Spreading::Months);
    draft.metric = Metric::GrossProfit;
    draft.margin = "30%".into();
    let (_, report, schedule) = computed(&draft);
    assert_eq!(in_metric(&report, &schedule.months()[0]), "1,000,000");
    draft.metric = Metric::Deals;
    draft.amount = "30".into();
    let (_, report, schedule) = computed(&draft);
    assert_eq!(in_metric(&report, &schedule.months()[0]), "10");
}

#[test]
fn a_month_says_why_it_has_its_part() {
    let (plan, _, schedule) = computed(&quarter());
    let part = schedule.month_part(&plan, 0, Measure::Money).unwrap();
    // 21 working days of January, of 21 + 20 + 23.
    assert_eq!(part.basis, Basis::Days(Exact::whole(21), Exact::whole(64)));
    assert_eq!((part.amount, part.is_exact), (98_437_500, true));
    let mut draft = quarter();
    edits::spread_by(&mut draft, Spreading::Phases);
    let (plan, _, schedule) = computed(&draft);
    assert_eq!(schedule.month_part(&plan, 0, Measure::Money).unwrap().basis, Basis::Several);
}

#[test]
fn a_day_is_worked_or_off_at_a_tap_and_two_taps_change_nothing() {
    let mut draft = quarter();
    draft.time.china = true;
    draft.first = "2026-09-01".into();
    // A Monday, a Sunday, a public holiday, a make-up Saturday.
    for text in ["2026-09-07", "2026-09-06", "2026-10-01", "2026-10-10"] {
        let was = computed(&draft).0.spread().calendar().is_working_day(day(text));
        edits::toggle_day(&mut draft, day(text));
        assert_eq!(computed(&draft).0.spread().calendar().is_working_day(day(text)), !was, "{text}");
        edits::toggle_day(&mut draft, day(text));
        assert_eq!(computed(&draft).0.spread().calendar().is_working_day(day(text)), was, "{text}");
    }
    assert!(draft.time.days_off.is_empty() && draft.time.make_up_days.is_empty());
}

#[test]
fn the_usual_routine_passes_the_check_and_floors_come_and_go() {
    let mut draft = quarter();
    edits::usual_routine(&mut draft);
    assert_eq!((draft.time.week.len(), draft.time.frame.len()), (7, 3));
    // The numbers of a day come from the plan, and a usual minimum would contradict them.
    assert!(draft.time.floors.is_empty());
    assert!(!draft.time.frame.concat().contains(char::is_numeric));
    edits::add_floor(&mut draft);
    edits::add_floor(&mut draft);
    edits::remove_from_list(&mut draft, TimeField::FloorName(0));
    assert_eq!(draft.time.floors.len(), 1);
    assert!(draft.check().is_ok());
}

#[test]
fn a_fiscal_year_begins_in_another_month_and_can_be_undone_by_january() {
    let mut draft = draft("2027-01-01", "2027-06-30");
    let names = |draft: &Draft| edits::quarters_of(draft).iter().map(|quarter| (quarter.year, quarter.number)).collect::<Vec<_>>();
    assert_eq!(names(&draft), [(2027, 1), (2027, 2)]);
    edits::begin_year(&mut draft, 2);
    assert_eq!((draft.time.year_from.as_str(), names(&draft)), ("2", vec![(2027, 4), (2028, 1), (2028, 2)]));
    edits::switch(&mut draft, TimeField::Quarters, true);
    assert_eq!(edits::lengths(&draft, TimeField::Quarters), (3, 3));
    assert!(draft.check().is_ok());
    // One weight too many for the calendar year: it stays until it is taken away.
    edits::begin_year(&mut draft, 1);
    assert_eq!((draft.time.year_from.as_str(), edits::lengths(&draft, TimeField::Quarters)), ("", (3, 2)));
    edits::trim(&mut draft, TimeField::Quarters);
    assert!(draft.check().is_ok());
    // An invalid month counts as the calendar year for the time being.
    draft.time.year_from = "13".into();
    assert_eq!(names(&draft), [(2027, 1), (2027, 2)]);
}

#[test]
fn pictures_are_to_scale() {
    let mut draft = quarter();
    edits::weigh_months(&mut draft, true);
    let (plan, _, schedule) = computed(&draft);
    assert_eq!(widths(&schedule.months(), Measure::Money), [667, 833, 1000]);
    assert_eq!(cuts(&schedule.months(), Measure::Money), [(0, 267), (267, 333), (600, 400)]);
    let squares = schedule.squares(&plan, day("2027-03-01"), Measure::Money);
    assert_eq!(squares.len(), 31);
    assert_eq!(squares.iter().map(|square| square.shade).max(), Some(SHADES));
    assert!(squares.iter().all(|square| (square.shade == 0) == (square.amount == 0)));
    // The days of all months add to the whole.
    let all = ["2027-01-01", "2027-02-01", "2027-03-01"].map(|month| schedule.squares(&plan, day(month), Measure::Money));
    assert_eq!(all.iter().flatten().map(|square| square.amount).sum::<u128>(), 300_000_000);
}

#[test]
fn another_period_keeps_what_follows_the_old_one() {
    let phases = |draft: &Draft| draft.time.phases.iter().map(|phase| phase.last.clone()).collect::<Vec<_>>().join(" ");
    let to = |draft: &Draft, first: &str, last: &str| {
        let mut draft = draft.clone();
        edits::change_period(&mut draft, day(first), day(last));
        draft
    };
    let mut by_phases = quarter();
    edits::spread_by(&mut by_phases, Spreading::Phases);
    assert_eq!(phases(&by_phases), "2027-01-31 2027-02-28 ");
    // Thirds of a quarter stay thirds: of the next quarter, of a year, of a month with 31 days (day 10 and day 20 of 31).
    assert_eq!(phases(&to(&by_phases, "2027-04-01", "2027-06-30")), "2027-04-30 2027-05-31 ");
    assert_eq!(phases(&to(&by_phases, "2027-01-01", "2027-12-31")), "2027-04-30 2027-08-31 ");
    // 31 of 90 days and 59 of 90 days, of 31.
    assert_eq!(phases(&to(&by_phases, "2027-05-01", "2027-05-31")), "2027-05-10 2027-05-20 ");
    by_phases.time.phases[2].last = "2027-03-31".into();
    assert_eq!(phases(&to(&by_phases, "2027-07-01", "2027-12-31")), "2027-08-31 2027-10-31 2027-12-31");
    // Weights of as many months stay; of another number they are even. Nothing is refused.
    let mut by_months = quarter();
    edits::spread_by(&mut by_months, Spreading::Months);
    by_months.time.months = ["1", "2", "3"].map(str::to_owned).into();
    assert_eq!(to(&by_months, "2027-04-01", "2027-06-30").time.months, ["1", "2", "3"]);
    for (first, last, many) in [("2027-01-01", "2027-12-31", 12), ("2027-02-01", "2027-02-28", 1), ("2026-12-15", "2027-12-31", 13)] {
        let moved = to(&by_months, first, last);
        assert_eq!(moved.time.months.len(), many);
        assert!(moved.check().is_ok() && to(&by_phases, first, last).check().is_ok(), "{first} {last}");
    }
}

#[test]
fn weights_are_said_beside_working_days() {
    let said =
        |has_quarters, has_others| backcast::i18n::texts::Time(backcast::i18n::Locale::ZhHans).by_days_with((has_quarters, has_others));
    assert_eq!(said(false, false), "按工作日平均分配。");
    assert!(said(true, false).contains("季度") && !said(true, false).contains("季节"));
    assert!(said(false, true).contains("季节指数") && !said(false, true).contains("各季度"));
    assert!(said(true, true).contains("季度") && said(true, true).contains("季节指数"));
}

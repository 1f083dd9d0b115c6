//! How the amount of some days is calculated: the sheet of a cell agrees with the tables that contain the cell.
#![allow(clippy::unwrap_used, reason = "the checks beside the tests may fail as loudly as the tests")]

use backcast::codec::file;
use backcast::domain::schedule::why_due::{Due, Row, Span};
use backcast::domain::{Axis, Exact, Measure, Plan, Report, Schedule, report};
use backcast::i18n::Locale;
use backcast::i18n::explain::due;
use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn made(text: &str) -> (Plan, Report, Schedule) {
    let plan = file::read(text).unwrap().check().unwrap();
    let report = report(&plan, day("2027-01-01"));
    let schedule = Schedule::of(&plan, &report).unwrap();
    (plan, report, schedule)
}

/// Three million in a quarter: existing to new 60 : 40, product A to B 2 : 1, months 80 : 100 : 120, a lead a month ahead.
fn quarter() -> (Plan, Report, Schedule) {
    made(
        r#"{"backcast": 1, "horizon": {"first": "2027-01-01", "last": "2027-03-31"}, "target": {"metric": "revenue", "amount": "3000000"},
        "deal_size": "100000", "funnel": [{"stage": "Lead", "rate": "25%", "days": 30}, {"stage": "Won", "rate": "95%", "days": 30},
        {"stage": "Collected"}], "won": "Won", "space": [
        {"dimension": "line", "members": [{"name": "existing", "share": "60%"}, {"name": "new", "share": "40%"}]},
        {"dimension": "product", "members": [{"name": "A", "share": "2/3"}, {"name": "B", "share": "1/3"}]}],
        "time": {"months": ["80", "100", "120"]}}"#,
    )
}

/// Two people, one of whom is in ramp-up.
fn people() -> (Plan, Report, Schedule) {
    made(
        r#"{"backcast": 1, "horizon": {"first": "2027-01-01", "last": "2027-06-30"}, "target": {"metric": "deals", "amount": "61"},
        "deal_size": "7", "funnel": [{"stage": "Lead", "rate": "20%", "days": 9}, {"stage": "Won"}], "space": [
        {"dimension": "person", "members": [{"name": "old"}, {"name": "young", "ramp": ["0%", "50%", "100%"]}]}]}"#,
    )
}

fn spans(schedule: &Schedule) -> Vec<Span> {
    let months = schedule.months();
    let days = months.iter().map(|month| Span::Days(month.first, month.last));
    [Span::Before].into_iter().chain(days).chain([Span::After]).collect()
}

#[test]
fn march_has_what_is_due_by_its_end_less_what_was_due_before_it() {
    let (plan, report, schedule) = quarter();
    let march = Span::Days(day("2027-03-01"), day("2027-03-31"));
    let due = schedule.due_in(&plan, &report, Measure::Money, march, Row::Whole).unwrap();
    // In cents. 0.8 and 1.0 million come before it.
    let expected = Due {
        whole: 300_000_000,
        before: 180_000_000,
        until: 300_000_000,
        amount: 120_000_000,
        share: Exact::ratio(2, 5),
        won: None,
        part: None,
    };
    assert_eq!(due, expected);
    let due = schedule.due_in(&plan, &report, Measure::Money, march, Row::Leaf(3)).unwrap();
    let part = due.part.unwrap();
    // New customers of product B: 400,000 of 3,000,000, and of March's 1,200,000 that is 160,000.
    assert_eq!((part.whole, part.exact.to_string().as_str(), part.amount, part.is_exact), (40_000_000, "160000", 16_000_000, true));
}

#[test]
fn what_a_stage_does_in_a_month_belongs_to_later_deals() {
    let (plan, report, schedule) = quarter();
    let january = Span::Days(day("2027-01-01"), day("2027-01-31"));
    let due = schedule.due_in(&plan, &report, Measure::Stage(0), january, Row::Whole).unwrap();
    // 31 January is a Sunday: what would happen on it happens on Friday the 29th already.
    assert_eq!(due.won, Some((day("2027-02-01"), day("2027-03-02"))));
    let before = schedule.due_in(&plan, &report, Measure::Stage(0), Span::Before, Row::Whole).unwrap();
    assert_eq!((before.before, before.amount), (0, u128::from(schedule.opening_pipeline()[0].get())));
    assert_eq!(before.won, Some((day("2027-01-01"), day("2027-01-29"))));
    let after = schedule.due_in(&plan, &report, Measure::Stage(2), Span::After, Row::Whole).unwrap();
    assert_eq!(after.amount, u128::from(schedule.after_horizon()[2].get()));
    assert_eq!(after.until, after.whole);
}

#[test]
fn spans_add_to_the_whole_and_rows_to_their_span() {
    for (plan, report, schedule) in [quarter(), people()] {
        let space = report.split.as_ref().unwrap();
        let measures = [Measure::Money].into_iter().chain((0..report.funnel.len()).map(Measure::Stage));
        for measure in measures {
            let ask = |span, row| schedule.due_in(&plan, &report, measure, span, row).unwrap();
            let mut sum = 0;
            for span in spans(&schedule) {
                let due = ask(span, Row::Whole);
                assert_eq!(due.until - due.before, due.amount);
                sum += due.amount;
                for (d, (_, members)) in space.dimensions.iter().enumerate() {
                    let parts: Vec<u128> = (0..members.len()).map(|m| ask(span, Row::Member(d, m)).part.unwrap().amount).collect();
                    assert_eq!(parts.iter().sum::<u128>(), due.amount, "{measure:?} {span:?}");
                }
                let leaves: Vec<u128> = (0..space.leaves.len()).map(|i| ask(span, Row::Leaf(i)).part.unwrap().amount).collect();
                assert_eq!(leaves.iter().sum::<u128>(), due.amount);
            }
            let whole = space.whole.measured(measure);
            assert_eq!(sum, whole);
            assert_eq!(ask(Span::Before, Row::Whole).whole, whole);
        }
    }
}

#[test]
fn a_cell_is_what_the_table_of_both_shows() {
    for (plan, report, schedule) in [quarter(), people()] {
        let space = report.split.as_ref().unwrap();
        let months = schedule.months();
        let ends: Vec<NaiveDate> = months.iter().map(|month| month.last).collect();
        for measure in [Measure::Money, Measure::Stage(0)] {
            let cross = schedule.cross(&plan, space, measure, &ends);
            let members = cross.by(space, Axis::Members(0));
            for (j, month) in months.iter().enumerate() {
                let span = Span::Days(month.first, month.last);
                let amount = |row| schedule.due_in(&plan, &report, measure, span, row).unwrap().part.unwrap().amount;
                for i in 0..space.leaves.len() {
                    assert_eq!(amount(Row::Leaf(i)), cross.table.cells[i][j]);
                }
                assert_eq!(amount(Row::Member(0, 1)), members.table.cells[1][j]);
            }
        }
    }
}

#[test]
fn who_ramps_up_is_told_so() {
    let (plan, report, schedule) = people();
    let january = Span::Days(day("2027-01-01"), day("2027-01-31"));
    let due = schedule.due_in(&plan, &report, Measure::Stage(1), january, Row::Member(0, 1)).unwrap();
    let part = due.part.as_ref().unwrap();
    assert!(part.has_ramps && part.amount == 0 && part.exact.is_positive());
    let told = due::explain(&report, &due, Measure::Stage(1), january, Row::Member(0, 1), Locale::En).unwrap();
    assert_eq!(told.title, "young · Won · 1 Jan – 31 Jan · 0");
    assert!(told.notes.iter().any(|note| note.contains("ramp-up")), "{:?}", told.notes);
}

#[test]
fn the_explanation_reads_well_in_both_languages() {
    let (plan, report, schedule) = quarter();
    let february = Span::Days(day("2027-02-01"), day("2027-02-28"));
    let due = schedule.due_in(&plan, &report, Measure::Money, february, Row::Member(0, 0)).unwrap();
    let told = |locale| due::explain(&report, &due, Measure::Money, february, Row::Member(0, 0), locale).unwrap();
    let english = told(Locale::En);
    assert_eq!(english.title, "existing · Amount · 1 Feb – 28 Feb · ¥600,000");
    assert_eq!(english.values.replace('\u{a0}', " "), "¥1,800,000 by 28 Feb 2027 − ¥800,000 by 31 Jan 2027 = ¥1,000,000");
    assert_eq!(english.notes[1], "existing has ¥1,800,000 of the total ¥3,000,000. Of the ¥1,000,000 in this period, that’s ¥600,000.");
    let chinese = told(Locale::ZhHans);
    assert_eq!(chinese.values.replace('\u{a0}', " "), "¥1,800,000（截至 2027年2月28日）− ¥800,000（截至 2027年1月31日）= ¥1,000,000");
    assert_eq!(chinese.notes[1], "existing：总计 ¥3,000,000 中占 ¥1,800,000；这段时间共 ¥1,000,000，按比例为 ¥600,000。");
}

#[test]
fn a_row_that_there_is_not_has_no_explanation() {
    let (plan, report, schedule) = people();
    for row in [Row::Member(0, 2), Row::Member(1, 0), Row::Leaf(2)] {
        assert_eq!(schedule.due_in(&plan, &report, Measure::Stage(0), Span::Before, row), None, "{row:?}");
    }
}

/// Ten deals over two weeks, nine days from lead to deal; the start date is a Saturday, so that work begins on Monday the 11th.
#[test]
fn the_opening_pipeline_belongs_to_the_deals_until_the_first_week_of_work_can_win_one() {
    let (plan, report, schedule) = made(
        r#"{"backcast": 1, "horizon": {"first": "2027-01-09", "last": "2027-01-22"}, "target": {"metric": "deals", "amount": "10"},
        "funnel": [{"stage": "Lead", "rate": "20%", "days": "9"}, {"stage": "Won"}]}"#,
    );
    let due = |span| schedule.due_in(&plan, &report, Measure::Stage(0), span, Row::Whole).unwrap();
    // A lead of Monday the 11th is won on Wednesday the 20th. The deals before it are those of seven of ten days: 35 of 50 leads.
    let before = due(Span::Before);
    assert_eq!((before.amount, before.won), (35, Some((day("2027-01-11"), day("2027-01-19")))));
    // The first week has the rest. In the second, no lead can be won in time.
    let first = due(Span::Days(day("2027-01-11"), day("2027-01-17")));
    assert_eq!((first.amount, first.won), (15, Some((day("2027-01-20"), day("2027-01-22")))));
    let second = due(Span::Days(day("2027-01-18"), day("2027-01-22")));
    assert_eq!((second.amount, second.won), (0, None));
}

#[test]
fn what_must_be_there_has_a_pace_until_the_start_date() {
    use backcast::domain::schedule::Ready;
    let plan = |opening: &str| {
        let text = format!(
            r#"{{"backcast": 1, "horizon": {{"first": "2027-01-11", "last": "2027-01-22"}}, "target": {{"metric": "deals", "amount": "10"}},
            "opening": "{opening}", "funnel": [{{"stage": "Lead", "rate": "20%", "days": "7"}}, {{"stage": "Won"}}]}}"#
        );
        made(&text).0
    };
    let of = |opening: &str, measure, today: &str| {
        let ready = Ready::of(&plan(opening), measure, 25, true, day(today))?;
        Some((ready.more, ready.days, ready.per_working_day))
    };
    let lead = Measure::Stage(0);
    // From Monday the 4th to Friday the 8th are five days, and from the 1st, a Friday, six.
    assert_eq!(of("", lead, "2027-01-04"), Some((25, 5, Exact::whole(5))));
    assert_eq!(of("", lead, "2027-01-01"), Some((25, 6, Exact::ratio(25, 6))));
    // 21 are still to get ready if 4 are in hand; those are leads, and no later stage.
    assert_eq!(of("4", lead, "2027-01-04"), Some((21, 5, Exact::ratio(21, 5))));
    assert_eq!(of("4", Measure::Stage(1), "2027-01-04"), Some((25, 5, Exact::whole(5))));
    assert_eq!(of("25", lead, "2027-01-04"), None);
    // On the weekend before it, and from the start date on, no working day is left.
    assert_eq!(of("", lead, "2027-01-09"), None);
    assert_eq!(of("", lead, "2027-01-11"), None);
    // For one person, what is in hand is not stated.
    assert_eq!(Ready::of(&plan("4"), lead, 10, false, day("2027-01-04")).unwrap().more, 10);
}

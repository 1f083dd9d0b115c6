//! The plan on one page: its figures by hand, its parts of the plan period, its text in every language.
#![allow(clippy::unwrap_used, clippy::panic, reason = "the checks beside the tests may fail as loudly as the tests")]

use backcast::codec::file;
use backcast::domain::feasibility::{Chances, feasibility};
use backcast::domain::schedule::overview::Length;
use backcast::domain::{Draft, FiscalYear, Schedule, report};
use backcast::i18n::Locale;
use backcast::i18n::one_page::{OnePage, one_page};
use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// 3M at 100k, 25 % and 40 %, 14 and 30 days, months 80, 100, 120; customers 60/40 and lines 2/1.
const QUARTER: &str = r#"{"backcast": 1, "horizon": {"first": "2027-01-01", "last": "2027-03-31"}, "target": {"metric": "revenue", "amount": "3M"},
    "deal_size": "100k", "funnel": [{"stage": "Lead", "rate": "25%", "days": 14}, {"stage": "Opportunity", "rate": "40%", "days": 30}, {"stage": "Won"}],
    "time": {"months": ["80", "100", "120"]},
    "space": [{"dimension": "Customer", "members": [{"name": "Existing", "share": "60%"}, {"name": "New"}]},
        {"dimension": "Business line", "members": [{"name": "A", "share": "2/3"}, {"name": "B"}]}]}"#;

#[track_caller]
fn page_of(draft: &Draft, locale: Locale) -> OnePage {
    let plan = draft.check().unwrap_or_else(|faults| panic!("{faults:?}"));
    let report = report(&plan, day("2026-11-26"));
    let chances = report.confidence.clone().map_or(Chances::None, Chances::Known);
    let judged = feasibility(&plan, &report, &chances);
    let schedule = Schedule::of(&plan, &report);
    one_page("Q1".into(), &plan, &report, schedule.as_ref(), &judged, report.confidence.as_ref(), locale)
}

fn quarter() -> Draft {
    file::read(QUARTER).unwrap()
}

#[test]
fn the_reps_quarter_by_hand() {
    let page = page_of(&quarter(), Locale::ZhHans);
    // 3M ÷ 100k = 30 deals ÷ (25 % × 40 %) = 300 leads, 75 opportunities.
    let stages: Vec<(&str, &str, u16)> = page.funnel.iter().map(|stage| (&stage.name[..], &stage.count[..], stage.permille)).collect();
    assert_eq!(stages, [("线索", "300", 1000), ("商机", "75", 250), ("赢单", "30", 100)]);
    // 60 % of 3M are 1.8M and 18 deals of 180 leads.
    let items: Vec<(&str, &str, &str, u16)> =
        page.split.iter().flat_map(|it| &it.items).map(|bar| (&bar.name[..], &bar.value[..], &bar.note[..], bar.permille)).collect();
    assert_eq!(
        items,
        [
            ("Existing", "¥180万", "18 单 · 180 条线索", 600),
            ("New", "¥120万", "12 单 · 120 条线索", 400),
            ("A", "¥200万", "20 单 · 200 条线索", 667),
            ("B", "¥100万", "10 单 · 100 条线索", 333),
        ]
    );
    // 8 + 10 + 12 deals of 100k; the bars are parts of the largest.
    let parts: Vec<(&str, &str, &str, u16)> =
        page.parts.iter().map(|bar| (&bar.name[..], &bar.value[..], &bar.note[..], bar.permille)).collect();
    assert_eq!(parts, [("1月", "¥80万", "8 单", 667), ("2月", "¥100万", "10 单", 833), ("3月", "¥120万", "12 单", 1000)]);
    // The running totals: 44 days from a lead to its deal, so 130 leads and 20 opportunities before the start date.
    let due: Vec<String> = page.due.iter().map(|row| row.join(" ")).collect();
    assert_eq!(due, ["截至 线索 商机 赢单", "1月1日前 130 20 –", "1月31日 243 48 8", "2月28日 300 74 18", "3月31日 300 75 30"]);
    // P(X ≥ 30 of 300 at 10 %) = 52.8 %.
    assert_eq!(page.chance.as_deref(), Some("53%"));
    assert_eq!(page.chance_notes, ["达成概率，按 300 条线索计。", "343 条线索可到 80%，368 条线索可到 90%。"]);
    assert_eq!(
        page.answer.concat(),
        "30 单、每单 ¥10万，需要 300 条线索：1月1日前备好 130 条，之后 32 个工作日内每周约 27 条，最晚 2月15日找齐。"
    );
}

#[test]
fn a_long_plan_is_shown_by_quarters_or_years() {
    for (first, last, from, length, parts) in [
        ("2027-01-01", "2027-12-31", 1, Length::Month, 12),
        ("2027-01-15", "2028-01-14", 1, Length::Quarter, 5), // 13 months
        ("2027-01-01", "2029-12-31", 1, Length::Quarter, 12),
        ("2027-01-01", "2030-01-31", 1, Length::Year, 4), // 13 quarters
        ("2027-01-01", "2029-12-31", 2, Length::Year, 4), // fiscal quarters from February: 13, in FY27 to FY30
        ("2027-03-31", "2027-03-31", 1, Length::Month, 1),
    ] {
        let draft =
            Draft { first: first.into(), last: last.into(), time: backcast::domain::TimeDraft::default(), space: Vec::new(), ..quarter() };
        let plan = draft.check().unwrap_or_else(|faults| panic!("{faults:?}"));
        let report = report(&plan, day("2026-11-26"));
        let schedule = Schedule::of(&plan, &report).unwrap();
        let overview = schedule.overview(FiscalYear::starting_in(from).unwrap());
        assert_eq!((overview.length, overview.parts.len()), (length, parts), "{first} {last}");
        // The parts follow each other and fill the plan period.
        assert_eq!((overview.parts[0].first, overview.parts[parts - 1].last), (day(first), day(last)));
        assert!(overview.parts.windows(2).all(|pair| pair[0].last.succ_opt() == Some(pair[1].first)));
        // With the opening pipeline they are all that is due by then.
        let due = schedule.milestones(&overview).pop().unwrap().counts;
        let [inside, opening] = [schedule.period(day(first), day(last)).counts, schedule.opening_pipeline()];
        let sums: Vec<u64> = inside.iter().zip(&opening).map(|(one, other)| one.get() + other.get()).collect();
        assert_eq!(due.iter().map(|count| count.get()).collect::<Vec<_>>(), sums);
    }
}

#[test]
fn the_text_has_every_figure_in_every_language() {
    let text = |locale| page_of(&quarter(), locale).text(locale);
    insta::assert_snapshot!("one_page_en", text(Locale::En));
    insta::assert_snapshot!("one_page_zh_hans", text(Locale::ZhHans));
    insta::assert_snapshot!("one_page_zh_hant", text(Locale::ZhHant));
}

#[test]
fn a_plan_without_dates_and_split_has_its_funnel_alone() {
    let draft =
        Draft { first: String::new(), last: String::new(), time: backcast::domain::TimeDraft::default(), space: Vec::new(), ..quarter() };
    let page = page_of(&draft, Locale::En);
    assert_eq!((page.period.len(), page.parts.len(), page.due.len(), page.split.len()), (0, 0, 0, 0));
    assert_eq!(page.answer.concat(), "30 deals at ¥100k each. You need 300 leads.");
    assert_eq!(page.funnel.len(), 3);
}

#[test]
fn of_many_items_and_stages_the_page_names_some() {
    let mut draft = quarter();
    draft.space.truncate(1);
    let one = draft.space[0].members[1].clone();
    draft.space[0].members[0].share.clear();
    while draft.space[0].members.len() < 15 {
        let name = format!("New {}", draft.space[0].members.len());
        draft.space[0].members.push(backcast::domain::MemberDraft { name, ..one.clone() });
    }
    let page = page_of(&draft, Locale::En);
    // 15 items: 12 and three more.
    assert_eq!((page.split[0].items.len(), page.split[0].more.as_deref()), (12, Some("and 3 more items")));
}

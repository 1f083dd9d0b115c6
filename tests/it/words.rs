//! Texts and numbers as they are shown, in every language; and the explanation of every number.
//!
//! Complete texts are only in `snapshots/`. To accept a change: `INSTA_UPDATE=always cargo test --test it words::`, and
//! review the difference.
#![allow(clippy::unwrap_used, clippy::panic, reason = "the checks beside the tests may fail as loudly as the tests")]

use std::fmt::Write;

use backcast::domain::calendar::holidays::Holiday;
use backcast::domain::draft::{edits, usual};
use backcast::domain::number::reader;
use backcast::domain::{
    ActivityDraft, Allowed, Count, Currency, Draft, Exact, Fault, Field, FiscalYear, Measure, Metric, Money, Place, Rate, Report, Required,
    StageDraft, TierDraft, report,
};
use backcast::i18n::explain::{Explanation, Topic, explain, spoken};
use backcast::i18n::labels::{amount_label, label};
use backcast::i18n::texts::Calculation;
use backcast::i18n::{Locale, dates, fiscal, names, number};
use backcast::templates;
use chrono::NaiveDate;

use Locale::{En, ZhHans, ZhHant};

fn of(n: u64) -> Count {
    Count::new(n).unwrap()
}

/// Any number the reader takes: `1/3`, `0.5`, `1.2m`.
#[track_caller]
fn exact(text: &str) -> Exact {
    reader::quantity(text).unwrap()
}

fn currency(code: &str) -> Currency {
    Currency::new(code).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

// Numbers.

#[test]
fn counts_have_their_thousands_apart() {
    for (n, shown) in [
        (0, "0"),
        (7, "7"),
        (999, "999"),
        (1_000, "1,000"),
        (999_999, "999,999"),
        (1_000_000, "1,000,000"),
        (Count::MAX, "1,000,000,000,000,000"),
    ] {
        assert_eq!(number::count(of(n)), shown);
    }
}

#[test]
fn counts_in_a_narrow_place_are_compact_from_a_million_on() {
    for (n, en, hans, hant) in [
        (0, "0", "0", "0"),
        (999_999, "999,999", "999,999", "999,999"),
        (1_000_000, "1M", "100万", "100萬"),
        (1_234_000, "1.234M", "123.4万", "123.4萬"),
        (1_234_567, "≈1.235M", "≈123.5万", "≈123.5萬"), // to the nearest, and marked
        (99_999_999, "≈100M", "≈1亿", "≈1億"),
        (100_000_000, "100M", "1亿", "1億"),
        (999_999_999, "≈1B", "≈10亿", "≈10億"),
        (1_000_000_000, "1B", "10亿", "10億"),
        (1_000_000_000_000, "1T", "1万亿", "1兆"),
        (Count::MAX, "1,000T", "1,000万亿", "1,000兆"),
    ] {
        let shown = Locale::ALL.map(|locale| number::count_short(locale, of(n)));
        assert_eq!(shown, [en, hans, hant], "{n}");
    }
}

#[test]
fn money_has_minor_digits_only_where_there_are_any() {
    for (code, amount, shown) in [
        ("CNY", "1000000", "¥1,000,000"),
        ("USD", "0.5", "$0.50"),
        ("USD", "1234.05", "$1,234.05"),
        ("USD", "0.01", "$0.01"),
        ("EUR", "999", "€999"),
        ("GBP", "1000", "£1,000"),
        ("JPY", "1500", "JP¥1,500"),
        ("KWD", "1.5", "KWD 1.500"),
        ("KWD", "1.125", "KWD 1.125"),
        ("HKD", "8", "HK$8"),
        ("TWD", "8", "NT$8"),
        ("SGD", "8", "S$8"),
        ("CHF", "8", "CHF 8"),
    ] {
        let money = Money::reaching(&exact(amount), currency(code)).unwrap();
        assert_eq!(number::money(currency(code), money), shown);
    }
    let zero = Money::within(&Exact::zero(), currency("USD")).unwrap();
    assert_eq!(number::money(currency("USD"), zero), "$0");
}

#[test]
fn an_amount_is_shown_as_exact_as_it_was_typed() {
    for (code, amount, shown) in [
        ("CNY", "100k", "¥100,000"),
        ("USD", "0.5", "$0.50"),
        ("USD", "12500.505", "$12,500.505"), // finer than a cent
        ("JPY", "1500.5", "JP¥1,500.5"),
        ("CNY", "100/3", "¥33.33…"),
        ("KWD", "1/3", "KWD 0.33…"),
        ("USD", "0.0000001", "$0.00…"),
    ] {
        assert_eq!(number::amount(currency(code), &exact(amount)), shown);
    }
}

#[test]
fn money_in_a_narrow_place_is_compact_from_ten_thousand_on() {
    for (code, amount, en, hans, hant) in [
        ("CNY", "1", "¥1", "¥1", "¥1"),
        ("CNY", "9999", "¥9,999", "¥9,999", "¥9,999"),
        ("CNY", "10000", "¥10k", "¥1万", "¥1萬"),
        ("CNY", "12500", "¥12.5k", "¥1.25万", "¥1.25萬"),
        ("CNY", "12345", "≈¥12.35k", "≈¥1.235万", "≈¥1.235萬"),
        ("CNY", "99999.99", "≈¥100k", "≈¥10万", "≈¥10萬"),
        ("CNY", "1000000", "¥1M", "¥100万", "¥100萬"),
        ("USD", "1200000", "$1.2M", "$120万", "$120萬"),
        ("CNY", "99999999", "≈¥100M", "≈¥1亿", "≈¥1億"),
        ("CNY", "100000000", "¥100M", "¥1亿", "¥1億"),
        ("CNY", "120000000", "¥120M", "¥1.2亿", "¥1.2億"),
        ("CNY", "1000000000000", "¥1T", "¥1万亿", "¥1兆"),
        ("CNY", "1000000000000000", "¥1,000T", "¥1,000万亿", "¥1,000兆"),
        ("KWD", "12345678.125", "≈KWD 12.35M", "≈KWD 1,235万", "≈KWD 1,235萬"),
    ] {
        let money = Money::reaching(&exact(amount), currency(code)).unwrap();
        assert_eq!(Locale::ALL.map(|locale| number::money_short(locale, currency(code), money)), [en, hans, hant], "{amount}");
    }
}

#[test]
fn an_exact_number_is_shown_in_digits_and_cut_with_a_sign() {
    for (value, digits, with_fraction) in [
        ("0", "0", "0"),
        ("30", "30", "30"),
        ("57/2", "28.5", "28.5"),
        ("1234567.5", "1,234,567.5", "1,234,567.5"),
        ("0.000001", "0.000001", "0.000001"), // the sixth digit is the last
        ("0.0000001", "0.00…", "0.00… (1/10000000)"),
        ("1/3", "0.33…", "0.33… (1/3)"),
        ("2/3", "0.66…", "0.66… (2/3)"), // cut, never rounded up
        ("250/3", "83.33…", "83.33… (250/3)"),
        ("10000/3", "3,333.33…", "3,333.33… (10000/3)"),
        ("1/300", "0.00…", "0.00… (1/300)"),
        ("301/300", "1.00…", "1.00… (301/300)"),
        ("1.2345678", "1.23…", "1.23… (6172839/5000000)"),
    ] {
        assert_eq!((number::exact(&exact(value)).as_str(), number::exact_with_fraction(&exact(value)).as_str()), (digits, with_fraction));
    }
}

#[test]
fn rates_are_shown_in_percent() {
    for (rate, shown, sufficing) in [
        ("20%", "20%", "20%"),
        ("1", "100%", "100%"),
        ("0.125", "12.5%", "12.5%"),
        ("1/3", "33.33…%", "33.4%"), // rounded up, because 33.3 % is not enough
        ("2/3", "66.66…%", "66.7%"),
        ("33.3%", "33.3%", "33.3%"),
        ("33.30001%", "33.30001%", "33.4%"),
        ("99.99%", "99.99%", "100%"),
        ("0.01%", "0.01%", "0.1%"),
        ("1/1000000", "0.0001%", "0.1%"),
    ] {
        assert_eq!(number::percent(Rate::new(rate).unwrap().value()), shown);
        assert_eq!(number::percent_sufficing(&Rate::new(rate).unwrap()), sufficing);
    }
    assert_eq!(number::percent(&exact("1.2")), "120%"); // a line of the target may be above
}

#[test]
fn a_probability_is_0_or_100_only_where_it_is_that() {
    for (p, shown) in [
        (0.0, "0%"),
        (f64::MIN_POSITIVE, "<1%"),
        (0.004_9, "<1%"),
        (0.005_1, "1%"),
        (0.556_3, "56%"),
        (0.5, "50%"),
        (0.989_9, "99%"),
        (0.994_9, "99%"),
        (0.995_1, ">99%"),
        (1.0 - f64::EPSILON, ">99%"),
        (1.0, "100%"),
    ] {
        assert_eq!(number::probability(p), shown, "{p}");
    }
}

#[test]
fn dates_are_written_as_each_language_writes_them() {
    for (date, en, zh) in [
        ("2027-01-31", "31 Jan 2027", "2027年1月31日"),
        ("2027-12-01", "1 Dec 2027", "2027年12月1日"),
        ("2028-02-29", "29 Feb 2028", "2028年2月29日"),
        ("1999-09-09", "9 Sep 1999", "1999年9月9日"),
    ] {
        assert_eq!(Locale::ALL.map(|locale| dates::date(locale, day(date))), [en, zh, zh]);
    }
}

// Languages and names.

#[test]
fn a_language_is_known_by_its_tag() {
    let table = [
        (Some(En), &["en", "EN", "en-US", "en_GB", "en-Latn-IN"][..]),
        (Some(ZhHans), &["zh", "ZH", "zh-CN", "zh-SG", "zh-Hans", "zh_Hans_HK", "zh-Hans-TW", "zh-cmn-Hans-CN", "cmn", "zh-Hans-MO"]),
        (Some(ZhHant), &["zh-TW", "zh-HK", "zh_mo", "zh-Hant", "ZH-HANT-CN", "zh-Hant-HK", "yue-HK", "cmn-Hant"]),
        (None, &["", "-", "fr", "english", "zhongwen", "ja-Hant", "x-en", "e", "zho"]),
    ];
    for (locale, tags) in table {
        for tag in tags {
            assert_eq!(Locale::of_tag(tag), locale, "{tag}");
        }
    }
    for locale in Locale::ALL {
        assert_eq!(Locale::of_tag(locale.tag()), Some(locale));
    }
}

#[test]
fn the_first_language_that_there_is_is_preferred() {
    for (tags, locale) in
        [(&[][..], En), (&["fr"], En), (&["fr", "zh-HK", "en"], ZhHant), (&["de-CH", "", "zh-CN", "zh-TW"], ZhHans), (&["en-US", "zh"], En)]
    {
        assert_eq!(Locale::preferred(tags.iter().map(|tag| (*tag).to_owned())), locale, "{tags:?}");
    }
}

#[test]
fn names_of_the_product_are_translated_and_those_of_people_are_not() {
    for (name, en, hans, hant) in [
        ("Lead", "Lead", "线索", "名單"),
        ("Won", "Won", "赢单", "成交"),
        ("base", "Base", "基础线", "基本"),
        ("call", "Call", "电话", "電話"),
        ("Ten deals", "Ten deals", "十单", "十筆成交"),
        ("new stage 2", "New stage 2", "新阶段 2", "新階段 2"),
        // Theirs, if only by a letter.
        ("lead", "lead", "lead", "lead"),
        ("Leads", "Leads", "Leads", "Leads"),
        (" Lead", " Lead", " Lead", " Lead"),
        ("线索", "线索", "线索", "线索"),
        ("", "", "", ""),
    ] {
        assert_eq!(Locale::ALL.map(|locale| names::shown(locale, name).to_string()), [en, hans, hant], "{name}");
    }
    for stage in usual::STAGES {
        assert_ne!(names::shown(ZhHans, stage), stage);
        assert_ne!(names::shown(ZhHant, stage), stage);
    }
}

// Faults.

/// One of each kind. The compiler misses a new one in `every`.
#[allow(clippy::too_many_lines, reason = "a list")]
fn every_allowed() -> Vec<Allowed> {
    fn every(allowed: &Allowed) {
        use Allowed as A;
        match allowed {
            A::Rate
            | A::TierShare
            | A::Attainment
            | A::AboveBand(_)
            | A::BelowBand(_)
            | A::OrNothing(_)
            | A::Amount
            | A::Quantity
            | A::Reserve
            | A::GradeShare
            | A::Dates(..)
            | A::DaysAway(..)
            | A::StageDeleted
            | A::PayRate
            | A::Indicator
            | A::Money
            | A::Deals
            | A::Leads
            | A::InHand
            | A::PerUnit
            | A::HoursInDay
            | A::Days
            | A::Date
            | A::FromDay(_)
            | A::UntilDue(_)
            | A::NearPeriod(..)
            | A::TrainingHours
            | A::Prose(_)
            | A::UntilDay(_)
            | A::Name(_)
            | A::NameOrNothing(_)
            | A::OtherName
            | A::Currency
            | A::StageNamed
            | A::Many(..)
            | A::SmallerNeed
            | A::SmallerRevenue
            | A::File
            | A::Utf8
            | A::OneOf(_)
            | A::Text(_)
            | A::List
            | A::Object
            | A::Once
            | A::Json(..)
            | A::At(..)
            | A::Bytes(_)
            | A::Version(_)
            | A::Share
            | A::SharesOver(_)
            | A::SharesUnder(_)
            | A::Weight
            | A::RampPart
            | A::Month
            | A::MonthNumber
            | A::PinnedLess(_)
            | A::PinnedWhole(_)
            | A::NotBoth
            | A::NeedsHorizon
            | A::TheDay(_)
            | A::Before(_)
            | A::SomeWorkingDay
            | A::FewerLeaves(_)
            | A::FewerDenominators
            | A::FewerDigits
            | A::Path
            | A::ItemBefore
            | A::SomeItemIn
            | A::Floor
            | A::Counted
            | A::FieldPath
            | A::LeverPath
            | A::NotBelow(_)
            | A::Increase
            | A::NotAbove(_)
            | A::NotUnder(_)
            | A::WholeLink => {}
        }
    }
    let all = vec![
        Allowed::Rate,
        Allowed::Counted,
        Allowed::FieldPath,
        Allowed::LeverPath,
        Allowed::NotBelow("15%".into()),
        Allowed::Increase,
        Allowed::NotAbove("30%".into()),
        Allowed::NotUnder("10%".into()),
        Allowed::TierShare,
        Allowed::Attainment,
        Allowed::AboveBand("80%".into()),
        Allowed::BelowBand("80%".into()),
        Allowed::Rate.or_nothing(),
        Allowed::Amount,
        Allowed::Quantity,
        Allowed::Reserve,
        Allowed::GradeShare,
        Allowed::Dates(100, 1500),
        Allowed::DaysAway(400, 200),
        Allowed::StageDeleted,
        Allowed::PayRate,
        Allowed::Indicator,
        Allowed::Money,
        Allowed::Deals,
        Allowed::Leads,
        Allowed::InHand,
        Allowed::PerUnit,
        Allowed::HoursInDay,
        Allowed::Days,
        Allowed::Date,
        Allowed::FromDay(day("2027-01-31")),
        Allowed::UntilDue(day("2027-01-31")),
        Allowed::NearPeriod(day("2026-01-01"), day("2028-12-31")),
        Allowed::TrainingHours,
        Allowed::Prose(1000),
        Allowed::UntilDay(day("2036-12-31")),
        Allowed::Name(60),
        Allowed::NameOrNothing(60),
        Allowed::OtherName,
        Allowed::Currency,
        Allowed::StageNamed,
        Allowed::Many(1, 12),
        Allowed::SmallerNeed,
        Allowed::SmallerRevenue,
        Allowed::File,
        Allowed::Utf8,
        Allowed::OneOf(&["first", "last"]),
        Allowed::Text(200),
        Allowed::List,
        Allowed::Object,
        Allowed::Once,
        Allowed::Json(3, 14),
        Allowed::At(Box::new(Allowed::List), 3, 14),
        Allowed::Bytes(65_536),
        Allowed::Version(1),
        Allowed::Share,
        Allowed::SharesOver("3%".into()),
        Allowed::SharesUnder("3%".into()),
        Allowed::Weight,
        Allowed::RampPart,
        Allowed::Month,
        Allowed::MonthNumber,
        Allowed::PinnedLess("3000000".into()),
        Allowed::PinnedWhole("3000000".into()),
        Allowed::NotBoth,
        Allowed::NeedsHorizon,
        Allowed::TheDay(day("2027-03-31")),
        Allowed::Before(day("2027-03-31")),
        Allowed::SomeWorkingDay,
        Allowed::FewerLeaves(1000),
        Allowed::FewerDenominators,
        Allowed::FewerDigits,
        Allowed::Path,
        Allowed::ItemBefore,
        Allowed::SomeItemIn,
        Allowed::Floor,
        Allowed::WholeLink,
    ];
    all.iter().for_each(every);
    assert_eq!(all.len(), 77, "one of each");
    all
}

/// Things that a text for people never contains.
#[track_caller]
fn is_clean(text: &str) {
    assert!(!text.trim().is_empty());
    for flaw in ["{", "}", "  ", "()", "..", "，，", "。。", "None", "Some("] {
        assert!(!text.contains(flaw), "{flaw:?} in {text}");
    }
    assert!(!text.chars().any(char::is_control), "{text:?}");
}

#[test]
fn a_fault_says_what_was_given_and_what_is_allowed() {
    for locale in Locale::ALL {
        let mut told = Vec::new();
        for allowed in every_allowed() {
            let said = locale.fault(&Fault::new(Field::Amount, " 1,5 Mio ", allowed.clone()));
            is_clean(&said);
            assert!(said.contains("1,5 Mio") && !said.contains(" 1,5 Mio "), "{said}");
            let nothing = locale.fault(&Fault::new(Field::Amount, " ", allowed.clone()));
            is_clean(&nothing);
            assert_ne!(said, nothing);
            let words = locale.allowed(&allowed);
            is_clean(&words);
            assert!(said.contains(&words) && nothing.contains(&words), "{said}");
            told.push(words);
        }
        told.sort();
        told.dedup();
        assert_eq!(told.len(), every_allowed().len(), "no two kinds are told alike in {}", locale.name());
    }
}

#[test]
fn a_fault_tells_its_limits() {
    for locale in Locale::ALL {
        let says = |allowed: &Allowed, parts: &[&str]| {
            let said = locale.allowed(allowed);
            assert!(parts.iter().all(|part| said.contains(part)), "{parts:?} in {said}");
        };
        says(&Allowed::FromDay(day("2027-01-31")), &[&dates::date(locale, day("2027-01-31"))]);
        says(&Allowed::UntilDay(day("2036-12-31")), &[&dates::date(locale, day("2036-12-31"))]);
        says(&Allowed::NotBelow("15%".into()), &["15%"]);
        says(&Allowed::Name(61), &["61"]);
        says(&Allowed::NameOrNothing(62), &["62"]);
        says(&Allowed::Many(3, 17), &["3", "17"]);
        says(&Allowed::OneOf(&["first", "last"]), &["first", "last"]);
        says(&Allowed::Text(201), &["201"]);
        says(&Allowed::Json(3, 14), &["JSON", "3", "14"]);
        says(&Allowed::At(Box::new(Allowed::Version(12)), 3, 14), &["12", "3", "14"]);
        says(&Allowed::Bytes(65_537), &["64.1 KB"]);
        says(&Allowed::Bytes(1 << 20), &["1 MB"]);
        says(&Allowed::Version(1), &["1"]);
        says(&Allowed::Rate, &["0%", "100%"]);
        says(&Allowed::TierShare, &["0%", "1,000%"]);
        says(&Allowed::Attainment, &["0%", "1,000%"]);
        says(&Allowed::AboveBand("80%".into()), &["80%"]);
        says(&Allowed::PayRate, &["0%", "10,000%"]);
        says(&Allowed::Days, &["0", "3,650"]);
    }
}

// Explanations.

fn stage(name: &str, rate: &str, days: &str) -> StageDraft {
    StageDraft { name: name.into(), rate: rate.into(), days: days.into(), ..Default::default() }
}

fn activity(name: &str, per_unit: &str) -> ActivityDraft {
    ActivityDraft { name: name.into(), per_unit: per_unit.into(), ..Default::default() }
}

/// Every kind of number: activities at three stages, a stage after won, days, too few leads.
fn quarter() -> Draft {
    let mut draft = Draft {
        name: "East, first quarter".into(),
        currency: "CNY".into(),
        first: "2027-01-01".into(),
        last: "2027-03-31".into(),
        metric: Metric::GrossProfit,
        amount: "100万".into(),
        margin: "35%".into(),
        deal_size: "9.5万".into(),
        stages: vec![stage("Lead", "20%", "14"), stage("Opportunity", "30%", "30"), stage("Won", "95%", "30"), stage("Collected", "", "")],
        won: 2,
        tiers: TierDraft::usual(),
        leads_available: "300".into(),
        ..Draft::default()
    };
    draft.stages[0].activities = vec![activity("call", "3"), activity("visit", "1/2")];
    draft.stages[2].activities = vec![activity("handover", "1.5")];
    draft
}

fn revenue() -> Draft {
    Draft {
        currency: "USD".into(),
        metric: Metric::Revenue,
        amount: "300k".into(),
        deal_size: "7/3".into(),
        stages: vec![stage("Lead", "1/3", ""), stage("Offer", "12.5%", ""), stage("Won", "", "")],
        won: 2,
        tiers: vec![TierDraft { name: "all of it".into(), of_target: "1/3".into() }],
        ..Draft::default()
    }
}

/// A published case: whole deals, and leads between two whole numbers.
fn rounded_leads() -> Draft {
    let stages = vec![stage("Lead", "20%", ""), stage("Opportunity", "30%", ""), stage("Won", "", "")];
    Draft { amount: "300k".into(), deal_size: "12k".into(), stages, won: 2, tiers: TierDraft::usual(), ..Draft::default() }
}

/// Deals with no money, no dates, no lines; won first, or far too many for a chance.
fn bare(rate: &str, won: usize) -> Draft {
    let stages = vec![stage("Lead", rate, ""), stage("Won", "", "")];
    Draft { metric: Metric::Deals, amount: "10.5".into(), stages, won, ..Draft::default() }
}

#[track_caller]
fn told(draft: &Draft) -> Report {
    report(&draft.check().unwrap_or_else(|faults| panic!("{faults:?}")), day("2027-02-10"))
}

fn reports() -> Vec<Report> {
    let ten = Locale::ALL.map(|locale| templates::ten_deals(locale, "2027-02-01", "2027-02-28"));
    let mut all: Vec<Report> = ten.iter().map(told).collect();
    let drafts = vec![
        quarter(),
        revenue(),
        rounded_leads(),
        split(Metric::Revenue),
        split(Metric::GrossProfit),
        split(Metric::Deals),
        carried("", "100k"),
        carried("3.5", "1/3"),
        carried("1", "1B"),
        bare("20%", 1),
        bare("0.0000001%", 1),
        bare("50%", 0),
    ];
    all.extend(drafts.iter().map(told));
    all
}

/// Two dimensions, in which deal sizes, a margin and a rate differ.
fn split(metric: Metric) -> Draft {
    let mut draft = Draft { metric, ..quarter() };
    for (i, name) in ["new customers", "repeat purchase"].into_iter().enumerate() {
        edits::add_dimension(&mut draft, Some(i));
        draft.space[i].members[0].name = name.into();
    }
    draft.space[0].members[0].own.deal_size = "3万".into();
    draft.space[1].members[0].own.rates = vec!["25%".into()];
    draft.space[1].members[1].own.margin = "50%".into();
    draft
}

/// By people, one of whom is in ramp-up, or by a typed number of people; each with that quota.
fn carried(people: &str, quota: &str) -> Draft {
    let mut draft = Draft { people: people.into(), quota: quota.into(), attainment: "1/3".into(), ..revenue() };
    edits::add_dimension(&mut draft, Some(5));
    draft.space[0].members[0].ramp = vec!["50%".into()];
    draft
}

/// Every number of a report that can be explained, and one past the end of each list.
fn topics(report: &Report) -> Vec<Topic> {
    let mut topics = Vec::new();
    let mut add = |topic| {
        // The compiler misses a new one here.
        match topic {
            Topic::Stage(_)
            | Topic::Revenue
            | Topic::RateOverall
            | Topic::Confidence
            | Topic::Tier(_)
            | Topic::Activity(_)
            | Topic::LeadBy
            | Topic::Member(..)
            | Topic::Cell(..)
            | Topic::Parts
            | Topic::Capacity
            | Topic::Limited => {}
        }
        topics.push(topic);
    };
    (0..=report.funnel.len()).map(Topic::Stage).for_each(&mut add);
    (0..=report.tiers.len()).map(Topic::Tier).for_each(&mut add);
    (0..=report.activities.len()).map(Topic::Activity).for_each(&mut add);
    [Topic::Revenue, Topic::RateOverall, Topic::Confidence, Topic::LeadBy, Topic::Limited, Topic::Capacity].into_iter().for_each(&mut add);
    add(Topic::Parts);
    for (d, (_, members)) in report.split.iter().flat_map(|space| space.dimensions.iter().enumerate()) {
        for m in 0..=members.len() {
            [Measure::Money, Measure::Stage(0)].map(|measure| Topic::Member(d, m, measure)).into_iter().for_each(&mut add);
            add(Topic::Cell((0, 0), (d, m), Measure::Money));
        }
    }
    topics
}

#[test]
fn every_number_explains_itself_in_every_language() {
    for report in reports() {
        for locale in Locale::ALL {
            for topic in topics(&report) {
                let there = match topic {
                    Topic::Stage(k) => k < report.funnel.len(),
                    Topic::Tier(i) => i < report.tiers.len(),
                    Topic::Activity(i) => i < report.activities.len(),
                    Topic::Revenue => report.target.is_some(),
                    Topic::RateOverall => true,
                    Topic::Confidence => report.confidence.is_some(),
                    Topic::LeadBy => report.calendar.is_some(),
                    Topic::Limited => report.limited.is_some(),
                    Topic::Capacity => report.capacity.is_some(),
                    Topic::Parts => report.split.is_some(),
                    Topic::Cell(_, (d, m), _) | Topic::Member(d, m, _) => {
                        report.split.as_ref().is_some_and(|space| m < space.dimensions[d].1.len())
                    }
                };
                let said = explain(topic, &report, locale);
                assert_eq!(said.is_some(), there, "{topic:?}");
                let Some(Explanation { title, words, values, notes, inputs }) = said else { continue };
                [&title, &words, &values].into_iter().chain(&notes).for_each(|text| is_clean(text));
                assert!(!inputs.is_empty() || topic == Topic::RateOverall, "{topic:?} is edited somewhere");
                for field in &inputs {
                    is_clean(&label(field, &report, locale));
                }
            }
            is_clean(&spoken(&report, locale));
            is_clean(amount_label(report.metric, locale));
        }
    }
}

#[test]
fn an_explanation_says_the_figure_that_is_shown() {
    for report in reports() {
        for locale in Locale::ALL {
            for (k, stage) in report.funnel.iter().enumerate() {
                let said = explain(Topic::Stage(k), &report, locale).unwrap();
                let shown = number::count(stage.required.count);
                assert!(said.title.contains(&shown) && said.values.contains(&shown), "{said:?}");
                assert_eq!(
                    [Calculation(locale).even(), Calculation(locale).even_in_parts()].contains(&said.notes[0].as_str()),
                    stage.required.exact == stage.required.count.exact(),
                    "{said:?}"
                );
            }
        }
    }
}

#[test]
fn a_line_of_values_begins_and_ends_with_a_value() {
    // With no stage before won, the overall rate has no factors.
    let is_won_first = |report: &Report| report.funnel[0].place == Place::Won;
    for report in reports().into_iter().filter(|report| !is_won_first(report)) {
        for topic in topics(&report) {
            for said in Locale::ALL.into_iter().filter_map(|locale| explain(topic, &report, locale)) {
                assert_eq!(said.values.trim_matches([' ', '=', '→', '÷', '×']), said.values, "{topic:?}");
            }
        }
    }
}

#[test]
fn no_title_has_a_space_before_its_question_mark() {
    for report in reports() {
        for topic in topics(&report) {
            for said in Locale::ALL.into_iter().filter_map(|locale| explain(topic, &report, locale)) {
                assert!(!said.title.contains(" ?") && !said.title.contains(" ？"), "{}", said.title);
            }
        }
    }
}

#[test]
fn a_line_says_that_nothing_is_rounded_only_where_nothing_is() {
    for report in reports() {
        for (i, tier) in report.tiers.iter().enumerate() {
            let is_even = |required: &Required| required.exact == required.count.exact();
            let even = is_even(&tier.deals) && is_even(&tier.leads);
            let said = explain(Topic::Tier(i), &report, En).unwrap();
            assert_eq!(said.notes[0] == Calculation(En).even(), even, "{said:?}");
        }
    }
}

/// All explanations of a report on one page.
fn page(report: &Report, locale: Locale) -> String {
    let mut page = spoken(report, locale) + "\n";
    for topic in topics(report) {
        let Some(said) = explain(topic, report, locale) else { continue };
        let lines = [said.title, said.words, said.values].into_iter().chain(said.notes).map(|line| format!("  {line}\n"));
        let inputs = said.inputs.iter().map(|field| format!("    {field}: {}\n", label(field, report, locale)));
        write!(page, "\n{topic:?}\n{}{}", lines.collect::<String>(), inputs.collect::<String>()).unwrap();
    }
    page
}

#[test]
fn the_explanations_of_ten_deals_read_well() {
    for locale in [En, ZhHans] {
        let ten = templates::ten_deals(locale, "2027-02-01", "2027-02-28");
        insta::assert_snapshot!(format!("ten_deals_{}", locale.tag()), page(&told(&ten), locale));
    }
}

#[test]
fn the_explanations_of_a_quarter_read_well() {
    for locale in [En, ZhHans] {
        insta::assert_snapshot!(format!("quarter_{}", locale.tag()), page(&told(&quarter()), locale));
    }
}

#[test]
fn quarters_and_years_are_called_by_the_fiscal_year() {
    let quarter = |from, text| FiscalYear::starting_in(from).unwrap().quarter(day(text));
    for (from, text, en, hans, hant) in [
        (1, "2027-03-31", "Q1 2027", "2027年Q1", "2027年Q1"),
        (1, "2027-12-31", "Q4 2027", "2027年Q4", "2027年Q4"),
        (4, "2026-04-01", "FY27 Q1", "2027财年一季度", "2027會計年度第一季"),
        (4, "2026-09-30", "FY27 Q2", "2027财年二季度", "2027會計年度第二季"),
        (2, "2027-10-31", "FY28 Q3", "2028财年三季度", "2028會計年度第三季"),
        (12, "2009-11-30", "FY09 Q4", "2009财年四季度", "2009會計年度第四季"),
        (7, "2099-07-01", "FY00 Q1", "2100财年一季度", "2100會計年度第一季"),
    ] {
        assert_eq!(Locale::ALL.map(|locale| fiscal::quarter(locale, quarter(from, text))), [en, hans, hant], "{text} from month {from}");
    }
    let april = FiscalYear::starting_in(4).unwrap();
    for (locale, said) in [
        (En, "FY27 = Apr 2026 – Mar 2027: a fiscal year is named after the year it ends in."),
        (ZhHans, "2027财年 = 2026年4月–2027年3月，以结束年份命名。"),
        (ZhHant, "2027會計年度 = 2026年4月–2027年3月，以結束年份命名。"),
    ] {
        assert_eq!(fiscal::year(locale, april, day("2026-11-16")).as_deref(), Some(said));
        assert_eq!(fiscal::year(locale, FiscalYear::default(), day("2026-11-16")), None);
    }
}

#[test]
fn holidays_that_are_not_published_are_said_to_be_expected() {
    for (locale, of_day, of_years) in [
        (En, "Spring Festival: expected, not published yet", "Holidays for 2027, 2028 aren’t published yet"),
        (ZhHans, "春节：预计，尚未公布", "2027、2028年的放假安排尚未公布"),
        (ZhHant, "春節：預計，尚未公布", "2027、2028年的放假安排尚未公布"),
    ] {
        assert_eq!(dates::expected_holiday(locale, Holiday::SpringFestival), of_day);
        let said = dates::holidays_unpublished(locale, &[2027, 2028]).unwrap();
        assert!(said.starts_with(of_years), "{said}");
        assert_eq!(dates::holidays_unpublished(locale, &[]), None);
    }
}

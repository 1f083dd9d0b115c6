//! The value of a typed number as shown below its field: the text on the left, the value in each language on the right.

use backcast::domain::whatif::levers::Lever;
use backcast::domain::{ActivityDraft, Currency, Draft, End, Field, Metric, StageDraft, TierDraft};
use backcast::i18n::Locale;
use backcast::i18n::meaning::said;

fn draft(metric: Metric, currency: &str) -> Draft {
    let call = ActivityDraft { name: "call".into(), per_unit: "3".into(), ..Default::default() };
    let stage = |name: &str| StageDraft { name: name.into(), rate: "20%".into(), activities: vec![call.clone()], ..Default::default() };
    Draft {
        metric,
        currency: currency.into(),
        stages: vec![stage("Lead"), stage("Won")],
        tiers: TierDraft::usual(),
        won: 1,
        ..Default::default()
    }
}

fn shown(draft: &Draft, field: &Field, text: &str, locale: Locale) -> Option<String> {
    let mut draft = draft.clone();
    draft.put(field, text.into());
    let currency = Currency::new(&draft.currency).unwrap_or(Currency::CNY);
    draft.meaning(field).map(|meaning| said(locale, currency, &meaning))
}

/// The same in every language.
#[track_caller]
fn says(draft: &Draft, field: &Field, text: &str, expected: &str) {
    for locale in Locale::ALL {
        assert_eq!(shown(draft, field, text, locale).as_deref(), Some(expected), "{text} at {field}");
    }
}

#[track_caller]
fn says_nothing(draft: &Draft, field: &Field, text: &str) {
    assert_eq!(shown(draft, field, text, Locale::En), None, "{text} at {field}");
}

#[test]
fn numbers_and_money_that_may_look_otherwise() {
    let deals = draft(Metric::Deals, "CNY");
    let money = draft(Metric::Revenue, "CNY");
    for (text, as_deals, as_money) in [
        ("1,5", "= 1.5", "= ¥1.50"),
        ("417,26", "= 417.26", "= ¥417.26"),
        ("3.000", "= 3", "= ¥3"),
        ("1,234", "= 1234", "= ¥1234"),
        ("999,999", "= 999999", "= ¥999999"),
        ("1.234.567", "= 1,234,567", "= ¥1,234,567"),
        ("12,34,567", "= 1,234,567", "= ¥1,234,567"),
        ("三百万", "= 3,000,000", "= ¥3,000,000"),
        ("1万2", "= 12000", "= ¥12000"),
        ("1e6", "= 1,000,000", "= ¥1,000,000"),
        ("5 lakh", "= 500000", "= ¥500000"),
        ("½", "= 0.5", "= ¥0.50"),
        ("٣٠٠", "= 300", "= ¥300"),
    ] {
        says(&deals, &Field::Amount, text, as_deals);
        says(&money, &Field::Amount, text, as_money);
    }
    for text in ["", "x", "1,2000", "10", "3000000", "1,200,000", "300万", "3M", "1.5", "0.25"] {
        says_nothing(&deals, &Field::Amount, text);
        says_nothing(&money, &Field::Amount, text);
    }
    says(&deals, &Field::Amount, "1.234", "= 1.2340"); // three digits after a point would look like thousands
    says(&deals, &Field::LeadsAvailable, "1,200", "= 1200");
    says(&deals, &Field::Days(0), "十四", "= 14");
    says(&deals, &Field::PerUnit(0, 0), "1,5", "= 1.5");
}

#[test]
fn rates() {
    let plan = draft(Metric::Deals, "CNY");
    for field in [Field::Rate(0), Field::Margin, Field::TierShare(0), Field::Attainment, Field::Lever(Lever::Rate(0), End::From)] {
        says(&plan, &field, "20,5%", "= 20.5%");
        says(&plan, &field, "20‰", "= 2%");
        says(&plan, &field, "7折", "= 70%");
        says(&plan, &field, "两成五", "= 25%");
        says_nothing(&plan, &field, "20%");
        says_nothing(&plan, &field, "1 in 5");
        says_nothing(&plan, &field, "5:1");
    }
    says_nothing(&plan, &Field::Name, "1,5");
    says_nothing(&plan, &Field::StageName(0), "1,5");
    says_nothing(&plan, &Field::HorizonFirst, "1,5");
}

#[test]
fn money_finer_than_its_currency() {
    for (currency, text, rounded, exact) in [
        ("JPY", "16.24", "= JP¥17, rounded up", "= JP¥16.24, calculated exactly"),
        ("JPY", "16.5万円", "", ""), // 165,000
        ("JPY", "17.0", "", ""),
        ("CNY", "0.001", "= ¥0.01, rounded up", "= ¥0.0010, calculated exactly"),
        ("CNY", "16.24", "", ""),
        ("KWD", "16.2401", "= KWD 16.2410, rounded up", "= KWD 16.2401, calculated exactly"),
        ("KWD", "16.24", "", ""),
        ("CNY", "100/3", "= ¥33.34, rounded up", "= ¥33.33…, calculated exactly"),
    ] {
        let plan = draft(Metric::Revenue, currency);
        let expected = |said: &str| (!said.is_empty()).then(|| said.to_owned());
        assert_eq!(shown(&plan, &Field::Amount, text, Locale::En), expected(rounded), "{text} {currency}");
        for field in [Field::DealSize, Field::Quota] {
            assert_eq!(shown(&plan, &field, text, Locale::En), expected(exact), "{text} {currency} {field}");
        }
        // A profit is divided by its margin before anything is rounded.
        assert_eq!(shown(&draft(Metric::GrossProfit, currency), &Field::Amount, text, Locale::En), expected(exact), "{text}");
    }
    let yen = draft(Metric::Revenue, "JPY");
    assert_eq!(shown(&yen, &Field::Amount, "16.24", Locale::ZhHans).as_deref(), Some("= JP¥17（向上取整）"));
    assert_eq!(shown(&yen, &Field::Amount, "16.24", Locale::ZhHant).as_deref(), Some("= JP¥17（無條件進位）"));
    assert_eq!(shown(&yen, &Field::DealSize, "16.24", Locale::ZhHans).as_deref(), Some("= JP¥16.24（按精确值计算）"));
    assert_eq!(shown(&yen, &Field::DealSize, "16.24", Locale::ZhHant).as_deref(), Some("= JP¥16.24（依精確值計算）"));
    // Deals are no money.
    assert_eq!(shown(&draft(Metric::Deals, "JPY"), &Field::Amount, "16.24", Locale::En), None);
}

#[test]
fn what_is_said_of_a_target_is_what_the_report_has() {
    let mut plan = draft(Metric::Revenue, "JPY");
    plan.amount = "16.24".into();
    plan.deal_size = "1".into();
    let report = backcast::domain::report(&plan.check().unwrap(), chrono::NaiveDate::from_ymd_opt(2027, 1, 4).unwrap());
    assert_eq!(report.target.map(|money| money.to_string()).as_deref(), Some("17"));
}

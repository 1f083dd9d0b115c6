//! A target below the worth of one deal: when it is said, and what was probably meant.
#![allow(clippy::unwrap_used, reason = "the checks beside the tests may fail as loudly as the tests")]

use backcast::domain::draft::SmallDeal;
use backcast::domain::{DimensionDraft, Draft, Exact, LeafDraft, MemberDraft, Metric, OwnDraft};
use backcast::i18n::{Locale, number};

fn typed(metric: Metric, amount: &str, deal_size: &str) -> Draft {
    Draft { metric, amount: amount.into(), deal_size: deal_size.into(), margin: "40%".into(), ..Default::default() }
}

/// The target and the worth of one deal, if the target is the smaller one.
#[track_caller]
fn is_small(metric: Metric, amount: &str, deal_size: &str, expected: Option<(u64, u64)>) {
    let small = typed(metric, amount, deal_size).small_target().map(|small| (small.target, small.one_deal));
    assert_eq!(small, expected.map(|(target, one)| (Exact::whole(target), Exact::whole(one))), "{metric:?} {amount} of {deal_size}");
}

#[test]
fn a_target_is_small_below_one_deal() {
    use Metric::{Deals, GrossProfit, Revenue};
    is_small(Revenue, "300", "10万", Some((300, 100_000)));
    is_small(Revenue, "99999", "100,000", Some((99_999, 100_000)));
    is_small(Revenue, "100000", "100,000", None); // exactly one deal
    is_small(Revenue, "300万", "10万", None);
    // One deal earns 40% of 100,000.
    is_small(GrossProfit, "39999", "10万", Some((39_999, 40_000)));
    is_small(GrossProfit, "40000", "10万", None);
    is_small(Deals, "1", "10万", None);
    // What cannot be read is a fault, and no question.
    for (amount, deal_size) in [("", "10万"), ("x", "10万"), ("0", "10万"), ("-3", "10万"), ("300", ""), ("300", "x"), ("300", "0")] {
        is_small(Revenue, amount, deal_size, None);
    }
    assert_eq!(Draft { margin: String::new(), ..typed(GrossProfit, "3", "10万") }.small_target(), None);
}

#[test]
fn a_deal_of_an_item_or_a_sub_target_may_be_smaller() {
    let own = || OwnDraft { deal_size: "200".into(), ..Default::default() };
    let item = MemberDraft { own: own(), ..Default::default() };
    let mut plan = typed(Metric::Revenue, "300", "10万");
    plan.space = vec![DimensionDraft { members: vec![item, MemberDraft::default()], ..Default::default() }];
    assert_eq!(plan.small_target(), None);
    plan.space[0].members[0].own = OwnDraft::default();
    assert!(plan.small_target().is_some());
    plan.leaves = vec![LeafDraft { path: vec![0], own: own(), ..Default::default() }];
    assert_eq!(plan.small_target(), None);
}

/// What is offered in Chinese and in English, as it is put into the field.
#[track_caller]
fn meant(amount: &str, deal_size: &str, chinese: Option<&str>, english: Option<&str>) {
    let small = typed(Metric::Revenue, amount, deal_size).small_target().unwrap();
    for (locale, expected) in [(Locale::ZhHans, chinese), (Locale::En, english)] {
        let offered = small.likely_meant(number::scales(locale)).map(|meant| number::typed_amount(locale, &meant));
        assert_eq!(offered.as_deref(), expected, "{amount} of {deal_size} in {locale:?}");
    }
}

#[test]
fn the_scale_that_was_left_out_is_the_smallest_that_makes_a_deal() {
    meant("300", "10万", Some("300万"), Some("300k"));
    meant("12.5", "10万", Some("12.5万"), Some("12.5M"));
    // 3万 and 3k are less than one deal; 3亿 are 3,000 deals and 3M are 30.
    meant("3", "10万", Some("3亿"), Some("3M"));
    // Nobody leaves a thousand out of thousands, and 1,500M are more than 10,000 deals.
    meant("1,500", "10万", Some("1,500万"), None);
    // 80,000 is typed in full: nobody leaves 万 or thousand out of it. 80,000M are more than 10,000 deals.
    meant("80000", "10万", None, None);
    // A scale is there already, or a unit.
    meant("3万", "10万", None, None);
    meant("300元", "10万", None, None);
}

/// The deals of a target of 3,000,000 if they are more than 10,000, and what is offered in Chinese.
#[test]
fn a_deal_that_takes_ten_thousands_of_deals_is_asked_about() {
    for (deal_size, deals, chinese) in [
        ("10", Some(300_000), Some("10万")),
        ("100", Some(30_000), Some("100万")),
        ("299", Some(10_034), Some("299万")), // 3,000,000 ÷ 299 = 10,033.4
        ("300", None, None),                  // exactly 10,000 deals
        ("0.1", Some(30_000_000), Some("1,000")),
        ("100元", None, None), // a unit is typed on purpose
        ("10万", None, None),
        ("x", None, None),
    ] {
        let small = typed(Metric::Revenue, "300万", deal_size).small_deal();
        assert_eq!(small.as_ref().map(SmallDeal::deals), deals.map(Exact::whole), "{deal_size}");
        let offered = small.and_then(|small| small.likely_meant(number::scales(Locale::ZhHans)));
        assert_eq!(offered.map(|meant| number::typed_amount(Locale::ZhHans, &meant)).as_deref(), chinese, "{deal_size}");
    }
}

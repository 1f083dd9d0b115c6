//! The plan file: what is written opens again as it was, and what is no plan file is refused place by place, all at once.
//!
//! The faults of the fields' text are not the file's matter; see `faults.rs`.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "the checks beside the tests may fail as loudly as the tests")]

use backcast::codec::{TEXT_MAX, file};
use backcast::domain::{ActivityDraft, Allowed, Draft, Fault, Field, Metric, StageDraft, TierDraft, report};
use chrono::NaiveDate;
use proptest::prelude::*;

/// Text of every kind that a field may hold: nothing, what plans hold, any characters at all, and the longest.
fn text() -> impl Strategy<Value = String> {
    let usual = ["", "20%", "0.2", "5:1", "3000000", "1.2亿", "007", "+7", "-1", "1e400", "Lead", "赢单", "Won", "base", "2027-01-31"];
    let odd = ["\0", "\u{feff}", "\"\\", "<script>", "\u{202e}x", "e\u{301}", "👩‍👩‍👧", "null", "\r\n", " # ", "\u{fffd}", "{}"];
    prop_oneof![
        4 => proptest::sample::select([usual.as_slice(), odd.as_slice()].concat()).prop_map(str::to_owned),
        2 => proptest::collection::vec(any::<char>(), 0..20).prop_map(String::from_iter),
        1 => proptest::collection::vec(any::<char>(), TEXT_MAX).prop_map(String::from_iter),
    ]
}

fn stage() -> impl Strategy<Value = StageDraft> {
    let activity = (text(), text()).prop_map(|(name, per_unit)| ActivityDraft { name, per_unit });
    (text(), text(), text(), proptest::collection::vec(activity, 0..3)).prop_map(|(name, rate, days, activities)| StageDraft {
        name,
        rate,
        days,
        activities,
    })
}

/// A draft, right or wrong, with "won" at any of its stages; names may be blank and may be twice there.
fn draft() -> impl Strategy<Value = Draft> {
    let stages = proptest::collection::vec(stage(), 1..7);
    let tiers = prop_oneof![
        Just(TierDraft::usual()),
        proptest::collection::vec((text(), text()).prop_map(|(name, of_target)| TierDraft { name, of_target }), 0..4)
    ];
    let metric = proptest::sample::select(vec![Metric::Revenue, Metric::Deals, Metric::GrossProfit]);
    (proptest::array::uniform8(text()), metric, stages, any::<proptest::sample::Index>(), tiers).prop_map(
        |([name, currency, first, last, amount, margin, deal_size, leads_available], metric, stages, won, tiers)| Draft {
            won: won.index(stages.len()),
            ..Draft { name, currency, first, last, metric, amount, margin, deal_size, stages, tiers, leads_available, ..Draft::default() }
        },
    )
}

fn quick() -> ProptestConfig {
    ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(quick())]

    #[test]
    fn whatever_is_typed_comes_back_from_its_file(draft in draft()) {
        let written = file::write(&draft);
        prop_assert_eq!(file::read(&written), Ok(draft), "{}", written);
    }

    #[test]
    fn a_file_read_and_written_again_is_the_same_file(draft in draft()) {
        let written = file::write(&draft);
        prop_assert_eq!(file::write(&file::read(&written).unwrap()), written);
    }

    #[test]
    fn no_text_at_all_makes_the_reader_panic(text in proptest::collection::vec(any::<char>(), 0..60).prop_map(String::from_iter)) {
        if let Err(faults) = file::read(&text) {
            prop_assert!(!faults.is_empty());
        }
    }

    #[test]
    fn no_cut_of_a_file_makes_the_reader_panic(draft in draft(), at in any::<proptest::sample::Index>()) {
        let written = file::write(&draft);
        let ends: Vec<usize> = written.trim_end().char_indices().map(|(i, _)| i).collect();
        let cut = &written[..ends[at.index(ends.len())]];
        // A JSON object is whole at its last bracket only.
        prop_assert!(matches!(file::read(cut).unwrap_err().as_slice(), [Fault { allowed: Allowed::Json(..), .. }]), "{}", cut);
    }
}

fn stages(names: &[&str]) -> Vec<StageDraft> {
    names.iter().map(|name| StageDraft { name: (*name).into(), rate: "20%".into(), ..Default::default() }).collect()
}

#[track_caller]
fn keeps_won(names: &[&str], won: usize) {
    let draft = Draft { stages: stages(names), won, ..Default::default() };
    let written = file::write(&draft);
    assert_eq!(file::read(&written).map(|read| read.won), Ok(won), "{written}");
}

#[test]
fn won_stays_where_it_is_among_any_names() {
    keeps_won(&["Won"], 0);
    keeps_won(&["Lead", "Won", "Collected"], 1);
    keeps_won(&["Won", "Won", "Won"], 0);
    keeps_won(&["Won", "Won", "Won"], 1);
    keeps_won(&["", "", ""], 1);
    keeps_won(&["#3", "Lead", "Won"], 0); // a name that looks like a place, and tells
    keeps_won(&["Lead", "#2", "Won"], 1);
    keeps_won(&["Lead", "#2", "Won"], 0);
}

#[test]
fn won_stays_where_it_is_when_another_stage_is_named_like_its_place() {
    // The first stage has no name of its own to tell it, so its place stands in the file; the second is called just that.
    keeps_won(&["", "#1", "Won"], 0);
    keeps_won(&["Lead", "Lead", "#1", "Won"], 0);
}

#[test]
fn a_plan_whose_stages_are_all_removed_comes_back_too() {
    let draft = Draft { name: "empty".into(), amount: "10".into(), ..Default::default() };
    assert_eq!(file::read(&file::write(&draft)), Ok(draft));
}

#[test]
fn a_won_past_the_end_loses_nothing_else() {
    let draft = Draft { amount: "10".into(), stages: stages(&["Lead", "Won"]), won: 7, ..Default::default() };
    let read = file::read(&file::write(&draft)).map(|read| (read.amount, read.stages));
    assert_eq!(read, Ok((draft.amount, draft.stages)));
}

/// A file around some lines: a plan of ten deals but for them.
fn plan(lines: &str) -> String {
    format!(
        r#"{{"target": {{"metric": "deals", "amount": "10"}}, "funnel": [{{"stage": "Lead", "rate": "20%"}}, {{"stage": "Won"}}]{lines}}}"#
    )
}

#[track_caller]
fn opens(text: &str) -> Draft {
    file::read(text).unwrap_or_else(|faults| panic!("{faults:?} in {text}"))
}

/// Exactly these faults, in this order: path, given, allowed.
#[track_caller]
fn refuses(text: &str, expected: &[(&str, &str, Allowed)]) {
    let faults = file::read(text).err().unwrap_or_default();
    let found: Vec<_> = faults.iter().map(|f| (f.field.to_string(), f.given.clone(), f.allowed.clone())).collect();
    let expected: Vec<_> =
        expected.iter().map(|(path, given, allowed)| ((*path).to_owned(), (*given).to_owned(), allowed.clone())).collect();
    assert_eq!(found, expected, "{text}");
}

const PLAN: Allowed = Allowed::OneOf(&[
    "backcast",
    "name",
    "currency",
    "horizon",
    "target",
    "margin",
    "tiers",
    "deal_size",
    "funnel",
    "won",
    "leads_available",
    "space",
    "leaves",
    "time",
]);
const TEXT: Allowed = Allowed::Text(TEXT_MAX);
const METRIC: Allowed = Allowed::OneOf(&["revenue", "deals", "gross_profit"]);

#[test]
fn what_is_no_json_is_told_by_line_and_column() {
    refuses("", &[("", "", Allowed::Json(1, 0))]);
    refuses("  \n", &[("", "", Allowed::Json(2, 0))]);
    refuses("hello", &[("", "hello", Allowed::Json(1, 1))]);
    refuses("{", &[("", "{", Allowed::Json(1, 1))]);
    refuses("{\n \"name\": 'x'}", &[("", "{\n \"name\": 'x'}", Allowed::Json(2, 10))]);
    refuses("{}x", &[("", "{}x", Allowed::Json(1, 3))]);
    refuses("{} {}", &[("", "{} {}", Allowed::Json(1, 4))]);
    refuses("{\"name\": \"\u{0}\"}", &[("", "{\"name\": \"\u{0}\"}", Allowed::Json(1, 11))]); // a raw control character
    refuses(r#"{"name": 01}"#, &[("", r#"{"name": 01}"#, Allowed::Json(1, 11))]);
    refuses(r#"{"name": NaN}"#, &[("", r#"{"name": NaN}"#, Allowed::Json(1, 10))]);
    // A long one is shown by its first forty characters.
    refuses(&"倒".repeat(50), &[("", &("倒".repeat(40) + "…"), Allowed::Json(1, 1))]);
}

#[test]
fn half_a_surrogate_is_no_text() {
    let draft = opens(&plan(r#", "name": "\ud83d\ude00""#)); // a whole pair is one character
    assert_eq!(draft.name, "😀");
    for half in [r"\ud83d", r"\ude00", r"\ude00\ud83d", r"\ud83dx", r"\ud83d\u0041"] {
        let faults = file::read(&plan(&format!(r#", "name": "{half}""#))).unwrap_err();
        assert!(matches!(faults.as_slice(), [Fault { allowed: Allowed::Json(1, _), .. }]), "{half}: {faults:?}");
    }
}

#[test]
fn what_is_json_and_no_plan_is_told_by_its_kind() {
    let not_a_plan = |given: &str| refuses(given, &[("", given, Allowed::Object)]);
    not_a_plan("null");
    not_a_plan("[]");
    not_a_plan("12");
    not_a_plan("\"{}\"");
    not_a_plan("true");
    refuses("{}", &[("target", "", Allowed::Object), ("funnel", "", Allowed::List)]);
    refuses(r#"{"target": {}}"#, &[("funnel", "", Allowed::List)]);
    refuses(r#"{"funnel": []}"#, &[("target", "", Allowed::Object)]);
    // Both there, and nothing in them, is a plan that somebody has just begun.
    assert_eq!(opens(r#"{"target": {}, "funnel": []}"#).stages, []);
}

#[test]
fn each_wrong_kind_is_told_at_its_place() {
    refuses(&plan(r#", "backcast": 2"#), &[("backcast", "2", Allowed::Version(1))]);
    refuses(&plan(r#", "backcast": "1""#), &[("backcast", "\"1\"", Allowed::Version(1))]);
    refuses(&plan(r#", "backcast": 1.5"#), &[("backcast", "1.5", Allowed::Version(1))]);
    refuses(&plan(r#", "backcast": -1"#), &[("backcast", "-1", Allowed::Version(1))]);
    refuses(&plan(r#", "backcast": 18446744073709551617"#), &[("backcast", "18446744073709551617", Allowed::Version(1))]); // 2⁶⁴ + 1
    refuses(&plan(r#", "name": null"#), &[("name", "null", TEXT)]);
    refuses(&plan(r#", "name": ["x"]"#), &[("name", "[\"x\"]", TEXT)]);
    refuses(&plan(r#", "currency": {"code": "CNY"}"#), &[("currency", "{\"code\":\"CNY\"}", TEXT)]);
    refuses(&plan(r#", "deal_size": true"#), &[("deal_size", "true", TEXT)]);
    refuses(&plan(r#", "leads_available": []"#), &[("leads_available", "[]", TEXT)]);
    refuses(&plan(r#", "horizon": "2027""#), &[("horizon", "\"2027\"", Allowed::Object)]);
    refuses(&plan(r#", "horizon": {"first": null}"#), &[("horizon.first", "null", TEXT)]);
    refuses(&plan(r#", "tiers": {}"#), &[("tiers", "{}", Allowed::List)]);
    refuses(&plan(r#", "tiers": [3, {"of_target": []}]"#), &[("tiers[0]", "3", Allowed::Object), ("tiers[1].of_target", "[]", TEXT)]);
    refuses(r#"{"target": [], "funnel": []}"#, &[("target", "[]", Allowed::Object)]);
    refuses(r#"{"target": {"amount": false}, "funnel": []}"#, &[("target.amount", "false", TEXT)]);
    refuses(r#"{"target": {}, "funnel": {}}"#, &[("funnel", "{}", Allowed::List)]);
    refuses(r#"{"target": {}, "funnel": [null]}"#, &[("funnel[0]", "null", Allowed::Object)]);
    refuses(
        r#"{"target": {}, "funnel": [{}, {"activities": "call"}, {"activities": ["call", {"per_unit": {}}]}]}"#,
        &[
            ("funnel[1].activities", "\"call\"", Allowed::List),
            ("funnel[2].activities[0]", "\"call\"", Allowed::Object),
            ("funnel[2].activities[1].per_unit", "{}", TEXT),
        ],
    );
}

#[test]
fn a_name_that_is_not_known_is_told_with_those_that_are() {
    let stage = Allowed::OneOf(&["stage", "rate", "days", "activities"]);
    refuses(&plan(r#", "targets": 1"#), &[("targets", "targets", PLAN)]);
    refuses(&plan(r#", "Name": "x""#), &[("Name", "Name", PLAN)]); // names are told apart by case
    refuses(&plan(r#", "": 1"#), &[("", "", PLAN)]);
    refuses(&plan(r#", "horizon": {"end": "x"}"#), &[("horizon.end", "end", Allowed::OneOf(&["first", "last"]))]);
    refuses(&plan(r#", "tiers": [{"share": "1"}]"#), &[("tiers[0].share", "share", Allowed::OneOf(&["name", "of_target"]))]);
    refuses(
        r#"{"target": {"value": "1"}, "funnel": [{"name": "Lead"}, {"stage": "x", "activities": [{"times": "3"}]}]}"#,
        &[
            ("target.value", "value", Allowed::OneOf(&["metric", "amount", "margin"])),
            ("funnel[0].name", "name", stage),
            ("funnel[1].activities[0].times", "times", Allowed::OneOf(&["name", "per_unit"])),
        ],
    );
    let long = "n".repeat(41);
    let shown = "n".repeat(40) + "…";
    refuses(&plan(&format!(r#", "{long}": 1"#)), &[(shown.as_str(), shown.as_str(), PLAN)]);
}

#[test]
fn everything_wrong_is_told_at_once() {
    refuses(
        r#"{"backcast": 9, "name": 1.50, "colour": "red", "horizon": [], "tiers": "none", "won": "Elsewhere",
            "target": {"metric": "profit", "amount": null}, "funnel": [{"stage": "Lead", "rates": "1"}, 5]}"#,
        &[
            ("colour", "colour", PLAN),
            ("backcast", "9", Allowed::Version(1)),
            ("horizon", "[]", Allowed::Object),
            ("target.amount", "null", TEXT),
            ("tiers", "\"none\"", Allowed::List),
            ("funnel[0].rates", "rates", Allowed::OneOf(&["stage", "rate", "days", "activities"])),
            ("funnel[1]", "5", Allowed::Object),
            ("target.metric", "profit", METRIC),
            ("won", "Elsewhere", Allowed::StageNamed),
        ],
    );
}

#[test]
fn metric_and_won_name_what_there_is() {
    let metric = |name: &str| format!(r#"{{"target": {{"metric": "{name}"}}, "funnel": []}}"#);
    assert_eq!(opens(&metric("revenue")).metric, Metric::Revenue);
    assert_eq!(opens(&metric("deals")).metric, Metric::Deals);
    assert_eq!(opens(&metric("gross_profit")).metric, Metric::GrossProfit);
    assert_eq!(opens(r#"{"target": {}, "funnel": []}"#).metric, Metric::Revenue);
    refuses(&metric("Deals"), &[("target.metric", "Deals", METRIC)]);
    refuses(&metric(""), &[("target.metric", "", METRIC)]);

    let won = |name: &str| plan(&format!(r#", "won": "{name}""#));
    assert_eq!(opens(&plan("")).won, 1); // the last, unless it is said
    assert_eq!(opens(&won("Lead")).won, 0);
    assert_eq!(opens(&won("#1")).won, 0);
    assert_eq!(opens(&won("#2")).won, 1);
    for wrong in ["#0", "#3", "#-1", "#", "#18446744073709551617", "1", "won", ""] {
        refuses(&won(wrong), &[("won", wrong, Allowed::StageNamed)]);
    }
}

#[test]
fn a_bare_number_is_kept_as_it_is_written() {
    let amount = |number: &str| opens(&format!(r#"{{"target": {{"amount": {number}}}, "funnel": []}}"#)).amount;
    for number in ["3000000", "0.20", "1.50", "-0", "1e400", "1E+2", "-1e-400", "123456789012345678901234567890.10"] {
        // Lower case e and a sign are the reader's only liberty.
        let kept = amount(number).to_lowercase().replace("e+", "e");
        assert_eq!(kept, number.to_lowercase().replace("e+", "e"), "{number}");
    }
    let draft = opens(
        r#"{"name": 7, "currency": 1, "horizon": {"first": 2027, "last": 1}, "target": {"amount": 1, "margin": 0.35},
        "tiers": [{"name": 1, "of_target": 0.8}], "deal_size": 0.1, "leads_available": 30, "won": "3",
        "funnel": [{"stage": 3, "rate": 0.25, "days": 14, "activities": [{"name": 4, "per_unit": 2.0}]}]}"#,
    );
    assert_eq!((draft.name.as_str(), draft.margin.as_str(), draft.tiers[0].of_target.as_str()), ("7", "0.35", "0.8"));
    assert_eq!((draft.stages[0].rate.as_str(), draft.stages[0].days.as_str()), ("0.25", "14"));
    assert_eq!(
        (draft.stages[0].activities[0].per_unit.as_str(), draft.first.as_str(), draft.leads_available.as_str()),
        ("2.0", "2027", "30")
    );
}

#[test]
fn a_number_no_plan_holds_is_a_fault_of_its_field_and_not_of_the_file() {
    let draft = opens(r#"{"target": {"metric": "deals", "amount": 1e400}, "funnel": [{"stage": "Won"}]}"#);
    let faults = draft.check().unwrap_err();
    let found: Vec<_> = faults.iter().map(|f| (f.field.clone(), f.allowed.clone())).collect();
    assert_eq!(found, [(Field::Amount, Allowed::Deals)]);
}

#[test]
fn days_are_written_as_a_number_where_they_are_one() {
    let written = |days: &str| {
        let stage = StageDraft { days: days.into(), ..Default::default() };
        file::write(&Draft { stages: vec![stage], ..Default::default() })
    };
    assert!(written("14").contains("\"days\": 14\n"), "{}", written("14"));
    assert!(written("4294967295").contains("\"days\": 4294967295\n"));
    for text in ["014", "+14", "14.0", "4294967296", "two weeks", " 14"] {
        assert!(written(text).contains(&format!("\"days\": \"{text}\"\n")), "{}", written(text));
    }
}

#[test]
fn the_margin_stands_in_the_target_or_beside_it_but_once() {
    let margin = |inside: &str, beside: &str| format!(r#"{{"target": {{"metric": "gross_profit"{inside}}}{beside}, "funnel": []}}"#);
    assert_eq!(opens(&margin(r#", "margin": "35%""#, "")).margin, "35%");
    assert_eq!(opens(&margin("", r#", "margin": "35%""#)).margin, "35%");
    assert_eq!(opens(&margin("", "")).margin, "");
    refuses(&margin(r#", "margin": "30%""#, r#", "margin": "35%""#), &[("margin", "35%", Allowed::Once)]);
}

#[test]
fn a_byte_order_mark_is_no_fault() {
    assert_eq!(opens(&("\u{feff}".to_owned() + &plan(""))), opens(&plan("")));
    refuses(&plan("\u{feff}"), &[("", "{\"target\": {\"metric\": \"deals\", \"amount\":…", Allowed::Json(1, 111))]); // elsewhere it is
}

#[test]
fn a_file_is_read_up_to_its_limit_and_not_a_byte_further() {
    let fill = |bytes: usize| plan("") + &" ".repeat(bytes - plan("").len());
    assert_eq!(opens(&fill(file::BYTES_MAX)), opens(&plan("")));
    let over = file::BYTES_MAX + 1;
    refuses(&fill(over), &[("", &format!("{over} bytes"), Allowed::Bytes(file::BYTES_MAX))]);
    // Bytes count, not characters: three to each of these.
    let wide = plan(&format!(r#", "name": "{}""#, "倒".repeat(file::BYTES_MAX / 3)));
    assert_eq!(file::read(&wide).unwrap_err()[0].allowed, Allowed::Bytes(file::BYTES_MAX));
}

#[test]
fn a_text_is_read_up_to_its_limit_in_characters() {
    let cut = |text: &str| text.chars().take(40).chain(['…']).collect::<String>();
    for letter in ["x", "倒", "👍"] {
        let (longest, over) = (letter.repeat(TEXT_MAX), letter.repeat(TEXT_MAX + 1));
        assert_eq!(opens(&plan(&format!(r#", "name": "{longest}""#))).name, longest);
        refuses(&plan(&format!(r#", "name": "{over}""#)), &[("name", &cut(&over), TEXT)]);
        refuses(
            &format!(r#"{{"target": {{}}, "funnel": [{{"stage": "{longest}", "activities": [{{"name": "{over}"}}]}}]}}"#),
            &[("funnel[0].activities[0].name", &cut(&over), TEXT)],
        );
    }
    let digits = "9".repeat(TEXT_MAX + 1);
    refuses(&plan(&format!(r#", "deal_size": {digits}"#)), &[("deal_size", &cut(&digits), TEXT)]);
}

#[test]
fn a_list_is_read_up_to_its_limit() {
    let list = |item: &str, n: usize| format!("[{}]", vec![item; n].join(","));
    let many = Allowed::Many(0, 1000);
    assert_eq!(opens(&plan(&format!(r#", "tiers": {}"#, list("{}", 1000)))).tiers.len(), 1000);
    refuses(&plan(&format!(r#", "tiers": {}"#, list("{}", 1001))), &[("tiers", "1001", many.clone())]);
    let funnel = |n| format!(r#"{{"target": {{}}, "funnel": {}}}"#, list(r#"{"stage": "x"}"#, n));
    assert_eq!(opens(&funnel(1000)).stages.len(), 1000);
    refuses(&funnel(1001), &[("funnel", "1001", many.clone())]);
    let activities = |n| format!(r#"{{"target": {{}}, "funnel": [{{"activities": {}}}]}}"#, list("{}", n));
    assert_eq!(opens(&activities(1000)).stages[0].activities.len(), 1000);
    refuses(&activities(1001), &[("funnel[0].activities", "1001", many)]);
}

#[test]
fn depth_without_end_is_refused_and_not_followed() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        for depth in [200, 100_000] {
            let deep = open.repeat(depth) + "1" + &close.repeat(depth);
            let faults = file::read(&deep).unwrap_err();
            assert!(matches!(faults.as_slice(), [Fault { allowed: Allowed::Json(1, _), .. }]), "{open} {depth}: {faults:?}");
        }
    }
}

#[test]
fn text_is_text_and_nothing_more() {
    for text in ["<script>alert(1)</script>", "'; DROP TABLE plans; --", "=1+1", "{{7*7}}", "../../etc/passwd", "\u{202e}gnp.exe"] {
        let written = file::write(&Draft { name: text.into(), stages: stages(&[text]), ..Default::default() });
        let draft = opens(&written);
        assert_eq!((draft.name.as_str(), draft.stages[0].name.as_str()), (text, text));
    }
}

#[test]
fn what_could_be_read_beside_the_faults_is_there_too() {
    let (draft, faults) = file::read_all(&plan(r#", "name": "kept", "won": "nowhere", "colour": 1"#)).unwrap();
    assert_eq!(faults.len(), 2);
    assert_eq!((draft.name.as_str(), draft.amount.as_str(), draft.stages.len()), ("kept", "10", 2));
    assert_eq!(file::read_all("[").map(|_| ()).unwrap_err().len(), 1);
}

#[test]
fn a_plan_in_its_shortest_form_computes_like_the_whole_one() {
    let short = opens(r#"{"target": {"metric": "deals", "amount": 10}, "funnel": [{"stage": "Lead", "rate": "5:1"}, {"stage": "Won"}]}"#);
    let whole = opens(
        r#"{"backcast": 1, "name": "", "currency": "CNY", "target": {"metric": "deals", "amount": "10"}, "won": "Won",
        "tiers": [{"name": "base", "of_target": "80%"}, {"name": "sprint", "of_target": "100%"}, {"name": "stretch", "of_target": "120%"}],
        "funnel": [{"stage": "Lead", "rate": "20%"}, {"stage": "Won"}]}"#,
    );
    let today = NaiveDate::from_ymd_opt(2027, 2, 10).unwrap();
    let of = |draft: &Draft| report(&draft.check().unwrap(), today);
    assert_eq!(of(&short), of(&whole));
    assert_eq!(of(&short).proof.leads.get(), 50); // 10 ÷ 1/5
}

#[test]
fn a_name_that_stands_twice_is_told() {
    refuses(
        r#"{"target": {"metric": "deals", "amount": "10"}, "funnel": [{"stage": "Lead", "rate": "20%", "rate": "30%"}, {"stage": "Won"}]}"#,
        &[("funnel[0].rate", "20%", Allowed::Once)],
    );
}

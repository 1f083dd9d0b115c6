//! The plan file: a written file opens again as the same plan. The first fault of the format is refused with its path, line and
//! column, and names that the plan does not have are refused all at once.
//!
//! The faults of field texts are in `faults.rs`.
#![allow(clippy::unwrap_used, clippy::panic, reason = "the checks beside the tests may fail as loudly as the tests")]

use backcast::codec::{TEXT_MAX, file, link};
use backcast::domain::{
    ActivityDraft, Allowed, DimensionDraft, Draft, FactorDraft, Fault, Field, FloorDraft, LeafDraft, MemberDraft, Metric, OwnDraft,
    PhaseDraft, PinDraft, StageDraft, TierDraft, TimeDraft, report,
};
use chrono::NaiveDate;
use proptest::prelude::*;

/// Texts of every kind that a field may hold: empty, typical, arbitrary characters, and the longest.
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
    let activity = (text(), text(), text()).prop_map(|(name, per_unit, minutes)| ActivityDraft { name, per_unit, minutes });
    (text(), text(), text(), text(), text(), proptest::collection::vec(activity, 0..3), text(), text()).prop_map(
        |(name, rate, counted, days, minutes, activities, actions, done_when)| StageDraft {
            name,
            rate,
            counted,
            days,
            minutes,
            activities,
            actions,
            done_when,
        },
    )
}

/// A draft, right or wrong, with "won" at any of its stages; names may be blank or repeated.
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
    ProptestConfig { cases: 512, ..ProptestConfig::default() }
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
        // A JSON object is complete only at its last bracket.
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
    keeps_won(&["#3", "Lead", "Won"], 0); // a name that looks like a place, but is unambiguous
    keeps_won(&["Lead", "#2", "Won"], 1);
    keeps_won(&["Lead", "#2", "Won"], 0);
}

#[test]
fn won_stays_where_it_is_when_another_stage_is_named_like_its_place() {
    // The first stage has no name that identifies it, so the file has its place; the second has exactly that text as
    // its name.
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

/// A file around some lines: a plan of ten deals except for them.
fn plan(lines: &str) -> String {
    format!(
        r#"{{"target": {{"metric": "deals", "amount": "10"}}, "funnel": [{{"stage": "Lead", "rate": "20%"}}, {{"stage": "Won"}}]{lines}}}"#
    )
}

#[track_caller]
fn opens(text: &str) -> Draft {
    file::read(text).unwrap_or_else(|faults| panic!("{faults:?} in {text}"))
}

/// The allowed values, without the line and the column.
fn wherever(allowed: &Allowed) -> &Allowed {
    if let Allowed::At(allowed, ..) = allowed { allowed } else { allowed }
}

/// Exactly these faults, in this order: path, given, allowed.
#[track_caller]
fn refuses(text: &str, expected: &[(&str, &str, Allowed)]) {
    let faults = file::read(text).err().unwrap_or_default();
    let found: Vec<_> = faults.iter().map(|f| (f.field.to_string(), f.given.clone(), wherever(&f.allowed).clone())).collect();
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
    "capacity",
    "scenarios",
    "levers",
    "activities",
    "channels",
    "customers",
    "budget",
    "past",
    "market",
    "aim",
    "thresholds",
    "pay",
    "indicators",
    "playbook",
    "opening",
]);
const TEXT: Allowed = Allowed::Text(TEXT_MAX);
const STAGE: Allowed = Allowed::OneOf(&["stage", "rate", "days", "counted", "activities", "minutes", "actions", "done_when"]);
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
    refuses("{\"name\": \"\u{0}\"}", &[("", "{\"name\": \"\u{0}\"}", Allowed::Json(1, 10))]); // a raw control character
    refuses(r#"{"name": 01}"#, &[("", r#"{"name": 01}"#, Allowed::Json(1, 11))]);
    refuses(r#"{"name": NaN}"#, &[("", r#"{"name": NaN}"#, Allowed::Json(1, 10))]);
    // A long text is shown by its first forty characters.
    refuses(&"倒".repeat(50), &[("", &("倒".repeat(40) + "…"), Allowed::Json(1, 1))]);
}

#[test]
fn half_a_surrogate_is_no_text() {
    let draft = opens(&plan(r#", "name": "\ud83d\ude00""#)); // a whole pair is one character
    assert_eq!(draft.name, "😀");
    for half in [r"\ud83d", r"\ude00", r"\ude00\ud83d", r"\ud83dx", r"\ud83d\u0041"] {
        refuses(&plan(&format!(r#", "name": "{half}""#)), &[("name", &format!("\"{half}\""), TEXT)]);
        let faults = file::read(&plan(&format!(r#", "{half}": "x""#))).unwrap_err();
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
    // With both names but no content, it is a plan that has just been started.
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
    refuses(&plan(r#", "currency": {"code": "CNY"}"#), &[("currency", "{\"code\": \"CNY\"}", TEXT)]);
    refuses(&plan(r#", "deal_size": true"#), &[("deal_size", "true", TEXT)]);
    refuses(&plan(r#", "leads_available": []"#), &[("leads_available", "[]", TEXT)]);
    refuses(&plan(r#", "horizon": "2027""#), &[("horizon", "\"2027\"", Allowed::Object)]);
    refuses(&plan(r#", "horizon": {"first": null}"#), &[("horizon.first", "null", TEXT)]);
    refuses(&plan(r#", "tiers": {}"#), &[("tiers", "{}", Allowed::List)]);
    refuses(&plan(r#", "tiers": [3, {"of_target": []}]"#), &[("tiers[0]", "3", Allowed::Object)]);
    refuses(&plan(r#", "tiers": [{}, {"of_target": []}]"#), &[("tiers[1].of_target", "[]", TEXT)]);
    refuses(r#"{"target": [], "funnel": []}"#, &[("target", "[]", Allowed::Object)]);
    refuses(r#"{"target": {"amount": false}, "funnel": []}"#, &[("target.amount", "false", TEXT)]);
    refuses(r#"{"target": {}, "funnel": {}}"#, &[("funnel", "{}", Allowed::List)]);
    refuses(r#"{"target": {}, "funnel": [null]}"#, &[("funnel[0]", "null", Allowed::Object)]);
    let stage = |activities: &str| format!(r#"{{"target": {{}}, "funnel": [{{}}, {{"activities": {activities}}}]}}"#);
    refuses(&stage(r#""call""#), &[("funnel[1].activities", "\"call\"", Allowed::List)]);
    refuses(&stage(r#"["call"]"#), &[("funnel[1].activities[0]", "\"call\"", Allowed::Object)]);
    refuses(&stage(r#"[{}, {"per_unit": {}}]"#), &[("funnel[1].activities[1].per_unit", "{}", TEXT)]);
    refuses(&stage(r#"[["call", "3"]]"#), &[("funnel[1].activities[0]", "[\"call\", \"3\"]", Allowed::Object)]); // not by their order
}

#[test]
fn a_name_that_is_not_known_is_told_with_those_that_are() {
    refuses(&plan(r#", "targets": 1"#), &[("targets", "targets", PLAN)]);
    refuses(&plan(r#", "Name": "x""#), &[("Name", "Name", PLAN)]); // case distinguishes names
    refuses(&plan(r#", "": 1"#), &[("", "", PLAN)]);
    refuses(&plan(r#", "horizon": {"end": "x"}"#), &[("horizon.end", "end", Allowed::OneOf(&["first", "last"]))]);
    refuses(&plan(r#", "tiers": [{"share": "1"}]"#), &[("tiers[0].share", "share", Allowed::OneOf(&["name", "of_target"]))]);
    let both = |target: &str, funnel: &str| format!(r#"{{"target": {target}, "funnel": {funnel}}}"#);
    refuses(&both(r#"{"value": "1"}"#, "[]"), &[("target.value", "value", Allowed::OneOf(&["metric", "amount", "margin"]))]);
    refuses(&both("{}", r#"[{"name": "Lead"}]"#), &[("funnel[0].name", "name", STAGE)]);
    let activity = both("{}", r#"[{}, {"stage": "x", "activities": [{"times": "3"}]}]"#);
    refuses(&activity, &[("funnel[1].activities[0].times", "times", Allowed::OneOf(&["name", "per_unit", "minutes"]))]);
    let long = "n".repeat(41);
    let shown = "n".repeat(40) + "…";
    refuses(&plan(&format!(r#", "{long}": 1"#)), &[(shown.as_str(), shown.as_str(), PLAN)]);
}

#[test]
fn names_that_the_plan_does_not_have_are_told_at_once() {
    refuses(
        r#"{"funnel": [{"stage": "Lead"}, {"stage": "Won"}], "won": "Elsewhere", "margin": "30%",
            "space": [{"members": [{"name": "A", "rates": {"Offer": "5%", "Lead": "7%"}}]}], "leaves": [{"path": ["B"]}],
            "time": {"weekend": ["Sat", "Day"]}, "levers": [{"input": "won"}], "scenarios": [{"changes": {"colour": "red"}}]}"#,
        &[
            ("target", "", Allowed::Object),
            ("won", "Elsewhere", Allowed::StageNamed),
            ("space[0].members[0].rates.Offer", "Offer", Allowed::StageNamed),
            ("leaves[0].path", "B", Allowed::Path),
            ("time.weekend[1]", "Day", WEEK),
            ("levers[0].input", "won", Allowed::LeverPath),
            ("scenarios[0].changes", "colour", Allowed::FieldPath),
        ],
    );
    let target = r#"{"target": {"metric": "profit", "margin": "30%"}, "margin": "35%", "funnel": []}"#;
    refuses(target, &[("target.metric", "profit", METRIC), ("margin", "35%", Allowed::Once)]);
}

/// Refused at this line and column, the first fault of the file.
#[track_caller]
fn is_refused_at(text: &str, path: &str, line: usize, column: usize) {
    let faults = file::read(text).unwrap_err();
    let [Fault { field, allowed: Allowed::At(_, at_line, at_column), .. }] = faults.as_slice() else { panic!("{faults:?} in {text}") };
    assert_eq!((field.to_string().as_str(), *at_line, *at_column), (path, line, column), "{text}");
}

#[test]
fn the_first_fault_of_the_format_is_told_by_path_line_and_column() {
    is_refused_at("[]", "", 1, 1);
    is_refused_at("\n  7", "", 2, 3);
    is_refused_at("{\"target\": {},\n \"funnel\": 4}", "funnel", 2, 12);
    is_refused_at("{\"target\": {\n\"amount\": null\n\n}, \"funnel\": []}", "target.amount", 2, 11);
    is_refused_at("{\"target\": {},\r\n\t\"funnel\": [{\"stage\": \"x\"}, {\"stage\": []}]}", "funnel[1].stage", 2, 39);
    // Characters count, not bytes: three to each of these.
    is_refused_at("{\"name\": \"倒推\", \"deal_size\": []}", "deal_size", 1, 29);
    // An unknown name, or the second of two equal names, is reported at its value.
    is_refused_at("{\"target\": {},\n \"colour\":\n  1, \"name\": []}", "colour", 3, 3);
    is_refused_at("{\"name\": \"a\",\n\"name\": \"b\"}", "name", 2, 9);
    is_refused_at(
        &plan(",\n\"space\": [{\"members\": [{\"rates\": {\"Lead\": \"1\", \"Lead\": \"2\"}}]}]"),
        "space[0].members[0].rates.Lead",
        2,
        56,
    );
    is_refused_at("\u{feff}{\"target\": 0}", "target", 1, 12);
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
    assert_eq!(opens(&plan("")).won, 1); // the last stage is the default
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
    for number in ["3000000", "0.20", "1.50", "-0", "1e400", "-1e-400", "123456789012345678901234567890.10"] {
        // Apart from JSON's form, the reader writes only a lower-case e and a sign differently.
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
fn a_bare_number_with_an_exponent_is_kept_without_one() {
    let zeros = "0".repeat(40);
    let rows = [
        ("1e1", "10"),
        ("1E1", "10"),
        ("1e+1", "10"),
        ("1e0", "1"),
        ("1e-1", "0.1"),
        ("2.5e6", "2500000"),
        ("2.5e1", "25"),
        ("2.55e1", "25.5"),
        ("12.5e-1", "1.25"),
        ("0.5e1", "5"),
        ("0e5", "0"),
        ("0.0e-1", "0.00"),
        ("-3e2", "-300"),
        // Up to forty zeros are written out, but no more.
        ("1e40", &format!("1{zeros}")),
        ("1e41", "1e41"),
        ("1e-41", &format!("0.{zeros}1")),
        ("1e-42", "1e-42"),
        ("1e99999999999999999999", "1e99999999999999999999"),
        ("1e-2147483648", "1e-2147483648"),
        ("1e2147483647", "1e2147483647"),
    ];
    for (number, kept) in rows {
        let draft = opens(&format!(r#"{{"target": {{"amount": {number}}}, "funnel": [{{"stage": "Won", "days": {number}}}]}}"#));
        assert_eq!((draft.amount.as_str(), draft.stages[0].days.as_str()), (kept, kept), "{number}");
    }
    // In quotes it is a text, and stays unchanged.
    assert_eq!(opens(r#"{"target": {"amount": "1e1"}, "funnel": []}"#).amount, "1e1");
    refuses(r#"{"backcast": 1e0, "target": {}, "funnel": []}"#, &[("backcast", "1e0", Allowed::Version(1))]);
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
    refuses(&fill(over), &[("", "1.1 MB", Allowed::Bytes(file::BYTES_MAX))]);
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
        refuses(&plan(&format!(r#", "name": "{over}""#)), &[("name", &cut(&format!("\"{over}")), TEXT)]);
        refuses(
            &format!(r#"{{"target": {{}}, "funnel": [{{"stage": "{longest}", "activities": [{{"name": "{over}"}}]}}]}}"#),
            &[("funnel[0].activities[0].name", &cut(&format!("\"{over}")), TEXT)],
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
            let cut = open.chars().cycle().take(40).collect::<String>() + "…";
            refuses(&plan(&format!(r#", "name": {deep}"#)), &[("name", &cut, TEXT)]);
            refuses(&plan(&format!(r#", "time": {{"months": [{deep}]}}"#)), &[("time.months[0]", &cut, TEXT)]);
            refuses(&plan(&format!(r#", "a": {deep}"#)), &[("a", "a", PLAN)]);
            assert_eq!(file::read(&deep).unwrap_err().len(), 1);
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
    let (draft, faults) =
        file::read_all(&plan(r#", "name": "kept", "won": "nowhere", "margin": "1", "time": {"week_from": "Fri"}"#)).unwrap();
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
        &[("funnel[0].rate", "\"30%\"", Allowed::Once)],
    );
}

// The split.

/// Texts for at most this many stages, the last of which is not empty.
fn by_stage(stages: usize) -> impl Strategy<Value = Vec<String>> {
    proptest::collection::vec(text(), 0..=stages).prop_map(|mut list| {
        while list.last().is_some_and(String::is_empty) {
            list.pop();
        }
        list
    })
}

fn own(stages: usize) -> impl Strategy<Value = OwnDraft> {
    (text(), text(), by_stage(stages)).prop_map(|(deal_size, margin, rates)| OwnDraft { deal_size, margin, rates })
}

fn lists() -> impl Strategy<Value = Vec<String>> {
    proptest::collection::vec(text(), 0..4)
}

fn dimension(stages: usize) -> impl Strategy<Value = DimensionDraft> {
    let member = (text(), text(), any::<bool>(), own(stages), lists(), lists(), (text(), text())).prop_map(
        |(name, share, locked, own, scores, ramp, (start, leave))| MemberDraft {
            name,
            share,
            within: Vec::new(),
            locked,
            own,
            scores,
            ramp,
            start,
            leave,
        },
    );
    let factor = (text(), text()).prop_map(|(name, weight)| FactorDraft { name, weight });
    (text(), proptest::collection::vec(member, 1..4), proptest::collection::vec(factor, 0..3))
        .prop_map(|(name, members, factors)| DimensionDraft { name, members, factors })
}

fn time(stages: usize) -> impl Strategy<Value = TimeDraft> {
    let phase =
        (text(), text(), text(), by_stage(stages)).prop_map(|(name, last, weight, weights)| PhaseDraft { name, last, weight, weights });
    let pin = (text(), text()).prop_map(|(month, amount)| PinDraft { month, amount });
    let floor = (text(), text()).prop_map(|(name, count)| FloorDraft { name, count });
    let weights = (lists(), lists(), lists(), lists(), proptest::collection::vec(phase, 0..3), proptest::collection::vec(pin, 0..3));
    let frame = prop_oneof![Just(Vec::new()), proptest::array::uniform3(text()).prop_map(|frame| frame.to_vec())];
    let days = (any::<[bool; 7]>(), any::<[bool; 3]>(), lists(), lists(), proptest::collection::vec(floor, 0..3), lists(), frame);
    (weights, days, text()).prop_map(|((months, quarters, seasonality, rhythm, phases, pinned), days, year_from)| {
        let (weekend, [china, no_make_up, from_sunday], days_off, make_up_days, floors, week, frame) = days;
        // A day without a text is no entry.
        let frame = if frame.iter().all(String::is_empty) { Vec::new() } else { frame };
        let weights = TimeDraft { months, year_from, quarters, seasonality, rhythm, phases, pinned, ..TimeDraft::default() };
        TimeDraft { weekend, china, no_make_up, from_sunday, days_off, make_up_days, floors, week, frame, ..weights }
    })
}

/// A draft with a split of any texts, right or wrong; its sub-targets exist whatever the names of their items.
fn split_draft() -> impl Strategy<Value = Draft> {
    proptest::collection::vec(stage(), 1..4).prop_flat_map(|stages| {
        let n = stages.len();
        let leaf = (proptest::collection::vec(any::<proptest::sample::Index>(), 1..4), text(), own(n));
        let parts = (proptest::collection::vec(dimension(n), 0..4), proptest::collection::vec(leaf, 0..4), time(n));
        (Just(stages), parts).prop_map(|(stages, (mut space, leaves, time))| {
            // Every third item belongs to one item of the preceding dimension, and its neighbour to the first and the last.
            for d in 1..space.len() {
                let before = space[d - 1].members.len();
                for (m, member) in space[d].members.iter_mut().enumerate() {
                    member.within = match (d + m) % 3 {
                        0 => vec![m % before],
                        1 => std::collections::BTreeSet::from([0, before - 1]).into_iter().collect(),
                        _ => Vec::new(),
                    };
                }
            }
            let path =
                |picks: Vec<proptest::sample::Index>| picks.iter().zip(&space).map(|(pick, d)| pick.index(d.members.len())).collect();
            let leaves = leaves.into_iter().map(|(picks, share, own)| LeafDraft { path: path(picks), share, own });
            let leaves = leaves.filter(|leaf| !leaf.is_empty() && !leaf.path.is_empty()).collect();
            Draft { won: stages.len() - 1, stages, space, leaves, time, tiers: TierDraft::usual(), ..Draft::default() }
        })
    })
}

proptest! {
    #![proptest_config(quick())]

    #[test]
    fn whatever_is_typed_in_a_split_comes_back_from_its_file_and_its_link(draft in split_draft()) {
        let written = file::write(&draft);
        let read = file::read(&written);
        prop_assert_eq!(read.as_ref(), Ok(&draft), "{}", written);
        prop_assert_eq!(file::write(&read.unwrap()), written);
        match link::encode(&draft) {
            Ok(fragment) => prop_assert_eq!(link::decode(&fragment), Ok(draft), "{}", fragment),
            Err(fault) => prop_assert!(matches!(fault.allowed, Allowed::Bytes(_))),
        }
    }

    #[test]
    fn a_split_with_anything_in_it_has_an_answer(draft in split_draft()) {
        if let Err(faults) = draft.check() {
            prop_assert!(!faults.is_empty());
        }
    }
}

const DIMENSION: Allowed = Allowed::OneOf(&["dimension", "members", "factors"]);
const MEMBER: Allowed =
    Allowed::OneOf(&["name", "share", "deal_size", "margin", "rates", "scores", "ramp", "locked", "in", "start", "leave"]);
const LEAF: Allowed = Allowed::OneOf(&["path", "share", "deal_size", "margin", "rates"]);
const TIME: Allowed = Allowed::OneOf(&[
    "months",
    "quarters",
    "seasonality",
    "rhythm",
    "phases",
    "pinned",
    "weekend",
    "holidays",
    "days_off",
    "make_up_days",
    "week_from",
    "floors",
    "week",
    "day",
    "year_from",
    "make_up",
]);
const WEEK: Allowed = Allowed::OneOf(&["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]);

/// A plan with every field of the split.
const EVERYTHING: &str = r##", "space": [
      {"dimension": "line", "factors": [{"name": "history", "weight": "60%"}], "members": [
        {"name": "A", "share": "40%", "deal_size": "5", "margin": "35%", "rates": {"Lead": "30%"}, "scores": ["1", ""], "ramp": ["0%", "1"], "locked": true},
        {"name": "B", "locked": false, "rates": {"#2": "1", "#1": "2"}}]}],
    "leaves": [{"path": ["#2"], "share": "60%", "deal_size": "6", "margin": "20%", "rates": {"Lead": "10%"}}],
    "time": {"months": ["80", 100], "quarters": ["1"], "seasonality": ["2"], "rhythm": ["30%"],
      "phases": [{"name": "attack", "last": "2027-01-31", "weight": 30, "weights": {"Won": "5"}}],
      "pinned": [{"month": "2027-02", "amount": 7}], "weekend": ["fri", "SAT"], "holidays": "cn", "days_off": ["2027-01-01"],
      "make_up_days": ["2027-01-02"], "week_from": "sun", "floors": [{"name": "visits", "count": 5}], "week": ["visits"],
      "day": {"noon": "review", "morning": "three"}, "year_from": 4, "make_up": "None"}"##;

#[test]
fn every_field_of_a_split_stands_where_it_belongs() {
    let text = |list: &[&str]| list.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    let draft = opens(&plan(EVERYTHING));
    let own =
        |deal_size: &str, margin: &str, rates: &[&str]| OwnDraft { deal_size: deal_size.into(), margin: margin.into(), rates: text(rates) };
    let a = MemberDraft {
        name: "A".into(),
        share: "40%".into(),
        within: Vec::new(),
        locked: true,
        own: own("5", "35%", &["30%"]),
        scores: text(&["1", ""]),
        ramp: text(&["0%", "1"]),
        ..Default::default()
    };
    let b = MemberDraft { name: "B".into(), own: own("", "", &["2", "1"]), ..Default::default() };
    let factors = vec![FactorDraft { name: "history".into(), weight: "60%".into() }];
    assert_eq!(draft.space, [DimensionDraft { name: "line".into(), members: vec![a, b], factors }]);
    assert_eq!(draft.leaves, [LeafDraft { path: vec![1], share: "60%".into(), own: own("6", "20%", &["10%"]) }]);
    let time = TimeDraft {
        months: text(&["80", "100"]),
        year_from: "4".into(),
        quarters: text(&["1"]),
        seasonality: text(&["2"]),
        rhythm: text(&["30%"]),
        phases: vec![PhaseDraft { name: "attack".into(), last: "2027-01-31".into(), weight: "30".into(), weights: text(&["", "5"]) }],
        pinned: vec![PinDraft { month: "2027-02".into(), amount: "7".into() }],
        weekend: [false, false, false, false, true, true, false],
        china: true,
        no_make_up: true,
        from_sunday: true,
        days_off: text(&["2027-01-01"]),
        make_up_days: text(&["2027-01-02"]),
        floors: vec![FloorDraft { name: "visits".into(), count: "5".into() }],
        week: text(&["visits"]),
        frame: text(&["three", "review", ""]),
    };
    assert_eq!(draft.time, time);
    assert_eq!(opens(&file::write(&draft)), draft);
    assert_eq!(link::decode(&link::encode(&draft).unwrap()), Ok(draft));
}

#[test]
fn names_that_no_record_of_a_split_knows_are_told() {
    let space = |inside: &str| plan(&format!(r#", "space": [{{{inside}}}]"#));
    refuses(&space(r#""name": "line""#), &[("space[0].name", "name", DIMENSION)]);
    refuses(&space(r#""members": [{"size": "5"}]"#), &[("space[0].members[0].size", "size", MEMBER)]);
    refuses(&space(r#""factors": [{"share": "5"}]"#), &[("space[0].factors[0].share", "share", Allowed::OneOf(&["name", "weight"]))]);
    let leaf = r#", "space": [{"members": [{"name": "A"}]}], "leaves": [{"path": ["A"], "weight": "5"}]"#;
    refuses(&plan(leaf), &[("leaves[0].weight", "weight", LEAF)]);
    let time = |inside: &str| plan(&format!(r#", "time": {{{inside}}}"#));
    refuses(&time(r#""month": ["1"]"#), &[("time.month", "month", TIME)]);
    let phase = Allowed::OneOf(&["name", "last", "weight", "weights"]);
    refuses(&time(r#""phases": [{"first": "2027-01-01"}]"#), &[("time.phases[0].first", "first", phase)]);
    refuses(&time(r#""pinned": [{"money": "1"}]"#), &[("time.pinned[0].money", "money", Allowed::OneOf(&["month", "amount"]))]);
    refuses(&time(r#""floors": [{"times": "1"}]"#), &[("time.floors[0].times", "times", Allowed::OneOf(&["name", "count"]))]);
    refuses(&time(r#""day": {"night": "x"}"#), &[("time.day.night", "night", Allowed::OneOf(&["morning", "noon", "evening"]))]);
}

#[test]
fn wrong_kinds_in_a_split_are_told() {
    let members = |inside: &str| plan(&format!(r#", "space": [{{"members": [{{{inside}}}]}}]"#));
    refuses(&plan(r#", "space": {}"#), &[("space", "{}", Allowed::List)]);
    refuses(&plan(r#", "leaves": {}"#), &[("leaves", "{}", Allowed::List)]);
    refuses(&plan(r#", "time": []"#), &[("time", "[]", Allowed::Object)]);
    refuses(&members(r#""rates": "30%""#), &[("space[0].members[0].rates", "\"30%\"", Allowed::Object)]);
    refuses(&members(r#""rates": {"Lead": []}"#), &[("space[0].members[0].rates.Lead", "[]", TEXT)]);
    refuses(&members(r#""rates": {"Lead": "1", "Lead": "2"}"#), &[("space[0].members[0].rates.Lead", "\"2\"", Allowed::Once)]);
    refuses(&members(r#""scores": "1""#), &[("space[0].members[0].scores", "\"1\"", Allowed::List)]);
    refuses(&members(r#""ramp": ["0%", null]"#), &[("space[0].members[0].ramp[1]", "null", TEXT)]);
    let flag = Allowed::OneOf(&["true", "false"]);
    for (given, shown) in [("\"true\"", "\"true\""), ("1", "1"), ("null", "null"), ("[]", "[]")] {
        refuses(&members(&format!(r#""locked": {given}"#)), &[("space[0].members[0].locked", shown, flag.clone())]);
    }
    refuses(&plan(r#", "time": {"months": "80"}"#), &[("time.months", "\"80\"", Allowed::List)]);
    refuses(&plan(r#", "time": {"day": "x"}"#), &[("time.day", "\"x\"", Allowed::Object)]);
    let weekend = r#", "time": {"weekend": ["Sat", "Sonntag"]}"#;
    refuses(&plan(weekend), &[("time.weekend[1]", "Sonntag", WEEK)]);
    refuses(&plan(r#", "time": {"holidays": "US"}"#), &[("time.holidays", "US", Allowed::OneOf(&["CN"]))]);
    refuses(&plan(r#", "time": {"make_up": "all"}"#), &[("time.make_up", "all", Allowed::OneOf(&["none"]))]);
    refuses(&plan(r#", "time": {"week_from": "Sat"}"#), &[("time.week_from", "Sat", Allowed::OneOf(&["Mon", "Sun"]))]);
    assert!(!opens(&plan(r#", "time": {"week_from": "Mon"}"#)).time.from_sunday);
}

#[test]
fn stages_and_paths_that_there_are_not_are_told() {
    let rates = |stage: &str| plan(&format!(r#", "space": [{{"members": [{{"name": "A", "rates": {{"{stage}": "1"}}}}]}}]"#));
    for wrong in ["lead", "#0", "#3", "", "Lead "] {
        refuses(&rates(wrong), &[(&format!("space[0].members[0].rates.{wrong}"), wrong, Allowed::StageNamed)]);
    }
    let weights = r#", "time": {"phases": [{"name": "x", "weights": {"Lead": "1", "Visit": "1"}}]}"#;
    refuses(&plan(weights), &[("time.phases[0].weights.Visit", "Visit", Allowed::StageNamed)]);
    let leaf = |path: &str| {
        let space = r#""space": [{"members": [{"name": "A"}, {"name": "B"}]}, {"members": [{"name": "X"}]}]"#;
        plan(&format!(r#", {space}, "leaves": [{{"path": {path}, "rates": {{"Lead": "1"}}}}]"#))
    };
    assert_eq!(opens(&leaf(r#"["B", "X"]"#)).leaves[0].path, [1, 0]);
    assert_eq!(opens(&leaf(r##"["#2"]"##)).leaves[0].path, [1]);
    for (wrong, given) in
        [("[]", ""), (r#"["C"]"#, "C"), (r#"["X"]"#, "X"), (r#"["A", "B"]"#, "A / B"), (r#"["A", "X", "X"]"#, "A / X / X")]
    {
        refuses(&leaf(wrong), &[("leaves[0].path", given, Allowed::Path)]);
    }
    let unknown = leaf(r#"["A"]"#).replace(r#"{"Lead": "1"}"#, r#"{"Win": "1"}"#);
    refuses(&unknown, &[("leaves[0].rates.Win", "Win", Allowed::StageNamed)]);
}

/// Two items, and two stages, with these names: custom values for the sub-target of the second item, and a rate for the
/// first stage.
#[track_caller]
fn tells_apart(members: [&str; 2], names: [&str; 2]) {
    let member = |name: &&str| MemberDraft { name: (*name).into(), ..Default::default() };
    let rates = vec!["30%".to_owned(), "x".to_owned()];
    let draft = Draft {
        stages: stages(&names),
        won: 1,
        space: vec![DimensionDraft { members: members.iter().map(member).collect(), ..Default::default() }],
        leaves: vec![LeafDraft { path: vec![1], own: OwnDraft { rates: rates.clone(), ..Default::default() }, ..Default::default() }],
        time: TimeDraft { phases: vec![PhaseDraft { weights: rates, ..Default::default() }], ..Default::default() },
        tiers: TierDraft::usual(),
        ..Draft::default()
    };
    let written = file::write(&draft);
    assert_eq!(file::read(&written), Ok(draft.clone()), "{written}");
    assert_eq!(link::decode(&link::encode(&draft).unwrap()), Ok(draft));
}

#[test]
fn leaves_and_rates_stay_where_they_are_among_any_names() {
    for names in [["A", "B"], ["A", "A"], ["", ""], ["#2", "#1"], ["#2", "#2"], ["", "#1"], ["#1", ""], ["#3", "#0"], ["A", "#1"]] {
        tells_apart(names, ["Lead", "Won"]);
        tells_apart(["A", "B"], names);
        tells_apart(names, names);
    }
}

#[test]
fn a_rate_taken_back_is_no_rate() {
    // The last text for a stage counts, and empty texts after it have no meaning.
    let draft = opens(&plan(r##", "space": [{"members": [{"name": "A", "rates": {"Lead": "30%", "Won": "x", "#2": "", "#1": ""}}]}]"##));
    assert_eq!(draft.space[0].members[0].own, OwnDraft::default());
    assert_eq!(opens(&file::write(&draft)), draft);
}

#[test]
fn lists_of_a_split_are_read_up_to_their_limit() {
    type Place = (&'static str, &'static str, &'static str, &'static str);
    let list = |item: &str, n: usize| format!("[{}]", vec![item; n].join(","));
    let places: [Place; 14] = [
        ("space", r#", "space": "#, "{}", ""),
        ("space[0].members", r#", "space": [{"members": "#, "{}", "}]"),
        ("space[0].factors", r#", "space": [{"factors": "#, "{}", "}]"),
        ("space[0].members[0].scores", r#", "space": [{"members": [{"scores": "#, "\"1\"", "}]}]"),
        ("space[0].members[0].ramp", r#", "space": [{"members": [{"ramp": "#, "\"1\"", "}]}]"),
        ("leaves", r#", "space": [{"members": [{"name": "A"}]}], "leaves": "#, r#"{"path": ["A"]}"#, ""),
        ("time.months", r#", "time": {"months": "#, "1", "}"),
        ("time.quarters", r#", "time": {"quarters": "#, "1", "}"),
        ("time.seasonality", r#", "time": {"seasonality": "#, "1", "}"),
        ("time.phases", r#", "time": {"phases": "#, "{}", "}"),
        ("time.pinned", r#", "time": {"pinned": "#, "{}", "}"),
        ("time.days_off", r#", "time": {"days_off": "#, "\"2027-01-01\"", "}"),
        ("time.floors", r#", "time": {"floors": "#, "{}", "}"),
        ("time.week", r#", "time": {"week": "#, "\"x\"", "}"),
    ];
    for (path, before, item, after) in places {
        opens(&plan(&format!("{before}{}{after}", list(item, 1000))));
        refuses(&plan(&format!("{before}{}{after}", list(item, 1001))), &[(path, "1001", Allowed::Many(0, 1000))]);
    }
}

#[test]
fn dimensions_without_end_are_refused_without_being_built() {
    // Eight dimensions of a thousand items each: 10²⁴ sub-targets in 96 kB.
    let member = |m: usize| format!(r#"{{"name":"{m}"}}"#);
    let members = (0..1000).map(member).collect::<Vec<_>>().join(",");
    let dimension = |d: usize| format!(r#"{{"dimension":"{d}","members":[{members}]}}"#);
    let bomb = plan(&format!(r#", "space": [{}]"#, (0..8).map(dimension).collect::<Vec<_>>().join(",")));
    let began = std::time::Instant::now();
    let draft = opens(&bomb);
    let faults = draft.check().unwrap_err();
    assert_eq!(faults.last().map(|fault| fault.allowed.clone()), Some(Allowed::FewerLeaves(1000)));
    assert!(began.elapsed().as_secs() < 5, "{:?}", began.elapsed());
}

#[test]
fn a_margin_or_a_deal_size_may_stand_at_the_leaves_alone() {
    // 100 of profit in two halves: 50 ÷ 50 % = 100 and 50 ÷ 25 % = 200; ÷ 10 and ÷ 40: 10 and 5 deals
    let text = r#"{"target": {"metric": "gross_profit", "amount": "100"}, "funnel": [{"stage": "Lead", "rate": "20%"}, {"stage": "Won"}],
        "space": [{"dimension": "line", "members": [{"name": "A"}, {"name": "B"}]}],
        "leaves": [{"path": ["A"], "margin": "50%", "deal_size": "10"}, {"path": ["B"], "margin": "25%", "deal_size": "40"}]}"#;
    let draft = opens(text);
    let report = report(&draft.check().unwrap(), NaiveDate::from_ymd_opt(2027, 2, 10).unwrap());
    assert_eq!((report.target.unwrap().to_string(), report.deals.count.get()), ("300.00".into(), 15));
    assert_eq!(report.split.unwrap().leaves.iter().map(|leaf| leaf.sums.deals.get()).collect::<Vec<_>>(), [10, 5]);
    assert_eq!(opens(&file::write(&draft)), draft);
}

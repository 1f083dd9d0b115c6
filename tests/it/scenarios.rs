//! Scenarios: differences are stored, and everything else follows the base case.
#![allow(clippy::unwrap_used, reason = "the checks beside the tests may fail as loudly as the tests")]
#![allow(clippy::float_arithmetic, reason = "probabilities are floats")]

use backcast::codec::{file, link, report as written};
use backcast::domain::draft::edits;
use backcast::domain::draft::limits::SCENARIOS_MAX;
use backcast::domain::{Allowed, Draft, Fault, Field, Metric, Own, ScenarioDraft, TimeField, report};
use backcast::i18n::Locale;
use backcast::state::trial::keep_name_true;
use chrono::NaiveDate;
use proptest::prelude::*;

fn plan(text: &str) -> Draft {
    file::read(text).unwrap()
}

/// Three million in deals of 100,000: 30 deals at 20 % are 150 leads. One variant with a better rate, one with larger deals.
fn meeting() -> Draft {
    plan(
        r#"{"backcast": 1, "target": {"metric": "revenue", "amount": "300万"}, "deal_size": "10万",
        "funnel": [{"stage": "Lead", "rate": "20%"}, {"stage": "Won"}],
        "scenarios": [{"name": "better", "changes": {"funnel[0].rate": "25%"}}, {"name": "larger", "changes": {"deal_size": "15万"}}]}"#,
    )
}

fn leads(draft: &Draft) -> u64 {
    report(&draft.check().unwrap(), NaiveDate::default()).funnel[0].required.count.get()
}

fn all_leads(draft: &Draft) -> Vec<u64> {
    std::iter::once(draft.base()).chain((0..draft.scenarios.len()).map(|i| draft.scenario(i))).map(|draft| leads(&draft)).collect()
}

fn put(field: &Field, text: &str) -> impl Fn(&mut Draft) {
    move |draft| draft.put(field, text.to_owned())
}

#[test]
fn each_scenario_is_a_plan_by_itself() {
    // 30 ÷ 20 %, 30 ÷ 25 %, 20 ÷ 20 %.
    assert_eq!(all_leads(&meeting()), [150, 120, 100]);
    let plan = meeting().check().unwrap();
    assert_eq!(plan.scenarios().iter().map(|scenario| scenario.name.as_str()).collect::<Vec<_>>(), ["better", "larger"]);
}

#[test]
fn an_edit_of_the_base_reaches_the_variants_where_they_do_not_differ() {
    let mut draft = meeting();
    draft.edit_in(None, &put(&Field::Rate(0), "10%"));
    // The first has its own rate.
    assert_eq!(all_leads(&draft), [300, 120, 200]);
    draft.edit_in(None, &put(&Field::Amount, "600万"));
    assert_eq!(all_leads(&draft), [600, 240, 400]);
}

#[test]
fn an_edit_of_a_variant_stays_there_and_one_back_to_the_base_is_no_difference() {
    let mut draft = meeting();
    draft.edit_in(Some(1), &put(&Field::Rate(0), "50%"));
    assert_eq!(all_leads(&draft), [150, 120, 40]);
    assert_eq!(draft.scenarios[1].changes.len(), 2);
    draft.edit_in(Some(1), &put(&Field::Rate(0), "20%"));
    assert_eq!(draft.scenarios[1].changes, [(Field::DealSize, "15万".to_owned())]);
    assert_eq!(draft.base(), meeting().base());
}

#[test]
fn the_shape_of_the_plan_is_the_same_for_all() {
    let mut draft = meeting();
    let add = |draft: &mut Draft| {
        draft.stages.insert(0, backcast::domain::StageDraft { name: "Visit".into(), rate: "50%".into(), ..Default::default() });
        draft.won += 1;
    };
    draft.edit_in(Some(0), &add);
    // The rate of the first stage is now that of the second, also in a scenario with its own value.
    assert_eq!(draft.scenarios[0].changes, [(Field::Rate(1), "25%".to_owned())]);
    assert_eq!(all_leads(&draft), [300, 240, 200]);
    draft.edit_in(None, &|draft| {
        draft.stages.remove(0);
        draft.won -= 1;
    });
    assert_eq!(draft, meeting());
    draft.edit_in(Some(1), &|draft| draft.metric = Metric::Deals);
    assert!(draft.metric == Metric::Deals && draft.scenario(0).metric == Metric::Deals);
}

#[test]
fn members_that_move_take_along_what_variants_have_of_them() {
    let mut draft = meeting();
    draft.edit_in(None, &|draft| edits::add_dimension(draft, Some(1)));
    draft.edit_in(Some(0), &put(&Field::Member(0, 0, Own::DealSize), "20万"));
    assert!(draft.scenarios[0].changes.contains(&(Field::Member(0, 0, Own::DealSize), "20万".into())));
    draft.edit_in(None, &|draft| edits::move_member(draft, 0, 1, true));
    assert!(draft.scenarios[0].changes.contains(&(Field::Member(0, 1, Own::DealSize), "20万".into())), "{:?}", draft.scenarios[0]);
    draft.edit_in(None, &|draft| edits::remove_member(draft, 0, 1));
    assert_eq!(draft.scenarios[0].changes, [(Field::Rate(0), "25%".to_owned())]);
}

#[test]
fn a_promoted_variant_is_the_base_and_no_scenario_changes() {
    let mut draft = meeting();
    let before = all_leads(&draft);
    draft.promote(1, "as it was");
    let names: Vec<&str> = draft.scenarios.iter().map(|scenario| scenario.name.as_str()).collect();
    assert_eq!(names, ["better", "as it was"]);
    assert_eq!(all_leads(&draft), [before[2], before[1], before[0]]);
    assert_eq!(draft.scenarios[1].changes, [(Field::DealSize, "10万".to_owned())]);
    draft.promote(7, "nobody");
    assert_eq!(draft.scenarios.len(), 2);
}

#[test]
fn a_trial_with_other_values_is_no_longer_called_so() {
    let tried = |name: &str| {
        let mut draft = meeting();
        draft.scenarios.clear();
        draft.add_scenario("Plan B", None);
        draft.add_scenario(name, None);
        draft.edit_in(Some(1), &put(&Field::Rate(0), "30%"));
        draft
    };
    let name = |mut draft: Draft, open, locale, change: &dyn Fn(&mut Draft)| {
        keep_name_true(&mut draft, open, locale, |draft| draft.edit_in(open, change));
        draft.scenarios[1].name.clone()
    };
    let other = put(&Field::Rate(0), "31%");
    for (trial, locale, neutral) in
        [("Try: 76 leads", Locale::En, "Scenario 2"), ("试：+1 人", Locale::ZhHans, "情景 2"), ("試：+1 人", Locale::ZhHant, "情境 2")]
    {
        assert_eq!(name(tried(trial), Some(1), locale, &other), neutral);
        // The name is in the language in which it was made.
        assert_eq!(name(tried(trial), Some(1), Locale::En, &other), "Scenario 2");
        // The same values again, an edit elsewhere, and a change of the structure leave it a trial.
        assert_eq!(name(tried(trial), Some(1), locale, &put(&Field::Rate(0), "30%")), trial);
        assert_eq!(name(tried(trial), Some(0), locale, &other), trial);
        assert_eq!(name(tried(trial), None, locale, &other), trial);
        assert_eq!(name(tried(trial), Some(1), locale, &|draft| edits::add_regular(draft)), trial);
    }
    // A name that the user gave stays, and a taken one is numbered.
    assert_eq!(name(tried("Trial of May"), Some(1), Locale::En, &other), "Trial of May");
    let mut taken = tried("Try: 76 leads");
    taken.scenarios[0].name = "Scenario 2".into();
    assert_eq!(name(taken, Some(1), Locale::En, &other), "Scenario 2 2");
}

#[test]
fn a_new_variant_is_as_the_open_one() {
    let mut draft = meeting();
    draft.add_scenario("third", Some(0));
    assert_eq!(draft.scenario(2), draft.scenario(0));
    let mut draft = meeting();
    draft.add_scenario("third", None);
    assert_eq!(draft.scenario(2), draft.base());
}

#[test]
fn what_is_wrong_in_a_variant_is_told_there() {
    let mut draft = meeting();
    draft.edit_in(Some(0), &put(&Field::Rate(0), "0%"));
    let faults = draft.check().unwrap_err();
    assert_eq!(faults.len(), 1);
    assert_eq!((faults[0].field.to_string().as_str(), faults[0].given.as_str()), ("scenarios[0].changes.funnel[0].rate", "0%"));
    // A fault in the base case is a fault in all of them, and is reported once.
    let mut draft = meeting();
    draft.put(&Field::Amount, "x".into());
    assert_eq!(draft.check().unwrap_err().iter().map(|fault| fault.field.to_string()).collect::<Vec<_>>(), ["target.amount"]);
}

#[test]
fn names_of_variants_are_there_and_tell_them_apart() {
    for (names, field, allowed) in
        [(["", "b"], "scenarios[0].name", Allowed::Name(60)), (["a", " a "], "scenarios[1].name", Allowed::OtherName)]
    {
        let mut draft = meeting();
        for (scenario, name) in draft.scenarios.iter_mut().zip(names) {
            scenario.name = name.into();
        }
        let faults = draft.check().unwrap_err();
        assert_eq!((faults[0].field.to_string().as_str(), &faults[0].allowed), (field, &allowed));
    }
    let mut draft = meeting();
    draft.scenarios = (0..=SCENARIOS_MAX).map(|i| ScenarioDraft { name: i.to_string(), changes: Vec::new() }).collect();
    assert_eq!(draft.check().unwrap_err()[0].allowed, Allowed::Many(0, SCENARIOS_MAX));
}

#[test]
fn a_change_of_what_is_not_there_is_refused() {
    let text = file::write(&meeting()).replace("funnel[0].rate", "funnel[9].rate");
    let faults = file::read(&text).unwrap_err();
    assert_eq!((faults[0].field.to_string().as_str(), faults[0].given.as_str()), ("scenarios[0].changes", "funnel[9].rate"));
    assert_eq!(faults[0].allowed, Allowed::FieldPath);
}

/// A split plan whose only scenario changes the field at a path.
fn with_change(path: &str) -> Result<Draft, Vec<(String, String, Allowed)>> {
    let text = r#"{"target": {"metric": "deals", "amount": "30"}, "horizon": {"first": "2027-01-01", "last": "2027-03-31"},
        "funnel": [{"stage": "Lead", "rate": "20%"}, {"stage": "A.B \"C\"]", "rate": "50%"}, {"stage": "Won"}],
        "space": [{"dimension": "line", "members": [{"name": "new", "rates": {"Lead": "30%"}}, {"name": "old"}]}],
        "leaves": [{"path": ["old"], "rates": {"Lead": "40%"}}],
        "time": {"phases": [{"name": "all", "last": "2027-03-31", "weight": "1", "weights": {"Lead": "1"}}]},
        "scenarios": [{"name": "better", "changes": {CHANGES}}]}"#;
    let told = |faults: Vec<Fault>| faults.into_iter().map(|f| (f.field.to_string(), f.given, f.allowed)).collect();
    file::read(&text.replace("CHANGES", path)).map_err(told)
}

#[test]
fn a_rate_of_a_stage_is_changed_by_the_stages_name_as_the_file_has_it_or_by_its_place() {
    let member = |m, k| Field::Member(0, m, Own::Rate(k));
    let leaf = |k| Field::Leaf(0, Own::Rate(k));
    let phase = Field::Time(TimeField::PhaseStage(0, 0));
    let rows = [
        ("space[0].members[1].rates[0]", member(1, 0)),
        ("space[0].members[1].rates.Lead", member(1, 0)),
        (r#"space[0].members[1].rates[\"Lead\"]"#, member(1, 0)),
        ("space[0].members[0].rates.Won", member(0, 2)),
        ("space[0].members[0].rates.#1", member(0, 0)),
        (r#"space[0].members[0].rates.A.B \"C\"]"#, member(0, 1)),
        (r#"space[0].members[0].rates[\"A.B \"C\"]\"]"#, member(0, 1)),
        ("leaves[0].rates.Lead", leaf(0)),
        (r#"leaves[0].rates[\"Lead\"]"#, leaf(0)),
        ("leaves[0].rates[0]", leaf(0)),
        ("time.phases[0].weights.Lead", phase.clone()),
        (r#"time.phases[0].weights[\"Lead\"]"#, phase.clone()),
        ("time.phases[0].weights[0]", phase),
    ];
    for (path, field) in rows {
        let draft = with_change(&format!(r#""{path}": "25%""#)).unwrap();
        assert_eq!(draft.scenarios[0].changes, [(field, "25%".to_owned())], "{path}");
        assert_eq!(file::read(&file::write(&draft)).as_ref(), Ok(&draft), "{path}");
        assert_eq!(link::decode(&link::encode(&draft).unwrap()).as_ref(), Ok(&draft), "{path}");
    }
    for path in [
        "space[0].members[1].rates.lead",
        "space[0].members[1].rates.Nobody",
        "space[0].members[1].rates.#4",
        "space[0].members[1].rates.",
        "space[0].members[1].rates",
        "space[0].members[1].rates[3]",
        "space[0].members[1].rates[Lead]",
        r#"space[0].members[1].rates[\"Lead"#,
        "space[0].members[2].rates.Lead",
        "leaves[1].rates.Lead",
        "leaves[0].weights.Lead",
        "funnel.rates.Lead",
        ".rates.Lead",
    ] {
        let expected = vec![("scenarios[0].changes".to_owned(), path.replace(r#"\""#, "\""), Allowed::FieldPath)];
        assert_eq!(with_change(&format!(r#""{path}": "25%""#)), Err(expected), "{path}");
    }
}

#[test]
fn a_field_is_changed_once_however_its_path_is_written() {
    let twice = r#""leaves[0].rates[0]": "25%", "leaves[0].rates.Lead": "30%""#;
    let again = vec![("scenarios[0].changes".to_owned(), "leaves[0].rates.Lead".to_owned(), Allowed::Once)];
    assert_eq!(with_change(twice), Err(again));
}

#[test]
fn what_a_variant_has_for_a_leaf_keeps_its_place_when_others_are_empty() {
    let mut draft = meeting();
    draft.edit_in(None, &|draft| edits::add_dimension(draft, Some(0)));
    let places = |draft: &mut Draft| {
        for m in 0..3 {
            edits::own_place(draft, &[m]);
        }
    };
    draft.edit_in(None, &places);
    draft.edit_in(Some(1), &put(&Field::Leaf(2, Own::DealSize), "30万"));
    let back = file::read(&file::write(&draft)).unwrap();
    assert_eq!(back.leaves.len(), 1);
    assert_eq!(back.scenario(1).leaves[0].own.deal_size, "30万");
    assert_eq!(back.scenario(1).leaves[0].path, [2]);
    assert_eq!(leads(&back.scenario(1)), leads(&draft.scenario(1)));
}

#[test]
fn what_people_carry_and_what_was_counted_is_read() {
    let text = r#"{"backcast": 1, "target": {"metric": "revenue", "amount": "15000000"}, "deal_size": "10万",
        "funnel": [{"stage": "Lead", "counted": "12/60"}, {"stage": "Offer", "rate": "30%", "counted": "60 中 9"}, {"stage": "Won"}],
        "capacity": {"people": "13", "quota": "140万", "attainment": "85%"}}"#;
    let plan = plan(text).check().unwrap();
    // A rate that is not typed comes from the past results; a typed rate wins.
    assert_eq!(
        plan.funnel().stages().iter().map(|stage| (stage.rate.to_string(), stage.counted)).collect::<Vec<_>>(),
        [("20%".to_owned(), Some((12, 60))), ("30%".to_owned(), Some((9, 60))), ("100%".to_owned(), None)]
    );
    // 13 × 1,400,000 × 85 %.
    assert_eq!(plan.capacity().money().unwrap().to_string(), "15470000");
    for (counted, given) in [("0/5", "0/5"), ("6/5", "6/5"), ("5", "5"), ("1/2/3", "1/2/3"), ("a/b", "a/b"), ("1/10000001", "1/10000001")] {
        let mut draft = file::read(text).unwrap();
        draft.put(&Field::Counted(0), counted.into());
        let faults = draft.check().unwrap_err();
        assert_eq!((faults[0].field.to_string().as_str(), faults[0].given.as_str()), ("funnel[0].counted", given));
    }
    for (field, text) in [(Field::People, "0"), (Field::People, "x"), (Field::Quota, "-1"), (Field::Attainment, "120%")] {
        let mut draft =
            file::read(r#"{"backcast": 1, "target": {"amount": "1"}, "deal_size": "1", "funnel": [{"stage": "Won"}]}"#).unwrap();
        draft.put(&field, text.into());
        let faults = draft.check().unwrap_err();
        assert_eq!((faults.len(), &faults[0].field), (1, &field));
    }
}

/// Any field of a split plan over a quarter, and a text for it.
fn change() -> impl Strategy<Value = (prop::sample::Index, String)> {
    (any::<prop::sample::Index>(), prop::sample::select(vec!["", "7", "25%", "1/3", "x", "2027-02-03", "张三"]).prop_map(str::to_owned))
}

fn quarter() -> Draft {
    let mut draft = plan(
        r#"{"backcast": 1, "horizon": {"first": "2027-01-01", "last": "2027-03-31"}, "target": {"metric": "revenue", "amount": "3000000"},
        "deal_size": "100000", "funnel": [{"stage": "Lead", "rate": "25%", "activities": [{"name": "call", "per_unit": "3"}]}, {"stage": "Won"}],
        "space": [{"dimension": "line", "members": [{"name": "a", "share": "60%", "ramp": ["50%"]}, {"name": "b", "share": "40%"}],
        "factors": [{"name": "f", "weight": "1"}]}], "leaves": [{"path": ["a"], "deal_size": "9"}],
        "time": {"months": ["80", "100", "120"], "rhythm": ["30%", "50%", "20%"], "floors": [{"name": "visit", "count": "3"}],
        "pinned": [{"month": "2027-02", "amount": "7"}], "days_off": ["2027-01-01"], "make_up_days": ["2027-01-02"]}}"#,
    );
    draft.scenarios =
        vec![ScenarioDraft { name: "one".into(), ..Default::default() }, ScenarioDraft { name: "two".into(), ..Default::default() }];
    draft
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn scenarios_keep_their_laws(edits in prop::collection::vec((0..3_usize, change()), 0..12), promoted in 0..2_usize) {
        let mut draft = quarter();
        let mut wholes = [draft.base(), draft.scenario(0), draft.scenario(1)];
        for (which, (index, text)) in edits {
            let field = index.get(&draft.fields()).clone();
            let open = which.checked_sub(1);
            let base = wholes[0].clone();
            draft.edit_in(open, &put(&field, &text));
            let now = |whole: &Draft| whole.text(&field).unwrap_or_default().to_owned();
            match open {
                Some(i) => wholes[i + 1].put(&field, text.clone()),
                None => {
                    // The edit reaches the scenarios that did not differ there; a scenario with its own value keeps it.
                    for (i, whole) in wholes.iter_mut().enumerate() {
                        if i == 0 || !draft.scenarios[i - 1].changes.iter().any(|(own, _)| *own == field) {
                            prop_assert!(i == 0 || now(whole) == now(&base));
                            whole.put(&field, text.clone());
                        }
                    }
                }
            }
            for (i, whole) in wholes.iter().enumerate() {
                let shown = if i == 0 { draft.base() } else { draft.scenario(i - 1) };
                prop_assert!(shown.differences(whole).is_empty(), "{i}: {:?}", shown.differences(whole));
            }
        }
        // A variant without differences equals its base; and none is lost in a file, in a link, or when one becomes the base.
        for (i, scenario) in draft.scenarios.iter().enumerate() {
            prop_assert!(!scenario.changes.is_empty() || draft.scenario(i) == draft.base());
        }
        for back in [file::read(&file::write(&draft)).unwrap(), link::decode(&link::encode(&draft).unwrap()).unwrap()] {
            prop_assert!(back.base().differences(&wholes[0]).is_empty());
            for (i, whole) in wholes[1..].iter().enumerate() {
                prop_assert!(back.scenario(i).differences(whole).is_empty());
                prop_assert_eq!(&back.scenarios[i].name, &draft.scenarios[i].name);
            }
        }
        draft.promote(promoted, "base before");
        prop_assert!(draft.base().differences(&wholes[promoted + 1]).is_empty());
        prop_assert!(draft.scenario(promoted).differences(&wholes[0]).is_empty());
        prop_assert!(draft.scenario(1 - promoted).differences(&wholes[2 - promoted]).is_empty());
    }
}

#[test]
fn every_number_of_a_plan_is_a_field() {
    // The text put into all of them is then the only text of the plan except names: nothing else can differ unnoticed.
    let mut draft = quarter();
    for field in draft.fields() {
        draft.put(&field, "§".into());
        assert_eq!(draft.text(&field), Some("§"), "{field}");
    }
    let mut paths: Vec<String> = draft.fields().iter().map(ToString::to_string).collect();
    let many = paths.len();
    paths.sort();
    paths.dedup();
    assert_eq!(paths.len(), many, "each has a path of its own");
    assert!(draft.fields().contains(&Field::Time(TimeField::Pin(0))));
    let written = file::write(&draft.base());
    for text in written.split('"').skip(1).step_by(2).filter(|text| text.chars().any(|c| c.is_ascii_digit())) {
        assert_eq!(text, "2027-02", "the month of a pin is a name");
    }
}

#[test]
fn the_report_tells_every_scenario_and_how_many_people_it_takes() {
    let mut draft = meeting();
    for (field, text) in [(Field::Quota, "40万"), (Field::Attainment, "85%"), (Field::People, "8")] {
        draft.put(&field, text.to_owned());
    }
    let plan = draft.check().unwrap();
    let told: serde_json::Value = serde_json::from_str(&written::write(&plan, &report(&plan, NaiveDate::default()))).unwrap();
    let scenarios: Vec<String> =
        told["scenarios"].as_array().unwrap().iter().map(|s| format!("{} {} {}", s["name"], s["funnel"], s["deals"])).collect();
    assert_eq!(scenarios, ["\"better\" [120,30] 30", "\"larger\" [100,20] 20"]);
    assert_eq!(told["scenarios"][0]["confidence"]["leads_for"]["80%"], 136);
    // 8 × 400,000 × 85 %; 3,000,000 ÷ 340,000 = 8.82.
    assert_eq!((told["capacity"]["money"].as_str(), told["capacity"]["people_needed"]["count"].as_u64()), (Some("2720000"), Some(9)));
    assert_eq!(told["capacity"]["people_needed"]["exact"], "150/17");
}

#[test]
fn the_report_is_as_sure_as_its_counts_and_its_parts_are() {
    let sure = |text: &str| {
        let plan = plan(text).check().unwrap();
        let told: serde_json::Value = serde_json::from_str(&written::write(&plan, &report(&plan, NaiveDate::default()))).unwrap();
        told["confidence"].clone()
    };
    // 30 of 150 leads, the rate counted as 8 of 40: beta-binomial (scipy 1.17.1: betabinom.sf(29, 150, 8.5, 32.5)).
    let counted = sure(
        r#"{"backcast": 1, "target": {"metric": "deals", "amount": "30"}, "funnel": [{"stage": "Lead", "counted": "8/40"}, {"stage": "Won"}]}"#,
    );
    assert!((counted["at_plan"].as_f64().unwrap() - 0.529_301_346).abs() < 1e-8, "{counted}");
    assert_eq!(counted["leads_for"]["80%"], 200);
    // Two deals, one of them at 50 % of 2 leads and one at 25 % of 4. Both by chance: P(sum ≥ 2), worked out by hand:
    // P(0) = 1/4 × 81/256, P(1) = 1/2 × 81/256 + 1/4 × 108/256, so 1 − (81 + 162 + 108) ÷ 1024 = 673/1024.
    let unlike = sure(
        r#"{"backcast": 1, "target": {"metric": "deals", "amount": "2"}, "funnel": [{"stage": "Lead", "rate": "50%"}, {"stage": "Won"}],
        "space": [{"dimension": "line", "members": [{"name": "a"}, {"name": "b", "rates": {"Lead": "25%"}}]}]}"#,
    );
    assert!((unlike["at_plan"].as_f64().unwrap() - 673.0 / 1024.0).abs() < 1e-12, "{unlike}");
}

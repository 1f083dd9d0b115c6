//! The team capacity: the people, their capacity, and the gap; each figure with its derivation.
#![allow(clippy::unwrap_used, clippy::panic, reason = "the checks beside the tests may fail as loudly as the tests")]

use backcast::codec::{file, report as written};
use backcast::domain::whatif::goal::{Answer, Goal, Unknown, Why, seek};
use backcast::domain::{CapacityReport, Draft, Exact, Field, Plan, Report, report};
use backcast::i18n::Locale;
use backcast::i18n::explain::{Topic, capacity, explain};
use chrono::NaiveDate;
use serde_json::{Value, json};

/// A plan file without its outer brackets and its funnel.
#[track_caller]
fn draft(lines: &str) -> Draft {
    let funnel = r#""funnel": [{"stage": "Lead", "rate": "20%"}, {"stage": "Won"}]"#;
    file::read(&format!("{{{funnel}, {lines}}}")).unwrap_or_else(|faults| panic!("{faults:?}"))
}

#[track_caller]
fn plan(lines: &str) -> Plan {
    draft(lines).check().unwrap_or_else(|faults| panic!("{faults:?}"))
}

fn of(plan: &Plan) -> Report {
    report(plan, NaiveDate::from_ymd_opt(2027, 1, 4).unwrap())
}

fn in_json(plan: &Plan) -> Value {
    serde_json::from_str(&written::write(plan, &of(plan))).unwrap()
}

/// 120M in deals of 1M.
const TARGET: &str = r#""target": {"amount": "120M"}, "deal_size": "1M""#;
/// Six people without a ramp-up.
const SIX: &str =
    r#"{"dimension": "person", "members": [{"name": "A"}, {"name": "B"}, {"name": "C"}, {"name": "D"}, {"name": "E"}, {"name": "F"}]}"#;
/// Six people, the last of whom is in ramp-up.
const SIX_RAMPED: &str = r#"{"dimension": "person", "members": [{"name": "A"}, {"name": "B"}, {"name": "C"}, {"name": "D"}, {"name": "E"},
    {"name": "F", "ramp": ["0%", "0%", "50%", "100%"]}]}"#;
/// Four months with the weights 1, 2, 3 and 4 tenths.
const FOUR_MONTHS: &str = r#""horizon": {"first": "2027-01-01", "last": "2027-04-30"}, "time": {"months": ["10", "20", "30", "40"]}"#;
const REGIONS: &str = r#"{"dimension": "region", "members": [{"name": "east"}, {"name": "south"}]}"#;

fn space(dimensions: &[&str]) -> String {
    format!(r#""space": [{}]"#, dimensions.join(","))
}

/// 120M split by these dimensions, with that capacity.
fn split(dimensions: &[&str], capacity: &str) -> String {
    format!(r#"{TARGET}, {}, "capacity": {{{capacity}}}"#, space(dimensions))
}

/// The capacity of the plan and of the report: people, people at full strength, their money, people needed, and the gap
/// in money and people.
#[track_caller]
fn carries(lines: &str, [people, full_strength, money, needed, short, missing]: [&str; 6]) {
    let plan = plan(lines);
    let CapacityReport { carried, needed: takes, gap, .. } = of(&plan).capacity.unwrap();
    let (carried, gap) = (carried.unwrap(), gap.unwrap());
    let found = [carried.people, carried.full_strength, carried.money, takes.unwrap().exact].map(|it| it.to_string());
    assert_eq!(found, [people, full_strength, money, needed], "{lines}");
    assert_eq!([gap.money.to_string(), gap.people.to_string()], [short, missing], "{lines}");
    assert_eq!(plan.capacity().money().unwrap().to_string(), money, "the plan and its report say the same");
}

#[test]
fn the_people_of_the_split_carry_their_quotas() {
    // 6 × 18M = 108M of 120M; 120 ÷ 18 = 6.67 people, so that 0.67 are missing.
    carries(&split(&[SIX], r#""quota": "18M""#), ["6", "6", "108000000", "20/3", "-12000000.00", "-2/3"]);
    // At 90 % each carries 16.2M: 97.2M, and 120 ÷ 16.2 = 7.41.
    carries(&split(&[SIX], r#""quota": "18M", "attainment": "90%""#), ["6", "6", "97200000", "200/27", "-22800000.00", "-38/27"]);
    // 6 × 20M are 120M: not one too few, and one cent less of a quota is.
    carries(&split(&[SIX], r#""quota": "20M""#), ["6", "6", "120000000", "6", "0.00", "0"]);
    carries(&split(&[SIX], r#""quota": "19999999.99""#), ["6", "6", "5999999997/50", "12000000000/1999999999", "-0.06", "-6/1999999999"]);
}

#[test]
fn a_typed_number_counts_instead_of_the_split() {
    // 8 × 18M = 144M; 8 − 6.67.
    carries(&split(&[SIX], r#""people": "8", "quota": "18M""#), ["8", "8", "144000000", "20/3", "24000000.00", "4/3"]);
    // One person of the split is in ramp-up, so the six count as 5.55: two more people are two more at full strength,
    // and half of them bring half as much.
    let ramped = |people: &str| format!("{}, {FOUR_MONTHS}", split(&[SIX_RAMPED], &format!(r#""people": "{people}", "quota": "18M""#)));
    carries(&ramped("6"), ["6", "111/20", "99900000", "20/3", "-20100000.00", "-67/60"]);
    carries(&ramped("8"), ["8", "151/20", "135900000", "20/3", "15900000.00", "53/60"]);
    carries(&ramped("3"), ["3", "111/40", "49950000", "20/3", "-70050000.00", "-467/120"]);
}

#[test]
fn a_ramp_up_counts_by_the_months_of_the_plan() {
    // 10 × 0 + 20 × 0 + 30 × 50 % + 40 × 100 % = 55 %: 5.55 × 18M = 99.9M, and 5.55 − 6.67 = −1.12.
    let lines = format!("{}, {FOUR_MONTHS}", split(&[SIX_RAMPED], r#""quota": "18M""#));
    carries(&lines, ["6", "111/20", "99900000", "20/3", "-20100000.00", "-67/60"]);
    // One month whose ramp-up is 60 %: 5.6 × 18M = 100.8M.
    let sixty = SIX_RAMPED.replace(r#"["0%", "0%", "50%", "100%"]"#, r#"["60%"]"#);
    carries(&split(&[&sixty], r#""quota": "18M""#), ["6", "28/5", "100800000", "20/3", "-19200000.00", "-16/15"]);
}

#[test]
fn a_person_of_several_regions_counts_once() {
    let nested = r#"{"dimension": "person", "members": [{"name": "A", "in": ["east"]}, {"name": "B", "in": ["south"]}, {"name": "C"}]}"#;
    // A in the east, B in the south, C in both: three people in four sub-targets; 3 × 18M = 54M.
    let lines = split(&[REGIONS, nested], r#""quota": "18M""#);
    assert_eq!(plan(&lines).split().paths().len(), 4);
    carries(&lines, ["3", "3", "54000000", "20/3", "-66000000.00", "-11/3"]);
    // Six people in each of two regions are six and not twelve.
    carries(&split(&[REGIONS, SIX], r#""quota": "18M""#), ["6", "6", "108000000", "20/3", "-12000000.00", "-2/3"]);
}

#[test]
fn the_dimension_of_people_is_known_by_its_name_or_its_ramp_up() {
    let plain = r#""members": [{"name": "A"}, {"name": "B"}]"#;
    let ramped = r#""members": [{"name": "A"}, {"name": "B"}, {"name": "C", "ramp": ["50%"]}]"#;
    let dimension = |name: &str, members: &str| format!(r#"{{"dimension": "{name}", {members}}}"#);
    let team = |dimensions: &[String]| {
        let all: Vec<&str> = dimensions.iter().map(String::as_str).collect();
        let team = plan(&split(&all, r#""quota": "18M""#)).capacity().team.clone();
        team.map(|team| (team.people.to_string(), team.full_strength.to_string()))
    };
    let known = |people: &str, full_strength: &str| Some((people.to_owned(), full_strength.to_owned()));
    for name in ["person", "People", " REP ", "salesperson", "Sales reps", "人员", "人員", "销售", "業務", "person 2", "人员2"] {
        assert_eq!(team(&[dimension(name, plain)]), known("2", "2"), "{name}");
    }
    for name in ["region", "personal", "2", "product line", "业务类型", "business line", "representation", "人"] {
        assert_eq!(team(&[dimension(name, plain)]), None, "{name}");
        assert_eq!(team(&[dimension(name, ramped)]), known("3", "5/2"), "{name}, of which one ramps up");
    }
    // A name comes before a ramp-up, in either order of the dimensions; of two dimensions with a known name, the first
    // counts.
    assert_eq!(team(&[dimension("region", ramped), dimension("person", plain)]), known("2", "2"));
    assert_eq!(team(&[dimension("person", plain), dimension("region", ramped)]), known("2", "2"));
    assert_eq!(team(&[dimension("rep", ramped), dimension("person", plain)]), known("3", "5/2"));
    assert_eq!(plan(TARGET).capacity().team, None, "a plan without a split");
}

#[test]
fn fifteen_million_at_85_percent_take_thirteen_people() {
    // docs/domain.md §11: 15M ÷ (85 % × 1.4M) = 15,000,000 ÷ 1,190,000 = 1500/119 = 12.605.
    let lines = |people: &str| {
        format!(r#""target": {{"amount": "15M"}}, "deal_size": "100k", "capacity": {{"quota": "1.4M", "attainment": "85%"{people}}}"#)
    };
    carries(&lines(r#", "people": "12""#), ["12", "12", "14280000", "1500/119", "-720000.00", "-72/119"]);
    carries(&lines(r#", "people": "13""#), ["13", "13", "15470000", "1500/119", "470000.00", "47/119"]);
    let needed = of(&plan(&lines(""))).capacity.unwrap();
    assert_eq!((needed.needed.unwrap().count.get(), needed.carried, needed.gap), (13, None, None), "nobody is there to carry it");
}

#[test]
fn a_gap_is_rounded_to_the_cautious_side() {
    let lines = |people: u64| {
        format!(
            r#""target": {{"amount": "100"}}, "deal_size": "1", "capacity": {{"people": "{people}", "quota": "100", "attainment": "1/3"}}"#
        )
    };
    carries(&lines(2), ["2", "2", "200/3", "3", "-33.34", "-1"]); // 66.67 − 100 = −33.333…
    carries(&lines(3), ["3", "3", "100", "3", "0.00", "0"]);
    carries(&lines(4), ["4", "4", "400/3", "3", "33.33", "1"]); // 133.33 − 100 = 33.333…
}

#[test]
fn the_target_of_a_capacity_is_revenue() {
    let lines = |target: &str| format!(r#"{target}, "capacity": {{"people": "6", "quota": "18M"}}"#);
    // 42M gross profit ÷ 35 % = 120M; 120 deals of 1M are 120M.
    for target in [
        r#""target": {"metric": "gross_profit", "amount": "42M", "margin": "35%"}, "deal_size": "1M""#,
        r#""target": {"metric": "deals", "amount": "120"}, "deal_size": "1M""#,
    ] {
        carries(&lines(target), ["6", "6", "108000000", "20/3", "-12000000.00", "-2/3"]);
    }
    let without = of(&plan(&lines(r#""target": {"metric": "deals", "amount": "120"}"#))).capacity.unwrap();
    assert_eq!((without.carried.unwrap().money.to_string().as_str(), without.needed, without.gap), ("108000000", None, None));
    assert_eq!(of(&plan(&split(&[SIX], r#""attainment": "90%""#))).capacity, None, "without a quota there is no capacity");
}

#[test]
fn the_report_holds_the_capacity_of_every_scenario() {
    let scenarios = r#""scenarios": [{"name": "two more people", "changes": {"capacity.people": "8"}},
        {"name": "higher quota", "changes": {"capacity.quota": "21M"}}, {"name": "smaller target", "changes": {"target.amount": "90M"}}]"#;
    let said = in_json(&plan(&format!("{}, {scenarios}", split(&[SIX], r#""quota": "18M""#))));
    let capacity = |people: &str, money: &str, exact: &str, count: u64, short: &str, missing: &str| {
        json!({"people": people, "full_strength": people, "money": money, "people_needed": {"exact": exact, "count": count},
            "gap": {"money": short, "people": missing}})
    };
    assert_eq!(said["capacity"], capacity("6", "108000000", "20/3", 7, "-12000000.00", "-2/3"));
    let scenarios: Vec<&Value> = said["scenarios"].as_array().unwrap().iter().map(|scenario| &scenario["capacity"]).collect();
    let expected = [
        capacity("8", "144000000", "20/3", 7, "24000000.00", "4/3"),
        capacity("6", "126000000", "40/7", 6, "6000000.00", "2/7"), // 6 × 21M; 120 ÷ 21
        capacity("6", "108000000", "5", 5, "18000000.00", "1"),     // 90 ÷ 18
    ];
    assert_eq!(scenarios, expected.iter().collect::<Vec<_>>());
    let plain = in_json(&plan(TARGET));
    assert_eq!(plain.get("capacity"), None);
}

#[test]
fn goal_seek_counts_the_people_of_the_split() {
    let seeks = |capacity: &str, unknown: &Unknown, expected: &str| {
        let answer = seek(&plan(&split(&[SIX], capacity)), unknown, Goal::Fit);
        let Answer::Is { shown, .. } = answer else { panic!("{answer:?}") };
        assert_eq!(shown, expected, "{unknown:?} with {capacity}");
    };
    seeks("", &Unknown::Quota, "20000000"); // 120M ÷ 6
    seeks(r#""attainment": "80%""#, &Unknown::Quota, "25000000"); // 20M ÷ 80 %
    seeks(r#""quota": "24M""#, &Unknown::Attainment, "83.4%"); // 120M ÷ 144M = 83.33 %
    seeks(r#""quota": "18M""#, &Unknown::People, "7"); // 6.67; a typed number, as any other
    seeks(r#""quota": "18M""#, &Unknown::Target, "108000000"); // 6 × 18M
    seeks(r#""people": "8", "quota": "18M""#, &Unknown::Target, "144000000");
    let nobody = plan(&split(&[REGIONS], r#""quota": "18M""#));
    assert_eq!(seek(&nobody, &Unknown::Quota, Goal::Fit), Answer::Never(Why::NoCapacity));
    // With 5.5 people at full strength 120M needs 21.82M each, rounded up to a cent.
    let half = SIX_RAMPED.replace(r#"["0%", "0%", "50%", "100%"]"#, r#"["50%"]"#);
    let answer = seek(&plan(&split(&[&half], "")), &Unknown::Quota, Goal::Fit);
    assert!(matches!(&answer, Answer::Is { value, .. } if *value == Exact::ratio(2_181_818_182, 100)), "{answer:?}");
}

/// The sentence in three languages.
#[track_caller]
fn says(lines: &str, expected: [&str; 3]) {
    let report = of(&plan(lines));
    let capacity = report.capacity.as_ref().unwrap();
    assert_eq!(Locale::ALL.map(|locale| capacity::sentence(capacity, &report, locale)), expected, "{lines}");
}

#[test]
fn the_gap_is_said_in_words_and_money() {
    let split = |capacity: &str| split(&[SIX], capacity);
    says(
        &split(r#""quota": "18M""#),
        [
            "6 reps deliver ¥108M: ¥12M short, 0.7 reps more needed",
            "6 人可承担 ¥1.08亿，还差 ¥1,200万，约需再加 0.7 人",
            "6 人可承擔 ¥1.08億，還差 ¥1,200萬，約需再加 0.7 人",
        ],
    );
    says(
        &split(r#""people": "8", "quota": "18M""#),
        ["8 reps deliver ¥144M: ¥24M to spare", "8 人可承担 ¥1.44亿，还有余量 ¥2,400万", "8 人可承擔 ¥1.44億，還有餘裕 ¥2,400萬"],
    );
    says(
        &split(r#""quota": "20M""#),
        ["6 reps deliver ¥120M: just enough", "6 人可承担 ¥1.2亿，刚好满足目标", "6 人可承擔 ¥1.2億，剛好滿足目標"],
    );
    // One person, and one more: 60M of 120M.
    says(
        &split(r#""people": "1", "quota": "60M""#),
        [
            "1 rep delivers ¥60M: ¥60M short, 1 rep more needed",
            "1 人可承担 ¥6,000万，还差 ¥6,000万，约需再加 1 人",
            "1 人可承擔 ¥6,000萬，還差 ¥6,000萬，約需再加 1 人",
        ],
    );
    // A tiny shortage is not shown as no people: one cent of 120M is 0.1 people, rounded up.
    says(
        &split(r#""people": "1", "quota": "119999999.99""#),
        [
            "1 rep delivers ≈¥120M: ¥0.01 short, 0.1 reps more needed",
            "1 人可承担 ≈¥1.2亿，还差 ¥0.01，约需再加 0.1 人",
            "1 人可承擔 ≈¥1.2億，還差 ¥0.01，約需再加 0.1 人",
        ],
    );
    let sixty = SIX_RAMPED.replace(r#"["0%", "0%", "50%", "100%"]"#, r#"["60%"]"#);
    says(
        &self::split(&[&sixty], r#""quota": "18M""#),
        [
            "6 reps (5.6 at full strength) deliver ¥100.8M: ¥19.2M short, 1.1 reps more needed", // 1.0667
            "6 人（按满负荷折合 5.6 人）可承担 ¥1.008亿，还差 ¥1,920万，约需再加 1.1 人",
            "6 人（依全職產能折合 5.6 人）可承擔 ¥1.008億，還差 ¥1,920萬，約需再加 1.1 人",
        ],
    );
    says(&self::split(&[REGIONS], r#""quota": "18M""#), ["The target needs 7 reps", "目标需要 7 人", "目標需要 7 人"]);
    says(
        r#""target": {"metric": "deals", "amount": "120"}, "capacity": {"people": "6", "quota": "18M"}"#,
        ["6 reps deliver ¥108M", "6 人可承担 ¥1.08亿", "6 人可承擔 ¥1.08億"],
    );
}

#[test]
fn the_people_say_where_their_number_comes_from() {
    let said = |lines: &str| Locale::ALL.map(|locale| capacity::source(plan(lines).capacity(), locale).unwrap_or_default());
    let sixty = SIX_RAMPED.replace(r#"["0%", "0%", "50%", "100%"]"#, r#"["60%"]"#);
    for (lines, expected) in [
        (split(&[SIX], ""), ["From the split: 6 reps.", "来自拆解：6 人。", "來自拆解：6 人。"]),
        (
            split(&[&sixty], ""),
            [
                "From the split: 6 reps, minus 0.4 for ramp-up.",
                "来自拆解：6 人，新人爬坡期折减 0.4 人。",
                "來自拆解：6 人，新人養成期折減 0.4 人。",
            ],
        ),
        (
            split(&[SIX], r#""people": "8""#),
            [
                "The split has 6 reps, but the number you entered is used.",
                "拆解中有 6 人，以填写的人数为准。",
                "拆解中有 6 人，以填寫的人數為準。",
            ],
        ),
        // 8 − 6 = 2 of whom nothing is known.
        (
            split(&[&sixty], r#""people": "8""#),
            [
                "The split has 6 reps, but the number you entered is used, minus 0.4 for ramp-up. 2 reps beyond the split count in full.",
                "拆解中有 6 人，以填写的人数为准；新人爬坡期仍折减 0.4 人。超出拆解的 2 人按满负荷计算。",
                "拆解中有 6 人，以填寫的人數為準；新人養成期仍折減 0.4 人。超出拆解的 2 人以全職產能計算。",
            ],
        ),
        (split(&[REGIONS], r#""people": "8""#), ["", "", ""]),
    ] {
        assert_eq!(said(&lines), expected, "{lines}");
    }
}

#[test]
fn the_capacity_explains_itself() {
    let said = |lines: &str, locale| explain(Topic::Capacity, &of(&plan(lines)), locale).unwrap();
    let six = said(&split(&[SIX], r#""quota": "18M", "attainment": "90%""#), Locale::En);
    assert_eq!(six.words, "reps × quota per rep × attainment");
    assert_eq!(six.values, "6 × ¥18,000,000 × 90% = ¥97,200,000");
    assert_eq!(
        six.notes,
        [
            "From the split: 6 reps.",
            "Reps needed: ¥120,000,000 ÷ ¥16,200,000 = 7.40… (200/27) → 8",
            "¥97,200,000 − ¥120,000,000 = −¥22,800,000",
            "6 reps deliver ¥97.2M: ¥22.8M short, 1.5 reps more needed", // 1.41, rounded up
        ]
    );
    assert_eq!(six.inputs, [Field::People, Field::Quota, Field::Attainment, Field::Amount, Field::Space]);
    let typed = said(&split(&[SIX], r#""people": "8", "quota": "18M""#), Locale::ZhHans);
    assert_eq!((typed.words.as_str(), typed.values.as_str()), ("销售人数 × 人均目标 × 达成率", "8 × ¥18,000,000 × 100% = ¥144,000,000"));
    assert_eq!(typed.inputs.last(), Some(&Field::Amount), "the split has no say in a typed number");
    let nobody = said(&split(&[REGIONS], r#""quota": "18M""#), Locale::ZhHant);
    assert_eq!(nobody.words, "目標 ÷（人均目標 × 達成率）");
    assert_eq!(nobody.values, "¥120,000,000 ÷ (¥18,000,000 × 100%) = 6.66… (20/3) → 7");
    assert_eq!(explain(Topic::Capacity, &of(&plan(TARGET)), Locale::En), None);
}

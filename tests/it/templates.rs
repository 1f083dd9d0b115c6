//! The model plans: each is whole and without a fault on any day and in every language, keeps the figures that `docs/templates.md` promises,
//! and has a golden report for each language. And the templates of the user's own.
//!
//! The golden reports (`tests/templates/NAME.LANGUAGE.txt`, on 2026-11-28) are written by `GOLDEN=write cargo test --test it templates::`.
#![allow(clippy::unwrap_used, clippy::panic, reason = "the checks beside the tests may fail as loudly as the tests")]
#![allow(clippy::float_arithmetic, reason = "growth is compared near enough")]

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use backcast::codec::{file, link, report as written};
use backcast::domain::feasibility::{Chances, State, Verdict, feasibility};
use backcast::domain::whatif::odds::OddsJob;
use backcast::domain::{Draft, Plan, Report, report};
use backcast::export::{self, Form, Kind};
use backcast::i18n::Locale;
use backcast::i18n::feasibility as said;
use backcast::state::plan_store::PlanStore;
use backcast::templates::{Card, Length, Library, Model, PlanTemplate, card, day_named, moved, ten_deals};
use chrono::{Datelike, NaiveDate};
use serde_json::{Map, Value, json};

use crate::memory::Memory;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Days on which a plan may be begun: in each quarter, at the ends of months and years, and in a leap year.
const DAYS: [&str; 7] = ["2026-02-10", "2026-03-31", "2026-05-10", "2026-08-31", "2026-11-28", "2027-12-31", "2028-02-29"];
const TODAY: &str = "2026-11-28";

fn plans_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/templates/plans")
}

/// The file as `scripts/offline.mjs` makes it.
pub fn all_in_one() -> Value {
    let mut all = Map::new();
    for entry in fs::read_dir(plans_folder()).unwrap() {
        let path = entry.unwrap().path();
        let plan = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        all.insert(path.file_stem().unwrap().to_str().unwrap().to_owned(), plan);
    }
    Value::Object(all)
}

fn library() -> Library {
    Library::read(&all_in_one().to_string()).unwrap()
}

#[track_caller]
fn model(template: PlanTemplate, locale: Locale, today: &str) -> Model {
    library().model(template, locale, day(today)).unwrap_or_else(|| panic!("{}: no plan that can be read", template.name()))
}

#[track_caller]
fn computed(template: PlanTemplate, locale: Locale, today: &str) -> (Draft, Plan, Report) {
    let draft = model(template, locale, today).draft;
    let plan = draft.check().unwrap_or_else(|faults| panic!("{} on {today} in {}: {faults:?}", template.name(), locale.tag()));
    let report = report(&plan, day(today));
    (draft, plan, report)
}

fn chances(plan: &Plan, report: &Report) -> Chances {
    let computed = || OddsJob::of(plan)?.answer().map(|figures| figures.confidence());
    report.confidence.clone().or_else(computed).map_or(Chances::None, Chances::Known)
}

#[test]
fn every_file_is_a_template_and_every_template_has_its_file() {
    let files: Vec<String> = all_in_one().as_object().unwrap().keys().cloned().collect();
    let mut named: Vec<&str> = PlanTemplate::ALL.into_iter().map(PlanTemplate::name).filter(|name| *name != "ten_deals").collect();
    named.sort_unstable();
    assert_eq!(files, named);
    assert!(Library::read("[]").is_none() && Library::read("").is_none());
    let nothing = Library::read("{}").unwrap();
    assert!(nothing.model(PlanTemplate::RepQuarter, Locale::En, day(TODAY)).is_none());
    assert!(nothing.model(PlanTemplate::TenDeals, Locale::En, day(TODAY)).is_some(), "the first plan needs no file");
}

#[test]
fn a_template_has_no_fault_and_can_be_done_on_any_day_in_any_language() {
    for template in PlanTemplate::ALL {
        for locale in Locale::ALL {
            for today in DAYS {
                let (draft, plan, report) = computed(template, locale, today);
                // The chance is the same on every day and in every language, and takes long.
                let is_first = locale == Locale::En && today == DAYS[0];
                let chances = if is_first { chances(&plan, &report) } else { Chances::None };
                let judged = feasibility(&plan, &report, &chances);
                let short: Vec<_> =
                    judged.reasons.iter().filter(|reason| reason.state == State::Short).map(|reason| &reason.finding).collect();
                assert!(short.is_empty(), "{} on {today} in {}: {short:?}", template.name(), locale.tag());
                assert!(judged.verdict.is_some_and(|verdict| verdict != Verdict::OutOfReach));
                assert!(report.proof.meets_target, "{}", template.name());
                // What the page makes of it can be kept and shared.
                assert_eq!(file::read(&file::write(&draft)), Ok(draft.clone()));
                assert_eq!(link::decode(&link::encode(&draft).unwrap()), Ok(draft));
            }
        }
    }
}

#[test]
fn a_template_is_a_whole_plan() {
    for template in PlanTemplate::ALL.into_iter().filter(|template| *template != PlanTemplate::TenDeals) {
        let Model { about, draft, .. } = model(template, Locale::En, TODAY);
        let name = template.name();
        assert!(about.ends_with('.') && !draft.name.is_empty() && !draft.aim.is_empty(), "{name}");
        let stages_said =
            draft.stages.iter().all(|stage| !stage.done_when.is_empty()) && draft.stages.iter().any(|stage| !stage.actions.is_empty());
        assert!(stages_said, "{name}: each stage has its acceptance criteria");
        let parts = [
            ("dimensions", draft.space.len(), 1),
            ("activities", draft.activities.len(), 5),
            ("channels", draft.channels.len(), 2),
            ("indicators", draft.indicators.len(), 5),
            ("budget lines", draft.budget_lines.len(), 2),
            ("milestones", draft.playbook.milestones.len(), 4),
            ("tasks", draft.playbook.tasks.len(), 5),
            ("training", draft.playbook.training.len(), 3),
            ("incentives", draft.playbook.incentives.len(), 2),
            ("risks", draft.playbook.risks.len(), 3),
            ("reviews", draft.playbook.reviews.len(), 3),
        ];
        for (what, there, least) in parts {
            assert!(there >= least, "{name}: {there} {what}");
        }
        assert_eq!(draft.budget_reserve, "10%", "{name}");
        let has_times = !draft.time.months.is_empty() || !draft.time.quarters.is_empty() || !draft.time.phases.is_empty();
        assert!(has_times && !draft.people.is_empty() && !draft.hours.is_empty(), "{name}");
    }
}

/// The names of a value's fields and the lengths of its lists, without what is written in them.
fn shape(value: &Value) -> Value {
    match value {
        Value::Object(fields) => fields.iter().map(|(name, field)| (name.clone(), shape(field))).collect(),
        Value::Array(items) => items.iter().map(shape).collect(),
        _ => Value::Null,
    }
}

#[test]
fn a_template_has_the_same_structure_in_every_language() {
    for template in PlanTemplate::ALL {
        let [english, simplified, traditional] = Locale::ALL.map(|locale| {
            let draft = model(template, locale, TODAY).draft;
            let mut plan: Value = serde_json::from_str(&file::write(&draft)).unwrap();
            // The holidays of mainland China are for its readers alone.
            let fields = plan.as_object_mut().unwrap();
            let mut time = fields.remove("time").unwrap_or_else(|| json!({}));
            let has_china = time.as_object_mut().unwrap().remove("holidays").is_some();
            assert_eq!(has_china, locale == Locale::ZhHans, "{}", template.name());
            fields.insert("time".to_owned(), time);
            shape(&plan)
        });
        assert_eq!(english, simplified, "{}", template.name());
        assert_eq!(english, traditional, "{}", template.name());
    }
}

// The promises of docs/templates.md (domain.md §8 of the model plans), each with its derivation. They hold in every language.

#[track_caller]
fn promised(template: PlanTemplate, check: impl Fn(&Value, &Draft)) {
    for locale in Locale::ALL {
        let (draft, plan, report) = computed(template, locale, TODAY);
        let listed = written::Listed { days: false, ..written::Listed::ALL };
        let report: Value = serde_json::from_str(&written::write_listed(&plan, &report, listed)).unwrap();
        check(&report, &draft);
    }
}

/// The money and the deals of the items of a dimension, in their order.
fn items(report: &Value, dimension: &str) -> Vec<(u64, u64)> {
    let all = report["space_totals"].as_array().unwrap().iter().filter(|item| item["dimension"] == dimension);
    all.map(|item| (whole(&item["money"]), item["deals"].as_u64().unwrap())).collect()
}

/// The money of each period.
fn money(periods: &Value) -> Vec<u64> {
    periods.as_array().unwrap().iter().map(|period| whole(&period["money"])).collect()
}

#[track_caller]
fn whole(money: &Value) -> u64 {
    money.as_str().unwrap().strip_suffix(".00").unwrap().parse().unwrap()
}

/// The deals, and the count of every stage up to won.
fn counts(report: &Value) -> (u64, Vec<u64>) {
    let deals = report["deals"]["count"].as_u64().unwrap();
    (deals, report["funnel"].as_array().unwrap().iter().map(|stage| stage["count"].as_u64().unwrap()).collect())
}

/// The indicators that the product names, with their direction and goal; those that a template names are counted by their goal.
#[track_caller]
fn has_indicators(draft: &Draft, goals: &[(&str, &str, &str)]) {
    for (name, direction, target) in goals {
        let found = draft.indicators.iter().any(|it| {
            let is_named = name.is_empty() || it.name == *name;
            let is_direction = it.direction == *direction || (it.direction.is_empty() && *direction == "up");
            is_named && is_direction && it.target == *target
        });
        assert!(found, "{name} {direction} {target}: {:?}", draft.indicators);
    }
}

/// The growth over the last period: the target by what was sold.
fn growth(draft: &Draft) -> f64 {
    let amount = |text: &str| backcast::domain::number::reader::quantity(text).unwrap().to_string().parse::<f64>().unwrap();
    amount(&draft.amount) / amount(&draft.past_result) - 1.0
}

const M: u64 = 1_000_000;

#[test]
fn ten_deals_are_fifty_leads_in_a_month() {
    // 10 ÷ 20% = 50.
    promised(PlanTemplate::TenDeals, |report, draft| {
        assert_eq!(counts(report), (10, vec![50, 10]));
        assert_eq!((&draft.first[..], &draft.last[..]), ("2026-11-01", "2026-11-30"));
    });
}

#[test]
fn the_rep_sells_three_million_in_two_products_to_old_and_twenty_new_customers() {
    promised(PlanTemplate::RepQuarter, |report, draft| {
        // A : B = 2 : 1. Existing customers have 60%: 1.8M at 120k are 15 deals; new ones 1.2M at 60k, 20 deals, one for each of 20 customers.
        assert_eq!(items(report, "product line").iter().map(|(money, _)| *money).collect::<Vec<_>>(), [2 * M, M]);
        assert_eq!(items(report, "business line"), [(1_800_000, 15), (1_200_000, 20)]);
        // 15 ÷ (80% × 50% × 50%) = 75 and 20 ÷ (50% × 50% × 40%) = 200 leads. 35 × 95% = 33.25 collected.
        assert_eq!(counts(report), (35, vec![275, 160, 80, 35, 33]));
        // 80 : 100 : 120.
        assert_eq!(money(&report["time"]["months"]), [800_000, M, 1_200_000]);
        has_indicators(draft, &[("gross margin", "up", "35%"), ("new customers won", "up", "20"), ("renewal", "up", "90%")]);
        let cadences: Vec<_> = draft.activities.iter().map(|it| format!("{} {}/{}", it.name, it.times, it.every)).collect();
        for cadence in ["exhibition 2/month", "lead screening 10/week", "in-depth visit 5/week", "article 3/week", "referral 5/month"] {
            assert!(cadences.iter().any(|it| it == cadence), "{cadence}: {cadences:?}");
        }
        assert_eq!(draft.activities[0].brings, "25"); // two exhibitions bring 50 leads
    });
}

#[test]
fn the_team_sells_120_million_over_lines_regions_and_tiers() {
    promised(PlanTemplate::TeamYear, |report, draft| {
        assert_eq!(whole(&report["target"]), 120 * M);
        assert!((growth(draft) - 0.3).abs() < 0.0001 && growth(draft) <= 0.3, "+30%: {}", growth(draft));
        let parts = |dimension: &str| items(report, dimension).into_iter().map(|(money, _)| money / M).collect::<Vec<_>>();
        assert_eq!((parts("product line"), parts("region")), (vec![70, 30, 20], vec![84, 36]));
        // 48M at 1M, 48M at 400k, 24M at 200k. Every deal is worth 200k or more, and so is every new customer.
        assert_eq!(items(report, "customer tier"), [(48 * M, 48), (48 * M, 120), (24 * M, 120)]);
        // 288 ÷ (40% × 50% × 50% × 60%) = 4,800.
        assert_eq!(counts(report), (288, vec![4800, 1920, 960, 480, 288, 282]));
        let goals = [
            ("satisfaction", "up", "95%"),
            ("", "up", "50"),
            ("rise of lead conversion", "up", "5%"),
            ("cut of the sales cycle", "up", "10%"),
        ];
        has_indicators(draft, &goals);
    });
}

#[test]
fn the_new_product_has_its_first_ten_customers_in_three_months_and_five_million_in_a_year() {
    promised(PlanTemplate::NewProduct, |report, draft| {
        // 5M at 50k are 100 deals; ÷ 50% = 200 trials; ÷ 4% = 5,000 leads. The first phase has a tenth of all of it.
        assert_eq!(counts(report), (100, vec![5000, 200, 100]));
        let phases = &report["time"]["phases"];
        assert_eq!(money(phases), [500_000, M, 1_500_000, 2 * M]);
        assert_eq!(phases[0]["counts"], json!([500, 20, 10]));
        assert_eq!(draft.time.phases[0].last, "2027-03-31");
        assert_eq!((&draft.market_share[..], report["feasibility"]["reasons"][0]["figures"]["gives"].as_str()), ("5%", Some("5000000")));
        has_indicators(
            draft,
            &[("satisfaction", "up", "85%"), ("", "up", "3"), ("", "up", "5%"), ("", "up", "15%"), ("", "up", "500"), ("", "up", "20")],
        );
    });
}

#[test]
fn the_data_driven_team_has_seven_stages_sixteen_indicators_and_a_quarter_more() {
    promised(PlanTemplate::DataDriven, |report, draft| {
        assert_eq!(whole(&report["target"]), 150 * M);
        assert!((growth(draft) - 0.25).abs() < f64::EPSILON);
        // 60% of 150M.
        assert_eq!(items(report, "business line")[0].0, 90 * M);
        // 300 ÷ (1/2 × 3/5 × 1/2 × 1/2 × 4/5 = 6%) = 5,000.
        assert_eq!(counts(report), (300, vec![5000, 2500, 1500, 750, 375, 300, 294]));
        assert_eq!(draft.indicators.len(), 16);
        let goals = [
            ("gross margin", "up", "35%"),
            ("renewal", "up", "90%"),
            ("satisfaction", "up", "4.5"),
            ("new customers won", "up", "20"),
            ("records complete", "up", "98%"),
            ("rise of lead conversion", "up", "8%"),
            ("cut of the sales cycle", "up", "15%"),
            ("loss of key accounts", "down", "3%"),
            ("loss of all customers", "down", "8%"),
            ("payment collected", "up", "100%"),
            ("payment overdue", "down", "5%"),
            ("new products in sales", "up", "15%"),
            ("dormant customers reactivated", "up", "30%"),
            ("cross-selling", "up", "35%"),
            ("training", "up", "80"),
            ("staff turnover", "down", "5%"),
        ];
        has_indicators(draft, &goals);
    });
}

#[test]
fn key_accounts_renew_sixty_million_and_three_new_ones_bring_twenty() {
    promised(PlanTemplate::KeyAccounts, |report, draft| {
        assert!((growth(draft) - 0.2).abs() < 0.0001 && growth(draft) <= 0.2, "+20%: {}", growth(draft));
        // 60M at 4M are 15; 20M at 7M, above 5M, are 2.86, so 3.
        assert_eq!(items(report, "business line"), [(60 * M, 15), (20 * M, 3)]);
        has_indicators(draft, &[("renewal", "up", "95%"), ("", "up", "4"), ("", "up", "1")]);
        let grades: Vec<&str> = draft.grades.iter().map(|grade| &grade.name[..]).collect();
        assert_eq!(grades, ["platinum", "gold", "silver"]);
        // 30% of 40 customers are platinum: 12 executives, each visited 4 times, are 48 visits a year.
        assert_eq!(report["customers"]["grades"][0]["customers"], 12);
        assert_eq!(report["regular"][0]["times"], 48);
    });
}

#[test]
fn ten_million_are_three_lines_by_three_tiers_in_three_phases() {
    promised(PlanTemplate::TenMillion, |report, draft| {
        assert_eq!(items(report, "business line").iter().map(|(money, _)| *money / M).collect::<Vec<_>>(), [4, 3, 3]);
        // 5M at 500k, 3M at 100k, 2M at 20k.
        assert_eq!(items(report, "customer tier"), [(5 * M, 10), (3 * M, 30), (2 * M, 100)]);
        assert_eq!(money(&report["time"]["phases"]), [3 * M, 4 * M, 3 * M]);
        assert_eq!(draft.time.rhythm, ["30%", "50%", "20%"]);
        // 40 ÷ (50% × 40% × 50% = 10%) = 400, and 100 ÷ (60% × 60% × 50% = 18%) = 555.6: 956.
        assert_eq!(counts(report).1[0], 956);
    });
}

#[test]
fn the_quarterly_plan_goes_from_review_to_review_with_pilot_regions_and_a_reserve() {
    promised(PlanTemplate::Quarterly, |report, draft| {
        assert!((growth(draft) - 0.2).abs() < f64::EPSILON);
        assert_eq!(items(report, "business line").iter().map(|(money, _)| *money).collect::<Vec<_>>(), [3_600_000, 2_400_000]);
        assert_eq!(items(report, "customer tier"), [(3 * M, 10), (1_800_000, 18), (1_200_000, 40)]);
        // 68 ÷ (50% × 50% × 40%) = 680.
        assert_eq!(counts(report), (68, vec![680, 340, 170, 68, 64]));
        // One workshop in each of four pilot regions, all in the first month, brings five prospects: 20.
        let workshops: Vec<NaiveDate> = draft.activities[0].dates.split(", ").map(day).collect();
        assert_eq!((workshops.len(), &draft.activities[0].brings[..]), (4, "5"));
        assert!(workshops.iter().all(|day| day.month() == 1 && day.weekday().number_from_monday() < 6), "{workshops:?}");
        has_indicators(draft, &[("", "up", "20"), ("", "up", "3")]);
        let milestones = &draft.playbook.milestones;
        assert_eq!((milestones.len(), &milestones[4].due[..]), (5, "2027-03-31"));
        // The first working day; New Year's Day is a Friday, and a holiday in China.
        assert!(["2027-01-01", "2027-01-04"].contains(&&milestones[0].from[..]), "{}", milestones[0].from);
        assert!(draft.playbook.tasks.len() >= 5 && draft.playbook.reviews.iter().any(|review| review.every == "week"));
        // 10% of 26,000.
        assert_eq!(draft.budget_reserve, "10%");
        assert!(report["budget"]["lines"].as_array().unwrap().iter().all(|line| line["over"].is_null()));
    });
}

#[test]
fn every_day_of_a_playbook_is_a_working_day_of_the_plan_period() {
    for (template, locale) in PlanTemplate::ALL.into_iter().flat_map(|template| [(template, Locale::En), (template, Locale::ZhHans)]) {
        for today in DAYS {
            let draft = model(template, locale, today).draft;
            let plan = draft.check().unwrap();
            let is_working = |day| plan.spread().calendar().is_working_day(day);
            let milestones = draft.playbook.milestones.iter().flat_map(|it| [&it.from, &it.due]);
            for text in milestones.chain(draft.playbook.training.iter().map(|it| &it.day)) {
                let is_inside = (day(&draft.first)..=day(&draft.last)).contains(&day(text));
                assert!(is_inside && is_working(day(text)), "{} on {today}: {text}", template.name());
            }
        }
    }
}

#[test]
fn a_period_begins_after_today_and_lasts_as_long_as_it_says() {
    #[track_caller]
    fn begins(length: &str, today: &str, days: [&str; 2]) {
        assert_eq!(Length::named(length).unwrap().days(day(today)), Some((day(days[0]), day(days[1]))), "{length} on {today}");
    }
    begins("month", "2026-11-28", ["2026-12-01", "2026-12-31"]);
    begins("month", "2027-12-31", ["2028-01-01", "2028-01-31"]);
    begins("quarter", "2026-11-28", ["2027-01-01", "2027-03-31"]);
    begins("quarter", "2026-12-31", ["2027-01-01", "2027-03-31"]);
    begins("quarter", "2027-01-01", ["2027-04-01", "2027-06-30"]);
    begins("half_year", "2027-02-28", ["2027-04-01", "2027-09-30"]);
    begins("year", "2027-06-30", ["2027-07-01", "2028-06-30"]);
    assert_eq!(Length::named("week"), None);
    assert_eq!(Length::Year.days(NaiveDate::MAX), None);
}

#[test]
fn a_day_is_named_in_relation_to_the_plan_period() {
    let february = (day("2027-02-06"), day("2027-04-30")); // from a Saturday
    let named = |text: &str| day_named(text, february).map(|day| day.to_string());
    for (text, is) in [
        ("@first", Some("2027-02-06")),
        ("@first weekday", Some("2027-02-08")), // the Friday before is outside
        ("@first+1 weekday", Some("2027-02-08")),
        ("@month1.first", Some("2027-02-01")),
        ("@month1.last", Some("2027-02-28")),
        ("@month1.last weekday", Some("2027-02-26")),
        ("@month3.first+9", Some("2027-04-10")),
        ("@month3.first+9 weekday", Some("2027-04-09")),
        ("@last", Some("2027-04-30")),
        ("first", None),
        ("@month0.first", None),
        ("@month.last", None),
        ("@month1", None),
        ("@last+x", None),
        ("@last-1", None),
        ("@last+99999999999", None),
    ] {
        assert_eq!(named(text).as_deref(), is, "{text}");
    }
}

// The templates of the user's own.

#[test]
fn an_own_template_whose_period_is_over_moves_with_all_its_days() {
    let Model { mut draft, .. } = model(PlanTemplate::Quarterly, Locale::En, TODAY);
    draft.time.phases = vec![backcast::domain::PhaseDraft { name: "attack".into(), last: "2027-02-28".into(), ..Default::default() }];
    draft.time.pinned = vec![backcast::domain::PinDraft { month: "2027-02".into(), amount: "1".into() }];
    draft.time.days_off = vec!["2027-02-10".into()];
    let later = moved(draft.clone(), day("2027-05-31"));
    assert_eq!(moved(draft.clone(), day("2027-03-31")), draft, "until its last day it stays as it is");
    // From January to June: five months. The last of a month stays the last.
    assert_eq!((&later.first[..], &later.last[..]), ("2027-06-01", "2027-08-31"));
    assert_eq!((&later.time.phases[0].last[..], &later.time.pinned[0].month[..]), ("2027-07-31", "2027-07"));
    assert_eq!(later.time.days_off, draft.time.days_off);
    assert_eq!((&draft.activities[0].dates[..10], &later.activities[0].dates[..10]), ("2027-01-08", "2027-06-08"));
    assert_eq!((&draft.playbook.milestones[0].due[..], &later.playbook.milestones[0].due[..]), ("2027-01-07", "2027-06-07"));
    assert_eq!((&draft.playbook.training[0].day[..], &later.playbook.training[0].day[..]), ("2027-01-05", "2027-06-05"));
    // A plan without dates, or with dates that cannot be read, is begun as it is.
    for (first, last) in [("", ""), ("soon", "2020-01-31"), ("2020-01-01", "")] {
        let odd = Draft { first: first.into(), last: last.into(), ..draft.clone() };
        assert_eq!(moved(odd.clone(), day("2027-05-31")), odd);
    }
}

#[test]
fn own_templates_are_kept_beside_the_plans_and_not_among_them() {
    let memory = Memory::default();
    let store = PlanStore::new(memory.clone());
    let plan = |name: &str| Draft { name: name.into(), ..ten_deals(Locale::En, "2027-01-01", "2027-01-31") };
    let names = || store.templates().unwrap().into_iter().map(|template| template.draft.name).collect::<Vec<_>>();
    store.save_template(&plan("a")).unwrap();
    store.save_template(&plan("b")).unwrap();
    store.save_template(&plan("a")).unwrap();
    assert_eq!(names(), ["b", "a"], "the latest first, and none twice");
    assert!(store.list().unwrap().entries.is_empty() && store.list().unwrap().corrupt.is_empty());
    assert!(
        memory.texts.borrow().keys().filter(|key| key.starts_with("backcast.template.")).count() == 2,
        "the journal keeps all that is named backcast"
    );
    let first = store.templates().unwrap().remove(0);
    store.delete_template(&first.id).unwrap();
    assert_eq!(names(), ["a"]);
    store.save_template(&first.draft).unwrap();
    assert_eq!(names(), ["b", "a"], "it comes back");
    // A text that is no record is left alone, and is not shown.
    memory.texts.borrow_mut().insert("backcast.template.x".into(), "torn".into());
    assert_eq!(names(), ["b", "a"]);
}

// The cards, and the golden reports.

#[test]
fn a_card_says_what_its_plan_says() {
    let shown = |template, locale: Locale| card(&model(template, locale, TODAY).draft, locale, day(TODAY));
    let Card { name, target, leads, period, contents } = shown(PlanTemplate::RepQuarter, Locale::En);
    assert_eq!([&name[..], &target, &leads, &period], ["Rep’s quarter", "3M", "275 leads", "Q1 2027"]);
    assert_eq!(contents[..3], ["2 product lines × 2 business lines", "5 stages", "8 activities"]);
    assert!(contents.contains(&"Budget with 10% reserve".to_owned()) && contents.contains(&"Pay".to_owned()));
    let simplified = shown(PlanTemplate::NewProduct, Locale::ZhHans);
    assert_eq!([&simplified.name[..], &simplified.target, &simplified.leads], ["新品上市", "500万", "线索 5,000"]);
    assert_eq!(simplified.contents[..2], ["2 个渠道", "3 个阶段"]);
    let traditional = shown(PlanTemplate::TenDeals, Locale::ZhHant);
    assert_eq!([&traditional.target[..], &traditional.leads], ["10 筆", "名單 50"]);
    assert_eq!(traditional.contents, ["2 個階段"]);
    assert_eq!(model(PlanTemplate::TenDeals, Locale::ZhHant, TODAY).name, "十筆成交");
    // A plan that cannot be computed has a card without leads.
    let broken = Draft { deal_size: "x".into(), ..model(PlanTemplate::RepQuarter, Locale::En, TODAY).draft };
    assert_eq!(card(&broken, Locale::En, day(TODAY)).leads, "");
}

/// The figures of a template in a language: the card, the verdict, the tables without weeks and days, and the days of the playbook.
fn golden(template: PlanTemplate, locale: Locale) -> String {
    let Model { name, about, draft } = model(template, locale, TODAY);
    let (_, plan, report) = computed(template, locale, TODAY);
    let Card { target, leads, period, contents, .. } = card(&draft, locale, day(TODAY));
    let mut text = format!("{name}: {about}\n{target} → {leads}, {period}\n{}\n", contents.join("; "));
    let judged = feasibility(&plan, &report, &chances(&plan, &report));
    writeln!(text, "\n{}", said::verdict(judged.verdict.unwrap(), locale)).unwrap();
    for reason in &judged.reasons {
        writeln!(text, "{}: {}", said::state(reason.state, locale), said::headline(reason, &report, locale)).unwrap();
    }
    for kind in [Kind::Target, Kind::Split, Kind::Months, Kind::Activities, Kind::Budget] {
        let Ok(bytes) = export::make(&draft, day(TODAY), locale, Form::Csv(kind), |_, _| {}) else { continue };
        let table = String::from_utf8(bytes).unwrap();
        writeln!(text, "\n[{}]\n{}", kind.title(locale), table.trim_start_matches('\u{feff}').replace("\r\n", "\n").trim_end()).unwrap();
    }
    for it in &draft.playbook.milestones {
        writeln!(text, "{} – {} {} ({}): {}", it.from, it.due, it.name, it.owner, it.done_when).unwrap();
    }
    for it in &draft.playbook.training {
        writeln!(text, "{} {} ({}, {})", it.day, it.topic, it.who, it.hours).unwrap();
    }
    text
}

#[test]
fn the_figures_of_each_template_are_those_of_its_golden_report() {
    let mut changed = Vec::new();
    for template in PlanTemplate::ALL {
        for locale in Locale::ALL {
            let text = golden(template, locale);
            assert!(text.lines().count() < 1000);
            let name = format!("{}.{}.txt", template.name(), locale.tag());
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/templates").join(&name);
            if std::env::var("GOLDEN").is_ok_and(|what| what == "write") {
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(&path, &text).unwrap();
            }
            if fs::read_to_string(&path).unwrap_or_default() != text {
                changed.push(name);
            }
        }
    }
    assert!(changed.is_empty(), "other figures: {changed:?}");
}

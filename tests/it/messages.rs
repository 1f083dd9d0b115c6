//! What the message at a field says of its limits is what the field takes.
#![allow(clippy::unwrap_used, clippy::panic, reason = "the checks beside the tests may fail as loudly as the tests")]

use backcast::codec::{file, link};
use backcast::domain::draft::edits;
use backcast::domain::draft::limits::{LEAVE_MAX, REGULAR_DATES_MAX};
use backcast::domain::draft::{Section, Takes};
use backcast::domain::{Allowed, Draft, Fault, Field, TimeField};
use backcast::i18n::brought::brought;
use backcast::i18n::{Locale, meeting};

/// A plan with one of everything that can be typed on the Act tab and in the questions around the plan.
fn plan() -> Draft {
    file::read(
        r#"{"horizon": {"first": "2027-01-01", "last": "2027-03-31"}, "target": {"metric": "revenue", "amount": "100"}, "deal_size": "10",
        "funnel": [{"stage": "Lead", "rate": "20%", "minutes": "5", "activities": [{"name": "call", "per_unit": "3", "minutes": "5"}]}, {"stage": "Won"}],
        "space": [{"dimension": "person", "members": [{"name": "An"}, {"name": "Bo"}]}],
        "capacity": {"people": "2", "quota": "50", "attainment": "80%", "hours": "8", "selling": "50%"},
        "past": {"result": "90"}, "market": {"size": "900", "share": "10%"},
        "channels": [{"name": "Fairs", "rate": "10%", "cost_per_lead": "1"}],
        "activities": [{"name": "fair", "times": "1", "brings": "5", "minutes": "5", "cost": "5"}, {"name": "show", "every": "dates", "dates": "2027-01-12"}],
        "budget": {"total": "100", "reserve": "10%", "lines": [{"name": "Fairs", "amount": "5"}]},
        "pay": {"base": "1", "at_target": "1", "cap": "9", "start": "1", "bands": [{"from": "80%", "rate": "50%"}]},
        "indicators": [{"name": "visits", "direction": "up", "target": "3", "months": ["1", "2", "3"]}],
        "customers": {"count": "9", "grades": [{"name": "A", "share": "20%", "contribution": "80%", "contacts": "2", "minutes": "5"},
            {"name": "B", "contacts": "1"}]}}"#,
    )
    .unwrap()
}

/// The fields of these parts of the plan.
fn fields() -> Vec<Field> {
    let draft = plan();
    let parts = [Section::Act, Section::Feasibility, Section::WhatIf];
    let mut fields: Vec<Field> = draft.fields().into_iter().filter(|field| parts.contains(&field.section())).collect();
    fields.push(Field::IndicatorMonth(0, 1));
    let thresholds = backcast::domain::Threshold::ALL;
    fields.extend(thresholds.into_iter().flat_map(|of| backcast::domain::Level::BOTH.map(|level| Field::Threshold(of, level))));
    fields.sort();
    fields.dedup();
    fields
}

/// The fault at a field that has this text.
fn fault(field: &Field, text: &str) -> Option<Fault> {
    let mut draft = plan();
    draft.put(field, text.into());
    draft.check().err().unwrap_or_default().into_iter().find(|fault| fault.field == *field)
}

#[test]
fn a_message_says_whether_the_field_takes_0_and_whether_it_takes_nothing() {
    assert_eq!(plan().check().err(), None);
    let mut many = 0;
    for field in fields() {
        // What is chosen has no message to say so.
        let Some(wrong) = fault(&field, "x").filter(|fault| !matches!(fault.allowed, Allowed::OneOf(_))) else { continue };
        // Only a limit of the value itself counts, and none that depends on another field.
        let is_taken = |text: &str| fault(&field, text).is_none_or(|fault| fault.allowed != wrong.allowed);
        let says = Locale::ALL.map(|locale| locale.fault(&wrong));
        let blank = ["leave it blank", "留空", "留空"];
        for (said, blank) in says.iter().zip(blank) {
            assert_eq!(said.contains(blank), is_taken(""), "nothing in {field}: {said}");
        }
        if matches!(field.takes(), Takes::Words) {
            continue;
        }
        let from_0 = ["from 0", "0 到", "0 到"];
        let from_0_percent = ["from 0%", "0% ", "0% "];
        let above_0 = ["above 0", "大于 0", "大於 0"];
        let from_1 = ["from 1", "1 到", "1 到"];
        for (i, said) in says.iter().enumerate() {
            let has = |words: [&str; 3]| said.contains(words[i]);
            let is_above = has(above_0) || has(from_1);
            assert_eq!(is_above, !is_taken("0"), "0 in {field}: {said}");
            assert_eq!(
                has(from_0) || has(from_0_percent),
                is_taken("0") || (i > 0 && said.contains("100%") && has(from_0_percent)),
                "0 in {field}: {said}"
            );
        }
        many += 1;
    }
    // Every number of the plan above, and those of the thresholds.
    assert!(many > 35, "{many}");
}

#[test]
fn shares_of_grades_that_do_not_add_up_are_said_where_one_is_typed() {
    let of = |shares: [&str; 2], contributions: [&str; 2]| {
        let mut draft = plan();
        for i in 0..2 {
            draft.grades[i].share = shares[i].into();
            draft.grades[i].contribution = contributions[i].into();
        }
        draft.check().err().unwrap_or_default()
    };
    let over = |field, given: &str, over: &str| vec![Fault::new(field, given, Allowed::SharesOver(over.into()))];
    let under = |field, given: &str, under: &str| vec![Fault::new(field, given, Allowed::SharesUnder(under.into()))];
    assert_eq!(of(["20%", "80%"], ["80%", "20%"]), []);
    assert_eq!(of(["20%", ""], ["", ""]), []);
    // 20 % + 90 % are 10 % too much, 20 % + 70 % are 10 % short; the last one that is typed says so.
    assert_eq!(of(["20%", "90%"], ["", ""]), over(Field::GradeShare(1), "90%", "10%"));
    assert_eq!(of(["20%", "70%"], ["", ""]), under(Field::GradeShare(1), "70%", "10%"));
    assert_eq!(of(["", ""], ["60%", "50%"]), over(Field::GradeContribution(1), "50%", "10%"));
    assert_eq!(of(["", ""], ["60%", "30%"]), under(Field::GradeContribution(1), "30%", "10%"));
}

#[test]
fn dates_have_room_and_a_list_that_was_cut_off_is_refused() {
    let dates = |many: usize, between: &str| {
        let first = chrono::NaiveDate::from_ymd_opt(2027, 1, 1).unwrap();
        first.iter_days().take(many).map(|day| day.to_string()).collect::<Vec<_>>().join(between)
    };
    let is_taken = |text: &str| fault(&Field::RegularDates(1), text).is_none();
    assert!(is_taken(&dates(REGULAR_DATES_MAX, ",    ")));
    assert!(!is_taken(&dates(REGULAR_DATES_MAX + 1, ", ")));
    // 1,500 characters: 1,499 are the most that are read.
    let long = |letters: usize| format!("2027-01-12{}", " ".repeat(letters - 10));
    assert!(is_taken(&long(1499)) && !is_taken(&long(1500)));
    // Sixty dates go into files and links and back, also as the change of a scenario.
    let mut draft = plan();
    draft.activities[1].dates = dates(60, ", ");
    draft.add_scenario("more", None);
    draft.edit_in(Some(0), &|draft| draft.put(&Field::RegularDates(1), dates(70, ", ")));
    assert_eq!(draft.scenarios[0].changes.len(), 1);
    assert!(draft.check().is_ok());
    assert_eq!(file::read(&file::write(&draft)).unwrap(), draft);
    assert_eq!(link::decode(&link::encode(&draft).unwrap()).unwrap(), draft);
    // Only dates are that long.
    draft.scenarios[0].changes = vec![(Field::RegularBrings(0), " ".repeat(201))];
    assert!(file::read(&file::write(&draft)).is_err() && link::decode(&link::encode(&draft).unwrap()).is_err());
    let away = |text: &str| fault(&Field::MemberLeave(0, 0), text).is_none();
    assert!(away("2027-02-15~2027-02-19") && !away(&format!("2027-02-15{}", " ".repeat(190))));
    assert!(away("2027-01-01~2028-02-04") && !away("2027-01-01~2028-02-05"), "{LEAVE_MAX} days and one more");
}

#[test]
fn what_is_chosen_is_said_in_the_readers_words() {
    let mut draft = plan();
    draft.time.year_from = "4".into();
    let mut many = 0;
    for field in draft.fields() {
        let Some(Fault { allowed: Allowed::OneOf(names), .. }) = fault(&field, "x") else { continue };
        many += 1;
        for name in names {
            let says = Locale::ALL.map(|locale| meeting::value(&field, name, locale));
            assert!(says[1..].iter().all(|said| !said.contains(name)) && says[0] != *name, "{field}: {says:?}");
        }
        // Nothing chosen is the usual choice, and not a blank.
        assert!(names.iter().any(|name| meeting::value(&field, "", Locale::En) == meeting::value(&field, name, Locale::En)), "{field}");
    }
    // The cadences of two activities and two grades, what pay is paid by, its bands, and the direction of an indicator.
    assert_eq!(many, 7);
    let year = |text| Locale::ALL.map(|locale| meeting::value(&Field::Time(TimeField::YearFrom), text, locale));
    assert_eq!((year("4"), year("")), (["Apr", "4月", "4月"].map(str::to_owned), ["Jan", "1月", "1月"].map(str::to_owned)));
}

#[test]
fn what_a_file_has_brought_is_said_of_its_plans_and_of_its_templates() {
    let said = |new, same, templates| brought(new, same, templates, Locale::En).unwrap_or_default();
    assert_eq!(said(2, 0, 0), "Opened 2 plans from the file.");
    assert_eq!(said(0, 0, 1), "The file’s 1 template is in your templates.");
    assert_eq!(said(0, 2, 3), "Nothing new: all 2 plans in the file are already here. The file’s 3 templates are in your templates.");
    assert_eq!(said(1, 1, 0), "Opened 1 plan from the file; already here: 1.");
    assert_eq!(brought(1, 0, 2, Locale::ZhHans).unwrap(), "已从文件打开 1 份计划。文件中的 2 个模板已在我的模板中。");
    assert_eq!(Locale::ALL.map(|locale| brought(0, 0, 0, locale)), [None, None, None]);
}

#[test]
fn only_a_change_of_the_structure_is_one_of_every_scenario() {
    let mut draft = plan();
    draft.add_scenario("more", None);
    let after = |edit: &dyn Fn(&mut Draft)| {
        let before = draft.scenario(0);
        let mut draft = draft.clone();
        draft.edit_in(Some(0), edit);
        (!before.has_shape_of(&draft.scenario(0)), draft.activities.len(), draft.scenario(0).activities.len())
    };
    // Two activities; what is added or deleted is in the base case too, as a stage would be. A number stays in its scenario.
    assert_eq!(after(&edits::add_regular), (true, 3, 3));
    assert_eq!(after(&|draft| edits::remove_regular(draft, 0)), (true, 1, 1));
    assert_eq!(after(&|draft| edits::add_stage(draft, 0)), (true, 2, 2));
    assert_eq!(after(&|draft| draft.put(&Field::RegularBrings(0), "9".into())), (false, 2, 2));
}

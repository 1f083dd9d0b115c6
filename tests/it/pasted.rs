//! Lists of names and weights that fill a dimension.
#![allow(clippy::unwrap_used, reason = "the checks beside the tests may fail as loudly as the tests")]

use backcast::domain::draft::edits::{ListFault, add_dimension, fill_dimension, listed, scaled_from, toggle_within};
use backcast::domain::draft::limits::{MEMBERS_MAX, NAME_MAX};
use backcast::domain::{Draft, Exact, LeafDraft, OwnDraft};
use backcast::i18n::Locale;
use backcast::templates::ten_deals;

#[track_caller]
fn check(text: &str, wanted: &[(&str, &str)]) {
    let items = listed(text).unwrap();
    assert_eq!(items.iter().map(|item| (item.name.as_str(), item.weight.as_str())).collect::<Vec<_>>(), wanted);
}

#[test]
fn a_list_is_read_line_by_line() {
    check("East\nWest\n\n South ", &[("East", ""), ("West", ""), ("South", "")]);
    check("陈静\t22%\r\n李伟\t78%\r\n", &[("陈静", "22%"), ("李伟", "78%")]);
    // A heading, and columns between the name and the last number.
    check("Name\tRegion\tLast year\nMary\tEast\t1,200,000\nJohn\tWest\t800k", &[("Mary", "1,200,000"), ("John", "800k")]);
    check("\"Smith, Mary\"\t3\n\"Doe, John\"\t2", &[("Smith, Mary", "3"), ("Doe, John", "2")]);
    // Typed on a phone.
    check("陈静 120万\n李伟 80万", &[("陈静", "120万"), ("李伟", "80万")]);
    check("陈静，3\n李伟：2", &[("陈静", "3"), ("李伟", "2")]);
    check("Mary Smith 30%\nJohn Doe 70%", &[("Mary Smith", "30%"), ("John Doe", "70%")]);
    // Thousands, decimal commas, units after a space, quotes and columns with commas.
    check("Ann $700,000\nBob $500,000", &[("Ann", "$700,000"), ("Bob", "$500,000")]);
    check("A 33,3\nB 66,7", &[("A", "33,3"), ("B", "66,7")]);
    check("张三 30 万\n李四 90 万", &[("张三", "30 万"), ("李四", "90 万")]);
    check("Ann,\"700,000\"\nBob,\"500,000\"", &[("Ann", "700,000"), ("Bob", "500,000")]);
    check("张三,30,华东\n李四,70,华南", &[("张三", "30"), ("李四", "70")]);
    check("a\t1\rb\t2", &[("a", "1"), ("b", "2")]);
    // A row of sums.
    check("张三 60万\n李四 60万\n合计 120万", &[("张三", "60万"), ("李四", "60万")]);
    check("Q1 2026\nQ2 2026", &[("Q1 2026", ""), ("Q2 2026", "")]);
    check("Person 1\nPerson 3", &[("Person 1", ""), ("Person 3", "")]);
    // Names with numbers.
    check("person 1\nperson 2\nperson 3", &[("person 1", ""), ("person 2", ""), ("person 3", "")]);
    check("Mary Smith\nJohn Doe", &[("Mary Smith", ""), ("John Doe", "")]);
}

#[test]
fn what_is_wrong_with_a_list_is_said() {
    assert_eq!(listed(" \n\t\n"), Err(ListFault::Empty));
    assert_eq!(listed("a\t1\nb\nc\t2"), Err(ListFault::NoWeight(2)));
    assert_eq!(listed("Mary 30%\nJohn"), Err(ListFault::NoWeight(2)));
    for (weight, line) in [("-5", 1), ("1e400", 1), ("(30)", 1), ("x5", 2)] {
        let text = if line == 1 { format!("A {weight}\nB 10") } else { format!("B 10\nA {weight}") };
        assert_eq!(listed(&text), Err(ListFault::Weight(line, weight.to_owned())), "{text}");
    }
    assert_eq!(listed("A 60%\nB 3"), Err(ListFault::Mixed(2)));
    assert_eq!(listed(&format!("a\n{}", "长".repeat(NAME_MAX + 1))), Err(ListFault::LongName(2)));
    let many = (0..=MEMBERS_MAX).map(|n| format!("x{n}")).collect::<Vec<_>>().join("\n");
    assert_eq!(listed(&many), Err(ListFault::TooMany(MEMBERS_MAX + 1)));
}

fn plan() -> Draft {
    let mut draft = ten_deals(Locale::En, "2027-01-01", "2027-03-31");
    add_dimension(&mut draft, Some(3));
    add_dimension(&mut draft, Some(5));
    draft
}

#[test]
fn percentages_become_shares_and_other_weights_a_ratio() {
    let mut draft = plan();
    fill_dimension(&mut draft, 0, &listed("East\t60%\nWest\t40%").unwrap());
    assert_eq!(draft.space[0].members.iter().map(|member| member.share.as_str()).collect::<Vec<_>>(), ["60%", "40%"]);
    fill_dimension(&mut draft, 0, &listed("East\t60\nWest\t80\nNorth\t60").unwrap());
    assert_eq!(draft.space[0].factors.len(), 1);
    assert!(draft.space[0].members.iter().all(|member| member.share.is_empty() && member.scores.len() == 1));
    let report = backcast::domain::report(&draft.check().unwrap(), "2027-01-04".parse().unwrap());
    let shares = report.split.unwrap().dimensions[0].1.iter().map(|(_, share)| share.to_string()).collect::<Vec<_>>();
    assert_eq!(shares, ["3/10", "2/5", "3/10"]);
    // Percentages that do not add up to 100 % are weights.
    fill_dimension(&mut draft, 0, &listed("East\t30%\nWest\t30%").unwrap());
    assert!(draft.check().is_ok());
    fill_dimension(&mut draft, 0, &listed("East\nWest").unwrap());
    assert!(draft.space[0].factors.is_empty() && draft.check().is_ok());
}

#[test]
fn items_that_stay_keep_what_is_typed_at_them_and_what_names_their_places_follows() {
    let mut draft = plan();
    draft.space[1].members[2].own = OwnDraft { deal_size: "5000".into(), ..OwnDraft::default() };
    // person 3 belongs to the second region only.
    toggle_within(&mut draft, 1, 2, 0);
    toggle_within(&mut draft, 1, 2, 2);
    assert_eq!(draft.space[1].members[2].within, [1]);
    draft.leaves = vec![
        LeafDraft { path: vec![1, 2], share: "10%".into(), own: OwnDraft::default() },
        LeafDraft { path: vec![0, 0], share: "10%".into(), own: OwnDraft::default() },
    ];
    fill_dimension(&mut draft, 1, &listed("person 3\nAnna").unwrap());
    assert_eq!(draft.space[1].members[0].own.deal_size, "5000");
    assert_eq!(draft.space[1].members[1].own, OwnDraft::default());
    assert_eq!(draft.leaves.iter().map(|leaf| leaf.path.clone()).collect::<Vec<_>>(), [[1, 0]]);
    // The regions change places.
    fill_dimension(&mut draft, 0, &listed("south\neast").unwrap());
    assert_eq!(draft.space[1].members[0].within, [0]);
    assert_eq!(draft.leaves.iter().map(|leaf| leaf.path.clone()).collect::<Vec<_>>(), [[0, 0]]);
}

#[test]
fn percentages_that_do_not_add_up_are_scaled_and_it_is_known_from_what() {
    #[track_caller]
    fn scaled(text: &str, expected: Option<(u64, u64)>) {
        let mut draft = plan();
        fill_dimension(&mut draft, 0, &listed(text).unwrap());
        assert_eq!(scaled_from(&draft, 0), expected.map(|(n, of)| Exact::ratio(n, of)), "{text}");
    }
    scaled("a 50%\nb 46%", Some((96, 100)));
    scaled("a 60%\nb 44%", Some((104, 100)));
    scaled("a 33.3%\nb 33.3%\nc 33.3%", Some((999, 1000)));
    // Shares as they are, a ratio, amounts, and names alone.
    for text in ["a 60%\nb 40%", "a 3\nb 2", "a 120万\nb 80万", "a\nb"] {
        scaled(text, None);
    }
    // Once a share is typed, the percentages divide only the rest.
    let mut draft = plan();
    fill_dimension(&mut draft, 0, &listed("a 50%\nb 46%").unwrap());
    draft.space[0].members[0].share = "50%".into();
    assert_eq!(scaled_from(&draft, 0), None);
    assert_eq!(scaled_from(&draft, 7), None);
}

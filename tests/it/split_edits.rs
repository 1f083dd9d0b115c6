//! Edits of the split by segment: shares that move along, and places that keep everything that depends on them.
#![allow(clippy::unwrap_used, reason = "the checks beside the tests may fail as loudly as the tests")]

use backcast::domain::draft::edits;
use backcast::domain::draft::edits::{
    add_dimension, add_factor, add_member, by_ratio, can_settle, dimension_outwards, even, move_member, own_place, remove_dimension,
    remove_factor, remove_member, settle, toggle_within, with_share,
};
use backcast::domain::{DimensionDraft, Draft, LeafDraft, MemberDraft, Metric, OwnDraft, PhaseDraft, StageDraft};
use proptest::prelude::*;

fn member(name: &str, share: &str) -> MemberDraft {
    MemberDraft { name: name.into(), share: share.into(), ..MemberDraft::default() }
}

/// 3,000,000 at 100,000 a deal and 20 %, divided by these.
fn plan(dimensions: &[(&str, &[(&str, &str)])]) -> Draft {
    let dimension = |(name, members): &(&str, &[(&str, &str)])| DimensionDraft {
        name: (*name).into(),
        members: members.iter().map(|(name, share)| member(name, share)).collect(),
        factors: Vec::new(),
    };
    let stage = |name: &str, rate: &str| StageDraft { name: name.into(), rate: rate.into(), ..StageDraft::default() };
    Draft {
        metric: Metric::Revenue,
        amount: "3000000".into(),
        deal_size: "100000".into(),
        stages: vec![stage("Lead", "20%"), stage("Opportunity", "50%"), stage("Won", "")],
        won: 2,
        space: dimensions.iter().map(dimension).collect(),
        ..Draft::default()
    }
}

fn shares(draft: &Draft, d: usize) -> Vec<&str> {
    draft.space[d].members.iter().map(|member| member.share.as_str()).collect()
}

fn names(draft: &Draft, d: usize) -> Vec<&str> {
    draft.space[d].members.iter().map(|member| member.name.as_str()).collect()
}

const LINE: (&str, &[(&str, &str)]) = ("line", &[("a", "40%"), ("b", "30%"), ("c", "30%")]);

#[test]
fn the_other_shares_move_along_in_proportion() {
    for (typed, expected, moved) in [
        ("40%", ["40%", "30%", "30%"], false), // as it was
        ("50%", ["50%", "25%", "25%"], true),
        ("0%", ["0%", "50%", "50%"], true),
        ("100%", ["100%", "0%", "0%"], true),
        ("70.5%", ["70.5%", "14.75%", "14.75%"], true),
        ("1/3", ["1/3", "1/3", "1/3"], true), // 2/3 in two halves, exactly
        ("2/3", ["2/3", "1/6", "1/6"], true),
        ("101%", ["101%", "30%", "30%"], false), // impossible: reported as a fault
        ("x", ["x", "30%", "30%"], false),
        ("", ["", "30%", "30%"], false), // takes the rest
    ] {
        let (draft, did) = with_share(&plan(&[LINE]), 0, 0, typed.into());
        assert_eq!((shares(&draft, 0), did), (expected.to_vec(), moved), "{typed}");
    }
}

#[test]
fn shares_that_must_be_cut_are_cut_to_hundredths_of_a_percent_and_still_add_up() {
    let three: (&str, &[(&str, &str)]) = ("line", &[("a", "40%"), ("b", "30%"), ("c", "20%"), ("d", "10%")]);
    // 60 % in 3 : 2 : 1 is 30, 20, 10; 50 % is 25, 16.66…, 8.33…: the hundredth left goes to the larger remainder.
    assert_eq!(shares(&with_share(&plan(&[three]), 0, 0, "50%".into()).0, 0), ["50%", "25%", "16.67%", "8.33%"]);
}

#[test]
fn a_share_that_is_held_stays_and_empty_ones_take_what_is_left() {
    let mut held = plan(&[LINE]);
    held.space[0].members[1].locked = true;
    assert_eq!(shares(&with_share(&held, 0, 0, "60%".into()).0, 0), ["60%", "30%", "10%"]);
    assert_eq!(shares(&with_share(&held, 0, 0, "80%".into()).0, 0), ["80%", "30%", "30%"]); // over by 10 %: nothing is bent
    let open = plan(&[("line", &[("a", "40%"), ("b", ""), ("c", "30%")])]);
    assert_eq!(shares(&with_share(&open, 0, 0, "60%".into()).0, 0), ["60%", "", "30%"]);
}

#[test]
fn what_does_not_add_up_can_be_settled() {
    let mut over = plan(&[("line", &[("a", "60%"), ("b", "30%"), ("c", "30%")])]);
    assert!(over.check().is_err() && can_settle(&over, 0));
    settle(&mut over, 0);
    assert_eq!(shares(&over, 0), ["50%", "25%", "25%"]);
    assert!(over.check().is_ok() && !can_settle(&over, 0));
    let mut unreadable = plan(&[("line", &[("a", "60%"), ("b", "half")])]);
    assert!(!can_settle(&unreadable, 0));
    settle(&mut unreadable, 0);
    assert_eq!(shares(&unreadable, 0), ["60%", "half"]);
}

#[test]
fn members_come_and_go_and_the_shares_still_add_up() {
    let mut draft = plan(&[LINE]);
    add_member(&mut draft, 0);
    assert_eq!((names(&draft, 0), shares(&draft, 0)), (vec!["a", "b", "c", "member"], vec!["40%", "30%", "30%", "0%"]));
    add_member(&mut draft, 0);
    assert_eq!(names(&draft, 0)[4], "member 2");
    remove_member(&mut draft, 0, 0);
    assert_eq!(shares(&draft, 0), ["50%", "50%", "0%", "0%"]);
    assert!(draft.check().is_ok());
    // The last one stays.
    (0..9).for_each(|_| remove_member(&mut draft, 0, 0));
    assert_eq!(draft.space[0].members.len(), 1);
}

fn own(path: &[usize], deal_size: &str) -> LeafDraft {
    LeafDraft { path: path.to_vec(), share: String::new(), own: OwnDraft { deal_size: deal_size.into(), ..OwnDraft::default() } }
}

fn owned(draft: &Draft) -> Vec<(Vec<usize>, &str)> {
    draft.leaves.iter().map(|leaf| (leaf.path.clone(), leaf.own.deal_size.as_str())).collect()
}

#[test]
fn what_a_leaf_has_of_its_own_goes_with_its_members() {
    let mut draft = plan(&[LINE, ("tier", &[("x", "50%"), ("y", "50%")])]);
    draft.leaves = vec![own(&[0, 1], "1"), own(&[2, 0], "2"), own(&[1], "3")];
    move_member(&mut draft, 0, 0, false);
    assert_eq!((names(&draft, 0), owned(&draft)), (vec!["b", "a", "c"], vec![(vec![1, 1], "1"), (vec![2, 0], "2"), (vec![0], "3")]));
    remove_member(&mut draft, 0, 0);
    assert_eq!(owned(&draft), [(vec![0, 1], "1"), (vec![1, 0], "2")]);
    dimension_outwards(&mut draft, 1);
    assert_eq!((draft.space[0].name.as_str(), owned(&draft)), ("tier", vec![(vec![1, 0], "1"), (vec![0, 1], "2")]));
    remove_dimension(&mut draft, 1);
    assert_eq!(owned(&draft), []);
    assert_eq!(own_place(&mut draft, &[1]), 0);
    assert_eq!(own_place(&mut draft, &[1]), 0);
    assert!(draft.leaves[0].is_empty() && draft.check().is_ok());
}

#[test]
fn factors_come_and_go_with_their_figures() {
    let mut draft = plan(&[("product", &[("A", "60%"), ("B", "40%")])]);
    by_ratio(&mut draft, 0);
    assert_eq!(shares(&draft, 0), ["", ""]);
    draft.space[0].members[0].scores = vec!["2".into()];
    draft.space[0].members[1].scores = vec!["1".into()];
    let money = |draft: &Draft| {
        let report = backcast::domain::report(&draft.check().unwrap(), chrono::NaiveDate::default());
        report.split.unwrap().totals[0].iter().map(|sums| sums.units.unwrap() / 100).collect::<Vec<_>>()
    };
    assert_eq!(money(&draft), [2_000_000, 1_000_000]);
    add_factor(&mut draft, 0);
    assert_eq!(draft.space[0].factors[1].name, "last year");
    remove_factor(&mut draft, 0, 0);
    assert_eq!(draft.space[0].members[0].scores, Vec::<String>::new());
    assert_eq!(money(&draft), [1_500_000, 1_500_000]);
    even(&mut draft, 0);
    assert!(draft.space[0].factors.is_empty());
}

#[test]
fn usual_dimensions_are_offered_once_and_others_get_a_name_that_is_free() {
    let mut draft = plan(&[]);
    for (usual, name) in [(Some(0), "business line"), (Some(2), "customer tier"), (None, "dimension"), (None, "dimension 2")] {
        add_dimension(&mut draft, usual);
        assert_eq!(draft.space.last().unwrap().name, name);
        assert!(draft.check().is_ok());
    }
    (0..9).for_each(|_| add_dimension(&mut draft, None));
    assert_eq!(draft.space.len(), 8);
}

#[test]
fn rates_of_ones_own_follow_the_stages() {
    let rates = |draft: &Draft| draft.space[0].members[0].own.rates.clone();
    let mut draft = plan(&[LINE]);
    draft.space[0].members[0].own.rates = vec![String::new(), "40%".into()];
    draft.time.phases = vec![PhaseDraft { weights: vec!["1".into(), "2".into(), "3".into()], ..PhaseDraft::default() }];
    edits::add_stage(&mut draft, 0);
    assert_eq!(rates(&draft), ["", "", "40%"]);
    assert_eq!(draft.time.phases[0].weights, ["1", "", "2", "3"]);
    edits::remove_stage(&mut draft, 1);
    assert_eq!(rates(&draft), ["", "40%"]);
    // Lead leads straight to Won: 20 % × 40 % there, 20 % × 50 % elsewhere.
    edits::remove_stage(&mut draft, 1);
    assert_eq!((rates(&draft), draft.stages[0].rate.as_str()), (vec!["8%".to_owned()], "10%"));
    edits::move_stage(&mut draft, 0, false);
    assert_eq!(draft.time.phases[0].weights, ["3", "1"]);
}

/// The regions of each person after an edit of a plan with three regions and three people: An in the first, Bo in the
/// first and last, Chen in all.
#[track_caller]
fn memberships(edit: impl FnOnce(&mut Draft), expected: &[&[usize]]) {
    let mut draft = plan(&[("region", &[("east", ""), ("south", ""), ("west", "")]), ("person", &[("An", ""), ("Bo", ""), ("Chen", "")])]);
    draft.space[1].members[0].within = vec![0];
    draft.space[1].members[1].within = vec![0, 2];
    edit(&mut draft);
    let people = draft.space.iter().find(|dimension| dimension.name == "person").map(|dimension| &dimension.members).unwrap();
    assert_eq!(people.iter().map(|person| person.within.clone()).collect::<Vec<_>>(), expected);
    // The result is a plan that can be computed, unless a region has no people left, which is a fault.
    let is_covered = |region: usize| people.iter().any(|person| person.is_in(region));
    let is_whole = draft.space.len() < 2 || (0..draft.space[0].members.len()).all(is_covered) || draft.space[0].name == "person";
    assert_eq!(draft.check().is_ok(), is_whole, "{:?}", draft.check());
}

#[test]
fn memberships_follow_every_edit_of_their_items() {
    memberships(|_| {}, &[&[0], &[0, 2], &[]]);
    memberships(|draft| toggle_within(draft, 1, 0, 1), &[&[0, 1], &[0, 2], &[]]);
    memberships(|draft| toggle_within(draft, 1, 0, 0), &[&[0], &[0, 2], &[]]); // the only one stays
    memberships(|draft| toggle_within(draft, 1, 1, 1), &[&[0], &[], &[]]); // all of them is the same as no restriction
    memberships(|draft| toggle_within(draft, 1, 2, 1), &[&[0], &[0, 2], &[0, 2]]); // without one of them the others stay
    memberships(|draft| toggle_within(draft, 1, 0, 7), &[&[0], &[0, 2], &[]]); // there is none
    memberships(|draft| toggle_within(draft, 0, 0, 0), &[&[0], &[0, 2], &[]]); // nothing before the first dimension
    memberships(|draft| move_member(draft, 0, 0, false), &[&[1], &[1, 2], &[]]);
    memberships(|draft| remove_member(draft, 0, 1), &[&[0], &[0, 1], &[]]);
    memberships(|draft| remove_member(draft, 0, 0), &[&[], &[1], &[]]); // of nothing else: of all from now on
    memberships(|draft| remove_member(draft, 1, 0), &[&[0, 2], &[]]);
    memberships(|draft| dimension_outwards(draft, 1), &[&[], &[], &[]]);
    memberships(|draft| remove_dimension(draft, 0), &[&[], &[], &[]]);
}

#[test]
fn typed_shares_of_a_nested_dimension_move_nobody() {
    let mut draft = plan(&[("region", &[("east", ""), ("west", "")]), ("person", &[("An", "50%"), ("Bo", "50%"), ("Chen", "100%")])]);
    for (person, within) in draft.space[1].members.iter_mut().zip([0, 0, 1]) {
        person.within = vec![within];
    }
    let (after, moved) = with_share(&draft, 1, 0, "70%".into());
    assert!(!moved);
    assert_eq!(shares(&after, 1), ["70%", "50%", "100%"]);
    assert!(!can_settle(&after, 1) && after.check().is_ok());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    /// For any texts typed in turn, shares that added up to 100 % still do, or the fault states the difference.
    #[test]
    fn shares_that_added_up_still_do(weights in prop::collection::vec(0_u32..100, 2..7), typed in prop::collection::vec((any::<prop::sample::Index>(), 0_u32..=10_000), 1..6)) {
        prop_assume!(weights.iter().any(|weight| *weight > 0));
        let mut draft = plan(&[("line", &[("a", "100%")])]);
        draft.space[0].members = (0..weights.len()).map(|i| member(&format!("m{i}"), if i == 0 { "100%" } else { "0%" })).collect();
        for (m, hundredths) in typed {
            let m = m.index(weights.len());
            let text = format!("{}.{:02}%", hundredths / 100, hundredths % 100);
            draft = with_share(&draft, 0, m, text.clone()).0;
            prop_assert_eq!(&draft.space[0].members[m].share, &text);
            prop_assert!(draft.check().is_ok(), "{:?}", shares(&draft, 0));
        }
    }
}

#[test]
fn a_ratio_begins_with_the_present_shares_in_lowest_terms() {
    /// The shares as typed, `=` before those that are locked; then the scores.
    #[track_caller]
    fn check(shares: &[&str], expected: &[&str]) {
        let member = |share: &&str| MemberDraft {
            share: share.trim_start_matches('=').into(),
            locked: share.starts_with('='),
            ..MemberDraft::default()
        };
        let dimension = DimensionDraft { members: shares.iter().map(member).collect(), ..DimensionDraft::default() };
        let mut draft = Draft { space: vec![dimension], ..Draft::default() };
        by_ratio(&mut draft, 0);
        let scores: Vec<&str> = draft.space[0].members.iter().map(|member| member.scores.first().map_or("", String::as_str)).collect();
        assert_eq!(scores, expected, "{shares:?}");
        assert_eq!(draft.space[0].factors.len(), 1);
        for (member, share) in draft.space[0].members.iter().zip(shares) {
            assert_eq!(member.share, share.strip_prefix('=').unwrap_or_default(), "only locked shares stay");
        }
    }
    check(&["50%", "1/3", "1/6"], &["3", "2", "1"]);
    check(&["60%", "40%"], &["3", "2"]);
    // Blank ones share the rest evenly: 60, 20, 20.
    check(&["60%", "", ""], &["3", "1", "1"]);
    check(&["100%", ""], &["1", "0"]);
    // Those that are not locked keep their ratio, 20 : 40.
    check(&["=40%", "20%", "40%"], &["", "1", "2"]);
    // 22.37 : 77.63 reads better as percentages.
    check(&["22.37%", "77.63%"], &["22.37%", "77.63%"]);
    // Equal parts, and what cannot be read, begin blank.
    check(&["", "", ""], &["", "", ""]);
    check(&["25%", "25%", ""], &["1", "1", "2"]);
    check(&["50%", "50%"], &["", ""]);
    check(&["x", "50%"], &["", ""]);
}

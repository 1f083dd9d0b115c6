//! The picture of a split: every dimension in it, parts within their group, and amounts and shares that add up to their group's.
#![allow(clippy::unwrap_used, reason = "the checks beside the tests may fail as loudly as the tests")]

use backcast::codec::file;
use backcast::domain::{Canvas, Exact, Measure, Rect, SplitReport, Tile, report};
use backcast::i18n::number::percent_short;
use chrono::NaiveDate;
use proptest::prelude::*;

/// As on a desktop, in pixels.
const DESK: Canvas = Canvas { width: 680, height: 352, headings: [24, 20], gap: 6, edge: 3, least: 300 };

/// Twelve million in deals of 100,000, split by the weights of each dimension's items.
fn split(weights: &[Vec<u32>]) -> SplitReport {
    let item = |(m, weight): (usize, &u32)| format!(r#"{{"name": "item {m}", "scores": ["{weight}"]}}"#);
    let dimension = |(d, weights): (usize, &Vec<u32>)| {
        let members = weights.iter().enumerate().map(item).collect::<Vec<_>>().join(",");
        format!(r#"{{"dimension": "dimension {d}", "factors": [{{"name": "weight", "weight": "1"}}], "members": [{members}]}}"#)
    };
    let space = weights.iter().enumerate().map(dimension).collect::<Vec<_>>().join(",");
    let plan = format!(
        r#"{{"backcast": 1, "target": {{"metric": "revenue", "amount": "1200万"}}, "deal_size": "10万",
        "funnel": [{{"stage": "Lead", "rate": "10%"}}, {{"stage": "Won"}}], "space": [{space}]}}"#
    );
    report(&file::read(&plan).unwrap().check().unwrap(), NaiveDate::default()).split.unwrap()
}

/// Existing and new customers 60 to 40, and six people.
fn year() -> SplitReport {
    split(&[vec![60, 40], vec![22, 20, 18, 16, 14, 10]])
}

fn percent(tile: &Tile) -> String {
    percent_short(&tile.share)
}

#[test]
fn people_are_within_their_customers_with_their_share_of_the_whole() {
    let tiles = year().picture(&[], Measure::Money, &DESK);
    let of = |path: &[usize]| tiles.iter().find(|tile| tile.path == path).unwrap();
    // 12,000,000 × 60% × 22% = 1,584,000, which is 13.2%; × 40% × 10% = 480,000, which is 4%.
    for (path, units, share) in
        [(&[0][..], 720_000_000, "60%"), (&[0, 0], 158_400_000, "13.2%"), (&[1], 480_000_000, "40%"), (&[1, 5], 48_000_000, "4%")]
    {
        let tile = of(path);
        assert_eq!((tile.amount, percent(tile).as_str()), (units, share), "{path:?}");
    }
    // 680 pixels, 60 to 40: 408 without the distance of 6, and 272 to the edge.
    assert_eq!(of(&[0]).place, Rect { x: 0, y: 0, width: 402, height: 352 });
    assert_eq!(of(&[1]).place, Rect { x: 408, y: 0, width: 272, height: 352 });
    assert!(of(&[0, 0]).place.y >= 24, "below the heading");
    assert_eq!(tiles.len(), 2 + 12);
}

#[test]
fn a_branch_is_looked_at_alone_with_the_same_shares() {
    let (all, branch) = (year().picture(&[], Measure::Money, &DESK), year().picture(&[1], Measure::Money, &DESK));
    assert_eq!(branch.len(), 6);
    for tile in &branch {
        let before = all.iter().find(|other| other.path == tile.path).unwrap();
        assert_eq!((tile.amount, &tile.share), (before.amount, &before.share));
        assert!(area(&tile.place) > area(&before.place) * 2, "larger");
    }
    assert_eq!(year().picture(&[2], Measure::Money, &DESK), [], "no such item");
}

#[test]
fn a_dimension_without_room_is_closed_and_the_first_never() {
    let three = split(&[vec![3, 2], vec![1, 1, 1], vec![22, 20, 18, 16, 14, 10]]);
    // 36 cells have room in 36 × 3000 = 108,000 square pixels and no less; 6 cells in 18,000.
    for (width, height, many) in [(360, 300, 2 + 6 + 36), (359, 300, 2 + 6), (180, 100, 2 + 6), (179, 100, 2), (1, 1, 2)] {
        let tiles = three.picture(&[], Measure::Money, &Canvas { width, height, least: 3000, ..DESK });
        assert_eq!(tiles.len(), many, "{width} × {height}");
    }
    assert_eq!(three.picture(&[0, 1], Measure::Money, &Canvas { width: 1, ..DESK }).len(), 6, "the people of a branch");
}

#[test]
fn equal_parts_have_equal_shares() {
    let thirds = split(&[vec![1, 1, 1], vec![1, 1]]).picture(&[], Measure::Money, &DESK);
    let shares: Vec<_> = thirds.iter().map(percent).collect();
    assert_eq!(shares, ["≈33.3%", "≈16.7%", "≈16.7%"].repeat(3));
    assert_eq!(thirds.iter().filter(|tile| tile.is_divided).map(|tile| &tile.share).sum::<Exact>(), Exact::one());
}

fn area(rect: &Rect) -> u64 {
    u64::from(rect.width) * u64::from(rect.height)
}

fn contains(outer: &Rect, inner: &Rect) -> bool {
    inner.x >= outer.x
        && inner.y >= outer.y
        && inner.x + inner.width <= outer.x + outer.width
        && inner.y + inner.height <= outer.y + outer.height
}

fn overlap(one: &Rect, two: &Rect) -> bool {
    let apart = |at: u32, length: u32, other: u32, other_length: u32| at + length <= other || other + other_length <= at;
    area(one) > 0 && area(two) > 0 && !apart(one.x, one.width, two.x, two.width) && !apart(one.y, one.height, two.y, two.height)
}

fn weights() -> impl Strategy<Value = Vec<Vec<u32>>> {
    let some = |weights: &Vec<u32>| weights.iter().any(|weight| *weight > 0);
    prop::collection::vec(prop::collection::vec(0..30_u32, 1..5).prop_filter("something is split", some), 1..5)
}

proptest! {
    #[test]
    fn parts_are_within_their_group_and_add_up_to_it(
        weights in weights(), stage in prop::option::of(0..2_usize), width in 0..800_u32, height in 0..500_u32, least in 1..3000_u32,
    ) {
        let split = split(&weights);
        let measure = stage.map_or(Measure::Money, Measure::Stage);
        let canvas = Canvas { width, height, least, ..DESK };
        let tiles = split.picture(&[], measure, &canvas);
        let parts = |path: &[usize]| tiles.iter().filter(|tile| tile.path.len() == path.len() + 1 && tile.path.starts_with(path)).collect::<Vec<_>>();
        let add_up = |path: &[usize], amount: u128, share: &Exact| {
            let parts = parts(path);
            prop_assert_eq!(parts.iter().map(|part| part.amount).sum::<u128>(), amount);
            prop_assert_eq!(&parts.iter().map(|part| &part.share).sum::<Exact>(), share);
            for (i, part) in parts.iter().enumerate() {
                prop_assert!(parts[..i].iter().all(|other| !overlap(&part.place, &other.place)));
            }
            Ok(())
        };
        add_up(&[], split.whole.measured(measure), &Exact::one())?;
        let whole = Rect { x: 0, y: 0, width, height };
        let mut deepest = Vec::new();
        for tile in &tiles {
            prop_assert!(contains(&whole, &tile.place));
            prop_assert_eq!(tile.amount, split.branch(&tile.path).measured(measure));
            if tile.is_divided {
                add_up(&tile.path, tile.amount, &tile.share)?;
                for part in parts(&tile.path) {
                    prop_assert!(contains(&tile.place, &part.place));
                    prop_assert!(part.place.y >= tile.place.y + tile.heading, "below the heading");
                }
            } else {
                prop_assert_eq!(tile.heading, 0);
                deepest.push(tile.path.len());
            }
        }
        // All tiles without parts are items of the same dimension.
        prop_assert!(deepest.windows(2).all(|pair| pair[0] == pair[1]));
    }
}

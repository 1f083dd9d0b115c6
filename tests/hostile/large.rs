//! What is small to send and large to take in: bombs, lists and depths without end, numbers that cannot be reckoned with.

use std::fmt::Write;

use super::gate::{Gate, fragment_of, packed, wherever};
use backcast::codec::{TEXT_MAX, file};
use backcast::domain::{Allowed, Draft, Fault};

const MB: usize = 1 << 20;

fn list(item: &str, n: usize) -> String {
    format!("[{}]", vec![item; n].join(","))
}

fn each(n: usize, item: impl Fn(usize) -> String) -> String {
    format!("[{}]", (0..n).map(item).collect::<Vec<_>>().join(","))
}

/// As many of an item as a file may hold.
fn full(item: &str) -> String {
    list(item, (file::BYTES_MAX - 300) / (item.len() + 1))
}

fn fields(n: usize, value: &str) -> String {
    let mut fields = String::new();
    for i in 0..n {
        let _ = write!(fields, "{}\"{i:x}\":{value}", if i > 0 { "," } else { "" });
    }
    format!("{{{fields}}}")
}

/// A plan of ten deals but for some lines.
fn plan(lines: &str) -> String {
    with(r#"[{"stage":"Lead","rate":"20%"},{"stage":"Won"}]"#, lines)
}

fn with(stages: &str, lines: &str) -> String {
    format!(r#"{{"target":{{"metric":"deals","amount":"10"}},"funnel":{stages}{lines}}}"#)
}

fn first(outcome: Result<Draft, Vec<Fault>>) -> (String, Allowed) {
    let fault = outcome.unwrap_err().remove(0);
    (fault.field.to_string(), wherever(&fault.allowed).clone())
}

fn checked(outcome: Result<Draft, Vec<Fault>>) -> Vec<Allowed> {
    outcome.unwrap().check().unwrap_err().into_iter().map(|fault| fault.allowed).collect()
}

#[test]
fn a_file_of_nothing_but_values_is_refused_at_the_first() {
    let mut gate = Gate::new();
    for item in ["0", "[]", "{}", "\"\"", "true", "{\"\":0}"] {
        assert_eq!(first(gate.file(item, &full(item))), (String::new(), Allowed::Object), "{item}");
        let space = |members: &str| plan(&format!(",\"space\":[{{\"members\":{members}}}]"));
        let (path, _) = first(gate.file(item, &space(&full(item))));
        assert!(path.starts_with("space[0].members"), "{item}: {path}");
        assert!(matches!(first(gate.file(item, &plan(&format!(",\"{item}\":{}", full(item))))).1, Allowed::OneOf(_) | Allowed::Json(..)));
        let (path, allowed) = first(gate.file(item, &plan(&format!(",\"time\":{{\"months\":{}}}", full(item)))));
        let is_text = matches!(item, "0" | "\"\"");
        let expected = if is_text { ("time.months", Allowed::Many(0, 1000)) } else { ("time.months[0]", Allowed::Text(TEXT_MAX)) };
        assert_eq!((path.as_str(), allowed), expected, "{item}");
    }
    assert_eq!(first(gate.file("names", &fields(MB / 12, "0"))).1, first(gate.file("one name", &plan(",\"x\":0"))).1);
    let again = format!("{{{}\"name\":\"\"}}", "\"name\":\"\",".repeat(MB / 10 - 10));
    assert_eq!(first(gate.file("one name again and again", &again)), ("name".into(), Allowed::Once));
}

#[test]
fn so_many_records_and_texts_are_read_and_no_more() {
    let mut gate = Gate::new();
    let dimensions = |n: usize| format!(",\"space\":[{}]", vec![format!("{{\"members\":{}}}", list("{}", 1000)); n].join(","));
    // Two stages, and a thousand records to a dimension.
    assert!(gate.file("records", &plan(&dimensions(9))).is_ok());
    let outcome = gate.file("records", &plan(&dimensions(10)));
    assert_eq!(first(outcome), ("space[9].members".into(), Allowed::Many(0, 10_000)));
    let scores = |n: usize| format!(",\"space\":[{{\"members\":{}}}]", list(&format!("{{\"scores\":{}}}", list("0", 1000)), n));
    assert!(gate.file("texts", &plan(&scores(99))).is_ok());
    // Five texts stand ahead of them.
    assert_eq!(first(gate.file("texts", &plan(&scores(101)))), ("space[0].members[99].scores[995]".into(), Allowed::Many(0, 100_000)));
}

#[test]
fn a_text_of_a_megabyte_is_told_and_shown_by_its_beginning() {
    let mut gate = Gate::new();
    let long = "n".repeat(1_000_000);
    let places = [
        plan(&format!(",\"name\":\"{long}\"")),
        plan(&format!(",\"{long}\":1")),
        plan(&format!(",\"deal_size\":{}", "9".repeat(1_000_000))),
        plan(&format!(",\"space\":[{{\"members\":[{{\"rates\":{{\"{long}\":\"1\"}}}}]}}]")),
        plan(&format!(",\"scenarios\":[{{\"changes\":{{\"{long}\":\"1\"}}}}]")),
        long.clone(),
        format!("\"{long}\""),
    ];
    for (i, text) in places.iter().enumerate() {
        let outcome = gate.file("a megabyte", text);
        if i != 4 {
            let faults = outcome.unwrap_err();
            assert!(faults.iter().all(|fault| fault.given.len() < 200 && fault.field.to_string().len() < 200), "{i}");
        }
    }
    assert_eq!(first(gate.file("two megabytes", &"x".repeat(2 * MB))).1, Allowed::Bytes(MB));
    assert_eq!(first(gate.link("a megabyte", &format!("#p1.{long}"))).1, Allowed::Bytes(64 * 1024));
}

#[test]
fn depth_is_followed_only_so_far() {
    let mut gate = Gate::new();
    for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("[{\"a\":", "}]"), ("{\"target\":", "}")] {
        for depth in [64, 127, 128, 150_000] {
            let depth = depth.min(MB / (open.len() + close.len()) - 1);
            assert!(gate.file(open, &(open.repeat(depth) + "1" + &close.repeat(depth))).is_err());
            assert!(gate.file(open, &open.repeat(depth)).is_err());
        }
    }
    for byte in [0x81, 0x9f, 0xa1, 0xbf, 0xc1, 0xd8, 0x5f, 0x7f, 0xff] {
        assert!(gate.link("depth", &fragment_of(&vec![byte; 65_000])).is_err(), "{byte:x}");
    }
}

#[test]
fn bombs_are_not_unpacked() {
    let mut gate = Gate::new();
    let zlib = |bytes: &[u8]| miniz_oxide::deflate::compress_to_vec_zlib(bytes, 6);
    let zeros = zlib(&vec![0; 40 * MB]);
    let texts = zlib(&[&[0x9f][..], &vec![0x60; 20 * MB]].concat());
    for (name, bytes) in [("zeros", &zeros), ("texts", &texts), ("zeros in zeros", &zlib(&zeros))] {
        assert!(packed(bytes).len() <= 64 * 1024, "{name} is let in: {}", packed(bytes).len());
        assert_eq!(first(gate.link(name, &packed(bytes))).1, Allowed::WholeLink, "{name}");
    }
    // As much as is unpacked, of what takes most room for a byte: members without anything, texts without a letter.
    let mut members = vec![0xa2, 5, 0x81, 0xa0, 9, 0x9f];
    for _ in 0..60 {
        members.extend([0xa1, 1, 0x9f]);
        members.extend([0xa0; 1000]);
        members.push(0xff);
    }
    members.push(0xff);
    assert_eq!(first(gate.link("members", &fragment_of(&members))).1, Allowed::WholeLink);
    let mut ramps = vec![0xa2, 5, 0x81, 0xa0, 9, 0x81, 0xa1, 1, 0x9f];
    for _ in 0..60 {
        ramps.extend([0xa1, 6, 0x9f]);
        ramps.extend([0x60; 1000]);
        ramps.push(0xff);
    }
    ramps.push(0xff);
    assert!(!checked(gate.link("ramps", &fragment_of(&ramps))).is_empty());
}

#[test]
fn lists_in_lists_do_not_multiply() {
    let mut gate = Gate::new();
    let space = |members: &str, dimensions: usize| format!(",\"space\":{}", list(&format!("{{\"members\":{members}}}"), dimensions));
    for (name, item, dimensions) in [("empty", "{}", 330), ("no records", "0", 500), ("named", "{\"name\":\"a\"}", 70)] {
        let outcome = gate.file(name, &plan(&space(&list(item, 1000), dimensions)));
        assert!(matches!(first(outcome).1, Allowed::Many(..) | Allowed::Object), "{name}");
    }
    // So many members as are read: eight thousand, whose faults are told up to a thousand, and that of the whole besides.
    let faults = checked(gate.file("eight thousand", &plan(&space(&list("{\"share\":\"x\"}", 1000), 8))));
    assert!(faults.len() < 1100 && faults.contains(&Allowed::FewerLeaves(1000)), "{}", faults.len());
    // A rate at the last of a thousand stages makes room for a thousand, at each of ten thousand members.
    let stages = list("{}", 1000);
    let slots = space(&list("{\"rates\":{\"#1000\":1}}", 1000), 8);
    assert_eq!(first(gate.file("rates", &with(&stages, &slots))), ("funnel".into(), Allowed::Many(0, 6)));
    let scenarios = format!("{},\"scenarios\":[{{\"changes\":{{\"x\":1}}}}]", space(&list("{}", 1000), 3));
    assert_eq!(first(gate.file("fields", &with(&stages, &scenarios))).0, "funnel");
    let wide = plan(&format!(",\"space\":[{{\"members\":[{{\"rates\":{}}}]}}]", fields(80_000, "0")));
    assert_eq!(first(gate.file("names of a map", &wide)), ("space[0].members[0].rates".into(), Allowed::Many(0, 1000)));
    let paths = format!("{},\"leaves\":{}", space(&list("{}", 1000), 8), list(&format!("{{\"path\":{}}}", list("\"x\"", 8)), 999));
    assert_eq!(first(gate.file("paths", &plan(&paths))).1, Allowed::Path);
}

#[test]
fn scenarios_without_end_are_not_all_computed() {
    let mut gate = Gate::new();
    let members = format!(",\"space\":[{{\"members\":{}}}]", list("{}", 1000));
    let faults = checked(gate.file("scenarios", &plan(&format!("{members},\"scenarios\":{}", list("{}", 1000)))));
    assert!(faults.contains(&Allowed::Many(0, 3)));
    let changes = each(20, |i| {
        let changes: Vec<String> = (0..1000).map(|j| format!("\"tiers[{j}].of_target\":\"1\"")).collect();
        format!("{{\"name\":\"{i}\",\"changes\":{{{}}}}}", changes.join(","))
    });
    let text = plan(&format!(",\"tiers\":{},\"scenarios\":{changes}", list("{}", 1000)));
    assert!(checked(gate.file("changes", &text)).contains(&Allowed::Many(0, 3)));
}

/// A fraction of a denominator like no other's: near to so many nines.
fn fraction(i: usize, digits: u32) -> String {
    format!("1/{}", 10_u64.pow(digits) - 1 - 2 * i as u64)
}

#[test]
fn numbers_without_a_common_measure_are_not_reckoned_with() {
    let mut gate = Gate::new();
    let dimension = |members: &str| format!(",\"space\":[{{\"dimension\":\"d\",\"members\":{members}}}]");
    let two = |leaves: &str| {
        let members = |n: usize| each(n, |i| format!("{{\"name\":\"{i}\"}}"));
        let [a, b] = [members(5), members(200)];
        format!(",\"space\":[{{\"dimension\":\"a\",\"members\":{a}}},{{\"dimension\":\"b\",\"members\":{b}}}],\"leaves\":{leaves}")
    };
    for digits in [4, 9, 18] {
        let shares = each(200, |i| {
            format!("{{\"name\":\"{i}\"{}}}", if i == 0 { String::new() } else { format!(",\"share\":\"{}\"", fraction(i, digits)) })
        });
        let scores =
            each(200, |i| format!("{{\"name\":\"{i}\",\"scores\":{}}}", each(8, |f| format!("\"{}\"", fraction(8 * i + f, digits)))));
        let factors = list("{\"name\":\"f\",\"weight\":\"1\"}", 8);
        let by_factors = format!(",\"space\":[{{\"dimension\":\"d\",\"factors\":{factors},\"members\":{scores}}}]");
        let ramps =
            each(50, |i| format!("{{\"name\":\"{i}\",\"ramp\":{}}}", each(60, |m| format!("\"{}\"", fraction(60 * i + m, digits)))));
        let months = each(24, |i| format!("\"{}\"", fraction(i, 18)));
        let time = format!(",\"horizon\":{{\"first\":\"2027-01-01\",\"last\":\"2028-12-31\"}},\"time\":{{\"months\":{months}}}");
        let leaf = |i: usize, own: &str| format!("{{\"path\":[\"{}\",\"{}\"],{own}}}", i / 200, i % 200);
        let own_shares = two(&each(999, |i| leaf(i, &format!("\"share\":\"{}\"", fraction(i, digits)))));
        for (name, lines) in
            [("shares", dimension(&shares)), ("scores", by_factors), ("ramps", dimension(&ramps)), ("months", time), ("leaves", own_shares)]
        {
            let faults = checked(gate.file(name, &plan(&lines)));
            assert!(faults.contains(&Allowed::FewerDenominators), "{name} of {digits} digits: {:?}", faults.first());
        }
    }
    let stages = each(12, |k| format!("{{\"stage\":\"s{k}\",\"rate\":\"1/2\"}}"));
    let rates = |i: usize| (1..12).map(|k| format!("\"#{k}\":\"0.{:09}\"", 999_999_999 - 2 * (11 * i + k))).collect::<Vec<_>>().join(",");
    let leaves = two(&each(1000, |i| format!("{{\"path\":[\"{}\",\"{}\"],\"rates\":{{{}}}}}", i / 200, i % 200, rates(i))));
    assert_eq!(checked(gate.file("rates", &with(&stages, &leaves))), [Allowed::FewerDigits]);
    // Such that nothing is left of them in the whole chain, and all in its parts.
    let pairs = |i: usize| {
        let rate = |k: usize| format!("\"#{k}\":\"{}/{}\"", 999_999_999 - 2 * (12 * i + k), 999_999_999 - 2 * (12 * i + k - 1));
        (1..12).map(rate).collect::<Vec<_>>().join(",")
    };
    let leaves = two(&each(1000, |i| format!("{{\"path\":[\"{}\",\"{}\"],\"rates\":{{{}}}}}", i / 200, i % 200, pairs(i))));
    assert_eq!(checked(gate.file("rates in pairs", &with(&stages, &leaves))), [Allowed::FewerDigits]);
    let sizes =
        two(&each(1000, |i| format!("{{\"path\":[\"{}\",\"{}\"],\"deal_size\":\"{}.{:011}\"}}", i / 200, i % 200, 1000 + i, 2 * i + 1)));
    assert_eq!(checked(gate.file("deal sizes", &with(&stages, &sizes))), [Allowed::FewerDigits]);
    // To the cent they are taken.
    let sizes =
        two(&each(1000, |i| format!("{{\"path\":[\"{}\",\"{}\"],\"deal_size\":\"{}.{:02}\"}}", i / 200, i % 200, 1000 + 7 * i, i % 100)));
    assert!(gate.file("deal sizes to the cent", &with(&stages, &sizes)).unwrap().check().is_ok());
}

#[test]
fn the_largest_plans_that_can_be_computed_pass_the_gate_too() {
    let mut gate = Gate::new();
    let members = |n: usize, more: &dyn Fn(usize) -> String| each(n, |i| format!("{{\"name\":\"{i}\"{}}}", more(i)));
    let scored = |i: usize| {
        let ramp = each(120, |m| format!("\"{}.{}%\"", m * 5 / 6, i % 10));
        format!(",\"ramp\":{ramp},\"scores\":{}", each(8, |f| format!("\"{}\"", 1_000_003 * (8 * i + f) + 1)))
    };
    let factors = list("{\"name\":\"f\",\"weight\":\"12.5%\"}", 8);
    let space = |more: &dyn Fn(usize) -> String, factors: &str| {
        let [a, b] = [members(5, more), members(200, more)];
        format!(
            ",\"space\":[{{\"dimension\":\"a\",\"factors\":{factors},\"members\":{a}}},{{\"dimension\":\"b\",\"factors\":{factors},\"members\":{b}}}]"
        )
    };
    let activities = list("{\"name\":\"call\",\"per_unit\":\"3\"}", 12);
    let stages = each(12, |k| format!("{{\"stage\":\"s{k}\",\"rate\":\"99.5%\",\"days\":9,\"activities\":{activities}}}"));
    let horizon = ",\"horizon\":{\"first\":\"2027-01-01\",\"last\":\"2036-12-31\"}";
    let rates =
        |i: usize| (1..12).map(|k| format!("\"#{k}\":\"{}.{}%\"", 90 + (i + k) % 10, (i * 7 + k) % 10)).collect::<Vec<_>>().join(",");
    let leaves =
        each(1000, |i| format!("{{\"path\":[\"{}\",\"{}\"],\"deal_size\":\"{}\",\"rates\":{{{}}}}}", i / 200, i % 200, 1000 + i, rates(i)));
    for (name, lines) in [
        ("weighed", format!("{horizon}{}", space(&scored, &factors))),
        ("own", format!("{horizon}{},\"leaves\":{leaves}", space(&|_| String::new(), "[]"))),
    ] {
        let draft = gate.file(name, &with(&stages, &lines)).unwrap();
        assert_eq!(draft.check().map(|_| ()), Ok(()), "{name}");
    }
}

#[test]
fn numbers_of_every_length_and_script_are_read_or_told() {
    let mut gate = Gate::new();
    let zeros = format!("0.{}1", "0".repeat(100_000));
    let mixed = [
        "1e999999999",
        "-1e-999999999",
        &zeros,
        "0.0000000000000000000000000000000000001",
        "１２３",
        "1２3",
        "٣",
        "∞",
        "NaN",
        "0x10",
        "1/0",
        "0/0",
        "1/1/1",
        "1,0",
        "--1",
        "99999999999999999999999999999999999999999",
    ];
    for number in mixed {
        let bare = gate.file(number, &format!(r#"{{"target": {{"amount": {number}}}, "funnel": [{{"stage": "Won"}}], "deal_size": "1"}}"#));
        let quoted =
            gate.file(number, &format!(r#"{{"target": {{"amount": "{number}"}}, "funnel": [{{"stage": "Won"}}], "deal_size": "1"}}"#));
        let is_plan = |outcome: Result<Draft, Vec<Fault>>| outcome.is_ok_and(|draft| draft.check().is_ok());
        assert_eq!(is_plan(quoted), ["１２３", "1２3", "٣", "1e5", "1,0"].contains(&number), "{number}");
        // Of these, JSON knows one.
        assert_eq!(is_plan(bare), number == "1e5", "{number}");
    }
}

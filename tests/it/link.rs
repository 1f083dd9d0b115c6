//! The share link: a plan survives encoding and decoding, with any text that a chat adds; damaged, foreign and hostile
//! links are refused.
#![allow(clippy::unwrap_used, clippy::panic, reason = "the checks beside the tests may fail as loudly as the tests")]

use backcast::codec::link::{self, BYTES_MAX};
use backcast::codec::{TEXT_MAX, file};
use backcast::domain::{
    ActivityDraft, Allowed, DimensionDraft, Draft, Fault, Field, LeafDraft, MemberDraft, Metric, OwnDraft, PhaseDraft, StageDraft,
    TierDraft, TimeDraft, report,
};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::NaiveDate;
use minicbor::Encoder;
use proptest::prelude::*;

/// Texts of every kind that a field may hold: empty, typical, arbitrary characters, and the longest.
fn text() -> impl Strategy<Value = String> {
    const USUAL: [&str; 15] =
        ["", "20%", "5:1", "3000000", "1.2亿", "007", "-1", "Lead", "赢单", "Won", "2027-01-31", "\0", "\"\\", "<script>", "👩‍👩‍👧"];
    prop_oneof![
        4 => proptest::sample::select(USUAL.as_slice()).prop_map(str::to_owned),
        2 => proptest::collection::vec(any::<char>(), 0..20).prop_map(String::from_iter),
        1 => proptest::collection::vec(any::<char>(), TEXT_MAX).prop_map(String::from_iter),
    ]
}

/// A draft, right or wrong, with "won" at any of its stages; names may be blank or repeated.
fn draft() -> impl Strategy<Value = Draft> {
    let activity = (text(), text(), text()).prop_map(|(name, per_unit, minutes)| ActivityDraft { name, per_unit, minutes });
    let stage = (text(), text(), text(), text(), text(), proptest::collection::vec(activity, 0..3), text(), text()).prop_map(
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
    );
    let tiers = prop_oneof![
        Just(TierDraft::usual()),
        proptest::collection::vec((text(), text()).prop_map(|(name, of_target)| TierDraft { name, of_target }), 0..4)
    ];
    let metric = proptest::sample::select(vec![Metric::Revenue, Metric::Deals, Metric::GrossProfit]);
    let stages = proptest::collection::vec(stage, 1..7);
    (proptest::array::uniform8(text()), metric, stages, any::<proptest::sample::Index>(), tiers).prop_map(
        |([name, currency, first, last, amount, margin, deal_size, leads_available], metric, stages, won, tiers)| Draft {
            won: won.index(stages.len()),
            ..Draft { name, currency, first, last, metric, amount, margin, deal_size, stages, tiers, leads_available, ..Draft::default() }
        },
    )
}

fn quick() -> ProptestConfig {
    ProptestConfig { cases: 256, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(quick())]

    #[test]
    fn whatever_is_typed_comes_back_from_its_link(draft in draft()) {
        let fragment = link::encode(&draft).unwrap();
        prop_assert_eq!(link::decode(&fragment), Ok(draft), "{}", fragment);
    }

    #[test]
    fn a_link_and_a_file_hold_the_same_plan(draft in draft()) {
        prop_assert_eq!(link::decode(&link::encode(&draft).unwrap()), file::read(&file::write(&draft)));
    }

    #[test]
    fn no_bytes_at_all_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let inside = format!("#p1.{}", URL_SAFE_NO_PAD.encode(&bytes));
        let codes = bytes.iter().map(|byte| format!("%{byte:02x}")).collect::<Vec<_>>().concat();
        let wrapped = format!("%23p1.{codes}");
        for address in [String::from_utf8_lossy(&bytes).into_owned(), codes, wrapped, inside, fragment_of(&bytes)] {
            if let Err(faults) = link::decode(&address) {
                prop_assert_eq!(faults.len(), 1, "{}", address);
            }
        }
    }
}

/// A plan with something in every field.
fn sample() -> Draft {
    let stage =
        |name: &str, rate: &str, days: &str| StageDraft { name: name.into(), rate: rate.into(), days: days.into(), ..Default::default() };
    let mut stages =
        vec![stage("线索", "25%", "14"), stage("Opportunity", "40%", "30"), stage("赢单", "95%", "30"), stage("Collected", "", "")];
    stages[0].activities.push(ActivityDraft { name: "call".into(), per_unit: "3".into(), ..Default::default() });
    Draft {
        name: "East, first quarter".into(),
        currency: "USD".into(),
        first: "2027-01-01".into(),
        last: "2027-03-31".into(),
        metric: Metric::GrossProfit,
        amount: "300万".into(),
        margin: "35%".into(),
        deal_size: "100k".into(),
        stages,
        won: 2,
        tiers: vec![TierDraft { name: "base".into(), of_target: "80%".into() }],
        leads_available: "500".into(),

        ..Draft::default()
    }
}

/// The CBOR of a fragment.
fn cbor_of(fragment: &str) -> Vec<u8> {
    let packed = URL_SAFE_NO_PAD.decode(fragment.strip_prefix("#p1.").unwrap()).unwrap();
    miniz_oxide::inflate::decompress_to_vec_zlib(&packed).unwrap()
}

/// The fragment of any bytes for CBOR.
fn fragment_of(bytes: &[u8]) -> String {
    format!("#p1.{}", URL_SAFE_NO_PAD.encode(miniz_oxide::deflate::compress_to_vec_zlib(bytes, 1)))
}

#[track_caller]
fn refuses(address: &str, given: &str, allowed: Allowed) {
    let fault = Fault::new(Field::File(String::new()), given, allowed);
    let start: String = address.chars().take(60).collect();
    assert_eq!(link::decode(address), Err(vec![fault]), "{start}");
}

/// Refused as an incomplete link, shown by its first forty characters.
#[track_caller]
fn is_damaged(address: &str) {
    refuses(address, &address.chars().take(40).collect::<String>(), Allowed::WholeLink);
}

#[test]
fn a_link_computes_what_its_file_computes() {
    let today = NaiveDate::from_ymd_opt(2027, 2, 10).unwrap();
    let of = |draft: &Draft| report(&draft.check().unwrap(), today);
    let by_link = of(&link::decode(&link::encode(&sample()).unwrap()).unwrap());
    assert_eq!(by_link, of(&file::read(&file::write(&sample())).unwrap()));
    // 3M ÷ 35 % = 8,571,428.57…, up to a cent; ÷ 100k = 85.71… → 86 deals; ÷ (25 % × 40 %) = 860.
    assert_eq!((by_link.target.unwrap().to_string(), by_link.deals.count.get()), ("8571428.58".into(), 86));
    assert_eq!(by_link.proof.leads.get(), 860);
}

#[test]
fn what_chats_and_people_hang_on_a_link_is_left_aside() {
    let fragment = link::encode(&sample()).unwrap();
    let around = [
        "",
        " ",
        "\n",
        "\u{3000}",
        "https://plan.example/backcast/",
        "http://localhost:8080/?lang=zh&v=2",
        "看看这个：https://plan.example/",
    ];
    let behind = [
        "",
        ".",
        ",",
        "。",
        "，",
        "；",
        "!",
        "！",
        ")",
        "）",
        "]",
        "”",
        "\"",
        "'",
        ">",
        "…",
        " ",
        "\n",
        "\t",
        "\u{200b}",
        "\u{feff}",
        "=",
        "%20",
        "?from=singlemessage",
        "&from=timeline&isappinstalled=0",
        "/",
        "#top",
        "</a>",
        " 你看行不行 abc",
        "，谢谢",
    ];
    for before in around {
        for after in behind {
            let address = format!("{before}{fragment}{after}");
            assert!(link::is_plan(&address), "{address}");
            assert_eq!(link::decode(&address), Ok(sample()), "{address}");
        }
    }
    // A location's hash may come without its sign.
    assert_eq!(link::decode(&fragment[1..]), Ok(sample()));
    assert_eq!(link::decode(&format!("  {}  ", &fragment[1..])), Ok(sample()));
}

/// Every character that a program may percent-encode is encoded this many times.
fn encoded(text: &str, times: usize) -> String {
    let code = |byte: u8| {
        let is_plain = byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte);
        if is_plain { char::from(byte).to_string() } else { format!("%{byte:02X}") }
    };
    (0..times).fold(text.to_owned(), |text, _| text.bytes().map(code).collect())
}

/// The text with `by` after every `every` characters.
fn broken(text: &str, every: usize, by: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    letters.chunks(every).map(String::from_iter).collect::<Vec<_>>().join(by)
}

#[test]
fn a_link_is_read_however_it_was_wrapped_on_its_way() {
    let fragment = fragment();
    let link = format!("https://plan.example/team/{fragment}");
    let safe = |link: &str| {
        format!(
            "https://eur01.safelinks.protection.outlook.com/?url={}&data=05%7C02%7Cami%40b.example%7C08dd&sdata=Ab1%3D&reserved=0",
            encoded(link, 1)
        )
    };
    let rows = [
        ("an encoded mark", link.replace('#', "%23")),
        ("in small letters", link.replace('#', "%23").replace("p1.", "p1%2e")),
        ("encoded twice", link.replace('#', "%2523")),
        ("encoded three times", link.replace('#', "%252523")),
        ("the fragment alone", fragment.replace('#', "%23")),
        ("within a fragment", format!("#{}", encoded(&link, 1))),
        ("all of it encoded", encoded(&link, 1)),
        ("twice", encoded(&link, 2)),
        ("three times", encoded(&link, 3)),
        ("Safe Links", safe(&link)),
        ("Safe Links of what was encoded", safe(&link.replace('#', "%23"))),
        ("Safe Links in Safe Links", safe(&safe(&link))),
        ("Safe Links in lines", broken(&safe(&link), 76, "\r\n")),
        ("a search page", format!("https://www.google.example/url?q={}&sa=D&source=docs", encoded(&link, 1))),
        ("lines of mail", broken(&link, 76, "\n")),
        ("lines with an indent", broken(&link, 60, "\r\n    ")),
        ("a break within the mark", link.replace("#p1.", "#p1\n.")),
        ("a blank between any two", broken(&link, 1, " ")),
        ("wide blanks", broken(&link, 5, "\u{3000}")),
        ("blanks that do not break", broken(&link, 7, "\u{a0}")),
        ("zero-width characters", broken(&link, 3, "\u{200b}")),
        ("byte order marks", broken(&link, 3, "\u{feff}")),
        ("word joiners and soft hyphens", broken(&link, 3, "\u{2060}\u{ad}")),
        ("marks of direction", format!("\u{202a}{}\u{202c}\u{2069}", broken(&link, 30, "\u{200e}"))),
        ("encoded blanks", broken(&link, 20, "%20")),
        ("encoded zero-width characters", broken(&link, 20, "%E2%80%8B")),
        ("encoded line breaks, twice", broken(&link, 20, "%250D%250A")),
        ("a fragment in front", format!("see #promo and {link}")),
    ];
    for (name, address) in &rows {
        assert!(link::is_plan(address), "{name}");
        // Any text may follow it, and its letters may end in any way.
        for behind in ["", " ", "\n\n", "。", " a", " ab", " abc", " abcd", "\nBest regards\nAnn", "?from=timeline", "&x=%23p1.A"] {
            assert_eq!(link::decode(&format!("{address}{behind}")), Ok(sample()), "{name}, then {behind:?}");
        }
    }
}

#[test]
fn what_is_wrapped_too_often_or_not_whole_is_refused_as_it_was_given() {
    let link = format!("https://plan.example/{}", fragment());
    is_damaged(&link.replace('#', "%25252523")); // four times
    is_damaged(&encoded(&link, 4));
    is_damaged(&link.replace('#', "%2"));
    is_damaged(&link.replace('#', "%%23%"));
    is_damaged(&broken(&link, 40, " ,"));
    is_damaged(&broken(&link[..link.len() - 6], 40, "\n"));
    is_damaged(&encoded(&link[..link.len() - 6], 2));
    // Only a blank separates the link from the words after it.
    is_damaged(&format!("{}eNo", broken(&link, 40, "\n")));
    is_damaged(&format!("{}eNo", link.replace('#', "%23")));
    is_damaged("%23p1.");
    is_damaged("%");
    is_damaged("%2");
    is_damaged("%zz%€%23");
    refuses("https://plan.example/%23p2.abc", "#p2", Allowed::Version(1));
    refuses(&format!("%2523p1.{}", "A".repeat(BYTES_MAX + 1)), "64.1 KB", Allowed::Bytes(BYTES_MAX));
    // A text larger than any wrapped link is not decoded: 8 × 64 KB, and one byte more.
    for (more, is_read) in [(0, true), (1, false)] {
        let link = link.replace('#', "%23");
        let address = " ".repeat(8 * BYTES_MAX - link.len() + more) + &link;
        assert_eq!((link::is_plan(&address), link::decode(&address).is_ok()), (is_read, is_read), "{more}");
    }
}

#[test]
fn a_chat_that_may_cut_a_link_is_named_from_its_limit_on() {
    let rows: [(usize, &[&str]); 7] = [
        (0, &[]),
        (1_999, &[]),
        (2_000, &["Teams"]),
        (3_999, &["Teams"]),
        (4_000, &["Teams", "Slack"]),
        (4_001, &["Teams", "Slack"]),
        (usize::MAX, &["Teams", "Slack"]),
    ];
    for (characters, names) in rows {
        assert_eq!(link::cutters(characters), names, "{characters}");
    }
}

#[test]
fn a_fragment_that_means_to_be_a_plan_is_known_by_its_mark() {
    for plan in [
        "#p1.",
        "#p1.x",
        "p1.x",
        " p1.x",
        "#p2.x",
        "#p0.",
        "#p999999999.",
        "https://x.example/#p12.abc",
        "#p1.…",
        "#p 1.x",
        "%23p1.x",
        "#promo #p1.x",
    ] {
        assert!(link::is_plan(plan), "{plan}");
    }
    for other in [
        "",
        "#",
        "#p",
        "#p1",
        "#p.",
        "#p.x",
        "#px.1",
        "#P1.x",
        "#p-1.x",
        "#p+1.x",
        "#promo",
        "%p1.x",
        "%23P1.x",
        "%25252523p1.x", // encoded four times
        "#p１.x",
        "#q1.x",
        "#top",
        "ap1.x",
        "plan.json",
    ] {
        assert!(!link::is_plan(other), "{other}");
        is_damaged(other);
    }
    assert!(!link::is_plan("#p9999999999.x"), "ten digits are no version");
}

#[test]
fn a_link_of_another_format_is_told_by_its_version() {
    let body = link::encode(&sample()).unwrap()["#p1.".len()..].to_owned();
    refuses("#p2.", "#p2", Allowed::Version(1));
    refuses(&format!("#p2.{body}"), "#p2", Allowed::Version(1));
    refuses(&format!("#p0.{body}"), "#p0", Allowed::Version(1));
    refuses(&format!("#p999999999.{body}"), "#p999999999", Allowed::Version(1));
    is_damaged(&format!("#p99999999999.{body}"));
    is_damaged(&format!("#p18446744073709551617.{body}"));
}

#[test]
fn a_link_cut_anywhere_is_refused() {
    for draft in [sample(), Draft { stages: vec![StageDraft::default()], ..Draft::default() }] {
        let fragment = link::encode(&draft).unwrap();
        for end in 0..fragment.len() {
            is_damaged(&fragment[..end]);
            is_damaged(&format!("https://plan.example/{}?from=timeline", &fragment[..end]));
        }
    }
}

#[test]
fn a_link_with_any_one_bit_changed_is_refused_or_the_same() {
    let fragment = link::encode(&sample()).unwrap();
    let mut refused = 0;
    for at in 0..fragment.len() * 8 {
        let mut changed = fragment.clone().into_bytes();
        changed[at / 8] ^= 1 << (at % 8);
        match link::decode(&String::from_utf8_lossy(&changed)) {
            Ok(draft) => assert_eq!(draft, sample(), "bit {at}"),
            Err(_) => refused += 1,
        }
    }
    assert_eq!(refused, fragment.len() * 8, "no bit of the text is idle");
}

#[test]
fn the_checksum_tells_any_one_bit_changed_inside() {
    let fragment = link::encode(&sample()).unwrap();
    let packed = URL_SAFE_NO_PAD.decode(&fragment["#p1.".len()..]).unwrap();
    let mut idle = 0;
    for at in 0..packed.len() * 8 {
        let mut changed = packed.clone();
        changed[at / 8] ^= 1 << (at % 8);
        match link::decode(&format!("#p1.{}", URL_SAFE_NO_PAD.encode(changed))) {
            Ok(draft) => {
                assert_eq!(draft, sample(), "bit {at}");
                idle += 1;
            }
            Err(faults) => assert_eq!(faults[0].allowed, Allowed::WholeLink, "bit {at}"),
        }
    }
    // Only those that fill the last byte before the checksum.
    assert!(idle < 8, "{idle}");
}

#[test]
fn cbor_with_any_one_bit_changed_is_refused_or_a_draft_like_any_other() {
    let bytes = cbor_of(&link::encode(&sample()).unwrap());
    let mut opened = 0;
    for at in 0..bytes.len() * 8 {
        let mut changed = bytes.clone();
        changed[at / 8] ^= 1 << (at % 8);
        if let Ok(draft) = link::decode(&fragment_of(&changed)) {
            opened += 1;
            let _ = draft.check();
            if !draft.stages.is_empty() {
                assert_eq!(link::decode(&link::encode(&draft).unwrap()), Ok(draft), "bit {at}");
            }
        }
    }
    // Most bits are letters of names, which may be any letters.
    assert!(opened > bytes.len(), "{opened} of {}", bytes.len() * 8);
}

#[test]
fn what_is_no_plan_at_all_is_refused() {
    is_damaged("#p1.");
    is_damaged("#p1.A"); // no whole byte
    is_damaged("#p1.AB"); // one byte, and bits left over
    is_damaged("#p1.AA");
    is_damaged("#p1.AAAA");
    is_damaged("#p1.eNo"); // zlib's first two bytes and nothing after them
    is_damaged("#p1.!!!!");
    is_damaged("#p1.倒推");
    is_damaged("#p1.+/+/"); // the other base64
    is_damaged("#p1.\0");
    is_damaged(&format!("#p1.{}", URL_SAFE_NO_PAD.encode(b"{\"target\":{}}"))); // not compressed
    is_damaged(&format!("#p1.{}", URL_SAFE_NO_PAD.encode(miniz_oxide::deflate::compress_to_vec(&cbor_of(&fragment()), 6)))); // no zlib header
    is_damaged(&fragment_of(b""));
    is_damaged(&fragment_of(b"{\"target\":{}}"));
}

fn fragment() -> String {
    link::encode(&sample()).unwrap()
}

#[test]
fn a_huge_fragment_is_refused_by_its_length() {
    is_damaged(&format!("#p1.{}", "A".repeat(BYTES_MAX)));
    let over = BYTES_MAX + 1;
    refuses(&format!("#p1.{}", "A".repeat(over)), "64.1 KB", Allowed::Bytes(BYTES_MAX));
    refuses(&format!("#p1.{}", "A".repeat(10_000_000)), "9.6 MB", Allowed::Bytes(BYTES_MAX));
    // The mark's own number may not run on either.
    is_damaged(&format!("#p{}.x", "1".repeat(1_000_000)));
}

#[test]
fn a_bomb_is_refused_and_not_unpacked() {
    // `command_line.rs` checks that this allocates little memory, because memory can be limited there.
    for (mib, allowed) in [(16, Allowed::WholeLink), (64, Allowed::Bytes(BYTES_MAX))] {
        let bomb = format!("#p1.{}", URL_SAFE_NO_PAD.encode(miniz_oxide::deflate::compress_to_vec_zlib(&vec![0; mib << 20], 6)));
        let began = std::time::Instant::now();
        let faults = link::decode(&bomb).unwrap_err();
        assert_eq!(faults[0].allowed, allowed, "{mib} MiB in {} characters", bomb.len());
        assert!(began.elapsed().as_millis() < 500, "{mib} MiB took {:?}", began.elapsed());
    }
}

/// A draft whose CBOR has exactly `bytes` bytes.
fn of_size(bytes: usize) -> Draft {
    let text = "x".repeat(TEXT_MAX);
    let stage = StageDraft { name: text.clone(), rate: text.clone(), days: text, ..Default::default() };
    let mut draft = Draft { stages: vec![stage; 100], name: "x".repeat(100), currency: "x".repeat(100), ..Draft::default() };
    let size = |draft: &Draft| cbor_of(&link::encode(draft).unwrap()).len();
    // As many stages as leave room for less than one more stage; each takes 3 × (200 + 3) + 1.
    draft.stages.truncate((bytes - 300) / 610);
    // The rest in activities of one text each, and the last byte by byte; no text here is short enough for another header.
    loop {
        let missing = bytes - size(&draft);
        if missing <= 100 {
            draft.name = "x".repeat(100 + missing);
            assert_eq!(size(&draft), bytes);
            return draft;
        }
        let activity = ActivityDraft { name: "x".repeat((missing - 40).clamp(30, 190)), ..Default::default() };
        draft.stages[0].activities.push(activity);
    }
}

#[test]
fn a_plan_fits_a_link_up_to_its_limit_and_not_a_byte_further() {
    let largest = of_size(BYTES_MAX);
    assert_eq!(link::decode(&link::encode(&largest).unwrap()), Ok(largest.clone()));
    let over = Draft { name: largest.name.clone() + "x", ..largest };
    let fault = Fault::new(Field::File(String::new()), "64.1 KB", Allowed::Bytes(BYTES_MAX));
    assert_eq!(link::encode(&over), Err(fault));
}

#[test]
fn every_link_that_is_given_out_can_be_opened() {
    // Random letters: each byte has six and a half bits of information.
    let mut seed = 7_u64;
    let mut letter = || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        char::from(b' ' + u8::try_from((seed >> 33) % 95).unwrap())
    };
    let mut text = || (0..TEXT_MAX).map(|_| letter()).collect::<String>();
    let stages = (0..100).map(|_| StageDraft { name: text(), rate: text(), days: text(), ..Default::default() }).collect();
    let draft = Draft { stages, won: 99, ..Draft::default() };
    if let Ok(fragment) = link::encode(&draft) {
        assert_eq!(link::decode(&fragment), Ok(draft), "{} characters", fragment.len());
    }
}

/// Opens CBOR written by hand.
#[track_caller]
fn opens(bytes: &[u8]) -> Draft {
    link::decode(&fragment_of(bytes)).unwrap_or_else(|faults| panic!("{faults:?} in {bytes:x?}"))
}

#[track_caller]
fn no_plan(bytes: &[u8]) {
    is_damaged(&fragment_of(bytes));
}

/// CBOR by hand.
fn cbor(write: impl FnOnce(&mut Encoder<Vec<u8>>)) -> Vec<u8> {
    let mut encoder = Encoder::new(Vec::new());
    write(&mut encoder);
    encoder.into_writer()
}

type Write = Encoder<Vec<u8>>;

/// Fields that this version does not know, one of each kind of value, under the numbers from `first` on.
fn unknown(e: &mut Write, first: u32) {
    e.u32(first).unwrap().str("later").unwrap();
    e.u32(first + 1).unwrap().i64(-1).unwrap();
    e.u32(first + 2).unwrap().f64(0.5).unwrap();
    e.u32(first + 3).unwrap().bytes(&[0xff; 40]).unwrap();
    e.u32(first + 4).unwrap().null().unwrap();
    e.u32(first + 5).unwrap().bool(true).unwrap();
    e.u32(first + 6).unwrap().array(2).unwrap().map(1).unwrap().str("a").unwrap().u8(1).unwrap().array(0).unwrap();
    e.u32(first + 7)
        .unwrap()
        .begin_map()
        .unwrap()
        .u8(0)
        .unwrap()
        .begin_str()
        .unwrap()
        .str("in parts")
        .unwrap()
        .end()
        .unwrap()
        .end()
        .unwrap();
    e.u32(first + 8).unwrap().tag(minicbor::data::Tag::new(1000)).unwrap().begin_array().unwrap().undefined().unwrap().end().unwrap();
}
const UNKNOWN: u64 = 9;

fn field(e: &mut Write, number: u32, text: &str) {
    e.u32(number).unwrap().str(text).unwrap();
}

#[test]
fn fields_of_a_later_version_are_skipped_at_every_level() {
    // The numbers are those of the frozen format; they are repeated here so that a change of them fails.
    let bytes = cbor(|e| {
        e.map(9 + UNKNOWN).unwrap();
        unknown(e, 100);
        field(e, 0, "East");
        field(e, 1, "USD");
        e.u32(2).unwrap().map(2 + UNKNOWN).unwrap();
        field(e, 0, "2027-01-01");
        unknown(e, 20);
        field(e, 1, "2027-03-31");
        e.u32(3).unwrap().map(3 + UNKNOWN).unwrap();
        field(e, 0, "gross_profit");
        field(e, 1, "3M");
        field(e, 2, "35%");
        unknown(e, 3);
        field(e, 4, "100k");
        e.u32(5).unwrap().array(2).unwrap().map(4 + UNKNOWN).unwrap();
        unknown(e, 70_000);
        field(e, 0, "Lead");
        field(e, 1, "20%");
        field(e, 2, "14");
        e.u32(3).unwrap().array(1).unwrap().map(2 + UNKNOWN).unwrap();
        field(e, 0, "call");
        unknown(e, 9);
        field(e, 1, "3");
        e.map(1).unwrap();
        field(e, 0, "Won");
        field(e, 6, "Lead");
        e.u32(7).unwrap().array(1).unwrap().map(2 + UNKNOWN).unwrap();
        unknown(e, 2);
        field(e, 0, "base");
        field(e, 1, "80%");
        field(e, 8, "500");
    });
    let lead = StageDraft {
        counted: String::new(),
        name: "Lead".into(),
        rate: "20%".into(),
        days: "14".into(),
        minutes: String::new(),
        activities: vec![ActivityDraft { name: "call".into(), per_unit: "3".into(), ..Default::default() }],
        ..StageDraft::default()
    };
    let expected = Draft {
        name: "East".into(),
        currency: "USD".into(),
        first: "2027-01-01".into(),
        last: "2027-03-31".into(),
        metric: Metric::GrossProfit,
        amount: "3M".into(),
        margin: "35%".into(),
        deal_size: "100k".into(),
        stages: vec![lead, StageDraft { name: "Won".into(), ..Default::default() }],
        won: 0,
        tiers: vec![TierDraft { name: "base".into(), of_target: "80%".into() }],
        leads_available: "500".into(),

        ..Draft::default()
    };
    assert_eq!(opens(&bytes), expected);
}

#[test]
fn what_is_left_out_has_its_default() {
    assert_eq!(opens(&cbor(|e| _ = e.map(0).unwrap())), Draft { tiers: TierDraft::usual(), ..Draft::default() });
    assert_eq!(opens(&cbor(|e| _ = e.map(1).unwrap().u32(0).unwrap().null().unwrap())).name, "");
    // Three stages without a name for the won stage: the last one.
    assert_eq!(
        opens(&cbor(|e| _ = e.map(1).unwrap().u32(5).unwrap().array(3).unwrap().map(0).unwrap().map(0).unwrap().map(0).unwrap())).won,
        2
    );
}

#[test]
fn depth_in_a_field_that_is_not_known_is_skipped_without_a_stack() {
    let deep = |open: u8, depth: usize| [&[0xa1, 0x18, 99][..], &vec![open; depth], &[0]].concat();
    assert_eq!(opens(&deep(0x81, 60_000)), opens(&[0xa0])); // arrays of one
    assert_eq!(opens(&deep(0xc1, 60_000)), opens(&[0xa0])); // tags
    no_plan(&deep(0x9f, 60_000)); // arrays that nothing ends
    no_plan(&vec![0x81; 60_000]);
}

#[test]
fn anything_behind_the_plan_is_refused() {
    let bytes = cbor_of(&fragment());
    assert_eq!(opens(&bytes), sample());
    for more in [&[0][..], &[0xf6], &[0xff], &[0xa0], &bytes] {
        no_plan(&[&bytes, more].concat());
    }
    for end in 0..bytes.len() {
        no_plan(&bytes[..end]);
    }
}

#[test]
fn values_of_the_wrong_kind_are_refused() {
    let of = |number: u32, value: &[u8]| [cbor(|e| _ = e.map(1).unwrap().u32(number).unwrap()).as_slice(), value].concat();
    let kinds: [(&str, &[u8]); 9] = [
        ("number", &[0x01]),
        ("negative", &[0x20]),
        ("bytes", &[0x41, b'x']),
        ("text", &[0x61, b'x']),
        ("list", &[0x81, 0xa0]),
        ("object", &[0xa0]),
        ("true", &[0xf5]),
        ("float", &[0xf9, 0x3c, 0x00]),
        ("tagged", &[0xc1, 0x61, b'x']),
    ];
    for (field, right) in [(0, "text"), (1, "text"), (2, "object"), (3, "object"), (4, "text"), (5, "list"), (7, "list"), (8, "text")] {
        for (kind, value) in kinds {
            let bytes = of(field, value);
            assert_eq!(link::decode(&fragment_of(&bytes)).is_ok(), kind == right, "field {field} with {kind}");
        }
    }
    // The plan itself: nothing but a map by numbers.
    for (kind, value) in kinds {
        assert_eq!(link::decode(&fragment_of(value)).is_ok(), kind == "object", "{kind}");
    }
    no_plan(&cbor(|e| _ = e.map(1).unwrap().str("name").unwrap().str("x").unwrap()));
    no_plan(&of(0, &[0x62, 0xc3, 0x28])); // no UTF-8
    no_plan(&of(5, &[0x81, 0xa1, 0x02, 0x0e])); // days are text here
}

#[test]
fn lengths_that_lie_are_refused_and_not_made_room_for() {
    let huge = [0xff; 8];
    let of = |number: u8, head: u8| [&[0xa1, number, head][..], &huge, &[0xa0]].concat();
    no_plan(&of(0, 0x7b)); // text of 2⁶⁴ − 1 bytes
    no_plan(&of(5, 0x9b)); // a list of that many stages
    no_plan(&of(7, 0x9b)); // of that many target lines
    no_plan(&of(3, 0xbb)); // an object with that many fields
    no_plan(&of(99, 0x5b)); // unknown bytes
    no_plan(&of(99, 0x9b)); // an unknown list
    no_plan(&of(99, 0xbb)); // an unknown object
    no_plan(&[&[0xbb][..], &huge].concat());
}

#[test]
fn texts_are_taken_up_to_their_limit_in_every_field() {
    type Place = (&'static str, fn(&mut Draft) -> &mut String);
    let places: [Place; 15] = [
        ("name", |d| &mut d.name),
        ("currency", |d| &mut d.currency),
        ("first", |d| &mut d.first),
        ("last", |d| &mut d.last),
        ("amount", |d| &mut d.amount),
        ("margin", |d| &mut d.margin),
        ("deal_size", |d| &mut d.deal_size),
        ("leads_available", |d| &mut d.leads_available),
        ("tier name", |d| &mut d.tiers[0].name),
        ("tier share", |d| &mut d.tiers[0].of_target),
        ("stage name", |d| &mut d.stages[1].name),
        ("rate", |d| &mut d.stages[3].rate),
        ("days", |d| &mut d.stages[0].days),
        ("activity name", |d| &mut d.stages[0].activities[0].name),
        ("per unit", |d| &mut d.stages[0].activities[0].per_unit),
    ];
    for (place, at) in places {
        for letter in ["x", "倒"] {
            let mut draft = sample();
            *at(&mut draft) = letter.repeat(TEXT_MAX);
            assert_eq!(link::decode(&link::encode(&draft).unwrap()), Ok(draft.clone()), "{place}");
            at(&mut draft).push_str(letter);
            is_damaged(&link::encode(&draft).unwrap());
        }
    }
    // The name of the won stage occurs a second time, as "won"; the metric never comes from a draft.
    no_plan(&cbor(|e| _ = e.map(1).unwrap().u32(6).unwrap().str(&"x".repeat(TEXT_MAX + 1)).unwrap()));
    no_plan(&cbor(|e| _ = e.map(1).unwrap().u32(3).unwrap().map(1).unwrap().u32(0).unwrap().str(&"x".repeat(TEXT_MAX + 1)).unwrap()));
}

#[test]
fn lists_are_taken_up_to_their_limit() {
    let opens_with = |draft: &Draft| link::decode(&link::encode(draft).unwrap()).is_ok();
    for (n, fits) in [(1000, true), (1001, false)] {
        let stages = Draft { stages: vec![StageDraft::default(); n], won: n - 1, ..Draft::default() };
        assert_eq!(opens_with(&stages), fits, "{n} stages");
        let tiers = Draft { tiers: vec![TierDraft::default(); n], ..sample() };
        assert_eq!(opens_with(&tiers), fits, "{n} lines");
        let mut activities = sample();
        activities.stages[3].activities = vec![ActivityDraft::default(); n];
        assert_eq!(opens_with(&activities), fits, "{n} activities");
    }
}

#[test]
fn a_metric_or_won_that_is_none_is_told() {
    let metric = cbor(|e| _ = e.map(1).unwrap().u32(3).unwrap().map(1).unwrap().u32(0).unwrap().str("profit").unwrap());
    let fault = Fault::new(Field::Metric, "profit", Allowed::OneOf(&["revenue", "deals", "gross_profit"]));
    assert_eq!(link::decode(&fragment_of(&metric)), Err(vec![fault]));
    let won = cbor(|e| _ = e.map(2).unwrap().u32(5).unwrap().array(1).unwrap().map(0).unwrap().u32(6).unwrap().str("#2").unwrap());
    assert_eq!(link::decode(&fragment_of(&won)), Err(vec![Fault::new(Field::Won, "#2", Allowed::StageNamed)]));
}

#[test]
fn a_usual_plan_makes_a_link_that_a_chat_takes() {
    // A plan with something in every field; a QR code of version 13 holds 425 bytes at its lowest correction.
    let fragment = fragment();
    assert!(fragment.len() <= 400, "{} characters", fragment.len());
    assert!(fragment["#p1.".len()..].bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_'), "{fragment}");
}

// The split. `plan_file.rs` tests that every typed text in it comes back.

/// A plan with something in every record of a split.
fn split() -> Draft {
    let text = |list: &[&str]| list.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    let own = OwnDraft { deal_size: "5".into(), margin: "35%".into(), rates: text(&["30%"]) };
    let member = |name: &str| MemberDraft {
        name: name.into(),
        locked: true,
        own: own.clone(),
        scores: text(&["1"]),
        ramp: text(&["0%"]),
        ..Default::default()
    };
    let mut time = TimeDraft { months: text(&["80"]), weekend: [false; 7], china: true, from_sunday: true, ..TimeDraft::default() };
    time.phases.push(PhaseDraft { name: "attack".into(), weights: text(&["", "5"]), ..Default::default() });
    (time.year_from, time.no_make_up) = ("4".into(), true);
    (time.days_off, time.frame) = (text(&["2027-01-01"]), text(&["", "", "tomorrow"]));
    Draft {
        space: vec![DimensionDraft { name: "line".into(), members: vec![member("A"), member("B")], ..Default::default() }],
        leaves: vec![LeafDraft { path: vec![1], share: "60%".into(), own }],
        time,
        ..sample()
    }
}

#[test]
fn the_numbers_of_a_split_are_the_frozen_formats() {
    // Repeated here for the same reason.
    let bytes = cbor(|e| {
        e.map(4).unwrap();
        e.u32(5).unwrap().array(1).unwrap().map(1).unwrap();
        field(e, 0, "Won");
        e.u32(9).unwrap().array(1).unwrap().map(3 + UNKNOWN).unwrap();
        field(e, 0, "line");
        unknown(e, 30);
        e.u32(1).unwrap().array(1).unwrap().map(8 + UNKNOWN).unwrap();
        unknown(e, 300);
        for (number, text) in ["A", "40%", "5", "35%"].into_iter().enumerate() {
            field(e, u32::try_from(number).unwrap(), text);
        }
        e.u32(4).unwrap().map(1).unwrap().str("Won").unwrap().str("30%").unwrap();
        e.u32(5).unwrap().array(1).unwrap().str("70").unwrap();
        e.u32(6).unwrap().array(1).unwrap().str("25%").unwrap();
        field(e, 7, "true");
        e.u32(2).unwrap().array(1).unwrap().map(2).unwrap();
        field(e, 0, "history");
        field(e, 1, "60%");
        e.u32(10).unwrap().array(1).unwrap().map(5).unwrap();
        e.u32(0).unwrap().array(1).unwrap().str("A").unwrap();
        field(e, 1, "60%");
        field(e, 2, "6");
        field(e, 3, "20%");
        e.u32(4).unwrap().map(1).unwrap().str("#1").unwrap().str("10%").unwrap();
        e.u32(11).unwrap().map(16 + UNKNOWN).unwrap();
        for (number, text) in ["80", "1", "106", "3"].into_iter().enumerate() {
            e.u32(u32::try_from(number).unwrap()).unwrap().array(1).unwrap().str(text).unwrap();
        }
        e.u32(4).unwrap().array(1).unwrap().map(4).unwrap();
        field(e, 0, "attack");
        field(e, 1, "2027-01-31");
        field(e, 2, "30%");
        e.u32(3).unwrap().map(1).unwrap().str("Won").unwrap().str("5").unwrap();
        e.u32(5).unwrap().array(1).unwrap().map(2).unwrap();
        field(e, 0, "2027-02");
        field(e, 1, "7");
        e.u32(6).unwrap().array(1).unwrap().str("Fri").unwrap();
        field(e, 7, "CN");
        e.u32(8).unwrap().array(1).unwrap().str("2027-01-01").unwrap();
        e.u32(9).unwrap().array(1).unwrap().str("2027-01-02").unwrap();
        field(e, 10, "Sun");
        e.u32(11).unwrap().array(1).unwrap().map(2).unwrap();
        field(e, 0, "visits");
        field(e, 1, "5");
        e.u32(12).unwrap().array(1).unwrap().str("visits").unwrap();
        e.u32(13).unwrap().map(3).unwrap();
        for (number, text) in ["three", "review", "tomorrow"].into_iter().enumerate() {
            field(e, u32::try_from(number).unwrap(), text);
        }
        field(e, 14, "4");
        field(e, 15, "none");
        unknown(e, 30);
    });
    let by_file = file::read(
        r##"{"target": {}, "funnel": [{"stage": "Won"}],
        "space": [{"dimension": "line", "factors": [{"name": "history", "weight": "60%"}], "members": [{"name": "A", "share": "40%",
            "deal_size": "5", "margin": "35%", "rates": {"Won": "30%"}, "scores": ["70"], "ramp": ["25%"], "locked": true}]}],
        "leaves": [{"path": ["A"], "share": "60%", "deal_size": "6", "margin": "20%", "rates": {"#1": "10%"}}],
        "time": {"months": ["80"], "quarters": ["1"], "seasonality": ["106"], "rhythm": ["3"], "weekend": ["Fri"], "holidays": "CN",
            "phases": [{"name": "attack", "last": "2027-01-31", "weight": "30%", "weights": {"Won": "5"}}],
            "pinned": [{"month": "2027-02", "amount": "7"}], "days_off": ["2027-01-01"], "make_up_days": ["2027-01-02"],
            "week_from": "Sun", "floors": [{"name": "visits", "count": "5"}], "week": ["visits"],
            "day": {"morning": "three", "noon": "review", "evening": "tomorrow"}, "year_from": "4", "make_up": "none"}}"##,
    );
    assert_eq!(Ok(opens(&bytes)), by_file);
}

#[test]
fn a_split_cut_or_with_any_one_bit_changed_makes_no_panic() {
    let bytes = cbor_of(&link::encode(&split()).unwrap());
    assert_eq!(opens(&bytes), split());
    for end in 0..bytes.len() {
        no_plan(&bytes[..end]);
    }
    for at in 0..bytes.len() * 8 {
        let mut changed = bytes.clone();
        changed[at / 8] ^= 1 << (at % 8);
        if let Ok(draft) = link::decode(&fragment_of(&changed)) {
            let _ = draft.check();
            if !draft.stages.is_empty() {
                assert_eq!(link::decode(&link::encode(&draft).unwrap()).as_ref(), Ok(&draft), "bit {at}");
                assert_eq!(file::read(&file::write(&draft)), Ok(draft), "bit {at}");
            }
        }
    }
}

#[test]
fn a_bomb_of_dimensions_is_opened_and_refused_by_its_check() {
    // Eight dimensions of a thousand items without a name: 8 kB, and 10²⁴ sub-targets.
    let bytes = cbor(|e| {
        e.map(2).unwrap().u32(5).unwrap().array(1).unwrap().map(0).unwrap();
        e.u32(9).unwrap().array(8).unwrap();
        for _ in 0..8 {
            e.map(1).unwrap().u32(1).unwrap().array(1000).unwrap();
            (0..1000).for_each(|_| _ = e.map(0).unwrap());
        }
    });
    let began = std::time::Instant::now();
    let draft = opens(&bytes);
    let faults = draft.check().unwrap_err();
    assert!(faults.iter().any(|fault| fault.field == Field::Space && fault.allowed == Allowed::FewerLeaves(1000)));
    assert!(began.elapsed().as_secs() < 5, "{:?}", began.elapsed());
    // With one item more, or one dimension above a thousand, it is not a plan.
    for (dimensions, members) in [(1, 1001), (1001, 1)] {
        no_plan(&cbor(|e| {
            e.map(1).unwrap().u32(9).unwrap().array(dimensions).unwrap();
            for _ in 0..dimensions {
                e.map(1).unwrap().u32(1).unwrap().array(members).unwrap();
                (0..members).for_each(|_| _ = e.map(0).unwrap());
            }
        }));
    }
}

#[test]
fn lists_and_maps_of_a_split_are_taken_up_to_their_limit() {
    type Place = (&'static str, fn(&mut Draft, Vec<String>));
    for (n, fits) in [(1000, true), (1001, false)] {
        let texts = vec!["1".to_owned(); n];
        let lists: [Place; 8] = [
            ("months", |d, list| d.time.months = list),
            ("quarters", |d, list| d.time.quarters = list),
            ("seasonality", |d, list| d.time.seasonality = list),
            ("rhythm", |d, list| d.time.rhythm = list),
            ("days off", |d, list| d.time.days_off = list),
            ("week", |d, list| d.time.week = list),
            ("scores", |d, list| d.space[0].members[0].scores = list),
            ("ramp", |d, list| d.space[0].members[0].ramp = list),
        ];
        for (name, set) in lists {
            let mut draft = split();
            set(&mut draft, texts.clone());
            assert_eq!(link::decode(&link::encode(&draft).unwrap()).is_ok(), fits, "{n} {name}");
        }
        // One stage repeated many times: the last text counts.
        let rates = cbor(|e| {
            e.map(2).unwrap().u32(5).unwrap().array(1).unwrap().map(0).unwrap();
            e.u32(9).unwrap().array(1).unwrap().map(1).unwrap().u32(1).unwrap().array(1).unwrap().map(1).unwrap();
            e.u32(4).unwrap().map(n as u64).unwrap();
            (0..n).for_each(|i| _ = e.str("#1").unwrap().str(&i.to_string()).unwrap());
        });
        if fits {
            assert_eq!(opens(&rates).space[0].members[0].own.rates, [(n - 1).to_string()]);
        } else {
            no_plan(&rates);
        }
    }
}

#[test]
fn wrong_kinds_and_lying_lengths_in_a_split_are_refused() {
    let huge = [0xff; 8];
    for number in [9, 10] {
        no_plan(&[&[0xa1, number, 0x9b][..], &huge, &[0xa0]].concat()); // a list of 2⁶⁴ − 1
        for value in [&[0x01][..], &[0x61, b'x'], &[0xa0], &[0x81, 0x01], &[0x81, 0x61, b'x']] {
            no_plan(&[&[0xa1, number][..], value].concat());
        }
    }
    for value in [&[0x01][..], &[0x61, b'x'], &[0x80]] {
        no_plan(&[&[0xa1, 11][..], value].concat()); // time is a record
    }
    let member = |inside: &[u8]| [&[0xa1, 9, 0x81, 0xa1, 1, 0x81, 0xa1][..], inside].concat();
    no_plan(&member(&[&[4, 0xbb][..], &huge, &[0x61, b'x', 0x61, b'x']].concat())); // a map of 2⁶⁴ − 1
    no_plan(&member(&[4, 0xa1, 0x01, 0x61, b'x'])); // by a number
    no_plan(&member(&[4, 0xa1, 0x61, b'x', 0x01])); // of a number
    no_plan(&member(&[4, 0x80]));
    no_plan(&member(&[5, 0x81, 0x81, 0x60])); // a list of lists
    no_plan(&member(&[7, 0xf5])); // `true` is a text here
    no_plan(&[0xa1, 9, 0x81, 0xf6]); // a list of nothing
    assert_eq!(opens(&[0xa1, 9, 0xf6]), opens(&[0xa0])); // and nothing at all
}

#[test]
fn paths_and_stages_that_there_are_not_are_told() {
    let one = |fault: Fault, bytes: &[u8]| assert_eq!(link::decode(&fragment_of(bytes)), Err(vec![fault]));
    let path = cbor(|e| {
        _ = e.map(1).unwrap().u32(10).unwrap().array(1).unwrap().map(1).unwrap().u32(0).unwrap().array(1).unwrap().str("A").unwrap();
    });
    one(Fault::new(Field::File("leaves[0].path".into()), "A", Allowed::Path), &path);
    let day = cbor(|e| _ = e.map(1).unwrap().u32(11).unwrap().map(1).unwrap().u32(6).unwrap().array(1).unwrap().str("Someday").unwrap());
    let week = Allowed::OneOf(&["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]);
    one(Fault::new(Field::File("time.weekend[0]".into()), "Someday", week), &day);
    let phase = cbor(|e| {
        e.map(1).unwrap().u32(11).unwrap().map(1).unwrap().u32(4).unwrap().array(1).unwrap().map(1).unwrap();
        e.u32(3).unwrap().map(1).unwrap().str("Lead").unwrap().str("1").unwrap();
    });
    one(Fault::new(Field::File("time.phases[0].weights.Lead".into()), "Lead", Allowed::StageNamed), &phase);
}

#[test]
fn a_split_plan_makes_a_link_that_a_chat_takes() {
    let fragment = link::encode(&split()).unwrap();
    assert!(fragment.len() <= 600, "{} characters", fragment.len());
}

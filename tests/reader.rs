//! The number reader, as tables: what people type on the left, what it must mean on the right.
//!
//! Expected values are whole numbers or fractions in lowest terms, worked out by hand.
#![cfg(not(target_arch = "wasm32"))]

use backcast::domain::reader::{LENGTH_MAX, Unreadable, amount, quantity, rate};
use backcast::domain::{Allowed, Exact, Rate};

use Unreadable::{Blank, NotANumber, TooLong};

type Reader = fn(&str) -> Result<Exact, Unreadable>;

#[track_caller]
fn reads(reader: Reader, text: &str, expected: &str) {
    let read = reader(text).map(|n| n.to_string());
    assert_eq!(read.as_deref(), Ok(expected), "{text:?}");
}

#[track_caller]
fn refuses(reader: Reader, text: &str, why: Unreadable) {
    assert_eq!(reader(text), Err(why), "{text:?}");
}

#[track_caller]
fn is_amount(text: &str, expected: u64) {
    reads(amount, text, &expected.to_string());
}

#[track_caller]
fn is_rate(text: &str, expected: &str) {
    reads(rate, text, expected);
}

#[track_caller]
fn no_amount(text: &str) {
    refuses(amount, text, NotANumber);
}

#[track_caller]
fn no_rate(text: &str) {
    refuses(rate, text, NotANumber);
}

#[test]
fn plain_amounts() {
    is_amount("0", 0);
    is_amount("1", 1);
    is_amount("00012", 12);
    is_amount("1200000", 1_200_000);
    is_amount("  7  ", 7);
    is_amount("\t7\n", 7);
    is_amount("5.", 5);
    is_amount("5.000", 5);
    reads(amount, "0.5", "1/2");
    reads(amount, ".5", "1/2");
    reads(amount, "0.125", "1/8");
    reads(amount, "12.34", "617/50"); // 1234/100
}

#[test]
fn signs_are_read_so_that_the_range_can_be_named() {
    reads(amount, "-5", "-5");
    reads(amount, "+5", "5");
    reads(amount, "−5", "-5"); // the minus sign of typesetting
    reads(amount, "–5", "-5"); // an en dash
    reads(amount, "－5", "-5"); // full width
    reads(amount, "$-5", "-5");
    reads(amount, "-$5", "-5");
    reads(amount, "- 5", "-5");
    reads(amount, "-0", "0");
    reads(amount, "-1.5万", "-15000");
    no_amount("--5");
    no_amount("-$-5");
    no_amount("5-");
    no_amount("5-3");
}

#[test]
fn chinese_units() {
    is_amount("1.2亿", 120_000_000);
    is_amount("1.2億", 120_000_000);
    is_amount("300万", 3_000_000);
    is_amount("300萬", 3_000_000);
    is_amount("300 万", 3_000_000);
    is_amount("3百万", 3_000_000);
    is_amount("3百萬", 3_000_000);
    is_amount("2千万", 20_000_000);
    is_amount("2千萬", 20_000_000);
    is_amount("1万亿", 1_000_000_000_000);
    is_amount("1萬億", 1_000_000_000_000);
    is_amount("5千", 5_000);
    is_amount("5百", 500);
    is_amount("3w", 30_000);
    is_amount("3.5W", 35_000);
    reads(amount, "0.00005万", "1/2"); // 10 000 × 0.00005
}

#[test]
fn english_units() {
    is_amount("12k", 12_000);
    is_amount("12K", 12_000);
    is_amount("12 k", 12_000);
    is_amount("1.5m", 1_500_000);
    is_amount("1.5M", 1_500_000);
    is_amount("1.5mn", 1_500_000);
    is_amount("1.5MM", 1_500_000);
    is_amount("2b", 2_000_000_000);
    is_amount("2B", 2_000_000_000);
    is_amount("2bn", 2_000_000_000);
    is_amount("4 thousand", 4_000);
    is_amount("1.5 Million", 1_500_000);
    is_amount("0.25 billion", 250_000_000);
    reads(amount, "0.0005k", "1/2");
}

#[test]
fn compound_units_fall_and_add() {
    is_amount("1亿2000万", 120_000_000);
    is_amount("1亿 2000万", 120_000_000);
    is_amount("1亿2千万", 120_000_000);
    is_amount("3.5亿2000.5万", 370_005_000); // 350 000 000 + 20 005 000
    is_amount("2千5百", 2_500);
    is_amount("1万2345", 12_345);
    is_amount("1m500k", 1_500_000);
    is_amount("¥1亿2000万元", 120_000_000);
}

#[test]
fn compound_units_that_rise_or_repeat_are_refused() {
    no_amount("2000万1亿");
    no_amount("5k5m");
    no_amount("5m5m");
    no_amount("5万5万");
    no_amount("5亿万");
    no_amount("5kk");
}

#[test]
fn currency_marks_before() {
    for mark in [
        "¥",
        "￥",
        "$",
        "＄",
        "€",
        "£",
        "CN¥",
        "US$",
        "HK$",
        "NT$",
        "CNY",
        "rmb",
        "USD ",
        "eur ",
        "GBP",
        "JPY",
        "HKD",
        "TWD",
        "SGD",
        "人民币",
    ] {
        is_amount(&format!("{mark}1200"), 1_200);
        is_amount(&format!("{mark} 12k"), 12_000);
    }
}

#[test]
fn currency_marks_after() {
    for mark in ["元", "圆", "円", "美元", "人民币", "¥", "￥", "$", "€", "£", " USD", "cny", " EUR"] {
        is_amount(&format!("300{mark}"), 300);
        is_amount(&format!("300万{mark}"), 3_000_000);
    }
    is_amount("¥300元", 300);
    is_amount("人民币100万元", 1_000_000);
}

#[test]
fn currency_marks_elsewhere_are_refused() {
    no_amount("$");
    no_amount("元");
    no_amount("¥¥5");
    no_amount("100元万");
    no_amount("1$2");
    no_amount("5元元");
}

#[test]
fn full_width_forms() {
    is_amount("３００万", 3_000_000);
    is_amount("１，２００，０００", 1_200_000);
    is_amount("￥１２ｋ", 12_000);
    is_amount("１２Ｋ", 12_000);
    is_amount("\u{3000}７\u{3000}", 7);
    is_amount("５\u{3000}万", 50_000);
    reads(amount, "０．５", "1/2");
    reads(amount, "1。5", "3/2");
    is_rate("２０％", "1/5");
    is_rate("１／５", "1/5");
    is_rate("５：１", "1/5");
    is_rate("１　ｉｎ　５", "1/5");
}

#[test]
fn grouping() {
    is_amount("1,200,000", 1_200_000);
    is_amount("1 200 000", 1_200_000);
    is_amount("1\u{a0}200\u{a0}000", 1_200_000); // no-break space
    is_amount("1\u{202f}200", 1_200); // narrow no-break space
    is_amount("1\u{2009}200", 1_200); // thin space
    is_amount("12,000k", 12_000_000);
    is_amount("999,999", 999_999);
    reads(amount, "1,200.50", "2401/2");
}

#[test]
fn grouping_that_could_mean_something_else_is_refused() {
    no_amount("1,5"); // a decimal comma, or 15 mistyped
    no_amount("1,50");
    no_amount("1,2000");
    no_amount("1200,000");
    no_amount(",200");
    no_amount("1,,200");
    no_amount("1,200,");
    no_amount("1,200 000"); // two kinds of mark
    no_amount("1.200,50");
    no_amount("1.234.567");
    no_amount("1'000");
    no_amount("1_000");
}

#[test]
fn what_is_not_a_number() {
    for text in [
        "abc", "k", "万", "十万", "五万", "百万", "-", "+", ".", ",", "1e5", "NaN", "inf", "∞", "0x10", "12abc", "12 34", "1/2", "20%",
        "🙂", "5\u{0}",
    ] {
        no_amount(text);
    }
}

#[test]
fn one_fifth_in_every_form() {
    for text in [
        "20%", "20 %", "20.0%", "0.2", ".2", "0.20", "1/5", "1 / 5", "5:1", "5 : 1", "5∶1", "5比1", "1 in 5", "1 IN 5", "2成", "2 成",
        "+20%", "2/10", "10:2", "2 in 10",
    ] {
        is_rate(text, "1/5");
    }
}

#[test]
fn rates_that_are_not_one_fifth() {
    is_rate("100%", "1");
    is_rate("1", "1");
    is_rate("1:1", "1");
    is_rate("33.3%", "333/1000");
    is_rate("1/3", "1/3");
    is_rate("3:1", "1/3");
    is_rate("1 in 3", "1/3");
    is_rate("2/3", "2/3");
    is_rate("5:2", "2/5"); // five for two
    is_rate("1 in 2.5", "2/5");
    is_rate("0.5/2.5", "1/5");
    is_rate("1.5成", "3/20");
    is_rate("0.01%", "1/10000");
    is_rate("1/1,000", "1/1000");
}

#[test]
fn rates_out_of_range_are_read_so_that_the_range_can_be_named() {
    is_rate("0", "0");
    is_rate("0%", "0");
    is_rate("1:0", "0"); // one for nothing
    is_rate("0/5", "0");
    is_rate("120%", "6/5");
    is_rate("1,000%", "10");
    is_rate("20", "20"); // twenty, not 20 %
    is_rate("1:2", "2");
    is_rate("-20%", "-1/5");
    is_rate("-1/5", "-1/5");
}

#[test]
fn what_is_not_a_rate() {
    for text in [
        "%",
        "成",
        "/",
        ":",
        "1/",
        "/5",
        "1/0",
        "0:1",
        "1 in 0",
        "1/5/5",
        "1:2:3",
        "20%%",
        "%20",
        "1/5%",
        "1/-5",
        "--20%",
        "20‰",
        "in 5",
        "1 in",
        "1 in 5 in 5",
        "5 to 1",
        "¥5",
        "5万",
        "twenty",
        "1 5",
        "0,2",
    ] {
        no_rate(text);
    }
}

#[test]
fn quantities_are_amounts_or_fractions() {
    reads(quantity, "3", "3");
    reads(quantity, "0.5", "1/2");
    reads(quantity, "1/2", "1/2");
    reads(quantity, "4/2", "2");
    reads(quantity, "１／２", "1/2");
    reads(quantity, "1.2k", "1200");
    reads(quantity, "1.2亿", "120000000");
    reads(quantity, "-3", "-3");
    for text in ["1/0", "1/2/3", "/2", "1/", "20%", "5:1", "1 in 5", "1k/2"] {
        refuses(quantity, text, NotANumber);
    }
}

#[test]
fn blank_is_told_from_wrong() {
    for reader in [amount as Reader, rate, quantity] {
        for text in ["", " ", "\t\n", "\u{3000}", "\u{a0}"] {
            refuses(reader, text, Blank);
        }
        refuses(reader, "x", NotANumber);
    }
}

#[test]
fn length_is_counted_in_characters_of_the_trimmed_text() {
    assert_eq!(LENGTH_MAX, 40);
    for reader in [amount as Reader, rate, quantity] {
        reads(reader, &format!("1.{}", "0".repeat(38)), "1"); // 40 characters
        refuses(reader, &format!("1.{}", "0".repeat(39)), TooLong); // 41
        reads(reader, &format!("   1.{}   ", "0".repeat(38)), "1"); // space around does not count
        reads(reader, &format!("１．{}", "０".repeat(38)), "1"); // 40 characters in 120 bytes
        refuses(reader, &format!("１．{}", "０".repeat(39)), TooLong);
        refuses(reader, &"x".repeat(40), NotANumber);
        refuses(reader, &"x".repeat(41), TooLong);
        refuses(reader, &"🙂".repeat(10_000), TooLong);
    }
}

#[test]
fn digits_are_held_to_the_last_one() {
    let ten_to_27 = format!("1{}", "0".repeat(27));
    reads(amount, &ten_to_27, &ten_to_27); // 28 digits
    refuses(amount, &format!("{ten_to_27}0"), TooLong); // 29
    // 28 digits after the point, odd in the last place, over 10²⁸: in lowest terms as it stands.
    reads(amount, "0.0000000000000000000000000001", &format!("1/1{}", "0".repeat(28)));
    refuses(amount, "0.00000000000000000000000000001", TooLong); // 29 after the point
    reads(amount, "0.00000000000000000000000000100000000", &format!("1/1{}", "0".repeat(27))); // zeros at the end are no digits
    reads(amount, "00000000000000000000000000000000000001", "1"); // nor at the beginning
    reads(amount, "1234567890.123456789", "1234567890123456789/1000000000");
}

#[test]
fn any_28_digits_are_held() {
    let nines = "9".repeat(28);
    reads(amount, &nines, &nines);
}

#[track_caller]
fn valid_rate(text: &str, expected: &str) {
    let read = Rate::new(text).map(|rate| rate.value().to_string());
    assert_eq!(read.as_deref(), Ok(expected), "{text:?}");
}

#[test]
fn a_rate_is_above_nothing_and_at_most_all() {
    valid_rate("0.0001%", "1/1000000");
    valid_rate("0.0000000000000000000000000001", &format!("1/1{}", "0".repeat(28)));
    valid_rate("99.9999%", "999999/1000000");
    valid_rate("100%", "1");
    valid_rate("10成", "1");
    valid_rate("1:1", "1");
    for text in ["", " ", "0", "0%", "0.0", "1:0", "-1%", "-20%", "100.0001%", "1.0000001", "101/100", "1:2", "20", "120%", "abc", "1/0"] {
        assert_eq!(Rate::new(text), Err(Allowed::Rate), "{text:?}");
    }
}

#[test]
fn a_rate_is_shown_in_percent_where_that_ends() {
    for (text, shown) in [
        ("1 in 5", "20%"),
        ("1", "100%"),
        ("1/8", "12.5%"),
        ("1/3", "1/3"),
        ("2/6", "1/3"),
        ("0.333", "33.3%"),
        ("0.0001%", "0.0001%"),
        ("0.000001%", "0.000001%"),     // six digits after the point
        ("0.0000001%", "1/1000000000"), // seven
    ] {
        assert_eq!(Rate::new(text).map(|rate| rate.to_string()).as_deref(), Ok(shown), "{text:?}");
    }
}

//! The number reader, in tables: typed texts on the left, their values on the right.
//!
//! Expected values are whole numbers or fractions in lowest terms, worked out by hand.

use backcast::domain::number::NotARate;
use backcast::domain::number::reader::{LENGTH_MAX, Unreadable, amount, counted, looks_otherwise, parted, quantity, rate, weight};
use backcast::domain::number::stepper::stepped;
use backcast::domain::{Currency, Exact, Rate, percent_meant};

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
fn every_currency_is_read_by_its_code_before_and_after() {
    let codes = (b'A'..=b'Z').flat_map(|a| (b'A'..=b'Z').flat_map(move |b| (b'A'..=b'Z').map(move |c| [a, b, c])));
    let codes: Vec<String> =
        codes.map(|code| String::from_utf8_lossy(&code).into_owned()).filter(|code| Currency::new(code).is_some()).collect();
    assert!(codes.len() > 150, "{}", codes.len());
    for code in codes {
        for text in [format!("{code} 1,200"), format!("{code}1200"), format!("1,200 {code}"), format!("1200{}", code.to_lowercase())] {
            is_amount(&text, 1_200);
        }
        is_amount(&format!("1.2M {code}"), 1_200_000);
    }
}

#[test]
fn signs_of_currencies_before_and_after() {
    for mark in [
        "₹",
        "Rs",
        "Rs.",
        "R$",
        "₩",
        "￦",
        "CHF",
        "Fr.",
        "kr",
        "kr.",
        "zł",
        "Kč",
        "Ft",
        "lei",
        "лв",
        "₽",
        "₴",
        "₺",
        "₪",
        "₫",
        "₱",
        "฿",
        "₦",
        "₵",
        "₡",
        "₲",
        "₸",
        "₮",
        "₼",
        "₾",
        "₭",
        "៛",
        "৳",
        "֏",
        "RM",
        "Rp",
        "S$",
        "A$",
        "C$",
        "NZ$",
        "MX$",
        "S/",
        "د.إ",
        "﷼",
        "円",
        "新台幣",
        "港幣",
        "歐元",
        "英鎊",
        "美金",
        "块",
    ] {
        for text in [format!("{mark}1200"), format!("{mark} 1,200"), format!("1200{mark}"), format!("1,200 {mark}")] {
            is_amount(&text, 1_200);
        }
    }
    // Letters only before: after the number they are scales, or mistyped.
    for mark in ["R", "K", "P", "L", "Q", "D"] {
        is_amount(&format!("{mark}1200"), 1_200);
        is_amount(&format!("{mark} 1,200"), 1_200);
    }
    no_amount("5r");
    no_amount("5p");
    is_amount("12 kr", 12);
    is_amount("2bn$", 2_000_000_000);
    is_amount("2b $", 2_000_000_000);
    is_amount("2 million$", 2_000_000);
    is_amount("12k kr", 12_000);
    is_amount("CHF 1'234'567", 1_234_567);
    is_amount("3万円", 30_000);
    for text in [
        "NT$ 300 萬",
        "300万人民币",
        "300 万 元",
        "US$ 3m",
        "HK$3M",
        "3.000.000 đ",
        "Rp 3.000.000",
        "3 000 000,00 kr",
        "₹30 lakh",
        "₩3,000,000",
    ] {
        is_amount(text, 3_000_000);
    }
    reads(amount, "R$ 1.234,50", "2469/2");
    is_amount("十五单", 15);
    is_amount("两单", 2);
    no_amount("2两");
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
    no_amount("1,2000"); // 12,000 by fours, 1.2, or a digit too many
    no_amount("1200,000"); // 1200, or a comma too few
    no_amount(",200");
    no_amount("1,,200");
    no_amount("1,200,");
    no_amount("1,200 000"); // two kinds of mark
    no_amount("1 200,000"); // 1200 in France, or two kinds of mark
    no_amount("1'200,000");
    no_amount("1,23,4");
    no_amount("1,23,45");
    no_amount("1.2.3");
    no_amount("1.23.456");
    no_amount("1.2345.678");
    no_amount("1,234.567.890");
    no_amount("1.234,567,890");
    no_amount("0.200.000");
    no_amount("1'00");
    no_amount("'100");
    no_amount("100'");
    no_amount("1_000");
    no_amount("1  000");
    no_amount("1,2345,6789"); // by fours
    no_amount("123,45,678"); // three before the twos
    no_amount("1,23,456,789");
}

#[test]
fn decimal_commas() {
    reads(amount, "1,5", "3/2");
    reads(amount, "1,50", "3/2");
    reads(amount, "417,26", "20863/50"); // 41726/100
    reads(amount, "1234,5", "2469/2");
    reads(amount, "0,2", "1/5");
    reads(amount, "0,125", "1/8"); // groups never follow a 0
    reads(amount, "0,0625", "1/16");
    reads(amount, ",5", "1/2");
    reads(amount, "1,00000", "1");
    reads(amount, "1.234,56", "30864/25"); // 123456/100
    reads(amount, "1.234.567,5", "2469135/2");
    reads(amount, "1 234,56", "30864/25");
    reads(amount, "1\u{202f}234,56", "30864/25");
    reads(amount, "1'234,5", "2469/2");
    reads(amount, "1,5万", "15000");
    reads(amount, "1,5 M", "1500000");
    reads(amount, "1.234,50 €", "2469/2");
    is_rate("20,5%", "41/200");
    is_rate("0,2", "1/5");
}

#[test]
fn a_point_or_comma_before_three_digits_is_read_as_the_page_writes_it() {
    reads(amount, "1.234", "617/500");
    is_amount("3.000", 3);
    is_amount("1,234", 1_234);
    is_amount("3,000", 3_000);
    is_amount("12,345", 12_345);
}

#[test]
fn grouping_of_other_countries() {
    is_amount("3.000.000", 3_000_000);
    is_amount("1'234'567", 1_234_567);
    is_amount("1’234’567", 1_234_567);
    reads(amount, "1'234.50", "2469/2");
    is_amount("12,34,567", 1_234_567);
    is_amount("1,00,000", 100_000);
    is_amount("1,23,45,678", 12_345_678);
    reads(amount, "12,34,567.50", "2469135/2");
    is_amount("1\u{2007}200\u{205f}000", 1_200_000); // figure space, mathematical space
}

#[test]
fn lakh_and_crore() {
    is_amount("5 lakh", 500_000);
    is_amount("5 Lakhs", 500_000);
    is_amount("5 lac", 500_000);
    is_amount("2.5 crore", 25_000_000);
    is_amount("1.2cr", 12_000_000);
    is_amount("₹1.2 Cr", 12_000_000);
    is_amount("₹ 2 crore 50 lakh", 25_000_000);
    is_amount("1 lakh crore", 1_000_000_000_000);
    is_amount("5L", 500_000);
    is_amount("₹12.5 L", 1_250_000);
    no_amount("5l"); // 51, mistyped
    no_amount("L");
    no_amount("5 lakh 2 crore");
}

#[test]
fn han_numerals() {
    for (text, value) in [
        ("三", 3),
        ("十", 10),
        ("十五", 15),
        ("二十", 20),
        ("二十五", 25),
        ("一百零五", 105),
        ("一百五", 150),
        ("一百一十五", 115),
        ("一百十五", 115),
        ("两千五", 2_500),
        ("两千五百", 2_500),
        ("兩千五", 2_500),
        ("三万五", 35_000),
        ("一万零五", 10_005),
        ("一万零五百", 10_500),
        ("十万", 100_000),
        ("五万", 50_000),
        ("十二万", 120_000),
        ("二十五万", 250_000),
        ("三百万", 3_000_000),
        ("三百五十万", 3_500_000),
        ("一百零五万", 1_050_000),
        ("一千万", 10_000_000),
        ("兩千萬", 20_000_000),
        ("一億", 100_000_000),
        ("一亿两千万", 120_000_000),
        ("一亿零五百万", 105_000_000),
        ("三兆", 3_000_000_000_000),
        ("壹佰貳拾萬", 1_200_000),
        ("三点五万", 35_000),
        ("三點五億", 350_000_000),
        ("二〇二七", 2_027),
        ("一二三", 123),
        ("人民币三百万元整", 3_000_000),
    ] {
        is_amount(text, value);
    }
    for text in [
        "零点",
        "百万",
        "千万",
        "万",
        "三三百",
        "三五万",
        "三五百",
        "百三",
        "一百千",
        "三万五万",
        "一百五万",
        "一千万五",
        "一万二三",
        "点五",
        "三点",
    ] {
        no_amount(text);
    }
}

#[test]
fn digits_and_han_scales_together() {
    is_amount("1亿零500万", 105_000_000);
    is_amount("1亿零5", 100_000_005);
    is_amount("1万2", 12_000);
    is_amount("1萬2元", 12_000);
    is_amount("1w2", 12_000);
    is_amount("1亿2", 120_000_000);
    is_amount("1万零2", 10_002);
    is_amount("1万0002", 10_002);
    is_amount("2千5", 2_500);
    is_amount("3百万", 3_000_000);
    is_amount("2千5百万", 25_000_000);
    is_amount("3.5千万", 35_000_000);
    is_amount("1千万500万", 15_000_000);
    is_amount("1百万123500", 1_123_500);
    is_amount("100万元", 1_000_000);
    is_amount("5万亿", 5_000_000_000_000);
    no_amount("1万0"); // nothing of the next place
    no_amount("1万23"); // neither all places nor one
    no_amount("1.2万3");
    no_amount("2千万5"); // 25,000,000 or 20,005,000
    no_amount("1k5");
    no_amount("1万零2万");
    no_amount("1万零20000");
    no_amount("1万-2");
}

#[test]
fn exponents() {
    is_amount("1e6", 1_000_000);
    is_amount("1E6", 1_000_000);
    is_amount("1.5e+6", 1_500_000);
    is_amount("5e0", 5);
    reads(amount, "25e-2", "1/4");
    is_amount("$1e6", 1_000_000);
    reads(amount, "1e27", &format!("1{}", "0".repeat(27))); // 28 digits
    refuses(amount, "1e28", TooLong); // 29
    reads(amount, "1e-28", &format!("1/1{}", "0".repeat(28)));
    refuses(amount, "1e-29", TooLong);
    refuses(amount, "12e27", TooLong);
    for text in ["1e400", "1e-400", "1e999999", "1e99999999999999999999", "0.1e999999999"] {
        refuses(amount, text, TooLong);
    }
    is_rate("2e-1", "1/5");
    for text in ["e6", "1e", "1e+", "1e1.5", "1e6k", "1e6万", "1ee6", "1e6e6"] {
        no_amount(text);
    }
}

#[test]
fn fraction_signs() {
    reads(amount, "½", "1/2");
    reads(amount, "1½", "3/2");
    reads(amount, "2¼", "9/4");
    reads(amount, "¾", "3/4");
    is_amount("1½k", 1_500);
    reads(quantity, "½", "1/2");
    reads(quantity, "1⁄2", "1/2"); // the fraction slash
    is_rate("½", "1/2");
    is_rate("12½%", "1/8");
    no_amount("½½");
    no_amount("½5");
    no_amount("1.5½");
}

#[test]
fn digits_of_other_scripts() {
    is_amount("٣٠٠", 300);
    is_amount("۳۰۰", 300);
    is_amount("३००", 300);
    is_amount("৩০০", 300);
    is_amount("๓๐๐", 300);
    is_amount("١٬٢٠٠٬٠٠٠", 1_200_000);
    reads(amount, "١٢٫٥", "25/2");
    is_amount("₹१२,३४,५६७", 1_234_567);
    is_rate("٢٠٪", "1/5");
}

#[test]
fn counters_after() {
    for text in [
        "10单",
        "10單",
        "10 单",
        "10个",
        "10 個",
        "10筆",
        "10 笔",
        "10条线索",
        "10 個客戶",
        "10人",
        "10 deals",
        "10 leads",
        "10 Orders",
        "10 customers",
        "10次",
        "10天",
        "10 days",
    ] {
        is_amount(text, 10);
        reads(quantity, text, "10");
    }
    is_amount("1 deal", 1);
    is_amount("3万单", 30_000);
    is_amount("1,200 calls", 1_200);
    is_amount("1.2k leads", 1_200);
    for text in ["单", "leads", "10 frogs", "¥10单", "10单元", "10 leads leads leads", "10 in leads"] {
        no_amount(text);
    }
}

#[test]
fn what_is_not_seen_is_dropped() {
    is_amount("\u{200b}30\u{200b}0\u{feff}", 300);
    is_amount("\u{200e}300\u{200f}", 300);
    is_amount("\u{2067}300\u{2069}万", 3_000_000);
    is_amount("3\u{2060}00", 300);
    is_rate("\u{200b}20\u{200d}%", "1/5");
    refuses(amount, "\u{200b}\u{feff}", Blank);
    refuses(amount, &"\u{200b}".repeat(10_000), Blank);
    is_amount(&format!("{}7", "\u{200b}".repeat(10_000)), 7);
}

#[test]
fn what_is_not_a_number() {
    for text in ["abc", "k", "万", "百万", "-", "+", ".", ",", "NaN", "inf", "∞", "0x10", "12abc", "12 34", "1/2", "20%", "🙂", "5\u{0}"]
    {
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
fn rates_in_words_and_parts() {
    for text in [
        "20 percent",
        "20 Percent",
        "20 per cent",
        "20percent",
        "20 pct",
        "200‰",
        "200 ‰",
        "2000‱",
        "百分之20",
        "百分之二十",
        "百分之 20",
        "二成",
        "5分之1",
        "五分之一",
        "2折",
        "12 of 60",
        "12 out of 60",
        "60中12",
        "1 of 5",
    ] {
        is_rate(text, "1/5");
    }
    is_rate("20‰", "1/50");
    is_rate("千分之五", "1/200");
    is_rate("百分之百", "1");
    no_rate("百分之千");
    is_rate("百分之一百二十", "6/5");
    is_rate("两成五", "1/4");
    is_rate("2成5", "1/4");
    is_rate("两成半", "1/4");
    is_rate("7折", "7/10");
    is_rate("七折", "7/10");
    is_rate("7.5折", "3/4");
    is_rate("75折", "3/4");
    is_rate("七五折", "3/4");
    is_rate("9.9折", "99/100");
    is_rate("三分之二", "2/3");
}

#[test]
fn weights_are_rates_or_amounts_and_no_ratios() {
    reads(weight, "80", "80");
    reads(weight, "30%", "3/10");
    reads(weight, "1/3", "1/3");
    reads(weight, "120万", "1200000");
    reads(weight, "1,5", "3/2");
    for text in ["2:1", "2：1", "2∶1", "2比1", ":", "x"] {
        refuses(weight, text, NotANumber);
    }
}

#[test]
fn how_many_of_how_many() {
    for text in ["12 of 60", "12 OF 60", "12 out of 60", "12/60", "１２／６０", "60 中 12", "60中12", "12 of 60 leads"] {
        assert_eq!(counted(text), Some((12, 60)), "{text}");
    }
    assert_eq!(counted("0 of 60"), Some((0, 60)));
    assert_eq!(counted("1,200 of 1万"), Some((1_200, 10_000)));
    for text in ["", "12", "20%", "1 in 5", "5:1", "1.5 of 60", "-1 of 60", "12 of", "of 60", "12 of 60 of 90", "五分之一"] {
        assert_eq!(counted(text), None, "{text}");
    }
}

#[test]
fn parts_of_a_ratio() {
    for text in ["2:1", "2 : 1", "2：1", "2∶1", "2比1"] {
        assert_eq!(parted(text), Some(vec!["2", "1"]), "{text}");
    }
    assert_eq!(parted("3:2:1"), Some(vec!["3", "2", "1"]));
    assert_eq!(parted("2:"), Some(vec!["2", ""]));
    assert_eq!(parted("2"), None);
    assert_eq!(parted(""), None);
}

#[test]
fn what_may_look_otherwise_is_shown() {
    for text in [
        "300 400",
        "1,5",
        "417,26",
        "1.234,56",
        "1 234,56",
        "20,5%",
        "1.234",
        "3.000",
        "12.345",
        "$1.234",
        "1.234亿",
        "1,234",
        "12,345",
        "3.000.000",
        "1'234'567",
        "12,34,567",
        "1e6",
        "25e-2",
        "½",
        "1½",
        "三百万",
        "十万",
        "二〇二七",
        "1万2",
        "1w2",
        "两千五",
        "1亿零500万",
        "1亿2000万",
        "5 lakh",
        "2.5 crore",
        "1.2cr",
        "5L",
        "٣٠٠",
        "۳۰۰",
        "३००",
        "20‰",
        "7折",
        "2成",
        "二成",
        "百分之二十",
    ] {
        assert!(looks_otherwise(text), "{text}");
    }
    for text in [
        "",
        " ",
        "abc",
        "0",
        "10",
        "3000000",
        "1,200,000",
        "1 200 000",
        "12,000,000.50",
        "1,234.56",
        "1.5",
        "0.25",
        "0.125",
        "1234.567",
        "1.2345",
        "300万",
        "３００万",
        "3百万",
        "3M",
        "12k",
        "20%",
        "0.2",
        "1/5",
        "5:1",
        "1 in 5",
        "12 of 60",
        "百分之20",
        "$5",
        "5 EUR",
        "3单",
        "50 leads",
    ] {
        assert!(!looks_otherwise(text), "{text}");
    }
}

#[test]
fn a_step_keeps_the_marks() {
    for (text, up, stepped_to) in [
        ("417,26", true, "417,27"),
        ("1.234,50 €", true, "1.234,51 €"),
        ("1'234'567", true, "1'334'567"),
        ("1 200 000", true, "1 300 000"),
        ("12,34,567", true, "13,34,567"),
        ("99,00,000", true, "1,00,00,000"),
        ("1,00,00,000", false, "99,00,000"),
        ("1,200,000", false, "1,100,000"),
        ("1e6", true, "2e6"),
        ("1万2", true, "2万2"),
    ] {
        assert_eq!(stepped(text, up).as_deref(), Some(stepped_to), "{text}");
    }
    for text in ["1,2000", "1.2.3", "三百万"] {
        assert_eq!(stepped(text, true), None, "{text}");
    }
}

#[test]
fn a_bare_number_in_a_rate_is_percent() {
    for (text, meant) in [("20", "20%"), ("20,5", "20,5%"), ("٢٠", "٢٠%"), ("２０", "２０%"), ("100", "100%"), ("1", "1%")] {
        assert_eq!(percent_meant(text).as_deref(), Some(meant), "{text}");
        assert!(Rate::new(meant).is_ok(), "{meant}");
    }
    for text in ["0.2", "0,2", "100,5", "101", "+20", "20%", "1/5", "", "二十"] {
        assert_eq!(percent_meant(text), None, "{text}");
    }
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
        "in 5",
        "1 in",
        "1 in 5 in 5",
        "5 to 1",
        "¥5",
        "5万",
        "twenty",
        "1 5",
        "百分之",
        "分之一",
        "成五",
        "两成五六",
        "2成15",
        "折",
        "0折",
        "10折", // a tenth, or all
        "100折",
        "percent",
        "1 of",
        "of 5",
        "1 of 5 of 5",
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
    // 28 decimals, odd in the last place, over 10²⁸: it is in lowest terms already.
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
        assert_eq!(Rate::new(text), Err(NotARate), "{text:?}");
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

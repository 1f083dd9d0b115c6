//! The wording of every text: each row of each table, the texts of the scripts, and a check that no text is anywhere
//! else.
#![allow(clippy::unwrap_used, clippy::panic, reason = "what reads the sources may fail as loudly as the tests")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use backcast::i18n::Locale;
use backcast::i18n::names::{many, shown};
use backcast::i18n::text_table::{Quantity, Text};
use backcast::i18n::texts::{Capacity, Names, Page, Split, TABLES, Target};

use serde_json::Value;

use Locale::{En, ZhHans, ZhHant};

/// Every form of every text: its table and row, its language, and the form without its arguments.
fn forms() -> Vec<(String, Locale, String)> {
    let mut all = Vec::new();
    for (table, text) in rows() {
        for (locale, forms) in Locale::ALL.into_iter().zip(text.forms) {
            all.extend(forms.iter().map(|form| (format!("{table}::{}", text.key), locale, without_places(form))));
        }
    }
    templates(&crate::templates::all_in_one(), "template", &mut all);
    all
}

/// The texts of the model plans: each object with a text for every language.
fn templates(value: &Value, path: &str, all: &mut Vec<(String, Locale, String)>) {
    match value {
        Value::Object(fields) if fields.contains_key("zh-Hans") => {
            let text = |locale: Locale| (path.to_owned(), locale, fields[locale.tag()].as_str().unwrap().to_owned());
            all.extend(Locale::ALL.map(text));
        }
        Value::Object(fields) => {
            // A code is no text.
            let texts = fields.iter().filter(|(name, _)| !["currency", "holidays"].contains(&&name[..]));
            texts.for_each(|(name, field)| templates(field, &format!("{path}.{name}"), all));
        }
        Value::Array(items) => items.iter().enumerate().for_each(|(i, item)| templates(item, &format!("{path}[{i}]"), all)),
        _ => {}
    }
}

fn rows() -> impl Iterator<Item = (&'static str, &'static Text)> {
    TABLES.iter().flat_map(|table| table.texts.iter().map(|text| (table.name, text)))
}

/// `Lock {name}` as `Lock ·`.
fn without_places(form: &str) -> String {
    let mut parts = form.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |before, part| before + "·" + part.split_once('}').unwrap().1)
}

fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

#[test]
fn every_table_is_in_the_list_and_every_text_has_words_or_signs() {
    let stems = files("src/i18n/texts").into_iter().map(|file| file.file_stem().unwrap().to_string_lossy().into_owned());
    let listed: BTreeSet<String> = TABLES.iter().map(|table| snake(table.name)).collect();
    assert_eq!(stems.filter(|stem| stem != "mod").collect::<BTreeSet<_>>(), listed, "a file of texts, and the list in its mod.rs");
    let keys: BTreeSet<_> = rows().map(|(table, text)| (table, text.key)).collect();
    assert_eq!(keys.len(), rows().count(), "each key is once in its table");
    for (name, locale, form) in forms() {
        assert!(!form.trim().is_empty() && form.trim() == form, "{name} in {}: {form:?}", locale.name());
    }
}

fn snake(name: &str) -> String {
    let words = name.chars().enumerate().map(|(i, c)| if i > 0 && c.is_uppercase() { format!("_{c}") } else { c.to_string() });
    words.collect::<String>().to_lowercase()
}

#[test]
fn a_text_fills_in_the_same_places_in_every_form() {
    for (table, text) in rows() {
        for form in text.forms.into_iter().flatten() {
            let places: BTreeSet<&str> = form.split('{').skip(1).map(|part| part.split_once('}').unwrap().0).collect();
            assert_eq!(places, text.arguments.iter().copied().collect(), "{table}::{} in {form}", text.key);
        }
    }
}

#[test]
fn a_list_is_as_long_in_every_language_and_only_english_tells_one_from_many() {
    for (table, text) in rows() {
        let [english, simplified, traditional] = text.forms.map(<[_]>::len);
        assert!(simplified == traditional && (english == simplified || (english, simplified) == (2, 1)), "{table}::{}", text.key);
    }
}

#[test]
fn a_text_is_in_its_language() {
    for (table, text) in rows() {
        // Forms with only placeholders, figures and signs are the same in all languages.
        let is_worded = |forms: &[&str]| forms.iter().any(|form| without_places(form).chars().any(char::is_alphabetic));
        assert_eq!(is_worded(text.forms[1]), is_worded(text.forms[2]), "{table}::{}", text.key);
    }
    for (name, locale, form) in forms() {
        let is_word = |word: &&str| word.len() > 1 && word.bytes().all(|b| b.is_ascii_alphabetic());
        let words = form.split(|c: char| !c.is_ascii_alphanumeric()).filter(is_word).count();
        let is_chinese = form.chars().any(is_han);
        if locale == En {
            assert!(!is_chinese || form.contains("300万"), "{name}: {form}");
        } else if is_chinese {
            // Codes and names of the file stay unchanged: JSON, CNY, USD, EUR, target.
            assert!(words < 4, "{name}: {form}");
        } else {
            // A text without Chinese words is a formula.
            assert!(words == 0, "{name}: {form}");
        }
    }
}

// Characters that only one kind of Chinese writes, of those that these texts are made of.
const SIMPLIFIED: &str = "万与业东个丰临为么义书买争亏于亿仅从们价众优会传伤余侧储关写况减几划则创删别办动务区单卖却历压双发变号后启员响围图场块处备复够头实审对导将尽层属岁带帮广应开异张当录总态愿战户报护择损换据数断时显术机权条来极构标样档检欢气决没测浏滚满灵点热现环电码确种积称税窗竞类签简级线组细终经结给络绝统继续编缩网联脑节范获营虑补装规视览觉让议讨许设访证评识诉词试话询该详语误说请调谈谁负财败货质购贴费资赢输达过运还这进远连迟选递逻邮释里钱链销错键间问闭队阶际随隐难页项顺须预领频题额验丢体内币浅独离维观计读转长无画遗产盘华摊绩横纵杠杆径两拟约冲绪账锁并讲础伙潜坚记赶团担刚边举养励参吗唤奖学扩毕沟监稳纪纲练织绍职见订认训谢责轮辅门顾馈驱齐";
const TRADITIONAL: &str = "萬與業東個豐臨為麼義書買爭虧於億僅從們價眾優會傳傷餘側儲關寫況減幾劃則創刪別辦動務區單賣卻歷壓雙發變號後啟員響圍圖場塊處備復夠頭實審對導將盡層屬歲帶幫廣應開異張當錄總態願戰戶報護擇損換據數斷時顯術機權條來極構標樣檔檢歡氣決沒測瀏滾滿靈點熱現環電碼確種積稱稅窗競類簽簡級線組細終經結給絡絕統繼續編縮網聯腦節範獲營慮補裝規視覽覺讓議討許設訪證評識訴詞試話詢該詳語誤說請調談誰負財敗貨質購貼費資贏輸達過運還這進遠連遲選遞邏郵釋裡錢鏈銷錯鍵間問閉隊階際隨隱難頁項順須預領頻題額驗丟體內幣淺獨離維觀計讀轉長無畫遺產盤華攤績橫縱槓桿徑兩擬約衝緒帳鎖並講礎夥潛堅記趕團擔剛邊舉養勵參嗎喚獎學擴畢溝監穩紀綱練織紹職見訂認訓謝責輪輔門顧饋驅齊";

#[track_caller]
fn is_of_one_kind(text: &str, locale: Locale) {
    let (own, other) = if locale == ZhHans { (SIMPLIFIED, TRADITIONAL) } else { (TRADITIONAL, SIMPLIFIED) };
    // A milestone counts miles in both.
    let text = &text.replace("里程碑", "");
    let foreign: String = text.chars().filter(|c| other.contains(*c) && !own.contains(*c)).collect();
    assert!(foreign.is_empty(), "{foreign} in {text} ({})", locale.name());
}

#[test]
fn the_two_kinds_of_chinese_are_not_mixed() {
    forms().iter().filter(|(_, locale, _)| *locale != En).for_each(|(_, locale, form)| is_of_one_kind(form, *locale));
}

// The words that the glossary (docs/domain.md §1 has its terms) keeps out of each language, each with the phrases in which
// it is right all the same. A word that is only wrong for one thing, such as 阶段 for a phase, is not here.

const NOT_IN_ENGLISH: &[(&str, &[&str])] = &[
    ("to reach", &[]),
    ("to win", &[]),
    ("tier", &["customer tier"]),
    ("tiers", &["customer tiers"]),
    ("horizon", &[]),
    ("first day", &[]),
    ("last day", &[]),
    ("at hand", &[]),
    ("you can get", &[]),
    ("run forward", &[]),
    ("member", &[]),
    ("members", &[]),
    ("part", &[]),
    ("parts", &[]),
    ("leaf", &[]),
    ("leaves", &[]),
    ("cell", &[]),
    ("cells", &[]),
    ("hold", &[]),
    ("pin", &[]),
    ("pinned", &[]),
    ("set by hand", &[]),
    ("own figures", &[]),
    ("worked instead", &[]),
    ("floor", &[]),
    ("floors", &[]),
    ("sure", &[]),
    ("odds", &[]),
    ("confidence", &[]),
    ("lever", &[]),
    ("levers", &[]),
    ("solve", &[]),
    ("a head", &[]),
    ("carry", &[]),
    ("carries", &[]),
    ("counted", &[]),
    ("why", &[]),
];

const NOT_IN_SIMPLIFIED: &[(&str, &[&str])] = &[
    ("要成交", &["要成交的"]),
    ("三条线", &[]),
    ("截止日", &[]),
    ("手上的", &[]),
    ("能拿到", &[]),
    ("顺推", &[]),
    ("成员", &[]),
    ("每一份", &[]),
    ("单元", &[]),
    ("因素", &[]),
    ("打法", &["销售手册"]),
    ("须已有", &[]),
    ("方案", &["方案呈现", "写方案", "报方案", "递交方案"]),
    ("把握", &[]),
    ("杠杆", &[]),
    ("反求", &[]),
    ("扛得住", &[]),
    ("算法", &[]),
];

const NOT_IN_TRADITIONAL: &[(&str, &[&str])] = &[
    ("要成交", &["要成交的"]),
    ("三條線", &[]),
    ("截止日", &[]),
    ("轉化率", &[]),
    ("線索", &[]),
    ("方案", &[]),
    ("贏單", &[]),
    ("回款", &[]),
    ("客單價", &[]),
    ("手上的", &[]),
    ("能拿到", &[]),
    ("順推", &[]),
    ("成員", &[]),
    ("每一份", &[]),
    ("單元", &[]),
    ("佔", &[]),
    ("因素", &[]),
    ("打法", &["銷售手冊"]),
    ("單獨設", &[]),
    ("默認", &[]),
    ("爬坡", &[]),
    ("工作日", &[]),
    ("須已有", &[]),
    ("底線", &[]),
    ("推演", &[]),
    ("情景", &[]),
    ("把握", &[]),
    ("概率", &[]),
    ("槓桿", &[]),
    ("反求", &[]),
    ("扛得住", &[]),
    ("取整", &["取整數"]),
    ("算法", &[]),
    ("渠道", &[]),
    ("直銷", &[]),
    ("華東", &[]),
    ("華南", &[]),
    ("華北", &[]),
    ("覆盤", &[]),
    ("復盤", &[]),
    ("添加", &[]),
    ("查看", &[]),
    ("打開", &[]),
    ("設置", &[]),
    ("計劃", &[]),
    ("財年", &[]),
    ("萬億", &[]),
    // One writing for a word.
    ("分佈", &[]),
];

/// Whether a text has the word: among Latin letters as a whole word, among Han anywhere.
fn has_word(text: &str, word: &str) -> bool {
    let is_part_of_word = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    text.match_indices(word).any(|(at, _)| {
        let (before, after) = (text[..at].chars().next_back(), text[at + word.len()..].chars().next());
        !word.is_ascii() || !is_part_of_word(before) && !is_part_of_word(after)
    })
}

#[test]
fn no_text_has_a_word_that_the_glossary_keeps_out() {
    let mut found = Vec::new();
    for (name, locale, form) in forms() {
        let kept_out = locale.choose([NOT_IN_ENGLISH, NOT_IN_SIMPLIFIED, NOT_IN_TRADITIONAL]);
        let text = form.to_lowercase();
        for (word, right) in kept_out {
            let rest = right.iter().fold(text.clone(), |rest, phrase| rest.replace(phrase, "·"));
            if has_word(&rest, word) {
                found.push(format!("{word}: {name}: {form}"));
            }
        }
    }
    assert!(found.is_empty(), "{} texts:\n{}", found.len(), found.join("\n"));
}

#[test]
fn a_word_that_is_kept_out_is_found_alone_and_in_a_sentence_but_not_inside_another() {
    for (text, word, is_found) in [
        ("part", "part", true),
        ("a part of it", "part", true),
        ("part, whole", "part", true),
        ("partner", "part", false),
        ("apart", "part", false),
        ("parts", "part", false),
        ("partner, part", "part", true),
        ("把握度", "把握", true),
    ] {
        assert_eq!(has_word(text, word), is_found, "{word} in {text}");
    }
}

#[test]
fn english_tells_one_from_many_by_the_number_as_it_is_shown() {
    let deals = |number: &str| Locale::ALL.map(|locale| Target(locale).tier_deals(number));
    assert_eq!(deals("1"), ["1 deal", "1 单", "1 筆"]);
    for number in ["0", "10", "1.5", "≈1", "1k"] {
        assert_eq!(deals(number)[0], format!("{number} deals"));
    }
    // The number may be inside another text, and is not looked at again.
    let who = |number: u32| Quantity::from(number).shown_as(Capacity(En).people(number));
    assert_eq!(Capacity(En).deliver(who(1), "$1M"), "1 rep delivers $1M");
    assert_eq!(Capacity(En).deliver(who(2), "$1M"), "2 reps deliver $1M");
    assert_eq!(Split(En).lock("{what}"), "Lock share of {what}", "what is filled in is not looked at again");
}

#[test]
fn every_name_of_the_product_is_shown_in_every_language() {
    for text in Names::TABLE.texts {
        for (locale, forms) in Locale::ALL.into_iter().zip(text.forms) {
            assert_eq!(shown(locale, text.key), forms[0]);
            assert_eq!(shown(locale, &format!("{} 2", text.key)), format!("{} 2", forms[0]));
            assert_eq!(many(locale, text.key), *forms.last().unwrap());
        }
    }
}

// The texts in the sources.

fn files(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path.to_string_lossy()));
        } else {
            found.push(path);
        }
    }
    found
}

fn code_of(file: &Path) -> String {
    let text = fs::read_to_string(file).unwrap();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).map(|line| line.to_owned() + "\n").collect()
}

#[test]
fn no_chinese_stands_outside_the_tables() {
    let allowed = [
        // Words and numbers that people type.
        "src/domain/",
        "src/codec/calendar_file/",
        "src/import/",
        "src/templates/",
        // The signs of numbers, and what languages call themselves: `words` has a table for each.
        "src/i18n/number.rs",
        "src/i18n/locale.rs",
        "src/i18n/texts/",
        // The page for a crash before the program knows the language.
        "src/platform/panic_page.rs",
    ];
    for file in files("src") {
        let path = file.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap().to_string_lossy().replace('\\', "/");
        let code = code_of(&file);
        let line = code.lines().find(|line| line.split(" // ").next().unwrap().contains(is_han));
        assert!(line.is_none() || allowed.iter().any(|allowed| path.starts_with(allowed)), "{path}: {line:?}");
    }
}

#[test]
fn every_text_is_shown_somewhere() {
    let code: String =
        files("src").iter().filter(|file| !file.to_string_lossy().contains("i18n/texts")).map(|file| code_of(file)).collect();
    for (table, text) in rows().filter(|(table, _)| *table != Names::TABLE.name) {
        let is_named = code.contains(&format!(".{}(", text.key)) || code.contains(&format!("{table}::{}", text.key));
        assert!(is_named, "nothing shows {table}::{}", text.key);
    }
}

#[test]
fn the_page_of_the_last_resort_says_what_the_table_says() {
    let code = code_of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/platform/panic_page.rs"));
    let title = format!("{} {}", Page(En).panic_title(), Page(ZhHans).panic_title());
    assert!(code.contains(&title), "{title}");
}

#[test]
fn the_words_of_the_scripts_are_in_their_languages() {
    let boot = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("web/boot.js")).unwrap();
    let line = |tag: &str| boot.lines().find(|line| line.trim_start().starts_with(tag)).unwrap_or_else(|| panic!("{tag}"));
    let all = [(En, "en: {"), (ZhHans, "'zh-Hans': {"), (ZhHant, "'zh-Hant': {")].map(|(locale, tag)| (locale, line(tag)));
    for (locale, line) in all {
        let keys: Vec<&str> = ["loading: '", "wait: '", "failed: '"].into_iter().filter(|key| line.contains(key)).collect();
        assert_eq!(keys.len(), 3, "{line}");
        assert_eq!(line.contains(is_han), locale != En, "{line}");
        if locale != En {
            is_of_one_kind(line, locale);
        }
    }
}

//! The marks that people write before or after an amount: its currency, or the thing that it counts. The reader accepts
//! the mark of any currency, whatever the currency of the plan.

use std::sync::LazyLock;

use crate::domain::number::money::Currency;

/// The signs of currencies, and words and abbreviations for them, in lower case and simplified characters.
static CURRENCIES: LazyLock<Vec<&str>> = LazyLock::new(|| {
    "¥ cn¥ jp¥ £ € $ ¢ ₡ ₦ ₩ ₪ ₫ ₭ ₮ ₱ ₲ ₴ ₵ ₸ ₹ ₺ ₼ ₽ ₾ ₨ ฿ ៛ ৳ ֏ ؋ ﷼ ƒ đ \
    us$ hk$ nt$ s$ sg$ a$ au$ c$ ca$ nz$ r$ mx$ mex$ ar$ cl$ clp$ co$ col$ uy$ $u rd$ j$ ja$ tt$ bz$ bd$ bds$ ci$ ec$ fj$ g$ gy$ ld$ \
    na$ sr$ srd$ si$ ws$ mop$ z$ s/ s/. b/. gh₵ gh¢ e£ £e l£ ls£ sy£ \
    chf sfr sfr. fr. kr kr. íkr zł zl kč kc ft lei leu lv lv. km tl din din. kz bs bs. gs gs. fg cf ar rf zk db br cfa fcfa f.cfa cfpf \
    rs rs. rp rp. rm nt rmb dh dhs ksh ksh. tsh ush nis baht лв лв. ₽ руб руб. р. грн грн. дин дин. ден сом 원 บาท රු \
    د.إ د.ب د.ج د.ك د.ا د.ت د.م د.م. ج.م ر.س ر.ق ر.ع ر.ع. ر.ي ع.د ل.ل ل.س ل.د \
    dollar dollars euro euros pound pounds yuan yen won rupee rupees franc francs \
    人民币 元人民币 元 元整 圆 圆整 円 块 块钱 美元 美金 欧元 英镑 日元 日圆 港币 港元 新台币 台币 新元 新加坡元 澳元 澳门元 加元 纽元 韩元 卢比 \
    卢布 瑞士法郎 泰铢 令吉".split(' ').collect()
});

/// Signs of currencies that are read only before the amount: after it, they look like a scale, as `bn$` does, or like a typing error.
static ONLY_BEFORE: LazyLock<Vec<&str>> = LazyLock::new(|| "r k p l q d b$ bn$ l$ n$ t$".split(' ').collect());

/// Counters: the names of counted things, after the number.
static COUNTERS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    "lead leads deal deals order orders customer customers client clients account accounts contact contacts prospect prospects \
    opportunity opportunities proposal proposals quote quotes contract contracts call calls visit visits meeting meetings demo demos \
    email emails sale sales unit units piece pieces pcs item items time times person persons people rep reps day days \
    单 个 笔 条 件 项 次 人 位 名 家 户 份 套 台 组 场 通 天 日 线索 名单 客户 商机 订单 合同"
        .split(' ')
        .collect()
});

/// The amount without the marks of its currency, one before and one after it, or without its counter.
pub(super) fn without_marks(text: &str) -> &str {
    without_counter(text).unwrap_or_else(|| without_currency(text))
}

fn without_currency(text: &str) -> &str {
    let before = longest(CURRENCIES.iter().chain(ONLY_BEFORE.iter()), |mark| text.starts_with(mark)).max(code_len(text.get(..3)));
    let text = text[before..].trim();
    let last = text.len().checked_sub(3).and_then(|from| text.get(from..));
    let after = longest(CURRENCIES.iter(), |mark| text.ends_with(mark)).max(code_len(last));
    text[..text.len() - after].trim()
}

/// `10单`, `10条线索`, `50 leads`.
fn without_counter(text: &str) -> Option<&str> {
    let counted = |text: &str| longest(COUNTERS.iter(), |word| text.ends_with(word));
    let once = text[..text.len() - counted(text)].trim();
    let rest = once[..once.len() - counted(once)].trim();
    (rest.len() < text.len()).then_some(rest)
}

/// The length of the longest word that fits, or 0.
fn longest<'w>(words: impl Iterator<Item = &'w &'w str>, fits: impl Fn(&str) -> bool) -> usize {
    words.filter(|word| fits(word)).map(|word| word.len()).max().unwrap_or(0)
}

/// The length of the code of a currency that the product accepts, or 0 for any other text.
fn code_len(text: Option<&str>) -> usize {
    text.filter(|code| code.bytes().all(|b| b.is_ascii_alphabetic()) && Currency::new(code).is_some()).map_or(0, str::len)
}

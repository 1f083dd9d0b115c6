//! Formatted numbers: grouped, in 万 and 亿 or in k, M and B, with the currency's sign. They are formatted from exact
//! values.

use super::Locale;
use crate::domain::number::stepper::grouped;
use crate::domain::{Count, Currency, Exact, Measure, Money, Rate};

/// A whole number with groups of three: `1,600`.
pub fn count(count: Count) -> String {
    grouped(&count.to_string())
}

/// The same for a number that may be too large for a count, and is then empty.
pub fn whole(number: u64) -> String {
    Count::new(number).map(count).unwrap_or_default()
}

/// A count in short form: all digits below a million, otherwise compact.
pub fn count_short(locale: Locale, count: Count) -> String {
    if count.get() < 1_000_000 { self::count(count) } else { compact(locale, &count.exact()) }
}

/// Money with its currency's sign and groups of three; with decimals only if it has any: `¥1,000,000`, `$0.50`.
pub fn money(currency: Currency, money: Money) -> String {
    amount(currency, &money.exact())
}

/// Money below 0 with its minus before the sign: `−¥12,000,000`.
pub fn signed_money(currency: Currency, money: Money) -> String {
    let exact = money.exact();
    if exact < Exact::zero() { format!("−{}", amount(currency, &(Exact::zero() - exact))) } else { amount(currency, &exact) }
}

/// An exact amount as money: `¥100,000`, `¥33.3333…`.
pub fn amount(currency: Currency, amount: &Exact) -> String {
    let mut digits = exact(amount);
    // 0.5 is written as 0.50: an amount has all decimals of its minor unit, or none.
    if let Some((_, part)) = digits.split_once('.')
        && !digits.ends_with('…')
    {
        let missing = (currency.minor_digits() as usize).saturating_sub(part.len());
        digits.push_str(&"0".repeat(missing));
    }
    format!("{}{digits}", sign(currency))
}

/// An amount as money, to the nearest minor unit, and then marked with `≈`: `¥500`, `≈¥583.33`.
pub fn amount_near(currency: Currency, value: &Exact) -> String {
    let minor = currency.minor_units();
    let nearest = (value * &minor + Exact::ratio(1, 2)).floor().and_then(|units| Exact::whole(units).checked_div(&minor));
    match nearest.filter(|nearest| nearest != value) {
        Some(nearest) => format!("≈{}", amount(currency, &nearest)),
        None => amount(currency, value),
    }
}

/// Money in short form: `¥100万`, `$1.2M`; rounded to four digits, and then marked with `≈`.
pub fn money_short(locale: Locale, currency: Currency, money: Money) -> String {
    amount_short(locale, currency, &money.exact())
}

/// Like [`money_short`], for an amount that need not be in whole minor units; below 10,000 it is to the nearest of them.
pub fn amount_short(locale: Locale, currency: Currency, value: &Exact) -> String {
    if *value < Exact::whole(10_000) {
        return amount_near(currency, value);
    }
    let short = compact(locale, value);
    match short.strip_prefix('≈') {
        Some(digits) => format!("≈{}{digits}", sign(currency)),
        None => format!("{}{short}", sign(currency)),
    }
}

/// A typed amount of money as its field shows it while nobody types there: `1.2亿` or `$120M` in four digits if these are exact, otherwise
/// all digits in groups. It has no currency sign, because the field's unit has it.
///
/// ```
/// use backcast::domain::Exact;
/// use backcast::i18n::{Locale, number::typed_amount};
/// assert_eq!(typed_amount(Locale::ZhHans, &Exact::whole(120_000_000)), "1.2亿");
/// assert_eq!(typed_amount(Locale::En, &Exact::whole(120_000_000)), "120M");
/// assert_eq!(typed_amount(Locale::En, &Exact::whole(1_234_567)), "1,234,567");
/// assert_eq!(typed_amount(Locale::En, &Exact::whole(9_500)), "9,500");
/// ```
pub fn typed_amount(locale: Locale, value: &Exact) -> String {
    let short = if *value < Exact::whole(10_000) { String::new() } else { compact(locale, value) };
    if short.is_empty() || short.starts_with('≈') { exact(value) } else { short }
}

/// An exact number in digits: a whole number, a decimal with at most six decimals, or one cut after two decimals with
/// `…`: `83.33…`.
pub fn exact(value: &Exact) -> String {
    if let Some(decimal) = value.decimal_that_ends(6) {
        return grouped(&decimal.to_string());
    }
    match value.decimal_floor(2) {
        Some(decimal) if value.is_positive() && decimal.is_zero() => "0.00…".to_owned(),
        Some(decimal) => grouped(&decimal.to_string()) + "…",
        None => value.to_string(),
    }
}

/// A number of people with at most three decimals, to the nearest, marked with `≈` if it is not exact: `5.6`, `≈5.797`.
pub fn people(value: &Exact) -> String {
    match (value.decimal_that_ends(3), (value + Exact::ratio(1, 2000)).decimal_floor(3)) {
        (None, Some(nearest)) => format!("≈{}", exact(&Exact::decimal(nearest))),
        _ => exact(value),
    }
}

/// A pace with at most one decimal, to the nearest, marked with `≈` if it is not exact: `4.7`, `≈2.4`.
pub fn pace(value: &Exact) -> String {
    // To the nearest tenth, but never 0 if there is something to do.
    let nearest = (value + Exact::ratio(1, 20)).decimal_floor(1);
    let nearest = nearest.filter(|nearest| !nearest.is_zero()).or_else(|| value.decimal_ceil(1));
    match (value.decimal_that_ends(1), nearest) {
        (None, Some(rounded)) => format!("≈{}", exact(&Exact::decimal(rounded))),
        _ => exact(value),
    }
}

/// An exact number, with its fraction if its decimals do not end: `83.33… (250/3)`.
pub fn exact_with_fraction(value: &Exact) -> String {
    let digits = exact(value);
    if digits.ends_with('…') { format!("{digits} ({value})") } else { digits }
}

/// A rate in percent: `20%`, `33.33…%`.
pub fn percent(rate: &Exact) -> String {
    exact(&(rate * Exact::whole(100))) + "%"
}

/// A share in short form: in percent with at most one decimal, to the nearest, marked with `≈` if it is not exact.
pub fn percent_short(share: &Exact) -> String {
    let permille = share * Exact::whole(1000);
    if permille.is_whole() {
        percent(share)
    } else {
        format!("≈{}", percent(&Exact::ratio(share.permille_of(&Exact::one()).into(), 1000)))
    }
}

/// A rate that must be enough, rounded up to a tenth of a percent: `33.4%`.
pub fn percent_sufficing(rate: &Rate) -> String {
    let percent = rate.value() * Exact::whole(100);
    let tenths = percent.decimal_ceil(1).and_then(|tenths| Exact::decimal(tenths).decimal_that_ends(1));
    tenths.map_or_else(|| rate.to_string(), |tenths| format!("{tenths}%"))
}

/// By how much something is more or less, in percent with at most one decimal, to the nearest, marked with `≈` if it is not exact: `20%`,
/// `≈16.7%`. The sign is left to the words around it.
pub fn percent_apart(by: &Exact) -> String {
    let by = if *by < Exact::zero() { Exact::zero() - by } else { by.clone() };
    let permille = &by * Exact::whole(1000);
    match (&permille + Exact::ratio(1, 2)).floor().filter(|_| !permille.is_whole()) {
        Some(nearest) => format!("≈{}", percent(&Exact::ratio(nearest, 1000))),
        None => percent(&by),
    }
}

/// A probability in percent with one decimal, for what a few more leads buy; never 0 or 100 unless it is exactly that.
#[allow(clippy::float_arithmetic, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 1000")]
pub fn probability_fine(p: f64) -> String {
    match (p * 1000.0).round() as u64 {
        0 if p > 0.0 => "<0.1%".to_owned(),
        1000 if p < 1.0 => ">99.9%".to_owned(),
        permille => format!("{}.{}%", permille / 10, permille % 10),
    }
}

/// A probability in whole percent; never 0 or 100 unless it is exactly that.
#[allow(clippy::float_arithmetic, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 100")]
pub fn probability(p: f64) -> String {
    let percent = (p * 100.0).round() as u8;
    if p > 0.0 && percent < 1 {
        "<1%".to_owned()
    } else if p < 1.0 && percent > 99 {
        ">99%".to_owned()
    } else {
        format!("{percent}%")
    }
}

/// A cell of a split table in short form: minor units as money, otherwise a count.
pub fn measured(locale: Locale, currency: Currency, measure: Measure, n: u128) -> String {
    match measure {
        // Differences of a cent would mark every number with `≈`, so the mark is left out; a tap shows the exact
        // amount.
        Measure::Money => {
            Money::of_units(n, currency).map(|money| money_short(locale, currency, money).replace('≈', "")).unwrap_or_default()
        }
        Measure::Stage(_) | Measure::Activity(_) | Measure::Regular(_) => count_short(locale, Count::of(n)),
    }
}

/// A cell of a split table in full: minor units as money, otherwise a count.
pub fn measured_in_full(currency: Currency, measure: Measure, n: u128) -> String {
    match measure {
        Measure::Money => Money::of_units(n, currency).map(|money| self::money(currency, money)).unwrap_or_default(),
        Measure::Stage(_) | Measure::Activity(_) | Measure::Regular(_) => count(Count::of(n)),
    }
}

/// A currency's sign, short and unambiguous: `¥`, `US$`.
pub fn sign(currency: Currency) -> String {
    match currency.code() {
        "CNY" => "¥".into(),
        "USD" => "$".into(),
        "EUR" => "€".into(),
        "GBP" => "£".into(),
        "JPY" => "JP¥".into(),
        "HKD" => "HK$".into(),
        "TWD" => "NT$".into(),
        "SGD" => "S$".into(),
        other => format!("{other} "),
    }
}

/// Scales, largest first.
const EAST: [(u64, [&str; 2]); 3] = [(1_000_000_000_000, ["万亿", "兆"]), (100_000_000, ["亿", "億"]), (10_000, ["万", "萬"])];
const WEST: [(u64, &str); 4] = [(1_000_000_000_000, "T"), (1_000_000_000, "B"), (1_000_000, "M"), (1_000, "k")];

/// The scales that are written in this language, smallest first: 万 and above, or thousand and above.
pub fn scales(locale: Locale) -> impl Iterator<Item = u64> {
    let (east, west) = (EAST.iter().map(|(scale, _)| *scale), WEST.iter().map(|(scale, _)| *scale));
    east.rev().filter(move |_| locale.is_chinese()).chain(west.rev().filter(move |_| !locale.is_chinese()))
}

fn compact(locale: Locale, value: &Exact) -> String {
    let small = value.numerator().to_u128().zip(value.denominator().to_u128());
    small.and_then(|(numerator, denominator)| compact_ratio(locale, numerator, denominator)).unwrap_or_else(|| exact(value))
}

/// `numerator ÷ denominator` with four digits; `None` below the smallest scale, and if the result is too long for a
/// short form.
fn compact_ratio(locale: Locale, numerator: u128, denominator: u128) -> Option<String> {
    let whole = numerator / denominator;
    let is_reached = |scale: u64| whole >= scale.into();
    let (scale, word) = if locale.is_chinese() {
        let word = usize::from(locale == Locale::ZhHant);
        EAST.iter().map(|(scale, words)| (*scale, words[word])).find(|(scale, _)| is_reached(*scale))?
    } else {
        WEST.into_iter().find(|(scale, _)| is_reached(*scale))?
    };
    // Four digits in all: those before the point, and the rest after it.
    let one = denominator.checked_mul(scale.into())?;
    let after = 3_u32.saturating_sub((numerator / one).ilog10());
    let shift = 10_u128.pow(after);
    let shifted = numerator.checked_mul(shift)?;
    let (units, rest) = (shifted / one, shifted % one);
    if rest > 0 {
        // To the nearest; the rounded number has four digits, in the same scale or in the next.
        let nearest = units + u128::from(rest >= one - rest);
        return Some(format!("≈{}", compact_ratio(locale, nearest * u128::from(scale), shift)?));
    }
    let (whole, part) = (grouped(&(units / shift).to_string()), units % shift);
    if part == 0 {
        return Some(whole + word);
    }
    let part = format!("{part:0width$}", width = after as usize);
    Some(format!("{whole}.{}{word}", part.trim_end_matches('0')))
}

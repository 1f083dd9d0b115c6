//! Money and its currencies.

use std::fmt;

use rust_decimal::Decimal;

use super::exact::Exact;

/// The largest amount of a plan, in whole units of its currency: a quadrillion.
pub const AMOUNT_MAX: u64 = 1_000_000_000_000_000;

/// Whether a plan takes an amount: above 0 and at most [`AMOUNT_MAX`].
pub fn is_amount(amount: &Exact) -> bool {
    amount.is_positive() && *amount <= Exact::whole(AMOUNT_MAX)
}

/// A currency by its three letters (ISO 4217), with the digits of its minor unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Currency([u8; 3], u8);

/// The active codes of ISO 4217 that have no minor unit.
const WHOLE: &str = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
/// The codes whose minor unit has three decimals.
const THOUSANDTHS: &str = "BHD IQD JOD KWD LYD OMR TND";
/// The codes whose minor unit has two decimals.
const HUNDREDTHS: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP \
    CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT \
    LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON \
    RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD YER \
    ZAR ZMW ZWG";

impl Currency {
    /// The renminbi, the default currency of a plan.
    pub const CNY: Self = Self(*b"CNY", 2);

    /// The currency of a three-letter code in either case, or `None` for a code that ISO 4217 does not list.
    pub fn new(code: &str) -> Option<Self> {
        let upper: [u8; 3] = code.trim().to_ascii_uppercase().into_bytes().try_into().ok()?;
        let listed = |codes: &str| codes.split(' ').any(|c| c.as_bytes() == upper);
        let digits = [(HUNDREDTHS, 2), (WHOLE, 0), (THOUSANDTHS, 3)].into_iter().find(|(codes, _)| listed(codes))?.1;
        Some(Self(upper, digits))
    }

    /// Its three letters.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("CNY")
    }

    /// The decimals of its minor unit: 2 for most, 0 for the yen, 3 for the dinar.
    pub fn minor_digits(&self) -> u32 {
        self.1.into()
    }

    /// The minor units in a whole unit: 100 for most.
    pub fn minor_units(&self) -> Exact {
        Exact::from(10_u128.pow(self.minor_digits()))
    }
}

/// An amount of money in whole minor units of its currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(Decimal);

impl Money {
    /// The least money not below `amount`: rounded up to the minor unit. `None` past 28 digits.
    pub fn reaching(amount: &Exact, currency: Currency) -> Option<Self> {
        amount.decimal_ceil(currency.minor_digits()).map(Self)
    }

    /// The most money not above `amount`: rounded down to the minor unit. `None` past 28 digits.
    pub fn within(amount: &Exact, currency: Currency) -> Option<Self> {
        amount.decimal_floor(currency.minor_digits()).map(Self)
    }

    /// An amount of `units` minor units; `None` past 28 digits.
    pub fn of_units(units: u128, currency: Currency) -> Option<Self> {
        Decimal::try_from_i128_with_scale(i128::try_from(units).ok()?, currency.minor_digits()).ok().map(Self)
    }

    /// An amount of `units` minor units of the same currency; `None` past 28 digits.
    pub fn with_units(self, units: u128) -> Option<Self> {
        Decimal::try_from_i128_with_scale(i128::try_from(units).ok()?, self.0.scale()).ok().map(Self)
    }

    /// In minor units, for an amount of 0 or above.
    pub fn units(&self) -> u128 {
        self.0.mantissa().unsigned_abs()
    }

    /// As an exact number of whole units.
    pub fn exact(&self) -> Exact {
        Exact::decimal(self.0)
    }

    /// As a decimal with the currency's number of decimals.
    pub fn decimal(&self) -> Decimal {
        self.0
    }
}

/// With the currency's number of decimals and nothing else: `3000000.00`.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

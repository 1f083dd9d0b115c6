//! The formats of a workbook's cells.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::domain::{Currency, Exact};
use crate::export::cell::{Cell, Value};
use crate::export::inert::is_like_formula;
use crate::i18n::number::sign;

/// Where a cell stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Among the rows.
    Row,
    /// Below them.
    Total,
}

/// The colour behind headings.
const SHADE: Color = Color::RGB(0x00F2_F0EA);
/// The colour of lines.
const LINE: Color = Color::RGB(0x008A_867C);

/// The formats of one sheet.
pub struct Formats {
    /// Of a block's title.
    pub title: Format,
    /// Of a heading: over texts, and over numbers, which stand at the right.
    headings: [Format; 2],
    kinds: [[Format; KINDS]; 2],
}

/// The kinds of cells that look different.
const KINDS: usize = 10;
const TEXT: usize = 0;
const INERT: usize = 1;
const COUNT: usize = 2;
const WHOLE: usize = 3;
const PART: usize = 4;
const MONEY: usize = 5;
const PERCENT: usize = 6;
const PERCENT_PART: usize = 7;
const DAY: usize = 8;
const MONTH: usize = 9;

impl Formats {
    /// The formats of a sheet whose money has that currency and as many decimals.
    pub fn new(currency: Currency, digits: u32) -> Self {
        let plain = Format::new().set_align(FormatAlign::VerticalCenter);
        let number = |code: &str| plain.clone().set_num_format(code);
        let decimals = if digits > 0 { format!(".{}", "0".repeat(digits as usize)) } else { String::new() };
        let money = format!("\"{}\"#,##0{decimals}", sign(currency));
        let mut row: [Format; KINDS] = std::array::from_fn(|_| plain.clone());
        row[INERT] = plain.clone().set_quote_prefix();
        row[COUNT] = number("#,##0");
        row[WHOLE] = number("#,##0");
        row[PART] = number("#,##0.00");
        row[MONEY] = number(&money);
        row[PERCENT] = number("0%");
        row[PERCENT_PART] = number("0.0#%");
        row[DAY] = number("yyyy-mm-dd").set_align(FormatAlign::Left);
        row[MONTH] = number("yyyy-mm").set_align(FormatAlign::Left);
        let below = |format: &Format| format.clone().set_bold().set_border_top(FormatBorder::Thin).set_border_top_color(LINE);
        let total = std::array::from_fn(|kind| below(&row[kind]));
        let heading = plain.clone().set_bold().set_text_wrap().set_background_color(SHADE);
        let heading = heading.set_border_bottom(FormatBorder::Thin).set_border_bottom_color(LINE);
        Self {
            title: Format::new().set_bold().set_font_size(13),
            headings: [heading.clone(), heading.set_align(FormatAlign::Right)],
            kinds: [row, total],
        }
    }

    /// The format of the heading of a column.
    pub fn heading(&self, is_over_numbers: bool) -> &Format {
        &self.headings[usize::from(is_over_numbers)]
    }

    /// The format of a cell.
    pub fn of(&self, cell: &Cell, place: Place) -> &Format {
        let kind = match &cell.value {
            Value::Text(text) if is_like_formula(text) => INERT,
            Value::Nothing | Value::Text(_) => TEXT,
            Value::Count(_) => COUNT,
            // The result of a formula may get decimals when somebody changes an input.
            Value::Number(number) if number.is_whole() && cell.formula.is_none() => WHOLE,
            Value::Number(_) => PART,
            Value::Money(_) => MONEY,
            Value::Percent(part) if (part * &Exact::whole(100)).is_whole() => PERCENT,
            Value::Percent(_) => PERCENT_PART,
            Value::Day(_) => DAY,
            Value::Month(_) => MONTH,
        };
        &self.kinds[usize::from(place == Place::Total)][kind]
    }
}

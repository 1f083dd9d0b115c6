//! The split by segment: the items of every dimension.

use super::Source;
use super::frame::Frame;
use super::pen::Drawing;
use super::rows::{Bar, rows};
use crate::domain::SplitReport;
use crate::i18n::names;
use crate::i18n::one_page::item_said;
use crate::i18n::texts::OnePage;

/// The most items of a dimension.
const ITEMS_MAX: usize = 40;

pub(super) fn draw(source: &Source) -> Option<Drawing> {
    let split = source.report.split.as_ref()?;
    let locale = source.locale;
    let mut frame = Frame::new(source, OnePage(locale).who());
    for (d, (name, items)) in split.dimensions.iter().enumerate() {
        frame.y += 12;
        frame.write("heading", 14, &names::shown(locale, name));
        frame.y += 2;
        let bars: Vec<Bar> = (0..items.len().min(ITEMS_MAX)).filter_map(|m| bar(source, split, d, m)).collect();
        rows(&mut frame, &bars, "");
        let more = u32::try_from(items.len().saturating_sub(ITEMS_MAX)).unwrap_or(0);
        if more > 0 {
            frame.note(&OnePage(locale).more(more));
        }
    }
    Some(frame.finish())
}

fn bar(source: &Source, split: &SplitReport, d: usize, m: usize) -> Option<Bar> {
    let said = item_said(source.report, split, (d, m), source.locale)?;
    Some(Bar { name: said.name, value: said.value, note: said.note, amount: said.amount, is_now: false })
}

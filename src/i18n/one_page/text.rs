//! The page as text, to paste into a chat.

use super::headings;
use super::page::{Bar, OnePage, comma, sign};
use crate::i18n::Locale;
use crate::i18n::texts::Feasibility as Judged;

impl OnePage {
    /// The page as text, line by line, to paste into a chat.
    pub fn text(&self, locale: Locale) -> String {
        let bars = |title: &str, bars: &[Bar]| {
            let line = |bar: &Bar| {
                let note = if bar.note.is_empty() { String::new() } else { format!(" · {}", bar.note) };
                format!("· {}: {}{note}", bar.name, bar.value)
            };
            [vec![String::new(), title.to_owned()], bars.iter().map(line).collect()].concat()
        };
        let mut lines = vec![self.name.clone(), self.period.join(comma(locale)), self.answer.concat()];
        let chance = self.chance.iter().map(|chance| format!("{chance} · {}", self.verdict));
        lines.extend(chance.chain(self.chance_notes.iter().cloned()));
        let stages = self.funnel.iter().map(|stage| {
            let rate = stage.rate.as_ref().map(|rate| format!(" → {rate} → ")).unwrap_or_default();
            format!("{} {}{rate}", stage.name, stage.count)
        });
        lines.extend([String::new(), stages.collect()]);
        for dimension in &self.split {
            lines.extend(bars(&dimension.name, &dimension.items));
            lines.extend(dimension.more.clone());
        }
        if !self.parts.is_empty() {
            lines.extend(bars(self.parts_title, &self.parts));
        }
        if let Some((head, rows)) = self.due.split_first().filter(|(_, rows)| !rows.is_empty()) {
            let row = |row: &Vec<String>| {
                let counts = head.iter().zip(row).skip(1).map(|(stage, count)| format!("{stage} {count}"));
                format!("· {}: {}", row[0], counts.collect::<Vec<_>>().join(comma(locale)))
            };
            lines.extend([String::new(), headings(locale)[2].to_owned()]);
            lines.extend(rows.iter().map(row));
        }
        if !self.reasons.is_empty() {
            lines.extend([String::new(), Judged(locale).title().to_owned()]);
            lines.extend(self.reasons.iter().map(|(state, line)| format!("{} {line}", sign(*state))));
        }
        lines.retain({
            let mut before = String::from("-");
            move |line| !(std::mem::replace(&mut before, line.clone()).is_empty() && line.is_empty())
        });
        lines.join("\n")
    }
}
